import type { Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import { between } from './amounts.ts'
import { figure } from './misfits.ts'
import { combinations, digitsOf, isSlip, leeway, rewriteTerm, type Term, termsOf } from './terms.ts'

/** “a haul of ”, “for a total of ”, “bringing the total to ”, “adds up to ” */
const totalAhead =
  /\b(?:(?:total|tally|haul|sum|aggregate|toll|bill|count|collection|attendance)(?: [\p{Ll}-]+){0,2}? (?:of|is|was|to|at)|(?:total|tally|haul|sum|aggregate|toll|bill) (?:comes?|came|adds?|added|amounts?|amounted|stands?|stood|reached) (?:up )?(?:to|at)?|total(?:ling|led|ing|ed|s)|combined|making|add(?:s|ed|ing)? up to|amount(?:s|ed|ing)? to|com(?:es|ing) to|came to|finish(?:ed|ing)? on) (?:just |only |exactly |a (?:combined |grand )?total of |[£$€])*$/iu
const totalBehind =
  /^(?: \p{Ll}+)? (?:in all|in total|altogether|all told|overall|combined|together|between them|for the (?:pair|two|three|four|lot))\b/u
/** “the names of all 12 victims”, “With 410 pupils”, “The 125 animals” */
const taken =
  /(?:\b[Aa]ll(?: of)?(?: the| its| their| his| her)?|^["“]?(?:The|With(?: its| their)?|These|Those)) $/
/** What counts in a total besides what is told, or makes its terms overlap. */
const open =
  /\b(?:so far|this (?:year|season|month|week)|since|career|record|including|among|of (?:which|whom|them)|from|each|per|apiece|at least|average|already|to date|other than|last year|than)\b/i
const mayTotal =
  /\b(?:[Aa]ll|total\p{Ll}*|tally|haul|sum|aggregate|toll|bill|count|combined|making|adds?|added|adding|amount\p{Ll}*|com(?:es|ing) to|came to|altogether|together|between them|for the (?:pair|two|three|four|lot)|overall|attendance|collection|finish(?:ed|ing) on|\p{L}+-\p{Ll}+)\b|^["“]?(?:The|With|These|Those) \d/u

/** Whether a sentence may tell a whole. */
export const mayTellWhole = ({ text }: Sentence): boolean => mayTotal.test(text)

/** A whole told in words that its terms, told before it in this sentence or the last ones, do not make. */
export function falseWhole(sentence: Sentence, before: readonly Sentence[]): Finding | undefined {
  if (!mayTellWhole(sentence)) return undefined
  const own = termsOf(sentence)
  for (const told of own) {
    if (told.quantity.hedge || /^(?:temperature|fraction)$/.test(told.kind)) continue
    const right = totalled(sentence, told, own, before) ?? takenUp(sentence, told, own, before)
    if (right !== undefined) return misfit(sentence, told, right)
  }
  return undefined
}

const sumOf = (terms: readonly Term[]): number => terms.reduce((sum, { value }) => sum + value, 0)

/** Whether a run of terms is told as a list: nothing but commas and “and” joins what each is of. */
export function isList(terms: readonly Term[]): boolean {
  return terms.slice(1).every((term, at) => {
    const last = terms[at]!
    if (last.sentence !== term.sentence) return true
    const gap = between(last.sentence, last.end, term.start)
    return gap.length < 90 && /(?:,|;| and\b| plus\b)/.test(gap) && !/[:()“”"]/.test(gap)
  })
}

/** The lists that a whole may be of. */
export function listsFor(
  told: Term,
  own: readonly Term[],
  before: readonly Sentence[],
): readonly (readonly Term[])[] {
  const fits = (one: Term): boolean => one.kind === told.kind && !one.isAttributive && !one.quantity.hedge
  const ahead = own.filter(one => one.end <= told.start && fits(one))
  const [older, last] = [before.at(-2), before.at(-1)].map(one => (one ? termsOf(one).filter(fits) : []))
  const like = last!.filter(({ noun }) => ahead.every(one => one.noun === noun))
  const lists = ahead.length > 0 ? [ahead, [...like, ...ahead]] : [last!, [...older!, ...last!]]
  return lists.filter(list => list.length > 1 && list.length <= 8)
}

function totalled(
  sentence: Sentence,
  told: Term,
  own: readonly Term[],
  before: readonly Sentence[],
): number | undefined {
  const { text, start } = sentence
  const lead = text.slice(0, told.start - start)
  if (!totalAhead.test(lead) && !totalBehind.test(text.slice(told.end - start))) return undefined
  if (open.test(lead) || /^ (?:of (?:the|its|their)|more|fewer)\b/.test(text.slice(told.end - start)))
    return undefined
  const lists = listsFor(told, own, before).filter(isList)
  return slipOf(told, lists)
}

/** What the whole should be, where one list alone makes what looks like it misprinted. */
function slipOf(told: Term, lists: readonly (readonly Term[])[]): number | undefined {
  const all = [...new Set(lists.flat())]
  const loose = leeway(told, all)
  const fits = (value: number): boolean => Math.abs(Math.abs(value) - told.value) <= loose
  if (all.length > 8 || all.some(({ value }) => fits(value))) return undefined
  if (combinations(all.map(({ value }) => value)).some(fits)) return undefined
  const rights = [...new Set(lists.map(sumOf))].filter(right => isSlip(told, right))
  return rights.length === 1 ? rights[0] : undefined
}

/** “212 boys and 198 girls. With 420 pupils, …”; “Six died there and three in hospital … all 10 victims” */
function takenUp(
  sentence: Sentence,
  told: Term,
  own: readonly Term[],
  before: readonly Sentence[],
): number | undefined {
  const lead = sentence.text.slice(0, told.start - sentence.start)
  if (told.kind !== 'count' || told.noun === '' || !taken.test(lead)) return undefined
  const ahead = own.filter(one => one.end <= told.start)
  if (ahead.length > 0) return corroborated(told, [...before.flatMap(termsOf), ...ahead])
  const lists = listsFor(told, own, before).filter(list => isList(list) && !open.test(textsOf(list)))
  const right = slipOf(told, lists)
  if (right === undefined) return corroborated(told, before.flatMap(termsOf))
  const [list] = lists.filter(one => sumOf(one) === right)
  const isOther = list!.every(({ noun }) => noun !== told.noun)
  const isSame = list!.every(({ noun }) => noun === told.noun)
  return (isOther && list!.length > 2) || isSame || digitsOf([told, ...list!]) > 2 ? right : undefined
}

const textsOf = (terms: readonly Term[]): string =>
  [...new Set(terms.map(({ sentence }) => sentence))].map(({ text }) => text).join(' ')

/** A total told before and made by the terms between, which what is told misses by one. */
function corroborated(told: Term, earlier: readonly Term[]): number | undefined {
  const terms = earlier.filter(one => one.kind === 'count' && !one.isAttributive)
  if (terms.some(({ value }) => value === told.value)) return undefined
  const rights = terms.filter(({ value }, at) =>
    terms.some(
      (one, from) => from > at && from + 1 < terms.length && one.value + terms[from + 1]!.value === value,
    ),
  )
  const values = new Set(rights.map(({ value }) => value))
  const [right] = values
  return values.size === 1 && isSlip(told, right!) ? right : undefined
}

/** “a ten-night break” that begins with four nights, goes on with three and ends with two. */
export function falseCourse(sentence: Sentence): Finding | undefined {
  const terms = termsOf(sentence)
  const told = terms.find(({ isAttributive }) => isAttributive)
  if (!told || told.quantity.hedge) return undefined
  const parts = [...terms, ...(sentence.next ? termsOf(sentence.next) : [])].filter(
    one => one.start > told.end && !one.isAttributive && one.kind === told.kind && one.noun === told.noun,
  )
  if (parts.length < 2 || parts.length > 6 || parts.some(({ quantity }) => quantity.hedge)) return undefined
  if (!isList(parts) || new Set(parts.map(one => one.sentence)).size > 1) return undefined
  const text = between(parts[0]!.sentence, parts[0]!.start, parts[0]!.sentence.end)
  if (
    open.test(text) ||
    (parts.length === 2 && !/\b(?:ends?|ending|finish\w*|finally|then|last)\b/.test(text))
  )
    return undefined
  const right = sumOf(parts)
  const unit = told.value / told.quantity.value
  return right !== told.value && Math.abs(right - told.value) <= 2.1 * unit
    ? misfit(sentence, told, right)
    : undefined
}

function misfit(sentence: Sentence, told: Term, right: number): Finding {
  const edits = rewriteTerm(told, right)
  const shown = told.minor ? undefined : figure((right * told.quantity.value) / told.value)
  return {
    span: { start: told.start, end: told.end },
    message: `“${between(sentence, told.start, told.end)}” is not what its parts make${shown ? `, which is ${shown}` : ''}; correct a part or the whole.`,
    fixes: edits.length > 0 ? [edits] : [],
  }
}
