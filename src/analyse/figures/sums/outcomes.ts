import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { withCommas } from '../numbers/words.ts'
import { inWords, numberOf, wordsFor } from '../numbers.ts'
import { shortenedScore, wrongGoals } from './goals.ts'
import { wrongSets } from './sets.ts'

const n = String.raw`(\d{1,3}(?:,\d{3})+|\d{1,4})`
const pair = String.raw`${n}(?: votes)?(?: ?[-–] ?| to )${n}(?![\w:/–%-]|[.,]\d| percent| per cent)`
/** Verbs of winning a vote, with the score that they give. */
const carried = new RegExp(
  String.raw`\b(?:passed|approved|adopted|ratified|confirmed|carried|enacted)\b(?: (?:it|him|her|them|(?:the|a|an) (?:\p{Ll}+ ){0,2}\p{Ll}+))?(?:,)? (?:by (?:a (?:vote|margin|count) of )?|on a vote of )?${pair}|\bvoted(?: by)?,? ${pair},? to (?:pass|approve|adopt|ratify|confirm|accept|keep|buy|build|allow)\b`,
  'gu',
)
/** Verbs of winning a match. */
const won = new RegExp(
  String.raw`\b(?:won|wins|(?:beat|beats|defeated|defeats|edged|routed|thrashed)(?: (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}| them| him| her)),?(?: (?:by|the (?:game|match|final)))? ${pair}`,
  'gu',
)
const drawn = new RegExp(
  String.raw`\b(?:drew|draws|(?:a|the|their|its) (?:\p{Ll}+ )?draw)(?: with \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2})?,? ${pair}|\b${n}[-–]${n} draw\b`,
  'gu',
)
/** `levelled the scores at 24–22`, `tied the game at 3-2`, `were level at 17-15`, `a 2-1 tie` */
const level = new RegExp(
  String.raw`\b(?:(?:level(?:led|ed|s|ling|ing)?|tied|ties|tying|evened|squared) (?:it|things|the (?:scores?|game|match|tie|sides|final|contest)|matters)(?: up)?|(?:is|was|are|were|stood|level) (?:all )?(?:level|tied)),? (?:at |with )${pair}|\b(?:tied|finished level|ended level),? (?:at )?${pair}|\b(?:made|making) it ${pair}, (?:drawing|bringing|putting) (?:the (?:sides|teams)|them) level\b`,
  'gu',
)
const led = new RegExp(String.raw`\b(?:led|leads|leading|were ahead|was ahead),? (?:by )?${pair}`, 'gu')
/** Where the loser’s figure may stand first, or there is more to a win than its score. */
const excepted =
  /two-thirds|supermajority|three-fifths|needed|short of|fail|reject|defeat(?:ed)? (?:the|a) (?:bill|motion|measure)|aggregate|penalt|shoot-?out|toss|appeal|disqualif|handicap|\bodds\b|series|of the (?:last|past)|out of|\bin \d/i

/** Scores that contradict what is said of them: a bill that passed 48 to 52, a draw of 2-1, sets that were not straight. */
export function* falseOutcomes(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table' || !mayScore.test(paragraph.text)) continue
    for (const sentence of paragraph.sentences) {
      if (!mayScore.test(sentence.text)) continue
      const finding = wrongSets(sentence) ?? wrongGoals(sentence) ?? reversed(sentence) ?? record(sentence)
      if (finding) yield finding
    }
    const finding = innings(paragraph) ?? shortenedScore(paragraph)
    if (finding) yield finding
  }
}

const mayScore = /\d ?[-–] ?\d|\d(?: votes)? to \d|\b(?:wins|won|victories|all out|runs)\b/

function reversed(sentence: Sentence): Finding | undefined {
  const { text, start } = sentence
  if (excepted.test(text)) return undefined
  for (const [pattern, fact] of [
    [carried, 'does not carry a vote'],
    [won, 'is no win'],
    [led, 'is no lead'],
    [drawn, 'is no draw'],
    [level, 'is not level'],
  ] as const) {
    const matches = [...text.matchAll(pattern)]
    if (matches.length !== 1) continue
    const match = matches[0]!
    const [a = '', b = ''] = match.slice(1).filter(group => group !== undefined)
    const [first, second] = [numberOf(a), numberOf(b)]
    const isDraw = pattern === drawn || pattern === level
    if (isDraw ? first === second : first >= second) continue
    // “2-3, 6-4” are sets; “won 2-10 odds” and years are no scores.
    if (/^(?:,| and) \d+[-–]\d/.test(text.slice(match.index + match[0].length)) || second > 1900) continue
    const at = match.index + match[0].lastIndexOf(a, match[0].lastIndexOf(b) - 1)
    const end = match.index + match[0].lastIndexOf(b) + b.length
    const said = text.slice(at, end)
    const span = { start: start + match.index, end: start + match.index + match[0].length }
    const isShort = span.end - span.start <= 80
    return {
      span: isShort ? span : { start: start + at, end: start + end },
      message: `“${said}” ${fact}; ${isDraw ? 'correct the word or a figure' : 'exchange the figures or correct the word'}.`,
      ...(!isDraw && {
        fixes: [
          [{ start: start + at, end: start + end, text: `${b}${said.slice(a.length, -b.length)}${a}` }],
        ],
      }),
    }
  }
  return undefined
}

const count = `(${wordsFor(1, 20).join('|')}|no|a|\\d{1,3})`
const value = (word: string): number => (word === 'no' ? 0 : word === 'a' ? 1 : numberOf(word))
const wins = new RegExp(
  String.raw`\b${count} (?:wins?|victor(?:y|ies)), ${count} (?:draws?|ties?|stalemates?),? and ${count} (?:defeats?|loss(?:es)?) (?:in|from|out of) (?:their |its |the |his |her )?(?:first |last |opening )?${count} (?:\p{Ll}+ )?(?:match(?:es)?|games?|outings|fixtures|starts)\b|\b${count} (?:wins?|victor(?:y|ies)) and ${count} (?:defeats?|loss(?:es)?) (?:in|from|out of) (?:their |its |the |his |her )?(?:first |last |opening )?${count} (?:\p{Ll}+ )?(?:match(?:es)?|games?|outings|fixtures|starts)\b`,
  'iu',
)

/** `nine wins, three draws and six defeats in 16 matches` */
function record({ text, start }: Sentence): Finding | undefined {
  const match = wins.exec(text)
  if (!match) return undefined
  const words = match.slice(1).filter(group => group !== undefined)
  const whole = words.at(-1)!
  const sum = words.slice(0, -1).reduce((total, word) => total + value(word), 0)
  // Without draws told, some may be left out.
  if (sum === value(whole) || (words.length === 3 && sum < value(whole))) return undefined
  const at = match.index + match[0].lastIndexOf(` ${whole} `) + 1
  const right = /\d/.test(whole) || sum > 20 ? String(sum) : inWords(sum)!
  return {
    span: { start: start + match.index, end: start + match.index + match[0].length },
    message: `The wins, draws and defeats make ${sum} matches, not ${value(whole)}; correct one.`,
    fixes: [[{ start: start + at, end: start + at + whole.length, text: right }]],
  }
}

const total =
  /\b(?:all out for|bowled out for|dismissed for|declared (?:on|at)|made|scored|total of|reached|finished on|chasing) (\d{2,3})\b(?! (?:runs? (?:off|from)|for \d+ balls|not out|off|balls))|\b(\d{2,3}) all out\b/g
const byRuns = new RegExp(
  String.raw`\b(?:(?:won|win|victory|beat \p{Lu}\p{L}+|lost|defeat) by ${count} runs?|(?:${count})-run (?:win|victory|defeat|loss))\b`,
  'u',
)

/** `made 216 … all out for 213, a win by two runs` */
function innings({ text, start }: Paragraph): Finding | undefined {
  const margin = byRuns.exec(text)
  if (!margin) return undefined
  const totals = [...text.matchAll(total)].map(match => Number(match[1] ?? match[2]))
  if (totals.length !== 2) return undefined
  const word = (margin[1] ?? margin[2])!
  const right = Math.abs(totals[0]! - totals[1]!)
  if (right === value(word) || right === 0 || right > 150) return undefined
  const from = start + margin.index + margin[0].indexOf(word)
  const noun = new RegExp(`${word}(?: run(?:s)?)?`).exec(margin[0])![0]
  const put = /\d/.test(word) || right > 20 ? String(right) : inWords(right)!
  const changed = noun === word ? put : `${put} ${right === 1 ? 'run' : 'runs'}`
  return {
    span: { start: start + margin.index, end: start + margin.index + margin[0].length },
    message: `“${margin[0]}” does not fit ${withCommas(totals[0]!)} and ${withCommas(totals[1]!)}, a margin of ${right}; correct one.`,
    fixes: [[{ start: from, end: from + noun.length, text: changed }]],
  }
}
