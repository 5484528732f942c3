import type { Span } from '../../source.ts'
import { firstFrom, pushTo } from '../collections.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { beforeGivenName, givenNames, honorifics } from './gazetteer.ts'
import { foldName, type Name } from './names.ts'
import { Draft } from './people/draft.ts'
import { type Couple, evidenceOf, isPerson } from './people/evidence.ts'
import { calledIn, coupled, mentionOf, type Naming, namingsIn, tailsIn } from './people/namings.ts'
import { usingPronouns, withPronouns } from './people/pronouns.ts'
import { splitName, surnameKeys } from './people/surnames.ts'

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

  /** Who is meant by the mentions of a paragraph, one by one. */
  meantIn(paragraph: Paragraph): readonly (Person | undefined)[] {
    return this.#byParagraph.get(paragraph)?.map(mention => this.of(mention)) ?? []
  }

  /** People who bear a surname. */
  named(surname: string): readonly Person[] {
    return this.#bySurname.get(foldName(surname)) ?? []
  }
}

/** Everybody whom an article names. */
export const people = (analysis: Analysis): People => analysis.of(takeCensus)

/** Who is meant by the mentions of a paragraph, one by one. */
export const personsIn = (analysis: Analysis, paragraph: Paragraph): readonly (Person | undefined)[] =>
  people(analysis).meantIn(paragraph)

const takeCensus = (analysis: Analysis): People =>
  analysis.recall(
    census,
    analysis.gather(namingsIn),
    analysis.gather(coupled),
    analysis.gather(tailsIn),
    analysis.gather(calledIn),
    analysis.gather(usingPronouns),
  )

function census(
  found: readonly Naming[],
  couples: readonly Couple[],
  endings: readonly string[],
  addressed: readonly Name[],
  speaking: readonly Paragraph[],
): People {
  const drafts: Draft[] = []
  const spelt = evidenceOf(
    found.map(({ name }) => name),
    couples,
  )
  const tails = new Set(endings)
  const gapBefore = gaps(found)
  // Full names first: what follows a stranger's surname may introduce him.
  const byFull = new Map<string, Draft>()
  const bySurname = new Map<string, Draft[]>()
  const byGiven = new Map<string, Draft[]>()
  const file = (draft: Draft): void => {
    drafts.push(draft)
    for (const key of surnameKeys(draft.surname)) pushTo(bySurname, key, draft)
    if (draft.given) pushTo(byGiven, foldName(draft.given.split(' ')[0]!), draft)
  }
  for (const naming of found) {
    const { name } = naming
    if (name.words.length < 2 || !isPerson(name, spelt)) continue
    const { given, surname } = splitName(name)
    // “Dr. St. Rose”, “Ms. López Obrador”
    if (isSurnameOnly(name, tails)) continue
    const key = name.key
    const known = byFull.get(key) ?? shorterOrLonger(bySurname, given, surname)
    if (known) {
      known.add(mentionOf(naming, 'full'))
      if (!byFull.has(key)) byFull.set(key, known)
      continue
    }
    const draft = new Draft(name, given, surname)
    draft.add(mentionOf(naming, 'full'))
    byFull.set(key, draft)
    file(draft)
  }
  settleSurnames(drafts, addressed, bySurname)
  for (const naming of found) {
    const { name } = naming
    if (byFull.has(name.key) && name.words.length > 1) continue
    const draft = whoIs(naming, gapBefore, bySurname, byGiven)
    if (draft) {
      const form = draft.surname && surnameKeys(draft.surname).includes(name.key) ? 'surname' : 'given'
      draft.add(mentionOf(naming, form))
    } else if (isStranger(name)) {
      const stranger = new Draft(name, undefined, name.text)
      stranger.add(mentionOf(naming, 'surname'))
      file(stranger)
    }
  }
  for (const draft of drafts) draft.mentions.sort((a, b) => a.start - b.start)
  drafts.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
  return new People(withPronouns(speaking, drafts))
}

function isSurnameOnly(name: Name, tails: ReadonlySet<string>): boolean {
  if (!name.honorific && !name.title) return false
  return (
    /^(?:St|Ste|Saint|San|Santa|Ní|Nic|Ó|Uí)$/.test(name.words[0]!) ||
    (tails.has(name.key) && !givenNames.has(name.words[0]!))
  )
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
  addressed: readonly Name[],
  bySurname: Map<string, Draft[]>,
): void {
  const called = new Map(addressed.map(({ key, text }) => [key, text]))
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

const kinship =
  /\b(?:husband|wife|spouse|widow|widower|brother|sister|son|daughter|father|mother|uncle|aunt)$/

/** Whom a name of one word, or a surname with particles, means. */
function whoIs(
  naming: Naming,
  gapBefore: GapBefore,
  bySurname: ReadonlyMap<string, Draft[]>,
  byGiven: ReadonlyMap<string, Draft[]>,
): Draft | undefined {
  const { name } = naming
  if (name.kind !== 'person' && name.kind !== 'unknown') {
    // “Jordan said”, of a Michael Jordan
    if (name.kind === 'organisation' || name.words.length > 1) return undefined
    if (!(name.evidence > 0)) return undefined
  }
  const key = name.key
  const title = name.honorific ?? name.title ?? ''
  const bearers = bySurname.get(key)
  // “Ana Hall and her husband, Mr. Hall”: one of a family, introduced by it.
  const kin = name.role && kinship.test(name.role)
  if (bearers && kin && !bearers.some(draft => draft.holds(name.role!))) return undefined
  // “Sir Keir” is no Mr. Keir; “Queen Ottilie” is the queen again.
  if (bearers && (!beforeGivenName.has(title) || bearers.every(draft => !draft.given)))
    return choose(bearers, naming, gapBefore)
  if (name.words.length > 1 && !name.honorific) return undefined
  const called = byGiven.get(foldName(name.words[0]!))
  if (called && (!name.honorific || beforeGivenName.has(title))) {
    // A given name alone is a person's only once he has been introduced.
    const known = called.filter(draft => draft.mentions.some(mention => mention.start < name.start))
    return known.length > 0 ? choose(known, naming, gapBefore) : undefined
  }
  return undefined
}

/** Of people of one surname, the one whom the honorific fits; of those the one so called before, or named last. */
function choose(bearers: readonly Draft[], naming: Naming, gapBefore: GapBefore): Draft {
  if (bearers.length === 1) return bearers[0]!
  const { name } = naming
  const wanted = name.honorific && honorifics.get(name.honorific)
  const fitting = bearers.filter(draft => !wanted || (draft.gender ?? wanted) === wanted)
  const styled = name.title === undefined ? [] : fitting.filter(draft => draft.holds(name.title!))
  const among = styled.length > 0 ? styled : fitting.length > 0 ? fitting : bearers
  const called = among.filter(draft => draft.isCalled(name.honorific))
  const left = called.length > 0 ? called : among
  let best = left[0]!
  let latest: Mention | undefined
  for (const draft of left) {
    const last = draft.lastBefore(name.start)
    if (!last || last.start <= (latest?.start ?? -1)) continue
    latest = last
    best = draft
  }
  // The first of a family to be introduced is the one called by surname, unless another was just named in full.
  const principal = left.reduce((a, b) => (a.mentions[0]!.start <= b.mentions[0]!.start ? a : b))
  return best !== principal && (!latest || gapBefore(naming, latest) > 300) ? principal : best
}

/** How far a mention stands before a naming, in UTF-16 units of the paragraphs that name somebody; infinite where others lie between. */
type GapBefore = (naming: Naming, before: Mention) => number

function gaps(found: readonly Naming[]): GapBefore {
  const order = new Map<Paragraph, number>()
  for (const { paragraph } of found) if (!order.has(paragraph)) order.set(paragraph, order.size)
  return ({ name, paragraph }, { start, paragraph: other }) => {
    if (paragraph === other) return name.start - start
    const isNext = order.get(paragraph)! - order.get(other)! === 1
    return isNext ? other.end - start + name.start - paragraph.start : Number.POSITIVE_INFINITY
  }
}

/** Whether somebody is named whom the article does not name in full. */
const isStranger = (name: Name): boolean =>
  name.kind === 'person' && (name.honorific !== undefined || name.title !== undefined)
