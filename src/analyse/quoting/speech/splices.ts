import type { Edit, Finding } from '../../../rule.ts'
import type { Span } from '../../../source.ts'
import type { Analysis, Paragraph, Token } from '../../index.ts'
import { isFiniteForm } from '../../tokens.ts'
import { type Quotation, quotationsIn } from '../quotations.ts'
import { isSpeechVerb } from '../saying.ts'
import { type Attribution, attributionsIn, opensSentence } from '../speech.ts'
import { firstWordEnd, lastWord } from './wording.ts'

/** Words that open a sentence with their capital, and go on with one in small letters. */
const goesOn = /^(?:And|But|Or|So|Because|Which|That|Then|If|When|As|Not|In|To|For|With)$/
const opensClause =
  /^(?:The|A|An|We|You|He|She|It|They|There|This|These|Those|That|Our|My|Your|His|Her|Their|Nobody|Everybody|Everyone|People|No|All|Some|Many|Most)$/
/** What makes a clause wait for another one. */
const subordinates =
  /^(?:if|when|while|because|although|though|as|since|unless|until|before|after|once|whether|whenever|wherever|where|even|in|on|at|for|with|by|to|from|of|now|what|\p{L}+ing)$/iu
/** A further verb of saying has words of its own: “he said, adding, “We …””. */
const saysMore =
  /\b(?:add|say|ask|tell|explain|insist|warn|not|jok|quipp|shout|call|declar|writ|reply|conclud|stat|recall|quot|repeat|read)ing\b/

/** `“We go,” says Ms. Vale, “And we stay.”`; `“We go,” said Al Roe, a baker, “They will stay.”` */
export function capitalAgain({ text }: Analysis, { quotation, end, verb }: Attribution): Finding | undefined {
  const { inner, paragraph, start } = quotation
  const lead = text.slice(Math.max(paragraph.start, start - 3), start)
  if (text[inner.end - 1] !== ',' || !/^$|[.!?]["”’)]? $/.test(lead)) return undefined
  const gap = /^[^.!?;:—“”"]{0,90}, (?=["“‘]\p{Lu})/u.exec(
    text.slice(end, Math.min(end + 100, paragraph.end)),
  )?.[0]
  if (gap === undefined || saysMore.test(gap) || (gap.match(/\p{L}+/gu) ?? []).some(isSpeechVerb))
    return undefined
  const from = end + gap.length + 1
  const word = /^\p{Lu}\p{Ll}*(?= \p{Ll}|['’]\p{Ll})/u.exec(text.slice(from, from + 16))?.[0] ?? ''
  const next = quotationsIn(paragraph).find(one => one.inner.start === from)
  if (!next || !(goesOn.test(word) || opensClause.test(word))) return undefined
  const small: Edit = { start: from, end: from + word.length, text: word.toLowerCase() }
  const comma = end + gap.length - 2
  const stop: Edit = { start: comma, end: comma + 1, text: '.' }
  const isTwo = !goesOn.test(word) && isWhole(paragraph, inner) && isWhole(paragraph, next.inner)
  if (!isTwo && gap.length > 2 && !goesOn.test(word)) return undefined
  return {
    span: { start: gap.length > 2 ? comma : verb.start, end: from + word.length },
    message: isTwo
      ? `“${word}” opens a sentence of its own behind the attribution; put a full stop.`
      : `“${word}” goes on with the sentence before the attribution; write “${small.text}”.`,
    fixes: isTwo ? [[stop], [small]] : [[small]],
    ...(isTwo && { fix: 'offered' as const }),
  }
}

const within = ({ sentences }: Paragraph, { start, end }: Span): Token[] =>
  sentences
    .filter(one => one.start < end && start < one.end)
    .flatMap(({ tokens }) => tokens.filter(token => token.start >= start && token.end <= end))

/** Whether the last sentence quoted, or the first, is a clause that waits for none. */
function isWhole(paragraph: Paragraph, inner: Span): boolean {
  const words = within(paragraph, inner)
  const stop = words.findIndex(({ text }) => /^[.!?]$/.test(text))
  const last = words.findLastIndex(({ text }) => /^[.!?]$/.test(text))
  const endsOpen = words.at(-1)?.text === ','
  const clause = endsOpen ? words.slice(last + 1) : words.slice(0, stop < 0 ? words.length : stop)
  return clause.length > 2 && !subordinates.test(clause[0]!.norm) && clause.some(isFiniteForm)
}

/** `“That’s all,” She bowed to the judges.`: the next sentence tells of something else. */
export function narrativeBehind({ text }: Analysis, quotation: Quotation): Finding | undefined {
  const { inner, end, closing, paragraph } = quotation
  if (!closing || text[inner.end - 1] !== ',' || !opensSentence(paragraph, quotation)) return undefined
  const word = /^ ((?:He|She|They|It|We)(?= \p{Ll})|(?:The|His|Her|Their) \p{Ll}+)/u.exec(
    text.slice(end, Math.min(end + 30, paragraph.end)),
  )?.[1]
  if (!word || attributionsIn(paragraph).some(one => one.quotation === quotation && one.side === 'after'))
    return undefined
  const sentence = paragraph.sentences.find(one => one.start <= end + 1 && end + 1 < one.end)
  const at = sentence?.tokens.findIndex(token => token.end === end + 1 + word.length) ?? -1
  const verb = at < 0 ? undefined : sentence!.tokens[at + 1]
  if (
    !verb ||
    verb.tag !== 'VBD' ||
    isSpeechVerb(verb.norm) ||
    /^(?:called|quoted|had|was|were|did)$/.test(verb.norm)
  )
    return undefined
  // Of a few words, the comma may be the sentence’s own: “Hamlet,” His last play …
  if (within(paragraph, inner).length < 4) return undefined
  const comma = { start: inner.end - 1, end: inner.end, text: '.' }
  const { start } = lastWord(text, inner)
  return {
    span: { start, end: firstWordEnd(text, end + 1) },
    message: `“${word} ${verb.text}” does not say whose the quotation is; end it with a full stop.`,
    fixes: [[comma]],
    fix: 'offered',
  }
}
