import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { numberOf } from '../numbers.ts'

/** `21th`, `the 22st`; `11st` is a weight. */
const ending =
  /(?<![\w.,])(\d{0,3}(?:(?<!1)1(?:th|nd|rd)|(?<!1)2(?:th|rd)|(?<!1)3(?:th|nd)|1[123](?:nd|rd)|[04-9](?:nd|rd)))(?![\w-])|(?<=\b(?:the|his|her|its|their) )(\d{0,3}(?:1[1-3]|[04-9]|(?<!1)[23])st)(?![\w-])/g
const figure = String.raw`(\d[\d,]*(?:\.\d+)?)(?: (million|billion|trillion|thousand))?`
const between = new RegExp(
  String.raw`\b[Bb]etween [$£€]?${figure} and [$£€]?${figure}(?= (?:an?|per|each|of|people|percent|per cent|men|women|children|miles|kilomet|met|feet|inches|pounds|tons|tonnes|years|days|weeks|months|hours|minutes|degrees|\p{Ll}{3,}s\b)|%)`,
  'gu',
)
/** “temperatures range from 25 to 19 degrees”, “children aged 12 to 9” */
const ranging = new RegExp(
  String.raw`\b(?:rang(?:e|es|ed|ing) (?:in (?:age|size|price) )?from|var(?:y|ies|ied) from|anything from|anywhere from|aged|ages|aged between) [$£€]?${figure}(?: (?:years?|percent|degrees|\p{Ll}{2,8}))? (?:to|and) [$£€]?${figure}(?![\d,.]*\d|(?:st|nd|rd|th)\b)`,
  'gu',
)
const excepted =
  /\b(?:gap|differen\w+|choice|choose|ratio|link|margin|distinction|half ?way|midway|somewhere)\s?$/i
const aged =
  /(?<![\d.])(\d{1,3})()-(?: |-)?to-? ?(\d{1,3})()-(year|day|month|week|inch|foot|mile|hour|minute|person|member)/g

/** Ordinals with another one’s ending, and ranges that run from more to less. */
export function* falseFigures(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (
      paragraph.kind === 'table' ||
      !/\d(?:st|nd|rd|th)\b|[Bb]etween [$£€]?\d|\d-(?: |-)?to|\b(?:rang|vari|vary|anything|anywhere|age[ds])/.test(
        paragraph.text,
      )
    )
      continue
    yield* endings(paragraph)
    yield* backwards(paragraph)
  }
}

function* endings({ text, start }: Paragraph): Generator<Finding> {
  for (const match of text.matchAll(ending)) {
    const said = (match[1] ?? match[2])!
    const value = Number(said.slice(0, -2))
    const right = `${value}${suffix(value)}`
    if (right === said) continue
    const span = { start: start + match.index, end: start + match.index + said.length }
    yield {
      span,
      message: `“${said}” has another number’s ending; write “${right}”.`,
      fixes: [[{ ...span, text: right }]],
    }
  }
}

function suffix(value: number): string {
  if (value % 100 > 10 && value % 100 < 14) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}

function* backwards({ text, start }: Paragraph): Generator<Finding> {
  for (const pattern of [between, ranging, aged]) {
    for (const match of text.matchAll(pattern)) {
      const [whole, a = '', sizeA, b = '', sizeB] = match
      const [first, second] = [numberOf(a) * sizeOf(sizeA), numberOf(b) * sizeOf(sizeB)]
      // “between 3 and 2 million” leaves the size of the first out.
      if (first <= second || (!sizeA && sizeB && numberOf(a) <= numberOf(b)) || first > 20 * second) continue
      if (excepted.test(text.slice(Math.max(0, match.index - 20), match.index))) continue
      const at = whole.search(/\d/)
      const end = whole.lastIndexOf(b) + b.length
      const span = { start: start + match.index + at, end: start + match.index + end }
      yield {
        span,
        message: `“${whole.slice(at, end)}” runs from more to less; exchange the figures or correct one.`,
        fixes: [[{ ...span, text: `${b}${whole.slice(at + a.length, end - b.length)}${a}` }]],
      }
    }
  }
}

const sizes: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const sizeOf = (word: string | undefined): number => (word ? sizes[word]! : 1)
