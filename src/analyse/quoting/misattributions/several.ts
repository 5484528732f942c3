import type { Analysis } from '../../index.ts'
import { isOften } from '../orphans.ts'
import { personsAloneBefore, precedentOf } from '../speakers.ts'
import type { Attribution } from '../speech.ts'
import { mayBeThey } from '../voices.ts'
import { shared, speaksOfI } from './evidence.ts'
import type { Misattribution } from './misattribution.ts'

/** `“I saw it,” they said`, of a man or a woman. */
export function several(article: Analysis, attribution: Attribution): Misattribution | undefined {
  if (mayBeThey(article)) return undefined
  const precedent = precedentOf(article, attribution)
  if (precedent?.chain) {
    const { person, pronoun } = precedent.speaker
    if (person?.pronoun) return { saying: attribution, pronoun: 'they', person, right: pronoun }
  }
  if (!speaksOfI(article, attribution) || isOften(article, attribution)) return undefined
  const near = personsAloneBefore(article, attribution.quotation.paragraph, attribution.quotation.start) ?? []
  const [person] = near
  const right = near.length === 1 ? person!.pronoun : shared(near)
  return (
    right && { saying: attribution, pronoun: 'they', person: near.length === 1 ? person : undefined, right }
  )
}
