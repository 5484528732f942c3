import type { Tagged } from '../../syntax/index.ts'
import { isNominal } from '../tokens.ts'
import { nounPhrase } from './displaced-verbs.ts'

export const isQuotation = ({ text }: Tagged): boolean => /^["“”]$/.test(text)
export const isMark = ({ text }: Tagged): boolean => /^[.,;:?!()—–]$/.test(text)

/** The words of a sentence from one to another, as they are written. */
export const written = (tokens: readonly Tagged[], from: number, end: number): string =>
  tokens
    .slice(from, end)
    .map(({ text, start }, i) => (i > 0 && start > tokens[from + i - 1]!.end ? ' ' : '') + text)
    .join('')

/** Where the subject ends that begins at a word: a pronoun, or a phrase; -1 for none. */
export function subjectFrom(tokens: readonly Tagged[], at: number): number {
  const token = tokens[at]
  if (!token) return -1
  if (
    /^(?:he|she|it|they|we|i|you|there|this|these|those|that)$/.test(token.norm) &&
    !isNominal(tokens[at + 1] ?? token)
  )
    return at + 1
  const phrase = nounPhrase(tokens, at)
  return phrase?.isDefinite ? phrase.end : -1
}
