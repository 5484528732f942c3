import type { LineKinds } from './parse/classify.ts'
import type { Article, Part, PartKind } from './parse/index.ts'
import type { ProseMap } from './parse/prose.ts'
import type { Span } from './source.ts'

/** A part in its place. */
interface Placed {
  readonly part: Part
  /** Its own text. */
  readonly text: string
  /** All that tells it from another: its kind, its text, and where in it there is code. */
  readonly print: string
}

/** How much an article may grow in one place before what stands behind it moves. */
const room = 512

/**
 * Keeps the parts of a document where they stood in its prose, from one version to the next: the white space before
 * the part behind an edit takes up what the edit added or took away. So what was inferred of the other parts, with all
 * its offsets, still holds.
 */
export class Layout {
  #placed: readonly Placed[] = []

  /** The same article, its parts in their places, with a map that leads back through them. */
  settle(article: Article): Article {
    const { length } = article.text
    this.#placed = place(article, this.#placed)
    // Rooms that are left behind here and there add up.
    const end = this.#placed.at(-1)?.part.end ?? 0
    if (end > 2 * length + 16 * room) this.#placed = place(article, [])
    return laidOut(article, this.#placed)
  }
}

/** Parts in their places: the same as before, where they are the same parts and there is room. */
function place({ parts, text }: Article, before: readonly Placed[]): Placed[] {
  const most = Math.min(parts.length, before.length)
  const texts = parts.map(({ start, end }) => text.slice(start, end))
  const isSame = (index: number, known: Placed): boolean =>
    known.text === texts[index] && known.print === printOf(parts[index]!)
  let first = 0
  while (first < most && isSame(first, before[first]!)) first++
  let last = 0
  while (last < most - first && isSame(parts.length - 1 - last, before[before.length - 1 - last]!)) last++
  const placed: Placed[] = []
  let hasMoved = false
  for (const [index, part] of parts.entries()) {
    const least = (placed[index - 1]?.part.end ?? 0) + part.start - (parts[index - 1]?.end ?? 0)
    const isKnown = index < first || index >= parts.length - last
    const known = isKnown ? before[index < first ? index : before.length - parts.length + index] : undefined
    if (known && known.part.start >= least) {
      placed.push(known)
      continue
    }
    placed.push(placeAt(part, texts[index]!, known && !hasMoved ? least + room : least))
    hasMoved ||= known !== undefined
  }
  return placed
}

const printOf = ({ kind, start, literals = [] }: Part): string =>
  literals.length === 0
    ? kind
    : `${kind} ${literals.map(one => `${one.start - start}-${one.end - start}`).join()}`

/** A text that does not hold the one that it was cut out of. */
export const detached = (text: string): string => ` ${text}`.slice(1)

function placeAt(part: Part, cut: string, start: number): Placed {
  const by = start - part.start
  const text = detached(cut)
  if (by === 0) return { part, text, print: printOf(part) }
  const shifted = ({ start, end }: Span): Span => ({ start: start + by, end: end + by })
  const literals = part.literals?.map(shifted)
  return {
    part: { kind: part.kind, ...shifted(part), ...(literals && { literals }) },
    text,
    print: printOf(part),
  }
}

function laidOut(article: Article, placed: readonly Placed[]): Article {
  const { parts, text, map } = article
  const last = parts.length - 1
  const where = placed.map(({ part }) => part)
  if (last < 0 || (placed[last]!.part.start === parts[last]!.start && placed.every(isWhere)))
    return { ...article, parts: where }
  let prose = ''
  for (const [index, { part, text: own }] of placed.entries()) {
    const gap = text.slice(parts[index - 1]?.end ?? 0, parts[index]!.start)
    prose += gap.padEnd(part.start - prose.length, '\n') + own
  }
  prose += text.slice(parts[last]!.end)
  return { ...article, text: prose, parts: where, map: through(placed, parts, map) }

  function isWhere({ part }: Placed, index: number): boolean {
    return part.start === parts[index]!.start
  }
}

/** The map of prose whose parts stand in other places than those that a map knows. */
function through(placed: readonly Placed[], parts: readonly Part[], map: ProseMap): ProseMap {
  const inner = (offset: number): number => {
    let low = -1
    let high = placed.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (placed[middle]!.part.start <= offset) low = middle
      else high = middle - 1
    }
    const [from, to] = low < 0 ? [0, 0] : [placed[low]!.part.start, parts[low]!.start]
    return Math.min(offset - from + to, parts[low + 1]?.start ?? Number.POSITIVE_INFINITY)
  }
  const within = ({ start, end }: Span): Span => {
    const from = inner(start)
    return { start: from, end: start === end ? from : inner(end) }
  }
  return { toSource: span => map.toSource(within(span)), isPlain: span => map.isPlain(within(span)) }
}

/** Remembers what each line was found to be, by its place from the head or the foot. */
export class KnownLines implements LineKinds {
  #before: readonly string[] = []
  #kindsBefore: readonly (PartKind | undefined)[] = []
  #lines: readonly string[] = []
  #kinds: (PartKind | undefined)[] = []

  kindOf(lines: readonly string[], index: number, find: () => PartKind): PartKind {
    if (this.#lines !== lines) {
      this.#before = this.#lines
      this.#kindsBefore = this.#kinds
      this.#lines = lines
      this.#kinds = []
    }
    const line = lines[index]
    const fromFoot = index - lines.length + this.#before.length
    const at = this.#before[index] === line ? index : this.#before[fromFoot] === line ? fromFoot : -1
    const kind = this.#kindsBefore[at] ?? find()
    this.#kinds[index] = kind
    return kind
  }
}
