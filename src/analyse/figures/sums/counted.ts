import { firstFrom } from '../../collections.ts'
import { units } from '../../grammar/grammatical-number.ts'
import type { Paragraph, Sentence } from '../../index.ts'
import type { Quantity } from '../numbers.ts'
import { amounts } from './amounts.ts'

/** An amount of things with the noun that says what they are. */
export interface Counted {
  readonly sentence: Sentence
  readonly quantity: Quantity
  /** The singular of the noun; '' where none is said: “of the four, only one”. */
  readonly noun: string
  /** Where its phrase ends. */
  readonly end: number
  /** The words between the figure and the noun. */
  readonly modifiers: readonly string[]
  /** What points back at things told before: “all 19 dead”, “each of the four counts”, “the three men”. */
  readonly pointer: 'all' | 'of' | 'the' | undefined
}

const pointing =
  /\b(?:(all(?: of)?(?: the| these| those| his| her| its| their)?)|((?:all|both|each|every one|neither|none|one|some|most|any|either|half|many)? ?of (?:the|these|those|his|her|its|their))|(the|these|those)) $/i

/** The counted things that a paragraph tells of, in order. */
export function countedIn(paragraph: Paragraph): readonly Counted[] {
  if (!paragraph.isProse && paragraph.kind !== 'item' && paragraph.kind !== 'deck') return []
  return paragraph.sentences.flatMap(sentence => sentence.of(countedOf))
}

const countedOf = (sentence: Sentence): readonly Counted[] =>
  [...sentence.of(amounts), ...sentence.matches(both).map(match => pair(sentence.start + match.index))]
    .filter(({ unit, value }) => !unit && Number.isInteger(value))
    .sort((a, b) => a.start - b.start)
    .flatMap(quantity => countedAt(sentence, quantity) ?? [])

const both =
  /\bboth (?=(?:of the |of these |of those |the |these )?\p{Ll}+(?:s|men|women|children)\b(?! and\b))/giu

/** “Both” is an amount here. */
const pair = (start: number): Quantity => ({
  start,
  end: start + 4,
  figure: { start, end: start + 4 },
  value: 2,
  step: 1,
  unit: undefined,
  hedge: undefined,
  isOrdinal: false,
  inWords: true,
  magnitude: 1,
  next: '',
})

/** “both of the men”: what stands between the word and the phrase it counts. */
const behindBoth = /^ (?:of (?:the|these|those)|the|these) /

function countedAt(sentence: Sentence, quantity: Quantity): Counted | undefined {
  const { tokens, text, start } = sentence
  const ahead = pointing.exec(text.slice(Math.max(0, quantity.start - start - 24), quantity.start - start))
  const isBoth = /^both$/i.test(text.slice(quantity.start - start, quantity.end - start))
  const gap = isBoth ? (behindBoth.exec(text.slice(quantity.end - start))?.[0].length ?? 0) : 0
  const pointer = isBoth || ahead?.[1] ? 'all' : ahead?.[2] ? 'of' : ahead ? 'the' : undefined
  const first = firstFrom(tokens, quantity.end + gap)
  let head = -1
  for (let at = first; at < tokens.length; at++) {
    const { pos, tag, norm } = tokens[at]!
    if (/^(?:NOUN|PROPN)$/.test(pos)) head = at
    else if (!/^(?:ADJ|NUM)$/.test(pos) && tag !== 'VBN' && !(norm === '-' && head >= first)) break
    if (tag === 'NNS' && tokens[at + 1]?.pos !== 'NOUN') break
  }
  // “all 19 dead”, “the four accused”
  if (head < 0 && /^(?:dead|injured|wounded|missing|accused|survivors?)$/.test(tokens[first]?.norm ?? ''))
    head = first
  const noun = tokens[head]
  if (!noun)
    return pointer && /^(?:,|\.|;| [a-z])/.test(text.slice(quantity.end - start))
      ? { sentence, quantity, noun: '', end: quantity.end, modifiers: [], pointer }
      : undefined
  if (units.has(noun.norm)) return undefined
  return {
    sentence,
    quantity,
    noun: noun.lemma.toLowerCase(),
    end: noun.end,
    modifiers: tokens.slice(first, head).map(({ norm }) => norm),
    pointer,
  }
}
