import type { Span } from '../source.ts'
import type { Part, PartKind } from './index.ts'

const terminal = /[.!?…]["'”’)\]]*$/
const bullet = /^(?:[•·▪●◦‣*+–-]\s+|\d{1,2}[.)]\s+)/
const byline = /^(?:by|words by|story by|report by|reported by|written by)\s+\p{Lu}|^By\s/u
const dated =
  /^(?:posted|published|updated|last updated|first published|last modified|created)\b.{0,60}\d|^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s.{0,30}\d{4}[^.]{0,20}$/i
/** `Saul Example/AFP via Agency`, `Photo by …`, `Picture: …`, `© …`, alone on a line. */
const credit =
  /^[([]?\s*(?:(?:photos?|photographs?|pictures?|pics?|images?|illustrations?|videos?|graphics?|credits?)\s*(?:by\b|courtesy|credit|source|:|\/)|©|\(c\)\s|file (?:photo|picture)|getty images\b)/i
const slashedCredit =
  /^[([]?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}?[\p{L}.'’-]*){0,4}\s*\/\s*\p{Lu}[\p{L}.&'’ -]{1,60}[)\]]?$/u
/** A caption closes with its credit, whole or garbled. */
const captioned =
  /[([](?:photos?|photographs?|pictures?|images?|illustration|video|graphic|file photo|credit|handout|courtesy)\b[^()]{0,120}[)\]]?[^.!?]{0,80}$|\([^()]{2,80}\b(?:via|courtesy of)\b[^()]{2,60}\)\s*$|[([]\p{Lu}[^()/]{2,50}\/\s*\p{Lu}[^()]{1,60}[)\]]\s*$|\b(?:Picture|Photo|Photograph|Image|Credit):\s*\p{Lu}[^.]{2,90}$/iu
const furniture =
  /^(?:advertisements?|sponsored(?: content)?|read more\b.*|read (?:also|next)\b.*|related(?: (?:stories|articles|links|topics))?\s*:?.*|see also\b.*|share(?: (?:this|on|via)\b.*)?|follow us\b.*|sign up\b.*|subscribe\b.*|newsletter|click here\b.*|tap here\b.*|watch\s?:.*|listen\s?:.*|\d+ (?:min|minute)s?(?: |-)read|most (?:read|popular|viewed)\b.*|comments?(?: \(\d+\))?|image source.*|getty images|skip (?:to|past)\b.*|more on this story|topics?:.*|tags:.*|filed under.*|story continues below.*|article continues .*|continue reading.*|copy(?: )?link|print|save|e?mail)\.?$/i
const tagline =
  /^(?:—\s*)?(?:additional reporting|reporting by|edited by|editing by|with (?:reporting|files) (?:by|from))\b|\b(?:contributed (?:to this|reporting)|contributed to the (?:report|story))\b/i
/** Columns: tabs, pipes, or gaps of two blanks and more. */
const columns = /\t.*\S|\S\s*\|\s*\S.*\||\S(?: {2,}\S+){2}/

/** Says what each stretch of prose is, by its own form, its place and its neighbours. */
export function classify(text: string, stretches: readonly Span[]): Part[] {
  const parts: Part[] = []
  let seenStory = false
  let afterCredit = false
  const lines = stretches.map(({ start, end }) => text.slice(start, end))
  stretches.forEach(({ start, end }, index) => {
    const line = lines[index]!
    const kind = kindOf(line, index)
    parts.push({ kind, start, end })
    seenStory ||= kind === 'paragraph' && line.length > 100
    afterCredit = kind === 'credit'
  })
  return withVerse(text, parts)

  function kindOf(line: string, index: number): PartKind {
    const short = line.length <= 140
    if (bullet.test(line)) return 'item'
    if (columns.test(line)) return 'table'
    if (short && furniture.test(line)) return 'furniture'
    if (short && byline.test(line) && !/[.!?]$/.test(line)) return 'byline'
    if (short && dated.test(line) && !terminal.test(line)) return 'byline'
    if (
      line.length <= 120 &&
      (credit.test(line) || slashedCredit.test(line)) &&
      !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(line)
    ) {
      return 'credit'
    }
    if (captioned.test(line) && line.length <= 600) return 'caption'
    if (index >= lines.length - 2 && line.length < 300 && tagline.test(line)) return 'tagline'
    if (!seenStory) {
      if (isDatelinePiece(line)) return 'dateline'
      if (short && !terminal.test(line) && !line.endsWith(':')) {
        if (!parts.some(part => part.kind === 'headline')) return 'headline'
        if (index <= 3 && line.length > 20) return 'deck'
      }
      if (
        index === 0 &&
        line.length < 110 &&
        lines.length > 2 &&
        (lines[1] ?? '').length > 0 &&
        !/[.]["”’]?$/.test(line)
      ) {
        return 'headline'
      }
    }
    if (afterCredit && short && terminal.test(line)) return 'paragraph'
    if (
      line.length <= 90 &&
      !terminal.test(line) &&
      !/[,;]$/.test(line) &&
      !/^["“'‘]/.test(line) &&
      seenStory
    )
      return 'subhead'
    return 'paragraph'
  }
}

/** Markdown has no markup for bylines, captions and credits: their form tells them. */
export function withForms(text: string, parts: readonly Part[]): Part[] {
  const guessed = classify(text, parts)
  const told: readonly PartKind[] = ['byline', 'caption', 'credit', 'furniture', 'tagline', 'dateline']
  return parts.map((part, index) => {
    const kind = guessed[index]!.kind
    return part.kind === 'paragraph' && told.includes(kind) ? { ...part, kind } : part
  })
}

/** `WASHINGTON`, `CNN`, `—`: a dateline that scraping broke over lines. */
function isDatelinePiece(line: string): boolean {
  if (/^[—–-]+$/.test(line)) return true
  if (line.length > 40 || terminal.test(line)) return false
  return (
    /^\p{Lu}[\p{L}.' -]*(?:,\s*\p{Lu}[\p{L}.]+)?(?:\s*\([^)]{2,20}\))?\s*[—–-]?$/u.test(line) &&
    line.split(/\s+/).length <= 3
  )
}

/** Four and more short lines in a run, none of them a sentence of its own, are verse. */
function withVerse(text: string, parts: Part[]): Part[] {
  const isVerse = (part: Part): boolean =>
    (part.kind === 'subhead' || part.kind === 'paragraph') &&
    part.end - part.start < 60 &&
    !/^["“].*["”]\s*\w+/.test(text.slice(part.start, part.end))
  for (let i = 0; i < parts.length; i++) {
    let j = i
    while (
      j < parts.length &&
      isVerse(parts[j]!) &&
      (j === i || !/\n\s*\n/.test(text.slice(parts[j - 1]!.end, parts[j]!.start)))
    )
      j++
    const run = parts.slice(i, j)
    const open = run.filter(part => !/[.!?]["'”’]*$/.test(text.slice(part.start, part.end))).length
    if (run.length >= 4 && open >= run.length / 2) {
      for (let k = i; k < j; k++) parts[k] = { ...parts[k]!, kind: 'verse' }
    }
    i = Math.max(i, j - 1)
  }
  return parts
}
