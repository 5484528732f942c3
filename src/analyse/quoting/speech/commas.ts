import type { Edit, Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import type { Quotation } from '../quotations.ts'
import { endsThere, isPlainSpeechVerb, isSpeechVerb, readSaying } from '../saying.ts'
import {
  type Attribution,
  commaStands,
  hasCommasInside,
  opensSentence,
  saysNothingElse,
  setsAmericanCommas,
} from '../speech.ts'
import { firstWordEnd, flat, isTitle, lastWord } from './wording.ts'

/** `“We go”, he said` where the article has its commas inside. */
export function commaOutside(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { inner, closing } = attribution.quotation
  const moved = commaMovedIn(article, attribution)
  if (!moved) return undefined
  const last = lastWord(text, inner)
  return {
    span: { start: last.start, end: closing!.end + 1 },
    message: `“${text.slice(last.start, closing!.end + 1)}” has its comma outside, and the article has them inside; exchange the two.`,
    fixes: [[moved]],
  }
}

export function commaMovedIn(article: Analysis, { quotation, start }: Attribution): Edit | undefined {
  const { text } = article
  const { inner, closing } = quotation
  if (text[closing!.end] !== ',' || !/[\p{L}\p{N}]/u.test(text[inner.end - 1] ?? '')) return undefined
  // A comma behind a few quoted words is the sentence's own.
  if (!opensSentence(quotation.paragraph, quotation)) return undefined
  const isHabit = hasCommasInside(article) || (quotation.kind === 'double' && setsAmericanCommas(article))
  if (start !== closing!.end + 2 || !isHabit || commaStands(article) !== 'inside') return undefined
  return { start: inner.end, end: closing!.end + 1, text: `,${text.slice(inner.end, closing!.end)}` }
}

/** `“We go” he said.` */
export function lostComma(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, start, verb } = attribution
  const { inner, end, paragraph, closing } = quotation
  if (!/[\p{L}\p{N}%)]/u.test(text[inner.end - 1] ?? '') || !/^\s$/.test(text.slice(end, end + 1)))
    return undefined
  if (start !== end + 1 || /^\p{Lu}/u.test(text.slice(verb.start, verb.end))) return undefined
  if (!opensSentence(paragraph, quotation) || isTitle(text.slice(inner.start, inner.end))) return undefined
  if (!endsThere(text, attribution) && !/^\s+["“‘']/.test(text.slice(attribution.end, attribution.end + 3)))
    return undefined
  if (!saysNothingElse(paragraph, attribution)) return undefined
  const last = lastWord(text, inner)
  const outside = commaStands(article) === 'outside'
  const place = outside ? closing!.end : inner.end
  return {
    span: { start: last.start, end: firstWordEnd(text, start) },
    message: `“${flat(text, attribution)}” is not parted from the quotation; write “${text.slice(last.start, place)},${outside ? '' : '”'}.`,
    fixes: [[{ start: place, end: place, text: ',' }]],
  }
}

/** `“We go,” he said “and we stay.”` */
export function lostCommaBehind(
  article: Analysis,
  { quotation, end, verb, said }: Attribution,
): Finding | undefined {
  const { text } = article
  const next = /^ ["“‘]\p{Ll}/u.test(text.slice(end, end + 3))
  if (!next || !isPlainSpeechVerb(said)) return undefined
  if (!/[,?!—–]/.test(text[quotation.inner.end - 1] ?? '') && text[quotation.end] !== ',') return undefined
  return {
    span: { start: verb.start, end: end + 2 },
    message: `The quotation goes on after “${text.slice(verb.start, end)}”; write “${text.slice(verb.start, end)},”.`,
    fixes: [[{ start: end, end, text: ',' }]],
  }
}

/** `… in?,” the judge asked`. */
export function commaAfterMark({ text }: Analysis, { inner, closing }: Quotation): Finding | undefined {
  if (!closing) return undefined
  const inside = /[?!],$/.exec(text.slice(inner.end - 2, inner.end))
  const outside = !inside && /[?!]$/.test(text.slice(inner.end - 1, inner.end)) && text[closing.end] === ','
  if (!inside && !outside) return undefined
  const mark = inside ? inside[0][0] : text[inner.end - 1]
  // “Who’s Afraid of Virginia Woolf?,” “Oh! What a Lovely War!,” …: titles in a row.
  const saying = readSaying(text, closing.end, Math.min(closing.end + 160, text.length))
  if (!saying || isTitle(text.slice(inner.start, inner.end))) return undefined
  const at = inside ? inner.end - 1 : closing.end
  const last = lastWord(text, { start: inner.start, end: inner.end })
  return {
    span: { start: last.start, end: inside ? closing.end : at + 1 },
    message: `“${mark},” has a comma after the ${mark === '?' ? 'question' : 'exclamation'} mark; leave the comma out.`,
    fixes: [[{ start: at, end: at + 1, text: '' }]],
  }
}

const clausal =
  /^(?:we|I|he|she|it|they|you|there|this|that|these|those|the|an?|my|our|his|her|their|its|nobody|no|every\p{Ll}*|some\p{Ll}*|all|many|most|people)\b/iu
/** A word that is nothing without what follows it, and the comma behind. */
const waiting = /\b(that|as|the|an?|its|their|my|our|your), $/u

/** `He told us that, “the gap is small.”`, `called it a, “bad day”` */
export function commaAfterThat(
  { text }: Analysis,
  { start, inner, opening, closing, end, paragraph }: Quotation,
): Finding | undefined {
  if (!opening || !closing) return undefined
  const lead = text.slice(Math.max(paragraph.start, start - 140), start)
  const found = waiting.exec(lead)
  if (!found) return undefined
  const words = text.slice(inner.start, inner.end)
  // “He said that, “as a rule,” nobody went.”
  if (/,$/.test(words) || text[end] === ',' ? !clausal.test(words) || words.split(' ').length < 5 : false)
    return undefined
  if (found[1] === 'that' && !(lead.match(/\p{L}+/gu) ?? []).slice(-9).some(isSpeechVerb)) return undefined
  const comma = start - 2
  return {
    span: { start: comma - found[1]!.length, end: firstWordEnd(text, inner.start) },
    message: `“${found[1]}” is parted from the words that it introduces; leave out the comma.`,
    fixes: [[{ start: comma, end: comma + 1, text: '' }]],
  }
}

/** `He said that “The gap is small.”` */
export function capitalAfterThat(
  { text }: Analysis,
  { start, inner, opening, paragraph }: Quotation,
): Finding | undefined {
  if (!opening) return undefined
  const lead = text.slice(Math.max(paragraph.start, start - 40), start)
  const said = /(\p{L}+) that $/u.exec(lead)?.[1] ?? ''
  const told = /(\p{L}+) (?:\p{Lu}\p{Ll}+|(?:the )?\p{Ll}+) that $/u.exec(lead)?.[1] ?? ''
  const word = /^(?:The|An?|We|He|She|It|They|There|This|Our|His|Her|Their|No)(?= \p{Ll})/u.exec(
    text.slice(inner.start, inner.start + 12),
  )?.[0]
  if (!word || !(isSpeechVerb(said) || /^t[eo]l[dl]s?$/.test(told))) return undefined
  return {
    span: { start: start - 5, end: inner.start + word.length },
    message: `“${word}” goes on with the sentence behind “that”; write “${word.toLowerCase()}”.`,
    fixes: [[{ start: inner.start, end: inner.start + word.length, text: word.toLowerCase() }]],
  }
}

/** `“We go,”, he said` */
export function commaTwice({ text }: Analysis, { inner, closing }: Quotation): Finding | undefined {
  if (!closing || text[inner.end - 1] !== ',' || text[closing.end] !== ',') return undefined
  return {
    span: { start: inner.end - 1, end: closing.end + 1 },
    message: 'A comma stands on both sides of the closing mark; delete one.',
    fixes: [[{ start: closing.end, end: closing.end + 1, text: '' }]],
  }
}
