import type { Span } from '../source.ts'
import { groupedBy, pushTo } from './collections.ts'
import { type Alignment, align, type Speech, taggedWords } from './drift/alignment.ts'
import type { Analysis, Paragraph } from './index.ts'
import { type Quotation, quotationsIn } from './quotations.ts'
import { splitSentences } from './sentences.ts'
import { attributionsIn, speakerKey } from './speech.ts'

/** A quotation that gives another one's words in other words. */
export interface Drift {
  readonly quotation: Quotation
  readonly other: Quotation
  /** The words of the other one, as they stand there, that these are for. */
  readonly words: string
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
}

const fewestWords = 3
const fewestShared = 4
const longest = 60

/** What a paragraph quotes: its quotations, and the speeches that they are parts of. */
interface Spoken {
  readonly whole: readonly Quoted[]
  readonly broken: readonly Quoted[]
}

/** Quotations of an article that drift from each other, the later of two, or the one outside the story. */
export function drifts(article: Analysis): readonly Drift[] {
  const whole = article.gather(wholeIn)
  if (whole.length < 2) return []
  // Paragraphs that come and go part those that speak.
  const places = whole.map(({ quotation }) => quotation.paragraph.index).join()
  return article.recall(driftsAmong, whole, article.gather(brokenIn), places)
}

function driftsAmong(whole: readonly Quoted[], broken: readonly Quoted[], _places: string): readonly Drift[] {
  const bodies = [...whole.filter(({ quotation }) => quotation.paragraph.isProse), ...broken]
  const sharers = sharing(bodies)
  return whole.flatMap(one => {
    const found = one.words.length <= longest && driftOf(one, sharers)
    return found ? [found] : []
  })
}

const wholeIn = (paragraph: Paragraph): readonly Quoted[] => paragraph.of(spokenIn).whole
const brokenIn = (paragraph: Paragraph): readonly Quoted[] =>
  paragraph.isProse ? paragraph.of(spokenIn).broken : []

function spokenIn(paragraph: Paragraph): Spoken {
  const whole = quotationsIn(paragraph)
    .filter(({ depth, opening, closing }) => depth === 0 && opening && closing)
    .map(quotation => quotedOf(quotation, within(paragraph, quotation.inner)))
    .filter(({ words }) => words.length >= fewestWords)
  return { whole, broken: broken(paragraph, whole) }
}

const within = ({ text, start: by }: Paragraph, { start, end }: Span): string =>
  text.slice(start - by, end - by)

function quotedOf(quotation: Quotation, text: string): Quoted {
  const words = wordsIn(text)
  const different = [...new Set(words)]
  const isAgain =
    words.length <= longest &&
    (quotedAgain.test(leadTo(quotation)) || saidEarlier.test(trailBehind(quotation)))
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

const saidBefore =
  'words?|line|verdict|remarks?|comments?|quip|joke|phrase|quote|quotation|answer|reply|sentence|description|warning|boast|promise|pledge|vow|observation|declaration|assertion|insistence|statement|claim|comparison|plea|complaint|confession|assessment|prediction|admission|greeting|motto|slogan|saying|catchphrase|mantra|refrain|farewell|toast|rule|advice|own|philosophy|creed|wisdom|message'

/** Speech that is spoken of again: `Ms. Adu’s line that “…”`, `has been quoted as saying “…”`. */
const quotedAgain = new RegExp(
  [
    `(?:['’]s?|\\b(?:[Hh]is|[Hh]er|[Tt]heir|whose))\\s(?:(?:now|own|whole|first|last|very|famous|infamous|blunt|much-quoted|oft-quoted|earlier|opening|closing|original)\\s){0,3}(?:${saidBefore})\\b[^.!?“”"]{0,130}$`,
    `\\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\\b[^.!?“”"]{0,90}$`,
    // “… had his words on it by noon. “…,” it said”, “painted on the coach: “…””
    `(?:['’]s?|\\b(?:[Hh]is|[Hh]er|[Tt]heir))\\s(?:words|line|sentence|phrase|saying|remark)\\b[^“”"]{0,120}\\.\\s(?:[^.!?“”"]{0,40}\\s)?$`,
    // “…, as Mr. Sol put it, “…””, “what Ms. Roe had said: “…””
    `\\b(?:[Aa]s|what) (?:(?:Mr|Mrs|Ms|Dr)\\.? )?(?:\\p{L}+ ){1,3}(?:had )?(?:put it|said|told|written|wrote|promised)\\b[^.!?“”"]{0,40}[,:]\\s$`,
    `\\b(?:printed|painted|stitched|chalked|carved|scrawled|inked|engraved|stencil(?:l?ed)|sprayed|embroidered|lettered|daubed|stamped|spelled out|be read)\\b[^.!?“”"]{0,90}$`,
    `\\b(?:two|three|four|five|six|seven|same) (?:words|sentences|lines)\\b[^.!?“”"]{0,60}:\\s$`,
    `\\b(?:hangs?|bears?|bore|carr(?:y|ies|ied)|reads?|stands?|with|under) the words\\b[^.!?“”"]{0,40}$`,
    `\\b[Tt]hat (?:${saidBefore})\\b[^.!?“”"]{0,40}$`,
    `\\b(?:line|words|sentence|remark) (?:from|of) (?:\\p{L}[\\p{L}.’'-]* ){1,4}(?:speech|toast|letter|interview|address|statement|verdict|column)\\b[^“”"]{0,20}$`,
    `\\b(?:those|these|the same|the very) words\\b[^.!?“”"]{0,40}$`,
    `\\b(?:repeated|repeating|echoed|echoing|reiterated|reiterating) (?:his|her|their)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:clip|video|recording|footage) of (?:\\p{L}+ ){1,4}(?:saying|telling)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:had|has|have) (?:earlier|already|previously|famously) (?:said|called|described|told)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:recalled|recalling|remembered) (?:him|her|them|\\p{Lu}\\p{L}+) saying\\b[^.!?“”"]{0,40}$`,
  ].join('|'),
  'u',
)

/** `“…,” she had said at the outset`, `“…” is what he said last night` */
const saidEarlier =
  /^["”’] (?:(?:(?:he|she|they|it|(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}’'-]+) had (?:earlier |already |once |famously )?(?:said|told|promised|warned|written|predicted|insisted|declared)\b)|(?:is|was) what )/u

const trailBehind = ({ paragraph, closing }: Quotation): string =>
  closing ? within(paragraph, { start: closing.start, end: Math.min(paragraph.end, closing.end + 80) }) : ''

const leadTo = ({ paragraph, start }: Quotation): string =>
  within(paragraph, { start: Math.max(paragraph.start, start - 240), end: start })

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
