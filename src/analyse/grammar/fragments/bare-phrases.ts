import { baseOf, isFinite as isFiniteVerb, lexicon } from '../../../syntax/index.ts'
import type { Token } from '../../index.ts'
import { nominative } from '../../tokens.ts'
import { isOfSaying } from '../clauses.ts'

/** What stands in a phrase that is all of a sentence. */
export interface BarePhrase {
  readonly commas: number
  /** Whether a clause or an infinitive is said of one of its nouns. */
  readonly hasClause: boolean
}

/**
 * Reads a sentence from a word on as a phrase with what is said of its nouns: “the driver of the lorry, a man who had
 * been on his way to Hull”; undefined where any word of it may be a predicate.
 */
export function barePhrase(tokens: readonly Token[], from: number): BarePhrase | undefined {
  const end = tokens.length - 1
  let hasClause = false
  let commas = 0
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at]!
    if (token.text === ',') commas++
    else if (opensClause(tokens, at) || holdsClause(tokens, at)) {
      const behind = behindClause(tokens, at, end)
      if (behind < 0) return undefined
      hasClause = true
      at = behind - 1
    } else if (isInfinitive(tokens, at)) {
      hasClause = true
      at++
    } else if (!mayStand(tokens, from, at, commas)) return undefined
  }
  return { commas, hasClause }
}

/** “to side with”, though “side” was taken for a noun. */
const isInfinitive = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.norm === 'to' &&
  (tokens[at + 1]!.tag === 'VB' ||
    (tokens[at + 1]!.pos === 'NOUN' && lexicon(tokens[at + 1]!.norm)?.tags.has('VB') === true))

const subordinator = /^(?:because|although|though|whereas|while|if|unless|whether)$/

/** “who”, “in which”, “that” behind a noun, “whether” */
function opensClause(tokens: readonly Token[], at: number): boolean {
  const { tag, norm, pos } = tokens[at]!
  const before = tokens[at - 1]!
  return norm === 'that'
    ? pos !== 'DET' && (/^(?:NOUN|PROPN|NUM|ADJ|VERB)$/.test(before.pos) || before.norm === 'those')
    : tag[0] === 'W' || subordinator.test(norm)
}

/** Behind a clause, with all that is joined or subordinate to its verb; -1 where it has none, or one too many. */
function behindClause(tokens: readonly Token[], opener: number, end: number): number {
  let open = 1
  let told = false
  for (let at = opener + 1; at < end; at++) {
    const token = tokens[at]!
    // “a bag that cost £40 now costs £60”: a verb that was taken for a noun
    if (at === opener + 1 && token.pos === 'NOUN' && lexicon(token.norm)?.tags.has('VBP')) return -1
    if (isFiniteVerb(tokens, at)) {
      if (open > 0) open--
      else if (!isJoined(tokens, at) && !isOfSaying(tokens, at)) return -1
      told = true
    } else if (token.text === ',') return told && open === 0 ? at : -1
    else if (token.tag[0] === 'W' ? tokens[at + 1]!.tag !== 'TO' : subordinator.test(token.norm)) open++
    else if (token.norm === 'that' && token.pos !== 'DET') open++
    else if (ambiguous.test(token.norm) && hasVerbBehind(tokens, at)) return -1
    else if (told && open === 0 && (mayBeFinite(tokens, at) || isLoosePast(tokens, at))) return -1
  }
  return told && open === 0 ? end : -1
}

/** Of these a noun or a clause follows. */
const ambiguous = /^(?:as|after|before|since|until|once|than|so)$/
const hasVerbBehind = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at + 1; next < tokens.length && tokens[next]!.pos !== 'PUNCT'; next++)
    if (isFiniteVerb(tokens, next)) return true
  return false
}

/** “since the war ended”, “before he left”, not “since the war has been”. */
function holdsClause(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:since|until|after|before)$/.test(tokens[at]!.norm)) return false
  const first = tokens[at + 1]!
  if (nominative.test(first.norm)) return isFiniteVerb(tokens, at + 2)
  if (first.pos !== 'DET' && first.tag !== 'PRP$') return false
  let next = at + 2
  while (/^(?:ADJ|NOUN)$/.test(tokens[next]?.pos ?? '')) next++
  return next > at + 2 && tokens[next]?.pos === 'VERB' && isFiniteVerb(tokens, next)
}

/** “The clock which had struck presented a face”: a past behind a verb that has its own participle. */
function isLoosePast(tokens: readonly Token[], at: number): boolean {
  const { tag, norm } = tokens[at]!
  return (
    tag === 'VBN' &&
    lexicon(norm)?.tags.has('VBD') !== false &&
    !/^(?:AUX|CCONJ|DET|ADJ|ADP|NUM)$/.test(tokens[at - 1]!.pos) &&
    !tokens.slice(Math.max(0, at - 3), at).some(({ pos }) => pos === 'AUX')
  )
}

/** “… who left and married”, “… and never came back” */
function isJoined(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1
  while (tokens[at]?.pos === 'ADV') at--
  return tokens[at]?.pos === 'CCONJ'
}

const oblique = /^(?:it|them|him|us|me|her|itself|himself|herself|themselves)$/

/** Whether a word goes on with a phrase, and can be no predicate. */
function mayStand(tokens: readonly Token[], from: number, at: number, commas: number): boolean {
  const { pos, tag, norm, text } = tokens[at]!
  const before = tokens[at - 1]!
  if (tag === 'VBN' || tag === 'VBD') return isParticiple(tokens, from, at, commas)
  if (isFiniteVerb(tokens, at) || nominative.test(norm) || norm === 'you' || tag === 'MD') return false
  // “of pine and scrub”
  if (/^VBP?$/.test(tag))
    return (
      /^(?:ADP|CCONJ)$/.test(before.pos) && before.norm !== 'to' && lexicon(norm)?.tags.has('NN') === true
    )
  if (pos === 'PUNCT') return text === "'" || tag === 'HYPH'
  if (/^(?:VERB|AUX|INTJ|X|PRON)$/.test(pos))
    return (
      tag === 'VBG' ||
      tag === 'PRP$' ||
      (oblique.test(norm) && /^(?:ADP|VERB|CCONJ|ADV)$/.test(before.pos) && before.text !== ',')
    )
  // “There”, “a man there”
  if (tag === 'EX' || (before.text === ',' && pos === 'SCONJ')) return false
  return !mayBeFinite(tokens, at)
}

/** Whether a form of the past can be nothing but a participle: “two broken wings, built in 1904”. */
function isParticiple(tokens: readonly Token[], from: number, at: number, commas: number): boolean {
  const { norm, tag } = tokens[at]!
  const before = tokens[at - 1]!
  const tags = lexicon(norm)?.tags
  if (
    tags?.has('VBN') &&
    isOfOneNoun(tokens, from, at) &&
    (tag === 'VBN' || /^with(?:out)?$/.test(tokens[from]!.norm))
  )
    return true
  // Behind one comma it is said of the noun, behind two it may be the predicate.
  if (before.text === ',') return (commas === 1 && tags?.has('VBN') !== false) || tokens[from]!.tag === 'VBN'
  if (tag === 'VBD') return false
  if (/^(?:having|been|being|not|never)$/.test(before.norm)) return true
  if (/^(?:DET|ADJ)$/.test(before.pos) || before.tag === 'PRP$')
    return /^(?:NOUN|PROPN|ADJ|CCONJ|PUNCT)$/.test(tokens[at + 1]!.pos)
  if (/^(?:ADV|CCONJ)$/.test(before.pos)) return commas === 1 || tokens[from]!.tag === 'VBN'
  return tags?.has('VBD') === false
}

/** “With two minutes left”, “In a letter sent on Monday”, not “With a roar Hall left” */
function isOfOneNoun(tokens: readonly Token[], from: number, at: number): boolean {
  let first = from
  while (first < at && /^(?:ADP|PART|VERB)$/.test(tokens[first]!.pos)) first++
  return (
    first > from &&
    tokens[first]!.pos !== 'ADJ' &&
    tokens.slice(first + 1, at).every(({ pos }) => /^(?:ADJ|NOUN)$/.test(pos)) &&
    (/^(?:DET|NUM)$/.test(tokens[first]!.pos) || tokens[first]!.tag === 'PRP$') &&
    tokens[at - 1]!.pos === 'NOUN' &&
    /^(?:ADP|CCONJ|PUNCT|ADV|PART)$/.test(tokens[at + 1]!.pos)
  )
}

/** Verbs that stand before their subject behind a place: “where boats used to land stands a shop”. */
const standing = /^(?:stands|sits|lies|hangs|comes|goes|lives)$/

/** Whether a word that was taken for a noun or an adjective can be the verb of the noun before it. */
function mayBeFinite(tokens: readonly Token[], at: number): boolean {
  const { norm, text, tag } = tokens[at]!
  const before = tokens[at - 1]!
  if (standing.test(norm) && /^(?:DET|PROPN)$/.test(tokens[at + 1]!.pos)) return true
  if (
    text !== norm ||
    !(/^(?:NOUN|PROPN|NUM|ADV)$/.test(before.pos) || before.tag === 'VBN' || /^[,)]$/.test(before.text))
  )
    return false
  const tags = lexicon(norm)?.tags ?? lexicon(baseOf(norm))?.tags
  if (!tags) return /ed$/.test(norm) || (tag[0] === 'V' && tag !== 'VBG')
  if (tags.has('VBD') || tags.has('MD')) return tag !== 'VBN'
  if (!['VBZ', 'VBP', 'VB'].some(finite => tags.has(finite))) return false
  // “The heroine, a thief with a weakness for opera, talks and talks.”
  if (before.text === ',')
    return (tags.has('VBZ') && /s$/.test(norm)) || !/^(?:PUNCT|CCONJ)$/.test(tokens[at + 1]!.pos)
  // Nothing that a verb would take is behind it: “the market square of”, “a plan for mill towns.”
  if (!/^(?:ADP|PUNCT|CCONJ|NOUN|PROPN)$/.test(tokens[at + 1]!.pos)) return true
  return before.tag === 'NN' ? /s$/.test(norm) : !tags.has('VBZ') || before.tag === 'NNP'
}
