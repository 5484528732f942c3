import type { Span } from '../../source.ts'
import { hashOf } from '../../syntax/words.ts'
import type { Paragraph, Recalling } from '../index.ts'
import { allMatches } from '../matches.ts'
import { fact, writingOf } from '../written.ts'
import { coordinate } from './phrases/coordinate.ts'
import { repeated } from './phrases/repeated.ts'
import { longest, straight, type Word } from './phrases/words.ts'

/** A phrase that stands twice: at once, or on both sides of “and” or “or”. Its span takes in both. */
export interface TwicePhrase extends Span {
  readonly kind: 'repeated' | 'coordinate'
  readonly phrase: string
  /** Where the first of the two ends. */
  readonly firstEnd: number
  readonly words: number
  /** Whether a comma or semicolon stands between the two. */
  readonly isParted: boolean
}

const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&$%-]*/gu

/** The phrases that a paragraph has twice over, rhetoric and idiom left out. */
export function phrasesTwice(paragraph: Paragraph): readonly TwicePhrase[] {
  const { text } = paragraph
  if (!paragraph.recall(mayBeTwice)) return []
  const words: Word[] = []
  for (const { 0: one, index } of allMatches(text, pattern)) {
    const plain = /[\p{L}\p{N}]$/u.test(one) ? one : one.replace(/[.'’&$%-]+$/, '')
    words.push({ key: straight(plain.toLowerCase()), start: index, end: index + plain.length })
  }
  const found: TwicePhrase[] = []
  for (let at = 0; at < words.length; at++) {
    const twice = repeated(text, words, at) ?? coordinate(paragraph, words, at)
    if (!twice) continue
    const { length, kind } = twice
    const first = words[at + length - 1]!
    const last = words[at + 2 * length - 1 + (kind === 'coordinate' ? 1 : 0)]!
    found.push({
      kind,
      phrase: text.slice(words[at]!.start, first.end),
      start: paragraph.start + words[at]!.start,
      firstEnd: paragraph.start + first.end,
      end: paragraph.start + last.end,
      words: length,
      isParted: /^[,;]/.test(text.slice(first.end, first.end + 1)),
    })
    at += 2 * length - 1
  }
  return found
}

const isLink = fact(text => /^(?:and|or)$/i.test(text))
const hashed = fact(text => hashOf(straight(text.toLowerCase())))

/** Whether any words follow themselves, or themselves and a conjunction: in hardly any paragraph. */
function mayBeTwice(_text: string, passage: Recalling): boolean {
  const { forms } = passage.recall(writingOf)
  const hashes = forms.map(hashed)
  const isSame = (at: number, to: number, length: number): boolean => {
    for (let i = 0; i < length; i++) if (hashes[at + i] !== hashes[to + i]) return false
    return true
  }
  for (let at = 0; at + 2 < hashes.length; at++) {
    const first = hashes[at]
    for (let length = 1; length <= longest + 2; length++) {
      if (length > 1 && first === hashes[at + length] && isSame(at, at + length, length)) return true
      if (
        first === hashes[at + length + 1] &&
        isLink(forms[at + length]!) &&
        isSame(at, at + length + 1, length)
      )
        return true
    }
  }
  return false
}
