import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { ordinalWords } from '../numbers/words.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, rewrite, spanOf } from './amounts.ts'
import { figure } from './misfits.ts'

const wholeAhead = /(?:^|[\s“"])(?:Of|Out of|Among|Among all) (?:the |its |their |his |her |our |all )?$/i

/** What each member of a body is once: for or against, won or lost, alive or dead. */
const stance =
  /^(?: \p{L}+){0,3}? (?:in favou?r|for(?= it\b|[,.;]| and\b)|against|opposed|opposes?|backs?|supports?|backed|supported|undecided|abstain(?:s|ed|ing)?|absent|yes|no|ayes?|won|lost|drawn|drew|tied|alive|dead|died|survived|missing|men|women|boys|girls|males?|females?|Democrats?|Republicans?|vacant|occupied|open|closed|shut|sold|unsold|passed|failed|acquitted|convicted|remain(?:ed|s)?|stayed|left)\b/u

const mayBallot = /\b(?:of|among)\b/i

/** “Of its nine councillors, six are in favour, two against and two undecided.” */
export function* falseBallots(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayBallot)) {
    const found = sentence.of(amounts)
    if (found.length < 3 || found.length > 6 || found.some(({ hedge, unit }) => hedge || unit)) continue
    const [whole, ...parts] = found as [Quantity, ...Quantity[]]
    if (!wholeAhead.test(sentence.text.slice(0, whole.start - sentence.start))) continue
    const finding = unbalanced(sentence, whole, parts)
    if (finding) yield finding
  }
}

function unbalanced(sentence: Sentence, whole: Quantity, parts: readonly Quantity[]): Finding | undefined {
  if (parts.length < 2 || !/s$|men$|people|children/.test(whole.next)) return undefined
  const ends = parts.map((part, at) => parts[at + 1]?.start ?? part.end + 40)
  const told = parts.map(
    (part, at) => stance.exec(between(sentence, part.end, Math.min(ends[at]!, sentence.end)))?.[0],
  )
  // “70 have moved and 50 remain”: of two, the second is what is left.
  const isRest = parts.length === 2 && / (?:remain(?:ed|s)?|stayed)$/.test(told[1] ?? '')
  if (!isRest && (parts.length < 3 || told.includes(undefined) || new Set(told).size < told.length))
    return undefined
  const gaps = parts.slice(1).map((part, at) => between(sentence, parts[at]!.end, part.start))
  if (!gaps.every(gap => /(?:,|,? and) $/.test(gap) && gap.length < 50 && !/[;:—()]/.test(gap)))
    return undefined
  const sum = parts.reduce((total, { value }) => total + value, 0)
  if (sum === whole.value || sum > 1.5 * whole.value || sum < 0.67 * whole.value) return undefined
  // The greatest part is the likeliest to have been miscounted.
  const ranked = [...parts].sort((a, b) => b.value - a.value)
  const edits = ranked.map(part => rewrite(sentence, part, part.value + whole.value - sum))
  return {
    span: spanOf(parts[0]!, parts.at(-1)!),
    message: `“${parts.map(part => between(sentence, part.start, part.end)).join(' + ')}” makes ${figure(sum)}, not ${figure(whole.value)}; correct a part or the whole.`,
    fixes: fixesOf(edits[0], rewrite(sentence, whole, sum), edits[1]),
  }
}

const fractions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a third': 1 / 3,
  'one third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'one quarter': 1 / 4,
  'three quarters': 3 / 4,
  'a fifth': 1 / 5,
  'one fifth': 1 / 5,
}
const fraction =
  /\b(half|(?:a|one|two)[ -]thirds?|(?:a|one|three)[ -]quarters?|(?:a|one)[ -]fifth) of (?:them|those|these|the \p{Ll}+|its \p{Ll}+|their \p{Ll}+)(?:,| —| –| \() ?$/iu
const hedged = /\b(?:about|almost|nearly|more than|over|around|roughly|some|just|less than|under|at least) $/i

const fractionOf = /\b(?:half|thirds?|quarters?|fifth) of\b/i

/** “Half of them, 216, wore a vest”, of 412 people. */
export function* falseFractions(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, fractionOf)) {
    for (const part of sentence.of(amounts)) {
      const ahead = sentence.text.slice(0, part.start - sentence.start)
      const said = fraction.exec(ahead)
      if (!said || part.unit || part.hedge || hedged.test(ahead.slice(0, said.index))) continue
      if (!/^(?:,|\)| —| –)/.test(sentence.text.slice(part.end - sentence.start))) continue
      const share = fractions[said[1]!.toLowerCase().replace('-', ' ')]!
      const wholes = [sentence.previous?.previous, sentence.previous, sentence].flatMap(one =>
        (one?.of(amounts) ?? []).filter(q => !q.unit && q.end < part.start && q.value > part.value),
      )
      const fits = (whole: Quantity): boolean =>
        Math.abs(whole.value * share - part.value) <= Math.max(1, 0.01 * whole.value)
      const near = wholes.filter(({ value }) => Math.abs((value * share) / part.value - 1) < 0.25).at(-1)
      if (!near || near.hedge || wholes.some(fits)) continue
      const right = Math.round(near.value * share)
      yield {
        span: { start: sentence.start + said.index, end: part.end },
        message: `“${between(sentence, part.start, part.end)}” is not ${said[1]!.toLowerCase()} of ${figure(near.value)}, which is ${figure(right)}; correct one.`,
        fixes: fixesOf(rewrite(sentence, part, right)),
      }
    }
  }
}

const ordinals = ordinalWords.slice(0, 10)
const again =
  /\b(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (\p{Ll}+(?: \p{Ll}+)?)(?: for (?:the )?[\p{L} ’'-]{2,30}| of (?:his|her|their|its) \p{Ll}+)?,? (?:after|following) (?:those|the ones|wins|victories|titles|triumphs|successes|gold medals|golds|defeats)(?: (?:of|in|from))? ((?:(?:19|20)\d\d, )*(?:19|20)\d\d,? and (?:in )?(?:19|20)\d\d|(?:19|20)\d\d)(?=[.,;)]|$)/gu

const mayRepeat = /\b(?:after|following) (?:those|the ones|\p{Ll}+s)\b[^.]*\d{4}/u

/** “the third title, after those of 2011, 2016 and 2022” */
export function* falseRepeats(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayRepeat)) {
    for (const match of sentence.matches(again)) {
      const [whole, said, noun, years] = match
      const before = years!.match(/\d{4}/g)!.length
      const right = ordinals[before]
      if (!right || right === said) continue
      const start = sentence.start + match.index
      yield {
        span: { start, end: start + said!.length + 1 + noun!.length },
        message: `“${said} ${noun}” comes after ${before} that “${whole.slice(whole.search(/\b(?:after|following)\b/))}” tells of; correct the count or the years.`,
        fixes: [[{ start, end: start + said!.length, text: right }]],
      }
    }
  }
}
