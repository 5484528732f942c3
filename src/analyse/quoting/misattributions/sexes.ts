import type { Analysis } from '../../index.ts'
import { genderOfGivenName } from '../../naming/gazetteer.ts'
import type { Person, Pronoun } from '../../naming/people.ts'
import { castBefore } from '../cast.ts'
import { sexOfSpeaker } from '../self-descriptions.ts'
import {
  chainOf,
  companyOf,
  documentBefore,
  lastNamedBefore,
  type Speaker,
  sexOfSpeakerBefore,
} from '../speakers.ts'
import type { Attribution } from '../speech.ts'
import { isUnheardOf, tellerBefore } from '../tellers.ts'
import { voiceOf } from '../voices.ts'
import { goesOn, isReply, speaksOfI } from './evidence.ts'
import type { Misattribution } from './misattribution.ts'

/** “‘I was the only woman on board,’ he said.” */
export function ofOwnAccount(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const { quotation } = attribution
  const { inner, paragraph } = quotation
  const voice = voiceOf(paragraph, attribution)
  if (!voice || voice === 'i' || voice === 'they') return undefined
  const right = sexOfSpeaker(article.text.slice(inner.start, inner.end))
  if (!right || right === voice || (voice === 'it' && documentBefore(article, attribution))) return undefined
  const near = lastNamedBefore(article, paragraph, quotation.start)
  return {
    saying: attribution,
    pronoun: voice,
    person: near?.likelyPronoun === right ? near : undefined,
    right,
  }
}

/** `“…,” he added`, of a woman. */
export function wrongSex(
  article: Analysis,
  attribution: Attribution,
  pronoun: Pronoun,
): Misattribution | undefined {
  const speaker = chainOf(article, attribution)
  if (speaker?.kind === 'person' && !speaker.byPronoun && speaker.pronoun) {
    const { person, pronoun: right } = speaker
    if (right === pronoun) return undefined
    if (goesOn.test(attribution.said) || isAlone(article, attribution, pronoun, person))
      return { saying: attribution, pronoun, person, right }
  }
  return (
    chained(article, attribution, pronoun, speaker) ??
    alone(article, attribution, pronoun) ??
    afterOther(article, attribution, pronoun) ??
    ofAnother(article, attribution, pronoun)
  )
}

/** `“…,” Mary Holm said. “…,” he added`: the same one goes on, whose pronoun only a given name or one use tells. */
function chained(
  article: Analysis,
  attribution: Attribution,
  pronoun: Pronoun,
  speaker: Speaker | undefined,
): Misattribution | undefined {
  const person = speaker?.person
  const right = person?.likelyPronoun
  if (!person || !right || right === pronoun || person.pronoun || !goesOn.test(attribution.said))
    return undefined
  // What the article calls somebody tells more than a given name.
  const isGuess =
    person.given !== undefined && genderOfGivenName(person.given.split(/[ -]/)[0]!) !== undefined
  if (isGuess && !isUnheardOf(article, pronoun, attribution.subject!.start)) return undefined
  return { saying: attribution, pronoun, person, right }
}

/** `Ms. Holm said her client was sorry. “He has lost his home,” he said`: whoever is spoken of is not the one who speaks. */
function ofAnother(
  article: Analysis,
  attribution: Attribution,
  pronoun: Pronoun,
): Misattribution | undefined {
  const { inner } = attribution.quotation
  const said = article.text.slice(inner.start, inner.end)
  const spokenOf = pronoun === 'he' ? /\b(?:he|him|his)\b/i : /\b(?:she|her)\b/i
  if (!spokenOf.test(said) || speaksOfI(article, attribution)) return undefined
  const teller = tellerBefore(article, attribution)
  const right = pronoun === 'he' ? 'she' : 'he'
  const fits = teller?.pronoun ?? teller?.person?.likelyPronoun
  if (!teller?.reports || !teller.person || fits !== right) return undefined
  return { saying: attribution, pronoun, person: teller.person, right }
}

/** `He sat down. “The pilots had crashed,” she said`, where the article knows no woman. */
function afterOther(
  article: Analysis,
  attribution: Attribution,
  pronoun: Pronoun,
): Misattribution | undefined {
  if (isReply(article, attribution)) return undefined
  const teller = tellerBefore(article, attribution)
  const right = pronoun === 'he' ? 'she' : 'he'
  if (!teller?.alone || teller.pronoun !== right) return undefined
  if (!isUnheardOf(article, pronoun, attribution.subject!.start)) return undefined
  return { saying: attribution, pronoun, person: teller.person, right }
}

/** Whether the paragraph, in which one person speaks twice, has nobody whom the pronoun fits. */
function isAlone(
  article: Analysis,
  attribution: Attribution,
  pronoun: Pronoun,
  speaker: Person | undefined,
): boolean {
  if (isReply(article, attribution)) return false
  const { paragraph } = attribution.quotation
  const { persons, others } = companyOf(article, paragraph, attribution.start, paragraph)
  return persons.every(one => one === speaker) && !others(pronoun)
}

/** Nobody near whom the pronoun could mean, and somebody whom it cannot. */
export function alone(
  article: Analysis,
  attribution: Attribution,
  pronoun: Pronoun,
): Misattribution | undefined {
  if (isReply(article, attribution)) return undefined
  const company = companyOf(article, attribution.quotation.paragraph, attribution.start)
  const { persons } = company
  const right = pronoun === 'he' ? 'she' : 'he'
  const [person] = persons.length === 1 ? persons : []
  // A given name alone tells of one person, whom nobody calls otherwise.
  const fits = person
    ? (person.pronoun ?? person.likelyPronoun) === right
    : persons.length > 0 && persons.every(one => one.pronoun === right)
  // A spokeswoman denied it. “Nobody was hurt,” he said.
  const isNoun = persons.length === 0 && sexOfSpeakerBefore(article, attribution) === right
  if ((!fits && !isNoun) || company.others(pronoun)) return undefined
  // “Anna Moe and Per Lund”, of whom the ledger may know one.
  const { paragraph, start } = attribution.quotation
  if (castBefore(article, paragraph, start).some(({ isCouple }) => isCouple)) return undefined
  return { saying: attribution, pronoun, person, right }
}
