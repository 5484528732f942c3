import { dirname, resolve } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import { catalogue } from '../../rules/presets.ts'
import { Configurations } from '../config/index.ts'
import { UserError } from '../errors.ts'
import type { Given } from './args.ts'
import type { Task } from './check.ts'
import { endingsIn } from './files.ts'
import { writeAll } from './output.ts'
import { once } from './run.ts'

/** Checks, and checks again whatever changes, until it is stopped. */
export async function watch(given: Given, operands: readonly string[], task: Task): Promise<number> {
  const named = operands.length > 0 ? operands : ['.']
  if (named.includes('-')) throw new UserError('--watch', 'cannot watch standard input', 'name files')
  const endings = endingsIn(given.ext).map(one => one.replace(/[^\w]/g, '\\$&'))
  const copy = new RegExp(`\\.(?:${endings.join('|')})$`, 'i')
  await once(given, named, task)
  const { read } = await new Configurations(catalogue, task.flags).for(resolve('article.txt'))
  const roots = named.map(one => (/[*?{}[\]]/.test(one) ? dirname(one.replace(/[*?{[].*$/, 'x')) : one))
  const changed = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let under: Promise<unknown> = Promise.resolve()
  const again = (): void => {
    const files = [...changed]
    changed.clear()
    const all = files.some(file => read.includes(resolve(file)))
    under = under
      .then(() => writeAll('\n'))
      .then(() => once(given, all ? named : files, task))
      .catch(told)
  }
  const watcher = watchFiles([...roots, ...read], {
    ignoreInitial: true,
    ignored: path => /(?:^|[\\/])(?:node_modules|\.git|\.bluepencil-cache)(?:[\\/]|$)/.test(path),
    awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 },
  })
  const note = (path: string): void => {
    if (!copy.test(path) && !roots.includes(path) && !read.includes(resolve(path))) return
    changed.add(path)
    clearTimeout(timer)
    timer = setTimeout(again, 60)
  }
  watcher.on('add', note).on('change', note)
  await new Promise<void>(stop => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  await watcher.close()
  await under
  return 0
}

function told(error: unknown): void {
  if (!(error instanceof UserError)) throw error
  process.stderr.write(`${error.message}\n`)
}
