import type { Finding } from '../../../rule.ts'
import type { Paragraph, Sentence } from '../../index.ts'
import { inWords, numberOf } from '../numbers.ts'

const score = /(?<![\w.,/:–-])(\d{1,2})[-–](\d{1,2})(?![\w:/–%-]|[.,]\d)/g
const goals =
  'goals?|headers?|penalt(?:y|ies)|winners?|equali[sz]ers?|openers?|strikes?|tap-ins?|consolations?'
/** What one who scored is credited with. */
const credited = new RegExp(
  String.raw`\b(?:scor(?:ed|es|ing)|nett?(?:ed|ing|s)|struck|grabb?(?:ed|ing|s)|bagg?(?:ed|ing|s)|hit|complet(?:ed|es|ing)|add(?:ed|ing|s)|got|claim(?:ed|s|ing))(?: with)? (?:(a hat[- ]trick|his hat[- ]trick|her hat[- ]trick|twice|a brace|a double|(?:three|four|five) times)|(?:(two|three|four|five)|an?|the|another|one) (?:[\p{Ll}-]+ ){0,2}(?:${goals}))(?![\p{L}-])`,
  'gu',
)
const won =
  /\b(?:w[io]n(?:s|ning)?|beat(?:s|ing)?|victory|defeated|thrashed|routed|overc[ao]me|lost|lose|draw|drew)\b/
/** What is of another match, or of no match. */
const apart =
  /\b(?:season|career|last week|so far|aggregate|penalties|shoot-?out|in \d+ (?:games|matches)|own goal|disallowed|series|had scored)\b/

/** More goals told of the scorers of a match than its score has: “scored a hat trick and Ade added a header in a 3-0 win”. */
export function wrongGoals(sentence: Sentence): Finding | undefined {
  const { text, start } = sentence
  if (!won.test(text) || apart.test(text)) return undefined
  const scores = [...text.matchAll(score)]
  const told = [...text.matchAll(credited)]
  if (scores.length !== 1 || told.length === 0) return undefined
  const total = Number(scores[0]![1]) + Number(scores[0]![2])
  const counts = told.map(countOf)
  const sum = counts.reduce((all, one) => all + one, 0)
  if (sum <= total || total === 0) return undefined
  const most = counts.indexOf(Math.max(...counts))
  const match = told[most]!
  const said = match[1] ?? match[2]
  const right = total - (sum - counts[most]!)
  const at = said ? start + match.index + match[0].indexOf(said) : start + match.index
  const span = { start: at, end: said ? at + said.length : at + match[0].length }
  const text_ = said && right > 0 ? reworded(said, right) : undefined
  return {
    span,
    message: `The goals told make ${sum}, more than “${scores[0]![0]}” has; correct a count or the score.`,
    fixes: text_ ? [[{ ...span, text: text_ }]] : [],
  }
}

function countOf([, times, count]: RegExpExecArray): number {
  if (count) return numberOf(count)
  if (!times) return 1
  if (/hat/.test(times)) return 3
  return /^(?:twice|a brace|a double)$/.test(times) ? 2 : numberOf(times.split(' ')[0]!)
}

const reworded = (said: string, right: number): string | undefined =>
  /hat|brace|double/.test(said)
    ? right === 1
      ? 'a goal'
      : `${inWords(right)} goals`
    : / times|twice/.test(said)
      ? right === 1
        ? 'once'
        : right === 2
          ? 'twice'
          : `${inWords(right)} times`
      : right > 1
        ? inWords(right)
        : undefined

const atHalf =
  /(?<![\w.,/:–-])(\d{1,2})[-–](\d{1,2}),? (?:ahead |up |down )?at (?:half[- ]?time|the break|the interval|halftime)\b/g
const final =
  /\b(?:won|w[io]n|beat \p{Lu}[\p{L}’'-]+|lost|ended|finished|drew|victory|defeat|draw)(?: (?:it|the (?:match|game)))?,? (\d{1,2})[-–](\d{1,2})(?![\w:/–%-]|,? at (?:half|the break|the interval))/gu

/** A final score below the score at half-time: “led 2-1 at half-time but lost 1-0”. */
export function shortenedScore({ text, start }: Paragraph): Finding | undefined {
  const [half, ...more] = [...text.matchAll(atHalf)]
  const [end, ...others] = [...text.matchAll(final)]
  if (!half || !end || more.length > 0 || others.length > 0 || apart.test(text)) return undefined
  const sorted = ([, a, b]: RegExpExecArray): number[] => [Number(a), Number(b)].sort((x, y) => x - y)
  const [low, high] = sorted(half)
  const [least, most] = sorted(end)
  if (least! >= low! && most! >= high!) return undefined
  const said = `${end[1]}${/[-–]/.exec(end[0])![0]}${end[2]}`
  const at = start + end.index + end[0].lastIndexOf(said)
  return {
    span: { start: at, end: at + said.length },
    message: `“${said}” is less than “${half[1]}-${half[2]}” at half-time; correct one of the scores.`,
  }
}
