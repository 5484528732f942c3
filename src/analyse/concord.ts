import { inflect, lexicon, type Tagged } from '../syntax/index.ts'
import { frontedDiscord, standingForms } from './agreement/fronted.ts'
import { quantityDiscord } from './agreement/quantities.ts'
import { isUnreal } from './agreement.ts'
import { dispatched, type Reader as ReaderOf } from './dispatch.ts'
import { givenNames, honorifics, isPersonNoun } from './gazetteer.ts'
import {
  type GrammaticalNumber,
  isSurelyPlural,
  isSurelySingular,
  mayNamePeople,
  numberOfVerb,
} from './grammatical-number.ts'
import { plainSubject } from './plain-subject.ts'
import { isFiniteTag, isNominal, isVerbOrMark } from './tokens.ts'

/** A finite verb that differs in number from a subject that is no plain noun phrase right before it. */
export interface Discord {
  readonly verb: Tagged
  /** The words of the subject that settle its number. */
  readonly subject: readonly [first: Tagged, last: Tagged]
  readonly number: GrammaticalNumber
}

type Reader = ReaderOf<Discord>

const plainSingular = 'is was has does'
const plainPlural = 'are were have do'

/** Discords with subjects joined by “and”, named persons, quantities and subjects behind their verb. */
export function* discords(tokens: readonly Tagged[]): Iterable<Discord> {
  for (let i = 0; i < tokens.length; i++) {
    const found = read(tokens, i)
    if (found) yield found
  }
}

const discord = (verb: Tagged, first: Tagged, last: Tagged, number: GrammaticalNumber): Discord => ({
  verb,
  subject: [first, last],
  number,
})

/** Whether a clause begins at a word: at the head of the sentence, or behind a conjunction. */
function opensClause(tokens: readonly Tagged[], first: number): boolean {
  const before = tokens[first - 1]
  if (!before) return true
  if (/^(?:than|as|like)$/.test(before.norm)) return false
  return (
    before.pos === 'SCONJ' ||
    before.tag === 'WRB' ||
    /^(?:said|says|that|;|:)$/.test(before.norm) ||
    (before.pos === 'CCONJ' && (first === 1 || tokens[first - 2]!.norm === ',')) ||
    // “In June the mayor and her deputy was”, the comma kept
    (before.norm === ',' && tokens[0]!.pos === 'ADP' && !tokens.slice(0, first - 1).some(isVerbOrBreak)) ||
    (/^["“]$/.test(before.text) && (first === 1 || tokens[first - 2]!.norm === ','))
  )
}

/** What a phrase before its verb does not go beyond; “that” may open a clause. */
const isVerbOrBreak = (token: Tagged): boolean => isVerbOrMark(token) || token.norm === 'that'

const isDeterminer = ({ tag, norm }: Tagged): boolean =>
  tag === 'PRP$' || /^(?:the|a|an|his|her|its|their|our|my|your|this|that|another)$/.test(norm)

/** The first word of the phrase with its own determiner that ends at a noun; -1 where it has none. */
function determined(tokens: readonly Tagged[], end: number, depth = 0): number {
  const noun = tokens[end]
  if (!noun || !isNominal(noun)) return -1
  for (let i = end - 1; i >= 0 && i > end - 7; i--) {
    const token = tokens[i]!
    // “the head of the school”
    if (isDeterminer(token))
      return depth > 0 && tokens[i - 1]?.norm === 'of' ? determined(tokens, i - 2, depth - 1) : i
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(token.pos) && token.tag !== 'HYPH' && token.tag !== 'POS') return -1
  }
  return -1
}

/** Pairs that are one thing, though each has its article. */
const oneThing =
  /^(?:long|short|be-all|end-all|all|ups?|downs?|rise|fall|wear|tear|hue|cry|stress|strain|hustle|bustle|time|beginning|end|first|last|only|best|worst|question|point|problem|issue|answer|result|thing|reason)$/

const measures =
  /^(?:second|minute|hour|day|week|month|year|decade|century|mile|inch|foot|yard|acre|pound|ton|pint|dozen|score|million|billion)$/

const isSame = (tokens: readonly Tagged[], first: number, second: number, length: number): boolean =>
  tokens.slice(first, first + length).every(({ norm }, i) => norm === tokens[second + i]?.norm)

/** “the mayor and her deputy has”, “she and the minister, Ray Tully, is”: two that are surely not one. */
const joined: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let end = at - 1
  while (end > 0 && tokens[end]!.tag === 'RB' && tokens[end]!.pos === 'ADV') end--
  // “, Ray Tully,”, “, who is 44,”
  if (tokens[end]?.norm === ',') {
    let open = end - 1
    while (open > 0 && tokens[open]!.norm !== ',' && end - open < 9) open--
    const inner = tokens.slice(open + 1, end)
    const isApposition =
      inner.length > 0 && inner.every(({ pos, norm }) => pos === 'PROPN' || pos === 'NUM' || norm === '-')
    if (tokens[open]?.norm !== ',' || !isApposition) return undefined
    end = open - 1
  }
  const last = tokens[end]
  if (!last || end < 2) return undefined
  const second = /^(?:he|she|i)$/.test(last.norm) ? end : determined(tokens, end, 1)
  if (second < 2 || tokens[second - 1]!.norm !== 'and') return undefined
  const partnerEnd = second - 2
  const partner = tokens[partnerEnd]!
  let first = /^(?:he|she|i|you)$/.test(partner.norm) ? partnerEnd : determined(tokens, partnerEnd, 1)
  if (first < 0 && partner.pos === 'PROPN' && tokens[second]!.tag === 'PRP$') {
    first = partnerEnd
    while (first > 0 && tokens[first - 1]!.pos === 'PROPN') first--
  }
  if (first < 0) return undefined
  if (tokens[first - 1]?.norm === 'both') first--
  if (!opensClause(tokens, first)) return undefined
  if (tokens.slice(first, end + 1).some(({ norm, pos }) => pos === 'NOUN' && oneThing.test(norm)))
    return undefined
  // “a year and a day is”: one measure
  if (/^an?$/.test(tokens[first]!.norm) && /^an?$/.test(tokens[second]!.norm) && measures.test(partner.norm))
    return undefined
  // “the cost and the cost is”: a phrase that stands twice
  if (isSame(tokens, first, second, partnerEnd - first + 1)) return undefined
  // “The family and the government is one and the same”
  if (tokens[at + 1]?.norm === 'one') return undefined
  // “a friend and a colleague was” may be one person
  if (/^an?$/.test(tokens[second]!.norm) && /^an?$/.test(tokens[first]!.norm) && isPersonNoun(last.norm))
    return undefined
  return discord(verb, tokens[first]!, last, 'plural')
}

/** “Where is the keys?”, “Has the farmers been paid?”: a subject behind its verb. */
const questioned: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const before = tokens[at - 1]
  if (before?.norm === 'here' && (at === 1 || opensClause(tokens, at - 1))) return shown(tokens, at)
  const isWh = before !== undefined && /^(?:where|what|who|how|why|when)$/.test(before.norm)
  if (isWh ? at > 1 && !opensClause(tokens, at - 1) : at > 0) return undefined
  if (isWh && (at > 1 || tokens.at(-1)?.text !== '?')) return undefined
  const determiner = tokens[at + 1]
  if (!determiner || !/^(?:the|these|those|his|her|its|their|our|my|your)$/.test(determiner.norm))
    return undefined
  let head = at + 2
  while (/^(?:ADJ|NUM)$/.test(tokens[head]?.pos ?? '')) head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  if (!noun || !isSurelyPlural(noun)) return undefined
  // “Is the results day …”: the plural stands before another noun
  const goesOn =
    !next ||
    /^[.?,]$/.test(next.text) ||
    (next.pos === 'ADP' && next.tag === 'IN') ||
    next.pos === 'VERB' ||
    next.norm === 'been' ||
    next.pos === 'ADV' ||
    next.tag === 'WRB'
  if (!goesOn || (!isWh && tokens.at(-1)?.text !== '?')) return undefined
  return discord(verb, noun, noun, 'plural')
}

/** “Here is the results of”. */
function shown(tokens: readonly Tagged[], at: number): Discord | undefined {
  let head = at + 1
  while (/^(?:DET|ADJ|NUM)$/.test(tokens[head]?.pos ?? '') || tokens[head]?.tag === 'PRP$') head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  return noun && next && isSurelyPlural(noun) && (next.pos === 'ADP' || /^[.:,]$/.test(next.text))
    ? discord(tokens[at]!, noun, noun, 'plural')
    : undefined
}

/** “Who are the new coach?” */
const askedOfOne: Reader = (tokens, at) => {
  if (at !== 1 || tokens.at(-1)!.text !== '?' || !/^(?:what|who|where)$/.test(tokens[0]!.norm))
    return undefined
  if (
    !/^(?:are|were)$/.test(tokens[at]!.norm) ||
    !/^(?:the|a|his|her|its|their)$/.test(tokens[2]?.norm ?? '')
  )
    return undefined
  let head = 3
  while (tokens[head]?.pos === 'ADJ') head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  const ends =
    next && (next.text === '?' || (next.pos === 'ADP' && !tokens.some(({ norm }) => norm === 'and')))
  return noun && ends && isSurelySingular(noun) ? discord(tokens[at]!, noun, noun, 'singular') : undefined
}

/** “Have the mayor signed it?”, “Why do the museum close?”: one, and what it does behind it. */
const helpedOne: Reader = (tokens, at) => {
  const before = tokens[at - 1]
  const isOpening = at === 0 || (at === 1 && /^(?:what|when|where|why|how)$/.test(before!.norm))
  if (!isOpening || tokens.at(-1)!.text !== '?') return undefined
  const determiner = tokens[at + 1]
  // “Do she know?”
  if (determiner && tokens[at]!.norm !== 'were' && /^(?:he|she|it)$/.test(determiner.norm))
    return discord(tokens[at]!, determiner, determiner, 'singular')
  if (!determiner || !/^(?:the|an?|his|her|its|their|our|my|your|this|that)$/.test(determiner.norm))
    return undefined
  let head = at + 2
  while (tokens[head]?.pos === 'ADJ') head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  if (!noun || !next || !isSurelySingular(noun) || mayNamePeople(noun)) return undefined
  return next.pos === 'VERB' || (next.pos === 'ADV' && tokens[head + 2]?.pos === 'VERB')
    ? discord(tokens[at]!, noun, noun, 'singular')
    : undefined
}

/** “The chief executive, Anna Bruhn, have resigned”: one person, named behind the office. */
const apposed: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let open = at - 2
  while (open > 0 && tokens[open]!.pos === 'PROPN') open--
  const noun = tokens[open - 1]
  if (tokens[at - 1]!.text !== ',' || tokens[open]?.text !== ',' || open > at - 3 || !noun) return undefined
  if (!isPersonNoun(noun.norm) || !isSurelySingular(noun) || plainSubject(tokens, open - 1) !== 0)
    return undefined
  if (tokens.slice(0, open).some(({ norm }) => norm === 'and') || numberOfVerb(verb) !== 'plural')
    return undefined
  return discord(verb, noun, noun, 'singular')
}

/** “The goose, for reasons of quarantine, have been”: one thing, and a phrase between commas that adds nobody to it. */
const parted: Reader = (tokens, at) => {
  const verb = tokens[at]!
  if (tokens[at - 1]!.text !== ',' || numberOfVerb(verb) !== 'plural') return undefined
  let open = at - 2
  while (open > 0 && at - open < 10 && !isVerbOrBreak(tokens[open]!)) open--
  const noun = tokens[open - 1]
  if (tokens[open]?.text !== ',' || !noun || !isSurelySingular(noun) || noun.pos !== 'NOUN') return undefined
  if (!/^(?:for|after|before|during|despite|in|at|on|since|until|by)$/.test(tokens[open + 1]!.norm))
    return undefined
  return determined(tokens, open - 1) === 0 && /^(?:the|this|that|an?)$/.test(tokens[0]!.norm)
    ? discord(verb, noun, noun, 'singular')
    : undefined
}

/** “many of whom was”. */
const ofWhom: Reader = (tokens, at) => {
  const whom = tokens[at - 1]
  const quantity = tokens[at - 3]
  if (!whom || !quantity || !/^(?:whom|which)$/.test(whom.norm) || tokens[at - 2]!.norm !== 'of')
    return undefined
  const isMany = /^(?:many|several|both|two|three|four|five|six|seven|eight|nine|ten)$/.test(quantity.norm)
  return isMany || (whom.norm === 'whom' && /^(?:most|all|some)$/.test(quantity.norm))
    ? discord(tokens[at]!, quantity, whom, 'plural')
    : undefined
}

/** “one of whom are”. */
const oneOfWhom: Reader = (tokens, at) => {
  const quantity = tokens[at - 3]
  return quantity && tokens[at - 2]!.norm === 'of' && /^(?:one|each|neither)$/.test(quantity.norm)
    ? discord(tokens[at]!, quantity, tokens[at - 1]!, 'singular')
    : undefined
}

const kinsfolk = /^(?:wife|husband|son|daughter|mother|father|brother|sister|children|parents)$/

/** “his wife and daughter was”: two of a family. */
const kin: Reader = (tokens, at) => {
  const last = tokens[at - 1]
  const first = tokens[at - 3]
  if (!last || !first || tokens[at - 2]!.norm !== 'and' || last.norm === first.norm) return undefined
  if (!kinsfolk.test(last.norm) || !kinsfolk.test(first.norm)) return undefined
  return tokens[at - 4]?.tag === 'POS' || tokens[at - 4]?.tag === 'PRP$'
    ? discord(tokens[at]!, first, last, 'plural')
    : undefined
}

const titles =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|inspector|superintendent|sergeant|constable|detective|judge|justice|senator|councillor|cllr|sen|rep|gov|lt|col|capt|sgt|supt|insp|pc|det|rev|lord|lady|president|chancellor|archbishop|bishop|mayor|captain|colonel|admiral)$/

/** “Mrs Doyle have”, “Inspector Lim are”, “Mary Doyle were”: one person, named. */
const named: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let end = at - 1
  while (end > 0 && tokens[end]!.tag === 'RB' && tokens[end]!.pos === 'ADV') end--
  const last = tokens[end]
  if (last?.pos !== 'PROPN' || last.tag !== 'NNP' || last.text === last.norm) return undefined
  let first = end
  while (first > 0 && (tokens[first - 1]!.pos === 'PROPN' || tokens[first - 1]!.norm === '.')) first--
  const opener = tokens[first]!
  const words = end - first + 1
  if (words > 4 || tokens.slice(first, end + 1).some(({ norm, tag }) => tag === 'NNPS' || norm === '&'))
    return undefined
  const isTitled =
    words > 1 && (honorifics.has(opener.text.replace('.', '')) || titles.test(opener.norm.replace('.', '')))
  const isFull = words === 2 && givenNames.has(opener.text) && !lexicon(last.norm)?.attested
  if (!isTitled && !isFull) return undefined
  const before = tokens[first - 1]
  if (before && !opensClause(tokens, first)) return undefined
  if (isUnreal(tokens, first) || demandsBareVerb(tokens, first)) return undefined
  const number = numberOfVerb(verb)
  return number === 'plural' ? discord(verb, opener, last, 'singular') : undefined
}

/** “Mr. Abara say”. */
const namedBefore: Reader = (tokens, at) =>
  at > 1 && tokens[at - 1]!.tag === 'NNP' ? named(tokens, at) : undefined

const demandsBareVerb = (tokens: readonly Tagged[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 10), at)
    .some(({ norm }) =>
      /^(?:insist|demand|recommend|suggest|propos|request|requir|urg|ask|order|mov|prefer|essential|vital|important|did|does|do|will|would|may|let|mak|made|saw|see)/.test(
        norm,
      ),
    )

/** “Most of the houses has”, “none of the money were”: a part takes the number of the whole. */
const quantified: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let end = at - 1
  while (end > 0 && tokens[end]!.tag === 'RB' && tokens[end]!.pos === 'ADV') end--
  const noun = tokens[end]
  if (noun?.pos !== 'NOUN') return undefined
  let i = end - 1
  while (i > 0 && tokens[i]!.pos === 'ADJ') i--
  if (i < 2 || tokens[i - 1]!.norm !== 'of') return undefined
  if (!isDeterminer(tokens[i]!) && !/^(?:these|those)$/.test(tokens[i]!.norm)) return undefined
  const quantity = tokens[i - 2]
  if (!quantity || !/^(?:most|all|some|none|half|many|several|both|few)$/.test(quantity.norm))
    return undefined
  if (!opensClause(tokens, i - 2)) return undefined
  if (/^(?:is|was|has|does)$/.test(verb.norm))
    return quantity.norm !== 'none' && isSurelyPlural(noun)
      ? discord(verb, quantity, noun, 'plural')
      : undefined
  if (!isSurelySingular(noun) || isUnreal(tokens, i) || /^(?:many|several|both|few)$/.test(quantity.norm))
    return undefined
  return discord(verb, quantity, noun, 'singular')
}

const anybody = 'nobody everybody everyone somebody someone'

/** “and nobody paint pictures”. */
const indefinite: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const pronoun = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!isBase(verb)) return undefined
  const tags = lexicon(verb.norm)!.tags
  if (!next || ['VBD', 'VBN', 'JJ', 'RB', 'IN'].some(tag => tags.has(tag))) return undefined
  if (
    next.tag !== 'NNS' &&
    next.pos !== 'DET' &&
    next.tag !== 'PRP' &&
    next.tag !== 'PRP$' &&
    next.tag !== 'TO'
  )
    return undefined
  if (!opensClause(tokens, at - 1) || demandsBareVerb(tokens, at - 1) || isUnreal(tokens, at - 1))
    return undefined
  // “Everybody stand”, and questions
  return at > 1 && tokens.at(-1)!.text !== '?' ? discord(verb, pronoun, pronoun, 'singular') : undefined
}

/** Whether a form is the bare form of a verb whose past is another: “say”, not “put”. */
const isBase = ({ norm, text, pos }: Tagged): boolean =>
  pos !== 'AUX' &&
  pos !== 'PUNCT' &&
  text === norm &&
  norm.length > 2 &&
  lexicon(norm)?.tags.has('VB') === true &&
  !/^(?:come|become|run|overcome|dare|forecast|please|like|let)$/.test(norm)

/** “His wife work as a nurse.”: a sentence that would have no verb at all. */
function isSoleVerb(tokens: readonly Tagged[], at: number): boolean {
  const verb = tokens[at]!
  const noun = tokens[at - 1]!
  const next = tokens[at + 1]!
  const goesOn =
    next.tag === 'PRP$' ||
    /^(?:the|a|an)$/.test(next.norm) ||
    (isPersonNoun(noun.norm) && (next.tag === 'TO' || (next.pos === 'ADP' && next.norm !== 'of')))
  if (!goesOn || plainSubject(tokens, at - 1) !== 0 || tokens.at(-1)!.text !== '.') return false
  if (verb.pos !== 'VERB' && !isPersonNoun(noun.norm)) return false
  return !tokens.some((token, i) => i !== at && isFiniteTag(token))
}

/** “A witness describe the scene”, “the evidence show that”: one thing, and the verb of many. */
const bare: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const noun = tokens[at - 1]!
  const next = tokens[at + 1]
  if (at < 2 || !next || noun.tag !== 'NN' || !isBase(verb) || !isSurelySingular(noun)) return undefined
  const tags = lexicon(verb.norm)!.tags
  // “The man, say the police, …”
  if (verb.norm === 'say' && tokens.some(({ text }) => text === ',')) return undefined
  if (tags.has('VBD') || tags.has('VBN') || tags.has('JJ') || tags.has('RB') || tags.has('IN'))
    return undefined
  const reports = next.norm === 'that' && next.pos === 'SCONJ'
  const takesObject = /^(?:DET|NUM)$/.test(next.pos) || /^(?:PRP\$?|TO)$/.test(next.tag)
  const isNeed = verb.norm === 'need' && /^(?:an?|the|more|new|to)$/.test(next.norm) && verb.pos === 'VERB'
  if (verb.norm === 'need' && !isNeed) return undefined
  if (!reports && !(takesObject && (!tags.has('NN') || isNeed)) && !isSoleVerb(tokens, at)) return undefined
  const first = determined(tokens, at - 1)
  if (first < 0 || !/^(?:the|a|an|his|her|its|their|this|that|our|my)$/.test(tokens[first]!.norm))
    return undefined
  if (
    tokens
      .slice(first + 1, at - 1)
      .some(({ norm, tag }) => /^JJ[RS]$/.test(tag) || /^(?:poor|rich)$/.test(norm))
  )
    return undefined
  if (!opensClause(tokens, first) || isUnreal(tokens, first) || demandsBareVerb(tokens, first))
    return undefined
  // “Does the law …”, “the more the law …”
  if (tokens.slice(0, first).some(({ tag }) => tag === 'MD' || /^JJ[RS]$|^RB[RS]$/.test(tag)))
    return undefined
  return inflect(verb.norm, 'VBZ') === verb.norm ? undefined : discord(verb, noun, noun, 'singular')
}

const verbal = 'VERB AUX ADJ ADV ADP PROPN X'
const read = dispatched<Discord>([
  [{ word: plainSingular, pos: verbal }, questioned],
  [{ word: standingForms }, frontedDiscord],
  [{ word: plainSingular, pos: verbal, before: 'whom which' }, ofWhom],
  [{ word: plainPlural, pos: verbal, before: 'whom which' }, oneOfWhom],
  [{ word: plainSingular, pos: verbal }, kin],
  [{ word: plainSingular, pos: verbal }, joined],
  [{ word: plainSingular, pos: verbal }, quantified],
  [{ word: plainSingular, pos: verbal }, quantityDiscord],
  [{ word: plainPlural, pos: verbal, before: ',' }, apposed],
  [{ word: plainPlural, pos: verbal, before: ',' }, parted],
  [{ word: plainPlural, pos: verbal }, named],
  [{ word: plainPlural, pos: verbal }, quantified],
  [{ word: plainPlural, pos: verbal }, askedOfOne],
  [{ word: plainPlural, pos: verbal }, helpedOne],
  [{ before: anybody }, indefinite],
  [{ tag: 'VBP', pos: 'VERB' }, namedBefore],
  [{ pos: 'NOUN VERB ADJ ADV PROPN' }, bare],
  [{ tag: 'VBZ', pos: 'VERB' }, joined],
])
