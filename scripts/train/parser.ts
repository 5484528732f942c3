// Trains the parser: a structured perceptron, whose beam is set right where it went wrong the most.
import {
  ACTION,
  BELOW,
  LEFT,
  NEXT,
  PREVIOUS,
  REL,
  RIGHT,
  SHIFT,
  TOP,
  WORD,
} from '../../src/syntax/configurations.ts'
import type { Model } from '../../src/syntax/model.ts'
import { Parser } from '../../src/syntax/parse.ts'
import { Averaged, random, shuffle } from './averaged.ts'

const ARC_BITS = 21
const REL_BITS = 21
const WIDTH = 8
const EPOCHS = 6
/** A longer sentence would take its time and teach little. */
const LONGEST = 120

/** A sentence with its dependencies. */
export interface Tree {
  readonly forms: readonly string[]
  readonly heads: readonly number[]
  readonly rels: readonly string[]
}

export interface ParserWeights {
  readonly arcs: Float32Array
  readonly rels: Float32Array
}

/** The way to a sentence's own tree; where that cannot be had, to the nearest. */
class Guide {
  readonly heads: readonly number[]
  private readonly rels: readonly number[]
  private readonly dependents: number[][]
  private readonly onStack: Uint8Array
  private readonly parser: Parser

  constructor(parser: Parser, n: number, heads: readonly number[], rels: readonly number[]) {
    // A stop left out leaves no dependents behind.
    this.heads = heads.slice(0, n).map(head => (head < 0 || head >= n ? n : head))
    this.rels = rels
    this.dependents = Array.from({ length: n + 1 }, () => [])
    for (const [i, head] of this.heads.entries()) this.dependents[head]!.push(i)
    this.onStack = new Uint8Array(n + 1)
    this.parser = parser
  }

  /** The right configuration one transition on: of the actions that lose no arc, the one that scores best. */
  advance(state: number): number {
    const { parser } = this
    const { states, items, scores, n } = parser
    const forced = parser.forced(state)
    const [action, worth] = forced < 0 ? this.best(state) : [forced, 0]
    const score = scores[state]! + worth
    if (action === SHIFT) {
      this.onStack[states[state * 8 + NEXT]!] = 1
      return parser.apply(state, SHIFT, -1, score)
    }
    const item = states[state * 8 + TOP]!
    const headItem = parser.headItem(state, action)
    const dependent = items[item * 8 + WORD]!
    const head = items[headItem * 8 + WORD]!
    this.onStack[dependent] = 0
    let rel = parser.relOf(state, action)
    const gold = this.rels[dependent]!
    if (head !== n && this.heads[dependent] === head && parser.relChoices(head, dependent).includes(gold)) {
      rel = gold
      parser.bestRel([gold])
    }
    return parser.apply(state, action, rel, score + parser.relScore)
  }

  private best(state: number): [action: number, worth: number] {
    const { parser, heads, dependents, onStack } = this
    const { states, items, actionScores } = parser
    const top = states[state * 8 + TOP]! * 8
    const s0 = items[top + WORD]!
    const s1 = parser.hasBelow(state) ? items[items[top + BELOW]! * 8 + WORD]! : -2
    const b0 = states[state * 8 + NEXT]!
    const head = heads[s0]!
    const later = dependents[s0]!.filter(d => d >= b0).length
    const costs = [0, 0, 0]
    costs[LEFT] = later + (head === s1 || head > b0 ? 1 : 0)
    costs[RIGHT] = s1 < 0 ? 99 : later + (head >= b0 ? 1 : 0)
    costs[SHIFT] =
      dependents[b0]!.reduce((sum, d) => sum + onStack[d]!, 0) +
      (heads[b0] !== s0 && heads[b0]! < b0 && onStack[heads[b0]!] ? 1 : 0)
    const least = Math.min(...costs)
    parser.extract(state)
    parser.score()
    const [action] = [SHIFT, LEFT, RIGHT]
      .filter(a => costs[a] === least)
      .sort((a, b) => actionScores[b]! - actionScores[a]!)
    return [action!, actionScores[action!]!]
  }
}

/** The configurations that lead to one, the first left out. */
function pathTo(parser: Parser, last: number): number[] {
  const path: number[] = []
  for (let s = last; parser.states[s * 8 + PREVIOUS]! >= 0; s = parser.states[s * 8 + PREVIOUS]!) path.push(s)
  return path.reverse()
}

class Trainer {
  readonly arcs = new Averaged(ARC_BITS)
  readonly rels = new Averaged(REL_BITS)
  readonly parser: Parser
  constructor(model: Model) {
    const [arcMask, relMask] = [(1 << ARC_BITS) - 1, (1 << REL_BITS) - 1]
    this.parser = new Parser(model, this.arcs.weights, this.rels.weights, arcMask, relMask)
  }

  /** Learns from the stretch on which the beam's best is the furthest ahead of the right parse. */
  learn(start: number, guide: Guide): boolean {
    const { parser } = this
    this.arcs.step++
    this.rels.step++
    let right = start
    let beam = [start]
    let most = -Infinity
    let worst: [right: number, wrong: number] = [start, start]
    for (let left = 2 * parser.n; left > 0; left--) {
      beam = parser.advance(beam, WIDTH)
      right = guide.advance(right)
      const ahead = parser.scores[beam[0]!]! - parser.scores[right]!
      if (ahead < Math.max(most, 0)) continue
      most = ahead
      worst = [right, beam[0]!]
    }
    const [goldPath, path] = worst.map(last => pathTo(parser, last))
    const { states } = parser
    const parts = goldPath!.findIndex((s, k) =>
      [ACTION, REL].some(field => states[s * 8 + field] !== states[path![k]! * 8 + field]),
    )
    if (parts < 0) return false
    for (const s of goldPath!.slice(parts)) this.update(s, 1)
    for (const s of path!.slice(parts)) this.update(s, -1)
    return true
  }

  private update(state: number, by: number): void {
    const { parser } = this
    const { states, items } = parser
    const action = states[state * 8 + ACTION]!
    const from = states[state * 8 + PREVIOUS]!
    if (parser.forced(from) < 0) {
      parser.extract(from)
      this.arcs.update(parser.features, action, by)
    }
    if (action === SHIFT) return
    const headItem = parser.headItem(from, action)
    if (items[headItem * 8 + WORD] === parser.n) return
    parser.extractRel(headItem, states[from * 8 + TOP]!)
    this.rels.update(parser.relFeatures, states[state * 8 + REL]!, by)
  }
}

/** Trains a parser on trees; `prepare` gives the words of one as a parser may meet them, with their labels. */
export function trainParser<T extends Tree>(
  model: Model,
  trees: readonly T[],
  seed: number,
  prepare: (tree: T, next: () => number) => { forms: readonly string[]; labels: ArrayLike<number> },
): ParserWeights {
  const next = random(seed)
  const trainer = new Trainer(model)
  const numbers = new Map(model.header.rels.map((rel, i) => [rel, i]))
  const order = trees.filter(({ forms }) => forms.length <= LONGEST)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    let wrong = 0
    for (const tree of shuffle(order, next)) {
      const { forms, labels } = prepare(tree, next)
      const words = forms.map(form => model.words.of(form))
      const rels = tree.rels.map(rel => numbers.get(rel)!)
      const start = trainer.parser.begin(words, labels)
      if (trainer.learn(start, new Guide(trainer.parser, forms.length, tree.heads, rels))) wrong++
    }
    console.log(`parser ${seed}, ${epoch + 1}: ${wrong} of ${order.length} wrong`)
  }
  return { arcs: trainer.arcs.average(), rels: trainer.rels.average() }
}
