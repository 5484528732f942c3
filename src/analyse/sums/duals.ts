import type { Finding } from '../../rule.ts'
import { casedLike } from '../casing.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { wordsFor } from '../numbers.ts'

/** “neither of the three men”: words that are said of two alone. */
const ofMore = new RegExp(
  String.raw`\b(neither|either|both) of (?:the|these|those|his|her|its|their|our) (?:${wordsFor(3, 20).join('|')}|[3-9]|\d\d)\b(?! (?:percent|per cent|hours?|minutes?|days?))`,
  'giu',
)
const ofAny: Readonly<Record<string, string>> = { neither: 'none', either: 'any', both: 'all' }

/** Words for two that are said of three or more. */
export function* falseDuals(article: Analysis): Generator<Finding> {
  yield* article.gather(dualsIn)
}

const dualsIn = (paragraph: Paragraph): readonly Finding[] =>
  paragraph.matches(ofMore).map(({ 0: whole, 1: word = '', index }) => {
    const start = paragraph.start + index
    const text = casedLike(ofAny[word.toLowerCase()]!, word)
    return {
      span: { start, end: start + whole.length },
      message: `“${word}” is said of two, and “${whole}” has more; write “${text}” or correct the count.`,
      fixes: [[{ start, end: start + word.length, text }]],
    }
  })
