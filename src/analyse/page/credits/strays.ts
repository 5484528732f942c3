import type { Span } from '../../../source.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { type Credit, credits } from '../credits.ts'
import { wholeBeforeEcho } from './wholes.ts'

/** What stands before a credit that a sentence means to give: `a picture by Ana Feld for The Shoreline`. */
const meant =
  /(?<!\p{L})(?:by|of|and|or|to|with|from|like|as|that|than|when|while|because|if|but|for|said|says|is|was|wrote)[,:]? $/u

/** `from a state Ana Feld for The Shoreline health fund`: credits of the article's captions that fell into a sentence. */
export function strayCredits(article: Analysis, { text }: Paragraph): readonly Span[] {
  return bodies(article).flatMap((body): Span[] => {
    const start = text.indexOf(body)
    const end = start + body.length
    const isMidway =
      start > 0 &&
      /\p{Ll},? $/u.test(text.slice(0, start).slice(-3)) &&
      /^ \p{Ll}/u.test(text.slice(end, end + 2))
    return isMidway && !meant.test(text.slice(Math.max(0, start - 12), start)) ? [{ start, end }] : []
  })
}

/** The credits under the article's pictures, without their labels, that name photographer and paper. */
export const bodies = (article: Analysis): readonly string[] => article.recall(bodiesOf, credits(article))

const bodiesOf = (found: readonly Credit[]): readonly string[] => [
  ...new Set(found.filter(({ paragraph }) => !paragraph.isProse).flatMap(credit => bodyOf(credit) ?? [])),
]

function bodyOf({ text, label, names, faults }: Credit): string | undefined {
  const body =
    faults.length > 0
      ? (wholeBeforeEcho(text) ?? names[0])
      : text
          .replace(/^[([]\s*/, '')
          .slice(label.length)
          .replace(/[)\].\s]+$/, '')
  return body && /^\p{Lu}\S+ .*(?:\/| via | for The )\p{Lu}/u.test(body) ? body : undefined
}
