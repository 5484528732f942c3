import type { Paragraph, Sentence } from '../../index.ts'
import { isQuoted } from '../../lines.ts'
import { readingOf } from './readings.ts'

/** `She has two sons. She has two sons.`: not what somebody says for effect. */
export function saysItsNeighbour({ text, previous, paragraph, start }: Sentence): boolean {
  // “…,” she said. “…,” she said.
  if (previous?.text === text && attributed.test(text)) return true
  return (
    previous !== undefined &&
    previous.text === text &&
    text.length < 60 &&
    /^\p{Lu}(?:[^.!?“”"]* ){3,}[^.!?“”"]*\.$/u.test(text) &&
    !/\b(?:I|we|you|my|our|your|not|no|never|nobody|nothing|none)\b|n[’']t\b/i.test(text) &&
    paragraph.kind !== 'quotation' &&
    !isQuoted(paragraph, start)
  )
}

/** What is said, and by whom. */
const attributed =
  /^["“][^“”"]{12,}[,?!]["”] (?:[\p{L}.’'-]+ ){1,5}(?:said|says|added|told [\p{L} ]{3,30})\.$/u

/** Of a restatement: its words of its own that the sentences before it have, and those that they have not. */
const fewestRestated = 7
const mostNew = 2
/** What a sentence adds, denies or compares. */
const adds =
  /\b(?:but|however|although|though|while|instead|also|only|not|never|no|nor|then|later|after|before|since|because|so|too|another|other|more|less|than|even|again|still|if|when|until|both|each)\b|n[’']t\b|[?:;]/i

/** “On Wednesday, the bank lifted its rate to 9 percent”, behind a sentence that has told it: no word of weight is new. */
export function restates(sentence: Sentence): boolean {
  const { previous, paragraph } = sentence
  if (!previous || paragraph.kind !== 'paragraph' || adds.test(sentence.text)) return false
  const reading = sentence.of(readingOf)
  if (reading.content < fewestRestated) return false
  const known = new Set<string>()
  for (const before of [previous, previous.previous]) {
    if (!before || isSpoken(paragraph, before)) continue
    for (const { stem } of before.of(readingOf).words) known.add(stem.replace(/-year-old$/, ''))
  }
  let shared = 0
  let fresh = 0
  let isFirm = false
  for (const [at, word] of reading.words.entries()) {
    if (!word.isContent) continue
    if (known.has(word.stem)) {
      shared++
      isFirm ||= word.hasDigit || (at > 0 && word.isCapital)
      continue
    }
    if (word.hasDigit || (at > 0 && word.isCapital)) return false
    fresh++
  }
  return fresh <= mostNew && shared >= fewestRestated && shared >= 4 * fresh && isFirm
}

/** A sentence that begins within quotation marks is the speaker's to repeat. */
export const isSpoken = (paragraph: Paragraph, { start, text }: Sentence): boolean =>
  /^["“‘']/.test(text) || paragraph.kind === 'quotation' || isQuoted(paragraph, start)
