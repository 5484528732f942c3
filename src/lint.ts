import { type Analysis, analyse, type Memory } from './analyse/index.ts'
import { checking, type Enabled, type FindingsMemory } from './check.ts'
import type { Message } from './message.ts'
import { parse } from './parse/index.ts'
import { defaultSettings, type Settings } from './settings.ts'
import type { Source } from './source.ts'
import { letStand, type Stet } from './stet.ts'

/** What came of one source. */
export interface Result {
  readonly source: Source
  readonly messages: readonly Message[]
}

/** What to lint by. */
export interface Plan {
  /** The rules in the order of their precedence. */
  readonly rules: readonly Enabled[]
  readonly settings?: Settings
  readonly stet?: readonly Stet[]
  /** Kept from one call to the next, it makes an edit cost one paragraph. */
  readonly memory?: Memory & FindingsMemory
  /** Awaited between steps; where it throws, the check is given up. */
  readonly pause?: () => Promise<void>
}

/** parse → analyse → check: the messages of a source, in the order of their places. */
export async function lint(source: Source, plan: Plan): Promise<Result> {
  const article = await parse(source)
  const settings = settingsOf(article.meta, plan.settings ?? defaultSettings)
  const analysis = analyse(article, settings, plan.memory)
  if (plan.pause) await readAhead(analysis, plan.pause)
  for (const { rule, options } of plan.rules) await rule.prepare?.(analysis, options)
  const steps = checking(analysis, plan.rules, plan.memory)
  let step = steps.next()
  for (; !step.done; step = steps.next()) await plan.pause?.()
  const messages = step.value
  return { source, messages: letStand(article, messages, plan.stet) }
}

/** Parses paragraph by paragraph, where a rule would have all of them parsed in one go. */
async function readAhead(analysis: Analysis, pause: () => Promise<void>): Promise<void> {
  for (const paragraph of analysis.paragraphs) {
    for (const sentence of paragraph.sentences) void sentence.tokens
    await pause()
  }
}

/** The article's own front matter knows best when it is published. */
function settingsOf(meta: Readonly<Record<string, unknown>>, settings: Settings): Settings {
  const date = meta.date instanceof Date ? meta.date.toISOString() : meta.date
  const day = typeof date === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0] : undefined
  return day ? { ...settings, date: day } : settings
}
