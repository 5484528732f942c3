import { areTwins, type Doublet } from '../doublets.ts'
import type { Analysis, Paragraph } from '../index.ts'
import type { Name } from '../names.ts'
import { sentenceAt } from '../places.ts'

/** What sets the name behind it against the subject: `Unlike Mori, Brandt …`. */
const setsApart =
  /\b(?:[Uu]nlike|[Ll]ike|[Bb]esides|[Aa]part from|[Aa]side from|[Cc]ompared (?:with|to)|[Ii]n contrast (?:to|with)|[Aa]s opposed to|[Ii]nstead of|[Rr]ather than)\s$/
/** `Brandt, not Mori`, `Brandt, unlike Mori, …` */
const exclusive =
  /^(?:,? (?:and |but )?not|,? unlike|,? as opposed to|,? in contrast to|,? rather than|,? instead of) $/

/** “Unlike Mori, Mori had never sung”, “It was Mori, not Mori”: nobody differs from himself. */
export function contrast(analysis: Analysis, paragraph: Paragraph, a: Name, b: Name): Doublet | undefined {
  const gap = analysis.text.slice(a.end, b.wholeStart)
  if (gap.length > 20 || a.key !== b.key || a.possessive || b.possessive) return undefined
  const before = analysis.text.slice(Math.max(paragraph.start, a.wholeStart - 18), a.wholeStart)
  const isLed = /^,\s$/.test(gap) && setsApart.test(before) && isSubject(paragraph, b)
  // “not Mori but Mori”
  const isDenied = /^ but $/.test(gap) && /\bnot $/.test(before)
  if (!isLed && !isDenied && !exclusive.test(gap)) return undefined
  // “Spring, not Spring Lake”: what is told of two things of one name.
  if (a.kind === 'thing' || !areTwins(analysis, a, b)) return undefined
  const doublet = { items: [a, b], first: 0, second: 1, paragraph, sure: true }
  return isLed ? { ...doublet, lost: 0 } : doublet
}

function isSubject(paragraph: Paragraph, { end }: Name): boolean {
  const next = sentenceAt(paragraph, end - 1)?.tokens.find(({ start }) => start >= end)
  return next !== undefined && (/^(?:VERB|AUX|ADV)$/.test(next.pos) || next.text === ',')
}
