import { wordSet } from '../collections.ts'
import { inWords } from '../figures/numbers/words.ts'
import { mayBeBody } from '../grammar/grammatical-number.ts'
import type { Analysis, Sentence, Token } from '../index.ts'
import { previousProse } from '../quoting/quotations.ts'
import { bearersIn } from './antecedents.ts'

/** What a word that presupposes two or more may choose from: numbers, lists, people named side by side. */

/** At most so many sentences before one, over the ends of paragraphs. */
export function sentencesBefore(article: Analysis, sentence: Sentence, most: number): Sentence[] {
  const found: Sentence[] = []
  let { paragraph, index } = sentence
  while (found.length < most) {
    while (index === 0) {
      const earlier = previousProse(article, paragraph)
      if (!earlier) return found
      paragraph = earlier
      index = earlier.sentences.length
    }
    found.push(paragraph.sentences[--index]!)
  }
  return found
}

/** “the baker and her son”, “Ghana or Ivory Coast”: two things side by side. */
export const hasPair = ({ tokens }: Sentence): boolean =>
  tokens.some((_, index) => joins(tokens, index, coordinating))
/** “older than the ferry”, “from London to Leeds”: two things told apart. */
export const hasContrast = ({ tokens }: Sentence): boolean =>
  tokens.some((_, index) => joins(tokens, index, contrasting))
const coordinating = wordSet('and or nor &')
const contrasting = wordSet('and or nor & but than versus vs v to with against from between')

/** Whether a word stands between two noun phrases. */
function joins(tokens: readonly Token[], index: number, joining: ReadonlySet<string>): boolean {
  if (!joining.has(tokens[index]!.norm) || !nominal.test(tokens[index - 1]?.pos ?? '')) return false
  let at = index + 1
  while (/^(?:DET|ADJ|NUM|PRON|ADV)$/.test(tokens[at]?.pos ?? '') && tokens[at]!.tag !== 'PRP') at++
  return nominal.test(tokens[at]?.pos ?? '')
}
const nominal = /^(?:NOUN|PROPN|NUM)$/

/** Whether a text tells of so many. */
export function tellsOf(count: number, text: string): boolean {
  const words = [inWords(count), count, ...(groups.get(count) ?? [])].join('|')
  return new RegExp(`(?<![\\w.,$£€])(?:${words})(?![\\w%]|[.,]\\d)`).test(text)
}
const groups = new Map([
  [2, ['both', 'pair', 'couple', 'duo', 'twins?', 'either', 'neither', 'brothers', 'sisters']],
  [3, ['trio', 'triplets', 'trilogy']],
  [4, ['quartet', 'quadruplets']],
])

/** Whether so many are named in one sentence, with commas and a conjunction. */
export const isListed = (near: readonly Sentence[], count: number): boolean =>
  near.some(sentence => hasPair(sentence) && sentence.text.split(',').length > count - 2)

/** How many different people stand in some sentences. */
export const peopleIn = (sentences: readonly Sentence[]): number =>
  new Set(
    sentences.flatMap(({ paragraph, start, end }) =>
      paragraph
        .of(bearersIn)
        .filter(one => one.start >= start && one.end <= end)
        .map(one => paragraph.text.slice(one.start - paragraph.start, one.end - paragraph.start)),
    ),
  ).size

/** Whether some sentences tell of so many of anything. */
export const isSet = (near: readonly Sentence[], count: number): boolean =>
  near.some(({ text }) => tellsOf(count, text.toLowerCase())) ||
  isListed(near, count) ||
  peopleIn(near) >= count

export const small = 'two|three|four|five|six|seven|eight|nine|ten'

/** How many things the longest list of a sentence names: `Ann, Bo and Cy`, `a cat, a dog or a goat`; 1 for none. */
export const longestList = ({ tokens }: Sentence): number =>
  tokens.reduce((longest, _, index) => {
    if (!joins(tokens, index, coordinating)) return longest
    let length = 2
    let at = index - 1
    while (at > 0) {
      while (at >= 0 && /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON)$/.test(tokens[at]!.pos)) at--
      if (tokens[at]?.text !== ',' || at === index - 1) break
      length++
      at--
      if (!nominal.test(tokens[at]?.pos ?? '')) break
    }
    return Math.max(longest, length)
  }, 1)

/** Whether there is anything in the plural. */
export const hasPlural = (near: readonly Sentence[]): boolean =>
  near.some(({ tokens }) =>
    tokens.some(({ tag, norm }) => /^NNP?S$/.test(tag) && norm.length > 2 && !isMeasure.test(norm)),
  )
const isMeasure =
  /^(?:years|months|weeks|days|hours|minutes|seconds|times|(?:centi|kilo|milli)?met(?:er|re)s|miles|feet|inches|yards|kilograms|tons|tonnes|pounds|dollars|euros|degrees|percent|thanks|news|mathematics|headquarters|series)$/

/** Whether something is told of that has members. */
export const tellsOfBody = (near: readonly Sentence[]): boolean =>
  near.some(({ tokens }) => tokens.some(({ pos, norm }) => /^(?:NOUN|PROPN)$/.test(pos) && mayBeBody(norm)))
