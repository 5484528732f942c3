import { dependent, isFinite as isFiniteVerb, lexicon } from '../syntax/index.ts'
import type { Sentence } from './index.ts'

/**
 * “After a supplier complained”: a verb behind the noun makes the preposition a conjunction, unless it may stand
 * before its subject, “After the war came peace”.
 */
export function hasOwnSubject({ tokens }: Sentence): boolean {
  const verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  const inner = tokens.slice(1, verb)
  return (
    verb > 1 &&
    !tokens.some(({ text }) => text === ',') &&
    inner.every(({ pos, tag }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(pos) || tag === 'PRP$') &&
    /^(?:NOUN|PROPN)$/.test(inner.at(-1)!.pos) &&
    !stands.test(tokens[verb]!.norm) &&
    !/^(?:is|are|was|were|do|does|did|began|begins|followed|follows|appeared|emerged|arose|grew)$/.test(
      tokens[verb]!.norm,
    )
  )
}

/** Whether some word can be the predicate after all, though the tagger took it for something else. */
export function mayHavePredicate({ tokens }: Sentence): boolean {
  const comma = tokens.findIndex(token => token.text === ',')
  return tokens.some((token, index) => {
    // “While they waited, they sang.”
    if (comma > 0 && index === comma + 2 && /^(?:he|she|they|we|I)$/.test(tokens[comma + 1]!.text))
      return true
    if (index === 0 || token.pos === 'PROPN' || token.tag === 'VBG' || token.norm === 'been') return false
    // “…, the figures fell to 51 percent”
    if (token.pos === 'ADJ') {
      const isBehindNoun = comma > 0 && index > comma && tokens[index - 1]!.pos === 'NOUN'
      return isBehindNoun && lexicon(token.norm)?.tags.has('VBD') === true
    }
    if (isFiniteVerb(tokens, index)) return false
    // “At the 11th sits Lowrie.”
    if (stands.test(token.norm) && /^(?:PROPN|DET)$/.test(tokens[index + 1]?.pos ?? '')) return true
    if (token.tag === 'VBN' && dependent(tokens, index, 'aux', 'aux:pass') >= 0) return false
    const before = tokens[index - 1]!
    if (before.norm === 'having') return false
    if (token.tag === 'VB')
      return before.tag[0] !== 'W' && before.tag !== 'TO' && before.tag !== 'MD' && before.pos !== 'ADV'
    if (
      (opensNoun.test(before.pos) && before.norm !== 'one') ||
      before.tag === 'PRP$' ||
      before.rel === 'amod'
    )
      return false
    const isSure = comma > 0 && index > comma ? 0.95 : 0.5
    return token.tagMargin < isSure && finiteTags.some(tag => lexicon(token.norm)?.tags.has(tag))
  })
}

/** Verbs that stand before their subject where a place opens the sentence. */
const stands =
  /^(?:sits|sat|stands|stood|lies|lay|hangs|hung|comes|came|goes|went|lives|lived|runs|ran|rises|rose)$/

export const finiteTags = ['VBD', 'VBZ', 'VBP', 'MD']

/** Behind these, a word that could be a noun is one. */
export const opensNoun = /^(?:DET|ADJ|ADP|NUM|CCONJ)$/
