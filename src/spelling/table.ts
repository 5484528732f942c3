import model from './english.model.js'
import { ALPHABET, fold } from './fold.ts'

/**
 * The dictionary: a minimal acyclic automaton over folded words. An edge is `target << 7 | last << 6 | final << 5
 * | letter`; a node is the index of its first edge. `skip` counts the words before an edge at its node, so that
 * a walk adds up to the word's number, the index of its facts.
 */
export interface Table {
  readonly edges: Uint32Array
  readonly skip: Uint32Array
  readonly facts: Uint8Array
  readonly root: number
  /** Folded word → its spelling, where that is not plain lower case, Title or CAPITALS: “McDonald”, “café”. */
  readonly shapes: () => ReadonlyMap<string, string>
  readonly unspeakable: () => ReadonlySet<string>
  readonly decode: (text: Uint8Array) => string
}

const LETTERS = new Int8Array(128).fill(-1)
for (let at = 0; at < ALPHABET.length; at++) LETTERS[ALPHABET.charCodeAt(at)] = at

/** The number of a UTF-16 unit among the table's letters, or −1. */
export const letter = (code: number): number => (code < 128 ? LETTERS[code]! : -1)

function bytes(base64: string): Uint8Array {
  const host = (globalThis as { Buffer?: { from(text: string, encoding: 'base64'): Uint8Array } }).Buffer
  if (host) return host.from(base64, 'base64')
  const values = new Uint8Array(128)
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  for (let at = 0; at < 64; at++) values[digits.charCodeAt(at)] = at
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  const result = new Uint8Array((base64.length / 4) * 3)
  for (let from = 0, to = 0; from < base64.length; from += 4, to += 3) {
    const group =
      (values[base64.charCodeAt(from)]! << 18) |
      (values[base64.charCodeAt(from + 1)]! << 12) |
      (values[base64.charCodeAt(from + 2)]! << 6) |
      values[base64.charCodeAt(from + 3)]!
    result[to] = group >> 16
    result[to + 1] = group >> 8
    result[to + 2] = group
  }
  return result.subarray(0, result.length - padding)
}

/** The stored table with the skips of its edges, behind them. */
export function unfold(stored: Uint8Array): Uint8Array {
  const words = (from: number, length: number) =>
    new Uint32Array(stored.buffer.slice(stored.byteOffset + from, stored.byteOffset + from + length * 4))
  const edgeCount = words(0, 1)[0]!
  const edges = words(16, edgeCount)
  const unfolded = new Uint8Array(stored.length + edgeCount * 4)
  unfolded.set(stored.subarray(0, 16 + edgeCount * 4))
  unfolded.set(stored.subarray(16 + edgeCount * 4), 16 + edgeCount * 8)
  new Uint32Array(unfolded.buffer, 16 + edgeCount * 4, edgeCount).set(skipsOf(edges))
  return unfolded
}

function skipsOf(edges: Uint32Array): Uint32Array {
  const skip = new Uint32Array(edges.length)
  const below = new Uint32Array(edges.length)
  // Children stand before their parents.
  for (let edge = 1, first = 1, sum = 0; edge < edges.length; edge++) {
    const value = edges[edge]!
    skip[edge] = sum
    sum += ((value >> 5) & 1) + below[value >>> 7]!
    if (value & 64) {
      below[first] = sum
      first = edge + 1
      sum = 0
    }
  }
  return skip
}

let loaded: Table | undefined

/** The table, decoded at first use. */
export function table(): Table {
  if (loaded) return loaded
  const raw = typeof model === 'string' ? unfold(bytes(model)) : model
  const words = (from: number, length: number) => new Uint32Array(raw.buffer, raw.byteOffset + from, length)
  const [edgeCount, wordCount, shapeBytes, root] = words(0, 4) as unknown as [number, number, number, number]
  const edges = words(16, edgeCount)
  const skip = words(16 + edgeCount * 4, edgeCount)
  const factsAt = 16 + edgeCount * 8
  const facts = raw.subarray(factsAt, factsAt + wordCount)
  const tail = () => {
    const text = new TextDecoder().decode(raw.subarray(factsAt + wordCount, factsAt + wordCount + shapeBytes))
    return text.split('\n')
  }
  let shapes: Map<string, string> | undefined
  let unspeakable: Set<string> | undefined
  loaded = {
    edges,
    skip,
    facts,
    root,
    shapes: () =>
      (shapes ??= new Map(tail().flatMap(shape => (shape[0] === '!' ? [] : [[fold(shape), shape]])))),
    unspeakable: () =>
      (unspeakable ??= new Set(tail().flatMap(shape => (shape[0] === '!' ? shape.slice(1) : [])))),
    decode: text => {
      let word = ''
      for (const at of text) word += ALPHABET[at]
      return word
    },
  }
  return loaded
}

/** The facts of a folded word: frequency, `16` American, `32` British, case × 64; −1 if it is not there. */
export function find(key: string): number {
  const { edges, skip, facts, root } = table()
  const length = key.length
  if (length === 0) return -1
  let node = root
  let number = 0
  for (let at = 0; ; ) {
    const wanted = letter(key.charCodeAt(at))
    if (wanted < 0 || node === 0) return -1
    let edge = node
    let value = edges[edge]!
    while ((value & 31) < wanted && !(value & 64)) value = edges[++edge]!
    if ((value & 31) !== wanted) return -1
    number += skip[edge]!
    if (++at === length) return value & 32 ? facts[number]! : -1
    if (value & 32) number++
    node = value >>> 7
  }
}
