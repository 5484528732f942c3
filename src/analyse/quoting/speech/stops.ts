import type { Edit, Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import type { Quotation } from '../quotations.ts'
import { endsThere, isPlainSpeechVerb, readSaying } from '../saying.ts'
import { type Attribution, commaStands, opensSentence, saysNothingElse } from '../speech.ts'
import { onlyAttributes } from './certainty.ts'
import { inLowerCase } from './sentence-case.ts'
import { firstWordEnd, flat, lastWord } from './wording.ts'

/** Abbreviations keep their stop and take the comma behind it: `“… in the U.S.,” he said`. */
const abbreviation = /(?:^|[^\p{L}])(?:(?:\p{L}\.)+\p{L}|Inc|Corp|Co|Ltd|Jr|Sr|etc|Mr|Mrs|Ms|Dr|St|vs|No)\.$/u

/** `… again.” one official said.` */
export function stopForComma(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, start, subject, said } = attribution
  const { inner, paragraph } = quotation
  const quoted = text.slice(Math.max(inner.start, inner.end - 12), inner.end)
  // “… we’ll suffer.’” said Mr. Hale
  const nested = /\.['’]$/.test(quoted) ? 1 : 0
  if (!/[^.…?!]\.['’]?$/.test(quoted)) return undefined
  const opener = text[start]!
  const isLower = /\p{Ll}/u.test(opener)
  if (!isLower && !(subject && onlyAttributes(text, attribution) && endsThere(text, attribution)))
    return undefined
  // He wrote “No more.” Ms. Whitcomb replied.
  if (!isLower && !/^(?:said|says|added|adds)$/.test(said) && !opensSentence(paragraph, quotation))
    return undefined
  if (!saysNothingElse(paragraph, attribution)) return undefined
  const isAbbreviation = abbreviation.test(quoted)
  if (isAbbreviation && !isLower) return undefined
  const last = lastWord(text, inner)
  const small = isLower ? undefined : inLowerCase(text, attribution)
  const edits: Edit[] = [
    isAbbreviation
      ? { start: inner.end, end: inner.end, text: ',' }
      : { start: inner.end - 1 - nested, end: inner.end - nested, text: ',' },
    // “It is late.”, said Ms. Vale
    ...(text[quotation.end] === ',' ? [{ start: quotation.end, end: quotation.end + 1, text: '' }] : []),
    ...(small ? [small] : []),
  ]
  return {
    span: { start: last.start, end: firstWordEnd(text, start) },
    message: `“${flat(text, attribution)}” belongs to the sentence of the quotation; write “${text.slice(last.start, isAbbreviation ? inner.end : inner.end - 1 - nested)},${text.slice(inner.end - nested, inner.end)}”.`,
    fixes: [edits],
  }
}

/** `“We’ll play”. said Ms. Vale.` */
export function stopBehind(article: Analysis, { inner, closing, depth }: Quotation): Finding | undefined {
  const { text } = article
  if (!closing || depth > 0 || text[closing.end] !== '.' || !/[\p{L}\p{N}]/u.test(text[inner.end - 1] ?? ''))
    return undefined
  const next = /^\. (?:said|says|added|asked|replied) (?=\p{L})/u.exec(
    text.slice(closing.end, closing.end + 12),
  )
  if (!next) return undefined
  const last = lastWord(text, inner)
  const mark = text.slice(closing.start, closing.end)
  const right = commaStands(article) === 'outside' ? `${mark},` : `,${mark}`
  return {
    span: { start: last.start, end: closing.end + next[0].trimEnd().length },
    message: `“${next[0].slice(2).trim()}” belongs to the sentence of the quotation; write “${right}”.`,
    fixes: [[{ start: inner.end, end: closing.end + 1, text: right }]],
  }
}

/** `“It burned.,” she said` */
export function stopAndComma({ text }: Analysis, { inner, closing }: Quotation): Finding | undefined {
  if (!closing || !/\p{Ll}{2}\.,$/u.test(text.slice(inner.end - 4, inner.end))) return undefined
  if (
    /\b(?:Inc|Corp|Ltd|Co|Jr|Sr|etc|St|Ave|Mr|Mrs|Ms|Dr|[ap]\.m|vs|Bros|No|al)\.,$/.test(
      text.slice(inner.end - 8, inner.end),
    )
  )
    return undefined
  const at = inner.end - 2
  return {
    span: { start: at, end: closing.end },
    message: '“.,” has a full stop before the comma; delete one.',
    fixes: [[{ start: at, end: at + 1, text: '' }]],
  }
}

/** `“We are here”. Said Mr. Diaz.` */
export function stopOutside(
  article: Analysis,
  { inner, closing, end, paragraph }: Quotation,
): Finding | undefined {
  const { text } = article
  if (!closing || !/^\. \p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))) return undefined
  const saying = readSaying(paragraph.text, end + 2 - paragraph.start)
  if (!saying?.inverted || !saying.subject || !isPlainSpeechVerb(saying.said)) return undefined
  const verb = text.slice(end + 2, end + 2 + saying.said.length)
  return {
    span: { start: end, end: end + 2 + verb.length },
    message: `“${verb}” belongs to the sentence of the quotation; put a comma and write “${saying.said}”.`,
    fixes: [
      commaStands(article) === 'inside' && /[\p{L}\d]$/u.test(text.slice(inner.end - 1, inner.end))
        ? [
            { start: inner.end, end: inner.end, text: ',' },
            { start: end, end: end + 2 + verb.length, text: ` ${saying.said}` },
          ]
        : [{ start: end, end: end + 2 + verb.length, text: `, ${saying.said}` }],
    ],
  }
}

const barelySaid =
  /^(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sgt|Capt|Rev|Prof)\. )?\p{Lu}[^"“”.]{1,60}\b(?:said|says|added|replied|asked|told \p{Ll}+)\.$/u

/** `Ms. Okoro said. “We had no warning.”`: a sentence that says nothing, before what is said. */
export function stoppedSaying(
  { text }: Analysis,
  { start, inner, opening, paragraph }: Quotation,
): Finding | undefined {
  if (
    !opening ||
    text.slice(start - 2, start) !== '. ' ||
    !/^\p{Lu}/u.test(text.slice(inner.start, inner.start + 1))
  )
    return undefined
  const sentence = paragraph.sentences.find(({ end }) => end === start - 1)
  if (!sentence || !barelySaid.test(sentence.text)) return undefined
  const behind = text.slice(Math.max(paragraph.start, sentence.start - 3), sentence.start)
  // “Why?” Ms. Okoro said.
  if (/["”’][.!?]?\s?$/.test(behind)) return undefined
  const saying = readSaying(paragraph.text, sentence.start - paragraph.start)
  if (!saying || saying.inverted || saying.end + paragraph.start < sentence.end - 12) return undefined
  if (saying.start + paragraph.start !== sentence.start) return undefined
  const at = sentence.end - 1
  return {
    span: { start: saying.verb.start + paragraph.start, end: start + 1 },
    message: `“${text.slice(saying.verb.start + paragraph.start, at)}.” says nothing before the quotation; put a comma.`,
    fixes: [[{ start: at, end: at + 1, text: ',' }]],
  }
}

/** `The mayor said; “The harbour is ours.”` */
export function semicolonBefore({ text }: Analysis, { start, opening }: Quotation): Finding | undefined {
  const match =
    opening &&
    /\b(?:said|says|added|replied|asked|told \p{Ll}+)(; )$/u.exec(text.slice(Math.max(0, start - 24), start))
  if (!match) return undefined
  const at = start - 2
  return {
    span: { start: at, end: start + 1 },
    message: 'A semicolon stands before the quotation; put a comma.',
    fixes: [[{ start: at, end: at + 1, text: ',' }]],
  }
}
