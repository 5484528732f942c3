import type { Model } from './model.ts'

/** What the tagger asks about a form, worked out once and kept. */
export interface Word {
  readonly text: string
  readonly norm: string
  /** Hash of the form's identity: itself where the treebanks know it, else its kind and ending. */
  readonly id: number
  readonly ending2: number
  readonly ending3: number
  readonly ending4: number
  readonly opening: number
  readonly shape: number
  /** Hash of the set of tags the form may bear: its ambiguity class. */
  readonly ambiguity: number
  /** The tags it may bear, as numbers of the model's labels. */
  readonly candidates: readonly number[]
  /** Lemmas already worked out, by label. */
  readonly lemmas: (string | undefined)[]
  /** Hashes of what the tagger asks of the form alone, as it stands at a place, before or behind it. */
  readonly features: Int32Array
  /** Of its letters. */
  readonly hash: number
  /** The next form in the same slot. */
  readonly next: Word | undefined
}

/** The hashes of `Word.features`, in the tagger's order. */
export const featuresOf = (
  word: Pick<Word, 'id' | 'ending2' | 'ending3' | 'ending4' | 'opening'>,
): Int32Array =>
  Int32Array.of(
    mix(1, word.id, 0),
    mix(5, word.ending2, 0),
    mix(6, word.ending3, 0),
    mix(7, word.ending4, 0),
    mix(8, word.opening, 0),
    mix(15, word.id, 0),
    mix(17, word.id, 0),
    mix(18, word.id, 0),
  )

export function hashOf(s: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193)
  return h ^ (h >>> 15)
}

/** Mixes two values and the number of a feature's template into one hash. */
export function mix(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b + 0x165667b1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15), 0x27d4eb2f)
  return h ^ (h >>> 13)
}

/** Lower case, with curly quotes and apostrophes straightened. */
export function normalise(text: string): string {
  const s = text.toLowerCase()
  return /[\u2018\u2019\u201c\u201d`\u00b4]/.test(s)
    ? s.replace(/[\u2018\u2019`\u00b4]/g, "'").replace(/[\u201c\u201d]|''/g, '"')
    : s
}

export const Shape = {
  lower: 0,
  capital: 1,
  upper: 2,
  mixed: 3,
  number: 4,
  numeral: 5,
  mark: 6,
  address: 7,
} as const

export function shapeOf(text: string): number {
  if (/^[^\p{L}\p{N}]+$/u.test(text)) return Shape.mark
  if (text.length > 4 && /@|:\/\/|www\.|\.(?:com|org|net|gov|edu)\b/.test(text)) return Shape.address
  if (/^[+-]?[\d.,:/-]*\d[\d.,:/-]*$/.test(text)) return Shape.number
  if (/\d/.test(text)) return Shape.numeral
  const low = text.toLowerCase()
  if (text === low) return Shape.lower
  const up = text.toUpperCase()
  if (text === up && text.length > 1) return Shape.upper
  return text[0] === up[0] && text.slice(1) === low.slice(1) ? Shape.capital : Shape.mixed
}

/** `text.startsWith(word, start)`, which costs several times as much for a word. */
export function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

const CAPACITY = 1 << 16

/** The forms met so far; emptied when full, so that no input can fill the memory. */
export class Words {
  private table: (Word | undefined)[] = new Array(CAPACITY)
  private size = 0
  private readonly model: Model
  constructor(model: Model) {
    this.model = model
  }

  /** The form that stands in a text from start to end. */
  at(text: string, start: number, end: number): Word {
    let h = end - start
    for (let i = start; i < end; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
    const slot = (h ^ (h >>> 15)) & (CAPACITY - 1)
    for (let w = this.table[slot]; w; w = w.next)
      if (w.hash === h && w.text.length === end - start && stands(w.text, text, start)) return w
    return this.add(text.slice(start, end), h, slot)
  }

  of(text: string): Word {
    return this.at(text, 0, text.length)
  }

  private add(text: string, hash: number, slot: number): Word {
    if (this.size >= CAPACITY || text.length > 64) {
      // A form of this length is noise: described, not kept.
      if (text.length > 64) return this.model.describe(text, hash, undefined)
      this.table = new Array(CAPACITY)
      this.size = 0
    }
    const word = this.model.describe(text, hash, this.table[slot])
    this.table[slot] = word
    this.size++
    return word
  }
}
