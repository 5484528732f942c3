const SLOTS = 1 << 10
const KEY = 8

/** What was worked out of late, by keys of up to eight numbers; a newer entry takes the slot of an older. */
export class Memo {
  /** To be filled before `find` or `keep`. */
  readonly key = new Int32Array(KEY)
  value = 0
  score = 0
  private readonly keys = new Int32Array(SLOTS * KEY)
  private readonly values = new Int32Array(SLOTS)
  private readonly scores = new Float64Array(SLOTS)
  private slot = 0

  /** Forgets everything. */
  clear(): void {
    this.keys.fill(-2)
  }

  /** Looks `key` up; `value` and `score` are what was kept under it. */
  find(): boolean {
    const { key, keys } = this
    let h = 0
    for (let j = 0; j < KEY; j++) h = Math.imul(h ^ key[j]!, 0x9e3779b1) + (h >>> 15)
    this.slot = (h ^ (h >>> 16)) & (SLOTS - 1)
    const at = this.slot * KEY
    for (let j = 0; j < KEY; j++) if (keys[at + j] !== key[j]) return false
    this.value = this.values[this.slot]!
    this.score = this.scores[this.slot]!
    return true
  }

  /** Keeps what belongs to the `key` that `find` looked for in vain, and gives it as `find` would. */
  keep(value: number, score: number): void {
    const { key, keys, slot } = this
    for (let j = 0; j < KEY; j++) keys[slot * KEY + j] = key[j]!
    this.value = this.values[slot] = value
    this.score = this.scores[slot] = score
  }
}
