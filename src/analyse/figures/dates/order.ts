import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { numberOf, wordsFor } from '../numbers.ts'
import { daysIn, months, shifted, weekdays } from './calendar.ts'
import { daysBefore, type Moment, momentsIn } from './moments.ts'

const adverbs =
  '(?:(?:was|were|is|has been|had been|it|he|she|they|then|later|finally|eventually|will|will be|due to|expected to|scheduled to|also|subsequently) )*'
/** What somebody or something cannot have done before: “founded in 1987 … and sold in 1979”. */
const madeFirst =
  /\b(?:founded|established|built|launched|created|formed|set up|born|incorporated|constructed|erected)\b[^.;:()“”"]{0,70}$/i
export const openedFirst =
  /\b(?:opens?|opened|begins?|began|begun|starts?|started|joined|elected|appointed|hired|sworn in|took office|took over|arrived|broke out|breaks out|went on sale|goes on sale|married|signed)\b[^.;:()“”"]{0,50}$/i
const endsThen = new RegExp(
  String.raw`^[^.;:()“”"]{0,60}?(?:,|,? and|,? but|,? then) ${adverbs}(?:clos(?:e[sd]?|ing)|end(?:s|ed|ing)?|finish(?:es|ed|ing)?|conclude[sd]?|concluding|(?:runs?|ran|running|continues?|continued|lasts?|lasted|stays? open|remains? open|on show|on view) (?:until|till|to|through)|died|dies|retired|resigned|quit|left|departed|stepped down|stood down|demolished|disbanded|folded|shut|wound up|divorced|expire[sd]?|expiring)\b[^.;:()“”"]{0,24}$`,
)
/** “begins on 14 June and the final is on 13 June” */
const lastThen =
  /^[^.;:()“”"]{0,40}?,? (?:and|with|but) (?:the|its) (?:final|semi-?finals?|closing ceremony|last (?:day|round|stage|match|game|race|show)|(?:registration )?deadline)\b[^.;:()“”"\d]{0,40}$/
const coordinated = new RegExp(
  String.raw`^[^.;:()“”"]{0,70}?(?:,|,? and|,? but|,? then|, only to be) (?:the \p{Ll}+ )?${adverbs}(\p{Ll}+)\b[^.;:()“”"]{0,50}$`,
  'u',
)
/** What makes the second moment one of another clause or of former times. */
const elsewhere =
  /\b(?:who|whom|whose|which|where|when|while|had|because|if|though|although|than|former|previous|previously|original)\b|(?:,|,? and|,? but) .*\b(?:after|since|from|before|following|as (?:he|she|it|they)|built|born|founded|bought|designed|planned|conceived)\b/

const mayOrder =
  /\b(?:[Oo]pen|[Bb]e?g[aiu]n|[Ss]tart|[Ff]ound|[Ee]stablish|[Bb]uilt|[Ll]aunch|[Cc]reat|[Ff]orm|[Ss]et up|[Bb]orn|[Ee]lected|[Aa]ppointed|[Hh]ired|[Ss]worn|took|joined|arrived|[Mm]arried|sale|[Ii]ncorporat|[Cc]onstruct|erect|[Pp]ostpon|put off|slipped|slid|[Dd]elay|put back|push|[Ee]xtend|[Dd]efer|[Aa]djourn|[Bb]rought|moved up|bring|[Ss]igned)/

/** Moments told in an order that cannot be: an end before its beginning, a postponement to an earlier day. */
export function* falseOrder(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayOrder)) {
    if (!/\d|day\b/.test(sentence.text)) continue
    const moments = momentsIn(sentence.paragraph).filter(
      ({ start, end, grain }) =>
        grain !== 'clock' && grain !== 'weekday' && start >= sentence.start && end <= sentence.end,
    )
    const put = byWeekdays(article, sentence)
    if (put) yield put
    if (moments.length < 2) continue
    const finding = endBeforeStart(article, sentence, moments) ?? wrongWay(article, sentence, moments)
    if (finding) yield finding
  }
}

function endBeforeStart(
  article: Analysis,
  sentence: Sentence,
  moments: readonly Moment[],
): Finding | undefined {
  const { text, start } = sentence
  for (const [index, end] of moments.slice(1).entries()) {
    const begin = moments[index]!
    if (daysBefore(end, begin) === 0) continue
    const lead = text.slice(0, begin.start - start)
    const gap = text.slice(begin.end - start, end.start - start)
    const isMade = madeFirst.test(lead)
    if (elsewhere.test(gap)) continue
    const verb = isMade ? coordinated.exec(gap)?.[1] : undefined
    const isEnd = (endsThen.test(gap) || lastThen.test(gap)) && (isMade || openedFirst.test(lead))
    if (!isEnd && !(verb && /(?:ed|ught|old|ost|on|ent|ade|came|ook|un)$/.test(verb))) continue
    const words = (one: Moment): string => article.text.slice(one.start, one.end)
    return {
      span: { start: begin.start, end: end.end },
      message: `“${words(end)}” is before “${words(begin)}”; correct a date.`,
      fixes: [...lasting(sentence, begin, end)],
    }
  }
  return undefined
}

const giving = new RegExp(
  String.raw`\b(?:giving|for|lasting|over|leaving|allowing)\b[^.;:\d]{0,24}? (\d{1,3}|${wordsFor(1, 30).join('|')}) (day|week|month)s\b`,
)

/** “opens on 3 September and closes on 29 August, giving residents eight weeks”: what the length gives. */
function* lasting({ text, start }: Sentence, begin: Moment, end: Moment): Generator<Edits> {
  const match = giving.exec(text.slice(end.end - start))
  if (!match || begin.grain !== 'day' || end.grain !== 'day') return
  const days = numberOf(match[1]!) * (match[2] === 'week' ? 7 : 1)
  const from = { year: begin.year ?? 2023, month: begin.month!, day: begin.day! }
  const right = match[2] === 'month' ? monthsOn(from, numberOf(match[1]!)) : shifted(from, days)
  yield redated(text, start, end, right)
}

export type Edits = readonly { readonly start: number; readonly end: number; readonly text: string }[]

export const monthsOn = (day: { year: number; month: number; day: number }, by: number): typeof day => {
  const at = day.month - 1 + by
  const year = day.year + Math.floor(at / 12)
  const month = (((at % 12) + 12) % 12) + 1
  return { year, month, day: Math.min(day.day, daysIn(month, year)) }
}

/** Another day in the place of one, written as that is. */
export function redated(
  text: string,
  start: number,
  said: Moment,
  right: { month: number; day: number },
): Edits {
  const day = { ...said.figure, text: String(right.day) }
  if (right.month === said.month) return [day]
  const words = text.slice(said.start - start, said.end - start)
  const name = months.find(month => words.includes(month))
  if (!name) return []
  const at = said.start + words.indexOf(name)
  const month = { start: at, end: at + name.length, text: months[right.month - 1]! }
  return [day, month].sort((a, b) => a.start - b.start)
}

export const later =
  /\b(?:postpon\w+|put off|slipped|slid|delay(?:ed|s|ing)?|put (?:\p{L}+ ){0,4}?back|push(?:ed|es)? (?:\p{L}+ ){0,4}?back|extend\w*|deferr?\w*|adjourn\w*)\b/u
export const earlier =
  /\b(?:brought (?:\p{L}+ ){0,4}?forward|bring(?:ing|s)? (?:\p{L}+ ){0,4}?forward|moved (?:\p{L}+ ){0,4}?up)\b/u
const atFirst =
  /\b(?:from|(?:scheduled|set|planned|due|booked|slated|billed|intended) (?:for|on|to (?:\p{L}+ ){1,3}on)|(?:to have|would have) (?:\p{L}+ed|begun|run) (?:on|until|in)|due (?:to|on|in)|original \p{Ll}+ of|originally)(?: the)? $/u
const toNow = /\b(?:to|until|till)(?: the)? $/
const byLength = new RegExp(
  String.raw`\bby (an?|\d{1,2}|${wordsFor(1, 20).join('|')}) (day|week|month)s?,? (?:to|until)(?: the)? $`,
)

/** “postponed from October 20 to October 6” */
function wrongWay(article: Analysis, sentence: Sentence, moments: readonly Moment[]): Finding | undefined {
  const { text, start } = sentence
  const verb = later.exec(text) ?? earlier.exec(text)
  if (!verb || (later.test(text) && earlier.test(text)) || /\bnot\b|n’t\b/.test(text)) return undefined
  const isLater = later.test(text)
  const before = (one: Moment): string => text.slice(0, one.start - start)
  const old = moments.find(one => atFirst.test(before(one)))
  const now = moments.find(
    one =>
      one !== old && one.start - start > verb.index && toNow.test(before(one)) && !atFirst.test(before(one)),
  )
  if (!old || !now || old.grain === 'year' || now.grain === 'year') return undefined
  const wrong = isLater ? daysBefore(now, old) : daysBefore(old, now)
  if (wrong === 0) return undefined
  const words = (one: Moment): string => article.text.slice(one.start, one.end)
  const length = byLength.exec(before(now))
  const fixes: Edits[] = []
  if (length && old.grain === 'day' && now.grain === 'day') {
    const count = (/^an?$/.test(length[1]!) ? 1 : numberOf(length[1]!)) * (isLater ? 1 : -1)
    const from = { year: old.year ?? 2023, month: old.month!, day: old.day! }
    const right =
      length[2] === 'month' ? monthsOn(from, count) : shifted(from, count * (length[2] === 'week' ? 7 : 1))
    fixes.push(redated(text, start, now, right))
  }
  return {
    span: { start: now.start, end: now.end },
    message: `“${words(now)}” is ${isLater ? 'before' : 'after'} “${words(old)}”, which “${verb[0]}” denies; correct a date.`,
    fixes,
  }
}

const byDays = new RegExp(
  String.raw`\b(?:by|for) (?<count>a|${wordsFor(1, 6).join('|')}|[1-6]) days?,? (?:from (?<from>${weekdays.join('|')}) )?(?:to|until) (?<to>${weekdays.join('|')})\b`,
)
const onDay = new RegExp(String.raw`\b(?:on|for|from) (${weekdays.join('|')})\b`, 'g')

/** “due on Monday, was put off for two days, to Tuesday” */
function byWeekdays(article: Analysis, { text, start }: Sentence): Finding | undefined {
  const match = byDays.exec(text)
  const verb = match && (later.exec(text) ?? earlier.exec(text))
  if (!match || !verb) return undefined
  const { count, from, to } = match.groups as Record<'count' | 'to', string> & { from?: string }
  const before = [...text.slice(0, match.index).matchAll(onDay)]
  const old = from ?? (before.length === 1 ? before[0]![1] : undefined)
  if (!old) return undefined
  const days = (count === 'a' ? 1 : numberOf(count)) * (later.test(text) ? 1 : -1)
  const right = weekdays[(weekdays.indexOf(old as 'Monday') + days + 7) % 7]!
  if (right === to) return undefined
  const end = start + match.index + match[0].length
  return {
    span: { start: start + match.index, end },
    message: `“${article.text.slice(start + match.index, end)}”: from ${old} that is ${right}; correct one.`,
    fixes: [[{ start: end - to.length, end, text: right }]],
  }
}
