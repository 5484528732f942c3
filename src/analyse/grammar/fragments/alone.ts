import { isFinite as isFiniteVerb, lexicon } from '../../../syntax/index.ts'
import type { Sentence, Token } from '../../index.ts'
import { isPersonNoun } from '../../naming/gazetteer.ts'
import { isSpeechVerb } from '../../quoting/saying.ts'
import { hasMainClause, isVerbless } from '../clauses.ts'
import { mayHavePredicate } from '../predicates.ts'
import { intransitive } from '../sentence-ends.ts'
import { barePhrase } from './bare-phrases.ts'

/** Marks behind which a list, a gloss or another voice goes on. */
const inserting = /["“”:;—–?()]| --/

/** “the driver”, “its wings” */
const isDefinite = ({ norm, tag }: Token): boolean => norm === 'the' || tag === 'PRP$'

/** Whether the sentences about it are whole, so that it is no list or run of images. */
const standsAlone = ({ previous, next }: Sentence): boolean =>
  !(previous && (isPhrase(previous) || initial.test(previous.text))) && !(next && isPhrase(next))
const isPhrase = (sentence: Sentence): boolean =>
  isVerbless(sentence) &&
  !mayHavePredicate(sentence) &&
  !sentence.tokens.some((token, at) => mayBePast(token, sentence.tokens[at - 1]))
/** “The bill passed by two votes”: a past that was taken for a participle. */
const mayBePast = ({ tag, norm }: Token, before: Token | undefined): boolean =>
  tag === 'VBN' && before?.pos === 'NOUN' && lexicon(norm)?.tags.has('VBD') === true
const initial = /(?<!\p{L})\p{Lu}\.$/u

const fewestTokens = 8

/** “The driver of the lorry, a man who had been on his way to Hull.”: a subject with all that is said of it, and no verb. */
export function isSubjectWithoutVerb(sentence: Sentence): boolean {
  const { tokens, text } = sentence
  if (tokens.length < fewestTokens || !isDefinite(tokens[0]!) || inserting.test(text)) return false
  const phrase = barePhrase(tokens, 0)
  return phrase !== undefined && (phrase.hasClause || isApposed(tokens)) && standsAlone(sentence)
}

/** “…, a former head of the bank”, “…, built in 1904”, and no “, for instance”. */
function isApposed(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',')
  const next = tokens[comma + 1]
  return comma > 0 && next !== undefined && (next.pos === 'DET' || /^VB[ND]$/.test(next.tag))
}

/** “A move that has angered swimmers, teachers and the owner of the café.”: what the sentence before came to. */
export function isGlossWithClause(sentence: Sentence): boolean {
  const { tokens, text } = sentence
  return (
    /^An? /.test(text) &&
    tokens.length >= fewestTokens &&
    !inserting.test(text) &&
    tokens.some(({ norm }) => /^(?:who|which|that|whose)$/.test(norm)) &&
    barePhrase(tokens, 0)?.hasClause === true &&
    standsAlone(sentence)
  )
}

/** “To the dismay of the family of the boy who was killed.”: a phrase with no verb but those of its clauses. */
export const isPhraseWithClause = (sentence: Sentence): boolean =>
  sentence.tokens.length >= fewestTokens &&
  sentence.tokens[0]!.pos === 'ADP' &&
  !/[,\d]/.test(sentence.text) &&
  !inserting.test(sentence.text) &&
  barePhrase(sentence.tokens, 0)?.hasClause === true &&
  standsAlone(sentence)

/** “The plan was dropped. A blow to …”: phrases that say more of the sentence before, with the number of words that go before the noun. */
const added =
  /^(?:(?:And|Especially|Particularly|Notably|Mainly|Mostly|Chiefly|Principally) |(?=\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*, (?:an?|the|his|her|its|their) ))/u

/** “And Miguel Ortega, who makes films.”, “Especially the young, which were hungry.”, “Ann Lee, a former head of the bank.” */
export function isAddedNoun(sentence: Sentence): boolean {
  const { tokens, text } = sentence
  const opening = added.exec(text)?.[0]
  if (opening === undefined || inserting.test(text)) return false
  const from = opening === '' ? 0 : 1
  const first = tokens[from]!
  if (tokens.length - from < fewestTokens || !(isNominal.test(first.pos) || first.tag === 'PRP$'))
    return false
  const phrase = barePhrase(tokens, from)
  return (
    phrase !== undefined &&
    (opening !== 'And ' || phrase.hasClause || phrase.commas > 0) &&
    standsAlone(sentence)
  )
}
const isNominal = /^(?:DET|NOUN|PROPN|NUM|ADJ)$/

/** “Some $2.4 million in damages.”, “More than any other woman in the club.”: an amount that the sentence before told of. */
const amount =
  /^(?:Some|About|Around|Nearly|Almost|Roughly|At least|At most|Up to|(?:More|Less|Fewer|\p{Lu}\p{Ll}+er) than) (?:[$£€]?\d|an? |any |all |half |twice |the )/u

export function isAmountAlone(sentence: Sentence): boolean {
  const { tokens, text } = sentence
  return (
    amount.test(text) &&
    tokens.length > 6 &&
    !inserting.test(text) &&
    barePhrase(tokens, 0) !== undefined &&
    standsAlone(sentence)
  )
}

/** Whether a phrase that no clause holds opens the sentence: “Built in 1904 and twice damaged by fire.”, “Unable to pay the rent.” */
export function isDescription(sentence: Sentence): boolean {
  const { tokens, text } = sentence
  return (
    tokens.length > 5 &&
    describes(tokens) &&
    !inserting.test(text) &&
    barePhrase(tokens, 0) !== undefined &&
    standsAlone(sentence)
  )
}

/** Whether the first words are a participle or an adjective with what it governs. */
function describes([first, second]: readonly Token[]): boolean {
  const { pos, tag, norm } = second!
  if (
    !/^(?:ADP|PART|SCONJ)$/.test(pos) &&
    tag !== 'TO' &&
    tag[0] !== 'W' &&
    !(pos === 'ADV' && /ly$/.test(norm))
  )
    return false
  const tags = lexicon(first!.norm)?.tags
  if (/^VB[ND]$/.test(first!.tag))
    return (
      tags?.has('VBN') === true &&
      norm !== 'that' &&
      // “Moved to Hull in 1990.” has rather lost its subject.
      (first!.tag === 'VBN' || tag[0] === 'W' || /^(?:if|whether|by|about)$/.test(norm)) &&
      !intransitive.has(first!.lemma) &&
      !isSpoken(first!, second!)
    )
  return (
    first!.tag === 'JJ' &&
    !/^(?:several|many|few|more|most|such|other|much|early|late)$/.test(first!.norm) &&
    (/^(?:to|of|with|for|from|at|by|about|in)$/.test(norm) || pos === 'SCONJ')
  )
}

/** “Said of him”, “Called out”: “Asked whether …” is a participle. */
const isSpoken = ({ norm }: Token, next: Token): boolean =>
  isSpeechVerb(norm) &&
  !(norm === 'asked' && (next.tag[0] === 'W' || /^(?:if|whether|about|to|by)$/.test(next.norm)))

/** Whether a phrase may be the head of the sentence behind it: “With two minutes left.”, “To keep the mill from the river.” */
export function isPhraseCutOff(sentence: Sentence): boolean {
  const { tokens, text, next } = sentence
  const [first, second] = tokens
  if (!next || tokens.length < 6 || inserting.test(text)) return false
  const isOpening =
    first!.tag === 'TO'
      ? second!.tag === 'VB'
      : ((first!.pos === 'ADP' || first!.tag === 'VBG') && tokens.length > 6) ||
        describes(tokens) ||
        isCalling(tokens, next)
  return (
    isOpening &&
    opensWithSubject(next) &&
    barePhrase(tokens, first!.tag === 'TO' ? 1 : 0) !== undefined &&
    standsAlone(sentence) &&
    hasMainClause(next, false)
  )
}

/** “A teacher by training and a boxer by choice. Ruiz has …”: what somebody is, before the name. */
const isCalling = (tokens: readonly Token[], next: Sentence): boolean =>
  tokens[0]!.pos === 'DET' &&
  isPersonNoun(tokens.find(({ pos }) => pos === 'NOUN')?.norm ?? '') &&
  /^NNP$/.test(next.tokens[0]!.tag)

/** “The family walked”, “They walked”, not “There was” or “It is” */
const opensWithSubject = ({ tokens: [first, second], text }: Sentence): boolean =>
  second !== undefined &&
  (/^(?:DET|NOUN|PROPN|NUM)$/.test(first!.pos) ||
    (/^(?:Only|Nearly|Almost|About)$/.test(first!.text) && second.pos === 'NUM') ||
    /^(?:He|She|They)$/.test(first!.text) ||
    first!.tag === 'PRP$') &&
  !/^(?:This|That|These|Those|No|All|What|Another|I) /.test(text) &&
  second.text !== ','

/** Whether a paragraph is no more than a phrase that some sentence before it was to hold. */
export const isParagraphOfPhrase = ({ tokens, text, previous, next }: Sentence): boolean =>
  !previous &&
  !next &&
  tokens.length > 9 &&
  (tokens[0]!.pos === 'ADP' || text.startsWith('According to ')) &&
  /^\p{Lu}\p{Ll}+ (?!\p{Ll}+,)/u.test(text) &&
  !inserting.test(text) &&
  barePhrase(tokens, 0) !== undefined

/**
 * The participle before which an auxiliary is lost: “Organizers, after two summers of losses, hoping to sell tickets.”,
 * “Hundreds of families sleeping in schools.”
 */
export function lostAuxiliary(sentence: Sentence): Token | undefined {
  const { tokens, text } = sentence
  if (tokens.length < fewestTokens || inserting.test(text)) return undefined
  const at = tokens.findIndex(({ tag }) => tag === 'VBG')
  const open = tokens.findIndex(token => token.text === ',')
  const isBroken = open > 0 && open < at && tokens[at - 1]!.text === ',' && open < at - 1
  if (at < 1 || (isBroken ? !/^(?:ADP|SCONJ)$/.test(tokens[open + 1]!.pos) : open > 0)) return undefined
  const isSubject = isPlainSubject(tokens.slice(0, isBroken ? open : at))
  return isSubject &&
    !tokens.some((_, index) => isFiniteVerb(tokens, index)) &&
    barePhrase(tokens, 0) !== undefined &&
    standsAlone(sentence)
    ? tokens[at]
    : undefined
}

/** “Organizers”, “the union”, “hundreds of families” */
function isPlainSubject(tokens: readonly Token[]): boolean {
  const noun = tokens.find(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))
  return (
    noun !== undefined &&
    /^(?:NOUN|PROPN)$/.test(tokens.at(-1)!.pos) &&
    (isDefinite(tokens[0]!) || /^NN(?:S|PS?)$/.test(noun.tag)) &&
    tokens.every(({ pos, tag, norm }) => isNominal.test(pos) || tag === 'PRP$' || norm === 'of')
  )
}
