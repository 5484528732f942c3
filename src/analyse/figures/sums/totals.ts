import type { Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { base, between, isComparable, slack, sumOf } from './amounts.ts'
import { areComplements } from './complements.ts'
import { misfit } from './misfits.ts'

const totalBefore =
  /\b(?:(?:for )?an? (?:combined |overall )?total of|totall?ing|combined|altogether|making|in total|numbers|numbered|numbering) (?:about )?$/i
const totalAfter = /^(?: \w+)? (?:in all|in total|altogether|all told|overall)\b/i

/** “four sons and three daughters, seven children” */
const isOfBothKinds = (sentence: Sentence, [a, b, more]: readonly Quantity[], whole: Quantity): boolean =>
  a !== undefined &&
  b !== undefined &&
  more === undefined &&
  areComplements(between(sentence, a.end, sentence.end), between(sentence, b.end, sentence.end)) &&
  /^ \p{Ll}+(?:,| —| –|:) $/u.test(between(sentence, b.end, whole.start)) &&
  /^(?:children|people|siblings|pupils|students|members|players|passengers)$/.test(whole.next)

/** “70 men and 40 women, a total of 120”. */
export function totalled(sentence: Sentence, found: readonly Quantity[]): Finding | undefined {
  const whole = found.at(-1)!
  const unit = whole.unit
  // “12 miles on Friday, 9 on Saturday”: the unit serves for all; “in the four quarters” counts none of it.
  const parts = found
    .slice(0, -1)
    .filter(({ inWords, value }) => !(unit && inWords && value === 1))
    .filter(
      part => !/\bin (?:the|its|his|her|their) $/.test(sentence.text.slice(0, part.start - sentence.start)),
    )
    .map((part, index, all) =>
      unit &&
      !part.unit &&
      index > 0 &&
      all[0]!.unit?.name === unit.name &&
      /^(?:on|in|at|by|from|to|and|)$/.test(part.next)
        ? { ...part, unit: all[0]!.unit }
        : part,
    )
  const ahead = sentence.text.slice(0, whole.start - sentence.start)
  const behind = sentence.text.slice(whole.end - sentence.start)
  if (!totalBefore.test(ahead) && !totalAfter.test(behind) && !isOfBothKinds(sentence, parts, whole))
    return undefined
  if (parts.length < 2 || whole.hedge || parts.some(part => !isComparable(part, whole))) return undefined
  if (/\b(?:each|apiece|per|times|every|of (?:them|those|whom)|from)\b/i.test(sentence.text)) return undefined
  const joined = parts
    .slice(1)
    .every((part, index) =>
      /^[^.;:—()]{0,70}(?:,|and|plus) (?:another |only |just |(?:\p{Ll}+ ){1,4})?$/u.test(
        between(sentence, parts[index]!.end, part.start),
      ),
    )
  if (!joined) return undefined
  const sum = sumOf(parts)
  const slacks = [...parts, whole].reduce((total, part) => total + slack(part), 0)
  if (Math.abs(sum - base(whole)) <= slacks || sum < 0.5 * base(whole) || sum > 2 * base(whole))
    return undefined
  return misfit(sentence, whole, parts, sum, undefined, true)
}
