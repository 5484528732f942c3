import { inflect } from '../syntax/index.ts'
import { clauses } from './clauses.ts'
import type { Analysis, Sentence, Token } from './index.ts'

/** What can stand as the subject of a sentence that lost its own. */
export interface Subject {
  /** As it opens the sentence: `She`, `The union`. */
  readonly text: string
  readonly plural: boolean
}

/** The likeliest subject of a verb that has none: what the sentences before it spoke of, in the verb's number. */
export function subjectBefore(article: Analysis, sentence: Sentence, verb: Token): Subject {
  const asked = numberOf(verb)
  for (const before of sentencesBefore(article, sentence)) {
    const subject = clauses(before).find(clause => clause.subject && !clause.subordinate)?.subject
    if (!subject) continue
    const made = pronounFor(article, subject)
    if (asked === undefined || made.plural === (asked === 'plural')) return made
  }
  return asked === 'plural' ? { text: 'They', plural: true } : { text: 'It', plural: false }
}

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

function pronounFor(_article: Analysis, subject: Token): Subject {
  const { norm, tag } = subject
  if (/^(?:he|she|it|we|they)$/.test(norm))
    return { text: norm[0]!.toUpperCase() + norm.slice(1), plural: norm === 'they' || norm === 'we' }
  const plural = tag === 'NNS' || tag === 'NNPS' || /^(?:these|those|police|people)$/.test(norm)
  return { text: plural ? 'They' : 'It', plural }
}

/** The form of a verb that agrees with a subject: “includes”, “include”. */
export function agreeingForm(verb: Token, { plural }: Subject): string {
  return plural && verb.tag === 'VBZ' && verb.pos === 'VERB' ? inflect(verb.lemma, 'VBP') : verb.norm
}
