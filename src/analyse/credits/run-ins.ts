import type { Span } from '../../source.ts'
import { isVerbless } from '../clauses.ts'
import { credits } from '../credits.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { strayCredits } from './strays.ts'
import { isOutlet, labelPattern } from './vocabulary.ts'

/** A credit, or a caption with its credit, that runs on into a paragraph of the story. */
export interface RunIn extends Span {
  readonly text: string
  readonly hasCaption: boolean
}

/** What a paragraph must have for a credit to stand in it. */
const mayCredit =
  /\/|©|\bvia [A-Z]|\b(?:Photo|Picture|Pic\b|Image|Illustration|Graphic|Video|Credit|Handout|Supplied|Courtesy|Staff|File |PHOTO|PICTURE|CREDIT|Inset:|Main image|[Cc]aption)|\((?:photo|file|picture|image|courtesy|credit|supplied)/

/** The paragraph itself, where a credit may run on into it, or a stray one stand in it. */
const mayRunOn = (paragraph: Paragraph): readonly Paragraph[] =>
  paragraph.isProse &&
  (mayCredit.test(paragraph.text) || /(?:\/| via | for The )\p{Lu}/u.test(paragraph.text))
    ? [paragraph]
    : []

/** The paragraphs of running prose that a credit may stand in. */
export const creditable = (article: Analysis): readonly Paragraph[] => article.gather(mayRunOn)

/** What of captions stands within such a paragraph, in order. */
export function runIns(article: Analysis, paragraph: Paragraph): readonly RunIn[] {
  const { text, start: by } = paragraph
  const found: RunIn[] = strayCredits(article, paragraph).map(({ start, end }) => ({
    start: start + by,
    end: end + by,
    text: text.slice(start, end),
    hasCaption: false,
  }))
  if (!mayCredit.test(text)) return found
  for (const one of [...creditsWithin(article, paragraph), ...described(paragraph)])
    if (!found.some(other => other.start < one.end && one.start < other.end)) found.push(one)
  return found.sort((a, b) => a.start - b.start)
}

/** `Pictured: the boat under sail, archive.` */
const description =
  /(?<=^|[.!?]["”’)]? )(?:Pictured|Inset|Main image|File photo|Photo caption|Caption)(?: \((?:left|right|above|below)\))?: [^.!?]{5,160}[.!](?= \p{Lu}|$)/gu

function* described(paragraph: Paragraph): Generator<RunIn> {
  // A caption that is all of its paragraph is where it belongs.
  if (paragraph.sentences.length < 2 || !/Pictured|Inset|Main image|File photo|aption/.test(paragraph.text))
    return
  for (const { 0: text, index } of paragraph.matches(description)) {
    const start = paragraph.start + index
    yield { start, end: start + text.length, text, hasCaption: true }
  }
}

/** What stands before a credit that interrupts its sentence. */
const isMidSentence = /(?:\p{Ll}|,[”"]?) $/u

/** Where a credit may begin: a sentence, a bracket, a label or a name behind a comma or a word in lower case. */
const beginnings =
  /(?:^|(?<=[.!?…]["”’)]{0,2}\s))(?=[\p{Lu}©([])|(?<=(?:\p{Ll}|,[”"]?) )(?=[([]|(?:(?:File|Staff|Handout|AP|AFP|EPA|UPI|PA|AAP|Reuters) )?(?:[Pp]hoto|Picture|Pic|Image|Credit|Photograph)s?\b|(?<!\p{Lu}\p{L}* |\b(?:the|an?|this|that|each|her|his|its|their|our|[’']s) )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]*)+ ?\/)/gu

function* creditsWithin(article: Analysis, paragraph: Paragraph): Generator<RunIn> {
  const { text, start } = paragraph
  const isKnown = (name: string): boolean => isOutlet(name) || article.of(knownOutlets).has(fold(name))
  let from = 0
  for (const { index } of paragraph.matches(beginnings)) {
    if (index < from) continue
    const end = new Reader(text, index, isKnown).read()
    if (end === undefined) continue
    from = end
    const isMidway = isMidSentence.test(text.slice(Math.max(0, index - 3), index))
    // A caption of a sentence or two, with its credit.
    if (end >= text.length && !endsStory(paragraph, index)) continue
    const caption = isMidway ? undefined : captionBefore(paragraph, start + index, text[index] === '(')
    const first = caption ? caption.start : start + index
    yield {
      start: first,
      end: start + end,
      text: text.slice(first - start, end),
      hasCaption: caption !== undefined,
    }
  }
}

const endsStory = ({ text, sentences }: Paragraph, at: number): boolean =>
  at > 0 && text[at] !== '(' && (sentences.length > 3 || /["“]/.test(text.slice(0, at)))

/** The sentence before a credit that describes its picture: without a verb, with places, or in the present of captions. */
function captionBefore(paragraph: Paragraph, at: number, isBracketed: boolean): Sentence | undefined {
  const sentence = paragraph.sentences.findLast(({ start, end }) => start < at && end <= at + 1)
  if (!sentence || sentence.end < at - 2 || /["“”]/.test(sentence.text) || sentence.text.length > 260)
    return undefined
  if (/, (?:left|right|cent(?:er|re)),|\((?:L|R|C|left|right)\)|\b[Ff]rom left\b/.test(sentence.text))
    return sentence
  if (sentence.text.length > 20 && isVerbless(sentence)) return sentence
  return isBracketed && isPicture(sentence) ? sentence : undefined
}

/** Whether all verbs of a sentence are of the present and none is of saying: `Pickets stand outside Gate 4 on Monday.` */
function isPicture({ text, tokens }: Sentence): boolean {
  if (/^(?:He|She|It|They|We|You|I|But|And|So|Yet|There|This|That|These|Those)\b/.test(text)) return false
  return (
    tokens.some(({ tag }) => tag === 'VBZ' || tag === 'VBP') &&
    !tokens.some(({ tag, norm }) => tag === 'VBD' || tag === 'MD' || /^(?:says?|has|have)$/.test(norm))
  )
}

/** Names of the agencies that the article's sound credits give. */
function knownOutlets(article: Analysis): ReadonlySet<string> {
  const known = new Set<string>()
  for (const credit of credits(article)) {
    if (credit.faults.length > 0 || (!credit.label && credit.paragraph.kind === 'paragraph')) continue
    for (const name of [...credit.names.slice(1), credit.source ?? '']) if (name) known.add(fold(name))
  }
  return known
}

const fold = (name: string): string => name.replace(/\.$/, '').toLowerCase()

const sentenceOpener =
  /^(?:The|A|An|It|He|She|They|We|You|I|This|That|These|Those|There|But|And|Or|So|Yet|In|On|At|By|For|From|After|Before|When|While|If|As|Since|Until|Although|Though|However|His|Her|Its|Their|Our|My|Some|Many|Most|All|Both|Each|Every|Several|Few|No|Nobody|Not|What|Who|Why|How|Where|Then|Now|Here|Last|Officials|Police|To|Two|Three|Four|Five|Six|Another|Other|With|Under|Over|Between|About|More|Mr|Mrs|Ms|Dr)\.?$/

const opensCredit = new RegExp(
  `(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)?s? ?[Cc]ourtesy(?: of|:)?\\s+|${labelPattern}|(?:©|\\([cC]\\))\\s*|(?:AP|AFP|EPA|UPI|PA|Reuters|REUTERS|Staff|Handout|File|Image)? ?(?:[Pp]hoto|[Pp]icture|PHOTO)(?: (?:from|courtesy of|copyright|supplied by)|\\/|,)\\s*|Image (?:copyright|source):?\\s+|Supplied(?: by|:)\\s*`,
  'yu',
)
const noNames = /(?:[Ff]ile|[Hh]andout|[Ss]tock|[Aa]rchive) (?:photo|picture|photograph|image)\.?/y
const nameWord = /(?:\p{Lu}\.(?:\p{Lu}\.)*|\p{Lu}[\p{L}\p{N}’'&-]*|dpa\b|picture alliance\b|&)/uy
const particle =
  /(?:of the|for the|de la|van der|van den|von der|de|da|di|van|von|der|den|la|le|bin|al|of|and|for|the) (?=\p{Lu})/uy
const link = /\s*\/\s*|,? (?:via|courtesy of) | for (?=The )|, (?=\p{Lu})/uy

/** What stands behind a name that is complete. */
const endsName = /^(?:$|\s*[/)\]]|[.,](?:\s|$)|,? (?:via|courtesy of)\b| for The\b|\s+["“‘])/
const articled = /^ (?:the|an?|his|her|its|their|it|he|she|they|we)\b/
/** How a sentence goes on behind a credit that interrupts it. */
const goesOn =
  /^ (?:the|an?|his|her|its|their|it|he|she|they|we|you|who|which|that|this|there|is|are|was|were|has|had|have|will|would|could|can|said|says|and|or|but|of|in|on|at|to|for|from|by|with|as|so|when|while|because|if|not|no|all)\b/

/** Behind a label and an agency any word in lower case is the sentence's: `the Photo: Jo Finch/EPA students`. */
const beforeSmall = /^ \p{Ll}/u

/** Reads one credit of the running text. */
class Reader {
  readonly #text: string
  readonly #start: number
  readonly #isKnown: (name: string) => boolean
  #at: number

  constructor(text: string, start: number, isKnown: (name: string) => boolean) {
    this.#text = text
    this.#start = start
    this.#at = start
    this.#isKnown = isKnown
  }

  /** The end of the credit that begins here; undefined where none surely does. */
  read(): number | undefined {
    const text = this.#text
    const isBracketed = /[([]/.test(text[this.#at]!)
    const isMidway = isMidSentence.test(text.slice(Math.max(0, this.#start - 3), this.#start))
    if (isBracketed) this.#at++
    const labelled = this.#take(opensCredit)
    if (labelled === undefined && this.#take(noNames)) return this.#closed(isBracketed, isMidway)
    const isColon =
      labelled !== undefined &&
      // “approved some File photo by Tess Varga of the checks”
      (/[:©/.…]\s*$|[Cc]redit/.test(labelled) || /^\p{Lu}.* by\s*$/u.test(labelled))
    if (labelled !== undefined && /^\p{Ll}/u.test(labelled) && !isBracketed) return undefined
    const names: string[] = []
    const links: string[] = []
    for (;;) {
      const name = this.#name(isMidway, isColon)
      if (name === undefined) return undefined
      names.push(name)
      const joint = this.#at < text.length ? this.#link(names) : undefined
      if (joint === undefined) break
      links.push(joint)
      if (links.length > 4) return undefined
    }
    const hasSlash = links.some(joint => joint.includes('/'))
    const isVia = links.some(joint => /via|courtesy|for/.test(joint))
    const agencies = names.filter(name => this.#isKnown(name))
    const words = names[0]!.split(' ').length
    const isCredit =
      (labelled !== undefined && (isColon || !isMidway || isBracketed)) ||
      (hasSlash && agencies.length > 0 && (words > 1 || this.#isKnown(names[0]!))) ||
      (isVia && agencies.length > 0 && (words > 1 || this.#isKnown(names[0]!))) ||
      (hasSlash &&
        !isBracketed &&
        words > 1 &&
        names.length === 2 &&
        (isMidway ? articled.test(this.#text.slice(this.#at, this.#at + 6)) : this.#isBeforeSentence()))
    if (!isCredit) return undefined
    // “beat the Photo: Jo Finch/EPA students”: a label, and an agency that closes it.
    const isWhole =
      isColon &&
      (names.length > 1 || this.#isKnown(names[0]!) || /\/\s*$/.test(labelled) || / for The /.test(names[0]!))
    return this.#closed(isBracketed, isMidway, isWhole || (hasSlash && agencies.length > 0))
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found) this.#at += found.length
    return found || undefined
  }

  #link(names: readonly string[]): string | undefined {
    const before = this.#at
    const found = this.#take(link)
    // A comma goes on to an agency only: “Ken Oda, Reuters”.
    if (found?.startsWith(', ') && !/via|courtesy/.test(found)) {
      const next = this.#name(false)
      this.#at = before
      if (
        next === undefined ||
        !(this.#isKnown(next) || /^File\b/.test(next)) ||
        this.#isKnown(names.at(-1)!)
      )
        return undefined
      this.#at = before + found.length
    }
    return found
  }

  /** A name of capitalised words: up to the agency that it closes with, or to a word that opens a sentence. */
  #name(isMidway: boolean, isLabelled = false): string | undefined {
    const text = this.#text
    const from = this.#at
    const ends: number[] = []
    let at = from
    for (;;) {
      nameWord.lastIndex = at
      particle.lastIndex = at
      const word = nameWord.exec(text)
      const small = word || ends.length === 0 ? null : particle.exec(text)
      if (!word && !small) break
      at += (word ?? small)![0].length
      if (!word) continue
      ends.push(at)
      if (text[at] !== ' ' || ends.length > 12) break
      at++
    }
    if (ends.length === 0) return undefined
    const whole = ends.at(-1)!
    const until = (end: number): string => {
      this.#at = end
      return text.slice(from, end)
    }
    if (endsName.test(text.slice(whole, whole + 16))) return until(whole)
    const wordAt = (index: number): string => text.slice(ends[index - 1]! + 1, ends[index])
    for (let i = 1; i < ends.length; i++)
      if (
        sentenceOpener.test(wordAt(i)) &&
        !(i + 1 < ends.length && sentenceOpener.test(wordAt(i + 1))) &&
        !/\b(?:of|for|and|the)$/i.test(text.slice(from, ends[i - 1]))
      )
        return until(ends[i - 1]!)
    for (let i = ends.length - 1; i >= 0; i--)
      if (
        this.#isKnown(text.slice(from, ends[i]!)) &&
        !/^ (?:(?:of|and|for) (?:the )?|the )\p{Lu}/u.test(text.slice(ends[i]!, ends[i]! + 10))
      )
        return until(ends[i]!)
    const isOver = (isLabelled ? beforeSmall : goesOn).test(text.slice(whole, whole + 12))
    return isMidway && isOver ? until(whole) : undefined
  }

  #isBeforeSentence(): boolean {
    return /^\.?\s+["“‘']?\p{Lu}/u.test(this.#text.slice(this.#at, this.#at + 5))
  }

  /** The end of the credit with its bracket or full stop; undefined where what follows does not fit. */
  #closed(isBracketed: boolean, isMidway: boolean, isWhole = false): number | undefined {
    const text = this.#text
    if (isBracketed) {
      if (text[this.#at] === '.') this.#at++
      if (!/[)\]]/.test(text[this.#at] ?? '')) return undefined
      const end = this.#at + 1
      const rest = text.slice(end, end + 4)
      if (isMidway) return /^ [\p{Ll}\d]/u.test(rest) ? end : undefined
      return /^\s*$|^\.?\s+["“‘']?[\p{Lu}\d]/u.test(rest) ? end : undefined
    }
    const rest = text.slice(this.#at, this.#at + 4)
    if (isMidway)
      return (isWhole ? beforeSmall : goesOn).test(text.slice(this.#at, this.#at + 12)) ? this.#at : undefined
    if (/^\.(?:\s|$)/.test(rest)) return this.#at + 1
    // “REUTERS ATTENTION EDITORS” is a note to editors.
    return /^$|^\s+["“‘']?\p{Lu}(?!\p{Lu}{3})/u.test(text.slice(this.#at, this.#at + 8))
      ? this.#at
      : undefined
  }
}
