import type { Span } from '../../source.ts'
import { isKnown, lookup } from '../../spelling/index.ts'
import { groupedBy } from '../collections.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { beforeGivenName, givenNames } from './gazetteer.ts'
import { foldName, type Name, type NamePart, names } from './names.ts'
import { people } from './people.ts'
import { bodyVariants } from './respellings/bodies.ts'
import { miscalled } from './respellings/called.ts'
import { exchanges } from './respellings/exchanges.ts'
import { givenNameVariants } from './respellings/given.ts'
import { bucketsOf, isNear, nearPairs, sorted } from './respellings/slips.ts'
import { strangeSpeakers } from './respellings/speakers.ts'
import { sameGiven, strangers } from './respellings/strangers.ts'
import { surfaceVariants } from './respellings/surface.ts'
import { countryTwins, crossed, kinTwins, longTwins } from './respellings/twins.ts'

/** A name written in another way than the article mostly writes it. */
export interface Respelling extends Span {
  /** The words as they stand. */
  readonly text: string
  /** As the article has them elsewhere. */
  readonly usual: string
  readonly sure: boolean
}

/** One word of a name, in its place. */
export interface Word {
  readonly part: NamePart
  readonly name: Name
  readonly index: number
  readonly paragraph: Paragraph
}

/** Where the article spells a name as it elsewhere does not. */
export const respellings = (analysis: Analysis): readonly Respelling[] => analysis.of(findRespellings)

/** Parts whose names are spelled by other hands. */
export const unread = new Set(['byline', 'credit', 'furniture', 'tagline', 'table', 'verse'])

/** In the order of their precedence. */
const finders: readonly ((analysis: Analysis) => Iterable<Respelling>)[] = [
  surfaceVariants,
  exchanges,
  strangers,
  miscalled,
  bodyVariants,
  sameGiven,
  givenNameVariants,
  unknownWords,
  strangeSpeakers,
  longTwins,
  kinTwins,
  crossed,
  countryTwins,
]

function findRespellings(analysis: Analysis): readonly Respelling[] {
  const found = new Map<number, Respelling>()
  // Of two spellings one is right: what is offered for the other is not itself marked.
  const offered = new Set<string>()
  const add = (one: Respelling): void => {
    if (found.has(one.start) || offered.has(one.text)) return
    found.set(one.start, one)
    offered.add(one.usual)
  }
  for (const find of finders) for (const one of find(analysis)) add(one)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

/** The words of a paragraph's names. */
function wordsIn(paragraph: Paragraph): readonly Word[] {
  if (unread.has(paragraph.kind)) return []
  return paragraph
    .of(names)
    .flatMap(name => name.parts.map((part, index) => ({ part, name, index, paragraph })))
}

/** What was asked of the dictionary before; an edit asks the same again. */
let asked = new Map<string, boolean>()

function isInDictionary(word: string): boolean {
  const before = asked.get(word)
  if (before !== undefined) return before
  if (asked.size > 20_000) asked = new Map()
  // Any “MacInness” passes for a name.
  const known = /\p{Ll}\p{Lu}/u.test(word) ? lookup(word) !== undefined : isKnown(word)
  asked.set(word, known)
  return known
}

/** Words that no dictionary knows, a letter or two off a commoner name of the article. */
function* unknownWords(analysis: Analysis): Iterable<Respelling> {
  const pairs = analysis.among(bucketed, nearWords)
  const byRare = groupedBy(pairs, ([mine]) => mine[0]!)
  const inOrder = [...byRare].sort(([a], [b]) => a.name.start - b.name.start)
  for (const [, found] of inOrder) {
    const [mine] = found[0]!
    const usual = found
      .map(([, other]) => other)
      .filter(other => outweighs(other, mine) && !isAnother(analysis, mine, other))
      .sort((a, b) => b.length - a.length)[0]
    if (!usual) continue
    for (const { name, part } of mine) {
      const start = name.start + part.at
      const { text } = part
      yield {
        start,
        end: start + text.length,
        text,
        usual: cased(usual[0]!.part.text, text),
        sure: usual.length > 1 || isFull(usual[0]!),
      }
    }
  }
}

const bucketed = (paragraph: Paragraph): readonly (readonly [string, Word])[] =>
  wordsIn(paragraph).flatMap(word => bucketsOf(word.part.key).map(bucket => [bucket, word] as const))

/** Of the words of a bucket, all of the rare ones with all of each that is near. */
function nearWords(words: readonly Word[]): readonly (readonly [readonly Word[], readonly Word[]])[] {
  if (words.every(({ part }) => part.key === words[0]!.part.key)) return []
  const byKey = groupedBy(words, ({ part }) => part.key)
  const isRare = (key: string): boolean => isRareWord(byKey.get(key)!)
  return nearPairs([...byKey.keys()], 8, isRare).map(
    ([mine, other]) => [byKey.get(mine)!, byKey.get(other)!] as const,
  )
}

const isRareWord = (mine: readonly Word[]): boolean =>
  mine.length < 3 && (!isInDictionary(mine[0]!.part.text) || isBareSurname(mine))

/** “Kirschner’s name”, “the ball fell to MacAllister”: alone, once, and no place that one is in or from. */
function isBareSurname(words: readonly Word[]): boolean {
  const [{ name, part, paragraph }] = words as [Word]
  const { text, start: by } = paragraph
  return (
    words.length === 1 &&
    part.key.length > 5 &&
    name.parts.length === 1 &&
    !name.doubtful &&
    // “His father, Anthony, …” and “Antony Blake”
    !givenNames.has(part.text) &&
    (name.possessive || name.evidence > 0 || acting.test(text.slice(name.end - by, name.end - by + 24))) &&
    (lookup(part.text)?.proper ?? false) &&
    !/\b(?:in|at|of|from|near|to|the) $/.test(text.slice(Math.max(0, name.start - by - 6), name.start - by))
  )
}

/** “Holmquist has named it”: a finite verb behind the name. */
const acting = /^ (?:has|had|is|was|will|would|can|could|did|does|who|\p{Ll}{2,}(?:ed|es|[^s]s))\b/u

const isFull = (word: Word): boolean => word.name.words.length > 1

/** Whether a spelling is the article's own: met more often, or first and in a full name. */
function outweighs(usual: readonly Word[], rare: readonly Word[]): boolean {
  if (usual.length > rare.length) return true
  return (
    usual.length === rare.length &&
    (isFull(usual[0]!) || isIntroduced(usual[0]!, rare[0]!)) &&
    usual[0]!.name.start < rare[0]!.name.start &&
    !isFull(rare[0]!)
  )
}

/** “Ms. Ferreira, who chairs the board, … Ms. Fereira”, “President Nyarko … President Nkaryo” */
const isIntroduced = (one: Word, other: Word): boolean => {
  const [before, after] = [one, other].map(aheadOf) as [string, string]
  return (
    isStyled(one, other) ||
    // “on Via Garibaldi … on Via Garabaldi”, “the village of Little Haddon … in Little Hadden”
    (before.length > 2 &&
      !beforeGivenName.has(before) &&
      before === after &&
      /^\p{Lu}\p{Ll}+$/u.test(before) &&
      !/^(?:The|In|At|On|Of|For|From|But|And)$/.test(before)) ||
    (isKind.test(sentenceAhead(one)) &&
      acting.test(other.paragraph.text.slice(other.name.end - other.paragraph.start))) ||
    (isPlaced.test(sentenceAhead(one)) &&
      /\b(?:in|at|of|from|near|to) (?:\p{Lu}\p{Ll}+ )?$/u.test(sentenceAhead(other)))
  )
}

/** “the Estonian firm Kaldur” */
const isKind =
  /\b(?:firm|company|group|maker|club|band|brand|chain|airline|ship|vessel|boat|yacht|horse|newspaper|magazine|restaurant|pub|hotel|charity|start-?up|retailer|publisher|brewery|bakery) $/

const isPlaced =
  /\b(?:village|town|city|island|port|suburb|hamlet|district|province|region|resort|county) of (?:\p{Lu}\p{Ll}+ )?$/u

const sentenceAhead = ({ name, paragraph }: Word): string =>
  paragraph.text.slice(Math.max(0, name.start - paragraph.start - 40), name.start - paragraph.start)
const aheadOf = (word: Word): string => sentenceAhead(word).trimEnd().split(' ').at(-1)!

/** Titles of a family or a convent, in which names are often alike. */
const familiar = /^(?:Aunt|Uncle|Sister|Brother|Father|Mother|Saint|St)\b/

const isStyled = ({ name: usual }: Word, { name: rare }: Word): boolean =>
  (usual.honorific !== undefined &&
    usual.honorific === rare.honorific &&
    (usual.role !== undefined || usual.evidence > 5)) ||
  (usual.title !== undefined && usual.title === rare.title && !familiar.test(usual.title))

/** Whether two words are two names after all: of people with other given names, or in other company. */
function isAnother(analysis: Analysis, rare: readonly Word[], usual: readonly Word[]): boolean {
  const mine = companies(rare)
  const theirs = companies(usual)
  const [a, b] = [rare[0]!.part.key, usual[0]!.part.key]
  const ledger = people(analysis)
  const isPerson = [...rare, ...usual].some(({ name }) => ledger.of(name))
  const inCompany = [...mine].some(company => company !== '' && theirs.has(company))
  // “Khrush” is no thrush, “Colorama” no “Colorado” and “Nori” no “Norm”.
  if (!inCompany && a[0] !== b[0]) return true
  const isTitled = rare[0]!.name.title !== undefined && rare[0]!.name.title === usual[0]!.name.title
  const isMingled = isTitled && sorted(a) === sorted(b)
  if (!inCompany && !isNear(a, b, 1) && !isMingled && !(isPerson && a.length > 7)) return true
  if (!inCompany && a.length < 5 && !rare[0]!.name.honorific) return true
  // “Marsh and March” in one sentence are two.
  for (const word of rare) {
    const sentence = word.paragraph.sentences.find(
      ({ start, end }) => start <= word.name.start && word.name.start < end,
    )
    if (sentence && usual.some(({ name }) => sentence.start <= name.start && name.start < sentence.end))
      return true
  }
  if (![...theirs].some(company => company !== '')) return false
  for (const company of mine) {
    if (company === '') continue
    if (!theirs.has(company)) return true
  }
  return false
}

/** The other words of the names that a word stands in: `mori` has `kenji`; empty where it stands alone. */
function companies(words: readonly Word[]): Set<string> {
  const found = new Set<string>()
  for (const { name, index, paragraph } of words) {
    if (paragraph.kind === 'headline') continue
    found.add(
      name.words
        .filter((_, at) => at !== index)
        .map(foldName)
        .filter(word => !/^[a-z]\.?$/.test(word))
        .join(' '),
    )
  }
  return found
}

/** Gives a word the capitals of another: `KISHIDA`, or `Kishida` for what stands in a headline or dateline. */
function cased(word: string, like: string): string {
  const isUpper = (text: string): boolean => text.length > 1 && text === text.toUpperCase()
  if (isUpper(like)) return word.toUpperCase()
  return isUpper(word)
    ? word.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, letter => letter.toUpperCase())
    : word
}
