import type { Edit, Finding } from '../../../rule.ts'
import type { Span } from '../../../source.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { people } from '../../naming/people.ts'
import { sentenceAt } from '../../places.ts'
import { inWords, numberOf, quantities, wordsFor } from '../numbers.ts'
import { isJudged } from './born.ts'
import { ordinalOf } from './days.ts'
import { type Moment, momentsIn } from './moments.ts'

const age = String.raw`(\d{1,3}|${[...wordsFor(2, 99)].reverse().join('|')})`
/** “at 22,”, “as a 22-year-old”, “on her 80th birthday” */
const ages = new RegExp(
  [
    String.raw`\b(?:aged|at the age of|at age|when (?:still |only |just )?s?he was|was|at)(?: only| just| still)? ${age}(?=[,.;)]|$| years old| (?:in|on|when)\b)`,
    String.raw`\b${age}-year-old\b`,
    String.raw`\bturn(?:ed|s) ${age}\b(?! (?:times|over|percent|people))`,
    String.raw`\b(?:his|her) (\d{1,3})(?:st|nd|rd|th) birthday\b`,
  ].join('|'),
  'giu',
)
const kin =
  /\b(?:mother|father|sister|brother|daughter|son|wife|husband|aunt|uncle|grand\p{Ll}+|niece|nephew|cousin|widow|widower|parents|child|children|twins?|whose|friend)\b/iu
const bornAhead = /\bborn\b[^.;\d]{0,50}$/i

/** What a paragraph tells of the year when somebody was born, from the first that it can be to the last. */
interface Fact {
  readonly low: number
  readonly high: number
  readonly year: number
  readonly yearSpan: Span
  readonly age: number | undefined
  readonly ageSpan: Span | undefined
  readonly sentence: Sentence
}

/** Ages, births and spans of years in one paragraph that do not fit each other. */
export function* falseLifelines(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table' || !mayLive.test(paragraph.text)) continue
    const finding = misborn(article, paragraph)
    if (finding) yield finding
    else yield* overlong(paragraph)
  }
}

const mayLive = /(?:1[5-9]|20)\d\d\b/

const yearsOf = (paragraph: Paragraph): readonly Moment[] =>
  momentsIn(paragraph).filter(({ year }) => year !== undefined)

const yearSpanOf = ({ end }: Moment): Span => ({ start: end - 4, end })

function factsIn(paragraph: Paragraph): readonly Fact[] {
  const facts: Fact[] = []
  const { text, start } = paragraph
  const all = yearsOf(paragraph)
  const isBirth = (one: Moment): boolean => {
    const sentence = sentenceAt(paragraph, one.start)
    return sentence !== undefined && bornAhead.test(text.slice(sentence.start - start, one.start - start))
  }
  const births = all.filter(isBirth)
  for (const one of births) {
    const sentence = sentenceAt(paragraph, one.start)!
    const year = one.year!
    facts.push({
      low: year,
      high: year,
      year,
      yearSpan: yearSpanOf(one),
      age: undefined,
      ageSpan: undefined,
      sentence,
    })
  }
  for (const match of paragraph.matches(ages)) {
    const said = match.slice(1).find(Boolean)!
    const at = start + match.index + match[0].indexOf(said)
    const sentence = sentenceAt(paragraph, at)
    const value = numberOf(said)
    if (!sentence || !(value > 1 && value < 115)) continue
    const near = all.filter(
      one => !births.includes(one) && one.start >= sentence.start && one.end <= sentence.end,
    )
    if (near.length !== 1) continue
    const [one] = near as [Moment]
    const year = one.year!
    facts.push({
      low: year - value - 1,
      high: year - value,
      year,
      yearSpan: yearSpanOf(one),
      age: value,
      ageSpan: { start: at, end: at + said.length },
      sentence,
    })
  }
  return facts.sort((a, b) => a.yearSpan.start - b.yearSpan.start)
}

/** “as a 24-year-old in 1994 … Born in 1907 … at eight, in 1978” */
function misborn(article: Analysis, paragraph: Paragraph): Finding | undefined {
  if (!mayBeAged.test(paragraph.text)) return undefined
  const facts = factsIn(paragraph)
  // Two births are of two people.
  const births = new Set(facts.filter(one => one.age === undefined).map(({ low }) => low))
  if (births.size > 1 || facts.some(one => one.age !== undefined && isJudged(article, one.sentence)))
    return undefined
  if (facts.length < 2 || facts.length > 5 || !isOfOne(article, paragraph, facts)) return undefined
  if (meets(facts)) return undefined
  const slips = facts
    .flatMap((fact, at) =>
      slipsOf(
        fact,
        facts.filter(other => other !== fact),
        at === facts.length - 1,
      ),
    )
    .sort((a, b) => a.rank - b.rank)
  const [best] = slips
  if (!best) return undefined
  return {
    span: { start: best.edit.start, end: best.edit.end },
    message: `“${article.text.slice(best.edit.start, best.edit.end)}” does not fit the other ages and years told of the same person; correct one.`,
    fixes: [...new Map(slips.map(({ edit }) => [`${edit.start} ${edit.text}`, edit])).values()]
      .filter(({ start }) => start === best.edit.start)
      .map(edit => [edit]),
  }
}

const mayBeAged = /\b(?:born|aged?|at|was|year-old|turn(?:ed|s)|birthday)\b/i

const meets = (facts: readonly Fact[]): boolean =>
  Math.max(...facts.map(({ low }) => low)) <= Math.min(...facts.map(({ high }) => high))

/** Whether all is told of one person: nobody else is named, and no kin. */
function isOfOne(article: Analysis, paragraph: Paragraph, facts: readonly Fact[]): boolean {
  const [first, last] = [facts[0]!.sentence, facts.at(-1)!.sentence]
  const span = {
    start: Math.min(...facts.map(({ sentence }) => sentence.start)),
    end: Math.max(first.end, last.end),
  }
  if (kin.test(paragraph.text.slice(span.start - paragraph.start, span.end - paragraph.start))) return false
  const ledger = people(article)
  const named = new Set(ledger.within(span, paragraph).map(one => ledger.of(one)))
  return named.size < 2
}

interface Slip {
  readonly edit: Edit
  /** The likelier, the lower. */
  readonly rank: number
}

/** How a fact may be put right by undoing one slip in its year or its age. */
function slipsOf(fact: Fact, others: readonly Fact[], isLast: boolean): readonly Slip[] {
  if (!meets(others)) return []
  const low = Math.max(...others.map(one => one.low))
  const high = Math.min(...others.map(one => one.high))
  const slips: Slip[] = []
  const bias = (fact.age === undefined ? 0 : 2) + (isLast ? 0 : 1)
  for (let born = high; born >= low; born--)
    for (const year of fact.age === undefined ? [born] : [born + fact.age, born + fact.age + 1]) {
      const kind = yearSlip(fact.year, year)
      if (kind) slips.push({ edit: { ...fact.yearSpan, text: String(year) }, rank: kind * 10 + bias })
    }
  if (fact.age !== undefined && fact.ageSpan) {
    for (const right of [fact.year - high, fact.year - high - 1, fact.year - low]) {
      if (right < 2 || right > 110 || yearSlip(fact.age, right) === 0) continue
      const text = /\d/.test(ageText(fact)) ? String(right) : inWords(right)
      if (text) slips.push({ edit: { ...fact.ageSpan, text }, rank: 15 + (isLast ? 0 : 1) })
    }
  }
  return slips
}

const ageText = ({ ageSpan, sentence }: Fact): string =>
  sentence.text.slice(ageSpan!.start - sentence.start, ageSpan!.end - sentence.start)

/** 1 for two neighbouring digits exchanged, 2 for another decade or century, 0 for what is no slip. */
export function yearSlip(said: number, right: number): 0 | 1 | 2 {
  const [a, b] = [String(said), String(right)]
  if (a === b || a.length !== b.length) return 0
  const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [i = 0, j = 0] = differing
  if (differing.length === 2 && j === i + 1 && a[i] === b[j] && a[j] === b[i]) return 1
  return differing.length === 1 && i < a.length - 1 ? 2 : 0
}

const spanning =
  /\b(?:for|spent|after|all(?: of)? those|those|lasted|another)(?: (?:all|the|nearly|next|following|almost))* $/i
const spanningBehind = /^ (?:later|on|after|apart|long)\b|^ (?:he|she|it|they|stood|lay)\b/
const marks = /\b(\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday)\b/g
/** What begins, so that an anniversary or a span counts from it. */
const begun =
  /\b(?:found|establish|open|launch|built|start|form|creat|set up|began|begun|marri|inaugurat|charter|join|clos|stopp|end|shut|sign|die|sank|burn|retire|left)\p{Ll}*\b[^.;]{0,60}$/iu

/** “closed in 1961, and for 47 years it stood empty. In 2018 …”: two years and what is said to lie between. */
function* overlong(paragraph: Paragraph): Generator<Finding> {
  for (const sentence of paragraph.sentences) {
    const told = lengthIn(sentence)
    if (!told) continue
    const window = [sentence.previous, sentence, sentence.next].filter(one => one !== undefined)
    const pair = pairFor(paragraph, window, told)
    if (!pair) continue
    const finding = judge(paragraph, told, pair)
    if (finding) yield finding
  }
}

interface Length extends Span {
  readonly years: number
  readonly isMark: boolean
}

function lengthIn(sentence: Sentence): Length | undefined {
  const { text, start } = sentence
  const [mark, more] = sentence.matches(marks)
  if (mark)
    return more || !mark[0].endsWith('anniversary') || !/\d{4}/.test(text)
      ? undefined
      : {
          years: Number(mark[1]),
          isMark: true,
          start: start + mark.index,
          end: start + mark.index + mark[0].indexOf(' '),
        }
  const lengths = sentence.of(quantities).filter(q => q.unit?.name === 'year' && !q.isOrdinal)
  const [q] = lengths
  // A round number of years is mostly a guess.
  if (!q || lengths.length > 1 || q.hedge || q.value < 3 || q.value % 5 === 0) return undefined
  const isSaid =
    spanning.test(text.slice(0, q.start - start)) &&
    !/^ (?:old|before|ago|earlier|from now|of (?:age|marriage))\b/.test(text.slice(q.end - start))
  return isSaid || spanningBehind.test(text.slice(q.end - start))
    ? { years: q.value, isMark: false, start: q.figure.start, end: q.figure.end }
    : undefined
}

/** The only two years told about a length, the first of something that began or ended. */
function pairFor(
  paragraph: Paragraph,
  window: readonly Sentence[],
  told: Length,
): readonly [Moment, Moment] | undefined {
  const [first, last] = [window[0]!.start, window.at(-1)!.end]
  const years = yearsOf(paragraph).filter(one => one.start >= first && one.end <= last)
  const [a, b] = years
  if (!a || !b || years.length > 2 || a.year! >= b.year! || b.year! - a.year! > 200) return undefined
  const near = sentenceAt(paragraph, a.start)!
  if (!begun.test(near.text.slice(0, a.start - near.start)) || a.start > told.start) return undefined
  return kin.test(paragraph.text.slice(first - paragraph.start, last - paragraph.start)) ? undefined : [a, b]
}

function judge(paragraph: Paragraph, told: Length, [a, b]: readonly [Moment, Moment]): Finding | undefined {
  const right = b.year! - a.year!
  const off = Math.abs(right - told.years)
  const isTurned =
    yearSlip(a.year!, b.year! - told.years) === 1 || yearSlip(b.year!, a.year! + told.years) === 1
  if (off <= 1 || !(isTurned || (off % 10 === 0 && off < 100))) return undefined
  const said = paragraph.text.slice(told.start - paragraph.start, told.end - paragraph.start)
  const edits: readonly (Edit | undefined)[] = [
    { ...yearSpanOf(b), text: String(a.year! + told.years) },
    { ...yearSpanOf(a), text: String(b.year! - told.years) },
    lengthened(told, said, right),
  ]
  const order = isTurned
    ? edits
    : told.isMark
      ? [edits[2], edits[0], edits[1]]
      : [edits[2], edits[1], edits[0]]
  const reach = { start: Math.min(a.start, told.start), end: told.end }
  return {
    span: reach.end - reach.start <= 80 ? reach : told,
    message: `“${said}” years do not lie between ${a.year} and ${b.year}, which are ${right} apart; correct one.`,
    fixes: order.filter(edit => edit !== undefined).map(edit => [edit]),
  }
}

function lengthened(told: Length, said: string, right: number): Edit | undefined {
  const text = told.isMark ? ordinalOf(right) : /\d/.test(said) ? String(right) : inWords(right)
  return text ? { start: told.start, end: told.end, text } : undefined
}
