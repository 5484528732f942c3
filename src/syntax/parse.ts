import {
  ACTION,
  BELOW,
  BUFFER,
  Configurations,
  DEPENDENT,
  FIRST,
  HEAD,
  HELD,
  LAST,
  LEAD,
  LEFT,
  LEFT_COUNT,
  NEXT,
  PREVIOUS,
  REL,
  RIGHT,
  RIGHT_COUNT,
  SHIFT,
  TOP,
  WORD,
} from './configurations.ts'
import { Memo } from './memo.ts'
import type { Model, Weights } from './model.ts'
import { Ranked } from './ranked.ts'
import { mix, type Word } from './words.ts'

const ARC_FEATURES = 44
const REL_FEATURES = 24
/** How many parses of a sentence are carried on at once, and by how much they may fall behind the best. */
const WIDTH = 4
/** A sentence longer than this is a list or a page run together: one parse of it is enough. */
const LONGEST = 200

/** An arc-hybrid parser with a beam: a parse is worth what its transitions and its relations are worth. */
export class Parser extends Configurations {
  readonly features = new Int32Array(ARC_FEATURES)
  readonly relFeatures = new Int32Array(REL_FEATURES)
  heads = new Int32Array(0)
  rels = new Uint8Array(0)
  /** What `score` and `bestRel` found. */
  readonly actionScores = new Float64Array(3)
  relScore = 0
  private readonly model: Model
  private readonly arcWeights: Weights
  private readonly relWeights: Weights
  private readonly arcMask: number
  private readonly relMask: number
  private readonly choices: (readonly number[] | undefined)[] = []
  private readonly anyRel: readonly number[]
  private readonly rootRel: number
  private readonly relative: readonly boolean[]
  private readonly nominal: readonly boolean[]
  private readonly ranked: Ranked
  private readonly memo = new Memo()

  constructor(model: Model, arcWeights: Weights, relWeights: Weights, arcMask: number, relMask: number) {
    const { rels, arcs, lag } = model.header
    super(rels)
    this.model = model
    this.arcWeights = arcWeights
    this.relWeights = relWeights
    this.arcMask = arcMask
    this.relMask = relMask
    this.anyRel = rels.map((_, i) => i)
    this.rootRel = rels.indexOf('root')
    this.relative = model.tagOf.map(tag => tag === 'WP' || tag === 'WDT')
    this.nominal = model.posOf.map(pos => pos === 'NOUN' || pos === 'PROPN')
    this.ranked = new Ranked(lag)
    for (const [key, list] of Object.entries(arcs)) this.choices[Number(key)] = list
  }

  override begin(words: readonly Word[], labels: ArrayLike<number>): number {
    this.memo.clear()
    return super.begin(words, labels)
  }

  /** Number of a pair of word classes and the side the dependent stands on. */
  pair(head: number, dependent: number): number {
    const { classes } = this.model
    return (classes[this.tag[head]!]! * 32 + classes[this.tag[dependent]!]!) * 2 + (dependent < head ? 1 : 0)
  }

  relChoices(head: number, dependent: number): readonly number[] {
    return this.choices[this.pair(head, dependent)] ?? this.anyRel
  }

  parse(words: readonly Word[], labels: ArrayLike<number>): void {
    let beam = [this.begin(words, labels)]
    const width = this.n > LONGEST ? 1 : WIDTH
    for (let left = 2 * this.n; left > 0; left--) beam = this.advance(beam, width)
    this.readOff(beam[0]!)
  }

  /** The best configurations one transition on, best first. */
  advance(beam: readonly number[], width: number): number[] {
    const { ranked, actionScores } = this
    ranked.clear(width)
    for (const state of beam) {
      const score = this.scores[state]!
      const forced = this.forced(state)
      if (forced === SHIFT) {
        ranked.add(state, SHIFT, -1, score)
        continue
      }
      if (forced < 0) {
        this.extract(state)
        this.score()
        ranked.add(state, SHIFT, -1, score + actionScores[SHIFT]!)
      } else actionScores.fill(0)
      if (forced !== RIGHT && !this.isAntecedent(state)) this.addArc(state, LEFT, score + actionScores[LEFT]!)
      if (forced !== LEFT && this.hasBelow(state)) this.addArc(state, RIGHT, score + actionScores[RIGHT]!)
    }
    const next: number[] = []
    for (let k = 0; k < ranked.length; k++)
      next.push(this.apply(ranked.states[k]!, ranked.actions[k]!, ranked.rels[k]!, ranked.scores[k]!))
    return next
  }

  private addArc(state: number, action: number, score: number): void {
    const { memo, items } = this
    const item = this.states[state * 8 + TOP]! * 8
    const head = this.headItem(state, action) * 8
    // What the features of a relation are made of.
    memo.key[0] = items[item + WORD]!
    memo.key[1] = items[item + FIRST]!
    memo.key[2] = items[item + LAST]!
    memo.key[3] = items[item + HELD]!
    memo.key[4] = items[head + WORD]!
    memo.key[5] = items[head + LAST]!
    memo.key[6] = items[head + HELD]!
    if (!memo.find()) memo.keep(this.relOf(state, action), this.relScore)
    this.ranked.add(state, action, memo.value, score + memo.score)
  }

  /** The relation of the arc that an action would draw; `relScore` is what it is worth. */
  relOf(state: number, action: number): number {
    const item = this.states[state * 8 + TOP]!
    const headItem = this.headItem(state, action)
    const head = this.items[headItem * 8 + WORD]!
    this.relScore = 0
    if (head === this.n) return this.rootRel
    this.extractRel(headItem, item)
    return this.bestRel(this.relChoices(head, this.items[item * 8 + WORD]!))
  }

  /** “ministers who | met”: the noun before the relative pronoun of a verb is no subject of that verb. */
  private isAntecedent(state: number): boolean {
    const { tag, items, states } = this
    const noun = items[states[state * 8 + TOP]! * 8 + WORD]!
    const pronoun = items[states[state * 8 + BUFFER]! * 8 + LEAD]!
    return (
      pronoun < states[state * 8 + NEXT]! &&
      noun < pronoun &&
      this.relative[tag[pronoun]!]! &&
      this.nominal[tag[noun]!]!
    )
  }

  /** Reads heads and relations off the transitions that led to a configuration. */
  private readOff(last: number): void {
    const { states, n } = this
    if (n > this.heads.length) {
      this.heads = new Int32Array(n * 2)
      this.rels = new Uint8Array(n * 2)
    }
    for (let at = last * 8; at >= 0; at = states[at + PREVIOUS]! * 8) {
      if (states[at + ACTION]! <= SHIFT) continue
      const dependent = states[at + DEPENDENT]!
      this.heads[dependent] = states[at + HEAD] === n ? -1 : states[at + HEAD]!
      this.rels[dependent] = states[at + REL]!
    }
  }

  extract(state: number): void {
    const { features: f, arcMask: m, id, tag, n, items, states } = this
    const none = n + 1
    const at0 = states[state * 8 + TOP]! * 8
    const at1 = items[at0 + BELOW]! * 8
    const at2 = Math.max(items[at1 + BELOW]!, 0) * 8
    const atB = states[state * 8 + BUFFER]! * 8
    const s0 = items[at0 + WORD]!
    const s1 = items[at1 + WORD]!
    const s2 = items[at2 + WORD]!
    const b0 = states[state * 8 + NEXT]!
    const b1 = b0 + 1 <= n ? b0 + 1 : none
    const b2 = b0 + 2 <= n ? b0 + 2 : none
    const s0w = id[s0]!
    const s1w = id[s1]!
    const b0w = id[b0]!
    const b1w = id[b1]!
    const s0p = tag[s0]!
    const s1p = tag[s1]!
    const s2p = tag[s2]!
    const b0p = tag[b0]!
    const b1p = tag[b1]!
    const b2p = tag[b2]!
    const sb = s0p * 128 + b0p
    const ss = s1p * 128 + s0p
    const ssb = ss * 128 + b0p
    const s0l = tag[items[at0 + FIRST]!]!
    const s0r = tag[items[at0 + LAST]!]!
    const s1l = tag[items[at1 + FIRST]!]!
    const s1r = tag[items[at1 + LAST]!]!
    const b0l = tag[items[atB + FIRST]!]!
    const gap = Math.min(b0 - s0, 5)
    const gap1 = s1 === none ? 0 : Math.min(s0 - s1, 5)
    const h0 = items[at0 + HELD]!
    const h1 = items[at1 + HELD]!
    const hb = items[atB + HELD]!
    const s0lead = items[at0 + LEAD]!
    const b0lead = items[atB + LEAD]!
    const counts0 = Math.min(items[at0 + LEFT_COUNT]!, 3) * 4 + Math.min(items[at0 + RIGHT_COUNT]!, 3)
    f[0] = mix(31, s0w, s0p) & m
    f[1] = mix(32, s1w, s1p) & m
    f[2] = mix(33, b0w, b0p) & m
    f[3] = mix(34, b1w, b1p) & m
    f[4] = mix(35, s0p, 0) & m
    f[5] = mix(36, b0p, b1p) & m
    f[6] = mix(37, sb, 0) & m
    f[7] = mix(38, s0w, b0w) & m
    f[8] = mix(39, s0w, sb) & m
    f[9] = mix(40, b0w, sb) & m
    f[10] = mix(41, ss, 0) & m
    f[11] = mix(43, s1w, ss) & m
    f[12] = mix(44, s0w, ss) & m
    f[13] = mix(45, ssb, 0) & m
    f[14] = mix(46, sb, b1p) & m
    f[15] = mix(47, ss, s2p) & m
    f[16] = mix(48, b0p * 128 + b1p, b2p) & m
    f[17] = mix(49, ssb, b1p) & m
    f[18] = mix(50, sb, s0l) & m
    f[19] = mix(51, sb, s0r) & m
    f[20] = mix(52, ss, s1r) & m
    f[21] = mix(53, ss, s1l) & m
    f[22] = mix(54, sb, b0l) & m
    f[23] = mix(55, ss, s0r) & m
    f[24] = mix(56, ss, s0l) & m
    f[25] = mix(57, sb, gap) & m
    f[26] = mix(58, ss, gap1) & m
    f[27] = mix(59, s0p, h0) & m
    f[28] = mix(60, sb, h0) & m
    f[29] = mix(61, sb, hb) & m
    f[30] = mix(62, ss, h1) & m
    f[31] = mix(63, ss, h0) & m
    f[32] = mix(65, s1p * 128 + b0p, h1) & m
    f[33] = mix(67, b0w, ss) & m
    f[34] = mix(68, s1w, sb) & m
    f[35] = mix(69, s0w, h0) & m
    f[36] = mix(70, id[items[at0 + LAST]!]!, sb) & m
    f[37] = mix(73, sb, id[b0lead]!) & m
    f[38] = mix(74, sb, hb * 128 + tag[b0lead]!) & m
    f[39] = mix(105, s0w, b0p * 65536 + hb) & m
    f[40] = mix(107, sb, counts0) & m
    f[41] = mix(108, ss, id[s0lead]!) & m
    f[42] = mix(109, ssb, h0) & m
    f[43] = mix(110, sb, b2p * 128 + b1p) & m
  }

  /** Scores the three actions by `features`. */
  score(): void {
    const { features, arcWeights: w, actionScores } = this
    let shift = 0
    let left = 0
    let right = 0
    for (let j = 0; j < ARC_FEATURES; j++) {
      const at = features[j]!
      shift += w[at]!
      left += w[at + 1]!
      right += w[at + 2]!
    }
    actionScores[SHIFT] = shift
    actionScores[LEFT] = left
    actionScores[RIGHT] = right
  }

  extractRel(headItem: number, item: number): void {
    const { relFeatures: f, relMask: m, id, tag, ending, n, items } = this
    const none = n + 1
    const at = headItem * 8
    const atD = item * 8
    const head = items[at + WORD]!
    const dependent = items[atD + WORD]!
    const hw = id[head]!
    const hp = tag[head]!
    const dw = id[dependent]!
    const dp = tag[dependent]!
    const side = dependent < head ? 1 : 0
    const pair = (hp * 128 + dp) * 2 + side
    const apart = Math.abs(head - dependent)
    const far = Math.min(apart, 4)
    const lead = items[atD + FIRST]!
    const tail = items[atD + LAST]!
    const hh = items[at + HELD]!
    const dh = items[atD + HELD]!
    const before = dependent > 0 ? dependent - 1 : none
    const after = dependent + 1
    f[0] = mix(81, pair, 0) & m
    f[1] = mix(82, dw, hp * 2 + side) & m
    f[2] = mix(83, hw, dp * 2 + side) & m
    f[3] = mix(84, hw, dw) & m
    f[4] = mix(85, pair, far) & m
    f[5] = mix(86, pair, hh) & m
    f[6] = mix(87, pair, dh) & m
    f[7] = mix(88, pair, id[lead]!) & m
    f[8] = mix(89, hw * 31 + side, id[lead]!) & m
    f[9] = mix(90, pair, tag[tail]!) & m
    f[10] = mix(91, pair, tag[before]!) & m
    f[11] = mix(92, pair, tag[after]!) & m
    f[12] = mix(93, dw, side) & m
    f[13] = mix(94, hw, side) & m
    f[14] = mix(95, hw, hh * 2 + side) & m
    f[15] = mix(96, ending[dependent]!, hp * 2 + side) & m
    f[16] = mix(97, dp * 2 + side, hh) & m
    f[17] = mix(98, dw, id[lead]!) & m
    f[18] = mix(99, dw, dh) & m
    f[19] = mix(100, pair, id[before]!) & m
    f[20] = mix(101, pair, tag[lead]!) & m
    f[21] = mix(102, pair, tag[items[at + LAST]!]!) & m
    f[22] = mix(103, hw, tag[lead]! * 256 + dp * 2 + side) & m
    f[23] = mix(104, hh, dh * 2 + side) & m
  }

  /** The best of some relations by `relFeatures`. */
  bestRel(choices: readonly number[]): number {
    const { relFeatures, relWeights: w } = this
    let best = choices[0]!
    let top = -Infinity
    for (let k = 0; k < choices.length; k++) {
      const c = choices[k]!
      let s = 0
      for (let j = 0; j < REL_FEATURES; j++) s += w[relFeatures[j]! + c]!
      if (s > top) {
        top = s
        best = c
      }
    }
    this.relScore = top
    return best
  }
}
