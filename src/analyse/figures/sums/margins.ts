import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { previousProse } from '../../quoting/quotations.ts'
import { quantities, written } from '../numbers.ts'
import { inRunningWords } from './amounts.ts'
import { mayScore, type Score, scoreIn } from './score.ts'

const margin =
  /\b(?:by|margin of) (?:an? |just |only )?(\S+(?: \S+)?) (goals?|points?|runs?|votes?|strokes?|shots|tries|seats)\b(?! of)|\b(?:majority|lead|margin|plurality|advantage) of (?:just |only )?([\d,]+|[a-z]+)()\b(?! (?:percent|per cent|%|the|its|all))|\b(\S+)-(goal|point|run|vote|stroke|seat) (?:margin|victory|win|defeat|loss|majority|lead)\b/gi
/** “The 1,204-vote margin”, “Her majority of 40”, “It was a two-goal win”: what takes the score up again. */
const resumed =
  /^(?:["“]?(?:The|That|This|His|Her|Its|Their) (?:[a-z]+ ){0,2}|It was (?:a|an|her|his|their) (?:[a-z]+ )?|(?:She|He|They|It) won by )$/
const winning =
  /\b(?:won|win|wins|beat|beats|beating|defeat\w*|victory|lost|lose|loses|edged|led|leads|lead|routed|thrash\w+|overc[ao]me|prevailed|margin|majority|passed|trailed|approved|adopted|carried|rejected)\b/i
const further =
  /\baggregate|penalt\w+|overtime|sets?|innings|half|quarter|period|each|halftime|wickets?|to go\b/i
const apart = /\baggregate|penalt\w+|sets?\b|innings|wickets?|at (?:half|the break)/i
const singular = new Set(['a', 'one', 'single'])

/** A margin that the score does not give: “won 60-40, a majority of 12”. */
export function wrongMargin(sentence: Sentence, score: Score): Finding | undefined {
  if (!winning.test(sentence.text)) return undefined
  return (
    (further.test(sentence.text) ? undefined : besideScore(sentence, score)) ??
    (apart.test(sentence.text) ? undefined : behindScore(sentence.next, score))
  )
}

function besideScore(sentence: Sentence, score: Score): Finding | undefined {
  const { text } = sentence
  const { at, whole, a, b } = score
  // “passed by 61 votes to 40, a majority of 11”: the score itself is no margin.
  const match = [...text.matchAll(margin)].find(
    one => one.index >= at + whole.length || one.index + one[0].length <= at,
  )
  if (!match) return undefined
  // “Harrison 3-84”: wickets for runs are a bowler's figures.
  if (/^runs?$/i.test(match[2] ?? '') && Math.min(a, b) <= 10 && Math.max(a, b) > 25) return undefined
  if (Math.abs(match.index - at) > 90 || !/-|–| to /.test(whole)) return undefined
  // “led by 12 early on and won 70-65”: a lead in apposition alone is the score's.
  if (
    match[3] &&
    !/^(?: \p{Ll}+)?(?:,| \(| ?[—–]) an? (?:\p{Ll}+ )?$/u.test(text.slice(at + whole.length, match.index))
  )
    return undefined
  return misfit(sentence, match, score)
}

/** The score stands in the sentence before. */
function behindScore(sentence: Sentence | undefined, score: Score): Finding | undefined {
  if (!sentence || apart.test(sentence.text) || scoreIn(sentence)) return undefined
  const match = [...sentence.text.matchAll(margin)][0]
  return match && resumed.test(sentence.text.slice(0, match.index))
    ? misfit(sentence, match, score)
    : undefined
}

function misfit(sentence: Sentence, match: RegExpExecArray, { whole, a, b }: Score): Finding | undefined {
  const { text, start } = sentence
  const figures = sentence
    .of(quantities)
    .filter(q => q.start - start >= match.index && q.end - start <= match.index + match[0].length)
  const told =
    figures[0]?.value ??
    (singular.has((match[1] ?? match[5] ?? '').toLowerCase()) ||
    /\b(?:by|of) an? (?:goal|point|run|vote|shot|seat|stroke)\b/i.test(match[0])
      ? 1
      : undefined)
  const right = Math.abs(a - b)
  if (told === undefined || told === right || right === 0 || figures[0]?.hedge) return undefined
  // “extended their lead to 3-0, having won by two goals in the cup”
  if (figures.length > 1 || (/\bpoints?\b/i.test(match[0]) && (a > 200 || b > 200))) return undefined
  const span = figures[0]
    ? { start: figures[0].figure.start, end: figures[0].figure.end }
    : { start: start + match.index, end: start + match.index + match[0].length }
  const said = figures[0] ? text.slice(span.start - start, span.end - start) : undefined
  const fixed =
    said && (inRunningWords({ unit: undefined, magnitude: 1 }, right, said) ?? written(right, said))
  return {
    span,
    message: `“${match[0]}” does not fit “${whole}”, a margin of ${right}; correct one.`,
    ...(fixed && (right > 1 || told === 1) && { fixes: [[{ ...span, text: fixed }]] }),
  }
}

/** “… beat Lima, 88-79. ¶ The 12-point margin was …”: the score closes the paragraph before. */
export function* falseResumedMargins(article: Analysis): Generator<Finding> {
  for (const next of article.gather(takingUp)) {
    const last = previousProse(article, next.paragraph)?.sentences.at(-1)
    const score =
      last && mayScore.test(last.text) && winning.test(last.text) && !apart.test(last.text)
        ? scoreIn(last)
        : undefined
    const finding = score && behindScore(next, score)
    if (finding) yield finding
  }
}

/** The first sentence of a paragraph, where it may go on from the one before. */
const takingUp = ({ isProse, sentences: [first] }: Paragraph): readonly Sentence[] =>
  isProse && first && takesUp.test(first.text) && first.text.search(margin) >= 0 ? [first] : []

const takesUp = /^["“]?(?:The|That|This|His|Her|Its|Their|It was)\b/
