import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { issueOf } from '../dates.ts'
import { numberOf, wordsFor } from '../numbers.ts'
import { ordinalOf } from './days.ts'

const anniversary =
  /\b(\d{1,3})(?:st|nd|rd|th) (?:wedding )?(?:anniversary|birthday|reunion|jubilee)|\bturn(?:s|ed|ing)? (\d{2,3})(?= (?:in (?:1[6-9]|20)\d\d|this year|next year)\b)/g
const founding =
  /\b(?:found|establish|open|launch|built|start|form|creat|set up|incorporat|began|begun|marri|wed(?!ding)|inaugurat|charter|rebuil|re-?found|re-?open|reviv|renam|mov|graduat|class)\w*\b[^.;]{0,40}?\b(?:in|since|of) ((?:1[6-9]|20)\d\d)\b/gi
const reference = /\b(?:this year|in (\d{4})|next year|last year)\b/
const ago =
  /\b(\d{1,3}) years ago,? (?:in|back in) ((?:1[6-9]|20)\d\d)\b|\bin ((?:1[6-9]|20)\d\d),? (\d{1,3}) years ago\b/g
const firstIn =
  /\b(?:first|worst|biggest|largest|only|driest|wettest|deadliest)\b[^.;]{0,40}? in (\d{1,3}) years\b/
const lastIn = /\b[Tt]he (?:\p{L}+[’']s )?last(?: \p{Ll}+){1,2}, (?:was )?in ((?:1[6-9]|20)\d\d)\b/u

/** Anniversaries and “years ago” that the years named do not give. */
export function* falseAnniversaries(article: Analysis): Generator<Finding> {
  const issue = issueOf(article)
  for (const paragraph of article.paragraphs) {
    if (/\b(?:jubilee|wedding|cent(?:enary|ennial))|centen/i.test(paragraph.text))
      yield* namedOnes(paragraph, issue?.year)
    if (!/anniversary|years ago|reunion|jubilee|\bturn/.test(paragraph.text)) continue
    const { text, start: shift } = paragraph
    const year = issue?.year
    for (const match of text.matchAll(ago)) {
      if (!year) break
      const years = Number(match[1] ?? match[4])
      const then = Number(match[2] ?? match[3])
      if (Math.abs(year - then - years) <= 1) continue
      const at = match.index + (match[1] ? 0 : match[0].lastIndexOf(match[4]!))
      const span = { start: shift + at, end: shift + at + String(years).length }
      yield {
        span,
        message: `“${match[0]}” does not add up in ${year}; correct the years or the date.`,
        fixes: [[{ ...span, text: String(year - then) }]],
      }
    }
    for (const sentence of paragraph.sentences) yield* againstAge(sentence)
    yield* anniversaries(paragraph, year)
  }
}

const ages = new RegExp(
  String.raw`\b(\d{1,3})(?:st|nd|rd|th) anniversary\b[^.;]{0,50}?(?:,| —| –| \(|:) ?(exactly |precisely )?(?:(\d{1,3}|${wordsFor(1, 60).join('|')}) (year|decade|centur)(?:y|ies|s)?|(half a century|a quarter of a century|a century))( to the day)? (after|since|ago|on from)\b`,
  'u',
)
const centuries: Readonly<Record<string, number>> = {
  'half a century': 50,
  'a quarter of a century': 25,
  'a century': 100,
}

/** “the 50th anniversary of the strike, exactly four decades after the men walked out” */
function* againstAge({ text, start }: Sentence): Generator<Finding> {
  const match = ages.exec(text)
  if (!match) return
  const [whole, told, exactly, count, unit, long, dayed, way] = match
  const years = long
    ? centuries[long]!
    : numberOf(count!) * (unit === 'year' ? 1 : unit === 'decade' ? 10 : 100)
  // “the 50th anniversary of the strike, two years after the pit closed” tells two things.
  if (!exactly && !dayed && way === 'after' && unit === 'year') return
  if (Math.abs(years - Number(told)) <= (unit === 'year' ? 0 : 1)) return
  const from = start + match.index
  yield {
    span: { start: from, end: from + whole.length },
    message: `“${told}” does not fit “${whole.slice(whole.indexOf(long ?? count!, told!.length + 2))}”, ${years} years; correct one.`,
    fixes: [[{ start: from, end: from + told!.length + 2, text: ordinalOf(years) }]],
  }
}

function* anniversaries(paragraph: Paragraph, year: number | undefined): Generator<Finding> {
  for (const sentence of paragraph.sentences) {
    const { text, start: shift } = sentence
    const marks = [...text.matchAll(anniversary)]
    const founded = [...text.matchAll(founding)]
    if (marks.length !== 1 || founded.length !== 1 || !/anniversary|reunion|jubilee|turn/.test(marks[0]![0]))
      continue
    const then = Number(founded[0]![1])
    const named = [...text.matchAll(/\b((?:19|20)\d\d)\b/g)]
      .map(match => Number(match[1]))
      .filter(one => one !== then)
    if (named.length > 1) continue
    const word = reference.exec(text)?.[0]
    const now =
      named[0] ??
      (year === undefined
        ? undefined
        : word === 'next year'
          ? year + 1
          : word === 'last year'
            ? year - 1
            : year)
    if (now === undefined) continue
    const told = Number(marks[0]![1] ?? marks[0]![2])
    if (Math.abs(now - then - told) <= (named[0] ? 0 : 1) || now <= then) continue
    const [said] = marks[0]!
    const figure = /\d+(?:st|nd|rd|th)?/.exec(said)!
    const start = shift + marks[0]!.index + figure.index
    const span = { start, end: start + figure[0].length }
    yield {
      span,
      message: `“${said}” does not fit ${then} in ${now}; correct the number or the year.`,
      fixes: [[{ ...span, text: /\d$/.test(figure[0]) ? String(now - then) : ordinalOf(now - then) }]],
    }
  }
}

const firstsIn = ({ text }: Paragraph): RegExpExecArray | null =>
  / in \d{1,3} years/.test(text) ? firstIn.exec(text) : null
const lastsIn = ({ text }: Paragraph): RegExpExecArray | null =>
  /\blast\b/.test(text) ? lastIn.exec(text) : null

/** Anniversaries that have a name, in years. */
const namedYears: Readonly<Record<string, number>> = {
  'silver wedding': 25,
  'ruby wedding': 40,
  'golden wedding': 50,
  'diamond wedding': 60,
  'silver jubilee': 25,
  'golden jubilee': 50,
  'diamond jubilee': 60,
  centenary: 100,
  centennial: 100,
  sesquicentennial: 150,
  bicentenary: 200,
  bicentennial: 200,
  tercentenary: 300,
}
const namedMark = new RegExp(
  String.raw`\b(?:mark|celebrat|observ|reach|hold|held|kept|keep)\w* (?:its|his|her|their|the(?:ir)? ?) ?(${Object.keys(namedYears).join('|')})\b(?! of)`,
  'i',
)

/** “Founded in 1934, the club celebrated its centenary in 2024” */
function* namedOnes(paragraph: Paragraph, issued: number | undefined): Generator<Finding> {
  for (const { text, start } of paragraph.sentences) {
    const match = namedMark.exec(text)
    const founded = match ? [...text.matchAll(founding)] : []
    if (!match || founded.length !== 1) continue
    const then = Number(founded[0]![1])
    const others = [...text.matchAll(/\b(?:1[6-9]|20)\d\d\b/g)].map(Number).filter(year => year !== then)
    const now = others[0] ?? (/\bthis year\b/.test(text) ? issued : undefined)
    if (now === undefined || others.length > 1 || now <= then) continue
    const years = namedYears[match[1]!.toLowerCase()]!
    if (Math.abs(now - then - years) <= (others.length > 0 ? 0 : 1)) continue
    const end = start + match.index + match[0].length
    yield {
      span: { start: end - match[1]!.length, end },
      message: `“${match[1]}” is of ${years} years, and ${then} to ${now} is ${now - then}; correct one.`,
      fixes: [[{ start: end - match[1]!.length, end, text: `${ordinalOf(now - then)} anniversary` }]],
    }
  }
}

/** “for the first time in 112 years” against “the last eruption, in 1931”. */
export function* falseFirsts(article: Analysis): Generator<Finding> {
  const year = issueOf(article)?.year
  if (year === undefined) return
  let years: number | undefined
  for (const paragraph of article.prose) {
    if (years === undefined) {
      const match = paragraph.of(firstsIn)
      if (match) years = Number(match[1])
      continue
    }
    const match = paragraph.of(lastsIn)
    if (!match) continue
    const then = Number(match[1])
    if (Math.abs(year - then - years) <= 1) return
    const end = paragraph.start + match.index + match[0].length
    const span = { start: end - 4, end }
    yield {
      span,
      message: `“${match[1]}” is not ${years} years ago, as the article has it; correct the year or the number.`,
      fixes: [[{ ...span, text: String(year - years) }]],
    }
    return
  }
}
