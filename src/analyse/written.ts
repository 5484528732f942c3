import { stands } from '../syntax/words.ts'

/** A form of a word as it is written: one object for all its places in all copy, with what has been made of it. */
export class Form {
  readonly text: string
  readonly hash: number
  /** What each `fact` came to, by its number. */
  readonly facts: unknown[] = []
  /** The next form in the same slot. */
  readonly next: Form | undefined

  constructor(text: string, hash: number, next: Form | undefined) {
    this.text = text
    this.hash = hash
    this.next = next
  }
}

/** The words of a text as they are written, in order. */
export interface Writing {
  readonly forms: readonly Form[]
  /** Where each begins in the text. */
  readonly starts: readonly number[]
}

let numbered = 0

/** A function of a form's text that is worked out once for each form. */
export function fact<T>(infer: (text: string) => T): (form: Form) => T {
  const number = numbered++
  return ({ facts, text }) => {
    const known = facts[number]
    if (known !== undefined) return known as T
    const value = infer(text)
    facts[number] = value
    return value
  }
}

// Classes of characters: what is part of a word, what joins two parts, what ends a possessive too.
const OTHER = 1
const WORD = 2
const JOINT = 3
const APOSTROPHE = 4
const HALF = 5

const classes = new Uint8Array(0x10000)
const wordy = /[\p{L}\p{M}\p{N}]/u

function classOf(code: number): number {
  const known = classes[code]!
  if (known !== 0) return known
  const kind =
    code === 39 || code === 0x2019
      ? APOSTROPHE
      : code === 46 || code === 64 || code === 45 || code === 0x2011
        ? JOINT
        : code >= 0xd800 && code <= 0xdfff
          ? HALF
          : wordy.test(String.fromCharCode(code))
            ? WORD
            : OTHER
  classes[code] = kind
  return kind
}

/** How many units of the text at an offset belong to a word: 0, 1, or 2 for a pair. */
function unitsAt(text: string, at: number): number {
  const kind = classOf(text.charCodeAt(at))
  if (kind !== HALF) return kind === WORD ? 1 : 0
  return wordy.test(String.fromCodePoint(text.codePointAt(at)!)) ? 2 : 0
}

/** Letters, marks and digits, joined by single stops, hyphens, apostrophes and the like; “brothers’” with its apostrophe. */
export function writingOf(text: string): Writing {
  const forms: Form[] = []
  const starts: number[] = []
  const { length } = text
  let at = 0
  while (at < length) {
    if (unitsAt(text, at) === 0) {
      at++
      continue
    }
    const start = at
    let hash = 0
    for (;;) {
      let kind = OTHER
      while (at < length) {
        const code = text.charCodeAt(at)
        kind = classes[code]! || classOf(code)
        if (kind !== WORD) {
          if (kind !== HALF || unitsAt(text, at) === 0) break
          at++
        }
        hash = Math.imul(hash ^ code, 0x01000193)
        at++
      }
      if (at >= length || (kind !== JOINT && kind !== APOSTROPHE)) break
      const isJoint = at + 1 < length && unitsAt(text, at + 1) > 0
      if (!isJoint && (kind !== APOSTROPHE || text.charCodeAt(at - 1) !== 115)) break
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      at++
      if (!isJoint) break
    }
    forms.push(formAt(text, start, at, hash))
    starts.push(start)
  }
  return { forms, starts }
}

const SLOTS = 1 << 15
/** More forms than a long run of articles keeps in use; past it, all are forgotten. */
const most = 40_000
let table: (Form | undefined)[] = new Array(SLOTS)
let size = 0

function formAt(text: string, start: number, end: number, hash: number): Form {
  const length = end - start
  const slot = (hash ^ (hash >>> 15) ^ length) & (SLOTS - 1)
  for (let form = table[slot]; form; form = form.next)
    if (form.hash === hash && form.text.length === length && stands(form.text, text, start)) return form
  const written = text.slice(start, end)
  // A form of this length is noise: described, not kept.
  if (length > 64) return new Form(written, hash, undefined)
  if (size >= most) {
    table = new Array(SLOTS)
    size = 0
  }
  const form = new Form(written, hash, table[slot])
  table[slot] = form
  size++
  return form
}

/** The forms of a writing that begin within a stretch of its text. */
export function formsWithin({ forms, starts }: Writing, from: number, to: number): readonly Form[] {
  return forms.slice(firstFrom(starts, from), firstFrom(starts, to))
}

function firstFrom(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The form of a word that is at hand by itself. */
export function formOf(word: string): Form {
  const { forms } = writingOf(word)
  return forms.length === 1 && forms[0]!.text === word ? forms[0]! : new Form(word, 0, undefined)
}
