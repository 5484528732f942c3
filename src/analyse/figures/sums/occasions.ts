import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { daysBetween, monthNames, months, weekdays } from '../dates/calendar.ts'
import { inWords, numberOf, wordsFor, written } from '../numbers.ts'

const counts = wordsFor(2, 12).join('|')
const when = String.raw`(?:in |on )?(?:(?:${monthNames}) )?(?:\d{1,2}, )?(?:1[6-9]|20)\d\d`
/** `twice: in 1979, in 1994 and in 2011`; `three times, in 2001 and 2004` */
const occasions = new RegExp(
  String.raw`\b(twice|(?:${counts}) (?:times|occasions))(?:, |: ?| [—–] |\()(${when}(?:, ${when}){0,8},? and (?:again )?${when})(?=[.;)]|, (?!\p{Ll}*\d)|$)`,
  'giu',
)
const champion = new RegExp(
  String.raw`\b(?:the |a )?(two|three|four|five|six|seven|eight)-time (?:\p{Ll}+ ){0,3}\p{Ll}+(?:,? (?:who |that )?(?:has |had )?(?:won|triumphed|took|taken)(?: (?:it|gold|the \p{Ll}+))?|,|:| \() ?(${when}(?:, ${when}){0,8},? and ${when})(?=[.;)]|,|$)`,
  'giu',
)
const hedged =
  /\b(?:at least|more than|only|about|some|than|over|up to|almost|nearly|including|most recently|including in) $/i

const days = weekdays.join('|')
/** `the two-day festival runs from Friday to Sunday` */
const dayLong = new RegExp(
  String.raw`\b(two|three|four|five|six|seven)-day (?:\p{Ll}+ ){0,3}?\p{Ll}+,? (?:which |that )?(?:(?:will |is to |due to )?(?:runs?|ran|lasts?|lasted|takes? place|took place|is (?:being )?held|was held|held|opens?|goes|went|scheduled),? )?(?:from )(${days})(?: morning| afternoon| evening| night)? (?:to|through|until|till) (${days})\b`,
  'giu',
)
const dates = String.raw`(${monthNames}) (\d{1,2})`
/** `which lasted 12 days, began on March 3 and ended on March 9` */
const lasting = new RegExp(
  String.raw`\b(?:lasted|lasting|took|ran for|a|the) (\d{1,2}|${counts})[ -]days?\b[^.;\d]{0,40}\b(?:began|beginning|started|starting|opened|opening|from) (?:on )?${dates}[^.;\d]{0,40}\b(?:ended|ends|ending|closed|finished|and|to|until|through) (?:on )?${dates}\b`,
  'iu',
)

const mayTell =
  /\b(?:twice|times|occasions)\b.{1,3}(?:in |on )?[^.]*\b(?:1[6-9]|20)\d\d|-time\b|-day\b|\bdays\b/

/** Counts of occasions and of days that the years, weekdays or dates told with them do not bear out. */
export function* falseOccasions(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayTell)) {
    const finding = miscounted(sentence) ?? wrongDays(sentence) ?? wrongDates(sentence)
    if (finding) yield finding
  }
}

function miscounted({ text, start }: Sentence): Finding | undefined {
  for (const pattern of [occasions, champion]) {
    for (const { 0: whole, 1: said = '', 2: list = '', index } of text.matchAll(pattern)) {
      const word = said.split(' ')[0]!
      const told = word.toLowerCase() === 'twice' ? 2 : numberOf(word)
      const right = new Set(list.match(/(?:1[6-9]|20)\d\d/g)).size
      if (!told || told === right || right < 2 || hedged.test(text.slice(0, index))) continue
      const at = start + index + whole.indexOf(said)
      const count =
        right === 2 && / times/i.test(said)
          ? 'twice'
          : `${inWords(right)}${word === said && word.toLowerCase() !== 'twice' ? '' : ` ${said.split(' ')[1] ?? 'times'}`}`
      return {
        span: { start: at, end: start + index + whole.length },
        message: `“${said}” is told of ${inWords(right)} years; correct the count or the years.`,
        fixes: [[{ start: at, end: at + said.length, text: count }]],
      }
    }
  }
  return undefined
}

function wrongDays({ text, start }: Sentence): Finding | undefined {
  for (const { 0: whole, 1: said = '', 2: first = '', 3: last = '', index } of text.matchAll(dayLong)) {
    const [from, to] = [first, last].map(day =>
      weekdays.findIndex(one => one.toLowerCase() === day.toLowerCase()),
    )
    const right = ((to! - from! + 7) % 7) + 1
    if (right === numberOf(said) || right < 2) continue
    const at = start + index + whole.indexOf(said)
    return {
      span: { start: at, end: start + index + whole.length },
      message: `“${said}-day” does not fit “${first} to ${last}”, which is ${inWords(right)} days; correct one.`,
      fixes: [[{ start: at, end: at + said.length, text: written(right, said)! }]],
    }
  }
  return undefined
}

function wrongDates({ text, start }: Sentence): Finding | undefined {
  const match = lasting.exec(text)
  if (!match) return undefined
  const [whole, said = '', fromMonth = '', from, toMonth = '', to] = match
  const day = (month: string, of: string | undefined): { year: undefined; month: number; day: number } => ({
    year: undefined,
    month: months.findIndex(one => one.toLowerCase().startsWith(month.slice(0, 3).toLowerCase())) + 1,
    day: Number(of),
  })
  const distance = daysBetween(day(fromMonth, from), day(toMonth, to))
  const told = numberOf(said)
  // A few days may be without a session.
  if (distance < 1 || told <= distance + 1 || Number.isNaN(told)) return undefined
  const at = start + match.index + whole.indexOf(said)
  return {
    span: { start: at, end: start + match.index + whole.length },
    message: `“${said} days” do not fit between “${fromMonth} ${from}” and “${toMonth} ${to}”; correct one.`,
    fixes: [[{ start: at, end: at + said.length, text: written(distance + 1, said)! }]],
  }
}
