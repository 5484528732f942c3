import { lookup } from '../../../spelling/index.ts'
import { beforeGivenName } from '../gazetteer.ts'
import { foldName, type Name } from '../names.ts'
import { splitName } from './surnames.ts'

/** Two names that “and” stands between. */
export type Couple = readonly [Name, Name]

/** What the article shows of each spelling: the evidence for a person, and the names that honorifics stand before. */
export function evidenceOf(found: readonly Name[], couples: readonly Couple[]): Evidence {
  const best = new Map<string, number>()
  const surnames = new Set<string>()
  const alone = new Map<string, number>()
  for (const name of found) {
    const key = name.key
    best.set(key, Math.max(best.get(key) ?? 0, name.evidence))
    if (name.honorific && !beforeGivenName.has(name.honorific)) surnames.add(key)
    else if (name.words.length === 1 && !name.doubtful && name.kind === 'unknown')
      alone.set(key, (alone.get(key) ?? 0) + 1 + name.evidence)
  }
  // “Bo Stokes and Cy Stokes”: so does a family.
  const families = new Map<string, Set<string>>()
  for (const name of found) {
    if (name.kind !== 'unknown' || name.words.length !== 2) continue
    const last = name.words[1]!
    const family = families.get(last) ?? new Set()
    families.set(last, family.add(name.key))
  }
  for (const [last, family] of families) {
    if (family.size < 2 || !(lookup(last)?.proper ?? true)) continue
    for (const key of family) best.set(key, Math.max(best.get(key)!, 2))
  }
  for (const [a, b] of couples) {
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
export function isPerson(name: Name, { best, surnames, alone }: Evidence): boolean {
  if (name.kind === 'person') return true
  if (name.kind !== 'unknown' || name.words.length > 5) return false
  const evidence = best.get(name.key) ?? 0
  if (evidence >= 2) return true
  const last = foldName(splitName(name).surname)
  if (surnames.has(last)) return true
  // “Aramaki … Aramaki said”
  return evidence + Math.min(2, alone.get(last) ?? 0) >= 2
}
