import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { between } from './amounts.ts'
import { figure } from './misfits.ts'
import { isAlike, leeway, rewriteTerm, type Term, termsOf } from './terms.ts'

const more =
  'more|higher|longer|taller|heavier|older|bigger|larger|greater|faster|deeper|wider|later|hotter|warmer'
const less =
  'less|fewer|lower|shorter|lighter|younger|smaller|slower|cheaper|shallower|narrower|earlier|colder|cooler'
const comparing = new RegExp(
  String.raw`^(?: \p{Ll}+)? (?:(?:(${more})|(${less})) than|(above|up on|ahead of|clear of)|(below|down on|behind|short of))\b`,
  'u',
)
const mayCompare = new RegExp(
  String.raw`\b(?:(?:${more}|${less}) than|above|below|up on|down on|ahead of|behind|clear of|short of|twice|double|half|three times|four times) `,
)
/** What may stand between a comparison and the amount that it is made with. */
const reaching = /^[^.;:()“”"]{0,70}$/u
const another =
  /\b(?:and|but|while|when|where|after|before|because|who (?:won|lost)|each|per|average|half|about|nearly|almost|from|between)\b/
/** A bare figure that takes the unit of the other: “is 54,”, “at 2,600”. */
const standing =
  /\b(?:at|is|was|stands at|stood at|measures|measured|of|weighs|weighed|scored|has|had|got|the) $/i

/** Differences and multiples that the two amounts compared do not bear out: “at 64, 20 years older than her husband, who is 54”. */
export function* falseComparisons(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayCompare)) {
    const finding = differing(sentence) ?? multiplied(sentence)
    if (finding) yield finding
  }
}

/** A term in the kind of another, where it is told without a unit of its own. */
function like(term: Term, other: Term): Term | undefined {
  if (isAlike(term, other)) return term
  if (isPoints(other) && term.kind === 'percent')
    return { ...other, ...pick(term), value: term.quantity.value, loose: term.loose }
  if (term.kind !== 'count' || term.noun !== '' || other.quantity.magnitude > 1) return undefined
  const { sentence, start } = term
  if (!standing.test(sentence.text.slice(0, start - sentence.start))) return undefined
  const factor = other.value / other.quantity.value
  return {
    ...term,
    kind: other.kind,
    value: term.quantity.value * factor,
    loose: term.quantity.value % 10 ? 0 : term.loose * factor,
  }
}

const pick = ({
  start,
  end,
  quantity,
  sentence,
}: Term): Pick<Term, 'start' | 'end' | 'quantity' | 'sentence'> => ({
  start,
  end,
  quantity,
  sentence,
})

const isPoints = ({ kind, noun, quantity }: Term): boolean =>
  (kind === 'count' && noun === 'point') || quantity.unit?.name === 'point'

function differing(sentence: Sentence): Finding | undefined {
  // “the old one” counts nothing.
  const terms = termsOf(sentence).filter(({ quantity }) => !(quantity.inWords && quantity.value === 1))
  for (const [at, by] of terms.entries()) {
    const match = comparing.exec(sentence.text.slice(by.end - sentence.start))
    if (!match || by.quantity.hedge || by.kind === 'fraction' || at === 0) continue
    if (by.kind === 'percent' && !isPoints(by)) continue
    const a = like(terms[at - 1]!, by)
    const next = terms[at + 1]
    const b = next && like(next, by)
    if (!a || !b || terms.length > 4 || a.quantity.hedge || b.quantity.hedge) continue
    const gap = between(sentence, by.end + match[0].length, b.start)
    const lead = between(sentence, a.end, by.start)
    if (
      !reaching.test(gap) ||
      !reaching.test(lead) ||
      another.test(gap) ||
      /\b(?:and|but|while)\b/.test(lead)
    )
      continue
    const right = (match[1] ?? match[3]) ? a.value - b.value : b.value - a.value
    if (Math.abs(right - by.value) <= leeway(by, [a, b])) continue
    if (Math.abs(right) > 5 * by.value || by.value > 5 * Math.abs(right)) continue
    return misfit(
      by,
      right,
      `“${shown(a)}” and “${shown(b)}” differ by ${figure(Math.abs((right * by.quantity.value) / by.value))}`,
    )
  }
  return undefined
}

const factors: Readonly<Record<string, number>> = {
  half: 0.5,
  twice: 2,
  double: 2,
  'three times': 3,
  'four times': 4,
  'five times': 5,
}
const times = new RegExp(
  String.raw`\b(?<hedge>nearly |almost |more than |over |about |roughly |less than |just )?(?<word>${Object.keys(factors).join('|')})(?: as \p{Ll}+ as)? (?:the|that|those|its|his|her|their)\b[^.;:()“”"\d]{2,60}(?:,| \() ?(?:which|who|that)? ?(?:is|was|are|were|stands|stood|has|had|scored|weighs|got)(?: at)? (?:just |only )?$`,
  'u',
)

/** “90 metres high, twice the height of the church, which is 60 metres” */
function multiplied(sentence: Sentence): Finding | undefined {
  const terms = termsOf(sentence)
  for (const [at, b] of terms.slice(1).entries()) {
    const a = terms[at]!
    const match = times.exec(sentence.text.slice(a.end - sentence.start, b.start - sentence.start))
    if (!match || !isAlike(a, b) || match.groups!.hedge || a.quantity.hedge || b.quantity.hedge) continue
    const { word } = match.groups as Record<'word', string>
    const ratio = a.value / b.value / factors[word]!
    if (ratio > 0.9 && ratio < 1.1) continue
    const start = a.end + match.index
    const other = Object.keys(factors).find(one => Math.abs(a.value / b.value / factors[one]! - 1) < 0.02)
    return {
      span: { start, end: start + word.length },
      message: `“${shown(a)}” is not ${word} “${shown(b)}”; correct the word or a figure.`,
      fixes: other ? [[{ start, end: start + word.length, text: other }]] : [],
    }
  }
  return undefined
}

const shown = ({ sentence, start, end }: Term): string => between(sentence, start, end)

function misfit(by: Term, right: number, of: string): Finding {
  const edits = right > 0 ? rewriteTerm(by, right) : []
  return {
    span: { start: by.start, end: by.end },
    message: `“${shown(by)}” does not fit: ${of}; correct one.`,
    fixes: edits.length > 0 ? [edits] : [],
  }
}
