import type { Finding } from '../../../rule.ts'
import { casedLike } from '../../casing.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { numberOf, wordsFor } from '../numbers.ts'
import { multipleFor, multiples } from './amounts.ts'

const cardinal = `(?:${wordsFor(1, 10).join('|')}|10|[1-9])`
const portions: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fourth: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  eighth: 1 / 8,
  tenth: 1 / 10,
}
const part = `(?:${Object.keys(portions).join('|')})`
const hedge =
  '(?:(?<before>more than|over|well over|just over|at least|less than|fewer than|under|just under|nearly|almost|about|around|roughly|some|barely|only) )?'
const fraction = `(?:(?<half>half)|(?<numerator>an?|one|two|three|four)[ -](?<name>${part})s?|(?<some>${cardinal}) (?:in|out of|of every|in every) (?<among>${cardinal}|a hundred))`
const of = String.raw`(?: of (?:all |the |its |their |those |them\b|his |her |our )?(?:[\p{L}’'-]+ ?){0,4}?| (?:[\p{Ll}’'-]+)(?: [\p{Ll}’'-]+)?)?`
const percent = String.raw`(?<percent>\d{1,3}(?:\.\d+)?)(?: ?%| percent| per cent)(?! points?)`
/** `one in five, or 25 percent`; `nearly two-thirds of them (45 percent)` */
const told = new RegExp(
  String.raw`\b${hedge}${fraction}${of}(?:, or |, | \(|: | — )(?:(?:about|some|nearly|exactly|a total of|(?<inner>more than|over|less than|under)) )?${percent}(?=[,.;)]|$| — | of\b)`,
  'giu',
)
/** `25 percent, or one in five` */
const toldBehind = new RegExp(
  String.raw`(?<![\d.,])${percent}(?: of (?:[\p{L}’'-]+ ?){1,4}?)?(?:, or | \(|, that is, )${hedge}${fraction}(?=[,.;)]|$| of\b)`,
  'giu',
)
const majority = new RegExp(String.raw`\b(majority|minority) of ${percent}`, 'gi')
const folded =
  /\b(?:(ro?se|grew|climbed|increased|jumped|rises|grows)|(fell|dropped|shrank|declined|decreased|falls|drops|was cut|were cut|cut (?:the|its|his|her|their) (?:\p{Ll}+ )?\p{Ll}+)) by (?:(?:a|one) )?(half|third|quarter|fifth|tenth),? from (?:([$£€]))?(\d[\d,]*(?:\.\d+)?)( million| billion| percent|%)?(?: \p{Ll}+)? to (?:[$£€])?(\d[\d,]*(?:\.\d+)?)( million| billion| percent|%)?/giu

const money = '(?:[$£€])?(\\d[\\d,]*(?:\\.\\d+)?)( million| billion)?(?: percent|%)?'
/** `more than doubled, to 150 from 100`; `fourfold, from 10 to 30` */
const multiplied = new RegExp(
  `\\b(?:(more than|nearly|almost|about) )?(doubled|tripled|trebled|quadrupled|halved|twofold|threefold|fourfold|fivefold|sixfold|tenfold)(?: (?:rise|increase|jump|gain|growth|fall|drop))?(?: \\p{Ll}+){0,2},? (?:to ${money}(?: \\p{Ll}+)?,? from ${money}|from ${money}(?: \\p{Ll}+)? to ${money})(?![\\d,.]*\\d)`,
  'u',
)
/** Fractions in words and the percentages that stand for them. */
export function* falseProportions(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayShare)) {
    const finding = fractions(sentence) ?? majorities(sentence) ?? changes(sentence) ?? folds(sentence)
    if (finding) yield finding
  }
}

const mayShare =
  /\b(?:doubled|tripled|trebled|quadrupled|halved|\w+fold)\b|%|per ?cent|\bby (?:an? |one )?(?:half|third|quarter|fifth|tenth),? from\b/

function fractions({ text, start }: Sentence): Finding | undefined {
  for (const pattern of [told, toldBehind])
    for (const { 0: whole, index, groups } of text.matchAll(pattern)) {
      const { before, inner, percent = '', ...fraction } = groups!
      const share = shareOf(fraction)
      const finding =
        share === undefined
          ? undefined
          : judge(index + start, whole, share, before ?? reversed(inner), Number(percent), percent)
      if (finding) return finding
    }
  return undefined
}

function shareOf({
  half,
  numerator,
  name,
  some,
  among,
}: Readonly<Record<string, string | undefined>>): number | undefined {
  if (half) return 0.5
  if (some && among) {
    const whole = /hundred/.test(among) ? 100 : numberOf(among)
    return numberOf(some) < whole ? numberOf(some) / whole : undefined
  }
  if (!numerator || !name) return undefined
  const count = /^an?$/i.test(numerator) ? 1 : numberOf(numerator)
  const share = count * portions[name.toLowerCase()]!
  return share < 1 ? share : undefined
}

function judge(
  at: number,
  said: string,
  share: number,
  before: string | undefined,
  percent: number,
  figure: string,
): Finding | undefined {
  const word = before?.toLowerCase()
  if (fits(share, percent, word) || percent > 100) return undefined
  const from = at + said.lastIndexOf(figure, said.search(/ ?%| per ?cent/))
  const exact = Math.round(share * 100)
  const told = said.match(inWordsOnly)?.[0]
  const other = Object.keys(portionNames).find(name => fits(portionNames[name]!, percent, word))
  const start = at + said.indexOf(told ?? '')
  const reword =
    told && other ? [{ start, end: start + told.length, text: casedLike(other, told) }] : undefined
  const refigure = /^(?:more|over|well|just|at least|barely|less|fewer|under|nearly|almost)/.test(word ?? '')
    ? undefined
    : [{ start: from, end: from + figure.length, text: String(exact) }]
  return {
    span: { start: at, end: at + said.length },
    message: `“${said.replace(/[.,;]$/, '')}” does not fit: the fraction is ${exact} percent; correct one.`,
    fixes: [refigure, reword].filter(fix => fix !== undefined),
  }
}

/** “one in three, or more than 20 percent”: the percentage is less than the share. */
const reversed = (hedge: string | undefined): string | undefined =>
  hedge && (/^(?:more than|over)$/i.test(hedge) ? 'just under' : 'just over')

/** Whether a percentage can be told as a share, hedged so. */
function fits(share: number, percent: number, hedge: string | undefined): boolean {
  const right = share * 100
  if (hedge && /^(?:more than|over|well over|just over|at least|barely)$/.test(hedge))
    return percent > right - 1 && percent < right + (/^just/.test(hedge) ? 8 : 25)
  if (hedge && /^(?:less than|fewer than|under|just under|nearly|almost)$/.test(hedge))
    return percent < right + 1 && percent > right - (/^(?:nearly|almost|just)/.test(hedge) ? 7 : 25)
  return Math.abs(percent - right) <= (hedge ? 5 : 2.5)
}

const inWordsOnly = /\b(?:half|(?:an?|one|two|three|four)[ -](?:third|quarter|fourth|fifth)s?)\b/i
/** Shares as they are told in words. */
export const portionNames: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a third': 1 / 3,
  'two-thirds': 2 / 3,
  'a quarter': 1 / 4,
  'three-quarters': 3 / 4,
  'a fifth': 1 / 5,
  'two-fifths': 2 / 5,
  'three-fifths': 3 / 5,
  'four-fifths': 4 / 5,
}

/** `a majority of 44 percent` */
function majorities({ text, start }: Sentence): Finding | undefined {
  for (const match of text.matchAll(majority)) {
    const isMajority = /^maj/i.test(match[1]!)
    const value = Number(match[2])
    if (isMajority ? value >= 50 || value < 26 : value <= 50) continue
    // “a majority of 30 percent over her rival” is a lead.
    if (/^ (?:over|against|for|in favou?r)\b/.test(text.slice(match.index + match[0].length))) continue
    return {
      span: { start: start + match.index, end: start + match.index + match[0].length },
      message: `“${match[0]}” is no ${match[1]}; correct the word or the figure.`,
    }
  }
  return undefined
}

const scales: Readonly<Record<string, number>> = { ' million': 1e6, ' billion': 1e9 }

/** What a figure and the word of size behind it, if any, come to. */
const amountOf = (figure = '', size = ''): number => numberOf(figure) * (scales[size] ?? 1)

/** `fell by half, from $10 million to $8 million` */
function changes({ text, start }: Sentence): Finding | undefined {
  for (const match of text.matchAll(folded)) {
    const [whole, rise, , name, , a, sizeA, b, sizeB] = match
    const from = amountOf(a, sizeA ?? sizeB)
    const to = amountOf(b, sizeB ?? sizeA)
    const wanted = rise ? 1 + portions[name!.toLowerCase()]! : 1 - portions[name!.toLowerCase()]!
    const ratio = to / from
    if (!(from > 0) || Math.abs(ratio - wanted) <= 0.08) continue
    if (ratio > 1 !== wanted > 1) continue
    return {
      span: { start: start + match.index, end: start + match.index + whole.length },
      message: `“by ${name}” does not fit ${a} and ${b}; correct the word or a figure.`,
    }
  }
  return undefined
}

function folds({ text, start }: Sentence): Finding | undefined {
  const match = multiplied.exec(text)
  if (!match) return undefined
  const [whole, hedge, word] = match
  const amount = (at: number): number => amountOf(match[at], match[at + 1])
  const [from, to] = match[3] === undefined ? [amount(7), amount(9)] : [amount(5), amount(3)]
  if (!(from > 0) || !(to > 0)) return undefined
  const wanted = multiples[word!]!
  const ratio = to / from
  // “from 2 to 5 million” leaves a magnitude out.
  if (ratio > 50 || ratio < 0.02) return undefined
  const fits =
    hedge === 'more than'
      ? wanted > 1
        ? ratio > wanted * 0.97 && ratio < wanted * 1.7
        : ratio < 0.52
      : hedge === undefined || hedge === 'about'
        ? Math.abs(ratio / wanted - 1) <= (hedge ? 0.2 : 0.13)
        : ratio > wanted * 0.8 && ratio < wanted * 1.03
  if (fits) return undefined
  const other = multipleFor(ratio)
  const at = start + match.index + whole.indexOf(word!)
  return {
    span: { start: start + match.index, end: start + match.index + whole.length },
    fixes: other ? [[{ start: at, end: at + word!.length, text: other }]] : [],
    message: `“${hedge ? `${hedge} ` : ''}${word}” does not fit ${figureOf(from)} and ${figureOf(to)}; correct the word or a figure.`,
  }
}

const figureOf = (value: number): string => value.toLocaleString('en-US')
