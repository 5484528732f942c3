import { casedLike } from '../../casing.ts'
import { allMatches } from '../../matches.ts'

/** A word, a run of digits or a mark, with its offsets in the text. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

const piece = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+|[\p{L}]+(?:['’][\p{L}]+)?|[^\s]/gu

export function pieces(text: string): Piece[] {
  const found: Piece[] = []
  for (const { 0: word, index } of allMatches(text, piece)) {
    found.push({ text: word, start: index, end: index + word.length })
  }
  return found
}

/** A figure read from the pieces; `after` is the index of the piece behind it. */
export interface Read {
  readonly value: number
  readonly step: number
  readonly after: number
  readonly inWords: boolean
  readonly isOrdinal?: boolean
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const small = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, index * 10]).filter(([word]) => word !== ''),
])
const large: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}
const abbreviated: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
  b: 1e9,
  tn: 1e12,
  trn: 1e12,
}
/** “first” to “thirtieth”. */
export const ordinalWords =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth'.split(
    ' ',
  )
const ordinals = new Set(ordinalWords)

/** A figure in digits: “1,904”, “3.5”, “41st”; none for scores, dates, decades and codes such as “7A”. */
export function figure(text: string, words: readonly Piece[], i: number): Read | undefined {
  const { text: digits, start, end } = words[i]!
  if (!/^\.?\d/.test(digits)) return undefined
  // “A3901”, “1/2”, “10:30”, “No. 7”: not amounts.
  const before = text[start - 1] ?? ' '
  if (/[\p{L}\d/.:]/u.test(before) && !/[A-Z]?[$£€¥₹]/.test(before)) return undefined
  const after = text.slice(end, end + 3)
  if (/^(?:[/:]\d|\.\d|[A-Z](?![A-Z\d]|F?$)\b)/.test(after) && !/^[CF]\b/.test(after)) return undefined
  const value = Number(digits.replaceAll(',', ''))
  const decimals = /\.(\d+)$/.exec(digits)?.[1]?.length ?? 0
  const ordinal = /^(?:st|nd|rd|th)(?![a-z])/i.exec(after)
  if (ordinal && words[i + 1]) return { value, step: 1, after: i + 2, inWords: false, isOrdinal: true }
  if (/^['’]?s\b/.test(after)) return undefined
  return { value, step: 10 ** -decimals, after: i + 1, inWords: false }
}

/** A figure in words: “forty-one”, “two hundred and five”, “a dozen”. “One” alone is no figure. */
export function cardinal(words: readonly Piece[], i: number): Read | undefined {
  let at = i
  let total = 0
  let group = 0
  let seen = 0
  let step = 1
  const at0 = words[i]!.text.toLowerCase()
  if (at0 === 'a' || at0 === 'an') {
    const next = words[i + 1]?.text.toLowerCase() ?? ''
    if (next === 'dozen') return { value: 12, step: 1, after: i + 2, inWords: true }
    if (!large[next]) return undefined
    group = 1
    seen = 1
    at++
  }
  for (; at < words.length; at++) {
    const word = words[at]!.text.toLowerCase()
    const value = small.get(word)
    if (value !== undefined) {
      const last = words[at - 1]?.text.toLowerCase() ?? ''
      // “two five” is two figures; “twenty-five”, “hundred five” is one.
      if (seen > 0 && !(last === '-' || last === 'and' || large[last] || small.get(last)! >= 20)) break
      if (seen > 0 && last === '-' && !(small.get(words[at - 2]!.text.toLowerCase())! >= 20 && value < 10))
        break
      if (last !== '-' && small.get(last) !== undefined && !(small.get(last)! >= 20 && value < 10)) break
      group += value
      step = 1
      seen++
    } else if (large[word] && seen > 0) {
      if (word === 'hundred') group *= 100
      else {
        total += group * large[word]
        group = 0
      }
      step = large[word]
      seen++
    } else if (word === 'dozen' && seen > 0 && at === i + 1) {
      return { value: group * 12, step: 12, after: at + 1, inWords: true }
    } else if (
      (word === '-' || word === 'and') &&
      seen > 0 &&
      small.has(words[at + 1]?.text.toLowerCase() ?? '') &&
      (word === '-' ? words[at]!.start === words[at - 1]!.end : large[words[at - 1]!.text.toLowerCase()])
    ) {
      if (word === '-' && !(small.get(words[at - 1]!.text.toLowerCase())! >= 20)) break
    } else if (ordinals.has(word) && words[at - 1]?.text === '-' && seen > 0) {
      return { value: 0, step: 1, after: at + 1, inWords: true, isOrdinal: true }
    } else break
  }
  if (seen === 0) return undefined
  // “twenty-first”
  if (words[at]?.text === '-' && ordinals.has(words[at + 1]?.text.toLowerCase() ?? '')) {
    return { value: 0, step: 1, after: at + 2, inWords: true, isOrdinal: true }
  }
  // “two-thirds”
  if (fractionName(words[at + (words[at]?.text === '-' ? 1 : 0)]?.text) && total + group < 10)
    return undefined
  return { value: total + group, step, after: at, inWords: true }
}

const parts: Readonly<Record<string, number>> = {
  half: 1 / 2,
  halves: 1 / 2,
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
  fourths: 1 / 4,
  fifth: 1 / 5,
  fifths: 1 / 5,
  sixths: 1 / 6,
  eighths: 1 / 8,
  tenth: 1 / 10,
  tenths: 1 / 10,
}
const fractionName = (word: string | undefined): number | undefined =>
  /^(?:thirds|quarters|fourths|fifths|sixths|eighths|tenths)$/i.test(word ?? '')
    ? parts[word!.toLowerCase()]
    : undefined

/** “half”, “a third”, “two-thirds”, “half a million”. */
export function fractions(words: readonly Piece[], i: number): Read | undefined {
  const word = words[i]!.text.toLowerCase()
  if (word === 'half') {
    const next = words[i + 1]?.text.toLowerCase()
    const size = large[words[i + 2]?.text.toLowerCase() ?? '']
    if (next === 'a' && size) return { value: size / 2, step: size / 10, after: i + 3, inWords: true }
    return { value: 0.5, step: 0, after: i + 1, inWords: true }
  }
  const count = word === 'a' || word === 'an' ? 1 : small.get(word)
  if (count === undefined) return undefined
  const at = words[i + 1]?.text === '-' ? i + 2 : i + 1
  const name = words[at]?.text.toLowerCase() ?? ''
  const share =
    count === 1
      ? /^(?:third|quarter|fifth|tenth)$/.test(name)
        ? parts[name]
        : undefined
      : fractionName(name)
  return share === undefined ? undefined : { value: count * share, step: 0, after: at + 1, inWords: true }
}

/** The magnitude behind a figure: “1.2 million”, “£3m”, “1.2bn”. */
export function magnitudes(
  text: string,
  words: readonly Piece[],
  i: number,
): { value: number; after: number } | undefined {
  const at = words[i]?.text === '-' && words[i]!.start === words[i - 1]!.end ? i + 1 : i
  const word = words[at]
  if (!word) return undefined
  const size = large[word.text.toLowerCase()]
  if (size && !/^(?:s|th)/i.test(text.slice(word.end))) return { value: size, after: at + 1 }
  const short = abbreviated[word.text.toLowerCase()]
  if (!short || words[i - 1]!.end !== word.start) return undefined
  // “£3m” is money, “3m” may be metres.
  const currency = /[$£€¥₹]\s?[\d.,]+$/.test(text.slice(Math.max(0, word.start - 16), word.start))
  return currency || /^(?:bn|mn|tn|trn)$/i.test(word.text) ? { value: short, after: i + 1 } : undefined
}

/** A whole number in words, up to ninety-nine. */
export function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined
  if (value < 20) return units[value]
  const rest = value % 10
  return tens[Math.floor(value / 10)]! + (rest ? `-${units[rest]}` : '')
}

/** The words for the whole numbers from one to another, both counted in. */
export const wordsFor = (first: number, last: number): readonly string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => inWords(first + index)!)

const counts = new Map(wordsFor(1, 99).map((word, index) => [word, index + 1]))

/** The number that a figure or a word up to ninety-nine stands for: “1,904”, “7.5”, “Forty-one”; NaN for none. */
export const numberOf = (said: string): number =>
  /\d/.test(said) ? Number(said.replaceAll(',', '')) : (counts.get(said.toLowerCase()) ?? Number.NaN)

/** A value in figures with commas, and at most three decimals. */
export function withCommas(value: number): string {
  const [whole = '', rest] = String(Number(value.toFixed(3))).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return rest ? `${grouped}.${rest}` : grouped
}

/** A value as the figure that it is to replace was written: in words, with commas, with as many decimals. */
export function written(value: number, like: string, magnitude = 1): string | undefined {
  const scaled = value / magnitude
  if (!/\d/.test(like)) {
    const words = inWords(Math.round(scaled * 1e6) / 1e6)
    if (words) return casedLike(words, like)
  }
  const decimals = /\.(\d+)/.exec(like)?.[1]?.length ?? 0
  const needed = Math.abs(scaled - Math.round(scaled)) > 1e-6 ? Math.max(1, decimals) : decimals
  const fixed = scaled.toFixed(needed)
  const [whole = '', rest] = fixed.split('.')
  const grouped =
    like.includes(',') || (whole.length > 4 && !/\d{5}/.test(like))
      ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
      : whole
  return rest ? `${grouped}.${rest}` : grouped
}

/** Whether a common noun looks like a plural. */
export function plural(word: string): boolean {
  return (
    /(?:[^su]s|ies|men|children|people|police|mice|feet|teeth)$/i.test(word) &&
    !/(?:news|thus|is)$/i.test(word)
  )
}
