import type { Span } from '../../../source.ts'
import { isKnown } from '../../../spelling/index.ts'

/** A word as it is compared. */
export interface Word extends Span {
  readonly key: string
}

/** A phrase that stands twice, of as many words. */
export interface Found {
  readonly kind: 'repeated' | 'coordinate'
  readonly length: number
}

export const longest = 8
/** Of fewer words, what is said again behind a comma is style. */
export const fewestParted = 3

export const straight = (text: string): string => (text.includes('’') ? text.replaceAll('’', "'") : text)

export const isGap = (text: string, before: Word, after: Word): boolean =>
  (after.start === before.end + 1 && text[before.end] === ' ') ||
  /^\s+$/.test(text.slice(before.end, after.start))

/** Whether the words from `at` on are the same as those from `to` on, with nothing but blanks in between. */
export function same(text: string, words: readonly Word[], at: number, to: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (words[at + i]!.key !== words[to + i]!.key) return false
    if (
      i > 0 &&
      !(isGap(text, words[at + i - 1]!, words[at + i]!) && isGap(text, words[to + i - 1]!, words[to + i]!))
    )
      return false
  }
  return true
}

/** “years and years”, “neck and neck”, “lawyers and lawyers”: idiom, measure, or many of a kind. */
export const idioms =
  /^(?:years|days|weeks|months|hours|minutes|decades|centuries|ages|nights|generations|miles|kilomet(?:er|re)s|yards|feet|acres|pages|layers|rows|lines|hundreds|thousands|millions|billions|dozens|scores|loads|lots|tons|tonnes|piles|heaps|bags|boxes|buckets|gallons|pints|rounds|bits|times|waves|reams|streets|blocks|stacks|masses|questions|meetings|people|money|men|women|friends|neck|half|time|brick|more|less|better|worse|such|so|out|again|over|on|thousand|million|dollars|pounds|work|rain|snow|mud|sand|water|fear|love|history|business|war|peace|reasons?|lies|books|letters|papers|words|stories|stones?|one|others?|them|him|her|it|that|this|these|those|a|the)$/

export const isComparative = (norm: string): boolean =>
  norm.endsWith('er') &&
  (norm.endsWith('ier') ||
    isKnown(norm.slice(0, -2)) ||
    isKnown(norm.slice(0, -1)) ||
    isKnown(norm.slice(0, -3)))
