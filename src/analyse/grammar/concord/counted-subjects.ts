import { isPersonNoun } from '../../naming/gazetteer.ts'
import { isNominal } from '../../tokens.ts'
import { nounPhrase, pastAdjuncts } from '../displaced-verbs.ts'
import { isSurelyPlural, isSurelySingular } from '../grammatical-number.ts'
import { asks, isAdverb } from './asked-number.ts'
import { discord, type Reader } from './discord.ts'

const countries = /^(?:philippines|bahamas|maldives|seychelles)$/

/** “The Philippines have protested”: one country, whatever its name looks like */
export const country: Reader = (tokens, at) => {
  const verb = tokens[at]!
  if (at < 2 || asks(verb) !== 'plural') return undefined
  let end = at - 1
  while (end > 0 && isAdverb(tokens[end]!)) end--
  if (tokens[end]!.text === ',') {
    while (end > 1 && tokens[--end]!.text !== ',');
    end--
  }
  const name = tokens[end]
  if (
    !name ||
    name.text === name.norm ||
    !(countries.test(name.norm) || (name.norm === 'states' && tokens[end - 1]?.norm === 'united'))
  )
    return undefined
  const article = name.norm === 'states' ? end - 2 : end - 1
  if (tokens[article]?.norm !== 'the') return undefined
  const before = tokens[article - 1]
  return !before || before.pos === 'SCONJ' || /^(?:said|says|that)$/.test(before.norm)
    ? discord(verb, name, name, 'singular')
    : undefined
}

const about =
  /^(?:more|less|fewer|than|nearly|almost|about|around|roughly|some|over|under|at|least|most|up|to|as|many|only|just|well|barely|hardly|exactly|approximately|an|estimated|today|now|in|all)$/
const share =
  /^(?:percent|%|half|third|thirds|quarter|quarters|fifth|fifths|tenth|tenths|two-thirds|three-quarters|two-fifths|majority|cent)$/

/** “Nearly two-thirds of the olive crop have been lost”, “More than 60 percent of the voters under 30 was” */
export const shareOfWhole: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const asked = asks(verb)
  if (!asked) return undefined
  const of = tokens.findIndex(({ norm }) => norm === 'of')
  if (of < 1 || of > at - 2 || of > 8) return undefined
  const opening = tokens.slice(0, of)
  if (!share.test(opening.at(-1)!.norm)) return undefined
  if (
    !opening.every(
      ({ pos, norm }, i) =>
        pos === 'NUM' ||
        about.test(norm) ||
        share.test(norm) ||
        /^(?:a|the|-|per)$/.test(norm) ||
        (i < 2 && pos === 'ADV'),
    )
  )
    return undefined
  if (/^(?:majority)$/.test(opening.at(-1)!.norm) && asked === 'singular') return undefined
  const whole = nounPhrase(tokens, of + 1)
  if (!whole || tokens.slice(of, whole.end).some(({ norm }) => norm === 'and')) return undefined
  let end = pastAdjuncts(tokens, whole.end)
  // “the voters under 30”
  if (tokens[end]?.pos === 'ADP' && tokens[end + 1]?.pos === 'NUM') end += 2
  while (tokens[end] && isAdverb(tokens[end]!)) end++
  if (end !== at) return undefined
  const number = isSurelyPlural(whole.head)
    ? 'plural'
    : isSurelySingular(whole.head) || whole.head.norm === 'crop'
      ? 'singular'
      : undefined
  return number && number !== asked ? discord(verb, whole.head, whole.head, number) : undefined
}

/** “only one of the schools have pupils”, “Each of the plans in the file were” */
export const oneOfMany: Reader = (tokens, at) => {
  const verb = tokens[at]!
  if (asks(verb) !== 'plural') return undefined
  let of = at - 1
  while (of > 0 && at - of < 9 && tokens[of]!.norm !== 'of') of--
  const one = tokens[of - 1]
  if (!one || !/^(?:one|each)$/.test(one.norm)) return undefined
  const whole = nounPhrase(tokens, of + 1)
  if (
    whole?.head.tag !== 'NNS' ||
    !/^(?:the|these|those|his|her|their|its|our|my)$/.test(tokens[of + 1]!.norm)
  )
    return undefined
  let end = pastAdjuncts(tokens, whole.end)
  while (tokens[end] && isAdverb(tokens[end]!)) end++
  if (end !== at) return undefined
  const before = tokens[of - 2]
  const isFirst =
    !before ||
    before.text === ',' ||
    before.pos === 'SCONJ' ||
    /^(?:only|just|but|and|today|now|that|not|every|exactly)$/.test(before.norm)
  const isListed =
    tokens.slice(0, of).some(({ norm }) => /^(?:or|nor|both|if)$/.test(norm)) ||
    (before?.norm === 'and' && tokens[of - 3]?.text !== ',')
  return isFirst && !isListed ? discord(verb, one, one, 'singular') : undefined
}

/** “The other two was hardly given time” */
export const otherNumbered: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let end = at - 1
  while (end > 0 && isAdverb(tokens[end]!)) end--
  const number = tokens[end]!
  if (end < 2 || !/^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(number.norm)) return undefined
  if (!/^(?:other|remaining)$/.test(tokens[end - 1]!.norm) || tokens[end - 2]!.norm !== 'the')
    return undefined
  const before = tokens[end - 3]
  return !before || /^(?:SCONJ|CCONJ)$/.test(before.pos) || before.text === ','
    ? discord(verb, number, number, 'plural')
    : undefined
}

/** “The mayor of Toledo and her predecessor has both said”: two phrases, each with its own determiner */
export const twoPhrases: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let end = at - 1
  while (end > 0 && isAdverb(tokens[end]!)) end--
  const first = nounPhrase(tokens, 0)
  if (
    !first ||
    !isPersonNoun(first.head.norm) ||
    !/^(?:the|a|an|his|her|their|its|our|my)$/.test(tokens[0]!.norm)
  )
    return undefined
  const and = pastAdjuncts(tokens, first.end)
  if (
    and === first.end ||
    tokens[and]?.norm !== 'and' ||
    tokens.slice(0, and).some(({ norm }) => /^(?:and|between|both)$/.test(norm))
  )
    return undefined
  const second = nounPhrase(tokens, and + 1)
  if (second?.end !== end + 1 || !/^(?:the|a|an|his|her|their|its|our|my)$/.test(tokens[and + 1]!.norm))
    return undefined
  const isOther = isPersonNoun(second.head.norm) || /^(?:his|her)$/.test(tokens[and + 1]!.norm)
  return !isOther ? undefined : discord(verb, first.head, second.head, 'plural')
}

/** “Police is looking for a woman” */
export const police: Reader = (tokens, at) => {
  const word = tokens[at - 1]!
  const next = tokens[at + 1]
  if (at !== 1 || !next) return undefined
  return next.tag === 'VBG' ||
    next.tag === 'VBN' ||
    next.norm === 'not' ||
    next.norm === "n't" ||
    (next.pos === 'ADV' && /^VB[GN]$/.test(tokens[at + 2]?.tag ?? ''))
    ? discord(tokens[at]!, word, word, 'plural')
    : undefined
}

/** “Why has prices in the capital risen?”, “What, they asked, was the chances” */
export const askedOfMany: Reader = (tokens, at) => {
  const wh = tokens[0]!
  if (!/^(?:why|where|how|when|what|who)$/.test(wh.norm) || at < 1) return undefined
  const isInserted = tokens[1]?.text === ',' && tokens[at - 1]?.text === ',' && at > 3 && at < 9
  if (!(at === 1 || isInserted)) return undefined
  let head = at + 1
  while (tokens[head] && (/^(?:DET|ADJ|NUM)$/.test(tokens[head]!.pos) || tokens[head]!.tag === 'PRP$')) head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  if (!noun || !isSurelyPlural(noun) || !next || isNominal(next) || next.norm === 'and') return undefined
  if (!isInserted && /^(?:what|who)$/.test(wh.norm)) return undefined
  return discord(tokens[at]!, noun, noun, 'plural')
}

/** “the only one who have spoken” */
export const onlyOneWho: Reader = (tokens, at) => {
  const verb = tokens[at]!
  if (at < 3) return undefined
  const who = tokens[at - 1]!
  const one = tokens[at - 2]
  return asks(verb) === 'plural' &&
    verb.norm !== 'were' &&
    /^(?:who|that)$/.test(who.norm) &&
    one?.norm === 'one' &&
    tokens[at - 3]?.norm === 'only'
    ? discord(verb, one, one, 'singular')
    : undefined
}
