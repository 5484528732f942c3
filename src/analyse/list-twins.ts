import type { Span } from '../source.ts'
import type { Paragraph, Sentence, Token } from './index.ts'
import { complementing } from './phrases.ts'
import { sentenceAt } from './places.ts'

/** One member of a list, or of a pair of conjunctions, twice: `trade, security and trade`, `neither rain nor rain`. */
export interface ListTwins extends Span {
  readonly member: string
  /** The list with the member once. */
  readonly once: string
}

/** “security, trade and security” */
const apart =
  /(?<![\p{L}-])(\p{Ll}{4,}), ((?:\p{Ll}[\p{Ll}-]+, ){0,3}\p{Ll}[\p{Ll}-]+),? (?:and|or) \1(?![\p{L}’'-])/gu
/** “trade, trade and security” */
const together =
  /(?<![\p{L}-])(\p{Ll}{4,}), \1,? (and|or) (?!\1|more|still|only|again|even|then)(\p{Ll}{3,})(?![\p{L}’'-])/gu
/** “neither rain nor rain” */
const paired =
  /(?<![\p{L}-])(?:neither|either|both|not only) (\p{Ll}{3,}) (?:nor|or|and|but(?: also)?) \1(?=[.,;:]| (?:in|at|on|for|from|by|is|are|was|were|has|have|will|would|could|can)\b)/gu

/** “less bone density as well as less bone density”: of two words and more, and with nothing behind that parts the two. */
const joined =
  /(?<![\p{L}’'-])((?:[\p{L}’'-]+ ){1,5}\p{Ll}{3,}),? (?:as well as|along with|together with|and also|or else|rather than|plus) (?=\1(?:[.,;:!?)”"]| (?:at|on|and|or|but|when|while|after|before|is|are|was|were|has|have|had|will|would|could|can)\b))\1/giu
const anyJoint = /\b(?:well as|along with|together with|and also|or else|rather than|plus) /

/** Things that come back in a series: a flag’s red, white and red. */
const returning =
  /^(?:red|white|blue|black|green|amber|gold|yellow|brown|left|right|home|work|sleep|water|rain|bread|back|more|time|wait|walk|north|south|east|west|always|never|long|short)$/

/** Lists and pairs of a paragraph that name something twice. */
export function listTwins(paragraph: Paragraph): readonly ListTwins[] {
  const { text, start } = paragraph
  const found = anyJoint.test(text) ? joinedTwins(paragraph) : []
  if (!/, \p{Ll}+,? (?:and|or) |\b(?:[Nn]either|[Ee]ither|[Bb]oth|only) /u.test(text)) return found
  const add = (index: number, words: string, member: string, once: string): void => {
    const span = { start: start + index, end: start + index + words.length }
    const sentence = sentenceAt(paragraph, span.start)
    if (sentence && !returning.test(member) && isNamedTwice(sentence, span, member))
      found.push({ ...span, member, once })
  }
  for (const { 0: words, 1: member = '', 2: others = '', index } of paragraph.matches(apart)) {
    const parted = others.split(', ')
    const last = parted.pop()
    const first = [member, ...parted].join(', ')
    add(index, words, member, `${first} and ${last}`)
  }
  for (const { 0: words, 1: member = '', 2: link, 3: other, index } of paragraph.matches(together))
    add(index, words, member, `${member} ${link} ${other}`)
  for (const { 0: words, 1: member = '', index } of paragraph.matches(paired))
    add(index, words, member, member)
  return found
}

const opensPhrase = ({ pos, norm }: Token): boolean =>
  !/^(?:PRON|ADV|SCONJ|CCONJ|AUX)$/.test(pos) || /^(?:less|more)$/.test(norm)

function joinedTwins(paragraph: Paragraph): ListTwins[] {
  const found: ListTwins[] = []
  for (const { 0: words, 1: member = '', index } of paragraph.matches(joined)) {
    const start = paragraph.start + index
    const tokens = sentenceAt(paragraph, start)?.tokens ?? []
    const first = tokens.find(token => token.start === start)
    const last = tokens.find(token => token.end === start + member.length)
    if (last?.pos !== 'NOUN' || !first || !opensPhrase(first)) continue
    found.push({ start, end: start + words.length, member, once: member })
  }
  return found
}

/** Whether both are the same noun or adjective, and neither begins another phrase: not “trade, tax and trade unions”. */
function isNamedTwice(sentence: Sentence, { start, end }: Span, member: string): boolean {
  const twins = sentence.tokens.filter(
    token => token.start >= start && token.end <= end && token.norm === member,
  )
  const [first, second] = twins
  if (twins.length !== 2 || !first || !second || first.pos !== second.pos) return false
  const before = sentence.tokens[first.index - 1]
  if (before && /^(?:PRON|AUX)$/.test(before.pos) && first.pos !== 'ADJ') return false
  const next = sentence.tokens[second.index + 1]
  if (second.end < end) return first.pos === 'NOUN'
  if (first.pos === 'NOUN')
    return (
      next === undefined || (!/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.pos) && !complementing.test(next.norm))
    )
  return first.pos === 'ADJ' && next?.pos === 'NOUN'
}
