import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { type Quantity, quantities } from '../numbers.ts'
import { between, fixesOf, isOfOneKind, isYear, rewrite, worth } from './amounts.ts'
import { figure } from './misfits.ts'

const mayShare = /\b(?:half|third|thirds|quarter|quarters|fifth|fifths|tenth|percent|per cent)\b|%/
/** “A third of the 90 rooms” */
const ofWhole = /^(?: \p{Ll}+)? (?:of|on) (?:the |its |their |his |her |all |an? |those |these )?$/u
/** “…, 45 in all”, “…, or 20”, “ (20)” */
const apposed = /^(?: [\p{L}’'-]+){0,5}(?:, or | \(|, | — )(?:just |exactly |only )?$/u
const closed = /^(?: (?:in all|of them|people|workers|\p{Ll}+s))?(?:[,.;)]| —| (?:in all|of them)\b)/u
const ofAhead = /\b(?:Of|of|Out of|out of) (?:the |its |their |his |her |those )?(?:about )?$/
const byShare = /\bby (?:just |exactly )?(?:an? )?$/

/** Shares of a whole in words or percent that the figure beside them is not. */
export function* falseShareOf(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayShare)) {
    const found = sentence.of(quantities).filter(q => !q.isOrdinal && !isYear(q))
    if (found.length < 3 || found.length > 8) continue
    for (let at = 0; at + 2 < found.length; at++) {
      const finding = shareAt(sentence, found.slice(at, at + 3) as [Quantity, Quantity, Quantity])
      if (!finding) continue
      yield finding
      break
    }
  }
}

const isShare = ({ unit, value }: Quantity): boolean =>
  unit?.name === 'percent' || (unit?.dimension === 'fraction' && value < 1)

const shareOf = ({ unit, value }: Quantity): number => (unit!.name === 'percent' ? value / 100 : value)

function shareAt(sentence: Sentence, three: readonly [Quantity, Quantity, Quantity]): Finding | undefined {
  const { text, start } = sentence
  const [a, b, c] = three
  if (three.some(({ hedge }) => hedge)) return undefined
  const first = between(sentence, a.end, b.start)
  const second = between(sentence, b.end, c.start)
  const tail = text.slice(c.end - start)
  // “A third of the 90 rooms, 45 in all,” and “Of the 60 boats, a quarter, or 20,”
  const [share, whole] =
    isShare(a) && ofWhole.test(first)
      ? [a, b]
      : isShare(b) && ofAhead.test(text.slice(0, a.start - start)) && /^(?: [\p{L}’'-]+){1,6}, $/u.test(first)
        ? [b, a]
        : []
  if (share && whole && !isShare(c) && apposed.test(second) && closed.test(tail)) {
    if (!isOfOneKind(whole, c) || isShare(whole)) return undefined
    const right = shareOf(share) * worth(whole)
    return Math.abs(right - worth(c)) <= Math.max(whole.unit ? 0.02 * right : 1, 0.02 * right)
      ? undefined
      : misfit(sentence, share, whole, c, right)
  }
  return changed(sentence, three)
}

/** “fell by half, to 60,000 from 90,000”; “now £50, will go up by a fifth to £65” */
function changed(
  sentence: Sentence,
  [a, b, c]: readonly [Quantity, Quantity, Quantity],
): Finding | undefined {
  const { text, start } = sentence
  const [share, from, to] =
    isShare(a) &&
    /\bto $/.test(between(sentence, a.end, b.start)) &&
    / from $/.test(between(sentence, b.end, c.start))
      ? [a, c, b]
      : isShare(a) &&
          / from $/.test(between(sentence, a.end, b.start)) &&
          / to $/.test(between(sentence, b.end, c.start))
        ? [a, b, c]
        : isShare(b) &&
            /^[^.;]{2,60}$/.test(between(sentence, a.end, b.start)) &&
            /^,? to $/.test(between(sentence, b.end, c.start))
          ? [b, a, c]
          : []
  if (!share || !from || !to || share.unit!.name === 'percent' || !isOfOneKind(from, to) || isShare(from))
    return undefined
  if (!byShare.test(text.slice(0, share.start - start).replace(/$/, ''))) return undefined
  const right = Math.abs(worth(to) / worth(from) - 1)
  if (Math.abs(right - share.value) <= 0.04) return undefined
  const value = worth(from) * (worth(to) > worth(from) ? 1 + share.value : 1 - share.value)
  const shown = (q: Quantity): string => between(sentence, q.start, q.end)
  return {
    span: { start: share.start, end: share.end },
    message: `“${shown(share)}” is not the change from ${shown(from)} to ${shown(to)}; correct one.`,
    fixes: fixesOf(rewrite(sentence, to, (value * to.value) / worth(to))),
  }
}

function misfit(
  sentence: Sentence,
  share: Quantity,
  whole: Quantity,
  part: Quantity,
  right: number,
): Finding {
  const shown = (q: Quantity): string => between(sentence, q.start, q.end)
  const value = (right * part.value) / worth(part)
  const isRound = Math.abs(value - Math.round(value)) < 0.01 || part.unit !== undefined
  return {
    span: { start: part.start, end: part.end },
    message: `“${shown(part)}” is not ${shown(share)} of ${shown(whole)}, which is ${figure(value)}; correct one.`,
    fixes: isRound ? fixesOf(rewrite(sentence, part, Math.round(value * 100) / 100)) : [],
  }
}
