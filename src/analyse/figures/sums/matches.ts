import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { inWords, numberOf, wordsFor, written } from '../numbers.ts'

const count = `(?:an?|\\d{1,2}|${wordsFor(1, 10).join('|')})`
const value = (word: string): number => (/^an?$/i.test(word) ? 1 : numberOf(word))
const bestOf = new RegExp(String.raw`\bbest[- ]of[- ](\d|${wordsFor(3, 9).join('|')})\b`, 'u')
const lead =
  /(?<![\d–-])(\d)[-–](\d) (?:lead|up|ahead|advantage|down)\b|\b(?:lead|leads|led|trail|trails|trailed|lead in|ahead|up)(?: \p{L}+)?,? (\d)[-–](\d)\b/u
const needed = new RegExp(
  String.raw`\b(?:need(?:s|ed|ing)?|want(?:s|ed)?|require[sd]?) (?:just |only |but )?(${count}) (?:more )?(?:wins?|victor(?:y|ies))\b|\b(${count}) (?:more )?(?:wins?|victor(?:y|ies)) (?:away|from|short)\b`,
  'u',
)

/** Wins that a series leaves to be won, and wickets that a chase leaves. */
export function* falseMatches(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayPlay)) {
    const finding = ofSeries(sentence) ?? ofWickets(sentence)
    if (finding) yield finding
  }
}

const mayPlay = /\bbest[- ]of[- ]|\bwickets\b|\b(?:need|want|win|victor)/

/** “a 3-1 lead in the best-of-seven final. They need two more wins” */
function ofSeries(sentence: Sentence): Finding | undefined {
  const match = needed.exec(sentence.text)
  if (!match) return undefined
  const told = [sentence.previous, sentence].filter(one => one !== undefined)
  const length = told.map(one => bestOf.exec(one.text)?.[1]).find(Boolean)
  const scores = told.map(one => lead.exec(one.text)).filter(one => one !== null)
  if (!length || scores.length !== 1) return undefined
  const [score] = scores
  const won = [score![1] ?? score![3], score![2] ?? score![4]].map(Number)
  const most = (numberOf(length) + 1) / 2
  const said = (match[1] ?? match[2])!
  const rights = won.map(one => most - one)
  if (rights.some(right => right < 0) || rights.includes(value(said))) return undefined
  const right = Math.min(...rights)
  const start = sentence.start + match.index + match[0].indexOf(said)
  const end = sentence.start + match.index + match[0].length
  const tail = sentence.text.slice(start + said.length - sentence.start, end - sentence.start)
  const text = `${written(right, said) ?? inWords(right)}${right === 1 ? tail.replace(/wins\b/, 'win').replace('victories', 'victory') : tail.replace(/\bwin\b/, 'wins').replace(/\bvictory\b/, 'victories')}`
  return {
    span: { start, end },
    message: `“${match[0]}” does not fit “${score![0]}” in a best of ${length}, which leaves ${rights.join(' or ')}; correct one.`,
    fixes: right > 0 ? [[{ start, end, text }]] : [],
  }
}

const chased = new RegExp(
  String.raw`\b(?:\d{2,3}[-/](\d)|\d{2,3} for (\d|${wordsFor(1, 9).join('|')}))\b(?! (?:overs|off|from|in|years|days|hours|minutes|weeks|miles|the|a|an|each)\b)`,
  'gu',
)
const byWickets = new RegExp(String.raw`\b(?:by|a) (${wordsFor(1, 10).join('|')}|\d|10)[- ]wickets?\b`, 'u')
const chasing = /\b(?:chas|need|target|won|win|victory|reach|set|hit|home|at)\p{Ll}*\b/u

/** “At 174 for four, the visitors had won by five wickets”: of ten, those that fell are gone. */
function ofWickets(sentence: Sentence): Finding | undefined {
  const margin = byWickets.exec(sentence.text)
  if (!margin || !chasing.test(sentence.text)) return undefined
  const told = value(margin[1]!)
  const own = sentence.matches(chased)
  const totals = own.length > 0 ? own : (sentence.previous?.matches(chased) ?? [])
  const last = totals.at(-1)
  // Of two totals, one is of the side that lost, or of an earlier hour.
  if (!last || (own.length === 0 && totals.length > 1)) return undefined
  const fallen = value((last[1] ?? last[2])!)
  const right = 10 - fallen
  if (right === told || totals.some(one => 10 - value((one[1] ?? one[2])!) === told)) return undefined
  if (Math.abs(right - told) > 3) return undefined
  const start = sentence.start + margin.index + margin[0].indexOf(margin[1]!)
  const text = written(right, margin[1]!)
  return {
    span: { start, end: start + margin[1]!.length },
    message: `“${margin[0]}” does not fit “${last[0]}”, which leaves ${right} of ten; correct one.`,
    fixes: text ? [[{ start, end: start + margin[1]!.length, text }]] : [],
  }
}
