import { inflect, lexicon, participleFor, type Tagged } from '../../syntax/index.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import {
  type GrammaticalNumber,
  isSurelyPlural,
  isSurelySingular,
  mayBeVerb,
  units,
  zeroPlurals,
} from './grammatical-number.ts'

/** A determiner and a noun that differ in number: “these result”. */
export interface Mismatch {
  readonly determiner: Tagged
  readonly noun: Tagged
  /** The number that the determiner asks for. */
  readonly number: GrammaticalNumber
}

const plural = new Set([
  'these',
  'those',
  'many',
  'several',
  'few',
  'both',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
])
const singular = new Set(['this', 'each', 'every', 'a', 'an', 'another'])

/** The determiners of a sentence whose noun surely has the wrong number. */
export function* mismatches(tokens: readonly Tagged[]): Iterable<Mismatch> {
  for (let i = 0; i + 1 < tokens.length; i++) {
    const determiner = tokens[i]!
    const number =
      plural.has(determiner.norm) || isFigure(tokens, i)
        ? 'plural'
        : singular.has(determiner.norm)
          ? 'singular'
          : undefined
    if (!number) continue
    // “These sort of catch”
    const kind = tokens[i + 1]!
    if (
      /^th[eo]se$/.test(determiner.norm) &&
      /^(?:sort|kind|type)$/.test(kind.norm) &&
      tokens[i + 2]?.norm === 'of'
    ) {
      yield { determiner, noun: kind, number }
      continue
    }
    // “This measures would”: what the tagger takes for a verb
    if (determiner.norm === 'this' && isHiddenPlural(tokens, i + 1)) {
      yield {
        determiner,
        noun: { ...kind, lemma: kind.lemma, tag: 'NNS', pos: 'NOUN' } as Tagged,
        number: 'singular',
      }
      continue
    }
    // “These run of form began”
    if (
      determiner.norm === 'these' &&
      kind.tag === 'NN' &&
      kind.text === kind.norm &&
      tokens[i + 2]?.norm === 'of' &&
      !uncounted.test(kind.norm)
    ) {
      yield { determiner, noun: kind, number }
      continue
    }
    const at = headAfter(tokens, i)
    const noun = tokens[at]
    if (!noun || at - i > 4) continue
    const wrong = number === 'plural' ? lacksPlural(tokens, i, at) : lacksSingular(tokens, i, at)
    if (wrong) yield { determiner, noun, number }
  }
}

/** A noun in “-s” with a finite auxiliary behind it, so that it is no verb itself. */
const isHiddenPlural = (tokens: readonly Tagged[], at: number): boolean => {
  const { norm, text, tag } = tokens[at]!
  const next = tokens[at + 1]
  return (
    tag === 'VBZ' &&
    text === norm &&
    lexicon(norm)?.tags.has('NNS') === true &&
    next !== undefined &&
    (next.tag === 'MD' || /^(?:are|were|have)$/.test(next.norm))
  )
}

/** One of those that news counts by the hundred. */
const isOne = ({ norm }: Tagged): boolean =>
  isPersonNoun(norm) ||
  /^(?:worker|protester|refugee|migrant|prisoner|tourist|passenger|rebel|villager|employee|inmate|voter|visitor|guest|victim|survivor|hostage|shopper|commuter|pensioner|person)$/.test(
    norm,
  )

/** “20 house were”: a figure above one that counts what follows. */
const isFigure = (tokens: readonly Tagged[], at: number): boolean => {
  const { pos, norm } = tokens[at]!
  if (pos !== 'NUM' || !/^(?:[2-9]|[1-9]\d|[1-9]\d\d|\d{1,3},\d{3})$/.test(norm)) return false
  const before = tokens[at - 1]
  const noun = tokens[at + 1]
  const after = tokens[at + 2]
  // “has 200 worker.”
  if (
    noun &&
    isOne(noun) &&
    before &&
    (before.pos === 'VERB' || /^(?:some|about|than|nearly|over|of)$/.test(before.norm))
  )
    return after === undefined || /^[.,]$/.test(after.text) || after.pos === 'VERB' || after.norm === 'in'
  return (
    (before === undefined ||
      /^(?:the|than|about|some|over|of|at|least|all|said|that|and)$/.test(before.norm)) &&
    /^(?:are|were|have|who)$/.test(tokens[at + 2]?.norm ?? '')
  )
}

const isFiniteOrEnd = (next: Tagged | undefined): boolean =>
  next === undefined || /^[.,]$/.test(next.text) || next.pos === 'AUX' || /^VB[DP]$/.test(next.tag)

const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

/** The noun that ends the phrase a determiner opens; -1 where the phrase is not plainly read. */
export function headAfter(tokens: readonly Tagged[], determiner: number): number {
  let head = -1
  for (let i = determiner + 1; i < tokens.length; i++) {
    const { pos, text, norm } = tokens[i]!
    if (pos === 'NOUN' && text === norm) head = i
    else if (pos !== 'ADJ' || head >= 0 || text !== norm) break
  }
  return head
}

/** What ends a phrase for sure, so that the noun before it modifies no other noun. */
export const endsPhrase = (token: Tagged | undefined): boolean =>
  token === undefined ||
  (token.pos === 'PUNCT' && /^[.,;:!?]$/.test(token.text)) ||
  token.pos === 'AUX' ||
  token.pos === 'SCONJ' ||
  token.tag === 'TO' ||
  (token.pos === 'ADP' && token.tag !== 'RP' && token.norm !== 'per' && token.norm !== 'up') ||
  /^(?:who|which|that|said|says)$/.test(token.norm) ||
  (token.pos === 'VERB' &&
    /^VB[DZ]$/.test(token.tag) &&
    !lexicon(token.norm)?.tags.has('NN') &&
    !lexicon(token.norm)?.tags.has('NNS'))

/** Nouns that are counted as they stand: “five foot”, “two dozen”, “many thanks”, “these past year”. */
const uncounted =
  /^(?:foot|stone|dozen|hundred|thousand|million|billion|trillion|percent|pc|p|score|pair|head|mile|year|month|week|day|hour|minute|second|inch|pound|euro|dollar|yard|metre|meter|kilometre|kilometer|point|man|woman|other|kind|sort|type|form|night|term|game|time|set|way|nil|all|love|morning|evening|afternoon|o'clock|noon|midnight|today|tomorrow|yesterday|tonight|part|star|bedroom|story|storey)$/

/** Bodies of people that a plural determiner counts all the same. */
const bodies =
  /^(?:side|team|party|school|company|country|nation|bank|city|town|village|church|court|club|firm|union|agency|council|committee|government|family|group|army|newspaper|university|department|association)$/

const isSingularForm = (noun: Tagged): boolean =>
  // “those present spoke”
  (isSurelySingular(noun) && participleFor(noun.norm) === undefined) ||
  (noun.tag === 'NN' && noun.text === noun.norm && bodies.test(noun.norm))

function lacksPlural(tokens: readonly Tagged[], at: number, head: number): boolean {
  const { norm: determiner } = tokens[at]!
  const noun = tokens[head]!
  const next = tokens[head + 1]
  // “those staying”
  if (determiner === 'those' && /.ing$/.test(noun.norm)) return false
  // “five man were”, but “a five man team”
  const isMan =
    /^(?:man|woman)$/.test(noun.norm) && head === at + 1 && (next?.pos === 'AUX' || next?.tag === 'VBD')
  if (!isSingularForm(noun) || (uncounted.test(noun.norm) && !isMan)) return false
  // “Both player want”
  const isBoth = determiner === 'both' && next?.tag === 'VBP' && next.pos === 'VERB'
  if (!endsPhrase(next) && !isBoth && !(isOne(noun) && next?.tag === 'VBD')) return false
  if (tokens.slice(at + 1, head).some(({ tag }) => tag === 'NNS')) return false
  const tags = lexicon(noun.norm)!.tags
  // “these result in”, “the two result”
  if (
    (!lexicon(noun.norm)!.attested && !isCount(noun)) ||
    (tags.has('VB') && next?.pos !== 'AUX' && next?.tag[0] !== 'W' && !isBoth)
  )
    return false
  if (
    /^(?:and|or|-|–)$/.test(next?.norm ?? '') ||
    (tokens[at - 1]?.norm === '-' && !tens.test(tokens[at - 2]?.norm ?? ''))
  )
    return false
  // “both preoccupation with it and”, “a few pheasant”
  if (determiner === 'both' && (head > at + 1 || /ing$/.test(noun.norm) || !isFiniteOrEnd(next))) return false
  if (determiner === 'few' && !isPersonNoun(noun.norm)) return false
  const numeral = !/^(?:these|those|many|several|few|both)$/.test(determiner)
  // “two against and two undecided”
  if (numeral && !isPersonNoun(noun.norm) && (tags.has('JJ') || tags.has('VBN'))) return false
  // “one in two adult”, “the two inmate”, “chapter two verse”
  if (numeral)
    return (
      head === at + 1 &&
      isCount(noun) &&
      // “two against and two undecided”
      !/^un\p{Ll}+ed$/u.test(noun.norm) &&
      (tens.test(tokens[at - 2]?.norm ?? '') ||
        !/^(?:in|of|or|to|-|–|number|page|chapter|part|day|week|game|act|phase|stage|tier|level|grade|class|type|group|world|war)$/.test(
          tokens[at - 1]?.norm ?? '',
        ))
    )
  // “those present”, “many a man”, “those in work”
  return !(
    determiner === 'many' &&
    /^(?:how|as|so|too|that)$/.test(tokens[at - 1]?.norm ?? '') &&
    head > at + 1
  )
}

/** Whether the dictionary knows a plural of the noun: “result”, not “advice”. */
function isCount({ norm }: Tagged): boolean {
  return lexicon(inflect(norm, 'NNS'))?.tags.has('NNS') === true
}

function lacksSingular(tokens: readonly Tagged[], at: number, head: number): boolean {
  const { norm: determiner } = tokens[at]!
  const noun = tokens[head]!
  const next = tokens[head + 1]
  // “a ways off”
  if (!(endsPhrase(next) || takesObject(tokens, head + 1)) || noun.norm === 'ways') return false
  // “for a weeks”
  if (/^an?$/.test(determiner) && head === at + 1 && noun.tag === 'NNS' && units.has(noun.norm)) return true
  // “Class 1-A stations”, “a heads of government meeting”
  if (!isSurelyPlural(noun) || (tokens[at]!.text === 'A' && at > 0) || next?.norm === 'of') return false
  const tags = lexicon(noun.norm)!.tags
  if (!lexicon(noun.norm)!.attested || tags.has('JJ')) return false
  const between = tokens.slice(at + 1, head)
  // “a few weeks”, “a good many people”, “every two days”, “this past weeks”, “a million pounds”
  if (
    between.some(
      ({ pos, tag, norm }) =>
        pos === 'NUM' ||
        tag === 'JJR' ||
        tag === 'NNS' ||
        /^(?:few|many|good|great|other|past|last|next|full|further|additional|mere|record|estimated|staggering|whopping|dozen|hundred|thousand|million|billion|couple|further|cool|total|average|paltry|massive|modest|extra|number|lot|range|solid|clear|reported|healthy)$/.test(
          norm,
        ),
    )
  )
    return false
  // “this means”, “each stands”
  const mayStandAlone = !/^(?:an?|every)$/.test(determiner) || tokens[at - 1]?.pos === 'PROPN'
  const isHead = /^(?:are|were|have)$/.test(next?.norm ?? '')
  if (
    mayBeVerb(noun) &&
    mayStandAlone &&
    !(isHead && determiner === 'this') &&
    (between.length === 0 || determiner === 'this' || determiner === 'each')
  )
    return false
  // “they each men”, “gave each children's”
  if (
    determiner === 'each' &&
    (at === 0
      ? false
      : /^(?:they|we|us|them|you|\d+)$/.test(tokens[at - 1]!.norm) || tokens[at - 1]!.pos === 'NOUN')
  )
    return false
  if (determiner === 'this' && at > 0 && tokens[at - 1]!.norm === 'all') return false
  // “as a result buyers”, “a clot forms”
  if (between.some(({ pos }) => pos === 'NOUN')) return false
  return true
}

/** “each players gets a”: a finite verb that its object shows to be one. */
const takesObject = (tokens: readonly Tagged[], at: number): boolean =>
  tokens[at]?.pos === 'VERB' &&
  /^VB[DZ]$/.test(tokens[at]!.tag) &&
  /^(?:DT|PRP\$?)$/.test(tokens[at + 1]?.tag ?? '')

const lots = /^(?:dozens|hundreds|thousands|millions|number|couple|handful)$/

/** “one of the suspect was”, “thousands of resident fled”: parts of what has the form of one. */
export function* partitives(tokens: readonly Tagged[]): Iterable<Mismatch> {
  for (let i = 1; i + 2 < tokens.length; i++) {
    if (tokens[i]!.norm !== 'of') continue
    const noun = partOf(tokens, i) ?? multitudeOf(tokens, i)
    if (noun) yield { determiner: tokens[i - 1]!, noun, number: 'plural' }
  }
}

/** “a number of school”. */
function multitudeOf(tokens: readonly Tagged[], of: number): Tagged | undefined {
  const quantity = tokens[of - 1]!
  if (!lots.test(quantity.norm)) return undefined
  if (quantity.tag !== 'NNS' && tokens[of - 2]?.norm !== 'a') return undefined
  const noun = tokens[of + 1]!
  if (noun.text !== noun.norm || (!isOne(noun) && !isSingularForm(noun))) return undefined
  const isUnit =
    quantity.tag === 'NNS' &&
    /^(?:dollar|pound|euro|mile|year|month|week|day|hour|yard|metre|meter)$/.test(noun.norm)
  if (noun.tag === 'NNS' || (uncounted.test(noun.norm) && !isUnit) || !isCount(noun)) return undefined
  const next = tokens[of + 2]
  if (!endsPhrase(next) && !(isOne(noun) && next?.pos === 'VERB')) return undefined
  return /(?:dom|ness|ity|hood|ship|ing|ism|work|land|wood|music|fire|food|fruit|business)$/.test(noun.norm)
    ? undefined
    : noun
}

/** “one of the suspect”. */
function partOf(tokens: readonly Tagged[], of: number): Tagged | undefined {
  if (!/^(?:one|two|three|four|five|six|many|several|few|both|each)$/.test(tokens[of - 1]!.norm))
    return undefined
  if (!/^(?:the|his|her|its|their|our|my|these|those)$/.test(tokens[of + 1]!.norm)) return undefined
  let head = of + 2
  // “one of the region’s most surprising”
  if (tokens[head + 1]?.tag === 'POS') head += 2
  while (tokens[head]?.pos === 'ADJ' || isSuperlative(tokens, head)) head++
  const noun = tokens[head]
  // “one of the biggest team”: what is compared is counted, whatever it stands for
  const isCompared = tokens.slice(of + 2, head).some(({ tag }) => tag === 'JJS' || tag === 'RBS')
  if (!noun || !(isSingularForm(noun) || (isCompared && isPlainSingular(noun))) || !isCount(noun))
    return undefined
  // “one of the finest goalkeeper the game has seen”
  const isOpen = isCompared && (tokens[head + 1]?.pos === 'DET' || tokens[head + 1]?.pos === 'PRON')
  if (uncounted.test(noun.norm) || !(endsPhrase(tokens[head + 1]) || isOpen)) return undefined
  // “one of the nine is”
  if (noun.pos === 'NUM' || lexicon(noun.norm)?.tags.has('CD')) return undefined
  // “one of the freedom that …”
  return /(?:dom|ness|ity|hood|ship|ing|ism)$/.test(noun.norm) ? undefined : noun
}

const isPlainSingular = ({ tag, norm, text }: Tagged): boolean =>
  tag === 'NN' && text === norm && !zeroPlurals.has(norm) && !lexicon(norm)?.tags.has('NNS')

/** “most surprising”, “most visited” */
const isSuperlative = (tokens: readonly Tagged[], at: number): boolean =>
  /^(?:most|least)$/.test(tokens[at]?.norm ?? '') ||
  (tokens[at]?.tag === 'VBN' && /^(?:most|least|best|worst)$/.test(tokens[at - 1]!.norm))
