import { inflect, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isLower } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

/** Verbs of what is felt, with the words that open what it is felt about. */
const openers = new Map(
  'interest in|excite about by that to|bore of with by|tire of|disappoint by with about at that to|frustrate by with about at that|surprise by at that to|shock by at that to|amaze by at that to|astonish by at that to|confuse by about|exhaust by from|embarrass by about at that to|frighten of by at that to|terrify of by at that to|annoy by with at that|please with by about that|delight with by that to|satisfy with by|fascinate by with|thrill with by that to|overwhelm by|depress by about|alarm by at that|horrify by at that to|bewilder by|relieve that to'
    .split('|')
    .map(entry => {
      const [verb, ...words] = entry.split(' ')
      return [verb!, words] as const
    }),
)

/** Who feels it is “bored”, not “boring”. */
const active = new Map([...openers.keys()].map(verb => [inflect(verb, 'VBG'), verb]))

/** What may be done because of what was felt, and not to the one of whom it is said: “is exciting to watch”. */
const inward = wordSet(
  'be have hear learn find see get join announce know return become receive discover welcome',
)

const copulas =
  /^(?:am|is|are|was|were|be|been|'m|’m|'re|’re|'s|’s|feel|feels|felt|get|got|became|become|seemed|looked)$/

/** Where the subject ends before a copula, adverbs passed over; -1 where none stands there. */
function subjectOfState(tokens: readonly Tagged[], at: number): number {
  let i = at - 1
  while (i > 0 && (tokens[i]!.pos === 'ADV' || /^(?:not|n't)$/.test(tokens[i]!.norm))) i--
  if (!copulas.test(tokens[i]!.norm)) return -1
  i--
  while (i > 0 && (tokens[i]!.pos === 'AUX' || tokens[i]!.pos === 'ADV')) i--
  return i
}

const isPerson = ({ norm, tag, pos }: Tagged): boolean =>
  /^(?:he|she|we|i|you|who|they|everyone|everybody|nobody)$/.test(norm) ||
  (pos === 'NOUN' && (isPersonNoun(norm) || people.has(norm))) ||
  (tag === 'NNP' && pos === 'PROPN')

/** People who are many, and feel. */
const people = wordSet(
  'people men women children boys girls fans members voters players parents residents villagers workers customers readers viewers visitors tourists investors shareholders critics audience audiences crowd family students pupils teachers farmers neighbours neighbors colleagues friends supporters',
)

/** “We are not interesting in a payment”, “the fans were disappointing with the result”. */
const activeForFelt: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const behind = tokens[at + 2]
  if (!next || !behind || !isLower(word)) return undefined
  const end = subjectOfState(tokens, at)
  const subject = tokens[end]
  if (!subject || !isPerson(subject)) return undefined
  const verb = active.get(word.norm)!
  if (!openers.get(verb)!.includes(next.norm)) return undefined
  const isSpeaker = /^(?:i|we)$/.test(subject.norm)
  if (next.norm === 'to' && !(behind.tag === 'VB' && (isSpeaker || inward.has(behind.norm)))) return undefined
  // “he is interesting in that he has”, “she was surprising by nature”
  if (next.norm === 'in' && !/^(?:a|an|the|any|buying|selling|[a-z]+ing)$/.test(behind.norm)) return undefined
  if (next.norm === 'by' && !/^(?:DET|PRON)$/.test(behind.pos) && behind.tag !== 'NNS') return undefined
  return { word, wanted: 'the participle of what is felt', form: inflect(verb, 'VBN') }
}

/** What people watch, read or come to, and what feels nothing. */
const things = wordSet(
  'match game film movie book novel play report news story result results performance figures answer answers experience journey lesson season weather decision defeat outcome speech lecture debate plot music display findings turnout score scoreline',
)

/** “The match was very excited.”, “The results were disappointed.” */
const feltForActive: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const end = subjectOfState(tokens, at)
  const subject = tokens[end]
  if (!subject || !isLower(word) || subject.pos !== 'NOUN' || !things.has(subject.norm)) return undefined
  if (next && !/^(?:[.,;!]|and|but|for|to)$/.test(next.norm)) return undefined
  return {
    word,
    wanted: 'the participle of what moves people',
    form: inflect(felts.get(word.norm)!, 'VBG'),
  }
}

const felts = new Map(
  [
    'interest',
    'excite',
    'bore',
    'disappoint',
    'shock',
    'tire',
    'surprise',
    'amaze',
    'depress',
    'embarrass',
  ].map(verb => [inflect(verb, 'VBN'), verb] as const),
)

/** Participles of feeling that are said of the wrong party. */
export const experiencerReaders: readonly Started<WrongForm>[] = [
  [{ word: [...active.keys()].join(' ') }, activeForFelt],
  [{ word: [...felts.keys()].join(' ') }, feltForActive],
]
