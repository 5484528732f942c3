import { impossibleAges } from '../src/analyse/figures/dates/ages.ts'
import { falseAnniversaries, falseFirsts } from '../src/analyse/figures/dates/anniversaries.ts'
import { agesApart, agesNow, agesOfBirth, agesOfPairs } from '../src/analyse/figures/dates/born.ts'
import { falseCenturies } from '../src/analyse/figures/dates/centuries.ts'
import { falseCourses } from '../src/analyse/figures/dates/courses.ts'
import { captionDays, clashingDays, misdatedDays, relativeDays } from '../src/analyse/figures/dates/days.ts'
import { falseHours } from '../src/analyse/figures/dates/doors.ts'
import { falseEvents } from '../src/analyse/figures/dates/events.ts'
import { falseGoings } from '../src/analyse/figures/dates/goings.ts'
import { falseHistory } from '../src/analyse/figures/dates/history.ts'
import { falseFeasts, falseSolstices } from '../src/analyse/figures/dates/holidays.ts'
import { falseKinAges } from '../src/analyse/figures/dates/kin-ages.ts'
import { falseDistances } from '../src/analyse/figures/dates/laters.ts'
import { falseLifelines } from '../src/analyse/figures/dates/lifelines.ts'
import { falseBrackets, falseLives } from '../src/analyse/figures/dates/lives.ts'
import { falseOffsets } from '../src/analyse/figures/dates/offsets.ts'
import { falseOrder } from '../src/analyse/figures/dates/order.ts'
import { falsePeriods, falseYears } from '../src/analyse/figures/dates/periods.ts'
import { falseQuarters } from '../src/analyse/figures/dates/quarters.ts'
import { backwardRanges } from '../src/analyse/figures/dates/ranges.ts'
import { bySpokenDay, falseRelatives } from '../src/analyse/figures/dates/relatives.ts'
import { falseRows } from '../src/analyse/figures/dates/rows.ts'
import { falseSeasons } from '../src/analyse/figures/dates/seasons.ts'
import { falseSpans } from '../src/analyse/figures/dates/spans.ts'
import { byStatedDays } from '../src/analyse/figures/dates/stated.ts'
import { falseTenses } from '../src/analyse/figures/dates/tenses.ts'
import { falseTerms } from '../src/analyse/figures/dates/terms.ts'
import { datedBy } from '../src/analyse/figures/dates.ts'
import type { Analysis } from '../src/analyse/index.ts'
import { type Finding, rule } from '../src/rule.ts'

export default rule({
  name: 'date-mismatch',
  summary: 'A date, weekday, age or span of time that the calendar contradicts.',
  rationale:
    'A wrong weekday sends readers out on the wrong day, and a wrong age has to be corrected in print. The calendar decides; where a date has no year, it is taken from the settings, the front matter, the byline, the dateline or the captions.',
  limits:
    'Where the year is not known, weekdays are not judged. Dates before 1800 are left alone, since calendars differed.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The trial opens on Wednesday, April 10, 2024, and should end by Friday 26 April 2024.',
    'In June 31 people were hurt on the same road.',
    'The bar is open from 10 p.m. to 2 a.m., as it was from 1998 to 2004.',
    {
      text: 'Entries close on Tuesday, May 27.',
      settings: { date: '2025-05-14' },
    },
  ],
  bad: [
    {
      text: 'The leaders met on ‹Tuesday, April 10, 2024›, in Lisbon.',
      message: '“Tuesday, April 10, 2024”: that day is a Wednesday; correct the weekday or the date.',
      mended: 'The leaders met on Wednesday, April 10, 2024, in Lisbon.',
    },
    {
      text: 'The ban will last until ‹30 February›, the minister said.',
      message: '“30 February”: February has at most 29 days; correct the date.',
      mended: 'The ban will last until 28 February, the minister said.',
    },
    {
      text: 'She led the choir ‹from 1998 to 1989› without a break.',
      message: '“from 1998 to 1989” runs backwards; exchange its ends or correct one.',
      mended: 'She led the choir from 1989 to 1998 without a break.',
    },
    {
      text: 'Mr. Osei, who was born in 1950 and is now ‹64›, will not stand again.',
      settings: { date: '2024-10-01' },
      message: '“64” cannot be the age of someone born in 1950; correct the age or the year.',
      mended: 'Mr. Osei, who was born in 1950 and is now 74, will not stand again.',
    },
  ],
  *check(article) {
    yield* article.alone(withinParagraph, givenDates)
    yield* clashingDays(article)
    yield* falseOffsets(article)
    yield* falseSolstices(article)
    yield* falseSeasons(article)
    yield* falseQuarters(article)
    yield* falseRows(article)
    yield* falseCenturies(article)
    yield* falseLives(article)
    yield* falseFirsts(article)
    yield* agesOfBirth(article)
    yield* agesNow(article)
    yield* falseYears(article)
    // Behind all that know more of a life.
    yield* article.alone(falseLifelines)
  },
})

const givenDates = [...datedBy, byStatedDays, bySpokenDay]

/** What every reader of a paragraph’s own times needs: a figure, a weekday, a feast or a word for a nearby time. */
const mayTime = /\d|day\b|\bmonths\b|\b(?:last|next|tomorrow|ago)\b|[Ee]ve\b|Night\b|Halloween|Juneteenth/

function* withinParagraph(alone: Analysis): Generator<Finding> {
  if (!alone.paragraphs.some(({ text }) => mayTime.test(text))) return
  yield* misdatedDays(alone)
  yield* relativeDays(alone)
  yield* captionDays(alone)
  yield* falseRelatives(alone)
  yield* backwardRanges(alone)
  yield* impossibleAges(alone)
  yield* falseBrackets(alone)
  yield* falseAnniversaries(alone)
  yield* falseSpans(alone)
  yield* falsePeriods(alone)
  yield* falseFeasts(alone)
  yield* falseEvents(alone)
  yield* falseDistances(alone)
  yield* falseOrder(alone)
  yield* falseTerms(alone)
  yield* falseCourses(alone)
  yield* agesApart(alone)
  yield* agesOfPairs(alone)
  yield* falseKinAges(alone)
  yield* falseHours(alone)
  yield* falseHistory(alone)
  yield* falseTenses(alone)
  yield* falseGoings(alone)
}
