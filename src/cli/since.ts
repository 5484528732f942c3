import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../errors.ts'
import type { Checked } from '../report/index.ts'

const exec = promisify(execFile)
/** No pager, colours, filters or programs of the repository's own choosing. */
const plain = ['-c', 'core.quotePath=off', '-c', 'diff.external=', '-c', 'core.fsmonitor=false']

async function git(args: readonly string[]): Promise<string> {
  const { stdout } = await exec('git', [...plain, ...args], { maxBuffer: 2 ** 30 })
  return stdout
}

export interface Changes {
  /** Whether a file has changed at all. */
  touches(path: string): boolean
  /** The messages that touch a changed line. */
  keep(checked: Checked & { error?: undefined }): Checked & { error?: undefined }
}

type Lines = readonly (readonly [first: number, last: number])[]

/** What git says has changed since a revision, in the working tree and in files not yet added. */
export async function changesSince(revision: string): Promise<Changes> {
  let top: string
  try {
    top = (await git(['rev-parse', '--show-toplevel'])).trim()
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new UserError('--since', missing ? 'git is not there' : 'this is no git repository', 'leave it out')
  }
  if (revision.startsWith('-')) throw new UserError('--since', `“${revision}” is no revision`, 'check it')
  let patch: string
  try {
    await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
    const how = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--no-prefix']
    patch = await git(['-C', top, 'diff', ...how, revision, '--'])
  } catch {
    throw new UserError('--since', `git knows no revision “${revision}”`, 'check it with git log')
  }
  const added = await git(['-C', top, 'ls-files', '--others', '--exclude-standard', '-z'])
  const changed = changedLines(patch, top)
  const whole = new Set(
    added
      .split('\0')
      .filter(Boolean)
      .map(path => join(top, path)),
  )
  const real = (path: string): string => realpathSync(resolve(path))
  return {
    touches: path => whole.has(real(path)) || changed.has(real(path)),
    keep(checked) {
      const path = real(checked.path)
      if (whole.has(path)) return checked
      const lines = changed.get(path) ?? []
      const messages = checked.messages.filter(({ place }) =>
        lines.some(([first, last]) => place.start.line <= last && place.end.line >= first),
      )
      return { ...checked, messages }
    },
  }
}

function changedLines(patch: string, top: string): Map<string, Lines> {
  const changed = new Map<string, [number, number][]>()
  let lines: [number, number][] = []
  for (const line of patch.split('\n')) {
    // A name with a tab or quote in it stands in quotation marks.
    const file = /^\+\+\+ (?:"(.*)"|(.*?))\t?$/.exec(line)
    if (file) {
      lines = []
      changed.set(join(top, file[1] === undefined ? file[2]! : unquoted(file[1])), lines)
      continue
    }
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (!hunk) continue
    const first = Number(hunk[1])
    const count = hunk[2] === undefined ? 1 : Number(hunk[2])
    // Where lines were taken out, the two beside them have changed neighbours.
    lines.push(count === 0 ? [first, first + 1] : [first, first + count - 1])
  }
  return changed
}

const unquoted = (name: string): string =>
  name
    .replace(/\\(["\\])/g, '$1')
    .replace(/\\t/g, '\t')
    .replace(/\\n/g, '\n')
