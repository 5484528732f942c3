import { inflect, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isFiniteForm, isFiniteTag, isLower, isNominal, isQuoteOrBracket, tagsOf } from '../tokens.ts'
import { verbOfNoun } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'
import { isHyphen, isOnlyAdverb, isOnlyNoun, opensNoun } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

const nominatives = wordSet('he she they we i')
const objects = wordSet('me him us them itself himself herself themselves it')

/** Adverbs that may stand between a subject and its verb. */
const between = wordSet(
  'also later still never often soon then now just always already again even only first all both each too',
)
/** Adverbs in “-ly” that may stand before a noun. */
const focusing =
  /^(?:only|especially|particularly|mainly|mostly|largely|chiefly|primarily|namely|notably|possibly|probably|partly|purely|simply|merely|early|nearly|hardly|really|likely|usually|exactly)$/

/** “he agreement”, “the ministers agreement the plan”: a noun of action where its clause has a subject and no verb. */
const nounForVerb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || isHyphen(next) || isQuoteOrBracket(next)) return undefined
  const last = subjectEnd(tokens, at)
  const subject = tokens[last]!
  const noun: Tagged = word.tag === 'NNS' ? { ...word, norm: word.lemma, text: word.lemma } : word
  if (
    !(subject.pos === 'PRON' || isNominal(subject) || isForeignName(subject)) ||
    !isOnlyNoun(noun) ||
    isPersonNoun(noun.norm)
  )
    return undefined
  const verb = verbOfNoun(noun.norm)
  if (!verb || (isFiniteTag(next) && next.pos === 'AUX') || !lacksVerb(tokens, last, at)) return undefined
  const isPresent =
    tokens.some(({ tag }) => tag === 'VBZ' || tag === 'VBP') && !tokens.some(({ tag }) => tag === 'VBD')
  const isMany = subject.tag === 'NNS' || /^(?:they|we|i|you)$/.test(subject.norm)
  const tag = isPresent || noun !== word ? (isMany ? 'VBP' : 'VBZ') : 'VBD'
  return { word, wanted: 'a verb', form: inflect(verb, tag) }
}

/** A name that the tagger does not know. */
const isForeignName = (token: Tagged): boolean =>
  /^(?:X|INTJ)$/.test(token.pos) && !isLower(token) && tagsOf(token).size === 0

function subjectEnd(tokens: readonly Tagged[], at: number): number {
  const before = tokens[at - 1]!
  const isBetween = between.has(before.norm) || (isOnlyAdverb(before) && !focusing.test(before.norm))
  return at > 1 && isBetween ? at - 2 : at - 1
}

function lacksVerb(tokens: readonly Tagged[], subject: number, at: number): boolean {
  const { norm, tag, pos } = tokens[subject]!
  if (nominatives.has(norm)) return norm !== 'we' || !finiteFollows(tokens, at + 1, true)
  if (norm === 'you' || norm === 'it')
    return opensClause(tokens, subject) && !finiteFollows(tokens, at + 1, true)
  if (tag[0] === 'W') return lacksRelativeVerb(tokens, subject, at)
  return pos !== 'PRON' && tokens[at]!.tag !== 'NNS'
    ? lacksMainVerb(tokens, subject, at)
    : isRise(tokens, subject, at)
}

/** “as Peru resurgences militarily” */
const isRise = (tokens: readonly Tagged[], subject: number, at: number): boolean =>
  tokens[subject - 1]?.norm === 'as' &&
  tokens[subject]!.pos === 'PROPN' &&
  isOnlyAdverb(tokens[at + 1]!) &&
  !finiteFollows(tokens, at + 1, true)

/** Whether a clause may begin at a word. */
const opensClause = (tokens: readonly Tagged[], at: number): boolean => {
  const before = tokens[at - 1]
  return !before || /^(?:SCONJ|CCONJ|PUNCT)$/.test(before.pos) || before.tag === 'WRB'
}

const opensObject = (next: Tagged): boolean =>
  opensNoun(next) ||
  objects.has(next.norm) ||
  /^(?:a|his|this|these|those|several|many|some|both|no|each)$/.test(next.norm)

function lacksRelativeVerb(tokens: readonly Tagged[], relative: number, at: number): boolean {
  const { norm } = tokens[relative]!
  const noun = tokens[relative - 1]
  const next = tokens[at + 1]!
  if (!noun || noun.pos === 'VERB' || noun.pos === 'AUX') return false
  if (norm === 'who') return opensObject(next) || next.pos === 'ADP' || next.tag === 'TO'
  return /^(?:which|that)$/.test(norm) && opensObject(next) && !finiteFollows(tokens, at + 1, true)
}

function lacksMainVerb(tokens: readonly Tagged[], subject: number, at: number): boolean {
  const next = tokens[at + 1]!
  const start = clauseStart(tokens, subject)
  // “In a court decision the judges”: a phrase with a preposition may come first.
  if (start < 0 || tokens[start]!.pos === 'ADP') return false
  // “when Paris expansion beyond its walls,”
  if (/^(?:when|while|because|although|though|if|once)$/.test(tokens[start - 1]?.norm ?? ''))
    return next.pos !== 'PUNCT' && !finiteFollows(tokens, at + 1, true)
  if (start === 0 && isVerbless(tokens, at)) return true
  if (subject < at - 1 || opensObject(next)) return !finiteFollows(tokens, at + 1, false)
  // “The figures indication that”: what a clause of its own is the object of
  return next.norm === 'that' && tokens.slice(at + 1).filter(isFiniteForm).length < 2
}

/** “The army withdrawal from the city in 2019.”: a sentence that has no verb at all, and goes on as from one. */
function isVerbless(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at + 1]!
  const goesOn = next.pos === 'ADP' || isOnlyAdverb(next) || next.tag === 'IN'
  if (!goesOn || next.norm === 'of' || tokens.at(-1)?.text !== '.' || tokens.length < 7) return false
  return !tokens.some(
    (token, i) => isQuoteOrBracket(token) || /^[:;]$/.test(token.text) || (i !== at && mayBeVerb(token)),
  )
}
const mayBeVerb = (token: Tagged): boolean =>
  isFiniteTag(token) ||
  (token.pos === 'VERB' && token.tag !== 'VBG') ||
  (token.tag === 'NNS' && tagsOf(token).has('VBZ'))

/** The first word of a clause up to its subject, as long as that has no verb; -1 where it has. */
function clauseStart(tokens: readonly Tagged[], subject: number): number {
  let at = subject
  for (; at > 0; at--) {
    const { pos, text, tag, norm } = tokens[at - 1]!
    if (pos === 'SCONJ' || tag[0] === 'W' || /^[,;:—–“"]$/.test(text)) break
    if (
      pos === 'VERB' ||
      pos === 'AUX' ||
      norm === 'to' ||
      (pos === 'CCONJ' && at - 1 > 0 && tokens[at - 2]!.text === ',')
    )
      break
  }
  const before = tokens[at - 1]
  return before && (before.pos === 'VERB' || before.pos === 'AUX' || before.norm === 'to') ? -1 : at
}

/** Whether a finite verb stands before the end of the clause, or before the next comma. */
function finiteFollows(tokens: readonly Tagged[], from: number, atComma: boolean): boolean {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (/^[;:.?!—]$/.test(token.norm) || (atComma && token.text === ',')) return false
    if (isFiniteTag(token)) return true
    if (token.pos === 'SCONJ' || token.tag[0] === 'W') return false
  }
  return false
}

/** Nouns of action where their verbs should be. */
export const nominalReaders: readonly Started<WrongForm>[] = [
  [{ pos: 'NOUN VERB ADJ ADV PROPN' }, nounForVerb],
]
