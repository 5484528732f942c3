import { isFinite as isFiniteVerb, lexicon } from '../../../syntax/index.ts'
import type { Sentence, Token } from '../../index.ts'
import { opensNoun } from '../predicates.ts'
import { asks } from './content.ts'

const mostTokens = 30

/** “Citing a lack of evidence.”, “Having lost the vote for leader.”: what the subject of the sentence before did besides. */
export function isParticipial({ text, tokens, previous, next }: Sentence): boolean {
  if (!adverbial.test(text) || !isGerund(tokens[0]!) || tokens.length > mostTokens) return false
  // “Sporting firearms change.”
  if (tokens.some((_, index) => index > 1 && (mayBeFinite(tokens, index) || isOrphan(tokens, index))))
    return false
  // One after the other they are style: “Walking home in the rain. Thinking of her.”
  return (
    previous!.text.length >= 24 &&
    !asks.test(previous!.text) &&
    !adverbial.test(previous!.text) &&
    !(next && adverbial.test(next.text))
  )
}
/** “Eating while angry had given her a pain”: the words before the verb are no subject, so that the gerund is. */
const isOrphan = (tokens: readonly Token[], index: number): boolean =>
  isFiniteVerb(tokens, index) && tokens[index - 1]!.pos === 'ADJ'
const isGerund = ({ norm, tag }: Token): boolean => {
  const tags = tag === 'VBG' ? undefined : lexicon(norm)?.tags
  return tag === 'VBG' || (tags !== undefined && tags.size === 1 && tags.has('VBG'))
}
/** Whether a noun can be the verb of the noun before it, which agrees with it. */
function mayBeFinite(tokens: readonly Token[], index: number): boolean {
  const { norm, pos, tagMargin } = tokens[index]!
  const before = tokens[index - 1]!
  const tags = pos === 'NOUN' && tagMargin < 0.7 ? lexicon(norm)?.tags : undefined
  if (!tags || opensNoun.test(before.pos) || /^(?:PRP\$|POS|VBG)$/.test(before.tag)) return false
  const isPlural = /^NNP?S$/.test(before.tag)
  return (isPlural ? ['VBD', 'VBP', 'MD'] : ['VBD', 'VBZ', 'MD']).some(tag => tags.has(tag))
}
const adverbial = /^\p{Lu}\p{Ll}+ing \S/u
