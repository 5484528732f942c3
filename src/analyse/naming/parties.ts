import type { Analysis, Paragraph } from '../index.ts'
import { sentenceAt } from '../places.ts'
import { genderOfGivenName, givenNames, shortTitles } from './gazetteer.ts'
import { foldName, type Name, type NameKind, names } from './names.ts'
import { otherNames } from './parties/others.ts'
import { type Mention, type Person, people } from './people.ts'

/** A name of the article, of whatever kind, with every place where it stands. */
export interface Entry {
  readonly key: string
  readonly text: string
  readonly kind: NameKind
  readonly places: readonly Place[]
}

const unread = new Set(['byline', 'credit', 'furniture', 'tagline', 'table', 'verse', 'headline'])

/** A name and where it stands. */
export interface Place {
  readonly name: Name
  readonly paragraph: Paragraph
}

function namedIn(paragraph: Paragraph): readonly Place[] {
  if (unread.has(paragraph.kind)) return []
  // A dateline’s place: no party to anything.
  const all = paragraph.of(names).filter(({ text }) => !/^[\p{Lu} ]{5,}$/u.test(text))
  return all.map(name => ({ name, paragraph }))
}

/** Every name of the article by its folded form, in order of appearance. */
export const register = (analysis: Analysis): ReadonlyMap<string, Entry> => analysis.of(takeRegister)

function takeRegister(analysis: Analysis): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry & { places: Place[] }>()
  for (const place of analysis.gather(namedIn)) {
    const { doubtful, evidence, key, kind, text } = place.name
    const entry = found.get(key)
    if (entry) entry.places.push(place)
    else if (doubtful && kind === 'unknown' && evidence < 1) continue
    else found.set(key, { key, text, kind, places: [place] })
  }
  // “Harlan” of “Harlan Steel Inc.”
  const openings = new Set(
    [...found.values()].flatMap(({ kind, key }) => (kind === 'organisation' ? key.split(' ')[0]! : [])),
  )
  for (const [key, entry] of found) {
    if (entry.kind !== 'unknown' || !openings.has(key)) continue
    if (!entry.places.some(({ name }) => name.honorific)) found.set(key, { ...entry, kind: 'organisation' })
  }
  return found
}

/** The honorific that would stand before a person's surname, without its stop; undefined where nothing tells. */
function honorificOf(person: Person): string | undefined {
  if (person.honorific) return person.honorific
  const gender = person.pronoun ?? (person.given && genderOfGivenName(person.given.split(/[ -]/)[0]!))
  return gender === 'he' ? 'Mr' : gender === 'she' ? 'Ms' : undefined
}

/** Whether the article writes `Mr.`, with a stop. */
const stopsHonorifics = (analysis: Analysis): boolean => analysis.of(hasStops)
const unstopped = /\b(?:Mr|Mrs|Ms|Dr) \p{Lu}/u
const hasStops = (analysis: Analysis): boolean => !analysis.has(unstopped)

/** `Mr. Ito`, in the article's style; the full name where no honorific is known. */
export function courteous(analysis: Analysis, person: Person): string {
  const honorific = honorificOf(person)
  if (!honorific) return person.name
  const stop = stopsHonorifics(analysis) && /^(?:Mr|Mrs|Ms|Dr|Prof|Rev|Fr)$/.test(honorific) ? '.' : ''
  return `${honorific}${stop} ${person.surname}`
}

/** Names that could stand in the place of one, in its form and likeliest first; `taken` are left out. */
export function counterparts(
  analysis: Analysis,
  name: Name,
  paragraph: Paragraph,
  taken: readonly Name[],
): string[] {
  const ledger = people(analysis)
  const person = ledger.of(name)
  if (!person) {
    const persons =
      isSurname(analysis, name) ||
      isNamesake(analysis, name) ||
      (name.words.length === 1 && givenNames.has(name.text))
        ? [...peopleNear(analysis, name, taken), ...strangers(analysis, name)]
        : []
    return persons.length > 0
      ? [...new Set(persons)].slice(0, 3)
      : otherNames(analysis, name, paragraph, taken)
  }
  const others = taken.map(one => ledger.of(one))
  const known = ledger.all
    .filter(other => other !== person && !others.includes(other) && isParty(other))
    .map(other => ({ other, score: likelihood(analysis, person, other, name, paragraph) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ other }) => inForm(analysis, other, name))
  return known.length > 0 ? [...new Set(known)] : strangers(analysis, name)
}

/** Whether a word ends a longer name of the article's: `Robertson` beside `Ally Robertson`. */
const isSurname = (analysis: Analysis, { key, words, kind }: Name): boolean =>
  words.length === 1 &&
  kind === 'unknown' &&
  [...register(analysis).values()].some(
    entry => entry.key.endsWith(` ${key}`) && (entry.kind === 'unknown' || entry.kind === 'person'),
  )

/** Whether a full name shares the given name of a person of the article: `Hana Bekele` beside `Hana Girma`. */
const isNamesake = (analysis: Analysis, { words, kind }: Name): boolean =>
  words.length === 2 && kind === 'unknown' && people(analysis).all.some(({ given }) => given === words[0])

/** The article's people nearest to a name, as it is written. */
const peopleNear = (analysis: Analysis, name: Name, taken: readonly Name[]): string[] => {
  const ledger = people(analysis)
  const others = taken.map(one => ledger.of(one))
  const distance = ({ mentions }: Person): number =>
    Math.min(...mentions.map(mention => Math.abs(analysis.distance(mention, name))))
  return ledger.all
    .filter(other => !others.includes(other) && isParty(other) && foldName(other.surname) !== name.key)
    .sort((a, b) => distance(a) - distance(b))
    .map(other => inForm(analysis, other, name))
}

/** Where the article has no other person, a name of two words that may be one's. */
function strangers(analysis: Analysis, like: Name): string[] {
  if (like.honorific || like.title) return []
  const ledger = people(analysis)
  return [...register(analysis).values()]
    .filter(
      ({ kind, places }) =>
        kind === 'unknown' && places[0]!.name.words.length === 2 && !ledger.of(places[0]!.name),
    )
    .slice(0, 3)
    .map(({ text, places }) => (like.words.length > 1 ? text : places[0]!.name.words[1]!))
}

/** Whoever is named in the story itself, not in credits alone: `Tamsin Vale/Gazette`. */
const isParty = (person: Person): boolean =>
  person.mentions.some(
    ({ end, paragraph }) =>
      (paragraph.isProse || paragraph.kind === 'item') &&
      !/^\s?\//.test(paragraph.text.slice(end - paragraph.start, end - paragraph.start + 2)),
  )

function likelihood(
  analysis: Analysis,
  person: Person,
  other: Person,
  name: Name,
  paragraph: Paragraph,
): number {
  const ledger = people(analysis)
  let score = Math.log2(1 + other.mentions.length)
  const isKin = foldName(other.surname) === foldName(person.surname)
  // “Odessa and Odessa” are two of a family as likely as not; “Mr. Mori and Mr. Mori” hardly.
  const isSpouse = isKin && other.offices.some(({ text }) => /(?:wife|husband|spouse)$/.test(text))
  if (isSpouse) score += 4
  else if (isKin && !isGivenName(person, name)) score -= 3
  // Two presidents, two mayors
  const heads = new Set(person.offices.map(office => headOf(office.text)))
  const isPeer = other.offices.some(
    ({ text }) => heads.has(headOf(text)) && (name.title !== undefined || leading.test(text)),
  )
  if (isPeer) score += 3
  // The judge, the lawyers and those who speak for others are no parties.
  else if (
    !person.offices.some(({ text }) => attending.test(text)) &&
    other.offices.some(({ text }) => attending.test(text))
  )
    score -= 4
  let before = Number.POSITIVE_INFINITY
  let after = Number.POSITIVE_INFINITY
  for (const mention of other.mentions) {
    const gap = analysis.distance(mention, name)
    if (gap > 0) before = Math.min(before, gap)
    else after = Math.min(after, -gap)
  }
  // Parties are of equal standing.
  if (leads(person) && leads(other)) score += 2
  // “Yuki Aramaki and Chiara Bellandi” before: they are a pair.
  if (areCoupled(person, other)) score += 4
  // “Vik owns the bakery with his sister, Ida Thorne. Thorne bakes and Vik sells.”
  score += Math.min(4, 2 * sharedSentences(person, other, name))
  // Nobody has introduced Ms. Holm: it is her introduction that was lost.
  if (!other.given && before === Number.POSITIVE_INFINITY && after < 500) score += 3
  if (before < 1500) score += 2.5 * (1 - before / 1500)
  if (after < 500) score += 2 * (1 - after / 500)
  // “…, said Ms. Whitcomb” tells of the two; she is neither.
  const sentence = sentenceAt(paragraph, name.start)
  if (sentence) {
    for (const mention of ledger.within(sentence, paragraph))
      if (ledger.of(mention) === other && speaks(paragraph, mention)) score -= 2.5
  }
  if (!other.honorific === !name.honorific) score += 0.5
  return score
}

/** Whether a person is called by the given name alone. */
const isGivenName = ({ given, surname }: Person, { key, words }: Name): boolean =>
  words.length === 1 && given !== undefined && foldName(given) === key && foldName(surname) !== key

const leading =
  /\b(?:president|minister|premier|chancellor|secretary|governor|mayor|councillor|councilor|chairman|chairwoman|chair|chief executive|leader|speaker|ambassador|king|queen|pope|general|envoy|negotiator|senator|gov|sen)\b/i

const attending =
  /\b(?:judge|justice|magistrate|lawyer|attorney|barrister|solicitor|counsel|spokes(?:man|woman|person)|umpire|referee|mediator|moderator|analyst|historian|defending|prosecuting)\b/i

const leads = ({ offices }: Person): boolean => offices.some(({ text }) => leading.test(text))

/** Whether two people were named together before: `Yuki Aramaki and Chiara Bellandi`. */
function areCoupled(person: Person, other: Person): boolean {
  return person.mentions.some(mention =>
    other.mentions.some(
      ({ paragraph, start, end, wholeStart }) =>
        paragraph === mention.paragraph &&
        /^\s?,? (?:and|with) $/.test(
          start > mention.start
            ? between(paragraph, mention.end, wholeStart)
            : between(paragraph, end, mention.wholeStart),
        ),
    ),
  )
}

/** In how many sentences two people are named, and others not, apart from the one of a name. */
function sharedSentences(person: Person, other: Person, { start }: Name): number {
  const sentencesOf = ({ mentions }: Person): Set<unknown> =>
    new Set(
      mentions.flatMap(({ paragraph, start: at }) => {
        const sentence = paragraph.isProse ? sentenceAt(paragraph, at) : undefined
        return sentence && !(sentence.start <= start && start < sentence.end) ? [sentence] : []
      }),
    )
  const own = sentencesOf(person)
  return [...sentencesOf(other)].filter(sentence => own.has(sentence)).length
}

const between = ({ start, text }: Paragraph, from: number, to: number): string =>
  to - from > 8 ? '' : text.slice(from - start, to - start)

const headOf = (office: string): string => office.toLowerCase().replace(/\.$/, '').split(' ').at(-1)!

function speaks({ start, text }: Paragraph, mention: Mention): boolean {
  return (
    /^ (?:said|says|added|told|wrote)\b/.test(text.slice(mention.end - start, mention.end - start + 8)) ||
    /\b(?:said|says|added|wrote) $/.test(text.slice(0, mention.wholeStart - start).slice(-9))
  )
}

/** Another person, called as the article calls that one, or as the mention calls its own. */
function inForm(analysis: Analysis, other: Person, like: Name): string {
  const self = people(analysis).of(like)
  const isKin = self !== undefined && foldName(other.surname) === foldName(self.surname)
  if (self && other.given && isGivenName(self, like)) {
    const called = other.mentions.find(({ form }) => form !== 'full')
    if (!called || called.form === 'given' || isKin) return other.given
    return asWritten(analysis, called)
  }
  const office = other.offices.find(
    office => office.before && headOf(office.text) === headOf(like.title ?? ''),
  )
  const isFull =
    like.words.length > 1 &&
    (self ? self.given !== undefined && self.name === like.text : !like.honorific && !like.title)
  if (isFull) {
    if (!other.given) return courteous(analysis, other)
    return office ? `${office.text} ${other.name}` : other.name
  }
  if (office) return `${office.text} ${other.surname}`
  if (!like.honorific && !like.title) return other.surname
  const held = other.offices.find(({ before }) => before)
  // “Gen. Kouyate” is no Mr. Kouyate.
  if (held && royal.test(held.text)) return `${held.text} ${other.surname}`
  if (!other.honorific && held && uniformed.test(held.text)) return `${held.text} ${other.surname}`
  if (!held || honorificOf(other)) return courteous(analysis, other)
  return `${like.title?.endsWith('.') ? held.text : spelledOut(held.text)} ${other.surname}`
}

const royal = /^(?:Crown )?(?:King|Queen|Prince|Princess|Pope|Emperor|Empress|Sultan|Emir|Sheikh)$/

const uniformed =
  /^(?:Gen|General|Col|Colonel|Maj|Major|Capt|Captain|Lt|Lieutenant|Sgt|Sergeant|Adm|Admiral|Cmdr|Commander|Judge|Justice|Bishop|Archbishop|Cardinal|Father|Rabbi|Brig|Inspector)\b/

const asWritten = ({ text }: Analysis, { wholeStart, end }: Mention): string =>
  text.slice(wholeStart, end).replace(/\s+/g, ' ')

/** “General” for “Gen.”, where the other title is spelled out. */
const spelledOut = (title: string): string =>
  title.endsWith('.')
    ? title
        .split(' ')
        .map(word => shortTitles.get(word.slice(0, -1)) ?? word)
        .join(' ')
    : title
