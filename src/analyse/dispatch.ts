import type { Tagged } from '../syntax/index.ts'

/** Judges a sentence at one of its words. */
export type Reader<T> = (tokens: readonly Tagged[], at: number) => T | undefined

/** What must stand at a word for a reader to be asked of it: forms in lower case, tags and word classes, parted by spaces. */
export interface Start {
  readonly word?: string
  readonly tag?: string
  readonly pos?: string
  /** The word before it. */
  readonly before?: string
}

export type Started<T> = readonly [start: Start, read: Reader<T>]

/** Readers as one: those whose start stands there are asked in order, up to the first that finds something. */
export function dispatched<T>(readers: readonly Started<T>[]): Reader<T> {
  const words = numbered(readers.map(([{ word }]) => word))
  const tags = numbered(readers.map(([{ tag }]) => tag))
  const classes = numbered(readers.map(([{ pos }]) => pos))
  const befores = numbered(readers.map(([{ before }]) => before))
  const table = new Map<number, readonly Reader<T>[]>()
  const starts = readers.map(([{ word, tag, pos, before }, read]) => ({
    read,
    words: numbersOf(word, words),
    tags: numbersOf(tag, tags),
    classes: numbersOf(pos, classes),
    befores: numbersOf(before, befores),
  }))
  return (tokens, at) => {
    const { norm, pos, tag } = tokens[at]!
    const word = words.get(norm) ?? 0
    const tagged = tags.get(tag) ?? 0
    const posed = classes.get(pos) ?? 0
    const before = (at > 0 ? befores.get(tokens[at - 1]!.norm) : undefined) ?? 0
    const key = ((((word << 6) | tagged) << 5) | posed) * 1024 + before
    let asked = table.get(key)
    if (!asked) {
      asked = starts
        .filter(
          start =>
            isAmong(word, start.words) &&
            isAmong(tagged, start.tags) &&
            isAmong(posed, start.classes) &&
            isAmong(before, start.befores),
        )
        .map(({ read }) => read)
      table.set(key, asked)
    }
    for (let i = 0; i < asked.length; i++) {
      const found = asked[i]!(tokens, at)
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** A number for each form that is named; 0 is left for all others. */
function numbered(lists: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  for (const list of lists)
    for (const form of list?.split(' ') ?? []) if (!numbers.has(form)) numbers.set(form, numbers.size + 1)
  return numbers
}

const numbersOf = (
  list: string | undefined,
  numbers: ReadonlyMap<string, number>,
): readonly number[] | undefined => list?.split(' ').map(form => numbers.get(form)!)

/** Whether a number is one of those that are asked for, where any are. */
const isAmong = (number: number, asked: readonly number[] | undefined): boolean =>
  asked === undefined || asked.includes(number)
