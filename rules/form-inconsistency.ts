import { type Usage, usages } from '../src/analyse/forms.ts'
import type { Analysis } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quotations.ts'
import { type Finding, rule, type Severity } from '../src/rule.ts'

/** Of one thing's strays, so many are told. */
const most = 3
/** Marks are typed, not chosen: even those within quotations belong to the article's own style. */
const typographic = new Set(['dashes', 'quotation marks', 'apostrophes'])

export default rule({
  name: 'form-inconsistency',
  summary: 'One thing written in two ways in one article.',
  rationale:
    'A reader who meets U.S. and US, percent and % or adviser and advisor in one article takes one of them for a slip. The form that the article uses most stands; in a tie the first does, or the one that the house’s spelling asks for.',
  limits:
    'Headlines, bylines, tables and credits are left out, since houses write them otherwise, and so are quotations and names such as US Steel.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The U.S. sent advisers to the U.N. on Monday. The U.S. advisers flew home on Friday.',
    'US Steel rose 4 percent. The U.S. market fell 2 percent.',
    'The World Health Organization asked them to organise a clinic, and they organised two.',
  ],
  bad: [
    {
      text: 'The U.S. agreed. So did the U.S. Senate and, in the end, the ‹US› Navy.',
      message: '“US” is written “U.S.” elsewhere in the article; keep to one form.',
      mended: 'The U.S. agreed. So did the U.S. Senate and, in the end, the U.S. Navy.',
    },
    {
      text: 'Rents rose 4 percent in May and ‹3%› in June, after 2 percent in April.',
      message: '“3%” is written “3 percent” elsewhere in the article; keep to one form.',
      mended: 'Rents rose 4 percent in May and 3 percent in June, after 2 percent in April.',
    },
    {
      text: 'Two legal advisers and a tax ‹advisor› left before the other advisers came.',
      message: '“advisor” is written “adviser” elsewhere in the article; keep to one form.',
      mended: 'Two legal advisers and a tax adviser left before the other advisers came.',
    },
  ],
  *check(article) {
    const things = new Map<string, Usage[]>()
    for (const usage of usages(article)) {
      const list = things.get(usage.thing)
      if (list) list.push(usage)
      else things.set(usage.thing, [usage])
    }
    for (const [thing, list] of things) {
      if (thing.startsWith('compound ')) yield* hyphens(article, thing.slice(9), list)
      else if (list.some(({ form }) => form !== list[0]!.form)) yield* strays(article, thing, list)
    }
  },
})

function* strays(article: Analysis, thing: string, list: readonly Usage[]): Generator<Finding> {
  const own = typographic.has(thing) ? list : list.filter(usage => !insideQuotation(article, usage))
  const counts = new Map<string, number>()
  for (const { form } of own) counts.set(form, (counts.get(form) ?? 0) + 1)
  if (counts.size < 2) return
  const [best, count] = [...counts].reduce((a, b) =>
    b[1] > a[1] || (b[1] === a[1] && b[0] === article.settings.dialect) ? b : a,
  )
  const minority = own.filter(({ form }) => form !== best)
  const severity = severityOf(thing, count, minority)
  for (const usage of minority.slice(0, most)) {
    const said = article.text.slice(usage.start, usage.end)
    const text = usage.write(best)
    if (text === said) continue
    const shown = (text ?? best).trim()
    yield {
      span: usage,
      severity,
      message: typographic.has(thing)
        ? `“${said.trim()}” is not of the article’s other ${thing}; keep to one form.`
        : thing === 'dialect' || thing === '-ize and -ise'
          ? `“${said}” is not spelled as the rest of the article is; write “${shown}”.`
          : `“${said}” is written “${shown}” elsewhere in the article; keep to one form.`,
      ...(text !== undefined && { fixes: [[{ start: usage.start, end: usage.end, text }]] }),
    }
  }
}

/** A stray among many is a slip; forms in balance may follow a rule of the house. */
function severityOf(thing: string, majority: number, minority: readonly Usage[]): Severity {
  if (minority[0]!.weak) return 'suggestion'
  if (typographic.has(thing)) return 'suggestion'
  if (thing === 'dialect' || thing === '-ize and -ise')
    return majority >= 2 && majority >= 2 * minority.length ? 'warning' : 'suggestion'
  if (minority.length > 2 && majority < 4 * minority.length) return 'suggestion'
  return 'warning'
}

/** “co-owner” where the article also has “coowner”. */
function* hyphens(article: Analysis, closed: string, list: readonly Usage[]): Generator<Finding> {
  const at = article.text.search(new RegExp(`(?<![\\p{L}-])${closed}(?![\\p{L}-])`, 'u'))
  if (at < 0) return
  const all = [...article.text.matchAll(new RegExp(`(?<![\\p{L}-])${closed}(?![\\p{L}-])`, 'gu'))]
  const own = list.filter(usage => !insideQuotation(article, usage))
  if (own.length === 0) return
  const hyphened = article.text.slice(own[0]!.start, own[0]!.end)
  const isClosed = all.length > own.length || (all.length === own.length && at < own[0]!.start)
  const minority = isClosed
    ? own
    : all.map(match => ({ start: match.index, end: match.index + closed.length }))
  const text = isClosed ? closed : hyphened
  for (const span of minority.slice(0, most)) {
    yield {
      span,
      message: `“${article.text.slice(span.start, span.end)}” is written “${text}” elsewhere in the article; keep to one form.`,
      fixes: [[{ start: span.start, end: span.end, text }]],
    }
  }
}
