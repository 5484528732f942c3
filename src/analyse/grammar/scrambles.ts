import type { Tagged } from '../../syntax/index.ts'
import { isFiniteForm, isLower, isNominal, isWh, nominative, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const isMark = ({ text }: Tagged): boolean => /^[.,;:?!()—–]$/.test(text)
const isQuotation = ({ text }: Tagged): boolean => /^["“”]$/.test(text)

/** “because side effects of.”, “its demand energy for.”: a preposition with its noun on the wrong side */
const prepositionLast: Reader = (tokens, at) => {
  const preposition = tokens[at]!
  const noun = tokens[at - 1]!
  const next = tokens[at + 1]
  if (
    next?.text !== '.' ||
    at + 2 < tokens.length ||
    !isNominal(noun) ||
    !isLower(noun) ||
    preposition.pos !== 'ADP'
  )
    return undefined
  // What is missing behind it may stand before: “a city he had no memory of”, “nothing to be afraid of”, “was taken care of”
  const isTaken = tokens
    .slice(0, at)
    .some(
      (token, i) =>
        isWh(token) ||
        isQuotation(token) ||
        token.tag === 'TO' ||
        /^(?:than|as|all|every|any|no|not|each|some|first|only|last|so|such|like|much|many|nothing|anything|everything|something)$/.test(
          token.norm,
        ) ||
        (token.pos === 'VERB' && /^VB[NG]$/.test(token.tag)) ||
        (i > 0 &&
          isNominal(tokens[i - 1]!) &&
          (token.pos === 'DET' || token.tag === 'PRP' || token.tag === 'PRP$' || token.pos === 'PROPN')),
    )
  return isTaken
    ? undefined
    : { first: noun, last: preposition, fault: `lacks what “${preposition.norm}” governs` }
}

/** “will whether decide”, “would because rise”: a modal before a clause */
const modalBeforeClause: Reader = (tokens, at) => {
  const modal = tokens[at - 1]!
  const subject = tokens[at - 2]
  const next = tokens[at + 1]
  if (modal.tag !== 'MD' || !subject || !next || !(isNominal(subject) || subject.tag === 'PRP'))
    return undefined
  return tokens.slice(0, at - 1).some(token => isWh(token) || /^(?:than|as|all|if)$/.test(token.norm)) ||
    isMark(next)
    ? undefined
    : { first: modal, last: tokens[at]!, fault: 'has the words in the wrong order' }
}

/** “if doesn’t rain it”, “because was late”: a conjunction, and a verb with no subject */
const conjunctionBeforeVerb: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const conjunction = tokens[at - 1]!
  const next = tokens[at + 1]
  if (
    !isFiniteForm(verb) ||
    !isLower(verb) ||
    !next ||
    isMark(next) ||
    conjunction.pos === 'NOUN' ||
    isQuotation(tokens[at - 2] ?? next)
  )
    return undefined
  if (isQuotation(next) || next.tag[0] === 'W') return undefined
  return { first: conjunction, last: verb, fault: 'gives a verb no subject' }
}

/** “he that it would never be sold”: a subject and a clause, and no verb */
const pronounBeforeThat: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !after || !/^(?:it|they|he|she|we|the|this|there)$/.test(next.norm)) return undefined
  const before = tokens[at - 2]
  if (before && !(isMark(before) || before.pos === 'SCONJ' || before.pos === 'CCONJ' || isNominal(before)))
    return undefined
  if (next.norm !== 'the' && !isFiniteForm(after)) return undefined
  if (tokens.slice(0, at).some(({ norm }) => /^(?:is|was|so|such)$/.test(norm))) return undefined
  return { first: pronoun, last: tokens[at]!, fault: 'lacks a verb' }
}

/** “they more learn in class”: a comparative where the verb should be */
const moreBeforeVerb: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const verb = tokens[at + 1]
  const next = tokens[at + 2]
  if (!verb || !next || !isLower(verb) || verb.pos !== 'VERB' || !/^VB[PZD]?$/.test(verb.tag))
    return undefined
  if (['NN', 'JJ', 'RB', 'NNS', 'VBN'].some(tag => tagsOf(verb).has(tag))) return undefined
  const before = tokens[at - 2]
  if (before && (before.pos === 'AUX' || before.norm === 'the')) return undefined
  return tokens
    .slice(0, at)
    .some(
      ({ norm }) => norm === 'the' && tokens[0]!.norm === 'the' && /^(?:more|less)$/.test(tokens[1]!.norm),
    )
    ? undefined
    : { first: pronoun, last: verb, fault: 'has the words in the wrong order' }
}

/** “she is has 40 employees”: two finite verbs of one subject */
const twoFinite: Reader = (tokens, at) => {
  const first = tokens[at - 1]!
  const subject = tokens[at - 2]
  const verb = tokens[at]!
  if (!subject || !isFiniteForm(first) || !isFiniteForm(verb) || !nominative.test(subject.norm))
    return undefined
  if (tokens.slice(0, at - 1).some(token => isWh(token) || /^(?:all|than|as)$/.test(token.norm)))
    return undefined
  const before = tokens[at - 3]
  return before && (isNominal(before) || before.pos === 'ADJ')
    ? undefined
    : { first, last: verb, fault: 'has two verbs where there is place for one', better: verb.text }
}

/** Words that a scramble has put where none of their class stands; asked of small letters behind the first word. */
export const scrambleReaders: readonly Started<Garble>[] = [
  [{ word: 'of from with into at for during against' }, prepositionLast],
  [
    {
      word: 'whether because although unless who which',
      before: 'will would could should must might may can',
    },
    modalBeforeClause,
  ],
  [
    {
      word: 'does did has had have is was were are will would can could',
      before: 'if because although unless',
      pos: 'AUX',
    },
    conjunctionBeforeVerb,
  ],
  [{ word: 'that', before: 'he she they we' }, pronounBeforeThat],
  [{ word: 'more', before: 'he she they we' }, moreBeforeVerb],
  [{ word: 'has had have', before: 'is are was were' }, twoFinite],
]
