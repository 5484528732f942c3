import { participleFor, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import {
  isFiniteForm,
  isLower,
  isNever,
  isNominal,
  isWh,
  nominative,
  opensObject,
  tagsOf,
} from '../tokens.ts'
import { isMark, isQuotation } from './clause-parts.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isCircumstance, nounPhrase, pastAdjuncts } from './displaced-verbs.ts'
import { lacking } from './lost-prepositions.ts'
import { plainSubject } from './plain-subject.ts'
import { clausalForms, keepsObject } from './verb-frames.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** Whether a form is a past, or a participle that is one too: “removed”, “took”. */
const mayBePast = (token: Tagged): boolean =>
  isLower(token) &&
  token.pos === 'VERB' &&
  /^VB[DN]$/.test(token.tag) &&
  (tagsOf(token).has('VBD') || participleFor(token.norm) !== undefined) &&
  !['VB', 'NN', 'JJR'].some(tag => tagsOf(token).has(tag))

/** “searched it for two hours removed three computers”, “was on duty that night told the inquest” */
const secondVerb: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !mayBePast(verb)) return undefined
  const isTold = verb.norm === 'told'
  if (!isTold && keepsObject.has(verb.lemma)) return undefined
  if (!(opensObject(next) || (next.pos === 'NUM' && isNominal(tokens[at + 2] ?? next)))) return undefined
  if (next.tag === 'DT' && /^(?:this|these|those)$/.test(next.norm)) return undefined
  const object = nounPhrase(tokens, at + 1)
  if (object && isCircumstance(object)) return undefined
  const before = tokens[at - 1]!
  // A subject of its own may stand before it only where the clause can have one.
  let first = at - 1
  for (; first > 0; first--) {
    const token = tokens[first]!
    if (
      isMark(token) ||
      (isWh(token) && !(token.norm === 'that' && adverbial.test(tokens[first + 1]!.norm))) ||
      /^(?:CCONJ|SCONJ)$/.test(token.pos) ||
      token.tag === 'MD' ||
      isQuotation(token) ||
      token.tag === 'TO' ||
      token.tag === 'VBG' ||
      token.tag === 'VB'
    )
      return undefined
    if (isFiniteForm(token)) break
    if (nominative.test(token.norm) || /^(?:than|as|like|so|only)$/.test(token.norm)) return undefined
  }
  const main = tokens[first]!
  if (first < 1 || !/^VB[DZ]$/.test(main.tag) || plainSubject(tokens, first - 1) < 0) return undefined
  if (main.pos === 'AUX' && !/^(?:is|was|are|were)$/.test(main.norm)) return undefined
  if (main.pos === 'VERB' && clausalForms.has(main.norm)) return undefined
  if (main.pos === 'VERB' && keepsObject.has(main.lemma)) return undefined
  if (
    tokens
      .slice(first, at)
      .some(({ norm }) => /^(?:after|before|since|until|as|for)$/.test(norm) && norm !== 'for')
  )
    return undefined
  const inner = tokens[first + 1]!
  // What is between is an object that is no subject, and adjuncts.
  let rest = first + 1
  if (main.pos === 'AUX') {
    if (inner.pos !== 'ADP') return undefined
  } else if (/^(?:him|them|it|us|me)$/.test(inner.norm)) rest++
  else if (inner.pos !== 'ADP' && inner.tag !== 'RP') {
    const phrase = nounPhrase(tokens, rest)
    if (!phrase?.isDefinite) return undefined
    rest = phrase.end
  }
  const isObject = rest > first + 1
  if (tokens[rest]?.tag === 'RP') rest++
  const end = pastTimes(tokens, rest)
  if (end !== at || (end === rest && !/^(?:him|them|it|us|me)$/.test(inner.norm))) return undefined
  // “The men arrested on Friday denied it”: a participle, and the verb of its clause
  const mayDescribe = main.tag === 'VBD' && main.pos === 'VERB' && tagsOf(main).has('VBN')
  if (mayDescribe && !isObject && !nominative.test(tokens[first - 1]!.norm)) return undefined
  if (/^(?:is|was|are|were)$/.test(main.norm))
    return { first: before, last: verb, fault: 'gives one subject two verbs' }
  // “found the body in a barn owned the farm”: a participle has no object
  return { ...lacking(before, verb, 'and'), fault: 'joins two verbs with no “and”' }
}

/** The first word behind the adjuncts and times that begin at a word. */
function pastTimes(tokens: readonly Tagged[], from: number): number {
  let at = pastAdjuncts(tokens, from)
  // “that night”
  const isPointed = /^(?:that|last|each|every)$/.test(tokens[at]?.norm ?? '')
  const phrase = nounPhrase(tokens, isPointed ? at + 1 : at)
  if (phrase && adverbial.test(phrase.head.norm)) at = pastAdjuncts(tokens, phrase.end)
  return at
}

/** “form can large colonies”, “take must all of it”: a bare verb before its modal */
const verbBeforeModal: Reader = (tokens, at) => {
  const modal = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  const subject = tokens[at - 2]
  if (!next || !subject || modal.tag !== 'MD' || !isLower(verb) || !isLower(modal)) return undefined
  if (!/^VBP?$/.test(verb.tag) || verb.pos !== 'VERB' || !isNever(verb, 'NN', 'JJ', 'RB', 'NNS'))
    return undefined
  if (!(isNominal(subject) || subject.tag === 'PRP')) return undefined
  if (
    !(
      opensObject(next) ||
      (next.pos === 'ADP' && next.tag === 'IN') ||
      isNominal(next) ||
      next.pos === 'ADJ' ||
      /^(?:all|you|him|them)$/.test(next.norm)
    )
  )
    return undefined
  if (
    tokens.slice(at + 1, at + 5).some(({ tag }) => tag === 'VB') ||
    tokens.slice(Math.max(0, at - 6), at).some(token => isWh(token) && token.norm !== 'that')
  )
    return undefined
  return {
    first: verb,
    last: modal,
    fault: 'has the words in the wrong order',
    better: `${modal.text} ${verb.text}`,
  }
}

/** “would curb limit the fees”: two bare verbs of one modal */
const twoBareVerbs: Reader = (tokens, at) => {
  const first = tokens[at - 1]!
  const verb = tokens[at]!
  const next = tokens[at + 1]
  const governor = tokens[at - 2]
  if (
    !governor ||
    !next ||
    !(governor.tag === 'MD' || (governor.tag === 'TO' && tokens[at - 3]?.pos === 'VERB')) ||
    !isLower(first) ||
    !isLower(verb)
  )
    return undefined
  if (first.tag !== 'VB' || verb.pos === 'AUX' || !tagsOf(verb).has('VB') || helping.has(first.norm))
    return undefined
  if (!(opensObject(next) || (next.pos === 'NUM' && isNever(verb, 'NN')))) return undefined
  if (['JJ', 'RB', 'IN', 'VBD', 'NNS', 'DT', 'RP'].some(tag => tagsOf(verb).has(tag))) return undefined
  if (
    tagsOf(verb).has('NN') &&
    (massNouns.has(verb.norm) || keepsObject.has(first.norm) || adverbial.test(tokens[at + 2]?.norm ?? ''))
  )
    return undefined
  return {
    ...lacking(first, verb, 'or'),
    fault: 'has two verbs where there is place for one',
    better: undefined,
  }
}
const helping = wordSet(
  'help go come let make dare need be have do try see watch hear better get like please stop',
)
const massNouns = wordSet(
  'work help water love fire trouble time force power fund aid damage access credit offer market ground share trade fuel stock plant school mail dress butter salt paper paint oil cash silence sleep rest peace land place face part hold care heart hope root shape ship notice control support matter',
)

/** Verbs that one clause has no place for; asked of small letters behind the first word. */
export const sequenceReaders: readonly Started<Garble>[] = [
  [{ tag: 'VBD VBN', pos: 'VERB' }, secondVerb],
  [{ word: 'can could will would should may might must' }, verbBeforeModal],
  [{ tag: 'VB NN VBP', pos: 'VERB NOUN' }, twoBareVerbs],
]
