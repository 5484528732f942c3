import type { Tagged } from '../../syntax/index.ts'
import { capitalised } from '../casing.ts'
import { wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isFiniteForm, isLower, isNominal, isQuoteOrBracket, isWhOrAll, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import {
  isHyphen,
  isOnlyNominal,
  isOnlyNoun,
  isOnlyVerb,
  isPreposition,
  openers,
  shutsPhrase,
} from './word-kinds.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const fault = 'has the words in the wrong order'

/** Two neighbours, and the same the other way about. */
const swapped = (tokens: readonly Tagged[], at: number): Garble => {
  const [first, last] = [tokens[at]!, tokens[at + 1]!]
  const better =
    at === 0
      ? `${capitalised(last.text)} ${first.pos === 'PROPN' ? first.text : first.norm}`
      : `${last.text} ${first.text}`
  return { first, last, fault, better }
}

/** “merged the with neighbouring towns”, “a result this of law”, “his row his with father”: a preposition behind the determiner of its noun. */
const prepositionBehind: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const determiner = tokens[at]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !after || !isPreposition(next) || !isLower(after) || isHyphen(after)) return undefined
  if (determiner.norm === 'the') {
    const isPhrase = after.tag === 'NNS' || (after.pos === 'ADJ' && tokens[at + 3]?.pos === 'NOUN')
    return before.pos === 'VERB' && isPhrase ? swapped(tokens, at) : undefined
  }
  const isNoun = before.pos === 'NOUN' && after.tag === 'NN' && !adverbial.test(after.norm)
  return isNoun && (determiner.norm === 'his' || next.norm === 'of') ? swapped(tokens, at) : undefined
}

/** Words of measure and kind that a single letter may follow: “vitamin a”, “plan a”. */
const lettered =
  /^(?:plan|type|class|group|grade|section|vitamin|hepatitis|point|part|level|series|figure|table|item|side|option|note|category|team|row|block|unit|appendix|exhibit|paragraph|article|clause|line|zone|tier|schedule|serie|league|flat|rule|sub)$/

/** “at dawn the of”, “was geologist a and”: a determiner behind its noun, where no noun can follow it. */
const determinerBehind: Reader = (tokens, at) => {
  const word = tokens[at - 1]!
  const determiner = tokens[at]!
  const next = tokens[at + 1]
  if (!isLower(determiner) || !shutsPhrase(next) || !mayFollow(tokens, at)) return undefined
  if (/^(?:worth|like|near|opposite|unlike)$/.test(word.norm)) return undefined
  if (isQuoteOrBracket(word) || isQuoteOrBracket(tokens[at + 2]) || isHyphen(tokens[at + 2])) return undefined
  if (!isNominal(word) && !(word.pos === 'ADJ' && tagsOf(word).has('JJ'))) return undefined
  if (/^an?$/.test(determiner.norm) && isLabel(word, next!)) return undefined
  // “the year the of pig”
  return isPreposition(next!) && isDetermined(tokens, at - 1) && tokens[at + 2]?.pos !== 'PUNCT'
    ? swapped(tokens, at)
    : swapped(tokens, at - 1)
}

/** Whether “a” is a letter there: “point a and point b”. */
const isLabel = (word: Tagged, next: Tagged): boolean =>
  !isLower(word) ||
  lettered.test(word.norm) ||
  (!isPersonNoun(word.norm) && !isPreposition(next) && word.pos !== 'ADJ')

/** “an at times brutal”, “the by far largest”, “the in crowd”: phrases that stand before a noun as adjectives do. */
const mayFollow = (tokens: readonly Tagged[], at: number): boolean => {
  const next = tokens[at + 1]!
  const determiner = tokens[at]!
  const after = tokens[at + 2]
  if (!after || next.pos === 'PUNCT') return next.text !== ')' && tokens[at - 2] !== undefined
  if (
    (determiner.norm === 'every' && next.norm === 'which') ||
    (next.norm === 'while' && determiner.norm !== 'our')
  )
    return false
  if (/^(?:can|will|might|must|may|if|but|who|what|he|she|it|me|us|do|that|than|than)$/.test(next.norm))
    return next.norm === 'that' || next.norm === 'it'
      ? tokens[at - 1]!.pos !== 'VERB' && isFiniteForm(tokens[at + 2]!)
      : false
  return !/^(?:times|once|least|best|most|worst|first|far|now|yet|fro|be|profit|and|against|crowd|thing|joke|house|button|switch)$/.test(
    after.norm,
  )
}

/** Whether the phrase that a noun ends has a determiner, a possessive or a plural, or is a name. */
function isDetermined(tokens: readonly Tagged[], noun: number): boolean {
  if (tokens[noun]!.tag !== 'NN') return true
  let at = noun - 1
  while (at >= 0 && /^(?:ADJ|NOUN|NUM|PROPN)$/.test(tokens[at]!.pos)) at--
  return at >= 0 && (tokens[at]!.pos === 'DET' || /^(?:PRP\$|POS)$/.test(tokens[at]!.tag))
}

/** Adjectives that end a phrase of their own with a preposition: “in general a”, “at large the”. */
const fixed =
  /^(?:particular|general|short|brief|full|vain|secret|private|public|common|total|large|last|best|worst|present|good|free|certain|sure|late|high|long|usual|possible|necessary|advance|such)$/
const copulas = /^(?:is|are|was|were|be|been|become|becomes|became|remains|remained)$/

/** Adjectives that stand before a noun and nowhere else, so that no article is behind them. */
const attributive = /^(?:main|same|whole|entire|mere|sole|principal|major|former)$/

/** “on temporary a basis”, “is small a town”, “of main the road”: an adjective before the article. */
const adjectiveBefore: Reader = (tokens, at) => {
  const adjective = tokens[at - 1]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (!before || !next || fixed.test(adjective.norm) || adverbial.test(next.norm)) return undefined
  if (!/^(?:NOUN|ADJ)$/.test(next.pos) || !isLower(next) || tokens.at(-1)?.text !== '.') return undefined
  if (
    /^(?:due|worth|like|near|such|only|half|opposite|many|few|what|rather|quite|white|black|red|blue|green|grey|gray|brown|yellow)$/.test(
      adjective.norm,
    )
  )
    return undefined
  const isSure =
    isLower(adjective) && attributive.test(adjective.norm) && before.norm !== 'the' && before.norm !== 'all'
  if (isSure && !isHyphen(before)) return swapped(tokens, at - 1)
  if (!isAdjective(adjective)) return undefined
  // “as good as new the”, “than usual a”
  if (before.pos === 'ADP')
    return /^(?:as|than|like|so|to)$/.test(before.norm) ? undefined : swapped(tokens, at - 1)
  // “it is clear a deal is near”
  const isPredicate = copulas.test(before.norm) && tokens[at]!.norm !== 'the' && tokens[0]!.pos !== 'ADP'
  return isPredicate && !finiteFollows(tokens, at + 1) && !tokens.slice(0, at - 1).some(isWhOrAll)
    ? swapped(tokens, at - 1)
    : undefined
}

/** An adjective and no noun, be it “temporary”, “social” or “Arabian”. */
const isAdjective = (token: Tagged): boolean => {
  const tags = tagsOf(token)
  if (!tags.has('JJ') || ['NNS', 'RB', 'IN', 'VB', 'VBN', 'VBG', 'CD', 'DT'].some(tag => tags.has(tag)))
    return false
  return token.pos === 'ADJ' || (isLower(token) && !tags.has('NN'))
}

const finiteFollows = (tokens: readonly Tagged[], from: number): boolean => {
  for (let i = from; i < tokens.length; i++) {
    if (tokens[i]!.pos === 'PUNCT' || tokens[i]!.pos === 'CCONJ' || isWhOrAll(tokens[i]!)) return false
    if (isFiniteForm(tokens[i]!)) return true
  }
  return false
}

/** “There was claim no of”, “for effort this.”: other determiners behind their noun. */
const otherDeterminerBehind: Reader = (tokens, at) => {
  const noun = tokens[at - 1]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (!before || !next || !isOnlyNoun(noun) || isQuoteOrBracket(next)) return undefined
  if (tokens[at]!.norm === 'no')
    return (isPreposition(next) || next.text === '.') && before.pos === 'AUX'
      ? swapped(tokens, at - 1)
      : undefined
  return /^[.?!]$/.test(next.text) && before.pos === 'ADP' ? swapped(tokens, at - 1) : undefined
}

/** “a letter the explaining a cut”: an article before a participle with an object of its own. */
const articleBeforeParticiple: Reader = (tokens, at) => {
  const noun = tokens[at - 1]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !after || !isNominal(noun) || isDetermined(tokens, at - 1)) return undefined
  const isParticiple = next.tag === 'VBG' && tagsOf(next).has('VBG') && next.norm !== 'following'
  return isParticiple && /^(?:the|a|an|his|her|its|their|him|them)$/.test(after.norm)
    ? swapped(tokens, at - 1)
    : undefined
}

const months = wordSet(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
)

/** “March on 19”, “held Thursday on.”: a preposition behind the date it governs. */
const prepositionBehindDate: Reader = (tokens, at) => {
  const date = tokens[at - 1]!
  const next = tokens[at + 1]
  const isDate = !isLower(date) && date.pos === 'PROPN' && months.has(date.norm)
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(date.text)
  if (!next || at < 2 || (!isDate && !isYear)) return undefined
  if (isDate && /^\d{1,2}$/.test(next.text) && tokens[at]!.norm === 'on' && tokens[at - 2]!.pos !== 'ADP')
    return swapped(tokens, at - 1)
  const ends = /^[.,;]$/.test(next.text) && tokens[at - 2]!.pos !== 'ADP' && !mayStrand(tokens, at)
  return ends && (isYear ? /^(?:in|from|since)$/ : /^(?:on|since)$/).test(tokens[at]!.norm)
    ? swapped(tokens, at - 1)
    : undefined
}

/** “He came Bristol from.”: a preposition behind a name, where nothing may have left it there. */
const prepositionBehindName: Reader = (tokens, at) => {
  const name = tokens[at - 1]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (!before || !next || name.pos !== 'PROPN' || isLower(name) || !/^[.;]$/.test(next.text)) return undefined
  if (!isPreposition(tokens[at]!) || /^(?:PROPN|ADP|DET|ADJ)$/.test(before.pos)) return undefined
  return mayStrand(tokens, at) ? undefined : swapped(tokens, at - 1)
}

/** Whether a preposition may have lost its noun to the front: a relative, an infinitive, a passive, a second verb. */
const mayStrand = (tokens: readonly Tagged[], at: number): boolean => {
  const before = tokens.slice(0, at)
  return (
    before.filter(isFiniteForm).length > 1 ||
    before.some(
      token => isWhOrAll(token) || token.tag === 'TO' || token.tag === 'VBN' || isQuoteOrBracket(token),
    ) ||
    before.some(({ norm }) => /^(?:worth|than|as)$/.test(norm))
  )
}

const objects = 'me him us them it himself herself itself themselves myself'

/** “to them help”, “could not it expect”: a pronoun before the bare verb it is the object of. */
const pronounBeforeVerb: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const verb = tokens[at + 1]
  if (!verb || !isOnlyVerb(verb) || isHyphen(tokens[at + 2])) return undefined
  if (before.norm === 'to') return swapped(tokens, at)
  const subject = tokens[at - 3]
  if (!/^(?:not|n['’]t)$/.test(before.norm) || !subject || tokens.at(-1)?.text === '?') return undefined
  const isAuxiliary = /^(?:do|does|did|can|ca|could|will|wo|would|should|must|may|might)$/.test(
    tokens[at - 2]!.norm,
  )
  return isAuxiliary && (isNominal(subject) || /^(?:he|she|they|we|i|you|it)$/.test(subject.norm))
    ? swapped(tokens, at)
    : undefined
}

/** “the test that us awaits”: a pronoun that can only be an object, between a relative and its verb. */
const pronounBehindRelative: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const noun = tokens[at - 2]
  if (!verb || !noun || !(isNominal(noun) || noun.text === ',') || verb.pos !== 'VERB') return undefined
  return isFiniteForm(verb) && isLower(verb) ? swapped(tokens, at) : undefined
}

/** “are it making”, “was them helping” */
const pronounInProgressive: Reader = (tokens, at) => {
  const subject = tokens[at - 2]
  const verb = tokens[at + 1]
  if (!subject || !verb || verb.tag !== 'VBG' || !tagsOf(verb).has('VBG') || tokens.at(-1)?.text === '?')
    return undefined
  return (isNominal(subject) || /^(?:he|she|they|we|i|you)$/.test(subject.norm)) && !isWhOrAll(tokens[0]!)
    ? swapped(tokens, at)
    : undefined
}

/** “to lives save”, “to money lend”: an infinitive behind a noun with nothing to part them. */
const nounInInfinitive: Reader = (tokens, at) => {
  const noun = tokens[at + 1]
  const verb = tokens[at + 2]
  if (
    !noun ||
    !verb ||
    !isOnlyNominal(noun) ||
    adverbial.test(noun.norm) ||
    !isOnlyVerb(verb) ||
    isHyphen(tokens[at + 3])
  )
    return undefined
  return tokens.slice(0, at).some(isWhOrAll) ? undefined : swapped(tokens, at + 1)
}

/** Two words that have changed places, and the order they surely had. */
export const swapReaders: readonly Started<Garble>[] = [
  [{ word: 'the this his' }, prepositionBehind],
  [{ word: openers }, determinerBehind],
  [{ word: 'a an the' }, adjectiveBefore],
  [{ word: 'a an the' }, articleBeforeParticiple],
  [{ word: 'no this that' }, otherDeterminerBehind],
  [{ word: 'on in from since' }, prepositionBehindDate],
  [{ pos: 'ADP SCONJ' }, prepositionBehindName],
  [{ word: objects }, pronounBeforeVerb],
  [{ word: 'me him us them', before: 'who that which' }, pronounBehindRelative],
  [{ word: 'me him us them it', before: 'is are was were am' }, pronounInProgressive],
  [{ word: 'to' }, nounInInfinitive],
]
