import { finiteVerb, hasFiniteVerbInside, parseSentence, type Token } from '../../syntax/index.ts'
import type { Recalling } from '../index.ts'
import { namedSubjects } from './named-subjects.ts'
import { endsBeforeName, hasNoGap, owesNothing } from './sentence-ends.ts'

/** Where a sentence ends that lost its full stop; places are in the text that was asked about. */
export interface Juncture {
  readonly from: number
  /** Where the full stop belongs. */
  readonly stop: number
  readonly last: string
  readonly opener: string
  readonly mark: '.' | '?'
}

/** Where a sentence runs into a name with a courtesy title, or into a quotation that has its own speaker. */
export function* runOns(passage: Recalling): Iterable<Juncture> {
  yield* beforeTitles(passage)
  yield* beforeQuotations(passage)
  yield* namedSubjects(passage.text)
}

const title = /(?<=[\p{Ll}\d%]) ((?:Mr|Mrs|Ms|Dr|Prof)\.?) (?=\p{Lu})/gu

/** “opinion is divided Ms. Dastan’s party holds 61 seats”, but “the race Mr. Hall won”. */
function* beforeTitles(passage: Recalling): Iterable<Juncture> {
  const { text } = passage
  for (const { 1: honorific = '', index: stop } of passage.matches(title)) {
    const left = parseSentence(`${behindQuotation(text.slice(Math.max(0, stop - reach), stop))}.`)
    if (!hasFiniteVerbInside(left)) continue
    const right = parseSentence(text.slice(stop + 1, stop + reach))
    const isSure = endsBeforeName(left) || (owesNothing(left) && isOwnClause(right))
    if (isSure && finiteVerb(right) > 1) yield juncture(text, stop, honorific)
  }
}

/** “Ms. Orr, his deputy, stayed”, “Ms. Orr won the race”: what a name opens is no part of the clause before it. */
function isOwnClause(right: readonly Token[]): boolean {
  const behind = right.findIndex(({ pos }) => pos !== 'PROPN')
  return behind > 0 && (right[behind]!.text === ',' || hasNoGap(right.slice(behind - 1)))
}

/** As many characters on either side tell whether a clause ends, or begins. */
const reach = 300

const behindQuotation = (text: string): string =>
  text.slice(Math.max(...['“', '"', '”'].map(mark => text.lastIndexOf(mark))) + 1)

const juncture = (text: string, stop: number, opener: string): Juncture => {
  const from = text.lastIndexOf(' ', stop - 1) + 1
  return { from, stop, last: text.slice(from, stop), opener, mark: '.' }
}

/** An opening mark and a capital behind a word that no mark closes. */
const quotation = /(?<=[\p{L}\d%)]) ["“](?=\p{Lu})/gu
/** A speaker behind a quotation. */
const ownSpeaker =
  /^["”] (?:(?:he|she|they|(?:(?:Mr|Mrs|Ms|Dr|Prof)\. )?\p{Lu}[\p{L}’'-]+) (?:said|says|added|adds|replied|explained|recalled)(?![\p{L}’])|(?:said|says|added|adds|explained|recalled) (?:\p{Lu}|(?:the|an?|his|her|one|their) ))/u

/** Words that lead on to a quotation: “told the crowd”, “the sign read”, “a film called”. */
const leadsOn =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ell\w*)|ask\w*|add\w*|wr(?:ote|ites?|itten)|call\w*|cr(?:y|ied|ies)|read\w*|repl\w+|shout\w*|chant\w*|sang|sing\w*|titled|named|dubbed|like|as|that|word\w*|phrase|line|question|song|book|film|poem|play|album|show|sign|slogan|motto|headline|banner|whether|if|when|because|while|although)\b|[:;–—]/

/** “about the 28th “One goal too few,” she said”; “‘We did,’ said Ms. Frey “We have …”: nothing before what is said leads on to it. */
function* beforeQuotations(passage: Recalling): Iterable<Juncture> {
  const { text } = passage
  for (const { index: stop } of passage.matches(quotation)) {
    const start = Math.max(...['”', '"', '. '].map(mark => text.lastIndexOf(mark, stop - 1)), -1) + 1
    if (stop - start > reach) continue
    const before = text.slice(start, stop)
    const said = /^[^"“”]*/.exec(text.slice(stop + 2, stop + reach))![0]
    const behind = text.slice(stop + 2 + said.length, stop + 60 + said.length)
    const isOwed = attributes.test(text.slice(Math.max(0, start - 2), stop))
      ? isSaid(said, behind) && mayCloseAttribution(before)
      : /[,?!]$/.test(said) && ownSpeaker.test(behind) && mayCloseSentence(before)
    if (isOwed) yield juncture(text, stop, /^ (["“]\p{Lu}[\p{L}’'-]*)/u.exec(text.slice(stop))![1]!)
  }
}

/** What tells whose the quotation before it is: “,” said the lawyer”, “,” Ms. Frey told the court”. */
const attributes =
  /^[,?!]["”] (?:(?:said|says|added|adds|replied|explained|recalled) |(?:\p{L}[\p{L}’'-]*\.? ){1,5}(?:said|says|told|tells|added|adds|replied|explained|recalled)(?![\p{L}’]))/u

/** Whether marks hold a sentence, and no name or phrase. */
const isSaid = (said: string, behind: string): boolean =>
  /^\S+ \S+ /.test(said) && (/[.,?!—–]$/.test(said) || behind === '' || /^["”][.,?!]/.test(behind))

/** “said Ms. Frey”, but “said the author of” and “said it was called” */
function mayCloseAttribution(before: string): boolean {
  const tokens = parseSentence(`${before.trim()}.`)
  return (
    isEndOfPhrase(tokens.at(-2)) ||
    /^(?:said|says|added|replied|explained|recalled)$/.test(tokens.at(-2)?.norm ?? '')
  )
}

function mayCloseSentence(before: string): boolean {
  // “was asked about the goal” leads on to none.
  const lead = before.replace(/\b(?:was|were|been) asked(?= about )/, '')
  if (leadsOn.test(/(?:\S+\s*){1,8}$/.exec(lead.slice(-120))?.[0] ?? '')) return false
  const tokens = parseSentence(`${before.trim()}.`)
  if (!hasFiniteVerbInside(tokens)) return false
  const last = tokens.at(-2)
  const isPerfect =
    last?.tag === 'VBN' && /^(?:has|have|had|been|was|were|is|are)$/.test(tokens.at(-3)?.norm ?? '')
  // “has no plans to retire”
  const isInfinitive = last?.tag === 'VB' && tokens.at(-3)?.norm === 'to'
  return isPerfect || isInfinitive || (isEndOfPhrase(last) && !(last!.pos === 'ADV' && last!.tag === 'WRB'))
}

const isEndOfPhrase = (last: Token | undefined): boolean =>
  last !== undefined &&
  (/^(?:NOUN|ADV|ADJ|NUM|PROPN)$/.test(last.pos) || /^(?:it|him|them|us|me)$/.test(last.norm))
