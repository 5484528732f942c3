import { lexicon } from '../../../syntax/index.ts'
import type { Token } from '../../index.ts'
import { beforeInsertion } from '../clauses.ts'
import { isPastOnly } from '../subjectless.ts'

/** Says whether what follows a verb, adverbs aside, shows it to be one that has no subject behind it. */
export type Judge = (next: Token, afterNext: Token | undefined, verb: Token) => boolean
/** “Says it will appeal”, but “Says who?”, “Says he: …” */
export const saysClause: Judge = (next, then) =>
  next.pos === 'PRON' && (then?.tag === 'MD' || then?.pos === 'AUX')
/** “that” with what opens a clause behind it. */
const that = String.raw`that (?:the|an?|it|he|she|they|his|her|its|their|no|all|some|most|there|\p{Ll}+s|\p{Lu}[\p{L}’'-]+,?|\d[\d,.]*) `
const thatClause = new RegExp(`^${that}`, 'u')
const toldThat = new RegExp(String.raw`^(?: \p{L}+){1,3} ${that}`, 'u')

/** “told the crowd that the roof …” */
export const isTold = ({ norm, sentence, end }: Token): boolean =>
  /^(?:told|assured|informed|warned|reminded)$/.test(norm) &&
  toldThat.test(sentence.text.slice(end - sentence.start))

export const isNounPhrase = ({ pos, tag, norm, sentence, start }: Token): boolean =>
  pos === 'DET' ||
  norm === 'no' ||
  pos === 'NUM' ||
  tag === '$' ||
  tag === 'PRP$' ||
  /^(?:them|him|us|me|everything|everyone|everybody|nothing|nobody|something|anything|someone)$/.test(norm) ||
  (approximates.test(norm) && quantity.test(sentence.text.slice(start - sentence.start)))
/** “up to twelve years”, “at least four people” */
const approximates = /^(?:up|at|more|less|fewer|about|around|some|nearly|almost|over|roughly)$/
const quantity =
  /^(?:up to|at (?:least|most)|(?:more|less|fewer) than|about|around|some|nearly|almost|over|roughly) (?:[$£€]?\d|an? |half |one |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve )/
export const isParticiple = ({ tag }: Token): boolean => tag === 'VBN' || tag === 'VBG'

/** “Put down her cup and looked out”: what is joined to it is no command. */
export const opensPastSequence = (verb: Token): boolean =>
  isJoinedTo(verb, ({ tag, pos, norm }) => pos === 'VERB' && tag === 'VBD' && !lexicon(norm)?.tags.has('VB'))

/** “Added that she would pay” */
export const opensThat = ({ norm, sentence, start }: Token): boolean =>
  norm === 'that' && thatClause.test(sentence.text.slice(start - sentence.start))

/** “Said would bring it back” */
export const opensModal = (next: Token, then: Token | undefined): boolean =>
  next.tag === 'MD' && then?.tag === 'VB'

/** “Asked for the deeds and called the police”: no participle is joined to a verb that can only be finite. */
export const opensSequence: Judge = (_next, _then, verb) =>
  isJoinedTo(verb, ({ norm, pos }) => /^(?:VERB|AUX)$/.test(pos) && isPastOnly(norm))

/** “to leave”, “to comment”, which is a noun too. */
export const opensInfinitive = (next: Token, then: Token | undefined): boolean =>
  next.norm === 'to' &&
  then !== undefined &&
  (then.tag === 'VB' || (then.tag === 'NN' && lexicon(then.norm)?.tags.has('VB') === true))

/** “Plays in a pub and teaches piano”: what is joined to it is a present tense with no subject of its own. */
export const opensPresentSequence = (verb: Token): boolean =>
  isJoinedTo(verb, ({ tag, pos }) => pos === 'VERB' && tag === 'VBZ')

/** “himself”: the object of a verb whose subject it repeats. */
export const isReflexive = ({ norm }: Token): boolean => /^(?:him|her|it|them)sel(?:f|ves)$/.test(norm)

const isJoinedTo = (
  { sentence: { tokens }, index }: Token,
  isFiniteForm: (other: Token) => boolean,
): boolean =>
  tokens.some(
    (token, at) =>
      at > index + 1 && isFiniteForm(token) && tokens[conjunctionBehind(tokens, at)]?.pos === 'CCONJ',
  )
function conjunctionBehind(tokens: readonly Token[], verb: number): number {
  let at = verb - 1
  while (tokens[at]?.pos === 'ADV') at--
  return beforeInsertion(tokens, at)
}
