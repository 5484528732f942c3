import type { Span } from '../../../source.ts'
import { groupedBy, pushTo } from '../../collections.ts'
import type { Analysis } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { foldName } from '../names.ts'
import { type Mention, type Person, people } from '../people.ts'
import type { Respelling } from '../respellings.ts'
import { isNear, looksLike, near, sorted, soundsLike } from './slips.ts'

/** People whom nobody introduces, with a surname a letter off that of somebody introduced. */
export function* strangers(analysis: Analysis): Iterable<Respelling> {
  const ledger = people(analysis)
  const bySurname = groupedBy(ledger.all, ({ surname }) => foldName(surname))
  // All of a family speak for the spelling of its name.
  const places = (key: string): number =>
    bySurname.get(foldName(key))!.reduce((sum, { mentions }) => sum + mentions.length, 0)
  const outnumbers = (usual: Person, rare: Person): boolean => {
    const lead = places(usual.surname) - places(rare.surname)
    return lead === 0 ? counts(usual, rare) : lead > 0
  }
  yield* shortStrangers(analysis, ledger.all)
  for (const [key, others] of analysis.recall(nearSurnames, [...bySurname.keys()].join('\n'))) {
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

/** Of surnames, a line each, those near to each. */
const nearSurnames = (lines: string): ReadonlyMap<string, readonly string[]> => near(lines.split('\n'), 6)

/** “Annette Souix” after “Annette Sioui”: one given name, and surnames of nearly the same letters. */
export function* sameGiven(analysis: Analysis): Iterable<Respelling> {
  const byGiven = new Map<string, Person[]>()
  for (const person of people(analysis).all) if (person.given) pushTo(byGiven, foldName(person.given), person)
  for (const [usual, ...others] of byGiven.values()) {
    for (const rare of others) {
      if (rare.mentions.length > 1 || rare.offices.length > 0 || together(rare, usual!)) continue
      const [a, b] = [foldName(rare.surname), foldName(usual!.surname)]
      if (a === b || a[0] !== b[0] || Math.min(a.length, b.length) < 5 || !areMingled(a, b)) continue
      const span = surnameSpan(analysis, rare.mentions[0]!, rare)
      if (span) yield { ...span, usual: usual!.surname, sure: true }
    }
  }
}

/** Whether all letters but one of each are the other's too, in whatever order. */
function areMingled(one: string, other: string): boolean {
  const rest = [...other]
  let strange = 0
  for (const letter of one) {
    const at = rest.indexOf(letter)
    if (at < 0) strange++
    else rest.splice(at, 1)
  }
  return strange <= 1 && rest.length <= 1
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
  // “Stella Nordic” of a Stella Norden
  const isEnding =
    rare.given !== undefined && a.length > 5 && a.slice(0, 4) === b.slice(0, 4) && isNear(a, b, 2)
  return a[0] === b[0] && (a.length > 7 || sorted(a) === sorted(b) || looksLike(a, b) || isHeard || isEnding)
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
export function together(one: Person, other: Person): boolean {
  return one.mentions.some(a => {
    const near = other.mentions.filter(b => b.paragraph === a.paragraph)
    if (near.length === 0) return false
    const sentence = sentenceAt(a.paragraph, a.start)
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
