import type { Span } from '../source.ts'

/** Adds a value to the list that a map keeps for its key. */
export function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** What a map has for a key, made and kept where it has nothing. */
export function keptIn<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key)
  if (value === undefined) {
    value = make()
    map.set(key, value)
  }
  return value
}

/** Lists of the items with the same key, the keys in the order of their first items. */
export function groupedBy<K, V>(items: Iterable<V>, key: (item: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const item of items) pushTo(groups, key(item), item)
  return groups
}

/** A function that infers once of each object, for as long as the object stands. */
export function once<K extends object, V>(infer: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return of => {
    let found = known.get(of)
    if (!found) {
      found = { value: infer(of) }
      known.set(of, found)
    }
    return found.value
  }
}

/** The words of a list, blanks between them. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** The pairs of a list, by their first words: `he him|she her`. */
export const wordPairs = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split('|').map(pair => pair.split(' ') as [string, string]))

/** The index of the first span, of some in order, that begins at or behind an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
