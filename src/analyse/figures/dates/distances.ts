import type { Span } from '../../../source.ts'
import { inWords } from '../numbers.ts'
import { shifted, weekdays } from './calendar.ts'
import { daysOf, type Grain, type Moment } from './moments.ts'

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** How far one moment is said to lie from another. */
export interface Offset extends Span {
  readonly count: number
  readonly unit: Unit
  /** 1 where what is told lies later. */
  readonly way: 1 | -1
  /** Whether the words behind it tell from when: “two days after the robbery”. */
  readonly from: boolean
  /** The words of the count, where there are any. */
  readonly countSpan: Span | undefined
}

const grains: Readonly<Record<Unit, RegExp>> = {
  minute: /^clock$/,
  hour: /^clock$/,
  day: /^(?:day|weekday)$/,
  week: /^day$/,
  month: /^(?:day|month)$/,
  year: /^(?:day|month|year)$/,
  decade: /^(?:day|month|year)$/,
  century: /^(?:day|month|year)$/,
}
const lengths: Readonly<Record<Unit, number>> = {
  minute: 0,
  hour: 0,
  day: 1,
  week: 7,
  month: 30.44,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
}

/** Whether a moment lies as far from another as is said; undefined where that cannot be told. */
export function fits(anchor: Moment, offset: Offset, target: Moment): boolean | undefined {
  const { unit, count, way } = offset
  if (!grains[unit].test(anchor.grain) || !grains[unit].test(target.grain)) return undefined
  if (unit === 'minute' || unit === 'hour') return fitsClock(anchor, offset, target)
  if (unit === 'day' && (anchor.grain === 'weekday' || target.grain === 'weekday'))
    return fitsWeekday(anchor, offset, target)
  if (/^(?:year|decade|century)$/.test(unit) && (anchor.year === undefined || target.year === undefined))
    return undefined
  const around = anchor.year ?? target.year ?? 2023
  const days = count * lengths[unit] * way
  const slack = slackOf(offset, anchor.grain, target.grain)
  const isYearless = anchor.year === undefined || target.year === undefined
  const one = daysOf(anchor, around)!
  return (isYearless ? [around - 1, around, around + 1] : [around]).some(year => {
    const other = daysOf(target, target.year ?? year)!
    return other[1] >= one[0] + days - slack && other[0] <= one[1] + days + slack
  })
}

function slackOf({ unit, count }: Offset, from: Grain, to: Grain): number {
  switch (unit) {
    case 'day':
      return count < 8 ? 0 : 1
    case 'week':
      return 4
    case 'month':
      return 16 + count
    case 'year':
      return from === 'year' || to === 'year' ? 366 : 184
    case 'decade':
      return 3 * 365
    default:
      return 15 * 365
  }
}

function fitsWeekday(anchor: Moment, { count, way }: Offset, target: Moment): boolean | undefined {
  if (anchor.weekday === undefined || target.weekday === undefined) return undefined
  return (((target.weekday - anchor.weekday - count * way) % 7) + 7) % 7 === 0
}

function fitsClock(anchor: Moment, { unit, count, way }: Offset, target: Moment): boolean {
  const minutes = count * (unit === 'hour' ? 60 : 1)
  const slack = unit === 'hour' ? 35 : Math.max(10, minutes / 4)
  const sum = anchor.minutes! + minutes * way
  const round = anchor.isHalf || target.isHalf ? 720 : 1440
  const off = (((target.minutes! - sum) % round) + round) % round
  if (Math.min(off, round - off) > slack) return false
  // Beyond midnight it is another day.
  if (anchor.weekday === undefined || target.weekday === undefined) return true
  const passed = sum >= 1440 ? 1 : sum < 0 ? -1 : 0
  return target.weekday === (((anchor.weekday + passed) % 7) + 7) % 7 || (off <= slack && sum === 1440)
}

interface Put extends Span {
  readonly text: string
}

/** The moment that the other one and the distance give. */
export function retarget(
  { unit, count, way, from }: Offset,
  target: Moment,
  anchor: Moment,
  text: string,
): readonly Put[] {
  // Where the anchor stands last, it is the one to be put right.
  const [moved, fixed, by] = from ? [anchor, target, -way] : [target, anchor, way]
  if (/year|decade|century/.test(unit) && fixed.year !== undefined && moved.year !== undefined) {
    const years = count * Math.round(lengths[unit] / 365.25) * by
    const end = moved.end
    return moved.grain === 'day' ? [] : [{ start: end - 4, end, text: String(fixed.year + years) }]
  }
  if (unit === 'day' && moved.weekday !== undefined && fixed.weekday !== undefined) {
    const right = weekdays[(((fixed.weekday + count * by) % 7) + 7) % 7]!
    if (moved.grain === 'weekday') return [{ ...moved.figure, text: right }]
  }
  if ((unit === 'day' || unit === 'week') && fixed.grain === 'day' && moved.grain === 'day') {
    const days = Math.round(count * lengths[unit] * by)
    const right = shifted({ year: fixed.year ?? 2023, month: fixed.month!, day: fixed.day! }, days)
    return right.month === moved.month ? [{ ...moved.figure, text: String(right.day) }] : []
  }
  if (unit === 'minute' || unit === 'hour') {
    const at = moved.weekday === undefined ? -1 : text.lastIndexOf('day', moved.end + 20)
    const next = weekdays[((((fixed.weekday ?? 0) + 1) % 7) + 7) % 7]!
    const name = fixed.weekday === undefined ? undefined : weekdays[fixed.weekday]
    const start = name && at > 0 ? text.indexOf(name, moved.end) : -1
    if (fixed.weekday === undefined || moved.weekday === undefined) {
      const minutes = fixed.minutes! + count * (unit === 'hour' ? 60 : 1) * by
      return [
        { start: moved.start, end: moved.end, text: clockLike(text.slice(moved.start, moved.end), minutes) },
      ]
    }
    if (start > 0 && start < moved.end + 6) return [{ start, end: start + name!.length, text: next }]
  }
  return []
}

/** An hour, written as another one is. */
function clockLike(said: string, minutes: number): string {
  const at = ((minutes % 1440) + 1440) % 1440
  const hour = Math.floor(at / 60)
  const rest = at % 60
  const style = /(?: ?)([ap]\.?m\.?)$/.exec(said)?.[0] ?? ' p.m.'
  const half = hour < 12 ? 'a' : 'p'
  const shown =
    rest > 0
      ? `${said.includes('.') && !said.includes(':') && /\d\.\d/.test(said) ? '.' : ':'}${String(rest).padStart(2, '0')}`
      : ''
  return `${hour % 12 || 12}${shown}${style.replace(/[ap](?=\.?m)/, half)}`
}

/** The distance that the two moments give. */
export function recount(
  { countSpan, unit, way }: Offset,
  target: Moment,
  anchor: Moment,
  text: string,
): readonly Put[] {
  if (!countSpan) return []
  const said = text.slice(countSpan.start, countSpan.end)
  let right: number | undefined
  if (unit === 'year' && target.year && anchor.year) right = (target.year - anchor.year) * way
  if (unit === 'day' && target.grain === 'day' && anchor.grain === 'day' && target.month === anchor.month)
    right = (target.day! - anchor.day!) * way
  if (right === undefined || right < 2 || /^an?$/i.test(said)) return []
  const written = /\d/.test(said) ? String(right) : (inWords(right) ?? String(right))
  return [
    { ...countSpan, text: /^\p{Lu}/u.test(said) ? written[0]!.toUpperCase() + written.slice(1) : written },
  ]
}
