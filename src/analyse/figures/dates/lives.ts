import type { Finding } from '../../../rule.ts'
import type { Span } from '../../../source.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { datesIn, issueOf } from '../dates.ts'
import { type Day, dayNumber } from './calendar.ts'

const year = String.raw`((?:1[89]|20)\d\d)`
/** “Ms. Ito, who has died aged 88”, “died on Tuesday at 79”, “died in 2004, aged 83”. */
const died =
  /\b(?:has died|have died|died|dies|dead|was killed|passed away)\b[^;:]{0,90}?(?:\b(?:aged|at(?: the)? age(?: of)?|at) |, )(\d{2,3})(?=[,.;:)]| (?:in|on|after|of|from|was|left|and|years)\b|$)/gi
const whoDied = /\b(?:died|dies)\b[^.;:]{0,80}, was (?:aged )?(\d{2,3})(?=[,.;])/g
const wasThen = /^(?:He|She|They|M[rs]s?\.? \p{Lu}[\p{L}’'-]+|\p{Lu}[\p{L}’'-]+) was (?:aged )?(\d{2,3})\.$/u
const dashes = new RegExp(String.raw`\((?:b\. |born )?${year} ?[-–—] ?${year}\)`, 'g')
const bornFirst = new RegExp(
  String.raw`^(?:(He|She)|(?:\p{Lu}[\p{L}.’'-]*(?: (?:de|van|von|ní|ó|al|bin|\p{Lu}[\p{L}.’'-]*)){0,4})(?:, [^,]{2,60},)?) (?:was|had been) born\b[^;]{0,70}?\b${year}\b|^[Bb]orn\b[^.;]{0,70}?\b${year}\b`,
  'u',
)

interface Told extends Span {
  readonly value: number
  readonly paragraph: Paragraph
  readonly sentence: { readonly start: number; readonly end: number; readonly text: string }
}

interface Lives {
  readonly ages: readonly Told[]
  readonly births: readonly Told[]
}

/** The ages at death that a paragraph tells, and the births. */
function livesIn(paragraph: Paragraph): readonly Lives[] {
  if (!paragraph.isProse) return []
  const ages: Told[] = []
  const births: Told[] = []
  const { text } = paragraph
  if (/\b(?:died|dies|dead|killed|passed away)\b/.test(text)) {
    for (const [index, sentence] of paragraph.sentences.entries()) {
      const said = [...sentence.matches(died), ...sentence.text.matchAll(whoDied)]
      for (const match of said) ages.push(told(match, match[1]!, sentence, paragraph))
      const next = paragraph.sentences[index + 1]
      const then =
        next && said.length === 0 && /\bdied\b/.test(sentence.text) ? wasThen.exec(next.text) : null
      if (then) ages.push(told(then, then[1]!, next!, paragraph))
    }
  }
  if (/\b[Bb]orn\b/.test(text)) {
    for (const sentence of paragraph.sentences) {
      const match = bornFirst.exec(sentence.text)
      if (match) births.push(told(match, (match[2] ?? match[3])!, sentence, paragraph))
    }
  }
  return ages.length + births.length > 0 ? [{ ages, births }] : []
}

/** An obituary's age at death against the birth and death that it tells elsewhere. */
export function* falseLives(article: Analysis): Generator<Finding> {
  const lives = article.gather(livesIn)
  const ages = lives.flatMap(({ ages }) => ages)
  const births = lives.flatMap(({ births }) => births)
  // Only one life may be told.
  if (births.length !== 1 || ages.length === 0 || new Set(ages.map(({ value }) => value)).size > 1) return
  const [birth, age] = [births[0]!, ages[0]!]
  if (birth.sentence.start === age.sentence.start) return
  const subject = /^(?:He|She|Born)\b/.test(birth.sentence.text)
    ? true
    : birth.sentence.text
        .split(/ (?:was|had)\b/)[0]!
        .split(/[ ,]+/)
        .some(word => word.length > 3 && age.paragraph.text.includes(word))
  if (!subject) return
  const death = deathDay(article, age)
  if (!death) {
    if (birth.value + age.value > latestYear) yield notYet(birth, age)
    return
  }
  const birthday = datesIn(birth.paragraph).find(
    ({ start, end, year: y }) =>
      start >= birth.sentence.start && end <= birth.sentence.end && y === birth.value,
  )
  let [low, high] = [death.year - birth.value - 1, death.year - birth.value]
  if (birthday && death.day) {
    const had = dayNumber({ ...(birthday as Day), year: death.year }) <= dayNumber(death.day)
    ;[low, high] = had ? [high, high] : [low, low]
  }
  if (high < 1 || high > 120 || (age.value >= low && age.value <= high)) return
  // Where birth and death stand together, the age is what does not fit.
  const later = birth.start > age.start && death.paragraph !== birth.paragraph ? birth : age
  const rightAge = high
  const rightBirth = birth.value + (high - age.value)
  const text = later === birth ? String(rightBirth) : String(rightAge)
  yield {
    span: { start: later.start, end: later.end },
    message: `Born in ${birth.value} and dead in ${death.year}, one is ${low === high ? high : `${low} or ${high}`}, not ${age.value}; correct the age or the year.`,
    fixes: [[{ start: later.start, end: later.end, text }]],
  }
}

/** No story is written so late that its dead could have died after this. */
const latestYear = 2035

/** “died on Sunday at 88 … born in 1956”, of whatever year. */
function notYet(birth: Told, age: Told): Finding {
  const { start, end } = birth.start > age.start ? birth : age
  return {
    span: { start, end },
    message: `Born in ${birth.value}, one is ${age.value} only in ${birth.value + age.value}; correct the age or the year.`,
  }
}

/** “Alan Birch (1931-2004) died at 83” */
export function* falseBrackets(article: Analysis): Generator<Finding> {
  for (const paragraph of article.prose) {
    if (!/\(\d{4} ?[-–—] ?\d{4}\)/.test(paragraph.text) || !/\b(?:died|dead)\b/.test(paragraph.text)) continue
    for (const sentence of paragraph.sentences) {
      const lives = sentence.matches(dashes)
      const ages = sentence.matches(died)
      if (lives.length !== 1 || ages.length !== 1) continue
      const right = Number(lives[0]![2]) - Number(lives[0]![1])
      const age = told(ages[0]!, ages[0]![1]!, sentence, paragraph)
      if (age.value === right || age.value === right - 1) continue
      yield {
        span: { start: age.start, end: age.end },
        message: `“${age.value}” cannot be the age of someone born in ${lives[0]![1]} and dead in ${lives[0]![2]}; correct the age or a year.`,
        fixes: [[{ start: age.start, end: age.end, text: String(right) }]],
      }
    }
  }
}

function told(
  match: RegExpExecArray,
  figure: string,
  sentence: Told['sentence'],
  paragraph: Paragraph,
): Told {
  const start = sentence.start + match.index + match[0].lastIndexOf(figure)
  return { start, end: start + figure.length, value: Number(figure), paragraph, sentence }
}

const dying = /\b(?:died|passed away|(?:[Hh]is|[Hh]er) death)\b/

interface Death {
  readonly year: number
  readonly day: Day | undefined
  readonly paragraph?: Paragraph
}

/** When the one died: as the story dates it, or else in the year of the article. */
function deathDay(article: Analysis, age: Told): Death | undefined {
  const near = /\b(?:died|killed|passed away)\b[^.;]{0,60}? in ((?:1[89]|20)\d\d)\b/.exec(age.sentence.text)
  if (near) return { year: Number(near[1]), day: undefined }
  for (const paragraph of article.prose) {
    if (!dying.test(paragraph.text)) continue
    for (const sentence of paragraph.sentences) {
      const at = dying.exec(sentence.text)
      const dates = datesIn(paragraph).filter(
        ({ start, end, year: y }) => y !== undefined && start >= sentence.start && end <= sentence.end,
      )
      if (!at || dates.length !== 1) continue
      if (!/^(?:She|He|\p{Lu})/u.test(sentence.text) || dates[0]!.start < sentence.start + at.index) continue
      return { year: dates[0]!.year!, day: dates[0]! as Day, paragraph }
    }
  }
  const issue = issueOf(article)
  // A guess from the birth itself would be none.
  return issue?.from === 'told' ? { year: issue.year, day: undefined } : undefined
}
