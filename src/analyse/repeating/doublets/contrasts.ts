import { lexicon } from '../../../syntax/index.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import type { Name } from '../../naming/names.ts'
import { sentenceAt } from '../../places.ts'
import { areTwins, type Doublet, isKnown } from '../doublets.ts'
import { isObject, opensClause } from './meetings.ts'

/** What sets the name behind it against the subject: `Unlike Mori, Brandt …`. */
const setsApart =
  /\b(?:[Uu]nlike|[Ll]ike|[Bb]esides|[Aa]part from|[Aa]side from|[Cc]ompared (?:with|to)|[Ii]n contrast (?:to|with)|[Aa]s opposed to|[Ii]nstead of|[Rr]ather than)\s$/
/** `Brandt, not Mori`, `Brandt, unlike Mori, …` */
const exclusive =
  /^(?:,? (?:and |but )?not|,? unlike|,? as opposed to|,? in contrast to|,? rather than|,? instead of) $/

/** “Unlike Mori, Mori had never sung”, “It was Mori, not Mori”: nobody differs from himself. */
export function contrast(analysis: Analysis, paragraph: Paragraph, a: Name, b: Name): Doublet | undefined {
  const gap = analysis.text.slice(a.end, b.wholeStart)
  if (gap.length > 60 || a.possessive || !a.parts.some(({ key }) => b.parts.at(-1)?.key === key))
    return undefined
  const own = controlled(analysis, paragraph, a, b, gap)
  if (own !== undefined)
    return areTwins(analysis, a, b)
      ? {
          items: [a, b],
          first: 0,
          second: 1,
          paragraph,
          sure: isKnown(analysis, a, [a, b]),
          ...(own === 0 && { lost: 0 }),
        }
      : undefined
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

/** A participle clause that opens its sentence, up to its object: `After meeting `, `Speaking to `. */
const fronted =
  /(?:^|[.!?]["”’)]*\s|["“])(?:(?:(?:Shortly|Soon|Hours|Days|Weeks|Minutes|Moments|Even|Just|Long) )?(?:[Aa]fter|[Bb]efore|[Ww]hile|[Ww]hen|[Bb]y|[Ss]ince|[Ww]ithout|[Oo]n|[Uu]pon|[Dd]espite) )?(\p{L}\p{Ll}{2,}ing) (?:(?:with|to|for|against|from|by) )?$/u
/** Prepositions, nouns and pronouns that end like participles. */
const noParticiple =
  /^(?:according|including|excluding|regarding|concerning|considering|barring|during|pending|notwithstanding|following|owing|nothing|something|anything|everything|morning|evening|king|spring)$/i
/** `In a letter to `, `After talks with ` */
const exchange =
  /(?:^|[.!?]["”’)]*\s)(?:In|After|Before|During|Following) (?:\p{Ll}+ ){0,4}(?:letters?|e-?mails?|messages?|calls?|notes?|repl(?:y|ies)|texts?|talks|meetings?|interviews?|conversations?|debates?|lunch|dinner) (?:to|with) $/u
/** ` resigned after meeting ` */
const trailing =
  /^ (\p{Ll}+) (?:\p{Ll}+ ){0,4}(?:after|before|while|when|by|without|since) (\p{Ll}{3,}ing) (?:(?:with|to|for|against|from|by) )?$/u
/** `, Mori’s lawyer,` */
const relation =
  /^[’']s? (?:\p{Ll}+[ -]){0,2}(?:wife|husband|partner|brother|sister|mother|father|son|daughter|uncle|aunt|cousin|lawyer|attorney|solicitor|barrister|agent|manager|coach|boss|deputy|successor|predecessor|rival|opponent|challenger|spokes(?:man|woman|person)|biographer|neighbou?r|friend|colleague|assistant|running mate|co-star|teammate)\b(?=,(?! \p{Lu})| said| says)/u

/** Which of two mentions a participle or an apposition makes somebody else's: what has one's own doer for its object says “himself”. */
function controlled(
  analysis: Analysis,
  paragraph: Paragraph,
  a: Name,
  b: Name,
  gap: string,
): 0 | 1 | undefined {
  const { text } = analysis
  if (/^,\s$/.test(gap)) {
    if (b.possessive) return relation.test(text.slice(b.end, b.end + 50)) ? 1 : undefined
    const before = text.slice(Math.max(paragraph.start, a.wholeStart - 70), a.wholeStart)
    const participle = fronted.exec(before)?.[1]
    const isFronted = participle !== undefined && !noParticiple.test(participle)
    return (isFronted || exchange.test(before)) && isSubject(paragraph, b) ? 0 : undefined
  }
  if (b.possessive) return undefined
  const [, verb, participle] = trailing.exec(gap) ?? []
  if (verb === undefined || noParticiple.test(participle!)) return undefined
  const tags = lexicon(verb)?.tags
  const opens = opensClause.test(text.slice(Math.max(paragraph.start, a.wholeStart - 14), a.wholeStart))
  return tags && (tags.has('VBD') || tags.has('VBZ')) && opens && isObject(paragraph, b) ? 1 : undefined
}
