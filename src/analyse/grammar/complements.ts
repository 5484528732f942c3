import { inflect, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteTag, isNever, opensObject, tagsOf } from '../tokens.ts'
import { nounOfVerb, verbOfNoun } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import type { WrongForm } from './word-forms.ts'
import { isOnlyNoun } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

const opensPhrase = ({ tag, norm }: Tagged): boolean =>
  tag === 'PRP$' || /^(?:the|a|an|this|that|these|those|him|them|it|us)$/.test(norm)

const isBe = /^(?:is|are|was|were|be|been|being|not|'s|'re)$/

const gerundial =
  'considers considered admits admitted risk risks risked minds minded resists resisted delays delayed keeps imagines imagined involves involved quits practises practised regards'

/** “considered to sell the site”, “risk to lose their homes”, “keeps to say the town is safe”. */
const infinitiveForGerund: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const verb = tokens[at + 1]
  const next = tokens[at + 2]
  if (!verb || !next || verb.tag !== 'VB' || before.pos !== 'VERB' || before.tag === 'VBN') return undefined
  if (isBe.test(tokens[at - 2]?.norm ?? 'be') || plainSubject(tokens, at - 2) < 0) return undefined
  if (!(opensPhrase(next) || next.tag === 'NNS')) return undefined
  const form = inflect(verb.norm, 'VBG')
  return { word: tokens[at]!, last: verb, wanted: 'the form in “-ing”', form }
}

/** “avoid to use”, “enjoys to swim”. */
const infinitiveBehindAvoiding: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  const before = tokens[at - 1]!
  if (verb?.tag !== 'VB' || before.pos !== 'VERB') return undefined
  // “was denied to”, “a right they denied to vote”
  if (/^(?:deni|suggest|finish|postpon|recommend|admitt)/.test(before.norm)) {
    const subject = tokens[at - 2]
    const next = tokens[at + 2]
    const isActive = subject !== undefined && plainSubject(tokens, at - 2) >= 0 && before.tag !== 'VBN'
    if (!isActive || !next || !(opensObject(next) || next.pos === 'NUM')) return undefined
  } else if (/^(?:is|are|was|were|be|been|being|not)$/.test(tokens[at - 2]?.norm ?? 'be')) return undefined
  return { word, last: verb, wanted: 'the form in “-ing”', form: inflect(verb.norm, 'VBG') }
}

const wanting =
  'decide decides decided refuse refuses refused agree agrees agreed hope hopes hoped vow vows vowed pledge pledges pledged promise promises promised threatens threatened manage manages managed fail fails failed afford decline declines declined want wants wanted wish wishes wished plans planned'

/** “refused answering questions”, “decided closing the pool”. */
const gerundForInfinitive: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || word.tag !== 'VBG' || verb.pos !== 'VERB' || verb.tag === 'VBN' || verb.tag === 'VB')
    return undefined
  if (
    plainSubject(tokens, at - 2) < 0 ||
    /^(?:being|having|according|including|starting|beginning|pending|following|regarding|concerning)$/.test(
      word.norm,
    )
  )
    return undefined
  // “wanted leaving alone”, “failed mining firms”, “agreed meeting the mayor was wise”
  const takes = /^(?:the|his|her|its|their|a|an)$/.test(next.norm) && !tokens.slice(at + 1).some(isFiniteTag)
  if (!takes) return undefined
  return { word, wanted: 'the infinitive', form: `to ${word.lemma}` }
}

/** “let him to go”, “made them to wait”. */
const infinitiveForBare: Reader = (tokens, at) => {
  const object = tokens[at - 1]!
  const verb = tokens[at + 1]
  const causing = tokens[at - 2]
  if (!verb || verb.tag !== 'VB' || causing?.pos !== 'VERB' || object.tag !== 'PRP') return undefined
  if (!/^(?:let|lets|letting|made|makes)$/.test(causing.norm) || tagsOf(verb).has('NN')) {
    if (causing.norm !== 'let' || !/^(?:go|leave|stay|pass)$/.test(verb.norm)) return undefined
  }
  return { word: tokens[at]!, last: verb, wanted: 'the bare verb', form: verb.text }
}

/** “is used to work at night”: a habit, and a gerund. */
const usedTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (tokens[at - 2]?.norm !== 'used' || word.tag !== 'VB' || !next) return undefined
  if (!/^(?:is|am|got|gets?|getting|'m|'s)$/.test(tokens[at - 3]?.norm ?? '')) return undefined
  if (!/^(?:he|she|i)$/.test(tokens[at - 4]?.norm ?? '')) return undefined
  return { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
}

/** “did not explanation the delay”, “will choice a new council”. */
const nounAfterModal: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const isNegated = /^(?:not|n't)$/.test(tokens[at - 1]!.norm)
  const modal = tokens[isNegated ? at - 2 : at - 1]
  const subject = tokens[isNegated ? at - 3 : at - 2]
  if (
    !next ||
    !modal ||
    !subject ||
    !(modal.tag === 'MD' || (isNegated && /^(?:do|does|did|wo|ca)$/.test(modal.norm)))
  )
    return undefined
  if (!/^(?:NOUN|PROPN|PRON)$/.test(subject.pos) || !isNever(word, 'VB', 'VBP', 'RB', 'VBN')) return undefined
  const verb = verbOfNoun(word.norm)
  // “will descent to”: a verb that takes no object
  const isBound = modal.tag === 'MD' && isOnlyNoun(word) && next.pos === 'ADP'
  const goesOn = opensPhrase(next) || (next.norm === 'by' && !isNegated) || isBound
  return verb && goesOn ? { word, wanted: 'a verb', form: verb } : undefined
}

/** “refused to apology for”. */
const nounAfterTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const governor = tokens[at - 2]
  if (!next || !governor || !willing.has(governor.lemma) || !isNever(word, 'VB', 'VBP', 'JJ'))
    return undefined
  const verb = verbOfNoun(word.norm)
  return verb && (next.pos === 'ADP' || opensPhrase(next) || (/^[.,]$/.test(next.text) && isOnlyNoun(word)))
    ? { word, wanted: 'a verb', form: verb }
    : undefined
}
const willing = wordSet(
  'refuse decline promise vow pledge hope want try decide threaten intend seek manage offer plan attempt prepare choose fail slow quick ready able unable eager reluctant',
)

const light = 'made gave took had did'

/** “made a third scored”, “took a decision decided”: the verb of the act, behind a light one and its object. */
const verbBehindObject: Reader = (tokens, at) => {
  const word = tokens[at]!
  const noun = tokens[at - 1]!
  const article = tokens[at - 2]
  const verb = tokens[at - 3]
  const next = tokens[at + 1]
  if (!verb || !article || !next || !/^(?:a|an|another)$/.test(article.norm) || !lightVerbs.has(verb.norm))
    return undefined
  if (!/^VB[DN]$/.test(word.tag) || !tagsOf(word).has('VBD')) return undefined
  const isCounted = /^(?:second|third|fourth|fifth|sixth|goal|try|point|run|winner|equaliser|penalty)$/.test(
    noun.norm,
  )
  const isOwnNoun = nounOfVerb(word.lemma) === noun.norm
  if (!isOwnNoun && !(isCounted && /^(?:score|convert|net|add|claim)$/.test(word.lemma))) return undefined
  if (!(next.pos === 'ADP' || /^[.,]$/.test(next.text))) return undefined
  const form = isCounted ? `${word.text} ${article.text} ${noun.text}` : word.text
  return { word: verb, last: word, wanted: 'one verb', form }
}
const lightVerbs = wordSet(light)

/** Complements in another form than their verb takes. */
export const complementReaders: readonly Started<WrongForm>[] = [
  [{ word: 'to', before: gerundial }, infinitiveForGerund],
  [
    {
      word: 'to',
      before:
        'avoid avoids avoided enjoy enjoys enjoyed dislike dislikes disliked deny denies denied suggest suggests suggested finish finished postpone postponed recommend recommended',
    },
    infinitiveBehindAvoiding,
  ],
  [{ tag: 'VBG', before: wanting }, gerundForInfinitive],
  [{ word: 'to', before: 'him her them us me' }, infinitiveForBare],
  [{ before: 'to', tag: 'VB' }, usedTo],
  [{ before: "will would can could may must should not n't", tag: 'NN' }, nounAfterModal],
  [{ before: 'to', tag: 'NN' }, nounAfterTo],
  [{ tag: 'VBD VBN' }, verbBehindObject],
]
