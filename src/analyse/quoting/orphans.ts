import type { Span } from '../../source.ts'
import { firstFrom } from '../collections.ts'
import { type Clause, clauses } from '../grammar/clauses.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { cities, countries, isPersonNoun, states } from '../naming/gazetteer.ts'
import { narratorsIn } from '../naming/people/pronouns.ts'
import type { Pronoun } from '../naming/people.ts'
import { isWh } from '../tokens.ts'
import { castBefore, type Figure, figuresIn, sexed } from './cast.ts'
import { insideQuotation, nextProse, previousProse, quotationsIn } from './quotations.ts'
import { isSpeechVerb, type Saying } from './saying.ts'
import { isSpeakingThing } from './speakers.ts'
import { attributionBefore, attributionsIn } from './speech.ts'
import { mayBeThey, type Voice } from './voices.ts'

/** Words given to a pronoun. */
export interface Given extends Pick<Saying, 'said' | 'subject' | 'end'> {
  readonly paragraph: Paragraph
  /** Where the quotation and its attribution begin. */
  readonly from: number
  /** The words between the marks; none of reported speech. */
  readonly words: string
}

/** The one who has the word, where nothing near a pronoun is anything that the pronoun could mean. */
export function holderBeforeOrphan(article: Analysis, given: Given, voice: Voice): Figure | undefined {
  const figures = castBefore(article, given.paragraph, given.from)
  if (figures.length === 0 && voice !== 'i') return namedBehind(article, given, voice)
  const {
    figure: holder = otherThanSpokenOf(article, given, figures),
    reports = false,
    chained,
  } = holderOf(article, given, figures) ?? {}
  if (!holder || /^(?:unknown|place)$/.test(holder.sort) || (holder.sort === 'body' && holder.pronominal))
    return undefined
  // “…,” she said. “…,” he added: who goes on is who spoke last; anybody else answers.
  const isOwn = chained !== true || goesOn.test(given.said) || voice === 'it'
  if (!isOwn) return undefined
  if (chained && holder.pronominal && isSexed(voice))
    return isOnlySpeaker(article, given, figures, holder) && holder.pronoun !== voice ? holder : undefined
  const spokenOf = spokenOfIn(article, given, figures, holder, reports)
  const speaker = spokenOf.includes(holder) ? ownerOf(article, holder, figures) : holder
  if (!speaker || isListener(article, given, speaker)) return undefined
  const left = speaker.pronoun || speaker.likely ? figures.filter(one => !spokenOf.includes(one)) : figures
  if (left.some(figure => mayMean(article, given, voice, figure, speaker))) return undefined
  if (isSexed(voice) && speaker.sort === 'person') {
    const isTold = spokenOf.length > 0 || !speaker.pronominal || isStrange(article, voice, given)
    if (!isTold || isTalk(article, given, speaker)) return undefined
  }
  return isSure(article, given, voice, speaker) ? speaker : undefined
}

/** Whether the article has nobody else of a sex, but for those of whom it says that they were not there. */
export function isStrange(article: Analysis, voice: Pronoun, { subject }: Pick<Saying, 'subject'>): boolean {
  for (const { start } of sexed(article, voice)) if (start !== subject!.start) return false
  return true
}

/** Whether nobody but one has spoken in the paragraph and in the one before. */
function isOnlySpeaker(
  article: Analysis,
  { paragraph, from }: Given,
  figures: readonly Figure[],
  { pronoun }: Figure,
): boolean {
  const before = previousProse(article, paragraph)
  return [...(before ? attributionsIn(before) : []), ...attributionsIn(paragraph)].every(
    ({ start, subject }) =>
      start >= from || (subject && headOf(article, figures, subject)?.likely === pronoun),
  )
}

/** “…,” he said. Ms. Tran, who …: at the head of an article, whom the sentence behind tells of. */
function namedBehind(
  article: Analysis,
  { paragraph, from, end, words, subject }: Given,
  voice: Voice,
): Figure | undefined {
  // He had said “never again.” Ms. Osei …
  if (subject!.start === from || previousProse(article, paragraph)) return undefined
  const here = paragraph.sentences.find(({ start }) => start > end)
  const place = here ? paragraph : nextProse(article, paragraph)
  const sentence = here ?? place?.sentences[0]
  const told = sentence && place && subjectOf(article, sentence)?.subject
  if (!told || insideQuotation(article, told)) return undefined
  const figure = headOf(article, figuresIn(article, place), told)
  const known = voice === 'it' ? figure?.likely : figure?.person?.pronoun
  if (!figure?.person || !known || figure.sort !== 'person' || known === voice) return undefined
  const isOwn = isSexed(voice)
    ? isStrange(article, voice, { subject })
    : voice === 'it' && /\bI\b/.test(words)
  return isOwn ? figure : undefined
}

const isSexed = (voice: Voice): voice is Pronoun => voice === 'he' || voice === 'she'

/** Whether somebody else may have spoken before, and this one answers. */
function isTalk(article: Analysis, { paragraph, from }: Given, speaker: Figure): boolean {
  const before = previousProse(article, paragraph)
  return (
    (speaker.start < paragraph.start && speaker.pronominal) ||
    (quotationsIn(paragraph)[0]?.end ?? from + 1) <= from ||
    (before !== undefined && quotationsIn(before).some(({ depth }) => depth === 0))
  )
}

/** Whether a pronoun could mean a figure. */
function mayMean(article: Analysis, given: Given, voice: Voice, figure: Figure, speaker: Figure): boolean {
  const { sort, pronoun, likely } = figure
  if (voice === 'i') return false
  if (sort === 'unknown')
    return figure !== speaker && !(voice === 'it' && isOutranked(article, given, figure, speaker))
  // “I was elected,” they said: nobody says “I” together.
  if (voice === 'they')
    return sort === 'person' ? pronoun === undefined && figure !== speaker : !isOfOne(article, given)
  if (sort === 'place') return voice === 'it' && maySpeak(article, given, figure)
  if (voice === 'it') return sort === 'body' && !isOutranked(article, given, figure, speaker)
  if (sort !== 'person') return figure.isCouple === true
  if (pronoun) return pronoun === voice
  return likely === undefined || likely === voice || !isStrange(article, voice, given)
}

/** Whether a place can stand for its government or team: “Beijing said”, not “swam the Strait of Gibraltar”, “in Bristol”. */
function maySpeak({ text }: Analysis, { said }: Given, { start, end }: Figure): boolean {
  if (isPersonal.test(said)) return false
  const name = text.slice(start, end)
  return (
    (countries.has(name) || cities.has(name) || states.has(name)) &&
    !/\b(?:in|into|at|near|from|outside|across|through|around|to) (?:the )?$/.test(
      text.slice(Math.max(0, start - 14), start),
    )
  )
}

/** Whether the words are of one person, and said once. */
const isOfOne = (article: Analysis, given: Given): boolean =>
  /(?<![\p{L}’'])I(?![\p{L}])/u.test(given.words) &&
  !/\b(?:we|us|our)\b/i.test(given.words) &&
  !isOften(article, given)

/** “they always said”: whether it is said more than once, or by each. */
export const isOften = ({ text }: Analysis, { subject, end }: Pick<Saying, 'subject' | 'end'>): boolean =>
  /\b(?:always|often|usually|sometimes|all|each|both|never|would|used)\b/.test(text.slice(subject!.end, end))

/** Verbs of which only people are the subject. */
const isPersonal =
  /^(?:recall(?:ed|s)|remember(?:ed|s)|laugh(?:ed|s)|jok(?:ed|es)|quip(?:ped|s)|sigh(?:ed|s)|whisper(?:ed|s)|shout(?:ed|s)|yell(?:ed|s)|scream(?:ed|s)|mutter(?:ed|s)|murmur(?:ed|s)|cr(?:ied|ies)|mus(?:ed|es)|chuckl(?:ed|es)|repl(?:ied|ies)|exclaim(?:ed|s)|testif(?:ied|ies)|confess(?:ed|es))$/

/** Whether a body stands where nothing takes the word from who has it: “a spokeswoman for the hospital”, “the hospital’s spokeswoman”. */
function isOutranked(
  { text }: Analysis,
  { said, end }: Given,
  { start, end: until }: Figure,
  speaker: Figure,
): boolean {
  const noun = text.slice(start, until).toLowerCase()
  if ((isPersonal.test(said) && !isSpeakingThing(noun)) || inPerson.test(text.slice(end, end + 80)))
    return true
  // “a White House official”
  const isAttributive =
    until < speaker.start && /^ (?:\p{Ll}+ ){0,2}$/u.test(text.slice(until, speaker.start))
  const isOwned =
    isAttributive ||
    (start > speaker.end
      ? /^ (?:for|of|at|from|with) (?:[\p{L}’'-]+ ){0,4}$/u.test(text.slice(speaker.end, start))
      : /^['’]s? (?:(?:[\p{L}-]+ ){0,3}|(?:[\p{L}-]+ ){0,3}[\p{L}-]+, )$/u.test(
          text.slice(until, speaker.start),
        ))
  return isOwned && !inWriting.test(text.slice(end, end + 24))
}

/** What only a person does or has while speaking: “with a laugh”, “from his office”. */
const inPerson =
  /^(?: \p{L}+){0,3},? (?:laughing|smiling|grinning|weeping|sobbing|shrugging|sighing|nodding|blushing|frowning|wincing|with an? (?:\p{L}+ )?(?:laugh|smile|grin|sigh|shrug|wink|nod|frown)|(?:from|in|at|outside|inside) (?:his|her) (?:office|home|house|flat|garden|kitchen|bed|bedside|hospital bed|cell|car|desk|study|studio|shop|wheelchair)|as s?he)(?!\p{L})/u

const inWriting =
  /^\s+(?:in|on|through|via) (?:(?:an?|its|the|one|their)\s)?(?:\p{L}+\s){0,2}(?:statement|e-?mail|letter|filing|post|tweet|release|report|message|memo|website|X|Twitter|Facebook|Telegram)\b/u
const goesOn = /^(?:added|adds|continued|continues|went|goes)$/

/** Whether what stands near is enough, or the article has nobody else. */
function isSure(article: Analysis, given: Given, voice: Voice, { sort, pronoun, likely }: Figure): boolean {
  const { paragraph, said, end, from } = given
  if (voice === 'i')
    return (
      (pronoun ?? likely) !== undefined &&
      !article.gather(narratorsIn).some(at => at !== given.subject!.start)
    )
  if (sort === 'unknown') return false
  const isChained = attributionBefore(paragraph, from) !== undefined && goesOn.test(said)
  const isUnknown = isStrange(article, voice === 'it' || voice === 'they' ? 'he' : voice, given)
  if (sort === 'person') {
    if (voice === 'it') return !things.test(article.text.slice(Math.max(0, from - 300), end))
    if (voice === 'they') return pronoun !== undefined && !mayBeThey(article)
    return pronoun !== undefined || (isUnknown && likely !== undefined && isUsed(article, likely))
  }
  if (voice === 'it') return /\b(?:we|us|our)\b/i.test(given.words)
  if (voice === 'they') return false
  return isUnknown || isChained || inWriting.test(article.text.slice(end, end + 24))
}

/** Whether the article says “he”, or “she”, of anybody. */
export function isUsed(article: Analysis, pronoun: Pronoun): boolean {
  for (const { pronominal } of sexed(article, pronoun)) if (pronominal) return true
  return false
}

/** What speaks or is read, and is neither a person nor a body. */
const things =
  /\b(?:sign|placard|banner|sticker|tattoo|label|t-shirt|shirt|mug|tee|badge|voice|voicemail|machine|robot|chatbot|bot|computer|assistant|app|device|toy|doll|puppet|parrot|bird|cat|dog|horse|creature|ghost|god|spirit|car|recording|text|inbox|ad|advert|screen|clock|song|lyrics?|verse|wall|door|board|mask|phone|radio|printed|inscribed|engraved|written|wrote|scrawled|issued|published|read aloud)\b/i

/** Who has the word, and whether that one has just been said to say something. */
interface Holder {
  readonly figure: Figure | undefined
  readonly reports: boolean
  /** Whether nothing but a quotation lies between. */
  readonly chained?: boolean
}

/** Whoever spoke straight before, or whom the sentence before tells of. */
function holderOf(article: Analysis, given: Given, figures: readonly Figure[]): Holder | undefined {
  const { paragraph, from } = given
  const earlier = attributionBefore(paragraph, from)
  const here = paragraph.sentences.findLast(({ end }) => end <= from)
  if (earlier?.subject && (!here || earlier.end > here.start))
    return { figure: headOf(article, figures, earlier.subject), reports: true, chained: true }
  const place = here ? paragraph : previousProse(article, paragraph)
  if (!place) return undefined
  // “The hearing lasted three hours.” Whom the sentence before that tells of has the word still.
  const told = place.sentences
    .filter(({ end }) => end <= from)
    .slice(-3)
    .flatMap(sentence => subjectOf(article, sentence) ?? [])
    .findLast(({ subject }) => headOf(article, figures, subject!))
  return (
    told?.subject && { figure: headOf(article, figures, told.subject), reports: isSpeechVerb(told.head.norm) }
  )
}

/** The clause of what a sentence mainly tells; that of a verb of saying before any other. */
function subjectOf(article: Analysis, sentence: Sentence): Clause | undefined {
  const own = clauses(sentence).filter(
    ({ subject, verb }) => subject && !isWh(subject) && !insideQuotation(article, verb),
  )
  const main = own.filter(({ subordinate }) => !subordinate)
  // “The bishop, he says, disapproves.”
  const aside = own.find(
    ({ head, subject }) => isSpeechVerb(head.norm) && /^(?:s?he|they)$/.test(subject!.norm),
  )
  return main.find(({ head }) => isSpeechVerb(head.norm)) ?? aside ?? main.at(-1)
}

/** The figure that a subject is. */
export const figureOfSubject = (article: Analysis, paragraph: Paragraph, subject: Span): Figure | undefined =>
  headOf(article, figuresIn(article, paragraph, subject), subject)

/** The first figure of a subject, but for one that owns another; the couple where there is one. */
function headOf({ text }: Analysis, figures: readonly Figure[], { start, end }: Span): Figure | undefined {
  const within = figures.slice(firstFrom(figures, start)).filter(one => one.start < end)
  const around = figures.findLast(one => one.start <= start && one.end >= end)
  // “the manager, Pete Hollis, was …”
  const apposed = figures.find(one => one.start - end === 2 && text[end] === ',')
  const couple = figures.find(one => one.sort === 'several' && one.start <= start && one.end > start)
  return (
    couple ?? within.find(one => !/^['’]s?\s/.test(text.slice(one.end, one.end + 3))) ?? around ?? apposed
  )
}

/** Those of whom a quotation speaks, where they can only be one, and not the speaker: “He asked me …”. */
function spokenOfIn(
  article: Analysis,
  { words }: Given,
  figures: readonly Figure[],
  holder: Figure | undefined,
  reports: boolean,
): readonly Figure[] {
  const meant = pronounWithin(words)
  if (!meant) return []
  const fitting = figures.filter(
    one =>
      one.sort === 'person' && (one.likely ?? meant) === meant && !(reports && holder && isSame(one, holder)),
  )
  return isOne(article, fitting) ? fitting : []
}

/** Of two of whom the sentences tell, the one who speaks of the other: “Tributes were paid to Mr. Pell by his widow.” */
function otherThanSpokenOf(article: Analysis, given: Given, figures: readonly Figure[]): Figure | undefined {
  const spokenOf = spokenOfIn(article, given, figures, undefined, false)
  const left = figures.filter(one => !spokenOf.includes(one))
  const [first] = left
  const isAlone = left.every(({ sort, likely }) => sort === 'person' && likely === first!.likely)
  return spokenOf.length > 0 && first?.likely && isAlone ? first : undefined
}

/** The “he” or “she” of a quotation of which it names nobody before. */
function pronounWithin(words: string): Pronoun | undefined {
  const found = /(?<![\p{L}’'])(?:he|him|his|she|hers?)(?![\p{L}])/iu.exec(words)
  if (!found) return undefined
  const before = words.slice(0, found.index)
  const names =
    /(?<=[\p{L},;] )(?!I\b|I['’])\p{Lu}|\b(?:who|someone|somebody|everyone|everybody|nobody|anyone|anybody)\b/u
  const isNamed =
    names.test(before) || before.split(/[^\p{L}]+/u).some(word => word && isPersonNoun(word.toLowerCase()))
  return isNamed ? undefined : /^h(?!er)/i.test(found[0]) ? 'he' : 'she'
}

const isSame = (one: Figure, other: Figure): boolean =>
  one === other || (one.pronoun !== undefined && one.pronoun === other.pronoun)

/** Whether some figures are one person: one name, or nouns that stand beside each other, and pronouns. */
const isOne = ({ text }: Analysis, figures: readonly Figure[]): boolean => {
  const named = figures.filter(({ pronominal }) => !pronominal)
  return (
    figures.length > 0 &&
    named.every(
      (one, at) =>
        at === 0 ||
        isBeside(text.slice(named[at - 1]!.end, one.start)) ||
        (one.person !== undefined && one.person === named[at - 1]!.person),
    )
  )
}

/** “her uncle, a postman”, “the driver, her uncle” */
const isBeside = (between: string): boolean => between.length < 24 && !/\b(?:and|or)\b|[.;]/.test(between)

/** “Her first teacher”: who is told of by what is hers. */
function ownerOf({ text }: Analysis, { start }: Figure, figures: readonly Figure[]): Figure | undefined {
  const owner = figures.findLast(one => one.end <= start)
  return owner?.pronominal && /^ (?:\p{L}+ ){0,2}$/u.test(text.slice(owner.end, start)) ? owner : undefined
}

/** “…,” he told her: to whom one speaks. */
const isListener = ({ text }: Analysis, { end }: Given, { pronoun }: Figure): boolean =>
  /^ (?:him|her|them)\b(?! [\p{Ll}]+(?:\s|[.,]))/u.test(text.slice(end, end + 24)) && pronoun !== undefined
