import type { Edit, Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import type { Quotation } from '../quotations.ts'
import { endsThere, isPlainSpeechVerb, readSaying } from '../saying.ts'
import { type Attribution, commaStands, hasCommasInside, opensSentence, saysNothingElse } from '../speech.ts'
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
  if (start !== closing!.end + 2 || !hasCommasInside(article) || commaStands(article) !== 'inside')
    return undefined
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
