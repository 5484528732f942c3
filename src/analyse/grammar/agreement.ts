import { lexicon, type Tagged } from '../../syntax/index.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isFiniteTag, isNominal } from '../tokens.ts'
import { relativeDisagreement } from './agreement/relatives.ts'
import { isIndefinite, type Reading, saying, subjectBefore, weekday } from './agreement/subject.ts'
import {
  type GrammaticalNumber,
  isSurelyPlural,
  isSurelySingular,
  mayBePlural,
  mayNamePeople,
  numberOfPronoun,
  numberOfVerb,
  units,
} from './grammatical-number.ts'

/** A finite verb whose number is not its subject's. */
export interface Disagreement {
  readonly verb: Tagged
  /** The word that heads the subject. */
  readonly subject: Tagged
  /** The subject's number. */
  readonly number: GrammaticalNumber
}

/** Of these the clause behind “that” has the bare verb. */
const mandative =
  /^(?:insist|demand|recommend|suggest|propose|request|require|urge|ask|order|move|prefer|stipulate|mandate|direct|decree|intend|advise|beg|plead|command|dictate|important|essential|vital|crucial|necessary|imperative|critical|proposal|recommendation|suggestion|requirement|condition|insistence|preference|motion|provision|call|lest|better|wish|pray|god|heaven|long|far|concern)/
/** The clauses of a sentence whose verb and subject surely differ in number. */
export function* disagreements(tokens: readonly Tagged[]): Iterable<Disagreement> {
  for (let i = 1; i < tokens.length; i++) {
    const verb = tokens[i]!
    if (verb.pos !== 'VERB' && verb.pos !== 'AUX') continue
    // “Someone have to pay”, “anybody who know him”: no auxiliary stands before the verb.
    const isTensed =
      verb.tag === 'VB' && (tokens[i - 1]!.norm === 'who' || (i === 1 && isIndefinite(tokens[0]!)))
    const asked = numberOfVerb(isTensed ? { ...verb, tag: 'VBP' } : verb)
    if (!asked) continue
    const found = judged(tokens, i, asked)
    if (found) yield found
  }
}

function judged(tokens: readonly Tagged[], at: number, asked: GrammaticalNumber): Disagreement | undefined {
  const verb = tokens[at]!
  const before = adverbsBefore(tokens, at)
  if (before < 0) return undefined
  const last = tokens[before]!
  // “A 40-mile queue of”: a unit within a compound
  if (verb.pos === 'VERB' && tokens[before - 1]?.text === '-') return undefined
  const pronoun = numberOfPronoun(last) ?? numberOfSpeaker(tokens, before, verb)
  if (pronoun)
    return pronoun !== asked && speaksAlone(tokens, before, at)
      ? { verb, subject: last, number: pronoun }
      : undefined
  if (/^(?:who|which|that)$/.test(last.norm)) return relativeDisagreement(tokens, before, at, asked)
  const reading = subjectBefore(tokens, before)
  if (!reading) return undefined
  const subject = tokens[reading.head]!
  const number = numberOfPhrase(tokens, reading, asked)
  if (!number || number === asked) return undefined
  if (asked === 'singular' ? !admitsSingular(tokens, reading, at) : !admitsPlural(tokens, reading, at))
    return undefined
  return { verb, subject, number }
}

/** “I has”, “you was”, where nothing but a clause may begin. */
function numberOfSpeaker(
  tokens: readonly Tagged[],
  at: number,
  { norm }: Tagged,
): GrammaticalNumber | undefined {
  const { norm: pronoun, tag } = tokens[at]!
  if (
    tag !== 'PRP' ||
    !/^(?:i|you)$/.test(pronoun) ||
    !/^(?:is|was|has|does|were)$/.test(norm) ||
    (pronoun === 'i' ? norm === 'was' : norm === 'were')
  )
    return undefined
  const before = tokens[at - 1]
  const opens = !before || /^(?:and|but|that|because|if|when|"|“)$/.test(before.norm)
  return opens ? (norm === 'were' ? 'singular' : 'plural') : undefined
}

const isAdverb = ({ pos, tag, norm }: Tagged): boolean =>
  pos === 'ADV' &&
  tag === 'RB' &&
  !/^(?:not|only|more|less|so|as|too|about|almost|there|here|then|up|down|out|back|away|off|ago)$/.test(norm)

function adverbsBefore(tokens: readonly Tagged[], at: number): number {
  let i = at - 1
  while (i >= 0 && isAdverb(tokens[i]!)) i--
  return i
}

/** A pronoun that is the whole subject: “he have”, but no “did he have”, “if he were”, “you and he have”. */
function speaksAlone(tokens: readonly Tagged[], at: number, verbAt: number): boolean {
  const { norm } = tokens[at]!
  const verb = tokens[verbAt]!
  const before = tokens[at - 1]
  if (verb.pos === 'VERB' && verbAt - at > 1 && !/^(?:have|has|do|does)$/.test(verb.norm)) return false
  if (numberOfVerb(verb) === 'plural') {
    // “were he to go”, “as if he were”
    if (verb.norm === 'were' && isUnreal(tokens, at)) return false
    if (demandsBareVerb(tokens, at)) return false
    // “made it work”, “watched everyone go”
    if (norm !== 'he' && norm !== 'she' && before && !opensClause(before)) return false
    if (
      before &&
      (before.pos === 'AUX' || /^(?:let|than|as|not|nor|neither|so|did|does|do|to)$/.test(before.norm))
    )
      return false
    // “how could he not have”, “what will he do”
    if (tokens.slice(Math.max(0, at - 3), at).some(({ pos, tag }) => pos === 'AUX' || tag === 'MD'))
      return false
  }
  if (before && /^(?:and|or|nor|&|than|as)$/.test(before.norm)) return at > 1 && tokens[at - 2]!.norm === ','
  // “By noon both was”, but “the mayor and his aide both was”
  if (norm === 'both')
    return verb.pos === 'AUX' && (!before || !isNominal(before) || tokens[0]!.pos === 'ADP')
  return true
}

/** What may stand right before a clause. */
const opensClause = ({ norm, pos, tag }: Tagged): boolean =>
  pos === 'SCONJ' || tag === 'WRB' || /^(?:and|but|or|that|,|;|:|“|"|‘|'|—|–)$/.test(norm) || saying.has(norm)

/** Whether a wish or condition before a word gives its verb the form “were”. */
export const isUnreal = (tokens: readonly Tagged[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 12), at)
    .some(({ norm }) =>
      /^(?:if|though|unless|wish|wished|wishes|suppose|imagine|rather|lest|whether|would|were|until)$/.test(
        norm,
      ),
    )

export const demandsBareVerb = (tokens: readonly Tagged[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 14), at).some(({ norm }) => mandative.test(norm))

export const hasDeterminer = (tokens: readonly Tagged[], first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ pos, tag }) => pos === 'DET' || tag === 'PRP$' || tag === 'POS')

/** The number that a phrase must have, whatever its reader's dialect. */
function numberOfPhrase(
  tokens: readonly Tagged[],
  { head, first }: Reading,
  asked: GrammaticalNumber,
): GrammaticalNumber | undefined {
  const noun = tokens[head]!
  const words = tokens.slice(first, head)
  if (noun.norm === 'number' && tokens[head + 1]?.norm === 'of') {
    const article = words[0]?.norm
    if (article === 'the' && words.length === 1) return 'singular'
    return article === 'a' && asked === 'singular' && words.length === 1 ? 'plural' : undefined
  }
  // “the words has stopped”, but “the last two weeks was”
  if (
    units.has(noun.norm) &&
    noun.tag === 'NNS' &&
    head === first + 1 &&
    /^(?:the|these|those|his|her|their|its)$/.test(words[0]!.norm) &&
    noun.norm !== 'runs'
  )
    return 'plural'
  if (isIndefinite(noun)) return 'singular'
  if (isSurelyPlural(noun)) return 'plural'
  return isSurelySingular(noun) ? 'singular' : undefined
}

/** Whether a plural subject with a singular verb is sure to be a fault. */
function admitsSingular(
  tokens: readonly Tagged[],
  { head, first, edge, enclosed }: Reading,
  at: number,
): boolean {
  const phrase = tokens.slice(first, head + 1)
  const noun = tokens[head]!
  const verb = tokens[at]!
  const next = tokens[at + 1]
  const definite = hasDeterminer(tokens, first, head + 1)
  if (enclosed && edge === 'comma') return false
  // “Building houses is”, “no two days is”, “more houses is”
  if (phrase.some(({ norm }) => /ing$|^(?:no|more|too|fewer|less|such|what|whatever)$/.test(norm)))
    return false
  if (
    phrase.slice(1).some(({ text }) => /^\p{Lu}/u.test(text)) &&
    phrase.length > 1 &&
    /^\p{Lu}/u.test(noun.text)
  )
    return false
  const counts = phrase.some(({ pos, norm }) => pos === 'NUM' || norm === '$')
  // “ten goals is a lot”, but “the two countries has no ties”
  if (counts && !(definite && /^(?:has|does)$/.test(verb.norm)) && !isPassive(tokens, at)) return false
  if (noun.text !== noun.norm && (head > 0 || (enclosed && tokens[1]!.norm === ','))) return false
  // “Potatoes is a dull word”, “all that matters is”
  const bare = head === adverbsBefore(tokens, at)
  const people =
    (/^(?:people|men|women|children|parents|workers)$/.test(noun.norm) || isPersonNoun(noun.norm)) &&
    !/^(?:friends|neighbou?rs)$/.test(noun.norm) &&
    next?.pos !== 'DET'
  if (!definite && bare && !people && (verb.norm === 'is' || verb.norm === 'was') && !isPassive(tokens, at))
    return false
  // “Tales of the Unexpected is”
  const inner = tokens.slice(first + 1, at)
  if (!definite && inner.some(({ text, pos }) => pos !== 'PROPN' && /^\p{Lu}/u.test(text))) return false
  if (!definite && bare && head === first && lexicon(noun.norm)?.tags.has('VBZ')) return false
  // “the minister says”: the noun is the verb
  if (
    verb.pos === 'VERB' &&
    mayBePlural(verb) &&
    !(isSole(tokens, at) && next?.pos !== 'VERB') &&
    (!next ||
      !(/^(?:DET|PRON|ADP|SCONJ|PART)$/.test(next.pos) || /^(?:once|twice|daily|weekly)$/.test(next.norm)))
  )
    return false
  return edge !== 'conjunction' || definite
}

/** Whether a sentence would have no verb but for this one. */
const isSole = (tokens: readonly Tagged[], at: number): boolean =>
  tokens.at(-1)!.text === '.' && !tokens.some((token, i) => i !== at && isFiniteTag(token))

const isPassive = (tokens: readonly Tagged[], at: number): boolean => {
  const next = tokens[at + 1]?.pos === 'ADV' ? tokens[at + 2] : tokens[at + 1]
  return next !== undefined && next.pos === 'VERB' && (next.tag === 'VBN' || next.tag === 'VBG')
}

/** Whether a singular subject with a plural verb is sure to be a fault. */
function admitsPlural(
  tokens: readonly Tagged[],
  { head, first, edge, enclosed }: Reading,
  at: number,
): boolean {
  const verb = tokens[at]!
  if (edge === 'conjunction' || edge === 'mark') return false
  // “The clerk, who lives in flats, were”; a list has no relative pronoun
  if (enclosed && !(edge === 'start' && /^(?:who|which)$/.test(tokens[head + 2]?.norm ?? ''))) return false
  if (
    edge === 'comma' &&
    (tokens[0]!.pos !== 'ADP' || tokens.slice(0, first).filter(({ norm }) => norm === ',').length > 1)
  )
    return false
  if (!hasDeterminer(tokens, first, head + 1) && !isIndefinite(tokens[head]!)) return false
  if (
    tokens.slice(first, at).some(({ norm }) => /^(?:or|nor|and|&|plus)$/.test(norm)) &&
    !tokens.slice(first, at).some(({ norm }) => norm === 'both' || norm === 'between')
  )
    return false
  if (verb.norm === 'were' && isUnreal(tokens, first)) return false
  if (demandsBareVerb(tokens, first)) return false
  if (weekday.test(tokens[head]!.norm)) return false
  // “the wounded were”
  if (head === first + 1 && tokens[head + 1]!.norm !== 'of' && mayNamePeople(tokens[head]!)) return false
  // “the owner of the firm owed”: what looks like the verb is a noun
  const next = tokens[at + 1]
  const tags = lexicon(verb.norm)?.tags
  if (
    verb.pos === 'VERB' &&
    (tags?.has('NN') || tags?.has('JJ')) &&
    !/^(?:DET|PRON|SCONJ|PART|PROPN)$/.test(next?.pos ?? '')
  )
    return false
  // “What the owner have”, “the better the law work”
  if (tokens.slice(Math.max(0, first - 3), first).some(({ pos, tag }) => pos === 'AUX' || tag === 'MD'))
    return false
  // “each of the plans have” is the rule's own business; “one of the plans are” is not: its head is “one”.
  return verb.pos === 'AUX' || verb.tag === 'VBP'
}
