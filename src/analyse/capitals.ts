import type { Span } from '../source.ts'
import { candidates, isKnown, lookup } from '../spelling/index.ts'
import { lexicon } from '../syntax/index.ts'
import { capitalised } from './casing.ts'
import { givenNames } from './gazetteer.ts'
import type { Analysis, Counts, Paragraph } from './index.ts'
import { unknownWords } from './spelling.ts'

/** A word that wants, or does not want, its capital. */
export interface Miscapital extends Span {
  readonly kind: 'start' | 'name' | 'pronoun' | 'title' | 'half' | 'common'
  readonly text: string
  /** How it should be written, likeliest first. */
  readonly better: readonly string[]
  readonly sure: boolean
}

/** Whatever stands before a full stop that ends no sentence. */
const abbreviation =
  /^(?:etc|vs|v|eg|ie|al|cf|ca|approx|est|dept|govt|no|nos|vol|vols|fig|figs|ed|eds|pp|p|ch|sec|art|op|cit|ibid|viz|inc|ltd|co|corp|jr|sr|st|mt|ft|in|lb|lbs|oz|hr|hrs|min|mins|sq|cu|km|cm|mm|kg|yd|yds|mi|gal|pt|qt|tsp|tbsp|ave|blvd|rd|bros|gen|col|lt|sgt|capt|maj|gov|sen|rep|rev|hon|prof|dr|mr|mrs|ms|messrs|mme|mlle|fr|pres|asst|assn|assoc|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|com|org|net|incl|excl|max|avg|dist|div|ext|gov|intl|misc|natl|orig|pseud|trans|univ|wk|wks|yr|yrs|mo|mos|tel|temp|pop|ref|refs|repr|rev|ser|suppl|abbr|adj|adv|esp|usu|gr|dial|var|bef|aft|sp|spp|var|cap|caps)$/i
const state =
  /^(?:Miss|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ill|Ind|Kan|Mass|Mich|Minn|Mont|Neb|Nev|Okla|Ore|Penn|Tenn|Tex|Wash|Wis|Wyo|Mex|Ont|Alta|Sask|Que)$/
/** Names that are written small. */
const smallNames =
  /^(?:de|da|di|du|del|della|der|den|des|van|von|vom|zu|zur|la|le|los|las|el|al|bin|ibn|bint|ben|ap|ter|ten|bell|danah|adidas|lululemon|thyssenkrupp|easyjet|deadmau5|macos|npm|jquery|git|nginx|x|e|i|k|w|http|https|www)$/

/** A full stop, and a small letter behind it. */
const smallStart =
  /(?<!\p{L}\.)(?<![\p{L}\p{N}])([\p{L}\p{N}’'%-]+)([.!?])\s+(\p{Ll}[\p{Ll}’']*)(?![\p{L}\p{N}.@/_-])/gu

/** A small letter that opens a paragraph, or its quotation. */
const opening = /^(["“]?)(\p{Ll}[\p{Ll}’']*)(?=\s)/u

/** Sentences and paragraphs that begin small. */
export function smallStarts(article: Analysis, paragraph: Paragraph): Miscapital[] {
  if (!paragraph.isProse) return []
  const found: Miscapital[] = []
  const { text } = paragraph
  const add = (start: number, word: string, sure: boolean) =>
    found.push({
      kind: 'start',
      start: paragraph.start + start,
      end: paragraph.start + start + word.length,
      text: word,
      better: [capitalised(word)],
      sure,
    })
  const [, mark = '', word] = opening.exec(text) ?? []
  if (
    word &&
    !smallNames.test(word) &&
    isKnown(word) &&
    (mark === '' ? opensAfterStop(article, paragraph) : opensSpeech(article, paragraph))
  )
    add(mark.length, word, true)
  for (const match of paragraph.matches(smallStart)) {
    const [whole, before = '', mark = '', word = ''] = match
    if (abbreviation.test(before) || state.test(before) || before.length < 2 || smallNames.test(word))
      continue
    if (mark !== '.' && !/^\p{Ll}/u.test(before)) continue
    // “Amazon. com”, “Reuters. said”
    if (
      /^\p{Lu}/u.test(before)
        ? (lookup(before)?.frequency ?? 0) < 4 || before.length < 4
        : !/\d/.test(before) && !isKnown(before)
    )
      continue
    if (
      /^\d+$/.test(before) &&
      (match.index === 0 ||
        /\b(?:no|vol|p)\.?\s*$/i.test(text.slice(Math.max(0, match.index - 5), match.index)))
    )
      continue
    if (
      !isKnown(word) ||
      (word.length < 3 && !/^(?:a|an|he|it|we|in|on|at|if|by|to|no|so|as|of|my)$/.test(word))
    )
      continue
    const rest = text.slice(match.index + whole.length)
    // “said. stated.”: a leftover, not a sentence.
    if (!/^(?:[^.!?]*\s){2}/.test(rest)) continue
    // “(see p. 4)”, “the plan … the rest”
    if (
      /\.\s?\.\s?$/.test(
        text.slice(Math.max(0, match.index + before.length - 3), match.index + before.length + 1),
      )
    )
      continue
    add(
      match.index + whole.length - word.length,
      word,
      mark === '.' ||
        /^(?:the|this|that|these|those|he|she|it|they|we|there|but|and|in|on|at|a|an)$/.test(word),
    )
  }
  return found
}

/** Whether the part before is whole, so that this one is no broken line. */
function opensAfterStop(article: Analysis, paragraph: Paragraph): boolean {
  if (!/[.!?]["”’)]*$/.test(paragraph.text) || paragraph.text.split(/\s+/, 6).length < 6) return false
  return endsStopped(article.paragraphs[paragraph.index - 1])
}

/** “he bites,” */
const opensClause = /^(?:i|he|she|it|they|we|you|there|this|that)\b/

/** “we will fight on,” he said: a quotation that opens the paragraph and is a sentence of its own. */
function opensSpeech(article: Analysis, { index, text }: Paragraph): boolean {
  const quoted = /^["“]([^"”]+)["”]/.exec(text)?.[1]
  if (!quoted || !/[.,!?]$/.test(quoted)) return false
  const fewest = opensClause.test(quoted) ? 2 : 4
  if (quoted.split(/\s+/, fewest).length < fewest) return false
  return endsStopped(article.paragraphs[index - 1])
}

const endsStopped = (paragraph: Paragraph | undefined): boolean =>
  paragraph !== undefined && /[.!?]["”’)]*$/.test(paragraph.text.slice(-40))

/** Lower case is right in these, for many: “french fries”. */
const lostTheirName =
  /^(?:french (?:fr|toast|door|window|dressing|bread|bean|press|horn|kiss|polish|vanilla)|venetian blind|roman (?:numeral|type|candle|nose|blind)|arabic numeral|brussels sprout|swiss (?:chard|roll|cheese)|danish pastr|turkish (?:delight|bath|towel)|indian (?:ink|summer)|india (?:ink|rubber)|dutch (?:oven|door|treat|courage)|german (?:shepherd|measles)|irish (?:coffee|setter|stew)|scotch (?:egg|tape|whisk|and)|russian (?:dressing|roulette|salad)|spanish fly|chinese (?:whispers|checkers|wall|lantern)|japanese (?:maple|knotweed|beetle)|manila (?:envelope|folder|paper)|lima bean|jersey (?:cow|cream)|panama hat|plaster of paris|bordeaux |cologne\b)/
/** Adjectives that the dictionary has as common words too: “french”. */
const ofNations =
  /(?<![\p{L}\p{N}’'@#./_-])(?:french|german|english|dutch|danish|welsh|afghan|japan|brazil(?! nut))(?![\p{L}\p{N}’'@./_-])/gu
/** Bodies that are known by their letters, where these are no word. */
const letters =
  /(?<![\p{L}\p{N}’'@#./_-])(?:fbi|cia|nsa|irs|fda|cdc|nypd|lapd|bbc|cnn|nbc|cbs|hbo|nhs|rspca|gchq|dvla|tuc|cbi|nfl|nba|nhl|mlb|wto|imf|ussr)(?![\p{L}\p{N}@/_-]|\.\p{L})/gu
/** Names with a capital inside. */
const innerCapitals = new Map(
  'JavaScript TypeScript YouTube GitHub LinkedIn PayPal PlayStation iPhone iPad WhatsApp TikTok eBay MacBook PowerPoint WordPress OpenAI DreamWorks FedEx BlackBerry NATO NASA UNESCO UNICEF OPEC UEFA FIFA'
    .split(' ')
    .map(name => [name.toLowerCase(), name] as const),
)
const weekdays = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/
const months = /^(?:january|february|april|june|july|september|october|november|december)$/

/** Whether a paragraph has anything that may lack a capital, or have one too many. */
export const hasDoubtful = (paragraph: Paragraph): boolean =>
  opening.test(paragraph.text) ||
  [smallStart, ofNations, letters, pronoun, pairs, titleBefore].some(
    pattern => paragraph.matches(pattern).length > 0,
  ) ||
  paragraph.of(unknownWords).some(({ text }) => small.test(text))

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
    found.push({
      kind: 'name',
      start,
      end: start + text.length,
      text,
      better: [capitalised(text)],
      sure: true,
    })
  }
  for (const { 0: text, index } of paragraph.matches(letters)) {
    const start = paragraph.start + index
    found.push({
      kind: 'name',
      start,
      end: start + text.length,
      text,
      better: [text.toUpperCase()],
      sure: true,
    })
  }
  for (const word of paragraph.of(unknownWords)) {
    const { text, key, start, end } = word
    if (isSmallSurname(paragraph, word)) {
      found.push({ kind: 'name', start, end, text, better: [capitalised(text)], sure: true })
      continue
    }
    if (!small.test(text) || isForeign(paragraph, start, end)) continue
    const entry = lookup(text)
    const own = capitals.get(key.replace(/'s?$/, '')) ?? 0
    if (!entry?.proper && own < 2) continue
    if (!entry?.proper && !/^\p{Ll}{4,}/u.test(text)) continue
    if (smallNames.test(text) || lostTheirName.test(article.text.slice(start, start + 30))) continue
    if (/\bplaster of\s+$/.test(article.text.slice(Math.max(0, start - 12), start))) continue
    const better =
      innerCapitals.get(text) ??
      ((candidates(text)[0]?.word ?? '').toLowerCase() === text
        ? candidates(text)[0]!.word
        : capitalised(text))
    const dated = weekdays.test(text) || months.test(text)
    const frequent = isFrequent(text, entry?.frequency ?? 0)
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

const pronoun = /(?<![\p{L}\p{N}.’'“"‘(/=_*-])i(?:['’](?:m|ve|d|ll))?(?=\s+\p{Ll})(?![.)])/gu

/** “i” for “I”. */
export function smallPronouns(paragraph: Paragraph): Miscapital[] {
  const found: Miscapital[] = []
  for (const { 0: text, index } of paragraph.matches(pronoun)) {
    const next = /^\s+(\p{Ll}[\p{Ll}’']*)/u.exec(paragraph.text.slice(index + text.length))?.[1] ?? ''
    const before = /([\p{L}’']+)[,;]?\s+$/u.exec(paragraph.text.slice(Math.max(0, index - 30), index))?.[1]
    if (before && !isKnown(before)) continue
    const tags = lexicon(next)?.tags
    const verbal =
      text.length > 1 ||
      ['VBP', 'VBD', 'MD', 'RB'].some(tag => tags?.has(tag)) ||
      /^(?:am|was|have|had|do|did|will|would|can|could|never|always|don't|don’t|didn’t|didn't|can’t|can't)$/.test(
        next,
      )
    if (!verbal || !isKnown(next) || /^(?:and|in|or|of|on|is|are|as)$/.test(next)) continue
    const start = paragraph.start + index
    found.push({
      kind: 'pronoun',
      start,
      end: start + text.length,
      text,
      better: [capitalised(text)],
      sure: true,
    })
  }
  return found
}

/** Offices and institutions of two words, of which both bear a capital or neither. */
const pairs =
  /(?<![\p{L}\p{N}’'-])((?:prime|foreign|vice|deputy|finance|interior|defen[cs]e|home|health|education|justice|trade|energy|transport|transportation|labou?r|culture|housing|treasury|attorney|solicitor|surgeon|secretary|lord|chief|lieutenant|first|supreme|united|european|white|high|middle|interior)([ -]))((?:minister|ministers|president|presidents|secretary|secretaries|general|chamberlain|mayor|chancellor|justice|executive|governor|lady|court|states|kingdom|nations|union|commission|parliament|house|east|ministry|department)(?![\p{L}\p{N}’-]))/giu
/** Of these both words always bear it. */
const always =
  /^(?:united (?:states|kingdom|nations)|european (?:union|commission)|white house|supreme court|middle east)$/i
const offices =
  /^(?:(?:deputy )?prime minister|(?:foreign|finance|interior|defen[cs]e|home|health|education|justice|trade|energy|transport|transportation|labou?r|culture|housing|treasury|chief|first) (?:minister|secretary)s?|(?:foreign|finance|interior|defen[cs]e|health|education|justice|trade|energy|transport|transportation|labou?r|culture|housing|treasury) (?:ministry|department)|vice[ -]presidents?|(?:attorney|solicitor|surgeon|secretary)[ -]general|lord (?:chamberlain|mayor|chancellor)|chief (?:justice|executive)|lieutenant governor|deputy (?:minister|president|secretary|mayor|governor)|first lady|high court)$/i

/** “the Prime minister”, “lord Chamberlain”, “the United states”. */
export function halfCapitals(article: Analysis, paragraph: Paragraph): Miscapital[] {
  const found: Miscapital[] = []
  const { text } = paragraph
  for (const match of paragraph.matches(pairs)) {
    const { 0: whole, 1: lead = '', 3: tail = '', index } = match
    const [upperFirst, upperSecond] = [/^\p{Lu}/u.test(whole), /^\p{Lu}/u.test(tail)]
    if (upperFirst === upperSecond || whole === whole.toUpperCase()) continue
    const isAlways = always.test(whole)
    if (!isAlways && !offices.test(whole)) continue
    const before = text.slice(Math.max(0, index - 24), index)
    const opens = /(?:^|[.!?:…]["”’)]*\s+|["“‘(—–•]\s*)$/.test(before)
    if (upperFirst && opens && !(isAlways && !/^white/i.test(whole))) continue
    const after = text.slice(index + whole.length)
    if (upperSecond && !isAlways && /^deputy/i.test(whole)) continue
    // “the European union movement”, “the White house on the hill”
    if (/^white/i.test(whole) && !(upperFirst && /\bthe\s+$/i.test(before))) continue
    // “foreign Secretary of State”, “chief Justice Department lawyer”
    if (upperSecond && /^\s+(?:of|Department|Minister|Office)\b/.test(after)) continue
    const named = /^\s+\p{Lu}\p{Ll}/u.test(after)
    const high = `${capitalised(lead)}${capitalised(tail)}`
    const low = whole.toLowerCase()
    const { bare } = article.of(practice)
    const others = isAlways || named ? 1 : (bare.get(high) ?? 0) - (bare.get(low) ?? 0)
    const start = paragraph.start + index
    found.push({
      kind: 'half',
      start,
      end: start + whole.length,
      text: whole,
      better: others > 0 ? [high, ...(isAlways ? [] : [low])] : [low, high],
      sure: true,
    })
  }
  return found
}

/** How the article writes offices: before names, and by themselves. */
interface Practice {
  /** By title in lower case: how often it stands before a name with its capital. */
  readonly large: ReadonlyMap<string, number>
  /** How often any title stands before a name with its capital, and without. */
  readonly allLarge: number
  readonly allSmall: number
  /** Offices that stand before no name, as they are written. */
  readonly bare: ReadonlyMap<string, number>
}

const anyTitle =
  /(?<![\p{L}\p{N}’'-])((?:(?:prime|foreign|finance|interior|defen[cs]e|home|health|education|justice|vice|water|energy|transport|environment|attorney)[ -])?(?:president|premier|senator|governor|mayor|chancellor|congressman|congresswoman|archbishop|minister|secretary|treasurer|commissioner|general|chamberlain|justice|executive))(?![\p{L}\p{N}’-])(\s+\p{Lu}\p{Ll}+)?/giu

function practice(article: Analysis): Practice {
  const large = new Map<string, number>()
  const bare = new Map<string, number>()
  let allLarge = 0
  let allSmall = 0
  for (const { paragraph, match } of article.matches(anyTitle)) {
    const { 1: title = '', 2: given, index } = match
    // With the i flag \p{Lu} matches small letters too.
    const named = given !== undefined && /^\s+\p{Lu}/u.test(given)
    if (!named) bare.set(title, (bare.get(title) ?? 0) + 1)
    else if (/^\p{Lu}/u.test(title)) {
      allLarge++
      const key = title.toLowerCase()
      large.set(key, (large.get(key) ?? 0) + 1)
    } else {
      const before = /([\p{L}’'.-]+)(,?)\s+$/u.exec(paragraph.text.slice(Math.max(0, index - 30), index))
      if (!before || before[2] || isLoose(before[1]!)) allSmall++
    }
  }
  return { large, allLarge, allSmall, bare }
}

/** Titles that no house writes small before a bare name. */
const elected = /^(?:president|senator|governor|congress(?:wo)?man)$/
const royal = /^(?:king|queen|prince|princess|pope|emperor|empress)$/
const titleBefore =
  /(?<![\p{L}\p{N}’'.-])(presidents?|premier|senator|governor|mayor|chancellor|congressman|congresswoman|archbishop|king|queen|prince|princess|pope|emperor|empress|prime minister|foreign minister|vice president)\s+(\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)?)(?=\s+\p{Lu}\p{Ll}|[ ,.;’'])/gu

/** “premier Fiona Castellane”, where the article writes “Premier” elsewhere. */
export function smallTitles(article: Analysis, paragraph: Paragraph): Miscapital[] {
  if (paragraph.kind === 'table' || paragraph.kind === 'verse') return []
  const found: Miscapital[] = []
  for (const { 0: whole, 1: title = '', index } of paragraph.matches(titleBefore)) {
    const before = /([\p{L}’'.-]+)(,?)\s+$/u.exec(paragraph.text.slice(Math.max(0, index - 30), index))
    const name = whole.slice(title.length).trim()
    if (/^(?:I|The|A|He|She|It|They|We|On|In|At|But|And)$/.test(name)) continue
    // “the premier Fiona”, “Nevada governor Joe”, “former president”, “club president”
    if (before && !before[2] && !isLoose(before[1]!)) continue
    const big = title.split(' ').map(capitalised).join(' ')
    const { large, allLarge, allSmall } = article.of(practice)
    const sure =
      royal.test(title) || large.has(title) || allLarge > allSmall || (elected.test(title) && allSmall < 2)
    const start = paragraph.start + index
    found.push({ kind: 'title', start, end: start + title.length, text: title, better: [big], sure })
  }
  return found
}

/** Words after which a title stands on its own feet: “when premier …”, “with president …”. */
const isLoose = (word: string): boolean =>
  /^(?:is|are|was|were|be|when|while|as|because|if|after|before|that|and|or|but|with|by|to|from|for|of|at|on|about|against|between|under|than|said|says|told|asked|met|meet|meets|called|including|like|where|since|until|although|though|whether|backed|urged|thanked|replaced|succeeded)$/i.test(
    word,
  )
