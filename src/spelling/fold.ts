/** The letters of the table's keys, in the order of the automaton's edges; at most 32. */
export const ALPHABET = "abcdefghijklmnopqrstuvwxyz'-"

const ligatures: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '‐': '-',
  '‑': '-',
}

/** A word as the table's key: lower case, accents off, apostrophes and hyphens plain. */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z'-]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/[æœøðþßłđı’‘ʼ‐‑]/g, letter => ligatures[letter]!)
}
