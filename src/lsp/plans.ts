import { rename, writeFile } from 'node:fs/promises'
import { rules } from '../../rules/index.ts'
import type { Plan } from '../lint.ts'
import { resolveOptions } from '../options.ts'
import type { AnyRule } from '../rule.ts'

/** What a document is checked by. */
export interface Governed {
  /** Undefined where the configuration leaves the file alone. */
  readonly plan: Plan | undefined
  readonly rules: readonly AnyRule[]
  /** The configuration file that holds, if there is one. */
  readonly file: string | undefined
  /** The files that all this came from. */
  readonly read: readonly string[]
}

export interface Choice {
  /** A configuration file to use in place of the one found upward. */
  readonly file?: string
  /** Whether configurations that are code may be run. */
  readonly trusted: boolean
}

/** Finds what holds for a path. Throws a `UserError` where its configuration is broken. */
export async function governed(_path: string, _choice: Choice): Promise<Governed> {
  return defaults()
}

/** What holds where there is no configuration, or a broken one. */
export function defaults(): Governed {
  const plan = {
    rules: rules.map(rule => ({ rule, options: resolveOptions(rule.options, undefined, '', rule.name) })),
  }
  return { plan, rules, file: undefined, read: [] }
}

/** What configuration files are called. */
export const configNames: readonly string[] = ['json', 'yaml', 'yml', 'js', 'mjs', 'ts', 'mts'].map(
  ending => `bluepencil.config.${ending}`,
)

/** Writes a file whole or not at all. */
export async function write(path: string, text: string): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`
  await writeFile(beside, text)
  await rename(beside, path)
}
