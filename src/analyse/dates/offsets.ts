import type { Finding } from '../../rule.ts'
import type { Span } from '../../source.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { inWords, numberOf, wordsFor } from '../numbers.ts'
import { sentenceAt } from '../places.ts'
import { insideQuotation, previousProse } from '../quotations.ts'
import { shifted, weekdays } from './calendar.ts'
import { daysOf, type Grain, type Moment, momentsIn } from './moments.ts'

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'decade' | 'century'

/** How far one moment is said to lie from another. */
interface Offset extends Span {
  readonly count: number
  readonly unit: Unit
  /** 1 where what is told lies later. */
  readonly way: 1 | -1
  /** Whether the words behind it tell from when: “two days after the robbery”. */
  readonly from: boolean
  /** The words of the count, where there are any. */
  readonly countSpan: Span | undefined
}

const countWords = wordsFor(1, 60)
  .map(word => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`)
  .join('|')
const counted = new RegExp(
  String.raw`\b(?<count>\d{1,3}|[Aa]n?|${countWords}) (?<unit>minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)s?(?: to the day)? (?<way>later|earlier|afterwards?|beforehand|after that|before that|after|before)\b(?! than)`,
  'gu',
)
const stepped =
  /\b(?<order>[Tt]he (?<step>next|following|previous|preceding)|[Tt]he) (?<unit>day|morning|afternoon|evening|night|week|month|year)(?: (?<way>after|before|afterwards?)\b)?/gu
const mayStand = /\b(?:later|earlier|after|before|following|next|previous|preceding)/
/** What makes a count no more than a guess. */
const hedged =
  /(?:\b(?:about|around|almost|nearly|roughly|some|over|under|than|least|most|within|or|to|every|of|than|and a|the|approximately|perhaps|maybe|and)|[-–—/$£€])\s?$/i

function offsetsIn(paragraph: Paragraph): readonly Offset[] {
  const { text, start: shift } = paragraph
  if (!mayStand.test(text)) return []
  const found: Offset[] = []
  for (const match of paragraph.matches(counted)) {
    const { count, unit, way } = match.groups as Record<'count' | 'unit' | 'way', string>
    if (hedged.test(text.slice(Math.max(0, match.index - 14), match.index))) continue
    const start = shift + match.index
    const number = /^an?$/i.test(count) ? 1 : numberOf(count)
    found.push({
      start,
      end: start + match[0].length,
      count: unit === 'fortnight' ? 2 * number : number,
      unit:
        unit === 'night'
          ? 'day'
          : unit === 'fortnight'
            ? 'week'
            : unit === 'centurie'
              ? 'century'
              : (unit as Unit),
      way: /^(?:later|after)/.test(way) ? 1 : -1,
      from: isFrom(text, way, match.index + match[0].length),
      countSpan: { start, end: start + count.length },
    })
  }
  for (const match of paragraph.matches(stepped)) {
    const { step, unit, way } = match.groups as Record<string, string | undefined>
    if (!step === !way) continue
    const start = shift + match.index
    const isLater = step ? /^(?:next|following)$/.test(step) : way !== 'before'
    found.push({
      start,
      end: start + match[0].length,
      count: 1,
      unit: /^(?:week|month|year)$/.test(unit!) ? (unit as Unit) : 'day',
      way: isLater ? 1 : -1,
      from: isFrom(text, way, match.index + match[0].length),
      countSpan: undefined,
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** “two days after the robbery”, not “the day before, on Tuesday” */
const isFrom = (text: string, way: string | undefined, end: number): boolean =>
  (way === 'after' || way === 'before') && !/[,(]/.test(text[end] ?? ',')

/** “two days later, on March 12”, “The following day, Wednesday,” */
const apposedBehind =
  /^(?:,| \(| —| –|:)?(?: (?:on|in|at|by|shortly after|just after|is|was|would be))?(?: the)?(?: (?:night|morning|evening|afternoon) of)? $/
/** “on March 9, two days after”, “in 2020, five years after” */
const apposedAhead = /^(?:,| \(| —| –)? (?:only |just |exactly |precisely |barely |and )?$/

/** “on March 9 at his home, two days after”: with no more between than where or how it was. */
const nearAhead =
  /^(?! ?(?:to|until|through|and)\b)(?!.*\b(?:and|but|or|who|which|when|where|while|that|after|before|since|until|because|as|to)\b)[^.;:(“"]{0,50}, (?:only |just |exactly |precisely |barely )?$/

/** Moments that are not as far apart as is said: “in 2016. Five years later, in 2019”. */
export function* falseOffsets(article: Analysis): Generator<Finding> {
  for (const paragraph of article.gather(withOffsets)) {
    const moments = momentsIn(paragraph)
    for (const offset of paragraph.of(offsetsIn)) {
      const finding = judge(article, paragraph, moments, offset)
      if (finding) yield finding
    }
  }
}

const withOffsets = (paragraph: Paragraph): readonly Paragraph[] =>
  (paragraph.isProse || paragraph.kind === 'caption') &&
  paragraph.of(offsetsIn).length > 0 &&
  momentsIn(paragraph).length > 0
    ? [paragraph]
    : []

function judge(
  article: Analysis,
  paragraph: Paragraph,
  moments: readonly Moment[],
  offset: Offset,
): Finding | undefined {
  const { text } = article
  const sentence = sentenceAt(paragraph, offset.start)
  if (!sentence) return undefined
  if (/hour|minute/.test(offset.unit) && abroad.test(sentence.text)) return undefined
  const behind = moments.find(({ start }) => start >= offset.end)
  const ahead = moments.filter(({ end }) => end <= offset.start).at(-1)
  const isBehind = !offset.from && behind && apposedBehind.test(text.slice(offset.end, behind.start))
  const isAhead =
    ahead &&
    ahead.start >= sentence.start &&
    (apposedAhead.test(text.slice(ahead.end, offset.start)) ||
      (offset.from && nearAhead.test(text.slice(ahead.end, offset.start))))
  const isTold = offset.from && behind && toldBehind.test(text.slice(offset.end, behind.start))
  const target = isBehind || isTold ? behind : isAhead ? ahead : undefined
  if (!target) return undefined
  const anchors = offset.from
    ? isTold
      ? eventTold(article, sentence, offset)
      : anchorBehind(article, sentence, moments, offset)
    : anchorsAhead(article, sentence, moments, offset, target)
  const comparable = anchors.filter(anchor => fits(anchor, offset, target) !== undefined)
  if (comparable.length === 0 || comparable.some(anchor => fits(anchor, offset, target))) return undefined
  return misplaced(article, offset, target, comparable.at(-1)!)
}

/** “two days after the March 3 robbery”, “five years after it dropped the route in 2018”: the one moment behind. */
function anchorBehind(
  article: Analysis,
  sentence: Sentence,
  moments: readonly Moment[],
  offset: Offset,
): readonly Moment[] {
  const after = moments.filter(({ start, end }) => start >= offset.end && end <= sentence.end)
  const [first, second] = after
  if (!first) return eventTold(article, sentence, offset)
  const gap = sentence.text.slice(offset.end - sentence.start, first.start - sentence.start)
  // A mark, another clause or a second event would make it a moment of something else.
  if (
    /[;:—–(“"]|, (?:and|but|which|who|where|when|while|he|she|it|they)\b|\b(?:until|since|before|when|while|because|than)\b/.test(
      gap,
    )
  )
    return []
  return second &&
    /^(?:,| and| or| to)? ?$/.test(
      sentence.text.slice(first.end - sentence.start, second.start - sentence.start),
    )
    ? []
    : [first]
}

/** “two days before the election, on Monday” */
const toldBehind = /^ (?:the|his|her|its|their)(?: \p{Ll}+){1,2}, (?:on |in )?$/u
const eventNamed =
  /^ (?:the|his|her|its|their|that|he|she|it|they)(?: \p{Ll}+){0,2}? (\p{Ll}{5,})(?=[,.;]|$| (?:and|in|at|on|of)\b)/u

/** “two days after the robbery”, which was told with its date before: “The robbery took place on March 3”. */
function eventTold(article: Analysis, sentence: Sentence, offset: Offset): readonly Moment[] {
  const name = eventNamed.exec(sentence.text.slice(offset.end - sentence.start))?.[1]
  if (!name || /^(?:being|after|having|incident|meeting|other)$/.test(name)) return []
  // “robbery” and “robbed”, “resigned” and “resignation”
  const stem = name.slice(0, Math.max(5, name.length - 5))
  const told: Moment[] = []
  for (const paragraph of article.prose) {
    if (!paragraph.text.includes(stem)) continue
    for (const { start, end, text } of paragraph.sentences) {
      if (start === sentence.start || !new RegExp(`\\b${stem}`).test(text)) continue
      const own = momentsIn(paragraph).filter(
        one => one.start >= start && one.end <= end && one.grain !== 'clock',
      )
      if (own.length > 1) return []
      told.push(...own)
    }
  }
  return told.length === 1 ? told : []
}

/** The moments told before in the paragraph, none of which may fit for a fault to be sure. */
function anchorsAhead(
  article: Analysis,
  sentence: Sentence,
  moments: readonly Moment[],
  offset: Offset,
  target: Moment,
): readonly Moment[] {
  const from = Math.max(sentence.index - 2, 0)
  const { paragraph } = sentence
  const { start } = paragraph.sentences[from]!
  const own = moments.filter(one => one !== target && one.start >= start && one.end <= offset.start)
  // What opens a paragraph goes on from the last.
  const last = own.length === 0 && sentence.index === 0 ? previousProse(article, paragraph) : undefined
  const before = last ? momentsIn(last).slice(-3) : own
  // What somebody says counts from another day than what the article tells.
  const isSaid = insideQuotation(article, offset)
  return before.filter(one => insideQuotation(article, one) === isSaid)
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
function fits(anchor: Moment, offset: Offset, target: Moment): boolean | undefined {
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

/** Who flies lands by another clock. */
const abroad = /\b(?:fl(?:y|ies|ew|ight|ights|ying)|land(?:s|ed|ing)?|local time|time zones?|GMT|UTC)\b/

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

/** The mark is on the words that tell the distance, and on both moments where they are near. */
function misplaced(article: Analysis, offset: Offset, target: Moment, anchor: Moment): Finding {
  const { text } = article
  const isNear =
    offset.from && anchor.start > offset.end && anchor.end - Math.min(offset.start, target.start) < 80
  const near = [offset, target, ...(isNear ? [anchor] : [])]
  const start = Math.min(...near.map(one => one.start))
  const end = Math.max(...near.map(one => one.end))
  const words = text.slice(start, end)
  const fixes = [
    ...retarget({ ...offset, from: isNear }, target, anchor, text),
    ...recount(offset, target, anchor, text),
  ]
  return {
    span: { start, end },
    message: `“${words.replace(/\s+/g, ' ')}”: ${isNear ? 'the two are' : `from “${text.slice(anchor.start, anchor.end)}” it is`} not so far apart; correct one.`,
    fixes: (isNear && !/year|decade/.test(offset.unit) ? fixes.reverse() : fixes).map(edit => [edit]),
  }
}

interface Put extends Span {
  readonly text: string
}

/** The moment that the other one and the distance give. */
function retarget(
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
function recount(
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
