import type { Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isNominal, tagsOf } from '../tokens.ts'
import { isOfDegree } from './adverb-places.ts'
import { adjectiveOfAdverb } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'
import { isOnlyAdverb } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

const become =
  'become becomes became becoming remain remains remained remaining seem seems seemed grow grows grew stay stays stayed keep keeps kept fall falls fell'
const sense = 'taste tastes tasted smell smells smelled sound sounds sounded'
const be = 'is are was were be been'

/** Adverbs that tell in what state somebody or something is, and not when or how often. */
const states = wordSet(
  'calmly quietly silently happily unhappily sadly angrily safely dangerously nervously anxiously confidently successfully unsuccessfully patiently impatiently cheaply expensively strangely beautifully healthily comfortably hungrily thirstily lonely jealously proudly cheerfully miserably furiously bitterly helplessly hopelessly weakly strongly popularly famously visibly peacefully cautiously hopefully optimistically pessimistically skeptically sceptically enthusiastically deliciously wonderfully horribly terribly awfully badly nicely sweetly',
)

/** “angrily” is listed without a class. */
const isAdverbAlone = (token: Tagged): boolean =>
  isOnlyAdverb(token) || (states.has(token.norm) && tagsOf(token).size === 0)

/** Of these verbs an adverb tells the way of it: “grew quietly”, “fell silently to earth”, “stayed quietly at home”. */
const moving = /^(?:grow|grows|grew|stay|stays|stayed|keep|keeps|kept|fall|falls|fell)$/

/** “remain calmly while”, “the crowd became angrily.”, “tasted deliciously.” */
const adverbOfState: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!isAdverbAlone(word) || isOfDegree(word) || !(verb.pos === 'VERB' || verb.pos === 'AUX'))
    return undefined
  const isState = states.has(word.norm)
  if (!isState && !/^(?:bec[ao]m|seem)/.test(verb.norm)) return undefined
  if (
    moving.test(verb.norm) &&
    !(isState && /^(?:angrily|anxiously|nervously|impatiently|jealously)$/.test(word.norm))
  )
    return undefined
  if (next && !(/^[.;!?]$/.test(next.text) || /^(?:while|and|about|that|when)$/.test(next.norm)))
    return undefined
  // “became quickly and surely the best”, “remained quietly and firmly opposed”
  if (next?.norm === 'and' && tokens[at + 2]?.pos !== 'ADJ') return undefined
  if (beforeVerb.some(word => word === tokens[at - 2]?.norm)) return undefined
  const form = adjectiveOfAdverb(word.norm)
  return form && form !== 'bad' ? { word, wanted: 'an adjective', form } : undefined
}

/** “what it was originally.” */
const beforeVerb: readonly string[] = ['as', 'than', 'what', 'how', 'so']

/** “The street was dangerously.” */
const adverbOfBeing: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const subject = tokens[at - 2]
  if (!subject || !(isNominal(subject) || subject.tag === 'PRP') || !states.has(word.norm)) return undefined
  if (!isAdverbAlone(word) || (next && !/^[.;!?]$/.test(next.text))) return undefined
  if (
    tokens
      .slice(0, at)
      .some(({ tag, norm }) => tag[0] === 'W' || /^(?:as|than|so|there|here|that)$/.test(norm))
  )
    return undefined
  const form = adjectiveOfAdverb(word.norm)
  return form ? { word, wanted: 'an adjective', form } : undefined
}

/** “It is clearly that he lied.”, “it is possibly to win” */
const adverbOfJudgement: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (tokens[at - 2]?.norm !== 'it' || !next || !isOnlyAdverb(word)) return undefined
  if (!(next.norm === 'that' && next.pos === 'SCONJ')) return undefined
  if (
    !/^(?:clearly|possibly|obviously|evidently|certainly|surely|doubtfully|necessarily|importantly|unfortunately|surprisingly|probably|apparently)$/.test(
      word.norm,
    )
  )
    return undefined
  // “It is surely that which …”
  const after = tokens[at + 2]
  if (!after || /^(?:W|VB|MD)/.test(after.tag) || /^[.,]$/.test(after.text)) return undefined
  const form = adjectiveOfAdverb(word.norm)
  return form ? { word, wanted: 'an adjective', form } : undefined
}

/** Adverbs behind verbs that join a subject to what it is. */
export const linkingReaders: readonly Started<WrongForm>[] = [
  [{ tag: 'RB', before: `${become} ${sense}` }, adverbOfState],
  [{ tag: 'RB', before: be }, adverbOfBeing],
  [{ tag: 'RB', before: 'is was' }, adverbOfJudgement],
]
