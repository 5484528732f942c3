import type { Finding } from '../../../rule.ts'
import type { Span } from '../../../source.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { monthNames, months } from './calendar.ts'

const names = ['first', 'second', 'third', 'fourth']
const ended = new RegExp(
  String.raw`\b(?<quarter>${names.join('|')})[ -]quarter\b(?<kind> of the calendar year)?[^.;,(“”"]{0,30}(?:,|,? \()? ?(?:(?:the|its) (?:three months|quarter) |which |that )?(?:to|ended|ending|ends|through|until|closed)(?: in| on| at)?(?: the end of)? (?<month>${monthNames})\b`,
  'gu',
)

interface Quarter extends Span {
  readonly number: number
  readonly month: number
  readonly isCalendar: boolean
}

function quartersIn(paragraph: Paragraph): readonly Quarter[] {
  if (!/[ -]quarter\b/.test(paragraph.text)) return []
  return paragraph.matches(ended).map(match => {
    const { quarter, kind, month } = match.groups as Record<'quarter' | 'month', string> & { kind?: string }
    const end = paragraph.start + match.index + match[0].length
    return {
      number: names.indexOf(quarter) + 1,
      month: months.indexOf(month as 'May') + 1,
      isCalendar: kind !== undefined,
      start: end - month.length,
      end,
    }
  })
}

const mod = (value: number): number => ((value % 12) + 12) % 12

/** “the third quarter …, which ended in June” of a company whose second ended in June. */
export function* falseQuarters(article: Analysis): Generator<Finding> {
  const all = article.gather(quartersIn)
  const calendar = all.find(one => one.isCalendar)
  for (const [index, one] of all.entries()) {
    const other = one.isCalendar ? { number: 4, month: 12 } : (calendar ?? all[index - 1])
    if (!other || other === one || mod(one.month - other.month - 3 * (one.number - other.number)) === 0)
      continue
    if (!one.isCalendar && calendar && !isOfCalendar(calendar)) continue
    const right = months[mod(other.month + 3 * (one.number - other.number) - 1)]!
    const said = names[one.number - 1]!
    yield {
      span: { start: one.start, end: one.end },
      message: `The ${said} quarter does not end in ${months[one.month - 1]} if the ${names[other.number - 1]} ends in ${months[other.month - 1]}; correct one.`,
      fixes: [[{ start: one.start, end: one.end, text: right }]],
    }
    return
  }
}

const isOfCalendar = ({ number, month }: Quarter): boolean => month === 3 * number
