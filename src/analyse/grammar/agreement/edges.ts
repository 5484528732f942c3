import type { Token } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import { isSpeechVerb } from '../../quoting/saying.ts'
import { isFiniteForm } from '../../tokens.ts'
import { type GrammaticalNumber, mayBeVerb } from '../grammatical-number.ts'
import { hasOwn } from './heads.ts'
import { phraseStart, saying, weekday } from './subject.ts'

/** A subject whose left edge is asked about. */
export interface Candidate {
  readonly first: number
  readonly head: number
  readonly number: GrammaticalNumber
  /** Whether the sentence as it stands was parsed so too. */
  readonly isParsed: boolean
}

const subordinators = wordSet(
  'if that because although though while whereas since unless until till after before whether once when where so as lest whilst than like',
)

/** Adverbs that open a place: “Below these lines was”. */
const places = wordSet(
  'below above inside outside behind near along around across beyond under over beneath underneath',
)

/** Verbs whose object may be a clause without “that”. */
export const reports = (norm: string): boolean =>
  saying.has(norm) ||
  isSpeechVerb(norm) ||
  /^(?:means?|meant|shows?|showed|finds?|found|reali[sz]e[sd]?|understands?|understood|guess|doubts?)$/.test(
    norm,
  )

export const isSubordinator = ({ norm }: Token): boolean => subordinators.has(norm)

const isNominal = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(token.pos)

/** Whether a clause may begin where a subject does. */
export function opensClause(tokens: readonly Token[], subject: Candidate): boolean {
  const { first, head, isParsed } = subject
  // “which path”
  if (tokens[first]!.tag[0] === 'W') return true
  const before = tokens[first - 1]
  if (!before) return true
  const { norm, pos, tag, text } = before
  const second = tokens[first - 2]
  if (/^(?:;|:|—|–|--|\.\.\.|…)$/.test(text)) return true
  if (/^["“”‘'(]$/.test(text)) return opensBehindQuote(tokens, subject)
  const start = segmentStart(tokens, first)
  if (text === ',') return opensBehindComma(tokens, subject, start)
  if (pos === 'CCONJ' || text === '&') return opensBehindConjunction(tokens, subject)
  if (tag === 'WP$') return true
  if (
    /^(?:which|who|that)$/.test(norm) &&
    (tag[0] === 'W' || isNominal(second)) &&
    isBarePlural(tokens, subject)
  )
    return false
  // “the wire that passes”: the noun may be the verb
  if (tag[0] === 'W')
    return subject.number === 'singular' || tokens[head]!.pos !== 'NOUN' || !mayBeVerb(tokens[head]!)
  if (subordinators.has(norm) && (pos === 'SCONJ' || tokens[head]!.pos === 'PRON'))
    return opensBehindSubordinator(tokens, subject)
  if (norm === 'that') return true
  if (pos === 'ADV')
    return !places.has(norm) && (!second || second.pos === 'PUNCT' || /^[CS]CONJ$/.test(second.pos))
  if (isFiniteForm(before))
    return reports(norm) || (isParsed && pos === 'VERB' && isWhole(tokens.slice(start, first)))
  if (pos === 'VERB' && reports(norm)) return isParsed
  if (/^(?:NOUN|PROPN|NUM)$/.test(pos)) return isParsed && opensBehindNoun(tokens, subject, start)
  return pos === 'INTJ' && !/ing$/.test(norm)
}

/** Where the stretch between stronger marks begins that a word stands in. */
function segmentStart(tokens: readonly Token[], at: number): number {
  let start = at - 1
  while (start > 0 && !/^[;:]$/.test(tokens[start - 1]!.text)) start--
  return start
}

/** Whether no clause stands in for a noun: “all that feeds the children is”. */
const isWhole = (words: readonly Token[]): boolean =>
  !words.some(({ tag, norm }) => tag[0] === 'W' || /^(?:all|that|everything|anything)$/.test(norm))

function isBarePlural(tokens: readonly Token[], { first, head, number }: Candidate): boolean {
  const isBare = head === first || (head === first + 1 && tokens[first]!.pos === 'ADV')
  return number === 'plural' && isBare && tokens[head]!.pos === 'NOUN'
}

/** “The “big idea” talk were”: a phrase may have a quotation inside. */
function opensBehindQuote(tokens: readonly Token[], subject: Candidate): boolean {
  const { first } = subject
  const opening = openingQuote(tokens, first - 1)
  const second = tokens[first - 2]
  if (opening > 0 && (tokens[opening - 1]!.pos === 'DET' || tokens[opening - 1]!.tag === 'PRP$'))
    return opensClause(tokens, { ...subject, first: opening - 1 })
  return !second || /^[,;:(]$/.test(second.text) || second.pos === 'VERB' || second.norm === 'that'
}

/** Whether a mark opens a quotation. */
export const opensQuotation = (tokens: readonly Token[], at: number): boolean =>
  /^["“]$/.test(tokens[at]!.text) && openingQuote(tokens, at) < 0

/** The opening mark of the quotation that a mark closes; -1 where it opens one. */
function openingQuote(tokens: readonly Token[], at: number): number {
  if (tokens[at]!.text === '”') return tokens.slice(0, at).findLastIndex(({ text }) => text === '“')
  if (tokens[at]!.text !== '"') return -1
  const marks = tokens.slice(0, at).filter(({ text }) => text === '"')
  return marks.length % 2 === 1 ? tokens.indexOf(marks.at(-1)!) : -1
}

/** “In June, the price were”, but no list: “the wages, the price were”. */
function opensBehindComma(
  tokens: readonly Token[],
  { first, head, number, isParsed }: Candidate,
  start: number,
): boolean {
  const opening = tokens[start]!
  const words = tokens.slice(start, first - 1)
  const isOwned = hasOwn(tokens, first, head)
  const hasVerb = words.some(isFiniteForm)
  const isPhrase =
    opening.pos === 'ADP' && !words.some(({ pos, text }) => /^(?:VERB|AUX|CCONJ)$/.test(pos) || text === ',')
  if (isPhrase) return true
  if (!isParsed && !isOwned) return false
  if (number === 'singular' && tokens[head]!.pos === 'NOUN') {
    const isBehindClause =
      isParsed && isOwned && words.some(({ pos, tag }) => pos === 'SCONJ' || tag === 'WRB')
    const isBehindOpener = /^(?:SCONJ|ADP|ADV|CCONJ)$/.test(opening.pos) || opening.tag[0] === 'W'
    if (hasVerb && !isBehindClause && !isBehindOpener) return false
    if (words.some(({ text }) => text === ',')) return false
  }
  return (
    hasVerb ||
    /^(?:ADP|SCONJ|ADV|CCONJ|VERB|PART|INTJ)$/.test(opening.pos) ||
    opening.tag[0] === 'W' ||
    words.at(-1)?.pos === 'ADV'
  )
}

/** “…, but the price were”, “She left and the boys was”, but no second subject: “the mayor and the clerk were”. */
function opensBehindConjunction(
  tokens: readonly Token[],
  { first, head, number, isParsed }: Candidate,
): boolean {
  const { norm } = tokens[first - 1]!
  if (first === 1 || norm === 'but' || norm === 'yet') return true
  if (norm !== 'and') return false
  let from = first - 2
  while (from > 0 && !endsClause(tokens[from]!)) from--
  const second = tokens[first - 2]!
  // “Bird and butterfly watchers”
  if (number === 'plural' && /^(?:NOUN|PROPN|ADJ)$/.test(second.pos)) {
    const start = phraseStart(tokens, first - 2)
    return opensClause(tokens, { first: start, head: first - 2, number, isParsed: false })
  }
  if (!tokens.slice(from, first - 1).some(isFiniteForm)) return false
  if (number === 'plural') return !isNominal(second) || tokens[head]!.pos === 'PRON'
  if (/^(?:he|she|it|this)$/.test(tokens[head]!.norm)) return isParsed
  return isParsed && !isNominal(second) && second.text !== ','
}

const endsClause = ({ text, pos, tag }: Token): boolean =>
  /^[;:]$/.test(text) || pos === 'SCONJ' || tag[0] === 'W'

function opensBehindSubordinator(tokens: readonly Token[], { first, head, isParsed }: Candidate): boolean {
  const { norm } = tokens[first - 1]!
  // “the talks before these meetings was”
  if (/^(?:before|after|since|until)$/.test(norm))
    return tokens[head]!.pos !== 'NOUN' || tokens[first - 2]?.pos !== 'NOUN'
  if (norm !== 'as') return norm !== 'than' && norm !== 'like'
  // “such news as the report of the court was”
  return (
    isParsed &&
    head - first < 3 &&
    !tokens.slice(Math.max(0, first - 5), first - 1).some(({ norm }) => /^(?:as|such|so|same)$/.test(norm))
  )
}

/** “the size it are”, “On its way across the bay the freighter were”. */
function opensBehindNoun(tokens: readonly Token[], { first, head }: Candidate, start: number): boolean {
  if (tokens[head]!.pos === 'PRON' || weekday.test(tokens[first - 1]!.norm)) return true
  return (
    hasOwn(tokens, first, head) &&
    tokens[start]!.pos === 'ADP' &&
    !tokens.slice(start, first).some(({ pos, text }) => /^(?:VERB|AUX|CCONJ)$/.test(pos) || text === ',')
  )
}
