import type { AnyRule, Severity } from '../rule.ts'
import type { Stet } from '../stet.ts'

/** Whether a rule runs, and how grave its findings are; `on` leaves the rule's own severity. */
export type Level = 'off' | 'on' | Severity

/** How a rule is set: its level, or its level and options together. */
export type RuleSetting = Level | { readonly severity?: Level; readonly [option: string]: unknown }

/** The lowest severity at which a run fails. */
export type FailOn = Severity | 'never'

/** What may be set for all files or for some. */
export interface Part {
  /** Presets, or other configuration files, to build on; `recommended` where nothing is said. */
  readonly extends?: string | readonly string[]
  readonly rules?: Readonly<Record<string, RuleSetting>>
  readonly lexicon?: {
    /** Names and words to accept. */
    readonly accept?: readonly string[]
    /** Words to reject, each with what to write instead. */
    readonly reject?: Readonly<Record<string, string>>
  }
  /** The spelling that the house writes. */
  readonly dialect?: 'us' | 'gb'
  /** The day of publication, `YYYY-MM-DD`, or `today`. */
  readonly date?: string
  /** The time zone in which days begin, such as `Europe/London`. */
  readonly timeZone?: string
}

/** What holds for the files that the globs name, over what holds for all. */
export interface Override extends Part {
  readonly files: string | readonly string[]
}

/** A passage let stand by the configuration. */
export interface StetEntry extends Stet {
  /** A glob of the files; without it, every file. */
  readonly file?: string
}

/** A configuration file. */
export interface Config extends Part {
  readonly overrides?: readonly Override[]
  /** Globs of files to leave alone. */
  readonly ignore?: readonly string[]
  readonly stet?: readonly StetEntry[]
  readonly failOn?: FailOn
  /** Rules of one's own and retext plugins: values, packages or files. In JavaScript or TypeScript only. */
  readonly plugins?: readonly (string | AnyRule)[]
}

/** A named set of rules. */
export interface Preset {
  readonly summary: string
  readonly rules: Readonly<Record<string, RuleSetting>>
}

/** All that a configuration may choose from. */
export interface Catalogue {
  /** In the order of their precedence. */
  readonly rules: readonly AnyRule[]
  readonly presets: Readonly<Record<string, Preset>>
  /** The plugins that come with the package, loaded by name when they are wanted. */
  readonly stockNames: readonly string[]
  stock(name: string): Promise<AnyRule | undefined>
}

/** Checks a configuration's keys and values where it is written. */
export const defineConfig = (config: Config): Config => config
