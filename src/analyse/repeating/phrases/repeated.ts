import { isKnown } from '../../../spelling/index.ts'
import { type Found, fewestParted, idioms, isComparative, isGap, longest, same, type Word } from './words.ts'

const joiner = /^(?:and|or|by|after|to|on|upon|in|for|with|against|over|as|but|the|than|nor)$/
/** Phrases said twice: “Bye bye bye bye”, “blah blah blah blah”. */
const emphatic =
  /^(?:very|so|too|no|yes|ha|bye|blah|far|much|really|many|long|la|na|row|more|half|such|one|two|three|four|five|six|seven|eight|nine|ten)$/
/** Joined to themselves for effect: “and again and again”, “day after day after day”. */
const rhetoric =
  /^(?:again|on|another|so|more|off|out|up|down|over|it|that|day|week|month|year|time|night|one|little|step|bit|inch|all|me|him|her|them|you|us)$/

/** Whether two phrases are written alike, but for the capital that opens a sentence; not a heading and what it heads. */
const isAlike = (text: string, first: readonly Word[], second: readonly Word[]): boolean =>
  first.every((word, index) => {
    const [a, b] = [text[word.start]!, text[second[index]!.start]!]
    return a === b || (index === 0 && a.toLowerCase() === b)
  })

const predicative = /^(?:wh|is$|was$|are$)/

export function repeated(text: string, words: readonly Word[], at: number): Found | undefined {
  for (let length = 2; length <= longest && at + 2 * length <= words.length; length++) {
    if (words[at]!.key !== words[at + length]!.key) continue
    const [end, again] = [words[at + length - 1]!, words[at + length]!]
    const isParted = length >= fewestParted && /^[,;] $/.test(text.slice(end.end, again.start))
    if (!isParted && !isGap(text, end, again)) continue
    if (!same(text, words, at, at + length, length)) continue
    // “that he had kicked it; that he had kicked it twice”: the second goes further.
    if (text[end.end] === ';' && /^ [\p{L}\p{N}“‘"]/u.test(text.slice(words[at + 2 * length - 1]!.end)))
      return undefined
    const phrase = words.slice(at, at + length)
    const [first, last] = [phrase[0]!.key, phrase.at(-1)!.key]
    const next = words[at + 2 * length]?.key
    if (!isAlike(text, phrase, words.slice(at + length, at + 2 * length))) return undefined
    // “had had had”, “and so on and so on”, “one after another after another”
    if (phrase.every(({ key }) => key === first || emphatic.test(key))) return undefined
    if (/^(?:and|or)$/.test(first) || (length === 2 && joiner.test(first) && rhetoric.test(last)))
      return undefined
    // “again and again and again”, “year after year after year”, “years and years and still”
    const isJoined = joiner.test(last)
    if (
      isJoined &&
      (next === first || (length === 2 && last !== 'than' && (idioms.test(first) || isComparative(first))))
    )
      return undefined
    if (length === 2 && words[at - 1]?.key === last && joiner.test(first)) return undefined
    // “You look and you look and you look”
    if (next === first && phrase.some(({ key }) => /^(?:and|or)$/.test(key))) return undefined
    // “played well as well as she could”
    if (length === 2 && first === 'well' && last === 'as') return undefined
    // “brother v brother v sister”
    if (length === 2 && /^(?:v|vs|versus|plus|minus|x)$/.test(last)) return undefined
    // “a win is a win is a win”
    if ((next === first || words[at - 1]?.key === last) && phrase.some(({ key }) => predicative.test(key)))
      return undefined
    // “which is which is which”
    if (length === 2 && predicative.test(first) && predicative.test(last)) return undefined
    // “I sure do, I sure do”
    if (isParted && (first === 'i' || first === 'we') && length < 5) return undefined
    // “day after day, day after day”
    if (
      isParted &&
      ((length < 4 && /^(?:after|by|and|or|to|upon)$/.test(phrase[1]!.key)) ||
        phrase.slice(1).some(({ key }) => emphatic.test(key)))
    )
      return undefined
    // “New York New York” is a hotel; a name that stands twice is another rule's.
    const second = words.slice(at + length, at + 2 * length)
    const named = isJoined ? second.slice(0, -1) : second
    if (named.every(({ start }) => /[\p{Lu}\p{N}]/u.test(text[start]!))) return undefined
    if (first === 'the' && /^(?:more|less|better|worse|[a-z]+er)$/.test(phrase[1]!.key)) return undefined
    // “What they do they do well”, “what he had he had earned”
    if (
      length === 2 &&
      /^(?:he|she|they|we|you|i|it)$/.test(first) &&
      /\b(?:what|whatever|all|as|where|when|if)\s+$/i.test(
        text.slice(Math.max(0, phrase[0]!.start - 12), phrase[0]!.start),
      )
    )
      return undefined
    if (!phrase.every(({ key, start }) => isKnown(key) || /\p{Lu}/u.test(text[start]!))) return undefined
    return { kind: 'repeated', length }
  }
  return undefined
}
