import type { Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteTag, isLower, tagsOf } from '../tokens.ts'
import { adverbOf } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

/** Adjectives that tell how, or how much, something happens, and never in what state it ends. */
const manners = wordSet(
  'gradual unexpected rapid considerable dramatic significant substantial abrupt cautious immediate frequent sudden swift slight marginal modest official unanimous automatic simultaneous temporary permanent thorough noticeable steep sharp quick quiet slow heavy steady smooth successful efficient repeated continuous constant regular occasional progressive severe reckless polite angry calm peaceful',
)
/** Of these an adjective may be said of what moves, after verbs of its own: “go slow”, “hang heavy”, “held steady”. */
const idiomatic =
  /^(?:go|run|come|hold|hang|lie|weigh|breathe|drive|turn|cut|look|get|keep|stay|stand|sit|play|take|make|be)$/
const feeling = /^(?:angry|calm|polite|peaceful|quiet|successful|severe)$/

/** What changes, moves, or is done. */
const motions = wordSet(
  'rise fall drop climb increase decrease decline improve worsen strengthen weaken widen narrow shrink expand spread slow recover heal advance move proceed progress develop change shift speed speak talk answer reply respond react work act behave vote begin end start rain snow pour walk pass travel grow age melt flow evolve deteriorate accelerate surge plunge tumble slide slip soar ebb fade retreat withdraw operate function communicate cooperate adapt adjust learn write read sing dance reduce die vary fluctuate contract swell erode dwindle mount',
)

/** “see”, “sing”: whether the word is the verb of its clause, and not the noun it may be too. */
function isMotion(tokens: readonly Tagged[], at: number): boolean {
  const verb = tokens[at]
  if (!verb || at < 1) return false
  if (verb.pos === 'VERB') return motions.has(verb.lemma)
  // “The lake shrinks gradual in”: a clause that would have no verb but this
  if (verb.tag !== 'NNS' || !tagsOf(verb).has('VBZ') || tokens.some(isFiniteTag)) return false
  return motions.has(verb.norm.slice(0, -1)) && tokens[at - 1]!.tag === 'NN'
}

const ends = (token: Tagged | undefined): boolean =>
  token === undefined ||
  /^[.,;:!?]$/.test(token.text) ||
  token.pos === 'ADP' ||
  token.pos === 'SCONJ' ||
  token.tag === 'WRB' ||
  // “rose unexpected last week”
  /^(?:last|this|yesterday|today|again|overnight)$/.test(token.norm)

/** “strengthen gradual when asked”, “have declined sharp since”. */
const flat: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!manners.has(word.norm) || !isLower(word) || !ends(next)) return undefined
  if (!isMotion(tokens, at - 1) || idiomatic.test(verb.lemma)) return undefined
  if (
    feeling.test(word.norm) &&
    !/^(?:speak|talk|answer|reply|respond|react|behave|act|end|work|pass)$/.test(verb.lemma)
  )
    return undefined
  // “slow and sure”, “quick, sharp”, “as slow as”
  if (next?.norm === 'as' || (next?.text === ',' && tokens[at + 2]?.pos === 'ADJ')) return undefined
  // “The river moves slow.” in song, and “rain fell heavy as lead”
  const form = adverbOf(word.norm) ?? `${word.norm}ly`
  return { word, wanted: 'the adverb', form: word.norm === 'considerable' ? 'considerably' : form }
}

/** “is rising more slow than it was”, “rose more quick than wages”. */
const compared: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !isLower(word) || !isMotion(tokens, at - 2)) return undefined
  const tags = tagsOf(word)
  if (!tags.has('JJ') || /ly$/.test(word.norm) || tags.has('VBN') || tags.has('VBG')) return undefined
  // “grew more restless”, “more slow than sad”
  if (!manners.has(word.norm) || /^(?:grow|fall|turn)$/.test(tokens[at - 2]!.lemma)) return undefined
  const behind = tokens[at + 2]
  if (!(next.norm === 'than' || /^[.,]$/.test(next.text)) || behind?.pos === 'ADJ') return undefined
  const form = adverbOf(word.norm)
  return form ? { word, wanted: 'the adverb', form } : undefined
}

/** “treated him bad”. */
const treated: Reader = (tokens, at) => {
  const word = tokens[at]!
  const form = adverbOf(word.norm)
  return form && /^(?:treat|serve)$/.test(tokens[at - 2]?.lemma ?? '') && ends(tokens[at + 1])
    ? { word, wanted: 'the adverb', form }
    : undefined
}

/** Adjectives where the verb asks for an adverb. */
export const flatReaders: readonly Started<WrongForm>[] = [
  [{ word: [...manners].join(' '), pos: 'ADJ ADV NOUN' }, flat],
  [{ before: 'more less' }, compared],
  [{ word: 'bad poor unfair cruel different equal harsh', before: 'him her them us me' }, treated],
]
