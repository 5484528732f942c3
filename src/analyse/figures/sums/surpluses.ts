import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { plural, type Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, isOfOneKind, rewrite, slack, spanOf, worth } from './amounts.ts'
import { figure } from './misfits.ts'
import { portionNames } from './proportions.ts'

const more =
  'more|higher|longer|taller|heavier|older|bigger|larger|greater|faster|dearer|deeper|wider|better|later|hotter|warmer|richer|stronger'
const less =
  'less|fewer|lower|shorter|lighter|younger|smaller|slower|cheaper|shallower|narrower|worse|earlier|colder|cooler|poorer|weaker'
/** “40p more than the ”, “18 feet longer than the old one, which measured ”, “12 up on the ” */
const comparing = new RegExp(
  String.raw`^ ?(?:\p{Ll}+ )?(?:(${more})|(${less})) than\b[^;:()]{0,60} $|^(?: \p{Ll}+)? (?:(above|over|ahead of|clear of|up on)|(below|under|short of|behind|adrift of|down on)) [^;:()]{0,40} ?$`,
  'u',
)
/** What sets the difference behind the first amount: “£5.20, 40p more”, “212 feet long, 18 feet longer”. */
const linked =
  /^[^.;:()]{0,30}(?:,| —| and) (?:(?:was|is|were|are|still|only|just|some|about|exactly|which is|that is|or|it is|a) ){0,3}$/
const apposed =
  /(?:,| —| –|:|\() ?(?:for |with |making |leaving |giving (?:him|her|them|it) |at )?(?:an? )(?:\p{Ll}+ )?(profit|gain|loss|saving|discount|difference|gap|margin|lead|majority|shortfall|surplus|deficit|mark-?up|premium) of (?:just |only |exactly |about |nearly )?$/u
/** “a gain of a third”, “a rise of 12 percent” */
const grown =
  /(?:,| —| –|\() ?an? (?:\p{Ll}+ )?(?:(profit|gain|rise|increase|jump|growth|mark-?up|return)|(loss|drop|fall|decline|decrease|discount|cut|reduction)) of (?:just |only |exactly )?$/u
/** “30 of them, a rate of 75 percent” */
const rated = /(?:,| —| –|\() ?an? (?:\p{Ll}+ ){0,2}(?:rate|share|proportion) of (?:just |only |exactly )?$/u
const mayDiffer = new RegExp(
  String.raw`\b(?:${more}|${less}) than\b|\b(?:above|ahead of|clear of|up on|below|behind|adrift of|short of|down on)\b|\b(?:profit|gain|loss|saving|discount|difference|gap|margin|lead|majority|shortfall|surplus|deficit|mark-?up|premium|rise|increase|jump|growth|return|drop|fall|decline|decrease|cut|reduction|rate|share|proportion) of\b`,
)
const muddled =
  /\b(?:each|per|a (?:year|month|week|day)|average|times|twice|half|after (?:tax|fees)|including|excluding|plus|swing)\b/

/** Differences that the two amounts told with them do not make: “£5.20, 40p more than the £4.60 of last year”. */
export function* falseSurpluses(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayDiffer)) {
    // “the old one” counts nothing.
    const found = sentence.of(amounts).filter(({ value, inWords }) => !(inWords && value === 1))
    for (let i = 0; i < found.length; i++) {
      const finding =
        surplus(sentence, found, i) ?? difference(sentence, found, i) ?? apposedShare(sentence, found, i)
      if (!finding) continue
      yield finding
      break
    }
  }
}

/** “212 feet long, 18 feet longer than the old one, which measured 200 feet” */
function surplus(sentence: Sentence, found: readonly Quantity[], i: number): Finding | undefined {
  const by = found[i]!
  const [all, other] = [found[i - 1], found[i + 1]]
  if (!all || !other || [all, by, other].some(({ hedge }) => hedge)) return undefined
  const gap = between(sentence, by.end, other.start)
  const match = comparing.exec(gap)
  if (!match || !linked.test(between(sentence, all.end, by.start))) return undefined
  if (!isOfOneKind(all, other) || !isOfOneKind(all, by) || muddled.test(gap)) return undefined
  if (!all.unit && [by, other].some(q => plural(q.next) && plural(all.next) && q.next !== all.next))
    return undefined
  if (/^(?:percent|fraction|duration)$/.test(all.unit?.dimension ?? '')) return undefined
  const isMore = (match[1] ?? match[3]) !== undefined
  const right = isMore ? worth(all) - worth(other) : worth(other) - worth(all)
  return misfit(sentence, by, all, other, right)
}

/** “bought for $200,000 and sold for $350,000, a profit of $150,000” */
function difference(sentence: Sentence, found: readonly Quantity[], i: number): Finding | undefined {
  const by = found[i]!
  const match = apposed.exec(sentence.text.slice(0, by.start - sentence.start))
  if (!match || by.hedge || /\bfrom\b/.test(sentence.text) || muddled.test(sentence.text)) return undefined
  const pair = found.slice(0, i).filter(q => (isPoints(by) ? q.unit?.name === 'percent' : isOfOneKind(q, by)))
  const [a, b] = pair
  if (pair.length !== 2 || !a || !b || a.hedge || b.hedge) return undefined
  if (/ (?:of|on) (?:the |its |a )?$/.test(between(sentence, a.end, b.start))) return undefined
  if (!by.unit && !isPoints(by) && a.unit === undefined && a.value < 20 && b.value < 20) return undefined
  return misfit(sentence, by, a, b, Math.abs(worth(a) - worth(b)))
}

/** “began at 40 pence and closed at 60, a gain of a third”; “tested 40 and found it in 30, a rate of 60 percent” */
function apposedShare(sentence: Sentence, found: readonly Quantity[], i: number): Finding | undefined {
  const told = found[i]!
  const { text, start } = sentence
  if (told.hedge || !/^(?:percent|fraction)$/.test(told.unit?.name ?? '')) return undefined
  const ahead = text.slice(0, told.start - start)
  const change = grown.exec(ahead)
  const isRate = rated.test(ahead)
  const pair = found.slice(0, i)
  const [a, b] = pair
  if ((!change && !isRate) || pair.length !== 2 || !a || !b || a.hedge || b.hedge || muddled.test(ahead))
    return undefined
  if (!isOfOneKind(a, b) || /^(?:percent|fraction)$/.test(a.unit?.name ?? '') || /\bfrom\b/.test(ahead))
    return undefined
  if (isRate && (a.unit || b.unit)) return undefined
  const [low, high] = [a, b].map(worth).sort((x, y) => x - y) as [number, number]
  const said = told.unit!.name === 'percent' ? told.value / 100 : told.value
  const right = isRate ? [low / high] : change![1] ? [high / low - 1] : [1 - low / high]
  const loose = told.unit!.name === 'percent' ? 0.012 : 0.04
  if (!(low > 0) || right[0]! > 3 || right.some(one => Math.abs(one - said) <= loose + 0.04 * one))
    return undefined
  const percent = Math.round(right[0]! * 100)
  const word = Object.entries(portionNames).find(([, value]) => Math.abs(value - right[0]!) < 0.02)?.[0]
  const edit =
    told.unit!.name === 'percent'
      ? rewrite(sentence, told, percent)
      : word
        ? { start: told.start, end: told.end, text: word }
        : undefined
  return {
    span: told,
    message: `“${between(sentence, told.start, told.end)}” is not what ${between(sentence, a.start, a.end)} and ${between(sentence, b.start, b.end)} make, which is ${percent} percent; correct one.`,
    fixes: fixesOf(edit),
  }
}

const isPoints = ({ unit, next }: Quantity): boolean => (unit ? unit.name === 'point' : next === 'points')

function misfit(
  sentence: Sentence,
  by: Quantity,
  a: Quantity,
  b: Quantity,
  right: number,
): Finding | undefined {
  const told = worth(by)
  const loose = [a, b, by].reduce((all, q) => all + grain(q), 0)
  if (Math.abs(right - told) <= loose + 1e-6 || right > 8 * told || told > 8 * Math.abs(right))
    return undefined
  const shown = (q: Quantity): string => between(sentence, q.start, q.end)
  const value = (right * by.value) / told
  const span = spanOf(a.start < by.start ? a : by, b.start > by.start ? b : by)
  const isNear = span.end - span.start <= 80
  const other = isNear && b.start > by.start ? rewrite(sentence, b, otherOf(a, b, told, right)) : undefined
  return {
    span: isNear ? span : by,
    message: `“${shown(by)}” is not the difference of ${shown(a)} and ${shown(b)}, which is ${figure(Math.abs(value))}; correct one.`,
    fixes: fixesOf(right > 0 ? rewrite(sentence, by, Math.round(value * 1000) / 1000) : undefined, other),
  }
}

/** What the second amount would have to be. */
const otherOf = (a: Quantity, b: Quantity, told: number, right: number): number =>
  Math.round(((worth(a) - Math.sign(right) * told) * b.value * 100) / worth(b)) / 100

/** Half of the last place for prices, counts and the like; what is rounded, by its noughts. */
const grain = (q: Quantity): number =>
  ((q.magnitude > 1 || q.step < 1
    ? q.step / 2
    : q.unit && q.unit.dimension !== 'money'
      ? 0.5
      : Math.min(slack(q), q.value >= 10000 ? slack(q) : 0)) *
    worth(q)) /
  q.value
