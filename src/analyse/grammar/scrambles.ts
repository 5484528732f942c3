import type { Tagged } from '../../syntax/index.ts'
import { isFiniteForm, isLower, isNominal, isWh, nominative, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isCircumstance, nounPhrase } from './displaced-verbs.ts'
import { formsOf, transitives } from './verb-frames.ts'
import { isInner } from './verb-slots.ts'
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

/** “slept for than 20 hours”: a preposition, and nothing compared */
const prepositionBeforeThan: Reader = (tokens, at) =>
  tokens[at - 1]!.pos === 'ADP' &&
  isLower(tokens[at - 1]!) &&
  tokens[at + 1] !== undefined &&
  !tokens
    .slice(0, at - 1)
    .some(({ tag, norm }) => /^(?:JJR|RBR)$/.test(tag) || /^(?:more|less|rather|other|else)$/.test(norm))
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks what is compared' }
    : undefined

/** “because of it was unsafe”: a preposition before a clause */
const becauseOfClause: Reader = (tokens, at) => {
  const of = tokens[at + 1]
  const pronoun = tokens[at + 2]
  const verb = tokens[at + 3]
  if (
    of?.norm !== 'of' ||
    !pronoun ||
    !verb ||
    !/^(?:he|she|it|they|we)$/.test(pronoun.norm) ||
    !isFiniteForm(verb)
  )
    return undefined
  return { first: tokens[at]!, last: of, fault: 'stands before a clause', better: tokens[at]!.text }
}

/** “which worth £40m”, “who unable to pay”: a relative with no verb */
const relativeBeforePredicate: Reader = (tokens, at) => {
  const relative = tokens[at - 1]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (relative.tag[0] !== 'W' || !before || !next || !(isNominal(before) || before.text === ','))
    return undefined
  const noun = before.text === ',' ? tokens[at - 3] : before
  if (
    !noun ||
    !isNominal(noun) ||
    !(next.pos === 'ADP' || next.tag === 'TO' || next.pos === 'NUM' || /^[$£€]/.test(next.text))
  )
    return undefined
  const be = /^NN?P?S$/.test(noun.tag) ? 'are' : 'is'
  return {
    first: relative,
    last: tokens[at]!,
    fault: 'lacks a verb',
    better: `${relative.text} ${be} ${tokens[at]!.text}`,
  }
}

/** “lived in same house”: no noun has “same” without a determiner */
const sameAlone: Reader = (tokens, at) => {
  const noun = tokens[at + 1]
  const preposition = tokens[at - 1]!
  return noun &&
    isNominal(noun) &&
    isLower(noun) &&
    preposition.pos === 'ADP' &&
    isLower(preposition) &&
    noun.tag === 'NN' &&
    noun.norm !== 'day'
    ? {
        first: preposition,
        last: tokens[at]!,
        fault: 'lacks “the”',
        better: `${preposition.text} the ${tokens[at]!.text}`,
      }
    : undefined
}

/** “were likely more to fall ill” */
const likelyMore: Reader = (tokens, at) =>
  tokens[at + 1]?.tag === 'TO'
    ? {
        first: tokens[at - 1]!,
        last: tokens[at]!,
        fault: 'has the words in the wrong order',
        better: `${tokens[at]!.text} ${tokens[at - 1]!.text}`,
      }
    : undefined

/** “twice as many pubs than churches” */
const asThan: Reader = (tokens, at) => {
  let as = at - 1
  while (as > 0 && at - as < 5 && tokens[as]!.norm !== 'as') {
    const { pos, norm, tag } = tokens[as]!
    if (
      !/^(?:NOUN|ADJ|ADV)$/.test(pos) ||
      /^(?:JJR|RBR)$/.test(tag) ||
      /^(?:more|less|fewer|rather|other|else)$/.test(norm)
    )
      return undefined
    as--
  }
  const degree = tokens[as + 1]
  if (
    tokens[as]?.norm !== 'as' ||
    as + 1 >= at ||
    !degree ||
    !/^(?:many|much|few|little|big|large|long|high|likely|often|far|fast|good|well|old|expensive|heavy|strong)$/.test(
      degree.norm,
    )
  )
    return undefined
  return { first: tokens[at]!, last: tokens[at]!, fault: 'does not go with “as”', better: 'as' }
}

/** “would rather to wait” */
const ratherTo: Reader = (tokens, at) =>
  /^(?:would|['’]d)$/.test(tokens[at - 1]!.norm) &&
  tokens[at + 1]?.norm === 'to' &&
  tokens[at + 2]?.tag === 'VB'
    ? { first: tokens[at]!, last: tokens[at + 1]!, fault: 'needs no “to”', better: tokens[at]!.text }
    : undefined

/** “will able to hold”: a modal, and an adjective with no “be” */
const modalBeforeAdjective: Reader = (tokens, at) => {
  const modal = tokens[at - 1]!
  const next = tokens[at + 1]
  if (modal.tag !== 'MD' || !next || !(next.tag === 'TO' || /^(?:for|of)$/.test(next.norm))) return undefined
  return {
    first: modal,
    last: tokens[at]!,
    fault: 'lacks “be”',
    better: `${modal.text} be ${tokens[at]!.text}`,
  }
}

/** “Neither the council the government would say” */
const neitherWithoutNor: Reader = (tokens, at) => {
  const first = nounPhrase(tokens, at + 1)
  if (
    !first ||
    tokens.some(({ norm }) => norm === 'nor' || norm === 'or') ||
    !/^(?:the|his|her|its|their|a)$/.test(tokens[at + 1]!.norm)
  )
    return undefined
  const next = tokens[first.end]
  const second =
    next && /^(?:the|his|her|its|their|a)$/.test(next.norm) ? nounPhrase(tokens, first.end) : undefined
  return second && tokens[second.end] && isFiniteForm(tokens[second.end]!)
    ? { first: first.head, last: next!, fault: 'lacks “nor”', better: `${first.head.text} nor ${next!.text}` }
    : undefined
}

/** “are now owned a single company”: a passive of a verb with one object, and another object */
const passiveWithObject: Reader = (tokens, at) => {
  const participle = tokens[at]!
  const next = tokens[at + 1]
  let be = at - 1
  while (be > 0 && isInner(tokens[be]!)) be--
  if (
    !next ||
    !/^(?:is|are|was|were|been|being)$/.test(tokens[be]!.norm) ||
    !/^(?:a|an|the|its|his|her|their)$/.test(next.norm)
  )
    return undefined
  const subject = tokens[be - 1]
  if (
    !subject ||
    !(isNominal(subject) || subject.tag === 'PRP' || /^(?:which|that|who)$/.test(subject.norm)) ||
    !isLower(next)
  )
    return undefined
  const agent = nounPhrase(tokens, at + 1)
  const end = agent && tokens[agent.end]
  if (!agent || isCircumstance(agent) || !end || !(isMark(end) || end.pos === 'ADP')) return undefined
  return tokens.slice(0, be).some(token => isWh(token) && token.norm === 'what')
    ? undefined
    : { first: participle, last: next, fault: 'lacks “by”', better: `${participle.text} by ${next.text}` }
}
const owned = [...formsOf(transitives), ...formsOf(['own', 'run', 'lead', 'write', 'build', 'design'])]
  .filter(
    ([form, base]) =>
      form !== base &&
      !/(?:ing|[^s]s)$/.test(form) &&
      !/^(?:include|furnish|allow|assure|equip|award|grant|deny|deliver|assign|allocate|cause|require|confer|bestow)$/.test(
        base,
      ),
  )
  .map(([form]) => form)

/** Those asked of the first word too. */
export const firstScrambleReaders: readonly Started<Garble>[] = [
  [{ word: 'neither' }, neitherWithoutNor],
  [{ word: 'because' }, becauseOfClause],
]
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
  [{ word: 'than', before: 'for of by with in at to from' }, prepositionBeforeThan],
  [{ word: 'because' }, becauseOfClause],
  [
    {
      word: 'worth able unable likely unlikely aware willing unwilling responsible eager capable',
      before: 'which who',
    },
    relativeBeforePredicate,
  ],
  [{ word: 'same', before: 'in at on of from with for to' }, sameAlone],
  [{ word: 'more less', before: 'likely unlikely' }, likelyMore],
  [{ word: 'than' }, asThan],
  [{ word: 'rather' }, ratherTo],
  [
    {
      word: 'able unable likely unlikely aware responsible willing unwilling',
      before: 'will would could should must might may',
    },
    modalBeforeAdjective,
  ],
  [{ word: [...new Set(owned)].join(' ') }, passiveWithObject],
  [{ word: 'neither' }, neitherWithoutNor],
]
