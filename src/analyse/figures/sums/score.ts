import type { Sentence } from '../../index.ts'
import { numberOf, wordsFor } from '../numbers.ts'

const n = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`
const score = new RegExp(
  String.raw`(?<![\w.,/:–-])${n}(?: votes)?(?: ?[-–] ?| to )(?:(?:his|her|its|their) (?:\p{Ll}+[’']s? )?)?${n}(?![\w:/–-]|[.,]\d|(?: ?percent| per cent| ?%| years?| days?| weeks?| months?| hours?| minutes?| miles| feet| inches| p\.m| a\.m))`,
  'gu',
)
const words = wordsFor(2, 20).join('|')
const scoreInWords = new RegExp(
  String.raw`\b(?:vot(?:e|ed|es)|vote of|by|split|passed|approved|rejected),? (${words})(?: votes)?(?:-to-| to )(${words}|one)\b(?! (?:\p{Ll}+s|percent)\b)`,
  'gu',
)
export const mayScore = new RegExp(
  String.raw`\d ?(?:[-–]|to) ?\d|\d votes to |\d to (?:his|her|its|their) |\b(?:${words})(?: votes)?[- ]to[- ](?:${words}|one)\b`,
)

/** The only score of a sentence; “six to four” is one behind words of voting. */
export function scoreIn(sentence: Sentence): Score | undefined {
  const scores = sentence.matches(score)
  const found = scores.length > 0 ? scores : sentence.matches(scoreInWords)
  if (found.length !== 1) return undefined
  const { 0: whole, 1: a = '', 2: b = '', index } = found[0]!
  return {
    at: index + whole.indexOf(a),
    whole: whole.slice(whole.indexOf(a)),
    a: numberOf(a),
    b: numberOf(b),
  }
}

/** A score with its two figures, and where it stands in its sentence. */
export interface Score {
  readonly at: number
  readonly whole: string
  readonly a: number
  readonly b: number
}
