import type { Span } from '../../source.ts'
import { fold } from '../../spelling/fold.ts'
import { isKnown, lookup } from '../../spelling/index.ts'
import type { Analysis, Counts, Paragraph, Recalling } from '../index.ts'
import { allMatches } from '../matches.ts'

import { fact, formOf, writingOf } from '../written.ts'

/** A word as it is written, before any analysis. */
export interface Written extends Span {
  readonly text: string
  /** Lower case, accents off, apostrophes plain. */
  readonly key: string
  readonly paragraph: Paragraph
}

/** Addresses, handles, hashtags, file names. */
const address =
  /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+|[@#][\p{L}\p{N}_]+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|io|info|ca|uk|au|de|fr|eu|html?|php|pdf|jpe?g|png|gif|svg|txt|docx?|xlsx?|csv|zip|exe|js|ts|json|ya?ml|toml|md|py|example)\b\S*|\b\w+_\w+\b|\/\w+(?:\/\w+)+/giu

/** What is known of a form. */
interface Known {
  /** Lower case, accents off, apostrophes plain. */
  readonly key: string
  /** The key without its possessive ending. */
  readonly stem: string
  readonly isCapital: boolean
  readonly isKnown: boolean
  /** 1 for a spelling that is American alone, -1 for one that is British alone. */
  readonly side: -1 | 0 | 1
}

const knownOf = fact((text): Known => {
  const key = fold(text)
  const stem = stemOf(key)
  const entry = lookup(stem)
  return {
    key,
    stem,
    side: !entry || entry.proper || entry.us === entry.gb ? 0 : entry.us ? 1 : -1,
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
    // “P(inot)”, “purrrrr”, “Camera d’Or”
    if (before === '(' && /\p{L}/u.test(text[start - 2] ?? '')) continue
    if (/(\p{L})\1{3}/iu.test(one) || /^[dl]['’]\p{Lu}/u.test(one)) continue
    const end = start + one.length
    if (skipped.some(span => span.start < end && start < span.end)) continue
    found.push({ text: one, key, start, end })
  }
  return found
}

const addresses = (text: string): Span[] =>
  allMatches(text, address).map(({ 0: { length }, index }) => ({ start: index, end: index + length }))

/** What an article's own words tell of it; words without their possessive endings, folded. */
export interface Vocabulary {
  /** How often each word stands that the dictionary does not know. */
  readonly unknown: Counts
  /** How often each word stands with a capital it need not have. */
  readonly capitalised: Counts
  /** By how many the words of American spelling outnumber those of British. */
  readonly balance: number
}

export const vocabulary = (analysis: Analysis): Vocabulary => analysis.of(vocabularyOf)

function vocabularyOf(analysis: Analysis): Vocabulary {
  const balance = analysis.gather(balanceIn).reduce((sum, one) => sum + one, 0)
  return { unknown: analysis.tally(unknownStems), capitalised: analysis.tally(capitalisedStems), balance }
}

const unknownStems = (paragraph: Paragraph): readonly string[] => paragraph.recall(tellingIn).unknown
const capitalisedStems = (paragraph: Paragraph): readonly string[] =>
  paragraph.isProse ? paragraph.recall(tellingIn).capitalised : []
const balanceIn = (paragraph: Paragraph): readonly number[] => {
  const { balance } = paragraph.recall(tellingIn)
  return balance === 0 ? [] : [balance]
}

function tellingIn(text: string, passage: Recalling) {
  const unknown: string[] = []
  const capitalised: string[] = []
  let balance = 0
  const { forms, starts } = passage.recall(writingOf)
  for (let at = 0; at < forms.length; at++) {
    const { isCapital, isKnown, side, stem } = knownOf(forms[at]!)
    if (!isKnown) unknown.push(stem)
    if (isCapital && goesOn(text, starts[at]!)) capitalised.push(stem)
    balance += side
  }
  return { unknown, capitalised, balance }
}

/** All the words of an article. */
export const wordsOf = (analysis: Analysis): Counts => analysis.tally(stemsIn)
const stemsIn = (paragraph: Paragraph): readonly string[] =>
  paragraph.recall(writingOf).forms.map(form => knownOf(form).stem)

/** Whether no new sentence asks for a capital at an offset. */
function goesOn(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 2)
  if (text.charCodeAt(start - 1) === 32 && before >= 97 && before <= 122) return true
  return goesOnBefore.test(text.slice(Math.max(0, start - 4), start))
}
const goesOnBefore = /[\p{L}\p{N},;]["”’]?\s+["“‘(]?$/u

/** A folded word without its possessive ending. */
export const stemOf = (key: string): string => (key.includes("'") ? key.replace(/'s?$/, '') : key)
