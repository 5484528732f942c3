import type { Span } from '../source.ts'
import type { Analysis, Paragraph } from './index.ts'

/** Who took a picture and where it came from, as a caption says it: `(Photo by Saul Example/AFP via Agency)`. */
export interface Credit extends Span {
  readonly text: string
  readonly paragraph: Paragraph
  /** `Photo by `, `Picture: `, or nothing. */
  readonly label: string
  readonly isBracketed: boolean
  /** Photographer and agencies, in order. */
  readonly names: readonly string[]
  /** What stands after `via` or `courtesy of`. */
  readonly source: string | undefined
  /** The word before the source. */
  readonly link: string
  /** What is wrong with its form; nothing in a sound credit. */
  readonly faults: readonly string[]
}

const kinds = 'photo photograph picture pic image illustration graphic video credit handout'
  .split(' ')
  .map(word => `(?:[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}s?|${word.toUpperCase()}S?)`)
  .join('|')
const by = '(?: [Cc]redit)?(?: [Bb]y\\b:?| BY\\b|:|\\.{3}|…| [Cc]ourtesy\\b:?)'
/** `Photo by `, `Picture: `, `SBN News: `. */
const labels = new RegExp(
  `(?:(?:[Ff]ile )?(?:${kinds})${by}\\s*|(?<=\\()\\p{Lu}[\\p{L}&]*(?: \\p{Lu}[\\p{L}&]*){0,3}: ?(?=\\p{Lu}))`,
  'gu',
)
const words =
  "\\p{Lu}[\\p{L}\\p{N}.’'&-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{N}.’'&-]*|de|da|di|van|von|der|den|la|le|bin|al|of|and|for|the|&)){0,7}"
/** Where the credit of a caption begins: a bracket with a label or a slash within, a label, or names with a slash at the end. */
const opening = new RegExp(
  `[([]\\s*(?:(?:[Ff]ile )?(?:${kinds})${by}|${words}\\s?/|${words}: ?\\p{Lu}|${words}\\s+via\\s)|(?<=^|[.!?…]["”’)]?\\s)(?:(?:[Ff]ile )?(?:${kinds})${by}\\s*\\p{Lu})`,
  'gu',
)

const longestCredit = 240

/** The credits of an article, sound and garbled. */
export const credits = (analysis: Analysis): readonly Credit[] => analysis.of(allCredits)
const allCredits = (analysis: Analysis): readonly Credit[] =>
  analysis.paragraphs.flatMap(paragraph => creditsIn(paragraph))

/** The credits of a paragraph. */
export const creditsIn = (paragraph: Paragraph): readonly Credit[] => paragraph.of(findCredits)

function findCredits(paragraph: Paragraph): readonly Credit[] {
  const { text, kind } = paragraph
  if (!/[([:/]/.test(text) || kind === 'table' || kind === 'verse' || kind === 'furniture') return []
  const found: Credit[] = []
  let at = 0
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match.index < at) continue
    const end = endOf(text, match.index)
    if (end - match.index > longestCredit) continue
    found.push(creditOf(paragraph, match.index, end))
    at = end
    opening.lastIndex = end
  }
  const tail = found.length === 0 && kind === 'caption' ? tailOf(text) : undefined
  if (tail !== undefined) found.push(creditOf(paragraph, tail, text.trimEnd().length))
  if (found.length === 0 && kind === 'credit') found.push(creditOf(paragraph, 0, text.length))
  return found
}

/** Names and slashes alone behind a caption's last sentence: `Jess Tamura/Valley Ledger`. */
const bareTail =
  /[.!?]["”’)]? (?=[^.!?]*\/)(\p{Lu}[\p{L}\p{N}’'&-]*(?:[ /]{1,3}(?:\p{Lu}[\p{L}\p{N}.’'&-]*|via|for|of|the|de|van|von|and|photo|—|–))*[ /]*)$/u

function tailOf(text: string): number | undefined {
  const match = bareTail.exec(text.trimEnd())
  return match ? match.index + match[0].length - match[1]!.length : undefined
}

/** The end of a credit: of its paragraph, or before a sentence that follows it. */
function endOf(text: string, start: number): number {
  const rest = text.slice(start, start + longestCredit + 120)
  const sentence = /[)\].]\s+(?=["“‘']?\p{Lu}[\p{L}’'-]*,?\s+(?:\p{Lu}[\p{L}.’'-]*,?\s+){0,5}\p{Ll}{2,}\s)/gu
  sentence.lastIndex = 1
  let match = sentence.exec(rest)
  while (match && !endsCredit(rest, match.index, match.index + match[0].length)) match = sentence.exec(rest)
  return match ? start + match.index + 1 : start + text.slice(start).trimEnd().length
}

/** Whether a sentence does begin there: no initial before it, `A. Example`, and no rest of the credit, `) AFP, via Agency)`. */
const endsCredit = (text: string, at: number, next: number): boolean =>
  !/(?:^|[\s(/])\p{Lu}\.$/u.test(text.slice(Math.max(0, at - 5), at + 1)) &&
  /[.!?]["”’)]*\s*$|[.!?]\s/.test(text.slice(next)) &&
  !/^[^.!?]*\b(?:via|courtesy of)\b/.test(text.slice(at + 1))

function creditOf(paragraph: Paragraph, from: number, to: number): Credit {
  const text = paragraph.text.slice(from, to)
  const isBracketed = /^[([]/.test(text)
  labels.lastIndex = 0
  const first = labels.exec(text)
  const label = first && text.slice(0, first.index).trim().length <= 1 ? first[0] : ''
  const parts = partsOf(text)
  return {
    start: paragraph.start + from,
    end: paragraph.start + to,
    text,
    paragraph,
    label,
    isBracketed,
    names: parts.names,
    source: parts.source,
    link: parts.link,
    faults: faultsOf(text, label, parts),
  }
}

interface Parts {
  readonly names: readonly string[]
  readonly source: string | undefined
  readonly link: string
  /** Whether a name stood twice, whole or cut short. */
  readonly doubled: boolean
  /** Whether two names were run together, as in `RheinbildCourt Press`. */
  readonly joined: boolean
}

const links = /^(?:via|courtesy of)$/i

/** Takes a credit apart, leaving out what it says twice and joining what it broke. */
function partsOf(text: string): Parts {
  const pieces = text
    .replace(labels, ' ¦ ')
    .replace(/[([]/g, ' ¦ ')
    .replace(/[)\]]/g, ' ) ')
    .replace(/,?\s*\b(via|courtesy of)(?=[\s/)\]]|$)/gi, ' ¦$1¦ ')
    .replace(/\s*\/\s*/g, ' / ')
    .split(/\s*([/)]|¦(?:via|courtesy of)¦|¦)\s*/i)
    .map(piece => piece.trim().replace(/^[,;]\s*|[,;]$/g, ''))
    .filter(Boolean)
  const names: string[] = []
  let source: string | undefined
  let link = ''
  let isSource = false
  let doubled = false
  let before = ''
  for (const piece of pieces) {
    const linked = /^¦(.+)¦$/.exec(piece)?.[1]
    if (linked && links.test(linked)) {
      link ||= linked
      isSource = true
      before = piece
      continue
    }
    if (/^[/)¦]$/.test(piece)) {
      // “via /Vestmark Royal) Household”: the slash is a stray.
      if (!(before.startsWith('¦') && before.length > 1))
        before = piece === '/' && before === ')' ? '/' : piece
      continue
    }
    const written = piece.replace(/(?<=[\p{Ll})])\.$/u, '')
    const name = saidOnce(written)
    if (name !== written) doubled = true
    if (isSource && !source) {
      if (names.some(known => covers(known, name))) doubled = true
      else source = name
    } else {
      const at = names.findIndex(known => covers(known, name) || covers(name, known))
      if (source && covers(source, name)) doubled = true
      else if (at >= 0) {
        doubled = true
        if (name.length > names[at]!.length) names[at] = name
      } else if (before === ')' && (source ?? names.at(-1)) && name.split(' ').length <= 2) {
        if (source) source = `${source} ${name}`
        else names[names.length - 1] = `${names.at(-1)} ${name}`
        doubled = true
      } else names.push(name)
    }
    before = name
  }
  const joined = splitJoined(names, source)
  if (link && !source && names.length > 2) source = names.pop()
  else if (link && !source && joined) source = names.pop()
  return { names, source, link: link || 'via', doubled, joined }
}

/** `Jess Tamura` of `Jess Tamura Jess Tamura`, `Cascadia State` of `Cascadia Cascadia State`. */
const saidOnce = (name: string): string =>
  /^(.{3,}) \1$/.exec(name)?.[1] ?? name.replace(/^(\p{L}{3,}) (?=\1 )/u, '')

/** Whether a name says all that another one says: `Tamsin Vale` of `Tamsin`. */
function covers(known: string, name: string): boolean {
  const [a, b] = [known.toLowerCase(), name.toLowerCase()]
  // “Lucian Mar” of “Lucian Marsh”: cut off.
  return a === b || a.startsWith(b.length > 6 ? b : `${b} `) || a.endsWith(` ${b}`)
}

/** `RheinbildCourt Press`, `Court Press`: parts two names that lost what stood between them. */
function splitJoined(names: string[], source: string | undefined): boolean {
  for (let i = 0; i < names.length; i++) {
    const seam =
      /^(.*\p{Ll})(\p{Lu}\p{Ll}.*)$/u.exec(names[i]!) ??
      /^(AFP|AP|EPA|PA|UPI|DPA|AAP)(\p{Lu}\p{Ll}{2,}.*)$/u.exec(names[i]!)
    if (
      !seam ||
      /\s(?:Mc|Mac|De|Di|La|Le|Van|O['’])$/u.test(` ${seam[1]}`) ||
      /(?:^|\s)(?:Mc|Mac|De|Di|Du|La|Le|Van)$/u.test(seam[1]!)
    )
      continue
    if (source && covers(seam[2]!, source)) {
      names[i] = seam[1]!
      return true
    }
    const again = names.findIndex((name, at) => at !== i && covers(seam[2]!, name))
    const isAgency = wires.test(seam[2]!) || wires.test(seam[1]!)
    if (again < 0 && !isAgency) continue
    names[i] = seam[1]!
    if (again >= 0) names.splice(again, 1)
    names.splice(i + 1, 0, seam[2]!)
    return true
  }
  return false
}

/** Agencies that pictures mostly come from. */
const wires =
  /^(?:Getty Images|Getty|Reuters|Associated Press|AP|AFP|EPA|EPA-EFE|PA|PA Wire|Press Association|Shutterstock|Bloomberg|Alamy|Xinhua|Anadolu|Anadolu Agency|Zuma Press|iStock|Rex|Corbis|UPI|TASS|Kyodo|Jiji|NurPhoto|Sipa|AAP|DPA|ANP|Agence France-Presse)\b/

function faultsOf(text: string, label: string, parts: Parts): string[] {
  const faults: string[] = []
  const open = (text.match(/[([]/g) ?? []).length
  const close = (text.match(/[)\]]/g) ?? []).length
  const body = text.replace(/[)\].\s]+$/, '')
  if (open !== close) faults.push('bracket')
  if (/\/\s*[)\]]|[([]\s*\/|\/\s*\/(?!\/)|\/\s*$|^\s*\/|\bvia\s*\/|[)\]]\s*\//i.test(text))
    faults.push('slash')
  else if (/\S\/\s+\S|\S\s+\/\S/.test(text) && !/\s\/\s/.test(text)) faults.push('space')
  if (/\b(?:via|by|courtesy of)$/i.test(body) || /\b(?:via|by)\s*[)\]/]/i.test(text)) faults.push('cut')
  labels.lastIndex = 0
  const count = label ? (text.match(labels) ?? []).length : 0
  if (count > 1 && (parts.doubled || labelTwice.test(text))) faults.push('twice')
  else if (parts.doubled) faults.push('doubled')
  if (parts.joined) faults.push('joined')
  return faults
}

/** `Photograph: Photograph:` */
const labelTwice = new RegExp(`(?:${kinds})${by}\\s*(?:${kinds})${by}`)

/** The one well-formed credit that a garbled one was. */
export function rebuilt(article: Analysis, credit: Credit): string {
  const spelt = (name: string): string => knownAs(article, credit, name)
  const names = credit.names.map(spelt).join('/')
  const source = credit.source ? `${names ? ` ${credit.link} ` : ''}${spelt(credit.source)}` : ''
  const stop = !credit.isBracketed && /[^.]\.$/.test(credit.text) ? '.' : ''
  const [open, close] = credit.isBracketed ? (credit.text[0] === '[' ? ['[', ']'] : ['(', ')']) : ['', '']
  return `${open}${credit.label}${names}${source}${close}${stop}`
}

/** A name as the article's sound credits have it: `Delphine Marquis` for `DELPHINE MARQUIS`. */
function knownAs(article: Analysis, credit: Credit, name: string): string {
  for (const other of credits(article)) {
    if (other === credit || other.faults.length > 0) continue
    for (const known of [...other.names, other.source ?? '']) {
      if (known && known !== name && known.toLowerCase() === name.toLowerCase()) return known
    }
  }
  return name
}

/** A credit, or a caption with its credit, that runs on into a paragraph of the story. */
export interface RunIn extends Span {
  readonly text: string
  readonly hasCaption: boolean
}

const name =
  "\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.|de|da|van|von|der|den|la|le|bin|al|\\p{Lu}[\\p{L}’'-]+)){1,3}"
const capital = "\\p{Lu}[\\p{L}\\p{N}.’'&-]*"
const bare = new RegExp(
  `(?:^|(?<=[.!?…]["”’)]?\\s))(?:(?:[Ff]ile )?(?:${kinds})${by}\\s*)?(?:${name}|AP Photo|[A-Z]{2,5} [Pp]hoto)\\s?/\\s?(${capital}(?: (?:of|and|for|the|${capital}))*(?:/${capital}(?: ${capital})*)*(?:,? via ${capital}(?: ${capital})*)?)`,
  'gu',
)
/** Last words of agencies and papers. */
const agencyHead =
  /^(?:Press|Images|Image|Wire|News|Newswire|Photos?|Pictures|Pix|Agency|Agencies|Gazette|Echo|Star|Standard|Argus|Express|Advertiser|Bugle|Observer|Independent|Examiner|Inquirer|Dispatch|Bulletin|Sentinel|Times|Post|Herald|Tribune|Courier|Chronicle|Mail|Telegraph|Guardian|Journal|Media|Features|Archive|Archives|Library|Handout|Pool|Studio|Studios|Photography|Picture|AFP|AP|EPA|PA|UPI|AAP|DPA|Reuters|Bloomberg|Shutterstock|Getty|Alamy|Xinhua|Foto|Photograph)$/
const sentenceOpener =
  /^(?:The|A|An|It|He|She|They|We|You|I|This|That|These|Those|There|But|And|Or|So|Yet|In|On|At|By|For|From|After|Before|When|While|If|As|Since|Until|Although|Though|However|His|Her|Its|Their|Our|My|Some|Many|Most|All|Both|Each|Every|Several|Few|No|Not|What|Who|Why|How|Where|Then|Now|Here|Last|Officials|Police|Two|Three|Four|Five|Six|Another|Other|With|Under|Over|Between|About|More|Mr|Mr\.|Mrs|Mrs\.|Ms|Ms\.|Dr|Dr\.)$/

/** What of captions stands within a paragraph of running prose. */
export function runIns(article: Analysis, paragraph: Paragraph): readonly RunIn[] {
  if (!paragraph.isProse || !/\/|[Pp]hoto|[Pp]icture|[Ii]mage|[Cc]redit/.test(paragraph.text)) return []
  return [...bareCredits(article, paragraph), ...captionsWithin(article, paragraph)]
}

/** `… delayed. Tamsin Vale/Trevannick Gazette The port has offered …` */
function* bareCredits(article: Analysis, paragraph: Paragraph): Iterable<RunIn> {
  const { text, start } = paragraph
  if (!text.includes('/')) return
  for (const match of text.matchAll(bare)) {
    const agency = match[1]!
    const from = match.index
    const agencyAt = from + match[0].length - agency.length
    const end = endOfAgency(article, text, agencyAt, agency)
    if (end === undefined) continue
    // A caption of a sentence or two, with its credit.
    if (
      end >= text.length &&
      (paragraph.sentences.length < 4 || from === 0) &&
      !/["“]/.test(text.slice(0, from))
    )
      continue
    yield { start: start + from, end: start + end, text: text.slice(from, end), hasCaption: false }
  }
}

/** Where the agency ends and the next sentence begins: `Northlight Images The Marine Band had`. */
function endOfAgency(article: Analysis, text: string, at: number, agency: string): number | undefined {
  const rest = text.slice(at + agency.length)
  if (/^\.?\s*$/.test(rest)) return isAgency(article, agency) ? text.length : undefined
  if (/^\.\s+["“‘']?\p{Lu}/u.test(rest)) return isAgency(article, agency) ? at + agency.length + 1 : undefined
  const parts = agency.split(' ')
  // The longest beginning that is an agency known to the article or by its last word.
  for (let count = parts.length - 1; count > 0; count--) {
    const head = parts.slice(0, count).join(' ')
    if (!isAgency(article, head)) continue
    const next = parts[count]!
    if (/^(?:of|and|for|the|via)$/.test(next)) continue
    return at + head.length
  }
  const opener = parts.findIndex((part, index) => index > 0 && sentenceOpener.test(part))
  return opener > 0 ? at + parts.slice(0, opener).join(' ').length : undefined
}

function isAgency(article: Analysis, text: string): boolean {
  const last = text.split(/[\s/]/).at(-1)!.replace(/\.$/, '')
  return agencyHead.test(last) || article.of(knownAgencies).has(text.replace(/\.$/, '').toLowerCase())
}

function knownAgencies(article: Analysis): ReadonlySet<string> {
  const known = new Set<string>()
  for (const credit of credits(article)) {
    if (credit.faults.length > 0 || (!credit.label && credit.paragraph.kind === 'paragraph')) continue
    const agencies = credit.names.slice(1)
    for (const agency of [...agencies, credit.source ?? '']) if (agency) known.add(agency.toLowerCase())
    if (agencies.length > 0 && credit.source)
      known.add(`${agencies.join('/')} via ${credit.source}`.toLowerCase())
  }
  return known
}

/** `… safer. Pickets outside Gate 4 on Monday. (Photo by Ivy Castellano/Sound Wire) The union says …` */
function* captionsWithin(article: Analysis, paragraph: Paragraph): Iterable<RunIn> {
  const { text, start } = paragraph
  for (const credit of creditsIn(paragraph)) {
    const isSure =
      credit.label !== '' ||
      (credit.isBracketed &&
        credit.names.length > 1 &&
        isAgency(article, credit.source ?? credit.names.at(-1)!))
    if (!isSure || credit.end >= paragraph.end || !/^\s+["“‘']?\p{Lu}/u.test(text.slice(credit.end - start)))
      continue
    if (!credit.isBracketed && !/\.$/.test(credit.text)) continue
    const caption = paragraph.sentences.findLast(
      sentence => sentence.end <= credit.start + 1 && sentence.start < credit.start,
    )
    const whole =
      caption ??
      paragraph.sentences.find(sentence => sentence.start < credit.start && sentence.end > credit.start)
    const from = whole ? whole.start : credit.start
    yield {
      start: from,
      end: credit.end,
      text: text.slice(from - start, credit.end - start),
      hasCaption: from < credit.start,
    }
  }
}
