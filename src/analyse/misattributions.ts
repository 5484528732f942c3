import type { Span } from '../source.ts'
import { lexicon } from '../syntax/index.ts'
import { genderOfGivenName } from './gazetteer.ts'
import type { Analysis, Paragraph } from './index.ts'
import type { Person, Pronoun } from './people.ts'
import { insideQuotation, last, type Quotation, quotationsIn } from './quotations.ts'
import { isSpeechVerb, type Saying } from './saying.ts'
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

/** An attribution by a pronoun that cannot mean the one who speaks. */
export interface Misattribution {
  readonly saying: Saying
  readonly pronoun: 'it' | 'they' | Pronoun
  /** Whose words they are, where that is sure. */
  readonly person: Person | undefined
  /** What the speaker is called where the ledger has no such person. */
  readonly name?: string | undefined
  /** The pronoun that fits, as far as anything tells. */
  readonly right: Pronoun | undefined
}

/** Verbs by which one goes on with what one said: the speaker is whoever spoke last. */
const goesOn = /^(?:added|adds|continued|continues|went|goes)$/

/** Whether any words of a paragraph are given to a pronoun. */
export const mayMisattribute = (paragraph: Paragraph): boolean =>
  attributionsIn(paragraph).some(one => pronounOf(paragraph, one) !== undefined) ||
  paragraph.of(reported).length > 0 ||
  paragraph.of(unusual).length > 0

/** The pronoun that an attribution outside all others has for its subject. */
function pronounOf({ start, text }: Paragraph, { subject, quotation }: Attribution): string | undefined {
  if (!subject || quotation.depth > 0 || subject.end - subject.start > 4) return undefined
  const said = text.slice(subject.start - start, subject.end - start).toLowerCase()
  return /^(?:it|they|s?he)$/.test(said) ? said : undefined
}

/** The attributions of a paragraph by a pronoun that does not fit. */
export function* misattributionsIn(article: Analysis, paragraph: Paragraph): Iterable<Misattribution> {
  for (const attribution of attributionsIn(paragraph)) {
    const found = misfit(article, attribution)
    if (found) yield found
  }
  for (const saying of paragraph.of(reported)) {
    const found = misreported(article, paragraph, saying)
    if (found) yield found
  }
  for (const attribution of paragraph.of(unusual)) {
    const found = thing(article, attribution)
    if (found) yield found
  }
}

/** `She told the court that …`, `Asked who had helped, she said …`, with no quotation. */
const reporting =
  /^(?:(?:When )?[Aa]sked [^,.“”"]{3,80}, |Later,? )?([Hh]e|[Ss]he|[Ii]t) (?:(?:also|later|then) )?(said|added|told|insisted|explained|admitted|recalled|replied|noted|argued|warned)(?= (?!in\b|on\b)[^“”":,.]{6})/

function reported(paragraph: Paragraph): readonly Saying[] {
  if (
    !/\b(?:he|she|it) (?:also |later |then )?(?:said|added|told|insisted|explained|admitted|recalled|replied|noted|argued|warned) /i.test(
      paragraph.text,
    )
  )
    return []
  return paragraph.sentences.flatMap((sentence): Saying[] => {
    const [found, pronoun, said] = reporting.exec(sentence.text) ?? []
    if (found === undefined) return []
    const end = sentence.start + found.length
    const start = sentence.start + found.search(/(?:[Hh]e|[Ss]he|[Ii]t) (?:(?:also|later|then) )?\p{Ll}+$/u)
    return [
      {
        start,
        end,
        said: said!,
        subject: { start, end: start + pronoun!.length },
        verb: { start: end - said!.length, end },
        inverted: false,
      },
    ]
  })
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
  if (company.persons.length !== 1 || person!.pronoun !== right || company.others(pronoun)) return undefined
  return { saying, pronoun, person, right }
}

const passive =
  /^ ((?:was|were) (?:added|said|stated|noted|explained|declared|remarked|replied) by it|as per it|according to it|its (?:explanation|answer|reply|statement|remark|comment|words) (?:went on|continued|was|were|said|added))(?=[.,])/
const manner = /^ it (\p{Ll}+)(?=[.,])/u
const mayBeUnusual =
  /[”"’'] (?:it \p{Ll}+|w(?:as|ere) \p{Ll}+ by it|as per it|according to it|its \p{Ll}+ \p{Ll}+(?: \p{Ll}+)?)[.,]/u

/** `“…,” it grinned`, `“…,” was added by it`: no usual attributions, but attributions. */
function unusual(paragraph: Paragraph): readonly Attribution[] {
  const { text, start } = paragraph
  if (!/["”’'] (?:it|its|was|were|as|according) /.test(text) || !mayBeUnusual.test(text)) return []
  return quotationsIn(paragraph).flatMap((quotation): Attribution[] => {
    if (quotation.depth > 0) return []
    const behind = text.slice(quotation.end - start, quotation.end - start + 40)
    const [found, said] = mannerOf(paragraph, quotation, behind) ?? passive.exec(behind) ?? []
    if (found === undefined) return []
    const span = { start: quotation.end + 1, end: quotation.end + found.length }
    const isPassive = found.endsWith(' it')
    const isNoun = found.startsWith(' its')
    const pronoun = isPassive ? span.end - 2 : span.start
    return [
      {
        ...span,
        said: said!,
        subject: { start: pronoun, end: pronoun + (isNoun ? 3 : 2) },
        verb: isPassive ? { start: span.start, end: span.end - 3 } : { start: pronoun + 3, end: span.end },
        inverted: isPassive,
        quotation,
        side: 'after',
      },
    ]
  })
}

/** Behind a comma within the marks any verb says how the words were spoken. */
function mannerOf({ text, start }: Paragraph, { inner }: Quotation, behind: string): string[] | undefined {
  const found = manner.exec(behind)
  if (!found || isSpeechVerb(found[1]!) || !/[,?!]/.test(text[inner.end - start - 1] ?? '')) return undefined
  const tags = lexicon(found[1]!)?.tags
  return /ed$/.test(found[1]!) || tags?.has('VBD') || tags?.has('VBZ') ? found : undefined
}

function misfit(article: Analysis, attribution: Attribution): Misattribution | undefined {
  const pronoun = pronounOf(attribution.quotation.paragraph, attribution)
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
  if (!speaksOfI(article, attribution)) return undefined
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
