import type { Plugin } from 'unified'
import type { Analysis } from './analyse/index.ts'
import type { Schema } from './options.ts'
import { pluginOf } from './plugin.ts'
import type { Settings } from './settings.ts'
import type { Format, Span } from './source.ts'

/** `error`: certainly wrong, do not publish; `warning`: an editor must look; `suggestion`: style. */
export type Severity = 'error' | 'warning' | 'suggestion'

/** `safe`: may be applied unasked; `offered`: an editor's choice. */
export type Fix = 'none' | 'offered' | 'safe'

/** Replaces a span of the prose by a text. */
export interface Edit extends Span {
  readonly text: string
}

/** A fault that a rule found. */
export interface Finding {
  /** The words in question, in the prose. */
  readonly span: Span
  /** Words in question, fact, then imperative; one sentence. */
  readonly message: string
  /** Ways to mend it, best first; each a set of edits that do not overlap. */
  readonly fixes?: readonly (readonly Edit[])[]
  /** Set where this finding is less sure, or surer, than the rule's own severity says. */
  readonly severity?: Severity
  /** Set to `offered` where a safe rule is not sure of this fix. */
  readonly fix?: Fix
  /** More that an editor may want to know. */
  readonly note?: string
}

/** Copy on which a rule is silent. */
export type Example<O extends object = object> = string | ({ readonly text: string } & Circumstances<O>)

/** Copy with its faults marked ‹so›. */
export interface Fault<O extends object = object> extends Circumstances<O> {
  readonly text: string
  /** The exact message of each finding, in order. */
  readonly message: string | readonly string[]
  /** The copy after the first fix of each finding; left out where there is none. */
  readonly mended?: string
}

export interface Circumstances<O extends object> {
  readonly options?: Partial<O>
  readonly format?: Format
  readonly settings?: Partial<Settings>
}

/** What a rule is, and all that its page in the manual says. */
export interface Definition<O extends object = object> {
  /** The fault, in kebab-case; the file's name too. */
  readonly name: string
  /** One line. */
  readonly summary: string
  /** Why an editor marks it, and what makes the rule sure. */
  readonly rationale: string
  /** What it is known to miss or to leave alone on purpose, for its page. */
  readonly limits?: string
  readonly severity: Severity
  /** A ceiling on how its fixes may be applied. */
  readonly fix: Fix
  /** `paragraph` where each paragraph is judged on its own, so that an edit costs one paragraph. */
  readonly scope?: 'paragraph' | 'article'
  readonly options: Schema<O>
  readonly good: readonly Example<O>[]
  readonly bad: readonly Fault<O>[]
  /** What `check` needs and has to wait for, such as a plugin that works asynchronously. */
  prepare?(article: Analysis, options: O): Promise<void>
  /** Yields the faults of an article; pure. */
  check(article: Analysis, options: O): Iterable<Finding>
}

/** A definition, ready for the engine and for any unified pipeline. */
export interface Rule<O extends object = object> extends Definition<O> {
  /** `unified().use(retextEnglish).use(rule.plugin, options)` */
  readonly plugin: Plugin<[Partial<O>?]>
  /** Set for stock plugins, which check their options themselves. */
  readonly acceptsAnyOptions?: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: rules of all options stand in one list.
export type AnyRule = Rule<any>

/** Makes a rule of its definition. */
export function rule<O extends object = Record<never, never>>(definition: Definition<O>): Rule<O> {
  return { ...definition, plugin: pluginOf(definition) }
}
