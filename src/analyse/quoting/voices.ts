import type { Span } from '../../source.ts'
import { lexicon } from '../../syntax/index.ts'
import type { Analysis, Paragraph } from '../index.ts'
import type { Pronoun } from '../naming/people.ts'
import { type Quotation, quotationsIn } from './quotations.ts'
import { isPlainSpeechVerb, isSpeechVerb, type Saying } from './saying.ts'
import type { Attribution } from './speech.ts'

/** The pronoun that words are given to. */
export type Voice = 'it' | 'they' | 'i' | Pronoun

const pronounsOfBoth = /\b(?:non-?binary|they\/them|they and them|pronouns?|uses? they)\b/i

/** Whether the article may have somebody who is “they”. */
export const mayBeThey = (article: Analysis): boolean => article.has(pronounsOfBoth)

export type Case = 'subject' | 'object' | 'possessive'

const forms: Readonly<Record<Case, Readonly<Record<Voice, string>>>> = {
  subject: { he: 'he', she: 'she', it: 'it', they: 'they', i: 'I' },
  object: { he: 'him', she: 'her', it: 'it', they: 'them', i: 'me' },
  possessive: { he: 'his', she: 'her', it: 'its', they: 'their', i: 'my' },
}

/** “him” of “he”. */
export const inCase = (voice: Voice, wanted: Case): string => forms[wanted][voice]

const voices = Object.keys(forms.subject) as Voice[]
const voiceIn = (text: string, wanted: Case): Voice | undefined =>
  voices.find(voice => forms[wanted][voice].toLowerCase() === text.toLowerCase())

/** The pronoun that an attribution outside all others has for its subject. */
export function voiceOf({ start, text }: Paragraph, { subject, quotation }: Attribution): Voice | undefined {
  if (!subject || quotation.depth > 0 || subject.end - subject.start > 4) return undefined
  return voiceIn(text.slice(subject.start - start, subject.end - start), 'subject')
}

/** `She told the court that …`, `Pressed by the defence, she conceded …`, with no quotation. */
const reporting =
  /^(?:(?:When )?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned|[Cc]hallenged|[Ss]peaking|[Aa]ddressing|[Rr]eplying|[Rr]esponding)\b[^,.“”"]{3,80}, |Later,? )?([Hh]e|[Ss]he|[Ii]t) (?:(?:also|later|then|once|never) )?(\p{Ll}+)(?= (?!in\b|on\b)[^“”":,.]{6})/u
/** `The two will not meet before the summit, she said.` */
const trailing =
  /(?<=^[^“”"]{12,200}, )(he|she|it) (?:(?:also|later) )?(said|says|added|adds|concluded|concludes|warned|warns|insisted|insists|explained|recalled|recalls|noted|admitted|writes|wrote)(?=(?: on \p{Lu}\p{Ll}+day| in (?:an?|the|his|her|its) [\p{Ll} ]{3,20})?\.$|, (?:and|but)\b)/u
/** Verbs of saying that take a clause or a person, beside those that do little else. */
const alsoReports =
  /^(?:denie[sd]|confirm(?:s|ed)|acknowledge[sd]|claim(?:s|ed)|promise[sd]|argue[sd]|thank(?:s|ed)|apologi[sz]e[sd]|announce[sd]|confess(?:es|ed)|vow(?:s|ed)|swore|predict(?:s|ed)|urge[sd])$/
const isReport = (verb: string): boolean =>
  (isPlainSpeechVerb(verb) && !/^(?:post|read)/.test(verb)) || alsoReports.test(verb)
const mayReport =
  /(?:^|[.,!?"”’] )(?:[Hh]e|[Ss]he|[Ii]t) (?:(?:also|later|then|once|never) )?\p{Ll}+(?:s|d|e|t) /u

export const reportsIn = (paragraph: Paragraph): readonly Saying[] => paragraph.of(reported)

function reported(paragraph: Paragraph): readonly Saying[] {
  if (!mayReport.test(paragraph.text)) return []
  return paragraph.sentences.flatMap((sentence): Saying[] => {
    const opening = reporting.exec(sentence.text)
    const [found, pronoun, said] = opening ?? trailing.exec(sentence.text) ?? []
    if (found === undefined || !isReport(said!)) return []
    const end = sentence.start + (opening ? found.length : sentence.text.lastIndexOf(found) + found.length)
    const start =
      end -
      found.length +
      found.search(/(?:[Hh]e|[Ss]he|[Ii]t) (?:(?:also|later|then|once|never) )?\p{Ll}+$/u)
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

const passive =
  /^ ((?:was|were) (?:added|said|stated|noted|explained|declared|remarked|replied) by it|as per it|according to it|its (?:explanation|answer|reply|statement|remark|comment|words) (?:went on|continued|was|were|said|added))(?=[.,])/
const manner = /^ (?:it|s?he|they) (\p{Ll}+)(?=[.,])/u
const mayBeUnusual =
  /[”"’'] (?:(?:it|s?he|they) \p{Ll}+|w(?:as|ere) \p{Ll}+ by it|as per it|according to it|its \p{Ll}+ \p{Ll}+(?: \p{Ll}+)?)[.,]/u

/** `“…,” it grinned`, `“…,” was added by it`: no usual attributions, but attributions. */
export const unusualIn = (paragraph: Paragraph): readonly Attribution[] => paragraph.of(unusual)

function unusual(paragraph: Paragraph): readonly Attribution[] {
  const { text, start } = paragraph
  if (!/["”’'] (?:it|s?he|they|its|was|were|as|according) /.test(text) || !mayBeUnusual.test(text)) return []
  return quotationsIn(paragraph).flatMap((quotation): Attribution[] => {
    if (quotation.depth > 0) return []
    const behind = text.slice(quotation.end - start, quotation.end - start + 40)
    const [found, said] = mannerOf(paragraph, quotation, behind) ?? passive.exec(behind) ?? []
    if (found === undefined) return []
    const span = { start: quotation.end + 1, end: quotation.end + found.length }
    const isPassive = found.endsWith(' it')
    const written = /^ (?:its|it|s?he|they)(?= )/.exec(found)?.[0].slice(1) ?? 'it'
    const pronoun = isPassive ? span.end - 2 : span.start
    return [
      {
        ...span,
        said: said!,
        subject: { start: pronoun, end: pronoun + (isPassive ? 2 : written.length) },
        verb: isPassive
          ? { start: span.start, end: span.end - 3 }
          : { start: pronoun + written.length + 1, end: span.end },
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

/** `according to him`, `as she put it`, `in its words`: whose words or views these are, without a verb of their own. */
export interface Aside {
  readonly saying: Saying
  readonly voice: Voice
  readonly form: Case
  /** The quotation that ends before it or begins behind it, if any. */
  readonly quotation: Quotation | undefined
}

const asides: readonly (readonly [Case, RegExp])[] = [
  ['object', /(?<!\p{L})[Aa]ccording to (him|her|it|them)(?=[.,;:])/gu],
  [
    'subject',
    /(?<!\p{L})[Aa]s (he|she|it|they) (?:once |later |has |had )?(?:put|puts|said|says|told|recalled|recalls|described|describes|called|calls|wrote|writes|explained|explains|phrased|phrases)(?: it)?(?=[.,;:])/gu,
  ],
  [
    'subject',
    /(?<=[”"’] )(he|she|it|they) (?:used|liked?s?|loved) to (?:say|tell|joke|recall|boast)(?=[.,;: ])/gu,
  ],
  [
    'possessive',
    /(?<!\p{L})(?:[Ii]n|[Bb]y) (his|her|its|their) (?:own )?(?:words|telling|view|opinion|account|phrase|description|reckoning|admission)(?=[.,;:])/gu,
  ],
]
const mayBeAside =
  /\b(?:[Aa]ccording to|[Aa]s (?:he|she|it|they)|(?:[Ii]n|[Bb]y) (?:his|her|its|their)|(?:he|she|it|they) (?:used|liked?s?|loved) to) /

export const asidesIn = (paragraph: Paragraph): readonly Aside[] => paragraph.of(findAsides)

function findAsides(paragraph: Paragraph): readonly Aside[] {
  const { text, start: by } = paragraph
  if (!mayBeAside.test(text)) return []
  const quoted = quotationsIn(paragraph)
  return asides.flatMap(([form, pattern]) =>
    [...paragraph.matches(pattern)].flatMap(({ 0: found, 1: pronoun = '', index }): Aside[] => {
      const start = by + index
      const end = start + found.length
      const at = start + found.search(new RegExp(`\\b${pronoun}\\b`))
      const subject = { start: at, end: at + pronoun.length }
      const voice = voiceIn(pronoun, form)
      if (!voice || quoted.some(one => one.start < start && end < one.end)) return []
      const quotation = quoted.find(
        one => one.depth === 0 && (Math.abs(start - one.end - 1) < 2 || Math.abs(one.start - end - 2) < 1),
      )
      const verb = { start, end }
      return [
        { saying: { start, end, said: 'said', subject, verb, inverted: false }, voice, form, quotation },
      ]
    }),
  )
}

/** `“…,” her said`: a pronoun that is no subject beside a verb of saying. */
export interface Oblique extends Span {
  readonly pronoun: string
  readonly said: string
  /** What it should be as a subject. */
  readonly subject: string
}

const oblique =
  /[,.?!]["”’] (him|his|her|their|them|its|me|my|us|our) (said|says|added|adds|told|replied|recalled|explained|insisted|went on|continued|asked|joked|admitted|wrote)(?= (?:in|on|at|of|to|that|after|before|when|as|with|from|while|during|through|the|a|an|his|her|me|us|them|reporters|later|last)\b|[.,;:])/gu

export const obliquesIn = (paragraph: Paragraph): readonly Oblique[] => paragraph.of(findObliques)

function findObliques(paragraph: Paragraph): readonly Oblique[] {
  return [...paragraph.matches(oblique)].map(({ 0: found, 1: pronoun = '', 2: said = '', index }) => {
    const start = paragraph.start + index + found.indexOf(` ${pronoun} `) + 1
    const voice = voiceIn(pronoun, 'object') ?? voiceIn(pronoun, 'possessive')
    const subject = /^(?:us|our)$/.test(pronoun) ? 'we' : inCase(voice!, 'subject')
    return { start, end: start + pronoun.length + said.length + 1, pronoun, said, subject }
  })
}
