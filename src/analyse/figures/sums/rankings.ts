import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, rewrite } from './amounts.ts'

/** `21,346 votes, or 46.4 percent`, `(46.4 percent)` */
const sharing =
  /^(?: (?:of the )?(?:votes?|ballots?|seats?|shares?|tonn?es|tons|people|pupils|members))?(?:, or |, | \(| — | – |, that is |, representing | \(or )(?:about )?$/
/** `to 20,918`, `against Mr. Pell’s 20,918`, `and Hale took 4,200` */
const rival = /^[^.;]{0,30}?(?:\)|,|\b(?:to|against|and|while|with|for|than)\b)[^.;:\d]{0,40}$/
const ofOneWhole = /\b(?:votes?|ballots?|polled|seats?|shares?|market|harvest|total)\b/i

/** Shares that rank otherwise than the counts that they stand for: “21,346 votes, or 46.4 percent, to 20,918, or 54.5 percent”. */
export function* falseRankings(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayShare)) {
    if (!ofOneWhole.test(sentence.text)) continue
    const found = sentence.of(amounts)
    for (let i = 0; i + 3 < found.length; i++) {
      const finding = ranked(sentence, found.slice(i, i + 4) as unknown as Four)
      if (!finding) continue
      yield finding
      break
    }
  }
}

type Four = readonly [Quantity, Quantity, Quantity, Quantity]
const mayShare = /\d[^;]{0,60}\d ?(?:%|per ?cent)[^;]{0,90}\d ?(?:%|per ?cent)/

const isShare = ({ unit }: Quantity): boolean => unit?.name === 'percent'

function ranked(sentence: Sentence, [count, share, other, part]: Four): Finding | undefined {
  if (!isShare(share) || !isShare(part) || count.unit || other.unit) return undefined
  if (
    !sharing.test(between(sentence, count.end, share.start)) ||
    !sharing.test(between(sentence, other.end, part.start)) ||
    !rival.test(between(sentence, share.end, other.start))
  )
    return undefined
  // Of another year or place, the whole may differ.
  if (
    /\b(?:1[89]|20)\d\d\b|\b(?:last|previous|before|earlier)\b/.test(between(sentence, share.end, part.end))
  )
    return undefined
  if ((count.value - other.value) * (share.value - part.value) >= 0) return undefined
  const right = (share.value * other.value) / count.value
  if (Math.abs(right - part.value) <= share.step + part.step) return undefined
  const shown = ({ start, end }: Quantity): string => between(sentence, start, end)
  const digits = part.step < 1 ? 10 : 1
  return {
    span: { start: other.start, end: part.end },
    message: `“${shown(part)}” of ${shown(other)} does not go with “${shown(share)}” of ${shown(count)}; correct a share or a count.`,
    fixes: fixesOf(rewrite(sentence, part, Math.round(right * digits) / digits)),
  }
}
