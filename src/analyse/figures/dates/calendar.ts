export const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The names of the months, as a pattern has them. */
export const monthNames = months.join('|')

/** A day of the calendar; months count from 1. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** How many days a month has; February has 29 where the year is not known. */
export function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Days since the epoch, so that days can be counted between. */
export const dayNumber = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000)

/** How many days lie between two; where neither tells its year, it is one without a leap day. */
export function daysBetween(a: Undated, b: Undated): number {
  const year = b.year ?? a.year ?? 2023
  return dayNumber({ ...b, year }) - dayNumber({ ...a, year })
}
type Undated = Omit<Day, 'year'> & { readonly year: number | undefined }

/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((dayNumber(day) + 4) % 7) + 7) % 7

export function shifted(day: Day, by: number): Day {
  const date = new Date((dayNumber(day) + by) * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** The month or weekday that a name or its abbreviation stands for, as an index into the names; -1 for none. */
export function indexOfName(names: readonly string[], word: string): number {
  const start = word.toLowerCase().replace(/\.$/, '')
  return start.length < 3 ? -1 : names.findIndex(name => name.toLowerCase().startsWith(start))
}
