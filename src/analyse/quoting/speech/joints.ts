import type { Edit, Finding } from '../../../rule.ts'
import type { Span } from '../../../source.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { sentenceAt, tokenAt } from '../../places.ts'
import { isNominal } from '../../tokens.ts'
import { type Quotation, quotationsIn } from '../quotations.ts'
import { attributionsIn } from '../speech.ts'
import { saidAndAccording, sameSpeakerBehind } from './double-attributions.ts'
import { verblessSpeaker } from './incomplete-attributions.ts'
import { smallAgain, smallSentence } from './sentence-case.ts'
import { semicolonBefore, stopAndComma, stopOutside, stoppedSaying } from './stops.ts'

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
