import type { Edit } from '../../../rule.ts'
import type { Span } from '../../../source.ts'
import { casedLike } from '../../casing.ts'
import type { Sentence } from '../../index.ts'
import { firstSound } from '../../wording/sounds.ts'
import { monthNames } from '../dates/calendar.ts'
import { inWords, type Quantity, quantities, written } from '../numbers.ts'

const monthBefore =
  /(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $|\b(?:No|Nos|number|Level|Mill|Gate|Route|page|chapter|verse|room|flat|size|Section|Article|Phase|Group|Class|Grade|Form|Channel|Interstate|Highway|Flight|Psalm|Type|Covid)[.-]? ?$/i
const monthBehind = new RegExp(String.raw`^(?: of)? (?:${monthNames})\b`)

const mostAmounts = 40

/** The amounts of a sentence that count or measure: no years, days of a month, hours, scores, ages or ordinals. */
export const amounts = (sentence: Sentence): readonly Quantity[] => sentence.of(counted)

function counted(sentence: Sentence): readonly Quantity[] {
  const { text, start } = sentence
  const all = sentence.of(quantities)
  // A table without columns, not a sentence.
  if (all.length > mostAmounts) return []
  return all.filter(quantity => {
    if (quantity.isOrdinal || isYear(quantity)) return false
    const before = text.slice(Math.max(0, quantity.start - start - 12), quantity.start - start)
    const after = text.slice(quantity.end - start, quantity.end - start + 14)
    if (
      quantity.unit?.dimension === 'fraction' &&
      /\b(?:first|second|other|latter|opening|final) $/i.test(before)
    )
      return false
    if (quantity.unit) return true
    if (/^ ?(?:[ap]\.?m\b|o['’]clock)/i.test(after)) return false
    if (monthBefore.test(before) || monthBehind.test(after)) return false
    if (/^[-–]\d/.test(after) || /\d ?[-–]$/.test(before)) return false
    if (/^[-–]\p{L}/u.test(after) || /\p{L}[-–]$/u.test(before)) return false
    return true
  })
}

export const isYear = ({ value, unit, step, magnitude, inWords, figure }: Quantity): boolean =>
  !unit &&
  !inWords &&
  magnitude === 1 &&
  step === 1 &&
  figure.end - figure.start === 4 &&
  value >= 1500 &&
  value <= 2100

/** Whether two amounts can be added or compared. */
export const isComparable = (a: Quantity, b: Quantity): boolean =>
  a.unit?.dimension === b.unit?.dimension &&
  (a.unit?.dimension !== 'money' || a.unit.name === b.unit?.name) &&
  (a.unit?.dimension !== 'percent' || a.unit.name === b.unit?.name)

/** The amount in the base of its unit. */
export const base = ({ value, unit }: Quantity): number => value * (unit?.factor ?? 1)

/** The amount with cents and pence as hundredths of what they are of. */
export const worth = (q: Quantity): number => base(q) * (isHundredth(q) ? 0.01 : 1)

const isHundredth = ({ unit }: Quantity): boolean => unit?.name === 'cent' || unit?.name === 'penny'

/** Whether two amounts can be compared by their worth: dollars with cents too. */
export const isOfOneKind = (a: Quantity, b: Quantity): boolean =>
  isComparable(a, b) ||
  (a.unit?.dimension === 'money' && b.unit?.dimension === 'money' && isHundredth(a) !== isHundredth(b))

/** What amounts of one dimension come to, in the base of their units. */
export const sumOf = (parts: readonly Quantity[]): number => parts.reduce((sum, part) => sum + base(part), 0)

/** How many times as much a word makes of what was there. */
export const multiples: Readonly<Record<string, number>> = {
  doubled: 2,
  doubling: 2,
  twofold: 2,
  tripled: 3,
  tripling: 3,
  trebled: 3,
  trebling: 3,
  threefold: 3,
  quadrupled: 4,
  quadrupling: 4,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  tenfold: 10,
  halved: 0.5,
  halving: 0.5,
}

/** The verb in the past for a multiple, where it is one: “tripled” for 3. */
export const multipleFor = (ratio: number): string | undefined =>
  ['doubled', 'tripled', 'quadrupled', 'halved'].find(word => Math.abs(ratio / multiples[word]! - 1) < 0.02)

/** How far the true amount may lie from the figure, by rounding: nothing for a count below a thousand. */
export function slack({ value, step, unit, hedge, magnitude }: Quantity): number {
  const loose = hedge ? 0.08 * value : 0
  if (!unit && magnitude === 1 && value < 1000) return loose
  const digits = Math.floor(Math.log10(Math.max(1, value)))
  let rounded = step
  if (step >= 1) while (rounded < 10 ** (digits - 1) && value % (rounded * 10) === 0) rounded *= 10
  return Math.max(loose, rounded / 2)
}

/** The text of a sentence between two offsets of the prose. */
export const between = ({ text, start }: Sentence, from: number, to: number): string =>
  text.slice(from - start, to - start)

/** The edit that writes another value in place of a figure, in its form; undefined where none fits. */
export function rewrite(sentence: Sentence, quantity: Quantity, value: number): Edit | undefined {
  if (!(value > 0) || !Number.isFinite(value)) return undefined
  const said = between(sentence, quantity.figure.start, quantity.figure.end)
  const text = inRunningWords(quantity, value, said) ?? written(value, said, quantity.magnitude)
  return text === undefined || text === said
    ? undefined
    : afterArticle(sentence, { ...quantity.figure, text })
}

/** A count below ten is written in words where one above it was in figures: “12 men”, “nine men”. */
export const inRunningWords = (
  { unit, magnitude }: Pick<Quantity, 'unit' | 'magnitude'>,
  value: number,
  said: string,
): string | undefined =>
  !unit && magnitude === 1 && Number.isInteger(value) && value < 10 && /^[1-9]\d$/.test(said)
    ? inWords(value)
    : undefined

/** An edit together with the indefinite article before it, where that would take another form. */
export function afterArticle({ text, start }: Sentence, edit: Edit): Edit {
  const [, article, sign = ''] = /\b(an?) ([$£€]?)$/i.exec(text.slice(0, edit.start - start)) ?? []
  const sound = article ? firstSound(edit.text) : 'either'
  if (!article || sound === 'either' || (sound === 'vowel') === /n$/i.test(article)) return edit
  const other = casedLike(sound === 'vowel' ? 'an' : 'a', article)
  return {
    start: edit.start - article.length - 1 - sign.length,
    end: edit.end,
    text: `${other} ${sign}${edit.text}`,
  }
}

/** The sole edits as fixes, best first. */
export const fixesOf = (...edits: readonly (Edit | undefined)[]): readonly (readonly Edit[])[] =>
  edits.flatMap(edit => (edit ? [[edit]] : []))

/** How many characters of a figure an edit would change: misprints change few. */
export function change(sentence: Sentence, edit: Edit): number {
  const said = between(sentence, edit.start, edit.end)
  if (said.length !== edit.text.length) return Math.abs(said.length - edit.text.length) + 2
  let differing = 0
  for (let i = 0; i < said.length; i++) if (said[i] !== edit.text[i]) differing++
  return /\d/.test(said) ? differing : 1
}

/** Two amounts of one currency, with the one other amount of their sentence: a price, a sum and a count. */
export function priced(
  found: readonly Quantity[],
): { readonly money: readonly [Quantity, Quantity]; readonly count: Quantity } | undefined {
  if (found.length !== 3 || found.some(({ hedge }) => hedge)) return undefined
  const [a, b, more] = found.filter(({ unit }) => unit?.dimension === 'money')
  if (!a || !b || more || a.unit!.name !== b.unit!.name) return undefined
  return { money: [a, b], count: found.find(one => one !== a && one !== b)! }
}

export const spanOf = (first: Span, last: Span): Span => ({
  start: Math.min(first.start, last.start),
  end: Math.max(first.end, last.end),
})
