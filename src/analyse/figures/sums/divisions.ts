import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { numberOf, type Quantity } from '../numbers.ts'
import { amounts, base, between, fixesOf, isComparable, rewrite, spanOf } from './amounts.ts'
import { figure } from './misfits.ts'

const equal = /\b(?:equally|evenly|in half|half and half|in equal (?:parts|shares)|in two equal)\b/

/** Equal shares that differ, and wholes that their parts and rates do not give. */
export function* falseDivisions(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table') continue
    const { text } = paragraph
    if (equal.test(text)) for (const sentence of paragraph.sentences) yield* unequal(sentence)
    if (/\b(?:an?|per) (?:day|hour|week|month|year|night|minute)\b/.test(text))
      for (const sentence of paragraph.sentences) yield* paced(sentence)
    if (/ (?:groups|teams|rows|pools|boats|tables|classes|batches|pairs|crews|teams) of /.test(text))
      for (const sentence of paragraph.sentences) yield* grouped(sentence)
    if (/\baverage\b/.test(text)) for (const sentence of paragraph.sentences) yield* averaged(sentence)
    if (/\b[Ee]ach \p{Ll}+ (?:lasts?|holds?|seats?|takes?|carries|weighs)\b/u.test(text))
      yield* filled(paragraph)
  }
}

/** `divided equally, with 320 acres for the son and 340 for his sister` */
function* unequal(sentence: Sentence): Generator<Finding> {
  const { text, start } = sentence
  const match = equal.exec(text)
  if (!match || !/\b(?:divid|split|shar|cut)\w*\b/.test(text)) return
  const found = sentence.of(amounts).filter(q => q.start > start + match.index)
  if (found.length !== 2) return
  const [a, b] = found as [Quantity, Quantity]
  const gap = between(sentence, a.end, b.start)
  if (a.hedge || b.hedge || a.value === b.value || !/ and $/.test(gap) || gap.length > 50) return
  if (b.unit && !isComparable(a, b)) return
  if (!b.unit && a.unit && a.magnitude !== b.magnitude) return
  if (!a.unit && b.unit) return
  const span = spanOf(a, b)
  yield {
    span: span.end - span.start <= 80 ? span : b,
    message: `“${between(sentence, a.start, a.end)}” and “${between(sentence, b.start, b.end)}” are not equal; correct one.`,
    fixes: fixesOf(rewrite(sentence, b, a.value)),
  }
}

const pace = /^ (?:an?|per|each|every) (day|hour|week|month|year|night|minute)\b/
const summing =
  /\b(?:in all|altogether|in total|all told|a total of|mak(?:es?|ing)|totall?ing|totals|or)\b|[:—]/
const loose =
  /\b(?:about|nearly|almost|some|over|at least|up to|except|after|rest|first|then|rising|falling|average|half|twice|plus|minus)\b/

/** `six miles a day for 10 days, 80 miles in all`; `120 rings a year: 108,000 rings make 800 years` */
function* paced(sentence: Sentence): Generator<Finding> {
  const { text, start } = sentence
  const found = sentence.of(amounts)
  if (found.length !== 3 || found.some(({ hedge }) => hedge) || !summing.test(text) || loose.test(text))
    return
  const each = found.find(q => pace.test(text.slice(q.end - start + noun(text, q, start))))
  if (!each || each.unit?.dimension === 'money') return
  const time = pace.exec(text.slice(each.end - start + noun(text, each, start)))![1]!
  const span = found.find(q => q !== each && (q.unit?.name === time || q.next === `${time}s`))
  const whole = found.find(q => q !== each && q !== span)
  if (!span || !whole || span.unit?.dimension === 'money') return
  if (
    each.unit
      ? whole.unit?.name !== each.unit.name
      : whole.unit !== undefined ||
        (whole.next !== each.next &&
          !/^ (?:in all|altogether|in total)\b/.test(text.slice(whole.end - start)))
  )
    return
  const right = base(each) * span.value
  if (Math.abs(right - base(whole)) <= 0.03 * right || right > 12 * base(whole) || base(whole) > 12 * right)
    return
  const last = found.at(-1)!
  const factor = last.unit?.factor ?? 1
  const value = last === span ? base(whole) / base(each) : last === whole ? right / factor : undefined
  yield {
    span: last,
    message: `“${between(sentence, each.start, each.end)}” a ${time} for ${between(sentence, span.start, span.end)} make ${figure(right / (each.unit?.factor ?? 1))}; correct a figure.`,
    fixes: fixesOf(value === undefined ? undefined : rewrite(sentence, last, value)),
  }
}

/** `16 teams are split into four groups of five` */
function* grouped(sentence: Sentence): Generator<Finding> {
  const found = sentence.of(amounts)
  for (let i = 0; i + 2 < found.length; i++) {
    const [whole, count, size] = [found[i]!, found[i + 1]!, found[i + 2]!]
    if ([whole, count, size].some(({ unit, hedge, isOrdinal }) => unit || hedge || isOrdinal)) continue
    if (!/ (?:in|into) $/.test(between(sentence, whole.end, count.start))) continue
    if (
      !/^ (?:groups|teams|rows|pools|boats|tables|classes|batches|crews) of $/.test(
        between(sentence, count.end, size.start),
      )
    )
      continue
    const right = count.value * size.value
    if (right === whole.value || between(sentence, whole.end, count.start).length > 50) continue
    if (/^ (?:or|to|and)\b/.test(sentence.text.slice(size.end - sentence.start))) continue
    yield {
      span: { start: whole.start, end: size.end },
      message: `“${between(sentence, count.start, size.end)}” makes ${figure(right)}, not ${between(sentence, whole.start, whole.end)}; correct one.`,
      fixes: fixesOf(rewrite(sentence, size, whole.value / count.value), rewrite(sentence, whole, right)),
    }
  }
}

const average =
  /\b(\d[\d,.]*) (?:miles|kilomet(?:er|re)s|km) in (\d+|[a-z]+) (hours|minutes)\b[^.;\d]{0,30}\baverage (?:speed )?of (\d[\d.]*) ?(?:mph|kph|km\/h|miles an hour|kilomet(?:er|re)s an hour)/

/** `120 miles in three hours, an average of 60 mph` */
function* averaged({ text, start }: Sentence): Generator<Finding> {
  const match = average.exec(text)
  if (!match) return
  const time = numberOf(match[2]!)
  const hours = match[3] === 'hours' ? time : time / 60
  const right = numberOf(match[1]!) / hours
  const told = Number(match[4])
  if (!(time > 0) || Math.abs(told - right) <= 0.08 * right) return
  const at = start + match.index + match[0].lastIndexOf(match[4]!)
  yield {
    span: { start: start + match.index, end: start + match.index + match[0].length },
    message: `“${match[1]}” in ${match[2]} ${match[3]} is ${Math.round(right)} an hour, not ${match[4]}; correct a figure.`,
    fixes: [[{ start: at, end: at + match[4]!.length, text: String(Math.round(right)) }]],
  }
}

/** How long the noun is that an amount counts: “ rings” in “120 rings a year”. */
const noun = (text: string, { end, unit }: Quantity, start: number): number =>
  unit ? 0 : (/^ [\p{Ll}-]+s(?= )/u.exec(text.slice(end - start))?.[0].length ?? 0)

const container =
  /\b[Ee]ach (\p{Ll}+) (?:lasts?|holds?|seats?|takes?|carries|weighs) (?:only |just |about |some )?/u

/** `Each reel lasts 20 minutes, so a two-hour picture takes four reels.` */
function* filled({ sentences }: Paragraph): Generator<Finding> {
  for (const sentence of sentences) {
    const match = container.exec(sentence.text)
    if (!match) continue
    const found = sentence.of(amounts)
    const at = sentence.start + match.index + match[0].length
    const one = found.find(q => Math.abs(q.start - at) < 2)
    const thing = match[1]!
    const count = found.find(
      q => !q.unit && (q.next === `${thing}s` || q.next === `${thing}es`) && q.start > at,
    )
    const whole = wholeOf(sentence, one, count)
    if (!one || !count || !whole || count.hedge) continue
    const right = whole / base(one)
    if (Math.abs(right - count.value) <= Math.max(0.5, 0.2 * right) || right > 4 * count.value) continue
    yield {
      span: { start: count.start, end: count.end + thing.length + 2 },
      message: `“${between(sentence, count.start, count.end)} ${thing}s” of ${between(sentence, one.start, one.end)} make no such whole; ${Number.isInteger(right) ? `it takes ${right}` : 'correct a figure'}.`,
      fixes: fixesOf(Number.isInteger(right) ? rewrite(sentence, count, right) : undefined),
    }
  }
}

const lengths: Readonly<Record<string, number>> = { hour: 60, minute: 1 }

/** The whole that is filled: “a two-hour picture”, in the base of the unit that each part is told in. */
function wholeOf(
  sentence: Sentence,
  one: Quantity | undefined,
  count: Quantity | undefined,
): number | undefined {
  if (!one || !count) return undefined
  const told = sentence
    .of(amounts)
    .find(q => q !== one && q !== count && q.unit && q.unit.dimension === one.unit?.dimension)
  if (told) return told.hedge ? undefined : base(told)
  if (one.unit?.dimension !== 'duration') return undefined
  const match = /\b(\d{1,3}|[a-z]+)-(hour|minute) \p{Ll}/u.exec(sentence.text)
  if (!match) return undefined
  const value = numberOf(match[1]!)
  const minute =
    one.unit.name === 'minute' ? one.unit.factor : one.unit.name === 'hour' ? one.unit.factor / 60 : undefined
  return value > 0 && minute !== undefined ? value * lengths[match[2]!]! * minute : undefined
}
