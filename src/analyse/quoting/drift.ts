import { groupedBy, pushTo } from '../collections.ts'
import type { Analysis } from '../index.ts'
import { splitSentences } from '../sentences.ts'
import { type Alignment, align, taggedWords } from './drift/alignment.ts'
import { leadTo } from './drift/cues.ts'
import { nearlyOf } from './drift/nearly.ts'
import {
  brokenIn,
  type Drift,
  longest,
  nestedIn,
  type Quoted,
  type Scored,
  type Sharers,
  shared,
  speakerNear,
  wholeIn,
} from './drift/quoted.ts'

const fewestShared = 4

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

/** More quotations than this are not told apart by a word that they all have. */
const mostBodies = 40

/** Tells which of some quotations may share so many words with one, or be a part of it; in order. */
function sharing(bodies: readonly Quoted[]): Sharers {
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

function driftOf(one: Quoted, sharers: Sharers): Drift | undefined {
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

function compared(one: Quoted, other: Quoted, again: boolean): Scored | undefined {
  let found = one.compared.get(other)
  if (!found) {
    found = { scored: again ? retold(one, other) : reworded(one, other) }
    one.compared.set(other, found)
  }
  return found.scored
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
