import type { Tagged } from '../../syntax/index.ts'

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
  const starts = readers.map(([{ word, tag, pos, before }, read]) => ({
    read,
    words: numbersOf(word, words),
    tags: numbersOf(tag, tags),
    classes: numbersOf(pos, classes),
    befores: numbersOf(before, befores),
  }))
  /** A form's number as the word itself, and as the word before, in one. */
  const forms = new Map([...words.keys(), ...befores.keys()].map(form => [form, formOf(form)]))
  function formOf(form: string): number {
    return (words.get(form) ?? 0) * 256 + (befores.get(form) ?? 0)
  }
  const table = new Map<number, readonly Reader<T>[]>()
  // Words are mostly asked about in order.
  let last: Tagged | undefined
  let lastForm = 0
  return (tokens, at) => {
    const token = tokens[at]!
    const form = forms.get(token.norm) ?? 0
    const previous = tokens[at - 1]
    const before = previous === undefined ? 0 : previous === last ? lastForm : (forms.get(previous.norm) ?? 0)
    last = token
    lastForm = form
    const key = ((form >> 8) * 256 + token.label) * 256 + (before & 255)
    let asked = table.get(key)
    if (!asked) {
      const tagged = tags.get(token.tag) ?? 0
      const posed = classes.get(token.pos) ?? 0
      asked = starts
        .filter(
          start =>
            isAmong(form >> 8, start.words) &&
            isAmong(tagged, start.tags) &&
            isAmong(posed, start.classes) &&
            isAmong(before & 255, start.befores),
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

/** A number for each form that is named, the same for all that the same readers name; 0 is left for all others. */
function numbered(lists: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const readersOf = new Map<string, string>()
  lists.forEach((list, index) => {
    for (const form of new Set(list?.split(' '))) readersOf.set(form, `${readersOf.get(form) ?? ''} ${index}`)
  })
  const numbers = new Map<string, number>()
  for (const readers of readersOf.values()) if (!numbers.has(readers)) numbers.set(readers, numbers.size + 1)
  return new Map([...readersOf].map(([form, readers]) => [form, numbers.get(readers)!]))
}

const numbersOf = (
  list: string | undefined,
  numbers: ReadonlyMap<string, number>,
): ReadonlySet<number> | undefined =>
  list === undefined ? undefined : new Set(list.split(' ').map(form => numbers.get(form)!))

/** Whether a number is one of those that are asked for, where any are. */
const isAmong = (number: number, asked: ReadonlySet<number> | undefined): boolean =>
  asked === undefined || asked.has(number)
