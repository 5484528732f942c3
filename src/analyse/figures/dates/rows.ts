import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { indexOfName, monthNames, months, weekdays } from './calendar.ts'

const month = `(?:${monthNames}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec)\\.)`
const days = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:, \d{1,2}(?:st|nd|rd|th)?)*,? (?:and|&) \d{1,2}(?:st|nd|rd|th)?(?![\d:.]\d)`
/** “three consecutive Saturdays, 3, 10 and 17 May”, “on successive nights, May 5, 6 and 7” */
const rows = new RegExp(
  String.raw`\b(?:(?<row>consecutive|successive|straight) )?(?<unit>${weekdays.map(day => `${day}s`).join('|')}|days|nights|evenings|mornings|afternoons|weeks)(?:,| \(|:| —| –)? (?:on )?(?:(?:the )?(?<first>${days}) (?:of )?${month}|${month} (?<then>${days}))`,
  'gu',
)
/** “the third quarter, from July through October” */
const terms = new RegExp(
  String.raw`\b(?<period>quarter|half)\b(?: of (?:the|its) (?:\p{Ll}+ )?year)?(?:,|,? which (?:covers|runs|ran|covered|is)| \(| —)? ?(?:the (?:three|six) months )?(?:(?:from|between) )?(?<from>${monthNames})(?<by> through| to| until|[-–]) ?(?<to>${monthNames})\b`,
  'gu',
)
const spans = new RegExp(
  String.raw`\bthe (?<count>three|six) months from (?<from>${monthNames})(?<by> through) (?<to>${monthNames})\b`,
  'gu',
)
/** “the 2019-20 season”, “his only season, in 2011-12” */
const season =
  /\b(?:(?:the|this|that|last|next|a|his|her|its|their|[Tt]he) ((?:19|20)\d\d)[-–/](\d\d) (?:\p{Ll}+ )?(?:season|campaign)\b(?!s)|\b(?:season|campaign)(?: (?:for|with|at) (?:the|[\p{L}’'-]+)(?: \p{L}+)?| there)?,? (?:in|of|was) ((?:19|20)\d\d)[-–/](\d\d)(?!\d))/gu

/** Rows of days that are not as far apart as is said, and quarters, halves and seasons of another length. */
export function* falseRows(article: Analysis): Generator<Finding> {
  yield* article.gather(rowsIn)
}

function rowsIn(paragraph: Paragraph): readonly Finding[] {
  if (paragraph.kind === 'table') return []
  const { text } = paragraph
  const found: Finding[] = []
  if (/\d,? (?:and|&) \d/.test(text))
    for (const match of paragraph.matches(rows)) found.push(...uneven(paragraph, match))
  if (/\b(?:quarter|half)\b/.test(text))
    for (const match of paragraph.matches(terms)) found.push(...misended(paragraph, match))
  if (/\bmonths from\b/.test(text))
    for (const match of paragraph.matches(spans)) found.push(...misended(paragraph, match))
  if (/\b(?:season|campaign)\b/.test(text))
    for (const match of paragraph.matches(season)) found.push(...overlong(paragraph, match))
  return found
}

function* uneven(paragraph: Paragraph, match: RegExpExecArray): Generator<Finding> {
  const { row, unit, first, then } = match.groups as Record<string, string | undefined>
  const list = (first ?? then)!
  const isWeekly = /^\p{Lu}|weeks/u.test(unit!)
  if (!isWeekly && !row) return
  const step = isWeekly ? 7 : 1
  const told = [...list.matchAll(/\d{1,2}/g)].map(one => ({
    at: one.index,
    said: one[0],
    day: Number(one[0]),
  }))
  const gaps = told.slice(1).map((one, at) => one.day - told[at]!.day)
  // Every other week is a row too, unless it is said to be none.
  const fits = (gap: number): boolean => (row ? gap === step : gap % step === 0 && gap > 0)
  const wrong = gaps.findIndex(gap => !fits(gap))
  if (wrong < 0 || gaps.some(gap => gap <= 0)) return
  const one = told[wrong + 1]!
  // With the first alone out of step, it is the first that is wrong.
  const isFirst = wrong === 0 && gaps.length > 1 && gaps.slice(1).every(fits)
  const target = isFirst ? told[0]! : one
  const right = isFirst ? told[1]!.day - step : told[wrong]!.day + step
  if (right < 1 || right > 31) return
  const at = paragraph.start + match.index + match[0].lastIndexOf(list) + target.at
  yield {
    span: { start: at, end: at + target.said.length },
    message: `“${list}” are not ${row ?? 'all'} ${unit}; correct a date.`,
    fixes: [[{ start: at, end: at + target.said.length, text: String(right) }]],
  }
}

function* misended(paragraph: Paragraph, match: RegExpExecArray): Generator<Finding> {
  const { period, count, from, to } = match.groups as Record<'from' | 'to', string> &
    Record<string, string | undefined>
  const size = period === 'half' || count === 'six' ? 6 : 3
  const [a, b] = [indexOfName(months, from), indexOfName(months, to)]
  const told = ((b - a + 12) % 12) + 1
  if (told === size) return
  const start = paragraph.start + match.index + match[0].length - to.length
  yield {
    span: { start, end: start + to.length },
    message: `“${from} to ${to}” are ${told} months, and a ${period ?? 'stretch of that length'} has ${size}; correct a month.`,
    fixes: [[{ start, end: start + to.length, text: months[(a + size - 1) % 12]! }]],
  }
}

function* overlong(paragraph: Paragraph, match: RegExpExecArray): Generator<Finding> {
  const [from, to] = [(match[1] ?? match[3])!, (match[2] ?? match[4])!]
  const right = String((Number(from) + 1) % 100).padStart(2, '0')
  if (to === right || to === from.slice(2)) return
  const at = match[0].indexOf(from)
  const start = paragraph.start + match.index + at
  yield {
    span: { start, end: start + 7 },
    message: `“${match[0].slice(at, at + 7)}” is longer than a season; correct a year.`,
    fixes: [[{ start: start + 5, end: start + 7, text: right }]],
  }
}
