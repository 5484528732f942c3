import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { issueOf } from '../dates.ts'
import { numberOf, wordsFor } from '../numbers.ts'
import { ordinalOf } from './days.ts'

const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )
const century = String.raw`(\d{1,2}(?:st|nd|rd|th)|${ordinals.join('|')})`
const year = String.raw`((?:1[0-9]|20)\d\d)`
/** `the 19th century, in 1950`; `in 1950, in the 19th century` */
const inCentury = new RegExp(
  String.raw`\bthe (?:(?:early|mid|late)[ -])?${century} century(?:,| \() (?:in|around|about) ${year}(?=[,.;)]|$)|\b(?:in|built in|of) ${year}(?:,| \() (?:(?:late |early )?in |at the (?:start|end|beginning|close|turn) of )?the (?:(?:early|mid|late)[ -])?${century} century\b|\b${century}-century (?:\p{Ll}+ ){0,2}(?:\p{Ll}+,? )(?:(?:of|from) ${year}(?=[,.;)]|$)|(?:that (?:was|were) |which (?:was|were) )?(?:built|painted|written|erected|completed|carved|composed|copied|printed|cast|woven|compiled|made|constructed|founded|designed|begun|finished|consecrated|dedicated|dated|dating|put up|laid out)(?: (?:by|for) [^,.;\d]{2,40})?(?: in| from| to| back to)* ${year}\b(?![-–/\d]))`,
  'giu',
)
/** `the early 1990s, in 1998` */
const inDecade = new RegExp(
  String.raw`\b(?:[Ii]n|of) the (?:(early|mid|late)[ -])?((?:1[6-9]|20)\d)0s(?:,| \() in ${year}(?=[,.;)]|$)|\b[Ii]n ${year}, (?:in|at the (?:start|end|beginning|close|height) of) the (?:(early|mid|late)[ -])?((?:1[6-9]|20)\d)0s\b`,
  'gu',
)

/** Years of reigns and styles, from the first that passes for one to the last. */
const eras: Readonly<Record<string, readonly [number, number]>> = {
  medieval: [450, 1540],
  Norman: [1000, 1220],
  Tudor: [1485, 1605],
  Elizabethan: [1555, 1605],
  Jacobean: [1600, 1630],
  Georgian: [1710, 1840],
  Regency: [1790, 1840],
  Victorian: [1835, 1905],
  Edwardian: [1898, 1918],
}
const made = String.raw`(?:that was |which was )?(?:built|erected|completed|constructed|put up|painted|written|designed|finished|opened|dating)(?: (?:by|for) [^,.;\d]{2,40})?(?: in| from| back to)*`
const inEra = new RegExp(
  String.raw`\b(${Object.keys(eras).join('|')}|((?:1[6-9]|20)\d)0s) (?!revival|style|copy|replica)(?:\p{Ll}+ ){0,2}\p{Ll}+,? ${made} ${year}\b(?![-–/\d])`,
  'gu',
)

const mayStyle =
  /(?:medieval|Norman|Tudor|Elizabethan|Jacobean|Georgian|Regency|Victorian|Edwardian|\d0s) .{0,90} \d{4}/

/** “a Georgian terrace built in 1890”, “a 1930s cinema built in 1952” */
function* styles({ text, start }: Paragraph): Generator<Finding> {
  for (const match of text.matchAll(inEra)) {
    const [whole, era, decade, said] = match
    const told = Number(said)
    const [from, to] = decade ? [Number(decade) * 10, Number(decade) * 10 + 9] : eras[era!]!
    if ((told >= from && told <= to) || /\b(?:re|ad|modern)/.test(whole)) continue
    const right = decade ? `${Math.floor(told / 10)}0s` : undefined
    const at = start + match.index
    yield {
      span: { start: at, end: at + whole.length },
      message: `${told} is not ${decade ? 'of the' : ''} ${era}; correct one.`.replace(/ {2}/g, ' '),
      ...(right && { fixes: [[{ start: at, end: at + era!.length, text: right }]] }),
    }
  }
}

/** Years that lie in another century or decade than the one they are said to lie in. */
export function* falsePeriods(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    const { text } = paragraph
    if (paragraph.kind === 'table') continue
    if (text.includes('century')) yield* centuries(paragraph)
    if (mayStyle.test(text)) yield* styles(paragraph)
    if (/\d0s\b/.test(text)) yield* decades(paragraph)
    if (
      /\b(?:ago|last year|next year|this year), in \d{4}|\bin \d{4}, (?:\S+ years ago|last year|next year|this year)/.test(
        text,
      )
    )
      yield* relativeYears(article, paragraph)
  }
}

function* centuries({ text, start }: Paragraph): Generator<Finding> {
  for (const match of text.matchAll(inCentury)) {
    const name = (match[1] ?? match[4] ?? match[5])!
    const told = Number(match[2] ?? match[3] ?? match[6] ?? match[7])
    const at = ordinals.indexOf(name.toLowerCase())
    const number = at >= 0 ? at + 1 : Number.parseInt(name, 10)
    const right = Math.ceil(told / 100)
    // 1900 passes for the 20th century.
    if (number === right || number === Math.floor(told / 100) + 1) continue
    if (/\bB\.?C/.test(text.slice(match.index, match.index + match[0].length + 6))) continue
    const from = start + match.index + match[0].indexOf(name)
    const written = at >= 0 ? (ordinals[right - 1] ?? ordinalOf(right)) : ordinalOf(right)
    const article = /\b(an?) $/i.exec(text.slice(Math.max(0, match.index - 3), match.index))?.[1]
    const isVowel = /^(?:8|11(?!\d\d)|18(?!\d)|e)/.test(written)
    const put = article ? (article[0] === 'A' ? 'A' : 'a') + (isVowel ? 'n' : '') : undefined
    const articleAt = from - 1 - (article?.length ?? 0)
    const isReworded = article !== undefined && put !== article && match[0].startsWith(name)
    yield {
      span: {
        start: isReworded ? articleAt : start + match.index,
        end: start + match.index + match[0].length,
      },
      message: `${told} lies in the ${ordinalOf(right)} century, not the ${name}; correct one.`,
      fixes: [
        [
          ...(isReworded ? [{ start: articleAt, end: articleAt + article.length, text: put! }] : []),
          { start: from, end: from + name.length, text: written },
        ],
      ],
    }
  }
}

function* decades({ text, start }: Paragraph): Generator<Finding> {
  for (const match of text.matchAll(inDecade)) {
    const part = match[1] ?? match[5]
    const decade = Number(match[2] ?? match[6]) * 10
    const told = Number(match[3] ?? match[4])
    const place = told - decade
    const ends = /\bend|close\b/.test(match[0]) && place === 10
    if (place >= 0 && place <= 9 && fitsPart(part, place)) continue
    if (ends) continue
    yield {
      span: { start: start + match.index, end: start + match.index + match[0].length },
      message: `${told} is not of the ${part ? `${part} ` : ''}${decade}s; correct one.`,
    }
  }
}

function fitsPart(part: string | undefined, place: number): boolean {
  if (part === 'early') return place <= 5
  if (part === 'late') return place >= 5
  return part !== 'mid' || (place >= 2 && place <= 8)
}

const counts = wordsFor(1, 20).join('|')
const relative = new RegExp(
  String.raw`\b(?:(?:(\d{1,3}|${counts}|a) years? ago)|(last|next|this) year), in ${year}(?=[,.;)]|$)|\bin ${year}, (?:(?:(\d{1,3}|${counts}|a) years? ago)|(last|next|this) year)(?=[,.;)]|$)`,
  'giu',
)

/** `five years ago, in 2015`, in an article of 2025 */
function* relativeYears(article: Analysis, { text, start }: Paragraph): Generator<Finding> {
  const issue = issueOf(article)
  if (issue?.from !== 'told') return
  for (const match of text.matchAll(relative)) {
    if (/["“]/.test(text)) continue
    const count = match[1] ?? match[5]
    const which = (match[2] ?? match[6])?.toLowerCase()
    const said = (match[3] ?? match[4])!
    const by = which ? { last: -1, next: 1, this: 0 }[which]! : -(count === 'a' ? 1 : numberOf(count!))
    const right = issue.year + by
    if (Math.abs(Number(said) - right) <= (which ? 0 : 1)) continue
    const at = start + match.index + match[0].indexOf(said)
    yield {
      span: { start: start + match.index, end: start + match.index + match[0].length },
      message: `“${match[0]}”: seen from ${issue.year} that is ${right}; correct one.`,
      fixes: [[{ start: at, end: at + 4, text: String(right) }]],
    }
  }
}

const lastYear = /\b[Ll]ast year,? (?:in )?((?:19|20)\d\d)\b/
const thisYear = /\b[Tt]his year,? (?:in )?((?:19|20)\d\d)\b/

/** “Last year, in 2021, … This year, 2024, …” */
export function* falseYears(article: Analysis): Generator<Finding> {
  const [last] = sentencesWith(article, lastYear)
  const [now] = sentencesWith(article, thisYear)
  if (!last || !now) return
  const [before, after] = [lastYear.exec(last.text)!, thisYear.exec(now.text)!]
  const right = Number(after[1]) - 1
  if (Number(before[1]) === right) return
  const end = last.start + before.index + before[0].length
  yield {
    span: { start: last.start + before.index, end },
    message: `“${before[0]}” is not the year before “${after[0]}”; correct one.`,
    fixes: [[{ start: end - 4, end, text: String(right) }]],
  }
}
