import { lexicon } from '../../syntax/index.ts'
import { auxiliaries, particles } from '../grammar/leftover-words.ts'
import type { Piece } from '../pieces.ts'

/** What stands shortly before a piece, its words parted by single spaces. */
const near = (before: string): string =>
  ` ${before
    .slice(-200)
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}'\s-]/gu, '')
    .replace(/\s+/g, ' ')} `

/** “The river rose overnight. of the river.”: a tail in words that have just been read. */
export function repeats({ words, before, isLower }: Piece): boolean {
  if (!particles.has(words[0]!) && !isLower) return false
  const said = near(before)
  return words.every(word => particles.has(word) || said.includes(` ${word} `))
}

/** “Ms. Torvald joined the board. Ms. Torvald also.” */
export function isSubjectAgain({ words, before }: Piece): boolean {
  const said = near(before)
  return (
    words.length > 1 &&
    !/^(?:as|so|nor|neither|and|but|if|than|when|where|what|how|who|which|there|here|not|or)$/.test(
      words[0]!,
    ) &&
    words.slice(0, -1).every(word => said.includes(` ${word} `) && (!auxiliaries.has(word) || word === 'has'))
  )
}

/** “The bank raised its rates. Raised its rates.”: a predicate without its subject, word for word. */
export function saysAgain({ words, before }: Piece): boolean {
  if (words.length < 2 || /[”"’]$/.test(before)) return false
  const tags = lexicon(words[0]!)?.tags
  const isPredicate = tags && (tags.has('VBD') || tags.has('VBZ')) && !tags.has('NN')
  const isPhrase = words.length > 2 && /^(?:of|by|from|at|with|in|on|to)$/.test(words[0]!)
  return (isPredicate || isPhrase) && near(before).includes(` ${words.join(' ')} `)
}

const undergone = /^(?:it|he|she|they) (?:(?:has|have) been|was|were) (\p{Ll}+)$/u

/**
 * “Buses have moved 150 people. It has been moved.”: what the sentence before tells, in the passive, and no more; not
 * where it comes true there, “The car had to be moved. It was moved.”
 */
export function isUndergoneAgain({ words, before }: Piece): boolean {
  const participle = undergone.exec(words.join(' '))?.[1]
  if (participle === undefined || lexicon(participle)?.tags.has('VBN') !== true) return false
  const said = near(before)
  const at = said.lastIndexOf(` ${participle} `)
  return (
    at >= 0 &&
    !/ (?:be|been|being|not|never|to|no|nobody|if|whether|is|was|are|were|get|got|getting) (?:\p{Ll}+ )?$/u.test(
      said.slice(0, at + 1),
    ) &&
    !/ (?:would|should|could|must|might|will|can|not|never|n't|nobody|no|if|whether|asked?|want\w*|hop\w+|promis\w+|order\w*|thought|believ\w+) /.test(
      said,
    )
  )
}
