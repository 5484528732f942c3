import { lexicon } from '../../../syntax/index.ts'
import type { Token } from '../../index.ts'
import { isSpeechVerb } from '../../quoting/saying.ts'
import { behindAdverbs } from './adverbs.ts'

const have = /^(?:has|have|had)$/
const modal = /^(?:will|would|can|could|may|might|must|should)$/
const supposing =
  /^(?:believes?|believed|thinks?|thought|hopes?|hoped|fears?|feared|feels?|felt|knows?|knew|expects?|expected|insists?|insisted|claims?|claimed|admits?|admitted|denied|denies|swore|swears|doubts?|doubted|agreed|agrees|decided|decides)$/

/** What “that” may do as a pronoun: “and that will cause trouble”. */
export const pronounVerb =
  /^(?:be|mean|make|lead|leave|cause|help|change|happen|give|show|take|bring|do|have|cost|create|prove|allow|let|keep|put|hurt|affect|worry|upset|please|add|raise|reduce|increase|force|require|need|go|come|become|seem|work|depend|continue)$/

/** Whether a word in the middle of a sentence is the finite verb of a clause that a word just opened: “said that had lent him money”. */
export function isBehindOpener(tokens: readonly Token[], index: number): boolean {
  const opener = tokens[index - 1]!
  const verb = tokens[index]!
  const next = behindAdverbs(tokens, index)
  const following = tokens[next]
  const then = tokens[next + 1]
  if (!following || !then) return false
  switch (opener.norm) {
    case 'that':
      if (tokens[index - 2]?.norm === 'so')
        return (
          modal.test(verb.norm) &&
          following.tag === 'VB' &&
          (following.norm === 'be' ? then.tag === 'VBN' : !pronounVerb.test(following.lemma))
        )
      return (
        isReporting(tokens[index - 2]) &&
        ((isPerfect(verb, following) && isAgentive(following, then)) ||
          (/^(?:is|are|was|were)$/.test(verb.norm) && following.norm === 'no' && then.pos === 'NOUN'))
      )
    case 'why':
    case 'how':
    case 'where':
      return (
        (have.test(verb.norm) && isPerfect(verb, following) && isAsked(tokens[index - 2])) ||
        (opener.norm === 'how' && isPast(verb) && following.tag === 'TO' && then.tag === 'VB')
      )
    case 'as':
      return tokens[index - 2]?.norm === 'soon' && isPast(verb) && following.pos === 'ADP'
    case ';':
      return (
        (have.test(verb.norm) || /^(?:is|are|was|were)$/.test(verb.norm)) &&
        lexicon(following.norm)?.tags.has('VBN') === true &&
        /^VB[ND]$/.test(following.tag) &&
        !/^(?:DET|PROPN|PRON|NOUN)$/.test(then.pos)
      )
    default:
      return false
  }
}

const isReporting = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.pos === 'VERB' &&
  token.tag !== 'VBN' &&
  (isSpeechVerb(token.norm) || supposing.test(token.norm))

const isAsked = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:ask|wonder|know|explain|say|see|understand|learn|tell|reveal)$/.test(token.lemma)

const isPast = ({ norm, tag }: Token): boolean =>
  /^VB[DN]$/.test(tag) && lexicon(norm)?.tags.has('VBD') === true

const isPerfect = (verb: Token, following: Token): boolean =>
  have.test(verb.norm)
    ? /^VB[ND]$/.test(following.tag) && lexicon(following.norm)?.tags.has('VBN') === true
    : modal.test(verb.norm) && following.tag === 'VB'

/** “lent him money”, “win the cup”: what somebody does, and no fact. */
const isAgentive = ({ lemma }: Token, then: Token): boolean =>
  !pronounVerb.test(lemma) &&
  (then.pos === 'DET' ||
    then.tag === 'PRP$' ||
    then.pos === 'NUM' ||
    /^(?:him|them|me|us|it)$/.test(then.norm))

/** “,” told reporters outside the court”: a verb that takes its hearers, and nobody who tells them. */
export function isToldByNobody(tokens: readonly Token[], index: number): boolean {
  const [mark, quote] = [tokens[index - 2], tokens[index - 1]]
  const next = tokens[index + 1]
  return (
    tokens[index]!.norm === 'told' &&
    /^["”]$/.test(quote?.text ?? '') &&
    /^[,?!]$/.test(mark?.text ?? '') &&
    next !== undefined &&
    (next.tag === 'NNS' ||
      next.pos === 'DET' ||
      next.tag === 'PRP$' ||
      /^(?:him|me|us|them)$/.test(next.norm))
  )
}
