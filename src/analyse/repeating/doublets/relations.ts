import type { Analysis, Paragraph } from '../../index.ts'
import type { Name } from '../../naming/names.ts'
import { areTwins, type Doublet } from '../doublets.ts'

/** What stands between two names that cannot be of one, and what has to follow the second. */
const relations: readonly (readonly [between: RegExp, behind: RegExp])[] = [
  // “Marlowe’s purchase of Marlowe”
  [
    /^[’']s? (?:[\p{Ll}-]+ ){0,2}(?:purchase|takeover|acquisition|sale|defeat|invasion|occupation|pursuit|criticism|rejection|imitation|portrait|biography|marriage|engagement|transfer|victory|win|triumph|lead|lawsuit|suit|case|appeal|complaint|war|merger|rivalry|match|game|fight|bout|meeting|talks|dispute|feud) (?:of|from|to|over|against|with|on) $/u,
    /^(?![’']s|-)/,
  ],
  // “Mr Adeleke’s barrister, Mr Adeleke,”
  [
    // A firm may bear the name of whoever runs it.
    /^[’']s? (?:[\p{Ll}-]+ ){0,3}(?!(?:chair|founder|owner|president|director|manager|boss|head|chief|executive|partner|proprietor)(?:man|woman|person)?,)[\p{Ll}-]+, $/u,
    /^,/,
  ],
  // “the World Food Programme (World Food Programme)”
  [/^ \((?:the )?$/, /^\)/],
  // “Dale Hutchins, also known as Dale Hutchins,”
  [
    /^,? (?:who (?:is|was) )?(?:(?:also|better|formerly|otherwise|once|variously) )?(?:known|called|billed|performing|writing|trading) as $/,
    /^(?![’']s|-)/,
  ],
  // “Mr Haddad dug a hole for himself and Mr Haddad”
  [/^ [^.;:“”"()]{2,60} (?:him|her|it|them)sel(?:f|ves) and $/, /^(?![’']s|-)/],
]

/** One name on both sides of what joins two. */
export function related(analysis: Analysis, paragraph: Paragraph, a: Name, b: Name): Doublet | undefined {
  const { text } = analysis
  const gap = text.slice(a.end, b.wholeStart)
  if (a.kind === 'place' || gap.length > 90) return undefined
  // “Chiba (Chiba)”: a town in its county
  if (gap.startsWith(' (') && a.words.length < 2) return undefined
  const behind = text.slice(b.end, Math.min(paragraph.end, b.end + 4))
  const isRelated = relations.some(([between, after]) => between.test(gap) && after.test(behind))
  if (!isRelated || (a.key !== b.key && !areTwins(analysis, a, b))) return undefined
  return { items: [a, b], first: 0, second: 1, paragraph, sure: true }
}
