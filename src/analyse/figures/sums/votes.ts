import type { Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import { numberOf, wordsFor, written } from '../numbers.ts'
import { figure } from './misfits.ts'
import type { Score } from './score.ts'

const voting =
  /\b(?:vot(?:e|ed|es|ing)|ballots?|passed|approved|rejected|defeated|carried|confirmed|ratified|overrode|backed|endorsed|adopted|upheld|agreed|acquit\w*|convict\w*|margin of|split|ruled)\b/i
const count = String.raw`(\d{1,3}(?:,\d{3})+|\d+|${wordsFor(2, 20).join('|')}|thirty)`
const voters =
  'members|senators|councillors|councilors|lawmakers|deputies|delegates|legislators|MPs|judges|justices|jurors|directors|seats|shareholders|trustees|commissioners|supervisors|aldermen|representatives|governors'
const body = new RegExp(
  String.raw`\b(?:[Aa]ll|(?:total|out) of|of|has|have) (?:the |its |their |of (?:the |its )?)?${count} (?:ballots|votes|${voters})\b`,
)
const membered = new RegExp(
  String.raw`\b(?:${count}[- ](?:member|seat|strong|judge|person|man|delegate)\b|(?:jury|panel|board|council|committee|bench|assembly|cabinet) of ${count}\b)`,
  'i',
)
/** “all 1,015 ballots counted”, “all nine members of the board were present”: nobody is missing. */
const complete = new RegExp(
  String.raw`\b(?:[Aa]ll|(?:a )?total of) (?:the |of (?:the |its )?)?${count} (?:(ballots|votes)|${voters})\b(?: (?:of|on|in) (?:the |its )?[\p{L} ’'-]{2,40}?)?(?: (?:have been|had been|was|were|being|had|have))?,? (?:counted|cast|voting|voted|present|attend(?:ed|ing)|took part|taking part)\b`,
  'u',
)
/** “All nine took part.” */
const everybody = new RegExp(
  String.raw`^["“]?All (?:of the )?${count} (?:\p{Ll}+ )?(?:took part|voted|were present|were there|attended|sat)\b`,
  'u',
)
const everyMember = new RegExp(String.raw`\b[Aa]ll (?:the |of the |its )?${count} (?:${voters})\b`)
const abstaining = /\babst\w+|\babsent\b|\bdid not vote\b|\brecus\w+/i
/** “with no abstentions”, “nobody abstaining” */
const nobody =
  /\b(?:no abstentions|without (?:any )?abstentions?|(?:nobody|no one|none|no member)(?: of them)? (?:abstain(?:ed|ing)|was absent|absent)|no one was absent)\b/i

interface Body {
  readonly said: string
  readonly total: number
  /** Where it stands in the sentence of the vote; undefined where it is told before. */
  readonly at: number | undefined
  /** Whether the votes must come to it. */
  readonly exact: boolean
}

/** The votes of a score that are not as many as those who cast them, or more than there are. */
export function overvoted(sentence: Sentence, { at, whole, a, b }: Score): Finding | undefined {
  const { text, start } = sentence
  if (!voting.test(text)) return undefined
  const found = bodyOf(sentence)
  if (!found) return undefined
  const { said, total } = found
  const isNobody = nobody.test(text)
  // “8-5, with three abstaining” of 15
  const apart = /\b(?:with )?(\w+) (?:abstaining|abstentions?|abstained|absent)\b/u.exec(text)?.[1]
  const idle = (!isNobody && apart && numberOf(apart)) || 0
  const sum = a + b + idle
  const exact =
    found.exact && (isNobody || !(abstaining.test(text) || abstaining.test(sentence.next?.text ?? '')))
  if (exact ? sum === total : sum <= total) return undefined
  if (sum > 4 * total) return undefined
  const second = /[\d,]+$|\p{L}+$/u.exec(whole)![0]
  const rest = total - a - idle
  const score = { start: start + at, end: start + at + whole.length }
  const place =
    found.at === undefined ? undefined : { start: start + found.at, end: start + found.at + said.length }
  const both = place
    ? { start: Math.min(score.start, place.start), end: Math.max(score.end, place.end) }
    : score
  const wide = both.end - both.start > 80
  const wholeFix = place && !wide ? [[{ ...place, text: written(sum, said) ?? String(sum) }]] : []
  const partFix =
    rest > 0
      ? [[{ ...score, text: `${whole.slice(0, whole.length - second.length)}${written(rest, second)}` }]]
      : []
  return {
    span: wide ? score : both,
    severity: 'error',
    message: `“${whole}” makes ${figure(sum)} votes, ${exact ? `not ${figure(total)}` : `more than the ${figure(total)} there are`}; correct one.`,
    fixes: exact && !isNobody ? [...wholeFix, ...partFix] : [...partFix, ...wholeFix],
  }
}

/** The body that votes, told in the sentence, in the one before or in the paragraph. */
function bodyOf(sentence: Sentence): Body | undefined {
  const { text, previous, paragraph } = sentence
  const isNobody = nobody.test(text)
  for (const one of previous ? [sentence, previous] : [sentence]) {
    const match = complete.exec(one.text) ?? (isNobody ? everyMember.exec(one.text) : null)
    if (!match) continue
    const said = match[1]!
    return {
      said,
      total: numberOf(said),
      at: one === sentence ? match.index + match[0].indexOf(said) : undefined,
      // Of members present some may not vote.
      exact: isNobody || match[2] !== undefined || /\b(?:voting|voted)$/.test(match[0]),
    }
  }
  const after = sentence.next && everybody.exec(sentence.next.text)
  if (after) return { said: after[1]!, total: numberOf(after[1]!), at: undefined, exact: isNobody }
  const own = body.exec(text) ?? membered.exec(text)
  const match =
    own ??
    (/\bvotes?\b|\bvoted\b|\babst/i.test(text)
      ? (membered.exec(paragraph.text) ?? (previous ? everyMember.exec(previous.text) : null))
      : null)
  if (!match) return undefined
  const said = (match[1] ?? match[2])!
  return {
    said,
    total: numberOf(said),
    at: own ? match.index + match[0].indexOf(said) : undefined,
    exact: false,
  }
}
