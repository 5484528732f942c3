import type { Span } from '../../../source.ts'
import type { Paragraph } from '../../index.ts'
import { lastBefore } from '../../places.ts'
import { datesIn, type Mention } from '../dates.ts'
import { dayNumber, daysIn, indexOfName, monthNames, months, weekdays } from './calendar.ts'

/** How finely a moment is told. */
export type Grain = 'year' | 'month' | 'day' | 'weekday' | 'clock'

/** A point in time that a paragraph names, as finely as it names it. */
export interface Moment extends Span {
  readonly grain: Grain
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** 0 is Sunday. */
  readonly weekday?: number
  /** Minutes after midnight. */
  readonly minutes?: number
  /** Whether nothing tells which half of the day the hour is of. */
  readonly isHalf?: boolean
  /** Where the figure or name stands that would be put right: the year, the day of the month, the weekday. */
  readonly figure: Span
}

const year = String.raw`(?<![\d$£€.,-])(?:1[5-9]|20)\d\d(?![\d%]|[,.]\d|[-–/]\d|s\b|['’]s|-|,000| (?:p\.?m|a\.?m|hours|calories|miles|feet|people|votes|meters|metres|pounds|dollars|words|seats|jobs|homes|units|acres|tons|tonnes)\b)`
const weekday = `(?:${weekdays.join('|')})`
const clock = String.raw`(?:\d{1,2}(?:[:.][0-5]\d)? ?[ap]\.?m\b\.?|noon|midday|midnight)`
const points = new RegExp(
  String.raw`(?<month>\b(?:${monthNames}) (?:of )?)?(?<year>${year})|\b(?<weekday>${weekday})\b(?!s|['’]s)|(?<![\d:.])(?<clock>${clock})|(?<=\b(?:at|until|by|around|about) )(?<twelve>\d{1,2}[:.][0-5]\d)(?![\d:%]|[.,]\d| (?:percent|million|billion|miles|points|seconds|meters|metres))|(?<=\b(?:in|since|until|last|of|following|by|next|that|for|to|from) )(?<bare>${monthNames})\b(?! \d)`,
  'gu',
)
const mayPoint = new RegExp(
  String.raw`\d{4}|\d[:.]\d\d|day\b|\d ?[ap]\.?m\b|noon|midnight|midday|(?:${monthNames})`,
)

/** What may stand before a bare year for it to be one. */
const dating =
  /(?:\b(?:in|since|until|till|by|from|to|of|after|before|during|around|about|circa|early|late|mid|the|its|his|her|their|and|at|then|that|season|summer|spring|autumn|fall|winter|year)|[,(—–])[ -]?$/i

/** The points in time that a paragraph names, in order. */
export const momentsIn = (paragraph: Paragraph): readonly Moment[] => paragraph.of(findMoments)

function findMoments(paragraph: Paragraph): readonly Moment[] {
  const { text, start: shift } = paragraph
  if (!mayPoint.test(text)) return []
  const dates = datesIn(paragraph)
  const found = dates.flatMap(dayOf)
  for (const match of paragraph.matches(points)) {
    const start = shift + match.index
    const end = start + match[0].length
    const { groups } = match as { groups?: Record<string, string | undefined> }
    const known = lastBefore(dates, start)
    if (known && start < known.end) continue
    const one = pointOf(text, match.index, match[0], groups!)
    if (!one) continue
    const width = (groups!.year ?? match[0]).length
    found.push({ ...one, start, end, figure: { start: end - width, end } })
  }
  found.sort((a, b) => a.start - b.start)
  return found.map((one, at) => ofYear(text, shift, ofDay(text, shift, one, found[at + 1]), found[at - 1]))
}

function dayOf({ start, end, weekday, month, day, year, daySpan }: Mention): readonly Moment[] {
  if (day < 1 || day > daysIn(month, year)) return []
  return [
    {
      grain: 'day',
      start,
      end,
      month,
      day,
      ...(weekday !== undefined && { weekday }),
      ...(year !== undefined && { year }),
      figure: daySpan,
    },
  ]
}

function pointOf(
  text: string,
  at: number,
  whole: string,
  { month, year, weekday, clock, twelve, bare }: Record<string, string | undefined>,
): Omit<Moment, 'start' | 'end' | 'figure'> | undefined {
  if (year) {
    if (month)
      return {
        grain: 'month',
        year: Number(year),
        month: indexOfName(months, month.trim().split(' ')[0]!) + 1,
      }
    return dating.test(text.slice(Math.max(0, at - 10), at))
      ? { grain: 'year', year: Number(year) }
      : undefined
  }
  if (weekday) return { grain: 'weekday', weekday: weekdays.indexOf(weekday as 'Monday') }
  if (bare) return { grain: 'month', month: indexOfName(months, bare) + 1 }
  if (twelve) {
    const [hour, minute] = twelve.split(/[:.]/).map(Number) as [number, number]
    return hour > 23 ? undefined : { grain: 'clock', minutes: hour * 60 + minute, isHalf: hour < 13 }
  }
  return clock ? { grain: 'clock', minutes: minutesOf(whole) } : undefined
}

function minutesOf(said: string): number {
  if (/^(?:noon|midday)$/.test(said)) return 720
  if (said === 'midnight') return 1440
  const [, hour = '', minute = '0', half] = /^(\d{1,2})(?:[:.](\d\d))? ?([ap])/.exec(said)!
  return (Number(hour) % 12) * 60 + Number(minute) + (half === 'p' ? 720 : 0)
}

/** “11:40 p.m. on Tuesday”: the hour is of the day behind it. */
function ofDay(text: string, shift: number, one: Moment, next: Moment | undefined): Moment {
  if (one.grain !== 'clock' || next?.weekday === undefined) return one
  const gap = text.slice(one.end - shift, next.start - shift)
  return /^,? (?:on |last )?$/.test(gap) ? { ...one, weekday: next.weekday } : one
}

/** “in November 2018 … the following January”: of the year after. */
function ofYear(text: string, shift: number, one: Moment, before: Moment | undefined): Moment {
  if (one.grain !== 'month' || one.year !== undefined || !before?.year) return one
  const lead = text.slice(Math.max(0, one.start - shift - 15), one.start - shift)
  if (!/\b(?:the following|the next|that) $/.test(lead)) return one
  const isNext = before.month === undefined || one.month! <= before.month
  return { ...one, year: before.year + (isNext ? 1 : 0) }
}

/** The days that a moment may be, counted from the epoch; `around` is the year of what does not tell its own. */
export function daysOf(
  { grain, year, month, day }: Moment,
  around: number,
): readonly [number, number] | undefined {
  const y = year ?? around
  if (grain === 'day') {
    const at = dayNumber({ year: y, month: month!, day: day! })
    return [at, at]
  }
  if (grain === 'month')
    return [
      dayNumber({ year: y, month: month!, day: 1 }),
      dayNumber({ year: y, month: month!, day: daysIn(month!, y) }),
    ]
  if (grain === 'year')
    return [dayNumber({ year: y, month: 1, day: 1 }), dayNumber({ year: y, month: 12, day: 31 })]
  return undefined
}

/** How many days a moment lies before another for certain; 0 where it may lie behind it. */
export function daysBefore(one: Moment, other: Moment): number {
  if (one.grain === 'year' || other.grain === 'year' || one.year !== other.year) {
    if (one.year === undefined || other.year === undefined) return 0
  }
  const around = one.year ?? other.year ?? 2023
  const [a, b] = [daysOf(one, around)!, daysOf(other, around)!]
  const days = b[0] - a[1]
  // November to March crosses the year.
  return days > 0 && (one.year !== undefined || days < 150) ? days : 0
}
