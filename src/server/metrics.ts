const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const

/** Counts by label, so many labels and no more: what clients send must not fill the memory. */
class Counter {
  readonly #name: string
  readonly #help: string
  readonly #counts = new Map<string, number>()

  constructor(name: string, help: string) {
    this.#name = name
    this.#help = help
  }

  add(labels: Readonly<Record<string, string>>, by = 1): void {
    const key = labelled(labels)
    if (this.#counts.size < 1000 || this.#counts.has(key)) {
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + by)
    }
  }

  toString(): string {
    const head = `# HELP ${this.#name} ${this.#help}\n# TYPE ${this.#name} counter\n`
    return head + [...this.#counts].map(([labels, count]) => `${this.#name}${labels} ${count}\n`).join('')
  }
}

const labelled = (labels: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(labels).map(
    ([name, value]) => `${name}="${value.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`,
  )
  return pairs.length > 0 ? `{${pairs.join(',')}}` : ''
}

/** What the server has done, for Prometheus. */
export class Metrics {
  readonly requests = new Counter('bluepencil_requests_total', 'Requests by route and status.')
  readonly messages = new Counter('bluepencil_messages_total', 'Messages raised, by rule.')
  readonly characters = new Counter('bluepencil_body_bytes_total', 'Bytes of the bodies received.')
  readonly #times = new Map<string, { counts: number[]; sum: number; count: number }>()

  /** Notes how long a request took, in seconds. */
  took(route: string, seconds: number): void {
    let times = this.#times.get(route)
    if (!times) {
      times = { counts: buckets.map(() => 0), sum: 0, count: 0 }
      this.#times.set(route, times)
    }
    times.sum += seconds
    times.count++
    buckets.forEach((limit, index) => {
      if (seconds <= limit) times.counts[index]!++
    })
  }

  /** All of it in the text format, with the gauges of this moment. */
  text(gauges: Readonly<Record<string, readonly [help: string, value: number, type?: string]>>): string {
    const name = 'bluepencil_request_duration_seconds'
    let out = `${this.requests}${this.messages}${this.characters}`
    out += `# HELP ${name} How long requests took.\n# TYPE ${name} histogram\n`
    for (const [route, { counts, sum, count }] of this.#times) {
      buckets.forEach((limit, index) => {
        out += `${name}_bucket${labelled({ route, le: String(limit) })} ${counts[index]}\n`
      })
      out += `${name}_bucket${labelled({ route, le: '+Inf' })} ${count}\n`
      out += `${name}_sum${labelled({ route })} ${sum}\n${name}_count${labelled({ route })} ${count}\n`
    }
    for (const [gauge, [help, value, type = 'gauge']] of Object.entries(gauges)) {
      out += `# HELP ${gauge} ${help}\n# TYPE ${gauge} ${type}\n${gauge} ${value}\n`
    }
    return out
  }
}
