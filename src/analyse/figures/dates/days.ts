import type { Edit, Finding } from '../../../rule.ts'
import { groupedBy } from '../../collections.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { candidates, datesIn, type Issue, issueOf, type Mention, weekdayFits } from '../dates.ts'
import { type Day, dayNumber, daysIn, months, shifted, weekdayOf, weekdays } from './calendar.ts'
import { isBeside, stated } from './stated.ts'

/** The Gregorian calendar holds everywhere that news of weekdays comes from. */
const firstSureYear = 1800

/** Weekdays that are not their dates', and days that no month has. */
export function* misdatedDays(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    for (const mention of datesIn(paragraph)) {
      const finding =
        impossible(article, mention) ??
        wrongWeekday(article, mention, issueOf(article) ?? stated(article).implied)
      if (finding) yield finding
    }
  }
}

function wrongWeekday(article: Analysis, mention: Mention, issue: Issue | undefined): Finding | undefined {
  if (mention.weekday === undefined || (mention.year ?? firstSureYear) < firstSureYear) return undefined
  if (weekdayFits(mention, issue) !== false) return undefined
  const { nearer } = stated(article)
  if (mention.year === undefined && nearer && weekdayFits(mention, nearer)) return undefined
  const { weekdaySpan, daySpan } = mention
  const near = candidates(mention, issue)
  const day = near.find(({ year }) => year === issue?.year) ?? near[0]!
  const said = article.text.slice(weekdaySpan!.start, weekdaySpan!.end)
  const right = nameLike(said, weekdayOf(day))
  const others = [-3, -2, -1, 1, 2, 3]
    .map(by => shifted(day, by))
    .filter(other => weekdayOf(other) === mention.weekday && other.month === day.month)
  const words = article.text.slice(mention.start, mention.end)
  const fact =
    mention.year === undefined
      ? `in ${day.year} that day is a ${weekdays[weekdayOf(day)]}`
      : `that day is a ${weekdays[weekdayOf(day)]}`
  const reweekday = [{ ...weekdaySpan!, text: right }]
  const redated = others.map(other => {
    const ordinal = mention.isOrdinal
      ? { start: daySpan.start, end: daySpan.end + 2 }
      : { start: daySpan.start, end: daySpan.end }
    return [{ ...ordinal, text: mention.isOrdinal ? ordinalOf(other.day) : String(other.day) }]
  })
  return {
    span: mention,
    severity: mention.year === undefined ? 'warning' : 'error',
    message: `“${words}”: ${fact}; correct the weekday or the date.`,
    fixes: isNextTo(article, mention, others[0], day) ? [...redated, reweekday] : [reweekday, ...redated],
  }
}

/** “the day before the final”, “its second day” */
const nextTo =
  /\b(?:the day (?:before|after)|(?:next|following|second|previous|last|first) day|(?:on the )?eve of|a day (?:later|earlier|before|after)|(?:two|three)-day)\b/

/** Whether the sentence sets a date beside another, to which the day of the weekday is next and the day of the date is not. */
function isNextTo(article: Analysis, mention: Mention, other: Day | undefined, day: Day): boolean {
  const { paragraph, start } = mention
  const sentence = other && sentenceAt(paragraph, start)
  if (!sentence || !nextTo.test(sentence.text)) return false
  const dates = stated(article)
  return isBeside(dates, other, mention) && !isBeside(dates, day, mention)
}

/** Days of a year that no year has together: of a sentence, or one of a story whose others agree. */
export function* clashingDays(article: Analysis): Generator<Finding> {
  if (issueOf(article) ?? stated(article).implied) return
  const found = article.gather(namedDays)
  if (found.length < 2) return
  // A leap day may stand between what is told of winter and the rest.
  const groups = [...groupedBy(found, phaseOf).values()].sort((a, b) => b.length - a.length)
  const [usual, ...others] = groups as [Mention[], ...Mention[][]]
  if (others.length !== 1 || others[0]!.length > 1) return
  const [stray] = others[0]!
  const near = usual.filter(({ month }) => Math.abs(month - stray!.month) < 5)
  if (near.length > 1) yield strayDay(article, stray!, near.at(-1)!, stray!)
  else if (usual.length === 1 && near.length === 1) {
    const [one, other] = [near[0]!, stray!].sort((a, b) => a.start - b.start) as [Mention, Mention]
    const sentence = sentenceAt(one.paragraph, one.start)
    if (sentence && other.end <= sentence.end) yield strayDay(article, other, one, one)
  }
}

/** The dates of a story's own year that bear a weekday; those of winter are of another calendar. */
function namedDays(paragraph: Paragraph): readonly Mention[] {
  if (!paragraph.isProse) return []
  return datesIn(paragraph).filter(({ weekday, year, month, day, start }) => {
    if (weekday === undefined || year !== undefined || month < 3 || day > daysIn(month)) return false
    const sentence = sentenceAt(paragraph, start)
    return (
      sentence !== undefined &&
      !/\b(?:\d{4}|(?:last|next|that|previous) year|years? (?:ago|later|earlier))\b/.test(sentence.text)
    )
  })
}

/** Which weekday the year would begin with. */
const phaseOf = ({ weekday, month, day }: Mention): number =>
  (((weekday! - dayNumber({ year: 2023, month, day })) % 7) + 7) % 7

function strayDay(article: Analysis, stray: Mention, usual: Mention, from: Mention): Finding {
  const words = ({ start, end }: Mention): string => article.text.slice(start, end)
  const said = article.text.slice(stray.weekdaySpan!.start, stray.weekdaySpan!.end)
  const shift = phaseOf(usual) - phaseOf(stray)
  const right = weekdays[(((stray.weekday! + shift) % 7) + 7) % 7]!
  const days = [-3, -2, -1, 1, 2, 3]
    .map(by => stray.day + by)
    .filter(day => day > 0 && day <= daysIn(stray.month) && phaseOf({ ...stray, day }) === phaseOf(usual))
  const isNear = stray.end - from.start <= 80
  return {
    span: { start: isNear ? from.start : stray.start, end: stray.end },
    message: `“${words(usual)}” and “${words(stray)}” are so in no year; correct a weekday or a date.`,
    fixes: [
      ...(stray.isOrdinal ? [] : days.map(day => [{ ...stray.daySpan, text: String(day) }])),
      [{ ...stray.weekdaySpan!, text: nameLike(said, weekdays.indexOf(right)) }],
    ],
  }
}

/** The weekday's name, abbreviated as the one that it replaces. */
function nameLike(said: string, index: number): string {
  const name = weekdays[index]!
  if (/day$/i.test(said)) return name
  const short = said.endsWith('.') ? '.' : ''
  return (index === 2 && said.length > 4 ? 'Tues' : name.slice(0, 3)) + short
}

export const ordinalOf = (day: number): string =>
  `${day}${/1[123]$/.test(String(day)) ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`

/** What may follow a date that stands as one: “In June 31 people died” is none. */
const goesOn =
  /^(?:\s*(?:$|[.,;:!?)\]"”’—–-])| (?:and|or|to|at|in|on|by|for|from|until|till|through|but|when|as|with|that|which|is|was|will|would|has|had|after|before|because|if|near|of|this|last|next)\b)/

function impossible(article: Analysis, mention: Mention): Finding | undefined {
  const issue = mention.year === undefined ? issueOf(article) : undefined
  const { day, month } = mention
  const year = mention.year ?? (month === 2 && issue?.from === 'told' ? issue.year : undefined)
  const last = daysIn(month, year)
  if (day >= 1 && day <= last) return undefined
  if (day < 1 || day > 31) {
    if (mention.year === undefined && mention.weekday === undefined && !mention.isOrdinal) return undefined
  } else if (mention.year === undefined && !mention.isOrdinal && mention.weekday === undefined) {
    const { paragraph } = mention
    const before = article.text.slice(Math.max(paragraph.start, mention.start - 12), mention.start)
    const after = article.text.slice(mention.end, Math.min(paragraph.end, mention.end + 12))
    // “On 31 April he left.”
    if (
      !goesOn.test(after) &&
      !/\b(?:[Oo]n|[Uu]ntil|[Bb]y|[Ss]ince|[Bb]efore|[Aa]fter|dated) (?:the )?$/.test(before)
    )
      return undefined
    if (
      mention.monthFirst &&
      /\b[Ii]n $/.test(article.text.slice(Math.max(0, mention.start - 4), mention.start))
    )
      return undefined
  }
  const name = months[month - 1]!
  const known = mention.year === undefined && month === 2 ? ` in ${year}` : ''
  const fact =
    day === 29
      ? `February ${mention.year ?? year} has 28 days`
      : `${name} has ${month === 2 ? 'at most 29' : last} days`
  return {
    span: {
      start: Math.min(mention.daySpan.start, mention.monthSpan.start),
      end: Math.max(mention.daySpan.end, mention.monthSpan.end),
    },
    severity: known ? 'warning' : 'error',
    message: `“${article.text.slice(mention.start, mention.end)}”: ${fact}; correct the date.`,
    ...(day > 28 && day <= 31 && { fixes: possible(article, mention, year) }),
  }
}

/** The month's last day, then the first of the next. */
function possible(
  article: Analysis,
  mention: Mention,
  year: number | undefined,
): NonNullable<Finding['fixes']> {
  const { month, monthFirst, monthSpan, daySpan, isOrdinal } = mention
  const last = month === 2 && year === undefined ? 28 : daysIn(month, year)
  const dayEnd = daySpan.end + (isOrdinal ? 2 : 0)
  const shown = (day: number): string => (isOrdinal ? ordinalOf(day) : String(day))
  const said = article.text.slice(monthSpan.start, monthSpan.end)
  const next = months[month % 12]!
  const nextName =
    said.endsWith('.') && next.length > 5 ? `${next.slice(0, next === 'September' ? 4 : 3)}.` : next
  const edits = [
    { start: daySpan.start, end: dayEnd, text: shown(1) },
    { ...monthSpan, text: nextName },
  ]
  // The weekday is the new day's: “Friday, 31 April 2026” → “Thursday, 30 April 2026”.
  const { weekdaySpan } = mention
  const named = (day: number, inMonth: number): Edit[] =>
    weekdaySpan && year !== undefined
      ? [
          {
            ...weekdaySpan,
            text: nameLike(
              article.text.slice(weekdaySpan.start, weekdaySpan.end),
              weekdayOf({ year: inMonth > 12 ? year + 1 : year, month: ((inMonth - 1) % 12) + 1, day }),
            ),
          },
        ].filter(edit => edit.text !== article.text.slice(edit.start, edit.end))
      : []
  return [
    [...named(last, month), { start: daySpan.start, end: dayEnd, text: shown(last) }],
    [...named(1, month + 1), ...(monthFirst ? edits.reverse() : edits)],
  ].map(fix => fix.sort((a, b) => a.start - b.start))
}

const relative =
  /\b(yesterday|today|tomorrow)(?:,| \() ?(?:on )?((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\b(?=[,.;)])/gi

/** “yesterday (Monday)” where the day of publication makes yesterday another day. */
export function* relativeDays(article: Analysis): Generator<Finding> {
  const issue = issueOf(article)
  if (issue?.from !== 'told' || !issue.day) return
  for (const paragraph of article.prose) {
    if (!/\b(?:yesterday|today|tomorrow)\b/i.test(paragraph.text)) continue
    for (const match of paragraph.matches(relative)) {
      const [whole, word, named] = match
      const by = { yesterday: -1, today: 0, tomorrow: 1 }[word!.toLowerCase()]!
      const right = weekdays[weekdayOf(shifted(issue.day as Day, by))]!
      if (right === named) continue
      const end = paragraph.start + match.index + whole.length
      const span = { start: end - named!.length, end }
      yield {
        span,
        message: `“${named}” is not “${word!.toLowerCase()}” by the article’s date; write “${right}” or correct the day.`,
        fixes: [[{ ...span, text: right }]],
      }
    }
  }
}

/** A caption dated later than the article. */
export function* captionDays(article: Analysis): Generator<Finding> {
  const issue = issueOf(article)
  if (issue?.from !== 'told' || !issue.day) return
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind !== 'caption') continue
    for (const mention of datesIn(paragraph)) {
      if (mention.year === undefined || mention.day > daysIn(mention.month, mention.year)) continue
      const { year, month, day } = issue.day
      const later = mention.year - year || mention.month - month || mention.day - day
      if (later <= 0) continue
      yield {
        span: mention,
        message: `“${article.text.slice(mention.start, mention.end)}” is later than the article itself; correct the caption’s date.`,
      }
    }
  }
}
