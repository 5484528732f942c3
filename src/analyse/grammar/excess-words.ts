import { lexicon, type Tagged } from '../../syntax/index.ts'
import { isSpeechVerb } from '../quoting/saying.ts'
import { isFiniteForm } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const opensNounPhrase = ({ pos, tag }: Tagged): boolean =>
  /^(?:DET|NOUN|PROPN|ADJ)$/.test(pos) || tag === 'PRP$' || tag[0] === 'W'

const excess = (tokens: readonly Tagged[], at: number): Garble => ({
  first: tokens[at - 1]!,
  last: tokens[at]!,
  fault: `needs no “${tokens[at]!.text}”`,
  better: tokens[at - 1]!.text,
})

const place =
  /^(?:airport|hospital|station|office|scene|meeting|city|town|village|country|school|court|courthouse|house|hotel|border|port|harbou?r|island|stadium|building|capital)$/

/** “arrived to Paris”, but “arrived to cheers” and “arrived to the sound of trumpets”. */
const arrivedTo: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const noun = next?.pos === 'DET' || next?.tag === 'PRP$' ? tokens[at + 2] : next
  const isPlace = next?.pos === 'PROPN' || place.test(noun?.norm ?? '')
  return isPlace && tokens[at + (noun === next ? 2 : 3)]?.tag !== 'POS'
    ? {
        first: tokens[at]!,
        last: tokens[at]!,
        fault: 'is no place to arrive at',
        better: next?.pos === 'PROPN' ? 'in' : 'at',
      }
    : undefined
}

/** “told to reporters that he was innocent”, but “the story he told to reporters that day”. */
const toldTo: Reader = (tokens, at) => {
  if (!/^(?:NOUN|PROPN|PRON)$/.test(tokens[at - 2]?.pos ?? '')) return undefined
  let i = at + 1
  if (/^(?:the|his|her|their)$/.test(tokens[i]?.norm ?? '')) i++
  if (
    tokens[i]?.tag !== 'NNS' &&
    !/^(?:court|jury|judge|parliament|committee|BBC)$/.test(tokens[i]?.text ?? '')
  )
    return undefined
  return tokens[i + 1]?.norm === 'that' &&
    /^(?:he|she|it|they|we|the|an?|his|her|their|its|no|there)$/.test(tokens[i + 2]?.norm ?? '')
    ? excess(tokens, at)
    : undefined
}

/** “is demanding for higher wages”. */
const demandingFor: Reader = (tokens, at) =>
  /^(?:is|are|was|were|been)$/.test(tokens[at - 2]?.norm ?? '') && opensNounPhrase(tokens[at + 1]!)
    ? excess(tokens, at)
    : undefined

/** “answered to the question”, but “answered to the name of”. */
const answeredTo: Reader = (tokens, at) =>
  /^(?:the|a|his|her|their|this|that|my|our)$/.test(tokens[at + 1]?.norm ?? '') &&
  /^(?:questions?|quer(?:y|ies)|letters?|emails?|requests?)$/.test(tokens[at + 2]?.norm ?? '')
    ? excess(tokens, at)
    : undefined

/** “The report, which came out on Monday, it shows that …”, “The driver, 43, he was arrested”. */
const subjectAgainBehindComma: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  if (!verb || !isFiniteForm(verb) || isSpeechVerb(verb.norm)) return undefined
  let open = at - 2
  while (open > 0 && tokens[open]!.text !== ',') open--
  if (open < 2 || tokens.slice(0, at).some(({ text }) => /^["“”«»:;(—–]$/.test(text))) return undefined
  const noun = tokens[open - 1]!
  const inner = tokens[open + 1]!
  const isRelative = /^(?:which|who)$/.test(inner.norm) && at - open > 3
  const isAge = inner.pos === 'NUM' && at - open === 3
  if (noun.pos !== 'NOUN' || !(isRelative || isAge)) return undefined
  if (isRelative && !tokens.slice(open + 2, at).some(isFiniteForm)) return undefined
  // The phrase opens the sentence, so that it can be nothing but the subject.
  const first = tokens.findIndex(({ pos }) => pos === 'DET')
  const opensSentence = first === 0 || (isAge && first > 0 && isSpeechVerb(tokens[first - 1]!.norm))
  if (!opensSentence || tokens.slice(first + 1, open).some(({ pos }) => !/^(?:ADJ|NOUN|PROPN)$/.test(pos)))
    return undefined
  return (noun.tag === 'NNS') === (tokens[at]!.norm === 'they')
    ? { first: tokens[at]!, last: verb, fault: 'names the subject again', better: verb.text }
    : undefined
}

const judging =
  /^(?:said|says|ruled|rules|found|believes?d?|thinks?|thought|told|warned|argued|claimed|decided|declared|insisted|concluded|knew|knows|felt|feared|agreed|admitted|showed|shows)$/
/** Adjectives that may follow their noun: “the people responsible”. */
const postpositive =
  /^(?:responsible|available|possible|present|concerned|involved|alone|due|proper|general|elect|worth|like|such|necessary|alive|aware|asleep|old|long|tall|deep|wide|high|away|else|enough|included|next|last|later|earlier|north|south|east|west)$/

/** “ruled that the law unconstitutional.” */
const adjectiveForClause: Reader = (tokens, at) => {
  const adjective = tokens[at - 1]!
  const noun = tokens[at - 2]
  const that = tokens[at - 4]
  if (!noun || !that || adjective.pos !== 'ADJ' || noun.pos !== 'NOUN' || that.norm !== 'that')
    return undefined
  if (!/^(?:the|his|her|their|its|this)$/.test(tokens[at - 3]!.norm) || postpositive.test(adjective.norm))
    return undefined
  const tags = lexicon(adjective.norm)?.tags
  if (!tags?.has('JJ') || tags.has('NN') || tags.has('VBD') || tags.has('RB')) return undefined
  if (!tokens.slice(Math.max(0, at - 7), at - 4).some(({ norm }) => judging.test(norm))) return undefined
  return {
    first: noun,
    last: adjective,
    fault: 'lacks a verb',
    better: `${noun.text} ${noun.tag === 'NNS' ? 'are' : 'is'} ${adjective.text}`,
  }
}

/** Shorter ones are leftovers, and another rule's. */
const fewestTokens = 9

/** “killed 12 people, and.” */
const brokenOff: Reader = (tokens, at) => {
  const last = tokens[at - 1]!
  if (at < fewestTokens || at < tokens.length - 1 || last.text !== last.norm) return undefined
  if (!/^(?:the|an?|and|or|nor|but|their|our|its|every|because|whereas|although|than)$/.test(last.norm))
    return undefined
  // “the word and.”, “grade a.”, “either/or.”
  if (
    /^(?:word|words|letter|grade|class|plan|section|hepatitis|vitamin|and|or|\/)$/.test(tokens[at - 2]!.norm)
  )
    return undefined
  return { first: tokens[at - 2]!, last, fault: 'breaks off' }
}

/** Words that are one too many, and sentences that want their last; asked of small letters behind the first word. */
export const excessReaders: readonly Started<Garble>[] = [
  [{ word: 'to', before: 'arrived arrives' }, arrivedTo],
  [{ word: 'to', before: 'told' }, toldTo],
  [{ word: 'for', before: 'demanding' }, demandingFor],
  [{ word: 'to', before: 'answered answers' }, answeredTo],
  [{ word: 'it he she they', before: ',' }, subjectAgainBehindComma],
  [{ word: '.' }, adjectiveForClause],
  [{ word: '.' }, brokenOff],
]
