import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, isAbsolute, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'unified'
import { UserError } from '../errors.ts'
import type { AnyRule } from '../rule.ts'
import { importModule } from './importing.ts'
import { nameFor } from './place.ts'
import { configSchema, problemIn } from './schema.ts'
import type { Catalogue, Config } from './types.ts'

/** The names of a configuration file; in one folder the earlier wins. */
export const configNames = [
  'bluepencil.config.json',
  'bluepencil.config.yaml',
  'bluepencil.config.yml',
  'bluepencil.config.js',
  'bluepencil.config.mjs',
  'bluepencil.config.ts',
  'bluepencil.config.mts',
  'package.json',
] as const

/** A configuration file that was read and checked. */
export interface Loaded {
  readonly file: string
  readonly config: Config
  /** Rules of one's own, in the order in which they are named. */
  readonly own: readonly AnyRule[]
  /** The files that these rules are in. */
  readonly code: readonly string[]
  /** Where a setting is written: `bluepencil.config.yaml:4`. */
  place(at: readonly (string | number)[]): string
  /** The line of a setting, where the file has lines to tell. */
  line(at: readonly (string | number)[]): number | undefined
}

/** The nearest configuration file, from a folder upward. */
export function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const name of configNames) {
      const file = join(at, name)
      if (isFile(file) && (name !== 'package.json' || hasKey(file))) return file
    }
    if (dirname(at) === at) return undefined
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}

/** Whether a package.json has a `bluepencil` key; one that cannot be read is not ours to complain of. */
function hasKey(file: string): boolean {
  try {
    const text = readFileSync(file, 'utf8')
    return text.includes('"bluepencil"') && 'bluepencil' in JSON.parse(text)
  } catch {
    return false
  }
}

type Line = Loaded['line']
interface Parsed {
  readonly value: unknown
  readonly line: Line
}

/** Reads and checks a configuration file. Throws a `UserError` that says where it is wrong. */
export async function loadConfig(
  file: string,
  catalogue: Catalogue,
  trusted: boolean,
  given: readonly AnyRule[] = [],
): Promise<Loaded> {
  const inPackage = file.endsWith('package.json')
  const code = /\.[cm]?[jt]s$/.test(file)
  if (code && !trusted) {
    throw new UserError(
      nameFor(file),
      'is code, which is not run here',
      'trust this folder, or write it as YAML',
    )
  }
  const { value, line } = code ? await runCode(file) : await parseData(file, inPackage)
  const place: Loaded['place'] = at => {
    const number = line(at)
    return number === undefined ? nameFor(file) : `${nameFor(file)}:${number}`
  }
  const plugins = (value as Config | null)?.plugins
  if (plugins !== undefined && !code) {
    const format = extname(file) === '.json' ? 'JSON' : 'YAML'
    throw new UserError(
      place(['plugins']),
      `“plugins” would run code, which a ${format} file may not`,
      'name them in bluepencil.config.js, or with --plugin',
    )
  }
  const { rules: own, files } = await ownRules(plugins ?? [], file, place)
  const problem =
    problemIn(configSchema(catalogue, [...own, ...given]), value) ?? badTimeZone(value as Config)
  if (problem) throw new UserError(place(problem.at), problem.fact, problem.remedy)
  return { file, config: value as Config, own, code: code ? [file, ...files] : files, place, line }
}

function badTimeZone({ timeZone, overrides = [] }: Config) {
  const zones = [
    { at: ['timeZone'], zone: timeZone },
    ...overrides.map((one, index) => ({ at: ['overrides', index, 'timeZone'], zone: one.timeZone })),
  ]
  const bad = zones.find(({ zone }) => zone !== undefined && !isTimeZone(zone))
  return (
    bad && { at: bad.at, fact: `“${bad.zone}” is no time zone`, remedy: 'give one such as Europe/London' }
  )
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

async function parseData(file: string, inPackage: boolean): Promise<Parsed> {
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '')
  } catch {
    throw new UserError(nameFor(file), 'cannot be read', 'check that it is there, and its permissions')
  }
  if (file.endsWith('.json')) return parseJson(file, text, inPackage)
  const { isNode, LineCounter, parseDocument } = await import('yaml')
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter })
  const wrong = document.errors[0]
  if (wrong) {
    const fact = wrong.message.split('\n')[0]!.replace(/ at line \d+.*$/, '')
    throw new UserError(`${nameFor(file)}:${wrong.linePos?.[0].line ?? 1}`, fact, 'mend the YAML')
  }
  return {
    value: document.toJS() ?? {},
    line(at) {
      for (let path = [...at]; path.length > 0; path.pop()) {
        const holder: unknown = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
        const items = (
          holder as { items?: readonly { key?: { value?: unknown; range?: number[] } }[] } | null
        )?.items
        const key = items?.find(item => item.key?.value === path.at(-1))?.key
        const node: unknown = key ?? document.getIn(path, true)
        const offset = isNode(node) || key ? (node as { range?: number[] }).range?.[0] : undefined
        if (offset !== undefined) return counter.linePos(offset).line
      }
      return 1
    },
  }
}

async function parseJson(file: string, text: string, inPackage: boolean): Promise<Parsed> {
  const { findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } = await import('jsonc-parser')
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const errors: { error: number; offset: number; length: number }[] = []
    const tree = parseTree(text, errors, { allowTrailingComma: false })
    const wrong = errors[0]
    if (wrong || !tree) {
      const fact = printParseErrorCode(wrong?.error ?? 0)
        .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
        .toLowerCase()
      throw new UserError(`${nameFor(file)}:${lineAt(wrong?.offset ?? 0)}`, fact, 'mend the JSON')
    }
    value = getNodeValue(tree)
  }
  const root = inPackage ? ['bluepencil'] : []
  return {
    value: inPackage ? (value as { bluepencil: unknown }).bluepencil : value,
    line(at) {
      const tree = parseTree(text)
      for (let path = [...root, ...at]; tree && path.length > 0; path = path.slice(0, -1)) {
        const node = findNodeAtLocation(tree, path)
        if (node) return lineAt(node.parent?.type === 'property' ? node.parent.offset : node.offset)
      }
      return 1
    },
  }
}

async function runCode(file: string): Promise<Parsed> {
  const module = await importFile(file)
  const made: unknown = module.default
  const value: unknown = typeof made === 'function' ? await made() : made
  if (typeof value !== 'object' || value === null) {
    throw new UserError(nameFor(file), 'exports no configuration', 'export it as default')
  }
  return { value, line: () => undefined }
}

/** Imports a module anew where it has changed since; TypeScript where Node or a tsx beside it can run it. */
async function importFile(file: string): Promise<Record<string, unknown>> {
  const url = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`
  try {
    return await importModule(url)
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code !== 'ERR_UNKNOWN_FILE_EXTENSION') {
      const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
      throw new UserError(nameFor(file), `cannot be run (${reason})`, 'mend it')
    }
  }
  try {
    const tsx = createRequire(file).resolve('tsx/esm/api')
    const { tsImport } = (await importModule(pathToFileURL(tsx).href)) as {
      tsImport(url: string, parent: string): Promise<Record<string, unknown>>
    }
    return await tsImport(url, import.meta.url)
  } catch {
    throw new UserError(
      nameFor(file),
      'is TypeScript, which this Node cannot run',
      'use Node 22.18 or later, install tsx beside it, or write it as JavaScript',
    )
  }
}

/** The rules of plugins: values, packages, or files beside the configuration. */
async function ownRules(
  plugins: readonly (string | AnyRule)[],
  file: string,
  place: Loaded['place'],
): Promise<{ readonly rules: readonly AnyRule[]; readonly files: readonly string[] }> {
  const rules: AnyRule[] = []
  const files: string[] = []
  for (const [index, plugin] of (Array.isArray(plugins) ? plugins : []).entries()) {
    if (typeof plugin === 'string') {
      const named = await pluginRules(plugin, file)
      rules.push(...named.rules)
      files.push(named.file)
      continue
    }
    const values = asRules(plugin)
    if (values.length === 0)
      throw new UserError(place(['plugins', index]), 'is no rule', 'make it with rule()')
    rules.push(...values)
  }
  return { rules, files }
}

/** The rules of a package or a file, named from a file, and where they are. */
export async function pluginRules(
  name: string,
  from: string,
): Promise<{ readonly rules: readonly AnyRule[]; readonly file: string }> {
  const local = name.startsWith('.') || isAbsolute(name)
  const file = local ? resolve(dirname(from), name) : resolvePackage(name, from)
  if (file === undefined || !isFile(file)) {
    const remedy = local ? 'check its path' : `install it with npm install ${name}`
    throw new UserError(nameFor(from), `“${name}” is not there`, remedy)
  }
  const module = await importFile(file)
  const rules = [module.default, module.rules].flatMap(asRules)
  if (rules.length > 0) return { rules, file }
  if (typeof module.default !== 'function') {
    throw new UserError(nameFor(from), `“${name}” exports no rule`, 'export it as default, made with rule()')
  }
  const { stockRule } = await import('../stock.ts')
  return { rules: [stockRule({ name, plugin: module.default as Plugin<never[]> })], file }
}

function asRules(value: unknown): readonly AnyRule[] {
  if (Array.isArray(value)) return value.flatMap(asRules)
  const isRule = typeof value === 'object' && value !== null && 'name' in value && 'check' in value
  return isRule ? [value as AnyRule] : []
}

/** The entry of a package as seen from a file; for packages that only ESM may import too. */
function resolvePackage(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(name)
  } catch {
    for (let at = dirname(from); ; at = dirname(at)) {
      const folder = join(at, 'node_modules', name)
      if (isFile(join(folder, 'package.json'))) {
        const { exports, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
        const entry = entryOf(exports?.['.'] ?? exports) ?? main ?? 'index.js'
        return join(folder, entry)
      }
      if (dirname(at) === at) return undefined
    }
  }
}

function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports
  if (typeof exports !== 'object' || exports === null) return undefined
  const { import: esm, node, default: other } = exports as Record<string, unknown>
  return entryOf(esm) ?? entryOf(node) ?? entryOf(other)
}
