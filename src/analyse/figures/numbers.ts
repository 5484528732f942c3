import type { Span } from '../../source.ts'
import { wordSet } from '../collections.ts'
import type { Sentence } from '../index.ts'
import { type Unit, unitAt } from './numbers/units.ts'
import { cardinal, figure, fractions, magnitudes, type Piece, pieces } from './numbers/words.ts'

export type { Dimension, Unit } from './numbers/units.ts'
export { inWords, numberOf, plural, wordsFor, written } from './numbers/words.ts'

/** How a figure is hedged: “about 40”, “nearly 40”, “more than 40”. */
export type Hedge = 'about' | 'under' | 'over'

/** An amount that a sentence names; its span, in the prose, covers the figure with its currency and unit. */
export interface Quantity extends Span {
  readonly value: number
  /** What the last digit written counts: 0.1 in “1.2”, 100,000 in “1.2 million”. */
  readonly step: number
  readonly unit: Unit | undefined
  readonly hedge: Hedge | undefined
  /** “3rd”, “third place”. */
  readonly isOrdinal: boolean
  /** Where the bare figure stands, without currency, magnitude and unit. */
  readonly figure: Span
  /** Whether the figure is spelt out. */
  readonly inWords: boolean
  /** What the figure's magnitude word stands for, or 1. */
  readonly magnitude: number
  /** The word next after the amount, in lower case, or ''. */
  readonly next: string
}

const mayCount =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozens?|half|third|quarter|one)\b/i

const currencies: Readonly<Record<string, string>> = { $: '$', '£': '£', '€': '€', '¥': '¥', '₹': '₹' }
const currencyPrefix = /^(?:us|a|au|c|ca|nz|hk|s)$/i

/** The amounts that a sentence names, in order. */
export function quantities(sentence: Sentence): readonly Quantity[] {
  const by = sentence.start
  return sentence.recall(quantitiesOf).map(({ figure, ...quantity }) => ({
    ...quantity,
    start: quantity.start + by,
    end: quantity.end + by,
    figure: { start: figure.start + by, end: figure.end + by },
  }))
}

const quantitiesOf = (text: string): readonly Quantity[] => (mayCount.test(text) ? quantitiesIn(text) : [])

/** The amounts in a text; `shift` is added to their offsets. */
function quantitiesIn(text: string, shift = 0): Quantity[] {
  const words = pieces(text)
  const found: Quantity[] = []
  for (let i = 0; i < words.length; ) {
    const read = mayStart(words[i]!.text) ? quantityAt(text, words, i, shift) : undefined
    if (!read) {
      i++
      continue
    }
    found.push(read.quantity)
    i = Math.max(read.after, i + 1)
  }
  return found
}

/** Whether a piece can open an amount; most words cannot, and need no more than one look. */
function mayStart(piece: string): boolean {
  const code = piece.charCodeAt(0)
  if (code < 65 || code > 122) return (code >= 48 && code <= 57) || code > 122 || code === 36 || code === 46
  return piece.length < 10 && starters.has(piece.toLowerCase())
}

const starters = wordSet(
  'a an half us au c ca nz hk s zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
)

function quantityAt(
  text: string,
  words: readonly Piece[],
  i: number,
  shift: number,
): { quantity: Quantity; after: number } | undefined {
  let at = i
  let currency: string | undefined
  if (currencyPrefix.test(words[at]!.text) && words[at + 1]?.start === words[at]!.end) {
    if (currencies[words[at + 1]!.text]) at++
  }
  if (currencies[words[at]!.text]) {
    currency = currencies[words[at]!.text]
    at++
  }
  const first = words[at]
  if (!first) return undefined
  const number = figure(text, words, at) ?? (currency ? undefined : cardinal(words, at))
  const fraction = number || currency ? undefined : fractions(words, at)
  const read = number ?? fraction
  if (!read) return undefined
  let { after } = read
  const figureEnd = words[after - 1]!.end
  let magnitude = 1
  if (number) {
    const size = magnitudes(text, words, after)
    if (size) {
      magnitude = size.value
      after = size.after
    }
  }
  let extra = 0
  // “two and a half hours”
  if (number && magnitude === 1 && words[after]?.text === 'and' && words[after + 1]?.text === 'a') {
    const part = words[after + 2]?.text
    if (part === 'half' || part === 'quarter') {
      extra = part === 'half' ? 0.5 : 0.25
      after += 3
    }
  }
  const isOrdinal = read.isOrdinal === true
  // “half an hour”, “a quarter of an hour”
  const of = fraction && words[after]?.text === 'of' ? 1 : 0
  const whole =
    fraction && /^an?$/.test(words[after + of]?.text ?? '') ? unitAt(text, words, after + of + 1) : undefined
  const unit: Unit | undefined = currency
    ? { dimension: 'money', name: currency, factor: 1, after }
    : fraction
      ? ((whole?.dimension === 'duration' || whole?.name === 'point' ? whole : undefined) ??
        pointAt(words, after + of) ??
        unitAt(text, words, after) ??
        (read.value < 1 ? { dimension: 'fraction', name: 'fraction', factor: 1, after } : undefined))
      : isOrdinal
        ? undefined
        : unitAt(text, words, after)
  if (unit && !currency) after = unit.after
  return {
    quantity: {
      start: words[i]!.start + shift,
      end: words[after - 1]!.end + shift,
      figure: { start: first.start + shift, end: figureEnd + shift },
      value: (read.value + extra) * magnitude,
      step: read.step * magnitude,
      magnitude,
      unit,
      hedge: hedgeBefore(words, i),
      isOrdinal,
      inWords: read.inWords,
      next: words[after]?.text.toLowerCase() ?? '',
    },
    after,
  }
}

/** “half a point”, “a quarter-point” of a rate. */
function pointAt(words: readonly Piece[], after: number): Unit | undefined {
  const at = words[after]?.text === '-' || words[after]?.text === 'a' ? after + 1 : after
  return /^points?$/.test(words[at]?.text ?? '')
    ? { dimension: 'percent', name: 'point', factor: 1, after: at + 1 }
    : undefined
}

const hedges: Readonly<Record<string, Hedge>> = {
  about: 'about',
  around: 'about',
  roughly: 'about',
  approximately: 'about',
  some: 'about',
  circa: 'about',
  estimated: 'about',
  nearly: 'under',
  almost: 'under',
  'up to': 'under',
  'close to': 'about',
  'less than': 'under',
  'fewer than': 'under',
  'just under': 'under',
  under: 'under',
  below: 'under',
  'as many as': 'under',
  'as much as': 'under',
  'as few as': 'over',
  'as little as': 'over',
  'more than': 'over',
  'at least': 'over',
  'at most': 'under',
  'no more than': 'under',
  'no fewer than': 'over',
  'just over': 'over',
  over: 'over',
  above: 'over',
  exceeding: 'over',
}

function hedgeBefore(words: readonly Piece[], i: number): Hedge | undefined {
  const last = words[i - 1]?.text.toLowerCase()
  if (!last || !/^[a-z]+$/.test(last)) return last === '~' ? 'about' : undefined
  const two = `${words[i - 2]?.text.toLowerCase() ?? ''} ${last}`
  // “added up to 279”
  if (two === 'up to' && /^add(?:s|ed|ing)?$/i.test(words[i - 3]?.text ?? '')) return undefined
  const three = `${words[i - 3]?.text.toLowerCase() ?? ''} ${two}`
  return hedges[three] ?? hedges[two] ?? hedges[last]
}
