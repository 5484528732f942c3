import { pushTo } from './analyse/collections.ts'
import type { Analysis, Paragraph } from './analyse/index.ts'
import { lastBefore } from './analyse/places.ts'
import { insideQuotation } from './analyse/quoting/quotations.ts'
import { compareSeverity, locator, type Message, milder } from './message.ts'
import type { AnyRule, Edit, Finding, Severity } from './rule.ts'
import type { Span } from './source.ts'

/** A rule as it is configured for an article. */
export interface Enabled {
  readonly rule: AnyRule
  /** The severity that the configuration gives it, in place of its own. */
  readonly severity?: Severity
  readonly options: object
}

/** A finding with the rule that made it. */
export interface Found {
  readonly enabled: Enabled
  readonly finding: Finding
}

/** Remembers what was found, from one check of a document to the next. */
export interface FindingsMemory {
  /** What all the rules that judge a paragraph on its own find in one. */
  found(analysis: Analysis, paragraph: Paragraph, find: () => readonly Found[]): readonly Found[]
  /** What a rule finds in the article as a whole. */
  inArticle(analysis: Analysis, enabled: Enabled, find: () => readonly Found[]): readonly Found[]
  /** What it found before, where the article has not changed since. */
  carried(analysis: Analysis, enabled: Enabled): readonly Found[]
  /** How long a rule took of late, in milliseconds. */
  cost(enabled: Enabled): number
}

/** Runs the rules over an article. Of findings that overlap, the graver and then the earlier rule's stands. */
export function check(analysis: Analysis, rules: readonly Enabled[], memory?: FindingsMemory): Message[] {
  const steps = checking(analysis, rules, memory)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What there is to say so far: of rules that are still to run, what they found before. */
export type SoFar = () => Message[]

/** `check` in steps, a paragraph or a rule each, so that an editor can turn to something else in between. */
export function* checking(
  analysis: Analysis,
  rules: readonly Enabled[],
  memory?: FindingsMemory,
): Generator<SoFar | undefined, Message[], void> {
  const found: Found[] = []
  const told = (all: readonly Found[]): Message[] => messagesOf(analysis, withoutOverlaps(all, rules))
  const ready = (): Message[] => told(found)
  if (!memory) {
    for (const enabled of rules) {
      found.push(...foundBy(analysis, enabled))
      yield undefined
    }
    return ready()
  }
  const local = rules.filter(({ rule }) => rule.scope === 'paragraph')
  // The dear ones last: an editor may show what the others say before they are done.
  const whole = rules
    .filter(({ rule }) => rule.scope !== 'paragraph')
    .sort((a, b) => memory.cost(a) - memory.cost(b))
  const carried = (from: number) => (): Message[] =>
    told([...found, ...whole.slice(from).flatMap(enabled => memory.carried(analysis, enabled))])
  if (local.length > 0) {
    for (const paragraph of analysis.paragraphs) {
      found.push(...memory.found(analysis, paragraph, () => foundAlone(analysis, paragraph, local)))
      yield undefined
    }
    yield carried(0)
  }
  for (const [index, enabled] of whole.entries()) {
    found.push(...memory.inArticle(analysis, enabled, () => foundBy(analysis, enabled)))
    yield carried(index + 1)
  }
  return ready()
}

const foundBy = (analysis: Analysis, enabled: Enabled): Found[] =>
  [...enabled.rule.check(analysis, enabled.options)].map(finding => ({ enabled, finding }))

function foundAlone(analysis: Analysis, paragraph: Paragraph, rules: readonly Enabled[]): Found[] {
  const alone = analysis.only(paragraph)
  return rules.flatMap(enabled => foundBy(alone, enabled))
}

function withoutOverlaps(found: readonly Found[], rules: readonly Enabled[]): Found[] {
  const order = new Map(rules.map((enabled, index) => [enabled, index]))
  const ranked = [...found].sort(
    (a, b) => compareSeverity(severityOf(a), severityOf(b)) || order.get(a.enabled)! - order.get(b.enabled)!,
  )
  // Kept findings by the blocks of 256 units that they touch, so that the search stays linear.
  const taken = new Map<number, Span[]>()
  return ranked.filter(one => {
    const span = reach(one.finding)
    for (let block = span.start >> 8; block <= span.end >> 8; block++) {
      if (taken.get(block)?.some(other => span.start < other.end && other.start < span.end)) return false
    }
    for (let block = span.start >> 8; block <= span.end >> 8; block++) {
      pushTo(taken, block, span)
    }
    return true
  })
}

function severityOf({ enabled, finding }: Found): Severity {
  const given = enabled.severity
  if (given && finding.severity) return milder(given, finding.severity)
  return given ?? finding.severity ?? enabled.rule.severity
}

/** The finding's span, widened to all that its fixes touch. */
function reach(finding: Finding): Span {
  let { start, end } = finding.span
  for (const fix of finding.fixes ?? []) {
    for (const edit of fix) {
      start = Math.min(start, edit.start)
      end = Math.max(end, edit.end)
    }
  }
  return { start, end }
}

function messagesOf(analysis: Analysis, found: readonly Found[]): Message[] {
  const point = locator(analysis.article.source.text)
  return found
    .map(one => messageOf(analysis, one, point))
    .sort((a, b) => a.place.start.offset - b.place.start.offset || a.place.end.offset - b.place.end.offset)
}

function messageOf(analysis: Analysis, found: Found, point: ReturnType<typeof locator>): Message {
  const { enabled, finding } = found
  const { source, map } = analysis.article
  const span = map.toSource(reach(finding))
  const edits = (finding.fixes ?? []).flatMap(fix => {
    const mapped = fix.map(edit => editInSource(analysis, edit))
    return mapped.every(edit => edit !== undefined) ? [mapped.sort((a, b) => a.start - b.start)] : []
  })
  const expected = edits.map(fix => applyEdits(source.text.slice(span.start, span.end), fix, -span.start))
  return {
    ruleId: enabled.rule.name,
    severity: severityOf(found),
    reason: finding.message,
    place: { start: point(span.start), end: point(span.end) },
    actual: source.text.slice(span.start, span.end),
    expected,
    fix: expected.length === 0 ? null : isSafe(analysis, found) ? 'safe' : 'offered',
    url: pageOf(enabled.rule.name),
    ...(finding.note !== undefined && { note: finding.note }),
    edits,
    passage: passageAt(analysis, finding.span.start),
  }
}

/** The sentence at an offset of the prose; the part, between sentences. */
function passageAt({ paragraphs }: Analysis, offset: number): string {
  const paragraph = lastBefore(paragraphs, offset) ?? paragraphs[0]
  const sentence = paragraph && lastBefore(paragraph.sentences, offset)
  return (sentence ?? paragraph)?.text ?? ''
}

/** Only a sole fix of a safe rule, outside quotations, is applied unasked. */
function isSafe(analysis: Analysis, { enabled, finding }: Found): boolean {
  return (
    enabled.rule.fix === 'safe' &&
    finding.fix !== 'offered' &&
    finding.fixes?.length === 1 &&
    !finding.fixes[0]!.some(edit => insideQuotation(analysis, edit))
  )
}

/** An edit of prose as one of the source; undefined where markup stands within it. */
function editInSource(analysis: Analysis, edit: Edit): Edit | undefined {
  const { map, source } = analysis.article
  if (!map.isPlain(edit)) return undefined
  const text =
    source.format === 'html' ? edit.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : edit.text
  return { ...map.toSource(edit), text }
}

/** Applies edits, in order and apart from each other, to a text; `shift` is added to their offsets. */
export function applyEdits(text: string, edits: readonly Edit[], shift = 0): string {
  let out = ''
  let at = 0
  for (const edit of edits) {
    out += text.slice(at, edit.start + shift) + edit.text
    at = edit.end + shift
  }
  return out + text.slice(at)
}

/** Where the rule's page stands, within the package. */
export const pageOf = (name: string): string => `docs/rules/${name}.md`
