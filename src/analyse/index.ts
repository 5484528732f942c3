import type { Article, Part, PartKind } from '../parse/index.ts'
import { defaultSettings, type Settings } from '../settings.ts'
import type { Span } from '../source.ts'
import { type Reading, ReadWord, readSentence } from '../syntax/index.ts'
import { pushTo } from './collections.ts'
import { foreignLanguage, languageOf, opening } from './language.ts'
import { allMatches } from './matches.ts'
import { splitSentences } from './sentences.ts'

/** One syntactic word, its span in the article's prose. */
export class Token extends ReadWord {
  readonly sentence: Sentence

  constructor(reading: Reading, index: number, sentence: Sentence) {
    super(reading, index, sentence.start)
    this.sentence = sentence
  }
}

/** Whether two lists have the same members. */
export const areSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((member, at) => member === other[at])

/** Something that more can be inferred of: `x.of(people)` infers once and remembers. */
abstract class Inferring {
  #known: Map<unknown, unknown> | undefined

  /** What `infer` makes of this, made at the first call and shared from then on. */
  of<T>(infer: (of: this) => T): T {
    this.#known ??= new Map()
    let value = this.#known.get(infer)
    if (value === undefined && !this.#known.has(infer)) {
      value = infer(this)
      this.#known.set(infer, value)
    }
    return value as T
  }

  /** Takes what was inferred elsewhere for its own. */
  protected know<T>(infer: (of: this) => T, value: T): void {
    this.#known ??= new Map()
    this.#known.set(infer, value)
  }
}

/** What an inference of a text alone may ask besides: other inferences of it. */
export interface Recalling {
  readonly text: string
  recall<T>(infer: (text: string, passage: Recalling) => T): T
  matches(pattern: RegExp): readonly RegExpExecArray[]
}

/** A stretch of the article that can be judged by its text alone. */
abstract class Passage extends Inferring implements Recalling {
  abstract readonly text: string
  protected readonly memory: Memory
  #recalled: Map<unknown, unknown> | undefined

  constructor(memory: Memory) {
    super()
    this.memory = memory
  }

  /**
   * What `infer` makes of the text alone, offsets counted from its start. Unlike what `of` makes, it is remembered
   * from one edit of the article to the next, wherever the text moves: for what costs much.
   */
  recall<T>(infer: (text: string, passage: Recalling) => T): T {
    const recalled = this.#recollections()
    let value = recalled.get(infer)
    if (value === undefined) {
      value = infer(this.text, this)
      recalled.set(infer, value)
    }
    return value as T
  }

  /** The text's matches of a global pattern that is the same object at each call; remembered as `recall` does. */
  matches(pattern: RegExp): readonly RegExpExecArray[] {
    const known = this.#recollections().get(pattern)
    if (known) return known as readonly RegExpExecArray[]
    const found = allMatches(this.text, pattern)
    // Most patterns are found nowhere; to keep that for one check costs more than it saves.
    if (found.length > 0 || this.memory.recollections) this.#recollections().set(pattern, found)
    return found
  }

  #recollections(): Map<unknown, unknown> {
    this.#recalled ??= this.memory.recollections?.(this.text) ?? new Map()
    return this.#recalled
  }
}

/** A sentence of a paragraph: its span in the prose, its text, and its words when they are wanted. */
export class Sentence extends Passage implements Span {
  readonly paragraph: Paragraph
  /** Its place among the sentences of its paragraph. */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  #tokens: readonly Token[] | undefined

  constructor(paragraph: Paragraph, index: number, { start, end }: Span, memory: Memory) {
    super(memory)
    this.paragraph = paragraph
    this.index = index
    this.start = paragraph.start + start
    this.end = paragraph.start + end
    this.text = paragraph.text.slice(start, end)
  }

  /** Words and marks with part of speech, lemma and head; tagged at the first call, parsed when a head is asked for. */
  get tokens(): readonly Token[] {
    if (!this.#tokens) {
      const reading = this.memory.read(this.text)
      const tokens: Token[] = []
      for (let i = 0; i < reading.words.length; i++) tokens.push(new Token(reading, i, this))
      this.#tokens = tokens
    }
    return this.#tokens
  }

  get previous(): Sentence | undefined {
    return this.paragraph.sentences[this.index - 1]
  }

  get next(): Sentence | undefined {
    return this.paragraph.sentences[this.index + 1]
  }
}

/** A part of the article with its sentences. */
export class Paragraph extends Passage implements Part {
  readonly kind: PartKind
  readonly start: number
  readonly end: number
  readonly text: string
  #index: number
  readonly literals: readonly Span[]
  #judged: Map<unknown, { readonly by: readonly unknown[]; readonly found: readonly unknown[] }> | undefined
  #sentences: readonly Sentence[] | undefined

  constructor(part: Part, index: number, text: string, memory: Memory) {
    super(memory)
    this.kind = part.kind
    this.start = part.start
    this.end = part.end
    this.literals = part.literals ?? []
    this.text = text
    this.#index = index
  }

  /** Its place among the parts of the article; not to be inferred from, as other parts may come and go. */
  get index(): number {
    return this.#index
  }

  /** The same paragraph, with parts before it come or gone. */
  moveTo(index: number): this {
    this.#index = index
    return this
  }

  /** What was found in it by the same values of all that it depends on, or is found now. */
  judged<T>(judge: unknown, by: readonly unknown[], find: () => readonly T[]): readonly T[] {
    this.#judged ??= new Map()
    const known = this.#judged.get(judge)
    if (known && areSame(known.by, by)) return known.found as readonly T[]
    const found = find()
    this.#judged.set(judge, { by, found })
    return found
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= inEnglish(this.text, this.memory.split(this.text)).map(
      (span, index) => new Sentence(this, index, span, this.memory),
    )
    return this.#sentences
  }

  /** Whether it is running prose, of whole sentences: not a headline, caption, table or the like. */
  get isProse(): boolean {
    return this.kind === 'paragraph' || this.kind === 'quotation'
  }
}

/** Spans of sentences without those in another language. */
function inEnglish(text: string, spans: readonly Span[]): readonly Span[] {
  return spans.length < 2
    ? spans
    : spans.filter(({ start, end }) => !foreignLanguage(text.slice(start, end), 6))
}

/** A match of a pattern, and where. */
export interface Match {
  readonly paragraph: Paragraph
  readonly match: RegExpExecArray
}

const matchers = new WeakMap<RegExp, (paragraph: Paragraph) => readonly Match[]>()

/** Everything that a rule may know of an article, inferred when it is first asked for. */
export class Analysis extends Inferring {
  readonly article: Article
  readonly settings: Settings
  /** The prose that all spans are in. */
  readonly text: string
  /** The language it is in, where that is not English. */
  readonly language: string | undefined
  /** The parts of the article, in order. */
  readonly paragraphs: readonly Paragraph[]
  readonly #prints = new Map<readonly Given[], string>()
  readonly #tallies = new Map<unknown, Counts>()
  readonly #gathered = new Map<unknown, readonly unknown[]>()
  readonly #memory: Memory | undefined

  constructor(
    article: Article,
    paragraphs: readonly Paragraph[],
    settings: Settings,
    memory?: Memory,
    language?: string,
  ) {
    super()
    this.language = language
    this.#memory = memory
    this.article = article
    this.text = article.text
    this.settings = settings
    this.paragraphs = paragraphs
  }

  /** The sentences of every part, in order. */
  get sentences(): readonly Sentence[] {
    return this.of(allSentences)
  }

  /** The running prose: paragraphs and quotations, without headlines, captions, lists and furniture. */
  get prose(): readonly Paragraph[] {
    return this.of(runningProse)
  }

  /** Whether a pattern that is not global, or a text, stands anywhere in it. */
  has(sought: RegExp | string): boolean {
    if (this.#memory?.has) return this.#memory.has(sought, this)
    return typeof sought === 'string' ? this.text.includes(sought) : sought.test(this.text)
  }

  /** How often each text stands among those of its paragraphs; `textsOf` is the same function at each call. */
  tally(textsOf: (paragraph: Paragraph) => Iterable<string>): Counts {
    let counts = this.#tallies.get(textsOf)
    if (!counts) {
      counts = this.#memory?.tally?.(textsOf, this) ?? counted(this.paragraphs, textsOf)
      this.#tallies.set(textsOf, counts)
    }
    return counts
  }

  /** What `infer` makes of each paragraph, in one list that is the same object while they come to the same nothing. */
  gather<T>(infer: (paragraph: Paragraph) => readonly T[]): readonly T[] {
    let all = this.#gathered.get(infer)
    if (!all) {
      all = this.#memory?.gather?.(infer, this) ?? this.paragraphs.flatMap(infer)
      this.#gathered.set(infer, all)
    }
    return all as readonly T[]
  }

  /**
   * What has a key in common with something else of the article, each once and in no order; `entriesOf` is the same
   * function at each call.
   */
  sharing<T>(entriesOf: EntriesOf<T>): ReadonlySet<T> {
    return this.#memory?.sharing
      ? this.#memory.sharing(entriesOf, this)
      : sharingIn(this.paragraphs, entriesOf)
  }

  /**
   * What `judge` finds among all, in order, that have a key in common, in no order of keys; asked anew only where
   * something of the key came or went. Both are the same functions at each call.
   */
  among<T, R>(entriesOf: EntriesOf<T>, judge: (items: readonly T[]) => readonly R[]): readonly R[] {
    return this.#memory?.among
      ? this.#memory.among(entriesOf, judge, this)
      : [...byKey(this.paragraphs, entriesOf).values()].flatMap(judge)
  }

  /** The matches of a global pattern that is the same object at each call, in all paragraphs. */
  matches(pattern: RegExp): readonly Match[] {
    let infer = matchers.get(pattern)
    if (!infer) {
      infer = paragraph => paragraph.matches(pattern).map(match => ({ paragraph, match }))
      matchers.set(pattern, infer)
    }
    return this.gather(infer)
  }

  /** What `make` makes of some values, kept while they are the same; `make` is the same function at each call. */
  recall<T, V extends readonly unknown[]>(make: (...of: V) => T, ...of: V): T {
    return this.#memory?.recall ? this.#memory.recall(make, of) : make(...of)
  }

  /**
   * What `make` makes of this article and of what it made of it before the last edit, if it did; `make` is the same
   * function at each call.
   */
  renew<T>(make: (article: Analysis, before: T | undefined) => T): T {
    return this.#memory?.renew ? this.#memory.renew(make, this) : make(this, undefined)
  }

  /** How far it is from one span to another, as the source has it; the prose may have wider gaps. */
  distance(from: Span, to: Span): number {
    return this.#placeOf(to.start) - this.#placeOf(from.start)
  }

  #placeOf(start: number): number {
    return this.article.map.toSource({ start, end: start }).start
  }

  /** The same article as if it had no more than this paragraph, with what is given of the whole. */
  only(paragraph: Paragraph, given: readonly Given[] = []): Analysis {
    const alone = new Analysis(this.article, [paragraph], this.settings)
    for (const { infer } of given) alone.know(infer, this.of(infer))
    return alone
  }

  /**
   * What `judge` finds in each paragraph as if it were all of the article, but for what is given of the whole; found
   * anew only where either has changed. `judge` and `given` are the same objects at each call.
   */
  alone<T>(judge: (alone: Analysis) => Iterable<T>, given: readonly Given[] = []): readonly T[] {
    const find = (paragraph: Paragraph): readonly T[] => [...judge(this.only(paragraph, given))]
    return this.#memory?.alone?.(judge, this.#printOf(given), find, this) ?? this.paragraphs.flatMap(find)
  }

  /**
   * What `judge` finds in a paragraph, found anew only where it or any of what `around` lists is another: all that
   * the judge looks at besides. Both are the same functions at each call.
   */
  near<T>(
    paragraph: Paragraph,
    judge: (article: Analysis, paragraph: Paragraph) => Iterable<T>,
    around: (article: Analysis, paragraph: Paragraph) => readonly unknown[],
  ): readonly T[] {
    const find = (): readonly T[] => [...judge(this, paragraph)]
    return this.#memory?.paragraph ? paragraph.judged(judge, around(this, paragraph), find) : find()
  }

  #printOf(given: readonly Given[]): string {
    let print = this.#prints.get(given)
    if (print === undefined) {
      print = [this.settings.date, ...given.map(({ print }) => print(this))].join('\n')
      this.#prints.set(given, print)
    }
    return print
  }
}

/** Something inferred of a whole article that paragraphs are judged by. */
export interface Given {
  readonly infer: (article: Analysis) => unknown
  /** Its print in an article: the same in any two that no judgement can tell apart by it. */
  readonly print: (article: Analysis) => string
}

export const given = <T>(infer: (article: Analysis) => T, print: (value: T) => string): Given => ({
  infer,
  print: article => print(article.of(infer)),
})

/** What a paragraph has under which keys. */
export type EntriesOf<T> = (paragraph: Paragraph) => readonly (readonly [key: unknown, item: T])[]

function sharingIn<T>(paragraphs: readonly Paragraph[], entriesOf: EntriesOf<T>): ReadonlySet<T> {
  const shared = new Set<T>()
  for (const list of byKey(paragraphs, entriesOf).values())
    if (list.length > 1) for (const item of list) shared.add(item)
  return shared
}

function byKey<T>(paragraphs: readonly Paragraph[], entriesOf: EntriesOf<T>): ReadonlyMap<unknown, T[]> {
  const lists = new Map<unknown, T[]>()
  for (const paragraph of paragraphs) for (const [key, item] of entriesOf(paragraph)) pushTo(lists, key, item)
  return lists
}

/** How often texts stand in an article; in no order. */
export type Counts = Pick<ReadonlyMap<string, number>, 'get' | 'has'>

function counted(
  paragraphs: readonly Paragraph[],
  textsOf: (paragraph: Paragraph) => Iterable<string>,
): Counts {
  const counts = new Map<string, number>()
  for (const paragraph of paragraphs)
    for (const text of textsOf(paragraph)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

const allSentences = (analysis: Analysis): readonly Sentence[] =>
  analysis.paragraphs.flatMap(paragraph => paragraph.sentences)
const runningProse = (analysis: Analysis): readonly Paragraph[] =>
  analysis.paragraphs.filter(paragraph => paragraph.isProse)

/** Remembers what the texts of paragraphs and sentences came to, so that an edit costs one paragraph. */
export interface Memory {
  split(paragraph: string): readonly Span[]
  read(sentence: string): Reading
  /** What a text has come to so far, by what was asked of it; to be added to. */
  recollections?(text: string): Map<unknown, unknown>
  /** What `has`, `tally`, `gather`, `sharing`, `among` and `recall` of an analysis tell, made from what they told before. */
  has?(sought: RegExp | string, analysis: Analysis): boolean
  recall?<T, V extends readonly unknown[]>(make: (...of: V) => T, of: V): T
  tally?(textsOf: (paragraph: Paragraph) => Iterable<string>, analysis: Analysis): Counts
  gather?<T>(infer: (paragraph: Paragraph) => readonly T[], analysis: Analysis): readonly T[]
  sharing?<T>(entriesOf: EntriesOf<T>, analysis: Analysis): ReadonlySet<T>
  among?<T, R>(
    entriesOf: EntriesOf<T>,
    judge: (items: readonly T[]) => readonly R[],
    analysis: Analysis,
  ): readonly R[]
  /** What `make` makes of an article and of what it made before. */
  renew?<T>(make: (article: Analysis, before: T | undefined) => T, analysis: Analysis): T
  /** What is found in each paragraph, by who judges and the print of what is given. */
  alone?<T>(
    judge: unknown,
    print: string,
    find: (paragraph: Paragraph) => readonly T[],
    analysis: Analysis,
  ): readonly T[]
  /** A part of an article as it was, or made anew. */
  paragraph?(article: Article, index: number, make: (text: string) => Paragraph): Paragraph
}

/** A memory that remembers nothing. */
export const forgetful: Memory = { split: splitSentences, read: readSentence }

/** Prepares an article to be asked about. */
export function analyse(
  article: Article,
  settings: Settings = defaultSettings,
  memory: Memory = forgetful,
): Analysis {
  const make = (index: number, text: string): Paragraph => {
    const part = article.parts[index]!
    // A passage in another language is left alone, as verse is.
    const isForeign = foreignLanguage(text) !== undefined
    return new Paragraph(isForeign ? { ...part, kind: 'verse' } : part, index, text, memory)
  }
  const paragraphs = article.parts.map(({ start, end }, index) =>
    memory.paragraph
      ? memory.paragraph(article, index, text => make(index, text))
      : make(index, article.text.slice(start, end)),
  )
  const start = opening(article.text)
  const language = memory.recall ? memory.recall(languageOf, [start]) : languageOf(start)
  return new Analysis(article, language ? [] : paragraphs, settings, memory, language)
}
