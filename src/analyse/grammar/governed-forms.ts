import { inflect, participleFor, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isNeverOrPast, tagsOf } from '../tokens.ts'
import { verbOfNoun } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'
import { isOnlyNoun } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

const have = /^(?:have|has|had|having|'ve)$/
const be = /^(?:is|are|was|were|been|being|be|'re)$/

const between = "not n't never also just always already since recently now then only ever even finally"
const adverbsBetween = wordSet(between)

/** The word that governs a form, adverbs and “not” between them passed over; -1 where there is none. */
function governor(tokens: readonly Tagged[], at: number): number {
  let i = at - 1
  while (i >= 0 && adverbsBetween.has(tokens[i]!.norm)) i--
  return i
}

/** “have went”, “was stole by”. */
const pastForParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  const participle = participleFor(word.norm)
  if (!participle || word.text !== word.norm) return undefined
  const before = tokens[governor(tokens, at)]
  const next = tokens[at + 1]
  if (!before) return undefined
  const known = tagsOf(word)
  const mayBeNoun = known.has('NN') || known.has('JJ') || known.has('VB')
  const goesOn =
    next && (next.pos === 'ADP' || next.pos === 'DET' || next.tag === 'TO' || next.tag === 'PRP$')
  if (have.test(before.norm) && (before.pos === 'AUX' || before.pos === 'VERB') && (!mayBeNoun || goesOn))
    return { word, wanted: 'the participle', form: participle }
  // “was took from”, but “what it was took me aback”, “the ones that are, broke”
  const isPassive =
    be.test(before.norm) &&
    before.norm !== 'be' &&
    next &&
    (next.pos === 'ADP' ||
      /^(?:[.,;]|last|yesterday|today|again)$/.test(next.norm) ||
      (word.norm === 'gave' && next.pos === 'DET'))
  if (
    isPassive &&
    (!mayBeNoun || next.pos === 'ADP' || next.norm === 'last') &&
    !/^(?:came|went|rose|fell|woke|awoke|began|broke|arose|sat)$/.test(word.norm) &&
    !hasClauseSubject(tokens, at)
  )
    return { word, wanted: 'the participle', form: participle }
  return undefined
}

/** “what there was took …”: a clause that is itself the subject. */
const hasClauseSubject = (tokens: readonly Tagged[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ tag, norm }) => tag === 'WP' || tag === 'WRB' || norm === 'all' || norm === 'that')

const wanting =
  /^(?:promise|want|try|decide|refuse|hope|vow|pledge|seek|fail|need|intend|attempt|threaten|aim|plan|manage|strive|able|unable|willing|unwilling|likely|unlikely|determined|eager|reluctant|keen|going|about|ready|began|begun|begin|started|continue|expect)$/

/** “promised to compensation traders”. */
const nounAfterTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (tokens[at - 1]?.norm !== 'to' || word.text !== word.norm || !next || at < 2) return undefined
  if (!wanting.test(tokens[at - 2]!.lemma) || !isNeverOrPast(word, 'VB', 'JJ') || !tagsOf(word).has('NN'))
    return undefined
  const takesObject =
    next.pos === 'DET' ||
    next.tag === 'NNS' ||
    next.tag === 'PRP$' ||
    next.pos === 'PROPN' ||
    next.tag === 'PRP'
  const form = verbOfNoun(word.norm)
  return takesObject && form ? { word, wanted: 'a verb', form } : undefined
}

/** “was heavily criticism by farmers”: the noun of what was done. */
const nounForParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  const agent = tokens[at + 2]
  if (tokens[at + 1]?.norm !== 'by' || !agent || !isOnlyNoun(word)) return undefined
  if (!(/^(?:DET|PROPN)$/.test(agent.pos) || /^(?:NNS|PRP\$?)$/.test(agent.tag))) return undefined
  const be = tokens[tokens[at - 1]!.tag === 'RB' ? at - 2 : at - 1]
  if (!be || !/^(?:was|were|been|being)$/.test(be.norm)) return undefined
  // “The next step was construction by the firm”
  const subject = tokens[tokens.indexOf(be) - 1]
  if (!subject || /^(?:step|stage|phase|method|cause|reason|idea|aim)$/.test(subject.norm)) return undefined
  const verb = verbOfNoun(word.norm)
  return verb ? { word, wanted: 'the participle', form: inflect(verb, 'VBN') } : undefined
}

/** Any class that a wrong form is read as. */
export const anyClass = 'NOUN VERB AUX ADJ ADV ADP PART PRON SCONJ CCONJ NUM INTJ X'
const auxiliaries = `have has had having 've is are was were been being be 're ${between}`

/** Forms that the auxiliary, the modal or the “to” before them does not admit. */
export const governedReaders: readonly Started<WrongForm>[] = [
  [{ pos: `${anyClass} PROPN`, before: auxiliaries }, pastForParticiple],
  [{ tag: 'NN', pos: 'NOUN' }, nounForParticiple],
  [{ pos: anyClass, before: 'to' }, nounAfterTo],
]
