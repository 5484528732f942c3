import type { Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import type { Quotation } from '../quotations.ts'
import { isPlainSpeechVerb, readSaying } from '../saying.ts'
import { type Attribution, commaStands, opensSentence, speakerKey } from '../speech.ts'
import { flat } from './wording.ts'

/** `Haverstock said, she said.` */
export function attributedTwice(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, end } = attribution
  const { paragraph } = quotation
  const gap = /^,? (?=\S)/.exec(text.slice(end, end + 3))
  if (!gap) return undefined
  const from = end + gap[0].length
  const second = readSaying(paragraph.text, from - paragraph.start)
  if (!second?.subject || !isPlainSpeechVerb(second.said) || !isPlainSpeechVerb(attribution.said))
    return undefined
  const until = second.end + paragraph.start
  if (second.start + paragraph.start !== from) return undefined
  const tail = text.slice(until, Math.min(until + 16, paragraph.end))
  if (!/^(?:\.(?:\s|$)|,(?:\s+["“‘']|\s*$))/.test(tail)) {
    // “…,” Ms. Roe said, she told reporters.
    const isPronoun = /^(?:he|she)$/.test(text.slice(from, from + second.subject.end - second.subject.start))
    const first = attribution.subject && text.slice(attribution.subject.start, attribution.subject.end)
    if (
      !isPronoun ||
      !first ||
      !/^(?:said|says)$/.test(attribution.said) ||
      /^(?:s?he|it|they|I|we)$/i.test(first)
    )
      return undefined
    if (
      !/^ (?:reporters|parliament|the|a|outside|inside|in|on|at|after|before|during|afterwards?|later)\b/.test(
        tail,
      )
    )
      return undefined
    // “…,” Mr. Lee said, she told the court: what somebody else told.
    if (sexes.test(first) && /^(?:Mr|Sir|Lord)\b/.test(first) === text.startsWith('she', from))
      return undefined
    if (/^t/.test(second.said))
      return goingOn(
        text,
        attribution,
        second.verb.start + paragraph.start,
        second.verb.end + paragraph.start,
      )
  }
  const whole = text.slice(attribution.start, until)
  return {
    span: { start: text.slice(0, end).lastIndexOf(' ') + 1, end: until },
    message: `“${whole}” attributes the quotation twice; leave out “${text.slice(from, until)}”.`,
    fixes: [[{ start: end, end: until, text: '' }]],
  }
}

const sexes = /^(?:Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame)\b/

/** `Ms. Vale said, she told reporters`: the second verb has an object, and the first has nothing to say. */
function goingOn(text: string, { start, verb }: Attribution, from: number, until: number): Finding {
  return {
    span: { start: verb.start, end: until },
    message: `“${text.slice(start, until)}” attributes the quotation twice; leave out “${text.slice(verb.start, from).trim()}”.`,
    fixes: [[{ start: verb.start, end: from, text: '' }]],
  }
}

/** `“…,” Ms. Vale said, told investors.` */
export function toldBehind({ text }: Analysis, attribution: Attribution): Finding | undefined {
  const { end, inverted, subject } = attribution
  const next =
    !inverted && subject ? /^, (?:told|tells)(?= \p{Ll})/u.exec(text.slice(end, end + 12)) : undefined
  return next ? goingOn(text, attribution, end + 2, end + next[0].length) : undefined
}

/** `“…,” according to the coroner, he said.` */
export function accordingTo(
  { text }: Analysis,
  { closing, depth, paragraph }: Quotation,
): Finding | undefined {
  if (!closing || depth > 0 || !text.startsWith(' according to ', closing.end)) return undefined
  const found = /^ (according to [^,.“”"]{3,60}, )(?:he|she|they) (?:said|says|added)(?=\.(?:\s|$))/.exec(
    text.slice(closing.end, Math.min(closing.end + 110, paragraph.end)),
  )
  if (!found) return undefined
  const start = closing.end + 1
  return {
    span: { start, end: closing.end + found[0].length },
    message: `“${found[0].trim()}” attributes the quotation twice; leave out “${found[1]!.replace(/, $/, '')}”.`,
    fixes: [[{ start, end: start + found[1]!.length, text: '' }]],
  }
}

/** `“…,” said Ms. Vale said.` */
export function verbTwice(
  { text }: Analysis,
  { end, inverted, subject, verb }: Attribution,
): Finding | undefined {
  const again = inverted && subject ? /^ (said|says|added)(?=[.,])/.exec(text.slice(end, end + 8)) : undefined
  if (!again) return undefined
  return {
    span: { start: verb.start, end: end + again[0].length },
    message: `“${text.slice(verb.start, end + again[0].length)}” has two verbs for one speaker; leave out “${again[1]}”.`,
    fixes: [[{ start: end, end: end + again[0].length, text: '' }]],
  }
}

/** `He said: “We go,” he said.` */
export function attributedAgain(
  article: Analysis,
  attribution: Attribution,
  next: Attribution | undefined,
): Finding | undefined {
  const { text } = article
  const { quotation, said, end } = attribution
  const { inner, start, paragraph } = quotation
  const again = next?.quotation === quotation ? next : undefined
  if (again && /^(?:said|says)$/.test(again.said) && /^(?:said|says)$/.test(said)) {
    const stop = /^[.]/.test(text.slice(again.end, again.end + 1))
    const isDirect =
      /^[,:]?\s*$/.test(text.slice(end, start)) &&
      opensSentence(paragraph, { ...quotation, start: attribution.start })
    if (!stop || !isDirect || text[inner.end - 1] !== ',') return undefined
    return {
      span: { start: inner.end - 1, end: again.end },
      message: `“${text.slice(again.start, again.end)}” attributes the quotation a second time, after “${flat(text, attribution)}”; leave it out.`,
      fixes: [
        [{ start: inner.end - 1, end: again.end + 1, text: `.${text.slice(inner.end, quotation.end)}` }],
      ],
    }
  }
  return undefined
}

/** `“…,” the mayor said the mayor.` */
export function sameSpeakerBehind(
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

/** `“…,” Ms. Okoro said, according to Ms. Okoro`; `According to Ms. Okoro, “…,” she said.` */
export function saidAndAccording(article: Analysis, attribution: Attribution): Finding | undefined {
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
