import { isLibrary, labelPattern } from './vocabulary.ts'

const sentenceOpener =
  /^(?:The|A|An|It|He|She|They|We|You|I|This|That|These|Those|There|But|And|Or|So|Yet|In|On|At|By|For|From|After|Before|When|While|If|As|Since|Until|Although|Though|However|His|Her|Its|Their|Our|My|Some|Many|Most|All|Both|Each|Every|Several|Few|No|Nobody|Not|What|Who|Why|How|Where|Then|Now|Here|Last|Officials|Police|To|Two|Three|Four|Five|Six|Another|Other|With|Under|Over|Between|About|More|Mr|Mrs|Ms|Dr)\.?$/

const opensCredit = new RegExp(
  `(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)?s? ?[Cc]ourtesy(?: of|:)?\\s+(?:the )?|(?:(?:Food|Prop|Hair) )?[Ss]tyling(?: by|:)\\s+|(?:Chart|Map|Cartoon|Artwork|Composite)(?: by\\b:?|:)\\s*|${labelPattern}|(?:©|\\([cC]\\))\\s*|(?:AP|AFP|EPA|UPI|PA|Reuters|REUTERS|Staff|Handout|File|Image)? ?(?:[Pp]hoto|[Pp]icture|PHOTO)(?: (?:from|courtesy of|copyright|supplied by|provided by|released by)(?: the(?= \\p{Lu}))?|\\/|,)\\s*|Image (?:copyright|source):?\\s+|Supplied(?: by|:)\\s*|Credit (?=\\p{Lu}[^.,]{3,40} for The \\p{Lu})`,
  'yu',
)
/** `— Jo Finch/AFP`, `▲ Photo: Jo Finch` */
const mark = /[—–|▲▼] /y
const noNames =
  /(?:[Ff]ile|[Hh]andout|[Ss]tock|[Aa]rchive|[Pp]ress|[Pp]olice|[Ff]amily|CCTV|[Ss]atellite) (?:photo|picture|photograph|image|handout|still)\.?|(?:Supplied|Handout|Courtesy photo)(?=[.)\]]| (?:The|A|An|He|She|They|It|But|Mr|Mrs|Ms|Dr)\b)/y
const nameWord = /(?:\p{Lu}\.(?:\p{Lu}\.)*|\p{Lu}[\p{L}\p{N}’'&-]*|dpa\b|picture alliance\b|&)/uy
const particle =
  /(?:of the|for the|de la|van der|van den|von der|de|da|di|van|von|der|den|la|le|bin|al|of|and|for|the) (?=\p{Lu})/uy
const link =
  /(?:\s*\/\s*|, | )[Ss]pecial to (?:the )?|\s*[/|]\s*| [–—-] (?=\p{Lu})|,? (?:via|courtesy of) | for (?=The )|, (?=\p{Lu})|: (?=\p{Lu})/uy

/** What stands behind a name that is complete. */
const endsName = /^(?:$|\s*[/|)\]]| [–—-] |[.,](?:\s|$)|,? (?:via|courtesy of)\b| for The\b|\s+["“‘])/
const articled = /^ (?:the|an?|his|her|its|their|it|he|she|they|we)\b/
/** How a sentence goes on behind a credit that interrupts it. */
const goesOn =
  /^ (?:the|an?|his|her|its|their|it|he|she|they|we|you|who|which|that|this|there|is|are|was|were|has|had|have|will|would|could|can|said|says|and|or|but|of|in|on|at|to|for|from|by|with|as|so|when|while|because|if|not|no|all|after|before|since|until|into|onto|over|under|about|against|during|through|between|among|where|how|why|do|does|did|may|might|must|than|then)\b/

/** Behind a label and an agency any word in lower case is the sentence's: `the Photo: Jo Finch/EPA students`. */
const beforeSmall = /^ \p{Ll}/u

/** `OSLO — `, `ST. PAUL, Minn. (AP) — ` */
const dateline = /^\s+\p{Lu}{2,}[\p{Lu}\p{Ll} .,’'-]{0,30}(?:\([^()]{2,30}\) ?)?[—–-]/u
/** `the Hale family` */
const house = / (?:family|estate|archives?|collection|foundation|museum|library|campaign|office)(?![\p{L}])/uy

/** Reads one credit of the running text. */
export class Reader {
  readonly #text: string
  readonly #start: number
  readonly #isKnown: (name: string) => boolean
  readonly #isMidway: boolean
  readonly #caption: (() => unknown) | undefined
  #at: number

  /** Reads from `start` on; `isMidway` where a sentence goes on around the credit, `caption` finds the caption before it. */
  constructor(
    text: string,
    start: number,
    isKnown: (name: string) => boolean,
    isMidway: boolean,
    caption?: () => unknown,
  ) {
    this.#text = text
    this.#start = start
    this.#isKnown = isKnown
    this.#isMidway = isMidway
    this.#caption = caption
    this.#at = start
  }

  /** The end of the credit that begins here; undefined where none surely does. */
  read(): number | undefined {
    const text = this.#text
    const isBracketed = /[([]/.test(text[this.#start]!)
    const isMidway = this.#isMidway
    if (isBracketed) this.#at++
    else this.#take(mark)
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
      if (labelled !== undefined && names.length === 1) this.#take(house)
      const joint = this.#at < text.length ? this.#link(names) : undefined
      if (joint === undefined) break
      links.push(joint)
      if (links.length > 4) return undefined
    }
    const hasSlash = links.some(joint => /[/|]/.test(joint))
    const isVia = links.some(joint => /via|courtesy|for|pecial/.test(joint))
    const agencies = names.filter(name => this.#isKnown(name))
    const words = names[0]!.split(' ').length
    // “Food styling: Jo Finch. Photo: Ada Birch”
    const sequel = isColon && !isBracketed && /^[.;,|]? (?=\p{Lu})/u.exec(text.slice(this.#at, this.#at + 3))
    if (sequel) {
      const from = this.#at + sequel[0].length
      opensCredit.lastIndex = from
      const label = opensCredit.exec(text)?.[0]
      const end = label && new Reader(text, from, this.#isKnown, isMidway, () => true).read()
      if (end) return end
    }
    const isCredit =
      (labelled !== undefined && (isColon || !isMidway || isBracketed)) ||
      (hasSlash && agencies.length > 0 && (words > 1 || this.#isKnown(names[0]!))) ||
      (links[0] === ': ' && agencies.length > 0) ||
      (isVia && agencies.length > 0 && (words > 1 || this.#isKnown(names[0]!))) ||
      (hasSlash &&
        !isBracketed &&
        words > 1 &&
        names.length === 2 &&
        (isMidway ? articled.test(this.#text.slice(this.#at, this.#at + 6)) : this.#isBeforeSentence()))
    const isUnlinked =
      (!isMidway || (isBracketed && /^(?:Getty|Alamy|Shutterstock|AP P|AFP P)/.test(names[0]!))) &&
      (links.length === 0
        ? this.#isLone(names[0]!, isBracketed)
        : links.length === 1 && words > 1 && agencies.length === 1 && this.#isBeforeOpener())
    // “spent £4 on Workers lay turf. (Jo Finch) turf”
    const isInterrupting =
      isMidway && isBracketed && this.#caption !== undefined && words > 1 && words < 4 && links.length === 0
    if (!isCredit && !isUnlinked && !isInterrupting) return undefined
    // “beat the Photo: Jo Finch/EPA students”: a label, and an agency that closes it.
    const isWhole =
      isColon &&
      (/:\s*$/.test(labelled) ||
        this.#caption !== undefined ||
        names.length > 1 ||
        this.#isKnown(names[0]!) ||
        /\/\s*$/.test(labelled) ||
        / for The /.test(names[0]!))
    return this.#closed(
      isBracketed,
      isMidway,
      isBracketed ? labelled !== undefined : isWhole || (hasSlash && agencies.length > 0),
    )
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
    // “(ABC News: Jo Finch)”
    if (found === ': ' && !(this.#text[this.#start] === '(' && this.#isKnown(names.at(-1)!))) {
      this.#at = before
      return undefined
    }
    // A comma goes on to an agency only: “Ken Oda, Reuters”.
    if (found && /^(?:, | [–—-] )/.test(found) && !/via|courtesy|pecial/.test(found)) {
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
    // “Reuters OSLO — The”, “the Hale family”
    for (const end of ends)
      if (this.#isKnown(text.slice(from, end)) && dateline.test(text.slice(end, end + 60))) return until(end)
    house.lastIndex = whole
    if (house.test(text)) return until(whole)
    const isFor = / for The .* /.test(text.slice(from, whole)) && !this.#isKnown(text.slice(from, whole))
    if (!isFor && endsName.test(text.slice(whole, whole + 16))) return until(whole)
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
    // “Photo: Jo Finch Guests fled”
    if (isLabelled && !isMidway && ends.length > 2 && /^ \p{Ll}/u.test(text.slice(whole, whole + 2)))
      return until(ends.at(-2)!)
    const isOver = (isLabelled ? beforeSmall : goesOn).test(text.slice(whole, whole + 12))
    return isMidway && isOver ? until(whole) : undefined
  }

  /** A paper in brackets or a picture library behind a caption, or such a library before a sentence that it is no part of. */
  #isLone(name: string, isBracketed: boolean): boolean {
    const isFor = / for The /.test(name)
    if (isFor || (isBracketed && !isLibrary(name))) return this.#isKnown(name) && !!this.#caption?.()
    if (!isLibrary(name)) return false
    return ((isBracketed || this.#isBeforeOpener()) && this.#start > 0) || !!this.#caption?.()
  }

  /** Whether a word that opens sentences follows, with nothing between: `CTK He had`. */
  #isBeforeOpener(): boolean {
    const next = /^ ([\p{Lu}][\p{L}’']*)/u.exec(this.#text.slice(this.#at, this.#at + 20))?.[1]
    return next !== undefined && sentenceOpener.test(next)
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
      // “Ana (Photo: Jo Finch/AFP) Reis”
      const isFitting = isWhole && /^ \p{Lu}/u.test(rest)
      if (isMidway) return isFitting || /^[,;:]? ["“]?[\p{Ll}\d]|^\.(?: |$)/u.test(rest) ? end : undefined
      // “the harbour. (Photo by Jo Finch), and”
      return /^\s*$|^\.?\s+["“‘']?[\p{Lu}\d]|^[,;] \p{Ll}/u.test(rest) ? end : undefined
    }
    const rest = text.slice(this.#at, this.#at + 4)
    if (isMidway)
      return (isWhole ? beforeSmall : goesOn).test(text.slice(this.#at, this.#at + 12)) ? this.#at : undefined
    if (/^\.(?:\s|$)/.test(rest)) return this.#at + 1
    // “Jo Finch/Reuters OSLO — The”
    if (this.#start === 0 && dateline.test(text.slice(this.#at, this.#at + 60))) return this.#at
    // “REUTERS ATTENTION EDITORS” is a note to editors.
    return /^$|^\s+["“‘']?\p{Lu}(?!\p{Lu}{3})/u.test(text.slice(this.#at, this.#at + 8))
      ? this.#at
      : undefined
  }
}
