import { isKnown } from '../../../spelling/index.ts'
import { groupedBy, wordSet } from '../../collections.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { beforeGivenName, countries, givenNames } from '../gazetteer.ts'
import { foldName, type Name, names } from '../names.ts'
import { type Person, people } from '../people.ts'
import { type Respelling, unread } from '../respellings.ts'
import { telling } from './bodies.ts'
import { near } from './slips.ts'
import { together } from './strangers.ts'

/** A name of several words, where it stands. */
interface Long {
  readonly name: Name
  readonly paragraph: Paragraph
  /** The words with what stands before them as title: `hurricane ottilie`. */
  readonly parts: readonly string[]
}

const roman = /^(?:i{1,3}|iv|vi{0,3}|ix|x{1,3}|xi{1,3}|xiv|xvi{0,3})$/
const opposed = wordSet(
  'inner outer home away house mouse white black red blue green big great small free tree',
)
/** Of streets, a town has many that sound alike. */
const ways = wordSet('street road avenue lane drive boulevard way terrace close crescent square row court')

function longIn(paragraph: Paragraph): readonly Long[] {
  if (unread.has(paragraph.kind)) return []
  return paragraph.of(names).flatMap(name => {
    if (name.parts.length < 2 || name.parts.length > 6) return []
    // “Aunt Eugenia” and “Aunt Eugénie” share no name.
    if (name.parts.length === 2 && name.kind !== 'place' && beforeGivenName.has(name.parts[0]!.text))
      return []
    return [{ name, paragraph, parts: name.parts.map(({ key }) => key.replace(/[’']s$/, '')) }]
  })
}

/** Names under what they would share with others but for one word. */
const framed = (paragraph: Paragraph): readonly (readonly [string, Long])[] =>
  longIn(paragraph).flatMap(long =>
    long.parts.map((_, at) => [
      [...long.parts.slice(0, at), '*', ...long.parts.slice(at + 1)].join(' '),
      long,
    ]),
  )

/** A name that stands once, with the one whose slip it may be and the place of the word. */
interface Twins {
  readonly rare: Long
  readonly usual: readonly Long[]
  readonly at: number
}

function twinned(all: readonly Long[]): readonly Twins[] {
  const [first] = all
  const isFirst = ({ parts }: Long): boolean => parts.every((part, at) => part === first!.parts[at])
  if (all.every(isFirst)) return []
  const forms = [...groupedBy(all, ({ parts }) => parts.join(' ')).values()]
  if (forms.length !== 2) return []
  const [a, b] = forms as [Long[], Long[]]
  const [usual, rare] =
    a.length > b.length || (a.length === b.length && a[0]!.name.start < b[0]!.name.start) ? [a, b] : [b, a]
  if (rare.length > 1) return []
  const at = rare[0]!.parts.findIndex((part, at) => part !== usual[0]!.parts[at])
  return isSlipOf(rare[0]!, usual[0]!, at) ? [{ rare: rare[0]!, usual, at }] : []
}

/** Names of several words of which one is a letter off: “Lake Verna” of a Lake Varna, “the Clear Rivers Act” of a Clean one. */
export function* longTwins(analysis: Analysis): Iterable<Respelling> {
  const found = [...analysis.among(framed, twinned)].sort((a, b) => a.rare.name.start - b.rare.name.start)
  for (const { rare, usual, at } of found) {
    if (isTwo(analysis, rare, usual)) continue
    const { name } = rare
    const [mine, theirs] = [name.parts[at]!, usual[0]!.name.parts[at]!]
    // “Hollaway Homes” of a Martin Holloway: the word is right elsewhere.
    if (timesOf(analysis, mine.text) > timesOf(analysis, theirs.text)) continue
    const start = name.start + mine.at
    yield { start, end: start + mine.text.length, text: mine.text, usual: theirs.text, sure: true }
  }
}

function timesOf({ text }: Analysis, word: string): number {
  let times = 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) times++
  return times
}

function isSlipOf({ parts: rare }: Long, { parts: usual }: Long, at: number): boolean {
  const [a, b] = [rare[at]!, usual[at]!]
  if (roman.test(a) && roman.test(b)) return false
  if (Math.min(a.length, b.length) < 4 || /\d/.test(a + b) || opposed.has(a) || opposed.has(b)) return false
  // “Organization” and “Organisation” are the affair of form.
  if (british(a) === british(b)) return false
  if (a[0] !== b[0] || telling.has(a) || telling.has(b)) return false
  if (ways.has(rare.at(-1)!) && isKnown(a)) return false
  // A list of words that begin or end alike is no slip: “Riverside” and “Riverdale”.
  return near([a, b], 8).has(a)
}

/** Whether the two are two after all: people of a family, or two that one sentence names. */
function isTwo(analysis: Analysis, rare: Long, usual: readonly Long[]): boolean {
  const ledger = people(analysis)
  const [own, other] = [ledger.of(rare.name), ledger.of(usual[0]!.name)]
  // What people are called is judged by who they are.
  if (own && other) return true
  const sentence = sentenceAt(rare.paragraph, rare.name.start)
  if (sentence && usual.some(({ name }) => sentence.start <= name.start && name.start < sentence.end))
    return true
  const [first] = rare.name.words
  return (
    givenNames.has(first!) && givenNames.has(usual[0]!.name.words[0]!) && first !== usual[0]!.name.words[0]
  )
}

const british = (word: string): string => word.replace(/iz(?=(?:e|ed|er|ing|ation)s?$)/, 'is')

const kinRole =
  /\b(?:brother|sister|father|mother|son|daughter|uncle|aunt|grandfather|grandmother|grandson|granddaughter|husband|wife|widow|widower)$/

/** “Her father, Rory Quinlin,” of a Tessa Quinlan. */
export function* kinTwins(analysis: Analysis): Iterable<Respelling> {
  const all = people(analysis).all.filter(({ given }) => given !== undefined)
  for (const person of all) {
    const [mention] = person.mentions
    const isKin = mention!.role !== undefined && kinRole.test(mention!.role)
    if (!isKin || person.mentions.some(({ form }) => form === 'surname')) continue
    const usual = all.find(
      other =>
        other !== person &&
        other.mentions[0]!.start < mention!.start &&
        Math.abs(other.mentions[0]!.start - mention!.start) < 1500 &&
        areNear(foldName(other.surname), foldName(person.surname)),
    )
    if (!usual || all.some(other => other !== person && other.surname === person.surname)) continue
    const at = mention!.text.lastIndexOf(person.surname)
    if (at < 0) continue
    const start = mention!.start + at
    yield {
      start,
      end: start + person.surname.length,
      text: person.surname,
      usual: usual.surname,
      sure: true,
    }
  }
}

const areNear = (one: string, other: string): boolean => one !== other && near([one, other], 8).has(one)

const family =
  /\b(?:brothers?|sisters?|siblings?|sons?|daughters?|uncle|aunt|cousins?|nephew|niece|husband|wife|married|marry|family|twins?|widow|widower|couple|relative|related|grand\p{L}+)\b/u

/** “Jonny Oakes” of a Jonny Wills and a Tim Oakes. */
export function* crossed(analysis: Analysis): Iterable<Respelling> {
  const all = people(analysis).all.filter(({ given }) => given !== undefined)
  if (all.length < 3 || all.length > 60) return
  for (const person of all) {
    const [mention] = person.mentions
    if (person.mentions.length > 1 || mention!.role || mention!.title || mention!.honorific) continue
    if (/^(?:, (?:who|an?|the|his|her|\d)| \()/.test(analysis.text.slice(mention!.end, mention!.end + 8)))
      continue
    const own = foldName(person.given!)
    const ones = all.filter(other => other !== person && foldName(other.given!) === own)
    const others = all.filter(other => other !== person && other.surname === person.surname)
    const [one, other] = [ones[0], others[0]]
    if (!one || !other || one === other || ones.length > 1 || others.length > 1) continue
    if ([one, other].some(known => known.mentions.length < 2 || known.mentions[0]!.start > mention!.start))
      continue
    if (analysis.has(family) || together(person, one) || together(person, other)) continue
    yield {
      start: mention!.start,
      end: mention!.end,
      text: mention!.text,
      usual: nearest(one, other, mention!.start).name,
      sure: true,
    }
  }
}

/** Who of two was named last before an offset. */
function nearest(one: Person, other: Person, before: number): Person {
  const last = ({ mentions }: Person): number =>
    mentions.reduce((latest, { start }) => (start < before ? Math.max(latest, start) : latest), -1)
  return last(one) < last(other) ? one : other
}

const lands = [...countries].filter(land => !land.includes(' ')).map(foldName)
const isLand = new Set(lands)

let likeLands = new Map<string, readonly string[]>()

/** The countries that a key is a letter or two off. */
function landsLike(key: string): readonly string[] {
  let found = likeLands.get(key)
  if (!found) {
    if (likeLands.size > 5000) likeLands = new Map()
    found = lands.filter(land => land[0] === key[0] && land.length > 5 && near([land, key], 8).has(key))
    likeLands.set(key, found)
  }
  return found
}

/** Names of one word that are countries’, or nearly. */
function landsIn(paragraph: Paragraph): readonly Long[] {
  if (unread.has(paragraph.kind)) return []
  return paragraph.of(names).flatMap(name => {
    const { key, words } = name
    const isMeant = words.length === 1 && (isLand.has(key) || (key.length > 5 && landsLike(key).length > 0))
    return isMeant ? [{ name, paragraph, parts: [key] }] : []
  })
}

/** “Kyrgystan”: a country that no dictionary has, a letter or two off one that the article names. */
export function* countryTwins(analysis: Analysis): Iterable<Respelling> {
  const all = analysis.gather(landsIn)
  if (all.every(({ name }) => isLand.has(name.key))) return
  const singles = groupedBy(all, ({ name }) => name.key)
  for (const [key, [one]] of singles) {
    if (isLand.has(key) || one!.name.kind !== 'unknown' || isKnown(one!.name.text)) continue
    const land = landsLike(key).find(land => singles.has(land))
    if (!land || isNamedIn(one!, singles.get(land)!)) continue
    const { start, end, text } = one!.name
    yield { start, end, text, usual: singles.get(land)![0]!.name.text, sure: true }
  }
}

function isNamedIn({ name, paragraph }: Long, others: readonly Long[]): boolean {
  const sentence = sentenceAt(paragraph, name.start)
  return (
    sentence !== undefined &&
    others.some(other => sentence.start <= other.name.start && other.name.start < sentence.end)
  )
}
