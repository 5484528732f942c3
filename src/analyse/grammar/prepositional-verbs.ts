import { inflect, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isNever, isVerbal, tagsOf } from '../tokens.ts'
import { isBareVerb, verbs } from './bare-verbs.ts'
import { nounOfVerb } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

/** What is under way is named in the singular. */
const singulars = new Map([['negotiate', 'negotiation']])

const nounOf = (verb: string): string | undefined => singulars.get(verb) ?? nounOfVerb(verb)

const endsPhrase = (token: Tagged | undefined): boolean =>
  token === undefined ||
  /^[.,;:!?)—–]$/.test(token.text) ||
  token.pos === 'SCONJ' ||
  token.tag === 'WRB' ||
  /^(?:and|or|but|of|in|at|on|by|from|for|with|since|until|between|again|now|yesterday|today|late|early|last|next|this)$/.test(
    token.norm,
  ) ||
  isVerbal(token)

const opensNounPhrase = ({ pos, tag, norm }: Tagged): boolean =>
  tag === 'PRP$' ||
  pos === 'PROPN' ||
  tag === 'NNS' ||
  pos === 'NUM' ||
  /^(?:the|a|an|this|that|these|those|him|them|it|us)$/.test(norm)

/** “still under negotiate”, “held in accuse of theft”, “opened for inspect.” */
const verbForNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (before.pos !== 'ADP' || !(isBareVerb(word) || word.norm === 'construct') || !endsPhrase(next))
    return undefined
  // “in and out”, “the one they came in demand”: a verb of its own
  if (/^(?:of|for)$/.test(before.norm) && !/^(?:of|and|or|[.,;])$/.test(next?.norm ?? '.')) return undefined
  if (tokens.slice(0, at).some(({ tag }) => tag[0] === 'W')) return undefined
  const noun = nounOf(word.norm)
  if (!noun) return undefined
  return before.text === before.norm ? { word, wanted: 'a noun', form: noun } : undefined
}

/** “tired of wait for”, “charged with steal a lorry”, “in favour of build the road”. */
const governors = new Set(
  'charged with|favour of|favor of|tired of|capable of|accused of|suspected of|guilty of|convicted of|acquitted of|afraid of|fond of|proud of|instead of|risk of|cost of|idea of|way of|purpose of|intention of|possibility of|chance of|hope of|interested in|succeeded in|succeed in|involved in|insisted on|insist on|focused on|keen on|intent on|responsible for|blamed for|criticised for|criticized for|thanked for|praised for|fined for|apologised for|apologized for|arrested for|known for|jailed for|prevented from|banned from|barred from|stopped from|refrain from|addition to|opposed to|committed to|dedicated to|objected to'.split(
    '|',
  ),
)
const verbForGerund: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!next || !tagsOf(word).has('VB') || !isNever(word, 'JJ', 'IN', 'PRP', 'DT', 'VBN', 'RB'))
    return undefined
  if (!governors.has(`${tokens[at - 2]?.norm} ${before.norm}`) || word.text !== word.norm) return undefined
  // “committed to cut costs”, “opposed to change”, “for trial runs”
  const isNoun = tagsOf(word).has('NN')
  if (before.norm === 'to' && isNoun) return undefined
  const takes = isNoun
    ? /^(?:the|a|an|his|her|its|their|our|my)$/.test(next.norm)
    : opensNounPhrase(next) || next.pos === 'ADP'
  return takes ? { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') } : undefined
}

const hindering = wordSet('prevent stop keep ban bar deter discourage dissuade prohibit hinder restrain')

/** “prevented them from leave the hall”. */
const verbAfterFrom: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !tagsOf(word).has('VB') || !isNever(word, 'JJ', 'VBN', 'RB', 'IN', 'NNS')) return undefined
  const isHindered = tokens
    .slice(Math.max(0, at - 6), at - 1)
    .some(({ lemma, pos }) => pos === 'VERB' && hindering.has(lemma))
  const isOpen = tagsOf(word).has('NN')
    ? /^(?:the|a|an|his|her|its|their)$/.test(next.norm)
    : opensNounPhrase(next) || /^[.,]$/.test(next.text) || next.pos === 'ADP'
  return isHindered && isOpen
    ? { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
    : undefined
}

/** Bare verbs behind a preposition, which takes a noun or a gerund. */
export const prepositionalReaders: readonly Started<WrongForm>[] = [
  [{ word: 'construct', before: 'under' }, verbForNoun],
  [{ before: 'of with in on for from to' }, verbForGerund],
  [{ before: 'from' }, verbAfterFrom],
  [
    {
      word: verbs,
      before: 'under in for on of into without after before upon pending during despite by about',
    },
    verbForNoun,
  ],
]
