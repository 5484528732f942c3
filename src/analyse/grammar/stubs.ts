import { lexicon } from '../../syntax/index.ts'
import type { Piece } from '../pieces.ts'

/** `Of it.`, `By both.`, `Among others.`: what a verb was to take. */
const taken =
  /^(of|by|to|for|with|from|on|in|at|upon|about|among|between|against|into) (?:it|them|him|her|us|this|these|those|both|all|each|others|itself|themselves|himself|herself|such|some|many|the (?:same|above|latter|former|following|said))$/
/** `With regard.`, `In relation.` */
const halfLink =
  /^(?:with (?:regard|regards|respect|reference)|in (?:relation|accordance|regard|regards|respect|view|terms|connection|response|light|spite|addition also)|on (?:behalf|account)|as (?:regards|part|result|consequence)|by (?:means|virtue|reason))$/
/** `In the end.`, `At the time.`: right by themselves as style, not beside another leftover. */
const adjunct =
  /^(?:in|at|on|to|by|for|from|with|of|after|before) (?:the|a|an|its|his|her|their|this|that) [\p{L}-]+$/u
const quantity =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|half|year|month|week|day|hour)s?\b/i

/** Whether the words are the stub of a phrase: wherever they stand, or beside another leftover alone. */
export function stub({ words, before }: Piece): 'sure' | 'beside' | undefined {
  if (words.length > 3 || !/[\p{L}\d%’']["”]?\.["”’')\]]*$/u.test(before)) return undefined
  const text = words.join(' ')
  if (halfLink.test(text)) return 'sure'
  const preposition = taken.exec(text)?.[1]
  // “He did it for them. For all.”
  if (preposition) return sentenceBefore(before).includes(` ${preposition} `) ? undefined : 'sure'
  if (text === 'or so') return quantity.test(before.slice(-60)) ? undefined : 'sure'
  // “A lieutenant of the guard. Of the school.”
  if (/^of the (?!\p{L}+est$)\p{L}+$/u.test(text) && isNoun(words[2]!))
    return / of |\b(?:afraid|tired|dream\w*|think\w*|thought|spoke|speak\w*|sp)\b/.test(
      sentenceBefore(before),
    )
      ? 'beside'
      : 'sure'
  if (echoes(words, before)) return 'sure'
  return adjunct.test(text) || (words.length === 1 && isNoun(words[0]!)) ? 'beside' : undefined
}

const sentenceBefore = (before: string): string =>
  ` ${/[^.!?]*[.!?]["”’')\]]*$/.exec(before)?.[0] ?? before} `

/** `… her cousin. Cousin.`, `… at square leg. Leg umpire.`, `… its rate. The rate.`: the last noun again, and no more. */
function echoes(words: readonly string[], before: string): boolean {
  const last = /([\p{L}’'-]+)["”]?\.["”’')\]]*$/u.exec(before)?.[1]?.toLowerCase()
  // “… one word: possibilities. Possibilities.”
  if (!last || !isNoun(last) || /[:—–] ?[\p{L}’'-]+\.["”’')\]]*$/u.test(before)) return false
  const [first, second] = words
  if (words.length === 1) return first === last
  if (words.length > 2) return false
  return (first === last && isNoun(second!)) || (first === 'the' && second === last)
}

function isNoun(word: string): boolean {
  const tags = lexicon(word)?.tags
  return (
    tags !== undefined &&
    (tags.has('NN') || tags.has('NNS')) &&
    !['JJ', 'RB', 'UH', 'VBD', 'VBN', 'VBG', 'CD', 'DT', 'IN', 'PRP'].some(tag => tags.has(tag))
  )
}
