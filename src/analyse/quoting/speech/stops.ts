import type { Edit, Finding } from '../../../rule.ts'
import type { Span } from '../../../source.ts'
import type { Analysis } from '../../index.ts'
import type { Quotation } from '../quotations.ts'
import { endsThere, isPlainSpeechVerb, readSaying, type Saying } from '../saying.ts'
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
  const isQuestion =
    /^(?:ask|wonder|inquir|enquir)/.test(said) &&
    asking.test(text.slice(Math.max(inner.start, inner.end - 240), inner.end))
  const mark = isQuestion ? '?' : ','
  const edits: Edit[] = [
    isAbbreviation && !isQuestion
      ? { start: inner.end, end: inner.end, text: ',' }
      : { start: inner.end - 1 - nested, end: inner.end - nested, text: mark },
    // “It is late.”, said Ms. Vale
    ...(text[quotation.end] === ',' ? [{ start: quotation.end, end: quotation.end + 1, text: '' }] : []),
    ...(small ? [small] : []),
  ]
  return {
    span: { start: last.start, end: firstWordEnd(text, start) },
    message: `“${flat(text, attribution)}” belongs to the sentence of the quotation; write “${text.slice(last.start, isAbbreviation ? inner.end : inner.end - 1 - nested)}${mark}${text.slice(inner.end - nested, inner.end)}”.`,
    fixes: [edits],
  }
}

/** `“After that we shall see;” said Ms. Vale.` */
export function otherMark({ text }: Analysis, attribution: Attribution): Finding | undefined {
  const { quotation, start } = attribution
  const { inner, paragraph } = quotation
  const mark = text[inner.end - 1] ?? ''
  if (!/[;:]/.test(mark) || !/\p{L}/u.test(text[inner.end - 2] ?? '') || !opensSentence(paragraph, quotation))
    return undefined
  if (!saysNothingElse(paragraph, attribution)) return undefined
  const last = lastWord(text, inner)
  return {
    span: { start: last.start, end: firstWordEnd(text, start) },
    message: `A ${mark === ';' ? 'semi' : ''}colon stands between the quotation and “${flat(text, attribution)}”; put a comma.`,
    fixes: [[{ start: inner.end - 1, end: inner.end, text: ',' }]],
  }
}

/** `Who it is for.”`, before “she asked”. */
const asking =
  /(?:^|[.!?] )(?:(?:And|But|So) )?(?:who|whose|whom|what|when|where|why|how|which|is|are|was|were|am|do|does|did|has|have|had|will|would|can|could|may|might|should|shall|must|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t|won['’]t|can['’]t)\b[^.!?]*[.,]['’]?$/i

/** `“Who is it for,” she asked.`; `“Who is it for,” she asked?` */
export function commaForQuestion({ text }: Analysis, attribution: Attribution): Finding | undefined {
  const { quotation, said, start, end } = attribution
  const { inner, paragraph } = quotation
  if (text[inner.end - 1] !== ',' || !/^(?:ask|inquir|enquir)/.test(said)) return undefined
  const isOutside = text[end] === '?'
  const words = text.slice(Math.max(inner.start, inner.end - 240), inner.end)
  if (!opensSentence(paragraph, quotation) || !asking.test(words)) return undefined
  // “Is it time,” he asked, “for a change?”
  if (!isOutside && text[end] !== '.') return undefined
  const last = lastWord(text, inner)
  return {
    span: { start: last.start, end: firstWordEnd(text, start) },
    message: `“${flat(text, attribution)}” follows a question; write “${text.slice(last.start, inner.end - 1)}?”.`,
    fixes: [
      [
        { start: inner.end - 1, end: inner.end, text: '?' },
        ...(isOutside ? [{ start: end, end: end + 1, text: '.' }] : []),
      ],
    ],
  }
}

/** `“We’ll play”. said Ms. Vale.`; `“We’ll play”. She told the court.` */
export function stopBehind(article: Analysis, quotation: Quotation): Finding | undefined {
  const { text } = article
  const { inner, closing, depth, paragraph } = quotation
  if (!closing || depth > 0 || text[closing.end] !== '.' || !/[\p{L}\p{N}]/u.test(text[inner.end - 1] ?? ''))
    return undefined
  const from = closing.end + 2
  const next = /^\. (?:said|says|added|asked|replied)(?= \p{L})/u.exec(text.slice(closing.end, from + 12))
  const saying = next ? undefined : readSaying(paragraph.text, from - paragraph.start)
  if (
    !next &&
    !(saying && from === saying.start + paragraph.start && isAttributing(article, quotation, saying))
  )
    return undefined
  const word = next?.[0].slice(2) ?? text.slice(from, firstWordEnd(text, from))
  const last = lastWord(text, inner)
  const mark = text.slice(closing.start, closing.end)
  const right = commaStands(article) === 'outside' ? `${mark},` : `,${mark}`
  return {
    span: { start: last.start, end: from + word.length },
    message: `“${word}” belongs to the sentence of the quotation; write “${right}”.`,
    fixes: [
      [
        { start: inner.end, end: closing.end + 1, text: right },
        ...(/^(?:The|An?|One|He|She|They|It|We|His|Her)$/.test(word)
          ? [{ start: from, end: from + word.length, text: word.toLowerCase() }]
          : []),
      ],
    ],
  }
}

/** Whether words of saying behind a quotation have nothing but it to say. */
function isAttributing({ text }: Analysis, { paragraph, ...quotation }: Quotation, saying: Saying): boolean {
  const by = paragraph.start
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  const placed = {
    ...saying,
    ...move(saying),
    verb: move(saying.verb),
    subject: saying.subject && move(saying.subject),
  }
  if (!saying.subject || saying.inverted || !opensSentence(paragraph, quotation)) return false
  const isSmall = /\p{Ll}/u.test(text[placed.start]!)
  return (
    (isSmall || onlyAttributes(text, placed)) && endsThere(text, placed) && saysNothingElse(paragraph, placed)
  )
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
