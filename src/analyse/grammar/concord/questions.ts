import type { Tagged } from '../../../syntax/index.ts'
import { isSurelyPlural, isSurelySingular, mayNamePeople } from '../grammatical-number.ts'
import { type Discord, discord, type Reader } from './discord.ts'
import { opensClause } from './surroundings.ts'

/** “Where is the keys?”, “Has the farmers been paid?”: a subject behind its verb. */
export const questioned: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const before = tokens[at - 1]
  if (before?.norm === 'here' && (at === 1 || opensClause(tokens, at - 1))) return shown(tokens, at)
  const isWh = before !== undefined && /^(?:where|what|who|how|why|when)$/.test(before.norm)
  if (isWh ? at > 1 && !opensClause(tokens, at - 1) : at > 0) return undefined
  if (isWh && (at > 1 || tokens.at(-1)?.text !== '?')) return undefined
  const determiner = tokens[at + 1]
  if (!determiner || !/^(?:the|these|those|his|her|its|their|our|my|your)$/.test(determiner.norm))
    return undefined
  let head = at + 2
  while (/^(?:ADJ|NUM)$/.test(tokens[head]?.pos ?? '')) head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  if (!noun || !isSurelyPlural(noun)) return undefined
  // “Is the results day …”: the plural stands before another noun
  const goesOn =
    !next ||
    /^[.?,]$/.test(next.text) ||
    (next.pos === 'ADP' && next.tag === 'IN') ||
    next.pos === 'VERB' ||
    next.norm === 'been' ||
    next.pos === 'ADV' ||
    next.tag === 'WRB'
  if (!goesOn || (!isWh && tokens.at(-1)?.text !== '?')) return undefined
  return discord(verb, noun, noun, 'plural')
}

/** “Here is the results of”. */
function shown(tokens: readonly Tagged[], at: number): Discord | undefined {
  let head = at + 1
  while (/^(?:DET|ADJ|NUM)$/.test(tokens[head]?.pos ?? '') || tokens[head]?.tag === 'PRP$') head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  return noun && next && isSurelyPlural(noun) && (next.pos === 'ADP' || /^[.:,]$/.test(next.text))
    ? discord(tokens[at]!, noun, noun, 'plural')
    : undefined
}

/** “Who are the new coach?” */
export const askedOfOne: Reader = (tokens, at) => {
  if (at !== 1 || tokens.at(-1)!.text !== '?' || !/^(?:what|who|where)$/.test(tokens[0]!.norm))
    return undefined
  if (
    !/^(?:are|were)$/.test(tokens[at]!.norm) ||
    !/^(?:the|a|his|her|its|their)$/.test(tokens[2]?.norm ?? '')
  )
    return undefined
  let head = 3
  while (tokens[head]?.pos === 'ADJ') head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  const ends =
    next && (next.text === '?' || (next.pos === 'ADP' && !tokens.some(({ norm }) => norm === 'and')))
  return noun && ends && isSurelySingular(noun) ? discord(tokens[at]!, noun, noun, 'singular') : undefined
}

/** “Have the mayor signed it?”, “Why do the museum close?”: one, and what it does behind it. */
export const helpedOne: Reader = (tokens, at) => {
  const before = tokens[at - 1]
  const isOpening = at === 0 || (at === 1 && /^(?:what|when|where|why|how)$/.test(before!.norm))
  if (!isOpening || tokens.at(-1)!.text !== '?') return undefined
  const determiner = tokens[at + 1]
  // “Do she know?”
  if (determiner && tokens[at]!.norm !== 'were' && /^(?:he|she|it)$/.test(determiner.norm))
    return discord(tokens[at]!, determiner, determiner, 'singular')
  if (!determiner || !/^(?:the|an?|his|her|its|their|our|my|your|this|that)$/.test(determiner.norm))
    return undefined
  let head = at + 2
  while (tokens[head]?.pos === 'ADJ') head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  if (!noun || !next || !isSurelySingular(noun) || mayNamePeople(noun)) return undefined
  return next.pos === 'VERB' || (next.pos === 'ADV' && tokens[head + 2]?.pos === 'VERB')
    ? discord(tokens[at]!, noun, noun, 'singular')
    : undefined
}
