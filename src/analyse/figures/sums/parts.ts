import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { allotted, befallen, brought, totalBehind } from './allotments.ts'
import { amounts } from './amounts.ts'
import { apposed } from './appositions.ts'
import { divided } from './complements.ts'
import { falseGap, mayTellGap } from './gaps.ts'
import { remainder, wrongRest } from './remainders.ts'
import { totalled } from './totals.ts'
import { falseCourse, falseWhole, mayTellWhole } from './wholes.ts'

const numeral =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b/i

/** A paragraph that may tell of parts or wholes. */
interface Counting {
  readonly paragraph: Paragraph
  readonly hasParts: boolean
}

function countingIn(paragraph: Paragraph): readonly Counting[] {
  if (!paragraph.isProse && paragraph.kind !== 'item' && paragraph.kind !== 'deck') return []
  if (!numeral.test(paragraph.text) || paragraph.sentences.length === 0) return []
  return [{ paragraph, hasParts: paragraph.sentences.some(mayBeOfParts) }]
}

const taken = /\b(?:other|remain\w*|left|total|in all|altogether|all told|together)\b/i

const mayBeOfParts = (sentence: Sentence): boolean =>
  sentence.of(amounts).length >
  (taken.test(sentence.text) || mayTellGap(sentence) || mayTellWhole(sentence) ? 0 : 1)

/** As many sentences back a whole may stand. */
const reach = 3

/** Parts that do not add up to their whole, which may stand in a paragraph before. */
export function* falseSums(article: Analysis): Generator<Finding> {
  let before: readonly Sentence[] = []
  for (const { hasParts, paragraph } of article.gather(countingIn)) {
    const { sentences } = paragraph
    if (hasParts) {
      const earlier = before
      yield* paragraph.judged(sumsIn, earlier, () => [...sumsIn(sentences, earlier)])
    }
    before = [...before, ...sentences].slice(-reach)
  }
}

function* sumsIn(sentences: readonly Sentence[], earlier: readonly Sentence[]): Generator<Finding> {
  let before = earlier
  for (const sentence of sentences) {
    const found = sentence.of(amounts)
    if (found.length > 1) {
      const finding =
        apposed(sentence, found, before) ??
        divided(sentence, found, before) ??
        totalled(sentence, found) ??
        allotted(sentence, found, before) ??
        befallen(sentence, found) ??
        brought(sentence, found, before) ??
        falseCourse(sentence)
      if (finding) yield finding
    }
    const rest =
      found.length > 0
        ? (remainder(sentence, found, before) ?? wrongRest(sentence, found, before))
        : undefined
    if (rest) yield rest
    const total = found.length > 0 ? totalBehind(sentence, found, before.at(-1)) : undefined
    if (total) yield total
    const told = rest || total ? undefined : (falseWhole(sentence, before) ?? falseGap(sentence, before))
    if (told) yield told
    before = [...before, sentence].slice(-reach)
  }
}
