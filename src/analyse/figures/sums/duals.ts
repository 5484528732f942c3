import type { Finding } from '../../../rule.ts'
import { casedLike } from '../../casing.ts'
import type { Analysis, Paragraph } from '../../index.ts'
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
  yield* article.gather(ranksIn)
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

const named = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}(?: of \p{Lu}\p{L}+)?`
/** “finished third, behind Jebet and Maas” */
const placed = new RegExp(
  String.raw`\b(?:finish(?:ed|es)|came(?: (?:in|home))?|was|placed|ended|is|lies|stands) (${ordinals.slice(1).join('|')})(?: in [^,.;]{2,30})?,? (?:just )?behind (only |just )?(${named}(?:, ${named})*(?:,? and ${named})?)(?=[,.;]|$)`,
  'gu',
)
const onlyAhead =
  /\b[Oo]nly \p{Lu}[^.,;]{2,60} (?:was|were|finished|stood|came|crossed[^.]{2,20}) (?:ahead|in front|faster|quicker|better)\b/u

/** A place that those told ahead of it do not leave. */
const ranksIn = (paragraph: Paragraph): readonly Finding[] =>
  paragraph.matches(placed).flatMap(({ 0: whole, 1: said = '', 2: only, 3: list = '', index }) => {
    const ahead = list.split(/,? and |, /).length
    const place = ordinals.indexOf(said) + 1
    // Others than those named may be ahead too.
    const isClosed = only !== undefined || onlyAhead.test(paragraph.text)
    if (place === ahead + 1 || (place > ahead + 1 && !isClosed)) return []
    const start = paragraph.start + index + whole.indexOf(said)
    return [
      {
        span: { start, end: start + said.length },
        message: `“${said}” is not the place behind ${list}, which is ${ordinals[ahead]}; correct one.`,
        fixes: [[{ start, end: start + said.length, text: ordinals[ahead]! }]],
      },
    ]
  })
