import type { Edit, Finding } from '../../rule.ts'
import type { Paragraph } from '../index.ts'
import { patterns } from './punctuation/patterns.ts'

/** A mark of punctuation too many or out of place, and what to put for it. */
export interface Slip {
  readonly edit: Edit
  readonly message: string
  readonly severity: Finding['severity']
  readonly fix: Finding['fix']
}

/** Whether anything at all in a paragraph needs a closer look. */
const suspect =
  / [,.;:?!)\]”]| ’s |,[?!]|\b(?:and|or|nor)[:;] |[([“] |[,.;:?] ?[,.;:]|\( ?[,;)]|[?!]\.|[,.?!]”\p{Ll}|,[”"]\.|\b(?:the|an|its|their|our|my|your)[,;:.] |; [A-Z]|\.\)[,;.]|[—–],|\d[.,][.,]\d|[A-Z]\.[A-Z] |[—–] [—–]|[,;]\)|\/[)\].,]|[.,][”"] ?[.,]|“ ?”|""|\[ ?\]|\{ ?\}|^[,;.]|\p{Ll},\p{L}/u

/** The slips of punctuation in a paragraph. */
export function* slips(paragraph: Paragraph): Iterable<Slip> {
  if (!suspect.test(paragraph.text)) return
  const { text } = paragraph
  const taken: number[] = []
  for (const { pattern, message, mend, severity, fix } of patterns) {
    for (const match of paragraph.matches(pattern)) {
      const { index } = match
      if (isEllipsis(text, index) || isAddress(text, index) || taken.some(at => Math.abs(at - index) < 2))
        continue
      const put = mend(match, text)
      if (put === undefined) continue
      taken.push(index)
      const start = paragraph.start + index
      const edit: Edit = { start, end: start + match[0].length, text: put }
      if (paragraph.literals.some(literal => literal.start < edit.end && literal.end > start)) continue
      yield { edit, message: `“${inQuestion(text, index, match[0])}” ${message(match[0])}`, severity, fix }
    }
  }
}

/** `. . .`, `...`, `…` or a dotted leader stands there. */
const isEllipsis = (text: string, index: number): boolean =>
  /\. ?\. ?\.|…/.test(text.slice(Math.max(0, index - 4), index + 6))

/** The mark is within an address, a path or a name of a file. */
function isAddress(text: string, index: number): boolean {
  const word = /\S{0,60}$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? ''
  return /:\/\/|www\.|@|\\/.test(word)
}

/** The slip with the word that it hangs on. */
function inQuestion(text: string, index: number, found: string): string {
  if (/^\s?(?:\( ?\)|\[ ?\]|\{ ?\}|“ ?”|‘ ’|"")$/.test(found)) return found.trim()
  const before = /\S{0,24}$/.exec(text.slice(Math.max(0, index - 24), index))![0]
  const after = /^[\p{L}\d)\]”]{0,24}/u.exec(text.slice(index + found.length, index + found.length + 24))![0]
  return `${before}${found}${after}`.trim()
}
