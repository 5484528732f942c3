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

/** A form as it is written, and what is known of it. */
interface Form {
  readonly text: string
  /** Lower case, accents off, apostrophes plain. */
  readonly key: string
  /** The key without its possessive ending. */
  readonly stem: string
  readonly isCapital: boolean
  readonly isKnown: boolean
}

/** The forms met before; most words of a text are the same few hundred. */
let forms = new Map<string, Form>()
const mostForms = 20_000

function formOf(text: string): Form {
  const before = forms.get(text)
  if (before) return before
  if (forms.size >= mostForms) forms = new Map()
  const key = fold(text)
  const isCapital = text[0] !== text[0]!.toLowerCase()
  const form = { text, key, stem: stemOf(key), isCapital, isKnown: isKnown(text) }
  forms.set(text, form)
  return form
}

const passes = (text: string): boolean => formOf(text).isKnown

interface Standing {
  readonly form: Form
  readonly start: number
}

/** The words of a text in order. */
function standing(text: string): Standing[] {
  const found: Standing[] = []
  word.lastIndex = 0
  for (let match = word.exec(text); match; match = word.exec(text))
    found.push({ form: formOf(match[0]), start: match.index })
  return found
}

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
  for (const { form, start } of paragraph.recall(standing)) {
    if (form.isKnown) continue
    const one = form.text
    skipped ??= addresses(text)
    // “’tis”, “goin’”, “to ’em”
    const before = text[start - 1] ?? ''
    const after = text[start + one.length] ?? ''
    if (/['’‘]/.test(before) && passes(`'${one}`)) continue
    if (/['’]/.test(after) && one.endsWith('in') && passes(`${one}g`)) continue
    if (/['’]d$/.test(one) && passes(one.slice(0, -2))) continue
    const end = start + one.length
    if (skipped.some(span => span.start < end && start < span.end)) continue
    found.push({ text: one, key: form.key, start, end })
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
    for (const { form, start } of paragraph.recall(standing)) {
      counts.set(form.stem, (counts.get(form.stem) ?? 0) + 1)
      if (isProse && form.isCapital && goesOn.test(text.slice(Math.max(0, start - 4), start)))
        capitalised.set(form.stem, (capitalised.get(form.stem) ?? 0) + 1)
    }
  }
  return { counts, capitalised }
}

/** What stands before a capital that no new sentence asks for. */
const goesOn = /[\p{L}\p{N},;]["”’]?\s+["“‘(]?$/u

/** A folded word without its possessive ending. */
export const stemOf = (key: string): string => (key.includes("'") ? key.replace(/'s?$/, '') : key)
