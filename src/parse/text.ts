import type { Source, Span } from '../source.ts'
import { classify, type LineKinds } from './classify.ts'
import type { Article } from './index.ts'
import { identity } from './prose.ts'

/** Finds the parts of plain text: a paragraph a line, blank lines between, or hard-wrapped lines. */
export function parseText(source: Source, known?: LineKinds): Article {
  const { text } = source
  const parts = classify(text, stretches(text), known)
  return { source, text, parts, map: identity, comments: [], meta: {} }
}

interface Line extends Span {
  readonly text: string
}

/** The spans of the stretches that each make one part, white space at the ends left out. */
function stretches(text: string): Span[] {
  const blocks = blocksOf(text)
  const width = wrapWidth(blocks)
  return blocks.flatMap(block => (width ? joinWrapped(block, width) : block))
}

function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = []
  let block: Line[] = []
  let start = 0
  while (start <= text.length) {
    let end = start
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
    const line = text.slice(start, end)
    const trimmed = line.trim()
    if (trimmed) {
      const from = start + line.indexOf(trimmed)
      block.push({ start: from, end: from + trimmed.length, text: trimmed })
    } else if (block.length > 0) {
      blocks.push(block)
      block = []
    }
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

/** Typewriters, mail and editors wrap at no more than this. */
const widestWrap = 120

/** The column at which the copy was wrapped, or 0 where its lines are paragraphs. */
function wrapWidth(blocks: readonly Line[][]): number {
  let width = 0
  for (const block of blocks) {
    for (const [index, { text }] of block.entries()) {
      if (text.length > widestWrap) return 0
      // The last line of a block was not broken by wrapping, and may be a long credit.
      if (index + 1 < block.length) width = Math.max(width, text.length)
    }
  }
  if (width < 40) return 0
  let joined = 0
  let open = 0
  let midSentence = 0
  for (const block of blocks) {
    for (let i = 0; i + 1 < block.length; i++) {
      if (isList(block[i + 1]!.text)) continue
      const { text } = block[i]!
      if (!isFull(text, block[i + 1]!.text, width)) {
        open++
        continue
      }
      joined++
      if (!/[.!?…:]["'”’)\]]*$/.test(text)) midSentence++
    }
  }
  // Wrapping breaks most lines within a sentence; paragraphs that happen to be as long as each other do not.
  return joined >= 2 && joined > open && midSentence >= joined / 2 ? width : 0
}

/** Whether the next line's first word would not have fitted at the end of this line. */
function isFull(line: string, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0
  return line.length + 1 + word > width - 6 && line.length > width / 2
}

const isList = (line: string): boolean => /^(?:[•·▪–—*+-]\s|\d{1,2}[.)]\s)/.test(line)

function joinWrapped(block: readonly Line[], width: number): Span[] {
  const joined: Span[] = []
  let start = block[0]!.start
  block.forEach((line, index) => {
    const next = block[index + 1]
    if (next && !isList(next.text) && isFull(line.text, next.text, width)) return
    joined.push({ start, end: line.end })
    if (next) start = next.start
  })
  return joined
}
