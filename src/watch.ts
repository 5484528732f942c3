import { stat } from 'node:fs/promises'

/** Looks at files now and then, and tells when one comes, goes or changes: for clients that do not. */
export class Watch {
  readonly #changed: () => void
  readonly #stamps = new Map<string, number>()
  #timer: NodeJS.Timeout | undefined
  #looking = false

  constructor(changed: () => void) {
    this.#changed = changed
  }

  /** Adds files, whether they are there or not. */
  add(paths: Iterable<string>, every = 1000): void {
    for (const path of paths) {
      if (this.#stamps.has(path)) continue
      this.#stamps.set(path, Number.NaN)
      void stampOf(path).then(stamp => this.#stamps.set(path, stamp))
    }
    this.#timer ??= setInterval(() => void this.#look(), every).unref()
  }

  stop(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#stamps.clear()
  }

  async #look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    let changed = false
    for (const [path, known] of this.#stamps) {
      const stamp = await stampOf(path)
      if (!Number.isNaN(known) && stamp !== known) changed = true
      this.#stamps.set(path, stamp)
    }
    this.#looking = false
    if (changed) this.#changed()
  }
}

/** When a file was last written, and how long it is, as one number; 0 where there is none. */
async function stampOf(path: string): Promise<number> {
  try {
    const { mtimeMs, size } = await stat(path)
    return mtimeMs + size / 2 ** 20
  } catch {
    return 0
  }
}
