import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, base, between, fixesOf, priced, rewrite, slack } from './amounts.ts'
import { figure } from './misfits.ts'

const rate = /^ (?:an?|per|for each|for every) (\p{Ll}+)\b|^ (each|apiece|per capita)\b/u
const heads =
  /^(?:head|person|guest|visitor|adult|child|pupil|ticket|piece|copy|night|hour|day|week|month|year)$/
const people =
  /^(?:people|men|women|children|guests|visitors|members|pupils|students|delegates|fans|workers|staff|employees|diners|passengers|adults|residents|players|runners|families)$/
const linked =
  /\b(?:or|paid|pays?|totals?|totall?(?:ed|ing)|in all|altogether|all told|comes? to|came to|making|makes|made|mak(?:es?|ing)|earn(?:s|ed|ing)?|brought in|bring(?:s|ing)? in|raised|rais(?:es|ing)|cost(?:s|ing)?|worth|took|for a|a bill of|adds? up to)\b|[=—–(:]/i
const muddled =
  /\b(?:plus|minus|after|fees?|tax\w*|discount|deposit|first|more|another|rest|others?|up to|at least|rising|from|less|extra|between|overtime|half|some|only|of which|profit|net|each other)\b/i

/** Quantities at a rate that do not come to the sum told: “20 tickets at $15 each, $350 in all”. */
export function* falseRates(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table' || !/[$£€¥₹]|\b(?:dollars|euros|pounds|yen)\b/.test(paragraph.text))
      continue
    if (
      !/\b(?:an?|per) (?:head|person|ticket|hour|day|week|month|night|year|piece|[a-z]+)\b|\beach\b|\bapiece\b/.test(
        paragraph.text,
      )
    )
      continue
    for (const sentence of paragraph.sentences) {
      const finding = product(sentence)
      if (finding) yield finding
    }
  }
}

function product(sentence: Sentence): Finding | undefined {
  const { text, start } = sentence
  const sale = priced(sentence.of(amounts))
  if (!sale || (sale.count.unit && sale.count.unit.dimension !== 'duration')) return undefined
  const { money, count } = sale
  const kinds = money.map(q => rate.exec(text.slice(q.end - start)))
  const fits = kinds.map(kind => kind !== null && agrees(count, kind))
  const at = fits.indexOf(true)
  if (at < 0 || fits[1 - at]) return undefined
  const [each, whole] = [money[at]!, money[1 - at]!]
  if (!linked.test(text) || muddled.test(text)) return undefined
  // “$20 each, or $50 for three”: a rebate.
  if (
    /\b(?:or|and) $/.test(text.slice(0, whole.start - start)) &&
    /^ for\b/.test(text.slice(whole.end - start))
  )
    return undefined
  const right = base(each) * count.value
  if (
    Math.abs(right - base(whole)) <= slack(whole) + 0.02 * base(whole) ||
    right > 2 * base(whole) ||
    right < base(whole) / 2
  )
    return undefined
  return {
    span: whole,
    message: `“${between(sentence, count.start, count.end)}” at ${between(sentence, each.start, each.end)} make ${figure(right)}, not ${between(sentence, whole.start, whole.end)}; correct a figure.`,
    fixes: fixesOf(rewrite(sentence, whole, right)),
  }
}

/** Whether the rate is of what the count counts: dollars an hour and hours, pounds a head and guests. */
function agrees(count: Quantity, kind: RegExpExecArray): boolean {
  const noun = kind[1]
  if (!noun) return !count.unit && /s$|people|men|children/.test(count.next)
  if (count.unit) return count.unit.name === noun
  return (
    count.next === noun ||
    count.next === `${noun}s` ||
    count.next === `${noun}es` ||
    (/^(?:head|person)$/.test(noun) && heads.test(noun) && people.test(count.next))
  )
}
