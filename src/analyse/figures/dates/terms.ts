import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { inWords, numberOf, wordsFor } from '../numbers.ts'
import { type Moment, momentsIn } from './moments.ts'

const count = String.raw`(\d{1,2}|${wordsFor(1, 40).join('|')})`
/** “a six-year term”, “an 18-month ban” */
const term = new RegExp(String.raw`\b${count}-(year|month) \p{Ll}+`, 'gu')
/** “signed in 2020 for five years and runs until 2023” */
const forYears = new RegExp(
  String.raw`\b(?:for|lasting) ${count} (year|month)s\b(?=[^.;]{0,30}\b(?:expir|runs? (?:out|until)|ends|lapse))`,
  'gu',
)
/** “sentenced … to 18 months in prison” */
const sentenced = new RegExp(
  String.raw`\b(?:sentenced|jailed|imprisoned|banned|suspended|disqualified)\b[^.;]{0,60}? (?:to|for) ${count} (year|month)s\b`,
  'u',
)
const served =
  /\b(?:at the end of|served|after serving|having served|on completing) (?:all of |every day of |out )?(?:his|her|their|the|that) (?:(?:full|whole|entire|complete) )?(?:term|sentence|ban|time)\b|\bin full\b/
const full = /\b(?:full|whole|entire|complete|every day|all of|in full)\b/
const mayLast =
  /-(?:year|month) \p{Ll}|\b(?:for|lasting) \S+ (?:year|month)s\b|\b(?:sentenced|jailed|imprisoned|banned|suspended|disqualified)\b/u
/** What leads to the day when a term ends. */
const ending =
  /\b(?:end(?:s|ed|ing)?|expir(?:es?|ed|ing)|runs? out|ran out|lapse[sd]?|finish(?:es|ed)?|conclude[sd]?|(?:runs?|ran|running|lasts?|lasted|continues?|is|was|remains) (?:until|to|through)|until|comes? to an end|is up|was up)(?: (?:in|on|at the end of))? $/
/** What a term begins with. */
const starting =
  /\b(?:(?:re-?)?elected|(?:re)?appointed|sworn in|signed|beg[au]n|start(?:s|ed|ing)?|took (?:office|over|up)|hired|from|since|sentenced|jailed|opened|launched|joined|imposed|agreed|named|entered|granted|awarded|banned|suspended|taken out|leased|arrived)\b[^.;]{0,40}$/

/** “In March 2019 he signed” */
const opens =
  /^In (?:\p{Lu}\p{Ll}+ )?\d{4},? [^.;,]{2,30} (?:signed|began|started|joined|took over|was (?:re-)?(?:elected|appointed|hired|sentenced|jailed|banned))\b/u

/** Terms that do not end when their beginning and length tell: “elected in 2020 to a six-year term that ends in 2024”. */
export function* falseTerms(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayLast)) {
    const finding =
      withinSentence(article, sentence) ?? whenServed(article, sentence) ?? whenOver(article, sentence)
    if (finding) yield finding
  }
}

const within = ({ paragraph, start, end }: Sentence): readonly Moment[] =>
  momentsIn(paragraph).filter(one => one.start >= start && one.end <= end && one.year !== undefined)

function withinSentence(article: Analysis, sentence: Sentence): Finding | undefined {
  const { text, start } = sentence
  const hyphened = sentence.matches(term)
  const [match, more] = hyphened.length > 0 ? hyphened : sentence.matches(forYears)
  if (!match || more) return undefined
  const moments = within(sentence)
  const ahead = (one: Moment): string => text.slice(0, one.start - start)
  const end = moments.find(one => one.start - start > match.index && ending.test(ahead(one)))
  if (!end) return undefined
  const begins = moments.filter(
    one =>
      one.start < end.start && (starting.test(ahead(one)) || opens.test(text.slice(0, one.end - start + 40))),
  )
  return unfit(article, begins, end, match[1]!, match[2]!, start + match.index)
}

/** “sentenced on 2 June 2023 to 18 months … released at the end of her full term, in December 2023” */
function whenServed(article: Analysis, sentence: Sentence): Finding | undefined {
  const match = sentenced.exec(sentence.text)
  if (!match) return undefined
  for (const next of sentence.paragraph.sentences.slice(sentence.index + 1, sentence.index + 3)) {
    const told = served.exec(next.text)
    if (!told || !full.test(next.text)) continue
    const end = within(next).find(one => one.start > next.start + told.index)
    if (end)
      return unfit(article, within(sentence), end, match[1]!, match[2]!, sentence.start + match[0].length)
  }
  return undefined
}

const resumed =
  /\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]hat|[Tt]his) (?:[\p{Ll}-]+ )?(?:term|contract|deal|lease|sentence|ban|mandate|post|agreement|licen[cs]e|tenure|loan|appointment|suspension)\b/u
const renewed = /\b(?:second|new|next|another|extended|extension|renewed|earlier|previous|last)\b/

/** “sworn in to a four-year term in January 2025 … when the term ends in January 2031” */
function whenOver(article: Analysis, sentence: Sentence): Finding | undefined {
  const [match, more] = sentence.matches(term)
  if (!match || more) return undefined
  const { text, start } = sentence
  const begins = within(sentence).filter(
    one => starting.test(text.slice(0, one.start - start)) || opens.test(text.slice(0, one.end - start + 40)),
  )
  if (begins.length === 0 || within(sentence).length > begins.length) return undefined
  for (const next of sentence.paragraph.sentences.slice(sentence.index + 1, sentence.index + 3)) {
    const told = resumed.exec(next.text)
    if (!told || renewed.test(next.text)) continue
    const end = within(next).find(
      one => one.start > next.start + told.index && ending.test(next.text.slice(0, one.start - next.start)),
    )
    if (end) return unfit(article, begins, end, match[1]!, match[2]!, start + match.index)
  }
  return undefined
}

const monthsOf = ({ year, month }: Moment): number => year! * 12 + (month ?? 6) - 1

function unfit(
  article: Analysis,
  begins: readonly Moment[],
  end: Moment,
  said: string,
  unit: string,
  at: number,
): Finding | undefined {
  const length = numberOf(said) * (unit === 'year' ? 12 : 1)
  const [begin] = begins
  if (!begin || begins.some(one => isFit(monthsOf(end) - monthsOf(one), length, one, end))) return undefined
  const words = (one: Moment): string => article.text.slice(one.start, one.end)
  const target = monthsOf(begin) + length
  // What is elected in November begins in January.
  const year =
    end.month === undefined
      ? begin.year! + Math.round(length / 12)
      : Math.ceil((target - 2 - (end.month - 1)) / 12)
  const span = { start: end.end - 4, end: end.end }
  const shown = end.grain === 'day' ? [] : [[{ ...span, text: String(year) }]]
  const years = Math.round((monthsOf(end) - monthsOf(begin)) / 12)
  const right = unit === 'year' && years > 0 ? (/\d/.test(said) ? String(years) : inWords(years)) : undefined
  const isNear = end.end - at <= 80 && at < end.start && article.text.startsWith(said, at)
  return {
    span: { start: isNear ? at : end.start, end: end.end },
    message: `“${words(end)}” is not ${said} ${unit}${said === 'one' || said === '1' ? '' : 's'} after “${words(begin)}”; correct a date or the length.`,
    fixes: [...shown, ...(right && isNear ? [[{ start: at, end: at + said.length, text: right }]] : [])],
  }
}

function isFit(apart: number, length: number, from: Moment, to: Moment): boolean {
  if (from.month === undefined || to.month === undefined) return Math.abs(apart - length) < 18
  return apart >= length - 2 - length / 24 && apart <= length + 8 + length / 24
}
