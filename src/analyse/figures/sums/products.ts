import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, isOfOneKind, rewrite, slack, spanOf, worth } from './amounts.ts'
import { figure } from './misfits.ts'

const mayMultiply =
  /\b(?:[Ee]ach|apiece|evenly|equally|a head)\b|\b(?:total\w*|in all|altogether|all told|serve|raising|raised|netting|earning|mak(?:es?|ing)|bringing in|revenue|sales)\b/
const eachBehind =
  /^ (?:to |for |at |from |per )?(?:each|apiece|a (?:share|piece|head|ticket|copy)|per (?:person|head|ticket|share|copy))\b/
const eachAhead =
  /\b(?:each|each of (?:them|the \w+)|apiece) (?:of them )?(?:will |would )?(?:get |gets |got |receiv\w+ |paid |pay |costs? |at |worth |costing |lasting |lasts? |weighing )?$/
/** “three terms of four years”, “200 tickets at £15” */
const ofEach =
  /^ (?:\p{Ll}+ ){1,5}(?:of|at|costing|worth|priced at|selling (?:at|for)|lasting)(?: only| just| an average (?:price |cost )?of| a price of)? $/u
const totalAhead =
  /\b(?:(?:a|the) (?:combined |grand |overall )?total of|totall?(?:ing|ed|s)|raising|raised|netting|bringing in|earning|making|makes?|for (?:revenue|sales|takings|proceeds|earnings) of|c[ao]mes? to|coming to|adds? up to|serve|worth|a bill of) (?:just |only |a total of )?$/
const totalBehind = /^ (?:in all|in total|altogether|all told|overall)\b/
const linked =
  /\b(?:evenly|equally|split|divided|shared|among|between|total|in all|altogether|worth|costing|for a|or)\b/
const muddled =
  /\b(?:plus|minus|after|fees?|tax\w*|discount|deposit|first|more|another|rest|others?|up to|at least|concurrent\w*|half|least|average(?! (?:price|cost|of)))\b/
const rated = /\b(?:per|from)\b/

/** Quantities times what each is, that do not make the whole told: “300 shares at $38.50 each, $11,550 in all”. */
export function* falseProducts(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayMultiply)) {
    const finding = product(sentence) ?? ofCounts(sentence)
    if (finding) yield finding
  }
}

interface Product {
  readonly count: Quantity
  readonly each: Quantity
  readonly whole: Quantity
}

function productIn({ text, start }: Sentence, all: readonly Quantity[]): Product | undefined {
  // “three terms, one for each victim”
  const found = all.filter(({ value, inWords }) => !(inWords && value === 1))
  if (found.length !== 3 || found.some(({ hedge }) => hedge)) return undefined
  const [a, b, more] = found.filter(({ unit }) => unit && !/^(?:percent|fraction)$/.test(unit.dimension))
  const count = found.find(({ unit }) => !unit)
  if (!a || !b || more || !count || !isOfOneKind(a, b) || count.value < 2) return undefined
  const isEach = (q: Quantity): boolean =>
    eachBehind.test(text.slice(q.end - start)) ||
    eachAhead.test(text.slice(0, q.start - start)) ||
    (count.end < q.start && ofEach.test(text.slice(count.end - start, q.start - start)))
  if (isEach(a) === isEach(b)) return undefined
  return isEach(a) ? { count, each: a, whole: b } : { count, each: b, whole: a }
}

function product(sentence: Sentence): Finding | undefined {
  const { text, start } = sentence
  const sale = productIn(sentence, sentence.of(amounts))
  if (!sale || muddled.test(text)) return undefined
  const { count, each, whole } = sale
  const isTotal =
    totalAhead.test(text.slice(0, whole.start - start)) || totalBehind.test(text.slice(whole.end - start))
  if (!isTotal && (!linked.test(text) || rated.test(text) || !mayDivide.test(text))) return undefined
  // “$20 each, or $50 for three”
  if (each.start < whole.start && /\bor $/.test(text.slice(0, whole.start - start))) return undefined
  const right = worth(each) * count.value
  const factor = (q: Quantity): number => worth(q) / q.value
  const loose = slack(whole) * factor(whole) + slack(each) * factor(each) * count.value
  if (Math.abs(right - worth(whole)) <= loose + 0.01 * worth(whole)) return undefined
  const ratio = right / worth(whole)
  if ((ratio > 3 || ratio < 1 / 3) && !(isTotal && isTenfold(ratio))) return undefined
  const reach = spanOf(each, whole)
  const isNear = reach.end - reach.start <= 80 && !isTotal
  const edits = [
    rewrite(sentence, each, worth(whole) / count.value / factor(each)),
    rewrite(sentence, whole, right / factor(whole)),
  ]
  return {
    span: isNear ? reach : isTotal ? whole : each,
    message: `“${between(sentence, count.start, count.end)}” times ${between(sentence, each.start, each.end)} is ${figure(right / factor(whole))}, not ${between(sentence, whole.start, whole.end)}; correct a figure.`,
    fixes: isTotal ? fixesOf(edits[1]) : isNear ? fixesOf(...edits) : fixesOf(edits[0]),
  }
}

const ofEvery = /\b[Ee]ach (?:of (?:the|its|their|his|her) )?$/
const eachOf = /^ (?:\p{Ll}+ ){1,4}(?:with|of|has|have|holding|in) $/u

/** “Each of the 30 houses will have three bedrooms, 90 in all” */
function ofCounts(sentence: Sentence): Finding | undefined {
  const { text, start } = sentence
  const found = sentence.of(amounts)
  const [a, b, whole] = found
  if (!a || !b || !whole || found.length !== 3 || muddled.test(text)) return undefined
  if (found.some(({ unit, hedge, isOrdinal }) => unit || hedge || isOrdinal) || b.value < 2) return undefined
  const isEach =
    ofEvery.test(text.slice(0, a.start - start)) ||
    (eachOf.test(between(sentence, a.end, b.start)) &&
      /^ (?:\p{Ll}+ ){1,3}each\b/u.test(text.slice(b.end - start)))
  const isTotal =
    totalAhead.test(text.slice(0, whole.start - start)) ||
    totalBehind.test(
      text
        .slice(whole.end - start)
        .replace(/^ \p{Ll}+/u, words => (/^ (?:in|altogether|all|overall)$/.test(words) ? words : '')),
    )
  const right = a.value * b.value
  if (!isEach || !isTotal || right === whole.value || right > 4 * whole.value || whole.value > 4 * right)
    return undefined
  return {
    span: { start: whole.start, end: whole.end },
    message: `“${between(sentence, a.start, a.end)}” times ${between(sentence, b.start, b.end)} is ${figure(right)}, not ${between(sentence, whole.start, whole.end)}; correct a figure.`,
    fixes: fixesOf(rewrite(sentence, whole, right)),
  }
}

const mayDivide = /\b(?:each|apiece|evenly|equally)\b/

/** A nought too many or too few. */
const isTenfold = (ratio: number): boolean =>
  [10, 100, 1000].some(tens => Math.abs(ratio / tens - 1) < 0.02 || Math.abs(ratio * tens - 1) < 0.02)
