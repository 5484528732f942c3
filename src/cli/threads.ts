import { Worker } from 'node:worker_threads'
import { type Done, type Task, told, unread } from './check.ts'

interface Waiting {
  readonly path: string
  settle(done: Done): void
}

interface Thread {
  readonly worker: Worker
  busy: Waiting | undefined
}

/** Threads that check files, each one at a time. */
export class Threads {
  readonly #task: Task
  readonly #queue: Waiting[] = []
  readonly #threads: Thread[] = []
  #closing = false

  constructor(task: Task, threads: number) {
    this.#task = task
    for (let index = 0; index < threads; index++) this.#start()
  }

  file(path: string): Promise<Done> {
    return new Promise(settle => {
      this.#queue.push({ path, settle })
      this.#hand()
    })
  }

  async close(): Promise<void> {
    this.#closing = true
    await Promise.all(this.#threads.map(({ worker }) => worker.terminate()))
  }

  #start(): void {
    const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    const worker = new Worker(new URL(name, import.meta.url), {
      workerData: this.#task,
      // What an article leaves behind is short-lived: with room for more of it, a tenth less time goes into collecting it.
      resourceLimits: { maxYoungGenerationSizeMb: 96 },
    })
    const thread: Thread = { worker, busy: undefined }
    this.#threads.push(thread)
    worker.on('message', (done: Done) => {
      thread.busy?.settle(done)
      thread.busy = undefined
      this.#hand()
    })
    // A thread that dies takes the file that it was at with it, no other.
    const lost = (error: unknown): void => {
      if (this.#closing) return
      const { busy } = thread
      thread.busy = undefined
      const at = this.#threads.indexOf(thread)
      if (at < 0) return
      this.#threads.splice(at, 1)
      busy?.settle(unread(busy.path, told(busy.path, error)))
      if (busy || this.#threads.length === 0) this.#start()
      this.#hand()
    }
    worker.on('error', lost)
    worker.on('exit', code => lost(new Error(`the thread ended with ${code}`)))
  }

  #hand(): void {
    for (const thread of this.#threads) {
      if (thread.busy || this.#queue.length === 0) continue
      thread.busy = this.#queue.shift()!
      thread.worker.postMessage(thread.busy.path)
    }
  }
}
