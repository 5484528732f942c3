import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { numberOf, wordsFor } from '../numbers.ts'
import { dayNumber, shifted } from './calendar.ts'
import { daysBefore, type Moment, momentsIn } from './moments.ts'
import { type Edits, earlier, later, monthsOn, openedFirst, redated } from './order.ts'

const goesOn = /^(?:It|They|He|She|The \p{Ll}+|This|That)\b/u
/** “It runs until ”, “The fair closes on ” */
const ends =
  /\b(?:clos(?:es|ed)|ends|ended|finish(?:es|ed)|conclude[sd]|expire[sd]|(?:runs?|ran|continues?|continued|lasts?|lasted|stays?|remains?|is|will (?:run|remain|continue|stay))(?: open| on show| on view| there| up)? (?:until|till|to|through))(?: on| in)? $/
const lasting = new RegExp(
  String.raw`\b(?:by|for) (?<count>an?|another|\d{1,2}|${wordsFor(1, 20).join('|')}) (?<unit>day|week|fortnight|month)s?,? (?:to|until|till)(?: the| \p{Lu}\p{Ll}+day,?)? $`,
  'u',
)
const held = /\b(?:since|from) $/
const until = /\b(?:until|till|through)(?: the end of)? $/

const mayGoOn = /\b(?:until|till|through|by|for|to|(?:clos|end|finish|conclud|expir)(?:es|ed|s))\b/

/** Moments that go on from one told before, and cannot: “opens on June 14 … It runs until March 9”. */
export function* falseGoings(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table' || !/\d/.test(paragraph.text) || !mayGoOn.test(paragraph.text)) continue
    if (momentsIn(paragraph).length < 2) continue
    for (const sentence of paragraph.sentences) {
      const finding =
        closedFirst(article, sentence) ?? putOff(article, sentence) ?? heldBackwards(article, sentence)
      if (finding) yield finding
    }
  }
}

const datedIn = ({ paragraph, start, end }: Sentence): readonly Moment[] =>
  momentsIn(paragraph).filter(
    one => one.start >= start && one.end <= end && /^(?:day|month|year)$/.test(one.grain),
  )

const ahead = (sentence: Sentence, { start }: Moment): string =>
  sentence.text.slice(0, start - sentence.start)

/** “It opens on Oct. 3, 2025. It runs until Feb. 8, 2025.” */
function closedFirst(article: Analysis, sentence: Sentence): Finding | undefined {
  const before = sentence.previous
  if (!before || !goesOn.test(sentence.text)) return undefined
  const [end] = datedIn(sentence)
  const begin = datedIn(before).at(-1)
  if (!end || !begin || !ends.test(ahead(sentence, end)) || !openedFirst.test(ahead(before, begin)))
    return undefined
  if (/\b(?:had|last year|previous|first)\b/.test(ahead(sentence, end))) return undefined
  if (daysBefore(end, begin) === 0) return undefined
  const isNextYear =
    end.year !== undefined && end.year === begin.year && (end.month ?? 13) < (begin.month ?? 0)
  const words = ({ start, end }: Moment): string => article.text.slice(start, end)
  return {
    span: { start: end.start, end: end.end },
    message: `“${words(end)}” is before “${words(begin)}”; correct a date.`,
    fixes: isNextYear ? [[{ start: end.end - 4, end: end.end, text: String(end.year! + 1) }]] : [],
  }
}

/** “due by 30 June … the council extended the deadline by a fortnight, to 14 June” */
function putOff(article: Analysis, sentence: Sentence): Finding | undefined {
  const { text, start, paragraph } = sentence
  const isLater = later.test(text)
  if (isLater === earlier.test(text) || /\bnot\b|n’t\b/.test(text)) return undefined
  const now = datedIn(sentence).find(one => lasting.test(ahead(sentence, one)))
  if (now?.grain !== 'day') return undefined
  const { count, unit } = lasting.exec(ahead(sentence, now))!.groups as Record<'count' | 'unit', string>
  const told = paragraph.sentences
    .slice(Math.max(0, sentence.index - 2), sentence.index + 1)
    .flatMap(datedIn)
    .filter(one => one.grain === 'day' && one.end <= now.start)
  const [old] = told
  if (!old || told.length > 1) return undefined
  const number = (/^an/.test(count) || count === 'a' ? 1 : numberOf(count)) * (isLater ? 1 : -1)
  const from = { year: old.year ?? now.year ?? 2023, month: old.month!, day: old.day! }
  const days = { day: 1, week: 7, fortnight: 14, month: 0 }[unit as 'day']
  const right = days ? shifted(from, number * days) : monthsOn(from, number)
  const to = { year: right.year, month: now.month!, day: now.day! }
  if (Math.abs(dayNumber(to) - dayNumber(right)) <= 1) return undefined
  const words = ({ start, end }: Moment): string => article.text.slice(start, end)
  const fixes: Edits[] = [redated(text, start, now, right)]
  return {
    span: { start: now.start, end: now.end },
    message: `“${words(now)}” is not ${count} ${unit}${number === 1 || number === -1 ? '' : 's'} ${isLater ? 'after' : 'before'} “${words(old)}”; correct one.`,
    fixes: fixes.filter(edits => edits.length > 0),
  }
}

/** “in charge since July 2026 and had a contract that was to run until June 2026” */
function heldBackwards(article: Analysis, sentence: Sentence): Finding | undefined {
  const moments = datedIn(sentence).filter(({ year }) => year !== undefined)
  const [from, to] = moments
  if (!from || !to || moments.length > 2) return undefined
  if (!held.test(ahead(sentence, from)) || !until.test(ahead(sentence, to))) return undefined
  if (daysBefore(to, from) === 0) return undefined
  const words = ({ start, end }: Moment): string => article.text.slice(start, end)
  return {
    span: { start: from.start, end: from.end },
    message: `“${words(from)}” is after “${words(to)}”, which it should come before; correct a date.`,
    fixes: [],
  }
}
