import type { Analysis } from '../index.ts'
import { splitSentences } from '../sentences.ts'
import { type Alignment, align, taggedWords } from './drift/alignment.ts'
import { leadTo } from './drift/cues.ts'
import { nearlyOf } from './drift/nearly.ts'
import {
  brokenIn,
  type Drift,
  mostWords,
  nestedIn,
  ofPair,
  type Quoted,
  type Scored,
  shared,
  speakerNear,
  wholeIn,
} from './drift/quoted.ts'
import { affectedBy, sharing } from './drift/sharers.ts'

const fewestShared = 4

/** What each quotation drifts from, and among which that was found. */
interface Known {
  readonly bodies: readonly Quoted[]
  /** Paragraphs that come and go part those that speak. */
  readonly places: string
  readonly found: ReadonlyMap<Quoted, Drift | undefined>
}

/** Quotations of an article that drift from each other, the later of two, or the one outside the story. */
export function drifts(article: Analysis): readonly Drift[] {
  const whole = article.gather(wholeIn)
  const nested = article.gather(nestedIn)
  if (whole.length + nested.length < 2) return []
  const { found } = article.renew(findDrifts)
  const inner = nested.flatMap(one => found.get(one) ?? [])
  const told = new Set(nested.flatMap(one => (found.get(one) ? one.outer! : [])))
  return [...whole.flatMap(one => (told.has(one.quotation) ? [] : (found.get(one) ?? []))), ...inner]
}

/** Asks of those anew that came, and that may share words with what came or went. */
function findDrifts(article: Analysis, before: Known | undefined): Known {
  const whole = article.gather(wholeIn)
  const nested = article.gather(nestedIn)
  const bodies = article.recall(bodiesOf, whole, article.gather(brokenIn))
  const places = whole.map(({ quotation }) => quotation.paragraph.index).join()
  const known: Known['found'] = before?.places === places ? before.found : new Map()
  const isAffected = affectedBy(known.size > 0 ? differing(before!.bodies, bodies) : [])
  const all = [...whole, ...nested].filter(({ words }) => words.length <= mostWords)
  const isKnown = (one: Quoted): boolean => known.has(one) && !isAffected(one)
  const asked = new Set(all.filter(one => !isKnown(one)))
  const sharersOf = sharing([...asked], bodies)
  const found = new Map(
    all.map(one => [one, asked.has(one) ? driftFrom(one, sharersOf(one)) : known.get(one)] as const),
  )
  return { bodies, places, found }
}

const bodiesOf = (whole: readonly Quoted[], broken: readonly Quoted[]): readonly Quoted[] => [
  ...whole.filter(({ quotation }) => quotation.paragraph.isProse),
  ...broken,
]

/** What is in one list only. */
function differing<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  if (one === other) return []
  const [mine, theirs] = [new Set(one), new Set(other)]
  return [...one.filter(item => !theirs.has(item)), ...other.filter(item => !mine.has(item))]
}

const driftFrom = (one: Quoted, sharers: readonly Quoted[]): Drift | undefined =>
  (one.outer ? undefined : driftOf(one, sharers)) ?? nearlyOf(one, sharers)

function driftOf(one: Quoted, sharers: readonly Quoted[]): Drift | undefined {
  const { quotation } = one
  const isBody = quotation.paragraph.isProse
  const again = isBody && one.isAgain
  if (!again && one.words.length < (isBody ? 8 : 6)) return undefined
  const fewest = again ? 1 : Math.ceil(Math.max(fewestShared, one.different.length * (isBody ? 0.7 : 0.6)))
  let best: Drift | undefined
  let most = 0
  for (const other of sharers) {
    if (other.quotation === quotation || other.until === quotation) continue
    // Two sentences stand only for two.
    if (other.isBroken && !/[.!?] /.test(one.text)) continue
    if (other.quotation.paragraph === quotation.paragraph && !again) continue
    if (other.key.includes(one.key) || one.key.includes(other.key)) return undefined
    if (isBody && other.quotation.start > quotation.start) continue
    // “We will fight them in the courts. … We will fight them in the streets.”
    if (!again && Math.abs(quotation.paragraph.index - other.quotation.paragraph.index) < 2) continue
    if (!again && shared(one, other) < fewest) continue
    const found = again ? retold(one, other) : reworded(one, other)
    if (found && found.score > most) {
      most = found.score
      best = found.drift
    }
  }
  return best
}

/** Nearly the same words, in order: at most a quarter of them differ, or a third outside the story. */
const reworded = ofPair((one, other): Scored | undefined => {
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
})

/** Words that the copy says were said before: what in the other quotation they stand for. */
const retold = ofPair((one, other): Scored | undefined => {
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
})

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
