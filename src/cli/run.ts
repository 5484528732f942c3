import { closeSync, openSync, writeSync } from 'node:fs'
import { resolve } from 'node:path'
import { catalogue } from '../../rules/presets.ts'
import { Configurations, type FailOn, type Flags } from '../config/index.ts'
import { UserError } from '../errors.ts'
import { reaches } from '../message.ts'
import { read } from '../read.ts'
import { addTo, type Checked, formatNames, noTotals, type Reporter, reporter } from '../report/index.ts'
import { formatOf } from '../source.ts'
import { version } from '../version.ts'
import type { Given } from './args.ts'
import { bytesIn, Checker, type Done, type Task, told, unread } from './check.ts'
import { endingsIn, findFiles } from './files.ts'
import { isScreen, writeAll } from './output.ts'
import { checkAll, threadsFor } from './pool.ts'

/** A report and where it goes. */
interface Outlet {
  readonly reporter: Reporter
  write(text: string): Promise<void>
  close(): void
}

/** Checks what the command line names; returns the exit status. `did` is told how much copy was checked in this thread. */
export async function run(
  given: Given,
  operands: readonly string[],
  did: (units: number) => void = () => {},
): Promise<number> {
  const task = taskOf(given)
  await new Configurations(catalogue, task.flags).for(resolve(operands[0] ?? 'article.txt'))
  if (given.stream) return (await import('./stream.ts')).stream(task)
  if (given.watch) return (await import('./watch.ts')).watch(given, operands, task)
  return once(given, operands.length > 0 ? operands : ['-'], task, did)
}

/** The flags, checked and put together. */
function taskOf(given: Given): Task {
  const { date, workers } = given
  if (date !== undefined && date !== 'today' && Number.isNaN(Date.parse(`${date}T00:00Z`))) {
    throw new UserError('--date', `“${date}” is no day`, 'give YYYY-MM-DD, or today')
  }
  if (given['no-config'] && given.config) {
    throw new UserError('--no-config', 'goes against --config', 'give one of them')
  }
  if (workers !== undefined && !isCountOfThreads(Number(workers))) {
    throw new UserError('--workers', `“${workers}” is no number of threads`, 'give one from 1 to 256')
  }
  const flags: Flags = {
    ...(given['no-config'] && { config: false as const }),
    ...(given.config && { config: given.config }),
    ...(given.preset && { preset: given.preset }),
    ...(given.rule && { rule: given.rule }),
    ...(given.plugin && { plugin: given.plugin }),
    ...(date && { date }),
    ...(given.dialect && { dialect: given.dialect as 'us' | 'gb' }),
    ...(given['fail-on'] && { failOn: given['fail-on'] as FailOn }),
  }
  const fix = (given.fix ?? (given.diff ? 'safe' : undefined)) as Task['fix']
  return {
    flags,
    ...(fix && { fix }),
    ...(fix && !given.diff && { write: true }),
    ...(given['no-ignore'] && { noIgnore: true }),
    ...(given.cache && !fix && { cacheFolder: resolve(given['cache-folder'] ?? '.bluepencil-cache') }),
  }
}

const isCountOfThreads = (count: number): boolean => Number.isInteger(count) && count >= 1 && count <= 256

/** One run over all that is named. */
export async function once(
  given: Given,
  operands: readonly string[],
  task: Task,
  did: (units: number) => void = () => {},
): Promise<number> {
  const began = new Date()
  const named = operands.filter(one => one !== '-')
  const found = await findFiles(named, { endings: endingsIn(given.ext), ignore: !given['no-ignore'] })
  const paths = found.filter(one => typeof one === 'string')
  const since =
    given.since === undefined ? undefined : await (await import('./since.ts')).changesSince(given.since)
  const changed = since ? paths.filter(path => since.touches(path)) : paths
  const baseline = given.baseline ? await (await import('../baseline.ts')).openBaseline(given) : undefined
  // What is mended from standard input takes the place of the report.
  const quiet = given.diff === true || (task.write === true && operands.includes('-'))
  const outlets = await outletsFor(given, task, began, quiet ? 'none' : 'pretty')
  const bar = await progress(given, outlets, changed.length)
  const stets = new StetCount()
  let totals = noTotals
  const threads = threadsFor(changed.length, given.workers === undefined ? undefined : Number(given.workers))
  let units = 0
  let failed = false
  let wrong = false

  const tell = async ({ checked, failOn, stet, before }: Done): Promise<void> => {
    bar?.step()
    if (!checked) return
    if (stet) stets.add(stet)
    if (checked.error !== undefined) {
      wrong = true
      bar?.clear()
      process.stderr.write(`${(await import('../report/screen.ts')).harmless(checked.error)}\n`)
    } else if (given.diff && before) {
      await writeAll(await (await import('./diff.ts')).diffOf(before, checked.source))
    }
    const kept = checked.error === undefined ? narrowed(checked, since, baseline) : checked
    totals = addTo(totals, kept)
    units += checked.source?.text.length ?? 0
    failed ||= failOn !== 'never' && kept.messages.some(({ severity }) => reaches(severity, failOn))
    for (const { reporter, write } of outlets) await write(await reporter.file(kept))
  }

  for (const { reporter, write } of outlets) await write(reporter.begin?.() ?? '')
  if (operands.includes('-')) await tell(await standardInput(given, task))
  if (given.fix === 'offered' && !given.rule) {
    const { ask } = await import('./ask.ts')
    for await (const done of ask(changed, task)) await tell(done)
  } else {
    for await (const done of checkAll(changed, task, threads)) await tell(done)
  }
  for (const error of found) {
    if (typeof error === 'string') continue
    await tell(unread(error.message.split(': ')[0]!, error.message))
  }
  bar?.clear()
  if (!given.rule && !since) for (const done of await stets.unused(task)) await tell(done)
  await baseline?.close()
  for (const { reporter, write, close } of outlets) {
    await write(reporter.end?.(totals) ?? '')
    close()
  }
  // What other threads do, or what is remembered, tells nothing of the code here.
  if (threads === 1 && !task.cacheFolder) did(units)
  return wrong ? 2 : failed ? 1 : 0
}

type Narrowing = { keep(checked: Checked & { error?: undefined }): Checked & { error?: undefined } }

/** Without what is not asked about: lines that have not changed, and what the baseline accepts. */
function narrowed(
  checked: Checked & { error?: undefined },
  ...by: readonly (Narrowing | undefined)[]
): Checked & { error?: undefined } {
  return by.reduce((kept, one) => one?.keep(kept) ?? kept, checked)
}

async function standardInput(given: Given, task: Task): Promise<Done> {
  const path = given['stdin-filename'] ?? '<stdin>'
  try {
    const source = read(await bytesIn(process.stdin, path), path, formatOf(path))
    const { write: _, ...dry } = task
    const done = await new Checker(dry).source(source)
    // What is mended goes where it came from: into the pipe.
    if (task.write && done.checked?.source) {
      await writeAll((await import('../write.ts')).encode(done.checked.source))
    }
    return done
  } catch (error) {
    return unread(path, told(path, error))
  }
}

async function outletsFor(given: Given, task: Task, began: Date, usual: string): Promise<Outlet[]> {
  const asked = given.format ?? (usual === 'none' ? [] : [usual])
  const outlets: Outlet[] = []
  for (const one of asked) {
    const [, format, file = asked.length === 1 ? given.output : undefined] = /^([^=]*)(?:=(.*))?$/s.exec(one)!
    const toTerminal = file === undefined && isScreen()
    const width = toTerminal ? Math.max(40, Math.min(process.stdout.columns || 80, 100)) : 80
    const colour = coloured(given, file === undefined)
    const { rules } = await new Configurations(catalogue, task.flags).for(resolve('article.txt'))
    const made = await reporter(format!, { version: version.split('+')[0]!, rules, width, colour, began })
    if (!made) {
      throw new UserError('--format', `“${format}” is not a format`, `there are ${formatNames.join(', ')}`)
    }
    outlets.push(outlet(made, file))
  }
  if (outlets.length > 1 && given.output !== undefined) {
    throw new UserError('--output', 'goes with one --format', 'give each its file: --format NAME=FILE')
  }
  return outlets
}

function outlet(made: Reporter, file: string | undefined): Outlet {
  if (file === undefined || file === '-') return { reporter: made, write: text => writeAll(text), close() {} }
  let descriptor: number
  try {
    descriptor = openSync(file, 'w')
  } catch {
    throw new UserError(file, 'cannot be written', 'check its folder and permissions')
  }
  return {
    reporter: made,
    write: async text => void writeSync(descriptor, text),
    close: () => closeSync(descriptor),
  }
}

function coloured(given: Given, toScreen: boolean): boolean {
  if (given['no-color']) return false
  if (given.color) return true
  const { FORCE_COLOR, NO_COLOR, TERM } = process.env
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false' && toScreen
  return !NO_COLOR && TERM !== 'dumb' && toScreen && isScreen()
}

async function progress(given: Given, outlets: readonly Outlet[], files: number) {
  const free = process.stderr.isTTY && !given['no-progress'] && files > 24
  return free && outlets.length > 0 ? (await import('./progress.ts')).progressBar(files) : undefined
}

/** Which stet entries of configurations silenced something, over the whole run. */
class StetCount {
  readonly #files = new Map<string, { readonly used: Set<number>; readonly meant: Set<number> }>()

  add({ file, used, meant }: NonNullable<Done['stet']>): void {
    const one = this.#files.get(file) ?? { used: new Set(), meant: new Set() }
    this.#files.set(file, one)
    for (const index of used) one.used.add(index)
    for (const index of meant) one.meant.add(index)
  }

  /** A message at each entry that was meant for some of the files and silenced nothing in any. */
  async unused(task: Task): Promise<Done[]> {
    const all: Done[] = []
    for (const [file, { used, meant }] of this.#files) {
      const idle = [...meant].filter(index => !used.has(index))
      if (idle.length === 0) continue
      all.push(await (await import('./stets.ts')).unusedEntries(file, idle, task))
    }
    return all
  }
}
