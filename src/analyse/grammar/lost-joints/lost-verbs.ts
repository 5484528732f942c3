import { isDoubleQuote, isFiniteForm, nominative } from '../../tokens.ts'
import { nounPhrase } from '../displaced-verbs.ts'
import { adverbial } from '../word-order.ts'
import { clauseMark, markBehind, mayHaveFinite, type Reader } from './reader.ts'

/** “The firm, which the largest in Europe, will close”: a relative clause with no verb. */
export const relativeWithoutVerb: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const stop = markBehind(tokens, at, clauseMark)
  if (!next || stop < at + 3 || !/^[,.]$/.test(tokens[stop]!.text)) return undefined
  if (!(next.pos === 'DET' || next.tag === 'PRP$' || next.pos === 'ADJ')) return undefined
  return mayHaveFinite(tokens, at + 1, stop) || tokens.slice(at + 1, stop).some(({ tag }) => tag === 'TO')
    ? undefined
    : { first: tokens[at]!, last: next, fault: 'opens a clause with no verb' }
}

/** “because the bridge too narrow.”, “ruled that the law unfair”, “Although the rain, …”: a conjunction, and no verb. */
export const conjunctionWithoutVerb: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const isFirst = at === 0
  const stop = markBehind(tokens, at, isFirst ? clauseMark : /^[;:.?!()“”"—–]$/)
  if (!next || stop < at + 3 || tokens[stop]!.text !== (isFirst ? ',' : '.')) return undefined
  if (!(/^(?:the|its|their|our)$/.test(next.norm) || nominative.test(next.norm))) return undefined
  if (
    tokens[at]!.norm === 'that' &&
    !/^(?:said|says|ruled|believes?|thinks?|argued|claimed|warned|added|insisted|showed|found|concluded)$/.test(
      tokens[at - 1]?.norm ?? '',
    )
  )
    return undefined
  if (mayHaveFinite(tokens, at + 1, stop) || tokens.slice(at, stop).some(isDoubleQuote)) return undefined
  // “Although the four boys, the youngest nineteen, were known”
  if (isFirst && !isFiniteForm(tokens[nounPhrase(tokens, stop + 1)?.end ?? stop + 2] ?? next))
    return undefined
  return { first: tokens[at]!, last: next, fault: 'opens a clause with no verb' }
}

/** “said it the worst storm”, “when it the mountain.” */
export const pronounWithoutVerb: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const opener = tokens[at - 2]
  const phrase = nounPhrase(tokens, at)
  if (!opener || !phrase || adverbial.test(phrase.head.norm)) return undefined
  const isOpen =
    /^(?:said|says)$/.test(opener.norm) || /^(?:when|after|because|until|although|while)$/.test(opener.norm)
  const stop = markBehind(tokens, at, clauseMark)
  if (!isOpen || stop < 0 || mayHaveFinite(tokens, at, stop)) return undefined
  return { first: pronoun, last: tokens[at]!, fault: 'lacks a verb' }
}
