import type { Span } from '../source.ts'
import { lookup } from '../spelling/index.ts'
import { pushTo } from './collections.ts'
import { beforeGivenName, genderOf, genderOfGivenName, givenNames, honorifics } from './gazetteer.ts'
import type { Analysis, Paragraph, Sentence } from './index.ts'
import { foldName, type Name, names } from './names.ts'
import { quotationsIn } from './quotations.ts'

export type Pronoun = 'he' | 'she'

/** Where a person is named. Its span takes in the name alone; `wholeStart` is where honorific or title begins. */
export interface Mention extends Name {
  readonly paragraph: Paragraph
  /** `full` with given name and surname, else what stands of it. */
  readonly form: 'full' | 'surname' | 'given'
}

/** An office or description that a mention gives a person. */
export interface Office {
  /** As written, without article: `prime minister`, `Foreign Minister`. */
  readonly text: string
  readonly mention: Mention
  /** Whether it stands before the name, as a title. */
  readonly before: boolean
}

/** A person of the article. */
export interface Person {
  /** The fullest name first given, without titles: `Kenji Mori`; the surname where the article has no more. */
  readonly name: string
  readonly given: string | undefined
  /** With its particles: `von der Leyen`. */
  readonly surname: string
  /** The honorific that the article mostly gives, without its stop: `Ms`. */
  readonly honorific: string | undefined
  /** What the article settles by honorific, by a word such as `spokeswoman`, or by use without contradiction. */
  readonly pronoun: Pronoun | undefined
  /** What settles the pronoun; `use` is the weakest. */
  readonly pronounBy: 'honorific' | 'noun' | 'use' | undefined
  /** The pronoun that fits best where none is settled: of one use, or of the given name. */
  readonly likelyPronoun: Pronoun | undefined
  readonly offices: readonly Office[]
  readonly mentions: readonly Mention[]
}

/** Everybody whom an article names, and who is meant where. */
export class People {
  readonly all: readonly Person[]
  readonly #byStart = new Map<number, Person>()
  readonly #byParagraph = new Map<Paragraph, Mention[]>()
  readonly #bySurname = new Map<string, Person[]>()

  constructor(all: readonly Person[]) {
    this.all = all
    for (const person of all) {
      pushTo(this.#bySurname, foldName(person.surname), person)
      for (const mention of person.mentions) {
        this.#byStart.set(mention.start, person)
        pushTo(this.#byParagraph, mention.paragraph, mention)
      }
    }
    for (const list of this.#byParagraph.values()) list.sort((a, b) => a.start - b.start)
  }

  /** Who a mention is. */
  of(mention: Span): Person | undefined {
    return this.#byStart.get(mention.start)
  }

  /** The mentions of a span, in order. */
  within(span: Span, paragraph: Paragraph): readonly Mention[] {
    const all = this.#byParagraph.get(paragraph) ?? []
    const found: Mention[] = []
    for (let i = firstFrom(all, span.start); i < all.length && all[i]!.start < span.end; i++)
      if (all[i]!.end <= span.end) found.push(all[i]!)
    return found
  }

  /** The person whose name takes in an offset or a word. */
  at(span: Span, paragraph: Paragraph): Person | undefined {
    const all = this.#byParagraph.get(paragraph) ?? []
    const at = firstFrom(all, span.start)
    // A word of the name, or of the title before it.
    const mention = [all[at - 1], all[at]].find(
      one => one && one.wholeStart <= span.start && span.start < one.end,
    )
    return mention && this.of(mention)
  }

  /** People who bear a surname. */
  named(surname: string): readonly Person[] {
    return this.#bySurname.get(foldName(surname)) ?? []
  }
}

/** The index of the first mention, of some in order, that begins at or behind an offset. */
function firstFrom(mentions: readonly Span[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}

const surnameParticle =
  /^(?:de|del|della|di|da|das|do|dos|du|van|von|der|den|ter|la|le|bin|ibn|bint|y|zu|af|al|el)$/
const irishParticle = /^(?:Ní|Nic|Ó|Uí)$/
const generation = /^(?:Jr|Sr|II|III|IV|V)\.?$/
/** Surnames that stand before the given name as the custom of East Asia has it. */
const surnameFirst =
  /^(?:Kim|Xi|Li|Wang|Zhang|Chen|Liu|Yang|Huang|Zhao|Wu|Zhou|Xu|Sun|Ma|Zhu|Hu|Guo|He|Gao|Lin|Luo|Moon|Choi|Jung|Kang|Cho|Yoon|Jang|Lim|Han|Oh|Seo|Shin|Kwon|Hwang|Song|Mao|Deng|Jiang|Peng|Tsai|Lai|Ban|Roh|Bae|Ahn|Nguyen|Tran|Pham|Hoang|Lee|Park|Chiang|Qin|Cai|Ding|Zeng|Bo|Wen)$/

/** A full name taken apart: its given names and its surname with particles. */
function splitName({ text }: Pick<Name, 'text'>): { given: string; surname: string } {
  const before = split.get(text)
  if (before) return before
  if (split.size > 5000) split = new Map()
  const parts = partsOf(text)
  split.set(text, parts)
  return parts
}

let split = new Map<string, { given: string; surname: string }>()

function partsOf(text: string): { given: string; surname: string } {
  const plain = /[“"‘'(]/.test(text)
    ? text.replace(/\s*[“"‘'(]\p{Lu}[\p{L}. ]{1,20}[”"’')](?=\s)/u, '')
    : text
  const words = plain.split(' ').map(word => (word.endsWith(',') ? word.slice(0, -1) : word))
  let last = words.length - 1
  while (last > 0 && generation.test(words[last]!)) last--
  // “Ní Riain”, of a Brídín Ní Riain
  if (last === 0 || (last === 1 && irishParticle.test(words[0]!)))
    return { given: '', surname: words.slice(0, last + 1).join(' ') }
  const eastern =
    surnameFirst.test(words[0]!) &&
    !givenNames.has(words[0]!) &&
    (last === 2 || /-\p{Ll}/u.test(words[last]!) || !givenNames.has(words[0]!)) &&
    !/^\p{Lu}\.$/u.test(words[1]!) &&
    !givenNames.has(words[last]!)
  const hyphenated = last === 1 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1]!) && words[0]!.length <= 5
  if (eastern || hyphenated) return { given: words.slice(1, last + 1).join(' '), surname: words[0]! }
  let from = last
  while (from > 1 && (surnameParticle.test(words[from - 1]!) || irishParticle.test(words[from - 1]!))) from--
  return { given: words.slice(0, from).join(' '), surname: words.slice(from, last + 1).join(' ') }
}

/** The words of a name's last part in the forms that a later mention may have: `al-Assad`, `Assad`. */
function surnameKeys(surname: string): string[] {
  const key = foldName(surname)
  const bare = key
    .replace(/^(?:(?:de|del|della|di|da|das|dos|do|du|van|von|der|den|ter|la|le|bin|ibn|al|el)\s)+/, '')
    .replace(/^(?:al|el|as|ad|an|ar|at|ash)-/, '')
  return bare === key ? [key] : [key, bare]
}

/** A person while the mentions are being gathered: those in full first, then the others, each in order. */
class Draft {
  readonly name: string
  readonly words: readonly string[]
  given: string | undefined
  surname: string
  readonly mentions: Mention[] = []
  /** How many of the mentions are in full. */
  #full = 0
  /** The honorifics that stand before the surname alone; undefined where none does. */
  readonly #called = new Set<string | undefined>()
  readonly #held = new Set<string>()
  #gender: Pronoun | undefined

  constructor(name: Name, given: string | undefined, surname: string) {
    this.name = name.text
    this.words = name.words
    this.given = given
    this.surname = surname
  }

  add(mention: Mention): void {
    this.mentions.push(mention)
    if (mention.form === 'full') this.#full++
    else if (mention.form === 'surname') this.#called.add(mention.honorific)
    if (mention.title !== undefined) this.#held.add(lastWord(mention.title))
    if (mention.role !== undefined) this.#held.add(lastWord(mention.role))
    this.#gender ??= genderOfMention(mention)
  }

  /** What honorific, title or role tell; else what the given name suggests. */
  get gender(): Pronoun | undefined {
    return this.#gender ?? (this.given ? genderOfGivenName(this.given.split(/[ -]/)[0]!) : undefined)
  }

  /** Whether an honorific, or none, has stood before the surname alone. */
  isCalled(honorific: string | undefined): boolean {
    return this.#called.has(honorific)
  }

  /** Whether the mentions give the person an office of the same name: “Mayor Pike”, of Ann Pike, the mayor. */
  holds(title: string): boolean {
    return this.#held.has(lastWord(title))
  }

  /** Where the person was last mentioned before an offset that lies behind all shorter mentions; -1 for nowhere. */
  lastBefore(offset: number): number {
    let low = 0
    let high = this.#full
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.mentions[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    const full = low > 0 ? this.mentions[low - 1]!.start : -1
    const short = this.mentions.length > this.#full ? this.mentions.at(-1)!.start : -1
    return Math.max(full, short < offset ? short : -1)
  }
}

const lastWord = (office: string): string => office.slice(office.lastIndexOf(' ') + 1).toLowerCase()

function genderOfMention({ honorific, title, role }: Mention): Pronoun | undefined {
  const own = honorific && honorifics.get(honorific)
  if (own) return own
  const office = (title ?? role)?.toLowerCase()
  return office === undefined ? undefined : genderOf(office.split(/[ -]/).at(-1)!)
}

/** Everybody whom an article names. */
export const people = (analysis: Analysis): People => analysis.of(takeCensus)

const counted = new Set(['paragraph', 'quotation', 'item', 'caption', 'deck', 'subhead'])

function takeCensus(analysis: Analysis): People {
  const drafts: Draft[] = []
  const found: { name: Name; paragraph: Paragraph }[] = []
  for (const paragraph of analysis.paragraphs) {
    if (!counted.has(paragraph.kind)) continue
    for (const name of paragraph.of(names)) found.push({ name, paragraph })
  }
  const spelt = evidenceOf(analysis.text, found)
  const tails = tailsOf(found)
  // Full names first: what follows a stranger's surname may introduce him.
  const byFull = new Map<string, Draft>()
  const bySurname = new Map<string, Draft[]>()
  const byGiven = new Map<string, Draft[]>()
  const file = (draft: Draft): void => {
    drafts.push(draft)
    for (const key of surnameKeys(draft.surname)) pushTo(bySurname, key, draft)
    if (draft.given) pushTo(byGiven, foldName(draft.given.split(' ')[0]!), draft)
  }
  for (const { name, paragraph } of found) {
    if (name.words.length < 2 || !isPerson(name, spelt)) continue
    const { given, surname } = splitName(name)
    // “Dr. St. Rose”, “Ms. López Obrador”
    if (isSurnameOnly(name, tails)) continue
    const key = name.key
    const known = byFull.get(key) ?? shorterOrLonger(bySurname, given, surname)
    if (known) {
      known.add(mentionOf(name, paragraph, 'full'))
      if (!byFull.has(key)) byFull.set(key, known)
      continue
    }
    const draft = new Draft(name, given, surname)
    draft.add(mentionOf(name, paragraph, 'full'))
    byFull.set(key, draft)
    file(draft)
  }
  settleSurnames(drafts, found, bySurname)
  for (const { name, paragraph } of found) {
    if (byFull.has(name.key) && name.words.length > 1) continue
    const draft = whoIs(analysis, name, bySurname, byGiven)
    if (draft) {
      const form = draft.surname && surnameKeys(draft.surname).includes(name.key) ? 'surname' : 'given'
      draft.add(mentionOf(name, paragraph, form))
    } else if (isStranger(name)) {
      const stranger = new Draft(name, undefined, name.text)
      stranger.add(mentionOf(name, paragraph, 'surname'))
      file(stranger)
    }
  }
  for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start)
  drafts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
  return new People(withPronouns(analysis, drafts))
}

/** The last parts of longer names: `st. rose` of `Aubrey St. Rose`. */
function tailsOf(found: readonly { name: Name }[]): ReadonlySet<string> {
  const tails = new Set<string>()
  for (const { name } of found) {
    if (name.words.length < 3) continue
    const parts = name.key.split(' ')
    for (let from = 1; from < parts.length - 1; from++) tails.add(parts.slice(from).join(' '))
  }
  return tails
}

function isSurnameOnly(name: Name, tails: ReadonlySet<string>): boolean {
  if (!name.honorific && !name.title) return false
  return (
    /^(?:St|Ste|Saint|San|Santa|Ní|Nic|Ó|Uí)$/.test(name.words[0]!) ||
    (tails.has(name.key) && !givenNames.has(name.words[0]!))
  )
}

/** Written out since a spread costs most of an edit's time. */
const mentionOf = (name: Name, paragraph: Paragraph, form: Mention['form']): Mention => ({
  start: name.start,
  end: name.end,
  text: name.text,
  key: name.key,
  words: name.words,
  parts: name.parts,
  wholeStart: name.wholeStart,
  honorific: name.honorific,
  title: name.title,
  nickname: name.nickname,
  role: name.role,
  kind: name.kind,
  evidence: name.evidence,
  doubtful: name.doubtful,
  possessive: name.possessive,
  paragraph,
  form,
})

/** What the article shows of each spelling: the evidence for a person, and the names that honorifics stand before. */
function evidenceOf(text: string, found: readonly { name: Name }[]): Evidence {
  const best = new Map<string, number>()
  const surnames = new Set<string>()
  const alone = new Map<string, number>()
  for (const { name } of found) {
    const key = name.key
    best.set(key, Math.max(best.get(key) ?? 0, name.evidence))
    if (name.honorific && !beforeGivenName.has(name.honorific)) surnames.add(key)
    else if (name.words.length === 1 && !name.doubtful && name.kind === 'unknown')
      alone.set(key, (alone.get(key) ?? 0) + 1 + name.evidence)
  }
  // “Bo Stokes and Cy Stokes”: so does a family.
  const families = new Map<string, Set<string>>()
  for (const { name } of found) {
    if (name.kind !== 'unknown' || name.words.length !== 2) continue
    const last = name.words[1]!
    const family = families.get(last) ?? new Set()
    families.set(last, family.add(name.key))
  }
  for (const [last, family] of families) {
    if (family.size < 2 || !(lookup(last)?.proper ?? true)) continue
    for (const key of family) best.set(key, Math.max(best.get(key)!, 2))
  }
  // “Yuki Aramaki and Chiara Bellandi”: company tells.
  for (let i = 1; i < found.length; i++) {
    const [a, b] = [found[i - 1]!.name, found[i]!.name]
    if (
      a.words.length !== b.words.length ||
      a.words.length < 2 ||
      (a.kind === b.kind && a.kind !== 'unknown')
    )
      continue
    if (!/^,? and $/.test(text.slice(a.end, Math.min(b.wholeStart, a.end + 7)))) continue
    const [one, other] = [a.key, b.key]
    if (best.get(one)! >= 2 && b.kind === 'unknown') best.set(other, Math.max(best.get(other)!, 2))
    else if (best.get(other)! >= 2 && a.kind === 'unknown') best.set(one, Math.max(best.get(one)!, 2))
  }
  return { best, surnames, alone }
}

interface Evidence {
  readonly best: ReadonlyMap<string, number>
  readonly surnames: ReadonlySet<string>
  readonly alone: ReadonlyMap<string, number>
}

/** Whether a name of two words and more is a person's. */
function isPerson(name: Name, { best, surnames, alone }: Evidence): boolean {
  if (name.kind === 'person') return true
  if (name.kind !== 'unknown' || name.words.length > 5) return false
  const evidence = best.get(name.key) ?? 0
  if (evidence >= 2) return true
  const last = foldName(splitName(name).surname)
  if (surnames.has(last)) return true
  // “Aramaki … Aramaki said”
  return evidence + Math.min(2, alone.get(last) ?? 0) >= 2
}

/** “George W. Bush” and “George Bush”: one person, unless the article tells two apart. */
function shorterOrLonger(
  bySurname: ReadonlyMap<string, Draft[]>,
  given: string,
  surname: string,
): Draft | undefined {
  const first = foldName(given).split(' ')
  return bySurname.get(foldName(surname))?.find(draft => {
    if (!draft.given) return false
    const other = foldName(draft.given).split(' ')
    return (
      first[0] === other[0] && (first.length === 1 || other.length === 1) && first.length !== other.length
    )
  })
}

/** “Mr. López Obrador”, “Mr. Xi”: how honorifics call a person tells where the surname is. */
function settleSurnames(
  drafts: readonly Draft[],
  found: readonly { name: Name }[],
  bySurname: Map<string, Draft[]>,
): void {
  const called = new Map<string, string>()
  for (const { name } of found) {
    if ((name.honorific || name.title) && !beforeGivenName.has(name.honorific ?? name.title ?? ''))
      called.set(name.key, name.text)
  }
  for (const draft of drafts) {
    if (!draft.given) continue
    const words = foldName(draft.name).split(' ')
    if (surnameKeys(draft.surname).some(key => called.has(key))) continue
    for (let from = 1; from < words.length; from++) {
      const tail = words.slice(from).join(' ')
      if (tail !== foldName(draft.surname) && called.has(tail)) {
        draft.surname = called.get(tail)!
        draft.given = draft.name.split(' ').slice(0, from).join(' ')
        fileAs(bySurname, tail, draft)
      }
    }
    if (called.has(words[0]!) && words.length <= 3 && !givenNames.has(draft.words[0]!)) {
      draft.surname = called.get(words[0]!)!
      draft.given = draft.words.slice(1).join(' ')
      fileAs(bySurname, words[0]!, draft)
    }
  }
}

/** Files somebody under a surname, unless he was filed there last. */
function fileAs(bySurname: Map<string, Draft[]>, key: string, draft: Draft): void {
  if (bySurname.get(key)?.at(-1) !== draft) pushTo(bySurname, key, draft)
}

/** Whom a name of one word, or a surname with particles, means. */
function whoIs(
  analysis: Analysis,
  name: Name,
  bySurname: ReadonlyMap<string, Draft[]>,
  byGiven: ReadonlyMap<string, Draft[]>,
): Draft | undefined {
  if (name.kind !== 'person' && name.kind !== 'unknown') {
    // “Jordan said”, of a Michael Jordan
    if (name.kind === 'organisation' || name.words.length > 1) return undefined
    if (!(name.evidence > 0)) return undefined
  }
  const key = name.key
  const title = name.honorific ?? name.title ?? ''
  const bearers = bySurname.get(key)
  // “Sir Keir” is no Mr. Keir; “Queen Ottilie” is the queen again.
  if (bearers && (!beforeGivenName.has(title) || bearers.every(draft => !draft.given)))
    return choose(analysis, bearers, name)
  if (name.words.length > 1 && !name.honorific) return undefined
  const called = byGiven.get(foldName(name.words[0]!))
  if (called && (!name.honorific || beforeGivenName.has(title))) {
    // A given name alone is a person's only once he has been introduced.
    const known = called.filter(draft => draft.mentions.some(mention => mention.start < name.start))
    return known.length > 0 ? choose(analysis, known, name) : undefined
  }
  return undefined
}

/** Of people of one surname, the one whom the honorific fits; of those the one so called before, or named last. */
function choose(analysis: Analysis, bearers: readonly Draft[], name: Name): Draft {
  if (bearers.length === 1) return bearers[0]!
  const wanted = name.honorific && honorifics.get(name.honorific)
  const fitting = bearers.filter(draft => !wanted || (draft.gender ?? wanted) === wanted)
  const styled = name.title === undefined ? [] : fitting.filter(draft => draft.holds(name.title!))
  const among = styled.length > 0 ? styled : fitting.length > 0 ? fitting : bearers
  const called = among.filter(draft => draft.isCalled(name.honorific))
  const left = called.length > 0 ? called : among
  let best = left[0]!
  let latest = -1
  for (const draft of left) {
    const last = draft.lastBefore(name.start)
    if (last <= latest) continue
    latest = last
    best = draft
  }
  // The first of a family to be introduced is the one called by surname, unless another was just named in full.
  const principal = left.reduce((a, b) => (a.mentions[0]!.start <= b.mentions[0]!.start ? a : b))
  const isFar = analysis.distance({ start: latest, end: latest }, name) > 300
  return best !== principal && isFar ? principal : best
}

/** Whether somebody is named whom the article does not name in full. */
const isStranger = (name: Name): boolean =>
  name.kind === 'person' && (name.honorific !== undefined || name.title !== undefined)

const personal = /(?<![\p{L}\p{N}])(?:he|she|him|her|his|hers|himself|herself)(?![\p{L}\p{N}])/giu

interface Use {
  readonly at: number
  readonly pronoun: Pronoun
  readonly subject: boolean
  /** Whether it attributes a quotation, which it stands behind: `“…,” he said`. */
  readonly attributes: boolean
}

/** The singular personal pronouns of a paragraph outside quotations. */
export function pronounsIn(paragraph: Paragraph): readonly Use[] {
  const uses: Use[] = []
  const quoted = quotationsIn(paragraph)
  let next = 0
  let quotedUntil = -1
  for (const match of paragraph.text.matchAll(personal)) {
    const at = paragraph.start + match.index
    for (; next < quoted.length && quoted[next]!.start <= at; next++)
      quotedUntil = Math.max(quotedUntil, quoted[next]!.end)
    if (at < quotedUntil) continue
    const norm = match[0].toLowerCase()
    uses.push({
      at,
      pronoun: norm.startsWith('h') && !/^hers?/.test(norm) ? 'he' : 'she',
      subject: /^s?he$/.test(norm),
      attributes: /["”’'] $/.test(paragraph.text.slice(Math.max(0, match.index - 2), match.index)),
    })
  }
  return uses
}

interface Named extends Span {
  readonly draft: Draft
}

/** How often each pronoun can mean nobody else, and the first one that does so outside attributions. */
interface Votes {
  he: number
  she: number
  told: Pronoun | undefined
}

/** Counts, for each person, the pronouns that can mean nobody else. */
function withPronouns(analysis: Analysis, drafts: readonly Draft[]): Person[] {
  const byParagraph = new Map<Paragraph, Named[]>()
  for (const draft of drafts)
    for (const { paragraph, start, end } of draft.mentions)
      pushTo(byParagraph, paragraph, { start, end, draft })
  const votes = new Map<Draft, Votes>()
  for (const paragraph of analysis.paragraphs) {
    const named = byParagraph.get(paragraph)
    const uses = named ? paragraph.of(pronounsIn) : []
    if (!named || uses.length === 0) continue
    named.sort((a, b) => a.start - b.start)
    let used = 0
    for (const sentence of paragraph.sentences) {
      const from = used
      while (used < uses.length && uses[used]!.at < sentence.end) used++
      const own = uses.slice(from, used)
      const meant = own.length > 0 && meantBy(own, sentence, named)
      if (!meant) continue
      const count = votes.get(meant) ?? { he: 0, she: 0, told: undefined }
      votes.set(meant, count)
      count[own[0]!.pronoun]++
      if (own.some(({ attributes }) => !attributes)) count.told ??= own[0]!.pronoun
    }
  }
  return drafts.map(draft => personOf(draft, votes.get(draft)))
}

/** The only person whom the pronouns of a sentence can mean, if there is one. */
function meantBy(uses: readonly Use[], sentence: Sentence, named: readonly Named[]): Draft | undefined {
  const first = uses[0]!
  if (uses.some(use => use.pronoun !== first.pronoun)) return undefined
  const here = namedIn(sentence, named)
  const [only] = here
  if (only && !first.subject && actsOn.test(sentence.text.slice(only.end - sentence.start))) return undefined
  if (only)
    return only.start < first.at && here.every(({ draft }) => draft === only.draft) ? only.draft : undefined
  if (!sentence.previous || !first.subject) return undefined
  const before = namedIn(sentence.previous, named)
  return before[0] && before.every(({ draft }) => draft === before[0]!.draft) ? before[0].draft : undefined
}

/** “Ross had seen her on a slab”, “Ross told him”: what a verb has for its object is not its subject. */
const actsOn =
  /^,?(?: (?:had|has|have|would|will|could|did|also|then|once|first|later|never))*(?: \p{Ll}+)? (?:him|her(?= (?:on|in|at|as|for|with|to|from|by|and|off|up|out|that|about|how|what|when|while)\b|[,.;:]))(?!\p{L})/u

const namedIn = (sentence: Sentence, named: readonly Named[]): readonly Named[] =>
  named.slice(firstFrom(named, sentence.start), firstFrom(named, sentence.end))

function personOf(draft: Draft, votes: Votes | undefined): Person {
  const honorific = most(draft.mentions.flatMap(mention => mention.honorific ?? []))
  const offices = draft.mentions.flatMap(mention => [
    ...(mention.title ? [{ text: mention.title, mention, before: true }] : []),
    ...(mention.role ? [{ text: mention.role, mention, before: false }] : []),
  ])
  const byHonorific = most(
    draft.mentions.flatMap(mention => (mention.honorific && honorifics.get(mention.honorific)) || []),
  )
  const byNoun = most(
    offices.flatMap(office => genderOf(office.text.toLowerCase().split(/[ -]/).at(-1)!) ?? []),
  )
  const byUse =
    votes &&
    (votes.he === 0 || votes.she === 0 || Math.max(votes.he, votes.she) >= 4 * Math.min(votes.he, votes.she))
      ? votes.he > votes.she
        ? 'he'
        : 'she'
      : undefined
  const suggested = draft.given ? genderOfGivenName(draft.given.split(/[ -]/)[0]!) : undefined
  // One “she” may be somebody else's; two, or one that fits the given name, hardly.
  const settled = byUse && (suggested ? suggested === byUse : votes![byUse] > 1) ? byUse : undefined
  const pronoun = byHonorific ?? byNoun ?? settled
  const disagree = votes?.told !== undefined && suggested !== undefined && votes.told !== suggested
  return {
    name: draft.name,
    given: draft.given,
    surname: draft.surname,
    honorific,
    pronoun,
    likelyPronoun: pronoun ?? (disagree ? undefined : (votes?.told ?? suggested ?? byUse)),
    pronounBy: byHonorific ? 'honorific' : byNoun ? 'noun' : pronoun ? 'use' : undefined,
    offices,
    mentions: draft.mentions,
  }
}

/** The commonest of some values; of equals, the first. */
export function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | undefined
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value
  return best
}
