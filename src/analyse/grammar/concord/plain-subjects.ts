import type { Tagged } from '../../../syntax/index.ts'
import { isSpeechVerb } from '../../quoting/saying.ts'
import { isFiniteForm, isLower, isWh, nominative, opensObject, tagsOf } from '../../tokens.ts'
import { isUnreal } from '../agreement.ts'
import { nounPhrase, pastAdjuncts } from '../displaced-verbs.ts'
import {
  isSurelyPlural,
  isSurelySingular,
  mayNamePeople,
  numberOfVerb,
  units,
} from '../grammatical-number.ts'
import { plainSubject } from '../plain-subject.ts'
import { asks, isAdverb, isQuotation } from './asked-number.ts'
import { discord, type Reader } from './discord.ts'
import { demandsBareVerb } from './surroundings.ts'

/** A phrase that opens the sentence, its adjuncts passed over; none where it is joined to another. */
function firstPhrase(tokens: readonly Tagged[]): { readonly head: Tagged; readonly end: number } | undefined {
  const phrase = nounPhrase(tokens, 0)
  if (!phrase?.isDefinite || tokens.slice(0, phrase.end).some(({ norm }) => /^(?:and|or|&)$/.test(norm)))
    return undefined
  const end = pastAdjuncts(tokens, phrase.end)
  return tokens.slice(phrase.end, end).some(({ norm }) => norm === 'and')
    ? undefined
    : { head: phrase.head, end }
}

/** “say that money was spent”: a bare form that the tagger takes for something else */
const isBareBeforeClause = (tokens: readonly Tagged[], at: number): boolean =>
  isLower(tokens[at]!) &&
  tagsOf(tokens[at]!).has('VB') &&
  !tagsOf(tokens[at]!).has('IN') &&
  (tokens[at + 1]?.norm === 'that' || (tokens[at + 1] !== undefined && opensObject(tokens[at + 1]!))) &&
  !/^(?:VBD|VBN|VBZ|JJ|RB)$/.test(tokens[at]!.tag)

const isOne = (tokens: readonly Tagged[], head: Tagged): boolean =>
  isSurelySingular(head) ||
  (head.tag === 'NNP' && /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.?$/.test(tokens[0]!.norm))

/** “The report, which the auditors drew up for charities, mayors and residents, say”: the verb right behind the last comma. */
export const acrossCommas: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let comma = at - 1
  while (comma > 0 && isAdverb(tokens[comma]!)) comma--
  if (tokens[comma]?.text !== ',') return undefined
  const asked = asks(verb) ?? (isBareBeforeClause(tokens, at) ? 'plural' : undefined)
  if (!asked || (verb.pos === 'VERB' && verb.tag === 'VB' && tokens[at + 1]?.text === ',')) return undefined
  const subject = firstPhrase(tokens)
  if (!subject || tokens[subject.end]?.text !== ',' || subject.end >= comma) return undefined
  const relative = tokens[subject.end + 1]!
  const isSpeech =
    comma - subject.end < 5 && isSpeechVerb(tokens[comma - 1]!.norm) && tokens[at - 1]!.text === ','
  if (!isSpeech && !/^(?:which|who|whose|where|some|many|most|all|both)$/.test(relative.norm))
    return undefined
  const inner = tokens.slice(subject.end + 1, comma)
  if (
    !inner.some(isFiniteForm) ||
    inner.some(isQuotation) ||
    inner.some(({ text }) => /^[;:—–(]$/.test(text))
  )
    return undefined
  // The first verb behind a comma that closes the clause is the main one.
  for (let i = subject.end + 2; i < comma; i++)
    if (
      tokens[i]!.text === ',' &&
      isFiniteForm(tokens[i + 1]!) &&
      tokens.slice(subject.end + 1, i).some(isFiniteForm)
    )
      return undefined
  const { head } = subject
  const number =
    isSurelyPlural(head) && !units.has(head.norm) ? 'plural' : isOne(tokens, head) ? 'singular' : undefined
  if (!number || number === asked || (verb.norm === 'were' && inner.some(({ norm }) => norm === 'if')))
    return undefined
  return discord(verb, head, head, number)
}

/** “The rains, which in a good year arrives by June,”: a relative whose pronoun is its subject */
export const insideRelative: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const asked = asks(verb)
  if (!asked || verb.pos !== 'VERB') return undefined
  const subject = firstPhrase(tokens)
  if (
    !subject ||
    tokens[subject.end]?.text !== ',' ||
    !/^(?:which|who)$/.test(tokens[subject.end + 1]?.norm ?? '')
  )
    return undefined
  const start = subject.end + 2
  const end = pastAdjuncts(tokens, start)
  if (end === start || end !== at || tokens.slice(start, end).some(isWh)) return undefined
  const number = isSurelyPlural(subject.head)
    ? 'plural'
    : isSurelySingular(subject.head)
      ? 'singular'
      : undefined
  return number && number !== asked ? discord(verb, subject.head, subject.head, number) : undefined
}

/** “sorts bottles by color and crush them into bricks”: a second verb of one subject */
export const secondVerb: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  let and = at - 1
  if (and > 0 && isAdverb(tokens[and]!)) and--
  if (tokens[and]?.norm !== 'and' || !next || !isLower(verb) || verb.pos !== 'VERB') return undefined
  const asked = asks(verb)
  const tags = tagsOf(verb)
  if (
    !asked ||
    !(
      opensObject(next) ||
      next.tag === 'PRP' ||
      (!tags.has('NN') && !tags.has('NNS') && (next.pos === 'ADP' || next.pos === 'DET'))
    )
  )
    return undefined
  if (
    /^(?:VBD|JJ)$/.test(verb.tag) ||
    tags.has('VBD') ||
    tags.has('JJ') ||
    (asked === 'singular' && tags.has('NNS') && !opensObject(next))
  )
    return undefined
  for (let i = and - 1; i > 0; i--) {
    const token = tokens[i]!
    if (
      token.pos === 'SCONJ' ||
      token.pos === 'CCONJ' ||
      isWh(token) ||
      token.norm === 'to' ||
      token.tag === 'VB' ||
      token.tag === 'MD' ||
      isQuotation(token) ||
      /^[,;:—–()]$/.test(token.text) ||
      nominative.test(token.norm)
    )
      return undefined
    // “The machine, built in a shed, sorts”: a verb that looks like a plural
    const isHidden = token.tag === 'NNS' && tagsOf(token).has('VBZ') && tokens[i - 1]!.text === ','
    if (!isFiniteForm(token) && !isHidden) continue
    const first = isHidden ? 'singular' : numberOfVerb(token)
    if (
      !first ||
      first === asked ||
      /^(?:do|does|let|lets|make|makes|help|helps|see|sees|have|say|says|think|thinks)$/.test(token.norm)
    )
      return undefined
    const head = subjectOf(tokens, i)
    if (!head) return undefined
    const number =
      head.tag === 'PRP'
        ? /^(?:he|she|it)$/.test(head.norm)
          ? 'singular'
          : 'plural'
        : isSurelyPlural(head)
          ? 'plural'
          : isSurelySingular(head)
            ? 'singular'
            : undefined
    return number === first ? discord(verb, head, head, number) : undefined
  }
  return undefined
}

/** The head of the subject of a finite verb: a pronoun, or a phrase that opens the sentence. */
function subjectOf(tokens: readonly Tagged[], verb: number): Tagged | undefined {
  let end = verb - 1
  while (end > 0 && isAdverb(tokens[end]!)) end--
  const last = tokens[end]!
  if (/^(?:he|she|it|they|we)$/.test(last.norm)) return plainSubject(tokens, end) >= 0 ? last : undefined
  const subject = firstPhrase(tokens)
  if (!subject) return undefined
  if (subject.end === end + 1) return subject.head
  return last.text === ',' && tokens[subject.end]?.text === ',' ? subject.head : undefined
}

/** Whether a form that may be a noun is the verb of its clause, by what it governs. */
function isVerbHere(tokens: readonly Tagged[], at: number): boolean {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  if (verb.pos === 'AUX' || /^(?:has|have)$/.test(verb.norm)) return true
  const tags = tagsOf(verb)
  if (!next || tags.has('VBD') || tags.has('JJ')) return false
  return !(tags.has('NN') || tags.has('NNS')) || opensObject(next)
}

/** “Afterwards, each ant were dipped”, “He sold the house, and the garden were lost”: a phrase that opens its clause */
export const clausePhrase: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const asked = numberOfVerb(verb)
  if (!asked || !isVerbHere(tokens, at)) return undefined
  let end = at - 1
  while (end > 0 && isAdverb(tokens[end]!)) end--
  const noun = tokens[end]
  if (noun?.pos !== 'NOUN' || end < 2) return undefined
  let first = end
  while (first > 0 && /^(?:ADJ|NOUN)$/.test(tokens[first - 1]!.pos) && !isFiniteForm(tokens[first - 1]!))
    first--
  const determiner = tokens[first - 1]
  const isDetermined =
    determiner !== undefined &&
    (determiner.tag === 'PRP$' || /^(?:the|a|an|this|each|every|these|those)$/.test(determiner.norm))
  if (isDetermined) first--
  if (first < 1) return undefined
  const number =
    isSurelyPlural(noun) && !units.has(noun.norm)
      ? 'plural'
      : isSurelySingular(noun) && isDetermined
        ? 'singular'
        : undefined
  if (!number || number === asked) return undefined
  if (
    number === 'singular' &&
    (mayNamePeople(noun) || /[^s]s$/.test(noun.norm) || isUnreal(tokens, at) || demandsBareVerb(tokens, at))
  )
    return undefined
  if (
    number === 'plural' &&
    (!isDetermined || /^(?:a|an|each|every|this)$/.test(determiner!.norm)) &&
    !(first === end && tokens[at + 1]?.tag === 'VBN')
  )
    return undefined
  const before = tokens[first - 1]!
  const head = tokens.slice(0, first - 1)
  if (head.some(isQuotation) || head.some(({ norm }) => norm === 'or' || norm === 'nor')) return undefined
  if (before.text === ',') {
    // “In June, the garden were”, and no list
    const opens =
      /^(?:ADP|ADV|SCONJ)$/.test(tokens[0]!.pos) && head.filter(({ text }) => text === ',').length === 0
    const isClear =
      tokens[0]!.pos === 'SCONJ'
        ? head.some(isFiniteForm)
        : !head.some(token => isFiniteForm(token) || token.pos === 'CCONJ')
    return opens && isClear ? discord(verb, noun, noun, number) : undefined
  }
  if (/^(?:and|but)$/.test(before.norm) && tokens[first - 2]?.text === ',') {
    const clause = head.slice(0, -1)
    const main = clause.filter(isFiniteForm)
    const isClause =
      main.length === 1 &&
      !clause.some(({ text, norm, pos }) => text === ',' || norm === 'that' || pos === 'SCONJ') &&
      plainSubject(tokens, tokens.indexOf(main[0]!) - 1) >= 0
    return isClause &&
      !/^(?:say|think|believe|know|hope|show|mean|find|see|hear|feel|fear|claim|argue|insist|add|note|suggest|be)$/.test(
        main[0]!.lemma,
      )
      ? discord(verb, noun, noun, number)
      : undefined
  }
  return undefined
}

/** “as it surge over land”, “when he reach the top” */
export const bareAfterPronoun: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const pronoun = tokens[at - 1]!
  const opener = tokens[at - 2]
  const next = tokens[at + 1]
  if (
    !opener ||
    !next ||
    !isLower(verb) ||
    !/^(?:as|when|while|because|since|although|where)$/.test(opener.norm) ||
    /^(?:ground|found|wound|bound)$/.test(verb.norm)
  )
    return undefined
  const tags = tagsOf(verb)
  if (
    !tags.has('VB') ||
    tags.has('VBD') ||
    tags.has('RB') ||
    tags.has('JJ') ||
    verb.pos === 'AUX' ||
    !/^(?:VB|VBP|NN)$/.test(verb.tag)
  )
    return undefined
  if (
    !(
      opensObject(next) ||
      (next.pos === 'ADP' && next.tag === 'IN' && next.norm !== 'of') ||
      next.tag === 'TO'
    )
  )
    return undefined
  if (
    demandsBareVerb(tokens, at) ||
    isUnreal(tokens, at) ||
    tokens.slice(Math.max(0, at - 5), at - 1).some(({ pos, tag }) => pos === 'AUX' || tag === 'MD')
  )
    return undefined
  return discord({ ...verb, tag: 'VBP', lemma: verb.norm } as Tagged, pronoun, pronoun, 'singular')
}
