import type { Edit, Finding } from '../../rule.ts'
import type { Span } from '../../source.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { sentenceAt, tokenAt } from '../places.ts'
import { type Quotation, quotationsIn } from '../quotations.ts'
import { isPlainSpeechVerb, readSaying } from '../saying.ts'
import { type Attribution, attributionsIn, commaStands, opensSentence, speakerKey } from '../speech.ts'
import { isNominal } from '../tokens.ts'

/** Places where a quotation and the sentence around it are joined wrongly, beside its own attribution. */
export function* falseJoints(article: Analysis, paragraph: Paragraph): Generator<Finding> {
  const spoken = quotationsIn(paragraph).filter(({ depth }) => depth === 0)
  const attributions = attributionsIn(paragraph)
  for (const quotation of spoken) {
    const finding =
      beforeAccording(article, quotation) ??
      stopAndComma(article, quotation) ??
      stopOutside(article, quotation) ??
      semicolonBefore(article, quotation) ??
      verblessSpeaker(article, quotation) ??
      introductionWithoutComma(article, quotation) ??
      stoppedSaying(article, quotation)
    if (finding) yield finding
  }
  for (const attribution of attributions) {
    const finding =
      sameSpeakerBehind(article, attribution) ??
      smallAgain(article, attribution) ??
      smallSentence(article, attribution) ??
      saidAndAccording(article, attribution)
    if (finding) yield finding
  }
}

/** Verbs that introduce a sentence word for word. */
const introducing =
  /^(?:said|says|added|adds|replied|replies|answered|stated|states|declared|declares|announced|insisted|explained|remarked|warned|noted|asked|asks|shouted|exclaimed)$/
/** What has words written on it, and no comma before them. */
const written =
  /\b(?:ads?|badge|banner|board|button|caption|graffiti|headline|label|mug|note|placard|plaque|poster|screen|shirt|sign|slogan|sticker|tattoo|t-shirt)s?\b/i

/** `The mayor said “We shall never give in.”` */
function introductionWithoutComma(
  { text }: Analysis,
  { inner, start, end, opening, closing, paragraph }: Quotation,
): Finding | undefined {
  if (!opening || !closing || text[start - 1] !== ' ') return undefined
  const words = text.slice(inner.start, inner.end)
  const isSentence = /^\p{Lu}[\p{L}’']*,? [\p{Ll}I]/u.test(words) && /[.!?]$/.test(words)
  if (!isSentence || words.split(/\s+/).length < 4) return undefined
  if (!/^(?:\s*$|\s+["“‘']?\p{Lu})/u.test(text.slice(end, Math.min(end + 4, paragraph.end)))) return undefined
  const sentence = sentenceAt(paragraph, start - 2)
  const verb = sentence && tokenAt(sentence, start - 2)
  if (!verb || verb.end !== start - 1 || !introducing.test(verb.text) || written.test(sentence.text))
    return undefined
  // “the words he is said “…””, “having said”
  const before = sentence.tokens.slice(0, verb.index).findLast(({ pos }) => pos !== 'ADV')
  if (!before || before.pos === 'AUX' || before.pos === 'ADP' || /^(?:to|and|or|not)$/.test(before.norm))
    return undefined
  if (!sentence.tokens.slice(0, verb.index).some(token => isNominal(token) || token.pos === 'PRON'))
    return undefined
  return {
    span: { start: verb.start, end: start + 1 },
    message: `“${verb.text}” is not parted from the sentence that it introduces; write “${verb.text},”.`,
    fixes: [[{ start: verb.end, end: verb.end, text: ',' }]],
    fix: 'offered',
  }
}

/** `“… warning.” according to the mayor` */
function beforeAccording({ text }: Analysis, { inner, closing, end }: Quotation): Finding | undefined {
  if (!closing || !/^ [Aa]ccording to \p{L}/u.test(text.slice(end, end + 15))) return undefined
  const mark = text[inner.end - 1] ?? ''
  const isSmall = text[end + 1] === 'a'
  const word = { start: end + 1, end: end + 10 }
  if (
    isSmall &&
    mark === '.' &&
    !/(?:\p{Lu}|\bInc|\bCorp|\bLtd|\bCo|\bJr)\.$/u.test(text.slice(inner.end - 5, inner.end))
  )
    return joined(
      { start: inner.end - 1, end: word.end },
      'according to …',
      { start: inner.end - 1, end: inner.end, text: ',' },
      'a comma',
    )
  if (!isSmall && mark === ',')
    return joined(
      { start: inner.end - 1, end: word.end },
      'According to …',
      { start: word.start, end: word.start + 1, text: 'a' },
      '“according”',
    )
  return undefined
}

const joined = (span: Span, words: string, edit: Edit, put: string): Finding => ({
  span,
  message: `“${words}” goes on with the sentence of the quotation; put ${put}.`,
  fixes: [[edit]],
})

/** `“It burned.,” she said` */
function stopAndComma({ text }: Analysis, { inner, closing }: Quotation): Finding | undefined {
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
function stopOutside(article: Analysis, { inner, closing, end, paragraph }: Quotation): Finding | undefined {
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
function stoppedSaying(
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
function semicolonBefore({ text }: Analysis, { start, opening }: Quotation): Finding | undefined {
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

const bareSpeaker =
  /^ ((?:(?:Mr|Mrs|Ms|Dr)\. )?(?:(?!(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Capt|Lt|Col|Sgt|Rev|St|Maj|Cmdr)\.)\p{Lu}[\p{L}’'-]{3,}(?: \p{Lu}[\p{L}’'-]{3,})?|[Tt]he \p{Ll}+(?<!ed|s)))\.(?=\s+["“\p{Lu}]|\s*$)/u

/** `“The harbour is ours,” the mayor.` */
function verblessSpeaker({ text }: Analysis, quotation: Quotation): Finding | undefined {
  const { inner, closing, end, paragraph } = quotation
  if (!closing || text[inner.end - 1] !== ',' || !opensSentence(paragraph, quotation)) return undefined
  const quoted = text.slice(inner.start, inner.end)
  if (!/^\p{Lu}\S* \p{Ll}+ \p{Ll}/u.test(quoted)) return undefined
  const speaker = bareSpeaker.exec(text.slice(end, Math.min(end + 60, paragraph.end)))
  if (!speaker) return undefined
  const at = end + 1 + speaker[1]!.length
  return {
    span: { start: end + 1, end: at + 1 },
    message: `“${speaker[1]}” says nothing without its verb; put “said” or end the quotation.`,
    fixes: [[{ start: at, end: at, text: ' said' }]],
  }
}

/** `“…,” the mayor said the mayor.` */
function sameSpeakerBehind(
  { text }: Analysis,
  { side, subject, inverted, end }: Attribution,
): Finding | undefined {
  if (side !== 'after' || inverted || !subject) return undefined
  const name = text.slice(subject.start, subject.end)
  if (
    text.slice(end, end + name.length + 1) !== ` ${name}` ||
    !/^[.,]/.test(text.slice(end + name.length + 1, end + name.length + 2))
  )
    return undefined
  const until = end + name.length + 1
  return {
    span: { start: subject.start, end: until },
    message: `“${name}” stands on both sides of the verb; leave out the second.`,
    fixes: [[{ start: end, end: until, text: '' }]],
  }
}

/** `“It burned,” she said. “and then it fell.”` */
function smallAgain({ text }: Analysis, { side, quotation, end, verb }: Attribution): Finding | undefined {
  if (side !== 'after' || text[quotation.inner.end - 1] !== ',') return undefined
  if (!/^\. ["“]\p{Ll}{2}/u.test(text.slice(end, end + 5))) return undefined
  return {
    span: { start: verb.start, end: end + 4 },
    message: `The quotation goes on in lower case after “${text.slice(verb.start, end)}”; put a comma.`,
    fixes: [[{ start: end, end: end + 1, text: ',' }]],
  }
}

/** `Ms. Okoro said, “we had no warning.”`: a whole sentence of its own. */
function smallSentence({ text }: Analysis, { side, quotation, verb, end }: Attribution): Finding | undefined {
  const { start, inner, closing } = quotation
  if (side !== 'before' || end !== verb.end || !closing || text.slice(end, start) !== ', ') return undefined
  const word = opensClause.exec(text.slice(inner.start, inner.start + 16))?.[0]
  if (!word || !/[.!?]$/.test(text.slice(inner.start, inner.end))) return undefined
  const capital = word[0]!.toUpperCase()
  return {
    span: { start, end: inner.start + word.length },
    message: `“${word}” opens the sentence that is quoted; write “${capital}${word.slice(1)}”.`,
    fixes: [[{ start: inner.start, end: inner.start + 1, text: capital }]],
  }
}

const opensClause =
  /^(?:we|he|she|they|it|you|there|this|that)(?=['’]\p{Ll}| (?:is|are|was|were|had|have|has|will|would|can|could|may|do|did|does|must|should|never|need|want|know|think)\b)/u

/** `“…,” Ms. Okoro said, according to Ms. Okoro`; `According to Ms. Okoro, “…,” she said.` */
function saidAndAccording(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { side, quotation, end, start } = attribution
  const { paragraph, inner, closing } = quotation
  if (side !== 'after') return undefined
  const again =
    /^, according to ((?:\p{Lu}[\p{L}.’'-]*|him|her|them)(?: \p{Lu}[\p{L}.’'-]*){0,3}?)(?=[.,])/u.exec(
      text.slice(end, end + 70),
    )
  const key = speakerKey(paragraph, attribution)
  if (again && (/^(?:him|her|them)$/.test(again[1]!) || (key !== undefined && again[1]!.endsWith(key))))
    return {
      span: { start, end: end + again[0].length },
      message: `“${again[0].slice(2)}” attributes the quotation a second time; leave it out.`,
      fixes: [[{ start: end, end: end + again[0].length, text: '' }]],
    }
  const lead = /(?:^|[.!?]["”’)]? )According to ((?:\p{Lu}\p{L}*\. )?[^.,"“]{2,60}), $/u.exec(
    text.slice(Math.max(paragraph.start, quotation.start - 90), quotation.start),
  )
  if (!lead || !closing || text[end] !== '.' || text[inner.end - 1] !== ',') return undefined
  const isSame =
    key === undefined ? /^(?:he|she|they)\b/.test(text.slice(start, end)) : lead[1]!.endsWith(key)
  if (!isSame) return undefined
  const inside = commaStands(article) === 'inside'
  const mark = text.slice(closing.start, closing.end)
  return {
    span: { start: inner.end - 1, end },
    message: `“${text.slice(start, end)}” attributes the quotation a second time, after “According to ${lead[1]}”; leave it out.`,
    fixes: [[{ start: inner.end - 1, end: end + 1, text: inside ? `.${mark}` : `${mark}.` }]],
  }
}
