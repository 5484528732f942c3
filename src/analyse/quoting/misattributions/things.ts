import type { Analysis } from '../../index.ts'
import {
  askedBefore,
  documentBefore,
  lastNamedBefore,
  type Precedent,
  personsAloneBefore,
  precedentOf,
} from '../speakers.ts'
import type { Attribution } from '../speech.ts'
import { tellerBefore } from '../tellers.ts'
import { goesOn, shared, speaksOfI } from './evidence.ts'
import type { Misattribution } from './misattribution.ts'

/** `It said: “I had no drawings.”`, where nothing but a person has been named. */
export function announced(article: Analysis, attribution: Attribution): Misattribution | undefined {
  if (!speaksOfI(article, attribution)) return undefined
  const near = personsAloneBefore(article, attribution.quotation.paragraph, attribution.quotation.start)
  const [person] = near?.length === 1 ? near : []
  if (!person) return ownWords(article, attribution)
  return { saying: attribution, pronoun: 'it', person, right: person.likelyPronoun }
}

/** `“…,” it added`, of a person. */
export function thing(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const asked = askedBefore(article, attribution)
  if (asked) return { saying: attribution, pronoun: 'it', person: asked, right: asked.likelyPronoun }
  const precedent = precedentOf(article, attribution)
  const alone =
    precedent?.chain || documentBefore(article, attribution)
      ? undefined
      : personsAloneBefore(article, attribution.quotation.paragraph, attribution.quotation.start)
  if (alone) {
    const spoke = precedent?.speaker.kind === 'person' ? precedent.speaker : undefined
    const person = alone.length === 1 ? alone[0] : spoke?.person
    const right = person?.likelyPronoun ?? spoke?.pronoun ?? shared(alone)
    return { saying: attribution, pronoun: 'it', person, right }
  }
  if (!precedent || !isPersonal(article, attribution, precedent))
    return ownWords(article, attribution) ?? afterTeller(article, attribution)
  const { person, pronoun, name } = precedent.speaker
  return { saying: attribution, pronoun: 'it', person, name, right: pronoun ?? person?.likelyPronoun }
}

/** `He sat down. “The pilots had crashed,” it said.` */
function afterTeller(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const { quotation, end } = attribution
  // “We thank him,” it said in a statement.
  const isOfSeveral = /\b(?:[Ww]e|[Oo]urs?|us)\b/.test(article.text.slice(quotation.start, quotation.end))
  if (isOfSeveral || inItsOwn.test(article.text.slice(end, end + 12))) return undefined
  const teller = tellerBefore(article, attribution)
  if (!teller) return undefined
  const { person, pronoun } = teller
  return { saying: attribution, pronoun: 'it', person, right: pronoun ?? person?.likelyPronoun }
}

const inItsOwn = /^\s+(?:in (?:an?|its|the)\b|on (?:its|the)\b|through\b|via\b)/

/** Whether whoever spoke last is a person and speaks again. */
function isPersonal(article: Analysis, attribution: Attribution, { speaker, chain }: Precedent): boolean {
  const { said, end, quotation } = attribution
  // “…,” chef Maria Delgado said. “I burned it,” it added.
  const isCalled =
    speaker.kind === 'unknown' && speaker.name !== undefined && chain && speaksOfI(article, attribution)
  if (speaker.kind !== 'person' && !isCalled) return false
  if (chain) return true
  // Ms. Holm wrote a letter. “I am tired,” it said.
  if (documentBefore(article, attribution)) return false
  const isOwn = inItsOwn.test(article.text.slice(end, end + 12))
  // “… was asked why. “Money,” it said.”
  const speaksOfItself = speaksOfI(article, attribution) || answers(article, attribution)
  if (!speaksOfItself && (isOwn || !goesOn.test(said))) return false
  return speaksOfItself || quotation.start <= quotation.paragraph.start + 1
}

/** “I’m delighted,” it says: nobody says “I” but a person, a paper, a machine or a beast. */
function ownWords(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const { quotation, end } = attribution
  const { paragraph } = quotation
  const around = article.text.slice(
    Math.max(paragraph.start, quotation.start - 200),
    Math.min(paragraph.end, end + 80),
  )
  if (!speaksOfI(article, attribution) || documentBefore(article, attribution) || speakers.test(around))
    return undefined
  const person = lastNamedBefore(article, paragraph, quotation.start)
  return person && { saying: attribution, pronoun: 'it', person, right: person.likelyPronoun }
}
const speakers =
  /\b(?:statement|sign|placard|banner|sticker|tattoo|label|t-shirt|shirt|mug|tee|badge|caption|headline|voice|voicemail|machine|robot|chatbot|bot|computer|assistant|app|device|toy|doll|puppet|parrot|bird|cat|dog|horse|creature|ghost|god|spirit|tree|river|engine|car|recording|message|text|inbox|advert|ad|screen|clock|song|lyrics?|verse|reads?|read|printed|inscribed|engraved|written|scrawled|Siri|Alexa|ChatGPT)\b/i

/** Whether somebody has just been asked what the quotation answers. */
function answers({ text }: Analysis, { quotation: { start, paragraph } }: Attribution): boolean {
  const before = text.slice(Math.max(paragraph.start, start - 160), start)
  return /(?:\b(?:was|were|been|when|if|being) asked|\b[Aa]sked (?:him|her|why|how|what|whether|if|who|where|when|about))\b[^.!?]{0,120}[,.?]\s*$/.test(
    before,
  )
}
