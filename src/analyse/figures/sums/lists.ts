import type { Finding } from '../../../rule.ts'
import { isFinite as isFiniteVerb } from '../../../syntax/index.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { personNoun, states } from '../../naming/gazetteer.ts'
import { numberOf, type Quantity, written } from '../numbers.ts'
import { amounts, between, fixesOf } from './amounts.ts'

const marked = /(?:: | — |— | – | -- | \()(?=\S)/
const pluralNoun = /(?:[^su]s|accused|men|people|children|police|ies)$/i
const unsure =
  /\b(?:includ\w+|among|such as|like|at least|more than|of the|out of|other|more|about|nearly|each|every|up to|as many|less|fewer|than|per|times|years?|months?|weeks?|days?|hours?|minutes?|points|percent|per cent|ways?|words?|or)\b|\d/i

/** Counts whose lists have more or fewer members. */
export function* falseCounts(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (!mayCount(paragraph)) continue
    if (
      !/[:—–(]|--|[Tt]he (?:two|three|four|five|six)|[Bb]oth|\b(?:two|three|four|five|six) [a-z]*(?:s|men|people|children), [A-Z]/.test(
        paragraph.text,
      )
    )
      continue
    for (const sentence of paragraph.sentences) {
      const finding = listed(sentence) ?? apposedNames(sentence)
      if (finding) yield finding
    }
  }
}

/** Counts of the items that stand below them. */
export function* falseBullets({ paragraphs }: Analysis): Generator<Finding> {
  for (const paragraph of paragraphs) {
    const finding = paragraph.of(announces) ? bullets(paragraph, paragraphs) : undefined
    if (finding) yield finding
  }
}

const announces = (paragraph: Paragraph): boolean => mayCount(paragraph) && paragraph.text.endsWith(':')

const mayCount = ({ kind }: Paragraph): boolean => kind !== 'table' && kind !== 'item' && kind !== 'headline'

const small = (q: Quantity): boolean =>
  !q.unit && Number.isInteger(q.value) && q.value >= 2 && q.value <= 12 && !q.hedge && q.magnitude === 1

/** “two reasons, he said: …” */
const saying = /, (?:\p{L}+ ){1,3}(?:said|says|added|adds|explained|argued|wrote)$/u

/** “three suspects: A and B”, “two countries — A, B and C —”. */
function listed(sentence: Sentence): Finding | undefined {
  const { text, start } = sentence
  const mark = marked.exec(text)
  if (!mark || mark.index < 8) return undefined
  const counts = sentence.of(amounts)
  const ahead = counts.filter(q => q.end - start <= mark.index)
  const count = ahead.at(-1)
  if (!count || !small(count) || ahead.some(q => !small(q) && q.value <= 12 && !q.unit)) return undefined
  const lead = text.slice(count.end - start, mark.index).replace(saying, '')
  const before = text.slice(0, count.start - start)
  if (lead.length > 60 || /[,;:"“”]| and (?:an?|one)\b/.test(lead) || unsure.test(lead)) return undefined
  if (/\b(?:of|last|next|first|past|than|only|least|or|and|another|between) $/i.test(before)) return undefined
  const noun = /^(?: [\w’'-]+){0,3}?( [\p{L}’'-]+)/u.exec(lead)
  if (
    !noun ||
    !lead
      .trim()
      .split(/\s+/)
      .slice(0, 4)
      .some(word => pluralNoun.test(word))
  )
    return undefined
  const from = mark.index + mark[0].length
  const closing = mark[0].includes('(')
    ? /\)/
    : /[—–]/.test(mark[0]) || mark[0].includes('--')
      ? / ?(?:[—–]|--)|[.!?]["”]?$/
      : /[.!?]["”]?$/
  const close = closing.exec(text.slice(from))
  if (!close) return undefined
  const list = text.slice(from, from + close.index)
  const summed = members(list)
  if (summed !== undefined)
    return summed === count.value ||
      list.split(/, and |, | and /).length === count.value ||
      /\bof (?:them|whom|which)\b/.test(list)
      ? undefined
      : miscounted(sentence, count, { least: summed, most: summed }, from + start + list.length)
  // “seven rounds — four last year and three this”: parts, not members.
  const isAge = (q: Quantity): boolean =>
    /\p{L}, $/u.test(text.slice(0, q.start - start)) && /^(?:,|;|\.|$| and\b)/.test(text.slice(q.end - start))
  if (counts.some(q => q.start >= from + start && q.end <= from + start + list.length && !isAge(q)))
    return undefined
  const sure = measure(sentence, from + start, list)
  if (!sure || (count.value >= sure.least && count.value <= sure.most)) return undefined
  if (ahead.some(q => q.value >= sure.least && q.value <= sure.most)) return undefined
  return miscounted(sentence, count, sure, from + start + list.length)
}

const counted =
  /^(?:(an?|one|another)|(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})) (?:[\p{L}-]+ ){0,2}[\p{L}-]+$/u

/** How many “four men and a woman” are, where each member of the list is counted. */
export function members(list: string): number | undefined {
  const pieces = list.split(/, and |, | and /)
  let sum = 0
  for (const piece of pieces) {
    const match = counted.exec(piece)
    if (!match) return undefined
    sum += match[1] ? 1 : numberOf(match[2]!)
  }
  return sum === pieces.length || pieces.length < 2 ? undefined : sum
}

/** “The three brothers, John and Bill, …”: names alone, so that the list cannot be misread. */
const named =
  /(?:^|[ “"(])(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ww]ith|[Bb]etween|[Ii]n|[Aa]rrested|[Ff]rom|[Ff]or|[Oo]f|[Bb]y|[Aa]nd|[a-z]{2,}ed|held|shot|hit|found|met|saw|led) (?:[a-z]+ )?(two|three|four|five|six) (?:[a-z-]+ ){0,2}?([a-z]+s|[a-z]*men|people|children|accused), ((?:[A-Z][\p{L}.’'-]+(?: (?=[A-Z])|(?![\p{L}.’'-]))){1,4}(?:, (?:[A-Z][\p{L}.’'-]+(?: (?=[A-Z])|(?![\p{L}.’'-]))){1,4}){0,5},? and (?:[A-Z][\p{L}.’'-]+(?: (?=[A-Z])|(?![\w-]))){1,4})(?=,|\.)/u

function apposedNames(sentence: Sentence): Finding | undefined {
  const match = named.exec(sentence.text)
  if (!match) return undefined
  const [whole, word, noun, list] = match
  if (unsure.test(noun!) || !pluralNoun.test(noun!)) return undefined
  const count = sentence
    .of(amounts)
    .find(
      q => q.start - sentence.start >= match.index && q.inWords && between(sentence, q.start, q.end) === word,
    )
  if (!count) return undefined
  const from = sentence.start + match.index + whole.length - list!.length
  const behind = sentence.text.slice(match.index + whole.length)
  // “the four crew members, Crosby, and Gilman” has three members.
  if (/^[^,]+, and/.test(list!)) return undefined
  // “…, A, B and C, two of them from D, …” and a list that may go on.
  if (/^, (?:and|or|who|which|whose|\p{Lu})/u.test(behind)) return undefined
  const sure = measure(sentence, from, list!)
  if (!sure || (count.value >= sure.least && count.value <= sure.most)) return undefined
  return miscounted(sentence, count, sure, from + list!.length)
}

/** How many members a list of nothing but quoted titles has. */
function quoted(list: string): number | undefined {
  const titles = [...list.matchAll(/(?:^|[\s(])["“][^"“”]{1,60}(?:["”]|$)/g)]
  const rest = titles.reduce((left, [title]) => left.replace(title, ''), list)
  return titles.length > 1 && /^(?:[\s,;&()]|and|(?:in|from) \d{4}|\d{4})*$/.test(rest)
    ? titles.length
    : undefined
}

/** “a white sedan”, which is no apposition to what stands before, as “a nurse” may be. */
const isThing = (piece: string): boolean =>
  /^(?:an?|one|another) (?:[\p{L}-]+ ){0,2}[\p{L}-]+$/u.test(piece) &&
  !personNoun.test(piece.slice(piece.lastIndexOf(' ') + 1)) &&
  !/(?:man|woman|boy|girl|person|child)$/.test(piece)

interface Size {
  readonly least: number
  readonly most: number
}

/** How few and how many members a list can be read to have; undefined where it is no plain list. */
function measure(sentence: Sentence, start: number, said: string): Size | undefined {
  // “John Price, 34, and …”: ages are no members.
  const list = said.replace(/, \d{1,3}(?=,|;|$| and )/g, '')
  const titles = quoted(list)
  if (titles) return { least: titles, most: titles }
  // “(home and away unless stated)” says how to read what follows.
  if (/\b(?:unless|except|if)\b/.test(list)) return undefined
  if (/[:()?!"“”]|\.\s|\d/.test(list) || !/,| and | & /.test(list) || list.length > 300) return undefined
  const pieces = list
    .split(/;\s*(?:and )?|,\s*(?:and |or )?| and | & | or /)
    .map(piece => piece.trim())
    .filter(Boolean)
  if (pieces.length < 2 || !/ and | & |;|, or /.test(list)) return undefined
  if (/;/.test(list)) {
    const members = list.split(/;/).length
    return { least: members, most: pieces.length }
  }
  const bare = pieces.map(piece =>
    /^\p{Lu}[\p{L}.’'-]*(?: (?:de|von|van|of|the|bin|al|\p{Lu}[\p{L}.’'-]*)){0,4}$/u.test(piece),
  )
  const placed = pieces.filter(
    (piece, index) => index > 0 && (states.has(piece) || states.has(piece.toLowerCase())),
  ).length
  if (bare.every(Boolean))
    return { least: pieces.length - (placed === pieces.length - 1 ? 0 : placed), most: pieces.length }
  const end = start + said.length
  const tokens = sentence.tokens.filter(token => token.start >= start && token.end <= end)
  // Clauses are no members: “two rules: he never lies and she never asks”.
  if (tokens.some((token, at) => isFiniteVerb(tokens, at) && !/^(?:acl:relcl|amod)$/.test(token.rel)))
    return undefined
  if (tokens[0] && /^(?:VB|VBG|VBD|TO|IN|WRB|RB|PRP)$/.test(tokens[0].tag)) return undefined
  const names = pieces.map(piece => /^(?:the |a |an )?\p{Lu}/u.test(piece))
  if (names.every(Boolean) && !list.includes(', a ') && !list.includes(', the '))
    return { least: Math.ceil(pieces.length / 2), most: pieces.length }
  // “a bus driver, a nurse and a boy”: articles before each show the members apart.
  // “a van, a motorcycle and a tractor”: no thing is named beside another.
  if (pieces.every(isThing)) return { least: pieces.length, most: pieces.length }
  const articled = pieces.every(piece => /^(?:an?|the|his|her|its|their|one|another) /.test(piece))
  if (articled)
    return {
      least: Math.max(2, Math.ceil(pieces.length / 2) + (pieces.length > 3 ? 0 : 1)),
      most: pieces.length,
    }
  return { least: 2, most: pieces.length }
}

function miscounted(sentence: Sentence, count: Quantity, { least, most }: Size, end: number): Finding {
  const right = count.value > most ? most : least
  const said = between(sentence, count.figure.start, count.figure.end)
  const text = written(right, said)
  const near = end - count.start <= 80
  return {
    span: near ? { start: count.start, end } : count,
    severity: least === most ? 'warning' : 'warning',
    message: `“${said}” is said of a list of ${written(right, 'x') ?? right}; correct the count or the list.`,
    fixes: fixesOf(text ? { ...count.figure, text } : undefined),
  }
}

/** “The plan has four parts:” before three bullets. */
function bullets(paragraph: Paragraph, paragraphs: readonly Paragraph[]): Finding | undefined {
  let items = 0
  while (paragraphs[paragraph.index + 1 + items]?.kind === 'item') items++
  const sentence = paragraph.sentences.at(-1)
  if (items < 2 || !sentence) return undefined
  const counts = sentence.of(amounts)
  const count = counts[0]
  if (counts.length !== 1 || !count || !small(count)) return undefined
  const lead = sentence.text.slice(count.end - sentence.start).replace(/:\s*$/, '')
  if (unsure.test(lead) || lead.length > 60 || !/^ (?:\w+ ){0,2}\w*s\b/.test(lead)) return undefined
  if (
    /\b(?:of|last|next|first|past|than|least|in|for|after|within) (?:the )?$/i.test(
      sentence.text.slice(0, count.start - sentence.start),
    )
  )
    return undefined
  if (count.value === items) return undefined
  // “The eight counts were these:”, items of five counts and of three.
  const like = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b/
  if (paragraphs.slice(paragraph.index + 1, paragraph.index + 1 + items).every(({ text }) => like.test(text)))
    return undefined
  return miscounted(sentence, count, { least: items, most: items }, count.end)
}
