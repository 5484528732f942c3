import type { Model, Weights } from './model.ts'
import { mix, type Word } from './words.ts'

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

const ARC_FEATURES = 44
const REL_FEATURES = 24
const NONE_TAG = 120
const ROOT_TAG = 121

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

/** A greedy arc-hybrid parser: unlabelled transitions, and a relation chosen as each arc is drawn. */
export class Parser {
  readonly features = new Int32Array(ARC_FEATURES)
  readonly relFeatures = new Int32Array(REL_FEATURES)
  // The words, then the root at n, then nothing at n + 1.
  private size = 0
  private id = new Int32Array(0)
  private ending = new Int32Array(0)
  private tag = new Int32Array(0)
  heads = new Int32Array(0)
  rels = new Uint8Array(0)
  margins = new Float32Array(0)
  private first = new Int32Array(0)
  /** Leftmost dependent that is no mark. */
  private lead = new Int32Array(0)
  private last = new Int32Array(0)
  private leftCount = new Int32Array(0)
  private rightCount = new Int32Array(0)
  private held = new Int32Array(0)
  stack = new Int32Array(0)
  depth = 0
  next = 0
  n = 0
  margin = 0
  private readonly model: Model
  private readonly arcWeights: Weights
  private readonly relWeights: Weights
  private readonly arcMask: number
  private readonly relMask: number
  private readonly bits: Int32Array
  private readonly choices: (readonly number[] | undefined)[] = []
  private readonly anyRel: readonly number[]
  private readonly rootRel: number
  private readonly punctRel: number
  private readonly relative: readonly boolean[]
  private readonly nominal: readonly boolean[]

  constructor(model: Model, arcWeights: Weights, relWeights: Weights, arcMask: number, relMask: number) {
    this.model = model
    this.arcWeights = arcWeights
    this.relWeights = relWeights
    this.arcMask = arcMask
    this.relMask = relMask
    const { rels, arcs } = model.header
    this.bits = Int32Array.from(rels, r => watchBit[r] ?? 0)
    this.anyRel = rels.map((_, i) => i)
    this.rootRel = rels.indexOf('root')
    this.punctRel = rels.indexOf('punct')
    this.relative = model.tagOf.map(tag => tag === 'WP' || tag === 'WDT')
    this.nominal = model.posOf.map(pos => pos === 'NOUN' || pos === 'PROPN')
    for (const [key, list] of Object.entries(arcs)) this.choices[Number(key)] = list
  }

  /** Number of a pair of word classes and the side the dependent stands on. */
  pair(head: number, dependent: number): number {
    const { classes } = this.model
    return (classes[this.tag[head]!]! * 32 + classes[this.tag[dependent]!]!) * 2 + (dependent < head ? 1 : 0)
  }

  begin(words: readonly Word[], labels: ArrayLike<number>): void {
    const n = words.length
    if (n + 2 > this.size) {
      const size = (n + 2) * 2
      this.size = size
      for (const key of [
        'id',
        'ending',
        'tag',
        'heads',
        'first',
        'lead',
        'last',
        'leftCount',
        'rightCount',
        'held',
        'stack',
      ] as const)
        this[key] = new Int32Array(size)
      this.rels = new Uint8Array(size)
      this.margins = new Float32Array(size)
    }
    this.n = n
    this.depth = 0
    this.next = 0
    for (let i = 0; i < n; i++) {
      this.id[i] = words[i]!.id
      this.ending[i] = words[i]!.ending3
      this.tag[i] = labels[i]!
    }
    this.id[n] = this.id[n + 1] = this.ending[n] = this.ending[n + 1] = 7
    this.tag[n] = ROOT_TAG
    this.tag[n + 1] = NONE_TAG
    this.heads.fill(-1, 0, n + 2)
    this.first.fill(n + 1, 0, n + 2)
    this.lead.fill(n + 1, 0, n + 2)
    this.last.fill(n + 1, 0, n + 2)
    this.leftCount.fill(0, 0, n + 2)
    this.rightCount.fill(0, 0, n + 2)
    this.held.fill(0, 0, n + 2)
  }

  get done(): boolean {
    return this.next === this.n && this.depth === 0
  }

  /** The only action there is, or -1. */
  forced(): number {
    if (this.depth === 0) return SHIFT
    if (this.next === this.n) return this.depth > 1 ? RIGHT : LEFT
    return -1
  }

  parse(words: readonly Word[], labels: ArrayLike<number>): void {
    this.begin(words, labels)
    while (this.next < this.n || this.depth > 0) {
      let action = this.forced()
      this.margin = 1e6
      if (action < 0) {
        this.extract()
        action = this.best(this.depth > 1)
        if (action === LEFT && this.isAntecedent()) action = SHIFT
      }
      this.apply(action, -1)
    }
  }

  /** “ministers who | met”: the noun before the relative pronoun of a verb is no subject of that verb. */
  private isAntecedent(): boolean {
    const { tag, lead, next } = this
    const noun = this.stack[this.depth - 1]!
    const pronoun = lead[next]!
    return pronoun < next && noun < pronoun && this.relative[tag[pronoun]!]! && this.nominal[tag[noun]!]!
  }

  /** Makes a transition; the relation is the model's choice where none is given. */
  apply(action: number, rel: number): void {
    if (action === SHIFT) {
      this.stack[this.depth++] = this.next++
      return
    }
    const dependent = this.stack[--this.depth]!
    const head = action === LEFT ? this.next : this.stack[this.depth - 1]!
    let r = rel
    if (r < 0) {
      if (head === this.n) r = this.rootRel
      else {
        const choices = this.choices[this.pair(head, dependent)] ?? this.anyRel
        if (choices.length === 1) r = choices[0]!
        else {
          this.extractRel(head, dependent)
          r = this.bestRel(choices)
        }
      }
    }
    this.heads[dependent] = head === this.n ? -1 : head
    this.rels[dependent] = r
    this.margins[dependent] = this.margin
    this.held[head] = this.held[head]! | this.bits[r]!
    if (dependent < head) {
      if (dependent < this.first[head]! || this.leftCount[head] === 0) this.first[head] = dependent
      if (r !== this.punctRel && dependent < this.lead[head]!) this.lead[head] = dependent
      this.leftCount[head] = this.leftCount[head]! + 1
    } else {
      this.last[head] = dependent
      this.rightCount[head] = this.rightCount[head]! + 1
    }
  }

  relChoices(head: number, dependent: number): readonly number[] {
    return this.choices[this.pair(head, dependent)] ?? this.anyRel
  }

  extract(): void {
    const { features: f, arcMask: m, id, tag, stack, depth, next, n, first, last, held, lead } = this
    const none = n + 1
    const s0 = stack[depth - 1]!
    const s1 = depth > 1 ? stack[depth - 2]! : none
    const s2 = depth > 2 ? stack[depth - 3]! : none
    const b0 = next
    const b1 = next + 1 <= n ? next + 1 : none
    const b2 = next + 2 <= n ? next + 2 : none
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
    const s0l = tag[first[s0]!]!
    const s0r = tag[last[s0]!]!
    const s1l = tag[first[s1]!]!
    const s1r = tag[last[s1]!]!
    const b0l = tag[first[b0]!]!
    const gap = Math.min(b0 - s0, 5)
    const gap1 = s1 === none ? 0 : Math.min(s0 - s1, 5)
    const h0 = held[s0]!
    const h1 = held[s1]!
    const hb = held[b0]!
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
    f[36] = mix(70, id[last[s0]!]!, sb) & m
    const b0lead = lead[b0]!
    const s0lead = lead[s0]!
    const counts0 = Math.min(this.leftCount[s0]!, 3) * 4 + Math.min(this.rightCount[s0]!, 3)
    f[37] = mix(73, sb, id[b0lead]!) & m
    f[38] = mix(74, sb, hb * 128 + tag[b0lead]!) & m
    f[39] = mix(105, s0w, b0p * 65536 + hb) & m
    f[40] = mix(107, sb, counts0) & m
    f[41] = mix(108, ss, id[s0lead]!) & m
    f[42] = mix(109, ssb, h0) & m
    f[43] = mix(110, sb, b2p * 128 + b1p) & m
  }

  best(reducible: boolean): number {
    const { features, arcWeights: w } = this
    let shift = 0
    let left = 0
    let right = 0
    for (let j = 0; j < ARC_FEATURES; j++) {
      const at = features[j]!
      shift += w[at]!
      left += w[at + 1]!
      right += w[at + 2]!
    }
    if (!reducible) {
      this.margin = Math.abs(shift - left)
      return left > shift ? LEFT : SHIFT
    }
    if (left >= shift && left >= right) {
      this.margin = left - Math.max(shift, right)
      return LEFT
    }
    if (right >= shift) {
      this.margin = right - Math.max(shift, left)
      return RIGHT
    }
    this.margin = shift - Math.max(left, right)
    return SHIFT
  }

  extractRel(head: number, dependent: number): void {
    const { relFeatures: f, relMask: m, id, tag, ending, first, last, held, n } = this
    const none = n + 1
    const hw = id[head]!
    const hp = tag[head]!
    const dw = id[dependent]!
    const dp = tag[dependent]!
    const side = dependent < head ? 1 : 0
    const pair = (hp * 128 + dp) * 2 + side
    const apart = Math.abs(head - dependent)
    const far = Math.min(apart, 4)
    const lead = first[dependent]!
    const tail = last[dependent]!
    const hh = held[head]!
    const dh = held[dependent]!
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
    f[21] = mix(102, pair, tag[last[head]!]!) & m
    f[22] = mix(103, hw, tag[lead]! * 256 + dp * 2 + side) & m
    f[23] = mix(104, hh, dh * 2 + side) & m
  }

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
    return best
  }
}
