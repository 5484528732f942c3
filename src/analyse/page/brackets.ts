import type { Analysis, Paragraph } from '../index.ts'

import { allMatches } from '../matches.ts'
import { endLikeOthers, endsOf } from './brackets/ends.ts'
import { startsOf } from './brackets/starts.ts'

/** A bracket without its partner. */
export interface LoneBracket {
  readonly paragraph: Paragraph
  /** Its offset in the prose. */
  readonly at: number
  readonly mark: string
  /** The bracket of another shape that stands where its partner should. */
  readonly mismatch?: { readonly at: number; readonly mark: string }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** a)  1)  iv)  with no bracket before it. */
const enumerator = /(?:^|[\s“"‘'(—–;:,/])(?:\d{1,3}|\p{L}|[ivxIVX]{2,4})$/u
/** `(61`: an age or a note, with its bracket. */
const bracketed = /\((?:\d{1,3}|\p{L}|[ivxIVX]{2,4})$/u
const emoticon = /(?:^|\s)(?:[:;=8xX]['’]?[-^o]?)$/
/** `(page 8)`, `(chapter x)`: within brackets a number closes them, and is no pair of eyes. */
const bareEyes = /[8xX]$/
/** `Pears (61)`: goals, ages and votes behind names. */
const numbered = /\p{Lu}[\p{L}’-]+ \(\d{1,3}\)/u
const numberedName = /\p{Lu}[\p{L}’-]+ \d{1,3}$/u
/** [0, 1) */
const interval = /[([]-?[\d.]{1,8}, ?-?[\d.∞]{1,8}[)\]]/g

/** The brackets that have no partner in their paragraph, nor at the far end of a run of paragraphs. */
export function loneBrackets(article: Analysis): readonly LoneBracket[] {
  const found: LoneBracket[] = []
  for (const lone of article.gather(inParagraph)) {
    const partner =
      closesParagraph(lone) &&
      found.findLastIndex(
        one =>
          one.mark === opening[lone.mark] &&
          opensParagraph(one) &&
          lone.paragraph.index - one.paragraph.index < 9,
      )
    if (typeof partner === 'number' && partner >= 0) found.splice(partner, 1)
    else found.push(lone)
  }
  return found
}

const opensParagraph = ({ paragraph, at }: LoneBracket): boolean =>
  /^["“'‘]?$/.test(paragraph.text.slice(0, at - paragraph.start))
const closesParagraph = ({ paragraph, at, mark }: LoneBracket): boolean =>
  mark in opening && /^[.”"’']*$/.test(paragraph.text.slice(at - paragraph.start + 1))

function inParagraph(paragraph: Paragraph): readonly LoneBracket[] {
  const { text } = paragraph
  if (!/^(?:paragraph|quotation|item|headline|deck|subhead)$/.test(paragraph.kind)) return []
  if (!/[()[\]{}]/.test(text)) return []
  const intervals = allMatches(text, interval).map(({ index, 0: { length } }) => ({ index, length }))
  const stack: { at: number; mark: string }[] = []
  const lone: LoneBracket[] = []
  let enumerated = false
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!
    if (!(mark in closing) && !(mark in opening)) continue
    const at = paragraph.start + i
    const before = text.slice(Math.max(0, i - 6), i)
    // :-)   (:
    const isInside = mark === ')' && stack.at(-1)?.mark === '('
    if (
      (emoticon.test(before) && !(isInside && bareEyes.test(before))) ||
      (mark === '(' && /^[-^o]?[:;](?=\s|$)/.test(text.slice(i + 1, i + 4)))
    )
      continue
    if (intervals.some(({ index, length }) => i >= index && i < index + length)) continue
    if (paragraph.literals.some(({ start, end }) => at >= start && at < end)) continue
    if (isAddress(text, i) && stack.at(-1)?.mark !== opening[mark]) continue
    if (mark in closing) {
      stack.push({ at, mark })
      continue
    }
    // “Ruiz 38) headed”, where others are “Pears (61)”
    const isNumbered = numbered.test(text) && numberedName.test(text.slice(Math.max(0, i - 30), i))
    const isEnumerator = mark === ')' && enumerator.test(before) && !bracketed.test(before) && !isNumbered
    const open = stack.at(-1)
    if (open?.mark === opening[mark]) {
      if (isEnumerator) enumerated = true
      stack.pop()
    } else if (isEnumerator) enumerated = true
    else if (open && !text.includes(closing[open.mark]!, i) && i + paragraph.start - open.at < 120) {
      stack.pop()
      lone.push({ paragraph, at: open.at, mark: open.mark, mismatch: { at, mark } })
    } else lone.push({ paragraph, at, mark })
  }
  for (const one of stack) lone.push({ paragraph, ...one })
  // (1 to 3) and 4) may be an enumeration's: too many to tell, but for what opens behind the last of them.
  const last = text.lastIndexOf(')') + paragraph.start
  return enumerated
    ? lone.filter(one => one.mark !== ')' && (one.mark !== '(' || one.at > last))
    : lone.sort((a, b) => a.at - b.at)
}

function isAddress(text: string, index: number): boolean {
  const word = /\S{0,80}$/.exec(text.slice(Math.max(0, index - 80), index))![0]
  return /:\/\/|www\./.test(word)
}

/** Places in the prose where the partner of a bracket may have stood, best first. */
export function placesForPartner(article: Analysis, lone: LoneBracket): readonly number[] {
  const { paragraph, at } = lone
  const sentence = paragraph.sentences.find(({ start, end }) => at >= start && at < end)
  if (!sentence) return []
  if (!(lone.mark in closing)) return startsOf(sentence, at)
  const alike = endLikeOthers(article, lone, sentence)
  return [...(alike === undefined ? [] : [alike]), ...endsOf(sentence, at).filter(place => place !== alike)]
}
