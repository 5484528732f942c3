import { availableParallelism } from 'node:os'
import { Checker, type Done, type Task } from './check.ts'
import type { Threads } from './threads.ts'

/** Checks files, one after another or on several threads, and yields what came of them in order. */
export async function* checkAll(
  paths: readonly string[],
  task: Task,
  threads: number,
): AsyncGenerator<Done, void, void> {
  if (threads < 2) {
    const checker = new Checker(task)
    for (const path of paths) yield await checker.file(path)
    return
  }
  // Threads are not worth starting for what the cache knows.
  const checker = new Checker(task)
  let pool: Promise<Threads> | undefined
  const one = async (path: string): Promise<Done> => {
    const known = await checker.known(path)
    if (known) return known
    pool ??= import('./threads.ts').then(({ Threads }) => new Threads(task, threads))
    return (await pool).file(path)
  }
  try {
    // Few enough are under way that results waiting for their turn stay few as well.
    const under: Promise<Done>[] = []
    let next = 0
    while (next < paths.length || under.length > 0) {
      while (next < paths.length && under.length < threads * 16) under.push(one(paths[next++]!))
      yield await under.shift()!
    }
  } finally {
    await (await pool)?.close()
  }
}

/** As many threads as are worth starting for so much copy. */
export function threadsFor(files: number, asked?: number): number {
  if (asked !== undefined) return Math.min(asked, Math.max(1, files))
  return files < 24 ? 1 : Math.min(availableParallelism(), 16)
}
