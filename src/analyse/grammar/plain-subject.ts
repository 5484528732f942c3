import type { Tagged } from '../../syntax/index.ts'
import { isNominal, isVerbOrMark } from '../tokens.ts'

const pronouns = /^(?:he|she|it|they|we|i|you|everyone|everybody|someone|somebody|nobody|anyone|this|these)$/

/**
 * The first word of the subject that ends at a word and opens its clause; -1 where it is not plainly read, as in a
 * clause with no pronoun, “the rules the bank has”.
 */
export function plainSubject(tokens: readonly Tagged[], end: number): number {
  const last = tokens[end]
  if (!last) return -1
  if (last.pos === 'PRON' || last.pos === 'DET')
    return pronouns.test(last.norm) && opensAt(tokens, end) ? end : -1
  let at = end
  for (let steps = 0; steps < 4; steps++) {
    if (!isNominal(tokens[at]!)) return -1
    const first = phraseStart(tokens, at)
    if (opensAt(tokens, first)) return first
    const before = tokens[first - 1]!
    // “the head of the bank”, “workers at the plant”
    if (first < 2 || before.pos !== 'ADP' || /^(?:than|as|like|including)$/.test(before.norm)) return -1
    at = first - 2
  }
  return -1
}

/** Whether a subject stands right before a word, or the relative pronoun that stands for one: “a family that has”. */
export function hasSubject(tokens: readonly Tagged[], end: number): boolean {
  const last = tokens[end]
  if (!last) return false
  // “The captain, Tomas Vega, was”
  if (last.text === ',') {
    let open = end - 1
    while (open > 0 && end - open < 12 && tokens[open]!.text !== ',') open--
    return (
      tokens[open]!.text === ',' && tokens[open + 1]!.pos !== 'CCONJ' && plainSubject(tokens, open - 1) === 0
    )
  }
  if (!/^(?:who|which|that)$/.test(last.norm)) return plainSubject(tokens, end) >= 0
  const noun = tokens[end - 1]?.norm === ',' ? tokens[end - 2] : tokens[end - 1]
  return last.tag[0] === 'W' && noun !== undefined && (isNominal(noun) || noun.pos === 'NUM')
}

/** The first word of the phrase that a noun ends. */
function phraseStart(tokens: readonly Tagged[], noun: number): number {
  let first = noun
  while (first > 0) {
    const { pos, tag } = tokens[first - 1]!
    if (tag === 'WP$') break
    if (pos === 'DET' || tag === 'PRP$') return first - 1
    const inside =
      isNominal(tokens[first - 1]!) || pos === 'ADJ' || pos === 'NUM' || tag === 'POS' || tag === 'HYPH'
    if (!inside) break
    first--
  }
  return first
}

/** Whether a clause begins at a word: at the head of the sentence, behind a conjunction or a first phrase. */
function opensAt(tokens: readonly Tagged[], first: number): boolean {
  const before = tokens[first - 1]
  if (!before) return true
  const { norm, pos, tag } = before
  if (/^(?:than|as|like)$/.test(norm)) return false
  if (/^["“;]$/.test(before.text))
    return first === 1 || /^[,:;]$/.test(tokens[first - 2]!.text) || norm === ';'
  if (norm === ',')
    return /^(?:ADP|SCONJ)$/.test(tokens[0]!.pos) && !tokens.slice(1, first - 1).some(isVerbOrMark)
  if (pos === 'CCONJ') return /^(?:and|but)$/.test(norm) && (first === 1 || tokens[first - 2]!.norm === ',')
  if (/^(?:said|says|say|believes?|thinks?|warned|argued|claimed|added)$/.test(norm)) return pos === 'VERB'
  if (tag === 'WP$') return true
  // “said that”, but “the man that”
  if (norm === 'that') return tokens[first - 2]?.pos === 'VERB'
  return pos === 'SCONJ' && tag === 'IN'
}
