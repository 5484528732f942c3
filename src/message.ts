import type { Edit, Severity } from './rule.ts'
import type { Span } from './source.ts'

/** A place in a source: line and column count from 1, the offset from 0, all in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/** A finding as it leaves the engine: plain data, its places in the source. */
export interface Message {
  readonly ruleId: string
  readonly severity: Severity
  readonly reason: string
  readonly place: { readonly start: Point; readonly end: Point }
  /** The source's text at `place`. */
  readonly actual: string
  /** What may stand at `place` instead, best first. */
  readonly expected: readonly string[]
  /** Whether `expected` may be applied unasked; null where there is none. */
  readonly fix: 'safe' | 'offered' | null
  readonly url: string
  readonly note?: string
  /** For each of `expected`, the edits that make it, in the source. */
  readonly edits: readonly (readonly Edit[])[]
  /** The sentence that it stands in, by which it is known again when the article changes elsewhere. */
  readonly passage: string
}

/** Where a message stands among the offsets of its source. */
export const spanOf = ({ place }: Message): Span => ({ start: place.start.offset, end: place.end.offset })

const ranks: Readonly<Record<Severity, number>> = { suggestion: 1, warning: 2, error: 3 }

/** Whether one severity is as grave as another, or graver. */
export function reaches(severity: Severity, least: Severity): boolean {
  return ranks[severity] >= ranks[least]
}

/** Negative where `a` is graver than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return ranks[b] - ranks[a]
}

/** The milder of two severities. */
export function milder(a: Severity, b: Severity): Severity {
  return ranks[a] < ranks[b] ? a : b
}

/** Finds points for offsets of a text. */
export function locator(text: string): (offset: number) => Point {
  let starts: number[] | undefined
  return offset => {
    starts ??= lineStarts(text)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1, offset }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
