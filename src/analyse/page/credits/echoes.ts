import type { Span } from '../../../source.ts'
import type { Paragraph } from '../../index.ts'
import { labelPattern } from './vocabulary.ts'

/** What a caption's last words are where no label or bracket begins its credit. */
const unlabelled = /\/|©|\bvia\b|\bfor The\b|\b(?:[Pp]rovided|[Ss]upplied) by\b|\b[Cc]ourtesy\b/

/** The second time that a caption gives its credit, whole or cut: `Ana Ruiz/The Ledger ‹Ana Ruiz/The›`. */
export function echoIn({ text, kind }: Paragraph): Span | undefined {
  if (kind !== 'caption' && kind !== 'credit') return undefined
  const from = /^.*\p{Ll}[.!?]["”’)]? (?=[^.!?]*$)/su.exec(text)?.[0].length ?? 0
  const tail = text.slice(from)
  if (tail.length > 160 || !unlabelled.test(tail)) return undefined
  for (const { index } of tail.matchAll(/(?<=[\s/)\]])(?=[\p{Lu}©([])/gu)) {
    const again = tail.slice(index).replace(/[)\]\s/]+$/, '')
    if (index >= 8 && again.length >= 6 && tail.startsWith(again))
      return { start: from + index, end: text.length }
  }
  const last = / ((?:via|for|courtesy of) [^/]{3,40}) \1\)?$/.exec(tail)
  if (last) {
    const end = text.length - (tail.endsWith(')') ? 1 : 0)
    return { start: end - last[1]!.length, end }
  }
  // `Tess Ward/Tess Ward/The Ledger`
  const name = /^(?:© ?)?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+)+)[ /]{1,3}(?=\1\/)/u.exec(tail)
  return name ? { start: from, end: from + name[0].length } : undefined
}

const labelAtEnd = new RegExp(`(?<=^|[.!?]["”’)]? |\\s)[([]?${labelPattern}[)\\]]?$`, 'u')

/** `Handout via` */
const linkAtEnd = /(?<=[.!?]["”’]? [^.!?]{0,60})\b(?:via|courtesy of)\s*$/

/** A label at the end of a caption that has nobody behind it: `A bus in the flood. ‹Photograph:›` */
export function emptyLabel({ text, kind }: Paragraph, next: Paragraph | undefined): Span | undefined {
  if (kind !== 'caption' && kind !== 'credit') return undefined
  const match = labelAtEnd.exec(text.trimEnd()) ?? linkAtEnd.exec(text)
  // The name stands on the next line.
  const isWrapped =
    next && (next.kind === 'credit' || (next.text.length < 60 && !/[.!?]["”’]?$/.test(next.text)))
  return match && !isWrapped ? { start: match.index, end: match.index + match[0].length } : undefined
}
