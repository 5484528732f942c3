import { applyEdits } from './check.ts'
import { locator, type Message } from './message.ts'
import type { Article, Part } from './parse/index.ts'
import type { Severity } from './rule.ts'
import type { Span } from './source.ts'

/** A passage that an editor lets stand. */
export interface Stet {
  readonly rule: string
  /** The passage's words; without them, the whole file. */
  readonly text?: string
  /** The line that the fault stands on. */
  readonly line?: number
  readonly reason: string
}

/** A `stet` in a comment, and the stretch of the source that it lets stand. */
interface Note {
  readonly rules: readonly string[]
  readonly words: string | undefined
  readonly reach: Span
  readonly span: Span
}

/** What is left of the messages, and which entries silenced one. */
export interface Stood {
  readonly messages: readonly Message[]
  readonly stood: readonly Stet[]
}

/**
 * The messages without those that a `stet` silences; with one for each comment that silences nothing, where it
 * could have: its rule ran, or is written as no rule is.
 */
export function letStand(
  article: Article,
  messages: readonly Message[],
  entries: readonly Stet[] = [],
  unused?: { readonly severity: Severity; readonly ran: ReadonlySet<string> },
): Stood {
  const notes = article.comments.length > 0 ? notesOf(article) : []
  if (notes.length === 0 && entries.length === 0) return { messages, stood: [] }
  const used = new Set<Note | Stet>()
  const left = messages.filter(message => {
    const silencing = [
      ...notes.filter(note => silences(note, message)),
      ...entries.filter(entry => lets(entry, message)),
    ]
    for (const one of silencing) used.add(one)
    return silencing.length === 0
  })
  const idle = unused
    ? notes.filter(
        note => !used.has(note) && (note.rules.length === 0 || note.rules.some(rule => unused.ran.has(rule))),
      )
    : []
  return {
    messages: [...left, ...idle.map(note => unusedMessage(article, note, unused!.severity))].sort(
      (a, b) => a.place.start.offset - b.place.start.offset || a.place.end.offset - b.place.end.offset,
    ),
    stood: entries.filter(entry => used.has(entry)),
  }
}

function silences({ rules, words, reach }: Note, { ruleId, place, actual }: Message): boolean {
  const inReach = place.start.offset < reach.end && place.end.offset > reach.start
  return (
    (inReach || (place.start.offset === place.end.offset && place.start.offset === reach.start)) &&
    (rules.length === 0 || rules.includes(ruleId)) &&
    (words === undefined || shares(actual, words))
  )
}

function lets({ rule, text, line }: Stet, { ruleId, place, actual, passage }: Message): boolean {
  return (
    rule === ruleId &&
    (line === undefined || (place.start.line <= line && place.end.line >= line)) &&
    (text === undefined || shares(actual, text) || plain(passage).includes(plain(text)))
  )
}

/** Whether one holds the other's words. */
function shares(a: string, b: string): boolean {
  const [one, other] = [plain(a), plain(b)]
  return one.includes(other) || other.includes(one)
}

const plain = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim()

// “stet repeated-word: his words”, “stet repeated-word “had had”: his words”, “stet-file spelling: dialect”.
const form = /^stet(-file)?\b[ \t]*([^:“"]*)(?:[“"]([^”"]+)[”"][ \t]*)?(?::([\s\S]*))?$/

function notesOf(article: Article): Note[] {
  return article.comments.flatMap(comment => {
    const match = form.exec(comment.text)
    if (!match) return []
    const [, file, rules, words] = match
    const whole = { start: 0, end: article.source.text.length }
    return [
      {
        rules: rules!.split(/[\s,]+/).filter(name => name !== '' && name !== 'all'),
        words,
        reach: file ? whole : reachOf(article, comment.span),
        span: comment.span,
      },
    ]
  })
}

/** The part that a comment stands in, or behind on its last line; otherwise the next one. */
function reachOf({ parts, map, source }: Article, span: Span): Span {
  const spans = parts.map((part: Part) => map.toSource(part))
  const holding = spans.find(({ start, end }) => start <= span.start && span.end <= end)
  const before = spans.findLast(({ end }) => end <= span.start)
  const behind = before && !/[\r\n]/.test(source.text.slice(before.end, span.start)) ? before : undefined
  return holding ?? behind ?? spans.find(({ start }) => start >= span.end) ?? span
}

function unusedMessage(article: Article, { rules, span }: Note, severity: Severity): Message {
  const point = locator(article.source.text)
  const name = rules.length === 0 ? 'This stet' : `The stet of ${rules.join(', ')}`
  const { text } = article.source
  const edit = { ...span, text: '' }
  return {
    ruleId: 'unused-stet',
    severity,
    reason: `${name} silences nothing; remove it.`,
    place: { start: point(span.start), end: point(span.end) },
    actual: text.slice(span.start, span.end),
    expected: [applyEdits(text.slice(span.start, span.end), [edit], -span.start)],
    fix: 'offered',
    url: 'docs/rules/unused-stet.md',
    edits: [[edit]],
    passage: '',
  }
}
