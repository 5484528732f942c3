import type { Span } from '../../source.ts'
import { lexicon } from '../../syntax/index.ts'
import { capitalised } from '../casing.ts'
import type { Paragraph, Sentence, Token } from '../index.ts'
import { sentenceAt } from '../places.ts'
import { complementing } from './phrases/coordinate.ts'
import { bareTwins, seriesIn } from './series.ts'

/** One member of a list, or of a pair of conjunctions, twice: `trade, security and trade`, `neither rain nor rain`. */
export interface ListTwins extends Span {
  readonly member: string
  /** The list with the member once. */
  readonly once: string
  /** Whether what the other member was is open, and leaving it out is no mending: “between the old and the old”. */
  readonly isOpen?: boolean
}

/** “security, trade and security” */
const apart =
  /(?<![\p{L}-])(\p{Ll}{4,}), ((?:\p{Ll}[\p{Ll}-]+, ){0,3}\p{Ll}[\p{Ll}-]+),? (?:and|or) \1(?![\p{L}’'-])/gu
/** “trade, trade and security” */
const together =
  /(?<![\p{L}-])(\p{Ll}{4,}), \1,? (and|or) (?!\1|more|still|only|again|even|then)(\p{Ll}{3,})(?![\p{L}’'-])/gu
/** “neither rain nor rain”, “both at home and at home”, “not only faster but also faster than” */
const paired =
  /(?<![\p{L}-])(?:[Nn]either|[Ee]ither|[Bb]oth|[Nn]ot (?:only|just|merely)) ((?:[\p{L}’'-]+ ){0,4}\p{Ll}{3,}),? (?:nor|or|and|but(?: also)?) \1(?![\p{L}’'-])/gu
/** “schools, clinics, a cinema and schools”, “its plants in Ohio, Indiana and its plants in Ohio” */
const apartLong =
  /(?<![\p{L}-])((?:[\p{L}’'-]+ ){0,4}[\p{L}’'-]{4,}), ((?:(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+, ){0,3}(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+),? (?:and|or) \1(?=[.,;:!?)”"]| (?:in|at|on|by|from|to|is|are|was|were|has|have|had|will|would|could|can)\b)/gu
/** “a shy, exact and shy man” */
const apartModifier =
  /(?<=\b(?:an?|the|his|her|its|their|most|more|very|so) )(\p{Ll}{3,}), ((?:\p{Ll}{3,}, ){0,2}\p{Ll}{3,}),? (?:and|but) \1(?= \p{Ll}{2,})/gu
/** “between the old and the old” */
const between =
  /\bbetween ((?:the|his|her|its|their|an?) (?:\p{Ll}[\p{Ll}-]+ ){0,2}\p{Ll}[\p{Ll}-]+) and \1(?=[.,;:!?)”"]| (?:is|are|was|were|has|have|had|will|would|could|can)\b)/gu
/** “reportedly met last week and reportedly met at” */
const adverbial =
  /(?<![\p{L}-])(\p{Ll}{3,}ly \p{Ll}{3,}) ((?:[\p{L}’'-]+ ){0,5}[\p{L}’'-]+) and \1(?=[.,;:]| (?:in|on|at|to|by|for|from|with)\b)/gu
/** “whether or whether” */
const subordinators =
  /(?<![\p{L}’'-])(whether|if|because|although|unless|though|while) (?:or|and) \1(?= [\p{L}“])/gu

/** “less bone density as well as less bone density”: of two words and more, and with nothing behind that parts the two. */
const joined =
  /(?<![\p{L}’'-])((?:[\p{L}’'-]+ ){1,5}\p{Ll}{3,}),? (?:as well as|along with|together with|and also|or else|rather than|instead of|as opposed to|but not|not|versus|plus) (?=\1(?:[.,;:!?)”"]| (?:at|on|and|or|but|when|while|after|before|is|are|was|were|has|have|had|will|would|could|can)\b))\1/giu
const anyJoint =
  /\b(?:well as|along with|together with|and also|or else|rather than|instead of|opposed to|not|versus|plus) /

/** “from a life of debt to a life of debt”, “not for money but for money”: of two words and more. */
const opposed =
  /(?<![\p{L}-])(?:[Ff]rom ((?:[\p{L}’'-]+ ){2,7}\p{Ll}{3,}) to \1|[Nn]ot ((?:[\p{L}’'-]+ ){1,6}\p{Ll}{3,}),? but \2)(?=[.,;:!?)”"]| (?:in|by|and|but|over|within|during)\b)/gu
const mayOppose = /\b(?:[Ff]rom|[Nn]ot) [\p{L}’' -]+,? (?:to|but) /u

/** Things that come back in a series: a flag’s red, white and red. */
const returning =
  /^(?:red|white|blue|black|green|amber|gold|yellow|brown|left|right|home|work|sleep|water|rain|bread|back|more|time|wait|walk|north|south|east|west|always|never|long|short)$/

const mayPair =
  /, [\p{L} ’'-]+,? (?:and|or|but) |ly \p{Ll}+ [\p{L} ’'-]*and \p{Ll}+ly |\b(?:[Nn]either|[Ee]ither|[Bb]oth|only|just|merely|between|whether|because|although|unless|if|while) /u

/** Lists and pairs of a paragraph that name something twice. */
export function listTwins(paragraph: Paragraph): readonly ListTwins[] {
  const { text } = paragraph
  const found = anyJoint.test(text) ? joinedTwins(paragraph) : []
  const add = (twins: ListTwins): void => {
    if (!found.some(one => one.start < twins.end && twins.start < one.end)) found.push(twins)
  }
  if (mayPair.test(text)) for (const twins of pairsAndLists(paragraph)) add(twins)
  if (mayOppose.test(text)) for (const twins of opposedTwins(paragraph)) add(twins)
  if (paragraph.isProse && mayList.test(text))
    for (const sentence of paragraph.sentences) for (const twins of seriesTwins(sentence)) add(twins)
  return found
}
const mayList = /\b(?:and|or) /

function* opposedTwins(paragraph: Paragraph): Generator<ListTwins> {
  for (const { 0: words, 1: goal, 2: cause, index } of paragraph.matches(opposed)) {
    const start = paragraph.start + index
    const member = goal ?? cause ?? ''
    // “from day to night and day to night”
    if (/\b(?:one|each|to|and|or)\b/.test(member)) continue
    yield { start, end: start + words.length, member, once: '', isOpen: true }
  }
}

function* seriesTwins(sentence: Sentence): Generator<ListTwins> {
  const { tokens, paragraph } = sentence
  const textOf = (from: number, to: number): string =>
    paragraph.text.slice(tokens[from]!.start - paragraph.start, tokens[to - 1]!.end - paragraph.start)
  for (const { from, link } of bareTwins(sentence)) {
    const members = tokens.slice(from, link + 2).filter(({ pos }) => pos === 'NOUN')
    const isFirst = ({ norm }: Token, at: number): boolean =>
      members.findIndex(one => one.norm === norm) === at
    const member = members.find((one, at) => !isFirst(one, at))!.norm
    if (returning.test(member)) continue
    const words = members.filter(isFirst).map(({ text }) => text)
    yield {
      start: tokens[from]!.start,
      end: tokens[link + 1]!.end,
      member,
      once: listed(words, tokens[link]!.norm),
    }
  }
  for (const { from, length, link } of seriesIn(sentence)) {
    const member = textOf(from, from + length)
    if (returning.test(member)) continue
    const until = tokens[link - 1]!.text === ',' ? link - 1 : link
    const others = textOf(from + length + 1, until)
    yield {
      start: tokens[from]!.start,
      end: tokens[link + length]!.end,
      member,
      once: listed([member, ...others.split(', ')], tokens[link]!.norm),
    }
  }
}

function* pairsAndLists(paragraph: Paragraph): Generator<ListTwins> {
  const { start } = paragraph
  const found = (index: number, words: string, member: string, once: string): ListTwins => ({
    start: start + index,
    end: start + index + words.length,
    member,
    once,
  })
  const isTwice = ({ start, end, member }: ListTwins): boolean => {
    const sentence = sentenceAt(paragraph, start)
    return sentence !== undefined && !returning.test(member) && isNamedTwice(sentence, { start, end }, member)
  }
  for (const { 0: words, 1: member = '', 2: others = '', index } of paragraph.matches(apart)) {
    const twins = found(index, words, member, listed([member, ...others.split(', ')]))
    if (isTwice(twins)) yield twins
  }
  for (const { 0: words, 1: member = '', 2: link, 3: other, index } of paragraph.matches(together)) {
    const twins = found(index, words, member, `${member} ${link} ${other}`)
    if (isTwice(twins)) yield twins
  }
  for (const { 0: words, 1: member = '', index } of paragraph.matches(paired)) {
    // “was neither fair nor fair”
    const isDenied =
      /^neither/.test(words) &&
      /\b(?:is|are|was|were|be|been) $/.test(paragraph.text.slice(Math.max(0, index - 6), index))
    const once = isDenied ? `not ${member}` : /^\p{Lu}/u.test(words) ? capitalised(member) : member
    const twins = found(index, words, member, once)
    if (!returning.test(member) && closesPair(paragraph, twins)) yield twins
  }
  for (const { 0: words, 1: member = '', 2: others = '', index } of paragraph.matches(apartLong)) {
    const twins = found(index, words, member, listed([member, ...others.split(', ')]))
    if (isListed(paragraph, twins, others)) yield twins
  }
  for (const { 0: words, 1: member = '', 2: others = '', index } of paragraph.matches(apartModifier)) {
    const rest = others.split(', ')
    const once = rest.length === 1 ? `${member}, ${others}` : listed([member, ...rest])
    const twins = found(index, words, member, once)
    if (isModifierTwice(paragraph, twins)) yield twins
  }
  for (const { 0: words, 1: member = '', index } of paragraph.matches(between))
    yield { ...found(index + 8, words.slice(8), member, ''), isOpen: true }
  for (const { 0: words, 1: member = '', 2: rest, index } of paragraph.matches(adverbial)) {
    const twins = found(index, words, member, `${member} ${rest}`)
    const end = twins.start + member.length
    const verb = sentenceAt(paragraph, twins.start)?.tokens.find(token => token.end === end)
    if (verb?.pos === 'VERB' && verb.tag !== 'VBG') yield twins
  }
  for (const { 0: words, 1: member = '', index } of paragraph.matches(subordinators))
    yield found(index, words, member, member)
}

/** “A, B and C” */
const listed = (items: readonly string[], link = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${link} ${items.at(-1)}`

/** Whether the second of a pair ends there: not “both health and health insurance”. */
function closesPair(paragraph: Paragraph, { end, member }: ListTwins): boolean {
  const sentence = sentenceAt(paragraph, end - 1)
  const last = sentence?.tokens.find(token => token.end === end)
  const next = last && sentence!.tokens[last.index + 1]
  if (!last) return false
  if (!next || next.pos === 'PUNCT') return true
  if (/^(?:ADJ|ADV)$/.test(last.pos) && (next.norm === 'than' || next.norm === 'as')) return true
  if (/^(?:ADJ|ADV|VERB)$/.test(last.pos) && !member.includes(' ') && last.pos !== 'ADJ') return false
  return last.pos === 'ADJ'
    ? next.pos === 'NOUN' || next.pos === 'ADP'
    : !/^(?:NOUN|ADJ|PROPN|NUM|PART)$/.test(next.pos) &&
        !complementing.test(next.norm) &&
        !/^['’]/.test(next.text)
}

/** Whether a member of some words, or a bare noun, stands first and last in a list, and not a clause. */
function isListed(paragraph: Paragraph, { start, end, member }: ListTwins, others: string): boolean {
  const sentence = sentenceAt(paragraph, start)
  const tokens = sentence?.tokens.filter(token => token.start >= start && token.end <= end) ?? []
  const first = tokens.filter(token => token.end <= start + member.length)
  if (first.length === 0 || first.at(-1)!.end !== start + member.length) return false
  const head = first.at(-1)!
  const before = sentence!.tokens[first[0]!.index - 1]
  return (
    !tokens.some(({ pos, tag }) => /^(?:AUX|SCONJ|PRON)$/.test(pos) && tag !== 'PRP$') &&
    !tokens.some(({ tag }) => /^(?:VBD|VBZ|VBP|MD|VB)$/.test(tag)) &&
    /^(?:NOUN|PROPN)$/.test(head.pos) &&
    // Names are another rule's.
    /\p{Ll}/u.test(member[0]!) &&
    !returning.test(member) &&
    // “cars, car parts and cars from Japan”
    (member.includes(' ') ||
      !/^(?:by|from|to)$/.test(sentence!.tokens.find(token => token.start >= end)?.norm ?? '')) &&
    (member.includes(' ')
      ? /^(?:DET|NOUN|ADJ|PRON|NUM)$/.test(first[0]!.pos)
      : head.tag === 'NNS' && others.includes(' ')) &&
    !(before && /^(?:NOUN|PROPN|ADJ|CCONJ)$/.test(before.pos))
  )
}

function isModifierTwice(paragraph: Paragraph, { start, end, member }: ListTwins): boolean {
  const sentence = sentenceAt(paragraph, start)
  const tokens = sentence?.tokens.filter(token => token.start >= start && token.end <= end) ?? []
  const next = tokens.length > 0 ? sentence!.tokens[tokens.at(-1)!.index + 1] : undefined
  return (
    !returning.test(member) &&
    tokens.every(({ pos, norm }) => /^(?:ADJ|PUNCT|CCONJ)$/.test(pos) || lexicon(norm)?.tags.has('JJ')) &&
    (next?.pos === 'NOUN' || next?.pos === 'ADJ')
  )
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
