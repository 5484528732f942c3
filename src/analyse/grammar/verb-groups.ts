import { baseOf, inflect } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteTag, isWh, opensObject, tagsOf } from '../tokens.ts'
import { verbOfNoun } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import { baseForm } from './slot-forms.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

/** “has destruction three bridges”. */
const nounAfterHave: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (tokens[at - 1]!.norm === 'never') {
    const verb = /^(?:has|have|had)$/.test(tokens[at - 2]?.norm ?? '') ? verbOfNoun(word.norm) : undefined
    return verb ? { word, wanted: 'the participle', form: inflect(verb, 'VBN') } : undefined
  }
  if (!next || !/(?:ment|tion|sion|ance|ence|al)$/.test(word.norm) || tagsOf(word).has('JJ')) return undefined
  if (!(next.pos === 'NUM' || opensObject(next)) || plainSubject(tokens, at - 2) !== 0) return undefined
  if (tokens.slice(at + 1).some(isFiniteTag)) return undefined
  const verb = verbOfNoun(word.norm)
  return verb ? { word, wanted: 'the participle', form: inflect(verb, 'VBN') } : undefined
}

/** “look forward to meet the team”. */
const afterForwardTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (tokens[at - 2]?.norm !== 'forward' || tokens[at - 3]?.lemma !== 'look') return undefined
  const next = tokens[at + 1]
  return tagsOf(word).has('VB') && word.tag === 'VB' && next && opensObject(next)
    ? { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
    : undefined
}

const urging = /^(?:order|ask|tell|force|allow|urge|want|expect|require|persuade|invite|help)$/

/** “ordered the firm to paid $2 million”. */
const afterUrged: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const whom = tokens[at - 2]
  const tags = tagsOf(word)
  if (!next || !whom || !(whom.pos === 'NOUN' || whom.tag === 'PRP')) return undefined
  if (!(tags.has('VBD') || tags.has('VBN')) || tags.has('VB') || tags.has('NN') || tags.has('JJ'))
    return undefined
  if (!(opensObject(next) || next.pos === 'NUM' || next.text === '$')) return undefined
  const verb = tokens
    .slice(Math.max(0, at - 6), at - 2)
    .some(({ lemma, pos }) => pos === 'VERB' && urging.test(lemma))
  const form = baseOf(word.norm)
  return verb && form !== word.norm ? { word, wanted: 'the bare verb', form } : undefined
}

const wantsTo =
  'expected told forced asked allowed ordered supposed going likely able unable willing unlikely'

/** “were told leave their homes”: an infinitive without “to”. */
const bareInfinitive: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || word.tag !== 'VB' || !/^(?:is|are|was|were|been|be)$/.test(tokens[at - 2]?.norm ?? ''))
    return undefined
  const tags = tagsOf(word)
  if (!tags.has('VB') || tags.has('VBN') || tags.has('JJ') || tags.has('RB')) return undefined
  if (tags.has('NN') && !opensObject(next)) return undefined
  if (!(opensObject(next) || next.pos === 'ADP' || next.text === '.')) return undefined
  return {
    word: before,
    last: word,
    wanted: 'an infinitive with “to”',
    form: `${before.text} to ${word.text}`,
  }
}

const wishing = wordSet(
  'decide want hope agree fail refuse manage try plan intend promise threaten vow pledge offer seek tend attempt expect wish decline choose aim struggle',
)

const wishingForms = [...wishing]
  .flatMap(verb => [verb, inflect(verb, 'VBZ'), inflect(verb, 'VBD')])
  .join(' ')

/** “decided leave the party”, “hopes finish the book”: verbs whose infinitive is never bare. */
const bareBehindWish: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || !wishing.has(before.lemma) || !/^VB[DZP]?$/.test(before.tag) || word.text !== word.norm)
    return undefined
  const tags = tagsOf(word)
  if (!tags.has('VB') || tags.has('VBN') || tags.has('RB') || tags.has('IN')) return undefined
  // “hopes rest on it”, “plans cover the town”, “offer help”: a verb that is no noun, or one that has its object
  const isNoun = tags.has('NN') || tags.has('JJ')
  if (
    isNoun
      ? !opensObject(next) || /^(?:this|that|these|those)$/.test(next.norm)
      : word.tag !== 'VB' && word.tag !== 'VBP'
  )
    return undefined
  const group = tokens[at - 2]
  const hasSubject =
    plainSubject(tokens, at - 2) >= 0 ||
    (before.tag === 'VB' &&
      (group?.tag === 'MD' || group?.tag === 'TO' || /^(?:not|n't)$/.test(group?.norm ?? '')))
  // “the species that would decline include eels”
  if (tokens.slice(Math.max(0, at - 5), at).some(isWh)) return undefined
  if (!hasSubject || (before.tag === 'VBZ' && isNoun && tokens[at - 2]!.pos === 'NOUN')) return undefined
  return {
    word: before,
    last: word,
    wanted: 'an infinitive with “to”',
    form: `${before.text} to ${word.text}`,
  }
}

/** “was conducting by three universities”: what others do to it. */
const activeForPassive: Reader = (tokens, at) => {
  const word = tokens[at]!
  const agent = tokens[at + 2]
  if (
    tokens[at + 1]?.norm !== 'by' ||
    !agent ||
    !(agent.pos === 'NUM' || agent.pos === 'PROPN' || opensObject(agent))
  )
    return undefined
  const base = baseForm(word.norm)
  return base ? { word, wanted: 'the participle', form: inflect(base, 'VBN') } : undefined
}

/** Forms that do not go with the auxiliary, the modal or the “to” before them. */
export const verbReaders: readonly Started<WrongForm>[] = [
  [{ before: 'to' }, afterForwardTo],
  [{ before: 'to', pos: 'VERB' }, afterUrged],
  [{ before: wantsTo, tag: 'VB' }, bareInfinitive],
  [{ before: wishingForms }, bareBehindWish],
  [
    {
      before: 'is was were are been',
      word: 'conducting organising organizing publishing producing designing founding funding writing directing inventing destroying commissioning owning',
    },
    activeForPassive,
  ],
  [{ before: 'has have had never', tag: 'NN' }, nounAfterHave],
]
