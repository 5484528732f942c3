import { clauses } from '../grammar/clauses.ts'
import type { Analysis, Paragraph, Sentence, Token } from '../index.ts'
import { genderOf, organisationHeads, personNoun } from '../naming/gazetteer.ts'
import { names } from '../naming/names.ts'
import { pronounsIn } from '../naming/people/pronouns.ts'
import { type Person, type Pronoun, people } from '../naming/people.ts'
import { isWh } from '../tokens.ts'
import { insideQuotation, previousProse, quotationsIn } from './quotations.ts'
import { isSpeechVerb } from './saying.ts'
import { isSpeakingThing } from './speakers.ts'
import { type Attribution, opensSentence } from './speech.ts'

/** The one person that the sentence before a quotation is about, and from whom nothing in it can take the word. */
export interface Teller {
  readonly person: Person | undefined
  readonly pronoun: Pronoun | undefined
  /** Whether the sentence has nobody else, and no speech that this one could answer. */
  readonly alone: boolean
  /** Whether the sentence reports what this one said. */
  readonly reports: boolean
}

export function tellerBefore(article: Analysis, { quotation }: Attribution): Teller | undefined {
  const { paragraph, start } = quotation
  if (!opensSentence(paragraph, quotation)) return undefined
  const here = paragraph.sentences.findLast(({ end }) => end <= start)
  const place = here ? paragraph : previousProse(article, paragraph)
  const sentence = here ?? place?.sentences.at(-1)
  if (!place || !sentence) return undefined
  const main = clauses(sentence).filter(
    ({ subordinate, subject, verb }) =>
      !subordinate && subject && !isWh(subject) && !insideQuotation(article, verb),
  )
  // “Mr. Hale said the firm had lied”: who says it has the word, whatever it tells of.
  const reporting = main.find(
    ({ head, subject }) => isSpeechVerb(head.norm) && isTold(article, place, subject!),
  )
  const told = (reporting ?? main.at(-1))?.subject
  if (!told) return undefined
  const pronoun = told.norm === 'he' || told.norm === 'she' ? told.norm : undefined
  const person = pronoun ? undefined : article.of(people).at(told, place)
  if (!isTold(article, place, told)) return undefined
  const reports = reporting !== undefined && !quotationsIn(place).some(one => one.end > sentence.start)
  const takes = reports ? speaksWithin(article, sentence, told) : mayTakeTheWord(article, place, sentence)
  if (takes) return undefined
  const alone =
    !sentence.tokens.some(token => token !== told && personNoun.test(token.norm)) &&
    !quotationsIn(place).some(one => one.start < sentence.end && one.end > sentence.start)
  return { person, pronoun: pronoun ?? person?.pronoun ?? genderOf(told.norm), alone, reports }
}

/** Whether a subject is one person. */
const isTold = (article: Analysis, place: Paragraph, subject: Token): boolean =>
  /^s?he$/.test(subject.norm) ||
  article.of(people).at(subject, place) !== undefined ||
  (personNoun.test(subject.norm) && !subject.norm.endsWith('s'))

/** “said the union had refused”, “said the report was clear”: whether a thing that speaks is a subject in what is told. */
function speaksWithin(article: Analysis, sentence: Sentence, told: Token): boolean {
  return clauses(sentence).some(
    ({ subject }) =>
      subject &&
      subject !== told &&
      subject.pos !== 'PRON' &&
      (isSpeakingThing(subject.norm) ||
        organisationHeads.has(subject.norm) ||
        organisationHeads.has(subject.norm.replace(/s$/, '')) ||
        (subject.pos === 'PROPN' && !article.of(people).at(subject, sentence.paragraph))),
  )
}

/** Whether a sentence names a firm, a paper or anything else that could be said to say something. */
function mayTakeTheWord(article: Analysis, place: Paragraph, { start, end, tokens }: Sentence): boolean {
  const census = article.of(people)
  return (
    tokens.some(
      token =>
        token.pos === 'NOUN' &&
        (isSpeakingThing(token.norm) ||
          (organisationHeads.has(token.norm) && !isWhereabouts(tokens, token))) &&
        !insideQuotation(article, token),
    ) ||
    place
      .of(names)
      .some(
        name =>
          name.start >= start &&
          name.end <= end &&
          !name.doubtful &&
          name.kind !== 'place' &&
          !census.of(name) &&
          !insideQuotation(article, name),
      )
  )
}

/** “in his office”, “outside the court” */
function isWhereabouts(tokens: readonly Token[], { index }: Token): boolean {
  let at = index - 1
  while (/^(?:DET|ADJ|PRON|NOUN|PROPN)$/.test(tokens[at]?.pos ?? '')) at--
  return /^(?:in|into|at|inside|outside|near|behind)$/.test(tokens[at]?.norm ?? '')
}

/** Whether the article has nobody whom a pronoun could mean, but for one use of it. */
export const isUnheardOf = (article: Analysis, pronoun: Pronoun, doubtful: number): boolean =>
  hasNobody(article, pronoun) &&
  article.gather(sexesToldIn).every(one => one.pronoun !== pronoun || one.at === doubtful)

const hasNobody = (article: Analysis, pronoun: Pronoun): boolean =>
  article.of(people).all.every(({ likelyPronoun = pronoun }) => likelyPronoun !== pronoun)

/** All by which `isUnheardOf` can tell. */
export const heardOf = (article: Analysis, pronoun: Pronoun): readonly unknown[] => [
  hasNobody(article, pronoun),
  ...article
    .gather(sexesToldIn)
    .filter(one => one.pronoun === pronoun)
    .slice(0, 2)
    .map(({ at }) => at),
]

interface ToldSex {
  readonly pronoun: Pronoun
  /** Set where a pronoun tells it, and no noun. */
  readonly at?: number
}

const sexesToldIn = (place: Paragraph): readonly ToldSex[] => [
  ...place.of(pronounsIn),
  ...place.sentences.flatMap(({ tokens }) =>
    tokens.flatMap(({ norm }): ToldSex[] => {
      const pronoun = genderOf(norm)
      return pronoun ? [{ pronoun }] : []
    }),
  ),
]
