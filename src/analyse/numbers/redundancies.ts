import type { Span } from '../../source.ts'

/** A unit, hour or rate that is told twice, with what to write instead; offsets are in the text given. */
export interface Redundancy extends Span {
  readonly fact: string
  readonly text: string
  readonly style?: true
  readonly unsure?: true
}

interface Pattern {
  readonly regex: RegExp
  /** Undefined where the match is no redundancy after all. */
  read(match: RegExpExecArray): Omit<Redundancy, 'start' | 'end'> | undefined
}

const number = String.raw`(?:\d[\d,]*(?:\.\d+)?|\.\d+)`
const hourWord = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const size = String.raw`(?:[ -]?(?:hundred|thousand|million|billion|trillion)|\s?(?:k|m|mn|bn|b|tn))?`

const currencyNames: Readonly<Record<string, RegExp>> = {
  $: /^(?:dollars?|bucks)$/i,
  '£': /^(?:pounds?(?: sterling)?|quid|GBP)$/i,
  '€': /^(?:euros?|EUR)$/i,
  '¥': /^(?:yen|yuan)$/i,
  '₹': /^rupees?$/i,
}
const unitNames: readonly string[] = [
  'kilometres|kilometre|kilometers|kilometer|kms|km',
  'centimetres|centimetre|centimeters|centimeter|cm',
  'millimetres|millimetre|millimeters|millimeter|mm',
  'metres|metre|meters|meter|m',
  'miles|mile|mi',
  'yards|yard|yds|yd',
  'feet|foot|ft',
  'inches|inch|in',
  'kilograms|kilogram|kilogrammes|kilos|kilo|kgs|kg',
  'grams|gram|grammes|gramme|g',
  'pounds|pound|lbs|lb',
  'ounces|ounce|oz',
  'hectares|hectare|ha',
  'litres|litre|liters|liter|l',
  'millilitres|millilitre|milliliters|milliliter|ml',
  'kilowatts|kilowatt|kW',
  'megawatts|megawatt|MW',
  'miles per hour|miles an hour|mph',
  'kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km/h|kph|kmh',
  'square feet|square foot|sq ft|sq\\. ft\\.',
  'square metres|square meters|sq m|m²',
  'percentage points?|points?',
  'hours|hour|hrs|hr',
  'minutes|minute|mins|min',
  'seconds|second|secs|sec',
  'degrees',
]
const anyUnit = unitNames
  .flatMap(names => names.split('|'))
  .sort((a, b) => b.length - a.length)
  .join('|')
const unitRegexes = unitNames.map(names => new RegExp(`^(?:${names})$`))
const unitOf = (name: string): number => unitRegexes.findIndex(regex => regex.test(name))
/** What follows where an expression of time closes: “… in the morning fog” goes on. */
const closes = String.raw`(?=\s*(?:$|[.,;:!?)\]"”—–]|’(?!s))|\s+(?:and|or|but|to|on|when|after|as|until|till|for|with|from|before|because|at|in|while|by|where|than|so|a|an|the|he|she|they|it|we|I|is|was|were|are|will|had|has|outside|near|\w+day|local|Eastern|Pacific|GMT)\b)`
const clock = String.raw`((?:\d{1,2}(?:[:.]\d\d)?|${hourWord})\s?(a\.?m\.?|p\.?m\.?))(?![a-z])`
const halves: Readonly<Record<string, 'a' | 'p'>> = { morning: 'a', afternoon: 'p', evening: 'p', night: 'p' }

const patterns: readonly Pattern[] = [
  {
    regex: new RegExp(
      String.raw`((?:US|A|C|NZ|HK)?([$£€¥₹])\s?${number}${size})[ -](dollars?|bucks|pounds? sterling|pounds?|quid|GBP|euros?|EUR|yen|yuan|rupees?)(?![\p{L}-]| cakes?\b)`,
      'giu',
    ),
    read: ([, amount, symbol, name]) =>
      currencyNames[symbol!]!.test(name!)
        ? { text: amount!, fact: `“${name}” repeats “${symbol}”; leave the word out` }
        : undefined,
  },
  {
    regex: new RegExp(
      String.raw`(?<![\w.])(${number}\s?%)\s?(per ?cent|percent|percentage)\b(?! points?)`,
      'gi',
    ),
    read: ([, amount, name]) => ({ text: amount!, fact: `“${name}” repeats “%”; write one of them` }),
  },
  {
    regex: /\b([\w,.]+ (?:per ?cent|percent))(?: ?%| per ?cent\b| percent\b)/gi,
    read: ([whole, amount]) => ({
      text: amount!,
      fact: `“${whole!.slice(amount!.length).trim()}” repeats “percent”; write one of them`,
    }),
  },
  {
    regex: new RegExp(
      String.raw`\b${clock},? (?:in the (?:(?:early|late|small) (?:hours of the )?)?(morning|afternoon|evening)|at (night)|(?:in the )?(?:early|small) hours)${closes}`,
      'gi',
    ),
    read: ([whole, time, half, day, night]) => {
      const part = (day ?? night ?? 'morning').toLowerCase()
      const extra = whole!.slice(time!.length).replace(/^,? /, '')
      return halves[part] === half![0]!.toLowerCase()
        ? { text: time!, fact: `“${extra}” repeats “${half}”; leave it out` }
        : { text: time!, unsure: true, fact: `“${extra}” contradicts “${half}”; keep the one that is right` }
    },
  },
  {
    regex: new RegExp(
      String.raw`\b${clock},? (?:(this) (morning|afternoon|evening)|(tonight))${closes}`,
      'gi',
    ),
    read: ([whole, time, half, , day, tonight]) => {
      const said = whole!.slice(time!.length).replace(/^,? /, '')
      const right = halves[day?.toLowerCase() ?? 'night'] === half![0]!.toLowerCase()
      return tonight && right
        ? undefined
        : right
          ? { text: `${time} today`, unsure: true, fact: `“${said}” repeats “${half}”; write “today”` }
          : {
              text: `${time} today`,
              unsure: true,
              fact: `“${said}” contradicts “${half}”; keep the one that is right`,
            }
    },
  },
  {
    regex: new RegExp(
      String.raw`\b${clock}((?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| tomorrow| yesterday) (morning|afternoon|evening|night)${closes}`,
      'gi',
    ),
    read: ([, time, half, day, part]) =>
      halves[part!.toLowerCase()] === half![0]!.toLowerCase()
        ? { text: `${time}${day}`, fact: `“${part}” repeats “${half}”; leave it out`, style: true }
        : undefined,
  },
  {
    regex: new RegExp(
      String.raw`(?<![\w.])(\d{1,2}|${hourWord}) o['’]clock (?:in the )?(a\.?m\.?|p\.?m\.?)(?![a-z])`,
      'gi',
    ),
    read: ([, hour, half]) => ({
      text: `${hour} ${half}`,
      fact: `“o’clock” and “${half}” say the same; write one of them`,
    }),
  },
  {
    regex: /\b((?:1[3-9]|2[0-3])[:.][0-5]\d) ?(a\.m\.|am|p\.m\.|pm)(?![a-z])/gi,
    read: ([, time, half]) =>
      half![0]!.toLowerCase() === 'p'
        ? { text: time!, fact: `“${half}” repeats what the 24-hour clock says; leave it out` }
        : undefined,
  },
  {
    regex: /\b(?:12|twelve)(?: o['’]clock)?(?: ?p\.?m\.?| ?a\.?m\.?)? (?:at )?(noon|midnight|midday)\b/gi,
    read: ([whole, name]) => ({
      text: name!,
      fact: `“${whole!.slice(0, -name!.length).trim()}” repeats “${name}”; leave it out`,
      ...(!/[ap]\.?m/i.test(whole!) && { style: true as const }),
    }),
  },
  {
    regex:
      /\b((noon|midday|midnight)) (in the afternoon|p\.?m\.?|in the daytime|at night|a\.?m\.?)(?![a-z])/gi,
    read: ([, time, , extra]) => ({ text: time!, fact: `“${extra}” repeats “${time}”; leave it out` }),
  },
  {
    regex: /\b((?:\d{1,2}(?:[:.]\d\d)?) ?(a\.?m\.?|p\.?m\.?)) (a\.m\.|am|p\.m\.|pm)(?![a-z])/gi,
    read: ([, time, half, again]) =>
      half![0]!.toLowerCase() === again![0]!.toLowerCase()
        ? { text: time!, fact: `“${again}” repeats “${half}”; leave it out` }
        : { text: time!, unsure: true, fact: `“${again}” contradicts “${half}”; keep the one that is right` },
  },
  {
    regex: new RegExp(
      String.raw`(${number}[ -]?(?:degrees?|°) ?(?:Celsius|Fahrenheit|centigrade|C|F)) (degrees?|Celsius|Fahrenheit|centigrade)\b`,
      'gi',
    ),
    read: ([, amount, again]) => ({ text: amount!, fact: `“${again}” is said twice; leave it out` }),
  },
  {
    regex: new RegExp(String.raw`(${number} ?°)( ?[CF]?) degrees?(?: (Celsius|Fahrenheit))?\b`, 'g'),
    read: ([, amount, scale, name]) => ({
      text: `${amount}${scale || (name ? name[0] : '')}`,
      fact: '“degrees” repeats “°”; leave the word out',
    }),
  },
  {
    regex: new RegExp(
      String.raw`(?<![\w.])(${number} degrees?) °? ?(?:degrees?|°) ?(C|F|Celsius|Fahrenheit)?\b`,
      'g',
    ),
    read: ([, amount, scale]) => ({
      text: `${amount}${scale ? ` ${scale[0] === 'C' ? 'Celsius' : 'Fahrenheit'}` : ''}`,
      fact: '“degrees” is said twice; write it once',
    }),
  },
  {
    regex:
      /(\d[\d,.]*(?<=\d) ?(?:mph|km\/h|kph|kmh|(?:miles|kilomet(?:re|er)s) (?:an|per) hour)) ((?:an|per) hour|(?:miles|kilomet(?:re|er)s) (?:an|per) hour|hourly|mph|kph)\b/gi,
    read: ([, speed, again]) => ({
      text: speed!,
      fact: `“${again}” says the hour twice; leave it out`,
    }),
  },
  {
    regex:
      /\b(per (?:annum|year)|(?:a|each|every|per) (?:year|month|week|day)) (annually|yearly|per annum|per year|a year|monthly|per month|weekly|per week|daily|per day)\b/gi,
    read: ([, rate, again]) =>
      rateOf(rate!) === rateOf(again!)
        ? { text: rate!, fact: `“${again}” repeats “${rate}”; leave it out` }
        : undefined,
  },
  {
    regex:
      /\b(aged \d{1,3}|(?:at|of) the age of (?:\d{1,3}|\w+(?:-\w+)?))[ -]years?(?:[ -]old)?\b(?! (?:to|of)\b)/gi,
    read: ([whole, age]) => ({
      text: age!,
      fact: `“${whole!.slice(age!.length).trim()}” repeats “age”; leave it out`,
    }),
  },
  {
    regex: new RegExp(String.raw`([$£€]\s?${number}(?:bn|m|mn|tn)) (million|billion|trillion)\b`, 'g'),
    read: ([, amount, again]) => ({
      text: amount!,
      fact: `“${again}” repeats the letter before it; leave it out`,
    }),
  },
  {
    regex: new RegExp(String.raw`(?<![\w.])(${number}[ -]?(${anyUnit})) (${anyUnit})(?![\w²³/])(?!-)`, 'g'),
    read: ([, amount, unit, again]) =>
      // “5 in in”, “6 minutes minute hand”
      unitOf(unit!) !== unitOf(again!) ||
      again!.length < 2 ||
      (unit === `${again}s` && again!.length > 3) ||
      (unit === again && again === 'in') ||
      /^(?:in|second|points?)$/.test(again!)
        ? undefined
        : { text: amount!, fact: `“${again}” repeats “${unit}”; leave it out` },
  },
]

const rateOf = (words: string): string | undefined =>
  /ann|year|month|week|da(?:y|ily)/i.exec(words)?.[0].slice(0, 2).replace(/an/i, 'ye')

const gate = /\d|%|noon|midday|midnight|o['’]clock|[ap]\.m\.|percent|per cent|annually|per annum|age of/i

/** What a stretch of text says twice in units, hours and rates. */
export function redundancies(text: string): Redundancy[] {
  if (!gate.test(text)) return []
  const found: Redundancy[] = []
  for (const { regex, read } of patterns) {
    regex.lastIndex = 0
    for (let match = regex.exec(text); match; match = regex.exec(text)) {
      const reading = read(match)
      if (!reading) continue
      const span = { start: match.index, end: match.index + match[0].length }
      // “at 5 a.m. in the morning.”: one stop serves for both.
      const doubled = reading.text.endsWith('.') && text[span.end] === '.'
      if (!found.some(other => other.start < span.end && span.start < other.end))
        found.push({ ...span, ...reading, text: doubled ? reading.text.slice(0, -1) : reading.text })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
