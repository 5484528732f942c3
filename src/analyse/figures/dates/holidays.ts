import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { datesIn, issueOf, type Mention } from '../dates.ts'
import { type Day, months, shifted, weekdayOf, weekdays } from './calendar.ts'

/** Feasts and days of remembrance that keep their date, as month and day. */
const fixed: Readonly<Record<string, readonly [number, number]>> = {
  'new year’s day': [1, 1],
  'new year’s eve': [12, 31],
  'burns night': [1, 25],
  'groundhog day': [2, 2],
  'valentine’s day': [2, 14],
  'st. patrick’s day': [3, 17],
  'april fools’ day': [4, 1],
  'may day': [5, 1],
  juneteenth: [6, 19],
  'the fourth of july': [7, 4],
  'bastille day': [7, 14],
  halloween: [10, 31],
  'all saints’ day': [11, 1],
  'bonfire night': [11, 5],
  'guy fawkes night': [11, 5],
  'veterans day': [11, 11],
  'armistice day': [11, 11],
  epiphany: [1, 6],
  'twelfth night': [1, 5],
  'australia day': [1, 26],
  'st. david’s day': [3, 1],
  'international women’s day': [3, 8],
  'pi day': [3, 14],
  'st. george’s day': [4, 23],
  'earth day': [4, 22],
  'anzac day': [4, 25],
  'cinco de mayo': [5, 5],
  'canada day': [7, 1],
  'remembrance day': [11, 11],
  'st. andrew’s day': [11, 30],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
  hogmanay: [12, 31],
}
/** Feasts that move, with their weekday and the first and last day, as month and day, that they fall on. */
const moving: Readonly<
  Record<string, readonly [number, readonly [number, number], readonly [number, number]]>
> = {
  thanksgiving: [4, [11, 22], [11, 28]],
  'thanksgiving day': [4, [11, 22], [11, 28]],
  'black friday': [5, [11, 23], [11, 29]],
  'memorial day': [1, [5, 25], [5, 31]],
  'labor day': [1, [9, 1], [9, 7]],
  'martin luther king jr. day': [1, [1, 15], [1, 21]],
  'presidents’ day': [1, [2, 15], [2, 21]],
  'columbus day': [1, [10, 8], [10, 14]],
  'election day': [2, [11, 2], [11, 8]],
  'shrove tuesday': [2, [2, 3], [3, 9]],
  'ash wednesday': [3, [2, 4], [3, 10]],
  'palm sunday': [0, [3, 15], [4, 18]],
  'maundy thursday': [4, [3, 19], [4, 22]],
  'good friday': [5, [3, 20], [4, 23]],
  'easter sunday': [0, [3, 22], [4, 25]],
  'easter day': [0, [3, 22], [4, 25]],
  'easter monday': [1, [3, 23], [4, 26]],
  'whit sunday': [0, [5, 10], [6, 13]],
  'father’s day': [0, [6, 15], [6, 21]],
}
const names = [...Object.keys(fixed), ...Object.keys(moving)]
  .sort((a, b) => b.length - a.length)
  .map(name => name.replace('st. ', 'st\\.? ').replaceAll('’', "[’']?"))
  .join('|')
/** “Boxing Day, ”, “the annual Boxing Day dip on ”, but not “after Boxing Day on ” */
const before = new RegExp(
  String.raw`(?<!Orthodox |Old |Coptic |after |before |until |from |by |since )\b(${names})(?:,| \(|, on| on|:| \p{Ll}+(?: \p{Ll}+)?(?:,| on)) $`,
  'iu',
)
const behind = new RegExp(String.raw`^(?:, | \()(${names})\b`, 'i')
const mayFeast = new RegExp(names, 'i')

/** Dates that are given for a feast and are another day. */
export function* falseFeasts(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table') continue
    if (/\b(?:[Tt]oday|[Tt]omorrow|[Yy]esterday)(?:,| \()/.test(paragraph.text))
      yield* relativeDates(article, paragraph)
    if (!mayFeast.test(paragraph.text)) continue
    yield* wrongWeekdays(paragraph)
    for (const mention of datesIn(paragraph)) {
      const finding = misdated(paragraph, mention)
      if (finding) yield finding
    }
  }
}

/** A feast as the lists have it: “St Patricks Day” is `st. patrick’s day`. */
function keyOf(name: string): string {
  const plain = name.toLowerCase().replace(/['’.]/g, '')
  return [...Object.keys(fixed), ...Object.keys(moving)].find(one => one.replace(/[’.]/g, '') === plain)!
}

/** `Easter Sunday, May 3` */
function misplaced(
  name: string,
  [weekday, first, last]: (typeof moving)[string],
  mention: Mention,
): Finding | undefined {
  const at = mention.month * 31 + mention.day
  const isOut = at < first[0] * 31 + first[1] || at > last[0] * 31 + last[1]
  if (!isOut && (mention.year === undefined || weekdayOf(mention as Day) === weekday)) return undefined
  return {
    span: mention,
    message: `“${name}” cannot be on that day; correct the day or its name.`,
  }
}

function misdated({ text, start }: Paragraph, mention: Mention): Finding | undefined {
  // “Easter Sunday, May 3”: the weekday is of the feast’s name.
  const at = Math.min(mention.daySpan.start, mention.monthSpan.start) - start
  const ahead = before.exec(text.slice(Math.max(0, at - 60), at))
  const after = ahead ? null : behind.exec(text.slice(mention.end - start, mention.end - start + 40))
  const name = ahead?.[1] ?? after?.[1]
  if (!name) return undefined
  const key = keyOf(name)
  const move = moving[key]
  if (move) return misplaced(name, move, mention)
  const date = fixed[key]
  if (!date || (mention.month === date[0] && mention.day === date[1])) return undefined
  const isMonth = mention.month === date[0]
  const named = monthLike(text.slice(mention.monthSpan.start - start, mention.monthSpan.end - start), date[0])
  return {
    span: mention,
    message: `“${name}” is not on “${text.slice(mention.start - start, mention.end - start)}”; correct the day or its name.`,
    fixes: [
      [
        ...(isMonth ? [] : [{ ...mention.monthSpan, text: named }]),
        ...(mention.day === date[1] ? [] : [{ ...mention.daySpan, text: String(date[1]) }]),
      ].sort((a, b) => a.start - b.start),
    ],
  }
}

/** The name of a month, abbreviated where that which it replaces is. */
const monthLike = (said: string, month: number): string => {
  const name = months[month - 1]!
  return said.endsWith('.') && name.length > 5 ? `${name === 'September' ? 'Sept' : name.slice(0, 3)}.` : name
}

const apposedDay = new RegExp(
  String.raw`(?<!Orthodox |Canadian |Canada’s )\b(${Object.keys(moving)
    .map(name => name.replaceAll('’', "[’']?"))
    .join(
      '|',
    )})(?:, (?:which (?:falls|fell|is|was) on )?(?:an? |on (?:a )?)?| \()(${weekdays.join('|')})(?=[,.;)]|$)`,
  'giu',
)

/** “Thanksgiving, a Wednesday” */
function* wrongWeekdays({ text, start }: Paragraph): Generator<Finding> {
  for (const match of text.matchAll(apposedDay)) {
    const [whole, name, day] = match
    const right = weekdays[moving[keyOf(name!)]![0]]!
    if (right === day) continue
    const end = start + match.index + whole.length
    yield {
      span: { start: end - day!.length, end },
      message: `“${name}” is a ${right}, not a ${day}; correct one.`,
      fixes: [[{ start: end - day!.length, end, text: right }]],
    }
  }
}

/** `tomorrow (May 16)`, on May 14 */
function* relativeDates(article: Analysis, paragraph: Paragraph): Generator<Finding> {
  const { text, start } = paragraph
  const issue = issueOf(article)
  if (issue?.from !== 'told' || !issue.day || /["“]/.test(text)) return
  for (const mention of datesIn(paragraph)) {
    const word = /\b(today|tomorrow|yesterday)(?:, | \()$/i.exec(
      text.slice(Math.max(0, mention.start - start - 14), mention.start - start),
    )?.[1]
    if (!word) continue
    const by = { today: 0, tomorrow: 1, yesterday: -1 }[word.toLowerCase() as 'today']
    const right: Day = shifted(issue.day, by)
    if (mention.month === right.month && mention.day === right.day) continue
    yield {
      span: mention,
      message: `“${word}” is not “${text.slice(mention.start - start, mention.end - start)}”, seen from the day of publication; correct one.`,
      ...(mention.month === right.month && { fixes: [[{ ...mention.daySpan, text: String(right.day) }]] }),
    }
  }
}

const turning =
  /\b(summer|winter) solstice|\b(spring|vernal|autumn|autumnal) equinox|\bthe (longest|shortest) day of the year/i
/** Where summer comes with Christmas. */
export const southern =
  /\b(?:Australia|New Zealand|South Africa|Argentina|Chile|Brazil|Uruguay|Peru|Bolivia|Antarctic|Tasmania|Zimbabwe|Namibia|Botswana|Mozambique|Madagascar|Southern Hemisphere|southern hemisphere|Sydney|Melbourne|Auckland|Johannesburg|Cape Town|Buenos Aires|Santiago)/
const north: Readonly<Record<string, number>> = {
  summer: 6,
  longest: 6,
  winter: 12,
  shortest: 12,
  spring: 3,
  vernal: 3,
  autumn: 9,
  autumnal: 9,
}

/** “the summer solstice, 21 December”, where nothing is of the south. */
export function* falseSolstices(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, turning)) {
    const match = turning.exec(sentence.text)!
    const month = north[(match[1] ?? match[2] ?? match[3])!.toLowerCase()]!
    const end = sentence.start + match.index + match[0].length
    const date = datesIn(sentence.paragraph).find(one => one.start >= end)
    if (
      !date ||
      date.month === month ||
      !/^(?:,| \(|, on| on|, which (?:is|falls) on) $/.test(article.text.slice(end, date.start))
    )
      continue
    const isSouthern = date.month === ((month + 5) % 12) + 1
    if (isSouthern && article.has(southern)) continue
    const name = months[month - 1]!
    const said = article.text.slice(date.monthSpan.start, date.monthSpan.end)
    yield {
      span: { start: date.start, end: date.end },
      message: `“${match[0]}” is not on “${article.text.slice(date.start, date.end)}”; correct the day or its name.`,
      ...(said.length > 4 &&
        date.day > 18 &&
        date.day < 25 && { fixes: [[{ ...date.monthSpan, text: name }]] }),
    }
  }
}
