import type { Finding } from '../../../rule.ts'
import { type Analysis, type Given, given } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import { candidates, datesIn, headingDate, type Issue, issueOf, type Mention, weekdayFits } from '../dates.ts'
import { numberOf, wordsFor } from '../numbers.ts'
import { type Day, dayNumber, shifted } from './calendar.ts'
import { stated } from './stated.ts'

/** The day that an article speaks from: that of publication, or the dateline's in a year that its weekday fits. */
const spokenOn = (article: Analysis): Spoken | undefined => article.of(takeDay)

export const bySpokenDay: Given = given(takeDay, spoken =>
  spoken ? `${spoken.issue.year}-${spoken.day.month}-${spoken.day.day} ${spoken.heading ?? ''}` : '',
)

interface Spoken {
  readonly issue: Issue
  readonly day: Day
  /** The words of the dateline, where its weekday alone tells the year. */
  readonly heading: string | undefined
}

function takeDay(article: Analysis): Spoken | undefined {
  const issue = issueOf(article)
  if (issue)
    return issue.from === 'told' && issue.day ? { issue, day: issue.day, heading: undefined } : undefined
  const heading = headingDate(article)
  if (!heading || heading.weekday === undefined) return undefined
  // Only distances are taken from it, so that any year will do that has no leap day.
  for (const year of [2025, 2026, 2027, 2029, 2030, 2031, 2033]) {
    const day = { year, month: heading.month, day: heading.day }
    const guess: Issue = { year, day, from: 'guessed' }
    if (weekdayFits({ ...heading, year }, guess))
      return { issue: guess, day, heading: article.text.slice(heading.start, heading.end) }
  }
  return undefined
}

const count = String.raw`(\d{1,2}|an?|${wordsFor(2, 20).join('|')})`
/** What sets a date against the day of writing, from the first day that it allows to the last. */
const distance = new RegExp(
  String.raw`\b(?:(in )?(?:${count} (day|week)s?|(a fortnight))(?:['’]s?)?( time| away| ago| hence| from now)?|(last|next|this) (week|month))(?:,| \(| —| –)? ?(?:on |is )?(?:the )?$`,
  'iu',
)
/** What is to come: “in three weeks, on May 25” may also tell how long a thing took. */
const toCome =
  /\b(?:will|is|are|due|opens?|begins?|starts?|ends?|closes?|takes?|comes?|meets?|set|scheduled|expected|away)\b/
const gone = /\b(?:was|were|had|would)\b/

interface Reach {
  readonly first: number
  readonly last: number
}

/** The days from now that a distance allows, counted loosely where it is told in weeks. */
function reachOf(match: RegExpExecArray, sentence: string, from: Day): Reach | undefined {
  const [, inside, amount, unit, fortnight, way, which, period] = match
  if (which) {
    const by = { last: -1, this: 0, next: 1 }[which.toLowerCase() as 'last']
    if (/week/i.test(period!))
      return by === 0 ? { first: -7, last: 7 } : by < 0 ? { first: -14, last: 0 } : { first: 0, last: 14 }
    const start = (months: number): number =>
      dayNumber({ year: from.year, month: from.month + months, day: 1 }) - dayNumber(from)
    return { first: start(by), last: start(by + 1) - 1 }
  }
  const isPast = way?.trim().toLowerCase() === 'ago'
  if (!way && !inside) return undefined
  if (inside && (isPast || !toCome.test(sentence) || gone.test(sentence))) return undefined
  const number = fortnight ? 2 : /^an?$/i.test(amount!) ? 1 : numberOf(amount!)
  const isWeeks = fortnight !== undefined || /week/i.test(unit!)
  const days = number * (isWeeks ? 7 : 1) * (isPast ? -1 : 1)
  const slack = isWeeks ? 4 : 1
  return { first: days - slack, last: days + slack }
}

/** Dates that are not so far from the day of writing as is said: “a fortnight away, on 19 September”. */
export function* falseRelatives(article: Analysis): Generator<Finding> {
  const spoken = spokenOn(article)
  if (!spoken) return
  for (const paragraph of article.prose) {
    for (const mention of datesIn(paragraph)) {
      const finding = tooFar(article, mention, spoken) ?? unlike(article, mention, spoken)
      if (finding) yield finding
    }
  }
}

function tooFar(article: Analysis, mention: Mention, { issue, day: today }: Spoken): Finding | undefined {
  const { paragraph } = mention
  const sentence = sentenceAt(paragraph, mention.start)
  if (!sentence || insideQuotation(article, mention)) return undefined
  const ahead = sentence.text.slice(0, mention.start - sentence.start)
  const match = distance.exec(ahead.slice(-50))
  const reach = match && reachOf(match, sentence.text, today)
  if (!reach) return undefined
  const away = candidates(mention, issue).map(day => dayNumber(day) - dayNumber(today))
  if (away.length === 0 || away.some(days => days >= reach.first && days <= reach.last)) return undefined
  const said = match[0].replace(/[\s,(—–]+(?:on |is )?(?:the )?$/, '').trim()
  const right = [0, 1, -1, 2, -2, 3, -3, 4, -4]
    .map(by => shifted(today, Math.round((reach.first + reach.last) / 2) + by))
    .find(
      day =>
        day.month === mention.month &&
        (mention.weekday === undefined || weekdayFits({ ...mention, ...day }, issue) === true),
    )
  return {
    span: mention,
    message: `“${said}” is not “${article.text.slice(mention.start, mention.end)}”, seen from the day of publication; correct one.`,
    ...(right && !mention.isOrdinal && { fixes: [[{ ...mention.daySpan, text: String(right.day) }]] }),
  }
}

/** “Saturday 22 August” of a dateline and “Saturday 4 September” of its story are so in no year. */
function unlike(article: Analysis, mention: Mention, { issue, day, heading }: Spoken): Finding | undefined {
  if (!heading || mention.weekday === undefined || mention.year !== undefined || stated(article).implied)
    return undefined
  // A leap day may stand between.
  if (mention.month < 3 || day.month < 3 || Math.abs(mention.month - day.month) > 4) return undefined
  if (weekdayFits({ ...mention, year: issue.year }, issue) !== false) return undefined
  const near = [1, -1, 2, -2, 3, -3]
    .map(by => shifted({ ...mention, year: issue.year }, by))
    .find(other => other.month === mention.month && weekdayFits({ ...mention, ...other }, issue))
  return {
    span: mention,
    message: `“${article.text.slice(mention.start, mention.end)}” and the dateline’s “${heading}” are so in no year; correct a weekday or a date.`,
    ...(near && !mention.isOrdinal && { fixes: [[{ ...mention.daySpan, text: String(near.day) }]] }),
  }
}
