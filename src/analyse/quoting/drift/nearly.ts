import type { Span } from '../../../source.ts'
import { last, type Quotation } from '../quotations.ts'
import { readSaying } from '../saying.ts'
import { speakerKey } from '../speech.ts'
import { type Alignment, align } from './alignment.ts'
import { goesBack, isOtherwise } from './cues.ts'
import { type Drift, ofPair, type Quoted, shared, speakerNear, wordsIn } from './quoted.ts'

/** What a quotation nearly agrees with, where the copy goes back to words that were said before. */
export function nearlyOf(one: Quoted, sharers: readonly Quoted[]): Drift | undefined {
  const { quotation, outer = quotation } = one
  const { kind, isProse } = quotation.paragraph
  const isHeadline = /^(?:headline|deck|subhead)$/.test(kind)
  if (/[[\]…]|\.\.\./.test(one.text) || (!isHeadline && isName(one.text))) return undefined
  const fewest = Math.ceil(one.different.length / 2)
  let best: Nearly | undefined
  let against: Quoted | undefined
  for (const other of sharers) {
    if (
      other.quotation === outer ||
      other.quotation === quotation ||
      other.until === quotation ||
      other.until === outer
    )
      continue
    if (other.key.includes(one.key)) return undefined
    if (one.key.includes(other.key)) {
      if (other.words.length > one.words.length * 0.6) return undefined
      continue
    }
    if (isProse && other.quotation.start > quotation.start) continue
    if (other.isBroken && !/[.!?] /.test(one.text)) continue
    if (shared(one, other) < fewest) continue
    // “a recipe for chaos” before “This is a recipe for disaster”
    const isWithin = isPhrase(other.text) && !isPhrase(one.text) && other.words.length < one.words.length
    const found = isWithin ? nearly(other, one) : nearly(one, other)
    if (found && found.share > (best?.share ?? 0)) [best, against] = [{ ...found, isWithin }, other]
  }
  if (!best || !against) return undefined
  const other = against.quotation
  if (!isProse) return isHeadline ? ofStory(one, other, best) : undefined
  // In so long a speech nothing but one word is not the same.
  const isSame =
    one.outer !== undefined &&
    (one.words.length > 6 || isOfAll(one, against, best)) &&
    best.different === 1 &&
    best.change === 'weighty'
  const isTold = isSame || (!best.isWithin && (one.isAgain || goesBack(quotation, outer)))
  if (!isTold && !isInPart(one, against, best)) return undefined
  if (!best.isWithin) return { quotation, other, words: best.aligned.words, sure: true }
  return { quotation, other, words: against.text, stretch: stretchIn(quotation, best), sure: true }
}

/** “‘Not for a million’ is an offer”, of “Not for a billion.”: a saying of some words, whole but for one. */
const isOfAll = (one: Quoted, other: Quoted, { aligned }: Nearly): boolean =>
  one.words.length > 3 &&
  one.words.length === other.words.length &&
  aligned.length === aligned.otherLength &&
  aligned.equal === aligned.length - 1 &&
  !isOtherwise(one.quotation)

const stretchIn = ({ inner }: Quotation, { aligned: { start, end } }: Nearly): Span => ({
  start: inner.start + start,
  end: inner.start + end,
})

/** “a recipe for chaos”, and later “This is a recipe for disaster,” of one speaker: what is first given in part, or in part later. */
function isInPart(one: Quoted, other: Quoted, { aligned, different, matter, change }: Nearly): boolean {
  const [first, second] = [isPhrase(one.text), isPhrase(other.text)]
  if (different > 1 || change !== 'weighty' || first === second || one.outer) return false
  // A word that one lacks may be none of the other’s.
  if (aligned.length !== aligned.otherLength || isOtherwise(one.quotation)) return false
  const [phrase, speech] = first ? [one, other] : [other, one]
  if (phrase.words.length >= speech.words.length) return false
  const [a, b] = [tellerOf(one.quotation), tellerOf(other.quotation)]
  if (a !== undefined && b !== undefined && a !== b) return false
  return a !== undefined && a === b ? matter > 0 : aligned.length > 4 && matter > 1
}

/** Who says it, or whose report it is part of: “The minister said that the plan was ‘…’”. */
function tellerOf(quotation: Quotation): string | undefined {
  const { paragraph, start } = quotation
  const near = speakerNear(quotation)
  const sentence = near === undefined ? last(paragraph.sentences, start) : undefined
  const saying =
    sentence && readSaying(paragraph.text, sentence.start - paragraph.start, start - paragraph.start)
  return near ?? (saying && speakerKey({ text: paragraph.text, start: 0 }, saying))
}

/** Whether a quotation is part of a sentence of the reporter’s. */
const isPhrase = (text: string): boolean => /^\p{Ll}/u.test(text)

/** “Fountain of the Rivers”: what something is called. */
const isName = (text: string): boolean =>
  /\p{Lu}.*\s\p{Lu}/u.test(text) &&
  !/(?<![\p{L}’'])(?!these|those|this|that|from|with|into|over|than|upon|under)\p{Ll}{4}/u.test(text)

/** ‘Asleep at the Switch’ above, and “asleep at the wheel” below: shown in the story, of which there is more. */
function ofStory(one: Quoted, other: Quotation, found: Nearly): Drift | undefined {
  // Headlines leave articles out.
  if (found.different > 1 || found.change === 'slight' || !other.paragraph.isProse) return undefined
  const stretch = stretchIn(other, found)
  return { quotation: other, other: one.quotation, words: one.text, stretch, sure: true }
}

interface Nearly {
  readonly aligned: Alignment
  readonly different: number
  /** How many words that matter are shared. */
  readonly matter: number
  readonly share: number
  /** Whether what differs changes what is said, or is a short form or a word of grammar. */
  readonly change: 'weighty' | 'short form' | 'slight'
  /** Whether the words are part of this quotation, and all of the other. */
  readonly isWithin?: boolean
}

/** Whether most words are the same, in order, and some are not; or all are, in another order. */
const nearly = ofPair((one, other): Nearly | undefined => {
  const matter = one.different.filter(word => !slight.test(word) && other.different.includes(word)).length
  // Of a saying that is mentioned, the one word of weight may be what is not the same.
  const isMention = one.outer !== undefined && one.words.length > 3 && one.words.length === other.words.length
  const aligned = matter > 0 || isMention ? align(one, other) : undefined
  if (!aligned) return undefined
  const all = reordered(one, other)
  if (all) return { aligned: { ...aligned, ...all }, different: 1, matter, share: 0.99, change: 'weighty' }
  const { equal, length, otherLength, start, end } = aligned
  const theirWords = wordsIn(other.text.slice(start, end))
  if (theirWords.join(' ') === one.words.join(' ')) return undefined
  const different = Math.max(1, Math.max(length, otherLength) - equal)
  if (equal < 2 || different > Math.max(1, Math.floor(length / 3))) return undefined
  const own = new Set(wordsIn(spelledOut(one.text)))
  const theirs = new Set(wordsIn(spelledOut(other.text.slice(start, end))))
  const changed = [...own]
    .filter(word => !theirs.has(word))
    .concat([...theirs].filter(word => !own.has(word)))
  const isWeighty = changed.some(word => !slight.test(word) || deciding.test(word))
  const change = isWeighty ? 'weighty' : changed.length === 0 ? 'short form' : 'slight'
  return { aligned, different, matter, share: equal / length, change }
})

/** “Open doors, steady hands”, of “Steady hands, open doors”: all of the other, in another order. */
function reordered(
  one: Quoted,
  { text, words }: Quoted,
): Pick<Alignment, 'start' | 'end' | 'words'> | undefined {
  const plain = text.replace(/[.,]$/, '')
  const all = { start: 0, end: plain.length, words: plain }
  const sorted = (some: readonly string[]): string => some.toSorted().join(' ')
  if (words.length < 3 || words.length !== one.words.length || words.join(' ') === one.words.join(' '))
    return undefined
  return sorted(words) === sorted(one.words) ? all : undefined
}

/** Without the short forms that are spelled like nothing else. */
const spelledOut = (text: string): string =>
  text
    .replace(/\bwon['’]t\b/gi, 'will not')
    .replace(/\bcan(?:['’]t|not)\b/gi, 'can not')
    .replace(/n['’]t\b/gi, ' not')
    .replace(/['’]ll\b/gi, ' will')
    .replace(/['’]re\b/gi, ' are')
    .replace(/['’]ve\b/gi, ' have')
    .replace(/['’]m\b/gi, ' am')

/** Words of grammar, and short forms: what one may leave out or put in when one quotes, and share by chance. */
const slight =
  /^(?:an?|the|that|this|it|i|you|he|she|we|they|my|your|his|her|our|their|its|and|but|or|so|well|just|very|then|now|oh|of|to|in|on|at|for|with|by|from|as|is|are|am|was|were|be|been|not|have|has|had|do|does|did|will|would|can|could|\p{L}+['’](?:s|m|re|ve|ll|d|t))$/u

/** Words of grammar that change what is said. */
const deciding = /^(?:i|you|he|she|we|they|not|will|would|can|could|was|were|had|to|from|with|for|by)$/
