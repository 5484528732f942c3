import type { Tagged } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import { isFiniteForm, isVerbal } from '../../tokens.ts'

/** After these a clause may report what was said, with no “that”. */
export const saying = wordSet(
  'say said says think thinks thought believe believes believed know knows knew hope hopes hoped fear fears feared claim claims claimed',
)

export const weekday =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight|now|year|month|week|night|morning|afternoon|evening|time)$/

/** A subject as read leftwards from its verb. */
export interface Reading {
  /** The word that heads it. */
  readonly head: number
  /** Its first word. */
  readonly first: number
  /** What stands before it, so that nothing more belongs to it. */
  readonly edge: 'start' | 'conjunction' | 'subordinator' | 'saying' | 'comma' | 'mark'
  /** Whether a phrase between it and the verb stands within commas. */
  readonly enclosed: boolean
}

/** The first word of the noun phrase that ends at a noun. */
export function phraseStart(tokens: readonly Tagged[], noun: number): number {
  let first = noun
  for (let i = noun - 1; i >= 0; i--) {
    const { pos, tag, norm } = tokens[i]!
    const inside =
      pos === 'ADJ' ||
      pos === 'NUM' ||
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      tag === 'PRP$' ||
      tag === 'POS' ||
      tag === 'HYPH' ||
      norm === '-' ||
      norm === '$' ||
      (tag === 'VBN' && first < noun + 1 && i > 0 && isBeforeNoun(tokens[i - 1]!)) ||
      (tag === 'RB' && tokens[i + 1]!.pos === 'ADJ')
    if (pos === 'DET' && !/^(?:that|all|both|half)$/.test(norm)) return continuesLeft(tokens, i)
    // “facts in focus | Lester Markel”
    if (!inside || (pos === 'NOUN' && tokens[i + 1]!.pos === 'PROPN')) break
    if (tag === 'PRP$') return i
    first = i
  }
  return first
}

/** “all the”, “both the”: what may stand before a determiner. */
const continuesLeft = (tokens: readonly Tagged[], at: number): number =>
  at > 0 && /^(?:all|both|half|such)$/.test(tokens[at - 1]!.norm) ? at - 1 : at

const isBeforeNoun = ({ pos, tag }: Tagged): boolean =>
  pos === 'DET' || pos === 'ADJ' || pos === 'NUM' || tag === 'PRP$'

const isNounOrName = ({ pos, tag }: Tagged): boolean => pos === 'NOUN' || (pos === 'PROPN' && tag !== 'POS')

/** “everyone at the two sites” */
export const isIndefinite = ({ norm }: Tagged): boolean => /^(?:every|some|any|no)(?:one|body)$/.test(norm)

/** Reads a subject leftwards from its last word: phrases joined by prepositions, up to where a clause begins. */
export function subjectBefore(tokens: readonly Tagged[], end: number): Reading | undefined {
  let at = end
  let enclosed = false
  if (/^(?:,|—|–|\))$/.test(tokens[at]!.norm)) {
    const opening = openingOf(tokens, at)
    if (opening < 1) return undefined
    at = opening - 1
    enclosed = true
    // “the teachers at St Anne’s, which …,”
    if (tokens[at]!.tag === 'POS' && at > 0) at--
  }
  const pronoun = enclosed ? -1 : relativeBefore(tokens, end)
  if (pronoun > 0) at = pronoun - 1
  for (let steps = 0; steps < 8; steps++) {
    if (at < 0 || !(isNounOrName(tokens[at]!) || (at < end && isIndefinite(tokens[at]!)))) return undefined
    const first = phraseStart(tokens, at)
    const before = tokens[first - 1]
    const isOpening = first === 1 && /^(?:nearly|almost|about|even|only)$/.test(tokens[0]!.norm)
    // “that at least nine people was”
    const isAtLeast = before?.norm === 'at' && /^(?:least|most)$/.test(tokens[first]!.norm)
    if (isAtLeast && first > 1) {
      const edge = edgeOf(tokens, first - 2)
      return edge && { head: at, first, edge, enclosed }
    }
    if (first === 0 || !before || isOpening) return { head: at, first, edge: 'start', enclosed }
    if (before.norm === 'and' && isPaired(tokens, first - 1)) {
      at = first - 2
      if (!isNounOrName(tokens[at]!)) return undefined
      const partner = phraseStart(tokens, at)
      at = partner
      while (at > 0 && /^(?:both|between)$/.test(tokens[at]!.norm) === false && at > partner - 2) at--
      if (!/^(?:both|between)$/.test(tokens[at]!.norm)) return undefined
      if (tokens[at]!.norm === 'both') at--
      if (at < 1 || tokens[at]!.pos !== 'ADP') return undefined
      at--
      continue
    }
    // “…, until the words has stopped”
    if (tokens[first - 2]?.norm === ',' && /^(?:until|before|after|since)$/.test(before.norm))
      return { head: at, first, edge: 'subordinator', enclosed }
    if (before.pos === 'ADP') {
      if (first < 2) return undefined
      at = first - 2
      // “the items listed in the report”, “the people living in it”
      if (/^VB[NG]$/.test(tokens[at]!.tag) && at > 0 && isNounOrName(tokens[at - 1]!)) at--
      continue
    }
    const edge = edgeOf(tokens, first - 1)
    return edge && { head: at, first, edge, enclosed }
  }
  return undefined
}

/** The pronoun of the one relative clause that ends at a word: “farmers who lost their cattle”; -1 where none does. */
function relativeBefore(tokens: readonly Tagged[], end: number): number {
  let finite = 0
  for (let i = end; i > 0 && i > end - 14; i--) {
    const { norm, pos, tag } = tokens[i]!
    if (pos === 'PUNCT' && tag !== 'HYPH') return -1
    if (isFiniteForm(tokens[i]!)) {
      finite++
      // “the bill that lets the mayor say so”
      if (saying.has(norm) || /^(?:lets?|ma(?:kes?|de)|sees?|saw|helps?|helped|heard|watched)$/.test(norm))
        return -1
    }
    if (/^(?:who|that|which)$/.test(norm) && tag[0] === 'W') {
      const next = tokens[i + 1]!
      return finite === 1 && isVerbal(next) && isNounOrName(tokens[i - 1]!) ? i : -1
    }
    if (pos === 'SCONJ' || pos === 'CCONJ' || tag[0] === 'W') return -1
  }
  return -1
}

/** “of both ore and scrap”, “between the city and the port”: two that a preposition holds together. */
function isPaired(tokens: readonly Tagged[], conjunction: number): boolean {
  return tokens
    .slice(Math.max(0, conjunction - 5), conjunction)
    .some(({ norm }) => norm === 'both' || norm === 'between')
}

function edgeOf(tokens: readonly Tagged[], at: number): Reading['edge'] | undefined {
  const { norm, pos, tag } = tokens[at]!
  const before = tokens[at - 1]
  if (tag === 'WP$') return 'subordinator'
  if (/^(?:"|“|‘|'|``|:|;|—|–|\()$/.test(norm)) return 'mark'
  if (norm === ',' || weekday.test(norm)) return 'comma'
  if (pos === 'CCONJ' && norm !== 'nor')
    return before?.norm === ',' || at === 0 || joinsSubjects(tokens, at) ? 'conjunction' : undefined
  if (pos === 'SCONJ' || tag === 'WRB') return /^(?:than|as|like)$/.test(norm) ? undefined : 'subordinator'
  return saying.has(norm) ? 'saying' : undefined
}

/** “The coach and his assistants”: what stands before “and” opens the sentence. */
const joinsSubjects = (tokens: readonly Tagged[], conjunction: number): boolean =>
  tokens[conjunction]!.norm === 'and' &&
  isNounOrName(tokens[conjunction - 1]!) &&
  tokens[0]!.pos === 'DET' &&
  phraseStart(tokens, conjunction - 1) === 0

/** Where the words that a comma or dash closes began: “, which sat for nine days,”. */
function openingOf(tokens: readonly Tagged[], closing: number): number {
  const mark = tokens[closing]!.norm === ')' ? '(' : tokens[closing]!.norm
  for (let i = closing - 1; i > 0; i--) {
    const { norm } = tokens[i]!
    if (norm !== mark) {
      if (/^(?:;|:|"|“|”)$/.test(norm)) return -1
      continue
    }
    const next = tokens[i + 1]!
    // “, and his wife,”, “, as well as the mayor,”
    if (next.pos === 'CCONJ' || /^(?:as|along|together|plus|not|in|with|or)$/.test(next.norm)) return -1
    const inner = tokens.slice(i + 1, closing)
    if (
      mark === ',' &&
      !(
        next.tag[0] === 'W' ||
        next.pos === 'DET' ||
        next.pos === 'ADP' ||
        next.tag === 'PRP$' ||
        next.norm === 'one' ||
        /^VB[NG]$/.test(next.tag)
      )
    )
      return -1
    const verbs = inner.filter(isFiniteForm)
    if (verbs.length > (next.tag[0] === 'W' ? 2 : 0)) return -1
    return tokens.slice(0, i).some(({ norm }) => norm === ',') && next.pos === 'DET' ? -1 : i
  }
  return -1
}
