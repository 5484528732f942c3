import { UserError } from '../errors.ts'
import { nearest } from '../options.ts'

/** One option of the command line. */
interface Flag {
  /** What its value is called; a flag without one takes none. */
  readonly value?: string
  /** Whether the value may be left out, and what stands for it then. */
  readonly bare?: string
  /** Whether it may be given more than once. */
  readonly many?: true
  readonly enum?: readonly string[]
  readonly short?: string
  readonly help: string
}

const levels = ['error', 'warning', 'suggestion', 'never']

/** The options of a check, in the order in which the help tells of them, under its headings. */
export const flagGroups = {
  'What to check': {
    ext: { value: 'LIST', help: 'endings to look for in folders: txt,md,markdown,html,htm' },
    'stdin-filename': { value: 'NAME', help: 'the name, and so the format, of standard input' },
    since: { value: 'REV', help: 'only lines that git says have changed since REV' },
    stream: { help: 'one JSON article a line in, one result a line out' },
    'no-ignore': { help: 'check files that .gitignore or the configuration ignores' },
  },
  'What to mark': {
    preset: { value: 'NAME', many: true, help: 'recommended, strict, mangled or readability' },
    rule: { value: 'NAME', many: true, help: 'this rule alone; may be repeated' },
    config: { value: 'FILE', help: 'this configuration in place of the one found upward' },
    'no-config': { help: 'no configuration at all' },
    plugin: { value: 'NAME', many: true, help: 'a package or file with rules, or a retext plugin' },
    date: { value: 'DAY', help: 'the day of publication, YYYY-MM-DD or today' },
    dialect: { value: 'NAME', enum: ['us', 'gb'], help: 'the spelling of the house: us or gb' },
    baseline: {
      value: 'HOW',
      enum: ['write', 'use'],
      help: 'write: accept what is found now; use: leave that out',
    },
    'baseline-file': { value: 'FILE', help: 'where the baseline is kept: .bluepencil-baseline.json' },
  },
  'What to tell': {
    format: { value: 'NAME[=FILE]', many: true, help: '' },
    output: { value: 'FILE', short: 'o', help: 'write the report there' },
    'fail-on': {
      value: 'LEVEL',
      enum: levels,
      help: 'exit with 1 from here up: error, warning, suggestion or never',
    },
    'no-progress': { help: 'no progress bar' },
    color: { help: 'colours, whatever the terminal; NO_COLOR and FORCE_COLOR work too' },
    'no-color': { help: 'no colours' },
  },
  'What to mend': {
    fix: {
      value: 'HOW',
      bare: 'safe',
      enum: ['safe', 'offered'],
      help: 'apply safe fixes; =offered asks about the others, or applies those of --rule',
    },
    diff: { help: 'show what --fix would change, and change nothing' },
  },
  'How to work': {
    cache: { help: 'remember results, and check only what has changed' },
    'cache-folder': { value: 'DIR', help: 'where they are kept: .bluepencil-cache' },
    watch: { help: 'check again whenever a file changes' },
    workers: { value: 'N', help: 'threads; by default one a core where there is much to check' },
    help: { short: 'h', help: 'this' },
    version: { short: 'v', help: 'the version' },
  },
} as const satisfies Record<string, Record<string, Flag>>

type Groups = typeof flagGroups
type Flags = { [G in keyof Groups]: Groups[G] }[keyof Groups]
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void
  ? I
  : never
type All = UnionToIntersection<Flags>

/** The options as they were given. */
export type Given = {
  -readonly [K in keyof All]?: All[K] extends { many: true }
    ? string[]
    : All[K] extends { value: string }
      ? string
      : true
}

const flags = Object.assign({}, ...Object.values(flagGroups)) as Readonly<Record<string, Flag>>

/** Takes the command line apart. Throws a `UserError` for an option that is not there, or does not fit. */
export function parseArgs(args: readonly string[]): { readonly given: Given; readonly operands: string[] } {
  const given: Record<string, string | true | string[]> = {}
  const operands: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]!
    if (arg === '--') {
      operands.push(...args.slice(at + 1))
      break
    }
    if (!arg.startsWith('-') || arg === '-') {
      operands.push(arg)
      continue
    }
    const [, dashes, written, attached] = /^(--?)([^=]*)(?:=([\s\S]*))?$/.exec(arg)!
    const name =
      dashes === '-' ? (Object.keys(flags).find(one => flags[one]!.short === written) ?? written!) : written!
    const flag = Object.hasOwn(flags, name) ? flags[name]! : undefined
    if (!flag) {
      const near = nearest(name, Object.keys(flags))
      throw new UserError(arg, 'there is no such option', near ? `use --${near}` : '--help lists them')
    }
    let value: string | true = true
    if (flag.value) {
      const taken = attached ?? flag.bare ?? args[++at]
      if (taken === undefined)
        throw new UserError(`--${name}`, `${flag.value} is missing`, `give --${name}=${flag.value}`)
      value = taken
      if (flag.enum && !flag.enum.includes(value)) {
        throw new UserError(
          `--${name}`,
          `“${value}” does not fit`,
          `give ${flag.enum.join(', ').replace(/, ([^,]*)$/, ' or $1')}`,
        )
      }
    } else if (attached !== undefined) {
      throw new UserError(`--${name}`, 'takes no value', `write --${name} alone`)
    }
    if (flag.many) {
      given[name] = [...((given[name] as string[] | undefined) ?? []), value as string]
    } else given[name] = value
  }
  return { given: given as Given, operands }
}
