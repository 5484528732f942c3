import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { between } from './amounts.ts'
import { figure } from './misfits.ts'
import { isAlike, isSlip, leeway, rewriteTerm, type Term, termsOf } from './terms.ts'
import { isList, listsFor } from './wholes.ts'

const eachBehind = /^ (?:(?:\p{Ll}+ )?(?:each|apiece)\b|(?:a|an|per) (?:head|\p{Ll}+)\b)/u
const eachAhead =
  /\b(?:each|all) (?:of (?:whom|which|them) )?(?:\p{Ll}+ )?(?:pay(?:s|ing)?|paid|holds?|holding|carr(?:y|ies|ied|ying)|seat(?:s|ing)|cost(?:s|ing)?|weigh(?:s|ing)|g[ae]ve|giving|bought|sold|worth|of|with|ha[sd])(?: just| only)? $|\p{Ll}s of $/u
const claim =
  /\b(?:total(?:ling|s|led)?(?: of)?|com(?:es|ing) to|came to|bring(?:s|ing)? in|brought in|add(?:s|ed|ing)? up to|making|makes?|raise[sd]?|raising|nett?(?:s|ed|ing)|earn(?:s|ed|ing)?|cost(?:s|ing)?(?: \p{Ll}+)?|seats?|holds?|feeds?|worth|a bill of|take|takes|took|yield(?:s|ed|ing)?|that (?:is|was|makes|made|would be)|or)(?: [\p{Ll}’'-]+){0,2} $|, $/u
const claimBehind =
  /^(?: \p{Ll}+)? (?:in all|in total|altogether|all told|annually|a (?:year|month|week|day))\b/u
const muddled =
  /\b(?:plus|minus|after|fees?|tax|discount|deposit|first|more|another|rest|up to|at least|between|half|some|only|profit|about|nearly|most)\b/i

/** Products, rates and averages told in words that their factors do not make. */
export function* falseFactors(article: Analysis): Generator<Finding> {
  yield* article.gather(factorsIn)
}

const mayMultiply =
  /\b(?:each|apiece|average[sd]?|averaging|mean|per|an? (?:head|\p{Ll}+)|exchange|rate|worth)\b|\p{Ll}s of [\p{L}$£€]/u

function factorsIn(paragraph: Paragraph): readonly Finding[] {
  if (paragraph.kind === 'table' || !/\d/.test(paragraph.text) || !mayMultiply.test(paragraph.text)) return []
  return paragraph.sentences.flatMap(sentence => {
    const finding =
      product(sentence) ??
      rateOfRate(sentence) ??
      unitPrice(sentence) ??
      averaged(sentence) ??
      travelled(sentence) ??
      exchanged(sentence)
    return finding ? [finding] : []
  })
}

const isEach = ({ sentence, start, end, isAttributive }: Term): boolean =>
  !isAttributive &&
  (eachBehind.test(sentence.text.slice(end - sentence.start)) ||
    eachAhead.test(sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start)))

/** “80 members, each paying £45 a year … brings in £36,000”: the count, what each is and the whole. */
function product(sentence: Sentence): Finding | undefined {
  const own = termsOf(sentence)
  const before = sentence.previous ? termsOf(sentence.previous) : []
  const all = [...before, ...own].filter(({ value, quantity }) => !(quantity.inWords && value === 1))
  if (all.length < 3 || all.length > 5) return undefined
  const each = all.filter(isEach)
  const [one, more] = each
  if (!one || each.length > 1 || one.quantity.hedge) return undefined
  const told = own.findLast(term => term !== one && isAlike({ ...one, noun: '' }, { ...term, noun: '' }))
  if (!told || told.isAttributive || told.start < one.start || told.quantity.hedge) return undefined
  if (more && more !== told) return undefined
  if (one.sentence !== sentence && !goesOn.test(sentence.text)) return undefined
  if (
    /^ for (?:\d|two|three|four|five|six|seven|eight|nine|ten)\b/u.test(
      sentence.text.slice(told.end - sentence.start),
    )
  )
    return undefined
  const lead = sentence.text.slice(0, told.start - sentence.start)
  if (!claim.test(lead) && !claimBehind.test(sentence.text.slice(told.end - sentence.start))) return undefined
  const counts = all.filter(
    term => term !== one && term !== told && (term.kind === 'count' || term.kind === 'duration'),
  )
  if (counts.length === 0 || muddled.test(sentence.text)) return undefined
  const products = counts.map(({ quantity }) => quantity.value * one.value)
  const loose = Math.max(0.006 * told.value, leeway(told, [one]))
  if (products.some(value => Math.abs(value - told.value) <= loose)) return undefined
  const [right] = products
  if (right === undefined || counts.length > 1) return undefined
  if (!isTenfold(told.value / right) && (counts[0]!.quantity.hedge || !isSlip(told, right))) return undefined
  return misfit(told, right, `“${shown(counts[0]!)}” times “${shown(one)}”`)
}

const goesOn = /^["“]?(?:That|This|It|They|The|Together|In all|With|These|Those|Altogether)\b/

const isTenfold = (ratio: number): boolean =>
  [0.01, 0.1, 10, 100, 1000].some(tens => Math.abs(ratio / tens - 1) < 0.01)

const periods: Readonly<Record<string, number>> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  night: 24,
  week: 168,
  month: 730,
  quarter: 2191,
  year: 8766,
}
const paced =
  /^(?: \p{Ll}+)? (?:an?|per|each|every) (second|minute|hour|day|night|week|month|quarter|year)\b/u

/** “90 coins a minute, or 4,500 an hour” */
function rateOfRate(sentence: Sentence): Finding | undefined {
  const own = termsOf(sentence)
  const rates = own.flatMap(term => {
    const period = paced.exec(sentence.text.slice(term.end - sentence.start))
    return period ? [{ term, hours: periods[period[1]!]!, end: term.end + period[0].length }] : []
  })
  for (const [at, b] of rates.slice(1).entries()) {
    const a = rates[at]!
    if (a.hours === b.hours || !/^,? or $/.test(between(sentence, a.end, b.term.start))) continue
    if (
      !isAlike({ ...a.term, noun: '' }, { ...b.term, noun: '' }) ||
      a.term.quantity.hedge ||
      b.term.quantity.hedge
    )
      continue
    const right = a.term.value * whole(b.hours / a.hours)
    // Days of work and weeks of leave make a year shorter.
    const isLong = Math.max(a.hours, b.hours) >= 168 && Math.min(a.hours, b.hours) < 168
    const ratio = b.term.value / right
    if (Math.abs(ratio - 1) < 0.05 || ratio > 20 || ratio < 0.05) continue
    if ((isLong || Math.min(a.hours, b.hours) === 1) && ratio < 1 && ratio > 0.2 && !isSlip(b.term, right))
      continue
    return misfit(b.term, right, `“${between(sentence, a.term.start, a.end)}”`)
  }
  return undefined
}

/** Sixty minutes to an hour, 52 weeks and 12 months to a year. */
const whole = (ratio: number): number => (ratio >= 1 ? Math.round(ratio) : 1 / Math.round(1 / ratio))

/** “six for $9, or $1.75 apiece” */
function unitPrice(sentence: Sentence): Finding | undefined {
  const own = termsOf(sentence)
  for (const [at, each] of own.entries()) {
    const [count, sum] = [own[at - 2], own[at - 1]]
    if (!count || !sum || each.quantity.hedge || sum.quantity.hedge || count.kind !== 'count') continue
    if (!/^ (?:\p{Ll}+ )?for (?:just |only )?$/u.test(between(sentence, count.end, sum.start))) continue
    if (!/^,? or (?:just |only )?$/.test(between(sentence, sum.end, each.start))) continue
    const behind = sentence.text.slice(each.end - sentence.start)
    if (!/^ (?:each|apiece|per \p{Ll}+|an? \p{Ll}+|a piece)\b(?! if\b)/u.test(behind)) continue
    if (!sum.kind.startsWith('money') || !isAlike(sum, each) || /^ each if\b/.test(behind)) continue
    const right = sum.value / count.value
    if (Math.abs(right - each.value) <= 0.01 || right > 4 * each.value || each.value > 4 * right) continue
    return misfit(each, right, `“${between(sentence, count.start, sum.end)}”`)
  }
  return undefined
}

const averageAhead =
  /\b(?:average|mean)(?: [\p{Ll}-]+){0,3}? (?:of|is|was|at) $|\b(?:average[sd]?|averaging)(?: out at)? $/iu

/** “61, 74 and 75. The average was 80.” */
function averaged(sentence: Sentence): Finding | undefined {
  const own = termsOf(sentence)
  for (const told of own) {
    if (told.quantity.hedge || !averageAhead.test(sentence.text.slice(0, told.start - sentence.start)))
      continue
    const before = sentence.previous ? [sentence.previous] : []
    for (const list of listsFor(told, own, before)) {
      // “The three tests scored 61, 74 and 75”: how many they are is none of them.
      const items = list[0]!.value === list.length - 1 ? list.slice(1) : list
      if (items.length < 2 || !isList(items) || new Set(items.map(({ noun }) => noun)).size > 1) continue
      const values = items.map(({ value }) => value)
      const right = values.reduce((sum, value) => sum + value, 0) / values.length
      const isOut = told.value < Math.min(...values) || told.value > Math.max(...values)
      const step = told.quantity.step * (told.value / told.quantity.value)
      if (Math.abs(right - told.value) <= Math.max(step, 0.01 * right)) break
      if (!isOut && !isSlip(told, Math.round(right / step) * step)) break
      if (isOut && (told.value > 3 * Math.max(...values) || told.value < Math.min(...values) / 3)) break
      return misfit(told, Math.round(right / step) * step, 'the average of those figures')
    }
  }
  return undefined
}

/** “the 160 kilometres in five hours, at an average speed of 40 kilometres an hour” */
function travelled(sentence: Sentence): Finding | undefined {
  const own = termsOf(sentence)
  const [way, more] = own.filter(({ kind }) => kind === 'length')
  const [time, longer] = own.filter(({ kind }) => kind === 'duration')
  const [speed, faster] = own.filter(({ kind }) => kind === 'speed')
  if (!way || !time || !speed || more || longer || faster || !/\baverag/.test(sentence.text)) return undefined
  if ([way, time, speed].some(({ quantity }) => quantity.hedge)) return undefined
  const hours = time.value * 24
  const right = way.value / 1000 / hours
  if (Math.abs(right / speed.value - 1) <= 0.05) return undefined
  const edits = [rewriteTerm(time, way.value / 1000 / speed.value / 24), rewriteTerm(speed, right)].filter(
    edits => edits.length > 0,
  )
  // Whole numbers were written: what makes one is likelier right.
  const isWhole = (text: string): number => Number(/\./.test(text))
  edits.sort((a, b) => isWhole(a[0]!.text) - isWhole(b[0]!.text))
  const [first, last] = time.start < speed.start ? [time, speed] : [speed, time]
  return {
    span:
      last.end - first.start <= 80
        ? { start: first.start, end: last.end }
        : { start: time.start, end: time.end },
    message: `“${shown(way)}” in ${shown(time)} is not ${shown(speed)}; correct a figure.`,
    fixes: edits,
  }
}

const currency: Readonly<Record<string, string>> = {
  euro: '€',
  pound: '£',
  dollar: '$',
  yen: '¥',
  rupee: '₹',
}
const names = Object.keys(currency).join('|')
/** “a rate of $1.10 to the euro”, “the pound was worth $1.25” */
const quoted = new RegExp(
  String.raw`\b(?:rates?|fix(?:ing)?) of (?<of>[$£€¥₹])(?<rate>\d+(?:\.\d+)?) (?:to|for|per|against) (?:the |an? )?(?<name>${names})\b|\b(?:[Aa]|[Tt]he|[Oo]ne) (?<named>${names}) (?:was|is|being|stood|at|then)? ?(?:worth |at |bought |buys )(?<in>[$£€¥₹])(?<worth>\d+(?:\.\d+)?)\b`,
  'gu',
)

/** “€3 million. At the rate of $1.10 to the euro, that is about $2.7 million.” */
function exchanged(sentence: Sentence): Finding | undefined {
  const window = sentence.previous ? [sentence.previous, sentence] : [sentence]
  const [match, more] = window.flatMap(one => one.matches(quoted).map(match => ({ one, match })))
  if (!match || more) return undefined
  const {
    of,
    rate,
    name,
    named,
    in: inside,
    worth,
  } = match.match.groups as Record<string, string | undefined>
  const [base, other, ratio] = [currency[(name ?? named)!]!, (of ?? inside)!, Number(rate ?? worth)]
  const at = match.one.start + match.match.index
  const terms = window
    .flatMap(termsOf)
    .filter(term => term.start < at || term.start >= at + match.match[0].length)
  const [from, also] = terms.filter(({ kind }) => kind === `money ${base}`)
  const [to, second] = terms.filter(
    ({ kind, sentence: own }) => kind === `money ${other}` && own === sentence,
  )
  if (!from || !to || also || second || to.start < from.start) return undefined
  const right = from.value * ratio
  if (Math.abs(right / to.value - 1) <= 0.04 || right > 3 * to.value || to.value > 3 * right) return undefined
  return misfit(to, right, `“${shown(from)}” at ${other}${ratio}`)
}

const shown = ({ sentence, start, end }: Term): string => between(sentence, start, end)

function misfit(told: Term, right: number, of: string): Finding {
  const { quantity } = told
  const step = quantity.step * (told.value / quantity.value)
  const rounded =
    Math.abs(right / step - Math.round(right / step)) < 0.3 || quantity.magnitude > 1
      ? Math.round(right / step) * step
      : right
  const edits = rewriteTerm(told, rounded)
  return {
    span: { start: told.start, end: told.end },
    message: `“${shown(told)}” is not ${of}, which is ${figure((right * quantity.value) / told.value)}; correct a figure.`,
    fixes: edits.length > 0 ? [edits] : [],
  }
}
