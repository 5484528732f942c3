import type { Edit, Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import { endsThere, isPlainSpeechVerb } from '../saying.ts'
import { type Attribution, saysNothingElse } from '../speech.ts'
import { isPutTo } from './certainty.ts'
import { commaMovedIn } from './commas.ts'
import { firstWordEnd, flat, lastWord } from './wording.ts'

/** `…,” He said`. */
export function capitalBehind(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, start } = attribution
  const mark = text[quotation.inner.end - 1] ?? ''
  const isComma = mark === ',' || text[quotation.end] === ','
  if (!isComma && !/[?!]/.test(mark)) return undefined
  const small = inLowerCase(text, attribution)
  if (!small) return undefined
  // “He had me type: ‘Why?’ It told him why.”: the quotation has its introduction.
  if (!isComma && /[:,] ?$/.test(text.slice(quotation.paragraph.start, quotation.start))) return undefined
  if (
    !isComma &&
    !isPutTo(text, attribution) &&
    !(attribution.inverted ? isSpoken(text, attribution) : endsOnSaying(text, attribution))
  )
    return undefined
  if (!isComma && !saysNothingElse(quotation.paragraph, attribution)) return undefined
  const last = lastWord(text, quotation.inner)
  const moved = commaMovedIn(article, attribution)
  return {
    span: { start: isComma ? last.start : small.start, end: firstWordEnd(text, start) },
    message: `“${flat(text, attribution)}” goes on after the quotation; write “${small.text}”.`,
    fixes: [[...(moved ? [moved] : []), small]],
  }
}

const endsOnSaying = (text: string, attribution: Attribution): boolean =>
  endsThere(text, attribution) &&
  (isPlainSpeechVerb(attribution.said) ||
    /^(?:wondered|exclaimed|inquired|enquired|yelled|screamed)$/.test(attribution.said))

/** `Shouted a woman`: no sentence opens with its verb. */
const isSpoken = (text: string, { subject }: Attribution): boolean =>
  subject !== undefined &&
  /^(?:\p{Lu}|(?:an?|the|one|another|some|two|three|several|many|dozens|hundreds|thousands|his|her|their|he|she|they|people|fans|protesters|residents)\b)/u.test(
    text.slice(subject.start, subject.end),
  )

/** A word that opens the attribution with a capital and is no name: `He`, `The official`, `Said`. */
export function inLowerCase(text: string, { start, subject, verb, inverted }: Attribution): Edit | undefined {
  const word = text.slice(start, firstWordEnd(text, start))
  if (!/^\p{Lu}\p{Ll}*$/u.test(word) || word === 'I') return undefined
  const next = text.slice(start + word.length + 1, start + word.length + 2)
  const isPronoun = /^(?:He|She|They|It|We|You)$/.test(word)
  const isDeterminer =
    /^(?:The|A|An|One|Another|His|Her|Their|Its|Some|Several|Many|Two|Three)$/.test(word) &&
    /\p{Ll}/u.test(next)
  const isVerb = inverted && start === verb.start
  const isCommon =
    subject !== undefined && subject.end - subject.start === word.length && commonSpeakers.test(word)
  if (!isPronoun && !isDeterminer && !isVerb && !isCommon) return undefined
  return { start, end: start + word.length, text: word.toLowerCase() }
}

const commonSpeakers =
  /^(?:Officials|Police|Critics|Witnesses|Residents|Experts|Investigators|Prosecutors|Lawyers|Scientists|Researchers|Authorities|Analysts|Campaigners|Neighbou?rs|Organi[sz]ers|Doctors|Aides|Advisers|Advisors|Colleagues|Friends|Relatives|Teachers|Students|Workers|Protesters|Activists|Lawmakers|Leaders|Fans)$/

/** `“…,” Dr. Vale Said on Tuesday.` */
export function capitalVerb(
  { text }: Analysis,
  { inverted, subject, verb, quotation }: Attribution,
): Finding | undefined {
  const written = text.slice(verb.start, verb.end)
  if (inverted || !subject || !/^(?:Said|Says|Added|Told|Asked)$/.test(written)) return undefined
  if (!/[,?!]$/.test(text.slice(quotation.inner.start, quotation.inner.end))) return undefined
  // “It was late,” Edward Said wrote.
  if (!/^(?:[.,]|\s(?:on|in|at|after|before|during|as|to|of)\b)/.test(text.slice(verb.end, verb.end + 10)))
    return undefined
  const small = written.toLowerCase()
  return {
    span: { start: subject.start, end: verb.end },
    message: `“${written}” is a verb within its sentence; write “${small}”.`,
    fixes: [[{ ...verb, text: small }]],
  }
}

/** `“It burned,” she said. “and then it fell.”` */
export function smallAgain(
  { text }: Analysis,
  { side, quotation, end, verb }: Attribution,
): Finding | undefined {
  if (side !== 'after' || text[quotation.inner.end - 1] !== ',') return undefined
  if (!/^\. ["“]\p{Ll}{2}/u.test(text.slice(end, end + 5))) return undefined
  return {
    span: { start: verb.start, end: end + 4 },
    message: `The quotation goes on in lower case after “${text.slice(verb.start, end)}”; put a comma.`,
    fixes: [[{ start: end, end: end + 1, text: ',' }]],
  }
}

/** `Ms. Okoro said, “we had no warning.”`: a whole sentence of its own. */
export function smallSentence(
  { text }: Analysis,
  { side, quotation, verb, end }: Attribution,
): Finding | undefined {
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
