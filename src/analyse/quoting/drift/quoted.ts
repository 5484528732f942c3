import type { Span } from '../../../source.ts'
import { once } from '../../collections.ts'
import type { Paragraph } from '../../index.ts'
import { type Quotation, quotationsIn } from '../quotations.ts'
import { attributionsIn, speakerKey } from '../speech.ts'
import type { Speech } from './alignment.ts'
import { isSaidAgain, within } from './cues.ts'

/** A quotation that gives another one's words in other words. */
export interface Drift {
  readonly quotation: Quotation
  readonly other: Quotation
  /** The words of the other one, as they stand there, that these are for. */
  readonly words: string
  /** The stretch of this one that they are for; all of it where none is given. */
  readonly stretch?: Span
  /** Whether the copy says that these are the same words, or gives both to one speaker. */
  readonly sure: boolean
}

export interface Scored {
  readonly score: number
  readonly drift: Drift
}

export interface Quoted extends Speech {
  /** The first of them, where an attribution breaks a speech. */
  readonly quotation: Quotation
  readonly words: readonly string[]
  /** Each of the words once. */
  readonly different: readonly string[]
  readonly key: string
  /** Whether the copy says that the words were said before. */
  readonly isAgain: boolean
  /** Its words by length: of long ones few others have the same. */
  readonly longest: readonly string[]
  /** Whether an attribution stands between its sentences. */
  readonly isBroken?: boolean
  /** The last of them. */
  readonly until?: Quotation
  /** The quotation that it stands within: “Your words were, ‘…’” */
  readonly outer?: Quotation
}

const fewestWords = 3
export const mostWords = 60

/** What a paragraph quotes: its quotations, and the speeches that they are parts of. */
interface Spoken {
  readonly whole: readonly Quoted[]
  readonly broken: readonly Quoted[]
  readonly nested: readonly Quoted[]
}

export const wholeIn = (paragraph: Paragraph): readonly Quoted[] => paragraph.of(spokenIn).whole
export const brokenIn = (paragraph: Paragraph): readonly Quoted[] =>
  paragraph.isProse ? paragraph.of(spokenIn).broken : []

function spokenIn(paragraph: Paragraph): Spoken {
  const all = quotationsIn(paragraph).filter(({ opening, closing }) => opening && closing)
  const long = (quoted: Quoted): boolean => quoted.words.length >= fewestWords
  const filled = new Set<Quotation>()
  const nested: Quoted[] = []
  let outer: Quotation | undefined
  for (const quotation of all) {
    if (quotation.depth === 0) outer = quotation
    if (quotation.depth !== 1 || !outer) continue
    if (fills(quotation, outer)) filled.add(outer)
    nested.push({ ...quotedOf(quotation, within(paragraph, quotation.inner)), isAgain: false, outer })
  }
  const whole = all
    .filter(one => one.depth === 0 && !filled.has(one))
    .map(quotation => quotedOf(quotation, within(paragraph, quotation.inner)))
    .filter(long)
  return { whole, broken: broken(paragraph, whole), nested: nested.filter(long) }
}

/** “‘Slow and lucky’?”: whether a quotation has nothing but another in it. */
const fills = (nested: Quotation, { inner }: Quotation): boolean =>
  nested.start - inner.start < 2 && inner.end - nested.end < 3

function quotedOf(quotation: Quotation, text: string): Quoted {
  const words = wordsIn(text)
  const different = [...new Set(words)]
  const isAgain = words.length <= mostWords && isSaidAgain(quotation)
  const longest = different.toSorted((a, b) => b.length - a.length)
  return { quotation, text, words, different, key: ` ${words.join(' ')} `, isAgain, longest }
}

/** `“I knew his sevens,” she said. “Those were not his.”`: speeches that an attribution breaks, made whole. */
function broken(paragraph: Paragraph, quoted: readonly Quoted[]): Quoted[] {
  return quoted.flatMap(({ quotation, text }, at) => {
    const next = quoted[at + 1]
    const attribution = next && attributionsIn(paragraph).find(one => one.quotation === quotation)
    if (!next) return []
    const gap = within(paragraph, { start: quotation.end, end: next.quotation.start })
    // “…,” the captain used to say. “…”
    const isAside = text.endsWith(',') && /^\s[^.!?]{3,58}\.\s$/.test(gap)
    if (attribution ? attribution.end > next.quotation.start : !isAside) return []
    if (gap.length > 60 || /[.!?]\s.*[.!?]\s/.test(gap)) return []
    const opens = /^\p{Lu}/u.test(next.text) && /\.\s$/.test(gap)
    const whole = `${text.replace(/,$/, opens ? '.' : ',')} ${next.text}`
    return [{ ...quotedOf(quotation, whole), isBroken: opens, until: next.quotation }]
  })
}

export const wordsIn = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []
  ).slice(0, 400)

export const nestedIn = (paragraph: Paragraph): readonly Quoted[] =>
  paragraph.isProse ? paragraph.of(spokenIn).nested : []

/** What `compare` makes of two quotations, made once while both stand. */
export function ofPair<T>(compare: (one: Quoted, other: Quoted) => T): (one: Quoted, other: Quoted) => T {
  const comparing = once((one: Quoted) => once((other: Quoted) => compare(one, other)))
  return (one, other) => comparing(one)(other)
}

/** How many words two quotations have in common. */
export function shared({ different }: Quoted, other: Quoted): number {
  const words = new Set(other.different)
  return different.reduce((sum, word) => (words.has(word) ? sum + 1 : sum), 0)
}

/** What whoever says it is called, where the words of saying stand beside it. */
export function speakerNear(quotation: Quotation): string | undefined {
  const attribution = attributionsIn(quotation.paragraph).find(
    one => one.quotation === quotation || Math.abs(one.end - quotation.start) < 4,
  )
  return attribution && speakerKey(quotation.paragraph, attribution)
}
