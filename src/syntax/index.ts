import packed from './english.model.js'
import { inflected, lemmatise } from './inflection.ts'

export { participleFor } from './inflection.ts'

import { decode, type Model, OVERHANG, type TagSet, unpack } from './model.ts'
import { Parser } from './parse.ts'
import { Tagger } from './tag.ts'
import { Cuts, cut } from './tokenise.ts'
import type { Token, Upos } from './types.ts'
import type { Word } from './words.ts'

export {
  children,
  clauseHead,
  dependent,
  finiteOf,
  finiteVerb,
  hasFiniteVerbInside,
  isFinite,
  subjectOf,
  subtree,
} from './clause.ts'
export { tokenise } from './tokenise.ts'
export type { Piece, Tagged, Token, Upos } from './types.ts'

/** A tagger and a parser over one model. */
export class Syntax {
  readonly model: Model
  readonly tagger: Tagger
  readonly parser: Parser
  private readonly cuts = new Cuts()
  /** Whether a verb with this label is finite. */
  private readonly finite: readonly boolean[]

  constructor(model: Model) {
    const mask = (w: { length: number }): number => w.length - OVERHANG - 1
    this.model = model
    this.finite = model.tagOf.map(tag => finiteTags.has(tag))
    this.tagger = new Tagger(model.tagWeights, mask(model.tagWeights))
    this.parser = new Parser(
      model,
      model.arcWeights,
      model.relWeights,
      mask(model.arcWeights),
      mask(model.relWeights),
    )
  }

  private words(text: string): Word[] {
    cut(text, this.cuts)
    const { at, n } = this.cuts
    const words: Word[] = new Array(n / 2)
    for (let k = 0; k < n; k += 2) words[k / 2] = this.model.words.at(text, at[k]!, at[k + 1]!)
    return words
  }

  /** Cuts and tags a text. */
  read(text: string): Reading {
    const words = this.words(text)
    return this.analyse(words, taken(this.cuts.at, 2 * words.length))
  }

  /** Tags words already cut; `at` holds their offsets in pairs. */
  analyse(words: readonly Word[], at: ArrayLike<number>): Reading {
    const labels = taken(this.tagger.tag(words), words.length)
    const reading = new Reading(this, words, at, labels, taken(this.tagger.margins, words.length))
    this.settlePast(reading)
    return reading
  }

  /** Draws the dependencies of words already tagged. */
  attach(words: readonly Word[], labels: readonly number[]): Arcs {
    this.parser.parse(words, labels)
    const { heads, rels } = this.parser
    return { heads: taken(heads, words.length), rels: taken(rels, words.length) }
  }

  lemma(word: Word, label: number): string {
    const { posOf, tagOf } = this.model
    const kept = word.lemmas[label]
    if (kept !== undefined) return kept
    const lemma = lemmatise(this.model, word.text, word.norm, posOf[label]!, tagOf[label]!)
    word.lemmas[label] = lemma
    return lemma
  }

  /** “The court ruled in their favour”: where nothing is finite, a participle with a subject is a past tense. */
  private settlePast(reading: Reading): void {
    const { words, labels } = reading
    const { posOf, tagOf, header } = this.model
    let mayBePast = false
    for (let i = 0; i < words.length; i++) {
      const label = labels[i]!
      if (this.finite[label]) return
      if (tagOf[label] === 'VBN') mayBePast = true
    }
    if (!mayBePast) return
    const { heads, rels } = reading.arcs
    const root = heads.indexOf(-1)
    if (root < 0 || tagOf[labels[root]!] !== 'VBN' || posOf[labels[root]!] !== 'VERB') return
    let isSubject = false
    for (let i = 0; i < root; i++) {
      if (heads[i] !== root) continue
      const rel = header.rels[rels[i]!]!
      if (rel.startsWith('aux')) return
      if (rel === 'nsubj') isSubject = true
    }
    const { norm } = words[root]!
    if (!isSubject || !lexicon(norm)?.tags.has('VBD')) return
    // “With a ship drawn below it”: the past would be “drew”.
    const base = reading.lemma(root)
    if (inflected(this.model, base, 'VBN') === norm && inflected(this.model, base, 'VBD') !== norm) return
    labels[root] = posOf.findIndex((pos, label) => pos === 'VERB' && tagOf[label] === 'VBD')
  }
}

/** Dependencies of a sentence's words: head and relation of each. */
export interface Arcs {
  readonly heads: readonly number[]
  readonly rels: readonly number[]
}

/** The first values of a buffer that is used again; for so few, a plain array is made faster than a typed one. */
function taken(values: ArrayLike<number>, length: number): number[] {
  const first: number[] = new Array(length)
  for (let i = 0; i < length; i++) first[i] = values[i]!
  return first
}

/** A sentence's words with their tags, and with their dependencies once these are asked for. */
export class Reading {
  readonly words: readonly Word[]
  /** Where the words start and end in the text, in turn. */
  readonly at: ArrayLike<number>
  readonly labels: number[]
  readonly #syntax: Syntax
  readonly #margins: readonly number[]
  #arcs: Arcs | undefined

  constructor(
    syntax: Syntax,
    words: readonly Word[],
    at: ArrayLike<number>,
    labels: number[],
    margins: readonly number[],
  ) {
    this.#syntax = syntax
    this.words = words
    this.at = at
    this.labels = labels
    this.#margins = margins
  }

  tokens(): Token[] {
    return this.words.map((_, index) => new ReadWord(this, index, 0))
  }

  get arcs(): Arcs {
    this.#arcs ??= this.#syntax.attach(this.words, this.labels)
    return this.#arcs
  }

  pos(i: number): Upos {
    return this.#syntax.model.posOf[this.labels[i]!] as Upos
  }

  tag(i: number): string {
    return this.#syntax.model.tagOf[this.labels[i]!]!
  }

  lemma(i: number): string {
    return this.#syntax.lemma(this.words[i]!, this.labels[i]!)
  }

  tagMargin(i: number): number {
    return this.#margins[i]! / (this.#margins[i]! + this.#syntax.model.header.unit)
  }

  rel(i: number): string {
    return this.#syntax.model.header.rels[this.arcs.rels[i]!]!
  }
}

/** A word of a reading, its span moved by `shift`. */
export class ReadWord implements Token {
  readonly text: string
  readonly norm: string
  readonly start: number
  readonly end: number
  readonly pos: Upos
  readonly tag: string
  readonly label: number
  readonly index: number
  private readonly reading: Reading

  constructor(reading: Reading, index: number, shift: number) {
    const { text, norm } = reading.words[index]!
    this.text = text
    this.norm = norm
    this.start = shift + reading.at[2 * index]!
    this.end = shift + reading.at[2 * index + 1]!
    this.label = reading.labels[index]!
    this.pos = reading.pos(index)
    this.tag = reading.tag(index)
    this.index = index
    this.reading = reading
  }

  get lemma(): string {
    return this.reading.lemma(this.index)
  }
  get tagMargin(): number {
    return this.reading.tagMargin(this.index)
  }
  get head(): number {
    return this.reading.arcs.heads[this.index]!
  }
  get rel(): string {
    return this.reading.rel(this.index)
  }
}

const finiteTags = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

let loaded: Syntax | undefined
/** English, decoded at first use. */
export function english(): Syntax {
  loaded ??= new Syntax(unpack(decode(packed)))
  return loaded
}

/** Cuts and tags a sentence; its dependencies are drawn when they are asked for. */
export const readSentence = (text: string): Reading => english().read(text)

/** The words of a sentence on its own. */
export const parseSentence = (text: string): Token[] => readSentence(text).tokens()

/** The form of a lemma that bears a tag: `inflect('take', 'VBN')` is “taken”. */
export const inflect = (lemma: string, tag: string): string => inflected(english().model, lemma, tag)

/** The base of a form that is to be read as a verb, whatever its tag: “went” to “go”. */
export function baseOf(form: string): string {
  const { model } = english()
  for (const tag of ['VBD', 'VBN', 'VBZ']) {
    const base = lemmatise(model, form, form, 'VERB', tag)
    if (base !== form) return base
  }
  return form
}

export interface Entry {
  /** Penn Treebank tags that the form may bear. */
  readonly tags: ReadonlySet<string>
  /** Whether the treebanks know the form, not the dictionary alone. */
  readonly attested: boolean
}

const entries = new Map<TagSet, Entry>()
const curly = /\u2019/
/** What was asked of late, since most words of a text are the same few hundred. */
let asked = new Map<string, Entry | undefined>()
const mostAsked = 60_000

/** What is known of a form, whatever its case; undefined for “goverment”. */
export function lexicon(word: string): Entry | undefined {
  const before = asked.get(word)
  if (before || asked.has(word)) return before
  if (asked.size >= mostAsked) asked = new Map()
  const entry = entryOf(word)
  asked.set(word, entry)
  return entry
}

function entryOf(word: string): Entry | undefined {
  const { model } = english()
  const lower = word.toLowerCase()
  const set = model.setOf(curly.test(lower) ? lower.replaceAll('\u2019', "'") : lower)
  if (!set) return undefined
  let entry = entries.get(set)
  if (!entry) {
    entry = { tags: new Set(set.labels.map(label => model.tagOf[label]!)), attested: set.known }
    entries.set(set, entry)
  }
  return entry
}
