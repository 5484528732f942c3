import type { Span } from '../../../source.ts'
import { isFinite as isFiniteVerb, parseSentence } from '../../../syntax/index.ts'
import { readSaying } from '../saying.ts'

const sentenceEnd = /[.!?…](?:\s?\[\d{1,3}\])*[)\]]?\s+(?=["“‘'([]?[\p{Lu}\d])/gu
const abbreviation = /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Prof|Rev|\p{Lu})$/u

/** The sentences of a stretch between two marks, each without the white space around it. */
export function sentencesOf(stretch: string): readonly Span[] {
  const found: Span[] = []
  let start = stretch.length - stretch.trimStart().length
  for (const { index, 0: stop } of stretch.matchAll(sentenceEnd)) {
    if (abbreviation.test(stretch.slice(Math.max(0, index - 6), index))) continue
    found.push({ start, end: index + stop.trimEnd().length })
    start = index + stop.length
  }
  const end = stretch.trimEnd().length
  if (start < end) found.push({ start, end })
  return found
}

/** Whoever speaks of himself or to somebody, or as people talk, does not report. */
const spoken =
  /(?<!\p{L})(?:I|[WwMm]e|[Uu]s|[Mm]y|[Mm]ine|[Oo]urs?|[Yy](?:ou|ours?)|[Ll]et['’]s|\p{L}+n['’]t|\p{L}+['’](?:re|ve|ll|d|m)|(?:[Ii]t|[Tt]h(?:at|ere)|[Hh]e|[Ss]he|[Ww]h(?:at|o))['’]s)(?!\p{L})/u

/** Whether a sentence is of somebody’s speech by its persons and contractions. */
export const isSpoken = (sentence: string): boolean => spoken.test(sentence)

/** “She has run the shelter for 26 years.” */
const tellsOf = /^(?:He|She) (?:has|had|is|was|now|also|then|later|still|\p{Ll}+(?:ed|s))(?!\p{L})/u
/** Somebody of whom a speaker could go on to tell. */
const somebody =
  /(?<!\p{L})(?:[Hh]e|[Ss]he|[Hh]im|[Hh]er|[Hh]is|hers|who|man|woman|mother|father|sister|brother|son|daughter|wife|husband|friend|boss|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|(?:Mr|Mrs|Ms|Dr)\.?)(?!\p{L})/u
/** “Then, she said, came the chefs.” */
const inserted =
  /^[^.!?“"]{0,60}, (?:he|she|they|(?:\p{Lu}[\p{L}.’'-]+ ){1,3})\s?(?:said|says|added|recalled)[,.]/u

/** Whether a sentence tells who said or did something, and nobody speaks in it; `before` is the speech up to it. */
export function isReported(sentence: string, before: string): boolean {
  if (isSpoken(sentence)) return false
  return inserted.test(sentence) || isAttributing(sentence) || (isTelling(sentence) && !somebody.test(before))
}

/** `She tore it up`: somebody told of before, in the past or as a feature has it. */
const isTelling = (sentence: string): boolean =>
  tellsOf.test(sentence) || (/^(?:He|She) \p{Ll}/u.test(sentence) && isPast(sentence))

/** `The club said that …`, `Asked how many, he conceded …` */
function isAttributing(sentence: string): boolean {
  for (const from of [0, ...[...sentence.matchAll(/, /g)].map(({ index }) => index + 2)]) {
    const saying = readSaying(sentence, from)
    if (saying?.subject && !saying.inverted) return true
  }
  return false
}

/** Whether a sentence tells something in the past. */
export const isPast = (sentence: string): boolean =>
  parseSentence(sentence).some((token, index, tokens) => token.tag === 'VBD' && isFiniteVerb(tokens, index))
