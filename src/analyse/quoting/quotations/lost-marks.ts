import type { Span } from '../../../source.ts'
import { endsThere, isPlainSpeechVerb, readSaying } from '../saying.ts'
import { endOfPhrase, startOfPhrase } from './phrases.ts'

/** A sentence's end within a paragraph, with the white space behind it. */
const sentenceEnd = /[.!?…](?:\s?\[\d{1,3}\])*[)\]]?\s+(?=["“‘'([]?[\p{Lu}\d])/gu

/** Where a quotation that was never closed ends, before the next one opens or the paragraph ends: a guess. */
export function lostClosing(text: string, from: number, until: number): number {
  const stretch = text.slice(from, until)
  const said = beforeAttribution(text, from, until)
  if (said !== undefined) return said
  const phrase = endOfPhrase(text, from, until)
  if (phrase !== undefined) return phrase
  // ‘Get down! and we all got down’
  const cry = /^[^.!?]{1,60}[!?](?=\s(?:and|but|so|then)\s)/.exec(stretch)
  if (cry) return from + cry[0].length
  // … called her “the only one who asked. Nobody else did.
  if (until === text.length && /\p{Ll}\s["“‘']$/u.test(text.slice(Math.max(0, from - 4), from))) {
    const [end] = stretch.matchAll(sentenceEnd)
    if (end) return from + end.index + end[0].trimEnd().length
  }
  return from + stretch.trimEnd().length
}

/** Where the reporter goes on in what a quotation that is never closed leaves open: behind a sentence that the next one tells of. */
export function beforeReport(stretch: string): number | undefined {
  for (const stop of stretch.matchAll(sentenceEnd)) {
    const end = stop.index + stop[0].trimEnd().length
    const next = stretch.slice(stop.index + stop[0].length)
    // “Then, she said, came the chefs.”
    const isReported =
      /^[^.!?“"]{0,60}, (?:he|she|they|(?:\p{Lu}[\p{L}.’'-]+ ){1,3})\s?(?:said|says|added|recalled), /u.test(
        next,
      )
    if (isReported || (tellsOf.test(next) && !spokenOf.test(stretch.slice(0, stop.index)))) return end
  }
  return undefined
}

/** “She has run the shelter for 26 years.” */
const tellsOf = /^(?:He|She) (?:has|had|is|was|now|also|then|later|still|\p{Ll}+(?:ed|s))(?!\p{L})/u
/** Somebody of whom a speaker could go on to tell. */
const spokenOf =
  /(?<!\p{L})(?:he|she|him|her|his|hers|who|man|woman|mother|father|sister|brother|son|daughter|wife|husband|friend|boss|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|(?:Mr|Mrs|Ms|Dr)\.?)(?!\p{L})/u

/** The place before the words of saying in `nobody to sell them to, said Mrs. Silva.`, if there are such words. */
function beforeAttribution(text: string, from: number, until: number): number | undefined {
  for (const { index } of text.slice(from, until).matchAll(/[,!?—](?=\s)/g)) {
    const after = from + index + 1
    const saying = readSaying(text, after, until)
    if (!saying?.subject || !isPlainSpeechVerb(saying.said) || text.slice(after, saying.start).trim())
      continue
    const rest = text.slice(saying.end, until)
    // The words of saying end the stretch, or the first sentence of it.
    const isFirst = !/[.!?]\s/.test(text.slice(from, after - 1))
    if (/^[.,]\s*$/.test(rest) || (endsThere(text, saying) && (isFirst || !/[.!?]\s+\S/.test(rest))))
      return after
  }
  return undefined
}

/** Where a quotation that was never opened begins: at the start of the last sentence before its end: a guess. */
export function lostOpening(text: string, from: number, until: number): number {
  const stretch = text.slice(from, until)
  let start = from
  const saying = from > 0 ? readSaying(text, from, until) : undefined
  // “We go,” he said, and we stay.”
  if (saying && text[saying.end] === ',') start = saying.end + 1
  for (const stop of stretch.slice(0, -1).matchAll(sentenceEnd)) {
    if (!abbreviation.test(stretch.slice(Math.max(0, stop.index - 6), stop.index)))
      start = from + stop.index + stop[0].length
  }
  // The governor said, We go.”
  const said = /\b(?:said|says|added|replied|asked)[,:]\s+(?=\p{Lu})/u.exec(text.slice(start, until))
  if (said) start += said.index + said[0].length
  else start += startOfPhrase(text.slice(start, until)) ?? 0
  return start + (/^[\s.,;:!?)\]]*/.exec(text.slice(start, until))?.[0].length ?? 0)
}

const abbreviation = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Prof|Rev|\p{Lu})$/u

/** Whether a mark at the end of its clause closes what something is called: no apostrophe stands there but behind `s` or `in`. */
export function endsNamed(text: string, from: number, { start, end }: Span): boolean {
  if (
    !/^(?:[.,;]|\s(?:and|but)\s)/.test(text.slice(end, end + 5)) ||
    !/\p{L}$/u.test(text.slice(0, start).slice(-1))
  )
    return false
  const sentence = text
    .slice(from, start)
    .split(/[.!?]["”’)]*\s+(?=\p{Lu})/u)
    .at(-1)!
  return (
    !/(?:s|\p{L}{2}in|(?:^|\s)(?:o|an|th|wi|ol|de|mo|po|lil))$/iu.test(sentence) &&
    startOfPhrase(sentence) !== undefined
  )
}
