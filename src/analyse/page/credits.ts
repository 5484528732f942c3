import type { Span } from '../../source.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { isOutlet, labelPattern, pictureWord, seamOf } from './credits/vocabulary.ts'
import { isMuddled, wholeBeforeEcho } from './credits/wholes.ts'

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

/** `Photo by `, `Picture: `, `SBN News: `. */
const labels = new RegExp(
  `(?:${labelPattern}|(?<=\\()\\p{Lu}[\\p{L}&]*(?: \\p{Lu}[\\p{L}&]*){0,3}: ?(?=\\p{Lu}))`,
  'gu',
)
const words =
  "\\p{Lu}[\\p{L}\\p{N}.’'&-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{N}.’'&-]*|de|da|di|van|von|der|den|la|le|bin|al|of|and|for|the|&)){0,7}"
/** Where the credit of a caption begins: a bracket with a label or a slash within, a label, or names with a slash at the end. */
const opening = new RegExp(
  `[([]+\\s*(?:${labelPattern}|${words}\\s?/|${words}: ?\\p{Lu}|${words}\\s+via\\s)|(?<=^|[.!?…]["”’)]?\\s)(?:${labelPattern}/?\\s*\\p{Lu})`,
  'gu',
)

const longestCredit = 240

/** The credits of an article, sound and garbled. */
export const credits = (analysis: Analysis): readonly Credit[] => analysis.gather(findCredits)
function findCredits(paragraph: Paragraph): readonly Credit[] {
  const { text, kind } = paragraph
  if (!/[([:/]|\.\.\.|…|[Bb]y\b/.test(text) || kind === 'table' || kind === 'verse' || kind === 'furniture')
    return []
  const found: Credit[] = []
  let at = 0
  opening.lastIndex = 0
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    if (match.index < at) continue
    const end = midway(paragraph, match.index) ?? endOf(text, match.index)
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
  /[.!?]["”’)]? (?=[^.!?]*(?:\/|\b(?:via|for)\b))((?:© ?)?\p{Lu}[\p{L}\p{N}’'&-]*(?:[ /]{1,3}(?:\p{Lu}[\p{L}\p{N}.’'&-]*|via|for|of|the|de|van|von|and|photo|—|–))*[ /)\]]*)$/u

function tailOf(text: string): number | undefined {
  const match = bareTail.exec(text.trimEnd())
  return match ? match.index + match[0].length - match[1]!.length : undefined
}

/** `told to use the (Photo by Jo Finch/AFP) bus`: the bracket is all of a credit within a sentence. */
function midway({ text, isProse }: Paragraph, start: number): number | undefined {
  if (!isProse || !/\p{Ll} $/u.test(text.slice(0, start).slice(-2))) return undefined
  const found = /^[([][^()[\]]{3,120}[)\]](?= \p{Ll})/u.exec(text.slice(start, start + 140))
  return found ? start + found[0].length : undefined
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
  const label = first && text.slice(0, first.index).trim().length <= 2 ? first[0] : ''
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

/** A second label that lost its colon: `Photo by Tess Ward/ Photo Tess Ward`. */
const labelAgain = new RegExp(`(?<=\\S[/)]\\s*)${pictureWord} (?=\\p{Lu})`, 'gu')
const links = /^(?:via|courtesy of)$/i

/** Takes a credit apart, leaving out what it says twice and joining what it broke. */
function partsOf(text: string): Parts {
  const pieces = text
    .replace(labels, ' ¦ ')
    .replace(labelAgain, ' / ')
    .replace(/\s*\([RLC]\)$/, '')
    .replace(/[([]/g, ' ¦ ')
    .replace(/[)\]]/g, ' ) ')
    .replace(/(?:,?\s*\b(via|courtesy of)(?=[\s/)\]]|$))+/gi, ' ¦$1¦ ')
    .replace(/\s*\/\s*/g, ' / ')
    .split(/\s*([/)]|¦(?:via|courtesy of)¦|¦)\s*/i)
    .map(piece => piece.trim().replace(/^[,;]\s*|[,;]$|^(?:by:? )+/gi, ''))
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
  /^(.{3,}?),? ?\1$/.exec(name)?.[1] ??
  /^(.+, (.{3,})), \2$/.exec(name)?.[1] ??
  name.replace(/^(\p{L}{3,}) (?=\1 )/u, '')

/** Whether a name says all that another one says: `Tamsin Vale` of `Tamsin`. */
function covers(known: string, name: string): boolean {
  const [a, b] = [known.toLowerCase(), name.toLowerCase()]
  // “Lucian Mar” of “Lucian Marsh”: cut off.
  return a === b || a.startsWith(b.length > 6 ? b : `${b} `) || a.endsWith(` ${b}`)
}

/** `RheinbildCourt Press`, `Court Press`: parts two names that lost what stood between them. */
function splitJoined(names: string[], source: string | undefined): boolean {
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!
    const agencyAt = seamOf(name)
    const seam = /^(.*\p{Ll})(\p{Lu}\p{Ll}.*)$/u.exec(name)
    const [first, second] =
      agencyAt > 0 ? [name.slice(0, agencyAt), name.slice(agencyAt)] : [seam?.[1] ?? '', seam?.[2] ?? '']
    if (!first || !second || /(?:^|\s)(?:Mc|Mac|De|Di|Du|La|Le|Van|O['’])$/u.test(first)) continue
    if (source && covers(second, source)) {
      names[i] = first
      return true
    }
    const again = names.findIndex((other, at) => at !== i && covers(second, other))
    if (again < 0 && agencyAt === 0) continue
    names[i] = first
    if (again >= 0) names.splice(again, 1)
    names.splice(i + 1, 0, second)
    return true
  }
  return false
}

function faultsOf(text: string, label: string, parts: Parts): string[] {
  const faults: string[] = []
  const open = (text.match(/[([]/g) ?? []).length
  const close = (text.match(/[)\]]/g) ?? []).length
  const body = text.replace(/[)\].\s]+$/, '')
  if (open !== close || /^\(.*\]$|^\[.*\)$/.test(text)) faults.push('bracket')
  if (
    /\/\s*[)\]]|[([:]\s*\/|\/ (?:via|courtesy)\b|\/\s*\/(?!\/)|\/\s*$|^\s*\/|\bvia\s*\/|[)\]]\s*\//i.test(
      text,
    )
  )
    faults.push('slash')
  else if (/\S\/\s+\S|\S\s+\/\S/.test(text) && !/\s\/\s/.test(text)) faults.push('space')
  if (/\b(?:via|by|courtesy of)$/i.test(body) || /\b(?:via|by)\s*[)\]/]/i.test(text)) faults.push('cut')
  labels.lastIndex = 0
  const count = label ? (text.match(labels) ?? []).length + (text.match(labelAgain) ?? []).length : 0
  if (count > 1 && (parts.doubled || labelTwice.test(text) || labelBehind.test(text))) faults.push('twice')
  else if (parts.doubled || /\b(courtesy of|by|via|for):? \1\b/i.test(text)) faults.push('doubled')
  if (parts.joined) faults.push('joined')
  if (/^[([]?\s*\p{L}+: ?by\b/iu.test(text)) faults.push('label')
  return faults
}

/** `Photograph: Photograph:` */
/** `…/Photograph: …` */
const labelBehind = new RegExp(`[/)]\\s*${labelPattern}`)
const labelTwice = new RegExp(`${labelPattern}${labelPattern}`)

/** The one well-formed credit that a garbled one was. */
export function rebuilt(article: Analysis, credit: Credit): string {
  const spelt = (name: string): string => knownAs(article, credit, agencyIn(credit.text, name))
  const [open, close] = credit.isBracketed ? (credit.text[0] === '[' ? ['[', ']'] : ['(', ')']) : ['', '']
  const whole = isMuddled(credit.names, credit.source) ? wholeBeforeEcho(credit.text) : undefined
  if (whole) {
    const label = credit.text.replace(/^[([]\s*/, '').startsWith(credit.label) ? credit.label : ''
    const names = whole.split('/').map(spelt)
    return `${open}${label}${names.join('/')}${close}`
  }
  const names = credit.names.map(spelt).join('/')
  const source = credit.source ? `${names ? ` ${credit.link} ` : ''}${spelt(credit.source)}` : ''
  const stop = !credit.isBracketed && /[^.]\.$/.test(credit.text) ? '.' : ''
  return `${open}${credit.label}${names}${source}${close}${stop}`
}

/** `AAP` of `AAP PHOTOS` where a garbled credit gives the agency alone the second time. */
function agencyIn(text: string, name: string): string {
  const [, agency] = /^(\p{Lu}{2,5}) (?:PHOTOS?|Photos?|PICTURES|Pictures)$/u.exec(name) ?? []
  if (!agency || !isOutlet(agency)) return name
  return new RegExp(`(?<!\\p{L})${agency}(?! ?\\p{L})`, 'u').test(text) ? agency : name
}

/** A name as the article's sound credits have it: `Delphine Marquis` for `DELPHINE MARQUIS`. */
function knownAs(article: Analysis, credit: Credit, name: string): string {
  const isCut = name.length > 3 && isCutAt(credit, name)
  for (const other of credits(article)) {
    if (other === credit || other.faults.length > 0 || other.paragraph.isProse) continue
    for (const known of [...other.names, other.source ?? '']) {
      if (known && known !== name && known.toLowerCase() === name.toLowerCase()) return known
      // “Guy Lamb/Shires/”, where others have “Shires Press”
      if (isCut && known.length > name.length && known.startsWith(name)) return known
    }
  }
  return name
}

/** Whether a credit breaks off behind a name: `…/Shires/`, `(…/Shires`. */
const isCutAt = ({ text, isBracketed }: Credit, name: string): boolean =>
  text.endsWith(`${name}/`) || (isBracketed && text.endsWith(name))
