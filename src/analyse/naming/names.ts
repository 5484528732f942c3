import { lookup } from '../../spelling/index.ts'
import { lexicon } from '../../syntax/index.ts'
import type { Paragraph } from '../index.ts'
import { allMatches } from '../matches.ts'
import {
  cities,
  countries,
  demonyms,
  givenNames,
  honorifics,
  isPersonNoun,
  months,
  openers,
  organisationHeads,
  placeHeads,
  placeOpeners,
  shortTitles,
  states,
  thingHeads,
  titleHeads,
  weekdays,
} from './gazetteer.ts'
import { kindOf } from './names/kinds.ts'

import { alone, surroundings } from './names/surroundings.ts'

export type NameKind = 'person' | 'place' | 'organisation' | 'thing' | 'unknown'

/** A word of a name, particles included. */
export interface NamePart {
  readonly text: string
  /** Folded. */
  readonly key: string
  /** Where it begins, counted from the name's own start. */
  readonly at: number
}

/** A run of capitalised words as it stands in a paragraph; its span is the name alone, in the article's prose. */
export interface Name {
  readonly start: number
  readonly end: number
  /** The name alone, without honorific, title and possessive ending. */
  readonly text: string
  /** Folded: `okonkwo`. */
  readonly key: string
  readonly words: readonly string[]
  readonly parts: readonly NamePart[]
  /** Where the honorific or title begins; `start` where there is none. */
  readonly wholeStart: number
  /** `Mr`, `Dr`, without its stop. */
  readonly honorific: string | undefined
  /** A title before the name, as written: `Prime Minister`, `Sen.`, `goalkeeper`. */
  readonly title: string | undefined
  readonly nickname: string | undefined
  /** A name in apposition or office behind it, as written: `prime minister` in `Kenji Mori, the prime minister,`. */
  readonly role: string | undefined
  readonly kind: NameKind
  /** How much in the words around speaks for a person: 2 and more is enough. */
  readonly evidence: number
  /** Whether it opens its sentence with a word that need not be a name. */
  readonly doubtful: boolean
  readonly possessive: boolean
}

/** The names of a paragraph, in order. */
export const names = (paragraph: Paragraph): readonly Name[] => {
  const found = remembered(paragraph.text)
  const by = paragraph.start
  // Written out since a spread costs most of an edit's time.
  return found.map(name => ({
    start: name.start + by,
    end: name.end + by,
    text: name.text,
    key: name.key,
    words: name.words,
    parts: name.parts,
    wholeStart: name.wholeStart + by,
    honorific: name.honorific,
    title: name.title,
    nickname: name.nickname,
    role: name.role,
    kind: name.kind,
    evidence: name.evidence,
    doubtful: name.doubtful,
    possessive: name.possessive,
  }))
}

/** Names of paragraphs scanned before, their offsets the paragraph's own: what an edit moves is not scanned again. */
let scanned = new Map<string, readonly Name[]>()
let kept = 0
const mostKept = 1_000_000

function remembered(text: string): readonly Name[] {
  const before = scanned.get(text)
  if (before) return before
  if (kept > mostKept) {
    scanned = new Map()
    kept = 0
  }
  const found = scan(text)
  scanned.set(text, found)
  kept += text.length
  return found
}

let folded = new Map<string, string>()

/** Folds case, accents and apostrophes, so that two spellings of one name are one key. */
export function foldName(text: string): string {
  let key = folded.get(text)
  if (key === undefined) {
    if (folded.size > 20_000) folded = new Map()
    key = fold(text)
    folded.set(text, key)
  }
  return key
}

function fold(text: string): string {
  const lower = text.toLowerCase()
  if (/^[a-z'. -]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘]/g, "'")
    .replace(/‑/g, '-')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/\s+/g, ' ')
}

export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly possessive: boolean
}

/** A capitalised word, with what is joined to it: `Al-Assad`, `O’Brien`, `J.K.`, `U.S.`. */
const capitalised =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.-?){2,}(?:\p{Lu}(?![\p{L}]))?|(?:(?:al|el|as|ad|an|ar|at|ash|ben|bin|d|l)[-’'])?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[’'‑-](?:(?:\p{Lu}\.){2,3}|\p{L}[\p{L}\p{M}\p{N}]*)){0,5})/gu
const ending = /[’'](?:s|S|ll|d|ve|re|m|t)$/
const particles =
  /^ (?:(?:de|del|della|di|da|das|do|dos|du|van|von|der|den|ter|la|le|bin|ibn|bint|y|zu|af|al|el) ){1,3}$/
const isParticle = /^(?:van|von|de|del|della|di|da|du|der|den|bin|ibn|ter|al|el|la|las|los)$/
const leadingParticles =
  /(?:^|[\s“"‘(—–-])((?:(?:van|von|de la|de las|de los|de|del|della|di|da|du|der|den|bin|ibn|ter|al|el)\s){1,3})$/
const suffix = /^(?:Jr|Sr|II|III|IV)$/
const abbreviation = (word: string): boolean =>
  shortTitles.has(word) ||
  honorifics.has(word) ||
  /^(?:\p{Lu}|Jr|Sr|St|Ste|Mt|Ft|Msgr|Hon|Mmes|Messrs)$/u.test(word)
/** What a capitalised word opens a sentence behind. */
const opensSentence =
  /(?:^|[.!?:…][”"’')\]]*\s+|[\n•·]\s*|^[-–—*•·]\s+|\d[.)]\s+)["“‘'([]*$|(?:^|[\s(—–-])["“‘]$/
/** Words that open a sentence, and are never within a name, though a stop may be lost before them. */
const hardOpener =
  /^(?:The|He|She|It|They|We|But|And|If|Its|His|Her|Their|This|That|These|Those|There|When|While|After|Before|With|From|For|As|At|By|In|On|Of|To|Is|Are|Was|Were|Has|Have|Had|Officials|According)$/
const portfolio =
  /^(?:State|Defen[sc]e|Commerce|Labor|Agriculture|Energy|Education|Transportation|Interior|Treasury|Health|War|Finance|Justice|Housing|Homeland|Foreign|Veterans|Trade|Security|Affairs|Culture|Environment|Transport|Work|Pensions|Exchequer|Staff|Police|Human|Services|Commons|Lords|House|Representatives|the|of|for|and)$/

function pieces(text: string): Piece[] {
  const found: Piece[] = []
  capitalised.lastIndex = 0
  for (let match = capitalised.exec(text); match; match = capitalised.exec(text)) {
    const end = ending.exec(match[0])
    const word = end ? match[0].slice(0, end.index) : match[0]
    const stop = match.index + word.length
    found.push({
      text: word,
      start: match.index,
      end: stop,
      possessive:
        end !== null
          ? /s$/i.test(end[0])
          : /^[’'](?![\p{L}\p{N}])/u.test(text.slice(stop, stop + 2)) && /s$/.test(word),
    })
  }
  return found
}

/** Whether the word behind belongs to the same name. */
function joins(text: string, before: Piece, after: Piece): boolean {
  if (before.possessive || hardOpener.test(after.text) || weekdays.has(before.text)) return false
  const gap = text.slice(before.end, after.start)
  if (gap === ' ' || gap === '\u00a0' || gap === '\n') {
    return !(before.text.endsWith('.') && openers.has(after.text))
  }
  if (gap === '. ' || gap === '.\u00a0' || gap === '.')
    return abbreviation(before.text) && !(suffix.test(before.text) && openers.has(after.text))
  if (gap.length > 20) return false
  // “Mr. van der Laan”
  if (gap[0] === '.') return honorifics.has(before.text) && particles.test(gap.slice(1))
  if (gap === ', ') return suffix.test(after.text)
  if (gap === ' & ') return true
  if (particles.test(gap)) return !/^ (?:la|le|do) $/.test(gap) || before.text.length > 2
  const head = before.text.toLowerCase()
  if (gap === ' of ' || gap === ' of the ')
    return titleHeads.has(head) || organisationHeads.has(head) || placeHeads.has(head) || head === 'ministers'
  if (gap === ' for ' || gap === ' for the ') return /^(?:minister|secretary)$/.test(head)
  return false
}

/** A nickname in quotation marks within a name: `Edward “Ted” Heath`. */
const nicknamed = /^ [“"‘'(](\p{Lu}[\p{L}. ]{1,20})[”"’')] $/u

function scan(text: string): Name[] {
  const all = pieces(text)
  const found: Name[] = []
  for (let i = 0; i < all.length; ) {
    const run = [all[i]!]
    let nickname: string | undefined
    let j = i + 1
    for (; j < all.length; j++) {
      const last = run.at(-1)!
      const next = all[j]!
      if (joins(text, last, next)) run.push(next)
      else {
        const beyond = all[j + 1]
        const quoted = beyond && !last.possessive && nicknamed.exec(text.slice(last.end, beyond.start))
        if (!quoted || run.length > 4) break
        nickname = quoted[1]
        run.push(beyond)
        j++
      }
    }
    const name = nameOf(text, run, nickname)
    if (name) found.push(name)
    i = j
  }
  return found
}

/** “Virginia Governor”, “English Wikipedia” */
const isPlaceWord = (word: string): boolean =>
  demonyms.has(word) || states.has(word) || countries.has(word) || cities.has(word)

/** “Finance” of a finance minister; not “Yesterday” or “Recently”. */
const isModifier = (word: string): boolean => {
  const tags = lexicon(word)?.tags
  return (
    !tags ||
    ((tags.has('NN') || tags.has('JJ')) && !tags.has('RB') && !tags.has('IN') && word !== 'Yesterday')
  )
}

/** Words that need not be names where they open a sentence. */
const isOrdinary = (word: string): boolean => {
  const known = lookup(word)
  if (!known || known.proper || known.frequency < 2) return false
  return !lexicon(word)?.tags.has('NNP')
}

const aged = /^, (?:aged )?\d{1,2},/

/** Behind “of Mori” no sentence opens. */
const isLower = (code: number): boolean => code >= 97 && code <= 122

function nameOf(text: string, run: Piece[], nickname: string | undefined): Name | undefined {
  const first = run[0]!
  const initial =
    !isLower(text.charCodeAt(first.start - 2)) &&
    opensSentence.test(text.slice(Math.max(0, first.start - 6), first.start))
  let words = run
  const lastWord = run.at(-1)!.text.toLowerCase()
  const isInstitution = organisationHeads.has(lastWord)
  while (words.length > 0) {
    const word = words[0]!.text
    const next = words[1]
    // “First Officer Demir”
    if (next && /^(?:First|Second|Third)$/.test(word) && titleHeads.has(next.text.toLowerCase())) break
    if (openers.has(word) && !(givenNames.has(word) && next && !asks(text, next.end))) words = words.slice(1)
    else if (
      initial &&
      words === run &&
      next &&
      !isInstitution &&
      !titleHeads.has(word.toLowerCase()) &&
      !isPersonNoun(word.toLowerCase()) &&
      !givenNames.has(word) &&
      !honorifics.has(word) &&
      !placeOpeners.has(word) &&
      !demonyms.has(word) &&
      // “Gift Phiri, 58, is sitting …”
      !(words.length === 2 && aged.test(text.slice(next.end, next.end + 14))) &&
      !(words.length > 2 && titleHeads.has(next.text.toLowerCase()) && isModifier(word)) &&
      isOrdinary(word)
    )
      words = words.slice(1)
    else break
  }
  // “in Philadelphia Mr. Nixon …”: two names.
  const honoured = words.findIndex(
    ({ text: word }, index) =>
      index > 0 &&
      /^(?:Mr|Mrs|Ms|Miss|Messrs|Sir|Dame)$/.test(word) &&
      index < words.length - 1 &&
      !titleHeads.has(words[index - 1]!.text.toLowerCase()) &&
      !shortTitles.has(words[index - 1]!.text),
  )
  if (honoured > 0) words = words.slice(honoured)
  if (words.length === 0) return undefined
  // “Monday”, “on Mondays”
  if (words.length === 1 && (months.has(words[0]!.text) || weekdays.has(words[0]!.text.replace(/s$/, ''))))
    return undefined
  const opening = initial && words === run

  let at = 0
  let honorific: string | undefined
  let titled = -1
  // Titles: up to the last title noun that a name still follows.
  for (let k = 0; k < words.length - 1; k++) {
    const word = words[k]!.text
    const lower = word.toLowerCase()
    if (
      !honorifics.has(word) &&
      (titleHeads.has(lower) || shortTitles.has(word) || (k === 0 && opening && isPersonNoun(lower)))
    ) {
      if (givenNames.has(word) && k > 0) continue
      let to = k
      if (/ (?:of|for)(?: the)? $/.test(text.slice(words[k]!.end, words[k + 1]!.start))) {
        to++
        while (to + 1 < words.length - 1 && portfolio.test(words[to + 1]!.text)) to++
      }
      if (to < words.length - 1) titled = to
      else return undefined
      k = to
    }
    // “Rev. Dr. Ito”, “Sen. Dr. Ito”
    if (honorifics.has(word) && (k === at || k === titled + 1)) {
      honorific = word
      at = k + 1
    }
  }
  if (titled >= at) at = titled + 1
  let nameWords = words.slice(at)
  const lastPiece = nameWords.at(-1)
  if (!lastPiece || nameWords.length === 0) return undefined
  const titleEnd = at > 0 ? words[at - 1]!.end : -1
  const short = at > 0 && (shortTitles.has(words[at - 1]!.text) || honorifics.has(words[at - 1]!.text))
  let title = titled >= 0 ? text.slice(words[0]!.start, words[titled]!.end) : undefined
  if (title && text[words[titled]!.end] === '.') title += '.'
  const kind0 = kindOf(text, words, nameWords, honorific !== undefined || short)
  // “General Electric”, “King Street”: no title after all.
  const isTitle = at > 0 && kind0 === 'person'
  if (at > 0 && !isTitle) {
    nameWords = words
    honorific = undefined
    title = undefined
  }
  const start0 = nameWords[0]!.start
  const previous = text.slice(text.lastIndexOf(' ', start0 - 2) + 1, start0 - 1)
  const lead =
    (nameWords[0] !== words[0] || !opening) && isParticle.test(previous)
      ? (leadingParticles.exec(text.slice(Math.max(0, start0 - 40), start0))?.[1] ?? '')
      : ''
  const usesLead = lead !== '' && (isTitle || !initial)
  const start = usesLead ? start0 - lead.length : start0
  const end =
    suffix.test(lastPiece.text) && text[lastPiece.end] === '.' && /[JS]r/.test(lastPiece.text)
      ? lastPiece.end + 1
      : lastPiece.end
  const kind: NameKind = isTitle ? 'person' : kind0
  const around =
    kind === 'person' || kind === 'unknown'
      ? surroundings(text, isTitle ? words[0]!.start : start, end)
      : alone
  const given = nameWords.length > 1 && givenNames.has(nameWords[0]!.text)
  const withInitial = nameWords.length > 1 && nameWords.some(word => /^\p{Lu}(?:\.|$)/u.test(word.text))
  const evidence =
    (honorific || (isTitle && titleEnd > 0) ? 3 : 0) +
    around.evidence +
    (given && kind === 'unknown' && !isHead(nameWords.at(-1)!.text.toLowerCase()) ? 2 : 0) +
    (withInitial && kind === 'unknown' ? 1 : 0) +
    (nameWords.length > 1 && !given && isPlaceWord(nameWords[0]!.text) ? -2 : 0) +
    (nickname || nameWords.some(word => suffix.test(word.text)) ? 2 : 0)
  const plain = text.slice(start, end).replace(/\s+/g, ' ')
  const ownTitle = title ?? (isTitle ? undefined : around.title)
  return {
    start,
    end,
    text: plain,
    key: foldName(plain),
    words: nameWords.map(word => word.text),
    parts: partsOf(text.slice(start, end)),
    wholeStart: isTitle ? words[0]!.start : start,
    honorific,
    title: ownTitle,
    nickname,
    role: around.role,
    kind,
    evidence: kind === 'unknown' || kind === 'person' ? evidence : 0,
    doubtful: opening && nameWords.length === 1 && at === 0 && isOrdinaryOrMixed(nameWords[0]!.text),
    possessive: lastPiece.possessive,
  }
}

const isOrdinaryOrMixed = (word: string): boolean => {
  const known = lookup(word)
  return known !== undefined && !known.proper && known.frequency >= 2
}

/** Whether the sentence goes on to a question mark: `Will Smith resign?` */
const asks = (text: string, from: number): boolean => /^[^.!?]{0,200}\?/.test(text.slice(from, from + 202))

/** “Dennis Bay”, “Victoria Park”: a given name before these tells little. */
const isHead = (word: string): boolean =>
  organisationHeads.has(word) || placeHeads.has(word) || thingHeads.has(word)

const wordPattern = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'‑-]*/gu
const partsOf = (text: string): NamePart[] =>
  /^[\p{L}\p{M}]+$/u.test(text)
    ? [{ text, key: foldName(text), at: 0 }]
    : allMatches(text, wordPattern).map(match => ({
        text: match[0],
        key: foldName(match[0]),
        at: match.index,
      }))
