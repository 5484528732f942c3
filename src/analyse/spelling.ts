import type { Span } from '../source.ts'
import { fold } from '../spelling/fold.ts'
import { isKnown } from '../spelling/index.ts'
import type { Analysis, Paragraph } from './index.ts'
import { fact, formOf, writingOf } from './written.ts'

/** A word as it is written, before any analysis. */
export interface Written extends Span {
  readonly text: string
  /** Lower case, accents off, apostrophes plain. */
  readonly key: string
  readonly paragraph: Paragraph
}

/** Addresses, handles, hashtags, file names. */
const address =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+|[@#][\p{L}\p{N}_]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|io|info|ca|uk|au|de|fr|eu|html?|php|pdf|jpe?g|png|gif|txt|docx?|xlsx?|zip|exe|js|ts)\b\S*|\b\w+_\w+\b|\/\w+(?:\/\w+)+/giu

/** What is known of a form. */
interface Known {
  /** Lower case, accents off, apostrophes plain. */
  readonly key: string
  /** The key without its possessive ending. */
  readonly stem: string
  readonly isCapital: boolean
  readonly isKnown: boolean
}

const knownOf = fact((text): Known => {
  const key = fold(text)
  return {
    key,
    stem: stemOf(key),
    isCapital: text[0] !== text[0]!.toLowerCase(),
    isKnown: isKnown(text),
  }
})

const passes = (text: string): boolean => knownOf(formOf(text)).isKnown

/** The words of a part that the dictionary does not know, addresses and literals left out. */
export function unknownWords(paragraph: Paragraph): readonly Written[] {
  const { literals, start: by } = paragraph
  return unknownIn(paragraph)
    .map(one => ({ ...one, start: one.start + by, end: one.end + by, paragraph }))
    .filter(one => !literals.some(span => span.start < one.end && one.start < span.end))
}

function unknownIn(paragraph: Paragraph): Omit<Written, 'paragraph'>[] {
  const { text } = paragraph
  const found: Omit<Written, 'paragraph'>[] = []
  let skipped: Span[] | undefined
  const { forms, starts } = paragraph.recall(writingOf)
  for (let at = 0; at < forms.length; at++) {
    const { isKnown, key } = knownOf(forms[at]!)
    if (isKnown) continue
    const one = forms[at]!.text
    const start = starts[at]!
    skipped ??= addresses(text)
    // “’tis”, “goin’”, “to ’em”
    const before = text[start - 1] ?? ''
    const after = text[start + one.length] ?? ''
    if (/['’‘]/.test(before) && passes(`'${one}`)) continue
    if (/['’]/.test(after) && one.endsWith('in') && passes(`${one}g`)) continue
    if (/['’]d$/.test(one) && passes(one.slice(0, -2))) continue
    const end = start + one.length
    if (skipped.some(span => span.start < end && start < span.end)) continue
    found.push({ text: one, key, start, end })
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
    const { isProse, text } = paragraph
    const { forms, starts } = paragraph.recall(writingOf)
    for (let at = 0; at < forms.length; at++) {
      const { isCapital, stem } = knownOf(forms[at]!)
      counts.set(stem, (counts.get(stem) ?? 0) + 1)
      if (isProse && isCapital && goesOn(text, starts[at]!))
        capitalised.set(stem, (capitalised.get(stem) ?? 0) + 1)
    }
  }
  return { counts, capitalised }
}

/** Whether no new sentence asks for a capital at an offset. */
function goesOn(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 2)
  if (text.charCodeAt(start - 1) === 32 && before >= 97 && before <= 122) return true
  return goesOnBefore.test(text.slice(Math.max(0, start - 4), start))
}
const goesOnBefore = /[\p{L}\p{N},;]["”’]?\s+["“‘(]?$/u

/** A folded word without its possessive ending. */
export const stemOf = (key: string): string => (key.includes("'") ? key.replace(/'s?$/, '') : key)
