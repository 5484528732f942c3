/** For each key asked about, the keys that a slip of the pen could have made of it; `most` letters from a length on. */
export function near(
  keys: Iterable<string>,
  from: number,
  asked: (key: string) => boolean = () => true,
): Map<string, string[]> {
  const buckets = new Map<string, string[]>()
  for (const key of keys) {
    for (const bucket of bucketsOf(key)) {
      const list = buckets.get(bucket)
      if (!list) buckets.set(bucket, [key])
      else if (list.length < mostAlike) list.push(key)
    }
  }
  const found = new Map<string, string[]>()
  for (const bucket of buckets.values()) {
    for (const [one, other] of nearPairs(bucket, from, asked)) {
      const list = found.get(one)
      if (!list) found.set(one, [other])
      else if (!list.includes(other)) list.push(other)
    }
  }
  return found
}

/** More keys than this are not told apart by what they share. */
const mostAlike = 40

/** Each of some keys that is asked about, with each of those that a slip of the pen could have made of it. */
export function nearPairs(
  keys: readonly string[],
  from: number,
  asked: (key: string) => boolean,
): (readonly [string, string])[] {
  if (keys.length < 2) return []
  const bucket = keys.slice(0, mostAlike)
  const found: (readonly [string, string])[] = []
  for (const one of bucket) {
    if (!asked(one)) continue
    for (const other of bucket) {
      const most = Math.min(one.length, other.length) >= from ? 2 : 1
      if (one !== other && Math.abs(one.length - other.length) <= most && isSlip(one, other, most))
        found.push([one, other])
    }
  }
  return found
}

let known = new Map<string, readonly string[]>()

/** What a key and those near it share: a slip leaves the beginning or the end of a name as it was, or its letters, or its sound. */
export function bucketsOf(key: string): readonly string[] {
  let buckets = known.get(key)
  if (!buckets) {
    if (known.size > 5000) known = new Map()
    buckets = key.length < 4 || key.length > 24 ? [] : shared(key)
    known.set(key, buckets)
  }
  return buckets
}

const shared = (key: string): string[] => [
  `^${key.slice(0, 3)}`,
  `$${key.slice(-3)}`,
  ...(key.length > 4 ? [`=${key[0]}${sorted(key)}`, `~${soundOf(key)}`] : []),
  ...(key.length > 6 ? [] : [`^${key.slice(0, 2)}`, `$${key.slice(-2)}`]),
]

/** Endings by which one name is made of another: `Petrakises`, `Texan`, `Ivanova`. */
const derived = /^(?:s|es|'s?|n|an|ian|ese|i|ish|er|ers|ites?|a|ova|y|ies|d|ed|in|ism|ist)$/

function isSlip(one: string, other: string, most: number): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  // A second “s” makes nothing of “MacInnes”.
  const ending = long.startsWith(short) ? long.slice(short.length) : ''
  if (derived.test(ending) && !(ending === 's' && short.endsWith('s'))) return false
  // “Algeria” and “Algerian” differ so, and “Turkey” and “Turkish”, and “Maria” and “Mario”.
  if (/[^a-z]/.test(one + other) && one.replace(/[^a-z]/g, '') === other.replace(/[^a-z]/g, '')) return false
  if (/\d/.test(one + other)) return false
  return (
    isNear(one, other, most) ||
    isJumble(one, other) ||
    looksLike(one, other) ||
    (most > 0 && soundsLike(one, other))
  )
}

export const sorted = (key: string): string => [...key].sort().join('')
/** A name without what is not heard: `fran` of “Frayne” and “Frain”. */
const soundOf = (key: string): string =>
  key
    .replace(/^mac/, 'mc')
    .replace(/ph/g, 'f')
    .replace(/ck|c(?![eiyh])|q/g, 'k')
    .replace(/(?<=[a-z]{3})e$/, '')
    .replace(/(?:ff?|v|w)$/, 'f')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1+/g, '$1')
export const soundsLike = (one: string, other: string): boolean =>
  one.length > 4 && other.length > 4 && one[0] === other[0] && soundOf(one) === soundOf(other)

/** A name as a scanner sees it, which takes “rn” for “m” and “cl” for “d”. */
const shapeOf = (key: string): string =>
  key.replace(/rn/g, 'm').replace(/cl/g, 'd').replace(/vv/g, 'w').replace(/[il1]/g, 'l').replace(/0/g, 'o')
/** “Bamett” for “Barnett” */
export const looksLike = (one: string, other: string): boolean =>
  one !== other && Math.min(one.length, other.length) > 4 && shapeOf(one) === shapeOf(other)

/** “Souix” for “Sioux”: the same letters behind the first, in another order. */
const isJumble = (one: string, other: string): boolean =>
  one.length === other.length && one.length > 4 && one[0] === other[0] && sorted(one) === sorted(other)

/** Whether at most so many letters are lost, added, changed or transposed. */
export function isNear(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let [end, otherEnd] = [one.length, other.length]
  while (end > start && otherEnd > start && one[end - 1] === other[otherEnd - 1]) {
    end--
    otherEnd--
  }
  // What is left between the common beginning and the common end.
  if (end - start <= 1 && otherEnd - start <= 1) return end === start && otherEnd === start ? true : most > 0
  if (most < 2) {
    const isSwap = end - start === 2 && otherEnd - start === 2
    return most === 1 && isSwap && one[start] === other[start + 1] && one[start + 1] === other[start]
  }
  return distance(one.slice(start, end), other.slice(start, otherEnd)) <= most
}

function distance(one: string, other: string): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        value = Math.min(value, before[j - 2]! + 1)
      row.push(value)
    }
    before = last
    last = row
  }
  return last[other.length]!
}
