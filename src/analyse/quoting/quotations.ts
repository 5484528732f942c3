import type { Span } from '../../source.ts'
import { groupedBy } from '../collections.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { allMatches } from '../matches.ts'

import { endsNamed, lostClosing, lostOpening } from './quotations/lost-marks.ts'

/** Words between quotation marks, in one paragraph: speech, a phrase or a title. Its span takes in the marks. */
export interface Quotation extends Span {
  readonly kind: 'double' | 'single'
  /** The words without their marks. */
  readonly inner: Span
  /** The mark that opens it; undefined where the paragraph has none. */
  readonly opening: Span | undefined
  /** The mark that closes it; undefined where the paragraph has none, and then the end is a guess. */
  readonly closing: Span | undefined
  /** How many quotations it stands within. */
  readonly depth: number
  readonly paragraph: Paragraph
}

/** The quotations of a paragraph in order, an outer one before those within it; one that runs on over paragraphs is one in each. */
export const quotationsIn = (paragraph: Paragraph): readonly Quotation[] => paragraph.of(pairMarks)

/**
 * Whether a quotation that the paragraph leaves open is taken up by the next paragraph, which opens with the
 * same mark again, as the custom is.
 */
export function continues(analysis: Analysis, quotation: Quotation): boolean {
  const { paragraph, opening, closing, end } = quotation
  if (closing || !opening || end < paragraph.end) return false
  const next = nextProse(analysis, paragraph)
  return next !== undefined && opensWith(next, quotation.kind)
}

/** The paragraph of running prose after this one, captions and furniture between them left out. */
export function nextProse({ paragraphs }: Analysis, { start }: Paragraph): Paragraph | undefined {
  for (let i = lastIndex(paragraphs, start) + 1; i < paragraphs.length; i++)
    if (paragraphs[i]!.isProse) return paragraphs[i]
  return undefined
}

/** The paragraph of running prose before this one. */
export function previousProse({ paragraphs }: Analysis, { start }: Paragraph): Paragraph | undefined {
  for (let i = lastIndex(paragraphs, start) - 1; i >= 0; i--) if (paragraphs[i]!.isProse) return paragraphs[i]
  return undefined
}

const opensWith = ({ text }: Paragraph, kind: Quotation['kind']): boolean =>
  kind === 'double' ? /^["“„«]/.test(text) : /^['‘]/.test(text)

/** Whether a span lies within a quotation, its marks taken as part of it, or in a block of quoted copy. */
export function insideQuotation(analysis: Analysis, span: Span): boolean {
  const paragraph = last(analysis.paragraphs, span.start)
  if (!paragraph || span.end > paragraph.end) return false
  if (paragraph.kind === 'quotation') return true
  const outer = paragraph.of(outermost)
  const quotation = last(outer, span.start)
  return quotation !== undefined && span.end <= quotation.end
}

const outermost = (paragraph: Paragraph): readonly Quotation[] =>
  quotationsIn(paragraph).filter(quotation => quotation.depth === 0)

/** The last of some spans, in order, that begins at or before an offset. */
export const last = <S extends Span>(spans: readonly S[], offset: number): S | undefined =>
  spans[lastIndex(spans, offset)]

function lastIndex(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle - 1
  }
  return high
}

/** A quotation mark, or what may be one; offsets are the paragraph's. */
interface Mark extends Span {
  readonly text: string
  /** The character before it and the one behind it; a blank at the ends of the paragraph. */
  readonly before: string
  readonly after: string
}

const anyMark = /``|''|&quot;|["“”„«»'‘’]/g
const isDouble = (mark: Mark): boolean => /^(?:``|''|&quot;|["“”„«»])$/.test(mark.text)
const letter = /[\p{L}\p{N}]/u

function marksOf(text: string): Mark[] {
  const found: Mark[] = []
  for (const match of allMatches(text, anyMark)) {
    const start = match.index
    const end = start + match[0].length
    found.push({ text: match[0], start, end, before: text[start - 1] ?? ' ', after: text[end] ?? ' ' })
  }
  return found
}

/** A quotation before its depth is known; offsets are the paragraph's. */
interface Pair extends Span {
  readonly kind: Quotation['kind']
  readonly opening: Mark | undefined
  readonly closing: Mark | undefined
}

function pairMarks(paragraph: Paragraph): readonly Quotation[] {
  const { text } = paragraph
  if (!/["“”„«»'‘’]|``/.test(text)) return []
  const marks = marksOf(text)
  const doubles = pairDoubles(text, marks.filter(isDouble))
  const singles = pairSingles(
    text,
    marks.filter(mark => !isDouble(mark)),
    doubles,
  )
  const pairs = [...doubles, ...singles].sort((a, b) => a.start - b.start || b.end - a.end)
  const open: Pair[] = []
  return pairs.map(pair => {
    while (open.length > 0 && open.at(-1)!.end <= pair.start) open.pop()
    const depth = open.length
    open.push(pair)
    return placed(pair, depth, paragraph)
  })
}

function placed(pair: Pair, depth: number, paragraph: Paragraph): Quotation {
  const at = (span: Span): Span => ({ start: span.start + paragraph.start, end: span.end + paragraph.start })
  return {
    ...at(pair),
    kind: pair.kind,
    inner: at({ start: pair.opening?.end ?? pair.start, end: pair.closing?.start ?? pair.end }),
    opening: pair.opening && at(pair.opening),
    closing: pair.closing && at(pair.closing),
    depth,
    paragraph,
  }
}

/** What may stand before an opening mark, and behind a closing one, besides another mark. */
const beforeOpening = /[\s([{—–\-/=“‘«„"'`]/
const afterClosing = /[\s.,;:!?…)\]}—–\-/”’»"']/

function pairDoubles(text: string, marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = []
  const open: Mark[] = []
  /** Where the last quotation that was closed ended. */
  let from = 0
  for (const mark of marks) {
    if (isInch(text, mark, open.length > 0)) continue
    if (opens(mark, open)) {
      open.push(mark)
      continue
    }
    const opening = open.pop()
    pairs.push({
      kind: 'double',
      start: opening?.start ?? lostOpening(text, from, mark.start),
      end: mark.end,
      opening,
      closing: mark,
    })
    if (open.length === 0) from = mark.end
  }
  if (open.length > 0) {
    const starts = [...pairs, ...open].map(({ start }) => start).sort((a, b) => a - b)
    const following = new Map(starts.map((start, index) => [start, starts[index + 1]]))
    for (const opening of open) {
      const next = following.get(opening.start)
      const end = lostClosing(text, opening.end, next ?? text.length)
      pairs.push({ kind: 'double', start: opening.start, end, opening, closing: undefined })
    }
  }
  return pairs
}

function opens(mark: Mark, open: readonly Mark[]): boolean {
  const { text, before, after } = mark
  const mayOpen = beforeOpening.test(before) && !/[\s.,;:!?)\]]/.test(after)
  const mayClose = !/\s/.test(before) && afterClosing.test(after)
  switch (text) {
    case '``':
    case '„':
    case '«':
      return true
    case '»':
    case "''":
      return open.length === 0 && mayOpen && !mayClose
    case '“':
      // „so“ as German has it, and a mark that a machine turned the wrong way.
      return !(open.length > 0 && (open.at(-1)!.text === '„' || (mayClose && !mayOpen)))
    case '”':
      return open.length === 0 && mayOpen && !mayClose
    default:
      return mayOpen === mayClose ? open.length === 0 : mayOpen
  }
}

const measured =
  /^\s?(?:wide|long|high|tall|deep|thick|across|in diameter|x\s?\d|×\s?\d|by \d|screens?|TVs?|monitors?|pipes?|wheels?|rims?|guns?|nails?|boards?)\b/

/** `6' 4"`, `9" wide`. */
function isInch(text: string, mark: Mark, isOpen: boolean): boolean {
  if (!/^(?:["”]|'')$/.test(mark.text) || !/[\d½¼¾]/.test(mark.before)) return false
  if (/\d['’′]\s?-?\d{1,2}(?:[½¼¾]|\.\d)?$/.test(text.slice(Math.max(0, mark.start - 10), mark.start)))
    return true
  return !isOpen || measured.test(text.slice(mark.end, mark.end + 16))
}

/** Words that are written with an apostrophe for what they lost at the front. */
const shortened =
  /^(?:\d\ds?(?![\d%]|[.,]\d)|(?:n|em|til|till|tis|twas|twere|twill|twould|twixt|cause|cos|bout|round|neath|nother|nuff|gainst|cross|un|er|ere|is|im|ow|ave|ome|ood|fraid|scuse|kay|sup|tude|za|burbs|hood|phone|net|flu|shrooms|roid|roids|ello|eard|ead|ell|alf|orse)(?!\p{L}))/iu

type Role = 'opening' | 'maybe opening' | 'closing' | 'maybe closing' | 'apostrophe'

/** How sure it is that a single mark opens, closes, or only stands for a letter. */
function roleOf(text: string, mark: Mark): Role {
  const { before, after } = mark
  const afterLetter = letter.test(before)
  const beforeLetter = letter.test(after)
  if (afterLetter && beforeLetter) return 'apostrophe'
  if (beforeOpening.test(before) && !/[\s.,;:!?)\]]/.test(after)) {
    if (shortened.test(text.slice(mark.end, mark.end + 12))) return 'maybe opening'
    if (mark.text === '’') return beforeLetter ? 'maybe opening' : 'closing'
    if (mark.text === '‘' || !/["'“”’—–-]/.test(before)) return 'opening'
    return beforeLetter ? 'opening' : 'maybe opening'
  }
  if (mark.text === '‘') return beforeLetter ? 'opening' : 'apostrophe'
  if (/\s/.test(before)) return 'apostrophe'
  // “said.’ ” closes for sure; “the players’ bus” may not.
  if (!afterLetter) return /\d/.test(before) && mark.text === "'" ? 'maybe closing' : 'closing'
  if (/s/i.test(before))
    return afterClosing.test(after) && !/[\s—–-]/.test(after) ? 'closing' : 'maybe closing'
  return before === 'n' && /\p{L}in$/u.test(text.slice(Math.max(0, mark.start - 4), mark.start))
    ? 'maybe closing'
    : 'closing'
}

interface Single {
  readonly mark: Mark
  readonly role: Role
  /** The innermost double quotation around it, or -1. */
  readonly within: number
}

function pairSingles(text: string, marks: readonly Mark[], doubles: readonly Pair[]): Pair[] {
  const found: Single[] = []
  const byStart = doubles.map((_, index) => index).sort((a, b) => doubles[a]!.start - doubles[b]!.start)
  const around: number[] = []
  let next = 0
  for (const mark of marks) {
    while (next < byStart.length && doubles[byStart[next]!]!.start <= mark.start)
      around.push(byStart[next++]!)
    while (around.length > 0 && doubles[around.at(-1)!]!.end <= mark.start) around.pop()
    const role = roleOf(text, mark)
    if (role !== 'apostrophe') found.push({ mark, role, within: around.at(-1) ?? -1 })
  }
  return [...groupedBy(found, single => single.within)].flatMap(([within, group]) =>
    pairGroup(text, group, endWithin(doubles[within]) ?? text.length, within < 0),
  )
}

const endWithin = (double: Pair | undefined): number | undefined =>
  double && (double.closing?.start ?? double.end)

/** Pairs the single marks that stand within the same double quotation, or outside them all. */
function pairGroup(text: string, group: readonly Single[], end: number, outside: boolean): Pair[] {
  const pairs: Pair[] = []
  let from = 0
  for (let i = 0; i < group.length; i++) {
    const { mark, role } = group[i]!
    if (role === 'closing' || (role === 'maybe closing' && outside && /[.,;]/.test(mark.after))) {
      // ` said.’ ` with nothing that opened it.
      const isLone =
        role !== 'closing'
          ? false
          : outside
            ? mark.text !== "'" && /\s/.test(mark.after)
            : /[”"]/.test(mark.after)
      // a warning in a biscuit tin’.
      const isNamed = outside && mark.text === '’' && endsNamed(text, from, mark)
      if ((isLone && /[,.!?…]/.test(mark.before)) || isNamed) {
        const start = lostOpening(text, from, mark.start)
        pairs.push({ kind: 'single', start, end: mark.end, opening: undefined, closing: mark })
        from = mark.end
      }
      continue
    }
    if (role === 'maybe closing') continue
    const close = closingOf(group, i, role === 'maybe opening')
    if (close > i) {
      const closing = group[close]!.mark
      pairs.push({ kind: 'single', start: mark.start, end: closing.end, opening: mark, closing })
      from = closing.end
      i = close
    } else if (role === 'opening' && isSureOpening(text, mark)) {
      let next = i + 1
      while (next < group.length && group[next]!.role !== 'opening') next++
      const until = lostClosing(text, mark.end, group[next]?.mark.start ?? end)
      pairs.push({ kind: 'single', start: mark.start, end: until, opening: mark, closing: undefined })
    }
  }
  return pairs
}

/** The mark that closes what one opens: the first sure one before the next opening, or else a possible one. */
function closingOf(group: readonly Single[], opening: number, needsSure: boolean): number {
  let maybe = -1
  for (let i = opening + 1; i < group.length && i < opening + 400; i++) {
    const { mark, role } = group[i]!
    if (role === 'opening') break
    if (role === 'closing' && (!needsSure || /[.,!?…]/.test(mark.before))) return i
    if (role === 'maybe closing' && maybe < 0) maybe = i
  }
  return needsSure ? -1 : maybe
}

/** A mark that opens a sentence, and no apostrophe that stands for something. */
const isSureOpening = (text: string, { text: mark, start, end }: Mark): boolean =>
  mark === '‘' ||
  (start === 0 && /^["“]?\p{Lu}/u.test(text.slice(end, end + 2))) ||
  // 'We go,' he said. 'We stay.
  (/[,.:!?] $/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\p{Lu}\p{Ll}*['’]?\p{Ll}* /u.test(text.slice(end, end + 16)))
