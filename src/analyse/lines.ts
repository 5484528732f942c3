import type { Span } from '../source.ts'
import type { Analysis, Paragraph } from './index.ts'

/** A part with the line breaks behind it, to be deleted whole; in markup the part alone. */
function wholeLine(article: Analysis, { start, end }: Paragraph): Span {
  if (article.article.source.format !== 'text') return { start, end }
  const breaks = /^[ \t]*(?:\r\n?|\n)[ \t\r\n]*/.exec(article.text.slice(end, end + 40))?.[0].length ?? 0
  return { start, end: end + breaks }
}

/** A passage with the white space that parted it from what stands before, or behind at the head of a line. */
export function withSpace(article: Analysis, paragraph: Paragraph, { start, end }: Span): Span {
  const { text } = article
  if (start > paragraph.start) {
    let from = start
    while (from > paragraph.start && /\s/.test(text[from - 1]!)) from--
    return { start: from, end }
  }
  let to = end
  while (to < paragraph.end && /\s/.test(text[to]!)) to++
  return to === paragraph.end ? wholeLine(article, paragraph) : { start, end: to }
}

/** A passage with the space behind it, or before it where it ends its line. */
export function trailing(article: Analysis, paragraph: Paragraph, span: Span): Span {
  if (span.start === paragraph.start || span.end >= paragraph.end) return withSpace(article, paragraph, span)
  const space = /^\s+/.exec(article.text.slice(span.end, paragraph.end))?.[0].length ?? 0
  return { start: span.start, end: span.end + space }
}

/** Whether a place stands within quotation marks of its paragraph, by counting those before it. */
export function isQuoted(paragraph: Paragraph, at: number): boolean {
  const before = paragraph.text.slice(0, at - paragraph.start)
  const curly = before.lastIndexOf('“') > before.lastIndexOf('”')
  return curly || (before.split('"').length - 1) % 2 === 1
}

/** A quotation of at most so many units, for a message. */
export function shortened(text: string, most = 60): string {
  const flat = text.trim().replace(/\s+/g, ' ')
  return flat.length <= most ? flat : `${flat.slice(0, most - 3).replace(/\s+\S*$/, '')} …`
}
