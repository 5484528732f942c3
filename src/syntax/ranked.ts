/** The few best transitions, best first; of equals the one that was added first. */
export class Ranked {
  states = new Int32Array(0)
  actions = new Int32Array(0)
  rels = new Int32Array(0)
  scores = new Float64Array(0)
  length = 0
  private width = 0
  private readonly lag: number

  constructor(lag: number) {
    this.lag = lag
  }

  /** Forgets everything, and keeps so many from now on. */
  clear(width: number): void {
    this.length = 0
    this.width = width
    if (width <= this.states.length) return
    this.states = new Int32Array(width)
    this.actions = new Int32Array(width)
    this.rels = new Int32Array(width)
    this.scores = new Float64Array(width)
  }

  add(state: number, action: number, rel: number, score: number): void {
    const { states, actions, rels, scores, width } = this
    if (this.length > 0 && score < scores[0]! - this.lag) return
    if (this.length === width && score <= scores[width - 1]!) return
    let k = this.length < width ? this.length++ : width - 1
    for (; k > 0 && scores[k - 1]! < score; k--) {
      states[k] = states[k - 1]!
      actions[k] = actions[k - 1]!
      rels[k] = rels[k - 1]!
      scores[k] = scores[k - 1]!
    }
    states[k] = state
    actions[k] = action
    rels[k] = rel
    scores[k] = score
    while (scores[this.length - 1]! < scores[0]! - this.lag) this.length--
  }
}
