import type { Analysis, Paragraph } from '../index.ts'
import { countries, isPersonNoun } from '../naming/gazetteer.ts'
import { foldName, type Name, names } from '../naming/names.ts'
import { register } from '../naming/parties.ts'
import { type Office, people } from '../naming/people.ts'
import { contrast } from './doublets/contrasts.ts'
import { isObject, meeting } from './doublets/meetings.ts'
import { related } from './doublets/relations.ts'

/** A pair, a list or a meeting in which one name stands twice. */
export interface Doublet {
  /** The members of the pair or list, in order. */
  readonly items: readonly Name[]
  /** Which of them bear the same name. */
  readonly first: number
  readonly second: number
  /** Which of the two stands in another's place, where it is the first: `Unlike Chen, Chen had …`. */
  readonly lost?: number
  /** Whether it is a pair of children or the like, told by their number: nobody else of the article is one. */
  readonly isCounted?: boolean
  readonly paragraph: Paragraph
  /** Whether there is no other reading, such as a round trip or two sisters. */
  readonly sure: boolean
}

/** Names that stand twice where they should be two. */
export const doublets = (analysis: Analysis): readonly Doublet[] => analysis.of(findDoublets)

const read = new Set(['paragraph', 'quotation', 'item', 'caption', 'deck', 'subhead', 'byline'])

function findDoublets(analysis: Analysis): readonly Doublet[] {
  const found: Doublet[] = []
  for (const paragraph of analysis.gather(twinned)) {
    const all = paragraph.of(names)
    for (let i = 0; i < all.length - 1; ) {
      const items = listFrom(analysis, all, i)
      if (items.length > 1) {
        const doublet = twinsIn(analysis, paragraph, items)
        if (doublet) found.push(doublet)
        i += items.length - 1
        continue
      }
      // “Mr. Aoki and his Turkish counterpart, Mr. Aoki”
      const next = all[i + 1]!.kind === 'thing' && all[i + 2] ? all[i + 2]! : all[i + 1]!
      const met =
        contrast(analysis, paragraph, all[i]!, all[i + 1]!) ??
        meeting(analysis, paragraph, all[i]!, next) ??
        related(analysis, paragraph, all[i]!, all[i + 1]!)
      if (met) found.push(met)
      i++
    }
  }
  return found
}

/** The paragraph itself, where it names one name twice; hardly any does. */
const twinned = (paragraph: Paragraph): readonly Paragraph[] =>
  read.has(paragraph.kind) && hasTwins(paragraph) ? [paragraph] : []

function hasTwins(paragraph: Paragraph): boolean {
  const seen = new Set<string>()
  for (const name of paragraph.of(names)) {
    const key = name.parts.at(-1)?.key ?? name.key
    if (seen.has(key)) return true
    seen.add(key)
  }
  return false
}

const comma = /^,\s$/
const conjunction =
  /^,?\s(?:and|or|nor|along with|together with|as well as|but also|rather than|instead of|plus)\s(?:also\s|then\s|later\s|with\s|the\s)?$/
/** “of Finland and”, “, the mayor, and”, “, left, and”: what may stand behind the first of a pair. */
const modified =
  /^(?:\sof\s(?:the\s)?\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2}|,\s(?:(?:the|a|an|its|their|who)\s[^,.;:“”()]{3,60}|(?:(?:far|top|bottom|front|back|second from)\s)?(?:left|right|cent(?:er|re))|\d{1,3}),|\s\((?:left|right|cent(?:er|re)|[LRC])\),?)\sand\s$/u

/** “, the chief executive, ” */
const apposed = /^,\s(?:the|a|an|its|their|his|her)\s[^,.;:“”()]{3,60},\s$/u

/** The names that are coordinated from one on: `A, B and A`; that one alone where there is no list. */
function listFrom({ text }: Analysis, all: readonly Name[], from: number): Name[] {
  const items = [all[from]!]
  for (let i = from + 1; i < all.length; i++) {
    const last = items.at(-1)!
    const next = all[i]!
    const gap = withoutTitle(text.slice(gapStart(text, last), next.wholeStart), next)
    if (gap.length > 90) break
    if (conjunction.test(gap)) {
      items.push(next)
      // “Voss and Nakano and Voss”
      const beyond = all[i + 1]
      if (!beyond || !conjunction.test(text.slice(gapStart(text, next), beyond.wholeStart))) return items
      continue
    }
    if (items.length === 1 && modified.test(gap)) return [...items, next]
    // “Mr. Biden of the United States and Mr. Biden of Japan”
    const beyond = all[i + 1]
    if (items.length === 1 && beyond && / of (?:the )?$/.test(gap) && gap.length < 9) {
      if (modified.test(text.slice(last.end, beyond.wholeStart))) return [...items, beyond]
    }
    // “Ms. Gray, the chief executive, Ms. Gray and a mediator”
    // “Mr. Gray, Mr. Gray and their aides”
    const isHonoured = (last.honorific ?? last.title) !== undefined && last.honorific === next.honorific
    const again =
      items.length === 1 &&
      next.key === last.key &&
      (apposed.test(gap) || (isHonoured && last.title === next.title && comma.test(gap)))
    if (again && /^,? and /.test(text.slice(next.end, next.end + 6))) return [...items, next]
    if (!comma.test(gap)) break
    items.push(next)
  }
  return isColumn(text, items) ? items : [all[from]!]
}

/** “, ” of “, company secretary ”: what stands before the title that a name has in small letters. */
const withoutTitle = (gap: string, { title }: Name): string =>
  title && /^\p{Ll}/u.test(title)
    ? gap.replace(/^(,\s|,?\sand\s)(?:the\s)?(?:\p{Ll}[\p{Ll}’'-]+\s){1,4}$/u, '$1')
    : gap

/** “Against: Pelletier, Tran, Tran.”: a list with no conjunction, behind a colon and up to a stop. */
function isColumn(text: string, items: readonly Name[]): boolean {
  const [first, last] = [items[0]!, items.at(-1)!]
  return (
    items.length > 1 &&
    /:\s$/.test(text.slice(Math.max(0, first.wholeStart - 2), first.wholeStart)) &&
    /^(?:[.;]|\s*$|\s*\n)/.test(text.slice(last.end, last.end + 3))
  )
}

const gapStart = (text: string, name: Name): number =>
  name.possessive && /^[’']s/.test(text.slice(name.end, name.end + 2)) ? name.end + 2 : name.end

function twinsIn(analysis: Analysis, paragraph: Paragraph, items: Name[]): Doublet | undefined {
  for (let second = 1; second < items.length; second++) {
    for (let first = 0; first < second && second < 12; first++) {
      const [a, b] = [items[first]!, items[second]!]
      if (!areTwins(analysis, a, b)) continue
      // “Biden and Biden’s aides”
      if (b.possessive && !a.possessive) continue
      // “New York, New York, and Kansas City, Kansas”
      if (second === first + 1 && items.length > 2 && a.kind === 'place') continue
      const { text } = analysis
      const before = text.slice(Math.max(paragraph.start, items[0]!.wholeStart - 30), items[0]!.wholeStart)
      const after = text.slice(items.at(-1)!.end, items.at(-1)!.end + 40)
      if (isFirm(analysis, paragraph, items, before, after)) continue
      const called = isKnown(analysis, a, items)
      // A full name, or a list of three, is no firm's.
      const full = !isPlace(analysis, a) && (a.words.length > 1 || items.length > 2)
      const twofold = correlative.test(before) || counted.test(before)
      const isCountry =
        countries.has(a.text) && countries.has(b.text) && (items.length > 2 || isObject(paragraph, b))
      if (placed.test(text.slice(a.end, b.start)) && placed.test(after)) continue
      if (!called && !full && !twofold && !isCountry && !governing.test(before)) continue
      return {
        items,
        first,
        second,
        paragraph,
        sure: called || full || twofold || isCountry,
        isCounted: children.test(before),
      }
    }
  }
  return undefined
}

/** What a pair of two stands behind. */
const correlative = /\b(?:[Bb]etween|[Bb]oth|[Nn]either|[Ee]ither)\s(?:the\s)?$/
/** “two sons, ”, “the three finalists: ” */
const counted =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten)\s(?:[\p{L}-]+\s)?\p{Ll}+(?:s|men|women|children|people)[,:]?\s$/u
/** “Ana Mori, left, and Ana Mori, right”: two of the name, or a joke. */
const placed = /^(?:, | \()(?:left|right|cent(?:er|re)|[LRC])\b/
const children =
  /\b(?:sons|daughters|children|grand(?:sons|daughters|children)|brothers|sisters|siblings)[,:]\s$/
const governing = /\b(?:among|with|by|to|of|from|for|against|two|and)\s(?:the\s)?$/

/** “Central Park”, but not “Jin Park” where the article has a Mr. Park. */
const isPlace = (analysis: Analysis, { kind, words, parts }: Name): boolean =>
  kind === 'place' &&
  !(
    words.length > 1 &&
    people(analysis)
      .named(parts.at(-1)!.text)
      .some(({ honorific }) => honorific)
  )

/** Whether two mentions are of one name and nothing tells two bearers apart. */
export function areTwins(analysis: Analysis, a: Name, b: Name): boolean {
  if (a.doubtful && b.doubtful) return false
  // Names with no word in common are of two; the ledger need not be asked.
  if (!a.parts.some(({ key }) => b.parts.some(other => other.key === key))) return false
  const ledger = people(analysis)
  const [one, other] = [ledger.of(a), ledger.of(b)]
  const same = a.key === b.key || isTitledTwin(a, b)
  // “Kenji Mori and Mr. Mori”
  // … but “George Bush and George W. Bush” are two
  const isShort = (name: Name): boolean => name.key === foldName(one?.surname ?? '')
  if (!same && (!one || one !== other || isShort(a) === isShort(b))) return false
  // “Mr. Ito and Mrs. Ito”
  if (a.honorific && b.honorific && a.honorific !== b.honorific) return false
  if (a.title && b.title && a.title !== b.title && a.words.length === 1) return false
  // “Kenji Mori and his brother Mori”
  if (!same && (a.title || b.title) && !(a.title && b.honorific)) return false
  const surname = one?.surname ?? a.text
  const given = a.words.length === 1 && one?.given && foldName(one.given) === a.key ? one.given : undefined
  const bearers = given ? ledger.all.filter(person => person.given === given) : ledger.named(surname)
  // “between Mr. Ito and Mr. Ito” is wrong, however many of the name there are.
  const isHonoured =
    same && (a.honorific ?? a.title) !== undefined && a.honorific === b.honorific && a.title === b.title
  if (!isHonoured && (a.words.length === 1 || b.words.length === 1)) {
    // “whose father, Dan Mori, played in 1989”, is not meant by “Mori”.
    const meant = bearers.filter(({ mentions, offices }) => mentions.length > 1 || !offices.some(isKinship))
    if (meant.length > 1) return false
    // “Mori and Mori”, of a Mr. and a Mrs. Mori
    const honorifics = new Set(
      bearers.flatMap(({ mentions }) => mentions.flatMap(({ honorific }) => honorific ?? [])),
    )
    if (honorifics.has('Mr') && (honorifics.has('Mrs') || honorifics.has('Ms'))) return false
  }
  return true
}

/** “Foreign Ministers Ana Roth, Olof Brandt and Ana Roth”: a plural office stands before the first of the names alone. */
function isTitledTwin(a: Name, b: Name): boolean {
  if (b.words.length < 2 || !a.text.endsWith(` ${b.text}`)) return false
  const office = a.text.slice(0, a.text.length - b.text.length - 1).toLowerCase()
  return /s$/.test(office) && isPersonNoun(office.slice(office.lastIndexOf(' ') + 1))
}

const isKinship = ({ text }: Office): boolean =>
  /(?:father|mother|son|daughter|brother|sister|wife|husband|uncle|aunt|cousin)$/.test(text)

const firm =
  /^(?:,? (?:LLP|LLC|Inc|Ltd|Limited|Co|Company|plc|PLC|Sons|Daughters|Brothers|Associates|Partners)\b| ?&|,? an? [\p{L}-]{0,14} ?(?:law |accounting )?(?:firm|company|practice|band|duo)\b)/u
const ofFirm =
  /\b(?:firm|company|practice|band|duo|group|shop|store|partnership|at|lawyers|solicitors|attorneys|accountants)(?: of)?,? $/

function isFirm(
  analysis: Analysis,
  paragraph: Paragraph,
  items: readonly Name[],
  before: string,
  after: string,
): boolean {
  // “Stardust or Stardust @ home”
  if (after.startsWith(' @')) return true
  if (items.some(item => item.honorific)) return false
  if (firm.test(after) || (ofFirm.test(before) && items.some(item => item.words.length === 1))) return true
  // “… was dissolved after Price and Price fell out”
  const isPerson = items.some(item => people(analysis).of(item))
  if (!isPerson && items.every(item => item.kind === 'unknown' && item.words.length === 1)) {
    const { start } = items[0]!
    const near = analysis.text.slice(Math.max(paragraph.start, start - 150), start)
    if (/\b(?:firm|partnership|company|brothers|bakery|brewery|solicitors|lawyers)\b[^.!?]*$/.test(near))
      return true
  }
  // A pair that comes again is a name.
  const words = analysis.text.slice(items[0]!.start, items.at(-1)!.end)
  return words.length < 60 && analysis.text.indexOf(words) !== analysis.text.lastIndexOf(words)
}

/** Whether the article speaks of a name outside the pair too. */
export function isKnown(analysis: Analysis, name: Name, items: readonly Name[]): boolean {
  if (name.honorific || name.title) return true
  const entry = register(analysis).get(name.key)
  const person = people(analysis).of(name)
  // A name that opens its sentence may not be in the register.
  const starts = new Set(entry?.places.map(place => place.name.start))
  const inside = items.filter(item => item.key === name.key && (person || starts.has(item.start))).length
  // “Delmarva”, of Delmarva Foods
  if (name.words.length === 1 && isShortened(analysis, name)) return true
  return Math.max(entry?.places.length ?? 0, person?.mentions.length ?? 0) > inside
}

/** Whether a word is the first of an organisation's name. */
const isShortened = (analysis: Analysis, { key }: Name): boolean =>
  [...register(analysis).values()].some(
    entry => entry.kind === 'organisation' && entry.key.startsWith(`${key} `),
  )
