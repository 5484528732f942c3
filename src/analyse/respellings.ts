import type { Span } from '../source.ts'
import { isKnown } from '../spelling/index.ts'
import { genderOfGivenName, givenNames } from './gazetteer.ts'
import type { Analysis, Paragraph } from './index.ts'
import { foldName, type Name, type NamePart, names } from './names.ts'
import { type Mention, type Person, people } from './people.ts'

/** A name written in another way than the article mostly writes it. */
export interface Respelling extends Span {
  /** The words as they stand. */
  readonly text: string
  /** As the article has them elsewhere. */
  readonly usual: string
  readonly sure: boolean
}

/** One word of a name, in its place. */
interface Word {
  readonly part: NamePart
  readonly name: Name
  readonly index: number
  readonly paragraph: Paragraph
}

/** Where the article spells a name as it elsewhere does not. */
export const respellings = (analysis: Analysis): readonly Respelling[] => analysis.of(findRespellings)

const unread = new Set(['byline', 'credit', 'furniture', 'tagline', 'table', 'verse'])

function findRespellings(analysis: Analysis): readonly Respelling[] {
  const words = wordsByForm(analysis)
  const found = new Map<number, Respelling>()
  // Of two spellings one is right: what is offered for the other is not itself marked.
  const offered = new Set<string>()
  const add = (one: Respelling): void => {
    if (found.has(one.start) || offered.has(one.text)) return
    found.set(one.start, one)
    offered.add(one.usual)
  }
  for (const one of surfaceVariants(analysis)) add(one)
  for (const one of strangers(analysis)) add(one)
  for (const one of givenNameVariants(analysis)) add(one)
  for (const one of unknownWords(analysis, words)) add(one)
  return [...found.values()].sort((a, b) => a.start - b.start)
}

function wordsByForm(analysis: Analysis): Map<string, Word[]> {
  const found = new Map<string, Word[]>()
  for (const paragraph of analysis.paragraphs) {
    if (unread.has(paragraph.kind)) continue
    for (const name of paragraph.of(names)) {
      for (let index = 0; index < name.parts.length; index++) {
        const part = name.parts[index]!
        const word = { part, name, index, paragraph }
        const list = found.get(part.key)
        if (list) list.push(word)
        else found.set(part.key, [word])
      }
    }
  }
  return found
}

/** What was asked of the dictionary before; an edit asks the same again. */
let asked = new Map<string, boolean>()

function isInDictionary(word: string): boolean {
  const before = asked.get(word)
  if (before !== undefined) return before
  if (asked.size > 20_000) asked = new Map()
  const known = isKnown(word)
  asked.set(word, known)
  return known
}

/** Words that no dictionary knows, a letter or two off a commoner name of the article. */
function* unknownWords(analysis: Analysis, words: ReadonlyMap<string, Word[]>): Iterable<Respelling> {
  const rare = new Map<string, boolean>()
  const isRare = (key: string): boolean => {
    const before = rare.get(key)
    if (before !== undefined) return before
    const mine = words.get(key)!
    const is = mine.length < 3 && !isInDictionary(mine[0]!.part.text)
    rare.set(key, is)
    return is
  }
  for (const [key, others] of near(words.keys(), 8, isRare)) {
    const mine = words.get(key)!
    const usual = others
      .map(other => words.get(other)!)
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

const isFull = (word: Word): boolean => word.name.words.length > 1

/** Whether a spelling is the article's own: met more often, or first and in a full name. */
function outweighs(usual: readonly Word[], rare: readonly Word[]): boolean {
  if (usual.length > rare.length) return true
  return (
    usual.length === rare.length &&
    isFull(usual[0]!) &&
    usual[0]!.name.start < rare[0]!.name.start &&
    !isFull(rare[0]!)
  )
}

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
  if (!inCompany && !isNear(a, b, 1) && !(isPerson && a.length > 7)) return true
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

/** People whom nobody introduces, with a surname a letter off that of somebody introduced. */
function* strangers(analysis: Analysis): Iterable<Respelling> {
  const ledger = people(analysis)
  const bySurname = new Map<string, Person[]>()
  for (const person of ledger.all) {
    const key = foldName(person.surname)
    const list = bySurname.get(key)
    if (list) list.push(person)
    else bySurname.set(key, [person])
  }
  // All of a family speak for the spelling of its name.
  const places = (key: string): number =>
    bySurname.get(foldName(key))!.reduce((sum, { mentions }) => sum + mentions.length, 0)
  const outnumbers = (usual: Person, rare: Person): boolean => {
    const lead = places(usual.surname) - places(rare.surname)
    return lead === 0 ? counts(usual, rare) : lead > 0
  }
  yield* shortStrangers(analysis, ledger.all)
  for (const [key, others] of near(bySurname.keys(), 6)) {
    for (const person of bySurname.get(key)!) {
      const match = others
        .flatMap(other => bySurname.get(other)!)
        .find(other => areOne(person, other) && outnumbers(other, person) && isClose(person, other))
      if (!match) continue
      for (const mention of person.mentions) {
        const span = surnameSpan(analysis, mention, person)
        if (span) yield { ...span, usual: match.surname, sure: true }
      }
    }
  }
}

/** “Inspector Lim … Inspector Lin”: a letter off in a name of three or four, and the same office. */
function* shortStrangers(analysis: Analysis, all: readonly Person[]): Iterable<Respelling> {
  for (const rare of all) {
    const [mention] = rare.mentions
    const { length } = rare.surname
    if (rare.given || rare.mentions.length > 1 || !mention!.title || length < 3 || length > 4) continue
    const usual = all.find(
      other =>
        other !== rare &&
        other.given !== undefined &&
        other.surname.length === length &&
        other.surname[0] === rare.surname[0] &&
        isNear(foldName(rare.surname), foldName(other.surname), 1) &&
        other.mentions.some(({ title }) => title === mention!.title) &&
        !together(rare, other),
    )
    const span = usual && surnameSpan(analysis, mention!, rare)
    if (span) yield { ...span, usual: usual.surname, sure: true }
  }
}

/** Two letters off, as in “Tregare” for “Tregear”, only where the honorific tells that a person is meant. */
function isClose(rare: Person, usual: Person): boolean {
  const [a, b] = [foldName(rare.surname), foldName(usual.surname)]
  if (isNear(a, b, 1)) return a.length > 4 || a[0] === b[0]
  // “Mr. Frain” of a Mr. Frayne
  const isHeard =
    soundsLike(a, b) && rare.mentions.length === 1 && !rare.given && rare.honorific === usual.honorific
  return a[0] === b[0] && (a.length > 7 || sorted(a) === sorted(b) || isHeard)
}

/** Whether a misspelling would make one person of two: one given name, or none given for one of them. */
function areOne(rare: Person, usual: Person): boolean {
  if (!usual.given && !rare.given) return false
  if (rare.given && usual.given && foldName(rare.given) !== foldName(usual.given)) return false
  if (rare.pronoun && usual.pronoun && rare.pronoun !== usual.pronoun && rare.pronounBy !== 'use')
    return false
  if (together(rare, usual)) return false
  return true
}

const counts = (usual: Person, rare: Person): boolean =>
  usual.mentions.length > rare.mentions.length ||
  (usual.mentions.length === rare.mentions.length &&
    (!rare.given || usual.mentions[0]!.start < rare.mentions[0]!.start) &&
    usual.given !== undefined)

/** Whether one sentence names both. */
function together(one: Person, other: Person): boolean {
  return one.mentions.some(a => {
    const near = other.mentions.filter(b => b.paragraph === a.paragraph)
    if (near.length === 0) return false
    const sentence = a.paragraph.sentences.find(({ start, end }) => start <= a.start && a.start < end)
    return sentence !== undefined && near.some(b => sentence.start <= b.start && b.start < sentence.end)
  })
}

function surnameSpan(
  { text }: Analysis,
  mention: Mention,
  { surname }: Person,
): (Span & { text: string }) | undefined {
  const at = text.slice(mention.start, mention.end).lastIndexOf(surname)
  if (at < 0) return undefined
  return { start: mention.start + at, end: mention.start + at + surname.length, text: surname }
}

/** Spellings of one given name. */
const givenVariants = new Map<string, number>()
for (const [number, group] of (
  'katherine catherine katharine kathryn cathryn catharine|jon john|steven stephen stephan|geoffrey jeffrey geoffry jeffery|sean shaun shawn|ann anne|' +
  'sara sarah|mohammed mohamed muhammad mohammad muhammed|philip phillip|alan allan allen|marc mark|eric erik|carl karl|nicholas nicolas nikolas|' +
  'isabel isobel isabelle isabella|teresa theresa|brian bryan|lawrence laurence|graham graeme|ian iain|neil neal|stewart stuart|rachel rachael|debra deborah|' +
  'elizabeth elisabeth|lindsay lindsey|hannah hanna|vivian vivien|dmitri dmitry dmitriy|sergei sergey|alexei alexey|alexander aleksandr alexandr|yuri yuriy|andrei andrey|' +
  'hussein husain hussain|ahmed ahmad|yusuf yousef youssef yousuf|omar umar|abdullah abdallah|volodymyr vladimir|zoe zoey|claire clare|jonathan jonathon johnathan|michele michelle|' +
  'matthew mathew|anthony antony|frances francis|leslie lesley|marian marion|gerard gerrard|gareth garth|tracy tracey|stacy stacey|terence terrence|rodger roger|derek derrick|lewis louis|julian julien'
)
  .split('|')
  .entries()) {
  for (const name of group.split(' ')) givenVariants.set(name, number)
}

/** “Katherine Mori … Catherine Mori” */
function* givenNameVariants(analysis: Analysis): Iterable<Respelling> {
  const bySurname = new Map<string, Person[]>()
  for (const person of people(analysis).all) {
    if (!person.given) continue
    const key = foldName(person.surname)
    const list = bySurname.get(key)
    if (list) list.push(person)
    else bySurname.set(key, [person])
  }
  for (const family of bySurname.values()) {
    if (family.length < 2 || family.length > 12) continue
    const byFirst = [...family].sort(
      (a, b) => fullCount(b) - fullCount(a) || a.mentions[0]!.start - b.mentions[0]!.start,
    )
    for (const [index, rare] of byFirst.entries()) {
      const usual = byFirst.slice(0, index).find(other => mayBeOne(rare, other))
      if (!usual || fullCount(rare) > 2) continue
      for (const mention of rare.mentions) {
        if (mention.form !== 'full') continue
        const text = analysis.text.slice(mention.start, mention.end).split(/\s/)[0]!
        const start = mention.start
        yield { start, end: start + text.length, text, usual: usual.given!.split(' ')[0]!, sure: true }
      }
    }
  }
}

const fullCount = ({ mentions }: Person): number => mentions.filter(({ form }) => form === 'full').length
const kin =
  /\b(?:wife|husband|son|daughter|brother|sister|father|mother|uncle|aunt|cousin|nephew|niece|twin|grandson|granddaughter|grandfather|grandmother|widow|widower|partner|child)$/

function mayBeOne(rare: Person, usual: Person): boolean {
  const [a, b] = [foldName(rare.given!).split(' '), foldName(usual.given!).split(' ')]
  if (a.length !== b.length || a.slice(1).join(' ') !== b.slice(1).join(' ')) return false
  const [mine, theirs] = [a[0]!, b[0]!]
  if (mine === theirs || /^.\.?$/.test(mine) || /^.\.?$/.test(theirs)) return false
  const listed = givenVariants.get(mine)
  const isListed = listed !== undefined && listed === givenVariants.get(theirs)
  if (!isListed) {
    if (!isNear(mine, theirs, mine.length > 5 ? 2 : 1) || mine.length < 4) return false
    const [one, other] = [rare.given!.split(' ')[0]!, usual.given!.split(' ')[0]!]
    if (givenNames.has(one) && givenNames.has(other)) return false
    const [gender, otherGender] = [genderOfGivenName(one), genderOfGivenName(other)]
    if (gender && otherGender && gender !== otherGender) return false
  }
  if (rare.pronoun && usual.pronoun && rare.pronoun !== usual.pronoun) return false
  if ([...rare.offices, ...usual.offices].some(({ text }) => kin.test(text))) return false
  return !together(rare, usual)
}

const particle = /^(?:De|Den|Der|Del|Della|Di|Da|Du|Van|Von|Ter|Ten|Bin|Ibn|Al|El|La|Le) /
const opensSentence = ({ start, text }: Paragraph, name: Span): boolean =>
  /(?:^|[.!?:]["”’)]*\s+|["“‘])$/.test(text.slice(Math.max(0, name.start - start - 6), name.start - start))

/** Accents, capitals and hyphens: `Falcão` and `Falcao`, `MacLean` and `Maclean`, `Jong-un` and `Jong Un`. */
function* surfaceVariants(analysis: Analysis): Iterable<Respelling> {
  const forms = new Map<string, Map<string, { name: Span; text: string }[]>>()
  for (const paragraph of analysis.paragraphs) {
    if (unread.has(paragraph.kind) || paragraph.kind === 'headline' || paragraph.kind === 'subhead') continue
    for (const name of paragraph.of(names)) {
      if (name.doubtful || name.text.length < 4) continue
      if (name.text === name.text.toUpperCase()) continue
      // “De Wit” opens its sentence with a capital that “de Wit” has not.
      if (particle.test(name.text) && opensSentence(paragraph, name)) continue
      const key = name.key.replace(/-/g, ' ')
      const text = name.text.replace(/[’‘]/g, "'").replace(/‑/g, '-').normalize('NFC')
      const byText = forms.get(key) ?? new Map<string, { name: Span; text: string }[]>()
      forms.set(key, byText)
      const list = byText.get(text)
      const one = { name, text: name.text }
      if (list) list.push(one)
      else byText.set(text, [one])
    }
  }
  for (const [key, byText] of forms) {
    if (byText.size !== 2) continue
    // “Mr. Hruba” and “Ms. Hrubá” are two.
    if (bearers(analysis, key) > 1) continue
    const [usual, rare] = [...byText].sort(
      ([, a], [, b]) => b.length - a.length || a[0]!.name.start - b[0]!.name.start,
    ) as [[string, { name: Span; text: string }[]], [string, { name: Span; text: string }[]]]
    if (rare[1].length > 2 || !isSpellingOfName(usual[0], rare[0])) continue
    for (const { name, text } of rare[1]) {
      yield {
        start: name.start,
        end: name.end,
        text,
        usual: usual[0],
        sure: usual[1].length > rare[1].length,
      }
    }
  }
}

/** How many people of other given names a surname has in the article. */
export const bearers = (analysis: Analysis, key: string): number =>
  new Set(
    people(analysis)
      .all.filter(({ surname }) => foldName(surname) === key)
      .flatMap(({ given }) => (given ? [foldName(given)] : [])),
  ).size

/** “Van Dyke” may open a sentence; “Mid-West” and “Mid West” are no people's names. */
function isSpellingOfName(usual: string, rare: string): boolean {
  const strip = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
  if (strip(usual) === strip(rare)) return true
  // “Inter-American” and “Inter-american” are the hyphen's affair.
  if (/-\p{Ll}/u.test(usual) !== /-\p{Ll}/u.test(rare) && usual.toLowerCase() === rare.toLowerCase())
    return false
  if (usual.replace(/-/g, ' ').toLowerCase() === rare.replace(/-/g, ' ').toLowerCase())
    return (
      /\p{Ll}\p{Lu}/u.test(usual + rare) ||
      (/-/.test(usual) !== /-/.test(rare) && !isKnown(usual.split(/[ -]/).at(-1)!))
    )
  return false
}

/** For each key asked about, the keys that a slip of the pen could have made of it; `most` letters from a length on. */
function near(
  keys: Iterable<string>,
  from: number,
  asked: (key: string) => boolean = () => true,
): Map<string, string[]> {
  // A slip leaves the beginning or the end of a name as it was.
  const buckets = new Map<string, string[]>()
  const put = (bucket: string, key: string): void => {
    const list = buckets.get(bucket)
    if (!list) buckets.set(bucket, [key])
    else if (list.length < 40) list.push(key)
  }
  for (const key of keys) {
    if (key.length < 4 || key.length > 24) continue
    put(`^${key.slice(0, 3)}`, key)
    put(`$${key.slice(-3)}`, key)
    if (key.length > 4) {
      put(`=${key[0]}${sorted(key)}`, key)
      put(`~${soundOf(key)}`, key)
    }
    if (key.length > 6) continue
    put(`^${key.slice(0, 2)}`, key)
    put(`$${key.slice(-2)}`, key)
  }
  const found = new Map<string, string[]>()
  for (const bucket of buckets.values()) {
    if (bucket.length < 2) continue
    for (const one of bucket) {
      if (!asked(one)) continue
      for (const other of bucket) {
        const most = Math.min(one.length, other.length) >= from ? 2 : 1
        if (one === other || Math.abs(one.length - other.length) > most || !isSlip(one, other, most)) continue
        const list = found.get(one)
        if (!list) found.set(one, [other])
        else if (!list.includes(other)) list.push(other)
      }
    }
  }
  return found
}

/** Endings by which one name is made of another: `Petrakises`, `Texan`, `Ivanova`. */
const derived = /^(?:s|es|'s?|n|an|ian|ese|i|ish|er|ers|ites?|a|ova|y|ies|d|ed|in|ism|ist)$/

function isSlip(one: string, other: string, most: number): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.startsWith(short) && derived.test(long.slice(short.length))) return false
  // “Algeria” and “Algerian” differ so, and “Turkey” and “Turkish”, and “Maria” and “Mario”.
  if (/[^a-z]/.test(one + other) && one.replace(/[^a-z]/g, '') === other.replace(/[^a-z]/g, '')) return false
  if (/\d/.test(one + other)) return false
  return isNear(one, other, most) || isJumble(one, other) || (most > 0 && soundsLike(one, other))
}

const sorted = (key: string): string => [...key].sort().join('')
/** A name without what is not heard: `fran` of “Frayne” and “Frain”. */
const soundOf = (key: string): string =>
  key
    .replace(/ph/g, 'f')
    .replace(/ck|c(?![eiyh])|q/g, 'k')
    .replace(/(?<=[a-z]{3})e$/, '')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
const soundsLike = (one: string, other: string): boolean =>
  one.length > 4 && other.length > 4 && one[0] === other[0] && soundOf(one) === soundOf(other)

/** “Souix” for “Sioux”: the same letters behind the first, in another order. */
const isJumble = (one: string, other: string): boolean =>
  one.length === other.length && one.length > 4 && one[0] === other[0] && sorted(one) === sorted(other)

/** Whether at most so many letters are lost, added, changed or transposed. */
export function isNear(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let [end, otherEnd] = [one.length, other.length]
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end--
    otherEnd--
  }
  // What is left between the common beginning and the common end.
  if (end - start <= 1 && otherEnd - start <= 1) return end === start && otherEnd === start ? true : most > 0
  if (most < 2) {
    const isSwap = end - start === 2 && otherEnd - start === 2
    return most === 1 && isSwap && one[start] === other[start + 1] && one[start + 1] === other[start]
  }
  return distance(one.slice(start, end), other.slice(start, otherEnd)) <= most
}

function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        value = Math.min(value, before[j - 2]! + 1)
      row.push(value)
    }
    before = last
    last = row
  }
  return last[other.length]!
}
