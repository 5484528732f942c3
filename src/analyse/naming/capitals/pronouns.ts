import { isKnown } from '../../../spelling/index.ts'
import { lexicon } from '../../../syntax/index.ts'
import type { Paragraph } from '../../index.ts'
import { type Miscapital, smallWord } from './miscapital.ts'

const pronoun = /(?<![\p{L}\p{N}.’'“"‘(/=_*-])i(?:['’](?:m|ve|d|ll))?(?=\s+\p{Ll})(?![.)])/gu

/** “i” for “I”. */
export function smallPronouns(paragraph: Paragraph): readonly Miscapital[] {
  const found: Miscapital[] = []
  for (const { 0: text, index } of paragraph.matches(pronoun)) {
    const next = /^\s+(\p{Ll}[\p{Ll}’']*)/u.exec(paragraph.text.slice(index + text.length))?.[1] ?? ''
    const before = /([\p{L}’']+)[,;]?\s+$/u.exec(paragraph.text.slice(Math.max(0, index - 30), index))?.[1]
    if (before && !isKnown(before)) continue
    const tags = lexicon(next)?.tags
    const verbal =
      text.length > 1 ||
      ['VBP', 'VBD', 'MD', 'RB'].some(tag => tags?.has(tag)) ||
      /^(?:am|was|have|had|do|did|will|would|can|could|never|always|don't|don’t|didn’t|didn't|can’t|can't)$/.test(
        next,
      )
    if (!verbal || !isKnown(next) || /^(?:and|in|or|of|on|is|are|as)$/.test(next)) continue
    const start = paragraph.start + index
    found.push(smallWord('pronoun', start, text))
  }
  return found
}
