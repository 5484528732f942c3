import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, rewrite, spanOf } from './amounts.ts'

const rest = /\b(?:remaining|remainder|the rest|the balance|other)\b[^,;.]{0,30}$/i
const restBehind = /^[^,;.]{0,40}\b(?:remaining|remainder|the rest)\b/i
/** What shares of one whole are told with, each member in one share only. */
const exclusive =
  /\b(?:account(?:s|ed|ing)? for|ma(?:de|ke|kes|king) up|compris\w+|consist\w+|divid\w+|split|break\w* down|breakdown|share of the (?:vote|market)|of the vote|of the (?:total|whole)|in favou?r|against|opposed|backed|supported|no (?:view|opinion)|not sure|did not know|approv\w+|disapprov\w+|undecided|sa(?:id|y) (?:yes|no)|agreed|disagreed|disliked|unsure|voted|dissatisfied)\b/i
const overlapping =
  /\b(?:also|both|multiple|at least one|either|more than one|up|down|rose|fell|increase\w*|decrease\w*|grew|growth|climbed|dropped|compared|than|discount|interest|rate|inflation|turnout)\b/i

const inHundreds = /percent|per cent|%/

/** Percentages of one whole that pass a hundred, or that a “remaining” share leaves short of it. */
export function* falseShares(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, inHundreds)) {
    const shares = percents(sentence)
    const lone = shares.length === 1 ? restAlone(sentence, shares[0]!) : undefined
    if (lone) yield lone
    if (shares.length < 2) continue
    const finding = remainder(sentence, shares) ?? overflow(sentence, shares)
    if (finding) yield finding
  }
}

/** The percentages of a sentence, those of a list that shares one “percent” too: “40, 35 and 45 percent”. */
function percents(sentence: Sentence): readonly Quantity[] {
  const found = sentence.of(amounts)
  return found.filter((q, index) => {
    if (q.unit?.name === 'percent') return true
    const next = found[index + 1]
    return (
      !q.unit &&
      next !== undefined &&
      /^,? (?:and )?$/.test(between(sentence, q.end, next.start)) &&
      found.slice(index + 1).some(one => one.unit?.name === 'percent')
    )
  })
}

const total = (shares: readonly Quantity[]): number => shares.reduce((sum, { value }) => sum + value, 0)
const tolerance = (shares: readonly Quantity[]): number =>
  Math.max(
    0.11,
    shares.reduce((sum, { step, hedge }) => sum + step / 2 + (hedge ? 2 : 0), 0),
  )

function remainder(sentence: Sentence, shares: readonly Quantity[]): Finding | undefined {
  const last = shares.at(-1)!
  const ahead = sentence.text.slice(0, last.start - sentence.start)
  const previous = shares.at(-2)!
  if (
    !rest.test(between(sentence, previous.end, last.start)) &&
    !restBehind.test(sentence.text.slice(last.end - sentence.start))
  )
    return undefined
  if (/\bother (?:words|hand)\b/.test(ahead)) return undefined
  // Shares told before may belong to the same whole.
  const earlier = sentence.previous ? percents(sentence.previous) : []
  const all = [...earlier, ...shares]
  for (let from = 0; from < all.length - 1; from++) {
    const some = all.slice(from)
    if (Math.abs(total(some) - 100) <= tolerance(some) + 0.5) return undefined
  }
  const others = total(shares.slice(0, -1))
  if (overlapping.test(ahead) || others >= 100 || total(shares) > 160 || total(shares) < 60) return undefined
  return {
    span:
      spanOf(shares[0]!, last).end - spanOf(shares[0]!, last).start <= 80 ? spanOf(shares[0]!, last) : last,
    message: `“${between(sentence, last.start, last.end)}” does not bring the shares to 100, but to ${round(total(shares))}; correct a share.`,
    fixes: fixesOf(rewrite(sentence, last, round(100 - others))),
  }
}

/** “42 percent said yes and 39 percent no. The remaining 29 percent …” */
function restAlone(sentence: Sentence, last: Quantity): Finding | undefined {
  const { text, start, previous } = sentence
  if (!/^["“]?(?:The|Another|And the|But the) (?:other|remaining) $/.test(text.slice(0, last.start - start)))
    return undefined
  const shares = previous ? percents(previous) : []
  if (
    !previous ||
    shares.length === 0 ||
    last.hedge ||
    shares.some(({ hedge }) => hedge) ||
    overlapping.test(previous.text)
  )
    return undefined
  const right = 100 - total(shares)
  if (right <= 0 || Math.abs(right - last.value) <= tolerance([...shares, last]) + 0.5) return undefined
  return {
    span: { start: last.start, end: last.end },
    message: `“${between(sentence, last.start, last.end)}” does not bring the shares to 100, but to ${round(total(shares) + last.value)}; correct a share.`,
    fixes: fixesOf(rewrite(sentence, last, round(right))),
  }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** “45 percent of them paid by card, 30 percent by phone and 35 percent in cash”: one verb parts them all. */
function isGapped({ text, start }: Sentence, shares: readonly Quantity[]): boolean {
  const [first, ...others] = shares
  if (
    !first ||
    others.length < 2 ||
    !/^ of (?:the |its |all )?(?:\p{Ll}+ ){1,4}/u.test(text.slice(first.end - start))
  )
    return false
  return others.every(share =>
    /^ (?:by|in|on|from|to|at|with|for|via|through)(?! (?:\d|\p{Lu}\p{Ll}+(?:uary|ch|il|ay|ne|ly|ust|ber)\b|the (?:first|second|third|fourth|same|last))) /u.test(
      `${text.slice(share.end - start)} `,
    ),
  )
}

/** “passed by 52.3 percent to 48.7 percent” */
const isSplit = (sentence: Sentence, [a, b, more]: readonly Quantity[]): boolean =>
  a !== undefined &&
  b !== undefined &&
  more === undefined &&
  /^(?: of the votes?)? to (?:(?:his|her|their|its) )?$/.test(between(sentence, a.end, b.start)) &&
  /\b(?:votes?|voted|referendum|passed|won|beat|defeated|approved|rejected|margin|election|runoff)\b/.test(
    sentence.text,
  ) &&
  !/\bfrom\b/.test(sentence.text)

function overflow(sentence: Sentence, shares: readonly Quantity[]): Finding | undefined {
  const { text } = sentence
  if (shares.some(({ value }) => value >= 100) || overlapping.test(text)) return undefined
  const [first, last] = [shares[0]!, shares.at(-1)!]
  const span = spanOf(first, last)
  const sum = total(shares)
  if (sum <= 100 + tolerance(shares) + 0.5 || sum > 180) return undefined
  const list = /^(?:, | and |, and )$/
  const bare =
    shares.length > 2 &&
    shares.slice(1).every((share, index) => list.test(between(sentence, shares[index]!.end, share.start)))
  if (!exclusive.test(text) && !bare && !isGapped(sentence, shares) && !isSplit(sentence, shares))
    return undefined
  if (
    shares.length === 2 &&
    !isSplit(sentence, shares) &&
    !/\b(?:in favou?r|against|opposed|oppose|disapprov\w+|of the vote|undecided|sa(?:id|y) no|disagreed)\b/i.test(
      text,
    )
  )
    return undefined
  if (
    shares
      .slice(1)
      .some((share, index) =>
        /[;:—]|\bof (?:them|those|whom|which|these)\b/.test(
          between(sentence, shares[index]!.end, share.start),
        ),
      )
  )
    return undefined
  if (/\bof (?:them|those|whom|these)\b|\bwomen\b.*\bmen\b|\bmen\b.*\bwomen\b/.test(text)) return undefined
  const tight = span.end - span.start <= 80
  return {
    span: tight ? span : last,
    message: `“${shares.map(share => between(sentence, share.start, share.end)).join(' + ')}” makes ${round(sum)} percent of one whole; correct a share.`,
    fixes: fixesOf(rewrite(sentence, last, round(100 - (sum - last.value)))),
  }
}
