import { find } from './table.ts'

/** What a scanner reads for what was printed: read, printed. */
const likenesses =
  'm rn|rn m|cl d|d cl|li h|h li|vv w|w vv|b h|h b|ii n|n ri|ri n|tl d|c e|e c|i l|l i|o c|n u|u n|v y|y v|ll u|nn m|in m'
    .split('|')
    .map(pair => pair.split(' ') as [read: string, printed: string])

const digits = new Map([
  ['0', 'o'],
  ['1', 'l'],
  ['5', 's'],
])

/** The least frequency of a word that scanned copy is taken to have had. */
const common = 8

const isCommon = (key: string): number => {
  const facts = find(key)
  return facts >= 0 && facts >> 6 === 0 && (facts & 15) >= common ? facts : -1
}

/** A common word that may have been scanned as another, with what the dictionary knows of it. */
export interface Scanned {
  readonly word: string
  readonly facts: number
}

/** The common words that an unknown one, in small letters, may have been read for: “aftemoon”, “tbat”. */
export function scannedFrom(key: string): readonly Scanned[] {
  const found: Scanned[] = []
  for (const [read, printed] of likenesses)
    for (let at = key.indexOf(read); at >= 0; at = key.indexOf(read, at + 1)) {
      const word = key.slice(0, at) + printed + key.slice(at + read.length)
      const facts = isCommon(word)
      if (facts >= 0) found.push({ word, facts })
    }
  return found
}

/** The common word that has digits for its letters: “po1ice”; undefined where none does. */
export function withoutDigits(text: string): string | undefined {
  if (!/^\p{L}*\p{Ll}{2,}[015]\p{Ll}*$|^\p{Ll}[015]\p{Ll}{2,}$/u.test(text)) return undefined
  const word = text.toLowerCase().replace(/[015]/g, digit => digits.get(digit)!)
  return word.length > 3 && isCommon(word) >= 0 ? word : undefined
}
