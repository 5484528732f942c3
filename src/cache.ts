import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import { threadId } from 'node:worker_threads'
import type { Holding } from './config/index.ts'
import type { Plan } from './lint.ts'
import type { Message } from './message.ts'
import { formatOf } from './source.ts'
import { version } from './version.ts'

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
  readonly #fingerprints = new WeakMap<Plan, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** The key of all that a result depends on. */
  keyOf(bytes: Uint8Array, path: string, holding: Holding): string {
    let known = this.#fingerprints.get(holding.plan)
    if (known === undefined) {
      known = fingerprintOf(holding)
      this.#fingerprints.set(holding.plan, known)
    }
    return createHash('sha256').update(known).update(formatOf(path)).update(bytes).digest('hex')
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

/** All that a result depends on beside the article. */
function fingerprintOf({ plan, code }: Holding): string {
  const { settings, rules, stet, unusedStet } = plan
  const by = {
    version,
    rules: rules.map(({ rule, options, severity }) => [rule.name, options, severity]),
    code: code.map(file => readFileSync(file, 'utf8')),
    settings: settings && { ...settings, accept: [...settings.accept], reject: [...settings.reject] },
    stet,
    unusedStet,
  }
  return createHash('sha256').update(JSON.stringify(by)).digest('hex')
}
