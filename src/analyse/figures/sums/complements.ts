import type { Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, slack } from './amounts.ts'
import { misfit } from './misfits.ts'

const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?: \w+)? (?:men|males?|boys)\b/i, /^(?: \w+)? (?:women|females?|girls)\b/i],
  [/^(?: \w+)? sons\b/i, /^(?: \w+)? daughters\b/i],
  [/^(?: \w+)? brothers\b/i, /^(?: \w+)? sisters\b/i],
  [/^(?: \w+)? adults\b/i, /^(?: \w+)? (?:children|minors)\b/i],
]

/** Whether the words behind two amounts tell of the two kinds that make up all: men and women. */
export const areComplements = (one: string, other: string): boolean =>
  complements.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)))

/** “Of the 120 people aboard, 70 were men and 40 were women.” */
export function divided(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  for (let i = 0; i + 1 < found.length; i++) {
    const [a, b] = [found[i]!, found[i + 1]!]
    const [behindA, behindB] = [a, b].map(q =>
      sentence.text.slice(q.end - sentence.start).replace(/^ (?:were|are|was) /, ' '),
    )
    if (!areComplements(behindA!, behindB!)) continue
    const sum = a.value + b.value
    const earlier = found.slice(0, i)
    const whole =
      earlier.at(-1) ??
      (/^(?:The |They |Of (?:them|those), )?/.test(sentence.text) && i === 0 && a.start - sentence.start < 14
        ? before.at(-1)?.of(amounts).at(-1)
        : undefined)
    if (
      !whole ||
      whole.unit ||
      a.unit ||
      b.unit ||
      found.length > i + 2 ||
      whole.value <= Math.max(a.value, b.value)
    )
      return undefined
    if (Math.abs(whole.value - sum) <= slack(whole) + slack(a) + slack(b)) return undefined
    const all = /^Of the\b|\bOf the\b|\bof the\b/.test(sentence.text.slice(0, 8))
    if (sum < whole.value && !all) return undefined
    if (sum > 1.5 * whole.value || sum < 0.5 * whole.value) return undefined
    const inside = earlier.includes(whole)
    return misfit(sentence, inside ? whole : undefined, [a, b], sum, inside ? undefined : whole)
  }
  return undefined
}
