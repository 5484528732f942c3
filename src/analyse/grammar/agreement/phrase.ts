import { lexicon, type Tagged } from '../../../syntax/index.ts'
import { isNominal } from '../../tokens.ts'

/** A noun with what stands before it. */
export interface Phrase {
  readonly first: number
  readonly head: number
  /** Just behind its last word. */
  readonly end: number
}

const articles = /^(?:the|a|an|his|her|its|their|our|my|this|that|these|those|another)$/
const quantities =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|both|all|one|another)$/

export const isDeterminer = ({ norm, tag }: Tagged): boolean => tag === 'PRP$' || articles.test(norm)
export const isQuantity = ({ norm, pos }: Tagged): boolean => quantities.test(norm) || pos === 'NUM'

/** “cancelled checks”, “the rising cost”: a participle right before its noun. */
const isModifier = (tokens: readonly Tagged[], at: number): boolean =>
  /^VB[NG]$/.test(tokens[at]!.tag) && /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')

/** The noun phrase that begins at a word. */
export function phraseAt(tokens: readonly Tagged[], first: number): Phrase | undefined {
  let at = first
  let head = -1
  while (tokens[at] && (isDeterminer(tokens[at]!) || isQuantity(tokens[at]!)) && at < first + 3) at++
  for (; at < tokens.length && at < first + 9; at++) {
    const { pos, tag, norm } = tokens[at]!
    if (isNominal(tokens[at]!) || isNounInPlace(tokens, at, first)) head = at
    // “the mayor’s office”, “own-label goods”
    else if (
      !(
        (head < 0 && (pos === 'ADJ' || pos === 'NUM' || isModifier(tokens, at))) ||
        tag === 'POS' ||
        tag === 'HYPH' ||
        norm === '-'
      )
    )
      break
    if (tag === 'POS') head = -1
  }
  return head < 0 || head !== at - 1 ? undefined : { first, head, end: at }
}

/** “one civilian was”: an adjective that is a noun too, between its number and the verb. */
const isNounInPlace = (tokens: readonly Tagged[], at: number, first: number): boolean =>
  at === first + 1 &&
  isQuantity(tokens[first]!) &&
  tokens[at]!.pos === 'ADJ' &&
  tokens[at + 1]?.pos === 'AUX' &&
  lexicon(tokens[at]!.norm)?.tags.has('NN') === true

export interface Listing {
  readonly items: readonly Phrase[]
  readonly end: number
}

/** “butter, cocoa and palm oil”: one phrase, or more that a conjunction ends. */
export function listAt(tokens: readonly Tagged[], at: number): Listing | undefined {
  const only = phraseAt(tokens, at)
  if (!only) return undefined
  const items = [only]
  let end = only.end
  while (items.length < 8) {
    const mark = tokens[end]
    if (!mark) break
    const isComma = mark.text === ','
    const isAnd = mark.norm === 'and' || (isComma && tokens[end + 1]?.norm === 'and')
    if (!isComma && !isAnd) break
    const next = phraseAt(tokens, end + (isComma && isAnd ? 2 : 1))
    if (!next) break
    items.push(next)
    end = next.end
    if (isAnd) return { items, end }
  }
  return { items: [only], end: only.end }
}

export const isPreposition = ({ pos, norm }: Tagged): boolean =>
  pos === 'ADP' && !/^(?:than|as|like|unlike|including)$/.test(norm)
