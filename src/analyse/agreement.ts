import { lexicon, type Tagged } from '../syntax/index.ts'
import { wordSet } from './collections.ts'
import { isPersonNoun } from './gazetteer.ts'
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
import { isFiniteForm, isFiniteTag, isVerbal } from './tokens.ts'

/** A finite verb whose number is not its subject's. */
export interface Disagreement {
  readonly verb: Tagged
  /** The word that heads the subject. */
  readonly subject: Tagged
  /** The subject's number. */
  readonly number: GrammaticalNumber
}

/** After these a clause may report what was said, with no “that”. */
const saying = wordSet(
  'say said says think thinks thought believe believes believed know knows knew hope hopes hoped fear fears feared claim claims claimed',
)
/** Of these the clause behind “that” has the bare verb. */
const mandative =
  /^(?:insist|demand|recommend|suggest|propose|request|require|urge|ask|order|move|prefer|stipulate|mandate|direct|decree|intend|advise|beg|plead|command|dictate|important|essential|vital|crucial|necessary|imperative|critical|proposal|recommendation|suggestion|requirement|condition|insistence|preference|motion|provision|call|lest|better|wish|pray|god|heaven|long|far|concern)/
const weekday =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|yesterday|tomorrow|tonight|now|year|month|week|night|morning|afternoon|evening|time)$/

/** A subject as read leftwards from its verb. */
interface Reading {
  /** The word that heads it. */
  readonly head: number
  /** Its first word. */
  readonly first: number
  /** What stands before it, so that nothing more belongs to it. */
  readonly edge: 'start' | 'conjunction' | 'subordinator' | 'saying' | 'comma' | 'mark'
  /** Whether a phrase between it and the verb stands within commas. */
  readonly enclosed: boolean
}

/** The clauses of a sentence whose verb and subject surely differ in number. */
export function* disagreements(tokens: readonly Tagged[]): Iterable<Disagreement> {
  for (let i = 1; i < tokens.length; i++) {
    const verb = tokens[i]!
    if (verb.pos !== 'VERB' && verb.pos !== 'AUX') continue
    const asked = numberOfVerb(verb)
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
  const pronoun = numberOfPronoun(last)
  if (pronoun)
    return pronoun !== asked && speaksAlone(tokens, before, at)
      ? { verb, subject: last, number: pronoun }
      : undefined
  if (/^(?:who|which|that)$/.test(last.norm)) return relative(tokens, before, at, asked)
  const reading = subjectBefore(tokens, before)
  if (!reading) return undefined
  const subject = tokens[reading.head]!
  const number = numberOfPhrase(tokens, reading, asked)
  if (!number || number === asked) return undefined
  if (asked === 'singular' ? !admitsSingular(tokens, reading, at) : !admitsPlural(tokens, reading, at))
    return undefined
  return { verb, subject, number }
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
  return norm !== 'both'
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

const demandsBareVerb = (tokens: readonly Tagged[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 14), at).some(({ norm }) => mandative.test(norm))

/** “people who was”: a relative pronoun right behind its noun takes the noun's number. */
function relative(
  tokens: readonly Tagged[],
  at: number,
  verbAt: number,
  asked: GrammaticalNumber,
): Disagreement | undefined {
  const verb = tokens[verbAt]!
  const isWho = tokens[at]!.norm === 'who'
  const only = asked === 'plural' ? onlyOne(tokens, at) : undefined
  if (only && verb.norm !== 'were') return { verb, subject: only, number: 'singular' }
  // “the soldiers, who was”
  const end = tokens[at - 1]?.norm === ',' && tokens[at]!.norm !== 'that' ? at - 2 : at - 1
  const noun = tokens[end]
  if (!noun) return undefined
  if (isWho && end === at - 1 && noun.norm === 'those' && asked === 'singular')
    return tokens[at - 2]?.norm === 'of' ? undefined : { verb, subject: noun, number: 'plural' }
  if (verb.pos !== 'AUX' && !/^(?:has|have)$/.test(verb.norm) && !(isWho && asked === 'singular'))
    return undefined
  const first = phraseStart(tokens, end)
  if (end < at - 1 && first > 0) return undefined
  const before = tokens[first - 1]
  if (
    before &&
    /^(?:of|and|or|nor|,|to|with|in|for|by|from|at|on|about|than|as|like|between|among|including)$/.test(
      before.norm,
    )
  )
    return undefined
  if (tokens.slice(first, at).some(({ tag, norm }) => tag === 'POS' || norm === 'one' || norm === 'only'))
    return undefined
  // “It is the voters who is”: what is singled out has the number too, but “that” may be the conjunction.
  if (
    asked === 'singular' &&
    isSurelyPlural(noun) &&
    (isWho || (first === 0 && hasDeterminer(tokens, 0, at)))
  )
    return { verb, subject: noun, number: 'plural' }
  if (
    asked === 'plural' &&
    verb.norm !== 'were' &&
    isSurelySingular(noun) &&
    isWho &&
    hasDeterminer(tokens, first, at)
  )
    return { verb, subject: noun, number: 'singular' }
  return undefined
}

/** “the only one of the speakers who have”: the clause is said of the one. */
function onlyOne(tokens: readonly Tagged[], pronoun: number): Tagged | undefined {
  for (let i = pronoun - 1; i > 1 && i > pronoun - 7; i--) {
    const { norm, pos } = tokens[i]!
    if (norm === 'of')
      return tokens[i - 1]!.norm === 'one' && tokens[i - 2]!.norm === 'only' ? tokens[i - 1] : undefined
    if (!/^(?:NOUN|ADJ|DET|NUM|PRON)$/.test(pos)) return undefined
  }
  return undefined
}

/** The first word of the noun phrase that ends at a noun. */
function phraseStart(tokens: readonly Tagged[], noun: number): number {
  let first = noun
  for (let i = noun - 1; i >= 0; i--) {
    const { pos, tag, norm } = tokens[i]!
    const inside =
      pos === 'ADJ' ||
      pos === 'NUM' ||
      pos === 'NOUN' ||
      pos === 'PROPN' ||
      tag === 'PRP$' ||
      tag === 'POS' ||
      tag === 'HYPH' ||
      norm === '-' ||
      norm === '$' ||
      (tag === 'VBN' && first < noun + 1 && i > 0 && isBeforeNoun(tokens[i - 1]!)) ||
      (tag === 'RB' && tokens[i + 1]!.pos === 'ADJ')
    if (pos === 'DET' && !/^(?:that|all|both|half)$/.test(norm)) return continuesLeft(tokens, i)
    // “facts in focus | Lester Markel”
    if (!inside || (pos === 'NOUN' && tokens[i + 1]!.pos === 'PROPN')) break
    if (tag === 'PRP$') return i
    first = i
  }
  return first
}

/** “all the”, “both the”: what may stand before a determiner. */
const continuesLeft = (tokens: readonly Tagged[], at: number): number =>
  at > 0 && /^(?:all|both|half|such)$/.test(tokens[at - 1]!.norm) ? at - 1 : at

const isBeforeNoun = ({ pos, tag }: Tagged): boolean =>
  pos === 'DET' || pos === 'ADJ' || pos === 'NUM' || tag === 'PRP$'

const isNounOrName = ({ pos, tag }: Tagged): boolean => pos === 'NOUN' || (pos === 'PROPN' && tag !== 'POS')

const hasDeterminer = (tokens: readonly Tagged[], first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ pos, tag }) => pos === 'DET' || tag === 'PRP$' || tag === 'POS')

/** “everyone at the two sites” */
const isIndefinite = ({ norm }: Tagged): boolean => /^(?:every|some|any|no)(?:one|body)$/.test(norm)

/** Reads a subject leftwards from its last word: phrases joined by prepositions, up to where a clause begins. */
function subjectBefore(tokens: readonly Tagged[], end: number): Reading | undefined {
  let at = end
  let enclosed = false
  if (/^(?:,|—|–|\))$/.test(tokens[at]!.norm)) {
    const opening = openingOf(tokens, at)
    if (opening < 1) return undefined
    at = opening - 1
    enclosed = true
    // “the teachers at St Anne’s, which …,”
    if (tokens[at]!.tag === 'POS' && at > 0) at--
  }
  const pronoun = enclosed ? -1 : relativeBefore(tokens, end)
  if (pronoun > 0) at = pronoun - 1
  for (let steps = 0; steps < 8; steps++) {
    if (at < 0 || !(isNounOrName(tokens[at]!) || (at < end && isIndefinite(tokens[at]!)))) return undefined
    const first = phraseStart(tokens, at)
    const before = tokens[first - 1]
    const isOpening = first === 1 && /^(?:nearly|almost|about|even|only)$/.test(tokens[0]!.norm)
    // “that at least nine people was”
    const isAtLeast = before?.norm === 'at' && /^(?:least|most)$/.test(tokens[first]!.norm)
    if (isAtLeast && first > 1) {
      const edge = edgeOf(tokens, first - 2)
      return edge && { head: at, first, edge, enclosed }
    }
    if (first === 0 || !before || isOpening) return { head: at, first, edge: 'start', enclosed }
    if (before.norm === 'and' && isPaired(tokens, first - 1)) {
      at = first - 2
      if (!isNounOrName(tokens[at]!)) return undefined
      const partner = phraseStart(tokens, at)
      at = partner
      while (at > 0 && /^(?:both|between)$/.test(tokens[at]!.norm) === false && at > partner - 2) at--
      if (!/^(?:both|between)$/.test(tokens[at]!.norm)) return undefined
      if (tokens[at]!.norm === 'both') at--
      if (at < 1 || tokens[at]!.pos !== 'ADP') return undefined
      at--
      continue
    }
    // “…, until the words has stopped”
    if (tokens[first - 2]?.norm === ',' && /^(?:until|before|after|since)$/.test(before.norm))
      return { head: at, first, edge: 'subordinator', enclosed }
    if (before.pos === 'ADP') {
      if (first < 2) return undefined
      at = first - 2
      // “the items listed in the report”, “the people living in it”
      if (/^VB[NG]$/.test(tokens[at]!.tag) && at > 0 && isNounOrName(tokens[at - 1]!)) at--
      continue
    }
    const edge = edgeOf(tokens, first - 1)
    return edge && { head: at, first, edge, enclosed }
  }
  return undefined
}

/** The pronoun of the one relative clause that ends at a word: “farmers who lost their cattle”; -1 where none does. */
function relativeBefore(tokens: readonly Tagged[], end: number): number {
  let finite = 0
  for (let i = end; i > 0 && i > end - 14; i--) {
    const { norm, pos, tag } = tokens[i]!
    if (pos === 'PUNCT' && tag !== 'HYPH') return -1
    if (isFiniteForm(tokens[i]!)) {
      finite++
      // “the bill that lets the mayor say so”
      if (saying.has(norm) || /^(?:lets?|ma(?:kes?|de)|sees?|saw|helps?|helped|heard|watched)$/.test(norm))
        return -1
    }
    if (/^(?:who|that|which)$/.test(norm) && tag[0] === 'W') {
      const next = tokens[i + 1]!
      return finite === 1 && isVerbal(next) && isNounOrName(tokens[i - 1]!) ? i : -1
    }
    if (pos === 'SCONJ' || pos === 'CCONJ' || tag[0] === 'W') return -1
  }
  return -1
}

/** “of both ore and scrap”, “between the city and the port”: two that a preposition holds together. */
function isPaired(tokens: readonly Tagged[], conjunction: number): boolean {
  return tokens
    .slice(Math.max(0, conjunction - 5), conjunction)
    .some(({ norm }) => norm === 'both' || norm === 'between')
}

function edgeOf(tokens: readonly Tagged[], at: number): Reading['edge'] | undefined {
  const { norm, pos, tag } = tokens[at]!
  const before = tokens[at - 1]
  if (tag === 'WP$') return 'subordinator'
  if (/^(?:"|“|‘|'|``|:|;|—|–|\()$/.test(norm)) return 'mark'
  if (norm === ',' || weekday.test(norm)) return 'comma'
  if (pos === 'CCONJ' && norm !== 'nor')
    return before?.norm === ',' || at === 0 || joinsSubjects(tokens, at) ? 'conjunction' : undefined
  if (pos === 'SCONJ' || tag === 'WRB') return /^(?:than|as|like)$/.test(norm) ? undefined : 'subordinator'
  return saying.has(norm) ? 'saying' : undefined
}

/** “The coach and his assistants”: what stands before “and” opens the sentence. */
const joinsSubjects = (tokens: readonly Tagged[], conjunction: number): boolean =>
  tokens[conjunction]!.norm === 'and' &&
  isNounOrName(tokens[conjunction - 1]!) &&
  tokens[0]!.pos === 'DET' &&
  phraseStart(tokens, conjunction - 1) === 0

/** Where the words that a comma or dash closes began: “, which sat for nine days,”. */
function openingOf(tokens: readonly Tagged[], closing: number): number {
  const mark = tokens[closing]!.norm === ')' ? '(' : tokens[closing]!.norm
  for (let i = closing - 1; i > 0; i--) {
    const { norm } = tokens[i]!
    if (norm !== mark) {
      if (/^(?:;|:|"|“|”)$/.test(norm)) return -1
      continue
    }
    const next = tokens[i + 1]!
    // “, and his wife,”, “, as well as the mayor,”
    if (next.pos === 'CCONJ' || /^(?:as|along|together|plus|not|in|with|or)$/.test(next.norm)) return -1
    const inner = tokens.slice(i + 1, closing)
    if (
      mark === ',' &&
      !(
        next.tag[0] === 'W' ||
        next.pos === 'DET' ||
        next.pos === 'ADP' ||
        next.tag === 'PRP$' ||
        next.norm === 'one' ||
        /^VB[NG]$/.test(next.tag)
      )
    )
      return -1
    const verbs = inner.filter(isFiniteForm)
    if (verbs.length > (next.tag[0] === 'W' ? 2 : 0)) return -1
    return tokens.slice(0, i).some(({ norm }) => norm === ',') && next.pos === 'DET' ? -1 : i
  }
  return -1
}

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
