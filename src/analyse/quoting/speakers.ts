import type { Span } from '../../source.ts'
import { clauses } from '../grammar/clauses.ts'
import type { Analysis, Paragraph, Sentence, Token } from '../index.ts'
import { genderOf, organisationHeads, personNoun } from '../naming/gazetteer.ts'
import { type Name, names } from '../naming/names.ts'
import { pronounsIn } from '../naming/people/pronouns.ts'
import { type Mention, type Person, type Pronoun, people } from '../naming/people.ts'
import { lastBefore } from '../places.ts'
import { continues, insideQuotation, previousProse, quotationsIn } from './quotations.ts'
import { isSpeechVerb } from './saying.ts'
import { type Attribution, attributionBefore, attributionsIn } from './speech.ts'

/** Who says something, as far as the words of the attribution tell. */
export interface Speaker {
  readonly kind: 'person' | 'thing' | 'unknown'
  /** Set where a name tells who it is. */
  readonly person?: Person
  readonly pronoun?: Pronoun
  /** What it is called where the ledger has no such person: `Delgado`. */
  readonly name?: string
  /** Whether nothing but a pronoun stands for the speaker. */
  readonly byPronoun: boolean
}

const unknown: Speaker = { kind: 'unknown', byPronoun: false }

/**
 * The persons of whom the sentences before an offset tell, where nothing else in them can speak;
 * undefined where there is a firm, a report or a place, or nobody.
 */
export function personsAloneBefore(
  article: Analysis,
  paragraph: Paragraph,
  start: number,
): readonly Person[] | undefined {
  const census = article.of(people)
  const before = previousProse(article, paragraph)
  const places = before && start - paragraph.start < 200 ? [before, paragraph] : [paragraph]
  const found = new Set<Person>()
  for (const place of places) {
    const until = Math.min(place.end, start)
    for (const name of place.of(names)) {
      if (name.start >= until) break
      if (insideQuotation(article, name)) continue
      const person = census.of(name)
      if (person) found.add(person)
      else if (!name.doubtful && !isPlaceOf(place, name)) return undefined
    }
    for (const { 0: word, index } of place.text.slice(0, until - place.start).matchAll(/\p{L}+/gu)) {
      const lower = word.toLowerCase()
      if (speakingThing.test(lower) && lower !== 'it' && !insideQuotation(article, at(place, index)))
        return undefined
      if (organisationHeads.has(lower) && !insideQuotation(article, at(place, index))) return undefined
    }
  }
  return found.size === 0 ? undefined : [...found]
}

/** “the mayor of Trieste”, “near Lake Como”: where somebody is, and no speaker. */
export const isPlaceOf = ({ start, text }: Paragraph, name: Name): boolean =>
  (name.kind === 'place' || name.kind === 'unknown') &&
  /\b(?:in|into|near|outside|inside|of|off|across|through|around|along|beyond|towards?)\s(?:the\s)?$/.test(
    text.slice(0, name.start - start).slice(-16),
  )

const at = ({ start }: Paragraph, index: number): Span => ({ start: start + index, end: start + index + 1 })

/** Who was last named before an offset of a paragraph, in it or in the one before. */
export function lastNamedBefore(article: Analysis, paragraph: Paragraph, until: number): Person | undefined {
  const census = article.of(people)
  const here = census.within({ start: paragraph.start, end: until }, paragraph).at(-1)
  const before = here ? undefined : previousProse(article, paragraph)
  const mention = here ?? (before && census.within(before, before).at(-1))
  return mention && census.of(mention)
}

/** Nouns that speak and are no persons: `the report said`. */
const speakingThing =
  /^(?:statement|report|letter|note|sign|study|survey|review|document|filing|post|tweet|message|email|e-mail|article|editorial|notice|poster|leaflet|book|memo|memorandum|ruling|judgment|complaint|lawsuit|indictment|release|website|app|company|firm|airline|government|team|side|charity|watchdog|regulator|newspaper|paper|magazine|network|operator|carrier|retailer|manufacturer|maker|brand|nation|country|state|city|village|spacecraft|chatbot|machine|robot|computer|voice|card|label|plaque|inscription|caption|headline|manifesto|petition|campaign|kremlin|pentagon|vatican|it)$/

/** Whether a noun, in small letters, can be said to say something, and is no person: `report`, `company`. */
export const isSpeakingThing = (noun: string): boolean => speakingThing.test(noun) || document.test(noun)

const document =
  /\b(?:statement|report|letter|note|sign|study|survey|review|filing|post|tweet|message|e-?mail|article|editorial|notice|poster|leaflet|book|novel|diary|journal|poem|song|memo|ruling|judgment|complaint|release|website|plaque|inscription|manifesto|petition|text|card|postcard|telegram|speech|script|paper|newspaper|magazine)\b/i

/** Whether the sentence before a quotation, or the one that leads to it, speaks of something written. */
export function documentBefore(article: Analysis, { quotation: { start, paragraph } }: Attribution): boolean {
  const here = lastBefore(paragraph.sentences, start - 1)
  const before = here ?? previousProse(article, paragraph)?.sentences.at(-1)
  return before !== undefined && document.test(article.text.slice(before.start, Math.min(before.end, start)))
}

/** The only person named in the sentence before a quotation, where that person is asked something in it. */
export function askedBefore(
  article: Analysis,
  { quotation: { start, paragraph } }: Attribution,
): Person | undefined {
  const sentence = lastBefore(paragraph.sentences, start - 1)
  if (
    !sentence ||
    !/\b(?:was|were|been|being|when|if) asked\b|\b[Aa]sked (?:him|her|why|how|what|whether|if|about)\b/.test(
      sentence.text,
    )
  )
    return undefined
  const census = article.of(people)
  const asked = new Set(
    census.within({ start: sentence.start, end: start }, paragraph).map(one => census.of(one)),
  )
  return asked.size === 1 ? [...asked][0] : undefined
}

const mayTellSex = ({ text }: Sentence): boolean =>
  text.match(/\p{Ll}{3,}(?:-\p{Ll}+)*/gu)?.some(word => genderOf(word) !== undefined) ?? false

/** The pronoun of a noun that is the subject just before a quotation: `a spokeswoman denied it`. */
export function sexOfSpeakerBefore(article: Analysis, attribution: Attribution): Pronoun | undefined {
  const { start, paragraph } = attribution.quotation
  const sentence = lastBefore(paragraph.sentences, start - 1)
  if (!sentence || !mayTellSex(sentence)) return undefined
  const speaker = precedentOf(article, attribution)?.speaker
  if (speaker?.pronoun) return speaker.byPronoun ? undefined : speaker.pronoun
  const subject = clauses(sentence)[0]?.subject
  return subject && !insideQuotation(article, subject) ? genderOf(subject.norm) : undefined
}

/** Who gives the words of an attribution. */
export function speakerOf(article: Analysis, attribution: Attribution): Speaker {
  const { subject, quotation } = attribution
  if (!subject) return unknown
  const text = article.text.slice(subject.start, subject.end)
  const lower = text.toLowerCase()
  if (lower === 'he' || lower === 'she') return { kind: 'person', pronoun: lower, byPronoun: true }
  if (lower === 'it') return { kind: 'thing', byPronoun: true }
  if (/^(?:they|we|i|you)$/.test(lower)) return { ...unknown, byPronoun: true }
  const census = article.of(people)
  const named = census.within(subject, quotation.paragraph).at(-1)
  if (named && !named.possessive && subject.end - named.end <= 1) {
    const person = census.of(named)
    if (person) return ofPerson(person)
  }
  // “… the head teacher, Colm Byrne, told parents”
  const apposed = census.within({ start: subject.end, end: subject.end + 60 }, quotation.paragraph)[0]
  if (apposed && apposed.wholeStart - subject.end === 2 && article.text[subject.end] === ',') {
    const person = census.of(apposed)
    if (person) return ofPerson(person)
  }
  const last = text.match(/[\p{L}’'-]+(?=[^\p{L}]*$)/u)?.[0] ?? ''
  const noun = ofNoun(last.toLowerCase())
  return noun.kind === 'unknown' && /^\p{Lu}\p{Ll}/u.test(last) ? { ...noun, name: last } : noun
}

const ofPerson = (person: Person): Speaker => ({
  kind: 'person',
  person,
  ...(person.pronoun && { pronoun: person.pronoun }),
  byPronoun: false,
})

function ofNoun(noun: string): Speaker {
  const pronoun = genderOf(noun)
  if (pronoun || (personNoun.test(noun) && !noun.endsWith('s')))
    return { kind: 'person', ...(pronoun && { pronoun }), byPronoun: false }
  return {
    kind: speakingThing.test(noun) || organisationHeads.has(noun) ? 'thing' : 'unknown',
    byPronoun: false,
  }
}

/** Somebody who spoke before; `chain` where a quotation goes straight on from his own. */
export interface Precedent {
  readonly speaker: Speaker
  readonly chain: boolean
}

/** The speaker of the quotation that an attribution's own goes straight on from, in its paragraph or the one before. */
export function chainOf(article: Analysis, attribution: Attribution): Speaker | undefined {
  const { quotation } = attribution
  const { paragraph } = quotation
  const earlier = attributionBefore(paragraph, quotation.start)
  if (earlier)
    return goesStraightOn(paragraph, earlier, attribution) ? speakerOf(article, earlier) : undefined
  const before = previousProse(article, paragraph)
  const open = before && quotationsIn(before).at(-1)
  const last = before && attributionsIn(before).at(-1)
  if (open && last && quotation === quotationsIn(paragraph)[0] && continues(article, open))
    return speakerOf(article, last)
  return undefined
}

/** Who was last said to speak before an attribution, and whether its quotation goes straight on from that one's. */
export function precedentOf(article: Analysis, attribution: Attribution): Precedent | undefined {
  const { quotation } = attribution
  const { paragraph } = quotation
  const chained = chainOf(article, attribution)
  if (chained) return { speaker: chained, chain: true }
  const earlier = attributionBefore(paragraph, quotation.start)
  if (earlier) return { speaker: speakerOf(article, earlier), chain: false }
  const here =
    quotation.start > paragraph.start ? lastSpeaker(article, paragraph, quotation.start) : undefined
  const before = here ? undefined : previousProse(article, paragraph)
  const speaker = here ?? (before && lastSpeaker(article, before, before.end))
  return speaker && { speaker, chain: false }
}

/** Whether nothing but a quotation stands between two attributions. */
function goesStraightOn(paragraph: Paragraph, one: Attribution, other: Attribution): boolean {
  const { text, start } = paragraph
  const until = other.quotation.start
  const between =
    one.side === 'after'
      ? text.slice(one.end - start, until - start)
      : text.slice(one.quotation.end - start, until - start)
  // “…,” said Tomasz Brill, the flight director. “…,” it added.
  return (
    until > one.quotation.start &&
    (between.match(/[.!?](?:\s|$)/g)?.length ?? 0) <= 1 &&
    !/["“”]/.test(between)
  )
}

/** Who speaks last in a paragraph before an offset, in quotations or without. */
function lastSpeaker(article: Analysis, paragraph: Paragraph, until: number): Speaker | undefined {
  const direct = attributionBefore(paragraph, until)
  const reported = reportingSubject(article, paragraph, until)
  if (direct && (!reported || direct.verb.start >= reported.verb.start)) return speakerOf(article, direct)
  return reported?.speaker
}

/** `Kishida told reporters that …`: the last verb of saying outside quotations with its subject. */
function reportingSubject(
  article: Analysis,
  paragraph: Paragraph,
  until: number,
): { verb: Token; speaker: Speaker } | undefined {
  for (const sentence of [...paragraph.sentences].reverse()) {
    if (sentence.start >= until) continue
    for (const { verb, head, subject } of [...clauses(sentence)].reverse()) {
      if (verb.start >= until || !subject || !isSpeechVerb(head.text) || insideQuotation(article, head))
        continue
      const { norm } = subject
      if (norm === 'he' || norm === 'she')
        return { verb, speaker: { kind: 'person', pronoun: norm, byPronoun: true } }
      const person = article.of(people).at(subject, paragraph)
      return { verb, speaker: person ? ofPerson(person) : ofNoun(norm) }
    }
  }
  return undefined
}

/**
 * Whom a pronoun at an offset may mean: those named before it, here and in the paragraph before, which is given as
 * this same one where it does not count.
 */
export interface Company {
  readonly persons: readonly Person[]
  /** Whether somebody who is not named, or a pronoun of that kind, stands there too. */
  others(pronoun: Pronoun): boolean
}

export function companyOf(
  article: Analysis,
  paragraph: Paragraph,
  start: number,
  before = previousProse(article, paragraph),
): Company {
  const census = article.of(people)
  const places = before && before !== paragraph ? [before, paragraph] : [paragraph]
  const mentions: Mention[] = places.flatMap(place =>
    census
      .within({ start: place.start, end: Math.min(place.end, start) }, place)
      .filter(mention => !insideQuotation(article, mention)),
  )
  const persons = new Set(mentions.flatMap(mention => census.of(mention) ?? []))
  // A paragraph that has told of somebody in whole sentences has done with the driver of the one before.
  const isSettled =
    mentions.some(mention => mention.paragraph === paragraph) &&
    paragraph.sentences.filter(sentence => sentence.end <= start).length > 1
  const hasStrangers = (place: Paragraph, pronoun: Pronoun): boolean =>
    !(isSettled && place === before) &&
    place.sentences.some(
      sentence => sentence.start < start && hasStranger(article, sentence.tokens, start, mentions, pronoun),
    )
  return {
    persons: [...persons],
    others: pronoun =>
      places.some(
        place =>
          couple.test(place.text) ||
          place.of(pronounsIn).some(use => use.at < start && use.pronoun === pronoun) ||
          hasStrangers(place, pronoun),
      ),
  }
}

/** `Mr. and Mrs. Novak`: two people, of whom the ledger may know one. */
const couple = /\b(?:Mr|Mrs|Ms|Dr|Sir|Lord)\.? and (?:Mr|Mrs|Ms|Dr|Lady)\b/

/** “, the mayor”, “, 41, the manager”, but not “, 41, spoke after the priest” */
const isApposed = (between: string): boolean => /^(?:, \d{1,3})?,[^,]*$/.test(between)

/** `the driver`, `a man`: a noun for one person whom the pronoun fits, and no title or apposition of somebody named. */
function hasStranger(
  article: Analysis,
  tokens: readonly Token[],
  until: number,
  mentions: readonly Mention[],
  pronoun: Pronoun,
): boolean {
  return tokens.some(
    token =>
      token.start < until &&
      personNoun.test(token.norm) &&
      (genderOf(token.norm) ?? pronoun) === pronoun &&
      !token.norm.endsWith('s') &&
      !/(?:men|people|children)$/.test(token.norm) &&
      !insideQuotation(article, token) &&
      !tellsOf(article, tokens, token, mentions),
  )
}

/** “the mayor, Ann Pike”, “Ann Pike, the mayor”: a noun that is title or apposition of somebody named. */
export const tellsOf = (
  { text }: Analysis,
  tokens: readonly Token[],
  token: Token,
  mentions: readonly Mention[],
): boolean =>
  !/^(?:his|her|their|my|your)$/.test(tokens[token.index - 1]?.norm ?? '') &&
  mentions.some(
    mention =>
      (mention.wholeStart - 2 <= token.end && token.end <= mention.end) ||
      // “the captain of the trawler, Jon Berg,”
      (mention.role?.endsWith(token.norm) &&
        token.end < mention.wholeStart &&
        mention.wholeStart - token.end < 60) ||
      (token.start > mention.end &&
        token.start - mention.end < 40 &&
        isApposed(text.slice(mention.end, token.start))),
  )
