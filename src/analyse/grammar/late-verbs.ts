import type { Tagged } from '../../syntax/index.ts'
import { isFiniteForm, isLower, isNominal, isQuoteOrBracket, isVerbal, isWhOrAll, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf } from './dispatch.ts'
import { adverbial, type Garble, isSubject } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** “it can up to 90 days take”, “he will the house sell”: the verb after its object. */
const verbAtEnd: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (
    !next ||
    !before ||
    !/^[.,;]$/.test(next.text) ||
    !isLower(verb) ||
    !tagsOf(verb).has('VB') ||
    !isNominal(before)
  )
    return undefined
  for (let i = at - 2; i >= Math.max(1, at - 10); i--) {
    const token = tokens[i]!
    if (token.pos === 'PUNCT' || token.pos === 'CCONJ' || (isVerbal(token) && token.tag !== 'MD'))
      return undefined
    if (token.tag !== 'MD') continue
    const subject = tokens[i - 1]!
    const first = tokens[i + 1]!
    if (
      !/^(?:he|she|it|they|we|i|who|which|that)$/.test(subject.norm) &&
      !(isNominal(subject) && isSubject(tokens, i - 1))
    )
      return undefined
    const inner = tokens.slice(i + 1, at)
    if (inner.some(({ norm }) => adverbial.test(norm) && norm !== 'days')) return undefined
    const opensObject =
      first.norm === 'the' ||
      first.norm === 'a' ||
      first.norm === 'an' ||
      first.tag === 'PRP$' ||
      (first.norm === 'up' && tokens[i + 2]?.norm === 'to')
    // “the houses he would the next day see”, “as it might the dog bite”
    return opensObject && !tokens.slice(0, i - 1).some(isWhOrAll)
      ? { first: token, last: verb, fault: 'puts the verb after its object' }
      : undefined
  }
  return undefined
}

/** Words after which the verb may come before its subject, or be left unsaid. */
const inverting =
  /^(?:never|not|n't|only|nor|neither|so|such|rarely|seldom|hardly|scarcely|little|few|no|none|nowhere|nothing|as|than|how|if|like|yes|likewise|there|here|once|ever)$/

/** The words between the last comma and a word. */
const sinceComma = (tokens: readonly Tagged[], end: number): readonly Tagged[] => {
  let first = end
  while (first > 0 && tokens[first - 1]!.text !== ',') first--
  return tokens.slice(first, end)
}

/** “hot ash in minutes will the sea reach.”: an inversion that nothing calls for. */
const strayInversion: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  if (next?.text !== '.' || !isLower(verb) || !tagsOf(verb).has('VB')) return undefined
  let i = at - 1
  while (i > at - 5 && i > 0 && (isNominal(tokens[i]!) || tokens[i]!.pos === 'ADJ')) i--
  if (!/^(?:the|its|their)$/.test(tokens[i]?.norm ?? '') || i === at - 1) return undefined
  const modal = tokens[i - 1]
  const before = tokens[i - 2]
  if (
    !modal ||
    !before ||
    !/^(?:will|would|can|could)$/.test(modal.norm) ||
    modal.tag !== 'MD' ||
    !isNominal(before)
  )
    return undefined
  if (
    sinceComma(tokens, i - 1).some(
      token => inverting.test(token.norm) || isWhOrAll(token) || isQuoteOrBracket(token),
    )
  )
    return undefined
  return { first: modal, last: verb, fault: 'puts the verb after its object' }
}

/** “she in Paris lived has.”: a sentence whose one finite verb is an auxiliary at its end. */
const lateAuxiliary: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (!next || !before || at < 5 || !isLower(word)) return undefined
  const isEnd = next.text === '.' && /^(?:has|have|had|is|was|were|are)$/.test(word.norm)
  const isModal = /^[.,]$/.test(next.text) && word.norm === 'be' && /^(?:would|will)$/.test(before.norm)
  if (!isEnd && !isModal) return undefined
  const head = tokens.slice(0, isModal ? at - 1 : at)
  const last = head.at(-1)!
  if (
    !(
      isNominal(last) ||
      last.tag === 'VBN' ||
      last.tag === 'VBD' ||
      last.pos === 'ADV' ||
      last.pos === 'ADJ'
    ) ||
    last.pos === 'PRON' ||
    // “The land above the river, she still has.”
    (last.pos === 'ADV' && head.at(-2)?.pos === 'PRON')
  )
    return undefined
  if (
    head.some(
      token =>
        inverting.test(token.norm) ||
        isWhOrAll(token) ||
        isQuoteOrBracket(token) ||
        token.text === ';' ||
        token.text === ':',
    )
  )
    return undefined
  const finite = head.filter(
    (token, i) => isFiniteForm(token) && !(i === head.length - 1 && tagsOf(token).has('VBN')),
  )
  if (finite.length > 0 || !head.some(({ pos, tag }) => pos === 'NOUN' || tag === 'NNP')) return undefined
  // “On a hill stood a church; in it a bell was.” is verse; “The rest is” is cut short.
  return head.length > 6 || last.tag === 'VBN' || last.tag === 'VBD' || isModal
    ? { first: last, last: word, fault: 'has the words in the wrong order' }
    : undefined
}

/** Verbs that come too late, asked of the last word before a mark. */
export const endReaders: readonly Reader[] = [verbAtEnd, strayInversion, lateAuxiliary]
