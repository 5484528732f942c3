import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import {
  amounts,
  base,
  between,
  fixesOf,
  isComparable,
  change as misprint,
  multiples,
  rewrite,
  slack,
} from './amounts.ts'
import { figure } from './misfits.ts'

const hedge =
  '(?:about |some |around |nearly |almost |roughly |just |just over |just under |more than |over )?'
const nouns =
  'rise|increase|gain|jump|climb|growth|surge|leap|boost|fall|drop|decline|decrease|reduction|cut|loss|slump|dip|slide|swing|change|difference|raise|improvement|saving'
const changing =
  /\b(?:r[oi]se[sn]?|rising|f[ae]ll(?:s|en|ing)?|gain(?:s|ed|ing)?|lost|los(?:es?|ing)|climb(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|add(?:s|ed|ing)?|jump(?:s|ed|ing)?|slipp?(?:s|ed|ing)?|slid|advanc(?:es?|ed|ing)|increas(?:es?|ed|ing)|decreas(?:es?|ed|ing)|declin(?:es?|ed|ing)|ros?e|up|down|cut|cuts|rais(?:es?|ed|ing)|lower(?:s|ed|ing)?|shed|eas(?:es?|ed|ing)|surg(?:es?|ed|ing)|soar(?:s|ed|ing)?|grew|grow(?:s|n|ing)?|shrank|tumbl(?:es?|ed|ing)|plung(?:es?|ed|ing)|sank|dipp?(?:s|ed|ing)?|inch(?:es|ed)|edg(?:es?|ed) (?:up|down)|higher|lower|put on|gave up) (?:by )?(?:(?:a|an|another|just|only) )?$/i
const share = String.raw`(?:,? or (?:about |nearly )?[\d.]+ ?(?:percent|per cent|%)| \([\d.]+ ?(?:percent|per cent|%)\))?`
const toBehind = new RegExp(
  String.raw`^(?: an? \w+)?${share},? to (?:close at |settle at |finish at |end at |trade at |reach |stand at |a \w+ |an? (?:record|all-time) (?:high|low) of )?${hedge}$`,
)
const fromBehind = new RegExp(String.raw`^[^.;,]{0,40},? (?:up |down )?from ${hedge}$`)
/** “£5 from January, up from ”, “$60 million, against ”: the new figure and then the old. */
const upFrom = new RegExp(
  String.raw`^[^.;:()]{0,60}(?:,| —| \() ?(?:(?:up|down)(?: sharply| slightly)? from|(?:as )?compared (?:with|to)|(?:as )?against) (?:just |only )?(?:an? (?:average|total) of )?(?:the )?${hedge}$`,
)
const fromFirst = new RegExp(String.raw`^(?: [\w-]+){0,3}${share},? from ${hedge}$`)
const toSecond = new RegExp(String.raw`^[^.;,]{0,40},? to ${hedge}$`)
const apposition = new RegExp(
  String.raw`^[^.;]{0,40}(?:,|\(|—|–|:)? ?(?:(?:or|that is|which is|representing|meaning|making) )?(?:(?:an?|the) (?:[a-z]+ )?(?:${nouns}) of |(?:or|up|down) (?:by )?|rising by |falling by )(?:an? )?$`,
)
const opensNoun = /^[^.;]{0,40}(?:,|\(|—|–|:|,? or) an? $/
const nounBehind = new RegExp(String.raw`^[- ](?:point |percentage[- ]point )?(?:[a-z]+ )?(?:${nouns})\b`)

interface Change {
  readonly from: Quantity
  readonly to: Quantity
  readonly told: Quantity
  /** Whether the change stands behind its figures, reckoned from them. */
  readonly reckoned: boolean
}

const mayDiffer = /\b(?:from|compared|against)\b/

/** Changes that the two figures do not give: “rose $30 to $110 from $90”, “from 20 to 25, a rise of 20 percent”. */
export function* falseDifferences(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayDiffer)) {
    const found = sentence.of(amounts).filter(q => !isApposedShare(sentence, q))
    for (let i = 0; i + 1 < found.length; i++) {
      const multiple = multiplied(sentence, found[i]!, found[i + 1]!)
      if (multiple) yield multiple
      if (multiple || i + 2 >= found.length) continue
      const change = changeAt(sentence, found[i]!, found[i + 1]!, found[i + 2]!)
      const finding = change && judge(sentence, change)
      if (!finding) continue
      yield finding
      break
    }
  }
}

/** “fell 50 cents, or 5 percent, to”: the share beside a change is none of its three figures. */
const isApposedShare = ({ text, start }: Sentence, q: Quantity): boolean =>
  q.unit?.name === 'percent' &&
  /(?:,? or (?:about |nearly )?| \()$/.test(text.slice(0, q.start - start)) &&
  /^[,)]? (?:to|from)\b/.test(text.slice(q.end - start))

function changeAt(sentence: Sentence, a: Quantity, b: Quantity, c: Quantity): Change | undefined {
  const first = between(sentence, a.end, b.start)
  const second = between(sentence, b.end, c.start)
  const ahead = sentence.text.slice(Math.max(0, a.start - sentence.start - 30), a.start - sentence.start)
  if (isComparable(b, c) && (changing.test(ahead) || /\bby (?:an? )?$/.test(ahead))) {
    const told = first.replace(/^ (?:points|basis points|places)\b/, '')
    if (toBehind.test(told) && fromBehind.test(second)) return { from: c, to: b, told: a, reckoned: false }
    if (fromFirst.test(first) && toSecond.test(second)) return { from: b, to: c, told: a, reckoned: false }
  }
  if (!isComparable(a, b)) return undefined
  const isFrom = /\bfrom (?:about |some )?$/.test(ahead) && toSecond.test(first)
  const isTo = (/\bto (?:about |some )?$/.test(ahead) && fromBehind.test(first)) || upFrom.test(first)
  if (!isFrom && !isTo) return undefined
  const behind = sentence.text.slice(c.end - sentence.start)
  // “to $12 from $10, up $3 from May”
  if (/\b(?:up|down) (?:by )?$/.test(second) && /^ (?:from|since|on|in|over|compared|than)\b/.test(behind))
    return undefined
  if (!apposition.test(second) && !(opensNoun.test(second) && nounBehind.test(behind))) return undefined
  return isFrom ? { from: a, to: b, told: c, reckoned: true } : { from: b, to: a, told: c, reckoned: true }
}

const folding =
  /^[^.;]{0,40}, (?:(?:nearly|almost|more than|about) )?(?:(doubling|tripling|trebling|quadrupling|halving)\b|an? (?:\w+ )?(twofold|threefold|fourfold|fivefold|tenfold) (?:rise|increase|jump|gain|surge)\b)/

/** “from 150 to 300, tripling in a decade” */
function multiplied(sentence: Sentence, a: Quantity, b: Quantity): Finding | undefined {
  if (!isComparable(a, b)) return undefined
  const match = folding.exec(sentence.text.slice(b.end - sentence.start))
  if (!match) return undefined
  const gap = between(sentence, a.end, b.start)
  const ahead = sentence.text.slice(Math.max(0, a.start - sentence.start - 12), a.start - sentence.start)
  const isFrom = /\bfrom (?:about )?$/.test(ahead) && toSecond.test(gap)
  if (!isFrom && !(/\bto (?:about )?$/.test(ahead) && fromBehind.test(gap))) return undefined
  const [from, to] = isFrom ? [base(a), base(b)] : [base(b), base(a)]
  const word = (match[1] ?? match[2])!
  const ratio = to / from / multiples[word]!
  if (!(ratio < 0.75 || ratio > 1.35) || from <= 0) return undefined
  const start = b.end + match[0].lastIndexOf(word)
  return {
    span: { start, end: start + word.length },
    message: `“${word}” does not fit ${between(sentence, a.start, a.end)} and ${between(sentence, b.start, b.end)}; correct the word or a figure.`,
  }
}

/** How far a figure may be from what it rounds; a round count is mostly meant as it stands. */
const grain = (q: Quantity): number =>
  // Prices are told to the cent.
  q.unit?.dimension === 'money' && q.magnitude === 1 && q.step <= 0.01
    ? 0.001
    : q.step >= 1 && q.magnitude === 1 && !q.hedge
      ? slack({ ...q, unit: undefined }) / 2
      : slack(q)

function judge(sentence: Sentence, { from, to, told, reckoned }: Change): Finding | undefined {
  if (from.hedge || to.hedge || told.hedge || !(from.value > 0) || told.isOrdinal) return undefined
  let [a, b] = [base(from), base(to)]
  if (from.magnitude === 1 && to.magnitude > 1 && from.value < 1000) a *= to.magnitude
  else if (to.magnitude === 1 && from.magnitude > 1 && to.value < 1000) b *= from.magnitude
  if (told.unit?.name === 'percent' && from.unit?.dimension !== 'percent') {
    if (!reckoned || /\b(?:year|annual|month|each)\b/.test(between(sentence, told.end, told.end + 20)))
      return undefined
    const right = Math.abs(b / a - 1) * 100
    const isCount = !from.unit && !to.unit && Math.max(from.value, to.value) < 1000
    const isPrice = from.unit?.dimension === 'money' && Math.max(from.value, to.value) <= 20
    const fine =
      from.magnitude > 1
        ? from.step / from.magnitude < 1
          ? 0.5
          : 0.15
        : isCount || isPrice
          ? 0
          : from.step < 1
            ? 0.5
            : 0.1
    const spread = ((from.step * fine) / from.value + (to.step * fine) / to.value) * 100 * (b / a)
    if (Math.abs(right - told.value) <= told.step / 2 + spread + 0.3) return undefined
    const rounded = told.step >= 1 ? Math.round(right) : Math.round(right * 10) / 10
    return {
      span: told,
      message: `“${between(sentence, told.start, told.end)}” is not the change from ${between(sentence, from.start, from.end)} to ${between(sentence, to.start, to.end)}, which is ${rounded}; correct one.`,
      fixes: fixesOf(rewrite(sentence, told, rounded)),
    }
  }
  const scale = scaleOf(sentence, told, from)
  if (scale === undefined) return undefined
  const right = Math.abs(b - a)
  const said = base(told) * scale
  const allowed =
    grain(from) * (from.unit?.factor ?? 1) +
    grain(to) * (to.unit?.factor ?? 1) +
    grain(told) * (told.unit?.factor ?? 1) * scale
  if (Math.abs(right - said) <= allowed + 1e-6 || right === 0 || said > 6 * right || right > 6 * said)
    return undefined
  const [start, end] = [Math.min(from.start, to.start, told.start), Math.max(from.end, to.end, told.end)]
  const by = right - said
  const moved = b > a ? b - by : b + by
  return {
    span: end - start <= 80 ? { start, end } : told,
    message: `“${between(sentence, told.start, told.end)}” is not the difference of ${between(sentence, from.start, from.end)} and ${between(sentence, to.start, to.end)}, which is ${figure(right / scale / (told.unit?.factor ?? 1))}; correct one.`,
    fixes: fixesOf(
      ...[
        rewrite(sentence, told, right / scale / (told.unit?.factor ?? 1)),
        end - start <= 80 ? rewrite(sentence, to, moved / (to.unit?.factor ?? 1)) : undefined,
      ]
        .filter(edit => edit !== undefined)
        .sort((a, b) => misprint(sentence, a) - misprint(sentence, b)),
    ),
  }
}

/** What one of the change's unit is in the unit of the figures; undefined where they differ in kind. */
function scaleOf(sentence: Sentence, told: Quantity, from: Quantity): number | undefined {
  if (/^(?:cent|penny)$/.test(told.unit?.name ?? '') && from.unit?.dimension === 'money') return 0.01
  if (told.unit?.name === 'point') return from.unit?.name === 'percent' ? 1 : undefined
  if (told.next === 'points') return from.unit && from.unit.name !== 'percent' ? undefined : 1
  if (told.next === 'basis' || told.next === 'places') return undefined
  if (!isComparable(told, from)) return undefined
  if (told.unit?.dimension === 'percent' || told.unit?.dimension === 'temperature') return undefined
  if (told.unit) return 1
  // “fell 3 to 2 from 5”: sure only where “by” or an apposition marks the count as a change.
  const behind = told.next
  return /\b(?:by|of|or|up|down) (?:an? )?$/.test(
    sentence.text.slice(0, told.start - sentence.start).slice(-14),
  ) &&
    (!/s$/.test(behind) || behind === from.next || from.next === '' || !/s$/.test(from.next))
    ? 1
    : undefined
}
