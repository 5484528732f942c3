import { OVERHANG } from '../../src/syntax/model.ts'

/** Numbers from 0 to 1, the same for the same seed. */
export function random(seed: number): () => number {
  let s = seed | 0
  return () => {
    s = (s + 0x6d2b79f5) | 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffle<T>(items: T[], next: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    ;[items[i], items[j]] = [items[j]!, items[i]!]
  }
  return items
}

/** Weights of an averaged perceptron. */
export class Averaged {
  readonly weights: Float32Array
  private readonly sums: Float64Array
  step = 1
  constructor(bits: number) {
    this.weights = new Float32Array((1 << bits) + OVERHANG)
    this.sums = new Float64Array((1 << bits) + OVERHANG)
  }
  update(rows: Int32Array, label: number, by: number): void {
    for (let j = 0; j < rows.length; j++) {
      const at = rows[j]! + label
      this.weights[at] = this.weights[at]! + by
      this.sums[at] = this.sums[at]! + by * this.step
    }
  }
  average(): Float32Array {
    return this.weights.map((w, i) => w - this.sums[i]! / this.step)
  }
}

/** The mean of the weights that several trainings gave. */
export const meanOf = (all: readonly Float32Array[]): Float32Array =>
  all[0]!.map((_, i) => all.reduce((sum, weights) => sum + weights[i]!, 0) / all.length)
