import type { Span } from '../../source.ts'
import { wordSet } from '../collections.ts'
import type { Paragraph, Token } from '../index.ts'
import { complementing } from './phrases/coordinate.ts'

/** A prepositional phrase that stands again at once with another determiner: “at half-time at the half-time”. */
export interface NearTwin extends Span {
  readonly first: string
  readonly again: string
  readonly firstEnd: number
}

const prepositions = wordSet(
  'in on at by for from with to into onto about during after before since until under over through against near',
)
const determiners = wordSet('the a an this that these those some any')
/** Nouns that make an adverb with their preposition: “in time in the time that is left”. */
const adverbial = wordSet(
  'course fact turn time times place effect general particular part case detail theory practice short sum total all once least most first last',
)

interface Phrase {
  readonly determiner: string
  /** What stands between determiner and noun, then the noun. */
  readonly rest: readonly Token[]
  readonly after: number
}

const mostWords = 4

/** The phrase that a preposition at an index opens, with few modifiers. */
function phraseAt(tokens: readonly Token[], at: number): Phrase | undefined {
  const named = determiners.has(tokens[at + 1]?.norm ?? '')
  const from = named ? at + 2 : at + 1
  for (let i = from; i < from + mostWords; i++) {
    const token = tokens[i]
    if (!token) return undefined
    // “half-time”, “by-election”
    if (tokens[i + 1]?.text === '-' && i > at) {
      i++
      continue
    }
    if (token.pos === 'NOUN' || (token.pos === 'PROPN' && isDay.test(token.text)))
      return { determiner: named ? tokens[at + 1]!.norm : '', rest: tokens.slice(from, i + 1), after: i + 1 }
    if (token.pos !== 'ADJ' && token.pos !== 'NUM') return undefined
  }
  return undefined
}

const isDay = /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/

/** The prepositional phrases of a paragraph that stand twice but for their determiner or number. */
export function nearTwins(paragraph: Paragraph): readonly NearTwin[] {
  if (!paragraph.isProse) return []
  return paragraph.sentences.flatMap(({ tokens }) => {
    const found: NearTwin[] = []
    for (let at = 0; at + 3 < tokens.length; at++) {
      const twin = prepositions.has(tokens[at]!.norm) ? twinAt(tokens, at) : undefined
      if (twin) found.push(twin)
    }
    return found
  })
}

function twinAt(tokens: readonly Token[], at: number): NearTwin | undefined {
  const preposition = tokens[at]!
  // Most prepositions are not said again within so few words.
  if (!tokens.slice(at + 2, at + 3 + mostWords).some(({ norm }) => norm === preposition.norm))
    return undefined
  const first = phraseAt(tokens, at)
  if (!first || tokens[first.after]?.norm !== preposition.norm) return undefined
  const again = phraseAt(tokens, first.after)
  if (!again || !isSame(first, again)) return undefined
  const noun = first.rest.at(-1)!
  if (first.determiner === '' && first.rest.length === 1 && adverbial.has(noun.norm)) return undefined
  // “from door to door to the door”, “day by day by the day”
  if (tokens[at - 1]?.lemma === noun.lemma) return undefined
  const next = tokens[again.after]
  if (next && goesOn(next, again)) return undefined
  const [last, end] = [tokens[first.after - 1]!, tokens[again.after - 1]!]
  return {
    start: preposition.start,
    end: end.end,
    firstEnd: last.end,
    first: textOf(tokens, at, first.after),
    again: textOf(tokens, first.after, again.after),
  }
}

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')

/** Whether two phrases are of the same words but for the determiner or the number of the noun. */
function isSame(first: Phrase, again: Phrase): boolean {
  if (first.rest.length !== again.rest.length) return false
  const [noun, other] = [first.rest.at(-1)!, again.rest.at(-1)!]
  if (noun.lemma !== other.lemma) return false
  if (first.determiner === again.determiner && noun.norm === other.norm) return false
  return first.rest.slice(0, -1).every(({ norm }, index) => norm === again.rest[index]!.norm)
}

/** Whether the second phrase is of another thing: “at the door at a door handle”, “to the school to school them”. */
const goesOn = (next: Token, again: Phrase): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM)$/.test(next.pos) ||
  next.tag === 'VBG' ||
  /^['’-]/.test(next.text) ||
  complementing.test(next.norm) ||
  (again.determiner === '' && /^(?:DET|PRON)$/.test(next.pos))
