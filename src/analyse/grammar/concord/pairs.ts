import type { Tagged } from '../../../syntax/index.ts'
import { isPersonNoun } from '../../naming/gazetteer.ts'
import { discord, type Reader } from './discord.ts'
import { determined, opensClause } from './surroundings.ts'

/** Pairs that are one thing, though each has its article. */
const oneThing =
  /^(?:long|short|be-all|end-all|all|ups?|downs?|rise|fall|wear|tear|hue|cry|stress|strain|hustle|bustle|time|beginning|end|first|last|only|best|worst|question|point|problem|issue|answer|result|thing|reason)$/

const measures =
  /^(?:second|minute|hour|day|week|month|year|decade|century|mile|inch|foot|yard|acre|pound|ton|pint|dozen|score|million|billion)$/

const isSame = (tokens: readonly Tagged[], first: number, second: number, length: number): boolean =>
  tokens.slice(first, first + length).every(({ norm }, i) => norm === tokens[second + i]?.norm)

/** “the mayor and her deputy has”, “she and the minister, Ray Tully, is”: two that are surely not one. */
export const joined: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let end = at - 1
  while (end > 0 && tokens[end]!.tag === 'RB' && tokens[end]!.pos === 'ADV') end--
  // “, Ray Tully,”, “, who is 44,”
  if (tokens[end]?.norm === ',') {
    let open = end - 1
    while (open > 0 && tokens[open]!.norm !== ',' && end - open < 9) open--
    const inner = tokens.slice(open + 1, end)
    const isApposition =
      inner.length > 0 && inner.every(({ pos, norm }) => pos === 'PROPN' || pos === 'NUM' || norm === '-')
    if (tokens[open]?.norm !== ',' || !isApposition) return undefined
    end = open - 1
  }
  const last = tokens[end]
  if (!last || end < 2) return undefined
  const second = /^(?:he|she|i)$/.test(last.norm) ? end : determined(tokens, end, 1)
  if (second < 2 || tokens[second - 1]!.norm !== 'and') return undefined
  const partnerEnd = second - 2
  const partner = tokens[partnerEnd]!
  let first = /^(?:he|she|i|you)$/.test(partner.norm) ? partnerEnd : determined(tokens, partnerEnd, 1)
  if (first < 0 && partner.pos === 'PROPN' && tokens[second]!.tag === 'PRP$') {
    first = partnerEnd
    while (first > 0 && tokens[first - 1]!.pos === 'PROPN') first--
  }
  if (first < 0) return undefined
  if (tokens[first - 1]?.norm === 'both') first--
  if (!opensClause(tokens, first)) return undefined
  if (tokens.slice(first, end + 1).some(({ norm, pos }) => pos === 'NOUN' && oneThing.test(norm)))
    return undefined
  // “a year and a day is”: one measure
  if (/^an?$/.test(tokens[first]!.norm) && /^an?$/.test(tokens[second]!.norm) && measures.test(partner.norm))
    return undefined
  // “the cost and the cost is”: a phrase that stands twice
  if (isSame(tokens, first, second, partnerEnd - first + 1)) return undefined
  // “The family and the government is one and the same”
  if (tokens[at + 1]?.norm === 'one') return undefined
  // “a friend and a colleague was” may be one person
  if (/^an?$/.test(tokens[second]!.norm) && /^an?$/.test(tokens[first]!.norm) && isPersonNoun(last.norm))
    return undefined
  return discord(verb, tokens[first]!, last, 'plural')
}

const kinsfolk = /^(?:wife|husband|son|daughter|mother|father|brother|sister|children|parents)$/

/** “his wife and daughter was”: two of a family. */
export const kin: Reader = (tokens, at) => {
  const last = tokens[at - 1]
  const first = tokens[at - 3]
  if (!last || !first || tokens[at - 2]!.norm !== 'and' || last.norm === first.norm) return undefined
  if (!kinsfolk.test(last.norm) || !kinsfolk.test(first.norm)) return undefined
  return tokens[at - 4]?.tag === 'POS' || tokens[at - 4]?.tag === 'PRP$'
    ? discord(tokens[at]!, first, last, 'plural')
    : undefined
}
