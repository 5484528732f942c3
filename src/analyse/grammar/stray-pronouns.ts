import { isSpeechVerb } from '../quoting/saying.ts'
import {
  isAttested,
  isDoubleQuote,
  isFiniteForm,
  isLower,
  isNever,
  isNominal,
  isVerbal,
  isWh,
  nominative,
  opensObject,
  tagsOf,
} from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { adjunct, isCircumstance } from './displaced-verbs.ts'
import { isInsertable } from './empty-slots.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** “favorite he designer”, “turned to she purple”: a pronoun that is a subject’s, and no verb. */
const pronounBeforeNominal: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const word = tokens[at]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (!before || !next || !/^(?:NOUN|ADJ)$/.test(word.pos) || tokens.some(isDoubleQuote)) return undefined
  if (!isNever(word, 'VB', 'VBZ', 'VBD', 'VBP', 'VBN', 'VBG', 'RB', 'MD', 'IN', 'NNS', 'JJR'))
    return undefined
  if (!isAttested(word) || before.pos === 'AUX' || (isNominal(before) && next.pos === 'ADP')) return undefined
  // “he chairman, she secretary”, “as he certain of it”
  if (
    /^[,;:—–]$/.test(before.text) ||
    /^(?:as|than|like|or|nor|and|but|so)$/.test(before.norm) ||
    next.tag === 'HYPH'
  )
    return undefined
  return { first: pronoun, last: word, fault: 'lacks a verb' }
}

/** “he them must isolate”, “she him left”: an object right behind a subject. */
const objectBehindSubject: Reader = (tokens, at) =>
  isLower(tokens[at - 1]!) || at === 1
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'has the words in the wrong order' }
    : undefined

/** “had better grab he a colony”: a subject where an object belongs, and an object behind it. */
const subjectBehindVerb: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const before = tokens[at - 2]
  if (!before || !isLower(pronoun) || before.pos === 'AUX' || isSpeechVerb(before.norm)) return undefined
  if (!(before.pos === 'VERB' || before.pos === 'NOUN' || before.pos === 'DET' || before.tag === 'PRP$'))
    return undefined
  return tokens
    .slice(0, at)
    .some(token => isDoubleQuote(token) || /^(?:than|as|nor|so|neither)$/.test(token.norm)) ||
    tokens.at(-1)!.text === '?'
    ? undefined
    : { first: pronoun, last: tokens[at]!, fault: 'lacks a verb' }
}

/** “This the chief reason”: a sentence whose subject has no verb. */
const demonstrativeWithoutVerb: Reader = (tokens, at) => {
  const verb = tokens.findIndex(isFiniteForm)
  const stop = tokens.findIndex(({ text }) => /^[,;:?!.—–]$/.test(text))
  return at === 1 &&
    stop > 4 &&
    (verb < 0 || verb > stop || tokens.slice(2, verb).some(token => isWh(token) || token.pos === 'SCONJ')) &&
    tokens[stop]!.text === '.'
    ? { first: tokens[0]!, last: tokens[1]!, fault: 'lacks a verb' }
    : undefined
}

/** “He a boomed drive”, “They in the casino will”: a pronoun that opens a sentence, and no verb. */
const pronounWithoutVerb: Reader = (tokens, at) => {
  const pronoun = tokens[0]!
  const next = tokens[2]
  if (
    at !== 1 ||
    !next ||
    !nominative.test(pronoun.norm) ||
    tokens.some(isDoubleQuote) ||
    tokens.at(-1)!.text === '?'
  )
    return undefined
  const word = tokens[1]!
  // “We the leaders”, “He the elder, she the younger”
  if (
    pronoun.norm === 'we' ||
    tokens.some(({ text }, i) => text === ',' && nominative.test(tokens[i + 1]?.norm ?? ''))
  )
    return undefined
  if (
    /^(?:of|in|on|at|for|from|with|by)$/.test(word.norm) &&
    (!/^(?:he|she|i)$/.test(pronoun.norm) ||
      isInsertable(word, next) ||
      isCircumstance(adjunct(tokens, 1) ?? { head: next, end: 0, isDefinite: false }))
  )
    return undefined
  return next.tag === 'HYPH' ? undefined : { first: pronoun, last: word, fault: 'lacks a verb' }
}

/** “that she whether the trial could go on would decide” */
const pronounBeforeQuestion: Reader = (tokens, at) =>
  tokens[at + 1] && !isVerbal(tokens[at + 1]!)
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'has the words in the wrong order' }
    : undefined

/** “The planet, which it is twice the size of Earth,” */
const pronounBehindRelative: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  let after = at + 2
  while (/^(?:roughly|about|nearly|almost|now|also|still|not|twice|half)$/.test(tokens[after]?.norm ?? ''))
    after++
  if (tokens[at - 2]?.text !== ',' || !verb || !/^(?:is|was|are|were)$/.test(verb.norm) || !tokens[after])
    return undefined
  const isComplement =
    /^(?:the|a|an)$/.test(tokens[after]!.norm) || (after > at + 2 && tokens[after]!.pos === 'ADJ')
  if (!isComplement) return undefined
  const stop = tokens.findIndex(({ text }, i) => i > after && /^[,.;]$/.test(text))
  if (stop < 0 || /^(?:ADP|PART|VERB)$/.test(tokens[stop - 1]!.pos)) return undefined
  const who = tokens[at - 1]!
  return { first: who, last: tokens[at]!, fault: 'names the subject twice', better: who.text }
}

/** “He gone to the shop”, “because they taken the money” */
const participleBehindPronoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const tags = tagsOf(word)
  if (
    !tags.has('VBN') ||
    tags.has('VBD') ||
    tags.has('JJ') ||
    tags.has('NN') ||
    tags.has('VB') ||
    word.norm === 'been'
  )
    return undefined
  if (!next || !(opensObject(next) || next.pos === 'ADP' || next.tag === 'TO') || tokens.some(isDoubleQuote))
    return undefined
  const opener = tokens[at - 2]
  if (opener && !(opener.pos === 'SCONJ' || /^(?:that|because|and|but|,)$/.test(opener.norm)))
    return undefined
  // “she gone, he went”, “and they done, we left”
  if (opener && tokens.slice(0, at).some(isFiniteForm) && /^(?:and|but|,)$/.test(opener.norm))
    return undefined
  if (tokens.slice(at).some(isFiniteForm) && !opener) return undefined
  const pronoun = tokens[at - 1]!
  const have = /^s?he$/.test(pronoun.norm) ? 'has' : 'have'
  return {
    first: pronoun,
    last: word,
    fault: 'lacks an auxiliary',
    better: `${pronoun.text} ${have} ${word.text}`,
  }
}

/** “Why I should stop?” */
const plainQuestion: Reader = (tokens, at) => {
  const subject = tokens[at + 1]
  const auxiliary = tokens[at + 2]
  if (at > 1 || (at === 1 && !isDoubleQuote(tokens[0]!)) || !subject || !nominative.test(subject.norm))
    return undefined
  if (!auxiliary || !isFiniteForm(auxiliary) || auxiliary.pos !== 'AUX') return undefined
  const stop = tokens.findIndex(({ text }) => /^[?,;:.—–]$/.test(text))
  return tokens[stop]?.text === '?' && tokens[at + 3]?.pos !== 'PUNCT'
    ? {
        first: subject,
        last: auxiliary,
        fault: 'asks in the order of a statement',
        better: `${auxiliary.text} ${subject.text === 'I' ? 'I' : subject.norm}`,
      }
    : undefined
}

/** Pronouns where none of their case can stand; asked of small letters behind the first word. */
export const strayPronounReaders: readonly Started<Garble>[] = [
  [{ pos: 'NOUN ADJ', before: 'he she' }, pronounBeforeNominal],
  [{ word: 'him them us me', before: 'he she they we' }, objectBehindSubject],
  [{ word: 'a an the', before: 'he she they we' }, subjectBehindVerb],
  [{ word: 'the a an', before: 'this that these those' }, demonstrativeWithoutVerb],
  [{ word: 'a an the his her their its of in on at for from with by' }, pronounWithoutVerb],
  [{ word: 'whether which', before: 'he she they we' }, pronounBeforeQuestion],
  [{ word: 'it he she they', before: 'which who' }, pronounBehindRelative],
  [{ tag: 'VBN VBD', before: 'he she they we i' }, participleBehindPronoun],
]
/** Those asked of the first word too. */
export const questionReaders: readonly Started<Garble>[] = [[{ word: 'why' }, plainQuestion]]
