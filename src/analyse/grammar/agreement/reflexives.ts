import type { Tagged } from '../../../syntax/index.ts'
import { genderOf } from '../../naming/gazetteer.ts'
import { isNominal, isVerbOrMark } from '../../tokens.ts'
import { isSurelyPlural } from '../grammatical-number.ts'
import { phraseStart, subjectBefore } from './subject.ts'

/** A reflexive pronoun that does not go with the subject of its verb. */
export interface WrongReflexive {
  readonly pronoun: Tagged
  /** The word that heads the subject. */
  readonly subject: Tagged
  readonly form: string
}

const reflexive = /^(?:myself|himself|herself|itself|ourselves|themselves)$/

const ofPronoun = new Map([
  ['i', 'myself'],
  ['he', 'himself'],
  ['she', 'herself'],
  ['it', 'itself'],
  ['we', 'ourselves'],
  ['they', 'themselves'],
])

/** “They had talked himself into it”, “the villagers found himself cut off”. */
export function* wrongReflexives(tokens: readonly Tagged[]): Iterable<WrongReflexive> {
  for (let at = 2; at < tokens.length; at++) {
    const pronoun = tokens[at]!
    if (!reflexive.test(pronoun.norm)) continue
    const end = beforeVerb(tokens, at - 1)
    const found = end < 0 ? undefined : formFor(tokens, end, pronoun)
    if (found && found.form !== pronoun.norm) yield { pronoun, ...found }
  }
}

/** The word before the finite verb, with its auxiliaries, whose object stands behind `at`; -1 where there is none. */
function beforeVerb(tokens: readonly Tagged[], at: number): number {
  const verb = tokens[at]!
  if (verb.pos !== 'VERB' || /^(?:be|been|is|are|was|were|being)$/.test(verb.norm)) return -1
  let i = at - 1
  let hasAuxiliary = false
  while (
    i >= 0 &&
    (isAuxiliary(tokens[i]!) || tokens[i]!.pos === 'ADV' || /^(?:not|n't)$/.test(tokens[i]!.norm))
  ) {
    hasAuxiliary ||= isAuxiliary(tokens[i]!)
    i--
  }
  return /^VB[DZP]$/.test(verb.tag) || hasAuxiliary ? i : -1
}

const isAuxiliary = ({ pos, norm }: Tagged): boolean =>
  pos === 'AUX' || /^(?:had|has|have|did|does|do)$/.test(norm)

function formFor(
  tokens: readonly Tagged[],
  end: number,
  { norm }: Tagged,
): Omit<WrongReflexive, 'pronoun'> | undefined {
  const last = tokens[end]!
  const own = last.tag === 'PRP' ? ofPronoun.get(last.norm) : undefined
  // “the king and they”, “what he called”
  if (own)
    return isJoined(tokens, end) || (own === 'itself' && norm !== 'themselves')
      ? undefined
      : { subject: last, form: own }
  if (!isNominal(last)) return undefined
  if (isSurelyPlural(last) && opensBehindPlace(tokens, end)) return { subject: last, form: 'themselves' }
  const reading = subjectBefore(tokens, end)
  if (!reading || reading.enclosed) return undefined
  const subject = tokens[reading.head]!
  if (isPaired(tokens, reading.first)) return { subject, form: 'themselves' }
  if (!/^(?:start|subordinator|saying)$/.test(reading.edge)) return undefined
  if (isSurelyPlural(subject)) return { subject, form: 'themselves' }
  const gender = reading.edge === 'start' ? genderOf(subject.norm) : undefined
  if (norm === 'themselves' || norm === 'itself' || !gender || subject.tag !== 'NN') return undefined
  return { subject, form: gender === 'she' ? 'herself' : 'himself' }
}

const isJoined = (tokens: readonly Tagged[], at: number): boolean =>
  /^(?:and|or|nor|than|but|as)$/.test(tokens[at - 1]?.norm ?? '') && at > 1 && isNominal(tokens[at - 2]!)

/** “The minister and his wife bought”: two, the first of which opens the sentence. */
const isPaired = (tokens: readonly Tagged[], first: number): boolean =>
  tokens[first - 1]?.norm === 'and' && isNominal(tokens[first - 2]!) && phraseStart(tokens, first - 2) === 0

/** “By dusk the guides had”: a phrase with a preposition, and the subject. */
function opensBehindPlace(tokens: readonly Tagged[], noun: number): boolean {
  const first = phraseStart(tokens, noun)
  const before = tokens[first - 1]
  return (
    tokens[0]!.pos === 'ADP' &&
    before !== undefined &&
    before.pos !== 'ADP' &&
    !tokens.slice(0, first - 1).some(isVerbOrMark)
  )
}
