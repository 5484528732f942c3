import type { Finding } from '../../rule.ts'
import type { Analysis, Sentence } from '../index.ts'
import { numberOf, quantities, wordsFor, written } from '../numbers.ts'
import { sentencesWith } from '../places.ts'
import { figure } from './parts.ts'

const n = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`
const score = new RegExp(
  String.raw`(?<![\w.,/:–-])${n}(?: votes)?(?: ?[-–] ?| to )(?:(?:his|her|its|their) (?:\p{Ll}+[’']s? )?)?${n}(?![\w:/–-]|[.,]\d|(?: ?percent| per cent| ?%| years?| days?| weeks?| months?| hours?| minutes?| miles| feet| inches| p\.m| a\.m))`,
  'gu',
)
const voting =
  /\b(?:vot(?:e|ed|es|ing)|ballots?|passed|approved|rejected|defeated|carried|confirmed|ratified|overrode|margin of|split|ruled)\b/i
const nw = String.raw`(\d{1,3}(?:,\d{3})+|\d+|${wordsFor(2, 20).join('|')}|thirty)`
const all = new RegExp(
  String.raw`\b(?:all|(?:total|out) of|of|has|have) (?:the |its |their )?${nw} (?:ballots|votes|members|senators|councillors|councilors|lawmakers|deputies|delegates|legislators|MPs|judges|justices|jurors|directors|seats|shareholders)\b`,
)
const membered = new RegExp(
  String.raw`\b(?:${nw}[- ](?:member|seat|strong|judge|person|man|delegate)\b|(?:jury|panel|board|council|committee|bench|assembly|cabinet) of ${nw}\b)`,
  'i',
)

const mayScore = /\d ?(?:[-–]|to) ?\d|\d votes to |\d to (?:his|her|its|their) /

/** Votes of more than there are members, and margins that the score does not give. */
export function* falseScores(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayScore)) {
    const scores = sentence.matches(score)
    if (scores.length !== 1) continue
    const { 0: whole, 1: a = '', 2: b = '', index: at } = scores[0]!
    const told = { at, whole, a: numberOf(a), b: numberOf(b) }
    const finding = overvoted(sentence, told) ?? wrongMargin(sentence, told)
    if (finding) yield finding
  }
}

/** A score with its two figures, and where it stands in its sentence. */
interface Score {
  readonly at: number
  readonly whole: string
  readonly a: number
  readonly b: number
}

function overvoted(sentence: Sentence, { at, whole, a, b }: Score): Finding | undefined {
  const { text, start, paragraph } = sentence
  if (!voting.test(text)) return undefined
  const cast = new RegExp(
    String.raw`\b(?:all|total of|of) (?:the )?${n} (?:ballots|votes|members|senators|councillors|jurors|delegates|lawmakers|shareholders|councilors)\b[^.;]{0,20}\b(?:counted|cast|voting|present|voted)?`,
  ).exec(text)
  const exact =
    cast &&
    /\b(?:all|total)\b/.test(cast[0]) &&
    /counted|cast|voting|present|voted/.test(text.slice(cast.index, cast.index + cast[0].length + 12))
      ? cast
      : null
  const members =
    all.exec(text) ??
    membered.exec(text) ??
    (/\b(?:vote|voted)\b/i.test(text) ? membered.exec(paragraph.text) : null)
  const found = exact ?? members
  if (!found) return undefined
  const count = (found[1] ?? found[2])!
  const total = numberOf(count)
  const abstained = /\babst\w+|absent|did not vote|recus\w+/i.test(text)
  // “8-5, with three abstaining” of 15
  const apart = /\b(?:with )?(\w+) (?:abstaining|abstentions?|abstained|absent)\b/.exec(text)?.[1]
  const idle = (apart && /^(?:\d+|[a-z]+)$/.test(apart) && numberOf(apart)) || 0
  const sum = a + b + idle
  if (exact ? sum === total || abstained : sum <= total) return undefined
  if (!exact && sum > 4 * total) return undefined
  const inSentence = text.includes(found[0])
  const from = inSentence ? found.index + found[0].indexOf(count) : -1
  const right = written(sum, count) ?? String(sum)
  const partRight =
    total - a - idle > 0
      ? `${whole.slice(0, whole.length - String(whole.match(/[\d,]+$/)![0]).length)}${written(total - a - idle, whole.match(/[\d,]+$/)![0])}`
      : undefined
  const score_ = { start: start + at, end: start + at + whole.length }
  const both = inSentence
    ? {
        start: Math.min(score_.start, start + from),
        end: Math.max(score_.end, start + from + count.length),
      }
    : score_
  const wide = both.end - both.start > 80
  const wholeFix =
    inSentence && !wide ? [[{ start: start + from, end: start + from + count.length, text: right }]] : []
  const partFix = partRight ? [[{ ...score_, text: partRight }]] : []
  return {
    span: wide ? score_ : both,
    severity: 'error',
    message: `“${whole}” makes ${figure(sum)} votes, ${exact ? `not ${figure(total)}` : `more than the ${figure(total)} there are`}; correct one.`,
    fixes: exact ? [...wholeFix, ...partFix] : [...partFix, ...wholeFix],
  }
}

const margin =
  /\b(?:by|margin of) (?:an? |just |only )?(\S+(?: \S+)?) (goals?|points?|runs?|votes?|strokes?|shots|tries|seats)\b(?! of)|\b(?:majority|lead|margin|plurality|advantage) of (?:just |only )?([\d,]+|[a-z]+)()\b(?! (?:percent|per cent|%|the|its|all))|\b(\S+)-(goal|point|run|vote|stroke|seat) (?:margin|victory|win|defeat|loss|majority|lead)\b/gi
const winning =
  /\b(?:won|win|wins|beat|beats|beating|defeat\w*|victory|lost|lose|loses|edged|led|leads|lead|routed|thrash\w+|overc[ao]me|prevailed|margin|majority|passed|trailed)\b/i
const singular = new Set(['a', 'one', 'single'])

function wrongMargin(sentence: Sentence, { at, whole, a, b }: Score): Finding | undefined {
  const { text, start } = sentence
  if (
    !winning.test(text) ||
    /\baggregate|penalt\w+|overtime|sets?|innings|half|quarter|period|each|halftime|wickets?|to go\b/i.test(
      text,
    )
  )
    return undefined
  // “passed by 61 votes to 40, a majority of 11”: the score itself is no margin.
  const match = [...text.matchAll(margin)].find(
    one => one.index >= at + whole.length || one.index + one[0].length <= at,
  )
  if (!match) return undefined
  // “Harrison 3-84”: wickets for runs are a bowler's figures.
  if (/^runs?$/i.test(match[2] ?? '') && Math.min(a, b) <= 10 && Math.max(a, b) > 25) return undefined
  if (Math.abs(match.index - at) > 90 || !/[-–]| to /.test(whole)) return undefined
  // “led by 12 early on and won 70-65”: a lead in apposition alone is the score's.
  if (
    match[3] &&
    !/^(?: \p{Ll}+)?(?:,| \(| ?[—–]) an? (?:\p{Ll}+ )?$/u.test(text.slice(at + whole.length, match.index))
  )
    return undefined
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
  const fixed = said && written(right, said)
  return {
    span,
    message: `“${match[0]}” does not fit “${whole}”, a margin of ${right}; correct one.`,
    ...(fixed && (right > 1 || told === 1) && { fixes: [[{ ...span, text: fixed }]] }),
  }
}
