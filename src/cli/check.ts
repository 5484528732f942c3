import { createReadStream, readFileSync, type Stats, statSync } from 'node:fs'
import { catalogue } from '../../rules/presets.ts'
import type { Cache } from '../cache.ts'
import { Configurations, type FailOn, type Flags, type Holding } from '../config/index.ts'
import { nameFor } from '../config/place.ts'
import { UserError } from '../errors.ts'
import { lint, type Result } from '../lint.ts'
import { type Choice, chosenEdits, mend, safe } from '../mend.ts'
import { largestArticle, read } from '../read.ts'
import type { Checked } from '../report/index.ts'
import type { Source } from '../source.ts'

/** What to do with each file; plain data, so that a worker can be told. */
export interface Task {
  readonly flags: Flags
  readonly cacheFolder?: string
  /** Whether to mend, and whether to write what comes of it. */
  readonly fix?: 'safe' | 'offered'
  readonly write?: boolean
  readonly noIgnore?: boolean
}

/** What came of one file, with what the run needs to know beside. */
export interface Done {
  /** Undefined where the configuration leaves the file alone. */
  readonly checked: Checked | undefined
  readonly failOn: FailOn
  /** The stet entries of its configuration: all, and by index those that silenced something here. */
  readonly stet?: {
    readonly file: string
    readonly used: readonly number[]
    readonly meant: readonly number[]
  }
  /** The source before it was mended. */
  readonly before?: Source
}

/** Checks files one by one. */
export class Checker {
  readonly task: Task
  readonly configurations: Configurations
  #cache: Promise<Cache> | undefined

  constructor(task: Task) {
    this.task = task
    this.configurations = new Configurations(catalogue, task.flags)
    const { cacheFolder } = task
    if (cacheFolder !== undefined) {
      this.#cache = import('../cache.ts').then(({ Cache }) => new Cache(cacheFolder))
    }
  }

  /** Reads, checks and, where it is asked to, mends one file. */
  async file(path: string): Promise<Done> {
    return (await this.#file(path, true))!
  }

  /** What the cache has of a file, or what is told without checking; undefined where it has to be checked. */
  async known(path: string): Promise<Done | undefined> {
    return this.#cache && this.#file(path, false)
  }

  async #file(path: string, check: boolean): Promise<Done | undefined> {
    let failOn: FailOn = this.task.flags.failOn ?? 'error'
    try {
      const holding = await this.configurations.for(path)
      failOn = holding.failOn
      if (holding.ignored && !this.task.noIgnore) return { checked: undefined, failOn }
      const { plan } = holding
      const bytes = await bytesOf(path)
      const cache = await this.#cache
      const key = cache?.keyOf(bytes, path, holding)
      const kept = key === undefined ? undefined : cache!.get(key)
      if (kept) {
        const stood = (plan.stet ?? []).filter((_, index) => kept.stood.includes(index))
        return this.#done(path, { source: read(bytes, path), messages: kept.messages, stood }, holding)
      }
      if (!check) return undefined
      const result = await lint(read(bytes, path), plan)
      if (this.task.fix) return await this.#mended(path, result, holding)
      if (key !== undefined) {
        const stood = result.stood.map(entry => plan.stet!.indexOf(entry))
        cache!.set(key, { messages: result.messages, stood })
      }
      return this.#done(path, result, holding)
    } catch (error) {
      return unread(path, told(path, error), failOn)
    }
  }

  /** Checks copy that is not in a file. */
  async source(source: Source): Promise<Done> {
    const holding = await this.configurations.for(source.path)
    const result = await lint(source, holding.plan)
    return this.task.fix
      ? this.#mended(source.path, result, holding)
      : this.#done(source.path, result, holding)
  }

  /** Mends until nothing changes any more. */
  async #mended(path: string, first: Result, holding: Holding): Promise<Done> {
    let result = first
    for (let round = 0; round < 10; round++) {
      if (chosenEdits(result.messages, this.#choice).length === 0) break
      result = await lint(mend(result.source, result.messages, this.#choice), holding.plan)
    }
    const before = first.source
    if (result.source.text !== before.text && this.task.write) {
      await (await import('../write.ts')).writeCopy(path, result.source, before)
    }
    return { ...this.#done(path, result, holding), before }
  }

  readonly #choice: Choice = message => {
    if (this.task.fix === 'safe') return safe(message)
    return this.task.flags.rule?.includes(message.ruleId) && message.edits.length > 0 ? 0 : safe(message)
  }

  #done(path: string, result: Result, { failOn, file, stet, plan }: Holding): Done {
    return {
      checked: { ...result, path, stood: [] },
      failOn,
      ...(file !== undefined &&
        stet.length > 0 &&
        plan.unusedStet && {
          stet: {
            file,
            used: result.stood.map(entry => stet.indexOf(entry as (typeof stet)[number])),
            meant: (plan.stet ?? []).map(entry => stet.indexOf(entry as (typeof stet)[number])),
          },
        }),
    }
  }
}

/** The bytes of a file; never more than an article may have. */
async function bytesOf(path: string): Promise<Uint8Array> {
  const stats: Stats | undefined = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new UserError(path, 'is not there', 'check its path')
  if (stats.isDirectory()) throw new UserError(path, 'is a folder', 'name its files')
  if (stats.size > largestArticle) {
    const fact = `has ${stats.size} bytes, more than the ${largestArticle} of the largest article`
    throw new UserError(path, fact, 'split it')
  }
  // A pipe or a device says nothing of its size.
  return stats.isFile() ? readFileSync(path) : bytesIn(createReadStream(path), path)
}

/** All bytes of a stream, up to the most that an article may have. */
export async function bytesIn(stream: AsyncIterable<Uint8Array>, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.length
    if (length > largestArticle) {
      throw new UserError(
        path,
        `has more than the ${largestArticle} bytes of the largest article`,
        'split it',
      )
    }
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** What came of a file that could not be checked. */
export const unread = (path: string, error: string, failOn: FailOn = 'error'): Done => ({
  checked: { path, error, messages: [] },
  failOn,
})

const reasons: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['is not there', 'check its path'],
  EACCES: ['may not be read', 'check its permissions'],
  EPERM: ['may not be read', 'check its permissions'],
  EISDIR: ['is a folder', 'name its files'],
  ELOOP: ['is a link to itself', 'leave it out'],
  EROFS: ['cannot be written, the disk is read-only', 'write it elsewhere'],
  ENOSPC: ['cannot be written, the disk is full', 'make room'],
}

/** An error in one line. */
export function told(path: string, error: unknown): string {
  if (error instanceof UserError) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  const known = code === undefined ? undefined : reasons[code]
  const reason = known ?? [
    `cannot be checked (${String(message ?? error).split('\n')[0]})`,
    'please report this',
  ]
  return new UserError(nameFor(path), ...(reason as [string, string])).message
}
