import type { Piece } from './words.ts'

export type Dimension =
  | 'money'
  | 'percent'
  | 'fraction'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'duration'

export interface Unit {
  readonly dimension: Dimension
  /** The same for every way of writing the unit. */
  readonly name: string
  /** How many base units (metre, square metre, litre, kilogram, kilometre an hour, day) one is. */
  readonly factor: number
  /** The index of the piece behind the unit. */
  readonly after: number
}

type Row = readonly [Dimension, string, number, string]

/** Dimension, name, factor and ways of writing; a unit that differs between countries names its mean. */
const table: readonly Row[] = [
  ['length', 'kilometre', 1000, 'kilometre kilometres kilometer kilometers km kms'],
  ['length', 'metre', 1, 'metre metres meter meters m'],
  ['length', 'centimetre', 0.01, 'centimetre centimetres centimeter centimeters cm'],
  ['length', 'millimetre', 0.001, 'millimetre millimetres millimeter millimeters mm'],
  ['length', 'mile', 1609.344, 'mile miles mi'],
  ['length', 'yard', 0.9144, 'yard yards yd yds'],
  ['length', 'foot', 0.3048, 'foot feet ft'],
  ['length', 'inch', 0.0254, 'inch inches in'],
  ['mass', 'kilogram', 1, 'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs'],
  ['mass', 'gram', 0.001, 'gram grams gramme grammes g'],
  ['mass', 'pound', 0.45359237, 'pound pounds lb lbs'],
  ['mass', 'ounce', 0.028349523, 'ounce ounces oz'],
  ['mass', 'stone', 6.35029318, 'stone st'],
  ['mass', 'tonne', 1000, 'tonne tonnes'],
  ['mass', 'ton', 957, 'ton tons'],
  ['area', 'hectare', 10000, 'hectare hectares ha'],
  ['area', 'acre', 4046.856, 'acre acres'],
  ['volume', 'litre', 1, 'litre litres liter liters'],
  ['volume', 'millilitre', 0.001, 'millilitre millilitres milliliter milliliters ml'],
  ['volume', 'gallon', 4.1656, 'gallon gallons'],
  ['volume', 'pint', 0.5207, 'pint pints'],
  ['volume', 'quart', 1.0414, 'quart quarts'],
  ['speed', 'mile an hour', 1.609344, 'mph'],
  ['speed', 'kilometre an hour', 1, 'kph kmh'],
  ['speed', 'knot', 1.852, 'knot knots'],
  ['duration', 'second', 1 / 86400, 'second seconds'],
  ['duration', 'minute', 1 / 1440, 'minute minutes'],
  ['duration', 'hour', 1 / 24, 'hour hours'],
  ['duration', 'day', 1, 'day days'],
  ['duration', 'week', 7, 'week weeks'],
  ['duration', 'month', 30.4, 'month months'],
  ['duration', 'year', 365.25, 'year years'],
  ['duration', 'decade', 3652.5, 'decade decades'],
  ['money', '$', 1, 'dollar dollars'],
  ['money', '€', 1, 'euro euros'],
  ['money', '¥', 1, 'yen yuan'],
  ['money', '₹', 1, 'rupee rupees'],
  ['money', 'cent', 1, 'cent cents'],
  ['money', 'penny', 1, 'pence penny p'],
  ['money', 'crown', 1, 'crown crowns krona kronor krone kroner'],
  ['money', 'franc', 1, 'franc francs'],
  ['money', 'peso', 1, 'peso pesos'],
  ['money', 'rouble', 1, 'rouble roubles ruble rubles'],
  ['percent', 'percent', 1, 'percent %'],
]
const known = new Map<string, Row>(table.flatMap(row => row[3].split(' ').map(form => [form, row] as const)))
/** Written close behind the figure only: “3m”, “5in”, “70g”. */
const closeOnly = new Set(['m', 'in', 'g', 'st', 'mi', 'ha', 'p'])

/** The unit that stands at a piece, if one does. */
export function unitAt(text: string, words: readonly Piece[], i: number): Unit | undefined {
  const hyphened = words[i]?.text === '-' && words[i]!.start === words[i - 1]!.end
  let at = hyphened ? i + 1 : i
  // “1,660 US gallons”
  if (
    /^(?:US|U\.S|UK|imperial)$/.test(words[at]?.text ?? '') &&
    /^(?:gallons?|pints?|quarts?|tons?|fluid)$/.test(words[at + 1]?.text ?? '')
  )
    at++
  const word = words[at]?.text.toLowerCase()
  if (!word) return undefined
  const isClose = words[at]!.start === words[at - 1]!.end
  const next = words[at + 1]?.text.toLowerCase()
  if (word === 'per' && next === 'cent')
    return { dimension: 'percent', name: 'percent', factor: 1, after: at + 2 }
  if (word === 'percentage' && /^points?$/.test(next ?? ''))
    return { dimension: 'percent', name: 'point', factor: 1, after: at + 2 }
  if (word === 'degree' || word === 'degrees' || word === '°') {
    const scale = /^(?:[cf]|celsius|fahrenheit|centigrade)$/.test(next ?? '') ? next![0] : undefined
    if (scale) return { dimension: 'temperature', name: scale, factor: 1, after: at + 2 }
    return undefined
  }
  if (/^(?:celsius|fahrenheit|centigrade)$/.test(word))
    return { dimension: 'temperature', name: word[0]!, factor: 1, after: at + 1 }
  if (isClose && !hyphened && /^[CF]$/.test(words[at]!.text))
    return { dimension: 'temperature', name: word, factor: 1, after: at + 1 }
  if ((word === 'square' || word === 'sq' || word === 'cubic' || word === 'cu') && next) {
    if (words[at + 1]!.text === '.') at++
    const row = known.get(words[at + 1]?.text.toLowerCase() ?? '')
    if (row?.[0] !== 'length') return undefined
    return word[0] === 's'
      ? { dimension: 'area', name: `square ${row[1]}`, factor: row[2] ** 2, after: at + 2 }
      : { dimension: 'volume', name: `cubic ${row[1]}`, factor: row[2] ** 3 * 1000, after: at + 2 }
  }
  const row = known.get(word)
  // “5p.m.”
  if (word === 'p' && /^\.?m/i.test(text.slice(words[at]!.end))) return undefined
  if (!row || (closeOnly.has(word) && (!isClose || /[$£€¥₹]/.test(text[words[i - 1]!.start - 1] ?? ''))))
    return undefined
  const [dimension, name, factor] = row
  const rest = text.slice(words[at]!.end, words[at]!.end + 14)
  const hourly = /^(?: (?:an|per) hour|\/h(?:r|our)?|ph)\b/i.exec(rest)?.[0]
  if (dimension === 'length' && hourly) {
    const after = words.findIndex(
      (piece, index) => index > at && piece.start >= words[at]!.end + hourly.length,
    )
    return {
      dimension: 'speed',
      name: `${name} an hour`,
      factor: factor / 1000,
      after: after < 0 ? words.length : after,
    }
  }
  return { dimension, name, factor, after: at + 1 }
}
