import type { Pattern } from './redundancies.ts'

/** Initials whose last word stands behind them once more. */
const again: Readonly<Record<string, RegExp>> = {
  PIN: /^numbers?$/,
  VIN: /^numbers?$/,
  ISBN: /^numbers?$/,
  ATM: /^machines?$/,
  HIV: /^virus(?:es)?$/,
  LCD: /^displays?$/,
  RAM: /^memory$/,
  UPC: /^codes?$/,
  GOP: /^party$/i,
  SUV: /^vehicles?$/,
  EV: /^vehicles?$/,
  DMZ: /^zone$/,
}
const initials = Object.keys(again).join('|')

const dimension: Readonly<Record<string, string>> = {
  length: 'long',
  height: 'tall high',
  weight: 'heavy',
  width: 'wide broad',
  depth: 'deep',
  thickness: 'thick',
  long: 'length',
  tall: 'height',
  high: 'height',
  heavy: 'weight',
  wide: 'width',
  deep: 'depth',
  thick: 'thickness',
}
const measure = String.raw`(?:feet|foot|ft|inch(?:es)?|yards?|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|km|cm|mm|m|pounds?|lbs?|kilograms?|kilos?|kg|ton(?:ne)?s?|stone|ounces?)`

const sizes: Readonly<Record<string, string>> = {
  pair: 'two 2',
  duo: 'two 2',
  trio: 'three 3',
  quartet: 'four 4',
  quintet: 'five 5',
  sextet: 'six 6',
}
/** What a unit is measured by already. */
const within: Readonly<Record<string, RegExp>> = {
  knots: /hour/,
  mpg: /gallon/,
  rpm: /minute/,
  bpm: /minute/,
}

/** What measures, spans of time and initials say twice. */
export const tautologies: readonly Pattern[] = [
  {
    // “a trio of three singers”
    sign: 'company',
    regex: /\b(pair|duo|trio|quartet|quintet|sextet) of (two|three|four|five|six|[2-6])(?= \p{Ll})/gu,
    read: ([, name, count]) =>
      sizes[name!]!.split(' ').includes(count!)
        ? { text: `${name} of`, fact: `“${count}” repeats “${name}”; leave it out` }
        : undefined,
  },
  {
    // “90 knots per hour”
    sign: 'speed',
    regex: /\b(\d[\d,.]* ?(knots|mpg|rpm|bpm)) ((?:per|an?|to the) (?:hour|gallon|minute))\b/g,
    read: ([, speed, unit, extra]) =>
      within[unit!]!.test(extra!)
        ? { text: speed!, fact: `“${extra}” repeats “${unit}”; leave it out` }
        : undefined,
  },
  {
    // “an annual $40,000 a year”
    sign: 'rate',
    regex:
      /\b(?:an? )?(annual|monthly|weekly|daily|hourly) ([$£€]\d[\d,.]*(?<=\d)(?: (?:million|billion))? (?:an?|per|each|every) (year|month|week|day|hour))\b/g,
    read: ([, rate, amount, span]) =>
      rate!.startsWith('da')
        ? span === 'day'
          ? { text: amount!, fact: `“${rate}” repeats “${span}”; leave it out` }
          : undefined
        : rate!.slice(0, 2).replace('an', 'ye') === span!.slice(0, 2)
          ? { text: amount!, fact: `“${rate}” repeats “${span}”; leave it out` }
          : undefined,
  },
  {
    sign: 'initials',
    regex: new RegExp(String.raw`\b(${initials}) ([Pp]arty|[a-z]+)\b`, 'g'),
    read: ([, name, word]) =>
      again[name!]!.test(word!)
        ? { text: name!, fact: `“${word}” repeats the last letter of “${name}”; leave it out` }
        : undefined,
  },
  {
    // “six feet long in length”, “10 meters in length long”
    sign: 'dimension',
    regex: new RegExp(
      String.raw`\b(${measure} )(?:(long|tall|high|heavy|wide|deep|thick) in (length|height|weight|width|depth|thickness)|in (length|height|weight|width|depth|thickness) (long|tall|high|heavy|wide|deep|thick))\b`,
      'g',
    ),
    read: ([, unit, adjective, noun, first, second]) => {
      const [kept, dropped] = adjective ? [adjective, noun!] : [second!, first!]
      return dimension[dropped]!.includes(kept) || dimension[kept] === dropped
        ? { text: `${unit}${kept}`, fact: `“in ${dropped}” repeats “${kept}”; leave it out` }
        : undefined
    },
  },
  {
    sign: 'dimension',
    regex: new RegExp(String.raw`\b([Ww]eigh(?:s|ed|ing)? (?:\S+ ){1,4}?${measure}) in weight\b`, 'g'),
    read: ([, amount]) => ({ text: amount!, fact: '“in weight” repeats “weigh”; leave it out' }),
  },
  {
    sign: 'dimension',
    regex: new RegExp(
      String.raw`\b(distance of (?:\S+ ){1,4}?${measure}) (away|apart|long|in length)\b`,
      'g',
    ),
    read: ([, amount, extra]) => ({ text: amount!, fact: `“${extra}” repeats “distance”; leave it out` }),
  },
  {
    // “one 60-minute hour”
    sign: 'span',
    regex:
      /\b(?:(?:60|[Ss]ixty)-(minute) (hours?)|(?:60|[Ss]ixty)-(second) (minutes?)|(?:12|[Tt]welve)-(month) (years?)|(?:24|[Tt]wenty-four)-(hour) (days?)(?= (?:ago|later|earlier|before|after)\b))/g,
    read: match => {
      const [part, whole] = match.slice(1).filter(Boolean)
      return {
        text: whole!,
        fact: `“${match[0]}” tells how many ${part}s ${/^h/.test(whole!) ? 'an' : 'a'} ${whole!.replace(/s$/, '')} has; leave it out`,
      }
    },
  },
  {
    // “the year 1950s”
    sign: 'span',
    regex: /\bthe (?:year|decade) ((?:1[6-9]|20)\d0s)\b/g,
    read: ([, decade]) => ({ text: `the ${decade}`, fact: '“year” is one, and these are ten; leave it out' }),
  },
  {
    sign: 'span',
    regex: /\bthe decade of the ((?:1[6-9]|20)\d0s)\b/g,
    read: ([, decade]) => ({
      text: `the ${decade}`,
      fact: `“decade” repeats “${decade}”; leave it out`,
      style: true,
    }),
  },
  {
    sign: 'money',
    regex:
      /(?<![A-Z])\$\s?(\d[\d,.]*(?<=\d)(?: (?:thousand|million|billion))?) (Canadian|Australian|New Zealand|Hong Kong|Singapore|Taiwan|Jamaican) dollars\b/g,
    read: ([, amount, country]) => ({
      text: `${amount} ${country} dollars`,
      fact: '“dollars” repeats “$”; leave one of them out',
    }),
  },
]
