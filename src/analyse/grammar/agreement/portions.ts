import type { Tagged } from '../../../syntax/index.ts'
import type { Discord } from '../concord/discord.ts'
import { isSurelyPlural, isSurelySingular, units } from '../grammatical-number.ts'
import { discordBehind, hasLists, type Subject, subjectAt } from './whole-subject.ts'

const fractions =
  /^(?:percent|pc|%|half|third|thirds|quarter|quarters|fifth|fifths|sixth|sixths|tenth|tenths|most|all|some|rest|remainder|majority|lot|lots|plenty)$/

/** Words of a portion before “of”: “about sixty-two”, “the other”. */
const isPortionWord = ({ pos, norm }: Tagged): boolean =>
  pos === 'NUM' ||
  /^(?:a|the|some|-|–|than|per|more|less|fewer|about|around|almost|nearly|over|roughly|only|up|to|other|remaining|large|vast|great|overwhelming)$/.test(
    norm,
  )

/** Where “of” stands behind a portion that begins at a word; -1 where none does. */
function portionAt(tokens: readonly Tagged[], first: number): number {
  let at = first
  while (at < first + 7 && tokens[at] && isPortionWord(tokens[at]!) && !fractions.test(tokens[at]!.norm)) at++
  const word = tokens[at]
  if (!word || !(fractions.test(word.norm) || (word.norm === 'cent' && tokens[at - 1]?.norm === 'per')))
    return -1
  return tokens[at + 1]?.norm === 'of' ? at + 1 : -1
}

/** Bodies that one portion may be: “the majority of voters is”. */
const asOne = /^majority$/

/** “Sixty percent of the nurses who voted was”, “two thirds of the land are”: a portion takes the number of the whole. */
export function portionDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  const of = portionAt(tokens, first)
  if (of < 0) return undefined
  const whole = subjectAt(tokens, of + 1)
  if (!whole || hasLists(whole) || tokens[whole.end]?.norm === 'and') return undefined
  const noun = tokens[whole.head]!
  if (units.has(noun.norm)) return undefined
  const { end } = whole
  if (isSurelyPlural(noun))
    return asOne.test(tokens[of - 1]!.norm)
      ? undefined
      : discordBehind(tokens, { end, number: 'plural', first, last: whole.head, isAmount: true })
  const isMass = isSurelySingular(noun)
  return isMass ? discordBehind(tokens, { end, number: 'singular', first, last: whole.head }) : undefined
}

/** “The number of people sleeping rough have”, “A number of flats on the estate has”. */
export function numberDiscord(
  tokens: readonly Tagged[],
  { first, head, lists, end }: Subject,
): Discord | undefined {
  const [counted] = lists
  const opener = tokens[first]!.norm
  if (tokens[head]!.norm !== 'number' || tokens[head + 1]?.norm !== 'of' || !counted) return undefined
  if (!isSurelyPlural(tokens[counted.items[0]!.head]!)) return undefined
  if (opener === 'the') return discordBehind(tokens, { end, number: 'singular', first: head })
  return /^an?$/.test(opener)
    ? discordBehind(tokens, { end, number: 'plural', first: head, isAmount: true })
    : undefined
}

/** “Ten years are a long time”: one amount. */
export function amountDiscord(tokens: readonly Tagged[], first: number): Discord | undefined {
  if (tokens[first]!.pos !== 'NUM') return undefined
  let at = first
  while (tokens[at]?.pos === 'NUM' || tokens[at]?.text === '-') at++
  const verb = tokens[at + 1]
  if (!tokens[at] || !units.has(tokens[at]!.norm) || !verb || !/^(?:are|were)$/.test(verb.norm))
    return undefined
  const told = tokens
    .slice(at + 2, at + 5)
    .map(({ norm }) => norm)
    .join(' ')
  return /^(?:an? (?:long|short|lot|fair|good|small|high|huge)|too (?:long|much|far|little)|not enough|enough)\b/.test(
    told,
  )
    ? { verb, subject: [tokens[first]!, tokens[at]!], number: 'singular' }
    : undefined
}
