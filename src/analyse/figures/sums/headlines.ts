import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, base, between, fixesOf, rewrite, slack } from './amounts.ts'

/** A figure in the headline that the story has otherwise, of the same thing. */
export function* falseHeadlines(article: Analysis): Generator<Finding> {
  const headline = article.paragraphs.find(({ kind }) => kind === 'headline')
  if (!headline || article.prose.length === 0) return
  const sentence = headline.sentences[0]
  const told = sentence ? sentence.of(amounts).filter(q => !q.hedge && thingOf(headline, q)) : []
  if (!sentence || told.length === 0) return
  const story = article.prose.flatMap(paragraph =>
    paragraph.sentences.flatMap(one => one.of(amounts).map(quantity => ({ paragraph, quantity }))),
  )
  for (const quantity of told) {
    const value = base(quantity)
    const near = slack(quantity) * (quantity.unit?.factor ?? 1) + 0.06 * value
    const thing = thingOf(headline, quantity)
    const same = story.filter(({ paragraph, quantity: q }) => thingOf(paragraph, q) === thing)
    if (story.some(({ quantity: q }) => q.value === quantity.value)) continue
    if (same.some(({ quantity: q }) => Math.abs(base(q) - value) <= near)) continue
    const values = new Set(same.map(({ quantity: q }) => base(q)))
    // “43” for “34”: of several, the one whose digits changed places.
    const turned = same.filter(({ quantity: q }) => digits(q.value) === digits(quantity.value))
    const other = (values.size === 1 ? same : turned)[0]?.quantity
    if (!other || same.some(({ quantity: q }) => q.hedge)) continue
    const ratio = base(other) / value
    if (ratio < 0.4 || ratio > 2.5) continue
    yield {
      span: quantity.figure,
      message: `“${between(sentence, quantity.start, quantity.end)}” stands in the headline only; the story has ${article.text.slice(other.start, other.end)}.`,
      fixes: fixesOf(rewrite(sentence, quantity, base(other) / (quantity.unit?.factor ?? 1))),
    }
  }
}

const digits = (value: number): string => [...String(value)].sort().join('')

/** What an amount counts or measures, so far as two can be held against each other. */
function thingOf(
  { text, start }: Paragraph,
  { unit, start: from, end, next, value }: Quantity,
): string | undefined {
  const fate = unit
    ? undefined
    : fateOf(
        text.slice(Math.max(0, from - start - 40), from - start),
        text.slice(end - start, end - start + 60),
      )
  if (fate) return fate
  if (unit) return /^(?:duration|length|mass|area)$/.test(unit.dimension) ? unit.name : undefined
  if (value < 2 || !/^\p{L}{3,}s$|^(?:people|men|women|children)$/u.test(next)) return undefined
  return /^[ -]/.test(text.slice(end - start)) ? next : undefined
}

/** What befell people, as a headline and a story tell it of them: behind the count or, by its verb, before. */
const fates: readonly (readonly [fate: string, behind: RegExp, before: RegExp])[] = [
  fate(
    'dead',
    'dead|killed|die[ds]?|dies|perish(?:ed)?|drown(?:ed|s)?',
    'kill(?:ed|s|ing)?|claim(?:ed|s) the lives of|deaths? of',
  ),
  fate('hurt', 'hurt|injured|wounded', 'injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:s|ing)?'),
  fate(
    'held',
    'arrested|detained|held|charged',
    'arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|charg(?:ed|es|ing)',
  ),
  fate('missing', 'missing', '(?!)'),
  fate('rescued', 'rescued|saved|freed', 'rescu(?:ed|es|ing)|sav(?:ed|es)|free[ds]'),
]

function fate(name: string, behind: string, before: string): readonly [string, RegExp, RegExp] {
  const people = String.raw`(?: \p{L}+){0,3}?(?:,[^,.;]{2,30},)?`
  return [
    name,
    new RegExp(
      String.raw`^${people} (?:(?:is|are|was|were|been|have|has|had|be|reported|confirmed|feared|left|being|to|still) ){0,3}(?:${behind})\b`,
      'iu',
    ),
    new RegExp(String.raw`\b(?:${before}) (?:(?:all|the|its|at|another) ){0,2}$`, 'i'),
  ]
}

const fateOf = (ahead: string, behind: string): string | undefined =>
  fates.find(([, after, before]) => after.test(behind) || before.test(ahead))?.[0]
