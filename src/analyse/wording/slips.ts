import type { Span } from '../../source.ts'
import { fold, isKnown, lookup, type Suggestion } from '../../spelling/index.ts'
import { inflect, lexicon } from '../../syntax/index.ts'
import { firstFrom, once } from '../collections.ts'
import type { Analysis, Paragraph } from '../index.ts'
import {
  isHeaded,
  isLikeCalendar,
  isLikePlace,
  isNearName,
  isNearPlace,
  mayBePlace,
} from '../naming/place-slips.ts'
import { sentenceAt } from '../places.ts'
import { stemOf, unknownWords, vocabulary, type Written, wordsOf } from './spelling.ts'
import { suggestionsFor } from './suggestions.ts'

/** A word that is misspelt, or in no dictionary. */
export interface Slip extends Span {
  readonly kind: 'misspelt' | 'joined' | 'parted' | 'unknown'
  readonly text: string
  /** The stretch that the suggestions replace: a part of a compound, or all of it. */
  readonly part: Span
  /** What it may stand for, likeliest first. */
  readonly better: readonly string[]
  readonly sure: boolean
}

/** Spelt alike so often, a word is taken for a term of the article's. */
const termFrom = 3
/** Where more of a part's words are unknown, it is not English. */
const foreignFrom = 0.25
/** So near two unknown words are a foreign phrase rather than two slips. */
const near = 5
/** For more words than this no article is searched for suggestions: it is not English, or no prose. */
const mostSearches = 1000

/** The misspelt words of an article, in order. */
export function slips(article: Analysis): readonly Slip[] {
  const unknown = article.gather(unknownIn)
  const places = new Map<string, number>()
  for (const { words } of unknown) for (const { key } of words) places.set(key, (places.get(key) ?? 0) + 1)
  const found: Slip[] = []
  const searched = new Map<string, readonly Suggestion[]>()
  const told = new Set<string>()
  for (const { isStrange, words } of unknown) {
    if (isStrange) continue
    for (const word of words) {
      if (isAccepted(article, word)) continue
      const slip = judge(article, word, places.get(word.key)!, searched)
      // A word that nothing can be said of is told once.
      if (!slip || (slip.kind === 'unknown' && told.has(word.key))) continue
      told.add(word.key)
      found.push(slip)
    }
  }
  return found
}

/** The unknown words of a paragraph. */
interface Unknown {
  readonly words: readonly Written[]
  /** Whether they are so many that it is hardly English. */
  readonly isStrange: boolean
}

function unknownIn(paragraph: Paragraph): readonly Unknown[] {
  if (!isChecked(paragraph)) return []
  const words = paragraph.of(unknownWords)
  if (words.length === 0) return []
  const isStrange = words.length >= 4 && words.length > foreignFrom * paragraph.text.split(/\s+/).length
  return [{ words, isStrange }]
}

const isChecked = ({ kind }: Paragraph): boolean =>
  kind !== 'table' && kind !== 'furniture' && kind !== 'verse'

function isAccepted({ settings: { accept } }: Analysis, { text, key }: Written): boolean {
  if (accept.size === 0) return false
  const bare = text.replace(/['’]s?$/, '')
  return (
    [text, bare, key, fold(bare)].some(form => accept.has(form)) ||
    text.split('-').every(part => accept.has(part) || isKnown(part))
  )
}

function judge(
  article: Analysis,
  word: Written,
  times: number,
  searched: Map<string, readonly Suggestion[]>,
): Slip | undefined {
  const { text, start, end } = word
  if (word.paragraph.of(isDialect)) return undefined
  const isName = /^['’]?\p{Lu}/u.test(text)
  if (isName ? times > 1 : isOwnName(article, word)) return undefined
  const isDate = isName && !mayBeSlip(article, word)
  const isDay =
    isDate && (isLikeCalendar(text) || followsDate.test(article.text.slice(Math.max(0, start - 12), start)))
  const isHead = isDate && isHeaded(article, word)
  const isBody = isDate && isLikePlace(text) && mayBePlace(article, word)
  if (isDate && !isDay && !isBody && !isHead) return undefined
  const parted = isName ? undefined : partedFrom(word)
  if (parted) return parted
  const [broken, offset] = brokenPart(word)
  const cut = brokenByHyphen(word)
  if (cut) return cut
  // “non-Burmans”, “teen-ager”
  if (text.includes('-') && (/\p{Lu}/u.test(broken) || isKnown(text.replaceAll('-', '')))) return undefined
  // “vu”, “rbi”: written small on purpose, perhaps; “recenty” is hardly a surname.
  const within = isDate ? 1 : isName ? 0.95 : lookup(text)?.proper ? 0.62 : undefined
  const found = search(article, broken, within, searched)
  const best = found[0]
  if (within !== undefined) {
    if (!best || best.cost > within) return undefined
    const isNamed =
      (isDay && calendar.test(best.word)) ||
      (isBody && isNearPlace(best, text)) ||
      (isHead && isNearName(best, text))
    if (isDate ? !isNamed : !isPlainSlip(best)) return undefined
  }
  const sure = best !== undefined && isSure(best, fold(broken))
  const plain = best !== undefined && best.cost <= 0.75 && best.frequency >= 8
  const foreign = foreignness(word)
  if ((foreign === 'quoted' || foreign === 'said') && !plain) return undefined
  if (foreign === 'glossed' && !sure) return undefined
  const from = start + offset
  return {
    kind: !sure ? 'unknown' : best.word.replaceAll(' ', '') === broken ? 'joined' : 'misspelt',
    text,
    start,
    end,
    part: broken === text ? { start, end } : { start: from, end: from + broken.length },
    better: [...regularised(broken), ...found.map(one => one.word)],
    sure:
      sure &&
      (foreign === undefined || foreign === 'glossed' || (foreign === 'said' && plain)) &&
      (times < termFrom || plain),
  }
}

/** “payed”, “layed”: the past of a verb that has its own. */
function regularised(text: string): readonly string[] {
  const stem = /^(\p{Ll}{2,})ed$/u.exec(text)?.[1]
  const verb = stem && [stem, `${stem}e`].find(one => lexicon(one)?.tags.has('VB'))
  const past = verb && inflect(verb, 'VBD')
  return past && past !== text && isKnown(past) ? [past] : []
}

/** What begins many a compound, with a hyphen or without. */
const prefix =
  /^(?:co|re|pre|non|anti|semi|un|mid|sub|self|post|pro|ex|multi|over|under|out|up|down|inter|intra|ultra|mini|micro|macro|neo|bi|tri|de|dis|mis|counter|super|well|by|to|teen|week)$/i

/** “con-sortium”, “find-ings”: a hyphen from the end of a line that is none now. */
function brokenByHyphen({ text, start, end }: Written): Slip | undefined {
  const parts = /^(\p{Ll}{2,})-(\p{Ll}{3,})$/u.exec(text)
  if (!parts || dated.test(text) || prefix.test(parts[1]!)) return undefined
  // “hodge-podge”, but “find-ings”
  if (parts[1]!.length > 3 && isKnown(parts[1]!) && !/^(?:ing|ment|ness|tion|er|ist)s?$/.test(parts[2]!))
    return undefined
  const joined = text.replace('-', '')
  const entry = lookup(joined)
  if (!entry || entry.proper || entry.frequency < 4 || (isKnown(parts[1]!) && isKnown(parts[2]!)))
    return undefined
  return { kind: 'parted', text, start, end, part: { start, end }, better: [joined], sure: true }
}

function search(
  article: Analysis,
  text: string,
  within: number | undefined,
  searched: Map<string, readonly Suggestion[]>,
): readonly Suggestion[] {
  const asked = within === undefined ? text : `${within} ${text}`
  const before = searched.get(asked)
  if (before) return before
  if (searched.size >= mostSearches) return []
  const found = suggestionsFor(
    text,
    within,
    article.settings.dialect ?? ownDialect(article),
    wordsOf(article),
  )
  searched.set(asked, found)
  return found
}

/** The spelling that the article itself mostly writes; undefined where nothing tells. */
function ownDialect(article: Analysis): 'us' | 'gb' | undefined {
  const { balance } = vocabulary(article)
  return balance > 0 ? 'us' : balance < 0 ? 'gb' : undefined
}

/** A capitalised word is a slip only where it is very near a common one: “Goverment”. */
const isPlainSlip = ({ word, cost, frequency }: Suggestion): boolean =>
  cost <= (word.length < 8 ? 0.75 : 0.95) && frequency >= 8 && word.length >= 6 && !word.includes(' ')

/** Spellings of another day, still met in quotations and names of papers. */
const dated =
  /^(?:employes?|altho|thru|tonite|cigarets?|subpena(?:ed|s)?|forbad|clew|gantlet|insure|teen-agers?|to-day|to-morrow|to-night)$/
/** An ending joined freely, to whatever word: “wantable”, “scenics”, “comest”. */
const freeEnding = /^(.{3,}?)(?:s|es|e?r|able|ish|ists?|ism|likes?|ness|less|eth|est|th|ville)$/

function isSure(best: Suggestion, key: string): boolean {
  // “princesse”, “batterie”, “boites”
  if (dated.test(key) || /(?:esse|erie|ette|elle|ique|oite|eaux?)s?$/.test(key)) return false
  if (/ /.test(best.word)) return best.cost < 1
  // “noticable”: the ending keeps the “e”
  if (best.word === key.replace(/able$/, 'eable')) return true
  const stem = freeEnding.exec(key)?.[1]
  if (
    stem !== undefined &&
    (isKnown(stem) || isKnown(`${stem}e`)) &&
    !(best.cost <= 0.5 && best.frequency >= 8)
  )
    return false
  // “resgitrar”: all its letters are there, in another order.
  if (key.length > 6 && best.frequency >= 4 && lettersOf(key) === lettersOf(fold(best.word))) return true
  if (key.length <= 3) return best.cost <= 0.7 && best.frequency >= 11
  if (key.length === 4) return best.cost <= 0.75 && best.frequency >= 8
  if (key.length <= 6) return best.cost <= (best.frequency >= 8 ? 1 : 0.75) && best.frequency >= 5
  if (best.cost <= 0.6) return best.frequency >= 1
  return best.cost <= (best.frequency >= 6 ? 1.35 : 1) && best.frequency >= 3
}

const lettersOf = (word: string): string => [...word].sort().join('')

/** The part of a compound that is unknown, and where it begins. */
const brokenPart = once(({ text }: Written): readonly [string, number] => {
  if (!text.includes('-')) return [text, 0]
  const parts = text.split('-')
  let at = 0
  for (const part of parts) {
    if (part.length > 2 && !isKnown(`${part}-${parts.at(-1)}`) && !isKnown(part)) return [part, at]
    at += part.length + 1
  }
  return [text, 0]
})

/** Where a day or a month may be named: “since Febuary”, “on Wendesday”, “12 Septmber”. */
const followsDate =
  /(?:\b(?:on|in|since|until|till|by|of|from|to|the|last|next|this|every|late|early|mid|and|between)|\d(?:st|nd|rd|th)?) $/
const calendar =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:['’]?s)?$/i

/** Whether a capitalised word opens its sentence, so that it need not be a name. */
function mayBeSlip(article: Analysis, { start, end, text, key, paragraph }: Written): boolean {
  if (!paragraph.isProse || /\p{Lu}/u.test(text.slice(1))) return false
  // “Oberling Hall”: a name goes on.
  if (!/^\s+\p{Ll}/u.test(article.text.slice(end, end + 4))) return false
  if ((vocabulary(article).capitalised.get(stemOf(key)) ?? 0) > 0) return false
  const sentence = sentenceAt(paragraph, start)
  return (
    sentence !== undefined &&
    /^["“'‘(]*$/.test(article.text.slice(sentence.start, Math.min(start, sentence.start + 4))) &&
    start - sentence.start < 4
  )
}

/** “kishida” beside “Kishida”, or a name that lost its capital: another rule's. */
function isOwnName(article: Analysis, { text, key }: Written): boolean {
  const entry = lookup(text)
  return (
    (entry?.proper === true && entry.frequency >= 6) ||
    (vocabulary(article).capitalised.get(stemOf(key)) ?? 0) > 0
  )
}

/** “to gether”: with the word beside it, it makes a common one. */
const partedFrom = once(({ start, end, text, paragraph }: Written): Slip | undefined => {
  const by = paragraph.start
  const before = /(?<![\p{L}'’-])\p{L}{1,8} $/u.exec(
    paragraph.text.slice(Math.max(0, start - by - 10), start - by),
  )?.[0]
  const after = /^ \p{Ll}{1,8}(?![\p{L}'’-])/u.exec(paragraph.text.slice(end - by, end - by + 10))?.[0]
  for (const [from, to, whole] of [
    [start - (before?.length ?? 0), end, before && before.trim() + text],
    [start, end + (after?.length ?? 0), after && text + after.trim()],
  ] as const) {
    const entry = whole ? lookup(whole) : undefined
    if (!whole || !entry || entry.proper || entry.frequency < 6) continue
    const span = { start: from, end: to }
    return {
      kind: 'parted',
      text: paragraph.text.slice(from - by, to - by),
      ...span,
      part: span,
      better: [whole],
      sure: true,
    }
  }
  return undefined
})

/** Copy in dialect has a dialect's spellings. */
const inDialect =
  /\bt['’](?=[a-z])|\b(?:nae|ye|tha|owt|nowt|summat|nobbut|allus|thissen|(?:d[io]|did|does|dis|is|was|wis|has|have|could|would|should|can|win)nae)\b/i
const isDialect = ({ text }: Paragraph): boolean => inDialect.test(text)
const asWord = /\b(?:[Ww]ords?|[Tt]erms?|called|known as|\p{Lu}\p{Ll}+ for) $/u

const meant = /^,? \(?mean(?:s|ing|t)\b/
const glossed = /^, (?:an?|the|which is|or) /

/** “ossia La scuola degli amanti”: within one pair of marks half of a few words are in no dictionary. */
function isInForeignPhrase(before: string, text: string, after: string): boolean {
  const opening = /["“‘]([^"“”]*)$/.exec(before)?.[1]
  const closing = /^([^"“”]*?)["”’]/.exec(after)?.[1]
  if (opening === undefined || closing === undefined) return false
  const all = `${opening}${text}${closing}`.split(/[\s,.!?’']+/).filter(Boolean)
  return all.length < 8 && all.filter(word => !isKnown(word)).length * 2 >= all.length
}

/** Set in quotation marks by itself, or with a word or two, or beside another unknown word or a foreign small word. */
const foreignness = once((word: Written): 'quoted' | 'said' | 'glossed' | 'beside' | undefined => {
  const { start, end, text, paragraph } = word
  const by = paragraph.start
  const before = paragraph.text.slice(Math.max(0, start - by - 30), start - by)
  const after = paragraph.text.slice(end - by, end - by + 30)
  if (/["“'‘*_](?:\p{L}+ ){0,2}$/u.test(before) && /^(?: \p{L}+){0,2}[,.]?["”'’*_]/u.test(after))
    return /["“'‘*_]$/.test(before) && /^[,.]?["”’'*_]/.test(after) ? 'quoted' : 'said'
  if (
    /(?:^|[^\p{L}])(?:la|le|les|el|los|las|il|lo|gli|der|die|das|den|dem|du|des|di|da|della|dello|do|dos|al|et|und|y|de|del|van|von|zu|à|en|une?|stare|lis)\s$/iu.test(
      before,
    )
  )
    return 'beside'
  // “Is fearr an tsláinte”, “Supérieure des”
  if (/\p{L}*[^\p{ASCII}’‘“”–—…]\p{L}* $/u.test(before) || /^ \p{L}*[^\p{ASCII}’‘“”–—…]/u.test(after))
    return 'beside'
  // “the word chantier”, “from the Greek chole, meaning bile”, “with tkemali, a plum sauce”, “Octopus tetricus”
  if (asWord.test(before) || meant.test(after)) return 'said'
  if (glossed.test(after)) return 'glossed'
  if (/(?:us|um|is|ii|ae|a|ans|ens|oides)$/.test(text) && /\p{Lu}\p{Ll}{3,} $/u.test(before)) return 'glossed'
  if (isInForeignPhrase(before, text, after)) return 'quoted'
  const unknown = paragraph.of(unknownWords)
  const at = firstFrom(unknown, start)
  const isNear = [unknown[at - 1], unknown[at + 1]].some(
    other =>
      other &&
      (other.start > end ? other.start <= end + near : other.end < start && other.end >= start - near),
  )
  return isNear ? 'beside' : undefined
})
