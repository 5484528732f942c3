import { isKnown, lookup } from '../../../spelling/index.ts'
import { firstFrom, once } from '../../collections.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { countries, demonyms, givenNames } from '../gazetteer.ts'
import { type Name, names } from '../names.ts'
import { type Entry, type Place, register } from '../parties.ts'
import { people } from '../people.ts'

/** Other countries for a country, other unions for a union. */
export function otherNames(
  analysis: Analysis,
  name: Name,
  paragraph: Paragraph,
  taken: readonly Name[],
): string[] {
  const keys = new Set(taken.map(one => one.key))
  const key = name.key
  const entries = register(analysis)
  const kind = entries.get(key)?.kind ?? name.kind
  const ledger = people(analysis)
  const own = entries.get(key)
  const isCountry = countries.has(name.text)
  const isPlain = own !== undefined && !isName(own)
  const isPaired = pairing(analysis, own)
  const isSpokenOf = telling(analysis, name, paragraph)
  const shortened = shortenedLike(entries, name)
  const found = [...entries.values(), ...(kind === 'place' ? [] : analysis.of(lowerCased))]
    .filter(
      entry =>
        (entry.kind === kind || entry.kind === 'unknown') &&
        (entry.kind !== 'unknown' || isPlain || isName(entry)) &&
        entry.key !== key,
    )
    .filter(entry => !keys.has(entry.key) && !isOfPeople(entry))
    .filter(entry => !entry.key.startsWith(`${key} `))
    .filter(({ places }) =>
      places.some(({ name, paragraph }) => paragraph.kind !== 'caption' && !ledger.of(name)),
    )
    .map(entry => {
      const nearest = Math.min(...entry.places.map(place => Math.abs(analysis.distance(place.name, name))))
      let score = Math.log2(1 + entry.places.length) + 2 * Math.max(0, 1 - nearest / 1500)
      if (entry.kind !== kind) score -= 1
      if (isPaired(entry)) score += 3
      if (isSpokenOf(entry)) score += 3
      return { entry, score }
    })
    .sort((a, b) => b.score - a.score)
  // A country's other side is a country.
  const alike = isCountry ? found.filter(({ entry }) => countries.has(entry.text)) : found
  if (isCountry && alike.length === 0) return countriesOfPeoples(entries, name)
  return [...new Set(alike.slice(0, 3).map(({ entry }) => shortened(entry)))]
}

/** “Danes”, “Kenyans”, “Congolese”: no parties in the place of a name that is none. */
const isOfPeople = ({ text }: Entry): boolean =>
  demonyms.has(text) ||
  demonyms.has(text.replace(/s$/, '')) ||
  /^(?:Danes|Finns|Swedes|Poles|Scots|Turks|Spaniards|Britons|Serbs|Croats|Czechs)$/.test(text)

/** “Congo” where the article speaks of Congolese officers and of no other country. */
const countriesOfPeoples = (entries: ReadonlyMap<string, Entry>, { text: own }: Name): string[] =>
  [...entries.values()]
    .filter(({ text }) => demonyms.has(text))
    .flatMap(({ text }) =>
      [...countries].filter(country => country !== own && country.length > 3 && isPeopleOf(text, country)),
    )
    .slice(0, 3)

/** “Congolese” of “Congo”, “Norwegian” of “Norway”: the same beginning, up to an ending. */
const isPeopleOf = (people: string, country: string): boolean => {
  const stem = country.replace(/(?:ia|land|way|[aoy])$/, '')
  return (
    stem.length > 3 &&
    people.startsWith(stem) &&
    /^(?:i?a?ns?|o?l?ese|nese|i|ish|g?ian|er)$/.test(people.slice(stem.length))
  )
}

/** “Kestrel” for “Kestrel Mills”, where the name in question is as short and the article uses it. */
function shortenedLike(entries: ReadonlyMap<string, Entry>, name: Name): (entry: Entry) => string {
  const isShort = name.words.length === 1 && [...entries.keys()].some(key => key.startsWith(`${name.key} `))
  return entry => {
    const [first = ''] = entry.key.split(' ')
    return isShort && entry.places[0]!.name.words.length > 1 && entries.has(first)
      ? entries.get(first)!.text
      : entry.text
  }
}

/** Whether it is no plain word: “Oil”, “Home”, but also “Rovers”. */
const isName = ({ places }: Entry): boolean => isProper(places[0]!.name)
const isProper = once(
  ({ text, words }: Name): boolean =>
    words.length > 1 || givenNames.has(text) || (lookup(text)?.proper ?? true),
)

/** “Russia and Ukraine”, “Liverpool drew with Everton”: tells whether a name was named together with one before. */
function pairing({ text }: Analysis, one: Entry | undefined): (other: Entry) => boolean {
  const own = one?.places.map(({ name }) => name) ?? []
  const ends = new Set(own.map(({ end }) => end))
  const starts = new Set(own.map(({ wholeStart }) => wholeStart))
  const isNear = ({ start, wholeStart, end }: Name): boolean => {
    const next = firstFrom(own, start)
    return wholeStart - (own[next - 1]?.end ?? -40) < 41 || (own[next]?.wholeStart ?? text.length) - end < 15
  }
  return other =>
    other.places.some(({ name, paragraph }) => {
      if (!isNear(name) || isAmongThree(paragraph, name)) return false
      const before = /(?: [\p{Ll}-]{1,12}){0,2}(?: and| with| against| v)(?: the)? $/u.exec(
        text.slice(Math.max(0, name.wholeStart - 40), name.wholeStart),
      )
      const after = /^ (?:and|with|against|v) (?:the )?/.exec(text.slice(name.end, name.end + 14))
      const isAhead =
        before !== null &&
        [0, ...spaces(before[0])].some(at => ends.has(name.wholeStart - before[0].length + at))
      return isAhead || (after !== null && starts.has(name.end + after[0].length))
    })
}

/** “Denmark finish third, behind Portugal and Austria”: a place that is one of three is no side of two. */
const isAmongThree = (paragraph: Paragraph, { kind, start }: Name): boolean => {
  const sentence = kind === 'place' ? sentenceAt(paragraph, start) : undefined
  return (
    sentence !== undefined &&
    paragraph
      .of(names)
      .filter(one => one.kind === kind && one.start >= sentence.start && one.end <= sentence.end).length > 2
  )
}

/** “Aske Mills has asked for more when its contract ends. The contract between …”: tells whether what is between two was told of a name. */
function telling({ text }: Analysis, { wholeStart }: Name, paragraph: Paragraph): (entry: Entry) => boolean {
  const lead = text.slice(Math.max(paragraph.start, wholeStart - 160), wholeStart)
  const noun = /\b(\p{Ll}{4,}?)s? between [^.!?]*$/u.exec(lead)?.[1]
  const before = sentenceAt(paragraph, wholeStart)?.previous
  if (noun === undefined || !before?.text.includes(noun)) return () => false
  return entry => entry.places.some(({ name }) => name.start >= before.start && name.end <= before.end)
}

const spaces = (text: string): number[] => [...text.matchAll(/ /g)].map(({ index }) => index)

const small = /(?<![\p{L}\p{N}’'.@/-])\p{Ll}{4,20}(?![\p{L}\p{N}@/-])/gu
/** Words that stand small and that no dictionary has, as names. */
function smallUnknown(paragraph: Paragraph): readonly (readonly [string, Place])[] {
  if (!paragraph.isProse) return []
  return paragraph
    .matches(small)
    .filter(([word]) => !isKnown(word))
    .map(({ 0: text, index }) => [text, { name: smallName(text, paragraph.start + index), paragraph }])
}

const smallName = (text: string, start: number): Name => ({
  start,
  wholeStart: start,
  end: start + text.length,
  text,
  key: text,
  honorific: undefined,
  title: undefined,
  nickname: undefined,
  role: undefined,
  words: [text],
  parts: [{ text, key: text, at: 0 }],
  kind: 'organisation',
  evidence: 0,
  doubtful: false,
  possessive: false,
})

/** Firms that write themselves small: `nordeisen`, unknown to any dictionary and met again and again. */
const lowerCased = (analysis: Analysis): Entry[] =>
  [...analysis.among(smallUnknown, firms)].sort((a, b) => a.places[0]!.name.start - b.places[0]!.name.start)

function firms(places: readonly Place[]): readonly Entry[] {
  const { text } = places[0]!.name
  return places.length > 2 ? [{ key: text, text, kind: 'organisation', places }] : []
}
