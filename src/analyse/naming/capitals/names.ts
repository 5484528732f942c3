import type { Span } from '../../../source.ts'
import { candidates, isKnown, lookup } from '../../../spelling/index.ts'
import { capitalised } from '../../casing.ts'
import type { Analysis, Counts, Paragraph } from '../../index.ts'
import { unknownWords, type Written } from '../../wording/spelling.ts'
import { givenNames } from '../gazetteer.ts'
import { type Miscapital, smallWord } from './miscapital.ts'

/** Names that are written small. */
export const smallNames =
  /^(?:de|da|di|du|del|della|der|den|des|van|von|vom|zu|zur|la|le|los|las|el|al|bin|ibn|bint|ben|ap|ter|ten|bell|danah|adidas|lululemon|thyssenkrupp|easyjet|deadmau5|macos|npm|jquery|git|nginx|x|e|i|k|w|http|https|www)$/

/** Lower case is right in these, for many: “french fries”. */
const lostTheirName =
  /^(?:french (?:fr|toast|door|window|dressing|bread|bean|press|horn|kiss|polish|vanilla)|venetian blind|roman (?:numeral|type|candle|nose|blind)|arabic numeral|brussels sprout|swiss (?:chard|roll|cheese)|danish pastr|turkish (?:delight|bath|towel)|indian (?:ink|summer)|india (?:ink|rubber)|dutch (?:oven|door|treat|courage)|german (?:shepherd|measles)|irish (?:coffee|setter|stew)|scotch (?:egg|tape|whisk|and)|russian (?:dressing|roulette|salad)|spanish fly|chinese (?:whispers|checkers|wall|lantern)|japanese (?:maple|knotweed|beetle)|manila (?:envelope|folder|paper)|lima bean|jersey (?:cow|cream)|panama hat|plaster of paris|bordeaux |cologne\b)/
/** Adjectives that the dictionary has as common words too: “french”. */
export const ofNations =
  /(?<![\p{L}\p{N}’'@#./_-])(?:french|german|english|dutch|danish|welsh|afghan|japan|brazil(?! nut))(?![\p{L}\p{N}’'@./_-])/gu
/** Bodies that are known by their letters, where these are no word. */
export const letters =
  /(?<![\p{L}\p{N}’'@#./_-])(?:[Ff]bi|[Cc]ia|nsa|irs|fda|cdc|nypd|lapd|[Bb]bc|[Cc]nn|[Nn]bc|[Cc]bs|hbo|[Nn]hs|rspca|gchq|dvla|tuc|cbi|[Nn]fl|[Nn]ba|nhl|mlb|wto|[Ii]mf|ussr|[Gg]dp|ngos?|hiv|uk|(?<=\b(?:an?|the|by|before|after|from|with|and|new|most|to|for|in|all|other|of|under) )eu(?= \p{Ll}{3})|(?<=\b[Tt]he )eu|(?<=\b[Tt]he )un(?= (?:envoy|secretary|security|human|peacekeep\w+|refugee|agency|agencies|climate|report|resolution|convoy|official|officials|chief|general assembly|mission|inspectors)\b))(?![\p{L}\p{N}@/_-]|\.\p{L})/gu
/** Names with a capital inside. */
const innerCapitals = new Map(
  'JavaScript TypeScript YouTube GitHub LinkedIn PayPal PlayStation iPhone iPad WhatsApp TikTok eBay MacBook PowerPoint WordPress OpenAI DreamWorks FedEx BlackBerry NATO NASA UNESCO UNICEF OPEC UEFA FIFA'
    .split(' ')
    .map(name => [name.toLowerCase(), name] as const),
)
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/
const months = /^(?:january|february|april|june|july|september|october|november|december)$/

/** A word that may be a name written small. */
const small = /^\p{Ll}{4}[\p{Ll}’']*$/u

/** Names written small: “monday”, “american”, “london”. */
export function smallNamesIn(
  article: Analysis,
  paragraph: Paragraph,
  counts: Counts,
  capitals: Counts,
): Miscapital[] {
  const found: Miscapital[] = []
  for (const { 0: text, index } of paragraph.matches(ofNations)) {
    const start = paragraph.start + index
    if (
      lostTheirName.test(article.text.slice(start, start + 30)) ||
      isForeign(paragraph, start, start + text.length)
    )
      continue
    found.push(smallWord('name', start, text))
  }
  for (const { 0: text, index } of paragraph.matches(letters)) {
    const start = paragraph.start + index
    found.push({
      kind: 'name',
      start,
      end: start + text.length,
      text,
      better: [text.toUpperCase().replace(/^NGOS$/, 'NGOs')],
      sure: true,
    })
  }
  for (const { text, key, start, end, isSurname } of paragraph.of(suspects)) {
    if (isSurname) {
      found.push(smallWord('name', start, text))
      continue
    }
    const entry = lookup(text)
    const own = capitals.get(key.replace(/'s?$/, '')) ?? 0
    if (!entry?.proper && own < 2) continue
    if (!entry?.proper && !/^\p{Ll}{4,}/u.test(text)) continue
    const dated = weekdays.test(text) || months.test(text)
    const { better, frequent } = writing(text)
    // “adidas”, written small throughout, is what its owner calls it.
    const habitual = (counts.get(key) ?? 0) - own > 2 && own === 0
    if (!dated && !frequent && own === 0) continue
    found.push({
      kind: 'name',
      start,
      end,
      text,
      better: [better],
      sure: dated || (own > 0 && !habitual) || (frequent && !habitual),
    })
  }
  return found
}

/** An unknown word that may be a name. */
interface Suspect extends Written {
  /** Whether the words about it show that it is a surname. */
  readonly isSurname: boolean
}

/** Words written small that may be names. */
export const suspects = (paragraph: Paragraph): readonly Suspect[] =>
  paragraph.of(unknownWords).flatMap((word): Suspect[] => {
    if (isSmallSurname(paragraph, word)) return [{ ...word, isSurname: true }]
    const { text, start, end } = word
    if (!small.test(text) || isForeign(paragraph, start, end) || smallNames.test(text)) return []
    const at = start - paragraph.start
    if (lostTheirName.test(paragraph.text.slice(at, at + 30))) return []
    if (/\bplaster of\s+$/.test(paragraph.text.slice(Math.max(0, at - 12), at))) return []
    return [{ ...word, isSurname: false }]
  })

/** A given name, and what may stand between it and the surname. */
const givenBefore =
  /(?:^|[\s“"(])(\p{Lu}\p{Ll}+)(?: (?:de|del|la|da|dos|di|van|von|bin|al|\p{Lu}[\p{L}.’'-]*)){0,3} $/u
const surnameEnds =
  /^(?:[,.;]|[’']s |(?: (?:was|is|has|had|will|would|said|says|told|and|who|did|does|won|became|died)\b))/

/** “Lucía herrera was nine”: a word that no dictionary has between a given name and a verb. */
function isSmallSurname(paragraph: Paragraph, { text, start, end }: Span & { text: string }): boolean {
  if (!/^\p{Ll}{4,}$/u.test(text) || /(?:ed|ing|ly|s)$/.test(text)) return false
  const prose = paragraph.text
  const at = start - paragraph.start
  const given = givenBefore.exec(prose.slice(Math.max(0, at - 50), at))?.[1]
  return (
    given !== undefined &&
    // “María”, as “Maria”
    (givenNames.has(given) || givenNames.has(given.normalize('NFD').replace(/\p{M}/gu, ''))) &&
    surnameEnds.test(prose.slice(end - paragraph.start, end - paragraph.start + 12))
  )
}

/** How a name is written, and whether it is one that the dictionary suggests. */
interface Writing {
  readonly better: string
  readonly frequent: boolean
}

/** What was asked of the dictionary before; an edit asks the same again. */
let writings = new Map<string, Writing>()

function writing(text: string): Writing {
  let found = writings.get(text)
  if (!found) {
    if (writings.size > 5000) writings = new Map()
    const best = candidates(text)[0]?.word
    const own = best?.toLowerCase() === text ? best : capitalised(text)
    const frequent = isFrequent(text, lookup(text)?.frequency ?? 0)
    found = { better: innerCapitals.get(text) ?? own, frequent }
    writings.set(text, found)
  }
  return found
}

/** A name common enough, or long enough and far from any common word. */
function isFrequent(text: string, frequency: number): boolean {
  if (frequency >= 6 || frequency < 3 || text.length < 6) return frequency >= 6
  return !candidates(text).some(
    one => one.word.toLowerCase() !== text && one.cost <= 0.9 && one.frequency >= 5,
  )
}

/** Beside a word that no English dictionary has: “le chien”, “per se”. */
function isForeign(paragraph: Paragraph, start: number, end: number): boolean {
  const { text } = paragraph
  const [from, to] = [start - paragraph.start, end - paragraph.start]
  const before = /([\p{L}\p{M}’']+)\s+$/u.exec(text.slice(Math.max(0, from - 30), from))?.[1]
  const after = /^\s+([\p{L}\p{M}’']+)/u.exec(text.slice(to, to + 30))?.[1]
  return [before, after].some(
    word =>
      word !== undefined &&
      (/^(?:le|la|les|el|los|las|der|die|das|il|lo|un|une|una|des|du|di|y|et|und|au|aux|notre|votre|nos|vos|mes|cette|ces|ein|eine|einen|einem|einer|mein|meine|kein|keine|nuestra|nuestro|della|delle|degli|dei)$/i.test(
        word,
      ) ||
        (/^\p{Ll}/u.test(word) && !isKnown(word) && !lookup(word))),
  )
}
