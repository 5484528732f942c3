import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { withCommas } from '../numbers/words.ts'
import { type Quantity, quantities } from '../numbers.ts'
import { between, fixesOf, rewrite } from './amounts.ts'

const measures = new Set(['length', 'area', 'volume', 'mass', 'speed', 'temperature', 'duration'])
const gate =
  /\((?:half|two|three|four|five|six|seven|eight|nine|ten|twelve)\b|\((?:about |around |roughly |approximately |some |nearly |almost |just (?:over|under) |over |under |more than |or |i\.e\.,? |~)?-?\d|, or (?:about |around |roughly |nearly |almost )?\d/

/** A measure and its conversion in brackets that differ by more than rounding. */
export function* falseConversions(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, gate)) {
    const found = sentence.of(quantities)
    for (let i = 1; i < found.length; i++) {
      const finding = converted(sentence, found, i)
      if (finding) yield finding
    }
  }
}

function converted(sentence: Sentence, found: readonly Quantity[], i: number): Finding | undefined {
  const second = found[i]!
  const first = found[i - 1]!
  const [a, b] = [first.unit, second.unit]
  if (!a || !b || a.dimension !== b.dimension || a.name === b.name || !measures.has(a.dimension))
    return undefined
  const gap = between(sentence, first.end, second.start)
  const tail = sentence.text.slice(second.end - sentence.start)
  const bracketed =
    /^[ \w-]{0,24} ?\((?:about |around |roughly |approximately |some |nearly |almost |just (?:over|under) |over |under |more than |or |~)?$/.test(
      gap,
    ) && /^ ?(?:\)|[;,] |wide\)|tall\)|long\)|high\)|deep\)|away\))/.test(tail)
  const apposed = /^, or (?:about |around |roughly |nearly |almost )?$/.test(gap) && /^[,.;]/.test(tail)
  if (!bracketed && !apposed) return undefined
  // “between 10 and 12 miles (6 km)”, “10-12 miles”: the first figure is one end only.
  if (
    /\d ?[-–]$|\b(?:to|and) $/.test(sentence.text.slice(0, first.start - sentence.start).slice(-4)) &&
    found[i - 2]
  )
    return undefined
  const right = convert(sentence, first, compound(sentence, found, i - 1), second)
  const value = right[0]!
  const digits = Math.floor(Math.log10(Math.max(1, second.value)))
  let rounded = second.step
  if (rounded >= 1) while (rounded < 10 ** digits && second.value % (rounded * 10) === 0) rounded *= 10
  const loose =
    a.name === 'ton' || b.name === 'ton' || /gallon|pint|quart/.test(a.name + b.name)
      ? 0.16
      : a.dimension === 'duration'
        ? 0.09
        : 0.06
  const amount = compound(sentence, found, i - 1)
  // “6 feet 2 inches” is as fine as its inches.
  const own = (first.step * (a.factor ?? 1)) / 2 / Math.max(amount, 1e-9)
  const allowed =
    a.dimension === 'temperature'
      ? 1.6 + rounded / 2
      : Math.max(
          a.dimension === 'duration' ? 0 : second.step * 0.51,
          a.dimension === 'duration' ? 0 : Math.min(rounded / 2, 0.12 * second.value),
          (loose + (a.dimension === 'duration' ? 0 : Math.min(own, amount / a.factor < 4 ? 0.25 : 0.06))) *
            value,
        )
  if (right.some(one => Math.abs(one - second.value) <= allowed)) return undefined
  const whole = second.value > 0 && rounded > 1 && value / rounded > 4 ? rounded : second.step
  // “two meters (7 feet)” would be off by half a foot.
  const isCoarse = whole === 1 && Math.abs(Math.round(value) - value) > 0.04 * value
  const unit =
    second.hedge && value >= 10
      ? Math.max(1, whole)
      : isCoarse && a.dimension !== 'temperature' && a.dimension !== 'duration'
        ? 0.1
        : whole
  const best = Math.round(value / unit) * unit
  return {
    span: { start: first.start, end: second.end },
    message: `“${between(sentence, first.start, first.end)}” is about ${shown(best, unit)}, not “${between(sentence, second.start, second.end)}”; correct one.`,
    fixes: fixesOf(
      second.step < 1 && Number.isInteger(best)
        ? { ...second.figure, text: withCommas(best) }
        : rewrite(sentence, second, best),
    ),
  }
}

const shown = (value: number, unit: number): string =>
  unit < 1 ? String(Number(value.toFixed(3))) : withCommas(value)

/** “6 feet 2 inches”: the smaller unit adds to the larger before it. */
function compound(sentence: Sentence, found: readonly Quantity[], i: number): number {
  const [larger, smaller] = [found[i - 1], found[i]!]
  const value = smaller.value * (smaller.unit?.factor ?? 1)
  if (
    !larger?.unit ||
    larger.unit.dimension !== smaller.unit?.dimension ||
    larger.unit.factor <= smaller.unit.factor
  )
    return value
  return /^[ -]?(?:and )?$/.test(between(sentence, larger.end, smaller.start))
    ? value + larger.value * larger.unit.factor
    : value
}

/** What tells of degrees between two temperatures, not of one. */
const differing =
  /\b(?:by|r[io]se[sn]?|f[ae]ll(?:en)?|dropp?(?:ed)?|difference|rise|fall|increase|swing|range) (?:of )?(?:\p{Ll}+ ){0,2}$/u
const differingBehind = /^[^.;]{0,4}\)? (?:above|below|warmer|cooler|colder|hotter|higher|lower|more|less)\b/

const isDifference = ({ text, start }: Sentence, first: Quantity, second: Quantity): boolean =>
  differing.test(text.slice(0, first.start - start)) || differingBehind.test(text.slice(second.end - start))

/** What the first measure may be in the unit of the second. */
function convert(sentence: Sentence, first: Quantity, amount: number, second: Quantity): number[] {
  if (first.unit!.dimension === 'temperature') {
    const { value } = first
    const isFahrenheit = first.unit!.name === 'f'
    const reading = (degrees: number): number =>
      isFahrenheit ? ((degrees - 32) * 5) / 9 : (degrees * 9) / 5 + 32
    const difference = isFahrenheit ? (value * 5) / 9 : (value * 9) / 5
    // A reading has its zero elsewhere; a difference has none, and “minus” may stand in words.
    return [
      reading(value),
      -reading(-value),
      ...(value <= 20 || isDifference(sentence, first, second) ? [difference] : []),
    ]
  }
  const factor = second.unit!.factor
  const plain = amount / factor
  // Nautical miles, and tons of three kinds, pass for their kin.
  return /mile/.test(first.unit!.name) || /mile/.test(second.unit!.name)
    ? [plain, plain * 1.15, plain / 1.15]
    : [plain]
}
