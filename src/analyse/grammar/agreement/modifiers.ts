import { lexicon, participleFor, type Tagged } from '../../../syntax/index.ts'
import { isFiniteForm, nominative } from '../../tokens.ts'
import { type GrammaticalNumber, numberOfVerb } from '../grammatical-number.ts'
import { reports } from './edges.ts'
import { isPreposition, type Listing, listAt, phraseAt } from './phrase.ts'

/** What hangs on a noun without a mark before it. */
export interface Modifiers {
  /** What prepositions govern. */
  readonly lists: readonly Listing[]
  /** Just behind the last word. */
  readonly end: number
}

/**
 * Phrases with prepositions, participles and one relative clause: “of the nurses who voted”, “sleeping rough in
 * Leeds”; undefined where they are not plainly read.
 */
export function modifiersAt(tokens: readonly Tagged[], from: number): Modifiers | undefined {
  const lists: Listing[] = []
  let end = from
  while (lists.length < 4 && tokens[end]) {
    const isHung =
      isParticiple(tokens[end]!) && tokens[end + 1]?.tag === 'IN' && tokens[end + 1]!.norm !== 'that'
    if (!isHung && !isPreposition(tokens[end]!)) break
    const behind = end + (isHung ? 2 : 1)
    // “accused of setting the fire”
    if (tokens[behind]?.tag === 'VBG' && tokens[behind]!.pos === 'VERB') {
      const rest = restAt(tokens, behind + 1)
      return rest < behind + 2 ? undefined : { lists, end: rest }
    }
    const list = listAt(tokens, behind)
    if (!list) return undefined
    lists.push(list)
    end = list.end
  }
  const opener = tokens[end]
  // “to close three of its plants”
  if (opener?.tag === 'TO' && tokens[end + 1]?.tag === 'VB') end = restAt(tokens, end + 2)
  // “for choosing a host”
  else if (opener?.pos === 'SCONJ' && opener.tag === 'IN' && tokens[end + 1]?.tag === 'VBG')
    end = restAt(tokens, end + 2)
  else if (opener && isRelative(opener)) end = relativeAt(tokens, end)
  else if (opener && hangsOn(opener, tokens[end + 1])) end = restAt(tokens, end + 1)
  else if (opener && nominative.test(opener.norm)) end = relativeClauseAt(tokens, end)
  return end < 0 ? undefined : { lists, end }
}

/** “made”, and what the tagger took for an adjective: “accused”. */
const isParticiple = ({ tag, pos, norm }: Tagged): boolean =>
  tag === 'VBN' || (pos === 'ADJ' && lexicon(norm)?.tags.has('VBN') === true)

/** “sleeping rough”, “built here”, but not “suspended solids”. */
const hangsOn = ({ tag, pos }: Tagged, next: Tagged | undefined): boolean =>
  pos === 'VERB' && (tag === 'VBG' || (tag === 'VBN' && /^(?:ADP|ADV|PART)$/.test(next?.pos ?? '')))

const isRelative = ({ norm, tag }: Tagged): boolean =>
  tag[0] === 'W' && /^(?:who|whom|which|that|where|whose)$/.test(norm)

/** Just behind a relative clause that a pronoun opens; -1 where it is not plainly read. */
function relativeAt(tokens: readonly Tagged[], at: number): number {
  if (tokens[at]!.norm !== 'whose') return relativeClauseAt(tokens, at + 1)
  const owned = phraseAt(tokens, at + 1)
  return owned ? predicateAt(tokens, owned.end) : -1
}

const isAdverb = ({ pos }: Tagged): boolean => pos === 'ADV'

/** Just behind a clause whose own subject, if any, is a plain phrase: “lost their cattle”, “the planners threw out”. */
function relativeClauseAt(tokens: readonly Tagged[], from: number): number {
  let at = from
  while (tokens[at] && isAdverb(tokens[at]!)) at++
  const first = tokens[at]
  if (!first) return -1
  if (mayBeFiniteForm(first)) return predicateAt(tokens, at)
  const isPronoun = nominative.test(first.norm) || first.norm === 'it' || first.norm === 'you'
  const subject = isPronoun ? at + 1 : (phraseAt(tokens, at)?.end ?? -1)
  return subject < 0 ? -1 : predicateAt(tokens, subject)
}

/** “stole” is listed as a noun alone. */
const mayBeFiniteForm = (token: Tagged): boolean =>
  isFiniteForm(token) || participleFor(token.norm) !== undefined

/** Just behind a finite verb and what belongs to it; -1 where none stands there, or a clause may follow it. */
function predicateAt(tokens: readonly Tagged[], from: number): number {
  let at = from
  while (tokens[at] && isAdverb(tokens[at]!)) at++
  const verb = tokens[at]
  if (!verb || !mayBeFiniteForm(verb) || (governsClause(verb) && mayOpenClause(tokens[at + 1]))) return -1
  return restAt(tokens, at + 1)
}

const mayOpenClause = (next: Tagged | undefined): boolean =>
  next === undefined || !(/^(?:ADP|ADV|PART|VERB|AUX)$/.test(next.pos) || next.text === ',')

/** Behind these another clause may follow without a word that opens it: “who think the fee is”. */
const governsClause = ({ norm, lemma }: Tagged): boolean =>
  reports(norm) ||
  reports(lemma) ||
  /^(?:let|make|see|help|hear|watch|ensure|insist|argue|suggest|feel|tell|wish|suppose|decide|agree|imply)$/.test(
    lemma,
  )

/** Just behind objects, adverbs and phrases up to the next finite verb or mark; -1 where a clause may begin among them. */
function restAt(tokens: readonly Tagged[], from: number): number {
  for (let at = from; at < from + 14 && at < tokens.length; at++) {
    const { pos, tag, norm, text } = tokens[at]!
    if (isFiniteForm(tokens[at]!) || text === ',') return at
    if (pos === 'VERB' && governsClause(tokens[at]!) && mayOpenClause(tokens[at + 1])) return -1
    if (
      /^(?:CCONJ|SCONJ)$/.test(pos) ||
      tag[0] === 'W' ||
      tag === 'EX' ||
      nominative.test(norm) ||
      norm === 'that'
    )
      return -1
    if (pos === 'PUNCT' && tag !== 'HYPH') return -1
    const before = tokens[at - 1]!
    // “who told reporters the firm was”, “who are sure his case was”
    const mayOpen = pos === 'DET' || tag === 'PRP$'
    if (mayOpen && at > from && /^(?:NOUN|PROPN|PRON|ADJ)$/.test(before.pos) && before.tag !== 'PRP$')
      return -1
  }
  return -1
}

/** What adds companions to a subject, and leaves it as many as it was. */
const adding =
  /^(?:along with|together with|as well|in addition|accompanied by|including|like|unlike|except|besides|but not|and not|not|rather than|more than|less than|no less|even|especially|particularly|followed by|flanked by|joined by|alongside|backed by|led by|plus|apart from|aside from|much like|with|despite|in spite|instead of|far from)\b/

type Kind = 'relative' | 'phrase' | 'list'

/** What opens between commas: a relative clause, a phrase, or what may be the next item of a list as well. */
const kindOf = (tokens: readonly Tagged[], at: number): Kind | undefined => {
  const opener = tokens[at]
  if (!opener) return undefined
  if (/^(?:who|which|whose|where)$/.test(opener.norm) && opener.tag[0] === 'W') return 'relative'
  if (adding.test(`${opener.norm} ${tokens[at + 1]?.norm ?? ''}`)) return 'phrase'
  if (opener.pos === 'VERB' && /^VB[NG]$/.test(opener.tag)) return 'phrase'
  if (/^(?:ADP|ADV)$/.test(opener.pos) && opener.tag !== 'EX') return 'phrase'
  return /^(?:DET|NUM|ADJ|PROPN|NOUN)$/.test(opener.pos) || opener.tag === 'PRP$' ? 'list' : undefined
}

/** How far a phrase within commas is followed. */
const reach = 30

/**
 * Just behind what stands within commas between a subject and its verb: “, which sat for nine days,”, “, along with
 * two aides,”, “, founded in 1902,”; -1 where there is none, or it may be the next item of a list.
 */
export function behindEnclosed(tokens: readonly Tagged[], open: number): number {
  const kind = kindOf(tokens, open + 1)
  if (!kind) return -1
  let clauses = 0
  let relatives = 0
  for (let at = open + 1; at < tokens.length && at < open + reach; at++) {
    const { pos, tag, norm, text } = tokens[at]!
    if (/^[;:"“”()—–]$/.test(text)) return -1
    if (tag[0] === 'W' || pos === 'SCONJ' || (norm === 'that' && pos !== 'DET')) relatives++
    if (isFiniteForm(tokens[at]!)) clauses++
    // “, a widow and a mother,”: one more may be named
    if (kind === 'list' && pos === 'CCONJ' && !isOther(tokens, open + 1, at + 1)) return -1
    if (text !== ',') continue
    const next = verbAt(tokens, at + 1)
    if (tokens[next] && isFiniteForm(tokens[next])) {
      const isSaid = kind === 'list' && clauses === 1 && reports(tokens[at - 1]!.norm)
      return isSaid || isClosed(kind, clauses, relatives) ? at + 1 : -1
    }
    // “, who is 44, and his wife, who is 40,”
    if (/^(?:and|or|nor|but)$/.test(tokens[at + 1]?.norm ?? '') || tokens[at + 1]?.tag[0] === 'W') return -1
    if (kind !== 'relative') return -1
  }
  return -1
}

/** “one in Leeds and one in York”: parts of what was named. */
const isOther = (tokens: readonly Tagged[], first: number, second: number): boolean =>
  tokens[first]!.norm === 'one' && /^(?:one|another|the)$/.test(tokens[second]?.norm ?? '')

const isClosed = (kind: Kind, clauses: number, relatives: number): boolean =>
  kind === 'relative' ? clauses > 0 : clauses <= relatives

/** Where the finite verb stands behind a subject, adverbs passed over. */
export function verbAt(tokens: readonly Tagged[], end: number): number {
  let at = end
  while (tokens[at]?.pos === 'ADV' && tokens[at]!.tag === 'RB' && at < end + 2) at++
  return at
}

/** The number of a verb that the tagger may have taken for an infinitive: no subject stands before one. */
export const numberAsked = (verb: Tagged): GrammaticalNumber | undefined =>
  numberOfVerb(verb.tag === 'VB' && verb.pos === 'VERB' ? { ...verb, tag: 'VBP' } : verb)

/** Whether a word is a verb for sure, so that it is no noun of the subject. */
export function isVerb(tokens: readonly Tagged[], at: number): boolean {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  // “Mr. Peres, one of the fathers of the plan, do you”
  if (next && /^(?:you|we|they|i)$/.test(next.norm)) return false
  if (/^(?:is|are|was|were|has|have|does|do)$/.test(verb.norm)) return verb.tag !== 'VB'
  if (verb.pos !== 'VERB') return false
  const tags = lexicon(verb.norm)?.tags
  if (/^(?:remains?|needs?|seems?|appears?|becomes?|means?|shows?)$/.test(verb.norm) && next)
    return /^(?:ADJ|DET|PRON|SCONJ|PART)$/.test(next.pos) || next.tag === 'VBN'
  const isBehindMark = tokens[at - 1]?.text === ','
  const mayBeNoun = tags?.has('NNS') || tags?.has('NN')
  if (!next || (mayBeNoun && !isBehindMark)) return false
  return /^(?:DET|PRON|SCONJ|NUM)$/.test(next.pos) || (isBehindMark && /^(?:TO|VBG)$/.test(next.tag))
}
