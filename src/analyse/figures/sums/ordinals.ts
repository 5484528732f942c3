import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { ordinalWords } from '../numbers/words.ts'
import { numberOf, wordsFor } from '../numbers.ts'

const ordinals = ordinalWords.slice(1, 12)
const ordinal = `(?<ordinal>${ordinals.join('|')})`
const count = `(?<count>${wordsFor(2, 10).join('|')}|[2-9])`
const member =
  'part|episode|volume|book|film|instalment|installment|stage|round|leg|act|movement|chapter|lesson|floor|storey|story|lap|set|test|game|match|race|heat'
/** “the third and last of her two novels” */
const ofFewer = new RegExp(
  String.raw`\b${ordinal}(?:,? (?:and|but) (?:last|final|youngest|smallest|biggest|best|worst))?(?: \p{Ll}+)? of (?:the|his|her|its|their|these|those) ${count} (?!hundred|thousand|million)\p{Ll}+`,
  'gu',
)
/** “a four-part series … its fifth episode”, “three floors … the fourth” */
const whole = new RegExp(
  String.raw`\b${count}(?:-(?<kind>${member}) \p{Ll}+| (?<kinds>${member})(?:s|ies))\b`,
  'gu',
)
const within = new RegExp(
  String.raw`\b(?:the|its|his|her|their) ${ordinal}(?: and (?:last|final))?(?: (?<kind>${member})\b|(?=[.;,]|$))`,
  'gu',
)
const more = /\b(?:another|extra|added|more|new|next|season|series of|further|since)\b/

/** Ordinals past the number of what they count: “the third of her two novels”. */
export function* falseOrdinals(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayPass)) {
    const finding = passing(sentence) ?? beyond(sentence)
    if (finding) yield finding
  }
}

const mayPass = new RegExp(String.raw`\b(?:${ordinals.join('|')})\b`)
const placeOf = (word: string): number => ordinalWords.indexOf(word) + 1

function passing(sentence: Sentence): Finding | undefined {
  for (const match of sentence.matches(ofFewer)) {
    const { ordinal: said, count: of } = match.groups as Record<'ordinal' | 'count', string>
    if (placeOf(said) <= numberOf(of)) continue
    const start = sentence.start + match.index
    return {
      span: { start, end: start + match[0].length },
      message: `“${said}” is past “${of}”; correct one.`,
      fixes: [[{ start, end: start + said.length, text: ordinalWords[numberOf(of) - 1]! }]],
    }
  }
  return undefined
}

function beyond(sentence: Sentence): Finding | undefined {
  const wholes = sentence.matches(whole)
  const [one, other] = wholes
  if (!one || other || more.test(sentence.text)) return undefined
  const { count: of, kind, kinds } = one.groups as Record<string, string | undefined>
  const size = numberOf(of!)
  for (const match of sentence.matches(within)) {
    const { ordinal: said, kind: named } = match.groups as Record<string, string | undefined>
    if (match.index < one.index || placeOf(said!) !== size + 1) continue
    if (named && kinds && named !== kinds) continue
    if (!named && !kinds) continue
    if (!named && /\bof\b/.test(sentence.text.slice(match.index, match.index + match[0].length + 4))) continue
    if (named && !kinds && !areParts(kind!, named)) continue
    const at = sentence.start + match.index + match[0].indexOf(said!)
    return {
      span: { start: at, end: at + said!.length },
      message: `“${said}” is past “${one[0]}”; correct one.`,
      fixes: [[{ start: at, end: at + said!.length, text: ordinalWords[size - 1]! }]],
    }
  }
  return undefined
}

/** A series in parts has episodes, a work in volumes has books. */
const areParts = (a: string, b: string): boolean =>
  a === b ||
  [a, b].every(one => /^(?:part|episode|volume|book|film|instalment|installment|chapter)$/.test(one)) ||
  [a, b].every(one => /^(?:floor|storey|story)$/.test(one))
