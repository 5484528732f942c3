import type { Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import { between } from './amounts.ts'
import { figure } from './misfits.ts'
import { combinations, digitsOf, isAlike, isSlip, leeway, rewriteTerm, type Term, termsOf } from './terms.ts'

const nouns =
  'majority|margin|lead|advantage|gap|difference|deficit|shortfall|surplus|plurality|overspend|underspend|overrun|saving|profit|loss|gain|rise|increase|fall|drop|decline|decrease|reduction|discount|discrepancy'
/** “a majority of ”, “The difference is ”, “overspent by ”, “leaves the church ” */
const ahead = new RegExp(
  String.raw`\b(?:(?:${nouns})(?: (?:in|between|over) [^,.;:\d]{2,30})? (?:of|is|was|to) |(?:leav(?:e|es|ing)|left) (?:[\p{L}’'-]+ ){0,4}?|(?:over|under)(?:spent|spending|shot) by |(?:is|are|was|were) (?:still )?)(?:just |only |exactly |still |another |a further |with |by )*$`,
  'iu',
)
/** What a figure is said to be by a noun alone: “a nine-point margin”, “a majority of ” */
const named = new RegExp(
  String.raw`\b(?:${nouns})(?: (?:in|between|over) [^,.;:\d]{2,30})? (?:of|is|was) (?:just |only |exactly )*$`,
  'iu',
)
const behind = new RegExp(
  String.raw`^(?: (?:\p{Ll}+s|people|men|women|children))?(?: (?:${nouns})\b| (?:short|shy|adrift|behind|ahead|clear|apart|missing|outstanding|unsold|unfilled|unaccounted for|over budget|under budget|still|to (?:find|raise|go|come)|(?:were |was |are |is )?(?:still |left |now )?(?:to find|to raise|to be (?:found|raised|paid|sold)|on board|missing|unsold|unpaid|outstanding|remain(?:s|ed|ing)?|left over|unclaimed))\b(?! (?:only|even))| too (?:many|few|much|little)(?:[.;]|$))`,
  'u',
)
/** “That is $8,500 more.” */
const comparing =
  /^(?: \p{Ll}+)? (?:more|fewer|less|higher|lower|longer|shorter|heavier|lighter|older|younger)(?:[,.;]|$)/u
const apposed = /(?:,| —| –) (?:just |only |exactly |still )*$/i
const equated = /\b(?:is|was|are|were|that’s|that's|or|exactly) (?:just |only |exactly |still |a full )*$/i
const remaining = /\b(?:the|its|their|his|her) (?:remaining|other|rest,) $/i
/** “In the second group the difference was …”: of other things than were told of before. */
const elsewhere =
  /^(?:In|For|Among|At|On|By|During) (?:the |its |his |her )?(?:second|third|other|next|following)\b/
const uncounted =
  /\b(?:[Aa]nother|[Oo]ne|[Aa]n?) (?:\p{Ll}+ )?(?:has|have|had|was|is|were|died|left|escaped|survived)\b/u

const mayGap = new RegExp(
  String.raw`\b(?:${nouns}|leav(?:e|es|ing)|left|short|shy|adrift|behind|ahead|clear|apart|missing|outstanding|un\p{Ll}+|still|remain\p{Ll}*|other|rest|more|fewer|less|higher|lower|over(?:spent|shot)|to (?:find|raise|go))\b`,
  'iu',
)

/** Whether a sentence may tell what one amount leaves of another. */
export const mayTellGap = ({ text }: Sentence): boolean => mayGap.test(text)

/** A difference told in words that the two amounts before it do not make: “18,204 votes … 16,988, a majority of 1,316”. */
export function falseGap(sentence: Sentence, before: readonly Sentence[]): Finding | undefined {
  if (!mayTellGap(sentence) || elsewhere.test(sentence.text)) return undefined
  const own = termsOf(sentence)
  for (const told of own) {
    if (told.quantity.hedge || /^(?:temperature|percent|fraction)$/.test(told.kind) || !isGap(sentence, told))
      continue
    const earlier = before.slice(-2).flatMap(termsOf)
    const terms = [...earlier, ...own.filter(({ end }) => end <= told.start)].filter(
      one => isAlike(one, told) || isOfPoints(told, one),
    )
    // “Another has died”: one more goes uncounted.
    const text = [...before.slice(-2), sentence].map(one => one.text).join(' ')
    if (told.kind === 'count' && told.value < 20 && uncounted.test(text)) continue
    const right = gapOf(told, terms)
    if (right !== undefined) return misfit(sentence, told, right)
  }
  return undefined
}

function isGap({ text, start }: Sentence, told: Term): boolean {
  const { start: from, end } = told
  const lead = text.slice(Math.max(0, from - start - 70), from - start)
  const tail = text.slice(end - start)
  if (/^ (?:percent|per cent|times|of (?:the|its|their|his|her|those|these|them))\b/.test(tail)) return false
  if (named.test(lead)) return true
  // Two digits of many look alike.
  if (remaining.test(lead)) return told.value < 20 || digitsOf([told]) > 2
  if (comparing.test(tail) && equated.test(lead)) return true
  return behind.test(tail) && (digitsOf([told]) > 2 || ahead.test(lead) || apposed.test(lead))
}

/** “a rise of 25 points” of percentages */
const isOfPoints = (told: Term, other: Term): boolean =>
  told.kind === 'count' && told.noun === 'point' && other.kind === 'percent'

/** What the difference should be, where one alone looks like what is told misprinted. */
function gapOf(told: Term, terms: readonly Term[]): number | undefined {
  if (terms.length < 2 || terms.length > 6 || terms.some(({ quantity }) => quantity.hedge)) return undefined
  if (terms.some(({ value }) => value === told.value)) return undefined
  const values = terms.map(({ value }) => value)
  const loose = leeway(told, terms)
  const fits = (value: number): boolean => Math.abs(value - told.value) <= loose
  if (combinations(values).some(fits)) return undefined
  const gaps = values.flatMap((a, at) => values.slice(at + 1).map(b => Math.abs(a - b)))
  const likely = [...new Set(gaps)].filter(
    gap => isSlip(told, gap) && !values.some(value => Math.abs(value - gap) < 1e-9),
  )
  const [right] = likely
  if (right === undefined || likely.length > 1) return undefined
  // Of few digits, many a figure looks like another.
  return (digitsOf([told, ...terms]) > 2 && !isRest(told)) || terms.length === 2 ? right : undefined
}

function misfit(sentence: Sentence, told: Term, right: number): Finding | undefined {
  const { quantity } = told
  const value = (right * quantity.value) / told.value
  const said = between(sentence, told.start, told.end)
  return {
    span: { start: told.start, end: told.end },
    message: `“${said}” is not the difference of the amounts told before it, which is ${figure(value)}; correct one.`,
    fixes: [rewriteTerm(told, right)].filter(edits => edits.length > 0),
  }
}

/** What remains of a whole, from which more may have gone than is told. */
const isRest = ({ sentence, start }: Term): boolean =>
  remaining.test(sentence.text.slice(0, start - sentence.start))
