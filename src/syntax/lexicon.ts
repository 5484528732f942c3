import { hashOf } from './words.ts'

/** Which tags each known form may bear: a hash table of 16-bit fingerprints and numbers of tag sets. */
export class Lexicon {
  readonly slots: Uint32Array
  constructor(slots: Uint32Array) {
    this.slots = slots
  }

  /** The number of a form's tag set, or -1. */
  find(norm: string): number {
    const { slots } = this
    const h = hashOf(norm) >>> 0
    const print = Math.imul(h, 0x9e3779b1) >>> 16
    for (let i = h % slots.length; slots[i] !== 0; i = i + 1 === slots.length ? 0 : i + 1)
      if (slots[i]! >>> 16 === print) return (slots[i]! & 0xffff) - 1
    return -1
  }

  static of(entries: ReadonlyMap<string, number>): Lexicon {
    const slots = new Uint32Array(Math.ceil(entries.size * 1.3) + 8)
    for (const [norm, set] of entries) {
      const h = hashOf(norm) >>> 0
      let i = h % slots.length
      while (slots[i] !== 0) i = i + 1 === slots.length ? 0 : i + 1
      slots[i] = ((Math.imul(h, 0x9e3779b1) >>> 16) << 16) | (set + 1)
    }
    return new Lexicon(slots)
  }
}
