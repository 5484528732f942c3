import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between, fixesOf, isComparable, rewrite } from './amounts.ts'

interface Figure {
  readonly sentence: Sentence
  readonly quantity: Quantity
  /** Whether it points back: “the $4.2 billion”, “of the 430 people”. */
  readonly isDefinite: boolean
  /** Its digits without noughts before and behind. */
  readonly digits: string
}

const definite = /\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Tt]hat|[Tt]his|[Aa]ll) $/

/** The amounts in figures of a paragraph, money and counts, that are told exactly enough to be known again. */
function figuresIn(paragraph: Paragraph): readonly Figure[] {
  if (!/\d/.test(paragraph.text) || (!paragraph.isProse && paragraph.kind !== 'deck')) return []
  return paragraph.sentences.flatMap(sentence =>
    sentence
      .of(amounts)
      .filter(({ inWords, unit }) => !inWords && (!unit || unit.dimension === 'money'))
      .map(quantity => ({
        sentence,
        quantity,
        isDefinite: definite.test(sentence.text.slice(0, quantity.start - sentence.start).slice(-8)),
        digits: between(sentence, quantity.figure.start, quantity.figure.end)
          .replace(/[^\d]/g, '')
          .replace(/^0+|0+$/g, ''),
      })),
  )
}

/** As many amounts back the first telling is sought. */
const reach = 12

/** Definite amounts that are an amount told before with its size mistaken or two digits exchanged. */
export function* falseMisprints(article: Analysis): Generator<Finding> {
  const figures = article.gather(figuresIn)
  for (const [index, told] of figures.entries()) {
    if (!told.isDefinite || told.quantity.hedge) continue
    const before = figures.slice(Math.max(0, index - reach), index)
    if (before.some(({ quantity }) => isSame(quantity, told.quantity))) continue
    const first = before.findLast(one => isOtherSize(one, told) || isTurned(one, told))
    if (!first || isToldAgain(figures.slice(index + 1), told)) continue
    const shown = between(first.sentence, first.quantity.start, first.quantity.end)
    yield {
      span: told.quantity,
      message: `“${between(told.sentence, told.quantity.start, told.quantity.end)}” was “${shown}” before; correct one.`,
      fixes: isOtherSize(first, told)
        ? [[{ start: told.quantity.start, end: told.quantity.end, text: shown }]]
        : fixesOf(rewrite(told.sentence, told.quantity, first.quantity.value)),
    }
  }
}

const isSame = (a: Quantity, b: Quantity): boolean => a.value === b.value && isComparable(a, b)

/** What stands twice is no slip. */
const isToldAgain = (later: readonly Figure[], told: Figure): boolean =>
  later.some(({ quantity }) => isSame(quantity, told.quantity))

/** “$4.2 million” and “the $4.2 billion”: the same digits by another word of size. */
const isOtherSize = (one: Figure, told: Figure): boolean =>
  one.quantity.unit !== undefined &&
  isComparable(one.quantity, told.quantity) &&
  one.digits === told.digits &&
  one.digits.length > 1 &&
  one.quantity.magnitude !== told.quantity.magnitude

/** “340 jobs” and “the 430 people”: two neighbouring digits have changed places. */
function isTurned(one: Figure, told: Figure): boolean {
  const [a, b] = [String(one.quantity.value), String(told.quantity.value)]
  if (!isComparable(one.quantity, told.quantity) || a.length !== b.length || a.length < 3) return false
  const at = [...a].findIndex((digit, index) => digit !== b[index])
  return at >= 0 && a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b
}
