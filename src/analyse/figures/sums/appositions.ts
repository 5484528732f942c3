import type { Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, base, between, isComparable, slack, sumOf } from './amounts.ts'
import { areComplements } from './complements.ts'
import { misfit } from './misfits.ts'

/** What makes a list open-ended, or its members overlap. */
const open =
  /\b(?:includ\w+|among|such as|like|of (?:them|those|whom|which)|as well as|plus|more|least|most|some|each|every|per|apiece|average|both|between|second|respectively|or)\b|compared|versus|[%]/i

interface Parts {
  readonly parts: readonly Quantity[]
  /** What opens them: “:”, “—”, “(” or “,”. */
  readonly mark: string
  /** Where the mark stands among the offsets of the prose. */
  readonly at: number
}

/** Amounts in a coordinated list behind a colon, a dash, a bracket or a comma. */
function partsIn(sentence: Sentence, found: readonly Quantity[]): Parts | undefined {
  for (let first = 0; first + 1 < found.length; first++) {
    const opening = /(: | [—–-]{1,2} |—| \(|, )(?:with )?(?:about |some |roughly )?$/.exec(
      sentence.text.slice(0, found[first]!.start - sentence.start).slice(-24),
    )
    if (!opening) continue
    const parts = [found[first]!]
    let closed = false
    for (let next = first + 1; next < found.length && !closed; next++) {
      const gap = between(sentence, found[next - 1]!.end, found[next]!.start)
      if (
        !/(?:,|;)(?: and)? (?:about |another |the (?:other|remaining) )?$|\band (?:about |another |the (?:other|remaining) )?$/.test(
          gap,
        )
      )
        break
      if (/[—–:()]/.test(gap) || gap.length > 90 || open.test(gap)) break
      parts.push(found[next]!)
      closed = /\band (?:about |another |the (?:other|remaining) )?$/.test(gap)
    }
    if (!closed || parts.some(part => !isComparable(part, parts[0]!))) continue
    const last = parts.at(-1)!
    const tail = sentence.text.slice(last.end - sentence.start)
    const mark = opening[1]!.trim()
    const rest =
      mark === '('
        ? tail.split(')')[0]!
        : mark === ','
          ? tail.split(/[,.;]/)[0]!
          : tail.split(/[—–]| -{1,2} /)[0]!
    const goesOn = found.some(
      q => isComparable(q, last) && q.start > last.end && q.start < last.end + rest.length,
    )
    if (open.test(rest) || (mark !== ',' && goesOn)) return undefined
    return { parts, mark, at: found[first]!.start - opening[0].length }
  }
  return undefined
}

/** “Forty-one agreements — 29 on defence, eight on trade and four on education”. */
export function apposed(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  const list = partsIn(sentence, found)
  if (!list) return undefined
  const { parts, mark, at } = list
  const sum = sumOf(parts)
  const largest = Math.max(...parts.map(base))
  const earlier = found.filter(q => q.end <= at)
  const wholes = earlier.filter(q => isComparable(q, parts[0]!) && base(q) >= largest)
  // Of whole millions, nobody rounds all one way.
  const isWhole = [...parts, ...wholes].every(({ step, magnitude }) => step === magnitude && magnitude > 1)
  const tight = isWhole ? 0.48 : 1
  const slacks = tight * parts.reduce((total, part) => total + slack(part) * (part.unit?.factor ?? 1), 0)
  const fits = (whole: Quantity): boolean =>
    Math.abs(base(whole) - sum) <= slacks + tight * slack(whole) * (whole.unit?.factor ?? 1) + 1e-6
  if (wholes.some(fits) || earlier.some(q => q.value === parts.length)) return undefined
  let whole = wholes.reduce<Quantity | undefined>(
    (best, q) => (!best || Math.abs(base(q) - sum) < Math.abs(base(best) - sum) ? q : best),
    undefined,
  )
  const lead = between(sentence, whole?.end ?? sentence.start, at)
  if (open.test(lead) || whole?.hedge === 'over') return undefined
  if (whole) {
    // “won 12 games, five in May and two in June” tells of some only.
    if (mark === ',' && (whole.hedge || lead.split(' ').length > 4 || !exhausts(sentence, parts, whole, sum)))
      return undefined
    if (sum < 0.5 * base(whole) || sum > 2 * base(whole)) return undefined
    return misfit(sentence, whole, parts, sum)
  }
  // “The evacuees — 2,600 from Dennis Bay and 1,900 from Anse Claire —”: the whole stands before.
  if (mark === ',' || parts[0]!.unit || !/^(?:The|These|Those|All)\b[^,;:]{3,50}$/.test(lead))
    return undefined
  const told = before
    .flatMap(one => one.of(amounts))
    .filter(q => isComparable(q, parts[0]!) && q.value > largest)
  if (told.some(fits)) return undefined
  whole = told.filter(q => q.value / sum > 0.8 && q.value / sum < 1.25).at(-1)
  return whole && misfit(sentence, undefined, parts, sum, whole)
}

/** Bare figures with a place or purpose, or complementary kinds: “five on the north side and three on the south”. */
function exhausts(sentence: Sentence, parts: readonly Quantity[], whole: Quantity, sum: number): boolean {
  const behind = parts.map(part =>
    sentence.text.slice(part.end - sentence.start, part.end - sentence.start + 30),
  )
  const kinds = parts.length === 2 && areComplements(behind[0]!, behind[1]!)
  const definite = /\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]hese|[Tt]hose|[Aa]ll) $/.test(
    sentence.text.slice(0, whole.start - sentence.start),
  )
  // Where each stands in one place, they cannot pass their whole.
  return (
    kinds ||
    ((definite || sum > base(whole)) &&
      behind.every(text => /^ (?:on|in|from|for|at|to|by|with)\b/.test(text)))
  )
}
