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
  if (!paragraph.isProse) return []
  const found = mayFront.test(paragraph.text) ? [...frontedTwice(paragraph)] : []
  if (/ (?:said|says)\./.test(paragraph.text)) found.push(...sayingTwice(paragraph))
  if (!mayStand.test(paragraph.text)) return found
  const isTold = ({ start, end }: Span): boolean => found.some(one => one.start < end && start < one.end)
  const last = new Map<string, Span>()
  for (const { 0: text, index } of paragraph.matches(adjunct)) {
    const key = text.toLowerCase()
    const span = { start: paragraph.start + index, end: paragraph.start + index + text.length }
    const first = last.get(key)
    last.set(key, span)
    if (!first || span.start - first.end > 160) continue
    const sentence = paragraph.sentences.find(({ start, end }) => start <= first.start && span.end <= end)
    if (!sentence || isQuoted(paragraph, first.start) || isQuoted(paragraph, span.start)) continue
    if (isTold({ start: first.start, end: span.end }) || !isOfOneClause(sentence, first, span)) continue
    found.push({ start: first.start, end: span.end, text, again: withCommas(paragraph, span) })
  }
  return found
}

const opener =
  '(?:Because of|Despite|In|On|At|By|For|With|Without|During|Since|After|Before|Until|Under|From|Among|Throughout|Through|Within|Over|Outside|Inside|Near|Following|Amid|Due to|Owing to|Thanks to|Instead of|As part of|As a result of)'
/** A phrase before the subject, behind a dateline too: “Because of the rain, ”, “LEEDS — In the north of the city, ”. */
const fronted = new RegExp(
  `^(?:[^—–]{3,40} [—–-] )?["“]?(${opener} (?:[\\p{L}\\p{N}’'$£€.-]+ ){1,9}[\\p{L}\\p{N}’'-]+), `,
  'u',
)
const mayFront = new RegExp(`(?:^|[.!?]["”’]? |[—–-] )["“]?${opener} `)
/** What goes before a phrase that is told apart from the same one: “as many as in the first half”. */
const apart = /\b(?:as|than|not|but|and|or|that|who|which|like|also|again|even|just|only|nor|where|when)$/

/** “Police said the man had been drinking, police said.” */
const saidTwice =
  /^((?:(?:Mr|Mrs|Ms|Dr)\. )?(?:[\p{L}’'-]+ ){1,4})(said|says|told [\p{L} ]{2,24}?),? (?:that )?[^.?!"“”;:—]{12,240}, (?:(?!he|she|they)\1said|\1says)[.]?$/iu

function* sayingTwice({ sentences }: Paragraph): Generator<AdjunctTwice> {
  for (const { text, start } of sentences) {
    if (!/ (?:said|says)\.$/.test(text)) continue
    const speaker = saidTwice.exec(text)?.[1]
    if (speaker === undefined) continue
    const at = text.toLowerCase().lastIndexOf(`, ${speaker.toLowerCase()}sa`)
    const end = start + text.length - 1
    yield { start, end, text: text.slice(at + 2, -1), again: { start: start + at, end } }
  }
}

/** “Despite the rain, hundreds came despite the rain.” */
function* frontedTwice({ text: whole, sentences, start: by }: Paragraph): Generator<AdjunctTwice> {
  for (const { text, start } of sentences) {
    const phrase = fronted.exec(text)?.[1]
    if (phrase === undefined) continue
    const from = text.indexOf(phrase)
    const at = text.toLowerCase().indexOf(` ${phrase.toLowerCase()}`, from + phrase.length) + 1
    if (at === 0 || !/^["”’]?(?:[.,!?]|$)/.test(text.slice(at + phrase.length))) continue
    const between = text.slice(from + phrase.length + 2, at - 1)
    const words = phrase.split(' ').length
    if (/[";:“”—–?!]/.test(between) || apart.test(between) || words < 3 || phrase === 'In the end') continue
    if (words === 3 && parting.test(between)) continue
    const span = { start: start + at, end: start + at + phrase.length }
    yield {
      start: start + from,
      end: span.end,
      text: phrase,
      again: withCommas({ text: whole, start: by }, span),
    }
  }
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
function withCommas({ text, start: by }: Pick<Paragraph, 'text' | 'start'>, { start, end }: Span): Span {
  const before = /,? $/.exec(text.slice(0, start - by))?.[0] ?? ''
  const isSetOff = before.startsWith(',') && text[end - by] === ','
  return { start: start - before.length, end: isSetOff ? end + 1 : end }
}
