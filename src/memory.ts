import { keptIn } from './analyse/collections.ts'
import {
  type Analysis,
  areSame,
  type EntriesOf,
  forgetful,
  type Memory,
  type Paragraph,
} from './analyse/index.ts'
import type { Enabled, FindingsMemory, Found } from './check.ts'
import { detached, KnownLines, Layout } from './layout.ts'
import type { LineKinds } from './parse/classify.ts'
import type { Article, Part } from './parse/index.ts'
import type { Edit } from './rule.ts'
import { Gathering, Groups, Shares, Sightings, Tally, turnover } from './sightings.ts'

/** Findings of one paragraph, as they stood when it began at `start`. */
interface Remembered {
  readonly start: number
  readonly found: readonly Found[]
}

/** A paragraph with what it was parsed as, whether it comes first, and the white space behind it. */
interface Standing {
  readonly part: Part
  readonly paragraph: Paragraph
  readonly isFirst: boolean
  readonly gap: string
}

/** What a rule found in an article of this text. */
interface InArticle {
  readonly text: string
  readonly found: readonly Found[]
  readonly cost: number
}

/** The stretch of a text that gave way to another: what stands before `start` and from `end` is unchanged. */
interface Change {
  readonly start: number
  readonly end: number
  /** How far what stands behind it has moved. */
  readonly by: number
}

/** More than a long article has of paragraphs or of sentences. */
const most = 4096

/** A map that forgets, once it has grown, what was not asked for lately. */
class Recent<K, V> {
  #current = new Map<K, V>()
  #previous = new Map<K, V>()

  get(key: K, make: () => V): V {
    let value = this.#current.get(key)
    if (value === undefined) {
      value = this.#previous.get(key) ?? make()
      this.#current.set(key, value)
    }
    return value
  }

  turn(): void {
    if (this.#current.size < most) return
    this.#previous = this.#current
    this.#current = new Map()
  }
}

/**
 * What one document's paragraphs came to, from one `lint` to the next, so that an edit costs one paragraph. Keep one
 * for each document, and take a new one when the rules or the settings change.
 */
export interface DocumentMemory extends LineKinds, Memory, FindingsMemory {
  /** The article with its paragraphs where they stood before. */
  settle(article: Article): Article
  /** Call it after each `lint`. */
  turn(): void
}

/** An empty memory. */
export function documentMemory(): DocumentMemory {
  const lines = new KnownLines()
  const splits = new Recent<string, ReturnType<Memory['split']>>()
  const readings = new Recent<string, ReturnType<Memory['read']>>()
  const findings = new Recent<string, Remembered>()
  const recalled = new Recent<string, Map<unknown, unknown>>()
  const articles = new Map<Enabled, InArticle>()
  const changeBetween = latest(changeOf)
  const layout = new Layout()
  const turned = latest(turnover)
  const sightings = new Sightings(turned)
  const made = new Map<unknown, { readonly of: readonly unknown[]; readonly value: unknown }>()
  const renewed = new Map<unknown, unknown>()
  const tallies = new Map<unknown, Tally>()
  const gatherings = new Map<unknown, Gathering<unknown>>()
  const shares = new Map<unknown, Shares<unknown>>()
  const groups = new Map<unknown, Groups<unknown, unknown>>()
  const verdicts = new Map<unknown, { readonly print: string; readonly findings: Gathering<unknown> }>()
  let standing = new Map<number, Standing>()
  let stood = standing
  const memory: DocumentMemory = {
    kindOf: (all, index, find) => lines.kindOf(all, index, find),
    settle: article => layout.settle(article),
    split: text => splits.get(text, () => forgetful.split(text)),
    read: text => readings.get(text, () => forgetful.read(text)),
    recollections: text => recalled.get(text, () => new Map()),
    has: (sought, analysis) => sightings.has(sought, analysis),
    recall<T, V extends readonly unknown[]>(make: (...of: V) => T, of: V): T {
      const known = made.get(make)
      if (known && areSame(known.of, of)) return known.value as T
      const value = make(...of)
      made.set(make, { of, value })
      return value
    },
    renew<T>(make: (article: Analysis, before: T | undefined) => T, analysis: Analysis): T {
      const value = make(analysis, renewed.get(make) as T | undefined)
      renewed.set(make, value)
      return value
    },
    tally(textsOf, analysis) {
      return keptIn(tallies, textsOf, () => new Tally(turned)).count(analysis, textsOf)
    },
    gather<T>(infer: (paragraph: Paragraph) => readonly T[], analysis: Analysis) {
      const gathering = keptIn(gatherings, infer, () => new Gathering<unknown>(turned))
      return gathering.gather(analysis, infer) as readonly T[]
    },
    sharing<T>(entriesOf: EntriesOf<T>, analysis: Analysis) {
      const one = keptIn(shares, entriesOf, () => new Shares<unknown>(turned))
      return one.sharing(analysis, entriesOf) as ReadonlySet<T>
    },
    among<T, R>(
      entriesOf: EntriesOf<T>,
      judge: (items: readonly T[]) => readonly R[],
      analysis: Analysis,
    ): readonly R[] {
      const own = keptIn(groups, judge, () => new Groups<unknown, unknown>(turned))
      return (own as Groups<T, R>).among(analysis, entriesOf, judge)
    },
    alone<T>(
      judge: unknown,
      print: string,
      find: (paragraph: Paragraph) => readonly T[],
      analysis: Analysis,
    ) {
      let verdict = verdicts.get(judge)
      if (verdict?.print !== print) {
        verdict = { print, findings: new Gathering(turned) }
        verdicts.set(judge, verdict)
      }
      return verdict.findings.gather(analysis, find) as readonly T[]
    },
    /** Where it stands as it stood, whatever was inferred of it still holds. */
    paragraph({ parts, text: whole }, index, make) {
      const part = parts[index]!
      const known = standing.get(part.start) ?? stood.get(part.start)
      const isFirst = index === 0
      const gap = whole.slice(part.end, Math.min(parts[index + 1]?.start ?? whole.length, part.end + 40))
      if (known?.isFirst === isFirst && known.gap === gap && isSame(known, part, whole)) {
        standing.set(part.start, known)
        return known.paragraph.moveTo(index)
      }
      const paragraph = make(detached(whole.slice(part.start, part.end)))
      standing.set(part.start, { part, paragraph, isFirst, gap: detached(gap) })
      return paragraph
    },
    found: (analysis, paragraph, find) =>
      paragraph.judged(memory, [analysis.settings.date], () => {
        const make = (): Remembered => ({ start: paragraph.start, found: find().map(ownWords) })
        const { start, found } = findings.get(keyOf(analysis, paragraph), make)
        return shifted(found, paragraph.start - start)
      }),
    inArticle(analysis, enabled, find) {
      const began = performance.now()
      const found = find()
      const took = performance.now() - began
      articles.set(enabled, { text: analysis.text, found, cost: (memory.cost(enabled) + took) / 2 })
      return found
    },
    carried(analysis, enabled) {
      const known = articles.get(enabled)
      return known ? carry(known.found, changeBetween(known.text, analysis.text)) : []
    },
    cost: enabled => articles.get(enabled)?.cost ?? 0,
    turn() {
      splits.turn()
      readings.turn()
      findings.turn()
      recalled.turn()
      sightings.turn()
      stood = standing
      standing = new Map()
    },
  }
  return memory
}

/** Whether a part of a text is what it was; one that the layout left in its place is the same object. */
function isSame({ part: before, paragraph }: Standing, part: Part, text: string): boolean {
  if (part === before) return true
  const own = part.literals ?? []
  const { start, literals } = paragraph
  return (
    part.kind === before.kind &&
    start === part.start &&
    literals.length === own.length &&
    literals.every((span, index) => span.start === own[index]!.start && span.end === own[index]!.end) &&
    paragraph.text === text.slice(part.start, part.end)
  )
}

/** All that a rule may see of a paragraph on its own. */
function keyOf({ settings, text: whole }: Analysis, paragraph: Paragraph): string {
  const { end, index, kind, literals, start, text } = paragraph
  const code = literals.map(span => `${span.start - start}-${span.end - start}`).join()
  const gap = /^\s*/.exec(whole.slice(end, end + 40))![0]
  return detached(`${kind} ${index === 0} ${settings.date ?? ''} ${code}\0${gap}\0${text}`)
}

function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = before.length
  const by = after.length - before.length
  while (end > start && end + by > start && before.charCodeAt(end - 1) === after.charCodeAt(end + by - 1))
    end--
  return { start, end, by }
}

/** A function of two values that remembers its last answer. */
function latest<V, T>(make: (a: V, b: V) => T): (a: V, b: V) => T {
  let known: { readonly a: V; readonly b: V; readonly value: T } | undefined
  return (a, b) => {
    if (known?.a !== a || known.b !== b) known = { a, b, value: make(a, b) }
    return known.value
  }
}

/** Findings as they stand after a change; those that it touches are gone. */
function carry(found: readonly Found[], { by, end, start }: Change): readonly Found[] {
  return found.flatMap(one => {
    const spans = [one.finding.span, ...(one.finding.fixes ?? []).flat()]
    if (spans.every(span => span.end < start)) return [one]
    return spans.every(span => span.start > end) ? shifted([one], by) : []
  })
}

/** The same in words of its own, so that it does not hold the whole text that they were cut out of. */
function ownWords({ enabled, finding }: Found): Found {
  const { fixes, message, note } = finding
  return {
    enabled,
    finding: {
      ...finding,
      message: detached(message),
      ...(note !== undefined && { note: detached(note) }),
      ...(fixes && { fixes: fixes.map(fix => fix.map(edit => ({ ...edit, text: detached(edit.text) }))) }),
    },
  }
}

function shifted(found: readonly Found[], by: number): readonly Found[] {
  if (by === 0 || found.length === 0) return found
  const edit = (one: Edit): Edit => ({ ...one, start: one.start + by, end: one.end + by })
  return found.map(({ enabled, finding }) => ({
    enabled,
    finding: {
      ...finding,
      span: { start: finding.span.start + by, end: finding.span.end + by },
      ...(finding.fixes && { fixes: finding.fixes.map(fix => fix.map(edit)) }),
    },
  }))
}
