import { capitalised } from '../../casing.ts'
import type { Analysis, Paragraph } from '../../index.ts'
import type { Miscapital } from './miscapital.ts'

/** Offices and institutions of two words, of which both bear a capital or neither. */
export const pairs =
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
/** Ranks and styles that no house writes small before a name. */
const styled =
  /^(?:judge|colonel|sergeant|lieutenant|admiral|sheriff|inspector|superintendent|sir|dame|lord|rabbi|cardinal)$/
const royal = /^(?:king|queen|prince|princess|pope|emperor|empress)$/
export const titleBefore =
  /(?<![\p{L}\p{N}’'.-])(judge|justice|colonel|sergeant|lieutenant|admiral|sheriff|inspector|superintendent|sir|dame|lord|rabbi|cardinal|presidents?|premier|senator|governor|mayor|chancellor|congressman|congresswoman|archbishop|king|queen|prince|princess|pope|emperor|empress|prime minister|foreign minister|vice president)\s+(\p{Lu}\p{Ll}+(?:[-’']\p{Lu}?\p{Ll}+)?)(?=\s+\p{Lu}\p{Ll}|[ ,.;’'])/gu

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
      royal.test(title) ||
      styled.test(title) ||
      large.has(title) ||
      allLarge > allSmall ||
      (elected.test(title) && allSmall < 2)
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
