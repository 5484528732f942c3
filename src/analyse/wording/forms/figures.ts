import { months } from '../../figures/dates/calendar.ts'
import { ordinalOf } from '../../figures/dates/days.ts'
import { datesIn } from '../../figures/dates.ts'
import { inWords, numberOf } from '../../figures/numbers.ts'
import type { Paragraph, Recalling } from '../../index.ts'
import type { Add } from './usage.ts'

const figurePercent = /(?<![\w.])(\d[\d,]*(?:\.\d+)?)(\s?%|[ -](?:percent|per cent)\b)/g

export function percents(passage: Recalling, add: Add): void {
  for (const { 1: figure = '', 2: unit = '', index: at } of passage.matches(figurePercent)) {
    if (unit.startsWith('-')) continue
    const form = unit.includes('%') ? '%' : unit.trim()
    add(at, figure.length + unit.length, 'percent', form, to => figure + (to === '%' ? '%' : ` ${to}`))
  }
}

const spelledPercent =
  /(?<=\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|zero|half|a|few|\d) )(percent|per cent)\b/g

/** “five percent” and “five per cent”: words take no sign. */
export function percentWords(passage: Recalling, add: Add): void {
  for (const { 0: said, index } of passage.matches(spelledPercent))
    add(index, said.length, 'per cent', said, to => to)
}

const apostrophed = /(?<![\d$£€.,])(1[6-9]\d0|20[0-3]0)(['’]?)s\b/g
const short = /(?<![\w$£€.,])['’‘]?([2-9]0)s\b/g

/** “the 1980s” and “the 1980’s”. */
export function decades(passage: Recalling, add: Add): void {
  const { text } = passage
  for (const { 0: said, 1: figure = '', 2: mark, index } of passage.matches(apostrophed)) {
    // “1960’s total” is of the year.
    if (mark && !/\b(?:[Tt]he|early|late|mid|of|and)[ -]$/.test(text.slice(Math.max(0, index - 6), index)))
      continue

    add(
      index,
      said.length,
      'decades',
      mark ? '1980’s' : '1980s',
      to => `${figure + (to === '1980s' ? '' : '’')}s`,
    )
    if (/^19[2-9]/.test(figure))
      add(
        index,
        said.length,
        'centuries of decades',
        '1980s',
        to => (to === '1980s' ? said : `’${figure.slice(2)}s`),
        true,
      )
  }
  for (const { 0: said, 1: figure = '', index } of passage.matches(short)) {
    // “in her 80s”
    if (
      /\b(?:his|her|their|my|your|our|the (?:low|high|mid)|low|high|mid|upper|lower)[ -]$/.test(
        text.slice(Math.max(0, index - 10), index),
      )
    )
      continue
    add(
      index,
      said.length,
      'centuries of decades',
      '’80s',
      to => (to === '1980s' ? `19${figure}s` : said),
      true,
    )
  }
}

const parted = /(?<![\d.:,$£€])(\d{1,2})([:.])([0-5]\d)(?= ?(?:[ap]\.?m\b))/gi

/** “10:30 a.m.” and “10.30 a.m.” */
export function clockPoints(passage: Recalling, add: Add): void {
  for (const { 0: said, 1: hour = '', 2: point = '', 3: minute = '', index } of passage.matches(parted))
    add(index, said.length, 'clock point', point, to => hour + to + minute)
}

const heat = /(?<![\w.,])(-?\d{1,3}(?:\.\d)?)( ?° ?| (?:degrees )?|)([CF])(?![\p{L}\d])/gu

/** “30C” and “30°C”. */
export function temperatures(passage: Recalling, add: Add): void {
  for (const { 0: said, 1: figure = '', 2: sign = '', 3: scale = '', index } of passage.matches(heat))
    add(index, said.length, 'temperatures', `30${sign}C`, to => figure + to.slice(2, -1) + scale)
}

const unitWords: Readonly<Record<string, string>> = {
  km: 'kilomet',
  kg: 'kilogram',
  cm: 'centimet',
  mm: 'millimet',
  ft: 'feet',
  lb: 'pound',
  oz: 'ounce',
  mph: 'miles per hour',
  g: 'gram',
  mg: 'milligram',
  ml: 'millilit',
  ha: 'hectare',
}
const measured =
  /(?<![\w.,$£€-])(\d[\d,]*(?:\.\d+)?)( ?)(km|kg|cm|mm|ft|mph|mg|ml|ha|g|(?:kilomet|centimet|millimet|millilit)(?:re|er)s?|(?:kilo|milli)?grams?|hectares?|feet|miles (?:per|an) hour)(?![\p{L}²³/])/gu

/** “5 km” and “5 kilometres”, “5km” and “5 km”; conversions in brackets are shorter. */
export function measures(passage: Recalling, add: Add): void {
  const { text } = passage
  for (const { 0: said, 1: figure = '', 2: gap = '', 3: unit = '', index } of passage.matches(measured)) {
    const before = text.slice(Math.max(0, index - 40), index)
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) continue
    const isShort = unitWords[unit] !== undefined
    const key = isShort
      ? unit
      : Object.keys(unitWords).find(
          short => unit.startsWith(unitWords[short]!) || (short === 'mph' && unit.startsWith('miles')),
        )!
    add(index, said.length, `unit ${key}`, isShort ? 'short' : unit, to =>
      to === 'short' ? `${figure} ${key}` : `${figure} ${to}`,
    )
    if (isShort) add(index, said.length, `space before ${key}`, gap ? ' ' : '', to => figure + to + unit)
  }
}

const signed = /(?<![A-Z])([$€])(\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?)(?![\d\p{L}])/gu
const worded = /(?<![\w$€.,])(\d[\d,]*(?:\.\d+)?(?: (?:million|billion))?) (dollars|euros)\b/g

/** “$5” and “5 dollars”. */
export function moneys(passage: Recalling, add: Add): void {
  for (const { 0: said, 1: sign = '', 2: figure = '', index } of passage.matches(signed))
    add(index, said.length, sign === '$' ? 'dollars' : 'euros', 'sign', to =>
      to === 'sign' ? said : `${figure} ${to}`,
    )
  for (const { 0: said, 1: figure = '', 2: name = '', index } of passage.matches(worded))
    add(index, said.length, name, name, to =>
      to === 'sign' ? (name === 'euros' ? '€' : '$') + figure : said,
    )
}

const hour =
  /(?<![\d.:,$£€])(\d{1,2}(?:[:.][0-5]\d)?)(\s?)(a\.m\.|p\.m\.|am|pm|AM|PM|A\.M\.|P\.M\.)(?![\p{L}\d])/gu

/** “5 p.m.”, “5pm”, “5 PM”. */
export function clocks(passage: Recalling, add: Add): void {
  const { text } = passage
  for (const { 1: time = '', 2: gap = '', 3: half = '', index: at } of passage.matches(hour)) {
    const form = (gap ? ' ' : '') + half.replace(/[aA]/, m => (m === 'A' ? 'P' : 'p'))
    const said = time.length + gap.length + half.length
    const isMorning = /a/i.test(half)
    const stopped = text[at + said] === '.'
    add(at, said, 'clock', form, to => {
      const other = to.replace(/[pP]/, m => (isMorning ? (m === 'P' ? 'A' : 'a') : m))
      const spaced = time + other
      return stopped && spaced.endsWith('.') ? spaced.slice(0, -1) : spaced
    })
  }
}

const sized = /([$£€]\s?\d[\d,]*(?:\.\d+)?)( ?)(million|billion|trillion|m|mn|bn|tn)\b/g
const letterOf: Readonly<Record<string, string>> = { million: 'm', billion: 'bn', trillion: 'tn' }
const wordOf: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  bn: 'billion',
  tn: 'trillion',
}

/** “£3m” and “£3 million”. */
export function magnitudes(passage: Recalling, add: Add): void {
  for (const { 1: amount = '', 2: gap = '', 3: size = '', index: at } of passage.matches(sized)) {
    const isWord = size.length > 2
    add(at, amount.length + gap.length + size.length, 'magnitude', isWord ? 'million' : 'm', to =>
      to === 'million' ? `${amount} ${wordOf[size] ?? size}` : amount + (letterOf[size] ?? size),
    )
  }
}

const countNoun =
  /(?<![\p{L}\d.,:$£€/–-])([2-9]|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine) (\p{Ll}{3,}s|people|men|women|children)(?![\p{L}-])/gu
const units =
  /^(?:points?|miles|feet|inches|yards|metres|meters|kilometres|kilometers|degrees|percent|hours|minutes|seconds|pounds|ounces|grams|kilos|times|years|months|dollars|euros|cents|cups|teaspoons|tablespoons|eggs|runs|wickets|goals|games|sets|shots|overs|litres|liters)$/

/** “9 dogs” and “nine dogs”. */
export function numerals(passage: Recalling, add: Add): void {
  for (const { 1: count = '', 2: noun = '', index: at } of passage.matches(countNoun)) {
    if (units.test(noun) || /^\p{Lu}/u.test(count)) continue
    const isFigure = /\d/.test(count)
    const value = numberOf(count)
    add(at, count.length, `numbers of ${noun}`, isFigure ? 'figure' : 'word', to =>
      to === 'word' ? inWords(value) : String(value),
    )
  }
}

const tens = '(?:twen|thir|for|fif|six|seven|eigh|nine)ty'
const large = new RegExp(
  String.raw`(?<![\p{L}\d.,:$£€/–-])(?:(1[3-9]|[2-9]\d)|((?:thir|four|fif|six|seven|eigh|nine)teen|${tens}-(?:one|two|three|four|five|six|seven|eight|nine))) (?=\p{Ll}{3})(?!percent|per cent|million|billion|trillion|hundred|thousand|hours?\b|years?\b|odd\b|something)`,
  'gu',
)
export const mayCountLarge =
  /\b(?:(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty-[a-z]{3,5}) [a-z]{3}/

/** “25 metres” and “twenty-five metres”. */
export function largeNumerals(passage: Recalling, add: Add): void {
  for (const { 1: figure, 2: word, index } of passage.matches(large)) {
    const said = (figure ?? word)!
    add(index, said.length, 'numbers above twelve', figure ? 'figure' : 'word', to =>
      to === 'word' ? inWords(numberOf(said)) : String(numberOf(said)),
    )
  }
}

const compound =
  /(?<![\p{L}\d.,:$£€/–-])([2-9]|two|three|four|five|six|seven|eight|nine)-(year-old|member|day|week|month|year|hour|man|person|story|storey|bedroom|part|point|judge|seat)(?![\p{L}])/gu

/** “5-year-old” and “seven-year-old”, “9-member” and “nine-member”. */
export function counted(passage: Recalling, add: Add): void {
  for (const { 1: count = '', 2: noun = '', index } of passage.matches(compound)) {
    const isFigure = /\d/.test(count)
    const value = numberOf(count)
    add(index, count.length, `numbers of -${noun}`, isFigure ? 'figure' : 'word', to =>
      to === 'word' ? inWords(value) : String(value),
    )
  }
}

const grouped =
  /(?<![\w.,:#/$£€-])(?:(\d{1,3}(?:,\d{3})+)|(\d{4,6})) (?=\p{Ll}{2,}s\b|(?:people|men|women|children|more|other|fewer)\b)/gu

/** “1000 people” and “1,000 people”. */
export function thousands(passage: Recalling, add: Add): void {
  for (const { 1: comma, 2: bare, index: at } of passage.matches(grouped)) {
    if (bare && Number(bare) >= 1500 && Number(bare) <= 2100) continue
    const said = (comma ?? bare)!
    add(at, said.length, 'thousands', comma ? '1,000' : '1000', to =>
      to === '1000' ? said.replaceAll(',', '') : said.replace(/\B(?=(?:\d{3})+$)/g, ','),
    )
  }
}

const shortMonth = (month: string): string =>
  /^(?:March|April|May|June|July)$/.test(month)
    ? month
    : `${month.slice(0, month.startsWith('Sep') ? 4 : 3)}.`

/** “April 5”, “5 April”, “April 5th”. */
export function dates(paragraph: Paragraph, add: Add): void {
  if (paragraph.kind === 'caption') return
  for (const mention of datesIn(paragraph)) {
    const { start, text } = paragraph
    const { day, monthFirst, isOrdinal, daySpan, monthSpan } = mention
    const from = Math.min(daySpan.start, monthSpan.start) - start
    const to = Math.max(daySpan.end + (isOrdinal ? 2 : 0), monthSpan.end) - start
    const said = text.slice(from, to)
    if (
      /^(?:July 4|4 July|September 11|Sept\. 11|11 September|May 1|May Day)$/.test(said) ||
      /\bof\b/.test(said)
    )
      continue
    const month = text.slice(monthSpan.start - start, monthSpan.end - start)
    add(from, to - from, 'order of dates', monthFirst ? 'April 5' : '5 April', form => {
      const shown = isOrdinal ? ordinalOf(day) : String(day)
      return mention.year !== undefined
        ? undefined
        : form === 'April 5'
          ? `${month} ${shown}`
          : `${shown} ${month}`
    })
    const short = /^(?:Jan|Feb|Aug|Sep|Oct|Nov|Dec)/.exec(month)
    if (short) {
      const isShort = month.length < 6 && !/^(?:June|July)$/.test(month)
      add(monthSpan.start - start, month.length, 'names of months', isShort ? 'Oct.' : 'October', form =>
        form === 'October' ? months.find(name => name.startsWith(month.slice(0, 3)))! : shortMonth(month),
      )
    }
    const dayText = isOrdinal ? ordinalOf(day) : String(day)
    add(
      daySpan.start - start,
      dayText.length,
      'days of the month',
      isOrdinal ? '5th' : '5',
      form => (form === '5' ? String(day) : ordinalOf(day)),
      true,
    )
  }
}

const ofAge = /(?<![\p{L}-])(over|under)([- ])(\d{1,2}s)(?![\p{L}\d])/gu

/** “over-65s” and “over 65s”. */
export function ages(passage: Recalling, add: Add): void {
  for (const { 0: said, 1: side = '', 2: joint = '', 3: figure = '', index } of passage.matches(ofAge))
    add(index, said.length, 'hyphens of ages', `over${joint}65s`, to => side + to[4] + figure)
}

const times = /(?<![\w.,])(\d{1,4})( ?)([x×])( ?)(\d[\d.]*)(?=m\b|km\b|cm\b|mm\b|ft\b|\s|[,.;)])/gu

/** “4 x 100m” and “4x100m”. */
export function products(passage: Recalling, add: Add): void {
  for (const {
    0: said,
    1: first = '',
    2: gap = '',
    3: sign = '',
    4: after = '',
    5: second = '',
    index,
  } of passage.matches(times)) {
    if (gap !== after) continue
    add(index, said.length, 'spaces around x', gap ? '4 x 100' : '4x100', to =>
      to === '4x100' ? first + sign + second : `${first} ${sign} ${second}`,
    )
  }
}
