import packed from './english.model.js'
import { inflected, lemmatise } from './inflection.ts'

export { participleFor } from './inflection.ts'

import { decode, type Model, OVERHANG, type TagSet, unpack } from './model.ts'
import { Parser } from './parse.ts'
import { Tagger } from './tag.ts'
import { Cuts, cut } from './tokenise.ts'
import type { Tagged, Token, Upos } from './types.ts'
import type { Word } from './words.ts'

export {
  children,
  clauseHead,
  dependent,
  finiteOf,
  finiteVerb,
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

  constructor(model: Model) {
    const mask = (w: { length: number }): number => w.length - OVERHANG - 1
    this.model = model
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

  private lemma(word: Word, label: number): string {
    const { posOf, tagOf } = this.model
    const kept = word.lemmas[label]
    if (kept !== undefined) return kept
    const lemma = lemmatise(this.model, word.text, word.norm, posOf[label]!, tagOf[label]!)
    word.lemmas[label] = lemma
    return lemma
  }

  tagSentence(text: string, shift = 0): Tagged[] {
    const words = this.words(text)
    const labels = this.tagger.tag(words)
    const { margins } = this.tagger
    const { posOf, tagOf, header } = this.model
    return words.map((word, i) => ({
      text: word.text,
      norm: word.norm,
      start: shift + this.cuts.at[2 * i]!,
      end: shift + this.cuts.at[2 * i + 1]!,
      pos: posOf[labels[i]!]! as Upos,
      tag: tagOf[labels[i]!]!,
      lemma: this.lemma(word, labels[i]!),
      tagMargin: margins[i]! / (margins[i]! + header.units[0]),
    }))
  }

  parseSentence(text: string): Token[] {
    return this.analyse(this.words(text), this.cuts.at)
  }

  /** Tags and parses words already cut; `at` holds their offsets in pairs. */
  analyse(words: readonly Word[], at: ArrayLike<number>): Token[] {
    const labels = this.tagger.tag(words)
    this.parser.parse(words, labels)
    const { margins } = this.tagger
    const { heads, rels, margins: arcMargins } = this.parser
    const { posOf, tagOf, header } = this.model
    const [tagUnit, arcUnit] = header.units
    this.settlePast(words, labels)
    const tokens: Token[] = new Array(words.length)
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!
      const label = labels[i]!
      tokens[i] = {
        text: word.text,
        norm: word.norm,
        start: at[2 * i]!,
        end: at[2 * i + 1]!,
        pos: posOf[label]! as Upos,
        tag: tagOf[label]!,
        lemma: this.lemma(word, label),
        tagMargin: margins[i]! / (margins[i]! + tagUnit),
        head: heads[i]!,
        rel: header.rels[rels[i]!]!,
        arcMargin: arcMargins[i]! / (arcMargins[i]! + arcUnit),
      }
    }
    return tokens
  }

  /** “The court ruled in their favour”: where nothing is finite, a participle with a subject is a past tense. */
  private settlePast(words: readonly Word[], labels: { [index: number]: number }): void {
    const { posOf, tagOf, header } = this.model
    const { heads, rels } = this.parser
    let root = -1
    for (let i = 0; i < words.length; i++) {
      if (finiteTags.has(tagOf[labels[i]!]!)) return
      if (heads[i]! < 0) root = i
    }
    if (root < 0 || tagOf[labels[root]!] !== 'VBN' || posOf[labels[root]!] !== 'VERB') return
    let isSubject = false
    for (let i = 0; i < root; i++) {
      if (heads[i] !== root) continue
      const rel = header.rels[rels[i]!]!
      if (rel.startsWith('aux')) return
      if (rel === 'nsubj') isSubject = true
    }
    if (!isSubject || !lexicon(words[root]!.norm)?.tags.has('VBD')) return
    labels[root] = posOf.findIndex((pos, label) => pos === 'VERB' && tagOf[label] === 'VBD')
  }
}

const finiteTags = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

let loaded: Syntax | undefined
/** English, decoded at first use. */
export function english(): Syntax {
  loaded ??= new Syntax(unpack(decode(packed)))
  return loaded
}

/** Cuts, tags and lemmatises a sentence and draws its dependencies. */
export const parseSentence = (text: string): Token[] => english().parseSentence(text)

/** Cuts, tags and lemmatises a sentence; cheaper than parsing it. `shift` is added to the offsets. */
export const tagSentence = (text: string, shift = 0): Tagged[] => english().tagSentence(text, shift)

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

/** What is known of a form, whatever its case; undefined for “goverment”. */
export function lexicon(word: string): Entry | undefined {
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
