import { participleFor } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import { isFiniteForm, isNominal } from '../../tokens.ts'
import { adjunct, nounPhrase, pastAdjuncts } from '../displaced-verbs.ts'
import { plainSubject } from '../plain-subject.ts'
import { adverbial } from '../word-order.ts'
import { clauseMark, markBehind, type Reader } from './reader.ts'

/** “that the government it would not pay” */
export const subjectTwiceBehindThat: Reader = (tokens, at) => {
  const subject = nounPhrase(tokens, at + 1)
  const pronoun = subject && tokens[subject.end]
  const verb = subject && tokens[subject.end + 1]
  if (
    !subject?.isDefinite ||
    !pronoun ||
    !verb ||
    !/^(?:it|he|she|they)$/.test(pronoun.norm) ||
    !isFiniteForm(verb)
  )
    return undefined
  if (
    tokens[at - 1]?.pos !== 'VERB' ||
    adverbial.test(subject.head.norm) ||
    (subject.head.tag === 'NNS') !== (pronoun.norm === 'they')
  )
    return undefined
  const stop = markBehind(tokens, subject.end, clauseMark)
  return tokens.slice(subject.end + 2, stop).some(isFiniteForm)
    ? undefined
    : { first: subject.head, last: pronoun, fault: 'names one subject twice', better: subject.head.text }
}

/** “In the report says that”, “According to the police said the man”: a phrase with a preposition for a subject. */
export const phraseForSubject: Reader = (tokens, at) => {
  const phrase = tokens[at]!.norm === 'according' ? nounPhrase(tokens, at + 2) : nounPhrase(tokens, at + 1)
  const verb = phrase && tokens[phrase.end]
  const next = phrase && tokens[phrase.end + 1]
  if (
    at > 0 ||
    !verb ||
    !next ||
    !/^(?:said|says|shows?|showed|found|finds|reveals|revealed|states|stated|suggests|suggested|warns|warned)$/.test(
      verb.norm,
    )
  )
    return undefined
  return next.norm === 'that' && tokens[phrase.end + 2]?.pos !== 'VERB'
    ? { first: phrase.head, last: verb, fault: 'gives a verb no subject' }
    : undefined
}

/** “Despite the rain fell all day”: a preposition, and a clause. */
export const prepositionBeforeClause: Reader = (tokens, at) => {
  const subject = nounPhrase(tokens, at + 1)
  const verb = subject && tokens[subject.end]
  if (!subject || !verb || !isFiniteForm(verb) || tokens[subject.end + 1]?.pos === 'PUNCT') return undefined
  const isSure =
    verb.pos === 'AUX' ||
    (verb.tag === 'VBD' && participleFor(verb.norm) !== undefined && participleFor(verb.norm) !== verb.norm)
  if (!isSure) return undefined
  const preposition = tokens[at]!
  const conjunction = preposition.text === preposition.norm ? 'although' : 'Although'
  const words = tokens
    .slice(at + 1, subject.end + 1)
    .map(({ text, start, end }, i) => [text, start > tokens[at + i]!.end ? ' ' : '', end] as const)
  const better = conjunction + words.map(([text, gap]) => gap + text).join('')
  return { first: preposition, last: verb, fault: 'stands before a clause', better }
}

/** “The driver of the car was he arrested” */
export const pronounBehindAuxiliary: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const auxiliary = tokens[at - 1]!
  if (
    auxiliary.pos !== 'AUX' ||
    !isNominal(tokens[at - 2] ?? auxiliary) ||
    !verb ||
    !/^VB[NGD]?$/.test(verb.tag)
  )
    return undefined
  if (plainSubject(tokens, at - 2) !== 0 || tokens.at(-1)!.text === '?') return undefined
  return { first: auxiliary, last: tokens[at]!, fault: 'names one subject twice', better: auxiliary.text }
}

/** “The report, which it was published on Monday,” */
export const pronounBehindWhich: Reader = (tokens, at) => {
  const be = tokens[at + 1]
  const participle = tokens[at + 2]
  if (
    tokens[at - 2]?.text !== ',' ||
    !be ||
    !/^(?:is|was)$/.test(be.norm) ||
    participle?.tag !== 'VBN' ||
    keepsObject.has(participle.lemma)
  )
    return undefined
  const phrase = adjunct(tokens, at + 3)
  return phrase && /^[,.]$/.test(tokens[pastAdjuncts(tokens, at + 3)]?.text ?? '')
    ? {
        first: tokens[at - 1]!,
        last: tokens[at]!,
        fault: 'names the subject twice',
        better: tokens[at - 1]!.text,
      }
    : undefined
}
const keepsObject = wordSet(
  'give tell ask force offer allow award grant deny show teach send pay lend owe promise order require expect',
)
