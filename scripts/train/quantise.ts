/** How many values a weight may have, nought among them. */
const LEVELS = 32

/** Weights on few levels: 0 for nought, else 1 + the number of the level. */
export interface Quantised {
  readonly levels: Uint8Array
  /** What each level is worth. */
  readonly values: number[]
  /** What ten of the weights as they were are worth now. */
  readonly unit: number
}

/** All but the largest weights are nought. */
function pruned(weights: Float32Array, kept: number): Float32Array {
  const sizes = weights.map(Math.abs).sort()
  const least = sizes[Math.max(0, sizes.length - kept)]!
  return weights.map(w => (Math.abs(w) < least ? 0 : w))
}

/** The levels that lie nearest to weights, nought among them, found by k-means: the best use of five bits a weight. */
function levelsOf(weights: Float32Array): number[] {
  const sorted = weights.filter(w => w !== 0).sort()
  const least = sorted[Math.floor(sorted.length * 0.0005)]!
  const most = sorted[Math.floor(sorted.length * 0.9995)]!
  const smallest = sorted.reduce((x, w) => Math.min(x, Math.abs(w)), most)
  let centres = Array.from({ length: LEVELS - 1 }, (_, k) => {
    const x = (2 * k) / (LEVELS - 2) - 1
    return x < 0 ? (least + smallest) * x * x - smallest : (most - smallest) * x * x + smallest
  })
  const withNought = (): number[] => [...centres, 0].sort((a, b) => a - b)
  for (let round = 0; round < 30; round++) {
    const all = withNought()
    const sums = all.map(() => 0)
    const counts = all.map(() => 0)
    let c = 0
    for (const w of sorted) {
      while (c + 1 < all.length && Math.abs(all[c + 1]! - w) <= Math.abs(all[c]! - w)) c++
      sums[c] = sums[c]! + w
      counts[c] = counts[c]! + 1
    }
    const nought = all.indexOf(0)
    centres = all.map((x, k) => (counts[k] ? sums[k]! / counts[k]! : x)).filter((_, k) => k !== nought)
  }
  return withNought()
}

function nearest(levels: readonly number[], w: number): number {
  let low = 0
  let high = LEVELS - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((levels[middle]! + levels[middle + 1]!) / 2 < w) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts tables of weights, which are added up together, on levels of one scale; of each keeps so many weights. */
export function quantise(tables: readonly Float32Array[], kept: readonly number[]): Quantised[] {
  const parts = tables.map((weights, k) => pruned(weights, kept[k]!))
  const levels = parts.map(levelsOf)
  const scale = 127 / Math.max(...levels.flat().map(Math.abs))
  return parts.map((weights, k) => {
    const nought = levels[k]!.indexOf(0)
    const values = levels[k]!.map(x => Math.round(x * scale)).filter((_, level) => level !== nought)
    const codeOf = (level: number): number => (level === nought ? 0 : level < nought ? level + 1 : level)
    return {
      levels: Uint8Array.from(weights, w => codeOf(nearest(levels[k]!, w))),
      values,
      unit: Math.round(scale * 10),
    }
  })
}
