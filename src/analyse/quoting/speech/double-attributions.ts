import type { Edit, Finding } from '../../../rule.ts'
import type { Analysis, Paragraph } from '../../index.ts'
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

/** `“…,” Ms. Vale said told the court`: two verbs, of which the one without an object goes. */
export function verbsTwice(
  { text }: Analysis,
  { start, end, inverted, subject, verb, said }: Attribution,
): Finding | undefined {
  if (inverted || !subject || end !== verb.end || !isPlainSpeechVerb(said)) return undefined
  const next = /^ (\p{Ll}+)(?![\p{L}’'-])/u.exec(text.slice(end, end + 14))?.[1]
  if (!next || !isPlainSpeechVerb(next) || next === said) return undefined
  // “the man who wrote said”
  if (/ (?:who|that|which|whom|he|she|they|it|I|we)\b/.test(text.slice(subject.start, subject.end)))
    return undefined
  const until = end + 1 + next.length
  const isTold = /^t/.test(next) || /^t/.test(said)
  const first: Edit = { start: verb.start, end: until, text: isTold ? (/^t/.test(next) ? next : said) : said }
  return {
    span: { start: verb.start, end: until },
    message: `“${text.slice(start, until)}” has two verbs for one speaker; leave out one.`,
    fixes: isTold ? [[first]] : [[first], [{ ...first, text: next }]],
    fix: 'offered',
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
  const { start, paragraph } = quotation
  if (next?.quotation !== quotation || !isPlainSpeechVerb(said)) return undefined
  const isDirect =
    /^(?:[,:]?| (?:reporters|the \p{Ll}+|\p{Lu}\p{L}+)[,:])\s*$/u.test(text.slice(end, start)) &&
    opensSentence(paragraph, { ...quotation, start: attribution.start })
  if (!isDirect || !isSameVoice(paragraph, attribution, next)) return undefined
  return saidAgain(article, next, flat(text, attribution))
}

/** Whether the second attribution is by a pronoun, or by the same name. */
function isSameVoice(paragraph: Paragraph, one: Attribution, again: Attribution): boolean {
  const key = speakerKey(paragraph, again)
  return key === undefined ? again.subject !== undefined : key === speakerKey(paragraph, one)
}

/** What leads to a quotation and has no verb of its own: “According to the mayor, ”, “As Ms. Roe put it, ”, “adding: ” */
const leading =
  /(?:(?:^|[.!?]["”’)]? )((?:According to|In the words of|As) (?:(?:Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Rep)\. |[^“”".!?;:]){2,110}), |\b((?:adding|saying|explaining|insisting|replying|writing|declaring|joking|noting|warning|telling [^“”".,;:]{2,40}),?:? ))$/u

/** `According to Ms. Roe, “it was late,” she said.`; `He left, adding: “It was late,” he added.` */
export function ledAndSaid(article: Analysis, attribution: Attribution): Finding | undefined {
  const { text } = article
  const { quotation, side } = attribution
  const { paragraph, start } = quotation
  if (side !== 'after') return undefined
  const lead = leading.exec(text.slice(Math.max(paragraph.start, start - 130), start))
  const words = (lead?.[1] ?? lead?.[2])?.replace(/[,:]* $/, '')
  if (words === undefined) return undefined
  if (/^As /.test(words) && !/ (?:put it|puts it|said|says|wrote|writes|told \p{L}[\p{L} ]*)$/u.test(words))
    return undefined
  // “According to Mr. Roe, who spoke first, he said …”: a clause of its own.
  const key = speakerKey(paragraph, attribution)
  if (key !== undefined && !words.endsWith(key)) return undefined
  return saidAgain(article, attribution, words)
}

function saidAgain(article: Analysis, again: Attribution, before: string): Finding | undefined {
  const { text } = article
  const { quotation, start, end, said, subject } = again
  const { inner, closing } = quotation
  if (!closing || text[inner.end - 1] !== ',' || !subject || !isPlainSpeechVerb(said)) return undefined
  const mark = text.slice(closing.start, closing.end)
  const right = commaStands(article) === 'inside' ? `.${mark}` : `${mark}.`
  return {
    span: { start: inner.end - 1, end },
    message: `“${text.slice(start, end)}” attributes the quotation a second time, after “${before}”; leave it out.`,
    // “she told the panel in June”: what else it tells is not to be lost.
    ...(text[end] === '.' && { fixes: [[{ start: inner.end - 1, end: end + 1, text: right }]] }),
  }
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

/** `“…,” Ms. Okoro said, according to Ms. Okoro` */
export function saidAndAccording({ text }: Analysis, attribution: Attribution): Finding | undefined {
  const { side, quotation, end, start } = attribution
  const { paragraph } = quotation
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
  return undefined
}
