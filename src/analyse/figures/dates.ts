import type { Span } from '../../source.ts'
import { type Analysis, type Given, given, type Paragraph } from '../index.ts'
import { type Day, daysIn, indexOfName, monthNames, months, weekdayOf, weekdays } from './dates/calendar.ts'

/** A date as the copy gives it: a day of a month, with a weekday and a year where they stand. */
export interface Mention extends Span {
  /** 0 is Sunday. */
  readonly weekday: number | undefined
  readonly weekdaySpan: Span | undefined
  readonly month: number
  readonly monthSpan: Span
  readonly day: number
  /** The figures of the day, without “th”. */
  readonly daySpan: Span
  readonly year: number | undefined
  /** “April 10”, not “10 April”. */
  readonly monthFirst: boolean
  readonly isOrdinal: boolean
  readonly paragraph: Paragraph
}

const month = String.raw`(${monthNames}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)`
const weekday =
  '((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat)\\b\\.?)'
const opening = `(?:\\b${weekday}(?:,? (?:the )?|,? \\(| ?- ?))?`
const closing = `(?:,? ?(\\d{4})\\b(?!,\\d|\\.\\d| ?(?:people|votes|miles|metres|meters|dollars)))?`
const dates = new RegExp(
  `${opening}(?:\\b${month} (?:the )?(\\d{1,2})(st|nd|rd|th)?(?![\\d/:.]\\d|,\\d{3}|\\d| ?(?:[ap]\\.?m\\b|percent|per cent|%|million|billion))|\\b(\\d{1,2})(st|nd|rd|th)?(?: of)? ${month}(?![\\p{L}]))${closing}`,
  'gu',
)
const mayDate = /\d(?:st|nd|rd|th)?(?: of)? [JFMASOND]|[a-z]\.? (?:the )?\d/
/** “April 10, a Wednesday”, “April 10 (Wednesday)”. */
const weekdayBehind = new RegExp(
  `^(?:, (?:which (?:is|was|falls on|fell on) )?(?:a |on a )| \\()${weekday}\\b`,
)
/** “Monday to Friday, April 5-9”: the weekdays are of a range or a pair. */
const weekdayBefore =
  /\b\p{Lu}\p{Ll}+day(?:s|\.)?(?:,? (?:to|through|until|till|and|or|thru) |\s?[-–—/&]\s?|, (?:and )?)$/u

/** The dates that a paragraph gives, in order. */
export function datesIn(paragraph: Paragraph): readonly Mention[] {
  return paragraph.of(mentions)
}

const none: readonly Mention[] = []

function mentions(paragraph: Paragraph): readonly Mention[] {
  const { text, start: shift } = paragraph
  if (!mayDate.test(text)) return none
  const found: Mention[] = []
  dates.lastIndex = 0
  for (let match = dates.exec(text); match; match = dates.exec(text)) {
    const [whole, named, monthA, dayA, ordinalA, dayB, ordinalB, monthB, year] = match
    const monthName = (monthA ?? monthB)!
    const monthIndex = indexOfName(months, monthName)
    if (monthIndex < 0) continue
    const dayText = (dayA ?? dayB)!
    const at = match.index + (named?.length ?? 0)
    const dayAt = monthA
      ? text.indexOf(dayText, text.indexOf(monthA, at) + monthA.length)
      : text.indexOf(dayText, at)
    const monthAt = text.indexOf(monthName, at)
    const before = text.slice(Math.max(0, match.index - 14), match.index)
    // “1.5 May”, “£10 May”, “10–12 May”
    if (dayB && /[\d$£€][.,/:]?$/.test(text.slice(0, dayAt).slice(-2))) continue
    let end = match.index + whole.length
    let weekdaySpan: Span | undefined
    let weekdayIndex: number | undefined
    if (named && !weekdayBefore.test(before)) {
      weekdayIndex = indexOfName(weekdays, named)
      weekdaySpan = { start: match.index + shift, end: match.index + named.length + shift }
    } else if (!named) {
      const behind = weekdayBehind.exec(text.slice(end, end + 40))
      if (behind) {
        weekdayIndex = indexOfName(weekdays, behind[1]!)
        end += behind[0].length
        weekdaySpan = { start: end - behind[1]!.length + shift, end: end + shift }
      }
    }
    found.push({
      start: match.index + shift,
      end: end + shift,
      weekday: weekdayIndex !== undefined && weekdayIndex >= 0 ? weekdayIndex : undefined,
      weekdaySpan,
      month: monthIndex + 1,
      monthSpan: { start: monthAt + shift, end: monthAt + monthName.length + shift },
      day: Number(dayText),
      daySpan: { start: dayAt + shift, end: dayAt + dayText.length + shift },
      year: year ? Number(year) : undefined,
      monthFirst: monthA !== undefined,
      isOrdinal: (ordinalA ?? ordinalB) !== undefined,
      paragraph,
    })
  }
  return found
}

/** When the article was written, as far as it can be known. */
export interface Issue {
  readonly year: number
  /** The day itself, where it is known. */
  readonly day: Day | undefined
  /** `told` by the front matter, the settings, the byline or the dateline; else only `guessed` from captions and the story. */
  readonly from: 'told' | 'guessed'
}

/** The day of publication, from the settings, the front matter, the byline, the dateline, or what captions and the story date. */
export function issueOf(article: Analysis): Issue | undefined {
  return article.of(issue)
}

/** The day of publication, as what paragraphs are judged by. */
export const datedBy: readonly Given[] = [given(issue, printOf)]

function printOf(issue: Issue | undefined): string {
  if (!issue) return ''
  const { day, from, year } = issue
  return `${year} ${from} ${day ? `${day.year}-${day.month}-${day.day}` : ''}`
}

/** The date in the dateline that opens the story, with or without a year. */
export function headingDate(article: Analysis): Mention | undefined {
  const opening = article.prose[0]
  const head = opening && /^.{0,90}?[—–](?=\s)|^.{0,90}? --? /.exec(opening.text)
  return head ? datesIn(opening).find(({ end }) => end <= opening.start + head[0].length) : undefined
}

function issue(article: Analysis): Issue | undefined {
  const told = dayOf(article.settings.date) ?? dayOf(article.article.meta.date)
  if (told) return { year: told.year, day: told, from: 'told' }
  const inPart = (kinds: RegExp): readonly Mention[] =>
    article.paragraphs.filter(({ kind }) => kinds.test(kind)).flatMap(datesIn)
  const dated = inPart(/^(?:byline|dateline|furniture)$/).find(({ year }) => year)
  const heading = headingDate(article)
  const lined = dated ?? (heading?.year ? heading : undefined)
  if (lined) return { year: lined.year!, day: lined as Day, from: 'told' }
  const captions = inPart(/^caption$/).filter(({ year }) => year)
  const story = article.prose.flatMap(datesIn).filter(({ year }) => year)
  const years = new Set([...captions, ...(captions.length > 0 ? [] : story)].map(({ year }) => year!))
  if (captions.length > 0) {
    // A caption may be of the archive: the latest is nearest to the day of publication.
    const latest = captions.reduce((a, b) => (compare(a, b) < 0 ? b : a))
    const day = heading ? { year: latest.year!, month: heading.month, day: heading.day } : (latest as Day)
    return { year: latest.year!, day, from: 'guessed' }
  }
  const recent = [...years].filter(year => year >= 1990)
  if (recent.length !== 1 || recent.length !== years.size) return undefined
  return { year: recent[0]!, day: undefined, from: 'guessed' }
}

const compare = (a: Mention, b: Mention): number => a.year! - b.year! || a.month - b.month || a.day - b.day

function dayOf(value: unknown): Day | undefined {
  const text = value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : ''
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  if (!match) return undefined
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysIn(day.month, day.year)
    ? day
    : undefined
}

/** A mention without a year as the days that it can be, seen from the day of publication. */
export function candidates(mention: Mention, issue: Issue | undefined): readonly Day[] {
  if (mention.year !== undefined) return [{ year: mention.year, month: mention.month, day: mention.day }]
  if (!issue) return []
  const years = issue.day ? [issue.year - 1, issue.year, issue.year + 1] : [issue.year]
  return years
    .map(year => ({ year, month: mention.month, day: mention.day }))
    .filter(day => !issue.day || Math.abs(apart(day, issue.day)) <= 300)
}

const apart = (a: Day, b: Day): number =>
  (a.year - b.year) * 365 + (a.month - b.month) * 30.4 + (a.day - b.day)

/** Whether the weekday that stands with a date is its own; undefined where none stands or the year is not known. */
export function weekdayFits(mention: Mention, issue: Issue | undefined): boolean | undefined {
  if (mention.weekday === undefined || mention.day > daysIn(mention.month, mention.year)) return undefined
  const days = candidates(mention, issue).filter(({ year, month, day }) => day <= daysIn(month, year))
  if (days.length === 0) return undefined
  return days.some(day => weekdayOf(day) === mention.weekday)
}
