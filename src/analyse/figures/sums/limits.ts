import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { numberOf, plural, type Quantity } from '../numbers.ts'
import { amounts, base, between, fixesOf, isComparable, rewrite, slack } from './amounts.ts'
import { figure } from './misfits.ts'

/** `five of the four bridges`, `eight of its last seven games` */
const partitive =
  /^ of (?:the|its|his|her|their|these|those|our) (?:(?:last|first|past|final|previous|next|other|top|main|\p{Ll}+) )?$/u
/** `1,200 people, including 1,500 in Spain` */
const including =
  /^(?: [^,.;—–()\d]{0,30})?, (?:including|among them|of (?:them|whom|which)|some|at least) (?:about )?$/
/** What makes a figure one that was told or is known: “the 40 of last year”, “May’s 40”. */
const definite = String.raw`(?:the |its |his |her |their |an? |(?:last \p{Ll}+|\p{Lu}\p{Ll}+)['’]s )`
const more =
  'more than|over|above|exceeding|surpassing|beating|past|beyond|ahead of|higher than|larger than|bigger than|greater than|taller than|longer than'
const less = 'less than|fewer than|under|below|short of|shy of|lower than|smaller than|shorter than'
/** `, short of its goal of `, `, fewer than the ` */
const compared = new RegExp(
  String.raw`^[^.;,]{0,30}?(?:,| —) (?:(?:well|far|just|slightly|much|a little|still|and) )*(?:(${more})|(${less})) ${definite}(?:(?:\p{Ll}+ ){0,2}(?:goal|target|budget|quota|record|limit|estimate|forecast|capacity|total|average|minimum|maximum|requirement)s? of )?$`,
  'u',
)
/** `, the most of the year and well up on the `, `, a fall on last year’s `, `, compared with only ` */
const upOn = new RegExp(
  String.raw`^[^.;:()]{0,50}?(?:,| —| and)(?: \p{Ll}+){0,2} (?:((?:up|an? (?:\p{Ll}+ )?(?:rise|increase|gain|advance|improvement)) on)|((?:down|an? (?:\p{Ll}+ )?(?:fall|drop|decline|decrease|dip)) on)) ${definite}$|^[^.;:()]{0,40}?, ((?:compared (?:with|to)|against|up from) (?:just|only|a mere)) ()$`,
  'u',
)
/** `At 1,200 meters, it is higher than the ` */
const isTaller = new RegExp(
  String.raw`^, [^.;,]{2,40}? (?:is|was|are|were) (?:(${more})|(${less})) (?:the |its )$`,
  'u',
)
const profits = /\b(?:profits?|net income|earnings) of $/i
const onSales = /^ on (?:\p{Ll}+ ){0,2}(?:sales|revenues?|turnover|takings) of $/u
const opposed =
  /\b(?:minus|below zero|negative|loss(?:es)?|deficit|debt|decline|drop|fall|faster|slower|golf|par|error|distance|rank\w*|no more)\b/i
/** Parts larger than their whole, and comparisons that their figures contradict. */
export function* falseLimits(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayLimit)) {
    const found = sentence.of(amounts)
    for (let i = 0; i + 1 < found.length; i++) {
      const [a, b] = [found[i]!, found[i + 1]!]
      const finding =
        overpart(sentence, a, b) ??
        overterm(sentence, a, b) ??
        contradicted(sentence, a, b) ??
        overprofit(sentence, a, b)
      if (!finding) continue
      yield finding
      break
    }
    const halves = found.length > 2 ? complements(sentence, found) : undefined
    if (halves) yield halves
    const square = found.length > 2 ? area(sentence, found) : undefined
    if (square) yield square
  }
}

const mayLimit =
  /\b(?:years?|months?|weeks?|days?|hours?) (?:of|into|through) (?:an?|the|his|her|its|their) [\p{L}\d]+-|\bof (?:them|whom) (?:are |were )?(?:women|men|girls|boys|adults|children)|\bof (?:the|its|his|her|their|these|those|our) |, (?:including|among them|of them|of whom)|\b(?:than|over|above|exceeding|surpassing|beating|under|below|short of|shy of|ahead of|past|beyond) (?:the|its|his|her|their|an?) |\b(?:than|over|above|exceeding|under|below|[Aa]gainst|up on|down on|rise on|increase on|gain on|advance on|improvement on|fall on|drop on|decline on|decrease on|dip on) (?:the |its |his |her |their |an? |\p{L}+['’]s |last )|, (?:compared|against|up from) |\bof (?:it|that|them|those|which|whom)\b|\bOf (?:the|its|his|her|their) |\bon (?:\w+ ){0,2}(?:sales|revenue|turnover)|\bsquare\b/u

const isPlain = ({ unit, hedge, isOrdinal }: Quantity): boolean => !unit && !hedge && !isOrdinal

/** `, 14,000 of them` */
const ofWhole = /^ of (?:them|it|that|these|those|which|whom)\b/
const apposed = /^(?: [^.;—–()\d]{0,40})?, (?:with |and )?(?:some |about |nearly )?$/
/** What a part may pass, since it is set off against other parts: net sums. */
const netted =
  /\b(?:net|profits?|loss(?:es)?|deficit|surplus|earnings|balance|gains?|changed?|difference|margin)\b/i
/** What is summed, not averaged or shared. */
const summed = /^(?:money|length|area|volume|mass)$/
/** `Of the 12 jurors, ` */
const ofCount = /\b[Oo]f (?:the|its|his|her|their|these|those|our) $/
const nounAndComma = /^ \p{Ll}[^.;:—()\d]{0,110},(?: only| just)? $/u

function overpart(sentence: Sentence, a: Quantity, b: Quantity): Finding | undefined {
  const gap = between(sentence, a.end, b.start)
  const ahead = sentence.text.slice(0, a.start - sentence.start)
  const behind = sentence.text.slice(b.end - sentence.start)
  const isPart = partitive.test(gap)
  const isOf = ofWhole.test(behind) && apposed.test(gap)
  const isShare =
    ofCount.test(ahead) &&
    nounAndComma.test(gap) &&
    /^ (?:were|was|are|is|have|had|will|voted|\p{Ll}+ed)\b/u.test(behind)
  if (!isPart && !including.test(gap) && !isOf && !isShare) return undefined
  if (a.unit ? isPart || !isSummed(sentence, a, b) : b.unit || a.magnitude !== b.magnitude) return undefined
  if (a.isOrdinal || b.isOrdinal || b.hedge) return undefined
  const [part, whole] = isPart ? [a, b] : [b, a]
  // “some 300 of the 250 seats”
  const stretch = a.hedge === 'over' ? 1.05 : a.hedge ? 1.1 : 1
  if (base(part) <= base(whole) * stretch || !/^ \p{Ll}|^[,.]/u.test(behind)) return undefined
  if (isPart && !/(?:s|people|men|women|children)$/.test(b.next)) return undefined
  // “1,200 jobs, including 1,500 hours”: of other things.
  if (!isPart && !a.unit && /s$/.test(b.next) && b.next !== a.next && b.next !== 'was') return undefined
  return {
    span: { start: a.start, end: b.end },
    message: `“${between(sentence, part.start, part.end)}” is more than the whole, “${between(sentence, whole.start, whole.end)}”; correct one.`,
    ...(isPart && { fixes: exchanged(sentence, a, b) }),
  }
}

/** `10 years of a seven-year sentence` */
function overterm(sentence: Sentence, a: Quantity, b: Quantity): Finding | undefined {
  if (a.unit?.dimension !== 'duration' || b.unit?.dimension !== 'duration' || a.hedge || b.hedge)
    return undefined
  if (!/^ (?:of|into|through) (?:an?|the|his|her|its|their) $/.test(between(sentence, a.end, b.start)))
    return undefined
  if (!/-/.test(between(sentence, b.start, b.end)) || base(a) <= base(b)) return undefined
  if (!ofTerm.test(sentence.text.slice(b.end - sentence.start))) return undefined
  return {
    span: { start: a.start, end: b.end },
    message: `“${between(sentence, a.start, a.end)}” is more than the whole, “${between(sentence, b.start, b.end)}”; correct one.`,
    ...(a.unit.name === b.unit.name && { fixes: exchanged(sentence, a, b) }),
  }
}

const ofTerm =
  /^ (?:\p{Ll}+ )?(?:sentence|term|contract|deal|lease|journey|voyage|tour|course|loan|ban|suspension|stay)\b/u

const isSummed = ({ text }: Sentence, a: Quantity, b: Quantity): boolean =>
  summed.test(a.unit!.dimension) && isComparable(a, b) && !netted.test(text)

const exchanged = (sentence: Sentence, a: Quantity, b: Quantity): ReturnType<typeof fixesOf> => {
  const [first, second] = [rewrite(sentence, a, b.value), rewrite(sentence, b, a.value)]
  return first && second ? [[first, second]] : []
}

function contradicted(sentence: Sentence, a: Quantity, b: Quantity): Finding | undefined {
  const gap = between(sentence, a.end, b.start)
  const found = compared.exec(gap) ?? isTaller.exec(gap) ?? upOn.exec(gap)
  const match = found && [found[0], found[1] ?? found[3], found[2]]
  // “400 days, more than Earth’s 365”
  const isElliptic = a.unit !== undefined && !b.unit && b.magnitude === 1 && !plural(b.next)
  if (!match || !(isComparable(a, b) || isElliptic) || opposed.test(sentence.text)) return undefined
  if (a.hedge || (b.hedge && !/(?:than|over|above|under|below|past)\b/.test(gap))) return undefined
  if (!a.unit && a.next !== b.next && /s$/.test(b.next) && !/^(?:the|its)\b/.test(b.next)) return undefined
  const [x, y] = [base(a), isElliptic ? b.value * (a.unit?.factor ?? 1) : base(b)]
  if (match[1] ? x > y : x < y) return undefined
  const wrong = match[1] ?? match[2]!
  return {
    span: { start: a.start, end: b.end },
    message: `“${between(sentence, a.start, a.end)}” is not “${wrong}” ${between(sentence, b.start, b.end)}; correct the words or a figure.`,
  }
}

/** `a profit of $3 million on sales of $2 million` */
function overprofit(sentence: Sentence, a: Quantity, b: Quantity): Finding | undefined {
  if (a.unit?.dimension !== 'money' || !isComparable(a, b) || base(a) <= base(b)) return undefined
  if (!onSales.test(between(sentence, a.end, b.start))) return undefined
  if (!profits.test(sentence.text.slice(0, a.start - sentence.start).slice(-24))) return undefined
  return {
    span: { start: a.start, end: b.end },
    message: `A profit of ${between(sentence, a.start, a.end)} is more than the sales that it was made on; correct a figure.`,
  }
}

const sexes = 'women|men|girls|boys|adults|children'
const ofThem = new RegExp(`^ of (?:them|whom) (?:are |were )?(?:${sexes}) and $`)
const others = new RegExp(`^ (?:${sexes})\\b`)

/** `1,400 members, 900 of them women and 600 men` */
function complements(sentence: Sentence, found: readonly Quantity[]): Finding | undefined {
  for (let i = 0; i + 2 < found.length; i++) {
    const [whole, a, b] = [found[i]!, found[i + 1]!, found[i + 2]!]
    if (
      !ofThem.test(between(sentence, a.end, b.start)) ||
      !others.test(sentence.text.slice(b.end - sentence.start))
    )
      continue
    if (!/^ (?:\p{Ll}+ ){0,2}\p{Ll}+(?:, | — | \()$/u.test(between(sentence, whole.end, a.start))) continue
    if (!isPlain(whole) || !isPlain(a) || !isPlain(b)) continue
    const sum = a.value + b.value
    if (Math.abs(sum - whole.value) <= (slack(whole) + slack(a) + slack(b)) / 2) continue
    return {
      span: { start: whole.start, end: b.end },
      message: `“${between(sentence, a.start, a.end)} + ${between(sentence, b.start, b.end)}” makes ${figure(sum)}, not ${figure(whole.value)}; correct one.`,
      fixes: fixesOf(rewrite(sentence, b, whole.value - a.value), rewrite(sentence, whole, sum)),
    }
  }
  return undefined
}

/** `4 meters by 5 meters, or 25 square meters` */
function area(sentence: Sentence, found: readonly Quantity[]): Finding | undefined {
  const by =
    /\b(\d[\d,.]*)(?: (\p{Ll}+))?(?: by | x | × )(\d[\d,.]*) (\p{Ll}+)(?: (?:long|wide|deep))?(?:, or |, | \(|, making |: )(?:about )?(\d[\d,.]*) (?:square|sq\.?) (\p{Ll}+)/u.exec(
      sentence.text,
    )
  if (!by || found.length > 4) return undefined
  const [one, other, told] = [numberOf(by[1]!), numberOf(by[3]!), numberOf(by[5]!)]
  const unit = (name: string): string => name.replace(/^feet$/, 'foot').replace(/s$/, '')
  if (unit(by[4]!) !== unit(by[6]!) || (by[2] && unit(by[2]) !== unit(by[4]!))) return undefined
  const right = one * other
  if (!(right > 0) || Math.abs(told - right) <= 0.06 * right) return undefined
  const at = sentence.start + by.index + by[0].lastIndexOf(by[5]!)
  const last = found.find(q => q.start === at)
  return {
    span: { start: sentence.start + by.index, end: sentence.start + by.index + by[0].length },
    message: `${by[1]} by ${by[3]} makes ${figure(right)}, not ${by[5]}; correct one.`,
    fixes:
      last && slack(last) < right
        ? fixesOf(rewrite(sentence, last, right))
        : [[{ start: at, end: at + by[5]!.length, text: figure(right) }]],
  }
}
