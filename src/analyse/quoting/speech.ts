import type { Span } from '../../source.ts'
import { type Analysis, type Given, given, type Paragraph } from '../index.ts'
import { isFiniteTag, isNominal } from '../tokens.ts'
import { vocabulary } from '../wording/spelling.ts'
import { last, type Quotation, quotationsIn } from './quotations.ts'
import { endsThere, isSpeechVerb, readSaying, type Saying } from './saying.ts'

/** A quotation with the words that say whose it is. */
export interface Attribution extends Saying {
  readonly quotation: Quotation
  readonly side: 'before' | 'after'
}

/** The attributions of a paragraph's outermost quotations, in order. */
export const attributionsIn = (paragraph: Paragraph): readonly Attribution[] => paragraph.of(attribute)

function attribute(paragraph: Paragraph): readonly Attribution[] {
  const spoken = quotationsIn(paragraph).filter(({ depth }) => depth === 0)
  const found: Attribution[] = []
  spoken.forEach((quotation, index) => {
    const before = sayingBefore(paragraph, quotation, spoken[index - 1]?.end ?? paragraph.start)
    if (before && found.at(-1)?.verb.start !== before.verb.start)
      found.push({ ...before, quotation, side: 'before' })
    const after = sayingAfter(paragraph, quotation, spoken[index + 1]?.start ?? paragraph.end)
    if (after) found.push({ ...after, quotation, side: 'after' })
  })
  return found
}

/** `… again,” one official said`. */
function sayingAfter(paragraph: Paragraph, { inner, end }: Quotation, until: number): Saying | undefined {
  const { text, start } = paragraph
  const close = text.slice(Math.max(0, inner.end - start - 3), inner.end - start)
  const tail = text.slice(end - start, end - start + 2)
  if (!/^(?:\s|,\s)/.test(tail)) return undefined
  const goesOn =
    /[,!?…—–-]$/.test(close) || tail.startsWith(',') || /^\s\p{Ll}/u.test(text.slice(end - start))
  const saying = readSaying(text, end - start, until - start)
  if (!saying) return undefined
  // “No.” He said no more.
  if (!goesOn && !endsThere(text, saying)) return undefined
  // “… her.” My daughter said, “…”
  if (!/[,—–-]$/.test(close) && /^(?::|,\s+["“‘](?!\p{Ll}))/u.test(text.slice(saying.end, saying.end + 5)))
    return undefined
  return shifted(saying, start)
}

/** `The governor said, “…”`, `He told reporters on Monday: “…”`. */
function sayingBefore(
  paragraph: Paragraph,
  { start: at, opening }: Quotation,
  from: number,
): Saying | undefined {
  if (!opening) return undefined
  const { text, start } = paragraph
  const end = /(?:[,:]|(\p{L}+))\s*$/u.exec(text.slice(Math.max(from - start, at - start - 24), at - start))
  if (!end || (end[1] !== undefined && !isSpeechVerb(end[1]))) return undefined
  const lead = text.slice(Math.max(from - start, at - start - 240), at - start)
  const clause =
    /(?:^|[.!?;:]["”’)]*\s+)([^.!?;:]*(?:(?<=\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Lt|Col|Capt|Sgt|Prof|Rev|\p{Lu}))\.[^.!?;:]*)*[,:]?\s*)$/u.exec(
      lead,
    )
  if (!clause?.[1]) return undefined
  const offset = at - start - clause[1].length
  const first = readSaying(text, offset, at - start)
  // Asked what she would do, she said, “…”
  const saying = first && !first.inverted ? first : (lastSaying(text, offset, at - start) ?? first)
  if (!saying || (saying.inverted && !saying.subject)) return undefined
  return /[,:]\s*$/.test(clause[1]) || text.slice(saying.verb.end, at - start).trim() === ''
    ? shifted(saying, start)
    : undefined
}

/** After a comma within the clause: `When the talks ended, the minister said: “…”`. */
function lastSaying(text: string, from: number, until: number): Saying | undefined {
  for (
    let comma = text.lastIndexOf(', ', until - 3);
    comma > from;
    comma = text.lastIndexOf(', ', comma - 1)
  ) {
    const saying = readSaying(text, comma + 2, until)
    if (saying) return saying
  }
  return undefined
}

function shifted(saying: Saying, by: number): Saying {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  return {
    ...saying,
    ...move(saying),
    verb: move(saying.verb),
    subject: saying.subject && move(saying.subject),
  }
}

/** The surname, or the whole subject in lower case where it is no name, of one who speaks. */
export function speakerKey(
  { text, start }: Pick<Paragraph, 'text' | 'start'>,
  { subject }: Saying,
): string | undefined {
  if (!subject) return undefined
  const words = text.slice(subject.start - start, subject.end - start).replace(/['’]s?$/, '')
  if (/^(?:he|she|it|they|we|i|you)$/i.test(words)) return undefined
  const name = /(?:^|\s)(\p{Lu}[\p{L}’'-]+)(?:,? [JS]r\.?| I{2,3}|,? \d{1,3})*$/u.exec(words)
  return name?.[1] ?? words.toLowerCase()
}

const answers = /^(?:replied|replies|answered|answers|retorted|retorts|countered)$/

/** Whether two paragraphs' speech is given to two speakers, by name or as an answer. */
export function changesSpeaker(one: Paragraph, next: Paragraph): boolean {
  const before = attributionsIn(one).at(-1)
  const after = attributionsIn(next)[0]
  const [a, b] = [before && speakerKey(one, before), after && speakerKey(next, after)]
  if (before && after && answers.test(after.said)) return true
  // “…,” she said to Clive. “… ⏎ “…,” said Clive.
  if (before && a === undefined && b !== undefined && /^\p{Lu}/u.test(b) && one.text.includes(b)) return true
  return a !== undefined && b !== undefined && /^\p{Lu}/u.test(a) && /^\p{Lu}/u.test(b) && a !== b
}

/** Whether a quotation opens its sentence, or goes on with one that an attribution broke. */
export function opensSentence({ text, start }: Paragraph, quotation: Span): boolean {
  const lead = text.slice(Math.max(0, quotation.start - start - 80), quotation.start - start)
  return /(?:^|[.!?:—][)"”’\]]*\s+|^[^.!?]{0,40}\s[—–-]{1,2}\s*)$/.test(lead) || isMidSpeech.test(lead)
}

const isMidSpeech = /[,?!]["”’]\s(?:[^.“"‘]{1,60})[,.]\s+$/

/** Whether the words of saying have no object of their own: no `that`, no other clause of their rank. */
export function saysNothingElse(paragraph: Paragraph, { verb }: Saying): boolean {
  const sentence = last(paragraph.sentences, verb.start)
  if (!sentence || verb.end > sentence.end) return true
  const { tokens } = sentence
  const at = last(tokens, verb.start)?.index ?? 0
  let subordinate = false
  for (let i = at + 1; i < tokens.length; i++) {
    const { norm, tag, pos, text, rel } = tokens[i]!
    if (/^["“‘]$/.test(text)) return true
    // “a letter that was lost”
    const isRelative =
      norm === 'that' &&
      isNominal(tokens[i - 1]!) &&
      (subordinate || i >= at + 8 || isFiniteTag(tokens[i + 1] ?? tokens[i]!))
    if (norm === 'that' && i < at + 8 && !subordinate && !isRelative) return false
    if (
      isRelative ||
      /^(?:who|whose|whom|which|when|where|while|as|after|before|because|since|until|although|though|if|and|but)$/.test(
        norm,
      )
    )
      subordinate = true
    const isFiniteVerb =
      (pos === 'VERB' || pos === 'AUX') && /^(?:VBD|VBZ|VBP|MD)$/.test(tag) && rel !== 'amod'
    if (isFiniteVerb && !subordinate) return false
  }
  return true
}

/** Whether the article sets the comma of an attribution inside or outside the closing mark. */
export const commaStands = (analysis: Analysis): 'inside' | 'outside' => analysis.of(usualComma)
function usualComma(analysis: Analysis): 'inside' | 'outside' {
  const { inside, outside } = analysis.of(countCommas)
  return outside > inside ? 'outside' : 'inside'
}

/** Whether so many attributions have it inside that another place is a slip. */
export const hasCommasInside = (analysis: Analysis): boolean => analysis.of(isHabit)
const isHabit = (analysis: Analysis): boolean => analysis.of(countCommas).inside >= 3

/** Whether a spelling that is American, and another comma inside, tell that a lone one outside is a slip. */
export const setsAmericanCommas = (analysis: Analysis): boolean => analysis.of(isAmericanHabit)
function isAmericanHabit(analysis: Analysis): boolean {
  const { inside, outside } = analysis.of(countCommas)
  return inside > 0 && outside === 1 && vocabulary(analysis).balance > 0
}

/** The habits by which a paragraph's attributions are judged. */
export const punctuatedBy: readonly Given[] = [
  given(usualComma, String),
  given(isHabit, String),
  given(isAmericanHabit, String),
]

interface Commas {
  readonly inside: number
  readonly outside: number
}

function countCommas(article: Analysis): Commas {
  let inside = 0
  let outside = 0
  for (const own of article.gather(commasIn)) {
    inside += own.inside
    outside += own.outside
  }
  return { inside, outside }
}

function commasIn(paragraph: Paragraph): readonly Commas[] {
  const { text, start } = paragraph
  const told = attributionsIn(paragraph).filter(({ side }) => side === 'after')
  const inside = told.filter(({ quotation }) => text[quotation.inner.end - 1 - start] === ',')
  const outside = told.filter(one => !inside.includes(one) && text[one.quotation.end - start] === ',')
  return told.length > 0 ? [{ inside: inside.length, outside: outside.length }] : []
}

/** The attribution that ends last before an offset of its paragraph. */
export function attributionBefore(paragraph: Paragraph, offset: number): Attribution | undefined {
  const found = last(attributionsIn(paragraph), offset - 1)
  return found && found.end <= offset ? found : undefined
}
