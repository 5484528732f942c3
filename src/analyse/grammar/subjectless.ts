import { baseOf, inflect, lexicon } from '../../syntax/index.ts'
import type { Analysis, Sentence, Token } from '../index.ts'
import { isBehindOpener, isToldByNobody, pronounVerb } from './subjectless/behind-openers.ts'

/** Subordinators whose clause has a subject. */
const subordinating =
  /^(?:because|although|though|whereas|if|unless|until|till|whether|while|when|whenever|wherever|since|after|before|once)$/
/** “the year before was wet”, “ever since has”, “he once was”: adverbs too, but where they open a clause. */
const alsoAdverb = /^(?:though|since|after|before|once|while|when|whenever|wherever|until)$/
/** Behind these a verb may stand before its subject: “when is the fair”. */
const questioning = /^(?:when|whenever|wherever|whether)$/
const reporting = /^(?:said|says|thinks?|thought|believes?|believed|claims|claimed)$/

const finiteAuxiliary = /^(?:is|are|am|was|were|has|have|had|does|did|do|will|would|could|can|must|should)$/

/** Passive still with an object: “when given a choice”, “if elected the leader”. */
export const keepsObject =
  /^(?:give|ask|tell|offer|show|call|consider|make|elect|name|send|pay|teach|award|deny|grant|hand|owe|lend|bring|leave|appoint|declare|deem|dub|vote|crown|find|keep|rate|rank|permit|allow|assign|forbid|refuse|promise|guarantee|charge|fine|sell|serve|feed|buy|cost|set|put|cut|let|hit|read)$/
/** Verbs that stand before their subject: “when came the dawn”. */
const inverts = /^(?:come|go|stand|lie|sit|fall|hang|follow|arise|emerge|say|be|do|have)$/

/** A stop ends it, whatever the page has left behind that. */
const ended = /[.:;]["”’)]*(?:&nbsp;|<br ?\/?>)*$/
export const endsInStop = ({ text }: Sentence): boolean => ended.test(text)

/** The verbs of running prose that lost their subject within a sentence. */
export function* subjectlessWithin(alone: Analysis): Generator<Token> {
  for (const { sentences } of alone.prose)
    for (const sentence of sentences) if (endsInStop(sentence)) yield* subjectless(sentence)
}

/** The verbs whose clause within the sentence lost its subject: “because had no time”, “he said will leave”. */
function subjectless({ tokens }: Sentence): readonly Token[] {
  return tokens.filter((verb, index) => {
    const opener = tokens[index - 1]
    if (!opener || verb.text !== verb.norm) return false
    if (opener.text === ',') return isBehindFronted(tokens, index)
    if (isBehindOpener(tokens, index) || isToldByNobody(tokens, index)) return true
    if (tokens[index - 2]?.text === ';' && /^(?:also|then|later)$/.test(opener.norm))
      return isBehindSemicolon(tokens, index)
    if (opener.norm === 'that' && /^(?:and|but)$/.test(tokens[index - 2]?.norm ?? ''))
      return isBehindSecondThat(tokens, index)
    if (reporting.test(opener.norm)) return opensReport(tokens, index - 1) && isBareVerb(tokens, index, false)
    if (!subordinating.test(opener.norm)) return false
    if (alsoAdverb.test(opener.norm) && !opensClause(tokens, index - 1)) return false
    return isBareVerb(tokens, index, questioning.test(opener.norm)) || isPastBehind(tokens, index)
  })
}

const fronting = /^(?:when|after|before|once|while|although|though|because|since|until|by)$/
const isFiniteVerb = ({ pos, tag }: Token): boolean =>
  /^(?:VERB|AUX)$/.test(pos) && /^(?:VB[DZP]|MD)$/.test(tag)

/** “When the squad arrived, found that”, “When asked about it, said that she would know” */
function isBehindFronted(tokens: readonly Token[], index: number): boolean {
  const [first, second, third] = tokens
  if (!fronting.test(first!.norm) || (first!.norm === 'by' && third?.norm !== 'time')) return false
  const verb = tokens[index]!
  const next = tokens[index + 1]
  if (!next || next.pos === 'PUNCT') return false
  const isReport =
    /^(?:said|told|added|replied|found)$/.test(verb.norm) &&
    (next.norm === 'that' || /^(?:he|she|they)$/.test(next.norm))
  if (!isReport && !isSurelyFinite(verb, next)) return false
  const head = tokens.slice(1, index - 1)
  if (head.some(({ tag, text, pos }) => /^W[DP]/.test(tag) || inserting.test(text) || pos === 'CCONJ'))
    return false
  const isReduced = /^VB[NDG]$/.test(second!.tag) && /^(?:ADP|SCONJ)$/.test(third?.pos ?? '')
  if (!isReduced && (!head.some(isFiniteVerb) || head.some(({ text }) => text === ','))) return false
  // “When he came, said Ann, they left”
  return isReport || !tokens.slice(index + 1).some(({ text }) => text === ',')
}
const inserting = /^[“”":;(—–]$/
const isSurelyFinite = (verb: Token, next: Token): boolean =>
  !isSubject(next) &&
  ((finiteAuxiliary.test(verb.norm) && isVerbal(next)) ||
    (verb.pos === 'VERB' && isPastOnly(verb.norm) && !inverts.test(verb.lemma)))

/** “; also ordered a review” */
function isBehindSemicolon(tokens: readonly Token[], index: number): boolean {
  const verb = tokens[index]!
  const next = tokens[index + 1]
  return (
    next !== undefined &&
    /^VB[DN]$/.test(verb.tag) &&
    lexicon(verb.norm)?.tags.has('VBD') === true &&
    !keepsObject.test(verb.lemma) &&
    !inverts.test(verb.lemma) &&
    opensObject(next)
  )
}

/** “said that she knew him and that had lent him money”: the second clause of what is said. */
function isBehindSecondThat(tokens: readonly Token[], index: number): boolean {
  const verb = tokens[index]!
  const next = tokens[index + 1]
  const then = tokens[index + 2]
  const first = tokens.findIndex(({ norm, pos }) => norm === 'that' && pos === 'SCONJ')
  if (first < 1 || first > index - 4 || !next || !then) return false
  if (
    !(/^(?:has|have|had)$/.test(verb.norm) || verb.tag === 'MD') ||
    !(/^VB[ND]?$/.test(next.tag) || isParticiple(next.norm))
  )
    return false
  return (
    !pronounVerb.test(next.lemma) &&
    (opensObject(then) || then.pos === 'NUM' || then.pos === 'ADV' || then.pos === 'NOUN')
  )
}
/** “lent”, whatever the dictionary has of it. */
const isParticiple = (norm: string): boolean =>
  lexicon(norm)?.tags.has('VBN') === true || (baseOf(norm) !== norm && inflect(baseOf(norm), 'VBN') === norm)

/** Whether a word is a finite verb that neither a participle nor a subject behind it explains. */
function isBareVerb(tokens: readonly Token[], index: number, mayAsk: boolean): boolean {
  const verb = tokens[index]!
  const next = tokens[index + 1]
  const then = tokens[index + (isNegation(next) ? 2 : 1)]
  if (!next || !then || then.pos === 'PUNCT') return false
  if (finiteAuxiliary.test(verb.norm)) {
    // “if do so”, “before can the”
    if (/^(?:do|have|can|will|must)$/.test(verb.norm) && !isNegation(next) && !isVerbal(then)) return false
    return mayAsk ? isPredicative(then) : !isSubject(then)
  }
  // “when it comes to growth”
  if (verb.norm === 'comes' && next.norm === 'to') return true
  const tags = lexicon(verb.norm)?.tags
  if (!tags || inverts.test(verb.lemma) || verb.tag[0] !== 'V') return false
  if (tags.has('VBZ'))
    return (
      verb.tag === 'VBZ' && !tags.has('NNS') && !tags.has('NN') && next.pos !== 'AUX' && next.norm !== 'of'
    )
  if (!tags.has('VBD') || (tags.has('JJ') && !/^(?:it|him|them)$/.test(next.norm))) return false
  return isPastOnly(verb.norm) || (opensObject(next) && !keepsObject.test(verb.lemma))
}

/** “rang”, “went”: a past tense that is no participle. */
export function isPastOnly(norm: string): boolean {
  const base = baseOf(norm)
  return inflect(base, 'VBN') !== norm && inflect(base, 'VBD') === norm
}

/** “after walked in”: a past tense, and no participle before its noun, “after failed talks”. */
function isPastBehind(tokens: readonly Token[], index: number): boolean {
  const verb = tokens[index]!
  const next = tokens[index + 1]
  return (
    /^(?:after|before)$/.test(tokens[index - 1]!.norm) &&
    /^VB[DN]$/.test(verb.tag) &&
    lexicon(verb.norm)?.tags.has('VBD') === true &&
    next !== undefined &&
    (opensObject(next) || next.pos === 'ADP')
  )
}

const isNegation = (token: Token | undefined): boolean => /^(?:n't|not)$/.test(token?.norm ?? '')
const isVerbal = ({ tag, norm }: Token): boolean => /^VB[NGD]?$/.test(tag) || /^(?:be|been|have)$/.test(norm)
const isSubject = ({ norm }: Token): boolean =>
  /^(?:i|he|she|it|they|we|you|there|this|these|those)$/.test(norm)
const opensObject = ({ norm, tag }: Token): boolean =>
  tag === 'PRP$' || /^(?:the|an?|him|them|me|us|it)$/.test(norm)
/** “when are able”, but “when is the fair” */
const isPredicative = (token: Token): boolean =>
  isVerbal(token) || /^(?:NUM|ADP|ADV|ADJ|PART)$/.test(token.pos) || /^an?$/.test(token.norm)

const parts = /^(?:[,;:—–(]|--)$/

/** Whether a subordinator opens a clause here: at the start, behind a mark or behind a clause. */
function opensClause(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  if (!before || parts.test(before.text)) return true
  const { norm } = tokens[index]!
  if (before.pos === 'CCONJ' || /^(?:only|even|shortly|soon)$/.test(before.norm)) return norm !== 'once'
  // “a while”, “the night before”, “up until”, “long after”
  if (/^(?:DET|ADJ|ADP|ADV)$/.test(before.pos) || before.norm === 'up') return false
  return (
    /^(?:when|until|while|whenever)$/.test(norm) ||
    (/^(?:after|before)$/.test(norm) && /^(?:NOUN|PROPN)$/.test(before.pos) && !spans.test(before.norm))
  )
}
const spans =
  /^(?:seconds?|minutes?|hours?|days?|nights?|mornings?|evenings?|weeks?|months?|years?|seasons?|decades?|centur(?:y|ies)|times?|ones?|moments?|weekends?|summer|winter|spring|autumn|fall|games?|meetings?)$/

/** “He said will lead the inquiry”: the speaker opens the clause, so that the verb behind is the reported one. */
function opensReport(tokens: readonly Token[], index: number): boolean {
  let end = index
  while (/^(?:has|had|also|later|then|once)$/.test(tokens[end - 1]?.norm ?? '')) end--
  const start =
    tokens.findLastIndex(({ text, pos }, at) => at < end && (parts.test(text) || pos === 'PUNCT')) + 1
  // “What he wants, he said was …”
  return !/^(?:W|EX)/.test(tokens[0]!.tag) && isSpeaker(tokens.slice(start, end))
}

/** “He”, “Mr. Hale”, “The company”: one noun phrase, and no “The man police”. */
function isSpeaker(tokens: readonly Token[]): boolean {
  const [first, ...rest] = tokens
  if (!first) return false
  if (/^(?:i|he|she|they|we)$/.test(first.norm)) return rest.length === 0
  if (first.pos === 'PROPN') return rest.every(({ pos }) => pos === 'PROPN')
  return (
    (/^(?:the|an?)$/.test(first.norm) || first.tag === 'PRP$') &&
    rest.length > 0 &&
    rest.every(({ pos }, index) => (index < rest.length - 1 ? pos === 'ADJ' : pos === 'NOUN'))
  )
}
