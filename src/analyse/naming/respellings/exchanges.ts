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

/** “Addo Kwame” of a Kwame Addo, “Barrett-Cole” of a Cole-Barrett: two words that have changed places. */
export function* exchanges(analysis: Analysis): Iterable<Respelling> {
  const doubles = groupedBy(analysis.gather(doublesIn), ({ key }) => key)
  const ledger = people(analysis)
  for (const [key, [rare, ...more]] of doubles) {
    const [first, second, third] = key.split(/[ -]/)
    if (more.length > 0 || !rare || !second || third !== undefined || first === second) continue
    const usual = doubles.get(`${second}${key.includes('-') ? '-' : ' '}${first}`)
    if (!usual || usual[0]!.start > rare.start || !usual.some(({ name }) => ledger.of(name))) continue
    // “James Henry” and “Henry James”: both are known by their surnames.
    if (
      !key.includes('-') &&
      ledger.all.some(({ surname, mentions }) => foldName(surname) === second && mentions.length > 1)
    )
      continue
    const { end, start, text } = rare
    yield { start, end, text, usual: usual[0]!.text, sure: true }
  }
}
