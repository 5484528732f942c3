import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { sentenceAt } from '../../places.ts'
import { insideQuotation, previousProse } from '../../quoting/quotations.ts'
import { numberOf, wordsFor } from '../numbers.ts'
import { fits, type Offset, recount, retarget, type Unit } from './distances.ts'
import { type Moment, momentsIn } from './moments.ts'

const countWords = wordsFor(1, 60)
  .map(word => `[${word[0]}${word[0]!.toUpperCase()}]${word.slice(1)}`)
  .join('|')
const counted = new RegExp(
  String.raw`\b(?<count>\d{1,3}|[Aa]n?|${countWords}) (?<unit>minute|hour|day|night|week|fortnight|month|year|decade|century|centurie)s?(?: to the day)? (?<way>later|earlier|afterwards?|beforehand|after that|before that|after|before)\b(?! than)`,
  'gu',
)
const stepped =
  /\b(?<order>[Tt]he (?<step>next|following|previous|preceding)|[Tt]he) (?<unit>day|morning|afternoon|evening|night|week|month|year)(?: (?<way>after|before|afterwards?)\b)?/gu
const mayStand = /\b(?:later|earlier|after|before|following|next|previous|preceding)/
/** What makes a count no more than a guess. */
const hedged =
  /(?:\b(?:about|around|almost|nearly|roughly|some|over|under|than|least|most|within|or|to|every|of|than|and a|the|approximately|perhaps|maybe|and)|[-–—/$£€])\s?$/i

function offsetsIn(paragraph: Paragraph): readonly Offset[] {
  const { text, start: shift } = paragraph
  if (!mayStand.test(text)) return []
  const found: Offset[] = []
  for (const match of paragraph.matches(counted)) {
    const { count, unit, way } = match.groups as Record<'count' | 'unit' | 'way', string>
    if (hedged.test(text.slice(Math.max(0, match.index - 14), match.index))) continue
    const start = shift + match.index
    const number = /^an?$/i.test(count) ? 1 : numberOf(count)
    found.push({
      start,
      end: start + match[0].length,
      count: unit === 'fortnight' ? 2 * number : number,
      unit:
        unit === 'night'
          ? 'day'
          : unit === 'fortnight'
            ? 'week'
            : unit === 'centurie'
              ? 'century'
              : (unit as Unit),
      way: /^(?:later|after)/.test(way) ? 1 : -1,
      from: isFrom(text, way, match.index + match[0].length),
      countSpan: { start, end: start + count.length },
    })
  }
  for (const match of paragraph.matches(stepped)) {
    const { step, unit, way } = match.groups as Record<string, string | undefined>
    if (!step === !way) continue
    const start = shift + match.index
    const isLater = step ? /^(?:next|following)$/.test(step) : way !== 'before'
    found.push({
      start,
      end: start + match[0].length,
      count: 1,
      unit: /^(?:week|month|year)$/.test(unit!) ? (unit as Unit) : 'day',
      way: isLater ? 1 : -1,
      from: isFrom(text, way, match.index + match[0].length),
      countSpan: undefined,
    })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** “two days after the robbery”, not “the day before, on Tuesday” */
const isFrom = (text: string, way: string | undefined, end: number): boolean =>
  (way === 'after' || way === 'before') && !/[,(]/.test(text[end] ?? ',')

/** “two days later, on March 12”, “The following day, Wednesday,” */
const apposedBehind =
  /^(?:,| \(| —| –|:)?(?: (?:on|in|at|by|shortly after|just after|is|was|would be))?(?: the)?(?: (?:night|morning|evening|afternoon) of)? $/
/** “on March 9, two days after”, “in 2020, five years after” */
const apposedAhead = /^(?:,| \(| —| –)? (?:only |just |exactly |precisely |barely |and )?$/

/** “on March 9 at his home, two days after”: with no more between than where or how it was. */
const nearAhead =
  /^(?! ?(?:to|until|through|and)\b)(?!.*\b(?:and|but|or|who|which|when|where|while|that|after|before|since|until|because|as|to)\b)[^.;:(“"]{0,50}, (?:only |just |exactly |precisely |barely )?$/

/** Moments that are not as far apart as is said: “in 2016. Five years later, in 2019”. */
export function* falseOffsets(article: Analysis): Generator<Finding> {
  for (const paragraph of article.gather(withOffsets)) {
    const moments = momentsIn(paragraph)
    for (const offset of paragraph.of(offsetsIn)) {
      const finding = judge(article, paragraph, moments, offset)
      if (finding) yield finding
    }
  }
}

const withOffsets = (paragraph: Paragraph): readonly Paragraph[] =>
  (paragraph.isProse || paragraph.kind === 'caption') &&
  paragraph.of(offsetsIn).length > 0 &&
  momentsIn(paragraph).length > 0
    ? [paragraph]
    : []

/** Who flies lands by another clock. */
const abroad = /\b(?:fl(?:y|ies|ew|ight|ights|ying)|land(?:s|ed|ing)?|local time|time zones?|GMT|UTC)\b/

function judge(
  article: Analysis,
  paragraph: Paragraph,
  moments: readonly Moment[],
  offset: Offset,
): Finding | undefined {
  const { text } = article
  const sentence = sentenceAt(paragraph, offset.start)
  if (!sentence) return undefined
  if (/hour|minute/.test(offset.unit) && abroad.test(sentence.text)) return undefined
  const behind = moments.find(({ start }) => start >= offset.end)
  const ahead = moments.filter(({ end }) => end <= offset.start).at(-1)
  const isBehind = !offset.from && behind && apposedBehind.test(text.slice(offset.end, behind.start))
  const isAhead =
    ahead &&
    ahead.start >= sentence.start &&
    (apposedAhead.test(text.slice(ahead.end, offset.start)) ||
      (offset.from && nearAhead.test(text.slice(ahead.end, offset.start))))
  const isTold = offset.from && behind && toldBehind.test(text.slice(offset.end, behind.start))
  const target = isBehind || isTold ? behind : isAhead ? ahead : undefined
  if (!target) return undefined
  const anchors = offset.from
    ? isTold
      ? eventTold(article, sentence, offset)
      : anchorBehind(article, sentence, moments, offset)
    : anchorsAhead(article, sentence, moments, offset, target)
  const comparable = anchors.filter(anchor => fits(anchor, offset, target) !== undefined)
  if (comparable.length === 0 || comparable.some(anchor => fits(anchor, offset, target))) return undefined
  return misplaced(article, offset, target, comparable.at(-1)!)
}

/** “two days after the March 3 robbery”, “five years after it dropped the route in 2018”: the one moment behind. */
function anchorBehind(
  article: Analysis,
  sentence: Sentence,
  moments: readonly Moment[],
  offset: Offset,
): readonly Moment[] {
  const after = moments.filter(({ start, end }) => start >= offset.end && end <= sentence.end)
  const [first, second] = after
  if (!first) return eventTold(article, sentence, offset)
  const gap = sentence.text.slice(offset.end - sentence.start, first.start - sentence.start)
  // A mark, another clause or a second event would make it a moment of something else.
  if (
    /[;:—–(“"]|, (?:and|but|which|who|where|when|while|he|she|it|they)\b|\b(?:until|since|before|when|while|because|than)\b/.test(
      gap,
    )
  )
    return []
  return second &&
    /^(?:,| and| or| to)? ?$/.test(
      sentence.text.slice(first.end - sentence.start, second.start - sentence.start),
    )
    ? []
    : [first]
}

/** “two days before the election, on Monday” */
const toldBehind = /^ (?:the|his|her|its|their)(?: \p{Ll}+){1,2}, (?:on |in )?$/u
const eventNamed =
  /^ (?:the|his|her|its|their|that|he|she|it|they)(?: \p{Ll}+){0,2}? (\p{Ll}{5,})(?=[,.;]|$| (?:and|in|at|on|of)\b)/u

/** “two days after the robbery”, which was told with its date before: “The robbery took place on March 3”. */
function eventTold(article: Analysis, sentence: Sentence, offset: Offset): readonly Moment[] {
  const name = eventNamed.exec(sentence.text.slice(offset.end - sentence.start))?.[1]
  if (!name || /^(?:being|after|having|incident|meeting|other)$/.test(name)) return []
  // “robbery” and “robbed”, “resigned” and “resignation”
  const stem = name.slice(0, Math.max(5, name.length - 5))
  const told: Moment[] = []
  for (const paragraph of article.prose) {
    if (!paragraph.text.includes(stem)) continue
    for (const { start, end, text } of paragraph.sentences) {
      if (start === sentence.start || !new RegExp(`\\b${stem}`).test(text)) continue
      const own = momentsIn(paragraph).filter(
        one => one.start >= start && one.end <= end && one.grain !== 'clock',
      )
      if (own.length > 1) return []
      told.push(...own)
    }
  }
  return told.length === 1 ? told : []
}

/** The moments told before in the paragraph, none of which may fit for a fault to be sure. */
function anchorsAhead(
  article: Analysis,
  sentence: Sentence,
  moments: readonly Moment[],
  offset: Offset,
  target: Moment,
): readonly Moment[] {
  const from = Math.max(sentence.index - 2, 0)
  const { paragraph } = sentence
  const { start } = paragraph.sentences[from]!
  const own = moments.filter(one => one !== target && one.start >= start && one.end <= offset.start)
  // What opens a paragraph goes on from the last.
  const last = own.length === 0 && sentence.index === 0 ? previousProse(article, paragraph) : undefined
  const before = last ? momentsIn(last).slice(-3) : own
  // What somebody says counts from another day than what the article tells.
  const isSaid = insideQuotation(article, offset)
  return before.filter(one => insideQuotation(article, one) === isSaid)
}

/** The mark is on the words that tell the distance, and on both moments where they are near. */
function misplaced(article: Analysis, offset: Offset, target: Moment, anchor: Moment): Finding {
  const { text } = article
  const isNear =
    offset.from && anchor.start > offset.end && anchor.end - Math.min(offset.start, target.start) < 80
  const near = [offset, target, ...(isNear ? [anchor] : [])]
  const start = Math.min(...near.map(one => one.start))
  const end = Math.max(...near.map(one => one.end))
  const words = text.slice(start, end)
  const fixes = [
    ...retarget({ ...offset, from: isNear }, target, anchor, text),
    ...recount(offset, target, anchor, text),
  ]
  return {
    span: { start, end },
    message: `“${words.replace(/\s+/g, ' ')}”: ${isNear ? 'the two are' : `from “${text.slice(anchor.start, anchor.end)}” it is`} not so far apart; correct one.`,
    fixes: (isNear && !/year|decade/.test(offset.unit) ? fixes.reverse() : fixes).map(edit => [edit]),
  }
}
