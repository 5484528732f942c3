import type { Model, Weights } from './model.ts'
import { featuresOf, mix, Shape, type Word } from './words.ts'

const edgeHashes = { id: 17, ending2: 17, ending3: 17, ending4: 17, opening: 17 }
const edge: Word = {
  text: '',
  norm: '',
  ...edgeHashes,
  shape: 9,
  ambiguity: 17,
  candidates: [],
  lemmas: [],
  features: featuresOf(edgeHashes),
  hash: 0,
  next: undefined,
}

/** How a sentence is set: what its capitals are worth. */
const Setting = { prose: 0, title: 1, capitals: 2, small: 3 } as const

function settingOf(words: readonly Word[]): number {
  let small = 0
  let capital = 0
  let upper = 0
  for (const { shape, norm } of words) {
    if (shape === Shape.lower) small += norm.length > 3 ? 1 : 0
    else if (shape === Shape.capital) capital++
    else if (shape === Shape.upper) upper++
  }
  if (upper > 2 && upper > 2 * (small + capital)) return Setting.capitals
  if (capital > 2 && capital > 3 * small) return Setting.title
  return capital + upper === 0 ? Setting.small : Setting.prose
}

const FEATURES = 27

/** A greedy tagger, left to right, over a linear model. */
export class Tagger {
  readonly features = new Int32Array(FEATURES)
  /** Label of each word of the sentence last tagged, and by how much it won. */
  labels = new Uint8Array(256)
  margins = new Float32Array(256)
  margin = 0
  private readonly weights: Weights
  private readonly mask: number

  constructor(weights: Weights, mask: number) {
    this.weights = weights
    this.mask = mask
  }

  static of(model: Model, mask: number): Tagger {
    return new Tagger(model.tagWeights, mask)
  }

  private room(n: number): void {
    if (n <= this.labels.length) return
    this.labels = new Uint8Array(n * 2)
    this.margins = new Float32Array(n * 2)
  }

  setting = 0

  begin(words: readonly Word[]): void {
    this.room(words.length)
    this.setting = settingOf(words)
  }

  tag(words: readonly Word[]): Uint8Array {
    this.begin(words)
    const { labels, margins } = this
    for (let i = 0; i < words.length; i++) {
      const { candidates } = words[i]!
      if (candidates.length === 1) {
        labels[i] = candidates[0]!
        margins[i] = 1e6
        continue
      }
      this.extract(words, i)
      labels[i] = this.best(candidates)
      margins[i] = this.margin
    }
    return labels
  }

  /** Fills `features` with the rows of the weights that speak for word i. */
  extract(words: readonly Word[], i: number): void {
    const { features: f, mask, labels, setting } = this
    const n = words.length
    const w = words[i]!
    const w1 = i > 0 ? words[i - 1]! : edge
    const w2 = i > 1 ? words[i - 2]! : edge
    const x1 = i + 1 < n ? words[i + 1]! : edge
    const x2 = i + 2 < n ? words[i + 2]! : edge
    const t1 = i > 0 ? labels[i - 1]! : 101
    const t2 = i > 1 ? labels[i - 2]! : 101
    const t12 = t1 * 128 + t2
    const shape = w.shape * 8 + setting * 2 + (i === 0 ? 1 : 0)
    const own = w.features
    f[0] = own[0]! & mask
    f[1] = mix(2, w.id, t1) & mask
    f[2] = mix(3, w.id, x1.id) & mask
    f[3] = mix(4, w.id, w1.id) & mask
    f[4] = own[1]! & mask
    f[5] = own[2]! & mask
    f[6] = own[3]! & mask
    f[7] = own[4]! & mask
    f[8] = mix(9, shape, t1) & mask
    f[9] = mix(10, shape, w.ambiguity) & mask
    f[10] = mix(11, t12, 0) & mask
    f[11] = mix(12, t12, w.ambiguity) & mask
    f[12] = mix(13, t1, x1.ambiguity) & mask
    f[13] = mix(14, t1, x1.id) & mask
    f[14] = w1.features[5]! & mask
    f[15] = mix(16, w2.id, t1) & mask
    f[16] = x1.features[6]! & mask
    f[17] = x2.features[7]! & mask
    f[18] = mix(19, x1.ambiguity, x2.ambiguity) & mask
    f[19] = mix(20, w.ambiguity, x1.ambiguity) & mask
    f[20] = mix(21, w.ambiguity, x1.ending3) & mask
    f[21] = mix(22, w.ending3, t1) & mask
    f[22] = mix(23, x1.shape * 16 + w1.shape, shape) & mask
    f[23] = mix(24, w.ambiguity ^ (t1 * 0x10001), x1.ambiguity) & mask
    f[24] = mix(25, w1.id, x1.id) & mask
    f[25] = mix(26, w.id, x1.ambiguity) & mask
    f[26] = mix(27, w.id, t12) & mask
  }

  best(candidates: readonly number[]): number {
    const { features, weights } = this
    let best = -1
    let top = -Infinity
    let second = -Infinity
    for (let k = 0; k < candidates.length; k++) {
      const c = candidates[k]!
      let s = 0
      for (let j = 0; j < FEATURES; j += 3)
        s += weights[features[j]! + c]! + weights[features[j + 1]! + c]! + weights[features[j + 2]! + c]!
      if (s > top) {
        second = top
        top = s
        best = c
      } else if (s > second) second = s
    }
    this.margin = top - second
    return best
  }
}
