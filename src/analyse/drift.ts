import type { Span } from '../source.ts'
import { groupedBy, pushTo } from './collections.ts'
import { type Alignment, align, type Speech, taggedWords } from './drift/alignment.ts'
import { goesBack, isOtherwise, isSaidAgain, leadTo, within } from './drift/cues.ts'
import type { Analysis, Paragraph } from './index.ts'
import { last, type Quotation, quotationsIn } from './quotations.ts'
import { readSaying } from './saying.ts'
import { splitSentences } from './sentences.ts'
import { attributionsIn, speakerKey } from './speech.ts'

/** A quotation that gives another one's words in other words. */
export interface Drift {
  readonly quotation: Quotation
  readonly other: Quotation
  /** The words of the other one, as they stand there, that these are for. */
  readonly words: string
  /** The stretch of this one that they are for; all of it where none is given. */
  readonly stretch?: Span
  /** Whether the copy says that these are the same words, or gives both to one speaker. */
  readonly sure: boolean
}

interface Quoted extends Speech {
  /** The first of them, where an attribution breaks a speech. */
  readonly quotation: Quotation
  readonly words: readonly string[]
  /** Each of the words once. */
  readonly different: readonly string[]
  readonly key: string
  /** What each other one that it was held against came to. */
  readonly compared: WeakMap<Quoted, { readonly scored: Scored | undefined }>
  /** Whether the copy says that the words were said before. */
  readonly isAgain: boolean
  /** Whether an attribution stands between its sentences. */
  readonly isBroken?: boolean
  /** The last of them. */
  readonly until?: Quotation
  /** The quotation that it stands within: “Your words were, ‘…’” */
  readonly outer?: Quotation
}

const fewestWords = 3
const fewestShared = 4
const longest = 60

/** What a paragraph quotes: its quotations, and the speeches that they are parts of. */
interface Spoken {
  readonly whole: readonly Quoted[]
  readonly broken: readonly Quoted[]
  readonly nested: readonly Quoted[]
}

/** Quotations of an article that drift from each other, the later of two, or the one outside the story. */
export function drifts(article: Analysis): readonly Drift[] {
  const whole = article.gather(wholeIn)
  const nested = article.gather(nestedIn)
  if (whole.length + nested.length < 2) return []
  // Paragraphs that come and go part those that speak.
  const places = whole.map(({ quotation }) => quotation.paragraph.index).join()
  return article.recall(driftsAmong, whole, article.gather(brokenIn), nested, places)
}

function driftsAmong(
  whole: readonly Quoted[],
  broken: readonly Quoted[],
  nested: readonly Quoted[],
  _places: string,
): readonly Drift[] {
  const bodies = [...whole.filter(({ quotation }) => quotation.paragraph.isProse), ...broken]
  const sharers = sharing(bodies)
  const drifting = (one: Quoted): Drift[] => {
    if (one.words.length > longest) return []
    const found = (one.outer ? undefined : driftOf(one, sharers)) ?? nearlyOf(one, sharers)
    return found ? [found] : []
  }
  const inner = nested.map(one => ({ outer: one.outer, found: drifting(one) }))
  const told = new Set(inner.flatMap(({ outer, found }) => (found.length > 0 ? outer : [])))
  return [
    ...whole.flatMap(one => (told.has(one.quotation) ? [] : drifting(one))),
    ...inner.flatMap(({ found }) => found),
  ]
}

const nestedIn = (paragraph: Paragraph): readonly Quoted[] =>
  paragraph.isProse ? paragraph.of(spokenIn).nested : []

const wholeIn = (paragraph: Paragraph): readonly Quoted[] => paragraph.of(spokenIn).whole
const brokenIn = (paragraph: Paragraph): readonly Quoted[] =>
  paragraph.isProse ? paragraph.of(spokenIn).broken : []

function spokenIn(paragraph: Paragraph): Spoken {
  const all = quotationsIn(paragraph).filter(({ opening, closing }) => opening && closing)
  const long = (quoted: Quoted): boolean => quoted.words.length >= fewestWords
  const nested = all.flatMap((quotation, at): Quoted[] => {
    const outer = quotation.depth === 1 ? all.slice(0, at).findLast(({ depth }) => depth === 0) : undefined
    return outer
      ? [{ ...quotedOf(quotation, within(paragraph, quotation.inner)), isAgain: false, outer }]
      : []
  })
  const whole = all
    .filter(
      one =>
        one.depth === 0 && !nested.some(({ quotation, outer }) => outer === one && fills(quotation, one)),
    )
    .map(quotation => quotedOf(quotation, within(paragraph, quotation.inner)))
    .filter(long)
  return { whole, broken: broken(paragraph, whole), nested: nested.filter(long) }
}

/** “‘Slow and lucky’?”: whether a quotation has nothing but another in it. */
const fills = (nested: Quotation, { inner }: Quotation): boolean =>
  nested.start - inner.start < 2 && inner.end - nested.end < 3

function quotedOf(quotation: Quotation, text: string): Quoted {
  const words = wordsIn(text)
  const different = [...new Set(words)]
  const isAgain = words.length <= longest && isSaidAgain(quotation)
  return { quotation, text, words, different, key: ` ${words.join(' ')} `, compared: new WeakMap(), isAgain }
}

/** `“I knew his sevens,” she said. “Those were not his.”`: speeches that an attribution breaks, made whole. */
function broken(paragraph: Paragraph, quoted: readonly Quoted[]): Quoted[] {
  return quoted.flatMap(({ quotation, text }, at) => {
    const next = quoted[at + 1]
    const attribution = next && attributionsIn(paragraph).find(one => one.quotation === quotation)
    if (!next || !attribution) return []
    const gap = within(paragraph, { start: quotation.end, end: next.quotation.start })
    if (attribution.end > next.quotation.start || gap.length > 60 || /[.!?]\s.*[.!?]\s/.test(gap)) return []
    const opens = /^\p{Lu}/u.test(next.text) && /\.\s$/.test(gap)
    const whole = `${text.replace(/,$/, opens ? '.' : ',')} ${next.text}`
    return [{ ...quotedOf(quotation, whole), isBroken: opens, until: next.quotation }]
  })
}

const wordsIn = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}]+(?:['.-][\p{L}\p{N}]+)*/gu) ?? []
  ).slice(0, 400)

/** More quotations than this are not told apart by a word that they all have. */
const mostBodies = 40

/** Tells which of some quotations may share so many words with one, or be a part of it; in order. */
function sharing(bodies: readonly Quoted[]): (one: Quoted, fewest: number) => readonly Quoted[] {
  const index = new Map<string, Quoted[]>()
  for (const body of bodies) for (const word of body.different) pushTo(index, word, body)
  const spread = (word: string): number => index.get(word)?.length ?? 0
  const byRarest = groupedBy(bodies, ({ different }) =>
    different.reduce((rarest, word) => (spread(word) < spread(rarest) ? word : rarest)),
  )
  const places = new Map(bodies.map((body, at) => [body, at]))
  return ({ different }, fewest) => {
    const found = new Set<Quoted>()
    const add = (some: readonly Quoted[] = []): void => {
      for (const body of some.slice(0, mostBodies)) found.add(body)
    }
    for (const word of different) add(byRarest.get(word))
    // Of so many words that one is shared at least, those that the fewest quotations have.
    const rarest = different.map(word => ({ word, spread: spread(word) })).sort((a, b) => a.spread - b.spread)
    for (const { word } of rarest.slice(0, different.length - fewest + 1)) add(index.get(word))
    return [...found].sort((a, b) => places.get(a)! - places.get(b)!)
  }
}

function driftOf(one: Quoted, sharers: ReturnType<typeof sharing>): Drift | undefined {
  const { quotation } = one
  const isBody = quotation.paragraph.isProse
  const again = isBody && one.isAgain
  if (!again && one.words.length < (isBody ? 8 : 6)) return undefined
  const fewest = again ? 1 : Math.ceil(Math.max(fewestShared, one.different.length * (isBody ? 0.7 : 0.6)))
  let best: Drift | undefined
  let most = 0
  for (const other of sharers(one, fewest)) {
    if (other.quotation === quotation || other.until === quotation) continue
    // Two sentences stand only for two.
    if (other.isBroken && !/[.!?] /.test(one.text)) continue
    if (other.quotation.paragraph === quotation.paragraph && !again) continue
    if (other.key.includes(one.key) || one.key.includes(other.key)) return undefined
    if (isBody && other.quotation.start > quotation.start) continue
    // “We will fight them in the courts. … We will fight them in the streets.”
    if (!again && Math.abs(quotation.paragraph.index - other.quotation.paragraph.index) < 2) continue
    if (!again && shared(one, other) < fewest) continue
    const found = compared(one, other, again)
    if (found && found.score > most) {
      most = found.score
      best = found.drift
    }
  }
  return best
}

/** What a quotation nearly agrees with, where the copy goes back to words that were said before. */
function nearlyOf(one: Quoted, sharers: ReturnType<typeof sharing>): Drift | undefined {
  const { quotation, outer = quotation } = one
  const { kind, isProse } = quotation.paragraph
  const isHeadline = /^(?:headline|deck|subhead)$/.test(kind)
  if (/[[\]…]|\.\.\./.test(one.text) || (isHeadline ? one.words.length > 5 : isName(one.text)))
    return undefined
  const fewest = Math.ceil(one.different.length / 2)
  let best: Nearly | undefined
  let against: Quoted | undefined
  for (const other of sharers(one, fewest)) {
    if (other.quotation === outer || other.quotation === quotation || other.until === quotation) continue
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
  const isSame = one.outer !== undefined && one.words.length > 6 && best.different === 1
  if (!isSame && !goesBack(quotation, outer) && !isInPart(one, against, best)) return undefined
  if (!best.isWithin) return { quotation, other, words: best.aligned.words, sure: true }
  return { quotation, other, words: against.text, stretch: stretchIn(quotation, best), sure: true }
}

const stretchIn = ({ inner }: Quotation, { aligned: { start, end } }: Nearly): Span => ({
  start: inner.start + start,
  end: inner.start + end,
})

/** “a recipe for chaos”, and later “This is a recipe for disaster,” of one speaker: what is first given in part, or in part later. */
function isInPart(one: Quoted, other: Quoted, { aligned, different, matter }: Nearly): boolean {
  const [first, second] = [isPhrase(one.text), isPhrase(other.text)]
  if (different > 1 || first === second || one.outer || isOtherwise(one.quotation)) return false
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
  if (found.different > 1 || !other.paragraph.isProse) return undefined
  const stretch = stretchIn(other, found)
  return { quotation: other, other: one.quotation, words: one.text, stretch, sure: true }
}

interface Nearly {
  readonly aligned: Alignment
  readonly different: number
  /** How many words that matter are shared. */
  readonly matter: number
  readonly share: number
  /** Whether the words are part of this quotation, and all of the other. */
  readonly isWithin?: boolean
}

/** Whether most words are the same, in order, and one that matters is not. */
function nearly(one: Quoted, other: Quoted): Nearly | undefined {
  const aligned = align(one, other)
  if (!aligned) return undefined
  const { equal, length, otherLength, start, end } = aligned
  const different = Math.max(length, otherLength) - equal
  if (equal < 2 || different < 1 || different > Math.max(1, Math.floor(length / 3))) return undefined
  const matter = one.different.filter(word => !slight.test(word) && other.different.includes(word)).length
  if (matter === 0) return undefined
  const own = new Set(wordsIn(spelledOut(one.text)))
  const theirs = new Set(wordsIn(spelledOut(other.text.slice(start, end))))
  const changed = [...own]
    .filter(word => !theirs.has(word))
    .concat([...theirs].filter(word => !own.has(word)))
  return changed.some(word => !slight.test(word) || deciding.test(word))
    ? { aligned, different, matter, share: equal / length }
    : undefined
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

/** How many words two quotations have in common. */
function shared({ different }: Quoted, other: Quoted): number {
  const words = new Set(other.different)
  return different.reduce((sum, word) => (words.has(word) ? sum + 1 : sum), 0)
}

function compared(one: Quoted, other: Quoted, again: boolean): Scored | undefined {
  let found = one.compared.get(other)
  if (!found) {
    found = { scored: again ? retold(one, other) : reworded(one, other) }
    one.compared.set(other, found)
  }
  return found.scored
}

interface Scored {
  readonly score: number
  readonly drift: Drift
}

/** Nearly the same words, in order: at most a quarter of them differ, or a third outside the story. */
function reworded(one: Quoted, other: Quoted): Scored | undefined {
  const { quotation } = one
  const isBody = quotation.paragraph.isProse
  // “They promised [the village] a doctor”
  if (/[[\]]/.test(one.text + other.text)) return undefined
  const aligned = align(one, other)
  if (!aligned) return undefined
  const { equal, length, otherLength } = aligned
  const different = Math.max(length, otherLength) - equal
  if (different === 0 || different > Math.max(1, length / (isBody ? 4 : 3)) || different > 4) return undefined
  if (aligned.figures && different > 1) return undefined
  // “Farmer Says” in a headline names nobody.
  const isHeadline = /^(?:headline|deck|subhead)$/.test(quotation.paragraph.kind)
  const a = isHeadline ? undefined : speakerNear(quotation)
  const b = speakerNear(other.quotation)
  if (a !== undefined && b !== undefined && a !== b) return undefined
  // A headline may leave words out, but not put others in.
  const isPulled = isBody
    ? length > 9 && equal / length >= 0.8 && quotation.paragraph.text.length - one.text.length < 6
    : length > equal
  return {
    score: equal / length,
    drift: {
      quotation,
      other: other.quotation,
      words: aligned.words,
      sure: (a !== undefined && a === b) || isPulled,
    },
  }
}

/** Words that the copy says were said before: what in the other quotation they stand for. */
function retold(one: Quoted, other: Quoted): Scored | undefined {
  const lead = leadTo(one.quotation)
  const aligned = align(one, other)
  if (!aligned || aligned.equal + aligned.inflected < 2) return undefined
  const owner = /(\p{Lu}[\p{L}-]+)['’]s?\s[^'’]*$/u.exec(lead)?.[1]
  const isOwn =
    (owner !== undefined && owner === speakerNear(other.quotation)) ||
    (one.words.length < 9 && ownWords.test(lead) && shareMatter(one, other))
  // “the mayor’s own words”
  const isClaimed = /(?:['’]s?|\b(?:his|her|their))\s(?:own|very)\b/i.test(lead)
  if (!isOwn && (aligned.equal + aligned.inflected < 3 || aligned.length < 5)) return undefined
  if (!isOwn && !isClaimed && !shareMatter(one, other)) return undefined
  if (aligned.score < (isOwn ? 0.2 : 0.28) * aligned.length) return undefined
  return {
    score: aligned.score / aligned.length,
    drift: {
      quotation: one.quotation,
      other: other.quotation,
      words: inSentences(one.text, other.text, aligned),
      sure: true,
    },
  }
}

/** “her line about swimming”, “his greeting”: words that somebody is known for. */
const ownWords =
  /(?:['’]s?|\b(?:[Hh]is|[Hh]er|whose))\s(?:(?:now|own|famous|last|first|old)\s)?(?:line|words|description|verdict|motto|slogan|greeting|saying|advice|rule|warning|remark)\b[^.!?“”"]{0,60}$/

/** Whether two quotations have one word in common that is no word of grammar. */
function shareMatter(one: Quoted, other: Quoted): boolean {
  const matter = (quoted: Quoted): string[] =>
    taggedWords(quoted)
      .filter(({ pos }) => /^(?:NOUN|VERB|ADJ|NUM|PROPN)$/.test(pos))
      .map(({ lemma }) => lemma.toLowerCase())
  const known = new Set(matter(other))
  return matter(one).some(
    // “rainfall” for “rain”
    lemma =>
      known.has(lemma) ||
      (lemma.length > 3 &&
        [...known].some(other => other.length > 3 && (other.startsWith(lemma) || lemma.startsWith(other)))),
  )
}

/** Widens a match to whole sentences, as many as the words that it is to stand for have, where these are whole. */
function inSentences(said: string, text: string, { start, end, words }: Alignment): string {
  if (!/^\p{Lu}/u.test(said) || /["“‘']$/.test(text.slice(0, start))) return words
  const sentences = splitSentences(text)
  const first = sentences.findLastIndex(sentence => sentence.start <= start)
  const last = sentences[Math.min(first + splitSentences(said).length, sentences.length) - 1]
  if (first < 0 || !last) return words
  // The stop belongs to the sentence that the words stood in.
  const until = text.slice(0, last.end).replace(/[.,]$/, '').length
  return text.slice(sentences[first]!.start, Math.max(until, end))
}

function speakerNear(quotation: Quotation): string | undefined {
  const attribution = attributionsIn(quotation.paragraph).find(
    one => one.quotation === quotation || Math.abs(one.end - quotation.start) < 4,
  )
  return attribution && speakerKey(quotation.paragraph, attribution)
}
