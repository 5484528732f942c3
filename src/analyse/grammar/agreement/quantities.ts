import type { Tagged } from '../../../syntax/index.ts'
import { isVerbOrMark } from '../../tokens.ts'
import type { Discord } from '../concord/discord.ts'
import { isSurelyPlural, units } from '../grammatical-number.ts'

const multitudes =
  /^(?:dozens|hundreds|thousands|millions|scores|number|majority|thirds|quarters|third|quarter)$/
const rounding = /^(?:than|least|most|nearly|almost|about|around|over|some|roughly|to)$/

/** “Dozens of homes was destroyed”, “a growing number of parents is”, “more than 40 people was hurt”. */
export function quantityDiscord(tokens: readonly Tagged[], at: number): Discord | undefined {
  const next = tokens[at + 1]
  // “Thousands of homes is a lot”: an amount
  if (!next || !(/^VB[NG]$/.test(next.tag) || next.norm === 'been' || /^(?:ADJ|ADP)$/.test(next.pos)))
    return undefined
  let end = at - 1
  while (end > 0 && tokens[end]!.tag === 'RB' && tokens[end]!.pos === 'ADV') end--
  const noun = tokens[end]
  if (!noun || !isSurelyPlural(noun) || units.has(noun.norm)) return undefined
  let first = end
  while (first > 0 && /^(?:ADJ|NOUN)$/.test(tokens[first - 1]!.pos)) first--
  const quantity = countedBy(tokens, first)
  if (quantity < 0 || tokens.slice(0, quantity).some(isVerbOrMark)) return undefined
  const opener = tokens[quantity - 1]
  if (opener && !(opener.pos === 'SCONJ' || (opener.norm === 'that' && tokens[quantity - 2]?.pos === 'VERB')))
    return undefined
  return { verb: tokens[at]!, subject: [tokens[quantity]!, noun], number: 'plural' }
}

/** Where the quantity begins that counts the noun whose phrase begins at a word; -1 where there is none. */
function countedBy(tokens: readonly Tagged[], first: number): number {
  const numeral = tokens[first - 1]
  if (numeral?.pos === 'NUM' && rounding.test(tokens[first - 2]?.norm ?? '')) {
    const isTwo = /^(?:than|least|most|to)$/.test(tokens[first - 2]!.norm)
    return isTwo && !/^(?:more|fewer|less|at|up)$/.test(tokens[first - 3]?.norm ?? '')
      ? -1
      : first - (isTwo ? 3 : 2)
  }
  const of = numeral && /^(?:the|his|her|its|their|these|those)$/.test(numeral.norm) ? first - 2 : first - 1
  const word = tokens[of - 1]
  if (tokens[of]?.norm !== 'of' || !word || !multitudes.test(word.norm)) return -1
  if (/^(?:dozens|hundreds|thousands|millions|scores)$/.test(word.norm)) return of - 1
  // “the majority of voters is” is said of one body
  if (word.norm !== 'number' && of === first - 1) return -1
  const start = tokens[of - 2]?.pos === 'ADJ' || tokens[of - 2]?.tag === 'VBG' ? of - 3 : of - 2
  if (word.norm === 'number') return start < of - 2 && tokens[start]?.norm === 'a' ? start : -1
  return /^(?:the|an?|two|three)$/.test(tokens[start]?.norm ?? '') ? start : -1
}
