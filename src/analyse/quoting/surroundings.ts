import type { Analysis, Paragraph } from '../index.ts'
import { narratorsIn } from '../naming/people/pronouns.ts'
import type { Pronoun } from '../naming/people.ts'
import { personsIn } from '../naming/people.ts'
import { sexed } from './cast.ts'
import { nextProse, previousProse } from './quotations.ts'
import { heardOf } from './tellers.ts'
import { mayBeThey } from './voices.ts'

/** All beside a paragraph itself that tells whom its pronouns can mean: its neighbours, who is named in them, and which sexes the article knows. */
export function surroundings(article: Analysis, paragraph: Paragraph): readonly unknown[] {
  const before = previousProse(article, paragraph)
  const after = nextProse(article, paragraph)
  const neighbours = [paragraph, before, after]
  return [
    ...neighbours,
    ...neighbours.flatMap(place => (place ? [place, ...personsIn(article, place)] : [])),
    ...article.of(sexesKnown),
  ]
}

/** What the article as a whole tells of the sexes, as far as anything asks. */
const sexesKnown = (article: Analysis): readonly unknown[] => [
  mayBeThey(article),
  ...article.gather(narratorsIn).slice(0, 2),
  ...(['he', 'she'] as const).flatMap(pronoun => [
    pronoun,
    ...sexedBy(article, pronoun),
    ...heardOf(article, pronoun),
  ]),
]

/** Where the first two stand whom a pronoun fits, and whether it is used. */
function sexedBy(article: Analysis, pronoun: Pronoun): readonly unknown[] {
  const starts: number[] = []
  let isUsed = false
  for (const { start, pronominal } of sexed(article, pronoun)) {
    if (starts.length < 2) starts.push(start)
    isUsed ||= pronominal
    if (isUsed && starts.length === 2) break
  }
  return [isUsed, ...starts]
}
