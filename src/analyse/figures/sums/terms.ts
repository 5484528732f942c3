import type { Edit } from '../../../rule.ts'
import { firstFrom, wordSet } from '../../collections.ts'
import type { Sentence } from '../../index.ts'
import { type Quantity, quantities } from '../numbers.ts'
import { amounts, isYear, rewrite, slack, worth } from './amounts.ts'

/** An amount as a term of a sum: what it is worth, of what kind it is and what it counts. */
export interface Term {
  readonly sentence: Sentence
  readonly quantity: Quantity
  /** Smaller units that go on from it: “two years and nine months”. */
  readonly minor: Quantity | undefined
  readonly start: number
  readonly end: number
  /** In the base of its unit. */
  readonly value: number
  /** How far the true value may lie from it. */
  readonly loose: number
  /** What it can be added to: money of one currency, lengths, durations, counts. */
  readonly kind: string
  /** The singular of what it counts; '' where that is not said. */
  readonly noun: string
  /** “a ten-night break” */
  readonly isAttributive: boolean
}

/** The terms that a sentence tells, in order. */
export const termsOf = (sentence: Sentence): readonly Term[] => sentence.of(findTerms)

const mostTerms = 12
const ratio = /^ (?:in|out of) (?:every )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)/
const afterRatio = /\b(?:\d|one|two|three|four|five|six|seven|eight|nine) (?:in|out of) (?:every )?$/

function findTerms(sentence: Sentence): readonly Term[] {
  const { text, start } = sentence
  const plain = sentence.of(amounts)
  const found = [...plain, ...sentence.of(quantities).filter(q => isAttributive(sentence, q, plain))].sort(
    (a, b) => a.start - b.start,
  )
  if (found.length > mostTerms) return []
  const terms: Term[] = []
  for (const [index, quantity] of found.entries()) {
    const last = terms.at(-1)
    const ahead = text.slice(0, quantity.start - start)
    const behind = text.slice(quantity.end - start)
    if (ratio.test(behind) || afterRatio.test(ahead) || isAge(ahead, behind, quantity)) continue
    if (last && index > 0 && goesOn(sentence, last, quantity)) {
      terms[terms.length - 1] = {
        ...last,
        minor: quantity,
        end: quantity.end,
        value: last.value + worth(quantity),
        loose: looseness(quantity),
      }
      continue
    }
    terms.push(termAt(sentence, quantity, terms))
  }
  return terms.map((term, at) => sharing(term, terms.slice(at + 1)))
}

/** “11.2, 10.9 and 10.7 seconds”, “12, 14 and 17 people”: what stands behind the last serves for all. */
function sharing(term: Term, after: readonly Term[]): Term {
  if (term.kind !== 'count' || term.noun !== '') return term
  let { end } = term
  for (const next of after) {
    if (
      !/^(?:,|,? and|,? or)? $/.test(
        term.sentence.text.slice(end - term.sentence.start, next.start - term.sentence.start),
      )
    )
      return term
    if (next.kind !== 'count') {
      const factor = next.value / next.quantity.value
      return {
        ...term,
        kind: next.kind,
        value: term.value * factor,
        loose: looseness({ ...term.quantity, unit: next.quantity.unit }),
      }
    }
    if (next.noun !== '') return { ...term, noun: next.noun }
    end = next.end
  }
  return term
}

const isAttributive = ({ text, start }: Sentence, q: Quantity, plain: readonly Quantity[]): boolean =>
  !q.unit && !q.isOrdinal && !isYear(q) && !plain.includes(q) && hyphened.test(text.slice(q.end - start))

const hyphened = /^-(\p{Ll}{3,})(?![-\p{L}])/u

const isAge = (ahead: string, behind: string, { unit, inWords, value }: Quantity): boolean =>
  !unit && !inWords && value < 110 && /\p{L}, $/u.test(ahead) && /^(?:[,.;]|$)/.test(behind)

/** “five hours and 45 minutes”, “six feet two inches” */
const goesOn = ({ text, start }: Sentence, last: Term, { unit, start: at }: Quantity): boolean =>
  last.minor === undefined &&
  unit !== undefined &&
  /^(?:duration|length|mass)$/.test(unit.dimension) &&
  unit.dimension === last.quantity.unit?.dimension &&
  unit.factor < last.quantity.unit.factor &&
  /^(?: and|,)? $/.test(text.slice(last.end - start, at - start))

const looseness = (q: Quantity): number => (q.value === 0 ? 0 : (slack(q) * worth(q)) / q.value)

function termAt(sentence: Sentence, quantity: Quantity, before: readonly Term[]): Term {
  const { text, start } = sentence
  const { unit } = quantity
  const behind = text.slice(quantity.end - start)
  const attributed = unit ? undefined : hyphened.exec(behind)?.[1]
  const own = unit ? '' : (attributed ?? nounBehind(sentence, quantity))
  // “three nights in Rome, two in Siena”: the noun serves for all.
  const noun =
    own === '' && !unit && bare.test(behind)
      ? (before.findLast(one => one.kind === 'count' && !one.isAttributive)?.noun ?? '')
      : own
  return {
    sentence,
    quantity,
    minor: undefined,
    start: quantity.start,
    end: quantity.end + (attributed ? attributed.length + 1 : 0),
    value: worth(quantity),
    loose: looseness(quantity),
    kind: unit
      ? unit.dimension === 'money'
        ? `money ${/^(?:cent|penny)$/.test(unit.name) ? '' : unit.name}`
        : unit.dimension
      : 'count',
    noun,
    isAttributive: attributed !== undefined || text[quantity.figure.end - start] === '-',
  }
}

const bare =
  /^(?:[,.;]|$| (?:in|on|at|from|to|of|for|by|with|under|and|but|more|others?|was|were|is|are|had|have|died)\b)/

/** The singular of the noun that a count stands before. */
function nounBehind(sentence: Sentence, { end }: Quantity): string {
  const { tokens } = sentence
  let head = -1
  for (let at = firstFrom(tokens, end); at < tokens.length; at++) {
    const { pos, tag, norm } = tokens[at]!
    if (/^(?:NOUN|PROPN)$/.test(pos)) head = at
    else if (!(head < 0 && (/^ADJ$/.test(pos) || /^(?:VBN|VBG)$/.test(tag))) || norm === 'of') break
    if (/^NNP?S$/.test(tag) && tokens[at + 1]?.pos !== 'NOUN') break
  }
  const noun = tokens[head]?.lemma.toLowerCase() ?? ''
  return relating.has(noun) ? '' : noun
}

/** What may follow a bare count and is tagged as a noun. */
const relating = wordSet('behind ahead short shy clear apart adrift more fewer less each apiece others other')

/** Whether two terms can be added or compared: of one kind, and of one thing where both say of what. */
export const isAlike = (a: Term, b: Term): boolean =>
  a.kind === 'count' || b.kind === 'count'
    ? a.kind === b.kind && (a.noun === '' || b.noun === '' || a.noun === b.noun)
    : a.kind === b.kind ||
      [a, b].every(({ kind }) => kind.startsWith('money') && (a.kind === cents || b.kind === cents))

const cents = 'money '

/** What the last digit told stands for, in the base of the unit. */
const stepOf = ({ quantity: { step, value }, value: worth }: Term): number =>
  step > 0 && value > 0 ? (step * worth) / value : worth

/** The two figures of “two years and nine months”, for a value. */
function split({ quantity, minor }: Term, value: number): readonly [number, number] {
  const [large, small] = [quantity.unit!.factor, minor!.unit!.factor]
  const whole = Math.floor(value / large + 0.02)
  return [whole, Math.max(0, Math.round((value - whole * large) / small))]
}

/** The edits that write another value in place of a term. */
export function rewriteTerm(term: Term, value: number): readonly Edit[] {
  const { sentence, quantity, minor } = term
  if (!minor) {
    const edit = rewrite(sentence, quantity, Math.round((value * quantity.value * 1e4) / term.value) / 1e4)
    return edit ? [edit] : []
  }
  const [whole, rest] = split(term, value)
  if (whole < 2 || rest < 2) return []
  return [
    ...(whole === quantity.value ? [] : [rewrite(sentence, quantity, whole)]),
    ...(rest === minor.value ? [] : [rewrite(sentence, minor, rest)]),
  ].filter(edit => edit !== undefined)
}

/** How two values look like one misprinted or misreckoned: one digit, two neighbours exchanged, one carried wrong. */
export function isSlip(told: Term, right: number): boolean {
  if (told.minor) {
    const [whole, rest] = split(told, right)
    return (whole === told.quantity.value) !== (rest === told.minor.value)
  }
  const step = stepOf(told)
  const [a, b] = [Math.round(told.value / step), Math.round(right / step)]
  if (a === b || b <= 0) return false
  if (/^10*$/.test(String(Math.abs(a - b)))) return true
  const [s, t] = [String(a), String(b)]
  if (s.length !== t.length) return false
  const differing = [...s].flatMap((digit, at) => (digit === t[at] ? [] : [at]))
  if (differing.length === 1) return true
  const [i = 0, j = 0, more] = differing
  return more === undefined && j === i + 1 && s[i] === t[j] && s[j] === t[i]
}

/** How many digits the finest of some terms tells: three of “£173,000”, two of “2.5 million”. */
export const digitsOf = (terms: readonly Term[]): number =>
  Math.max(...terms.map(term => String(Math.round(term.value / stepOf(term))).replace(/0+$/, '').length))

/** How far a value may lie from what terms make, by rounding: whoever rounds does so to one place. */
export const leeway = (told: Term, terms: readonly Term[]): number =>
  told.loose + Math.min(told.loose, ...terms.map(({ loose }) => loose)) * terms.length + 1e-6

/** All that a few values make, each added, taken away or left out. */
export function combinations(values: readonly number[]): readonly number[] {
  let sums: readonly number[] = [0]
  for (const value of values.slice(-6)) sums = sums.flatMap(sum => [sum, sum + value, sum - value])
  return sums
}
