import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, isOfOneKind, rewrite, slack, worth } from './amounts.ts'
import { directionOf } from './changes.ts'
import { figure } from './misfits.ts'

/** A sentence that goes on to the older figure, or takes up an amount with its noun. */
const maySequel =
  /(?:^|[.”"] )["“]?(?:A (?:year|month|quarter|week)|The (?:year|month|quarter|season) before|Last|In the|That compare[sd]|It (?:was|had been|stood))\b|\b(?:[Tt]he|[Tt]hat|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) (?:[$£€¥]|\d|\p{Ll}+-year)/u

/** What a sentence says of the amounts of the one before, and they do not bear out. */
export function* falseSequels(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, maySequel)) {
    const before = sentence.previous
    const found = sentence.of(amounts)
    if (!before || found.length === 0) continue
    const finding = earlierFigure(before, sentence, found) ?? takenUp(before, sentence, found)
    if (finding) yield finding
  }
}

const earlier =
  /^["“]?(?:A (?:year|month|quarter|week) (?:ago|earlier|before)|The (?:year|month|quarter|season) before|Last (?:year|month|quarter|week|season)|In the (?:same|previous|year-earlier|prior|year before|corresponding) [^,.;]{2,40}|That compare[sd] with),? (?:(?:it|they|the (?:figure|number|rate|total)) (?:was|were|had been|stood at) |(?:just |only )?)$/
/** “Revenue climbed 12 percent to $56 million.” */
const newFigure = /\b([a-z]+) (?:[^,.;]{0,40} )?to (?:about |nearly |just over )?$/

/** “Revenue climbed to $56 million. A year earlier it was $60 million.” */
function earlierFigure(
  before: Sentence,
  sentence: Sentence,
  found: readonly Quantity[],
): Finding | undefined {
  const old = found[0]!
  if (old.hedge || !earlier.test(sentence.text.slice(0, old.start - sentence.start))) return undefined
  if (/\bfrom\b|\b(?:loss(?:es)?|deficit|debt|rank\w*|place)\b/.test(before.text)) return undefined
  const told = before.of(amounts)
  const now = told.filter(q => isOfOneKind(q, old)).at(-1)
  if (!now || now.hedge || (!now.unit && now.next !== old.next && old.next !== '')) return undefined
  const verb = newFigure.exec(before.text.slice(0, now.start - before.start))
  const direction =
    verb &&
    [...before.text.slice(verb.index, now.start - before.start).matchAll(/[a-z]+/g)]
      .map(([word]) => directionOf(word))
      .find(Boolean)
  if (!direction || worth(now) === worth(old)) return undefined
  if (worth(now) > worth(old) === (direction === 'up')) return undefined
  const share = told.find(q => q.unit?.name === 'percent' && q !== now)
  const right = share && worth(now) / (1 + (direction === 'up' ? 1 : -1) * (share.value / 100))
  const digits = old.step / (old.magnitude || 1) < 1 ? old.step : Math.max(old.step, 1)
  return {
    span: { start: old.start, end: old.end },
    message: `“${between(sentence, old.start, old.end)}” makes ${between(before, now.start, now.end)} a ${direction === 'up' ? 'fall' : 'rise'}, which was told as a ${direction === 'up' ? 'rise' : 'fall'}; correct one.`,
    fixes:
      right && now.unit?.dimension === 'money'
        ? fixesOf(rewrite(sentence, old, Math.round(right / digits) * digits))
        : [],
  }
}

const changeNoun = /^(?:rise|increase|raise|hike|cut|reduction|drop|fall|decrease|gap|difference)$/
const sumNoun =
  /^(?:fine|penalty|award|settlement|bill|grant|loan|sentence|term|deal|contract|price|fee|cost|donation|gift|prize|payment|package|debt|bid|offer|ransom|bonus|ban|suspension)$/
const pointing = /\b(?:[Tt]he|[Tt]hat|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) $/
/** What the amount of a noun is told by before: “fined”, “sentenced”, “jailed”. */
const kin: Readonly<Record<string, RegExp>> = {
  sentence: /\b(?:sentenced|jailed|prison|term)\b/,
  term: /\b(?:sentenced|jailed|prison|sentences?)\b/,
  penalty: /\bfin(?:ed|es)\b/,
}

/** “It rose from £1.50 to £2. The 70p rise …”; “fined $2 million for the spill and $500,000 for the lie. The $3 million fine …” */
function takenUp(before: Sentence, sentence: Sentence, found: readonly Quantity[]): Finding | undefined {
  for (const told of found) {
    const { text, start } = sentence
    const noun = /^ (\p{Ll}+)\b/u.exec(text.slice(told.end - start))?.[1]
    if (!noun || !told.unit || told.hedge || !pointing.test(text.slice(0, told.start - start))) continue
    const amountsBefore = likened(before, told)
    const [a, b] = amountsBefore
    if (!a || amountsBefore.length > 4 || amountsBefore.some(({ hedge }) => hedge)) continue
    const values = amountsBefore.map(worth)
    const isChange = changeNoun.test(noun)
    const isSum =
      sumNoun.test(noun) &&
      ((kin[noun]?.test(before.text) ?? false) ||
        new RegExp(String.raw`\b${noun.slice(0, 4)}`, 'i').test(before.text))
    if (isChange && (amountsBefore.length !== 2 || !b || !/\bfrom\b/.test(before.text))) continue
    if (!isChange && !isSum) continue
    const sums = isChange ? [Math.abs(values[1]! - values[0]!)] : sumsOf(values)
    const loose = Math.min(...amountsBefore.map(q => (slack(q) * worth(q)) / q.value))
    const known = [...sums, ...values]
    if (known.some(value => Math.abs(value - worth(told)) <= loose + 1e-6)) continue
    const right = sums.at(-1)!
    if (!(right > 0) || right > 4 * worth(told) || worth(told) > 4 * right) continue
    return {
      span: { start: told.start, end: told.end + noun.length + 1 },
      message: `“${between(sentence, told.start, told.end + noun.length + 1)}” takes up ${amountsBefore.map(q => between(before, q.start, q.end)).join(' and ')}, which ${isChange ? 'differ by' : 'make'} ${figure((right * told.value) / worth(told))}; correct one.`,
      fixes: fixesOf(rewrite(sentence, told, (right * told.value) / worth(told))),
    }
  }
  return undefined
}

/** The amounts of one kind with what is told, its unit lent to what goes without: “four years for theft and three for fraud”. */
function likened(before: Sentence, told: Quantity): readonly Quantity[] {
  const found: Quantity[] = []
  for (const q of before.of(amounts)) {
    const last = found.at(-1)
    if (isOfOneKind(q, told)) found.push(q)
    else if (!q.unit && last && /^(?:for|on|in|to|at|and|)$/.test(q.next))
      found.push({ ...q, unit: last.unit })
  }
  return found
}

/** What some of a few values add up to, the sum of all last. */
function sumsOf(values: readonly number[]): readonly number[] {
  const sums = [0]
  for (const value of values) sums.push(...sums.map(sum => sum + value))
  return sums.slice(1)
}
