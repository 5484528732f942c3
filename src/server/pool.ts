import { Worker } from 'node:worker_threads'
import type { DeskOptions } from './desk.ts'
import { HttpError } from './errors.ts'
import type { Parameters } from './languagetool.ts'

/** Something to be done in a worker. */
export type Job =
  | { readonly kind: 'check'; readonly body: string; readonly type: string }
  | { readonly kind: 'languagetool'; readonly parameters: Parameters }
  | { readonly kind: 'rules' }

/** What came of it: the body to send, and how many messages each rule raised. */
export interface Answer {
  readonly status: number
  readonly body: string
  readonly found: Readonly<Record<string, number>>
}

export interface PoolOptions {
  /** How many workers there may be. */
  readonly workers: number
  /** How many jobs may wait. */
  readonly queue: number
  /** How long a job may take, in milliseconds. */
  readonly timeout: number
  readonly desk: DeskOptions
}

interface Waiting {
  readonly job: Job
  readonly isWanted: () => boolean
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

interface Crew {
  readonly worker: Worker
  current: Waiting | undefined
  timer: NodeJS.Timeout | undefined
}

/** Workers that take jobs one at a time; one that hangs is let go, and another takes its place. */
export class Pool {
  readonly #options: PoolOptions
  readonly #crew = new Set<Crew>()
  readonly #waiting: Waiting[] = []
  #closed = false
  /** The mean time of a job, in milliseconds, the latest counting most. */
  #mean = 50
  timeouts = 0
  crashes = 0

  constructor(options: PoolOptions) {
    this.#options = options
  }

  get waiting(): number {
    return this.#waiting.length
  }

  get busy(): number {
    return [...this.#crew].filter(one => one.current).length
  }

  /**
   * Has a job done. Rejects with an `HttpError`: 503 where too many wait already, 500 where it takes too long.
   * A job that is no longer wanted when its turn comes is dropped.
   */
  run(job: Job, isWanted: () => boolean = () => true): Promise<Answer> {
    if (this.#closed) return Promise.reject(new HttpError(503, 'The server is stopping; try again', 5))
    if (this.#waiting.length >= this.#options.queue) {
      const seconds = Math.ceil((this.#waiting.length * this.#mean) / this.#options.workers / 1000)
      return Promise.reject(new HttpError(503, 'Too many requests are waiting; try again later', seconds))
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, isWanted, resolve, reject })
      this.#next()
    })
  }

  /** Replaces the workers, as they become idle, by new ones that read the configuration anew. */
  renew(): void {
    for (const one of this.#crew) {
      this.#crew.delete(one)
      if (!one.current) void one.worker.terminate()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.splice(0)) {
      reject(new HttpError(503, 'The server is stopping; try again', 5))
    }
    await Promise.all([...this.#crew].map(one => one.worker.terminate()))
  }

  #next(): void {
    while (this.#waiting.length > 0) {
      const idle = [...this.#crew].find(one => !one.current)
      if (!idle && this.#crew.size >= this.#options.workers) return
      const waiting = this.#waiting.shift()!
      if (!waiting.isWanted()) {
        waiting.reject(new HttpError(499, 'The client has gone'))
        continue
      }
      this.#give(idle ?? this.#hire(), waiting)
    }
  }

  #give(one: Crew, waiting: Waiting): void {
    one.current = waiting
    one.worker.ref()
    one.timer = setTimeout(() => this.#cutOff(one), this.#options.timeout)
    const start = performance.now()
    const done = (answer: Answer): void => {
      clearTimeout(one.timer)
      one.current = undefined
      this.#mean = this.#mean * 0.9 + (performance.now() - start) * 0.1
      waiting.resolve(answer)
      if (this.#crew.has(one)) one.worker.unref()
      else void one.worker.terminate()
      this.#next()
    }
    one.worker.once('message', done)
    one.worker.postMessage({ job: waiting.job })
  }

  #hire(): Crew {
    const worker = new Worker(workerFile(), {
      workerData: this.#options.desk,
      resourceLimits: { maxOldGenerationSizeMb: 384 },
    })
    const one: Crew = { worker, current: undefined, timer: undefined }
    const lost = (error?: unknown): void => {
      clearTimeout(one.timer)
      this.#crew.delete(one)
      const { current } = one
      one.current = undefined
      if (current) {
        this.crashes++
        const reason = error instanceof Error ? error.message : 'the worker has gone'
        current.reject(new HttpError(500, `The check broke off: ${reason}`))
      }
      this.#next()
    }
    worker.on('error', lost)
    worker.on('exit', () => lost())
    this.#crew.add(one)
    return one
  }

  #cutOff(one: Crew): void {
    const { current } = one
    one.current = undefined
    this.#crew.delete(one)
    this.timeouts++
    one.worker.removeAllListeners('message')
    void one.worker.terminate()
    const seconds = this.#options.timeout / 1000
    current?.reject(new HttpError(500, `The check took longer than ${seconds} s and was cut off; send less`))
    this.#next()
  }
}

/** The worker beside this file: a bundle of its own in the package, source in development. */
function workerFile(): URL {
  const { url } = import.meta
  if (!url.endsWith('.ts')) return new URL(`./server-worker${url.slice(url.lastIndexOf('.'))}`, url)
  return new URL('./worker.ts', url)
}
