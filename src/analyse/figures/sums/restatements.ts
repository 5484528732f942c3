import type { Finding } from '../../../rule.ts'
import { casedLike } from '../../casing.ts'
import type { Analysis } from '../../index.ts'
import { ordinalWords } from '../numbers/words.ts'
import { inWords, numberOf, plural, wordsFor } from '../numbers.ts'
import { amounts, between, fixesOf, rewrite } from './amounts.ts'
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
  if (noun === '' && pointer === 'all') return miscountedAll(text, told, near)
  const same = noun === '' ? near : near.filter(one => one.noun === noun)
  // “the fourteen missing men” are others than “eight men”.
  if (same.length > 0 && told.modifiers.some(word => !same.at(-1)!.modifiers.includes(word))) return undefined
  if (same.length === 0 && /^both$/i.test(between(sentence, quantity.start, quantity.end)))
    return bothOfListed(told)
  const first = same.at(-1)
  if (!first || same.some(one => one.quantity.hedge || one.quantity.value !== first.quantity.value))
    return undefined
  // “Of the four, …” opens a sentence on what has just been told.
  if (noun === '') {
    const isOpening = /^["“]?Of the $/.test(sentence.text.slice(0, quantity.start - sentence.start))
    if (!isOpening || first.quantity.value > 12 || quantity.value > 12) return undefined
  }
  if (pointer !== 'all' && narrowing.test(sentence.text.slice(told.end - sentence.start))) return undefined
  const gap = text.slice(first.end, quantity.start)
  const right = first.quantity.value + inOtherKinds(gap)
  if (right === quantity.value) return undefined
  if (right < quantity.value ? isReached(gap, quantity.value) : taken.test(gap)) return undefined
  return misfit(told, first, right)
}

const proper = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`
/** “its plants in Turin, Gdansk and Leuven” */
const placed = new RegExp(
  String.raw`\b(\p{Ll}+) (?:(?:in|at|near|of|from|to|called|named) )?(${proper}(?:, ${proper})+,? and ${proper})(?![\p{L}’'-])`,
  'gu',
)

/** “… its plants in Turin, Gdansk and Leuven. Both plants …” */
function bothOfListed(told: Counted): Finding | undefined {
  const { sentence, quantity, end } = told
  const before = sentence.previous
  const noun = /\p{Ll}+$/u.exec(sentence.text.slice(0, end - sentence.start))?.[0]
  if (!before || !noun || quantity.start !== sentence.start) return undefined
  const lists = before.matches(placed).filter(match => match[1] === noun)
  if (lists.length !== 1 || /\b(?:two|both|pair)\b/i.test(before.text)) return undefined
  const size = lists[0]![2]!.split(/, and | and |, /).length
  return {
    span: { start: quantity.start, end },
    message: `“${between(sentence, quantity.start, end)}” takes up ${inWords(size)}, “${lists[0]![2]}”; correct the count or the list.`,
    fixes: [[{ ...quantity.figure, text: `All ${inWords(size)}` }]],
  }
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

/** “Three were killed and five hurt. All nine …”: of counts of the sentence before, none and no sum of them. */
function miscountedAll(text: string, told: Counted, before: readonly Counted[]): Finding | undefined {
  const { sentence, quantity } = told
  if (!/^All /.test(sentence.text) || quantity.start - sentence.start > 8 || quantity.value > 30)
    return undefined
  const last = sentence.previous
  const counts = last ? last.of(amounts).filter(({ unit, isOrdinal }) => !unit && !isOrdinal) : []
  if (
    !last ||
    counts.length === 0 ||
    counts.length > 4 ||
    counts.some(({ hedge, value }) => hedge || value > 30)
  )
    return undefined
  if (before.some(one => one.quantity.start < last.start && one.quantity.value === quantity.value))
    return undefined
  const sums = subsetSums(counts.map(({ value }) => value))
  // Someone may be told of without a count: “his wife and three sons”.
  const isOpen =
    /\b(?:and|with) (?:an?|his|her|their|\p{Lu})|\b(?:another|others?|an?) \p{Ll}+ (?:was|were|died)\b/u.test(
      last.text,
    )
  const right = counts.length === 1 ? counts[0]!.value : Math.max(...sums)
  if (sums.has(quantity.value) || (isOpen && quantity.value <= right + 3)) return undefined
  if (counts.length === 1 && !plural(counts[0]!.next)) return undefined
  if (quantity.value < right / 2 || quantity.value > 2 * right) return undefined
  return {
    span: { start: sentence.start, end: quantity.end },
    message: `“${between(sentence, sentence.start, quantity.end)}” takes up ${counts.map(({ start, end }) => text.slice(start, end)).join(' and ')}, ${right} in all; correct one of the counts.`,
    fixes: fixesOf(rewrite(sentence, quantity, right)),
  }
}

/** What some of a few values add up to. */
function subsetSums(values: readonly number[]): ReadonlySet<number> {
  const sums = new Set([0])
  for (const value of values) for (const sum of [...sums]) sums.add(sum + value)
  return sums
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
