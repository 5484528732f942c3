import { type Alignment, align, type Speech, taggedWords } from './drift/alignment.ts'
import type { Analysis } from './index.ts'
import { type Quotation, quotations } from './quotations.ts'
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
  readonly key: string
  /** Whether an attribution stands between its sentences. */
  readonly isBroken?: boolean
  /** The last of them. */
  readonly until?: Quotation
}

const fewestWords = 3
const fewestShared = 4
const longest = 60

/** Quotations of an article that drift from each other, the later of two, or the one outside the story. */
export function drifts(article: Analysis): readonly Drift[] {
  const quoted = quotations(article)
    .filter(({ depth, opening, closing }) => depth === 0 && opening && closing)
    .map(quotation => quotedOf(quotation, article.text.slice(quotation.inner.start, quotation.inner.end)))
    .filter(({ words }) => words.length >= fewestWords)
  if (quoted.length < 2) return []
  const single = quoted.filter(({ quotation }) => quotation.paragraph.isProse)
  const bodies = [...single, ...broken(article, single)]
  const index = indexOf(bodies)
  return quoted.flatMap(one => {
    const found = driftOf(article, one, bodies, index)
    return found ? [found] : []
  })
}

function quotedOf(quotation: Quotation, text: string): Quoted {
  const words = wordsIn(text)
  return { quotation, text, words, key: ` ${words.join(' ')} ` }
}

/** `“I knew his sevens,” she said. “Those were not his.”`: speeches that an attribution breaks, made whole. */
function broken(article: Analysis, quoted: readonly Quoted[]): Quoted[] {
  return quoted.flatMap(({ quotation, text }, at) => {
    const next = quoted[at + 1]
    const attribution = next && attributionsIn(quotation.paragraph).find(one => one.quotation === quotation)
    if (next?.quotation.paragraph !== quotation.paragraph || !attribution) return []
    const gap = article.text.slice(quotation.end, next.quotation.start)
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

/** Which quotations a word stands in; words of many are no help. */
function indexOf(bodies: readonly Quoted[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  bodies.forEach(({ words }, at) => {
    for (const word of new Set(words)) {
      const list = index.get(word)
      if (!list) index.set(word, [at])
      else if (list.length < 40) list.push(at)
    }
  })
  return index
}

const saidBefore =
  'words?|line|verdict|remarks?|comments?|quip|joke|phrase|quote|quotation|answer|reply|sentence|description|warning|boast|promise|pledge|vow|observation|declaration|assertion|insistence|statement|claim|comparison|plea|complaint|confession|assessment|prediction|admission|greeting|motto|slogan|saying|catchphrase|mantra|refrain|farewell|toast|rule|advice|own|philosophy|creed|wisdom|message'

/** Speech that is spoken of again: `Ms. Adu’s line that “…”`, `has been quoted as saying “…”`. */
const quotedAgain = new RegExp(
  [
    `(?:['’]s?|\\b(?:[Hh]is|[Hh]er|[Tt]heir))\\s(?:(?:now|own|whole|first|last|very|famous|infamous|blunt|much-quoted|oft-quoted|earlier|opening|closing|original)\\s){0,3}(?:${saidBefore})\\b[^.!?“”"]{0,130}$`,
    `\\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\\b[^.!?“”"]{0,90}$`,
    // “… had his words on it by noon. “…,” it said”, “painted on the coach: “…””
    `(?:['’]s?|\\b(?:[Hh]is|[Hh]er|[Tt]heir))\\s(?:words|line|sentence|phrase|saying|remark)\\b[^“”"]{0,120}\\.\\s(?:[^.!?“”"]{0,40}\\s)?$`,
    // “…, as Mr. Sol put it, “…””, “what Ms. Roe had said: “…””
    `\\b(?:[Aa]s|what) (?:(?:Mr|Mrs|Ms|Dr)\\.? )?(?:\\p{L}+ ){1,3}(?:had )?(?:put it|said|told|written|wrote|promised)\\b[^.!?“”"]{0,40}[,:]\\s$`,
    `\\b(?:printed|painted|stitched|chalked|carved|scrawled|inked|engraved|stencil(?:l?ed)|sprayed|embroidered|lettered|daubed|stamped|spelled out|be read)\\b[^.!?“”"]{0,90}$`,
    `\\b(?:two|three|four|five|six|seven|same) (?:words|sentences|lines)\\b[^.!?“”"]{0,60}:\\s$`,
    `\\b(?:those|these|the same|the very) words\\b[^.!?“”"]{0,40}$`,
    `\\b(?:repeated|repeating|echoed|echoing|reiterated|reiterating) (?:his|her|their)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:clip|video|recording|footage) of (?:\\p{L}+ ){1,4}(?:saying|telling)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:had|has|have) (?:earlier|already|previously|famously) (?:said|called|described|told)\\b[^.!?“”"]{0,60}$`,
    `\\b(?:recalled|recalling|remembered) (?:him|her|them|\\p{Lu}\\p{L}+) saying\\b[^.!?“”"]{0,40}$`,
  ].join('|'),
  'u',
)

function driftOf(
  article: Analysis,
  one: Quoted,
  bodies: readonly Quoted[],
  index: ReadonlyMap<string, readonly number[]>,
): Drift | undefined {
  const { quotation } = one
  if (one.words.length > longest) return undefined
  const isBody = quotation.paragraph.isProse
  const lead = article.text.slice(Math.max(quotation.paragraph.start, quotation.start - 240), quotation.start)
  const again = isBody && quotedAgain.test(lead)
  const shared = new Map<number, number>()
  for (const word of new Set(one.words))
    for (const at of index.get(word) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  let best: Drift | undefined
  let most = 0
  for (const [at, count] of shared) {
    const other = bodies[at]!
    if (other.quotation === quotation || other.until === quotation) continue
    // Two sentences stand only for two.
    if (other.isBroken && !/[.!?] /.test(one.text)) continue
    if (other.quotation.paragraph === quotation.paragraph && !again) continue
    if (other.key.includes(one.key) || one.key.includes(other.key)) return undefined
    if (isBody && other.quotation.start > quotation.start) continue
    if (!again && count < Math.max(fewestShared, new Set(one.words).size * (isBody ? 0.7 : 0.6))) continue
    const found = again ? retold(article, one, other, lead) : reworded(article, one, other)
    if (found && found.score > most) {
      most = found.score
      best = found.drift
    }
  }
  return best
}

interface Scored {
  readonly score: number
  readonly drift: Drift
}

/** Nearly the same words, in order: at most a quarter of them differ, or a third outside the story. */
function reworded(article: Analysis, one: Quoted, other: Quoted): Scored | undefined {
  const { quotation } = one
  const isBody = quotation.paragraph.isProse
  // “We will fight them in the courts. … We will fight them in the streets.”
  const apart = Math.abs(quotation.paragraph.index - other.quotation.paragraph.index)
  if (one.words.length < (isBody ? 8 : 6) || apart < 2) return undefined
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
  const a = isHeadline ? undefined : speakerNear(article, quotation)
  const b = speakerNear(article, other.quotation)
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
function retold(article: Analysis, one: Quoted, other: Quoted, lead: string): Scored | undefined {
  const aligned = align(one, other)
  if (!aligned || aligned.equal + aligned.inflected < 2) return undefined
  const owner = /(\p{Lu}[\p{L}-]+)['’]s?\s[^'’]*$/u.exec(lead)?.[1]
  const isOwn =
    (owner !== undefined && owner === speakerNear(article, other.quotation)) ||
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
  /(?:['’]s?|\b(?:[Hh]is|[Hh]er))\s(?:(?:now|own|famous|last|first|old)\s)?(?:line|words|verdict|motto|slogan|greeting|saying|advice|rule|warning|remark)\b[^.!?“”"]{0,60}$/

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

function speakerNear(article: Analysis, quotation: Quotation): string | undefined {
  const attribution = attributionsIn(quotation.paragraph).find(
    one => one.quotation === quotation || Math.abs(one.end - quotation.start) < 4,
  )
  return attribution && speakerKey(article.text, attribution)
}
