import type { Tagged } from '../../../syntax/index.ts'
import { isNominal, isVerbOrMark } from '../../tokens.ts'

/** Whether a clause begins at a word: at the head of the sentence, or behind a conjunction. */
export function opensClause(tokens: readonly Tagged[], first: number): boolean {
  const before = tokens[first - 1]
  if (!before) return true
  if (/^(?:than|as|like)$/.test(before.norm)) return false
  return (
    before.pos === 'SCONJ' ||
    before.tag === 'WRB' ||
    /^(?:said|says|that|;|:)$/.test(before.norm) ||
    (before.pos === 'CCONJ' && (first === 1 || tokens[first - 2]!.norm === ',')) ||
    // “In June the mayor and her deputy was”, the comma kept
    (before.norm === ',' && tokens[0]!.pos === 'ADP' && !tokens.slice(0, first - 1).some(isVerbOrBreak)) ||
    (/^["“]$/.test(before.text) && (first === 1 || tokens[first - 2]!.norm === ','))
  )
}

/** What a phrase before its verb does not go beyond; “that” may open a clause. */
export const isVerbOrBreak = (token: Tagged): boolean => isVerbOrMark(token) || token.norm === 'that'

export const isDeterminer = ({ tag, norm }: Tagged): boolean =>
  tag === 'PRP$' || /^(?:the|a|an|his|her|its|their|our|my|your|this|that|another)$/.test(norm)

/** The first word of the phrase with its own determiner that ends at a noun; -1 where it has none. */
export function determined(tokens: readonly Tagged[], end: number, depth = 0): number {
  const noun = tokens[end]
  if (!noun || !isNominal(noun)) return -1
  for (let i = end - 1; i >= 0 && i > end - 7; i--) {
    const token = tokens[i]!
    // “the head of the school”
    if (isDeterminer(token))
      return depth > 0 && tokens[i - 1]?.norm === 'of' ? determined(tokens, i - 2, depth - 1) : i
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.pos) && token.tag !== 'HYPH' && token.tag !== 'POS') return -1
  }
  return -1
}

export const demandsBareVerb = (tokens: readonly Tagged[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 10), at)
    .some(({ norm }) =>
      /^(?:insist|demand|recommend|suggest|propos|request|requir|urg|ask|order|mov|prefer|essential|vital|important|did|does|do|will|would|may|let|mak|made|saw|see)/.test(
        norm,
      ),
    )
