import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, rewrite } from './amounts.ts'

const mayFallShort = /\b(?:short|shy)\b|\b(?:against|opposed|abstain\w*)\b/
const short =
  /^ (?:\p{Ll}+ )?(?:votes? |seats? |members? )?(?:short|shy)\b( of (?:a|an|the) (?:\p{Ll}+ )?majority)?/u
const outOf = /^ (?:\p{Ll}+ )?(?:out )?of (?:the |its |their )?(?:\p{L}+['’]s? )?$/u
const inHouse = /^ (?:of the )?seats in (?:the|its|a) $/
const needed =
  /\b(?:needs?|needed|needing|requires?|required|takes?|threshold (?:is|of)|target (?:is|of)|goal (?:is|of|was)|quorum of|majority of|chasing|set) (?:at least |the |a (?:majority|total) of |all )?$/i
const against = /^ (?:\p{Ll}+ )?(?:(?:voted |were )?(?:against|opposed)|abstain\w*|did not vote)\b/u

/** Votes that are not as many short of their number as is told, and votes for and against that pass the members. */
export function* falseShortfalls(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayFallShort)) {
    const found = sentence.of(amounts).filter(({ unit, isOrdinal, hedge }) => !unit && !isOrdinal && !hedge)
    const finding = shortfall(sentence, found) ?? opposed(sentence, found)
    if (finding) yield finding
  }
}

function shortfall(sentence: Sentence, found: readonly Quantity[]): Finding | undefined {
  const { text, start, previous } = sentence
  const at = found.findIndex(q => short.test(text.slice(q.end - start)))
  const told = found[at]
  if (!told) return undefined
  const isOfMajority = short.exec(text.slice(told.end - start))![1] !== undefined
  const [have, of] = found
  if (isOfMajority && at === 2 && have && of) {
    const gap = between(sentence, have.end, of.start)
    if (!outOf.test(gap) && !inHouse.test(gap)) return undefined
    return misfit(sentence, told, Math.floor(of.value / 2) + 1 - have.value, `a majority of ${of.value}`)
  }
  const before = previous?.of(amounts).filter(({ unit, hedge }) => !unit && !hedge) ?? []
  const others = [...before, ...found.slice(0, at)]
  const isNeeded = (q: Quantity): boolean => {
    const one = q.start < sentence.start ? previous! : sentence
    return needed.test(one.text.slice(0, q.start - one.start))
  }
  const need = others.find(isNeeded)
  if (others.length !== 2 || !need) return undefined
  const got = others.find(q => q !== need)!
  return got.value < need.value && need.value < 4 * got.value
    ? misfit(sentence, told, need.value - got.value, `the ${need.value} needed`)
    : undefined
}

function misfit(sentence: Sentence, told: Quantity, right: number, of: string): Finding | undefined {
  if (told.value === right) return undefined
  const said = between(sentence, told.start, told.end)
  return {
    span: { start: told.start, end: told.end },
    message:
      right > 0
        ? `“${said}” is not what is short of ${of}, which is ${right}; correct a count.`
        : `“${said}” is told as short of ${of}, which is passed; correct a count.`,
    fixes: right > 0 ? fixesOf(rewrite(sentence, told, right)) : [],
  }
}

/** “Four of the council’s nine members voted for the plan and six against.” */
function opposed(sentence: Sentence, found: readonly Quantity[]): Finding | undefined {
  const [some, whole, others] = found
  if (!some || !whole || !others || found.length !== 3 || some.value >= whole.value) return undefined
  if (!outOf.test(between(sentence, some.end, whole.start))) return undefined
  const gap = between(sentence, whole.end, others.start)
  if (!/\b(?:for|favou?r|backed|supported|approved?|yes)\b/.test(gap) || !/(?:,|\band|\bwhile) $/.test(gap))
    return undefined
  if (!against.test(sentence.text.slice(others.end - sentence.start))) return undefined
  const right = whole.value - some.value
  if (others.value <= right) return undefined
  return {
    span: { start: others.start, end: others.end },
    message: `“${between(sentence, others.start, others.end)}” and ${between(sentence, some.start, some.end)} are more than the ${whole.value} there are; correct one.`,
    fixes: right > 1 ? fixesOf(rewrite(sentence, others, right)) : [],
  }
}
