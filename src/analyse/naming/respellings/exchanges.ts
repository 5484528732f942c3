import type { Span } from '../../../source.ts'
import { groupedBy } from '../../collections.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { foldName, type Name, names } from '../names.ts'
import { people } from '../people.ts'
import { type Respelling, unread } from '../respellings.ts'

/** Two words that might change places. */
interface Double extends Span {
  readonly name: Name
  readonly key: string
  readonly text: string
}

function doublesIn(paragraph: Paragraph): readonly Double[] {
  if (unread.has(paragraph.kind)) return []
  return paragraph.of(names).flatMap(name => {
    const { key, kind, parts, start, text, words } = name
    if (kind !== 'unknown' && kind !== 'person') return []
    const found: Double[] = []
    for (const [index, part] of parts.entries()) {
      const at = start + part.at
      if (part.text.includes('-'))
        found.push({ name, key: foldName(part.text), text: part.text, start: at, end: at + part.text.length })
      else if (index === 0 && words.length === 2 && parts.length === 2)
        found.push({ name, key, text, start, end: start + text.length })
    }
    return found
  })
}

/** Doubles under their two words, in whatever order. */
const doubles = (paragraph: Paragraph): readonly (readonly [string, Double])[] =>
  doublesIn(paragraph).flatMap(double => {
    const [first, second, third] = double.key.split(/[ -]/)
    if (!second || third !== undefined || first === second) return []
    return [[`${[first, second].sort().join(' ')}${double.key.includes('-')}`, double] as const]
  })

/** What stands but once, with those that have its words the other way. */
function exchanged(all: readonly Double[]): readonly (readonly Double[])[] {
  if (all.every(({ key }) => key === all[0]!.key)) return []
  const [one, other] = [...groupedBy(all, ({ key }) => key).values()] as [Double[], Double[]]
  return [
    [one, other],
    [other, one],
  ].flatMap(([rare, usual]) =>
    rare!.length === 1 && usual![0]!.start <= rare![0]!.start ? [[rare![0]!, ...usual!]] : [],
  )
}

/** “Addo Kwame” of a Kwame Addo, “Barrett-Cole” of a Cole-Barrett: two words that have changed places. */
export function* exchanges(analysis: Analysis): Iterable<Respelling> {
  const ledger = people(analysis)
  const found = [...analysis.among(doubles, exchanged)].sort(([a], [b]) => a!.start - b!.start)
  for (const [rare, ...usual] of found) {
    const { end, key, start, text } = rare!
    if (!usual.some(({ name }) => ledger.of(name))) continue
    // “James Henry” and “Henry James”: both are known by their surnames.
    const surname = key.split(' ')[1]
    if (
      surname !== undefined &&
      ledger.all.some(person => foldName(person.surname) === surname && person.mentions.length > 1)
    )
      continue
    yield { start, end, text, usual: usual[0]!.text, sure: true }
  }
}
