import type { Span } from '../source.ts'

/** A stretch of prose and the stretch of the source that it stands for. */
export interface Segment {
  /** Offset in the prose. */
  readonly at: number
  readonly length: number
  /** Offset in the source. */
  readonly source: number
  /** Differs from `length` where the source has a character reference or an escape. */
  readonly sourceLength: number
}

/** Tells where in the source a place of the prose stands. */
export interface ProseMap {
  /** The source's span of a span of prose. */
  toSource(span: Span): Span
  /** Whether the source has nothing but this prose in that span, so that it can be edited as one. */
  isPlain(span: Span): boolean
}

/** The map of plain text, where prose and source are one. */
export const identity: ProseMap = { toSource: span => span, isPlain: () => true }

/** The map of prose that was put together from stretches of a source, in order. */
export function mapOf(segments: readonly Segment[]): ProseMap {
  // The last segment that begins at or before the offset.
  const find = (offset: number): number => {
    let low = 0
    let high = segments.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (segments[middle]!.at <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  const startOf = (offset: number): number => {
    const segment = segments[find(offset)]
    if (!segment) return 0
    const into = offset - segment.at
    if (into < segment.length) return segment.source + (segment.sourceLength === segment.length ? into : 0)
    return segment.source + segment.sourceLength
  }
  const endOf = (offset: number): number => {
    const segment = segments[find(Math.max(0, offset - 1))]
    if (!segment) return 0
    const into = offset - segment.at
    if (into >= segment.length || segment.sourceLength !== segment.length)
      return segment.source + segment.sourceLength
    return segment.source + Math.max(0, into)
  }
  return {
    toSource({ start, end }) {
      const from = startOf(start)
      return { start: from, end: start === end ? from : Math.max(from, endOf(end)) }
    },
    isPlain({ start, end }) {
      let index = find(start)
      let segment = segments[index]
      if (!segment) return false
      if (segment.at > start) return false
      while (segment.at + segment.length < end) {
        const next: Segment | undefined = segments[++index]
        if (!next || next.at !== segment.at + segment.length) return false
        if (next.source !== segment.source + segment.sourceLength) return false
        segment = next
      }
      return true
    },
  }
}

/** Gathers prose from stretches of a source. */
export class Prose {
  text = ''
  readonly segments: Segment[] = []

  /** Adds text that stands in the source as it is. */
  add(text: string, source: number, sourceLength = text.length): void {
    if (text.length === 0) return
    const last = this.segments.at(-1)
    const at = this.text.length
    if (
      last &&
      last.sourceLength === last.length &&
      sourceLength === text.length &&
      last.source + last.length === source &&
      last.at + last.length === at
    ) {
      this.segments[this.segments.length - 1] = {
        ...last,
        length: last.length + text.length,
        sourceLength: last.length + text.length,
      }
    } else {
      this.segments.push({ at, length: text.length, source, sourceLength })
    }
    this.text += text
  }

  /** Adds text of our own that the source does not have, such as the break between two parts. */
  gap(text: string): void {
    this.text += text
  }

  /**
   * Adds a value that a parser decoded, aligned with the source that it was decoded from:
   * character references, escapes and the indentation of continued lines are stepped over.
   */
  addDecoded(
    value: string,
    source: string,
    start: number,
    end: number,
    decode: (reference: string) => string | undefined,
  ): void {
    let at = start
    let index = 0
    while (index < value.length && at < end) {
      const run = index
      const runStart = at
      while (index < value.length && at < end && source[at] === value[index] && source[at] !== '&') {
        index++
        at++
      }
      this.add(value.slice(run, index), runStart)
      if (index >= value.length || at >= end) break
      if (source[at] === '&') {
        const close = source.indexOf(';', at)
        const reference = close > 0 && close - at < 40 ? source.slice(at, close + 1) : '&'
        const decoded = reference.length > 1 ? decode(reference) : undefined
        if (decoded !== undefined && value.startsWith(decoded, index)) {
          this.add(decoded, at, reference.length)
          index += decoded.length
          at += reference.length
          continue
        }
        if (value[index] === '&') {
          this.add('&', at)
          index++
          at++
          continue
        }
      }
      if (source[at] === '\r' && value[index] === '\n') {
        at++
        continue
      }
      // An escape's backslash, or the indentation of a continued line.
      at++
    }
    if (index < value.length) this.gap(value.slice(index))
  }
}
