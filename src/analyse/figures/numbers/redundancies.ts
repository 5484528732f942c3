import type { Span } from '../../../source.ts'
import type { Recalling } from '../../index.ts'
import { clockRedundancies } from './clock-redundancies.ts'
import { doubledUnits, rateOf } from './doubled-units.ts'
import { tautologies } from './tautologies.ts'
import { number, numberWord, unitTwins } from './unit-twins.ts'

/** A unit, hour or rate that is told twice, with what to write instead; offsets are in the text given. */
export interface Redundancy extends Span {
  readonly fact: string
  readonly text: string
  readonly style?: true
  readonly unsure?: true
}

/** What a text must hold at all for a pattern to be tried. */
const signs = {
  money: /[$£€¥₹₩₽₦₱₺₫฿¢]|\d ?p\b|pounds|dollars|euros|[A-Z]{3}/,
  percent: /%|per ?cent/i,
  clock: /[ap]\.?m\b|o['’]clock/i,
  noon: /noon|midday|midnight/i,
  degrees: /degree|°|Celsius|Fahrenheit/,
  speed: /mph|km\/h|kph|kmh|hour|knots|[mr]pm|mpg|bpm/,
  rate: /\bper\b|annual|(?:hour|dai|week|month|year|night)ly|\beach\b|\bapiece\b|\b(?:an?|every) (?:hour|day|week|month|year|night|head)\b/i,
  age: /\baged?\b|years?[ -]old/i,
  figure: /\d/,
  company: /\b(?:pair|duo|trio|quartet|quintet|sextet) of (?:two|three|four|five|six|[2-6])\b/,
  initials: /\b(?:[PV]IN|ISBN|ATM|HIV|LCD|RAM|UPC|GOP|SUV|EV|DMZ) /,
  dimension: /\bin (?:length|height|weight|width|depth|thickness)\b|\bdistance of\b/,
  span: /-(?:minute|second|month|hour) |\b(?:year|decade) (?:of the )?\d/,
}
type Sign = keyof typeof signs

export interface Pattern {
  readonly sign: Sign
  readonly regex: RegExp
  /** Undefined where the match is no redundancy after all. */
  read(match: RegExpExecArray): Omit<Redundancy, 'start' | 'end'> | undefined
}

const size = String.raw`(?:[ -]?(?:hundred|thousand|million|billion|trillion|lakh|crore)|\s?(?:k|m|mn|bn|b|tn))?`

const currencyNames: Readonly<Record<string, RegExp>> = {
  $: /^(?:(?:US |American |Australian |Canadian |New Zealand |Hong Kong |Singapore )?dollars?|bucks)$/i,
  '£': /^(?:pounds?(?: sterling)?|quid|GBP)$/i,
  '€': /^(?:euros?|EUR)$/i,
  '¥': /^(?:(?:Japanese )?yen|(?:Chinese )?yuan)$/i,
  '₹': /^(?:Indian )?rupees?$/i,
  '₩': /^(?:(?:South )?Korean )?won$/i,
  '₽': /^(?:Russian )?(?:roubles?|rubles?)$/i,
  '₦': /^(?:Nigerian )?nairas?$/i,
  '₱': /^(?:Philippine )?pesos?$/i,
  '₺': /^(?:Turkish )?liras?$/i,
  '₫': /^(?:Vietnamese )?dong$/i,
  '฿': /^(?:Thai )?baht$/i,
}
const patterns: readonly Pattern[] = [
  {
    sign: 'money',
    regex: new RegExp(
      String.raw`((?:US|A|C|NZ|HK|S)?([$£€¥₹₩₽₦₱₺₫฿])\s?${number}${size})[ -]((?:(?:US|American|Australian|Canadian|New Zealand|Hong Kong|Singapore) )?dollars?|bucks|pounds? sterling|pounds?|quid|GBP|euros?|EUR|(?:Japanese )?yen|(?:Chinese )?yuan|(?:Indian )?rupees?|(?:(?:South )?Korean )?won|(?:Russian )?(?:roubles?|rubles?)|(?:Nigerian )?nairas?|(?:Philippine )?pesos?|(?:Turkish )?liras?|(?:Vietnamese )?dong|(?:Thai )?baht)(?![\p{L}-]| cakes?\b)`,
      'giu',
    ),
    read: ([, amount, symbol, name]) =>
      currencyNames[symbol!]!.test(name!)
        ? { text: amount!, fact: `“${name}” repeats “${symbol}”; leave the word out` }
        : undefined,
  },
  {
    sign: 'percent',
    regex: new RegExp(
      String.raw`(?<![\w.])(${number}\s?%)\s?(per ?cent|percent|percentage)\b(?! points?)`,
      'gi',
    ),
    read: ({ 1: amount = '', 2: name = '', input }) => ({
      // What the paragraph writes elsewhere stays.
      text:
        /\d (?:percent|per cent)\b/i.test(input) && input.match(/%/g)?.length === 1
          ? `${amount.replace(/\s?%$/, '')} ${name}`
          : amount,
      fact: `“${name}” repeats “%”; write one of them`,
    }),
  },
  {
    sign: 'percent',
    regex: /\b([\w,.]+ (?:per ?cent|percent))(?: ?%| per ?cent\b| percent\b)/gi,
    read: ([whole, amount]) => ({
      text: amount!,
      fact: `“${whole!.slice(amount!.length).trim()}” repeats “percent”; write one of them`,
    }),
  },
  {
    sign: 'degrees',
    regex: new RegExp(
      String.raw`(${number}[ -]?(?:degrees?|°) ?(?:Celsius|Fahrenheit|centigrade|C|F)) (degrees?|Celsius|Fahrenheit|centigrade)\b`,
      'gi',
    ),
    read: ([, amount, again]) => ({ text: amount!, fact: `“${again}” is said twice; leave it out` }),
  },
  {
    sign: 'degrees',
    regex: new RegExp(String.raw`(${number} ?°)( ?[CF]?) degrees?(?: (Celsius|Fahrenheit))?\b`, 'g'),
    read: ([, amount, scale, name]) => ({
      text: `${amount}${scale || (name ? name[0] : '')}`,
      fact: '“degrees” repeats “°”; leave the word out',
    }),
  },
  {
    sign: 'degrees',
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
    sign: 'figure',
    regex:
      /((?:\bminus |(?<![\w.])[-−–])\d[\d.]* ?(?:°|degrees?)? ?(?:[CF]\b|Celsius|Fahrenheit|centigrade)?) (below (?:zero|freezing))\b/gi,
    read: ([, amount, again]) => ({ text: amount!, fact: `“${again}” repeats the minus; leave it out` }),
  },
  {
    sign: 'speed',
    regex:
      /(\d[\d,.]*(?<=\d) ?(?:mph|km\/h|kph|kmh|(?:miles|kilomet(?:re|er)s) (?:an|per) hour)) ((?:an|per) hour|(?:miles|kilomet(?:re|er)s) (?:an|per) hour|hourly|mph|kph)\b/gi,
    read: ([, speed, again]) => ({
      text: speed!,
      fact: `“${again}” says the hour twice; leave it out`,
    }),
  },
  {
    sign: 'age',
    regex:
      /\b(aged \d{1,3}|aged (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)|(?:at|of) the age of (?:\d{1,3}|\w+(?:-\w+)?))[ -]years?(?:[ -]old\b| of age\b|\b(?! (?:old|to|of|in|and|with|over|for)\b|-old))/gi,
    read: ([whole, age]) => {
      const extra = whole!.slice(age!.length).trim()
      // “a boy aged six years” is only long; “aged 12 years in oak” is of cheese and wine.
      return {
        text: age!,
        fact: `“${extra}” repeats “age”; leave it out`,
        ...(!/old|of age/.test(extra) && { style: true as const }),
      }
    },
  },
  {
    sign: 'money',
    regex: new RegExp(String.raw`([$£€]\s?${number}(?:bn|m|mn|tn)) (million|billion|trillion)\b`, 'g'),
    read: ([, amount, again]) => ({
      text: amount!,
      fact: `“${again}” repeats the letter before it; leave it out`,
    }),
  },
  {
    sign: 'money',
    regex: /(?<![\w.])((?:\d[\d,.]*)?\d ?(¢|p|cents|pence)) (¢|p|cents?|pence|penn(?:y|ies))(?![\p{L}\d])/gu,
    read: ([, amount, first, again]) =>
      (/^(?:¢|cents)$/.test(first!) && /^(?:¢|cents?)$/.test(again!)) ||
      (/^(?:p|pence)$/.test(first!) && /^(?:p|pence|penn)/.test(again!))
        ? { text: amount!, fact: `“${again}” repeats “${first}”; leave it out` }
        : undefined,
  },
  {
    sign: 'money',
    regex: new RegExp(
      String.raw`(?<![\w.])((?:${number}|${numberWord})(?: (?:hundred|thousand|million|billion))? (dollars|euros|pounds)) ?([$€£])(?![\d\w])`,
      'g',
    ),
    read: ([, amount, name, symbol]) =>
      currencyNames[symbol!]!.test(name!)
        ? { text: amount!, fact: `“${symbol}” repeats “${name}”; leave it out` }
        : undefined,
  },
  {
    sign: 'figure',
    regex:
      /(?<=(?:\d|hundred|thousand|million|billion) )((?:\p{Lu}\p{Ll}+ )?crowns) (koruna|koruny|korun|kronor|kroner)\b/gu,
    read: ([, name, again]) => ({ text: name!, fact: `“${again}” repeats “${name}”; leave it out` }),
  },
  {
    sign: 'money',
    regex: new RegExp(String.raw`\b(GBP|EUR|INR|USD|CAD|AUD) ?(([£€₹$])\s?${number}${size})`, 'g'),
    read: ([, code, amount, symbol]) =>
      signOf[code!] !== symbol
        ? undefined
        : symbol === '$'
          ? {
              text: `${dollars[code!]}${amount}`,
              fact: `“${code}” and “$” are one sign too many; write “${dollars[code!]}$”`,
              style: true,
            }
          : { text: amount!, fact: `“${code}” repeats “${symbol}”; leave it out` },
  },
  {
    sign: 'money',
    regex: new RegExp(String.raw`(?<![A-Z])(([$₹])\s?${number}${size}) (INR|USD|CAD|AUD)\b`, 'g'),
    read: ([, amount, symbol, code]) =>
      signOf[code!] !== symbol
        ? undefined
        : symbol === '$'
          ? {
              text: `${dollars[code!]}${amount}`,
              fact: `“$” and “${code}” are one sign too many; write “${dollars[code!]}$”`,
              style: true,
            }
          : { text: amount!, fact: `“${code}” repeats “${symbol}”; leave it out` },
  },
  {
    sign: 'money',
    regex: new RegExp(String.raw`([$£€]\s?${number} (?:million|billion|trillion)) (m|mn|bn|tn)\b`, 'g'),
    read: ([, amount, again]) => ({
      text: amount!,
      fact: `“${again}” repeats the word before it; leave it out`,
    }),
  },
  {
    sign: 'percent',
    regex: new RegExp(
      String.raw`(?<![\w.])(${number})( percentage points?) ?(?:percent\b|per cent\b|%)|(?<![\w.])(${number}) ?(?:%|percent|per cent)( percentage points?)\b`,
      'gi',
    ),
    read: ([whole, a, b, c, d]) => ({
      text: `${a ?? c}${b ?? d}`,
      unsure: true,
      fact: `“${whole}” names percent and points; keep the one that is meant`,
    }),
  },
  {
    sign: 'rate',
    regex:
      /\b(?:(?:an?|per|each|every) (hour|day|week|month|year|night|annum)) ((?:an?|per|each|every) (hour|day|week|month|year|night|annum)|hourly|daily|weekly|monthly|yearly|annually|nightly)\b(?=\s*(?:$|[.,;:!?)—–]|(?:and|or|but|to|for|in|on|at|by|from|since|until|with|as|if)\b))/gi,
    read: ([whole, , again]) => {
      const first = whole!.slice(0, -again!.length - 1)
      return rateOf(first) === rateOf(again!)
        ? { text: first, fact: `“${again}” repeats “${first}”; leave it out` }
        : undefined
    },
  },
  {
    sign: 'rate',
    regex:
      /\b(hourly|daily|weekly|monthly|yearly|annually|nightly) ((?:an?|per|each|every) (?:hour|day|week|month|year|night|annum))\b/gi,
    read: ([, first, again]) =>
      rateOf(first!) === rateOf(again!)
        ? { text: again!, fact: `“${first}” repeats “${again}”; leave it out` }
        : undefined,
  },
  {
    sign: 'rate',
    regex: new RegExp(
      String.raw`\b((hourly|daily|weekly|monthly|yearly|annual|nightly) (?:\p{Ll}+ ){1,3}(?:of|at) (?:about |some |up to |nearly |almost )?[$£€]?${number}(?: (?:million|billion))?(?: (?:dollars|euros|pounds|yen|percent|per cent)|%)?) ((?:an?|per|each|every) (?:hour|day|week|month|year|night|annum))\b`,
      'giu',
    ),
    read: ([, amount, first, again]) =>
      rateOf(first!) === rateOf(again!)
        ? { text: amount!, fact: `“${again}” repeats “${first}”; leave it out` }
        : undefined,
  },
  {
    sign: 'rate',
    regex:
      /\b(per (?:capita|head|person)|apiece|(?<=[\d.]|dollars|pounds|euros|cents) each) (per (?:capita|head|person|piece)|a (?:head|piece)|apiece|each)\b(?=\s*(?:$|[.,;:!?)—–]|(?:and|or|but|to|for|in|on|at|by|from|with|as|if)\b))/gi,
    read: ([, first, again]) => ({ text: first!, fact: `“${again}” repeats “${first}”; leave it out` }),
  },
  {
    sign: 'age',
    regex:
      /\b((?:\d{1,3}|\w+)[ -]years?[ -]olds?) (of age|in age|aged(?=[,.;]| (?:man|woman|boy|girl|child)\b))/gi,
    read: ([, age, extra]) => ({ text: age!, fact: `“${extra}” repeats “old”; leave it out` }),
  },
  {
    sign: 'age',
    regex: /\b(aged? \d{1,3}) (?:years? )?(of age|in age|old)\b/gi,
    read: ([, age, extra]) => ({ text: age!, fact: `“${extra}” repeats “age”; leave it out` }),
  },
  {
    sign: 'degrees',
    regex: new RegExp(
      String.raw`(?<![\w.])(${number} ?(?:C|F)) (degrees?|Celsius|Fahrenheit|centigrade)\b`,
      'g',
    ),
    read: ([, amount, again]) =>
      /^[CF]/.test(again!) && amount!.at(-1) !== again![0] && again !== 'centigrade'
        ? undefined
        : { text: amount!, fact: `“${again}” is said twice; leave it out` },
  },
]

const allPatterns = [...doubledUnits, unitTwins, ...tautologies, ...clockRedundancies, ...patterns]

const signOf: Readonly<Record<string, string>> = {
  GBP: '£',
  EUR: '€',
  INR: '₹',
  USD: '$',
  CAD: '$',
  AUD: '$',
}
const dollars: Readonly<Record<string, string>> = { USD: 'US', CAD: 'C', AUD: 'A' }

const gate =
  /\d|\b(?:[PV]IN|ISBN|ATM|HIV|LCD|RAM|UPC|GOP|SUV|EV|DMZ) |in (?:length|height|weight|width|depth)|(?:pair|duo|trio|tet) of |-minute|-month|-second|%|noon|midday|midnight|o['’]clock|[ap]\.m\.|percent|per cent|annual|\b(?:per|each|every|apiece)\b|age|year-old|years old|feet|foot|dollars|euros|pounds/i

/** What a stretch of text says twice in units, hours and rates. */
export function redundancies(passage: Recalling): Redundancy[] {
  const { text } = passage
  if (!gate.test(text)) return []
  const found: Redundancy[] = []
  const held = new Map<Sign, boolean>()
  for (const { sign, regex, read } of allPatterns) {
    const isHeld = held.get(sign) ?? signs[sign].test(text)
    held.set(sign, isHeld)
    if (!isHeld) continue
    for (const match of passage.matches(regex)) {
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
