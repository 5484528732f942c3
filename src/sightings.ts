import { pushTo } from './analyse/collections.ts'
import type { Analysis, Counts, EntriesOf, Paragraph } from './analyse/index.ts'
import { lastBefore } from './analyse/places.ts'

/** The paragraphs that went and those that came between two states of an article. */
interface Turnover {
  /** How many stand before them. */
  readonly first: number
  readonly gone: readonly Paragraph[]
  readonly come: readonly Paragraph[]
}

type FindTurnover = (before: readonly Paragraph[], after: readonly Paragraph[]) => Turnover

export function turnover(before: readonly Paragraph[], after: readonly Paragraph[]): Turnover {
  const most = Math.min(before.length, after.length)
  let first = 0
  while (first < most && before[first] === after[first]) first++
  let last = 0
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last++
  return {
    first,
    gone: before.slice(first, before.length - last),
    come: after.slice(first, after.length - last),
  }
}

/** How often each text stands in an article, counted on as its paragraphs come and go. */
export class Tally {
  readonly #turnover: FindTurnover
  #paragraphs: readonly Paragraph[] = []
  readonly #counts = new Map<string, number>()

  constructor(turnover: FindTurnover) {
    this.#turnover = turnover
  }

  count({ paragraphs }: Analysis, textsOf: (paragraph: Paragraph) => Iterable<string>): Counts {
    const { gone, come } = this.#turnover(this.#paragraphs, paragraphs)
    const counts = this.#counts
    for (const paragraph of gone) {
      for (const text of textsOf(paragraph)) {
        const left = counts.get(text)! - 1
        if (left > 0) counts.set(text, left)
        else counts.delete(text)
      }
    }
    for (const paragraph of come) {
      for (const text of textsOf(paragraph)) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    this.#paragraphs = paragraphs
    return counts
  }
}

/** What each paragraph of an article comes to, gathered anew only of paragraphs that come. */
export class Gathering<T> {
  readonly #turnover: FindTurnover
  #paragraphs: readonly Paragraph[] = []
  #counts: readonly number[] = []
  #all: readonly T[] = []

  constructor(turnover: FindTurnover) {
    this.#turnover = turnover
  }

  gather({ paragraphs }: Analysis, infer: (paragraph: Paragraph) => readonly T[]): readonly T[] {
    const { first, gone, come } = this.#turnover(this.#paragraphs, paragraphs)
    if (gone.length > 0 || come.length > 0) {
      const own = come.map(infer)
      const last = first + gone.length
      const start = sum(this.#counts, 0, first)
      const end = start + sum(this.#counts, first, last)
      const lengths = own.map(({ length }) => length)
      this.#counts = this.#counts.slice(0, first).concat(lengths, this.#counts.slice(last))
      // Nothing in the place of nothing leaves the list as it is.
      const isNothing = start === end && lengths.every(length => length === 0)
      if (!isNothing) this.#all = this.#all.slice(0, start).concat(own.flat() as T[], this.#all.slice(end))
    }
    this.#paragraphs = paragraphs
    return this.#all
  }
}

function sum(counts: readonly number[], from: number, until: number): number {
  let all = 0
  for (let at = from; at < until; at++) all += counts[at]!
  return all
}

/** What has a key in common with something else, kept as paragraphs come and go. */
export class Shares<T> {
  readonly #turnover: FindTurnover
  #paragraphs: readonly Paragraph[] = []
  readonly #entries = new WeakMap<Paragraph, ReturnType<EntriesOf<T>>>()
  /** By keys of one alone. */
  readonly #single = new Map<unknown, T>()
  /** By keys of several. */
  readonly #several = new Map<unknown, Set<T>>()

  constructor(turnover: FindTurnover) {
    this.#turnover = turnover
  }

  sharing({ paragraphs }: Analysis, entriesOf: EntriesOf<T>): ReadonlySet<T> {
    const { gone, come } = this.#turnover(this.#paragraphs, paragraphs)
    for (const paragraph of gone)
      for (const [key, item] of this.#entries.get(paragraph)!) this.#remove(key, item)
    for (const paragraph of come) {
      const entries = entriesOf(paragraph)
      this.#entries.set(paragraph, entries)
      for (const [key, item] of entries) this.#add(key, item)
    }
    this.#paragraphs = paragraphs
    return new Set([...this.#several.values()].flatMap(items => [...items]))
  }

  #add(key: unknown, item: T): void {
    const several = this.#several.get(key)
    if (several) several.add(item)
    else if (this.#single.has(key)) {
      this.#several.set(key, new Set([this.#single.get(key)!, item]))
      this.#single.delete(key)
    } else this.#single.set(key, item)
  }

  #remove(key: unknown, item: T): void {
    const several = this.#several.get(key)
    if (!several) {
      this.#single.delete(key)
      return
    }
    several.delete(item)
    if (several.size > 1) return
    this.#several.delete(key)
    for (const last of several) this.#single.set(key, last)
  }
}

/** An item, and the paragraph that it is of. */
interface Placed<T> {
  readonly paragraph: Paragraph
  readonly item: T
}

/** What is found among all that have a key in common, kept while nothing of the key comes or goes. */
export class Groups<T, R> {
  readonly #turnover: FindTurnover
  #paragraphs: readonly Paragraph[] = []
  readonly #entries = new WeakMap<Paragraph, ReturnType<EntriesOf<T>>>()
  readonly #groups = new Map<unknown, Placed<T>[]>()
  /** By keys of which there is something to tell. */
  readonly #found = new Map<unknown, readonly R[]>()

  constructor(turnover: FindTurnover) {
    this.#turnover = turnover
  }

  among(
    { paragraphs }: Analysis,
    entriesOf: EntriesOf<T>,
    judge: (items: readonly T[]) => readonly R[],
  ): readonly R[] {
    const { gone, come } = this.#turnover(this.#paragraphs, paragraphs)
    const changed = new Set<unknown>()
    const past = new Set(gone)
    for (const paragraph of gone) for (const [key] of this.#entries.get(paragraph)!) changed.add(key)
    for (const key of changed) {
      const left = this.#groups.get(key)!.filter(({ paragraph }) => !past.has(paragraph))
      if (left.length > 0) this.#groups.set(key, left)
      else this.#groups.delete(key)
    }
    for (const paragraph of come) {
      const entries = entriesOf(paragraph)
      this.#entries.set(paragraph, entries)
      for (const [key, item] of entries) {
        changed.add(key)
        pushTo(this.#groups, key, { paragraph, item })
      }
    }
    for (const key of changed) this.#judge(key, judge)
    this.#paragraphs = paragraphs
    return [...this.#found.values()].flat() as R[]
  }

  #judge(key: unknown, judge: (items: readonly T[]) => readonly R[]): void {
    const group = this.#groups.get(key)
    group?.sort((a, b) => a.paragraph.index - b.paragraph.index)
    const found = group ? judge(group.map(({ item }) => item)) : []
    if (found.length > 0) this.#found.set(key, found)
    else this.#found.delete(key)
  }
}

/** Where in an article something was seen, or among which paragraphs it was not. */
interface Sighting {
  readonly among: readonly Paragraph[]
  readonly where: Paragraph | undefined
}

const placeOf = (sought: RegExp | string, text: string): number =>
  typeof sought === 'string' ? text.indexOf(sought) : text.search(sought)

/** Tells whether patterns and texts stand in an article, looking only where it has changed since. */
export class Sightings {
  readonly #turnover: FindTurnover
  #known = new Map<RegExp | string, Sighting>()
  #before = new Map<RegExp | string, Sighting>()

  constructor(turnover: FindTurnover) {
    this.#turnover = turnover
  }

  has(sought: RegExp | string, analysis: Analysis): boolean {
    const known = this.#known.get(sought) ?? this.#before.get(sought)
    const where = known?.where
    if (where && analysis.paragraphs[where.index] === where) {
      this.#known.set(sought, known)
      return true
    }
    const { paragraphs } = analysis
    let found =
      known && this.#turnover(known.among, paragraphs).come.find(({ text }) => placeOf(sought, text) >= 0)
    if (!found && (!known || where)) {
      const at = placeOf(sought, analysis.text)
      if (at >= 0) found = lastBefore(paragraphs, at)
    }
    this.#known.set(sought, { among: paragraphs, where: found })
    return found !== undefined
  }

  /** Forgets what was not asked for of late. */
  turn(): void {
    this.#before = this.#known
    this.#known = new Map()
  }
}
