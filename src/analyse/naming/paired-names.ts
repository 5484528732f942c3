import { capitalised } from '../casing.ts'
import type { Analysis, Paragraph } from '../index.ts'
import type { Miscapital } from './capitals/miscapital.ts'

/** Nouns and adjectives of places that make a name with the word behind: “Port Hallam”. */
const placeBefore =
  /(?<![\p{L}\p{N}’'@#/._-])(port|mount|lake|cape|fort|loch|glen|isle|saint|san|new|upper|lower|great|little|north|south|east|west)\s+(\p{Lu}\p{Ll}{2,})(?![\p{L}\p{N}])(?!\s+\p{Lu})/gu
/** Nouns that make a name with the word before: “Arden College”. */
const placeBehind =
  /(?<![\p{L}\p{N}’'@#/._-])(\p{Lu}\p{Ll}{2,})\s+(college|university|street|road|avenue|lane|square|park|hall|castle|bay|island|valley|bridge)(?![\p{L}\p{N}’'-])(?!\s+\p{Lu})/gu

/** Names of two words as a paragraph writes them. */
const pairedNames = (paragraph: Paragraph): readonly string[] =>
  paragraph.matches(pairedName).map(([text]) => text)
const pairedName = /(?<![\p{L}\p{N}’'-])\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}(?![\p{L}\p{N}-])/gu

export const mayHalveNames = (paragraph: Paragraph): boolean =>
  [placeBefore, placeBehind].some(pattern => paragraph.matches(pattern).length > 0)

/** “port Hallam”, “Arden college”, where the article has “Port Hallam” and “Arden College” elsewhere. */
export function smallParts(article: Analysis, paragraph: Paragraph): Miscapital[] {
  const found: Miscapital[] = []
  const counts = article.tally(pairedNames)
  const add = (text: string, index: number, better: string, fewest: number): void => {
    if ((counts.get(better) ?? 0) < fewest) return
    // Once is a slip, twice a habit.
    if (article.text.split(text).length > 2) return
    const start = paragraph.start + index
    found.push({ kind: 'name', start, end: start + text.length, text, better: [better], sure: true })
  }
  for (const { 0: text, 1: first = '', 2: second = '', index } of paragraph.matches(placeBefore))
    add(text, index, `${capitalised(first)} ${second}`, 1)
  // A sentence and a headline may open with “Harbour bridge”.
  for (const { 0: text, 1: first = '', 2: second = '', index } of paragraph.matches(placeBehind))
    if (paragraph.isProse && /[\p{Ll},] $/u.test(paragraph.text.slice(Math.max(0, index - 2), index)))
      add(text, index, `${first} ${capitalised(second)}`, 2)
  return found
}
