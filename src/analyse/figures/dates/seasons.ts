import type { Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { indexOfName, monthNames, months } from './calendar.ts'
import { southern } from './holidays.ts'

/** The months, from 1, that pass for a season in the north, its margins counted in. */
const seasons: Readonly<Record<string, readonly number[]>> = {
  spring: [2, 3, 4, 5, 6],
  summer: [5, 6, 7, 8, 9],
  autumn: [8, 9, 10, 11, 12],
  fall: [8, 9, 10, 11, 12],
  winter: [11, 12, 1, 2, 3, 4],
  midsummer: [5, 6, 7, 8],
  midwinter: [11, 12, 1, 2],
}
const apposed = new RegExp(
  String.raw`\b(?:[Ii]n|[Tt]his|[Tt]hat|[Ll]ast|[Nn]ext|[Dd]uring|[Aa]t|[Oo]n|the (?:height|depths|middle|end|start|dead) of) (?:the )?(?:(?:early|late|mid)[- ])?(?:(?:height|depths|middle|end|start|dead) of (?:the )?)?(${Object.keys(seasons).join('|')})(?:,| \() ?(?:in|on) (?:the )?(?:(?:early|late|mid)[- ])?(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(${monthNames})\b`,
)

/** “in the autumn, in May”, where nothing is of the south. */
export function* falseSeasons(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, apposed)) {
    const match = apposed.exec(sentence.text)!
    const [whole, season, name] = match
    const month = indexOfName(months, name!) + 1
    if (seasons[season!]!.includes(month)) continue
    if (article.has(southern)) continue
    const start = sentence.start + match.index
    yield {
      span: { start, end: start + whole.length },
      message: `“${name}” is not in ${season}; correct one.`,
    }
  }
}
