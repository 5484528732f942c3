import { isKnown, lookup } from '../../../spelling/index.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { type Miscapital, smallWord } from './miscapital.ts'
import { smallNames } from './names.ts'

/** Whatever stands before a full stop that ends no sentence. */
const abbreviation =
  /^(?:etc|vs|v|eg|ie|al|cf|ca|approx|est|dept|govt|no|nos|vol|vols|fig|figs|ed|eds|pp|p|ch|sec|art|op|cit|ibid|viz|inc|ltd|co|corp|jr|sr|st|mt|ft|in|lb|lbs|oz|hr|hrs|min|mins|sq|cu|km|cm|mm|kg|yd|yds|mi|gal|pt|qt|tsp|tbsp|ave|blvd|rd|bros|gen|col|lt|sgt|capt|maj|gov|sen|rep|rev|hon|prof|dr|mr|mrs|ms|messrs|mme|mlle|fr|pres|asst|assn|assoc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|com|org|net|incl|excl|max|avg|dist|div|ext|gov|intl|misc|natl|orig|pseud|trans|univ|wk|wks|yr|yrs|mo|mos|tel|temp|pop|ref|refs|repr|rev|ser|suppl|abbr|adj|adv|esp|usu|gr|dial|var|bef|aft|sp|spp|var|cap|caps)$/i
const state =
  /^(?:Miss|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ill|Ind|Kan|Mass|Mich|Minn|Mont|Neb|Nev|Okla|Ore|Penn|Tenn|Tex|Wash|Wis|Wyo|Mex|Ont|Alta|Sask|Que)$/

/** A full stop, and a small letter behind it. */
export const smallStart =
  /(?<!\p{L}\.)(?<![\p{L}\p{N}])([\p{L}\p{N}’'%-]+)([.!?])\s+(\p{Ll}[\p{Ll}’']*)(?![\p{L}\p{N}.@/_-])/gu

/** A small letter that opens a paragraph, or its quotation. */
export const opening = /^(["“]?)(\p{Ll}[\p{Ll}’']*)(?=\s)/u

/** Sentences and paragraphs that begin small. */
export function smallStarts(article: Analysis, paragraph: Paragraph): readonly Miscapital[] {
  if (!paragraph.isProse) return []
  const within = paragraph.of(startsWithin)
  const [, mark = '', word] = opening.exec(paragraph.text) ?? []
  return word &&
    !smallNames.test(word) &&
    isKnown(word) &&
    (mark === '' ? opensAfterStop(article, paragraph) : opensSpeech(article, paragraph))
    ? [startAt(paragraph, mark.length, word, true), ...within]
    : within
}

const startAt = (paragraph: Paragraph, at: number, word: string, sure: boolean): Miscapital =>
  smallWord('start', paragraph.start + at, word, sure)

/** Sentences that begin small behind another one. */
function startsWithin(paragraph: Paragraph): readonly Miscapital[] {
  const found: Miscapital[] = []
  const { text } = paragraph
  const add = (start: number, word: string, sure: boolean) =>
    found.push(startAt(paragraph, start, word, sure))
  for (const match of paragraph.matches(smallStart)) {
    const [whole, before = '', mark = '', word = ''] = match
    if (abbreviation.test(before) || state.test(before) || before.length < 2 || smallNames.test(word))
      continue
    if (mark !== '.' && !/^\p{Ll}/u.test(before)) continue
    // “Amazon. com”, “Reuters. said”
    if (
      /^\p{Lu}/u.test(before)
        ? (lookup(before)?.frequency ?? 0) < 4 || before.length < 4
        : !/\d/.test(before) && !isKnown(before)
    )
      continue
    if (
      /^\d+$/.test(before) &&
      (match.index === 0 ||
        /\b(?:no|vol|p)\.?\s*$/i.test(text.slice(Math.max(0, match.index - 5), match.index)))
    )
      continue
    if (
      !isKnown(word) ||
      (word.length < 3 && !/^(?:a|an|he|it|we|in|on|at|if|by|to|no|so|as|of|my)$/.test(word))
    )
      continue
    const rest = text.slice(match.index + whole.length)
    // “said. stated.”: a leftover, not a sentence.
    if (!/^(?:[^.!?]*\s){2}/.test(rest)) continue
    // “(see p. 4)”, “the plan … the rest”
    if (
      /\.\s?\.\s?$/.test(
        text.slice(Math.max(0, match.index + before.length - 3), match.index + before.length + 1),
      )
    )
      continue
    add(
      match.index + whole.length - word.length,
      word,
      mark === '.' ||
        /^(?:the|this|that|these|those|he|she|it|they|we|there|but|and|in|on|at|a|an)$/.test(word),
    )
  }
  return found
}

/** Whether the part before is whole, so that this one is no broken line. */
function opensAfterStop(article: Analysis, paragraph: Paragraph): boolean {
  if (!/[.!?]["”’)]*$/.test(paragraph.text) || paragraph.text.split(/\s+/, 6).length < 6) return false
  // The first of all is no rest of a line.
  if (paragraph.index === 0) return paragraph.sentences.length > 1
  return endsStopped(article.paragraphs[paragraph.index - 1])
}

/** “he bites,” */
const opensClause = /^(?:i|he|she|it|they|we|you|there|this|that)\b/

/** “we will fight on,” he said: a quotation that opens the paragraph and is a sentence of its own. */
function opensSpeech(article: Analysis, { index, text }: Paragraph): boolean {
  const quoted = /^["“]([^"”]+)["”]/.exec(text)?.[1]
  if (!quoted || !/[.,!?]$/.test(quoted)) return false
  const fewest = opensClause.test(quoted) ? 2 : 4
  if (quoted.split(/\s+/, fewest).length < fewest) return false
  return endsStopped(article.paragraphs[index - 1])
}

const endsStopped = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && /[.!?]["”’)]*$/.test(paragraph.text.slice(-40))
