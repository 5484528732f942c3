import type { Finding } from '../../rule.ts'
import { casedLike } from '../casing.ts'
import type { Analysis, Paragraph } from '../index.ts'
import { ordinalWords } from '../numbers/words.ts'
import { numberOf, wordsFor, written } from '../numbers.ts'

/** “neither of the three men”: words that are said of two alone. */
const ofMore = new RegExp(
  String.raw`\b(neither|either|both) of (?:the|these|those|his|her|its|their|our) (?:${wordsFor(3, 20).join('|')}|[3-9]|\d\d)\b(?! (?:percent|per cent|hours?|minutes?|days?))`,
  'giu',
)
const ofAny: Readonly<Record<string, string>> = { neither: 'none', either: 'any', both: 'all' }

/** “the trilogy’s fourth volume”, “the fourth book of the trilogy” */
const parts: Readonly<Record<string, number>> = {
  trilogy: 3,
  triptych: 3,
  tetralogy: 4,
  quartet: 4,
  quintet: 5,
}
const ordinals = ordinalWords.slice(0, 10)
const works = '(?:book|volume|part|film|movie|novel|instalment|installment|play|panel|episode|chapter|title)'
const beyond = new RegExp(
  String.raw`\b(${Object.keys(parts).join('|')})['’]s (${ordinals.join('|')}) ${works}\b|\b(${ordinals.join('|')}) ${works} (?:in|of) (?:the|his|her|their|this|that|a) (?:\p{L}+ )?(${Object.keys(parts).join('|')})\b`,
  'giu',
)
/** “A third person has died, bringing the toll to four” */
const counted = new RegExp(
  String.raw`\b[Aa] (${ordinals.slice(1).join('|')}) (?:person|man|woman|victim|child|patient|body|soldier|passenger|miner|worker|climber|case|survivor|suspect|arrest)\b[^.]{0,80}?,? (?:bringing|taking|raising) the (?:\p{Ll}+ ){0,2}(?:toll|total|number)(?: [^.,;\d]{0,40})? to (${wordsFor(2, 20).join('|')}|\d{1,2})\b`,
  'gu',
)

/** Words for two that are said of three or more, and ordinals past their number. */
export function* falseDuals(article: Analysis): Generator<Finding> {
  yield* article.gather(dualsIn)
  yield* article.gather(beyondIn)
  yield* article.gather(countedIn)
}

const beyondIn = (paragraph: Paragraph): readonly Finding[] =>
  paragraph.matches(beyond).flatMap(({ 0: whole, 1: ahead, 2: of, 3: said, 4: behind, index }) => {
    const ordinal = (of ?? said)!
    const size = parts[(ahead ?? behind)!.toLowerCase()]!
    if (ordinals.indexOf(ordinal.toLowerCase()) < size) return []
    const start = paragraph.start + index
    return [
      {
        span: { start, end: start + whole.length },
        message: `“${whole}” is past its number, which is ${size}; correct one.`,
        fixes: [],
      },
    ]
  })

const countedIn = (paragraph: Paragraph): readonly Finding[] =>
  paragraph.matches(counted).flatMap(({ 0: whole, 1: ordinal = '', 2: said = '', index }) => {
    const right = ordinals.indexOf(ordinal) + 1
    if (numberOf(said) === right) return []
    const end = paragraph.start + index + whole.length
    const text = written(right, said)
    return [
      {
        span: { start: end - said.length, end },
        message: `“${said}” is not what “a ${ordinal}” makes, which is ${right}; correct one.`,
        fixes: text ? [[{ start: end - said.length, end, text }]] : [],
      },
    ]
  })

const dualsIn = (paragraph: Paragraph): readonly Finding[] =>
  paragraph.matches(ofMore).map(({ 0: whole, 1: word = '', index }) => {
    const start = paragraph.start + index
    const text = casedLike(ofAny[word.toLowerCase()]!, word)
    return {
      span: { start, end: start + whole.length },
      message: `“${word}” is said of two, and “${whole}” has more; write “${text}” or correct the count.`,
      fixes: [[{ start, end: start + word.length, text }]],
    }
  })
