import { finiteVerb, hasFiniteVerbInside, parseSentence, type Token } from '../syntax/index.ts'
import type { Recalling } from './index.ts'

/** Where a sentence ends that lost its full stop; places are in the text that was asked about. */
export interface Juncture {
  readonly from: number
  /** Where the full stop belongs. */
  readonly stop: number
  readonly last: string
  readonly opener: string
}

/** Where a sentence runs into a name with a courtesy title, or into a quotation that has its own speaker. */
export function* runOns(passage: Recalling): Iterable<Juncture> {
  yield* beforeTitles(passage)
  yield* beforeQuotations(passage)
}

const title = /(?<=[\p{Ll}\d%]) (Mr|Mrs|Ms|Dr|Prof)\. (?=\p{Lu})/gu

/** “opinion is divided Ms. Dastan’s party holds 61 seats”, but “the race Mr. Hall won”. */
function* beforeTitles(passage: Recalling): Iterable<Juncture> {
  const { text } = passage
  for (const { 1: honorific = '', index: stop } of passage.matches(title)) {
    const left = parseSentence(`${behindQuotation(text.slice(Math.max(0, stop - reach), stop))}.`)
    if (!hasFiniteVerbInside(left) || !endsBeforeName(left)) continue
    const right = parseSentence(text.slice(stop + 1, stop + reach))
    if (finiteVerb(right) > 1) yield juncture(text, stop, `${honorific}.`)
  }
}

/** As many characters on either side tell whether a clause ends, or begins. */
const reach = 300

const behindQuotation = (text: string): string =>
  text.slice(Math.max(...['“', '"', '”'].map(mark => text.lastIndexOf(mark))) + 1)

const juncture = (text: string, stop: number, opener: string): Juncture => {
  const from = text.lastIndexOf(' ', stop - 1) + 1
  return { from, stop, last: text.slice(from, stop), opener }
}


/** What takes a clause without “that”, or a name for its object: “was told Mr. Hale had left”, “is sure Ms. Orr will”. */
const takesName =
  /^(?:told|said|believed|thought|known|assumed|argued|claimed|alleged|supposed|agreed|decided|expected|proved|reported|feared|hoped|assured|informed|warned|advised|convinced|persuaded|satisfied|worried|concerned|pleased|delighted|called|named|given|offered|shown|sent|taught|elected|appointed|made|dubbed|asked|paid|awarded|denied|handed|owed|sure|certain|afraid|glad|sorry|aware|clear|proud|confident|hopeful|happy|unlike|like|worth|near|before|after|when|where|why|how|once|only|also|then|now|even|just|not|likely|unlikely|possible|lucky|grateful|positive|later|ago|so|as|than|once|well|enough|first|last|next)$/
const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
const unit = /^(?:second|minute|hour|day|week|month|year|decade|time)s$/

/** Whether the last word closes its clause, so that a name behind it is neither object nor subject of a relative. */
export function endsBeforeName(tokens: readonly Token[]): boolean {
  const at = tokens.length - 2
  const last = tokens[at]!
  const before = tokens[at - 1]
  if (!before || takesName.test(last.norm)) return false
  // “closed in May”, “lasted nine hours”: not where these open the sentence
  if (month.test(last.norm))
    return before.pos === 'ADP' && /^(?:VERB|NOUN|ADV|ADJ|PROPN|NUM)$/.test(tokens[at - 2]?.pos ?? '')
  if (/^(?:night|morning|afternoon|evening)$/.test(last.norm))
    return (month.test(before.norm) || before.norm === 'that') && finiteVerb(tokens) < at - 2
  if (unit.test(last.norm)) return before.pos === 'NUM' && tokens[at - 2]?.pos === 'VERB'
  const isPredicate = (last.tag === 'VBN' || last.tag === 'JJ') && last.text === last.norm
  const be = /^(?:not|n't|still|now|also|very|too|deeply|evenly|badly|been|yet|so|more)$/.test(before.norm)
    ? tokens[at - 2]
    : before
  return isPredicate && /^(?:is|are|was|were|been|be)$/.test(be?.norm ?? '')
}

const quotation =
  /(?<=[\p{Ll}\d%]) ["“](?=\p{Lu})([^"“”]{4,240})[,?!]["”] (?:he|she|they|(?:(?:Mr|Mrs|Ms|Dr|Prof)\. )?\p{Lu}[\p{L}’'-]+) (?:said|says|added|adds|replied|explained|recalled)(?![\p{L}’])/gu

/** Words that lead on to a quotation: “told the crowd”, “the sign read”, “a film called”. */
const leadsOn =
  /\b(?:sa(?:id|ys?|ying)|t(?:old|ell\w*)|ask\w*|add\w*|wr(?:ote|ites?|itten)|call\w*|cr(?:y|ied|ies)|read\w*|repl\w+|shout\w*|chant\w*|sang|sing\w*|titled|named|dubbed|like|as|that|word\w*|phrase|line|question|song|book|film|poem|play|album|show|sign|slogan|motto|headline|banner|whether|if|when|because|while|although)\b|[:;–—]/

/** “about the 28th “One goal too few,” she said”: what is said has its own speaker, so that nothing before it leads on to it. */
function* beforeQuotations(passage: Recalling): Iterable<Juncture> {
  const { text } = passage
  for (const { 0: whole, index: stop } of passage.matches(quotation)) {
    const start = Math.max(...['”', '"', '. '].map(mark => text.lastIndexOf(mark, stop - 1)), -1) + 1
    const before = text.slice(start, stop)
    // “was asked about the goal” leads on to none.
    if (leadsOn.test(before.replace(/\b(?:was|were|been) asked(?= about )/, '')) || stop - start > reach)
      continue
    const left = parseSentence(`${before.trim()}.`)
    const last = left.at(-2)
    if (!last || !hasFiniteVerbInside(left) || !/^(?:NOUN|ADV|ADJ|NUM|PRON|PROPN|VERB)$/.test(last.pos)) continue
    if (/^(?:PRON|VERB)$/.test(last.pos) && !/^(?:it|him|them|us|me)$/.test(last.norm)) continue
    yield juncture(text, stop, /^ (["“]\p{Lu}[\p{L}’'-]*)/u.exec(whole)![1]!)
  }
}
