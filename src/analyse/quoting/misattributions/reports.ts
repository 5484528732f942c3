import { clauses } from '../../grammar/clauses.ts'
import type { Analysis, Paragraph, Token } from '../../index.ts'
import { genderOfGivenName } from '../../naming/gazetteer.ts'
import type { Person, Pronoun } from '../../naming/people.ts'
import { figureOfSubject, isStrange, isUsed } from '../orphans.ts'
import { insideQuotation } from '../quotations.ts'
import { isSpeechVerb, type Saying } from '../saying.ts'
import { companyOf, personsAloneBefore } from '../speakers.ts'
import type { Misattribution } from './misattribution.ts'
import { orphaned } from './orphans.ts'

/** A clause of what somebody is said to say that has `he` or `she` for its subject: `Ms. Roe said he would not run`. */
interface Reported {
  readonly paragraph: Paragraph
  /** Who says it. */
  readonly told: Token
  readonly saying: Saying
}

const toWhom = String.raw`(?: (?:reporters|parliament|(?:the|an?|his|her) \p{Ll}+))?(?: on \p{Lu}\p{L}+day)?(?: that)? `
const mayReport = new RegExp(
  String.raw`\b(?:said|says|told|tells|admit(?:s|ted)|insist(?:s|ed)|testif(?:ied|ies)|explain(?:s|ed)|announce[sd]|claim(?:s|ed)|promise[sd]|denie[sd])${toWhom}(?:he|she) `,
  'u',
)
const isToWhom = new RegExp(`^${toWhom}$`, 'u')

export function toldOfThemselves(paragraph: Paragraph): readonly Reported[] {
  if (!mayReport.test(paragraph.text)) return []
  return paragraph.sentences.flatMap((sentence): Reported[] => {
    if (!mayReport.test(sentence.text) || /["“”]/.test(sentence.text)) return []
    const all = clauses(sentence)
    return all.flatMap(({ head, subject, subordinate }, at): Reported[] => {
      const inner = all[at + 1]
      const pronoun = inner?.subject
      if (!subject || subordinate || !isSpeechVerb(head.norm) || !pronoun || !/^s?he$/.test(pronoun.norm))
        return []
      const between = paragraph.text.slice(head.end - paragraph.start, pronoun.start - paragraph.start)
      if (!isToWhom.test(between)) return []
      const { start, end } = pronoun
      const said = pronoun.norm
      return [
        {
          paragraph,
          told: subject,
          saying: { start, end, said, subject: pronoun, verb: pronoun, inverted: false },
        },
      ]
    })
  })
}

/** Whoever says something of a man, in an article that knows none, says it of herself. */
export function ofStranger(
  article: Analysis,
  paragraph: Paragraph,
  told: Token,
  saying: Saying,
): Misattribution | undefined {
  const voice = article.text.slice(saying.start, saying.end) as Pronoun
  const figure = figureOfSubject(article, paragraph, told)
  const right = figure?.likely
  if (
    !right ||
    !(figure.pronoun || isUsed(article, right)) ||
    right === voice ||
    !isStrange(article, voice, saying)
  )
    return undefined
  const { person, pronominal } = figure
  const name = person || pronominal ? undefined : article.text.slice(figure.start, figure.end)
  return { saying, pronoun: voice, person, name, right, form: 'subject' }
}

/** What a name suggests; the pronoun in doubt may be all that gainsays it. */
const suggested = ({ given, likelyPronoun }: Person): Pronoun | undefined =>
  likelyPronoun ?? (given ? genderOfGivenName(given.split(/[ -]/)[0]!) : undefined)

/** Reported speech, given to somebody of whom the sentences before do not tell. */
export function misreported(
  article: Analysis,
  paragraph: Paragraph,
  saying: Saying,
): Misattribution | undefined {
  const { subject, start } = saying
  if (insideQuotation(article, subject!)) return undefined
  const pronoun = article.text.slice(subject!.start, subject!.end).toLowerCase() as 'it' | Pronoun
  const first = paragraph.sentences[0]!
  if (start < first.end) return undefined
  if (pronoun === 'it') {
    const near = personsAloneBefore(article, paragraph, start)
    const [person] = near?.length === 1 ? near : []
    if (person) return { saying, pronoun, person, right: person.likelyPronoun }
    const found = orphaned(article, { ...saying, paragraph, from: start, words: '' }, pronoun)
    return found?.right === 'they' ? undefined : found
  }
  const company = companyOf(article, paragraph, start)
  const right = pronoun === 'he' ? 'she' : 'he'
  const [person] = company.persons
  const isFit =
    person?.pronoun === right ||
    // A given name tells enough where the article knows nobody of the other sex.
    (person && !person.pronoun && suggested(person) === right && isStrange(article, pronoun, saying))
  if (company.persons.length === 1 && isFit && !company.others(pronoun))
    return { saying, pronoun, person, right }
  const found = orphaned(article, { ...saying, paragraph, from: start, words: '' }, pronoun)
  return found?.right === right || found?.right === 'it' ? found : undefined
}
