import type { Tagged } from '../../../syntax/index.ts'
import type { Discord } from '../concord/discord.ts'
import { isSurelySingular } from '../grammatical-number.ts'
import { isDeterminer, phraseAt } from './phrase.ts'
import { discordBehind, hasLists, numberOfPhrase, subjectAt } from './whole-subject.ts'

/** “Each house and each shed were”, “Every man and woman in it have”. */
export function eachDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  const one = phraseAt(tokens, first + 1)
  if (!one || tokens[one.end]?.norm !== 'and' || !isSurelySingular(tokens[one.head]!)) return undefined
  const isAgain = /^(?:each|every)$/.test(tokens[one.end + 1]?.norm ?? '')
  const other = subjectAt(tokens, one.end + (isAgain ? 2 : 1))
  if (!other || hasLists(other)) return undefined
  if (!isSurelySingular(tokens[other.head]!) || isDeterminer(tokens[other.first]!)) return undefined
  return discordBehind(tokens, { end: other.end, number: 'singular', first: one.head })
}

/**
 * “Neither the coach nor the captain have”, “Either the mayor or her aides was”, “Not only the players but also the
 * coach were”: the verb goes with the nearer, and two of one number leave no choice.
 */
export function alternativeDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  const opener = tokens[first]!.norm
  const isNotOnly = opener === 'not' && tokens[first + 1]?.norm === 'only'
  if (!isNotOnly && opener !== 'neither' && opener !== 'either') return undefined
  const one = subjectAt(tokens, first + (isNotOnly ? 2 : 1))
  if (!one || hasLists(one)) return undefined
  let next = one.end
  if (isNotOnly && tokens[next]?.text === ',') next++
  if (tokens[next]?.norm !== (isNotOnly ? 'but' : opener === 'either' ? 'or' : 'nor')) return undefined
  next++
  if (isNotOnly && tokens[next]?.norm === 'also') next++
  const other = subjectAt(tokens, next)
  if (!other || hasLists(other)) return undefined
  const number = numberOfPhrase(tokens, other)
  if (!number) return undefined
  // “Neither the players nor the coach were” is as many write.
  if (number === 'singular' && !isNotOnly && numberOfPhrase(tokens, one) !== 'singular') return undefined
  return discordBehind(tokens, { end: other.end, number, first: other.head })
}
