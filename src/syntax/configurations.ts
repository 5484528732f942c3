import type { Word } from './words.ts'

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** In place of a tag: nothing, and the root. */
export const NONE_TAG = 120
export const ROOT_TAG = 121

// The fields of an item: a word on the stack or at the head of the buffer, with what was attached to it so far.
export const WORD = 0
export const BELOW = 1
export const FIRST = 2
export const LAST = 3
/** Leftmost dependent that is no mark. */
export const LEAD = 4
export const LEFT_COUNT = 5
export const RIGHT_COUNT = 6
/** Bits of the relations its dependents bear. */
export const HELD = 7

// The fields of a configuration: its items, and the transition that made it.
export const TOP = 0
export const BUFFER = 1
export const NEXT = 2
export const PREVIOUS = 3
export const ACTION = 4
export const DEPENDENT = 5
export const HEAD = 6
export const REL = 7

/** Relations whose presence among a word's dependents later decisions ask about. */
const watchBit: Readonly<Record<string, number>> = {
  nsubj: 1,
  'nsubj:pass': 1,
  csubj: 1,
  expl: 1,
  obj: 2,
  ccomp: 4,
  xcomp: 4,
  aux: 8,
  'aux:pass': 8,
  cop: 16,
  mark: 32,
  case: 64,
  det: 128,
  'nmod:poss': 128,
  cc: 256,
  conj: 512,
  obl: 1024,
  advcl: 2048,
  amod: 4096,
}

/**
 * How far parses of a sentence have come, for arc-hybrid transitions. Each configuration is made of the one before,
 * which stays as it is: only the item that changes is copied, so that many parses share what they have in common.
 */
export class Configurations {
  /** Eight fields each; item 0 is the bottom of every stack. */
  items = new Int32Array(1 << 14)
  states = new Int32Array(1 << 14)
  scores = new Float64Array(1 << 11)
  // The words, then the root at n, then nothing at n + 1.
  id = new Int32Array(0)
  ending = new Int32Array(0)
  tag = new Int32Array(0)
  n = 0
  private itemCount = 0
  private stateCount = 0
  private readonly bits: Int32Array
  private readonly punctRel: number

  constructor(rels: readonly string[]) {
    this.bits = Int32Array.from(rels, rel => watchBit[rel] ?? 0)
    this.punctRel = rels.indexOf('punct')
  }

  /** The configuration before the first transition. */
  begin(words: readonly Word[], labels: ArrayLike<number>): number {
    const n = words.length
    if (n + 2 > this.id.length)
      for (const key of ['id', 'ending', 'tag'] as const) this[key] = new Int32Array((n + 2) * 2)
    for (let i = 0; i < n; i++) {
      this.id[i] = words[i]!.id
      this.ending[i] = words[i]!.ending3
      this.tag[i] = labels[i]!
    }
    this.id[n] = this.id[n + 1] = this.ending[n] = this.ending[n + 1] = 7
    this.tag[n] = ROOT_TAG
    this.tag[n + 1] = NONE_TAG
    this.n = n
    this.itemCount = 0
    this.stateCount = 0
    this.item(n + 1)
    return this.state(0, this.item(0), 0, -1, -1, 0)
  }

  /** The only action there is, or -1. */
  forced(state: number): number {
    const top = this.states[state * 8 + TOP]!
    if (top === 0) return SHIFT
    if (this.states[state * 8 + NEXT]! < this.n) return -1
    return this.items[top * 8 + BELOW] === 0 ? LEFT : RIGHT
  }

  /** Can the top of the stack be attached to the item below it? */
  hasBelow(state: number): boolean {
    return this.items[this.states[state * 8 + TOP]! * 8 + BELOW] !== 0
  }

  /** The item that an arc's action makes the head. */
  headItem(state: number, action: number): number {
    const { states, items } = this
    return action === LEFT ? states[state * 8 + BUFFER]! : items[states[state * 8 + TOP]! * 8 + BELOW]!
  }

  /** Makes a transition, with the relation of the arc it draws. */
  apply(state: number, action: number, rel: number, score: number): number {
    const top = this.states[state * 8 + TOP]!
    const buffer = this.states[state * 8 + BUFFER]!
    const next = this.states[state * 8 + NEXT]!
    if (action === SHIFT) {
      const pushed = this.copy(buffer)
      this.items[pushed * 8 + BELOW] = top
      return this.state(pushed, this.item(next + 1), next + 1, state, SHIFT, score)
    }
    const dependent = this.items[top * 8 + WORD]!
    const below = this.items[top * 8 + BELOW]!
    const head = this.copy(action === LEFT ? buffer : below)
    this.attach(head, dependent, rel)
    const made =
      action === LEFT
        ? this.state(below, head, next, state, LEFT, score)
        : this.state(head, buffer, next, state, RIGHT, score)
    this.states[made * 8 + DEPENDENT] = dependent
    this.states[made * 8 + HEAD] = this.items[head * 8 + WORD]!
    this.states[made * 8 + REL] = rel
    return made
  }

  private attach(head: number, dependent: number, rel: number): void {
    const { items } = this
    const at = head * 8
    items[at + HELD] = items[at + HELD]! | this.bits[rel]!
    if (dependent > items[at + WORD]!) {
      items[at + LAST] = dependent
      items[at + RIGHT_COUNT] = items[at + RIGHT_COUNT]! + 1
      return
    }
    items[at + FIRST] = dependent
    if (rel !== this.punctRel) items[at + LEAD] = dependent
    items[at + LEFT_COUNT] = items[at + LEFT_COUNT]! + 1
  }

  private item(word: number): number {
    const k = this.itemCount++
    const at = k * 8
    if (at + 8 > this.items.length) this.items = doubled(this.items)
    const { items } = this
    items[at + WORD] = word
    items[at + BELOW] = -1
    items[at + FIRST] = items[at + LAST] = items[at + LEAD] = this.n + 1
    items[at + LEFT_COUNT] = items[at + RIGHT_COUNT] = items[at + HELD] = 0
    return k
  }

  private copy(item: number): number {
    const k = this.itemCount++
    if (k * 8 + 8 > this.items.length) this.items = doubled(this.items)
    const { items } = this
    for (let to = k * 8, from = item * 8, left = 8; left > 0; left--) items[to++] = items[from++]!
    return k
  }

  private state(
    top: number,
    buffer: number,
    next: number,
    previous: number,
    action: number,
    score: number,
  ): number {
    const k = this.stateCount++
    if (k * 8 + 8 > this.states.length) {
      this.states = doubled(this.states)
      const scores = new Float64Array(this.scores.length * 2)
      scores.set(this.scores)
      this.scores = scores
    }
    const { states } = this
    const at = k * 8
    states[at + TOP] = top
    states[at + BUFFER] = buffer
    states[at + NEXT] = next
    states[at + PREVIOUS] = previous
    states[at + ACTION] = action
    states[at + DEPENDENT] = states[at + HEAD] = states[at + REL] = -1
    this.scores[k] = score
    return k
  }
}

function doubled(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2)
  larger.set(values)
  return larger
}
