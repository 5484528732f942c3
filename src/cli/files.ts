import { readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import ignoring from 'ignore'
import { UserError } from '../errors.ts'

/** The endings of copy. */
const usual = ['txt', 'md', 'markdown', 'html', 'htm']

/** The endings that a list names, `txt,.md`; those of copy where there is none. */
export const endingsIn = (list: string | undefined): readonly string[] =>
  list
    ?.split(',')
    .map(one => one.replace(/^\./, '').trim())
    .filter(Boolean) ?? usual

export interface Finding {
  readonly endings: readonly string[]
  /** Whether `.gitignore` is heeded. */
  readonly ignore: boolean
}

/** The files that operands name, in order, none twice; an error in place of each that names none. */
export async function findFiles(
  operands: readonly string[],
  { endings, ignore }: Finding,
): Promise<readonly (string | UserError)[]> {
  const found = new Set<string>()
  const wrong: UserError[] = []
  for (const operand of operands) {
    const stats = statSync(operand, { throwIfNoEntry: false })
    if (stats && !stats.isDirectory()) {
      found.add(operand)
      continue
    }
    if (!stats && !/[*?{}[\]!]/.test(operand)) {
      wrong.push(new UserError(operand, 'is not there', 'check its path'))
      continue
    }
    const files = await (stats ? below(operand, endings) : globbed(operand))
    const kept = ignore ? notIgnored(files) : files
    for (const file of kept) found.add(file)
    if (kept.length > 0) continue
    const remedy = stats
      ? `copy ends in ${endings.map(one => `.${one}`).join(', ')}; --ext names others`
      : 'check it'
    wrong.push(new UserError(operand, stats ? 'holds no copy' : 'matches nothing', remedy))
  }
  return [...found, ...wrong]
}

const apart = ['**/node_modules/**', '**/.git/**']

async function below(folder: string, endings: readonly string[]): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const pattern = endings.length === 1 ? `**/*.${endings[0]}` : `**/*.{${endings.join(',')}}`
  const found = await glob(pattern, { cwd: folder, ignore: apart, caseSensitiveMatch: false, dot: false })
  return found.sort().map(file => join(folder, file))
}

async function globbed(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  return (await glob(pattern.replaceAll('\\', '/'), { ignore: apart })).sort()
}

type Ignore = { ignores(path: string): boolean }

/** The files that no `.gitignore` leaves out, from the root of their repository down. */
function notIgnored(files: readonly string[]): string[] {
  const known = new Map<string, readonly (readonly [string, Ignore])[]>()
  return files.filter(file => {
    const path = resolve(file)
    return !ignoresFor(dirname(path), known).some(([folder, one]) => {
      const within = relative(folder, path).split(sep).join('/')
      return one.ignores(within)
    })
  })
}

function ignoresFor(
  folder: string,
  known: Map<string, readonly (readonly [string, Ignore])[]>,
): readonly (readonly [string, Ignore])[] {
  const remembered = known.get(folder)
  if (remembered) return remembered
  const isRoot = statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined
  const above = isRoot || dirname(folder) === folder ? [] : ignoresFor(dirname(folder), known)
  const own = ignoreFile(folder)
  const all = own ? [...above, [folder, own] as const] : above
  known.set(folder, all)
  return all
}

function ignoreFile(folder: string): Ignore | undefined {
  try {
    return ignoring().add(readFileSync(join(folder, '.gitignore'), 'utf8'))
  } catch {
    return undefined
  }
}
