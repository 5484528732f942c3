import type { Finding } from '../../rule.ts'
import { casedLike } from '../casing.ts'
import type { Analysis } from '../index.ts'
import { ordinalWords } from '../numbers/words.ts'
import { inWords, numberOf, wordsFor } from '../numbers.ts'
import { between, fixesOf, rewrite } from './amounts.ts'
import { type Counted, countedIn } from './counted.ts'

/** As far back the things may stand that a definite count takes up. */
const reach = 900
/** What adds to a count told before, or takes from it, so that another may be right. */
const added =
  /\b(?:another|others?|more|further|additional|extra|joined|added|adding|new|besides|plus|also|too|including|both|total|in all|altogether)\b/i
const taken =
  /\b(?:remaining|rest|left|survived|except|but|only|one|two|three|four|five|six|half|some|most|died|withdrew|dropped|resigned|escaped|fewer|less|reduced|released|former|latter|whom|killed|acquitted|cleared)\b/i
const risen =
  /\b(?:rose|risen|climbed|later|since|toll|more|another \S+ (?:people |others )?(?:died|were killed))\b/i
/** What narrows a count down to some: “the four men who”, “the three reports on”. */
const narrowing =
  /^ (?:who|whom|which|that|whose|where|of|in|on|at|from|for|with|about|between|to|he|she|they|it|we|[a-z]+(?:ed|ing|wn|nt|ld)\b)/
/** “the two counts of theft, one of forgery and one of perjury”: counts of one thing, by kind. */
const kind = `(?:one|${wordsFor(2, 12).join('|')}|\\d{1,2})`
const kinds = new RegExp(String.raw`^ of [^,.;:]{2,60}((?:, ${kind} of [^,.;:]{2,60})*),? and (${kind}) of `)

/** Definite counts that take up a count told before, and differ from it. */
export function* falseRestatements(article: Analysis): Generator<Finding> {
  const counts = article.gather(countedIn)
  const values = new Set<number>()
  for (const [index, told] of counts.entries()) {
    if (told.pointer && !values.has(told.quantity.value)) {
      const finding = misstated(article, told, counts.slice(Math.max(0, index - 12), index))
      if (finding) yield finding
    }
    values.add(told.quantity.value)
  }
}

function misstated({ text }: Analysis, told: Counted, before: readonly Counted[]): Finding | undefined {
  const { quantity, sentence, noun, pointer } = told
  if (quantity.hedge || quantity.value < 2 || told.modifiers.length > 2) return undefined
  const near = before.filter(({ quantity }) => told.quantity.start - quantity.end < reach)
  if (isDead(told)) return miscountedDead(text, told, near)
  const same = noun === '' ? near : near.filter(one => one.noun === noun)
  const first = same.at(-1)
  if (!first || same.some(one => one.quantity.hedge || one.quantity.value !== first.quantity.value))
    return undefined
  // “Of the four,” alone is a count of what has just been told.
  if (noun === '' && (pointer !== 'of' || first.quantity.value > 12 || quantity.value > 12)) return undefined
  if (pointer !== 'all' && narrowing.test(sentence.text.slice(told.end - sentence.start))) return undefined
  const gap = text.slice(first.end, quantity.start)
  const right = first.quantity.value + inOtherKinds(gap)
  if (right === quantity.value) return undefined
  if (right < quantity.value ? isReached(gap, quantity.value) : taken.test(gap)) return undefined
  return misfit(told, first, right)
}

/** Whether what is told between may bring a count to a greater one. */
const isReached = (gap: string, value: number): boolean =>
  added.test(gap) || new RegExp(String.raw`\b${ordinalWords[value - 1] ?? 'last'}\b`, 'i').test(gap)

/** How many more of a thing its other kinds make: “two counts of theft, one of forgery and one of arson”. */
function inOtherKinds(gap: string): number {
  const match = kinds.exec(gap)
  if (!match) return 0
  const values = [...match[1]!.matchAll(new RegExp(`, (${kind}) of `, 'g'))].map(([, word]) => word!)
  return [...values, match[2]!].reduce((sum, word) => sum + numberOf(word), 0)
}

const deadNoun = /^(?:dead|deaths?|bod(?:y|ies)|fatalit(?:y|ies)|coffins?)$/

const isDead = ({ noun, pointer }: Counted): boolean =>
  pointer === 'all' && (deadNoun.test(noun) || noun === 'victim')

/** Whether a count is of people that were killed: “killed 17 people”, “17 people died”, “17 dead”. */
function tellsOfDead({ noun, quantity, sentence, end }: Counted): boolean {
  const { text, start } = sentence
  return (
    deadNoun.test(noun) ||
    /\b(?:kill(?:ed|ing|s)|claimed the lives of|death toll (?:stands at|is|was|to|of))(?: (?:all|the|at))*? $/.test(
      text.slice(0, quantity.start - start),
    ) ||
    /^(?:,[^,.;]{2,40},)? (?:(?:were|was|are|have been|had been) (?:killed|dead)|(?:had |have )?died|drowned)\b/.test(
      text.slice(end - start),
    )
  )
}

function miscountedDead(text: string, told: Counted, before: readonly Counted[]): Finding | undefined {
  const tolls = before.filter(tellsOfDead)
  const [first] = tolls
  if (!first || tolls.length > 1 || first.quantity.hedge) return undefined
  return risen.test(text.slice(first.end, told.quantity.start))
    ? undefined
    : misfit(told, first, first.quantity.value)
}

function misfit(told: Counted, first: Counted, right: number): Finding {
  const { quantity, sentence, end } = told
  const said = between(sentence, quantity.start, quantity.end)
  const isBoth = /^both$/i.test(said)
  const all = isBoth ? casedLike(`all ${inWords(right) ?? right}`, said) : undefined
  return {
    span: { start: quantity.start, end },
    message: `“${between(sentence, quantity.start, end)}” takes up “${between(first.sentence, first.quantity.start, first.end)}”${right === first.quantity.value ? '' : `, ${right} in all`}; correct one of the counts.`,
    fixes: all ? [[{ ...quantity.figure, text: all }]] : fixesOf(rewrite(sentence, quantity, right)),
  }
}
