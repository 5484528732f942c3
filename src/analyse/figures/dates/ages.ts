import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { datesIn, type Issue, issueOf } from '../dates.ts'
import { type Day, dayNumber } from './calendar.ts'

const birth = /\b(?:born|launched|founded|opened|built|established)\b[^.;]{0,60}?\b((?:1[89]|20)\d\d)\b/gi
const death = /\b(?:died|killed|death|drowned|executed|murdered)\b[^.;]{0,50}?\b((?:1[89]|20)\d\d)\b/i
const diedNow =
  /\bdied\b(?: (?:on )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day| (?:last|this) \w+| yesterday| at (?:his|her|the|a)\b)/
/** Ages told for now, not for some day of the past: “at 23, she left” is not one. */
const present: readonly RegExp[] = [
  /\b(?:is|are|’s|'s) (?:now )?(?:aged )?(\d{1,3})(?= ?(?:,|\.|;|$| and | years old))/g,
  /\b(?:is|are),? (?:now,? )?(?:at|aged) (\d{1,3}),/g,
  /\bnow (?:aged )?(\d{1,3})\b(?=,|\.)/g,
  /\p{L}, (?:aged )?(\d{1,3}), (?:who )?(?:was |is |were )?born\b/gu,
  /\bis an? (\d{1,3})-year-old\b/g,
  /\band (?:now )?(\d{1,3}) years old\b/g,
  // “who was born in 1951 and, at 84, has given up her cane”
  /\bborn in \d{4},? (?:and|who|but),? at (?:the age of )?(\d{1,3}),? (?:is|has|still|now|can|will|\p{Ll}+s)\b/gu,
  /\bborn in \d{4},? and (?:now )?(\d{1,3})(?=[,.;])/g,
]
const turned = /\bturn(?:ed|s)? (\d{1,3})\b(?! (?:times|over|into|percent|per cent|people|points|of))/g
const atDeath =
  /\b(?:at (?:the )?age (?:of )?|aged |(?<!and, )at |, )(\d{1,3})(?=,|\.|;| in | on | from | of | after |$)/g

interface Told {
  readonly age: number
  readonly start: number
  readonly end: number
}

const begun = /\b(?:born|launched|founded|opened|built|established)\b/i

/** Ages that the year of birth cannot give. */
export function* impossibleAges(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, begun)) {
    // A ship or a firm has an age where it is said to turn it.
    if (!/\bborn\b/i.test(sentence.text) && !/\bturn(?:ed|s)\b/.test(sentence.text)) continue
    const finding = impossibleAge(sentence, issueOf(article))
    if (finding) yield finding
  }
}

function impossibleAge(sentence: Sentence, issue: Issue | undefined): Finding | undefined {
  const { text } = sentence
  const births = [...text.matchAll(birth)]
  if (births.length !== 1) return undefined
  const born = Number(births[0]![1])
  const birthday = datesIn(sentence.paragraph).find(
    ({ start, end, year }) => start >= sentence.start && end <= sentence.end && year === born,
  )
  const died = Number(death.exec(text)?.[1] ?? 0)
  if (died) {
    const told = [...tell(text, atDeath)]
    if (told.length !== 1) return undefined
    return judge(sentence, told[0]!, died - born - 1, died - born, `born in ${born} and dead in ${died}`)
  }
  for (const { age, start, end } of tell(text, turned)) {
    const year = /^ (?:in|last|this|next)? ?(?:[A-Z][a-z]{2,8} )?((?:19|20)\d\d)\b/.exec(text.slice(end))?.[1]
    const when = year ? Number(year) : issue?.year
    if (
      when === undefined ||
      (!year && /\b(?:when|after|before|as|until|until)\b[^,]{0,20}$/.test(text.slice(0, start)))
    )
      continue
    const expected = when - born
    const isPast = /turned/.test(text.slice(start, end))
    const low = year ? expected : isPast ? expected - 1 : expected
    const high = year || isPast ? expected : expected + 1
    return judge(sentence, { age, start, end }, low, high, `born in ${born}`, expected)
  }
  const dated = datedAge(sentence, born)
  if (dated) return dated
  if (!issue) return undefined
  const patterns = diedNow.test(text) ? [...present, atDeath] : present
  const ends = new Map(patterns.flatMap(pattern => [...tell(text, pattern)]).map(one => [one.end, one]))
  const told = [...ends.values()]
  if (told.length !== 1) return undefined
  const expected = issue.year - born
  if (birthday && issue.day) {
    const had = dayNumber({ ...(birthday as Day), year: issue.year }) <= dayNumber(issue.day)
    const exact = had ? expected : expected - 1
    return judge(sentence, told[0]!, exact, exact, `born in ${born}`)
  }
  // Early in a year most people have yet to turn a year older.
  const likely = issue.day && issue.day.month < 7 ? expected - 1 : expected
  return judge(sentence, told[0]!, expected - 1, expected, `born in ${born}`, likely)
}

const thenAged =
  /\b(?:was|were|at the age of|aged|only|just|at|born in \d{4},? and) (\d{1,2})(?=,? (?:when|years old|as|in (?:1[89]|20)\d\d)\b|,)/g

/** “Born in 1980, she was 25 when she won in 2000”: two years and one age in a sentence. */
function datedAge(sentence: Sentence, born: number): Finding | undefined {
  const { text } = sentence
  const years = [...text.matchAll(/(?<![\d$£€,.-])(?:1[89]|20)\d\d(?![\d,.]\d|[-–]|s\b)/g)].map(match =>
    Number(match[0]),
  )
  const others = years.filter(year => year !== born)
  const ages = [...tell(text, thenAged)]
  if (years.length !== 2 || others.length !== 1 || ages.length !== 1) return undefined
  // “My father, who was born in 1931 and was 24 in 1945”: of one person, whoever else is named.
  if (
    !/\bborn in \d{4},? and (?:was |is |now )?\d{1,2}\b/.test(text) &&
    /\b(?:son|daughter|wife|husband|mother|father|brother|sister|whose|parents|child|children)\b/.test(text)
  )
    return undefined
  const expected = others[0]! - born
  return expected < 1
    ? undefined
    : judge(sentence, ages[0]!, expected - 1, expected, `born in ${born}, in ${others[0]}`)
}

function* tell(text: string, pattern: RegExp): Generator<Told> {
  pattern.lastIndex = 0
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].lastIndexOf(match[1]!) + match[1]!.length
    const age = Number(match[1])
    if (age > 0 && age < 125) yield { age, start: match.index, end }
  }
}

function judge(
  sentence: Sentence,
  { age, end }: Told,
  low: number,
  high: number,
  why: string,
  best = high,
): Finding | undefined {
  if (high < 0 || high > 120 || (age >= low && age <= high)) return undefined
  const span = { start: sentence.start + end - String(age).length, end: sentence.start + end }
  return {
    span,
    message: `“${age}” cannot be the age of someone ${why}; correct the age or the year.`,
    fixes: [best, ...(low === high ? [] : [best === high ? low : high])].map(right => [
      { ...span, text: String(right) },
    ]),
  }
}
