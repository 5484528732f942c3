import { children, inflect } from '../../syntax/index.ts'
import { capitalised } from '../casing.ts'
import type { Analysis, Sentence, Token } from '../index.ts'
import { personNoun } from '../naming/gazetteer.ts'
import { type Person, people } from '../naming/people.ts'
import { insideQuotation } from '../quoting/quotations.ts'
import { type Clause, clauses } from './clauses.ts'

/** What can stand as the subject of a sentence that lost its own. */
export interface Subject {
  /** As it opens the sentence: `She`, `The union`. */
  readonly text: string
  readonly plural: boolean
}

/** The likely subjects of a verb that has none, best first: what the sentences before it spoke of, in its number. */
export function subjectsBefore(article: Analysis, sentence: Sentence, verb: Token): readonly Subject[] {
  const asked = numberOf(verb)
  const neutral = asked === 'plural' ? they : it
  for (const before of sentencesBefore(article, sentence)) {
    const topic = topicOf(article, before)
    if (!topic || (asked !== undefined && topic.plural !== (asked === 'plural'))) continue
    if (topic.text === neutral.text) return [topic]
    // Behind a quotation, a new paragraph turns from the speaker back to the matter.
    const turns = sentence.index === 0 && /["”’]$/.test(before.paragraph.text)
    return turns ? [neutral, topic] : [topic]
  }
  // At the head of the article whom it is of comes behind.
  const ahead = sentence.index === 0 && sentence.next ? topicOf(article, sentence.next) : undefined
  const isFirst = article.prose[0] === sentence.paragraph
  return isFirst && ahead && ahead.text !== neutral.text && ahead.plural === (asked === 'plural')
    ? [ahead, neutral]
    : [neutral]
}

/** The likely subjects of a verb inside a sentence: that of the clause before it, else what the sentences before spoke of. */
export function subjectsWithin(article: Analysis, sentence: Sentence, verb: Token): readonly Subject[] {
  const asked = numberOf(verb)
  const before = clauses(sentence).findLast(
    ({ subject }) => subject && subject.index < verb.index && subject.tag[0] !== 'W',
  )?.subject
  const own = before && before.norm !== 'it' ? pronounFor(article, before) : undefined
  return own && (asked === undefined || own.plural === (asked === 'plural'))
    ? [own]
    : subjectsBefore(article, sentence, verb)
}

const it: Subject = { text: 'It', plural: false }
const they: Subject = { text: 'They', plural: true }

/** The three sentences of running prose before one, the nearest first. */
function* sentencesBefore(article: Analysis, sentence: Sentence): Iterable<Sentence> {
  let { paragraph, index } = sentence
  for (let left = 3; left > 0; left--) {
    index--
    while (index < 0) {
      const before = article.paragraphs[paragraph.index - 1]
      if (!before) return
      paragraph = before
      index = before.isProse ? before.sentences.length - 1 : -1
    }
    yield paragraph.sentences[index]!
  }
}

/** The number that a finite form shows; undefined for a past tense or a modal. */
function numberOf({ norm, tag }: Token): 'singular' | 'plural' | undefined {
  if (/^(?:was|is|has|does)$/.test(norm)) return 'singular'
  if (/^(?:were|are|have|do)$/.test(norm)) return 'plural'
  return tag === 'VBZ' ? 'singular' : undefined
}

/** What stands for the subject of a sentence that has just been read; undefined where it has none, or is quoted. */
function topicOf(article: Analysis, sentence: Sentence): Subject | undefined {
  if (insideQuotation(article, sentence)) return undefined
  const opening = article.of(people).at(sentence, sentence.paragraph)
  if (opening && !possessor.test(sentence.text) && !/^[^.]{0,80}? (?:and|&) \p{Lu}/u.test(sentence.text))
    return nameOf(opening)
  const subjects = clauses(sentence).filter(
    ({ subject, subordinate }) => subject && !subordinate && subject.tag[0] !== 'W',
  )
  const main = eventOf(sentence) ?? subjects.find(clause => clause.head.head < 0) ?? subjects[0]
  // “It was hard on Barton”: it stands for nothing.
  const last =
    main?.subject?.norm === 'it' ? article.of(people).within(sentence, sentence.paragraph).at(-1) : undefined
  const person = last && article.of(people).of(last)
  if (person) return nameOf(person)
  return main ? pronounFor(article, main.subject!) : undefined
}

/** “The half was ten minutes old when Diarra scored”: what happened, rather than when. */
function eventOf(sentence: Sentence): Clause | undefined {
  if (!/ (?:old|gone|left|over) when \p{Lu}/u.test(sentence.text)) return undefined
  const found = clauses(sentence).findLast(({ subject }) => subject?.pos === 'PROPN')
  return found && sentence.tokens.slice(0, found.subject!.index).some(({ norm }) => norm === 'when')
    ? found
    : undefined
}

/** “Roland Voss’s new opera”: what is spoken of is the opera. */
const possessor = /^(?:\p{Lu}[\p{L}.’'-]* ){0,3}\p{Lu}[\p{L}-]+[’']s?(?= \p{Ll})/u

const nameOf = ({ pronoun, surname }: Person): Subject => ({
  text: pronoun ? capitalised(pronoun) : surname,
  plural: false,
})

/** The pronoun for a subject, where the article settles one, else its name. */
function pronounFor(article: Analysis, subject: Token): Subject {
  const { norm, tag, sentence } = subject
  if (norm === 'i') return { text: 'I', plural: true }
  if (/^(?:he|she|it|we|they)$/.test(norm))
    return { text: capitalised(norm), plural: /^(?:we|they)$/.test(norm) }
  const isJoined = children(sentence.tokens, subject.index).some(
    index => sentence.tokens[index]!.rel === 'conj',
  )
  if (isJoined || tag === 'NNS' || tag === 'NNPS' || /^(?:these|those|police|people)$/.test(norm)) return they
  const person = article.of(people).at(subject, sentence.paragraph)
  if (person) return nameOf(person)
  if (!personNoun.test(norm))
    return tag === 'NNP' && sentence.tokens[0]!.pos !== 'DET' ? (named(sentence) ?? it) : it
  const pronouns = new Set(article.of(people).all.flatMap(({ pronoun }) => pronoun ?? []))
  const [only] = pronouns
  return { text: pronouns.size === 1 ? capitalised(only!) : `The ${norm}`, plural: false }
}

/** “Yoon Ji-hye was brought up by her aunt”: whom a name is of, where one pronoun alone stands in its sentence and the next two. */
function named(sentence: Sentence): Subject | undefined {
  const text = [sentence, sentence.next, sentence.next?.next].map(one => one?.text ?? '').join(' ')
  const [isHe, isShe] = [/\b(?:he|his|him)\b/i.test(text), /\b(?:she|her)\b/i.test(text)]
  return isHe === isShe ? undefined : { text: isHe ? 'He' : 'She', plural: false }
}

/** The form of a verb that agrees with a subject: “includes”, “include”. */
export function agreeingForm(verb: Token, { plural }: Subject): string {
  return plural && verb.tag === 'VBZ' && verb.pos === 'VERB' ? inflect(verb.lemma, 'VBP') : verb.norm
}
