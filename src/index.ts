/** The library: `lint` for an article in memory, and what rules and configurations are made with. */
import { catalogue } from '../rules/presets.ts'
import { Configurations, type Flags } from './config/index.ts'
import { enabledRules, overlay, settingsOf } from './config/resolve.ts'
import type { Part } from './config/types.ts'
import { UserError } from './errors.ts'
import { lint as lintBy, type Plan } from './lint.ts'
import { type Choice, first, mend as mendBy, safe } from './mend.ts'
import type { Message } from './message.ts'
import type { AnyRule } from './rule.ts'
import { type Format, type Source, sourceOf } from './source.ts'

export { rules } from '../rules/index.ts'
export { catalogue, presets } from '../rules/presets.ts'
export type { Analysis, Paragraph, Sentence, Token } from './analyse/index.ts'
export type {
  Config,
  Flags,
  Holding,
  Level,
  Override,
  Preset,
  RuleSetting,
  StetEntry,
} from './config/index.ts'
export { Configurations, defineConfig } from './config/index.ts'
export type { Plan, Result } from './lint.ts'
export type { Choice } from './mend.ts'
export type { Message, Point } from './message.ts'
export type { Option, Schema } from './options.ts'
export { proveExamples } from './prove.ts'
export { read } from './read.ts'
export type { Checked, MakeReporter, Reporter, Run, Totals } from './report/index.ts'
export { formatNames, reporter } from './report/index.ts'
export type { AnyRule, Definition, Edit, Example, Fault, Finding, Fix, Rule, Severity } from './rule.ts'
export { rule } from './rule.ts'
export type { Settings } from './settings.ts'
export type { Format, Source, Span } from './source.ts'
export { sourceOf } from './source.ts'
export type { Stet } from './stet.ts'
export { type Stock, stockRule } from './stock.ts'
export { version } from './version.ts'
export { UserError }

/** What to lint an article in memory by: what a configuration may say, without a file. */
export interface LintOptions extends Part {
  /** The name that messages and the format are told from. */
  readonly path?: string
  readonly format?: Format
  /** Rules of one’s own, beside those of the package; each is on unless `rules` says otherwise. */
  readonly plugins?: readonly AnyRule[]
}

const plans = new WeakMap<LintOptions, Promise<Plan>>()
const usual: LintOptions = {}

/**
 * The messages of an article, in the order of their places.
 *
 * Reads no configuration file; `lintFile` does. Rejects with a `UserError` where the options do not fit.
 */
export async function lint(
  article: string | Source,
  options: LintOptions = usual,
): Promise<readonly Message[]> {
  const source = typeof article === 'string' ? sourceOf(article, options.path, options.format) : article
  let plan = plans.get(options)
  if (!plan) {
    plan = planOf(options)
    plans.set(options, plan)
  }
  return (await lintBy(source, await plan)).messages
}

async function planOf({ plugins = [], ...part }: LintOptions): Promise<Plan> {
  const { presets } = catalogue
  const bases = [part.extends ?? 'recommended'].flat()
  const on = Object.fromEntries(plugins.map(rule => [rule.name, 'on' as const]))
  const layers = [
    ...bases.map(name => {
      const preset = Object.hasOwn(presets, name) ? presets[name] : undefined
      if (!preset)
        throw new UserError('extends', `“${name}” is not a preset`, `use ${Object.keys(presets).join(', ')}`)
      return preset
    }),
    { rules: on },
    part,
  ].map(one => ({ part: one, place: (at: readonly (string | number)[]) => at.join('.') }))
  const held = overlay(layers)
  return {
    rules: await enabledRules(held, catalogue, plugins),
    settings: settingsOf(held),
    unusedStet: 'warning',
  }
}

/** The messages of a file’s article by the configuration that holds for it. */
export async function lintFile(path: string, flags: Flags = {}): Promise<readonly Message[]> {
  const [{ readFile }, { read }] = await Promise.all([import('node:fs/promises'), import('./read.ts')])
  const { plan } = await new Configurations(catalogue, flags).for(path)
  return (await lintBy(read(await readFile(path), path), plan)).messages
}

/** The article with fixes applied: the safe ones, the first of each message, or those that are chosen. */
export function mend(
  article: string | Source,
  messages: readonly Message[],
  choice: 'safe' | 'first' | Choice = 'safe',
): string {
  const source = typeof article === 'string' ? sourceOf(article) : article
  return mendBy(source, messages, choice === 'safe' ? safe : choice === 'first' ? first : choice).text
}
