import type { Span } from '../source.ts'
import { castBefore } from './cast.ts'
import { clauses } from './clauses.ts'
import { genderOfGivenName } from './gazetteer.ts'
import type { Analysis, Paragraph, Token } from './index.ts'
import { figureOfSubject, type Given, holderBeforeOrphan, isOften, isStrange, isUsed } from './orphans.ts'
import type { Person, Pronoun } from './people.ts'
import { insideQuotation, last, type Quotation, quotationsIn } from './quotations.ts'
import { isSpeechVerb, type Saying } from './saying.ts'
import { sexOfSpeaker } from './self-descriptions.ts'
import {
  askedBefore,
  chainOf,
  companyOf,
  documentBefore,
  lastNamedBefore,
  type Precedent,
  personsAloneBefore,
  precedentOf,
  type Speaker,
  sexOfSpeakerBefore,
} from './speakers.ts'
import { type Attribution, attributionBefore, attributionsIn } from './speech.ts'
import { isUnheardOf, tellerBefore } from './tellers.ts'
import { asidesIn, type Case, reportsIn, unusualIn, type Voice, voiceOf } from './voices.ts'

/** An attribution by a pronoun that cannot mean the one who speaks. */
export interface Misattribution {
  readonly saying: Saying
  readonly pronoun: Voice
  /** Whose words they are, where that is sure. */
  readonly person: Person | undefined
  /** What the speaker is called where the ledger has no such person. */
  readonly name?: string | undefined
  /** The pronoun that fits, as far as anything tells. */
  readonly right: Pronoun | 'it' | 'they' | undefined
  /** The form that the pronoun stands in, where it is no subject. */
  readonly form?: Case
}

/** Verbs by which one goes on with what one said: the speaker is whoever spoke last. */
const goesOn = /^(?:added|adds|continued|continues|went|goes)$/

/** Whether any words of a paragraph are given to a pronoun. */
export const mayMisattribute = (paragraph: Paragraph): boolean =>
  attributionsIn(paragraph).some(one => voiceOf(paragraph, one) !== undefined) ||
  reportsIn(paragraph).length > 0 ||
  unusualIn(paragraph).length > 0 ||
  asidesIn(paragraph).length > 0 ||
  paragraph.of(toldOfThemselves).length > 0

/** The attributions of a paragraph by a pronoun that does not fit. */
export function* misattributionsIn(article: Analysis, paragraph: Paragraph): Iterable<Misattribution> {
  for (const attribution of attributionsIn(paragraph)) {
    const found = misfit(article, attribution)
    if (found) yield found
  }
  for (const saying of reportsIn(paragraph)) {
    const found = misreported(article, paragraph, saying)
    if (found) yield found
  }
  for (const attribution of unusualIn(paragraph)) {
    const voice = voiceOf(paragraph, attribution)
    const found = voice === 'it' || !voice ? thing(article, attribution) : misfit(article, attribution)
    if (found) yield found
  }
  for (const { paragraph: place, told, saying } of paragraph.of(toldOfThemselves)) {
    const found = ofStranger(article, place, told, saying)
    if (found) yield found
  }
  for (const { saying, voice, form, quotation } of asidesIn(paragraph)) {
    const from = Math.min(saying.start, quotation?.start ?? saying.start)
    const words = quotation ? article.text.slice(quotation.inner.start, quotation.inner.end) : ''
    const found = orphaned(article, { ...saying, paragraph, from, words }, voice)
    if (found) yield { ...found, form }
  }
}

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

function toldOfThemselves(paragraph: Paragraph): readonly Reported[] {
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
function ofStranger(
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

/** Reported speech, given to somebody of whom the sentences before do not tell. */
function misreported(article: Analysis, paragraph: Paragraph, saying: Saying): Misattribution | undefined {
  const { subject, start } = saying
  if (insideQuotation(article, subject!)) return undefined
  const pronoun = article.text.slice(subject!.start, subject!.end).toLowerCase() as 'it' | Pronoun
  const first = paragraph.sentences[0]!
  if (start < first.end) return undefined
  if (pronoun === 'it') {
    const near = personsAloneBefore(article, paragraph, start)
    const [person] = near?.length === 1 ? near : []
    return person && { saying, pronoun, person, right: person.likelyPronoun }
  }
  const company = companyOf(article, paragraph, start)
  const right = pronoun === 'he' ? 'she' : 'he'
  const [person] = company.persons
  if (company.persons.length === 1 && person!.pronoun === right && !company.others(pronoun))
    return { saying, pronoun, person, right }
  const found = orphaned(article, { ...saying, paragraph, from: start, words: '' }, pronoun)
  return found?.right === right || found?.right === 'it' ? found : undefined
}

const misfit = (article: Analysis, attribution: Attribution): Misattribution | undefined =>
  ofOwnAccount(article, attribution) ?? unfit(article, attribution) ?? orphan(article, attribution)

/** “‘I was the only woman on board,’ he said.” */
function ofOwnAccount(article: Analysis, attribution: Attribution): Misattribution | undefined {
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

/** “The bank left its rate alone. ‘Prices are falling,’ he said”: a pronoun that nothing near fits. */
function orphan(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const { quotation } = attribution
  const { paragraph, inner } = quotation
  const voice = voiceOf(paragraph, attribution)
  if (!voice || isReply(article, attribution)) return undefined
  if (voice === 'it' && documentBefore(article, attribution)) return undefined
  const from = Math.min(attribution.start, quotation.start)
  const words = article.text.slice(inner.start, inner.end)
  return orphaned(article, { ...attribution, paragraph, from, words }, voice)
}

function orphaned(article: Analysis, given: Given & Saying, voice: Voice): Misattribution | undefined {
  const holder = holderBeforeOrphan(article, given, voice)
  if (!holder) return undefined
  const { sort, likely, person, start, end } = holder
  const right = sort === 'several' ? 'they' : sort === 'body' ? 'it' : likely
  const name = person || holder.pronominal ? undefined : article.text.slice(start, end)
  return { saying: given, pronoun: voice, person, name, right }
}

function unfit(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const pronoun = voiceOf(attribution.quotation.paragraph, attribution)
  if (attribution.side === 'before') return pronoun === 'it' ? announced(article, attribution) : undefined
  if (pronoun === 'it') return thing(article, attribution)
  if (pronoun === 'they') return several(article, attribution)
  return pronoun === 'he' || pronoun === 'she' ? wrongSex(article, attribution, pronoun) : undefined
}

/** `It said: “I had no drawings.”`, where nothing but a person has been named. */
function announced(article: Analysis, attribution: Attribution): Misattribution | undefined {
  if (!speaksOfI(article, attribution)) return undefined
  const near = personsAloneBefore(article, attribution.quotation.paragraph, attribution.quotation.start)
  const [person] = near?.length === 1 ? near : []
  return person && { saying: attribution, pronoun: 'it', person, right: person.likelyPronoun }
}

/** `“…,” it added`, of a person. */
function thing(article: Analysis, attribution: Attribution): Misattribution | undefined {
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

const isOfBoth = /\b(?:non-?binary|they\/them|they and them|pronouns?|uses? they)\b/i

/** `“I saw it,” they said`, of a man or a woman. */
function several(article: Analysis, attribution: Attribution): Misattribution | undefined {
  if (article.has(isOfBoth)) return undefined
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

/** The pronoun that fits all of some people. */
function shared(persons: readonly Person[]): Pronoun | undefined {
  const right = persons[0]?.likelyPronoun
  return persons.every(({ likelyPronoun }) => likelyPronoun === right) ? right : undefined
}

/** Whether somebody has just been asked what the quotation answers. */
function answers({ text }: Analysis, { quotation: { start, paragraph } }: Attribution): boolean {
  const before = text.slice(Math.max(paragraph.start, start - 160), start)
  return /(?:\b(?:was|were|been|when|if|being) asked|\b[Aa]sked (?:him|her|why|how|what|whether|if|who|where|when|about))\b[^.!?]{0,120}[,.?]\s*$/.test(
    before,
  )
}

/** Whether the speech that an attribution stands in says `I` or `my`. */
function speaksOfI({ text }: Analysis, { quotation, end }: Attribution): boolean {
  const all = quotationsIn(quotation.paragraph)
  const next = last(all, end + 3)
  const speech = next && next.start > end && next.depth === 0 ? [quotation, next] : [quotation]
  return speech.some(({ inner }) =>
    /(?:^|[\s“"(—–-])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|myself)(?![\p{L}’'])/u.test(
      text.slice(inner.start, inner.end).replace(/[‘'](?=\p{Lu})[^’']{0,200}[.,!?][’']/gu, ''),
    ),
  )
}

/** `“…,” he added`, of a woman. */
function wrongSex(article: Analysis, attribution: Attribution, pronoun: Pronoun): Misattribution | undefined {
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
function alone(article: Analysis, attribution: Attribution, pronoun: Pronoun): Misattribution | undefined {
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

/** `“Are you cold?” Mr. Lund asked. “No,” she said.` */
function isReply({ text }: Analysis, { quotation }: Attribution): boolean {
  const before = attributionBefore(quotation.paragraph, quotation.start)
  const asks = (inner: Quotation['inner']): boolean => text[inner.end - 1] === '?'
  return before !== undefined && asks(before.quotation.inner) && !asks(quotation.inner)
}

/** A pronoun with its verb of speech, before the name of the speaker. */
export interface DoubledSubject extends Span {
  readonly pronoun: string
  /** The verb as it is written. */
  readonly said: string
}

/** `“…,” it underlined Ms. Holm`: of these verbs no person can be the object. */
const doubled =
  /[,?!]["”] (it|he|she|they) (said|says|stated|states|added|adds|noted|notes|underlined|underlines|stressed|emphasi[sz]ed|explained|explains|declared|remarked|continued|concluded|announced|insisted|claimed|recalled|commented|revealed|argued|lamented|joked|predicted) (?:(?:Mr|Mrs|Ms|Dr|Prof)\.? |(?:President|Prime Minister|Minister|Professor|Mayor|Senator|Governor|Chancellor) )\p{Lu}/gu

export function* doubledSubjects(paragraph: Paragraph): Generator<DoubledSubject> {
  for (const { 0: found, 1: pronoun = '', 2: said = '', index } of paragraph.matches(doubled)) {
    const start = paragraph.start + index + found.indexOf(` ${pronoun} `) + 1
    yield { start, end: start + pronoun.length + said.length + 1, pronoun, said }
  }
}
