import type { Finding } from '../../../rule.ts'
import type { Paragraph } from '../../index.ts'
import { saidTwice } from './doubled.ts'
import { brokenPlaces, brokenPlaceWords } from './places.ts'

/** A place in the picture behind a name: `, right,`, `(L)`. */
const place = /(?:, (left|right|cent(?:er|re))(?=,|\s+and\b|\.| \()|\((left|right|cent(?:er|re)|[LRC])\))/g
const opposite: Readonly<Record<string, string>> = { left: 'right', right: 'left', L: 'R', R: 'L' }

/** `(R) left`, `(R) of Peru, left`, `left, (right)`: two places for one; not `(R) left Lima`. */
const twoPlaces =
  /\((?:L|R|C|l|r|[Ll]eft|[Rr]ight|[Cc]ent(?:re|er))\)(?:,?| of (?:the )?[A-Z][^,;:.()]{2,40},) (?:left|right|cent(?:re|er))\b(?! (?:the\b|for\b|[A-Z]))|, (?:left|right|cent(?:re|er)),? \((?:L|R|C|l|r|left|right|cent(?:re|er))\)/
/** `in Peterborough, (left)`: a comma that a bracket takes the place of. */
const commaBefore = /,(?=( \((?:left|right|cent(?:re|er)|[LRC]|L-R)\))(?:[.,]|$))/
/** `(L-R)`, `from left`: two names at the least should follow. */
const inOrder =
  /\((?:L-R|L to R|l-r|left to right|from left)\)|\b(?:[Ff]rom left(?: to right)?|[Ll]eft to right)[:,]/

/** Places in the picture that a caption garbles. */
export function* garbledPositions(paragraph: Paragraph): Generator<Finding> {
  const twice = [...saidTwice(paragraph)]
  if (twice.length > 0) {
    yield* twice
    return
  }
  const broken = brokenPlaces(paragraph) ?? brokenPlaceWords(paragraph)
  if (broken) {
    yield broken
    return
  }
  if (!/left|right|cent(?:er|re)|\([lLRC]/.test(paragraph.text)) return
  const order = unnamedOrder(paragraph)
  if (order) yield order
  const finding =
    orderedAgain(paragraph) ?? twoForOne(paragraph) ?? samePlace(paragraph) ?? placeAgain(paragraph)
  if (finding) yield finding
  else yield* strayComma(paragraph)
}

/** `… (L) of Peru, left, and …`, in a caption that bears no credit and reads like a paragraph. */
export function* lettersAgain(paragraph: Paragraph): Generator<Finding> {
  const { text } = paragraph
  const finding = text.length < 260 && /\([LRC]\)/.test(text) ? twoForOne(paragraph) : undefined
  if (finding) yield finding
}

function twoForOne({ text, start }: Paragraph): Finding | undefined {
  const twice = twoPlaces.exec(text)
  if (!twice) return undefined
  const bracket = /,? ?\([^()]*\)|\([^()]*\),? ?/.exec(twice[0])!
  // “(L) of Peru”
  const of = / of .*,/.test(twice[0]) && text[twice.index - 1] === ' ' ? 1 : 0
  const from = start + twice.index + bracket.index - of
  return {
    span: {
      start: start + twice.index + (twice[0].startsWith(', ') ? 2 : 0),
      end: start + twice.index + twice[0].length,
    },
    message: `“${twice[0].replace(/^, /, '')}” gives one person two places in the picture; keep one.`,
    fixes: [[{ start: from, end: from + of + bracket[0].length, text: '' }]],
    severity: 'warning',
  }
}

/** `From left, Ana Roth and Olof Brandt, left, …`, `Left, Ana Roth, left`: a place that the caption opens with. */
const opened =
  /^(?:[Ff]rom left(?: to right)?|[Ll]eft to right|(Left|Right))[,:] [^.;:()]{5,140}?(, (left|right))(?=,|\.| with\b| and\b)/

function placeAgain({ text, start }: Paragraph): Finding | undefined {
  const found = opened.exec(text)
  if (!found || (found[1] && found[1].toLowerCase() !== found[3])) return undefined
  const until = start + found[0].length
  const from = until - found[2]!.length
  return {
    span: { start: from + 2, end: until },
    message: `“${found[3]}” gives a place that the caption has already told; delete it.`,
    fixes: [[{ start: from, end: until + (found[1] && text[found[0].length] === ',' ? 1 : 0), text: '' }]],
    severity: 'warning',
  }
}

/** `From left, Ana Roth and (R) Olof Brandt`: the order has told the place. */
const ordered =
  /^(?:[Ff]rom left(?: to right)?|[Ll]eft to right|\([Ll]-[Rr]\))[,:]? [^.;:()]{5,140}?( ?\((?:L|R|C|left|right|cent(?:er|re))\))/

function orderedAgain({ text, start }: Paragraph): Finding | undefined {
  const found = ordered.exec(text)
  if (!found) return undefined
  const until = start + found[0].length
  const from = until - found[1]!.length
  return {
    span: { start: from, end: until },
    message: `“${found[1]!.trim()}” gives a place that the caption’s order has told; delete it.`,
    fixes: [[{ start: from, end: until, text: '' }]],
    severity: 'warning',
  }
}

function unnamedOrder({ text, start }: Paragraph): Finding | undefined {
  const order = inOrder.exec(text)
  if (!order || namesMany(text)) return undefined
  const from = start + order.index
  const isBracket = order[0].startsWith('(')
  const gone = isBracket && text[order.index - 1] === ' ' ? from - 1 : from
  const next = isBracket ? '' : (/^\s*\p{L}?/u.exec(text.slice(order.index + order[0].length))?.[0] ?? '')
  const isOpening = /(?:^|[.!?]\s)$/.test(text.slice(0, order.index))
  const text_ = isOpening ? next.trim().toUpperCase() : next.trim()
  return {
    span: { start: from, end: from + order[0].length },
    message: `“${order[0]}” announces names in a row, and the caption has no two; name the people or delete it.`,
    fixes: [[{ start: gone, end: from + order[0].length + next.length, text: text_ }]],
    severity: 'warning',
  }
}

const common =
  /^(?:The|A|An|His|Her|Its|Their|This|That|In|On|At|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|January|February|March|April|May|June|July|August|September|October|November|December)$/

/** Whether a caption, its credit left out, has two names or a list: `the harbor, the mill, the school`. */
function namesMany(text: string): boolean {
  const told = text.replace(/(?:Photo|Picture|Image|Credit)[^.]*$|\([^()]*\/[^()]*\)?\s*$/, '')
  const names = [...told.matchAll(/(?<=[\p{L}\d,;:)] )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}.’'-]+)*/gu)].filter(
    ([name]) => !common.test(name),
  )
  return names.length > 1 || /\p{Ll}, [^,.]+(?:,| and) /u.test(told.replace(inOrder, ''))
}

function samePlace({ text, start }: Paragraph): Finding | undefined {
  const found = [...text.matchAll(place)].filter(
    match => !/\b(?:top|bottom|far|front|back|upper|lower|from)$/.test(text.slice(0, match.index)),
  )
  if (found.length < 2 || found.length > 3) return undefined
  // “the poster (right) and its author, Ms. Berg, right”: a thing and a person.
  if (new Set(found.map(([whole]) => whole.startsWith('('))).size > 1) return undefined
  const places = found.map(match => match[1] ?? match[2]!)
  const same = places.find((one, index) => places.indexOf(one) !== index)
  if (!same) return undefined
  // Two sentences may each have a picture of their own: “Above right: …”
  if (
    /[.;:]\s/.test(
      text
        .slice(found[0]!.index, found.at(-1)!.index)
        .replace(/\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|St)\./g, ''),
    )
  )
    return undefined
  // Readers go from left to right.
  const missing = ['left', 'center', 'right', 'L', 'C', 'R'].find(
    one =>
      (one.length === 1) === (same.length === 1) && !places.some(place => place.replace('re', 'er') === one),
  )
  const right = found.length === 3 ? missing : opposite[same]
  const ordered = same.length === 1 ? ['L', 'C', 'R'] : ['left', 'center', 'right']
  const wrong =
    found.length === 3
      ? found[right ? ordered.indexOf(right) : 2]!
      : same === 'right' || same === 'R'
        ? found[0]!
        : found[1]!
  const at = start + wrong.index + wrong[0].indexOf(same)
  const isFixable = right !== undefined && (wrong[1] ?? wrong[2]) === same
  return {
    span: { start: start + found[0]!.index, end: start + found.at(-1)!.index + found.at(-1)![0].length },
    message: `Two people stand “${same}” in the caption; ${isFixable ? `write “${right}” or ` : ''}check the picture.`,
    ...(isFixable && { fixes: [[{ start: at, end: at + same.length, text: right! }]] }),
    severity: 'warning',
  }
}

function* strayComma({ text, start }: Paragraph): Generator<Finding> {
  const match = commaBefore.exec(text)
  if (!match) return
  const end = start + match.index + 1
  yield {
    span: { start: end - 1, end: end + match[1]!.length },
    message: 'The comma before the place in brackets is one too many; delete it.',
    fixes: [[{ start: end - 1, end, text: '' }]],
    severity: 'warning',
  }
}
