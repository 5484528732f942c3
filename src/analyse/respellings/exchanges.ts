import type { Span } from '../../source.ts'
import type { Analysis } from '../index.ts'
import { foldName } from '../names.ts'
import { people } from '../people.ts'
import type { Respelling, Word } from '../respellings.ts'

/** “Addo Kwame” of a Kwame Addo, “Barrett-Cole” of a Cole-Barrett: two words that have changed places. */
export function* exchanges(analysis: Analysis, words: ReadonlyMap<string, Word[]>): Iterable<Respelling> {
  const doubles = new Map<string, { text: string; places: Span[]; isPerson: boolean }>()
  const put = (text: string, key: string, start: number, isPerson: boolean): void => {
    const double = doubles.get(key) ?? { text, places: [], isPerson }
    doubles.set(key, double)
    double.isPerson ||= isPerson
    if (double.places.at(-1)?.start !== start) double.places.push({ start, end: start + text.length })
  }
  const ledger = people(analysis)
  for (const list of words.values()) {
    for (const { name, part, index } of list) {
      if (name.kind !== 'unknown' && name.kind !== 'person') continue
      if (part.text.includes('-'))
        put(part.text, foldName(part.text), name.start + part.at, ledger.of(name) !== undefined)
      else if (index === 0 && name.words.length === 2 && name.parts.length === 2)
        put(name.text, name.key, name.start, ledger.of(name) !== undefined)
    }
  }
  for (const [key, rare] of doubles) {
    const [first, second, third] = key.split(/[ -]/)
    if (!second || third !== undefined || first === second) continue
    const usual = doubles.get(`${second}${key.includes('-') ? '-' : ' '}${first}`)
    if (!usual?.isPerson || rare.places.length > 1 || usual.places[0]!.start > rare.places[0]!.start) continue
    // “James Henry” and “Henry James”: both are known by their surnames.
    if (
      !key.includes('-') &&
      ledger.all.some(({ surname, mentions }) => foldName(surname) === second && mentions.length > 1)
    )
      continue
    yield { ...rare.places[0]!, text: rare.text, usual: usual.text, sure: true }
  }
}
