import type { Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import {
  isAttested,
  isDoubleQuote,
  isFiniteForm,
  isLower,
  isNever,
  isNominal,
  isVerbal,
  isWh,
  opensObject,
  tagsOf,
} from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { adjunct, nounPhrase, pastAdjuncts } from './displaced-verbs.ts'
import { lacking } from './lost-prepositions.ts'
import { plainSubject } from './plain-subject.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** “accomplished because feat.” */
const becauseBeforeNoun: Reader = (tokens, at) => {
  const noun = tokens[at + 1]
  return noun?.pos === 'NOUN' &&
    isLower(noun) &&
    tokens[at + 2]?.text === '.' &&
    at > 2 &&
    noun.norm !== 'reasons'
    ? { first: tokens[at]!, last: noun, fault: 'has no clause' }
    : undefined
}

/** “several ago months” */
const agoBeforeNoun: Reader = (tokens, at) => {
  const unit = tokens[at + 1]
  return unit?.tag === 'NNS'
    ? {
        first: tokens[at]!,
        last: unit,
        fault: 'has the words in the wrong order',
        better: `${unit.text} ${tokens[at]!.text}`,
      }
    : undefined
}

/** “the firm would respectable position”: a modal, and what no form of it governs. */
const modalBeforeNominal: Reader = (tokens, at) => {
  const modal = tokens[at - 1]!
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (modal.tag !== 'MD' || !next || next.tag === 'HYPH' || plainSubject(tokens, at - 2) < 0) return undefined
  const isPhrase = (word.tag === 'JJ' && next.pos === 'NOUN') || (word.tag === 'NNS' && isLower(word))
  if (
    !isPhrase ||
    !isAttested(word) ||
    !isNever(word, 'VB', 'VBP', 'RB', 'VBN', 'VBD', 'IN', 'MD', 'JJR') ||
    word.norm === 'doubtless'
  )
    return undefined
  if (tokens.slice(0, at - 1).some(token => isWh(token) && token.norm !== 'that')) return undefined
  // “He can, the minister said”; “the can opener”
  return next.pos === 'PUNCT' ? undefined : { first: modal, last: word, fault: 'lacks a verb' }
}

/** “80 cents a barrel to after rising” */
const toBeforeConjunction: Reader = (tokens, at) => {
  const noun = tokens[at - 2]
  if (!noun || !(isNominal(noun) || noun.pos === 'NUM') || tagsOf(noun).has('VBZ') || !tokens[at + 1])
    return undefined
  if (tokens.slice(0, at).some(token => isWh(token) || token.norm === 'from' || isDoubleQuote(token)))
    return undefined
  return { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks what “to” leads to' }
}

const fraction = wordSet(
  'third quarter fifth tenth half dozen decade century month week year million billion thousand hundred hour mile ton tonne',
)

/** “fallen by more a third”, “killed more 200 people” */
const comparativeBeforeMeasure: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || !(before.pos === 'ADP' || (before.pos === 'VERB' && isFiniteForm(before)))) return undefined
  const isMeasure =
    (/^an?$/.test(next.norm) &&
      fraction.has(tokens[at + 2]?.norm ?? '') &&
      !/^(?:later|earlier|ago)$/.test(tokens[at + 3]?.norm ?? '')) ||
    (/^\d[\d,.]*$/.test(next.text) && tokens[at + 2]?.tag === 'NNS' && before.pos === 'ADP')
  return isMeasure ? lacking(tokens[at]!, next, 'than') : undefined
}

/** “between $420 million $450 million” */
const betweenWithoutAnd: Reader = (tokens, at) => {
  const end = measureEnd(tokens, at + 1)
  if (end < 0) return undefined
  const next = tokens[end]
  if (
    !next ||
    measureEnd(tokens, end) < 0 ||
    !/^[$£€\p{L}]*\d/u.test(next.text + (tokens[end + 1]?.text ?? ''))
  )
    return undefined
  return lacking(tokens[end - 1]!, next, 'and')
}

/** The first word behind a figure with its sign and unit; -1 for none. */
function measureEnd(tokens: readonly Tagged[], from: number): number {
  let at = from
  if (/^[$£€]$/.test(tokens[at]?.text ?? '')) at++
  if (!/^[$£€\p{Lu}\p{L}]*\d[\d,.]*\p{Ll}*$/u.test(tokens[at]?.text ?? '')) return -1
  at++
  while (/^(?:million|billion|trillion|%|percent|per|cent|km|m|kg|p)$/.test(tokens[at]?.norm ?? '')) at++
  return at
}

/** Verbs with an object and an infinitive that has its “to”. */
const objectVerbs =
  'tell tells told want wants wanted allow allows allowed force forces forced persuade persuades persuaded invite invites invited permit permits permitted enable enables enabled encourage encourages encouraged advise advises advised instruct instructs instructed warn warns warned compel compelled oblige obliges obliged ask asks asked'

/** “told the doctor see him at once” */
const objectBeforeVerb: Reader = (tokens, at) => {
  const governor = tokens[at]!
  if (governor.pos !== 'VERB' || !tokens[at + 1]) return undefined
  const object = /^(?:him|them|us|me|her)$/.test(tokens[at + 1]!.norm)
    ? { head: tokens[at + 1]!, end: at + 2 }
    : nounPhrase(tokens, at + 1)
  if (!object) return undefined
  const verb = tokens[object.end]
  if (
    !verb ||
    !isLower(verb) ||
    !tagsOf(verb).has('VB') ||
    !isNever(verb, 'NN', 'NNS', 'JJ', 'RB', 'VBN', 'IN', 'VBD', 'CC')
  )
    return undefined
  if (/^ask/.test(governor.norm) && !(isPersonNoun(object.head.norm) || object.head.pos === 'PRON'))
    return undefined
  const next = tokens[object.end + 1]
  if (
    !next ||
    !(
      opensObject(next) ||
      next.pos === 'ADP' ||
      next.pos === 'NUM' ||
      next.pos === 'PROPN' ||
      next.tag === 'NNS'
    )
  )
    return undefined
  // “the story he told the children read well”
  if (
    tokens.slice(0, at).some(token => isWh(token) || token.pos === 'SCONJ') ||
    (object.head.tag === 'NNS' && /^(?:tell|told|warn)/.test(governor.norm))
  )
    return undefined
  return lacking(object.head, verb, 'to')
}

/** “was at the time was bidding” */
const auxiliaryTwice: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !isVerbal(word)) return undefined
  for (let first = at - 2; first > Math.max(0, at - 8); first--) {
    const token = tokens[first]!
    if (token.norm !== word.norm || !isVerbal(token)) continue
    if (tokens[first + 1]!.pos !== 'ADP' || pastAdjuncts(tokens, first + 1) !== at) return undefined
    const wh = tokens.findLastIndex((one, i) => i < first && isWh(one))
    if (wh >= 0 && !(tokens[wh - 1]?.text === ',' && tokens[wh]!.norm !== 'what')) return undefined
    if (wh < 0 && plainSubject(tokens, first - 1) < 0) return undefined
    const words = tokens.slice(first + 1, at + 1).map(({ text }) => text)
    return { first: token, last: word, fault: 'has one auxiliary twice', better: words.join(' ') }
  }
  return undefined
}

/** “is likely win a second term” */
const adjectiveBeforeVerb: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const next = tokens[at + 2]
  if (
    !/^(?:is|are|was|were|be|been|not|n't|also|now|still|seems?|seemed)$/.test(tokens[at - 1]!.norm) ||
    !verb ||
    !next
  )
    return undefined
  if (!isLower(verb) || !tagsOf(verb).has('VB') || verb.pos === 'ADJ' || /ly$/.test(verb.norm))
    return undefined
  const isVerb =
    isNever(verb, 'NN', 'NNS', 'JJ', 'RB', 'VBN', 'IN', 'DT', 'PRP', 'CD') ||
    (opensObject(next) && isNever(verb, 'JJ', 'RB', 'DT', 'VBN', 'PRP', 'CD'))
  return isVerb ? lacking(tokens[at]!, verb, 'to') : undefined
}

/** “said there no plan to close it” */
const thereWithoutVerb: Reader = (tokens, at) => {
  const there = tokens[at - 1]!
  const before = tokens[at - 2]
  const phrase = nounPhrase(tokens, tokens[at]!.norm === 'no' ? at + 1 : at)
  if (
    !phrase ||
    (before &&
      !(
        before.pos === 'SCONJ' ||
        (/^(?:said|says|that|because|and|but)$/.test(before.norm) && tokens[at - 3]?.norm !== 'here')
      ))
  )
    return undefined
  const stop = tokens.findIndex(({ text }, i) => i > at && /^[,;.?!]$/.test(text))
  if (stop < 0 || tokens.slice(at, stop).some(token => isFiniteForm(token) || isWh(token))) return undefined
  const isMany = phrase.head.tag === 'NNS'
  const isPast = tokens.slice(0, at).some(({ tag }) => tag === 'VBD')
  const be = isPast ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is'
  return { ...lacking(there, tokens[at]!, be), fault: 'lacks a verb' }
}

/** “is one the best players” */
const oneWithoutOf: Reader = (tokens, at) => {
  const one = tokens[at - 1]!
  const before = tokens[at - 2]
  if (!before || !(isVerbal(before) || before.norm === 'as' || before.text === ',')) return undefined
  const next = tokens[at + 1]
  const isSuperlative = next?.tag === 'JJS' || next?.norm === 'most'
  const phrase = nounPhrase(tokens, next?.norm === 'most' ? at + 2 : at)
  return isSuperlative && phrase?.head.tag === 'NNS' ? lacking(one, tokens[at]!, 'of') : undefined
}

/** “he would to the meeting” */
const modalBeforePhrase: Reader = (tokens, at) => {
  const modal = tokens[at - 1]!
  const next = tokens[at + 1]
  if (modal.tag !== 'MD' || !next || !(next.tag === 'PRP$' || /^(?:the|a|an)$/.test(next.norm)))
    return undefined
  if (
    plainSubject(tokens, at - 2) < 0 ||
    tokens.slice(0, at).some(token => isWh(token) && token.norm !== 'that')
  )
    return undefined
  return { first: modal, last: next, fault: 'lacks a verb' }
}

/** “volunteers had through the night for him in the woods.” */
const havePhrases: Reader = (tokens, at) => {
  const have = tokens[at - 1]!
  if (tokens[at]!.pos !== 'ADP' || !isNominal(tokens[at - 2] ?? have)) return undefined
  if (tokens.slice(0, at - 1).some(token => isVerbal(token) || /^(?:as|than)$/.test(token.norm)))
    return undefined
  const first = adjunct(tokens, at)
  const end = pastAdjuncts(tokens, at)
  const second =
    first &&
    (adjunct(tokens, first.end) ??
      (/^(?:him|her|them|it|us|me)$/.test(tokens[first.end + 1]?.norm ?? '')
        ? { end: first.end + 2 }
        : undefined))
  if (!first || !second) return undefined
  const stop = Math.max(end, pastAdjuncts(tokens, second.end))
  return /^[.]$/.test(tokens[stop]?.text ?? '')
    ? { first: have, last: tokens[at]!, fault: 'lacks a verb' }
    : undefined
}

/** “asked that the court to release her son.” */
const clauseWithInfinitive: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const subject = nounPhrase(tokens, at + 1)
  if (verb.pos !== 'VERB' || !subject?.isDefinite) return undefined
  const end = pastAdjuncts(tokens, subject.end)
  const infinitive = tokens[end + 1]
  if (tokens[end]?.tag !== 'TO' || infinitive?.tag !== 'VB' || !isLower(infinitive)) return undefined
  const stop = tokens.findIndex(({ text }, i) => i > end && /^[,;.?!]$/.test(text))
  if (stop < 0 || tokens.slice(end, stop).some(token => isFiniteForm(token) || isWh(token))) return undefined
  return /^[.;]$/.test(tokens[stop]!.text)
    ? { first: tokens[end]!, last: infinitive, fault: 'lacks a finite verb' }
    : undefined
}

/** “was accused by stealing a car” */
const chargedBy: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const before = tokens[at - 1]!
  const isPassive = /^(?:is|are|was|were|been|being)$/.test(tokens[at - 2]?.norm ?? '')
  return isPassive && next?.tag === 'VBG' && tagsOf(next).has('VBG')
    ? { first: tokens[at]!, last: tokens[at]!, fault: `does not go with “${before.text}”`, better: 'of' }
    : undefined
}

/** Small words lost, or one too many; asked of small letters behind the first word. */
export const lostWordReaders: readonly Started<Garble>[] = [
  [{ word: 'because' }, becauseBeforeNoun],
  [{ word: 'ago', before: 'several two three four five six seven eight nine ten many' }, agoBeforeNoun],
  [{ pos: 'NOUN ADJ', before: 'will would can could must should may might' }, modalBeforeNominal],
  [{ word: 'after if because until although than', before: 'to' }, toBeforeConjunction],
  [{ word: 'more less fewer' }, comparativeBeforeMeasure],
  [{ word: 'between' }, betweenWithoutAnd],
  [{ word: objectVerbs }, objectBeforeVerb],
  [{ word: 'is are was were has have had will would can could' }, auxiliaryTwice],
  [{ word: 'likely unlikely able unable willing unwilling reluctant eager due' }, adjectiveBeforeVerb],
  [{ word: 'no a an any several few many', before: 'there' }, thereWithoutVerb],
  [{ word: 'the', before: 'one' }, oneWithoutOf],
  [{ word: 'to', before: 'can could must should may might would will' }, modalBeforePhrase],
  [{ word: 'through throughout during after before since', before: 'has have had' }, havePhrases],
  [{ word: 'that' }, clauseWithInfinitive],
  [{ word: 'by for with in', before: 'accused suspected convicted acquitted' }, chargedBy],
]
