import type { Span } from '../../../source.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { isQuoted } from '../../lines.ts'
import { type Name, names } from '../../naming/names.ts'

/** A full name that stands twice in a row: `Elena Petrova ‹Elena Petrova›`. */
export interface NameEcho extends Span {
  readonly text: string
  /** What is one too many, with the space or comma before it. */
  readonly again: Span
}

const read = new Set(['paragraph', 'quotation', 'item', 'caption', 'deck'])

/** Full names of the article that stand twice in a row; of places none: “New York, New York”. */
export const nameEchoes = (analysis: Analysis): readonly NameEcho[] => analysis.gather(echoesIn)

const honouredTwice = /(?<!\p{L})((?:Mr|Mrs|Ms|Miss|Dr)\.? \p{Lu}[\p{L}’'-]+) \1(?![\p{L}’'-])/gu

function echoesIn(paragraph: Paragraph): readonly NameEcho[] {
  if (!read.has(paragraph.kind)) return []
  const found: NameEcho[] = []
  // “Ms. Duarte Ms. Duarte” may be read as one name, or as the second alone.
  for (const { 0: twice, 1: once = '', index } of paragraph.matches(honouredTwice)) {
    const start = paragraph.start + index
    const end = start + twice.length
    if (!isQuoted(paragraph, start))
      found.push({ start, end, text: once, again: { start: start + once.length, end } })
  }
  let last: Name | undefined
  for (const name of paragraph.of(names)) {
    const echo = halved(name) ?? (last && follows(paragraph, last, name))
    if (echo && !isQuoted(paragraph, echo.start) && !found.some(({ start }) => start === echo.start))
      found.push(echo)
    last = name
  }
  return found
}

/** `Elena Petrova Elena Petrova` is read as one name. */
function halved({ text, words, kind, start, end }: Name): NameEcho | undefined {
  if (words.length < 4 || words.length % 2 > 0 || kind === 'place' || kind === 'thing') return undefined
  const half = words.length / 2
  if (!words.slice(0, half).every((word, index) => word === words[half + index])) return undefined
  const first = text.slice(0, (text.length - 1) / 2)
  return { start, end, text: first, again: { start: start + first.length, end } }
}

/** `Inês Duarte, Inês Duarte, took`, `Ms. Duarte Ms. Duarte` */
function follows({ text, start: by }: Paragraph, a: Name, b: Name): NameEcho | undefined {
  if (a.key !== b.key || a.possessive || a.kind === 'place' || a.kind === 'thing') return undefined
  const gap = text.slice(a.end - by, b.wholeStart - by)
  const [before, after] = [text.slice(0, a.wholeStart - by), text.slice(b.end - by)]
  const isRepeated =
    gap === ' ' &&
    a.wholeStart < a.start &&
    text.slice(a.wholeStart - by, a.end - by) === text.slice(b.wholeStart - by, b.end - by)
  // “the new mayor, Inês Duarte, Inês Duarte, took”; of a list there is more.
  const isApposed =
    gap === ', ' &&
    a.words.length > 1 &&
    a.wholeStart === a.start &&
    b.wholeStart === b.start &&
    /\p{Ll},? $/u.test(before.slice(-3)) &&
    /^(?:, (?:\p{Ll}|\d)|\.$|\. \p{Lu})/u.test(after) &&
    !/^, (?:and|or|as well as) /.test(after)
  if (!isRepeated && !isApposed) return undefined
  return {
    start: a.wholeStart,
    end: b.end,
    text: text.slice(b.wholeStart - by, b.end - by),
    again: { start: a.end, end: b.end },
  }
}
