import { createHash } from 'node:crypto'
import type { Result } from '../lint.ts'
import type { Message } from '../message.ts'
import { type Article, type Part, type PartKind, parse } from '../parse/index.ts'
import type { Edit, Severity } from '../rule.ts'
import type { Span } from '../source.ts'
import { counted } from './counted.ts'
import { script, style } from './proof-page.ts'

const hash = createHash('sha256').update(script).digest('base64')

/** The head of the page, to which one `proofOf` each article is added. */
export const opening = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'">
<title>Proof</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1><span aria-hidden="true">✎</span> Proof</h1>
<span class="hint"><kbd>j</kbd> <kbd>k</kbd> next and previous note</span>
</header>
`

/** The article as its reader sees it, with marks in the text and notes beside it. `index` counts articles from 0. */
export async function proofOf({ source, messages }: Result, path: string, index: number): Promise<string> {
  const article = await parse(source)
  const rows: string[] = []
  const placed = new Set<Message>()
  const all = messages.map((message, at) => ({ message, id: `${index}-${at + 1}`, sign: `${at + 1}` }))
  for (const part of article.parts) {
    const { start, end } = article.map.toSource(part)
    const own = all.filter(
      ({ message }) =>
        !placed.has(message) &&
        message.place.start.offset < Math.max(end, start + 1) &&
        message.place.end.offset >= start,
    )
    for (const { message } of own) placed.add(message)
    rows.push(rowOf(article, part, own))
  }
  const stray = all.filter(({ message }) => !placed.has(message))
  const tally = summary(messages)
  return [
    `<section class="file" id="f${index}">`,
    `<h2>${shown(path)}</h2>`,
    `<p>${tally === '' ? 'Nothing to mark.' : tally}</p>`,
    ...(stray.length > 0 ? [`<div class="row"><p></p>${notes(stray)}</div>`] : []),
    ...rows,
    '</section>',
    '',
  ].join('\n')
}

/** An article that could not be read. */
export const unread = (path: string, error: string, index: number): string =>
  `<section class="file" id="f${index}">\n<h2>${shown(path)}</h2>\n<p>${shown(error)}</p>\n</section>\n`

/** What came of all articles, shown at the head of the page, and the page's end. */
export function closing(
  files: number,
  counts: ReadonlyMap<string, Readonly<Record<Severity, number>>>,
): string {
  const total: Record<Severity, number> = { error: 0, warning: 0, suggestion: 0 }
  for (const count of counts.values()) for (const severity of severities) total[severity] += count[severity]
  const toggles = severities
    .filter(severity => total[severity] > 0)
    .map(
      severity =>
        `<label class="${severity}"><input type="checkbox" id="show-${severity}" checked> ${counted(total[severity], severity)}</label>`,
    )
  const byRule = [...counts]
    .map(([rule, count]) => [rule, count.error + count.warning + count.suggestion] as const)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([rule, count]) => `<li>${shown(rule)} <b>${count}</b></li>`)
  return [
    '<div class="sum">',
    `<p>${counted(files, 'article')}${toggles.length === 0 ? ', nothing to mark' : ''}.</p>`,
    ...(toggles.length > 0 ? [`<fieldset><legend>Show</legend>${toggles.join('')}</fieldset>`] : []),
    ...(byRule.length > 0 ? [`<ul>${byRule.join('')}</ul>`] : []),
    '</div>',
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const severities: readonly Severity[] = ['error', 'warning', 'suggestion']

interface Note {
  readonly message: Message
  readonly id: string
  readonly sign: string
}

const elements: Partial<Record<PartKind, string>> = {
  headline: 'h3',
  subhead: 'h4',
  quotation: 'blockquote',
  table: 'pre',
}

function rowOf(article: Article, part: Part, own: readonly Note[]): string {
  const element = elements[part.kind] ?? 'p'
  const text = marked(article, part, own)
  return `<div class="row"><${element} class="${part.kind}">${text}</${element}>${own.length > 0 ? notes(own) : ''}</div>`
}

/** The part's prose with what the messages are about marked in it. */
function marked(article: Article, part: Part, own: readonly Note[]): string {
  const into = proseOffset(article)
  let out = ''
  let at = part.start
  for (const { message, id, sign } of own) {
    const start = Math.max(at, into(message.place.start.offset, part))
    const end = Math.max(start, Math.min(part.end, into(message.place.end.offset, part)))
    const { text: source } = article.source
    const edits = (message.edits[0] ?? []).map(edit => trimmed(edit, source.slice(edit.start, edit.end)))
    const body = mended(article, { start, end }, edits, offset => into(offset, part))
    out += `${shown(article.text.slice(at, start))}<mark class="${message.severity}" id="m${id}" tabindex="0" aria-describedby="n${id}">${body}<sup>${sign}</sup></mark>`
    at = end
  }
  return out + shown(article.text.slice(at, part.end))
}

/** A stretch of prose with the best mend drawn in: what goes struck, what comes inserted. */
function mended(
  article: Article,
  span: Span,
  edits: readonly Edit[],
  into: (offset: number) => number,
): string {
  let out = ''
  let at = span.start
  for (const edit of edits) {
    const start = Math.max(at, Math.min(span.end, into(edit.start)))
    const end = Math.max(start, Math.min(span.end, into(edit.end)))
    out += shown(article.text.slice(at, start)) + changed(article.text.slice(start, end), edit.text)
    at = end
  }
  return out + shown(article.text.slice(at, span.end))
}

/** What goes struck, what comes in its place inserted. */
const changed = (gone: string, come: string): string =>
  (gone === '' ? '' : `<del>${shown(gone)}</del>`) + (come === '' ? '' : `<ins>${shown(come)}</ins>`)

/** Finds the prose offset of a source offset within a part. */
function proseOffset({ map }: Article): (offset: number, within: Span) => number {
  return (offset, within) => {
    let low = within.start
    let high = within.end
    while (low < high) {
      const middle = (low + high) >> 1
      if (map.toSource({ start: middle, end: middle }).start < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

function notes(own: readonly Note[]): string {
  const items = own.map(({ message, id, sign }) => {
    const { severity, ruleId, reason, note, expected, edits, actual } = message
    return [
      `<li class="${severity}" id="n${id}"><span class="sign" aria-hidden="true">${proofSign(message)}</span>`,
      `<a href="#m${id}">${sign}</a> <span class="rule">${severity} · ${shown(ruleId)}</span>`,
      `<p>${shown(reason)}</p>`,
      ...(note ? [`<p>${shown(note)}</p>`] : []),
      ...expected.map(
        (text, index) =>
          `<p class="fix">${index > 0 ? '<span class="or">or</span> ' : ''}${correction(actual, text, edits[index] ?? [], message.place.start.offset)}</p>`,
      ),
      '</li>',
    ].join('')
  })
  return `<ol class="notes">${items.join('')}</ol>`
}

/** An edit without what stays the same at its ends, whole words kept: “$60 million dollars” loses “ dollars”. */
function trimmed({ start, end, text }: Edit, actual: string): Edit {
  let head = 0
  while (head < actual.length && head < text.length && actual[head] === text[head]) head++
  if (head < actual.length || head < text.length)
    while (head > 0 && isInWord(actual, head) && isInWord(text, head)) head--
  let tail = 0
  while (
    tail < actual.length - head &&
    tail < text.length - head &&
    actual[actual.length - 1 - tail] === text[text.length - 1 - tail]
  )
    tail++
  while (tail > 0 && (isInWord(actual, actual.length - tail) || isInWord(text, text.length - tail))) tail--
  return { start: start + head, end: end - tail, text: text.slice(head, text.length - tail) }
}

const isInWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '')

/** A mend as a proof shows it, in no more words than stand at the place. */
function correction(actual: string, expected: string, edits: readonly Edit[], shift: number): string {
  if (expected.trim() === '') return `<del>${shown(shortened(actual))}</del>`
  let out = ''
  let at = 0
  for (const whole of edits) {
    const edit = trimmed(whole, actual.slice(whole.start - shift, whole.end - shift))
    out += shown(actual.slice(at, edit.start - shift))
    out += changed(shortened(actual.slice(edit.start - shift, edit.end - shift)), edit.text)
    at = edit.end - shift
  }
  return out + shown(actual.slice(at))
}

/** The proof-reader's sign in the margin: a deletion, an insertion, a change, or a query to the author. */
function proofSign({ edits }: Message): string {
  const [edit] = edits[0] ?? []
  if (!edit) return '?'
  if (edit.text === '') return '₰'
  return edit.start === edit.end ? '‸' : '/'
}

function summary(messages: readonly Message[]): string {
  return severities
    .map(severity => [messages.filter(message => message.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => counted(count, severity))
    .join(', ')
}

const shortened = (text: string): string =>
  text.length <= 120 ? text : `${text.slice(0, 60)} … ${text.slice(-40)}`

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text that no browser takes for markup, and in which no character hides or turns what stands around it. */
function shown(text: string): string {
  return text
    .replace(/[&<>"']/g, mark => references[mark]!)
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu,
      mark =>
        `<span class="furniture">U+${mark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}</span>`,
    )
}
