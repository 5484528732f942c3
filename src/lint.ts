import { type Analysis, analyse } from './analyse/index.ts'
import { checking, type Enabled } from './check.ts'
import type { DocumentMemory } from './memory.ts'
import type { Message } from './message.ts'
import { parse } from './parse/index.ts'
import type { Severity } from './rule.ts'
import { dayOf, defaultSettings, type Settings } from './settings.ts'
import type { Source } from './source.ts'
import { letStand, type Stet } from './stet.ts'

/** What came of one source. */
export interface Result {
  readonly source: Source
  readonly messages: readonly Message[]
  /** The plan's stet entries that silenced something. */
  readonly stood: readonly Stet[]
}

/** What to lint by. */
export interface Plan {
  /** The rules in the order of their precedence. */
  readonly rules: readonly Enabled[]
  readonly settings?: Settings
  readonly stet?: readonly Stet[]
  /** Set to have a stet in a comment that silences nothing reported. */
  readonly unusedStet?: Severity
  /** Kept from one call to the next, it makes an edit cost one paragraph. */
  readonly memory?: DocumentMemory
  /** Awaited between steps; where it throws, the check is given up. */
  readonly pause?: () => Promise<void>
  /** Told what there is to say so far, once, where a check with a memory takes longer than this. */
  readonly early?: { readonly after: number; tell(messages: readonly Message[]): void }
}

/** parse → analyse → check: the messages of a source, in the order of their places. */
export async function lint(source: Source, plan: Plan): Promise<Result> {
  const began = plan.early ? performance.now() : 0
  const parsed = await parse(source, plan.memory)
  const article = plan.memory?.settle(parsed) ?? parsed
  const settings = settingsOf(article.meta, plan.settings ?? defaultSettings)
  const analysis = analyse(article, settings, plan.memory)
  if (plan.pause) await readAhead(analysis, plan.pause)
  for (const { rule, options } of plan.rules) await rule.prepare?.(analysis, options)
  const unused = plan.unusedStet && {
    severity: plan.unusedStet,
    ran: new Set(plan.rules.map(({ rule }) => rule.name)),
  }
  const steps = checking(analysis, plan.rules, plan.memory)
  let step = steps.next()
  let isTold = false
  for (; !step.done; step = steps.next()) {
    if (plan.early && step.value && !isTold && performance.now() - began > plan.early.after) {
      plan.early.tell(letStand(article, step.value(), plan.stet, unused).messages)
      isTold = true
    }
    await plan.pause?.()
  }
  return { source, ...letStand(article, step.value, plan.stet, unused) }
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
  const { date } = meta
  const written = date instanceof Date ? date.toISOString() : date
  if (typeof written !== 'string') return settings
  // A moment falls on the day that it is in the newsroom.
  const isMoment =
    /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(written) && !/T00:00:00(?:\.000)?Z$/.test(written)
  const moment = isMoment && settings.timeZone ? new Date(written) : undefined
  const day =
    moment && !Number.isNaN(moment.getTime())
      ? dayOf(moment, settings.timeZone)
      : /^\d{4}-\d{2}-\d{2}/.exec(written)?.[0]
  return day ? { ...settings, date: day } : settings
}
