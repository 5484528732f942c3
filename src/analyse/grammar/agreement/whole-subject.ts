import { lexicon, type Tagged } from '../../../syntax/index.ts'
import { givenNames, honorifics, isPersonNoun } from '../../naming/gazetteer.ts'
import { demandsBareVerb, isUnreal } from '../agreement.ts'
import type { Discord } from '../concord/discord.ts'
import {
  type GrammaticalNumber,
  isSurelyPlural,
  isSurelySingular,
  type Noun,
  numberOfVerb,
  units,
} from '../grammatical-number.ts'
import { behindEnclosed, isVerb, type Modifiers, modifiersAt, numberAsked, verbAt } from './modifiers.ts'
import { isDeterminer, type Phrase, phraseAt } from './phrase.ts'

/** A subject read rightwards from its first word, with the phrases that hang on it. */
export interface Subject extends Phrase, Pick<Modifiers, 'lists'> {}

export function subjectAt(tokens: readonly Tagged[], first: number): Subject | undefined {
  const phrase = phraseAt(tokens, first)
  const modifiers = phrase && modifiersAt(tokens, phrase.end)
  return modifiers && { ...phrase, ...modifiers }
}

/** Just behind a subject, with what stands within commas behind it; -1 where that is not plainly read. */
export const behindAll = (tokens: readonly Tagged[], end: number): number =>
  tokens[end]?.text === ',' ? behindEnclosed(tokens, end) : end

/** Whether some preposition governs a list, whose items may belong to the subject. */
export const hasLists = ({ lists }: Pick<Modifiers, 'lists'>): boolean =>
  lists.some(({ items }) => items.length > 1)

/** “five pounds and a ticket is a fair prize”, “40 people and a dog was too many”: what one amount may be called. */
const callsAmount = (next: Tagged | undefined): boolean =>
  next !== undefined && /^(?:a|an|the|not|too|enough|more|less|one|all|what)$/.test(next.norm)

/** The number that the verb of a relative clause behind a comma shows: “, which is”. */
export function relativeNumber(tokens: readonly Tagged[], comma: number): GrammaticalNumber | undefined {
  const pronoun = tokens[comma + 1]
  const verb = tokens[comma + 2]
  return tokens[comma]?.text === ',' && verb && /^(?:who|which)$/.test(pronoun!.norm)
    ? numberOfVerb(verb)
    : undefined
}

/** A subject with its number, to be held against its verb. */
interface Judged {
  /** Just behind it. */
  readonly end: number
  readonly number: GrammaticalNumber
  /** The words that settle the number. */
  readonly first: number
  readonly last?: number
  /** Whether it may be one amount. */
  readonly isAmount?: boolean
}

/** The discord of a subject of a known number with the verb behind it. */
export function discordBehind(
  tokens: readonly Tagged[],
  { end, number, first, last = first, isAmount }: Judged,
): Discord | undefined {
  const behind = behindAll(tokens, end)
  if (behind < 0) return undefined
  // “Attempts to teach The new policy is”: a heading has run in.
  if (tokens.slice(first + 1, behind).some(({ text, pos }) => /^\p{Lu}/u.test(text) && pos !== 'PROPN'))
    return undefined
  const at = verbAt(tokens, behind)
  const verb = tokens[at]
  const asked = verb && numberAsked(verb)
  if (!asked || asked === number || !isVerb(tokens, at)) return undefined
  // “Ann and her husband, who live in Leeds, have”: more stands before.
  if (relativeNumber(tokens, end) === asked && tokens[end - 1]!.tag !== 'NNS') return undefined
  if (number === 'plural') {
    if (isAmount && /^(?:is|was)$/.test(verb.norm) && callsAmount(tokens[at + 1])) return undefined
  } else if ((verb.norm === 'were' && isUnreal(tokens, first)) || demandsBareVerb(tokens, first))
    return undefined
  return { verb, subject: [tokens[first]!, tokens[last]!], number }
}

/** A person’s name, with what shows that it is one: “Ms. Park”, “Rosa Park”. */
export const isPersonName = (tokens: readonly Tagged[], { first, head }: Phrase): boolean => {
  const opener = tokens[first]!
  if (
    opener.pos !== 'PROPN' ||
    head === first ||
    tokens.slice(first, head + 1).some(({ tag }) => tag !== 'NNP')
  )
    return false
  return honorifics.has(opener.text.replace('.', '')) || givenNames.has(opener.text)
}

/** “Cars made here”: a plural that has its capital from the sentence is no name. */
const uncapitalised = (noun: Tagged, at: number): Noun =>
  at === 0 && noun.tag === 'NNPS' && !lexicon(noun.norm)?.tags.has('NNPS')
    ? { norm: noun.norm, text: noun.norm, tag: 'NNS', pos: 'NOUN' }
    : noun

/** The number of a phrase, where it is beyond doubt. */
export function numberOfPhrase(tokens: readonly Tagged[], phrase: Phrase): GrammaticalNumber | undefined {
  const head = tokens[phrase.head]!
  if (isPersonName(tokens, phrase) || isSingular(tokens, phrase)) return 'singular'
  // “That such gaps existed”
  if (tokens[phrase.first]!.norm === 'that') return undefined
  return isSurelyPlural(uncapitalised(head, phrase.head)) && !units.has(head.norm) ? 'plural' : undefined
}

export function isSingular(tokens: readonly Tagged[], { first, head }: Phrase): boolean {
  const opener = tokens[first]!
  return (
    (isDeterminer(opener) || tokens.slice(first, head).some(({ tag }) => tag === 'POS')) &&
    isSurelySingular(tokens[head]!)
  )
}

/** Things laid together, one as they lie: “a stack of checks”; those of people are many at will. */
const gathered =
  /^(?:stack|pile|heap|batch|bundle|bunch|collection|selection|set|pack|cluster|string|convoy|fleet|load|sample)$/

export const isGathered = (tokens: readonly Tagged[], { first, head, lists }: Subject): boolean =>
  gathered.test(tokens[head]!.norm) &&
  isDeterminer(tokens[first]!) &&
  !lists.some(({ items }) => items.some(item => isPersonNoun(tokens[item.head]!.norm)))
