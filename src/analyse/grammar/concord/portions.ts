import { isUnreal } from '../agreement.ts'
import { isSurelyPlural, isSurelySingular } from '../grammatical-number.ts'
import { discord, type Reader } from './discord.ts'
import { isDeterminer, opensClause } from './surroundings.ts'

/** “many of whom was”. */
export const ofWhom: Reader = (tokens, at) => {
  const whom = tokens[at - 1]
  const quantity = tokens[at - 3]
  if (!whom || !quantity || !/^(?:whom|which)$/.test(whom.norm) || tokens[at - 2]!.norm !== 'of')
    return undefined
  const isMany = /^(?:many|several|both|two|three|four|five|six|seven|eight|nine|ten)$/.test(quantity.norm)
  return isMany || (whom.norm === 'whom' && /^(?:most|all|some)$/.test(quantity.norm))
    ? discord(tokens[at]!, quantity, whom, 'plural')
    : undefined
}

/** “one of whom are”. */
export const oneOfWhom: Reader = (tokens, at) => {
  const quantity = tokens[at - 3]
  return quantity && tokens[at - 2]!.norm === 'of' && /^(?:one|each|neither)$/.test(quantity.norm)
    ? discord(tokens[at]!, quantity, tokens[at - 1]!, 'singular')
    : undefined
}

/** “Most of the houses has”, “none of the money were”: a part takes the number of the whole. */
export const quantified: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let end = at - 1
  while (end > 0 && tokens[end]!.tag === 'RB' && tokens[end]!.pos === 'ADV') end--
  const noun = tokens[end]
  if (noun?.pos !== 'NOUN') return undefined
  let i = end - 1
  while (i > 0 && tokens[i]!.pos === 'ADJ') i--
  if (i < 2 || tokens[i - 1]!.norm !== 'of') return undefined
  if (!isDeterminer(tokens[i]!) && !/^(?:these|those)$/.test(tokens[i]!.norm)) return undefined
  const quantity = tokens[i - 2]
  if (!quantity || !/^(?:most|all|some|none|half|many|several|both|few)$/.test(quantity.norm))
    return undefined
  if (!opensClause(tokens, i - 2)) return undefined
  if (/^(?:is|was|has|does)$/.test(verb.norm))
    return quantity.norm !== 'none' && isSurelyPlural(noun)
      ? discord(verb, quantity, noun, 'plural')
      : undefined
  if (!isSurelySingular(noun) || isUnreal(tokens, i) || /^(?:many|several|both|few)$/.test(quantity.norm))
    return undefined
  return discord(verb, quantity, noun, 'singular')
}
