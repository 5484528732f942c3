import type { Span } from '../source.ts'
import { fold } from '../spelling/fold.ts'
import { isKnown } from '../spelling/index.ts'
import type { Analysis, Paragraph } from './index.ts'

/** A word as it is written, before any analysis. */
export interface Written extends Span {
  readonly text: string
  /** Lower case, accents off, apostrophes plain. */
  readonly key: string
  readonly paragraph: Paragraph
}

const word = /[\p{L}\p{M}\p{N}]+(?:[.@'’‑-][\p{L}\p{M}\p{N}]+|(?<=s)['’](?!\p{L}))*/gu
/** Addresses, handles, hashtags, file names. */
const address =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+|[@#][\p{L}\p{N}_]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|io|info|ca|uk|au|de|fr|eu|html?|php|pdf|jpe?g|png|gif|txt|docx?|xlsx?|zip|exe|js|ts)\b\S*|\b\w+_\w+\b|\/\w+(?:\/\w+)+/giu

/** What was asked of the dictionary before; most words of a text are the same few hundred. */
let asked = new Map<string, boolean>()
const mostAsked = 20_000

function passes(text: string): boolean {
  const before = asked.get(text)
  if (before !== undefined) return before
  if (asked.size >= mostAsked) asked = new Map()
  const known = isKnown(text)
  asked.set(text, known)
  return known
}

/** The words of a part that the dictionary does not know, addresses and literals left out. */
export function unknownWords(paragraph: Paragraph): readonly Written[] {
  const { literals, start: by } = paragraph
  return paragraph
    .recall(unknownIn)
    .map(one => ({ ...one, start: one.start + by, end: one.end + by, paragraph }))
    .filter(one => !literals.some(span => span.start < one.end && one.start < span.end))
}

function unknownIn(text: string): Omit<Written, 'paragraph'>[] {
  const found: Omit<Written, 'paragraph'>[] = []
  let skipped: Span[] | undefined
  for (const match of text.matchAll(word)) {
    const one = match[0]
    if (passes(one)) continue
    skipped ??= addresses(text)
    // “’tis”, “goin’”, “to ’em”
    const before = text[match.index - 1] ?? ''
    const after = text[match.index + one.length] ?? ''
    if (/['’‘]/.test(before) && passes(`'${one}`)) continue
    if (/['’]/.test(after) && one.endsWith('in') && passes(`${one}g`)) continue
    if (/['’]d$/.test(one) && passes(one.slice(0, -2))) continue
    const start = match.index
    const end = start + one.length
    if (skipped.some(span => span.start < end && start < span.end)) continue
    found.push({ text: one, key: fold(one), start, end })
  }
  return found
}

const addresses = (text: string): Span[] =>
  [...text.matchAll(address)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }))

/** How often each word stands in the article, and how often with a capital it need not have. */
export interface Vocabulary {
  readonly counts: ReadonlyMap<string, number>
  readonly capitalised: ReadonlyMap<string, number>
}

/** The words of an article, folded. */
export function vocabulary(analysis: Analysis): Vocabulary {
  const counts = new Map<string, number>()
  const capitalised = new Map<string, number>()
  for (const paragraph of analysis.paragraphs) {
    const own = paragraph.recall(paragraph.isProse ? wordsOfProse : wordsOf)
    for (const [key, count] of own.counts) counts.set(key, (counts.get(key) ?? 0) + count)
    for (const [key, count] of own.capitalised) capitalised.set(key, (capitalised.get(key) ?? 0) + count)
  }
  return { counts, capitalised }
}

/** A folded word without its possessive ending. */
export const stemOf = (key: string): string => (key.includes("'") ? key.replace(/'s?$/, '') : key)

const wordsOfProse = (text: string): Vocabulary => wordsOf(text, true)
const wordsOf = (text: string, isProse = false): Vocabulary => {
  const counts = new Map<string, number>()
  const capitalised = new Map<string, number>()
  for (const match of text.matchAll(word)) {
    const one = match[0]
    const key = stemOf(fold(one))
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (
      isProse &&
      one[0] !== one[0]!.toLowerCase() &&
      /[\p{L}\p{N},;]["”’]?\s+["“‘(]?$/u.test(text.slice(Math.max(0, match.index - 4), match.index))
    )
      capitalised.set(key, (capitalised.get(key) ?? 0) + 1)
  }
  return { counts, capitalised }
}
