import type { Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, rewrite, sumOf } from './amounts.ts'
import { misfit } from './misfits.ts'

const own = '(?:the|its|his|her|their|our|these|those)'
/** “two of the three suspects” */
const partOf = new RegExp(String.raw`^ (?:\p{Ll}+ )?(?:out )?of (?:${own} )?$`, 'u')
const definite = new RegExp(String.raw`\bof ${own} $`)
const ofAhead = new RegExp(String.raw`\b[Oo]f (?:all )?(?:${own} )?$`)
const ofThem = /^ of (?:them|these|those|which|whom)\b/
const took =
  /^,? ?(?:\p{Ll}+ )?(?:have|has|had|were|was|are|is|will|would|voted|chose|went|came|\p{Ll}+ed)\b/u
/** “the other two”, “the remaining seven” */
const restAhead = /\b(?:the|its|his|her|their|all|an?) (?:other|remaining|last) $/i
/** “the seven that remain”, “the seven others”, “seven are left” */
const restBehind =
  /^ (?:\p{Ll}+ )?(?:(?:that|who|which) (?:still |now )?(?:remain|are left|survive|stay)|(?:still |now )?remain(?:ed|ing|s)?\b|(?:are|were) (?:still |now )?left\b|others\b)/u
/** What may take more from the whole, or add to it. */
const further = /\b(?:another|also|since|more|later|new|added|joined|besides|except|both|each|including)\b/i

interface Stock {
  readonly whole: Quantity
  readonly parts: readonly Quantity[]
}

/** “Two of the three have been caught. Police seek the other two”: what is left of a number is not what it less its part makes. */
export function wrongRest(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  const rest = found.find(q => isCount(q) && isRest(sentence, q))
  if (!rest) return undefined
  for (const one of [sentence, ...before.slice(-2).reverse()]) {
    const ahead = one
      .of(amounts)
      .flatMap(countsOf)
      .filter(q => q.end <= rest.start)
    const stock = stockIn(one, ahead)
    if (!stock) {
      if (ahead.length > 0 && one !== sentence) return undefined
      continue
    }
    return judge(sentence, rest, stock)
  }
  return undefined
}

/** “Half”, where it is of the count before it. */
const countsOf = (q: Quantity, at: number, all: readonly Quantity[]): readonly Quantity[] => {
  const before = all[at - 1]
  if (isCount(q)) return [q]
  return q.unit?.dimension === 'fraction' && !q.hedge && before && isCount(before)
    ? [{ ...q, unit: undefined, value: q.value * before.value }]
    : []
}

const isCount = ({ unit, hedge, isOrdinal }: Quantity): boolean => !unit && !hedge && !isOrdinal

function isRest({ text, start }: Sentence, q: Quantity): boolean {
  const ahead = text.slice(0, q.start - start)
  return restAhead.test(ahead) || (/\b[Tt]he $|^$/.test(ahead) && restBehind.test(text.slice(q.end - start)))
}

/** The whole with what is gone of it: the first two counts, where they are so related, and those that are of it too. */
function stockIn(sentence: Sentence, ahead: readonly Quantity[]): Stock | undefined {
  const { text, start } = sentence
  for (let i = 0; i + 1 < ahead.length; i++) {
    const [a, b] = [ahead[i]!, ahead[i + 1]!]
    const gap = between(sentence, a.end, b.start)
    // “He was one of 84 patients”, “one group of 42”: nothing is taken from these.
    const isTaken = a.value > 1 || definite.test(gap)
    if (isTaken && partOf.test(gap) && b.value > a.value)
      return ahead.length === i + 2 ? { whole: b, parts: [a] } : undefined
    const isWhole = ofAhead.test(text.slice(0, a.start - start)) && /,(?: only| just)? $/.test(gap)
    const parts = ahead.slice(i + 1)
    if (!isWhole && !parts.every(part => ofThem.test(text.slice(part.end - start)))) continue
    if (parts.every(part => part.value < a.value && (took.test(text.slice(part.end - start)) || !isWhole)))
      return { whole: a, parts }
  }
  return undefined
}

function judge(sentence: Sentence, rest: Quantity, { whole, parts }: Stock): Finding | undefined {
  const gone = parts.reduce((sum, { value }) => sum + value, 0)
  const right = whole.value - gone
  const last = parts.at(-1)!.end > whole.end ? parts.at(-1)! : whole
  const gap = sentence.paragraph.text.slice(
    last.end - sentence.paragraph.start,
    rest.start - sentence.paragraph.start,
  )
  if (right < 1 || rest.value === right || rest.value > whole.value || further.test(gap)) return undefined
  // Of several parts, the rest may be what the last leaves of one.
  if (parts.length > 1 && parts.some(({ value }) => whole.value - value === rest.value)) return undefined
  return {
    span: { start: rest.start, end: rest.end },
    message: `“${between(sentence, rest.start, rest.end)}” is not what ${whole.value} less ${gone} leave, which is ${right}; correct a count.`,
    fixes: right === 1 ? [] : fixesOf(rewrite(sentence, rest, right)),
  }
}

/** “He carried 38 counties; she won the other 63” of 99. */
export function remainder(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  const last = found.find(q =>
    /\b(?:other|remaining) $/.test(sentence.text.slice(0, q.start - sentence.start)),
  )
  if (!last || last.unit || last.hedge) return undefined
  const ahead = found.filter(q => q.end <= last.start && !q.unit)
  if (ahead.length === 0 || ahead.some(q => q.hedge)) return undefined
  const inside =
    /^(?:of|out of|all)\b.{0,24}$|\b(?:[Oo]f|[Aa]ll) (?:the |its |their |his |her |our )?(?:\w+ )?$/.test(
      sentence.text.slice(0, ahead[0]!.start - sentence.start),
    )
  const noun = ahead[0]!.next
  const told = inside
    ? [ahead[0]!]
    : before
        .flatMap(one => one.of(amounts))
        .filter(q => !q.unit && q.next === noun && q.value > ahead[0]!.value)
  const parts = [...(inside ? ahead.slice(1) : ahead), last]
  const whole = told.at(-1)
  if (
    !whole ||
    parts.length < 2 ||
    parts.length > 4 ||
    !/s$|men$|people|children/.test(inside ? whole.next : noun)
  )
    return undefined
  const sum = sumOf(parts)
  if (told.some(one => one.value === sum) || sum === whole.value || sum > 2 * whole.value) return undefined
  return misfit(sentence, inside ? whole : undefined, parts, sum, inside ? undefined : whole)
}
