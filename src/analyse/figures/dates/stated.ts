import { type Analysis, type Given, given } from '../../index.ts'
import { candidates, datesIn, type Issue, issueOf, type Mention, weekdayFits } from '../dates.ts'
import { type Day, daysIn, shifted } from './calendar.ts'

/** The days that an article dates, and the calendar that they agree on. */
export interface Stated {
  /** Each day of a month that stands in the article: `5-18`. */
  readonly days: ReadonlySet<string>
  /** A day in the year that weekdays and dates agree on where nothing else tells it. */
  readonly implied: Issue | undefined
  /** The year that dates without one agree on, against the one that the story’s past lets guess. */
  readonly nearer: Issue | undefined
}

/** The dates of the whole article, as what a paragraph's own are held against. */
export const stated = (article: Analysis): Stated => article.of(takeDates)

export const byStatedDays: Given = given(takeDates, ({ days, implied, nearer }) =>
  days.size < 2 ? '' : `${[...days].join()} ${implied?.year ?? ''} ${nearer?.year ?? ''}`,
)

function takeDates(article: Analysis): Stated {
  const all = article.gather(datesIn)
  const days = new Set(all.map(({ month, day }) => `${month}-${day}`))
  const issue = issueOf(article)
  const isPast = issue?.from === 'guessed' && !issue.day
  return {
    days,
    implied: all.length > 2 && !issue ? impliedBy(all) : undefined,
    nearer: isPast ? nearerBy(all, issue) : undefined,
  }
}

/** “Friday 30 January … Tuesday 12 May” of 2026, in a story that dates a deed of 2024. */
function nearerBy(all: readonly Mention[], issue: Issue): Issue | undefined {
  const strays = all.filter(one => one.year === undefined && weekdayFits(one, issue) === false)
  if (strays.length < 2) return undefined
  return [1, 2, 3, -1]
    .map((by): Issue => ({ ...issue, year: issue.year + by }))
    .find(near => strays.every(one => weekdayFits(one, near)))
}

/** Whether another day that the article dates is next to one. */
export const isBeside = ({ days }: Stated, day: Day, own: Mention): boolean =>
  [-1, 1]
    .map(by => shifted(day, by))
    .some(one => (one.month !== own.month || one.day !== own.day) && days.has(`${one.month}-${one.day}`))

/** The year in which all weekdays but one are those of their dates. */
function impliedBy(all: readonly Mention[]): Issue | undefined {
  const pairs = all.filter(
    ({ weekday, day, month, year }) => weekday !== undefined && day <= daysIn(month, year),
  )
  const told = new Set(all.flatMap(({ year }) => (year && year >= 1990 ? year : [])))
  if (told.size > 2 || all.some(({ year }) => year && year < 1990)) return undefined
  // Calendars come again, so that any of the years will do.
  const years = told.size > 0 ? [...told] : Array.from({ length: 28 }, (_, at) => 2000 + at)
  const least = told.size > 0 ? 2 : 3
  const fitting = years.flatMap(year => {
    const first = pairs.find(one => weekdayFits(one, { year, day: undefined, from: 'guessed' }))
    if (!first) return []
    const issue: Issue = { year, day: { ...first, year: first.year ?? year }, from: 'guessed' }
    const fits = pairs.filter(one => weekdayFits(one, issue) !== false && candidates(one, issue).length > 0)
    return fits.length >= Math.max(least, pairs.length - 1) ? [issue] : []
  })
  return fitting[0]
}
