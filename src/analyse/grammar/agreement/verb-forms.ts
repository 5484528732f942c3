import { baseOf, inflect, lexicon, type Token } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import { isFiniteForm } from '../../tokens.ts'
import { type GrammaticalNumber, otherNumber, unchanging } from '../grammatical-number.ts'

/** Forms of verbs that are hardly ever one behind a noun: prepositions, adjectives, modals. */
const unmarked = wordSet('wan gon be am been being must can may ought dare like except near let last back')

/** The auxiliaries that show a number. */
export const isAuxiliary = ({ norm }: Token): boolean => /^(?:is|are|was|were|has|have|do|does)$/.test(norm)

/** Whether a form is finite by its tag: a present or a past. */
export const isTensed = ({ tag, pos }: Token): boolean =>
  /^VB[ZPD]$/.test(tag) && (pos === 'VERB' || pos === 'AUX')

/** The number that a form has as a finite verb, whatever its tag; undefined where it is none or has no number. */
export function numberOfForm(verb: Token): GrammaticalNumber | undefined {
  const { norm, text } = verb
  if (text !== norm) return undefined
  if (isAuxiliary(verb)) return /s$/.test(norm) ? 'singular' : 'plural'
  if (unmarked.has(norm) || norm.length < 2) return undefined
  const tags = lexicon(norm)?.tags
  if (!tags) return undefined
  if (tags.has('VBZ') && norm.endsWith('s')) return 'singular'
  if (!tags.has('VB') && !tags.has('VBP')) return undefined
  const isPlain = !tags.has('VBD') && !tags.has('MD') && !unchanging.has(norm)
  return isPlain && baseOf(norm) === norm ? 'plural' : undefined
}

/** The same verb in the other number. */
export const formOfOtherNumber = ({ norm }: Token, number: GrammaticalNumber): string =>
  otherNumber(norm) ?? (number === 'singular' ? baseOf(norm) : inflect(norm, 'VBZ'))

/** Whether a form may be a noun too, as far as the dictionary knows it. */
export function mayBeNoun({ norm }: Token): boolean {
  const { tags } = lexicon(norm)!
  if (tags.has('VBZ') && norm.endsWith('s')) return tags.has('NNS') || isNoun(baseOf(norm))
  return isNoun(norm)
}

function isNoun(base: string): boolean {
  const entry = lexicon(base)
  return !entry?.attested || entry.tags.has('NN') || lexicon(inflect(base, 'NNS'))?.tags.has('NNS') === true
}

/** What ends a clause, as far as words tell. */
const endsClause = ({ text, pos, tag }: Token): boolean =>
  /^[,;:—]$/.test(text) || /^[CS]CONJ$/.test(pos) || tag[0] === 'W'

/** Whether a verb is finite between a word and the end of its clause, to one side. */
function hasFiniteBeside(tokens: readonly Token[], at: number, step: 1 | -1): boolean {
  for (let i = at + step; tokens[i] && !endsClause(tokens[i]!); i += step)
    if (isFiniteForm(tokens[i]!)) return true
  return false
}

const isNegation = ({ norm }: Token): boolean => norm === 'not' || norm === "n't"

/** Tags of forms that are no verbs behind a noun: “the back door”, “two abreast”. */
const otherTags = ['RB', 'RBR', 'JJ', 'JJR', 'JJS', 'IN', 'DT', 'UH']

/**
 * Whether a form can be a finite verb where it stands, `subject` being the word before it: not “will go”, “the dog
 * show was”. What the tagger took for no verb must have an object, and its clause no other verb.
 */
export function mayBeFinite(tokens: readonly Token[], at: number, subject: number): boolean {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  if (next?.norm === '-' || tokens[at - 1]?.norm === '-') return false
  // “What the hell do you”
  if (isAuxiliary(verb) && next && /^(?:you|we|they|i|he|she)$/.test(next.norm)) return false
  if (/^(?:is|are|was|were)$/.test(verb.norm)) return true
  if (verb.norm === 'need' && !(next && (next.pos === 'DET' || /^(?:TO|PRP\$?)$/.test(next.tag))))
    return false
  let i = at - 1
  // “The meeting will, however, afford”
  while (i >= 0 && (tokens[i]!.pos === 'ADV' || tokens[i]!.text === ',' || isNegation(tokens[i]!))) i--
  const before = tokens[i]
  if (before && (/^(?:MD|TO)$/.test(before.tag) || before.pos === 'AUX')) return false
  if (isAuxiliary(verb)) return isTensed(verb) || hasNominative(tokens, subject, at)
  const tags = lexicon(verb.norm)!.tags
  const isBase = !verb.norm.endsWith('s') || !tags.has('VBZ')
  // “seemed tame”, “dares not tolerate”
  if (isBase && before && (isFiniteForm(before) || tokens[at - 1]!.norm === 'not')) return false
  if (next && !hasNominative(tokens, subject, at) && mayBeNoun(verb)) {
    if ((/^(?:NOUN|VERB|AUX)$/.test(next.pos) && next.tag !== 'VBG') || next.tag[0] === 'W') return false
    if (!/^(?:DET|PRON|PROPN)$/.test(next.pos) && hasFiniteBeside(tokens, at, 1)) return false
  }
  if (isTensed(verb)) return true
  if (otherTags.some(tag => tags.has(tag))) return false
  if (verb.tag === 'VB') return true
  if (hasNominative(tokens, subject, at)) return next?.norm !== 'of' && tokens[subject - 1]?.pos !== 'DET'
  const goesOn = next && (/^(?:DET|SCONJ)$/.test(next.pos) || /^(?:PRP\$?|TO)$/.test(next.tag))
  if (!goesOn || /^th(?:is|ese|ose)$/.test(tokens[subject]!.norm)) return false
  return !hasFiniteBeside(tokens, at, 1) && !hasFiniteBeside(tokens, at, -1)
}

const hasNominative = (tokens: readonly Token[], subject: number, at: number): boolean =>
  /^(?:we|they|he|she)$/.test(tokens[subject]!.norm) && subject > at - 3
