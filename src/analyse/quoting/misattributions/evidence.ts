import type { Analysis } from '../../index.ts'
import type { Person, Pronoun } from '../../naming/people.ts'
import { last, type Quotation, quotationsIn } from '../quotations.ts'
import { type Attribution, attributionBefore } from '../speech.ts'

/** Verbs by which one goes on with what one said: the speaker is whoever spoke last. */
export const goesOn = /^(?:added|adds|continued|continues|went|goes)$/

/** The pronoun that fits all of some people. */
export function shared(persons: readonly Person[]): Pronoun | undefined {
  const right = persons[0]?.likelyPronoun
  return persons.every(({ likelyPronoun }) => likelyPronoun === right) ? right : undefined
}

/** Whether the speech that an attribution stands in says `I` or `my`. */
export function speaksOfI({ text }: Analysis, { quotation, end }: Attribution): boolean {
  const all = quotationsIn(quotation.paragraph)
  const next = last(all, end + 3)
  const speech = next && next.start > end && next.depth === 0 ? [quotation, next] : [quotation]
  return speech.some(({ inner }) =>
    /(?:^|[\s“"(—–-])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself)(?![\p{L}’'])/u.test(
      text.slice(inner.start, inner.end).replace(/[‘'](?=\p{Lu})[^’']{0,200}[.,!?][’']/gu, ''),
    ),
  )
}

/** What an attribution gives to somebody, with what goes on behind it: `“…,” she said, “…”`. */
export function wordsOf({ text }: Analysis, { quotation, end }: Attribution): string {
  const next = last(quotationsIn(quotation.paragraph), end + 3)
  const own = text.slice(quotation.inner.start, quotation.inner.end)
  return next && next.start > end && next.depth === 0
    ? `${own} ${text.slice(next.inner.start, next.inner.end)}`
    : own
}

/** `“Are you cold?” Mr. Lund asked. “No,” she said.` */
export function isReply({ text }: Analysis, { quotation }: Attribution): boolean {
  const before = attributionBefore(quotation.paragraph, quotation.start)
  const asks = (inner: Quotation['inner']): boolean => text[inner.end - 1] === '?'
  return before !== undefined && asks(before.quotation.inner) && !asks(quotation.inner)
}
