import type { Tagged } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import { countries, isPersonNoun } from '../../naming/gazetteer.ts'
import { isFiniteForm, isNominal, isVerbOrMark } from '../../tokens.ts'
import { hasDeterminer } from '../agreement.ts'
import type { Discord } from '../concord/discord.ts'
import { isSurelyPlural, isSurelySingular, mayNamePeople, units } from '../grammatical-number.ts'
import { gerundDiscord, questionDiscord, whatDiscord } from './clausal-subjects.ts'
import { areTwo, isJointIdiom } from './joint-idioms.ts'
import { modifiersAt } from './modifiers.ts'
import { alternativeDiscord, eachDiscord } from './paired-subjects.ts'
import { isDeterminer, isQuantity, type Phrase, phraseAt } from './phrase.ts'
import { amountDiscord, numberDiscord, portionDiscord } from './portions.ts'
import { isIndefinite, weekday } from './subject.ts'
import {
  discordBehind,
  hasLists,
  isGathered,
  isPersonName,
  isSingular,
  numberOfPhrase,
  relativeNumber,
  type Subject,
  subjectAt,
} from './whole-subject.ts'

/**
 * Discords of a subject read rightwards from where its clause opens: “the cost of butter, cocoa and oil have”,
 * “a stack of cheques, along with two ledgers, were”, “three helicopters and a boat crew is”.
 */
export function* longDiscords(tokens: readonly Tagged[]): Iterable<Discord> {
  for (let i = 0; i + 3 < tokens.length; i++) {
    if (!opensClause(tokens, i)) continue
    const found = discordFrom(tokens, i)
    if (found) yield found
  }
}

function opensClause(tokens: readonly Tagged[], first: number): boolean {
  const before = tokens[first - 1]
  if (!before) return true
  const { norm, pos, text } = before
  if (pos === 'ADV' && /^(?:only|not|nearly|almost|about|just|even|perhaps|some)$/.test(norm))
    return opensClause(tokens, first - 1)
  if (/^(?:than|as|like|until|if|whether|unless)$/.test(norm)) return false
  if (pos === 'SCONJ' && before.tag === 'IN') return true
  if (/^(?:said|says|;)$/.test(norm)) return true
  if (norm === 'that') return /^(?:VERB|AUX)$/.test(tokens[first - 2]?.pos ?? '')
  if (pos === 'CCONJ') return opensBehindConjunction(tokens, first)
  if (/^["“]$/.test(text)) return first === 1 || tokens[first - 2]!.text === ','
  // “Since then the quality of”, “In June, the price of”
  const opener = tokens[0]!
  if (norm === ',') return opener.pos === 'ADP' && !tokens.slice(0, first - 1).some(isVerbOrMark)
  return norm === 'then' && first === 2
}

/** “…, but the price”, and behind a clause “…, and the price”: no further subject. */
function opensBehindConjunction(tokens: readonly Tagged[], first: number): boolean {
  const { norm } = tokens[first - 1]!
  if (first === 1) return norm === 'and' || norm === 'but'
  if (tokens[first - 2]!.text !== ',') return false
  return norm === 'but' || (norm === 'and' && tokens.slice(0, first - 2).some(isFiniteForm))
}

function discordFrom(tokens: readonly Tagged[], first: number): Discord | undefined {
  const opener = tokens[first]!
  if (/^(?:each|every)$/.test(opener.norm)) return eachDiscord(tokens, first)
  if (/^(?:neither|either|not)$/.test(opener.norm)) return alternativeDiscord(tokens, first)
  if (isIndefinite(opener)) return indefiniteDiscord(tokens, first)
  if (opener.norm === 'no' && tokens[first + 1]?.norm === 'one') return indefiniteDiscord(tokens, first + 1)
  // “Rising prices has”, but “Raising prices has”
  if (ofItself.has(opener.norm)) {
    const phrase = phraseAt(tokens, first)
    return phrase && numberOfPhrase(tokens, phrase) === 'plural'
      ? discordBehind(tokens, { end: phrase.end, number: 'plural', first: phrase.head })
      : undefined
  }
  const clausal = gerundDiscord(tokens, first) ?? questionDiscord(tokens, first) ?? whatDiscord(tokens, first)
  if (clausal) return clausal
  const portion = portionDiscord(tokens, first) ?? amountDiscord(tokens, first)
  if (portion) return portion
  if (!isDeterminer(opener) && !isQuantity(opener) && !isNominal(opener)) return undefined
  if (opener.norm === 'the' && classOfPeople.has(tokens[first + 1]?.norm ?? ''))
    return discordBehind(tokens, { end: first + 2, number: 'plural', first: first + 1, isAmount: true })
  const subject = subjectAt(tokens, first)
  if (!subject) return undefined
  const listed = manyDiscord(tokens, subject)
  if (listed) return listed
  if (tokens[subject.end]?.norm === 'and') return joinedDiscord(tokens, subject)
  const counted = numberDiscord(tokens, subject)
  if (counted) return counted
  return hasLists(subject) ? listedDiscord(tokens, subject) : simpleDiscord(tokens, subject)
}

/** Adjectives that name people, never one alone: “the injured”, but not “the accused”. */
const classOfPeople = wordSet(
  'injured wounded unemployed poor rich homeless elderly jobless disabled wealthy hungry needy bereaved uninsured sick dying displaced dispossessed oppressed underprivileged destitute infirm',
)

/** Participles of verbs that take no object, so that they are no gerunds before a noun. */
const ofItself = wordSet(
  'rising falling soaring growing mounting remaining surviving dwindling existing shrinking',
)

/** “Everyone who lives in the flats have” */
function indefiniteDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  const modifiers = modifiersAt(tokens, first + 1)
  if (!modifiers || modifiers.end === first + 1 || hasLists(modifiers)) return undefined
  return discordBehind(tokens, { end: modifiers.end, number: 'singular', first })
}

const isOwn = (tokens: readonly Tagged[], { first }: Phrase): boolean =>
  isDeterminer(tokens[first]!) || isQuantity(tokens[first]!)

/** “The food, the music and the weather was”: three or more, each with its own determiner. */
function manyDiscord(tokens: readonly Tagged[], one: Subject): Discord | undefined {
  let last = one
  let count = 1
  while (tokens[last.end]?.text === ',' || (count > 1 && tokens[last.end]?.norm === 'and')) {
    const isLast = tokens[last.end]!.norm === 'and' || tokens[last.end + 1]?.norm === 'and'
    const next = subjectAt(tokens, last.end + (tokens[last.end]!.text === ',' && isLast ? 2 : 1))
    if (!next || !isOwn(tokens, next) || hasLists(next)) return undefined
    last = next
    count++
    if (isLast) break
  }
  if (count < 3 || !isOwn(tokens, one) || hasLists(one) || tokens[last.end]?.text === ',') return undefined
  return discordBehind(tokens, {
    end: last.end,
    number: 'plural',
    first: one.first,
    last: last.head,
    isAmount: true,
  })
}

/** A person or a country by name: “Ms. Park”, “France”. */
const isParty = (tokens: readonly Tagged[], phrase: Phrase): boolean =>
  isPersonName(tokens, phrase) || (phrase.first === phrase.head && countries.has(tokens[phrase.head]!.text))

/** “Three helicopters and a boat crew is”: two phrases, each with its own determiner or number. */
function joinedDiscord(tokens: readonly Tagged[], one: Subject): Discord | undefined {
  const other = subjectAt(tokens, one.end + 1)
  if (!other) return undefined
  const [head, last] = [tokens[one.head]!, tokens[other.head]!]
  const isNamed = isParty(tokens, one) && isParty(tokens, other)
  const isMany = isSurelyPlural(head) && !units.has(head.norm)
  // “The price of the bread and the wine is”: the second may hang on the first.
  if (one.lists.length > 0 && !isMany) return undefined
  if (!isNamed && (!(isOwn(tokens, one) || isMany) || !isOwn(tokens, other))) return undefined
  if (units.has(head.norm) || /^(?:every|each|no|all)$/.test(tokens[one.first]!.norm)) return undefined
  if (hasLists(other)) return undefined
  if (isJointIdiom(head.norm, last.norm) || head.norm === last.norm) return undefined
  const isA = (phrase: Phrase): boolean => /^an?$/.test(tokens[phrase.first]!.norm)
  // “a friend and a colleague was” may be one person; “a year and a day is” one time
  if (isA(one) && isA(other) && !areTwo(head.norm, last.norm)) return undefined
  return discordBehind(tokens, {
    end: other.end,
    number: 'plural',
    first: one.first,
    last: other.head,
    isAmount: true,
  })
}

/** “A stack of checks, along with two ledgers, were”, “The bank, which is based in Leeds, plan”. */
function simpleDiscord(tokens: readonly Tagged[], subject: Subject): Discord | undefined {
  const { first, head, end } = subject
  const noun = tokens[head]!
  // What stands right before its verb is read elsewhere.
  const isApart = tokens[end]?.text === ','
  if (end === head + 1 && !isApart) return undefined
  // “…, and the pleasure”: it may be one of several.
  const before = tokens[first - 1]?.pos === 'ADV' ? first - 2 : first - 1
  if (before > 0 && tokens[before]!.norm === 'and') return undefined
  if (weekday.test(noun.norm) || (head === first + 1 && mayNamePeople(noun))) return undefined
  const number = numberOfPhrase(tokens, subject)
  if (number === 'plural') {
    const isTitle =
      (noun.text !== noun.norm && head > 0) ||
      (!hasDeterminer(tokens, first, head) && !isDescribed(tokens, subject))
    return isTitle ? undefined : discordBehind(tokens, { end, number, first: head })
  }
  // Where the relative clause takes a body for one, so does the verb.
  const isBody =
    relativeNumber(tokens, end) === 'singular' && noun.tag === 'NN' && isDeterminer(tokens[first]!)
  if (!isBody && number !== 'singular' && !(isApart && isGathered(tokens, subject))) return undefined
  return discordBehind(tokens, { end, number: 'singular', first: head })
}

/** “Cars made at the plant”, but not “Tales of the Unexpected”: no title. */
const isDescribed = (tokens: readonly Tagged[], { head, end }: Subject): boolean =>
  tokens.slice(head + 1, end).some(({ tag, pos }) => pos === 'VERB' || tag[0] === 'W')

/** “The cost of butter, cocoa and palm oil have”: the list hangs on the one noun. */
function listedDiscord(tokens: readonly Tagged[], subject: Subject): Discord | undefined {
  const isShared = subject.lists.every(({ items }) => items.length < 2 || sharesNoun(tokens, items, subject))
  return isSingular(tokens, subject) && isShared
    ? discordBehind(tokens, { end: subject.end, number: 'singular', first: subject.head })
    : undefined
}

/** Whether the items of a list can only hang on the preposition before them, and not stand beside the noun before it. */
function sharesNoun(tokens: readonly Tagged[], items: readonly Phrase[], { head }: Phrase): boolean {
  const [one, ...rest] = items
  const isBare = ({ first }: Phrase): boolean =>
    !isDeterminer(tokens[first]!) && !isQuantity(tokens[first]!) && tokens[first]!.tag !== 'PRP$'
  if (!rest.every(isBare)) return false
  const isName = ({ head }: Phrase): boolean => tokens[head]!.pos === 'PROPN'
  // “the mayor of Leeds, councillors and police”
  if (items.some(isName)) return items.every(isName) && !isPersonNoun(tokens[head]!.norm)
  const isPerson = isPersonNoun(tokens[head]!.norm)
  if (isPerson && items.some(item => isPersonNoun(tokens[item.head]!.norm))) return false
  if (isBare(one!)) return !isPerson || items.length > 2
  // “its shops, offices and yard”: the singular takes its determiner from the first
  return !isPerson && rest.some(item => isSurelySingular(tokens[item.head]!))
}
