import type { Pattern } from './redundancies.ts'

export const number = String.raw`(?:\d[\d,]*(?:\.\d+)?|\.\d+)`
export const numberWord =
  '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)'
const size = '(?:[ -]?(?:hundred|thousand|million|billion|trillion|bn|tn))?'

/** Lengths, which areas, volumes and speeds are made of: the words, then the signs. */
const lengths: readonly (readonly [words: string, signs: string])[] = [
  ['kilometres|kilometre|kilometers|kilometer', 'kms|km'],
  ['centimetres|centimetre|centimeters|centimeter', 'cm'],
  ['millimetres|millimetre|millimeters|millimeter', 'mm'],
  ['metres|metre|meters|meter', 'm'],
  ['miles|mile', 'mi'],
  ['yards|yard', 'yds|yd'],
  ['feet|foot', 'ft'],
  ['inches|inch', 'in'],
]
const others: readonly string[] = [
  'kilograms|kilogram|kilogrammes|kilogramme|kilos|kilo|kgs|kg',
  'grams|gram|grammes|gramme|g',
  'milligrams|milligram|mg',
  'pounds|pound|lbs|lb',
  'ounces|ounce|oz',
  'hectares|hectare|ha',
  'acres|acre',
  'litres|litre|liters|liter|l',
  'millilitres|millilitre|milliliters|milliliter|ml',
  'gallons|gallon|gal',
  'pints|pint',
  'tonnes|tonne|t',
  'tons|ton',
  'watts|watt|W',
  'kilowatts|kilowatt|kW',
  'megawatts|megawatt|MW',
  'gigawatts|gigawatt|GW',
  'kilowatt-hours|kilowatt-hour|kilowatt hours|kilowatt hour|kWh',
  'megawatt-hours|megawatt-hour|megawatt hours|megawatt hour|MWh',
  'volts|volt|V',
  'hertz|Hz',
  'kilohertz|kHz',
  'megahertz|MHz',
  'gigahertz|GHz',
  'decibels|decibel|dB',
  'calories|calorie|kcal|cal',
  'megabytes|megabyte|MB',
  'gigabytes|gigabyte|GB',
  'terabytes|terabyte|TB',
  'knots|knot|kts|kt|kn',
  'percentage points?|points?',
  'hours|hour|hrs|hr',
  'minutes|minute|mins|min',
  'seconds|second|secs|sec',
  'degrees',
]

const each = (names: string, form: (name: string) => readonly string[]): string[] =>
  names.split('|').flatMap(form)

/** Every unit with all the ways of writing it. */
const units: readonly string[] = [
  ...lengths.map(names => names.join('|')),
  ...others,
  ...lengths.map(([words, signs]) =>
    [
      ...each(words, name => [`square ${name}`, `sq ${name}`, String.raw`sq\. ${name}`]),
      ...each(signs, name => [`square ${name}`, `sq ${name}`, String.raw`sq\. ${name}\.?`, `sq${name}`]),
      ...each(signs, name => [`${name}²`, `${name}2`]),
    ].join('|'),
  ),
  ...lengths.map(([words, signs]) =>
    [
      ...each(words, name => [`cubic ${name}`, `cu ${name}`]),
      ...each(signs, name => [`cubic ${name}`, `cu ${name}`, String.raw`cu\. ${name}`]),
      ...each(signs, name => [`${name}³`, `${name}3`]),
    ].join('|'),
  ),
  'miles per hour|miles an hour|mph',
  'kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km/h|kph|kmh',
  'metres per second|metres a second|meters per second|meters a second|m/s',
]
const anyUnit = units
  .flatMap(names => names.split('|'))
  .sort((a, b) => b.length - a.length)
  .join('|')
const regexes = units.map(names => new RegExp(`^(?:${names})$`))
const unitOf = (name: string): number => regexes.findIndex(regex => regex.test(name))

/** “12 kg kilograms”, “31ft-foot”, “1.7 billion cubic feet ft³”: a unit again in another of its spellings. */
export const unitTwins: Pattern = {
  sign: 'figure',
  regex: new RegExp(
    String.raw`(?<![\w.])((?:${number}|${numberWord})${size}([ -]?)(${anyUnit}))([ -])(${anyUnit})(?![\w²³/])(?!-)(?:\.(?= \p{Ll}))?`,
    'gu',
  ),
  read: ([, amount, joint, unit, link, again]) => {
    if (unitOf(unit!) !== unitOf(again!)) return undefined
    // “5 in in”, “6 minutes minute hand”, “a 12-pound pound cake”
    if (/^(?:in|second|points?|kilo)$/.test(again!) || (unit === again && /^(?:pound|m|l|t|g)$/.test(unit!)))
      return undefined
    if (unit === `${again}s` && again!.length > 3) return undefined
    // “the 20kg kilo weights”, “12 tonnes T”: a lone letter is a unit only where it is written so behind the word.
    if (again!.length < 2 && unit!.length < 4) return undefined
    // “a 31ft-foot yawl”: the compound keeps its hyphen and its word.
    const figures = amount!.slice(0, amount!.length - unit!.length - joint!.length)
    const text = link === '-' && again!.length > unit!.length ? `${figures}-${again}` : amount!
    return { text, fact: `“${again}” repeats “${unit}”; leave it out` }
  },
}
