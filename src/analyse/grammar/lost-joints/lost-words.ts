import { isPersonNoun } from '../../naming/gazetteer.ts'
import { isDoubleQuote, isFiniteForm } from '../../tokens.ts'
import { nounPhrase } from '../displaced-verbs.ts'
import { plainSubject } from '../plain-subject.ts'
import { adverbial } from '../word-order.ts'
import { clauseMark, markBehind, type Reader } from './reader.ts'

/** “The man, was arrested on Monday, has been freed” */
export const lostRelative: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const subject = nounPhrase(tokens, 0)
  if (!subject?.isDefinite || subject.end !== at - 1 || verb.pos !== 'AUX') return undefined
  const close = markBehind(tokens, at, clauseMark)
  const main = tokens[close + 1]
  if (
    close < at + 3 ||
    tokens[close]!.text !== ',' ||
    !main ||
    !isFiniteForm(main) ||
    !/^(?:is|are|was|were|has|have|had|will|would|said|says)$/.test(main.norm)
  )
    return undefined
  const who = isPersonNoun(subject.head.norm) ? 'who' : 'which'
  return { first: tokens[at - 1]!, last: verb, fault: `lacks “${who}”`, better: `, ${who} ${verb.text}` }
}

export const goals = 'hospital school court jail prison church bed'
/** “taken hospital with burns” */
export const bareGoal: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  return verb.pos === 'VERB' && next && (next.pos === 'ADP' || next.pos === 'PUNCT' || next.pos === 'CCONJ')
    ? { first: verb, last: tokens[at]!, fault: 'lacks “to”', better: `${verb.text} to ${tokens[at]!.text}` }
    : undefined
}

/** “goes the Senate”, but “goes the distance” */
export const goesTo: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const phrase = nounPhrase(tokens, at)
  let subject = at - 2
  while (/^(?:ADV|AUX)$/.test(tokens[subject]?.pos ?? '')) subject--
  if (
    !phrase ||
    plainSubject(tokens, subject) < 0 ||
    wayLike.test(phrase.head.norm) ||
    adverbial.test(phrase.head.norm)
  )
    return undefined
  return /^(?:[.,]|for|on|in|to|at|with)$/.test(tokens[phrase.end]?.norm ?? '') && !tokens.some(isDoubleQuote)
    ? { first: verb, last: tokens[at]!, fault: 'lacks “to”', better: `${verb.text} to ${tokens[at]!.text}` }
    : undefined
}
const wayLike =
  /^(?:way|ways|distance|mile|miles|route|routes|same|rounds?|limit|whole|length|course|other|full|hog|extra|opposite)$/
