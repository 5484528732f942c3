import type { Span } from '../../../source.ts'
import { firstFrom } from '../../collections.ts'
import type { Paragraph, Sentence } from '../../index.ts'
import { quotationsIn } from '../../quoting/quotations.ts'
import { genderOfGivenName, genderOfOffice, honorifics } from '../gazetteer.ts'
import type { Mention, Person, Pronoun } from '../people.ts'
import type { Draft } from './draft.ts'

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
  for (const match of paragraph.matches(personal)) {
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

const narrating = /(?<![\p{L}\p{N}’'])(?:I|me|my|mine|myself)(?![\p{L}\p{N}])/gu

/** Where somebody tells of himself outside quotations. */
export function narratorsIn(paragraph: Paragraph): readonly number[] {
  const quoted = quotationsIn(paragraph)
  return [...paragraph.matches(narrating)]
    .map(({ index }) => paragraph.start + index)
    .filter(at => !quoted.some(({ start, end }) => start <= at && at < end))
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
export function withPronouns(speaking: readonly Paragraph[], drafts: readonly Draft[]): Person[] {
  const byParagraph = new Map(speaking.map(paragraph => [paragraph, [] as Named[]]))
  for (const draft of drafts)
    for (const { paragraph, start, end } of draft.mentions)
      byParagraph.get(paragraph)?.push({ start, end, draft })
  const votes = new Map<Draft, Votes>()
  for (const [paragraph, named] of byParagraph) {
    if (named.length === 0) continue
    const uses = paragraph.of(pronounsIn)
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

/** The paragraph itself, where it has a pronoun. */
export const usingPronouns = (paragraph: Paragraph): readonly Paragraph[] =>
  paragraph.of(pronounsIn).length > 0 ? [paragraph] : []

/** The only person whom the pronouns of a sentence can mean, if there is one. */
function meantBy(uses: readonly Use[], sentence: Sentence, named: readonly Named[]): Draft | undefined {
  const first = uses[0]!
  if (uses.some(use => use.pronoun !== first.pronoun)) return undefined
  const here = namedIn(sentence, named)
  const [only] = here
  if (only && !first.subject && actsOn.test(sentence.text.slice(only.end - sentence.start))) return undefined
  if (only)
    return (only.start < first.at || isFronted(sentence, only, first)) &&
      here.every(({ draft }) => draft === only.draft)
      ? only.draft
      : undefined
  if (!sentence.previous || !first.subject) return undefined
  const before = namedIn(sentence.previous, named)
  return before[0] && before.every(({ draft }) => draft === before[0]!.draft) ? before[0].draft : undefined
}

/** “Speaking outside her home, Ms. Roe said …”: what a participle before the subject has, the subject has. */
const isFronted = ({ start, text }: Sentence, { start: named }: Named, { at }: Use): boolean =>
  at < named &&
  /^\p{Lu}\p{L}+ing [^,.]{0,60}, (?:(?:\p{Lu}\p{L}*\.? ){0,2}|the \p{Ll}+,? )$/u.test(
    text.slice(0, named - start),
  )

/** “Ross had seen her on a slab”, “Ross told him”: what a verb has for its object is not its subject. */
const actsOn =
  /^,?(?: (?:had|has|have|would|will|could|did|also|then|once|first|later|never))*(?: \p{Ll}+)? (?:him|her(?= (?:on|in|at|as|for|with|to|from|by|and|off|up|out|that|about|how|what|when|while)\b|[,.;:]))(?!\p{L})/u

const namedIn = (sentence: Sentence, named: readonly Named[]): readonly Named[] =>
  named.slice(firstFrom(named, sentence.start), firstFrom(named, sentence.end))

/** What a person was made of. */
interface Made {
  readonly draft: Draft
  readonly votes: Votes | undefined
  readonly person: Person
}

const made = new WeakMap<Mention, Made>()

/** A person of whom everything is as it was is the same object. */
function personOf(draft: Draft, votes: Votes | undefined): Person {
  const [first] = draft.mentions
  const known = made.get(first!)
  if (known && isSame(known, draft, votes)) return known.person
  const person = newPerson(draft, votes)
  made.set(first!, { draft, votes, person })
  return person
}

const isSame = ({ draft: before, votes: counted }: Made, draft: Draft, votes: Votes | undefined): boolean =>
  before.name === draft.name &&
  before.given === draft.given &&
  before.surname === draft.surname &&
  counted?.he === votes?.he &&
  counted?.she === votes?.she &&
  counted?.told === votes?.told &&
  before.mentions.length === draft.mentions.length &&
  before.mentions.every((mention, at) => mention === draft.mentions[at])

function newPerson(draft: Draft, votes: Votes | undefined): Person {
  const honorific = most(draft.mentions.flatMap(mention => mention.honorific ?? []))
  const offices = draft.mentions.flatMap(mention => [
    ...(mention.title ? [{ text: mention.title, mention, before: true }] : []),
    ...(mention.role ? [{ text: mention.role, mention, before: false }] : []),
  ])
  const byHonorific = most(
    draft.mentions.flatMap(mention => (mention.honorific && honorifics.get(mention.honorific)) || []),
  )
  const byNoun = most(offices.flatMap(office => genderOfOffice(office.text) ?? []))
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
function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | undefined
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value
  return best
}
