import { lexicon } from '../syntax/index.ts'
import type { Paragraph, Sentence } from './index.ts'
import { abbreviation } from './page/punctuation/patterns.ts'

/** A few words between two full stops, which may be a sentence or what is left of one. */
export interface Piece {
  readonly sentence: Sentence
  /** Where its first word begins and its last word ends, in the prose. */
  readonly start: number
  readonly end: number
  /** Behind its stop, and any stop left over behind that; closing quotation marks stay outside. */
  readonly after: number
  /** Its words in lower case, apostrophes straightened. */
  readonly words: readonly string[]
  readonly isLower: boolean
  /** Its last word as it is written. */
  readonly last: string
  /** What stands before it in its paragraph, at most 400 units. */
  readonly before: string
}

/** More words than this are a sentence, whole or not. */
const mostWords = 7
const longest = 64

const shortPiece =
  /^((?:(?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Capt|Sgt|Lt|Rev|St|Supt|Cllr)\. )?\p{L}[\p{L}’'-]*(?:,? (?:\p{L}[\p{L}’'-]*|[$£€]?\d[\d,.]*\d?%?)){0,6})(\s?\.(?:\s{1,2}[.,;])*)(["”’')\]]*)$/u
/** A stop behind which the copy goes on in lower case, up to the next stop. */
const lowerTail = /(?<=[\p{L}\d%)][.][”"]?) {1,2}(?=\p{Ll}[^.!?]{0,60}\.["”’')\]]*(?:\s|$))/gu
/** `Inc. has said`: no sentence ends there. */
const abbreviated =
  /(?:^|[\s“"(])(?:(?:\p{L}\.)*\p{L}|\p{Lu}?\p{Ll}{0,4}\p{Lu}\p{L}?|Inc|Co|Corp|Cos|Ltd|Bros|Jr|Sr|St|Ave|Blvd|Rd|Mt|Ft|Dept|Univ|Assn|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Mr|Mrs|Ms|Dr|Prof|etc|vs|v|al|cf|eg|ie|ca|approx|est|min|max|no|vol|fig|pp|ed|eds|trans|viz|sq|cu|[cmk]m|kg|m?g|ml|kc|oz|lbs?|hrs?|m?secs?|mph|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)\.$/u

/** The short pieces of a paragraph, in order. */
export function pieces(paragraph: Paragraph): readonly Piece[] {
  const found: Piece[] = []
  for (const sentence of paragraph.sentences) {
    const offset = sentence.start - paragraph.start
    let start = 0
    if (sentence.text.length > 12) {
      for (const tail of sentence.matches(lowerTail)) {
        const upTo = sentence.text.slice(Math.max(0, tail.index - 16), tail.index)
        if (abbreviated.test(upTo) || abbreviation.test(upTo.slice(0, -1)) || isUnknownShort(upTo)) continue
        add(sentence, offset, start, tail.index)
        start = tail.index + tail[0].length
      }
    }
    add(sentence, offset, start, sentence.text.length)
  }
  return found

  function add(sentence: Sentence, offset: number, start: number, end: number): void {
    if (end - start > longest) return
    const match = shortPiece.exec(sentence.text.slice(start, end))
    if (!match) return
    const words = match[1]!.toLowerCase().replace(/’/g, "'").replace(/[,.]/g, '').split(' ')
    if (words.length > mostWords) return
    const from = sentence.start + start
    found.push({
      sentence,
      start: from,
      end: from + match[1]!.length,
      after: from + match[1]!.length + match[2]!.length,
      words,
      // “iPhone sales fell.”
      isLower: /^\p{Ll}[\p{Ll}’'-]*(?:[\s,]|$)/u.test(match[1]!),
      last: match[1]!.slice(match[1]!.lastIndexOf(' ') + 1),
      before: paragraph.text.slice(Math.max(0, offset + start - 400), offset + start).trimEnd(),
    })
  }
}

/** `Univ. of Ohio`, `Mech. and`: a short form that no dictionary has, and so an abbreviation. */
function isUnknownShort(before: string): boolean {
  const word = /(?<![\p{L}’'-])(\p{L}{1,6})\.$/u.exec(before)?.[1]
  return word !== undefined && lexicon(word) === undefined
}
