import { irregularTags } from './inflection.ts'
import { Lexicon } from './lexicon.ts'
import { doublingTags, unlistedTags, usual } from './unlisted.ts'
import { featuresOf, hashOf, mix, normalise, Shape, shapeOf, type Word, Words } from './words.ts'

export type Weights = Int8Array | Float32Array

/** A set of tags, and whether the treebanks (not only the dictionary) know the forms that bear it. */
export interface TagSet {
  readonly labels: readonly number[]
  readonly known: boolean
}

/** The part of a model that is stored as JSON. */
export interface Header {
  /** Word class and tag, “NOUN|NN”, by number. */
  readonly labels: readonly string[]
  readonly rels: readonly string[]
  readonly sets: readonly TagSet[]
  /** Tags open to unknown forms, by shape. */
  readonly open: readonly (readonly number[])[]
  /** Relations seen, by “head class, dependent class, side”. */
  readonly arcs: Readonly<Record<string, readonly number[]>>
  /** Lemmas that no rule yields: “form|TAG” to lemma. */
  readonly lemmas: Readonly<Record<string, string>>
  /** By how much a tag wins that is half sure. */
  readonly unit: number
  /** How far a parse may fall behind the best. */
  readonly lag: number
  /** The values that the weights of tags, arcs and relations may have besides nought, 31 each. */
  readonly levels: readonly (readonly number[])[]
}

/** Room for the labels of the last row of a table of weights. */
export const OVERHANG = 128

export class Model {
  readonly header: Header
  readonly lexicon: Lexicon
  readonly tagWeights: Weights
  readonly arcWeights: Weights
  readonly relWeights: Weights
  readonly words: Words
  /** Word class of each label, as a number. */
  readonly classes: Uint8Array
  readonly posOf: readonly string[]
  readonly tagOf: readonly string[]
  readonly properNoun: number
  readonly properPlural: number
  private readonly unlistedSets = new Map<string, TagSet>()
  private readonly isLearnt: boolean

  constructor(
    header: Header,
    lexicon: Lexicon,
    tagWeights: Weights,
    arcWeights: Weights,
    relWeights: Weights,
    isLearnt = false,
  ) {
    this.isLearnt = isLearnt
    this.header = header
    this.lexicon = lexicon
    this.tagWeights = tagWeights
    this.arcWeights = arcWeights
    this.relWeights = relWeights
    this.posOf = header.labels.map(l => l.split('|')[0]!)
    this.tagOf = header.labels.map(l => l.split('|')[1]!)
    const classes = [...new Set(this.posOf)].sort()
    this.classes = Uint8Array.from(this.posOf, p => classes.indexOf(p))
    this.properNoun = header.labels.indexOf('PROPN|NNP')
    this.properPlural = header.labels.indexOf('PROPN|NNPS')
    this.words = new Words(this)
  }

  /** The tags of a lower-case form, where it is known. */
  setOf(norm: string): TagSet | undefined {
    const set = this.header.sets[this.lexicon.find(norm)]
    return this.isLearnt ? this.completed(norm, set) : set
  }

  /** With what the dictionary leaves out; the weights are learnt without it. */
  private completed(norm: string, set: TagSet | undefined): TagSet | undefined {
    if (!set) {
      const tags = irregularTags(norm)
      return tags && this.setWith(tags)
    }
    if (set.labels.length === 0) {
      const tags = unlistedTags(norm, this.listed)
      return tags ? this.setWith(tags) : set
    }
    if (set.known) return set
    const own = this.tagsOf(set)
    // “halves”: of a verb that has its own noun the plural is left alone.
    const more = (irregularTags(norm) ?? doublingTags(norm, this.listed)).filter(
      tag => tag !== 'NNS' && !own.includes(tag),
    )
    return more.length > 0 ? this.setWith([...own, ...more]) : set
  }

  private readonly listed = (form: string): readonly string[] | undefined => {
    const set = this.header.sets[this.lexicon.find(form)]
    return set && this.tagsOf(set)
  }

  private readonly tagsOf = ({ labels }: TagSet): readonly string[] => labels.map(label => this.tagOf[label]!)

  private setWith(tags: readonly string[]): TagSet {
    const key = tags.join()
    let set = this.unlistedSets.get(key)
    if (!set) {
      const labels = tags.map(tag => this.header.labels.indexOf(`${usual[tag]}|${tag}`))
      set = { labels: labels.filter(label => label >= 0).sort((a, b) => a - b), known: false }
      this.unlistedSets.set(key, set)
    }
    return set
  }

  describe(text: string, hash: number, next: Word | undefined): Word {
    const norm = normalise(text)
    const shape = shapeOf(text)
    const set = this.setOf(norm)
    const base = set && set.labels.length > 0 ? set.labels : this.header.open[shape]!
    const ambiguity = hashOf(`${base.join()}${set ? (set.known ? '!' : '?') : ''}`)
    const cased = shape === Shape.capital || shape === Shape.upper || shape === Shape.mixed
    const candidates = [...base]
    if (cased && !candidates.includes(this.properNoun)) candidates.push(this.properNoun)
    if (cased && norm.endsWith('s') && !candidates.includes(this.properPlural))
      candidates.push(this.properPlural)
    const digits = shape === Shape.number || shape === Shape.numeral
    const letters = digits ? norm.replace(/\d/g, '0') : norm
    const ending = (n: number): number => hashOf(letters.slice(-n))
    const id = set?.known ? hashOf(norm) : mix(1, shape, digits ? Math.min(letters.length, 6) : ending(2))
    const hashes = {
      id,
      ending2: ending(2),
      ending3: ending(3),
      ending4: ending(4),
      opening: hashOf(letters.slice(0, 3)),
    }
    return {
      text,
      norm,
      ...hashes,
      shape,
      ambiguity,
      candidates,
      lemmas: [],
      features: featuresOf(hashes),
      hash,
      next,
    }
  }
}

// A packed model: length of the header, then of each section, then header and sections, each on a multiple of four.
const aligned = (n: number): number => (n + 3) & ~3

export function pack(header: Header, sections: readonly Uint8Array[]): Uint8Array {
  const parts = [new TextEncoder().encode(JSON.stringify(header)), ...sections]
  const sizes = parts.map(p => p.length)
  const bytes = new Uint8Array(4 * (sizes.length + 1) + sizes.reduce((sum, n) => sum + aligned(n), 0))
  new Uint32Array(bytes.buffer, 0, sizes.length + 1).set([sizes.length, ...sizes])
  let at = 4 * (sizes.length + 1)
  for (const part of parts) {
    bytes.set(part, at)
    at += aligned(part.length)
  }
  return bytes
}

export function unpack(bytes: Uint8Array): Model {
  const count = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0]!
  const sizes = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, count)
  let at = 4 * (count + 1)
  const parts = Array.from(sizes, size => {
    const part = bytes.subarray(at, at + size)
    at += aligned(size)
    return part
  })
  const header = JSON.parse(new TextDecoder().decode(parts[0]!)) as Header
  const slots = parts[1]!
  const weights = (k: number): Int8Array => {
    const section = parts[k + 2]!
    return header.levels.length > 0
      ? unpackWeights(section, header.levels[k]!)
      : new Int8Array(section.buffer, section.byteOffset, section.length)
  }
  return new Model(
    header,
    new Lexicon(new Uint32Array(slots.buffer, slots.byteOffset, slots.length / 4)),
    weights(0),
    weights(1),
    weights(2),
    true,
  )
}

/** A packed model with its weights as they are used: larger, and ready without work. */
export function unfold(bytes: Uint8Array): Uint8Array {
  const { header, lexicon, tagWeights, arcWeights, relWeights } = unpack(bytes)
  const sections = [lexicon.slots, tagWeights, arcWeights, relWeights]
  return pack(
    { ...header, levels: [] },
    sections.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  )
}

/** Weights by level: how many there are, a bit each for those that are not nought, and five more for these. */
export function packWeights(levels: Uint8Array): Uint8Array {
  const present = levels.filter(level => level > 0).map(level => level - 1)
  const map = new Uint8Array(levels.length / 8)
  levels.forEach((level, i) => {
    if (level > 0) map[i >> 3] = map[i >> 3]! | (1 << (i & 7))
  })
  const packed = packLevels(present)
  const bytes = new Uint8Array(4 + map.length + packed.length)
  new DataView(bytes.buffer).setUint32(0, levels.length, true)
  bytes.set(map, 4)
  bytes.set(packed, 4 + map.length)
  return bytes
}

function unpackWeights(bytes: Uint8Array, levels: readonly number[]): Int8Array {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const present = unpackLevels(bytes.subarray(4 + length / 8), Int8Array.from(levels))
  const weights = new Int8Array(length)
  for (let i = 0, next = 0, at = 4; i < length; i += 8, at++)
    for (let map = bytes[at]!, k = i; map > 0; map >>= 1, k++) if (map & 1) weights[k] = present[next++]!
  return weights
}

/** Five bits a level: eight levels in five bytes. */
function packLevels(levels: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(levels.length / 8) * 5)
  for (let i = 0, at = 0; i < levels.length; i += 8, at += 5) {
    const low = levels[i]! | (levels[i + 1]! << 5) | (levels[i + 2]! << 10) | (levels[i + 3]! << 15)
    const high = levels[i + 4]! | (levels[i + 5]! << 5) | (levels[i + 6]! << 10) | (levels[i + 7]! << 15)
    bytes[at] = low
    bytes[at + 1] = low >> 8
    bytes[at + 2] = (low >> 16) | (high << 4)
    bytes[at + 3] = high >> 4
    bytes[at + 4] = high >> 12
  }
  return bytes
}

function unpackLevels(bytes: Uint8Array, values: Int8Array): Int8Array {
  const weights = new Int8Array(Math.ceil(bytes.length / 5) * 8)
  for (let i = 0, at = 0; at < bytes.length; i += 8, at += 5) {
    const middle = bytes[at + 2]!
    const low = bytes[at]! | (bytes[at + 1]! << 8) | (middle << 16)
    const high = (middle >> 4) | (bytes[at + 3]! << 4) | (bytes[at + 4]! << 12)
    weights[i] = values[low & 31]!
    weights[i + 1] = values[(low >> 5) & 31]!
    weights[i + 2] = values[(low >> 10) & 31]!
    weights[i + 3] = values[(low >> 15) & 31]!
    weights[i + 4] = values[high & 31]!
    weights[i + 5] = values[(high >> 5) & 31]!
    weights[i + 6] = values[(high >> 10) & 31]!
    weights[i + 7] = values[(high >> 15) & 31]!
  }
  return weights
}

/** Bytes of a base64 string, in browsers too; bytes as they are. */
export function decode(base64: string | Uint8Array): Uint8Array {
  if (typeof base64 !== 'string') return base64
  const { Buffer } = globalThis as { Buffer?: { from(s: string, encoding: 'base64'): Uint8Array } }
  if (Buffer) {
    const bytes = Buffer.from(base64, 'base64')
    return bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes)
  }
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
