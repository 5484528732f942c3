import { numberOf } from '../figures/numbers/words.ts'
import type { Weighed } from '../grammar/emptiness.ts'
import { mayBeBody } from '../grammar/grammatical-number.ts'
import type { Analysis, Sentence } from '../index.ts'
import { nextProse } from '../quoting/quotations.ts'
import { isStrange } from './antecedents.ts'
import { isPersonNoun } from './gazetteer.ts'
import { pronounsIn } from './people/pronouns.ts'
import {
  hasContrast,
  hasPair,
  hasPlural,
  isListed,
  isSet,
  peopleIn,
  sentencesBefore,
  small,
  tellsOf,
  tellsOfBody,
} from './sets.ts'

/** A word or phrase that means what was told before it. */
interface Pointer {
  /** Found in the words of a sentence, in small letters. */
  readonly sought: RegExp
  /** Whether it may mean something: what stands before it, in most cases. */
  isAnswered(context: Context, found: RegExpExecArray): boolean
}

/** A sentence, or the end of one, that points; and what stands before it. */
export class Context {
  readonly article: Analysis
  readonly sentence: Sentence
  /** Where what points begins, in the prose. */
  readonly start: number
  readonly clause: Weighed
  #near: readonly Sentence[] | undefined

  constructor(article: Analysis, sentence: Sentence, start: number, clause: Weighed) {
    this.article = article
    this.sentence = sentence
    this.start = start
    this.clause = clause
  }

  /** The sentences before this one that a reader still has in mind, the nearest first. */
  get near(): readonly Sentence[] {
    this.#near ??= sentencesBefore(this.article, this.sentence, inMind)
    return this.#near
  }

  /** The words of those, in small letters. */
  get told(): string {
    return this.near.map(({ text }) => text.toLowerCase()).join(' ')
  }
}
const inMind = 4

/** What shows that a number is the whole phrase, and no noun follows it. */
const alone =
  '(?=$|,| (?:(?:also|each|both|all|then) )?(?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|do|said|say)\\b)'
const ofThem = 'of (?:them|these|those)\\b'

/** What people say, think and do; a number of anything else cannot. */
const ofPeople =
  /^(?:\p{L}+ )?(?:said|says?|told|tells?|asked|hoped?|want(?:ed)?|thought|think|believed?|refused|declined|agreed|denied|promised|decided|admitted|insisted|(?:have|had) (?:said|denied|refused|declined|agreed|promised|decided|admitted|yet to))\b/u
/** “two of the men”, “both drivers”: people or bodies by number. */
const tellsOfPeople = (count: number, { near }: Context): boolean =>
  near.some(({ tokens }) =>
    tokens.some(
      ({ norm }, index) =>
        tellsOf(count, norm) &&
        (/^(?:both|pair|couple|duo|twins?|trio|brothers|sisters)$/.test(norm) ||
          tokens.slice(index + 1, index + 5).some(noun => noun.tag === 'NNS' && mayAct(noun.norm))),
    ),
  )
const mayAct = (plural: string): boolean =>
  /^(?:people|men|women|children|countries|nations|states|sides|companies|parties|unions)$/.test(plural) ||
  isPersonNoun(plural) ||
  mayBeBody(plural.replace(/s$/, '')) ||
  /(?:ers|ors|ists|ans|ants|ents)$/.test(plural)

/** More that points than the pronoun of a person: “that” and “one” may do something else. */
const alsoPoints =
  /\b(?:it|its|this|these|those|they|them|their|theirs|such|same|others?|former|latter|above|here|so|that (?:time|way|case|point|respect|regard|matter))\b|\b(?:s?he|him|his|her|hers)\b.*\b(?:s?he|him|his|her|hers)\b/

/** Words that presuppose others, and what must have told of these. */
const pointers: readonly Pointer[] = [
  // “She also said that it was so.”
  {
    sought: /(?<![\p{L}'])(?:s?he|him|his|hers?)(?![\p{L}'])/u,
    // A story may open with one who is named later, and so may a paragraph of it.
    isAnswered: ({ article, near, sentence: { paragraph, index, end }, start, clause }) =>
      near.length === 0 ||
      (index === 0 && clause.own > 1) ||
      !alsoPoints.test(clause.plain) ||
      paragraph
        .of(pronounsIn)
        .filter(({ at }) => at >= start && at < end)
        .every(({ pronoun }) => !isStrange(article, pronoun, { start, end }, true)),
  },
  // “Both of them”, “the lowest of the four”
  {
    sought: new RegExp(
      `\\b(?:(?:both|either|neither|(?:the|all) (${small})) ${ofThem}|the (${small})${alone})`,
    ),
    isAnswered(context, { 0: { length }, 1: ofThese, 2: number = ofThese, index, input }) {
      const count = number ? numberOf(number) : 2
      return ofPeople.test(input.slice(index + length + 1))
        ? tellsOfPeople(count, context) || isListed(context.near, count) || peopleIn(context.near) >= count
        : isSet(context.near, count)
    },
  },
  // “The other two”
  {
    sought: new RegExp(`\\bthe other (${small})(?: ${ofThem}|${alone})`),
    isAnswered: (context, [, count]) =>
      isSet(context.near, numberOf(count!) + 1) || /\b(?:ones?|first|another)\b/.test(context.told),
  },
  // “The former is more common”
  {
    sought: new RegExp(`\\bthe (?:former|latter)(?:'s\\b|${alone})`),
    isAnswered: ({ near, sentence: { text } }, { index }) =>
      near.slice(0, 3).some(hasContrast) ||
      near.slice(0, 2).some(one => tellsOf(2, one.text.toLowerCase())) ||
      / (?:and|or|than) /.test(text.slice(0, index)),
  },
  // “These are not the only ones.”
  {
    sought:
      /^these (?:is|are|was|were|will|would|can|could|may|have|had|do|did) (?:not|also|never|only|the|all|still)\b/,
    isAnswered: ({ near, sentence }) =>
      hasPlural([...near, sentence]) || tellsOfBody(near) || isSet(near, 2) || near.some(hasPair),
  },
  // “The second one”, “the third time”
  {
    sought: /\bthe (?:second|third|fourth) (?:ones?\b|time$|of (?:them|these|those)\b)/,
    isAnswered: ({ near, told }) =>
      /\b(?:ones?|once|two|three|four|both|pair|first|other|another|either|again|before|twice|several|many|few|some)\b/.test(
        told,
      ) || near.some(hasPair),
  },
  // “As mentioned above”, “as the following table shows”
  {
    sought:
      /\bas (?:(?:already|previously|also|was|is|has been) )*(?:mentioned|described|stated|noted|said|explained|indicated|discussed|shown|seen) (?:above|below|earlier|previously|here|before)\b|\b(?:this|the (?:following|above)) (?:table|list|chart|graph|diagram|section|chapter|paragraph|example)\b/,
    isAnswered: ({ article }) =>
      article.paragraphs.some(({ kind }) => kind === 'table' || kind === 'item' || kind === 'caption'),
  },
  // “the said person”
  {
    sought: /\b(?:the|this) (?:said|aforesaid|aforementioned|above-?mentioned) \p{L}+/u,
    isAnswered: () => false,
  },
  // “such a person”
  {
    sought: /\bsuch (?:a|an) (?:person|man|woman|individual|one)\b/,
    isAnswered: ({ near }) => peopleIn(near) > 0,
  },
  // “These are the following.”
  {
    sought:
      /^(?:these|they|those|it|this) (?:is|are|was|were) (?:also )?(?:the following|as follows)$|^the following (?:is|are|was|were)\b.*\b(?:them|these|those|this|it)$/,
    isAnswered: ({ article, sentence }) => isListedBehind(article, sentence),
  },
]

const fewestSentences = 3
function isWhole({ article }: Context): boolean {
  let sentences = 0
  return article.prose.some(paragraph => {
    sentences += paragraph.sentences.length
    return sentences >= fewestSentences
  })
}

/** Whether what a sentence announces stands behind it. */
function isListedBehind(article: Analysis, { text, next, paragraph }: Sentence): boolean {
  if (next) return text.endsWith(':')
  const behind = nextProse(article, paragraph)
  return (
    behind !== undefined &&
    (article.paragraphs[paragraph.index + 1] !== behind || behind.sentences.length < 2)
  )
}

/** The words that point at something, where nothing can be meant; undefined where all are answered. */
export function unanswered(context: Context): string | undefined {
  // A scrap of copy points at what it was cut from.
  if (!isWhole(context)) return undefined
  for (const { sought, isAnswered } of pointers) {
    const found = sought.exec(context.clause.plain)
    if (found && !isAnswered(context, found)) return found[0]
  }
  return undefined
}
