import { inflect, lexicon, parseSentence, participleFor, type Token } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import type { Sentence } from '../../index.ts'
import { isPersonNoun } from '../../naming/gazetteer.ts'
import { tagsOf } from '../../tokens.ts'
import type { Mismatch } from '../determiners.ts'
import { zeroPlurals } from '../grammatical-number.ts'
import { weekday } from './subject.ts'
import { mayBeNoun } from './verb-forms.ts'

/** Nouns that are counted as they stand: “five foot”, “two dozen”, “ten mile”. */
const uncounted = wordSet(
  "foot stone dozen hundred thousand million billion trillion percent cent pc p score pair head pound quid grand other kind sort nil love all o'clock noon midnight morning evening afternoon today tomorrow yesterday tonight zero am pm won rand yen baht gross brace work lb hr ft km kg mm cm min sec mph bob psi bore plus square male female",
)

/** Units, which make a compound with the noun or adjective behind them: “a ten year fixed loan”. */
const measures = wordSet(
  'mile year day week month hour minute second night time point dollar euro metre meter kilometre kilometer tonne ton inch yard acre litre liter degree',
)

const quantities = wordSet('these those many several few')

const numerals = wordSet(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety',
)
const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

const month =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|may|june|july|august|september|october|november|december)$/

/** Nouns that a number behind them names: “page two”. */
const labels =
  /^(?:number|no|page|chapter|part|day|week|year|game|act|phase|stage|tier|level|grade|class|type|group|world|war|act|scene|figure|table|section|article|room|route|highway|size|channel|step|lesson|volume|verse|top|first|last|next|past|age|aged|unit|model|block|form|line|gate|platform|title|rule|item|point|version|season|episode|round|division|category|lot|plan|option|question|zone|area|district|ward|pier|bus|flight|station|engine|squad|corps|battalion|regiment)$/

/** Nouns of one that stand with a word for many, where the sentence with the plural bears it out: “for 25 year”. */
export function* countedSingulars({ text, start, tokens }: Sentence): Iterable<Mismatch> {
  for (let at = 0; at + 1 < tokens.length; at++) {
    if (!asksForMany(tokens, at)) continue
    const noun = nounAfter(tokens, at)
    if (noun < 0) continue
    // “two States living side by side”: the number has its noun.
    if (
      tokens
        .slice(at + 1, noun)
        .some(({ tag, norm }) => tag === 'VBG' || (/^NNP/.test(tag) && /s$/.test(norm)))
    )
      continue
    const token = tokens[noun]!
    // “for the three time”: an ordinal is meant.
    if (token.norm === 'time' && tokens[at - 1]?.norm === 'the') continue
    const form = inflect(token.norm, 'NNS')
    const plural = text.slice(0, token.start - start) + form + text.slice(token.end - start)
    if (bearsOut(parseSentence(plural), tokens, at, noun))
      yield { determiner: tokens[at]!, noun: token, number: 'plural' }
  }
}

/** Whether a word is a number above one, or a word for many, and opens its phrase. */
function asksForMany(tokens: readonly Token[], at: number): boolean {
  const { norm, pos } = tokens[at]!
  if (tokens[at + 1]!.text === '-') return false
  // “many a man”, “a few”
  if (quantities.has(norm))
    return (
      tokens[at + 1]!.norm !== 'a' &&
      (norm === 'few' || !/^(?:an?|one|another|all)$/.test(tokens[at - 1]?.norm ?? ''))
    )
  if (pos !== 'NUM' || !isCount(norm)) return false
  const isCompound =
    numerals.has(norm) && tokens[at - 1]?.text === '-' && tens.test(tokens[at - 2]?.norm ?? '')
  return countsFreely(tokens, isCompound ? at - 2 : at)
}

/** A number above one in words or digits, and no year. */
const isCount = (norm: string): boolean =>
  numerals.has(norm) ||
  (/^[1-9]\d*(?:,\d{3})*(?:\.\d+)?$/.test(norm) && !/^(?:1|1[5-9]\d\d|20\d\d)$/.test(norm))

/** Whether a number counts, and neither names what stands before it nor measures a thing: “page two”, “a four year stay”. */
function countsFreely(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!
  const before = tokens[at - 1]
  const second = tokens[at - 2]
  if (!before) return numerals.has(norm) || tens.test(norm)
  if (/^[-–$£€#/.:'’(]$/.test(before.text) || before.pos === 'SYM' || before.pos === 'NUM') return false
  // “one in five”, “a vote of nine to two”
  if (/^(?:in|to|of)$/.test(before.norm) && second?.pos === 'NUM') return false
  if (before.pos === 'PROPN' || month.test(before.norm) || labels.test(before.norm)) return isPast(tokens, at)
  if (/^\d/.test(norm) && before.pos === 'NOUN' && !weekday.test(before.norm)) return false
  // “the 40 bus”, “his present 900 page memoir”
  let opener = at - 1
  while (opener > 0 && opener > at - 4 && /^AD[JV]$/.test(tokens[opener]!.pos)) opener--
  if (/^(?:an?|this|that|each|every|another|one)$/.test(tokens[opener]!.norm)) return false
  // “the 40 bus”, but “the 12 juror”
  return !(isDefinite(tokens[opener]!) && /^\d{2}/.test(norm) && !isPersonNoun(tokens[at + 1]!.norm))
}

const isDefinite = ({ norm, tag }: Token): boolean => norm === 'the' || tag === 'PRP$' || tag === 'POS'

/** “the past 25 year”, “the last two week” */
const isPast = (tokens: readonly Token[], at: number): boolean =>
  /^(?:past|last|next|first)$/.test(tokens[at - 1]!.norm) &&
  /^(?:the|these|those|his|her|their|its|our|my)$/.test(tokens[at - 2]?.norm ?? '')

const mayModify = ({ pos, tag, text }: Token): boolean =>
  /^(?:ADJ|NOUN|PROPN|NUM)$/.test(pos) || /^VB[NG]$/.test(tag) || text === '-'

/** The noun of one that ends the phrase a number opens; -1 where it has none. */
function nounAfter(tokens: readonly Token[], at: number): number {
  let end = at + 1
  while (end < at + 6 && tokens[end] && mayModify(tokens[end]!) && !endsBefore(tokens, end)) end++
  // “14 wolves roaming”
  while (end > at + 1 && /^VB[NG]$/.test(tokens[end - 1]!.tag)) end--
  const noun = end - 1
  const token = tokens[noun]!
  if (noun === at || !isOne(token)) return -1
  const inner = tokens.slice(at + 1, noun)
  if (inner.some(mayNotStandInside) || /^VB[NG]$/.test(tokens[at + 1]!.tag)) return -1
  if (/\./.test(tokens[at]!.norm) && !measures.has(token.norm)) return -1
  // “the three man crew”
  const before = tokens[at - 1]
  const mayBeCompound =
    !quantities.has(tokens[at]!.norm) &&
    before !== undefined &&
    (isDefinite(before) || /^(?:ADJ|NOUN)$/.test(before.pos))
  if (mayBeCompound && inner.some(({ pos }) => pos === 'NOUN' || pos === 'NUM')) return -1
  const isNext = inner.every(({ pos }) => pos === 'NUM')
  if (isNext && !measures.has(token.norm) && !isSurelyNoun(tokens, at, noun)) return -1
  return endsPhrase(tokens, noun) ? noun : -1
}

/** Whether a noun has the form of one, and another for many. */
function isOne(noun: Token): boolean {
  const { norm, text, tag, pos } = noun
  if (tag !== 'NN' || pos !== 'NOUN' || text !== norm || !/^\p{Ll}{3,}$/u.test(norm)) return false
  if (measures.has(norm)) return true
  if (uncounted.has(norm) || zeroPlurals.has(norm) || /(?:ing|ness|ism|hood|ship|dom)$/.test(norm))
    return false
  const tags = tagsOf(noun)
  return (
    tags.has('NN') &&
    !tags.has('NNS') &&
    !tags.has('CD') &&
    // “those present spoke”
    !tags.has('VBD') &&
    participleFor(norm) === undefined &&
    lexicon(inflect(norm, 'NNS'))?.tags.has('NNS') === true
  )
}

const mayNotStandInside = ({ tag, norm }: Token): boolean =>
  tag === 'NNS' ||
  (uncounted.has(norm) && !/illion$|^(?:hundred|thousand|dozen|other)$/.test(norm)) ||
  /^(?:last|next|past|per|\p{Ll}+th)$/u.test(norm) ||
  /\d/.test(norm) ||
  norm.length < 2

/** A dash, which is no hyphen. */
const endsBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '-' && tokens[at - 1]!.end < tokens[at]!.start

/** “for three reason.”, but not “the two result in”, “two undecided”, “those present”: what is surely no other word. */
function isSurelyNoun(tokens: readonly Token[], at: number, noun: number): boolean {
  const tags = tagsOf(tokens[noun]!)
  if (['VBN', 'RB', 'IN'].some(tag => tags.has(tag))) return false
  if (tags.has('JJ')) return !tags.has('VB') && !/^un\p{Ll}+ed$/u.test(tokens[noun]!.norm)
  if (!tags.has('VB')) return true
  const before = tokens[at - 1]
  const next = tokens[noun + 1]
  if (next?.norm === 'of') return true
  if (!before || (quantities.has(tokens[at]!.norm) && before.norm === 'of')) return false
  if (!(/^(?:ADP|SCONJ|CCONJ)$/.test(before.pos) || before.pos === 'VERB' || before.pos === 'ADV'))
    return false
  return next === undefined || !/^(?:DET|PRON|SCONJ|PART)$/.test(next.pos)
}

const adverbs =
  /^(?:ago|later|earlier|away|apart|ahead|before|since|too|also|either|there|here|aboard|simultaneously)$/

/** Whether nothing behind a noun belongs to its phrase, so that it modifies no other noun. */
function endsPhrase(tokens: readonly Token[], noun: number): boolean {
  const next = tokens[noun + 1]
  if (!next) return true
  const { pos, tag, text, norm } = next
  // “three time faster”
  if (tokens[noun]!.norm === 'time' && /^(?:as|JJR|RBR)$/.test(norm === 'as' ? norm : tag)) return true
  if (text === ',')
    return !/^(?:NOUN|ADJ|NUM)$/.test(tokens[noun + 2]?.pos ?? '') || tokens[noun + 2]!.tag === 'NNS'
  if (/^[.;:!?)"”…]$|^\.{2,}$|^[—–]$|^--$/.test(text)) return true
  if (text === '-') return tokens[noun]!.end < next.start
  if (pos === 'ADP') return norm !== 'up' && !(measures.has(tokens[noun]!.norm) && norm === 'plus')
  if (pos === 'AUX' || pos === 'SCONJ' || tag === 'TO' || tag[0] === 'W' || norm === 'that' || tag === 'EX')
    return true
  if (adverbs.test(norm) || /^(?:are|were|have)$/.test(norm)) return true
  const isMeasure = measures.has(tokens[noun]!.norm)
  if (pos === 'CCONJ') return tokens[noun + 2]?.tag === 'NNS' || /^an?$/.test(tokens[noun + 2]?.norm ?? '')
  if (/^(?:a|an|the)$/.test(norm)) return isMeasure
  const isNoun = /^VB[PZ]$/.test(tag)
    ? lexicon(norm) !== undefined && mayBeNoun(next)
    : tagsOf(next).has('NN')
  if (pos === 'VERB' && /^VB[DZP]$/.test(tag)) return !isNoun
  return (
    !isMeasure &&
    pos === 'VERB' &&
    /^VB[NG]$/.test(tag) &&
    !isNoun &&
    !/^(?:NOUN|ADJ)$/.test(tokens[noun + 2]?.pos ?? '')
  )
}

/** Whether the sentence with the plural reads it as the noun that is counted. */
function bearsOut(mended: readonly Token[], tokens: readonly Token[], at: number, noun: number): boolean {
  if (mended.length !== tokens.length || mended[noun]!.tag !== 'NNS') return false
  if (/^(?:compound|amod|nmod:poss)$/.test(mended[noun]!.rel)) return false
  for (let i = at, steps = 0; steps < 4; i = mended[i]!.head, steps++) {
    if (i === noun) return true
    if (i < 0 || i > noun || (i < at && mended[i]!.pos !== 'NUM')) return false
  }
  return false
}
