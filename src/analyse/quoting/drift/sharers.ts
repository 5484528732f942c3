import { groupedBy, pushTo } from '../../collections.ts'
import type { Quoted } from './quoted.ts'

/** The quotations that may share half of its words with one, or be a part of it; in order. */
export type SharersOf = (one: Quoted) => readonly Quoted[]

/** More quotations than this are not told apart by a word that they all have. */
const most = 40

/** Of half of its words, one at least is among these; what was said before need share no more than any. */
const telling = ({ isAgain, longest }: Quoted): readonly string[] =>
  isAgain ? longest : longest.slice(0, (longest.length >> 1) + 1)

/** A word that whatever it is part of has too. */
const own = ({ longest }: Quoted): string => longest[0]!

/** Tells the sharers of some, among bodies. */
export function sharing(some: readonly Quoted[], bodies: readonly Quoted[]): SharersOf {
  const asked = new Set(some.flatMap(telling))
  const byWord = new Map<string, Quoted[]>()
  for (const body of bodies)
    for (const word of body.different) if (asked.has(word)) pushTo(byWord, word, body)
  const byOwn = groupedBy(bodies, own)
  const places = new Map(bodies.map((body, at) => [body, at]))
  return one => {
    const found = new Set<Quoted>()
    const add = (some: readonly Quoted[] = []): void => {
      for (const body of some.slice(0, most)) found.add(body)
    }
    for (const word of one.different) add(byOwn.get(word))
    for (const word of telling(one)) add(byWord.get(word))
    return [...found].sort((a, b) => places.get(a)! - places.get(b)!)
  }
}

/** Tells of which quotations the sharers may be others, since bodies came or went. */
export function affectedBy(changed: readonly Quoted[]): (one: Quoted) => boolean {
  const words = new Set(changed.flatMap(({ different }) => different))
  const owns = [...new Set(changed.map(own))].map(word => ` ${word} `)
  return one => telling(one).some(word => words.has(word)) || owns.some(word => one.key.includes(word))
}
