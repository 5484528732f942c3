import { lexicon, type Tagged } from '../../syntax/index.ts'
import { demandsBareVerb, isUnreal } from '../agreement.ts'
import type { Discord } from '../concord.ts'
import { isPersonNoun } from '../gazetteer.ts'
import { isSurelyPlural, isSurelySingular, numberOfVerb, units } from '../grammatical-number.ts'
import { isNominal, isVerbOrMark } from '../tokens.ts'
import { areTwo, isJointIdiom } from './joint-idioms.ts'
import {
  isDeterminer,
  isPreposition,
  isQuantity,
  type Listing,
  listAt,
  type Phrase,
  phraseAt,
} from './phrase.ts'

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
  if (/^(?:than|as|like|until|if|whether|unless)$/.test(norm)) return false
  if (pos === 'SCONJ' && before.tag === 'IN') return true
  if (/^(?:said|says|;)$/.test(norm)) return true
  if (norm === 'that') return tokens[first - 2]?.pos === 'VERB'
  if (pos === 'CCONJ') return /^(?:and|but)$/.test(norm) && (first === 1 || tokens[first - 2]!.text === ',')
  if (/^["“]$/.test(text)) return first === 1 || tokens[first - 2]!.text === ','
  // “Since then the quality of”, “In June, the price of”
  const opener = tokens[0]!
  if (norm === ',') return opener.pos === 'ADP' && !tokens.slice(0, first - 1).some(isVerbOrMark)
  return norm === 'then' && first === 2
}

/** A subject with the phrases that prepositions hang on it. */
interface Subject extends Phrase {
  readonly lists: readonly Listing[]
}

function subjectAt(tokens: readonly Tagged[], first: number): Subject | undefined {
  const phrase = phraseAt(tokens, first)
  if (!phrase) return undefined
  const lists: Listing[] = []
  let { end } = phrase
  while (lists.length < 4 && tokens[end]) {
    const isHung = tokens[end]!.tag === 'VBN' && tokens[end + 1]?.pos === 'ADP'
    if (!isHung && !isPreposition(tokens[end]!)) break
    const list = listAt(tokens, end + (isHung ? 2 : 1))
    if (!list) return undefined
    lists.push(list)
    end = list.end
  }
  return { ...phrase, end, lists }
}

function discordFrom(tokens: readonly Tagged[], first: number): Discord | undefined {
  const opener = tokens[first]!
  if (/^(?:each|every)$/.test(opener.norm)) return eachDiscord(tokens, first)
  if (opener.norm === 'neither') return neitherDiscord(tokens, first)
  if (!isDeterminer(opener) && !isQuantity(opener) && !isNominal(opener)) return undefined
  const subject = subjectAt(tokens, first)
  if (!subject) return undefined
  const joint = tokens[subject.end]
  if (joint?.norm === 'and') return joinedDiscord(tokens, subject)
  if (joint?.text === ',') return partedDiscord(tokens, subject)
  return subject.lists.some(({ items }) => items.length > 1) ? listedDiscord(tokens, subject) : undefined
}

/** Where the finite verb stands behind a subject, adverbs passed over. */
function verbAt(tokens: readonly Tagged[], end: number): number {
  let at = end
  while (tokens[at]?.pos === 'ADV' && tokens[at]!.tag === 'RB' && at < end + 2) at++
  return at
}

/** Whether a word is a verb for sure, so that it is no noun of the subject. */
function isVerb(tokens: readonly Tagged[], at: number): boolean {
  const verb = tokens[at]!
  if (/^(?:is|are|was|were|has|have|does|do)$/.test(verb.norm)) return verb.tag !== 'VB'
  if (verb.pos !== 'VERB') return false
  const tags = lexicon(verb.norm)?.tags
  const next = tokens[at + 1]
  if (/^(?:remains?|needs?|seems?|appears?|becomes?|means?|shows?)$/.test(verb.norm) && next)
    return /^(?:ADJ|DET|PRON|SCONJ|PART)$/.test(next.pos) || next.tag === 'VBN'
  return !tags?.has('NNS') && !tags?.has('NN') && next !== undefined && /^(?:DET|PRON|SCONJ)$/.test(next.pos)
}

/** “Three helicopters and a boat crew is”: two phrases, each with its own determiner or number. */
function joinedDiscord(tokens: readonly Tagged[], one: Subject): Discord | undefined {
  const other = subjectAt(tokens, one.end + 1)
  if (!other) return undefined
  const at = verbAt(tokens, other.end)
  const verb = tokens[at]
  if (!verb || numberOfVerb(verb) !== 'singular' || !isVerb(tokens, at)) return undefined
  const [head, last] = [tokens[one.head]!, tokens[other.head]!]
  const isOwn = (phrase: Phrase): boolean =>
    isDeterminer(tokens[phrase.first]!) || isQuantity(tokens[phrase.first]!)
  const isMany = isSurelyPlural(head) && !units.has(head.norm)
  // “The price of the bread and the wine is”: the second may hang on the first.
  if (one.lists.length > 0 && !isMany) return undefined
  if (!(isOwn(one) || isMany) || !isOwn(other)) return undefined
  if (units.has(head.norm) || /^(?:every|each|no|all)$/.test(tokens[one.first]!.norm)) return undefined
  if (other.lists.some(({ items }) => items.length > 1)) return undefined
  if (isJointIdiom(head.norm, last.norm) || head.norm === last.norm) return undefined
  const isA = (phrase: Phrase): boolean => /^an?$/.test(tokens[phrase.first]!.norm)
  // “a friend and a colleague was” may be one person; “a year and a day is” one time
  if (isA(one) && isA(other) && !areTwo(head.norm, last.norm)) return undefined
  // “five pounds and a ticket is a fair prize”, “40 people and a dog was too many”
  const next = tokens[at + 1]
  const isAmount =
    next !== undefined && /^(?:a|an|the|not|too|enough|more|less|one|all|what)$/.test(next.norm)
  if (isAmount && (verb.norm === 'is' || verb.norm === 'was')) return undefined
  return { verb, subject: [tokens[one.first]!, last], number: 'plural' }
}

/** “Each house and each shed were”, “Every man and woman in it have”. */
function eachDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  const one = phraseAt(tokens, first + 1)
  if (!one || tokens[one.end]?.norm !== 'and' || !isSurelySingular(tokens[one.head]!)) return undefined
  const isAgain = /^(?:each|every)$/.test(tokens[one.end + 1]?.norm ?? '')
  const other = subjectAt(tokens, one.end + (isAgain ? 2 : 1))
  if (!other || other.lists.some(({ items }) => items.length > 1)) return undefined
  if (!isSurelySingular(tokens[other.head]!) || isDeterminer(tokens[other.first]!)) return undefined
  return singularDiscord(tokens, { ...one, first }, other.end)
}

/** “Neither the coach nor the captain have”. */
function neitherDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  const one = phraseAt(tokens, first + 1)
  if (!one || tokens[one.end]?.norm !== 'nor') return undefined
  const other = subjectAt(tokens, one.end + 1)
  if (!other || other.lists.some(({ items }) => items.length > 1)) return undefined
  const areSingular = [one, other].every(
    phrase => isDeterminer(tokens[phrase.first]!) && isSurelySingular(tokens[phrase.head]!),
  )
  return areSingular ? singularDiscord(tokens, { ...other, first }, other.end) : undefined
}

/** What adds companions to a subject, and leaves it as many as it was. */
const adding =
  /^(?:along with|together with|as well|in addition|accompanied by|including|like|unlike|except|besides|but not|rather than|followed by|flanked by|joined by|alongside|backed by|led by|plus)\b/

/** “A stack of checks, along with two ledgers, were”. */
function partedDiscord(tokens: readonly Tagged[], subject: Subject): Discord | undefined {
  if (!isSingular(tokens, subject) && !isGathered(tokens, subject)) return undefined
  const from = subject.end + 1
  const opener = tokens[from]
  if (!opener || !adding.test(`${opener.norm} ${tokens[from + 1]?.norm ?? ''}`)) return undefined
  let close = from + 1
  while (close < tokens.length && close < from + 12 && tokens[close]!.text !== ',') {
    if (/^(?:AUX|SCONJ)$/.test(tokens[close]!.pos) || tokens[close]!.tag === 'VBD') return undefined
    close++
  }
  if (tokens[close]?.text !== ',' || subject.lists.some(({ items }) => items.length > 1)) return undefined
  return singularDiscord(tokens, subject, close + 1)
}

/** Things laid together, one as they lie: “a stack of checks”; those of people are many at will. */
const gathered =
  /^(?:stack|pile|heap|batch|bundle|bunch|collection|selection|set|pack|cluster|string|convoy|fleet|load|sample)$/

const isGathered = (tokens: readonly Tagged[], { first, head, lists }: Subject): boolean =>
  gathered.test(tokens[head]!.norm) &&
  isDeterminer(tokens[first]!) &&
  !lists.some(({ items }) => items.some(item => isPersonNoun(tokens[item.head]!.norm)))

/** “The cost of butter, cocoa and palm oil have”: the list hangs on the one noun. */
function listedDiscord(tokens: readonly Tagged[], subject: Subject): Discord | undefined {
  const isShared = subject.lists.every(({ items }) => items.length < 2 || sharesNoun(tokens, items, subject))
  return isSingular(tokens, subject) && isShared ? singularDiscord(tokens, subject, subject.end) : undefined
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

function isSingular(tokens: readonly Tagged[], { first, head }: Phrase): boolean {
  const opener = tokens[first]!
  return (
    (isDeterminer(opener) || tokens.slice(first, head).some(({ tag }) => tag === 'POS')) &&
    isSurelySingular(tokens[head]!)
  )
}

function singularDiscord(
  tokens: readonly Tagged[],
  { first, head }: Phrase,
  end: number,
): Discord | undefined {
  const at = verbAt(tokens, end)
  const verb = tokens[at]
  if (!verb || numberOfVerb(verb) !== 'plural' || !isVerb(tokens, at)) return undefined
  if ((verb.norm === 'were' && isUnreal(tokens, first)) || demandsBareVerb(tokens, first)) return undefined
  const noun = tokens[head]!
  return { verb, subject: [noun, noun], number: 'singular' }
}
