import { inflect, lexicon, type Tagged } from '../../../syntax/index.ts'
import type { Discord } from '../concord/discord.ts'
import { type GrammaticalNumber, isSurelyPlural, isSurelySingular, units } from '../grammatical-number.ts'

const places =
  /^(?:on|in|at|under|underneath|behind|beside|beneath|above|below|among|amongst|inside|outside|near|between|beyond|around|opposite|along|from|over|alongside)$/
/** Openers of a place that are no preposition: “Next to the barn”, “Attached to the letter”. */
const settled =
  /^(?:next to|close to|attached to|added to|chained to|pinned to|nailed to|linked to|buried in|hidden in|parked outside|seated beside|seated behind|standing in|standing behind|sitting in|missing from|included in|absent from|left behind)$/

const settledVerbs = ['stand', 'lie', 'sit', 'hang', 'live', 'come', 'go', 'run', 'remain', 'follow']

/** Verbs of being in a place, one and many. */
const standing: ReadonlyMap<string, GrammaticalNumber> = new Map([
  ['is', 'singular'],
  ['was', 'singular'],
  ['are', 'plural'],
  ['were', 'plural'],
  ...settledVerbs.flatMap(verb => [[verb, 'plural'] as const, [inflect(verb, 'VBZ'), 'singular'] as const]),
])

/** The forms that a place may stand before. */
export const standingForms = [...standing.keys()].join(' ')

/** “On the table was three letters”, “On the hill stands two churches”, “Among the guests were a judge.” */
export function frontedDiscord(tokens: readonly Tagged[], at: number): Discord | undefined {
  const verb = tokens[at]!
  const number = standing.get(verb.norm)
  if (!number || at < 1) return undefined
  // “Gone is the days when”
  if (at === 1 && number === 'singular' && /^(?:gone|missing|absent|present)$/.test(tokens[0]!.norm))
    return manyBehind(tokens, at, true)
  if (at < 2 || !opensWithPlace(tokens, at)) return undefined
  return number === 'singular' ? manyBehind(tokens, at) : oneBehind(tokens, at)
}

function opensWithPlace(tokens: readonly Tagged[], end: number): boolean {
  const start = tokens[0]!.norm === 'also' ? 1 : 0
  const opener = tokens[start]!
  const isSettled = settled.test(`${opener.norm} ${tokens[start + 1]!.norm}`) || isCaught(tokens, start)
  if (!isSettled && !(opener.pos === 'ADP' && places.test(opener.norm))) return false
  const phrase = tokens.slice(start + (isSettled ? 2 : 1), end)
  return (
    phrase.length > 0 &&
    phrase.every(
      ({ pos, tag, norm }, i) =>
        tag[0] !== 'W' &&
        (isGerundial(phrase, i) ||
          // “Inside the shed, behind a row of tins, was”
          (norm === ',' && i > 1 && (i === phrase.length - 1 || phrase[i + 1]!.pos === 'ADP')) ||
          /^(?:DET|NOUN|ADJ|PROPN|PRON|NUM|ADP)$/.test(pos) ||
          tag === 'POS' ||
          // “Among those arrested”
          (tag === 'VBN' && /^(?:those|the)$/.test(phrase[i - 1]?.norm ?? norm))),
    )
  )
}

/** “Caught up in the crash”, “Seized in the raid” */
const isCaught = (tokens: readonly Tagged[], at: number): boolean => {
  const isParticiple = lexicon(tokens[at]!.norm)?.tags.has('VBN') === true && tokens[at]!.pos !== 'ADP'
  const next = tokens[at + 1]!
  return (
    isParticiple &&
    (next.pos === 'ADP' || (/^(?:up|out|down|off)$/.test(next.norm) && tokens[at + 2]?.pos === 'ADP')) &&
    next.norm !== 'by'
  )
}

/** “the row over fishing rights” */
const isGerundial = (phrase: readonly Tagged[], at: number): boolean =>
  phrase[at]!.tag === 'VBG'
    ? phrase[at + 1]?.pos === 'NOUN'
    : phrase[at]!.tag === 'IN' && phrase[at + 1]?.tag === 'VBG' && phrase[at]!.pos === 'SCONJ'

const many = /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many|dozens)$/

function manyBehind(tokens: readonly Tagged[], at: number, isSure = false): Discord | undefined {
  let head = at + 1
  const opener = tokens[head]!
  if (!opener) return undefined
  const isCounted = many.test(opener.norm)
  if (!isCounted && !/^(?:the|his|her|its|their)$/.test(opener.norm)) return undefined
  head++
  while (tokens[head]?.pos === 'ADJ') head++
  const noun = tokens[head]
  const next = tokens[head + 1]
  if (
    !noun ||
    !(isSure ? noun.tag === 'NNS' : isSurelyPlural(noun) && !units.has(noun.norm)) ||
    next?.pos === 'NOUN' ||
    next?.tag === 'POS'
  )
    return undefined
  // “In the end is the words.”: only what is counted is surely a subject where nothing follows
  if (!isSure && !isCounted && !(next?.pos === 'ADP' && /^(?:of|from)$/.test(next.norm))) return undefined
  return { verb: tokens[at]!, subject: [noun, noun], number: 'plural' }
}

/** “Among those arrested were a retired teacher from Leeds.”: one, and nobody named beside it. */
function oneBehind(tokens: readonly Tagged[], at: number): Discord | undefined {
  const article = tokens[at + 1]
  if (!article || !/^an?$/.test(article.norm)) return undefined
  let head = at + 2
  while (tokens[head]?.pos === 'ADJ' || tokens[head]?.tag === 'VBN') head++
  while (tokens[head + 1]?.pos === 'NOUN') head++
  const noun = tokens[head]
  if (!noun || !isSurelySingular(noun) || lexicon(noun.norm)?.tags.has('CD')) return undefined
  return goesOn(tokens, head + 1)
    ? undefined
    : { verb: tokens[at]!, subject: [noun, noun], number: 'singular' }
}

/** Whether more may be named behind a noun; what is said of it by a participle or a relative clause names nobody. */
function goesOn(tokens: readonly Tagged[], from: number): boolean {
  const rest = tokens.slice(from)
  const isDescribed =
    rest[0]?.text === ',' && (/^VB[NG]$/.test(rest[1]?.tag ?? '') || rest[1]?.tag[0] === 'W')
  return rest.some(({ norm, text }, i) => {
    if (isDescribed && norm === 'and')
      return !/^VB[NGD]$|^RB$/.test(rest[i + 1]?.tag ?? 'NN') || rest[i - 1]?.text === ','
    if (isDescribed && /^(?:as|of|,)$/.test(norm)) return i > 0 && norm === ','
    return /^(?:and|or|plus|as)$/.test(norm) || /^[,;&]$/.test(text)
  })
}
