import type { Sentence } from '../../index.ts'

/** A passage that says again what one before it said. */
export interface Repetition {
  readonly first: Sentence
  /** The sentences of the repetition, next to each other in one paragraph. */
  readonly again: readonly Sentence[]
  readonly isExact: boolean
  /** Whether the whole paragraph stands twice. */
  readonly isParagraph: boolean
}

export interface Twice {
  readonly first: Sentence
  readonly again: Sentence
  readonly isExact: boolean
}

/** Puts neighbours together that repeat neighbours. */
export function runs(twice: readonly Twice[]): Repetition[] {
  const found: { first: Sentence; last: Sentence; again: Sentence[]; isExact: boolean }[] = []
  for (const { first, again, isExact } of twice) {
    const run = found.at(-1)
    const before = run?.again.at(-1)
    if (run && before?.next === again && run.last.next === first) {
      run.again.push(again)
      run.last = first
      run.isExact &&= isExact
    } else found.push({ first, last: first, again: [again], isExact })
  }
  for (const run of found) {
    // “It holds 910. Some sleep in shifts.”: sentences too short to be told alone.
    for (;;) {
      const [next, other] = [run.last.next, run.again.at(-1)!.next]
      if (!next || !other || next.text !== other.text || next === run.again[0]) break
      run.last = next
      run.again.push(other)
    }
    for (;;) {
      const [previous, other] = [run.first.previous, run.again[0]!.previous]
      if (!previous || !other || previous.text !== other.text || other === run.last) break
      run.first = previous
      run.again.unshift(other)
    }
  }
  return found.map(({ first, again, isExact }) => ({
    first,
    again,
    isExact,
    isParagraph: again.length === again[0]!.paragraph.sentences.length,
  }))
}
