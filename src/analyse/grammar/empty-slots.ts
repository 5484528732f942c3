import type { Tagged } from '../../syntax/index.ts'
import {
  isDoubleQuote,
  isFiniteForm,
  isLower,
  isNever,
  isNominal,
  isVerbal,
  isWh,
  nominative,
} from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { adjunct, isCircumstance } from './displaced-verbs.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** “said the she was proud”: a determiner, and a subject with its verb. */
const determinerBeforePronoun: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  return verb && isFiniteForm(verb) && isLower(tokens[at - 1]!) && tokens[at - 2]?.tag !== 'HYPH'
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks a noun' }
    : undefined
}

/** Phrases that may stand before an adjective: “its at times brutal rule”. */
const insertable =
  /^(?:at (?:times|best|worst|most|least|once|first|last)|by (?:then|now|far|no)|to (?:date|its|their|some)|in (?:turn|part|effect|no|its|many|some)|of course|for (?:now|once|some|many)|as (?:yet|it)|on its)$/

export const isInsertable = (first: Tagged, second: Tagged): boolean =>
  insertable.test(`${first.norm} ${second.norm}`)

/** “the for administration”, “a which grew”, “the there”: a determiner before a word that no noun phrase has there. */
const determinerAlone: Reader = (tokens, at) => {
  const determiner = tokens[at - 1]!
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || isSetOff(tokens, at) || !isLower(determiner) || word.pos === 'NOUN' || word.pos === 'PROPN')
    return undefined
  if (
    /^(?:NOUN|PUNCT|ADJ)$/.test(next.pos) &&
    /^(?:in|on|by|over|off|as|to|will|can|who|what|then|for|at)$/.test(word.norm) &&
    !/^(?:the|a|an)$/.test(determiner.norm)
  )
    return undefined
  // “the will had said”, “a she wolf”, “an in with the guard”, “the in vivo test”, “every which way”
  if (/^(?:will|can|would|could|should)$/.test(word.norm) && !(word.tag === 'MD' && next.tag === 'VB'))
    return undefined
  if (/^(?:he|she|it|they|we)$/.test(word.norm) && !isVerbal(next)) return undefined
  if (
    /^(?:with|vivo|vitro|situ|absentia|camera|house|way|crowd|crowds|jokes?|groups?|trays?|things?)$/.test(
      next.norm,
    )
  )
    return undefined
  // “at the at the”: a phrase said twice
  if (tokens[at - 2]?.norm === word.norm) return undefined
  // “an in joke”, “the to and fro”, “the at times brutal rule”
  if (isInsertable(word, next) || next.pos === 'PUNCT' || next.pos === 'CCONJ' || next.norm === 'not')
    return undefined
  return { first: determiner, last: word, fault: 'lacks a noun' }
}

/** Whether a word is hyphenated, quoted or a letter: “the on-site”, “vitamin a in”. */
function isSetOff(tokens: readonly Tagged[], at: number): boolean {
  const around = [tokens[at - 2], tokens[at], tokens[at + 1], tokens[at + 2]]
  return (
    around.some(token => token !== undefined && (token.tag === 'HYPH' || /^[-–/"“”'‘’]$/.test(token.text))) ||
    (tokens[at - 1]!.norm === 'a' &&
      (tokens[at - 2]?.pos === 'NOUN' || tokens[at - 2]?.pos === 'PROPN' || tokens[at - 2]?.norm === 'to'))
  )
}

/** “a broad range of was issues”, “the board of they tax”: a preposition and a word that cannot be its object. */
const prepositionAlone: Reader = (tokens, at) => {
  const noun = tokens[at - 2]
  const next = tokens[at + 1]
  if (noun?.pos !== 'NOUN' || !next || next.pos === 'PUNCT' || tokens[at - 1]!.pos !== 'ADP') return undefined
  if (
    tokens
      .slice(0, at)
      .some(
        token =>
          isWh(token) ||
          isDoubleQuote(token) ||
          /^(?:as|than|all|nothing|anything|everything|something|no|any|what|first|last|only)$/.test(
            token.norm,
          ) ||
          token.tag === 'JJS' ||
          token.tag === 'TO',
      )
  )
    return undefined
  // “the man he is a friend of is”
  for (let i = 1; i < at - 1; i++)
    if (isNominal(tokens[i - 1]!) && opensNounPhrase(tokens[i]!)) return undefined
  return { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks a noun' }
}

const opensNounPhrase = ({ pos, tag, norm }: Tagged): boolean =>
  pos === 'DET' ||
  tag === 'PRP$' ||
  nominative.test(norm) ||
  norm === 'it' ||
  norm === 'you' ||
  pos === 'PROPN'

/** “indignation on of the war”: no preposition stands before “of”. */
const prepositionsWithOf: Reader = (tokens, at) => {
  const preposition = tokens[at - 1]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (!before || !next || preposition.pos !== 'ADP' || !isNominal(before) || /ing$/.test(before.norm))
    return undefined
  return /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(next.pos) || next.tag === 'PRP$'
    ? { first: preposition, last: tokens[at]!, fault: 'has one preposition too many' }
    : undefined
}

/** “double its in the country”: a possessive, and a phrase. */
const possessiveBeforePhrase: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  if (
    tokens[at]!.pos !== 'ADP' ||
    !next ||
    next.tag === 'HYPH' ||
    /^[-–/"“”'‘’]$/.test(next.text) ||
    isInsertable(tokens[at]!, next)
  )
    return undefined
  const phrase = adjunct(tokens, at)
  if (!phrase || (isCircumstance(phrase) && phrase.head.pos !== 'PROPN')) return undefined
  return { first: tokens[at - 1]!, last: next, fault: 'lacks a noun' }
}

/** “fallen to almost no.” */
const nothingBehindNo: Reader = (tokens, at) =>
  tokens[at + 1]?.text === '.'
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks a noun' }
    : undefined

/** “behind of Leeds”, “despite of the rain” */
const prepositionBeforeOf: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  return before.pos === 'ADP' && tokens[at + 1] && tokens[at + 1]!.pos !== 'PUNCT'
    ? { first: before, last: tokens[at]!, fault: 'needs no “of”', better: before.text }
    : undefined
}

/** “many of staff”, “several of members” */
const quantityOfBare: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const noun = tokens[at + 1]
  const next = tokens[at + 2]
  if (noun?.tag !== 'NNS' || !isLower(noun) || !isNever(noun, 'CD', 'DT') || !next || next.tag === 'POS')
    return undefined
  if (/^(?:hundreds|thousands|millions|dozens|scores|others|ours|theirs|hers|yours|mine)$/.test(noun.norm))
    return undefined
  return { first: before, last: noun, fault: 'lacks “the”', better: `${before.text} of the ${noun.text}` }
}

/** Determiners and prepositions that have lost their noun; asked of small letters behind the first word. */
export const emptySlotReaders: readonly Started<Garble>[] = [
  [
    {
      word: 'in on at by for to as since against within without who whom which what whose there has have been be they he she it we will would could should can that his her when if because unless although',
      before: 'the a an its their our my every',
    },
    determinerAlone,
  ],
  [
    {
      word: 'is are was were has had will would can could they he she we',
      before: 'of with from into by at',
    },
    prepositionAlone,
  ],
  [{ word: 'of', before: 'in on with by for at from to' }, prepositionsWithOf],
  [{ word: 'he she they we', before: 'the a an its their our my every' }, determinerBeforePronoun],
  [
    {
      word: 'in on at by for with from to of into during after before since against',
      before: 'its their our my',
    },
    possessiveBeforePhrase,
  ],
  [
    {
      word: 'of',
      before: 'despite without during against among behind beyond beneath towards toward upon via',
    },
    prepositionBeforeOf,
  ],
  [{ word: 'of', before: 'many several each either neither' }, quantityOfBare],
  [{ word: 'no', before: 'almost virtually practically nearly of with from' }, nothingBehindNo],
]
