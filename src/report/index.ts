import type { Result } from '../lint.ts'
import type { Message } from '../message.ts'
import type { AnyRule } from '../rule.ts'

/** What came of one file: a result, or the reason why there is none. */
export type Checked =
  | (Result & { readonly path: string; readonly error?: undefined })
  | {
      readonly path: string
      /** One line, `place: fact; remedy`. */
      readonly error: string
      readonly source?: undefined
      readonly messages: readonly Message[]
    }

/** The counts of a whole run. */
export interface Totals {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly suggestions: number
  /** Messages with a fix that may be applied unasked. */
  readonly safe: number
  /** Messages with a fix that is an editor's choice. */
  readonly offered: number
  /** Files that could not be checked. */
  readonly failed: number
}

/** What a report may know of the run it tells of. */
export interface Run {
  readonly version: string
  /** Every rule that can have run. */
  readonly rules: readonly AnyRule[]
  /** Columns to keep within; where the report is not for a terminal, 80. */
  readonly width: number
  /** Whether colours may be used. */
  readonly colour: boolean
  /** The moment at which the run began. */
  readonly began: Date
}

/** Writes a report as files come in, in the order of the run. What it returns is written at once. */
export interface Reporter {
  begin?(): string
  file(checked: Checked): string | Promise<string>
  end?(totals: Totals): string
}

export type MakeReporter = (run: Run) => Reporter

/** The formats by name, each loaded when it is wanted; the module's default export makes the reporter. */
const formats: Readonly<Record<string, () => Promise<{ readonly default: MakeReporter }>>> = {
  pretty: () => import('./pretty.ts'),
  compact: () => import('./compact.ts'),
  json: () => import('./json.ts'),
  ndjson: () => import('./ndjson.ts'),
  sarif: () => import('./sarif.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  junit: () => import('./junit.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
}

export const formatNames: readonly string[] = Object.keys(formats)

/** Makes a reporter; undefined where there is no such format. */
export async function reporter(format: string, run: Run): Promise<Reporter | undefined> {
  const load = Object.hasOwn(formats, format) ? formats[format] : undefined
  return load && (await load()).default(run)
}

/** Adds a file to the counts. */
export function addTo(totals: Totals, { messages, error }: Checked): Totals {
  const count = (test: (message: Message) => boolean): number => messages.filter(test).length
  return {
    files: totals.files + 1,
    errors: totals.errors + count(message => message.severity === 'error'),
    warnings: totals.warnings + count(message => message.severity === 'warning'),
    suggestions: totals.suggestions + count(message => message.severity === 'suggestion'),
    safe: totals.safe + count(message => message.fix === 'safe'),
    offered: totals.offered + count(message => message.fix === 'offered'),
    failed: totals.failed + (error === undefined ? 0 : 1),
  }
}

export const noTotals: Totals = {
  files: 0,
  errors: 0,
  warnings: 0,
  suggestions: 0,
  safe: 0,
  offered: 0,
  failed: 0,
}
