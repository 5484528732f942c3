import type { Analysis, Sentence } from '../../index.ts'
import { bearersIn, fits } from '../antecedents.ts'
import { months, weekdays } from '../gazetteer.ts'
import { names } from '../names.ts'
import type { Pronoun } from '../people.ts'
import { sentencesBefore } from '../sets.ts'

/** A phrase that only stands for something that was told before it. */
export interface Trigger {
  /** Words of which one stands in whatever the pattern finds; cheaper to look for. */
  readonly cues: readonly string[]
  /** Found in the words of a paragraph, in small letters. */
  readonly sought: RegExp
  readonly wants: string
  /** Whether something that stands before it may be what it means. */
  isAnswered(told: Told, found: RegExpExecArray): boolean
}

/** How many sentences, and how many characters, a reader has in mind. */
const inMind = 8
const reach = 4000

/** What an article has told before a place in it. */
export class Told {
  readonly article: Analysis
  readonly sentence: Sentence
  readonly at: number
  #near: readonly Sentence[] | undefined

  constructor(article: Analysis, sentence: Sentence, at: number) {
    this.article = article
    this.sentence = sentence
    this.at = at
  }

  /** The sentences before, the nearest first. */
  get near(): readonly Sentence[] {
    this.#near ??= sentencesBefore(this.article, this.sentence, inMind)
    return this.#near
  }

  /** The words of the article up to there, in small letters. */
  get all(): string {
    return this.article.text.slice(Math.max(0, this.at - reach), this.at).toLowerCase()
  }

  /** The words of some sentences before and of its own up to there. */
  words(sentences: number): string {
    const own = this.sentence.text.slice(0, this.at - this.sentence.start)
    return [...this.near.slice(0, sentences).map(({ text }) => text), own].join(' ').toLowerCase()
  }

  /** How many different things are named near by. */
  get named(): number {
    return new Set(
      [...this.near, this.sentence].flatMap(({ paragraph, start, end }) =>
        paragraph
          .of(names)
          .filter(one => one.start >= start && one.end <= end && one.end <= this.at)
          .filter(({ doubtful, text }) => !doubtful && !isOfTime(text))
          .map(({ words }) => words.at(-1)!),
      ),
    ).size
  }

  /** How many people, near by, may be of a sex. */
  people(sex: Pronoun): number {
    return new Set(
      [this.sentence, ...this.near].flatMap(({ paragraph, start, end }) =>
        paragraph
          .of(bearersIn)
          .filter(one => one.start >= start && one.end <= Math.min(end, this.at))
          .filter(one => fits(this.article, sex, one))
          .map(({ word }) => word),
      ),
    ).size
  }

  /** What follows an offset of the paragraph’s text. */
  after(index: number): string {
    return this.sentence.paragraph.text.slice(index, index + 12)
  }

  /** Whether a noun in the plural, or in the singular, has been told. */
  has(plural: string): boolean {
    const stem = plural.replace(/(?:ies|y|es|s)$/, '')
    return stem.length > 1 && new RegExp(`\\b${stem.replace(/[^\p{L}]/gu, '.')}`, 'u').test(this.all)
  }
}

const isOfTime = (text: string): boolean => {
  const singular = text.replace(/s$/, '')
  return weekdays.has(singular) || months.has(text)
}
