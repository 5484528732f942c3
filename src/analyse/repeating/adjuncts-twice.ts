import type { Span } from '../../source.ts'
import type { Paragraph, Sentence, Token } from '../index.ts'
import { isQuoted } from '../lines.ts'

/** An adjunct of time or source that one clause has twice: `On Tuesday the council voted on Tuesday`. */
export interface AdjunctTwice extends Span {
  readonly text: string
  /** The second, with the commas that set it off. */
  readonly again: Span
}

const day = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)'
/** `on Tuesday night`, `last week`, `in May 2024`, `for the first time in a decade`, `according to the police` */
const adjunct = new RegExp(
  `(?<![\\p{L}\\p{N}’'-])(?:on (?:${day}|${month} \\d{1,2})(?: (?:morning|afternoon|evening|night))?|(?:late|early|earlier|later) (?:on ${day}|this (?:week|month|year|spring|summer|autumn|fall|winter)|(?:in|last|next) (?:the )?(?:day|week|month|year))|(?:last|next|this) (?:night|week|month|year|spring|summer|autumn|winter|morning|afternoon|evening)|in (?:${month}(?: \\d{4})?|\\d{4})|at (?:dawn|dusk|noon|midnight|the weekend|the time|present)|for the (?:first|second|third|last) time(?: (?:since \\d{4}|in (?:an?|two|three|four|five|six|seven|eight|nine|ten|\\d+) \\p{Ll}+))?|according to (?:the |an? )?(?:\\p{L}[\\p{L}’'-]+ ){0,2}\\p{L}[\\p{L}’'-]+)(?![\\p{L}\\p{N}’'-])`,
  'giu',
)
/** Asked of every paragraph, of small letters alone. */
const mayStand = /\b(?:[Oo]n|[Ii]n|[Aa]t|[Ff]or|to|[Ll]ast|[Nn]ext|[Tt]his|[Ll]ater|[Ee]arlier) /
/** What makes two clauses, or a span of time, of what stands between. */
const parting =
  /[;:—–()]|\s[-–—]\s|\b(?:and|but|or|nor|who|whom|whose|which|that|when|while|whereas|after|before|as|because|if|than|until|till|to|from|through|where|since|between|not|either|both|another|again|then|also)\b/

/** The adjuncts of a paragraph that stand twice in their clause. */
export function adjunctsTwice(paragraph: Paragraph): readonly AdjunctTwice[] {
  if (!paragraph.isProse || !mayStand.test(paragraph.text)) return []
  const found: AdjunctTwice[] = []
  const last = new Map<string, Span>()
  for (const { 0: text, index } of paragraph.matches(adjunct)) {
    const key = text.toLowerCase()
    const span = { start: paragraph.start + index, end: paragraph.start + index + text.length }
    const first = last.get(key)
    last.set(key, span)
    if (!first || span.start - first.end > 160) continue
    const sentence = paragraph.sentences.find(({ start, end }) => start <= first.start && span.end <= end)
    if (!sentence || isQuoted(paragraph, first.start) || isQuoted(paragraph, span.start)) continue
    if (!isOfOneClause(sentence, first, span)) continue
    found.push({ start: first.start, end: span.end, text, again: withCommas(paragraph, span) })
  }
  return found
}

const isFiniteVerb = ({ tag }: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)

function isOfOneClause(sentence: Sentence, first: Span, again: Span): boolean {
  const between = sentence.text.slice(first.end - sentence.start, again.start - sentence.start)
  if (/["“”]/.test(between)) return false
  // A source holds for its whole sentence.
  if (/^according/i.test(sentence.text.slice(first.start - sentence.start))) return true
  // At once, it is a phrase that stands twice in a row.
  if (!/\p{L}/u.test(between) || parting.test(between)) return false
  const finite = sentence.tokens.filter(
    token => token.start >= first.end && token.end <= again.start && isFiniteVerb(token),
  ).length
  const isFronted = first.start === sentence.start
  return finite <= (isFronted ? 1 : 0)
}

/** `, according to the police,`: both commas go, and of one before a stop that one. */
function withCommas({ text, start: by }: Paragraph, { start, end }: Span): Span {
  const before = /,? $/.exec(text.slice(0, start - by))?.[0] ?? ''
  const isSetOff = before.startsWith(',') && text[end - by] === ','
  return { start: start - before.length, end: isSetOff ? end + 1 : end }
}
