import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import type { Message } from './message.ts'

/** What came of an article, without the article. */
export interface Kept {
  readonly messages: readonly Message[]
  /** The plan's stet entries that silenced something, by index. */
  readonly stood: readonly number[]
}

/** Results by a key of all that they depend on, a file each, so that memory stays small and runs may share it. */
export class Cache {
  readonly #folder: string
  readonly #made = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  get(key: string): Kept | undefined {
    try {
      return deserialize(readFileSync(this.#path(key))) as Kept
    } catch {
      // Not there, or cut short: it is made anew.
      return undefined
    }
  }

  set(key: string, kept: Kept): void {
    const path = this.#path(key)
    const folder = join(this.#folder, key.slice(0, 2))
    try {
      if (!this.#made.has(folder)) mkdirSync(folder, { recursive: true })
      this.#made.add(folder)
      const draft = `${path}.${process.pid}.${threadId}`
      writeFileSync(draft, serialize(kept))
      renameSync(draft, path)
    } catch {
      // A cache that cannot be written costs time, nothing more.
    }
  }

  clear(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), key.slice(2, 40))
  }
}
