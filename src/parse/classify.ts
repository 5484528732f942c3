import type { Span } from '../source.ts'
import type { Part, PartKind } from './index.ts'

const terminal = /[.!?…]["'”’)\]]*$/
const bullet = /^(?:[•·▪●◦‣*+–-]\s+|\d{1,2}[.)]\s+)/
const byline = /^(?:by|words by|story by|report by|reported by|written by)\s+\p{Lu}|^By\s/u
const dated =
  /^(?:posted|published|updated|last updated|first published|last modified|created)\b.{0,60}\d|^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,?\s.{0,30}\d{4}.{0,20}$|^\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?,? \d{4}(?:,? .{0,20})?$|^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}(?:,? .{0,20})?$|^@[\w.]+$/i
/** `10:42 a.m.`: the entries of a live blog. */
const clock = /^\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|BST|GMT|CET|E[SD]?T|AE[SD]T))*$/i
/** `Moss 2, Lund 2`. */
const score = /^\p{Lu}[\p{L}.'’ &-]{1,30} \d{1,3}(?:-\d+)?,? \p{Lu}[\p{L}.'’ &-]{1,30} \d{1,3}(?:-\d+)?$/u
/** `Saul Example/AFP via Agency`, `Photo by …`, `Picture: …`, `© …`, alone on a line. */
const credit =
  /^[([]?\s*(?:(?:photos?|photographs?|pictures?|pics?|images?|illustrations?|videos?|graphics?|credits?)\s*(?:by\b|courtesy|credit|source|:|\/)|©|\(c\)\s|file (?:photo|picture)|getty images\b)/i
const slashedCredit =
  /^[([]?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}?[\p{L}.'’-]*){0,4}\s*\/\s*\p{Lu}[\p{L}.&'’ -]{1,60}[)\]]?$/u
/** A caption closes with its credit, whole or garbled. */
const captioned: readonly RegExp[] = [
  /[([](?:(?:file|ap|afp|epa|pa|upi|reuters) )?(?:photos?|photographs?|pictures?|images?|illustrations?|videos?|graphics?|credit|handout)(?: credit)?(?:(?::| by\b| courtesy\b|\/|,)[^()[\]]{0,120}[)\]]?|[)\]])[^.!?]{0,80}$/i,
  /[([]\p{Lu}[^()]{1,80}\b(?:via|courtesy of)\b[^()]{0,60}[)\]]?[^.!?()]{0,40}[)\]]?\s*$/u,
  /[.!?]["”’]?\s+[([]\p{Lu}[\p{L}.'’& -]{1,50}\/[\s/]*\p{Lu}[^()]{1,60}[)\]]\s*$/u,
  /[.!?]["”’]?\s+[([]\p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*){0,3}: \p{Lu}[\p{L}.'’ -]{2,60}[([/)\]]/u,
  /(?:\b(?:Pictures?|Photos?|Photographs?|Images?|Credit|PHOTO|PICTURE)(?::|\.{3}|…)\s*|(?:^|[.!?]["”’]?\s)(?:Pictures?|Photos?|Photographs?) by\s+)(?!.{0,60}\s\p{Ll}{2,}\s\p{Ll}{2,}\s)\p{Lu}[^.()]{2,90}\.?$/u,
  /^.{10,240}[.!?]\s(?:Left|Right|Top|Bottom|Above|Below): \p{Lu}[^.]{2,60}\.?$/u,
  /^[^"“]{20,300}[.!?]["”’]?\s+\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}\/\p{Lu}[^.!?]{1,60}$/u,
  /[.!?]["”’]?\s+[([]\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}(?: for (?:The )?\p{Lu}[^()]{1,50})?[)\]]$/u,
  /^(?:image |photo )?caption[:,]\s/i,
  // FILE PHOTO: A ship passes under the bridge. REUTERS/Jo Finch/File Photo
  /^(?:FILE(?: PHOTO)?|File photo)\s?[:–—-]\s?[^“"]{10,300}(?:\/[^.!?/]{2,40}|[)\]])$/,
  /^(?:Left|Right|Above|Below|Top|Bottom|From left)[,:] .{10,240}[.!?]["”’]? [([]\p{Lu}[^()]{3,80}[)\]]$/u,
]
/** A short line that closes with a credit and no stop: `A seal at Wick. © Tess Ward`. */
const bareCaption =
  /(?:\p{Ll}{2}|\))[.!?]["”’]? (?:[([]?©?\s?\p{Lu}[^.!?]*(?:\/| via\b| for The )|©|[([]?(?:[Pp]hoto|[Pp]icture|[Pp]ic|[Ii]mage|[Cc]redit|[Cc]ourtesy|[Pp]rovided|[Ss]upplied|[Hh]andout)[\p{Ll}]*\b)[^!?]*$/u
const isBareCaption = (line: string): boolean =>
  bareCaption.test(line) && !/["“]/.test(line) && !hasFourSentences.test(line)
/** `… shut. [Photo: Ana Ruiz/AFP] The city has set up a ferry.` */
const storyBehind = /[)\]]\.? \p{Lu}\p{Ll}* (?:\p{Ll}+ ){3}[^()[\]]*[.!?]["”]?$/u
const hasFourSentences = /(?:\p{Ll}{2}[.!?]["”’]? \p{Lu}.*){4}/u
/** Whoever has been named before, a connective, or a quotation and who said it: a story's line, not a caption's. */
const tells =
  /^(?:(?:He|She|They|But|And|Yet|However|Meanwhile|Instead)\b|["“][^"“”]{8,}[,.!?]["”] (?:\p{L}[^.!?]*)?\b(?:said|says|told)\b)/u
const isCaption = (line: string): boolean =>
  line.length <= 600 &&
  !tells.test(line) &&
  captioned.some(pattern => pattern.test(line)) &&
  // A story's paragraph that a credit ran into.
  !hasFourSentences.test(line) &&
  !storyBehind.test(line) &&
  !(line.length > 220 && /[,.?!]["”’]\s[^.!?]{1,60}\bsaid\b|\bsaid\b[^.!?]{1,60}["“]/.test(line))
const furniture =
  /^(?:advertisements?|sponsored(?: content)?|read more\b.*|read (?:also|next)\b.*|related(?: (?:stories|articles|links|topics))?\s*:?.*|see also\b.*|share(?: (?:this|on|via)\b.*)?|follow us\b.*|sign up\b.*|subscribe\b.*|newsletter|click here\b.*|tap here\b.*|watch\s?:.*|listen\s?:.*|\d+ (?:min|minute)s?(?: |-)read|most (?:read|popular|viewed)\b.*|comments?(?: \(\d+\))?|image source.*|getty images|skip (?:to|past)\b.*|more on this story|topics?:.*|tags:.*|filed under.*|story continues below.*|article continues .*|continue reading.*|copy(?: )?link|print|save|e?mail|(?:copyright|©|\(c\)) .*\d{4}.*|.*\ball rights reserved|[★☆⭐✩✭*]{2,6}(?: out of (?:five|5))?|[—–*·•_-]{1,9})\.?$/i
const tagline =
  /^[(—]?\s*(?:additional reporting|reporting by|edited by|editing by|with (?:reporting|files) (?:by|from))\b|\b(?:contributed (?:to this|reporting)|contributed to the (?:report|story))\b/i
/** Columns: tabs, pipes, or gaps of two blanks and more. */
const columns = /\t.*\S|\S\s*\|\s*\S.*\||\S(?: {2,}\S+){2}/

/** What lines amid a story are by their form alone, remembered from one version of an article to the next. */
export interface LineKinds {
  kindOf(lines: readonly string[], index: number, find: () => PartKind): PartKind
}

/** Says what each stretch of prose is, by its own form, its place and its neighbours. */
export function classify(text: string, stretches: readonly Span[], known?: LineKinds): Part[] {
  const parts: Part[] = []
  let seenStory = false
  let afterCredit = false
  const lines = stretches.map(({ start, end }) => text.slice(start, end))
  stretches.forEach(({ start, end }, index) => {
    const line = lines[index]!
    const isAmidStory =
      seenStory && !afterCredit && index < lines.length - 3 && parts.at(-1)?.kind !== 'dateline'
    const kind =
      known && isAmidStory ? known.kindOf(lines, index, () => kindOf(line, index)) : kindOf(line, index)
    parts.push({ kind, start, end })
    seenStory ||= kind === 'paragraph' && line.length > 100
    afterCredit = kind === 'credit'
  })
  return withVerse(text, parts)

  function kindOf(line: string, index: number): PartKind {
    const short = line.length <= 140
    if (bullet.test(line)) return 'item'
    if (columns.test(line) || (short && score.test(line))) return 'table'
    if (clock.test(line)) return 'subhead'
    if (/^[—–-]{1,3}$/.test(line) && parts.at(-1)?.kind === 'dateline') return 'dateline'
    if (short && furniture.test(line)) return 'furniture'
    if (short && byline.test(line) && !/[.!?]$/.test(line)) return 'byline'
    if (short && dated.test(line) && !terminal.test(line)) return 'byline'
    if (tells.test(line) && /\p{Ll}[.!?]["”’]? ["“(]?\p{Lu}/u.test(line)) return 'paragraph'
    if (isCaption(line) && (/^FILE|[.!?]["”’]?\s+[([]/.test(line) || !credit.test(line))) return 'caption'
    if (
      line.length <= 120 &&
      (credit.test(line) || slashedCredit.test(line)) &&
      !/[.!?]\s+\p{Lu}\p{Ll}+\s+\p{Ll}|\s\p{Ll}{2,}\s\p{Ll}{2,},?\s\p{Ll}{2,}\s\p{Ll}{2,}/u.test(line)
    ) {
      return 'credit'
    }
    if (index >= lines.length - 3 && line.length < 300 && tagline.test(line)) return 'tagline'
    if (!seenStory) {
      const titled = parts.some(part => part.kind === 'headline')
      if (isDatelinePiece(line) && !titled && byline.test(lines[index + 1] ?? '')) return 'headline'
      if (isDatelinePiece(line)) {
        if (isPlaceLine(line) || isPlaceLine(lines[index + 1] ?? '') || /^(?:[^a-z]*|.*[—–-])$/.test(line))
          return 'dateline'
        if (titled) return /^\p{Lu}\S*(?:,?\s\p{Lu}\S*)+$/u.test(line) ? 'byline' : 'subhead'
        // `Opinion`, and the headline under it.
        const next = lines[index + 1] ?? ''
        return index === 0 &&
          !/\s/.test(line) &&
          next.length > 15 &&
          next.length <= 140 &&
          !terminal.test(next) &&
          !byline.test(next)
          ? 'furniture'
          : 'headline'
      }
      if (/^\([^()]{2,30}\)\s*[—–-]*$/.test(line)) return 'dateline'
      if (short && !terminal.test(line) && !line.endsWith(':')) {
        if (!titled) return 'headline'
        if (index <= 3 && line.length > 20) return 'deck'
      }
      if (
        index === 0 &&
        line.length < 110 &&
        lines.length > 2 &&
        (lines[1] ?? '').length > 0 &&
        !/[.]["”’]?$/.test(line) &&
        !/^[QA][:.]\s/.test(line)
      ) {
        return 'headline'
      }
    }
    if (afterCredit && short && terminal.test(line)) return 'paragraph'
    if (short && seenStory && !terminal.test(line) && isBareCaption(line)) return 'caption'
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
export function withForms(text: string, parts: readonly Part[], known?: LineKinds): Part[] {
  const guessed = classify(text, parts, known)
  const told: readonly PartKind[] = ['byline', 'caption', 'credit', 'furniture', 'tagline', 'dateline']
  return parts.map((part, index) => {
    const kind = guessed[index]!.kind
    return part.kind === 'paragraph' && told.includes(kind) ? { ...part, kind } : part
  })
}

/** What only a dateline has: `(Reuters) -`, `CNN`, `—`. */
const isPlaceLine = (line: string): boolean =>
  line.length <= 40 &&
  /^(?:[—–-]+|\([^()]{2,30}\)\s*[—–-]*|\p{Lu}{2,}(?:[ ,]+\p{Lu}{2,})*\s*[—–-]*)$/u.test(line)

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
