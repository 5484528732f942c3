import type { Finding } from '../../../rule.ts'
import { firstFrom } from '../../collections.ts'
import type { Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, base, between, fixesOf, isComparable, rewrite, slack, sumOf } from './amounts.ts'
import { figure, misfit } from './misfits.ts'

/** What opens the parts of a whole told just before: “, of which $5 million”, “Of that sum, $400 million”. */
const ofWhich = /,? (?:and )?(?:of|out of) which,? (?:about |some )?$/
const ofThat =
  /^["“]?(?:Out of|Of) (?:this|that|these|those|it|them|the (?:total|sum|money|amount|whole|funds?|cash|budget))(?: (?:sum|total|money|amount|figure|\p{Ll}+s))?, (?:about |some )?$/u
/** What sets parts off so that none is counted twice: where each goes, or what became of each. */
const apart =
  /^(?: \p{Ll}+)? ?(?:(?:was|were|is|are|will|would|has|have|had|went|goes?|came|live|been|be|spent|used|sent|set aside|earmarked) ){0,3}(?:to|for|from|in|at|on|by|towards?)\b/u
const joint = /^[^.;:—()]{0,80}(?:,|,? and|;(?: and)?) (?:the (?:remaining|other|rest, ) ?|another )?$/
const exhausted = /\b(?:the (?:rest|remaining|other|balance|remainder))\b/
const overlapping = /\b(?:including|each|per|average|both|also|at least|more than|up to)\b/

/** Parts that pass the whole they are of, or that leave some of it where they tell of the rest. */
export function allotted(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  const { text, start } = sentence
  const first = found.findIndex(q => {
    const ahead = text.slice(0, q.start - start)
    return ofWhich.test(ahead) || ofThat.test(ahead)
  })
  if (first < 0) return undefined
  const whole = first > 0 ? found[first - 1] : before.at(-1)?.of(amounts).at(-1)
  const parts = found.slice(first)
  if (
    !whole ||
    whole.hedge ||
    parts.length < 2 ||
    overlapping.test(between(sentence, parts[0]!.start, sentence.end))
  )
    return undefined
  if (parts.some(part => part.hedge || !isComparable(part, whole))) return undefined
  const joined = parts
    .slice(1)
    .every((part, index) => joint.test(between(sentence, parts[index]!.end, part.start)))
  if (
    !joined ||
    (whole.unit?.dimension !== 'money' && !parts.every(part => apart.test(text.slice(part.end - start))))
  )
    return undefined
  const sum = sumOf(parts)
  const loose = [...parts, whole].reduce((all, q) => all + slack(q) * (q.unit?.factor ?? 1), 0) / 2
  const isOver = sum > base(whole) + loose
  const isShort =
    sum < base(whole) - loose && exhausted.test(between(sentence, parts[0]!.start, sentence.end))
  if ((!isOver && !isShort) || sum > 2 * base(whole)) return undefined
  return misfit(sentence, first > 0 ? whole : undefined, parts, sum, first > 0 ? undefined : whole)
}

const ofAll = /^["“]?(?:Out of|Of) (?:the|its|their|his|her|those|these) $/
const isPassive = /^(?: \p{Ll}+)? (?:was|were|is|are|will be|has been|have been|would be|could be|must be)\b/u

/**
 * “Of the 22 bridges, 14 are to be closed, six repaired and two torn down”: what befell the parts, told with one
 * auxiliary for all, so that none is counted twice.
 */
export function befallen(sentence: Sentence, found: readonly Quantity[]): Finding | undefined {
  const { text, start, tokens } = sentence
  const [whole, ...parts] = found
  if (!whole || parts.length < 2 || !ofAll.test(text.slice(0, whole.start - start))) return undefined
  const [first, ...others] = parts
  if (
    !/^[^,;:]{1,60}, (?:only |just )?$/.test(between(sentence, whole.end, first!.start)) ||
    !isPassive.test(text.slice(first!.end - start)) ||
    overlapping.test(between(sentence, first!.start, sentence.end)) ||
    found.some(({ hedge, unit }) => hedge || unit)
  )
    return undefined
  const isList = others.every(
    (part, at) =>
      joint.test(between(sentence, parts[at]!.end, part.start)) &&
      tokens[firstFrom(tokens, part.end)]?.tag === 'VBN',
  )
  const sum = sumOf(parts)
  if (!isList || !/\band $/.test(text.slice(0, others.at(-1)!.start - start)) || sum <= whole.value)
    return undefined
  return misfit(sentence, whole, parts, sum)
}

const bringing =
  /\b(?:bringing|taking|making|pushing|lifting) (?:the|its|their|his|her) (?:\p{Ll}+ )?(?:total|cost|bill|number|toll|tally|price|sum|amount|haul|outlay|spending)\b[^,.;\d]{0,40} (?:to|of) $/u
const further = /\b(?:and|plus) (?:an? )?(?:further|another|additional|extra) $/
/** What may bring more into a total than its sentence tells. */
const running = /\b(?:this (?:year|month|week|season)|so far|since|now|to date|already|overall|in all)\b/

/** “spent £3.2m on the roof and a further £1.8m on the organ, bringing the cost to £6m” */
export function brought(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  const { text, start } = sentence
  const whole = found.at(-1)!
  const parts = found.slice(0, -1)
  if (parts.length !== 2 || whole.hedge || running.test(text)) return undefined
  if (!bringing.test(text.slice(0, whole.start - start))) return undefined
  if (parts.some(part => part.hedge || !isComparable(part, whole))) return undefined
  if (!further.test(between(sentence, parts[0]!.end, parts[1]!.start))) return undefined
  if (before.some(one => one.of(amounts).some(q => isComparable(q, whole) && base(q) <= base(whole))))
    return undefined
  return unequal(sentence, whole, parts)
}

const totalling =
  /^["“]?(?:In all|In total|Altogether|All told|Together|Combined|The total|That makes|That made|That brings|The combined \p{Ll}+)\b/u

/** “She sold 40 in May and 35 in June. In all, she sold 85.” */
export function totalBehind(
  sentence: Sentence,
  found: readonly Quantity[],
  before: Sentence | undefined,
): Finding | undefined {
  const [whole] = found
  if (found.length !== 1 || !whole || whole.hedge || !before || !totalling.test(sentence.text))
    return undefined
  if (running.test(sentence.text.slice(10))) return undefined
  const parts = before.of(amounts)
  if (parts.length < 2 || parts.length > 5) return undefined
  if (parts.some(part => part.hedge || !isComparable(part, whole))) return undefined
  const joined = parts
    .slice(1)
    .every((part, index) =>
      /(?:,|\band) (?:\p{Ll}+ ){0,4}$/u.test(between(before, parts[index]!.end, part.start)),
    )
  const nouns = new Set([...parts, whole].map(({ next }) => next).filter(next => /s$/.test(next)))
  if (
    !joined ||
    nouns.size > 1 ||
    / (?:of|from|to) (?:the |its )?$/.test(between(before, parts[0]!.end, parts[1]!.start))
  )
    return undefined
  return unequal(sentence, whole, parts)
}

function unequal(sentence: Sentence, whole: Quantity, parts: readonly Quantity[]): Finding | undefined {
  const sum = sumOf(parts)
  const loose = [...parts, whole].reduce((all, q) => all + slack(q) * (q.unit?.factor ?? 1), 0)
  if (Math.abs(sum - base(whole)) <= loose || sum < 0.67 * base(whole) || sum > 1.5 * base(whole))
    return undefined
  const factor = whole.unit?.factor ?? 1
  return {
    span: { start: whole.start, end: whole.end },
    message: `“${between(sentence, whole.start, whole.end)}” is not what the parts make, which is ${figure(sum / factor)}; correct a part or the whole.`,
    fixes: fixesOf(rewrite(sentence, whole, sum / factor)),
  }
}
