import type { Span } from '../source.ts'
import { isKnown } from '../spelling/index.ts'
import { lexicon } from '../syntax/index.ts'
import { hashOf } from '../syntax/words.ts'
import { isPersonNoun } from './gazetteer.ts'
import type { Paragraph, Recalling, Sentence, Token } from './index.ts'
import { allMatches } from './matches.ts'
import { sentenceAt, tokenAt } from './places.ts'

import { fact, writingOf } from './written.ts'

/** A phrase that stands twice: at once, or on both sides of “and” or “or”. Its span takes in both. */
export interface TwicePhrase extends Span {
  readonly kind: 'repeated' | 'coordinate'
  readonly phrase: string
  /** Where the first of the two ends. */
  readonly firstEnd: number
  readonly words: number
  /** Whether a comma or semicolon stands between the two. */
  readonly isParted: boolean
}

interface Word extends Span {
  readonly key: string
}

const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.&$%-]*/gu
const longest = 8
/** Of fewer words, what is said again behind a comma is style. */
const fewestParted = 3

/** The phrases that a paragraph has twice over, rhetoric and idiom left out. */
export function phrasesTwice(paragraph: Paragraph): readonly TwicePhrase[] {
  const { text } = paragraph
  if (!paragraph.recall(mayBeTwice)) return []
  const words: Word[] = []
  for (const { 0: one, index } of allMatches(text, pattern)) {
    const plain = /[\p{L}\p{N}]$/u.test(one) ? one : one.replace(/[.'’&$%-]+$/, '')
    words.push({ key: straight(plain.toLowerCase()), start: index, end: index + plain.length })
  }
  const found: TwicePhrase[] = []
  for (let at = 0; at < words.length; at++) {
    const twice = repeated(text, words, at) ?? coordinate(paragraph, words, at)
    if (!twice) continue
    const { length, kind } = twice
    const first = words[at + length - 1]!
    const last = words[at + 2 * length - 1 + (kind === 'coordinate' ? 1 : 0)]!
    found.push({
      kind,
      phrase: text.slice(words[at]!.start, first.end),
      start: paragraph.start + words[at]!.start,
      firstEnd: paragraph.start + first.end,
      end: paragraph.start + last.end,
      words: length,
      isParted: /^[,;]/.test(text.slice(first.end, first.end + 1)),
    })
    at += 2 * length - 1
  }
  return found
}

const isLink = fact(text => /^(?:and|or)$/i.test(text))
const hashed = fact(text => hashOf(straight(text.toLowerCase())))

/** Whether any words follow themselves, or themselves and a conjunction: in hardly any paragraph. */
function mayBeTwice(_text: string, passage: Recalling): boolean {
  const { forms } = passage.recall(writingOf)
  const hashes = forms.map(hashed)
  const isSame = (at: number, to: number, length: number): boolean => {
    for (let i = 0; i < length; i++) if (hashes[at + i] !== hashes[to + i]) return false
    return true
  }
  for (let at = 0; at + 2 < hashes.length; at++) {
    const first = hashes[at]
    for (let length = 1; length <= longest + 2; length++) {
      if (length > 1 && first === hashes[at + length] && isSame(at, at + length, length)) return true
      if (
        first === hashes[at + length + 1] &&
        isLink(forms[at + length]!) &&
        isSame(at, at + length + 1, length)
      )
        return true
    }
  }
  return false
}

const straight = (text: string): string => (text.includes('’') ? text.replaceAll('’', "'") : text)

interface Found {
  readonly kind: TwicePhrase['kind']
  readonly length: number
}

const isGap = (text: string, before: Word, after: Word): boolean =>
  (after.start === before.end + 1 && text[before.end] === ' ') ||
  /^\s+$/.test(text.slice(before.end, after.start))

/** Whether the words from `at` on are the same as those from `to` on, with nothing but blanks in between. */
function same(text: string, words: readonly Word[], at: number, to: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    if (words[at + i]!.key !== words[to + i]!.key) return false
    if (
      i > 0 &&
      !(isGap(text, words[at + i - 1]!, words[at + i]!) && isGap(text, words[to + i - 1]!, words[to + i]!))
    )
      return false
  }
  return true
}

const joiner = /^(?:and|or|by|after|to|on|upon|in|for|with|against|over|as|but|the|than|nor)$/
/** Phrases said twice: “Bye bye bye bye”, “blah blah blah blah”. */
const emphatic =
  /^(?:very|so|too|no|yes|ha|bye|blah|far|much|really|many|long|la|na|row|more|half|such|one|two|three|four|five|six|seven|eight|nine|ten)$/
/** Joined to themselves for effect: “and again and again”, “day after day after day”. */
const rhetoric =
  /^(?:again|on|another|so|more|off|out|up|down|over|it|that|day|week|month|year|time|night|one|little|step|bit|inch|all|me|him|her|them|you|us)$/

/** Whether two phrases are written alike, but for the capital that opens a sentence; not a heading and what it heads. */
const isAlike = (text: string, first: readonly Word[], second: readonly Word[]): boolean =>
  first.every((word, index) => {
    const [a, b] = [text[word.start]!, text[second[index]!.start]!]
    return a === b || (index === 0 && a.toLowerCase() === b)
  })

const predicative = /^(?:wh|is$|was$|are$)/

function repeated(text: string, words: readonly Word[], at: number): Found | undefined {
  for (let length = 2; length <= longest && at + 2 * length <= words.length; length++) {
    if (words[at]!.key !== words[at + length]!.key) continue
    const [end, again] = [words[at + length - 1]!, words[at + length]!]
    const isParted = length >= fewestParted && /^[,;] $/.test(text.slice(end.end, again.start))
    if (!isParted && !isGap(text, end, again)) continue
    if (!same(text, words, at, at + length, length)) continue
    // “that he had kicked it; that he had kicked it twice”: the second goes further.
    if (text[end.end] === ';' && /^ [\p{L}\p{N}“‘"]/u.test(text.slice(words[at + 2 * length - 1]!.end)))
      return undefined
    const phrase = words.slice(at, at + length)
    const [first, last] = [phrase[0]!.key, phrase.at(-1)!.key]
    const next = words[at + 2 * length]?.key
    if (!isAlike(text, phrase, words.slice(at + length, at + 2 * length))) return undefined
    // “had had had”, “and so on and so on”, “one after another after another”
    if (phrase.every(({ key }) => key === first || emphatic.test(key))) return undefined
    if (/^(?:and|or)$/.test(first) || (length === 2 && joiner.test(first) && rhetoric.test(last)))
      return undefined
    // “again and again and again”, “year after year after year”, “years and years and still”
    const isJoined = joiner.test(last)
    if (
      isJoined &&
      (next === first || (length === 2 && last !== 'than' && (idioms.test(first) || isComparative(first))))
    )
      return undefined
    if (length === 2 && words[at - 1]?.key === last && joiner.test(first)) return undefined
    // “You look and you look and you look”
    if (next === first && phrase.some(({ key }) => /^(?:and|or)$/.test(key))) return undefined
    // “played well as well as she could”
    if (length === 2 && first === 'well' && last === 'as') return undefined
    // “brother v brother v sister”
    if (length === 2 && /^(?:v|vs|versus|plus|minus|x)$/.test(last)) return undefined
    // “a win is a win is a win”
    if ((next === first || words[at - 1]?.key === last) && phrase.some(({ key }) => predicative.test(key)))
      return undefined
    // “which is which is which”
    if (length === 2 && predicative.test(first) && predicative.test(last)) return undefined
    // “I sure do, I sure do”
    if (isParted && (first === 'i' || first === 'we') && length < 5) return undefined
    // “day after day, day after day”
    if (
      isParted &&
      ((length < 4 && /^(?:after|by|and|or|to|upon)$/.test(phrase[1]!.key)) ||
        phrase.slice(1).some(({ key }) => emphatic.test(key)))
    )
      return undefined
    // “New York New York” is a hotel; a name that stands twice is another rule's.
    const second = words.slice(at + length, at + 2 * length)
    const named = isJoined ? second.slice(0, -1) : second
    if (named.every(({ start }) => /[\p{Lu}\p{N}]/u.test(text[start]!))) return undefined
    if (first === 'the' && /^(?:more|less|better|worse|[a-z]+er)$/.test(phrase[1]!.key)) return undefined
    // “What they do they do well”, “what he had he had earned”
    if (
      length === 2 &&
      /^(?:he|she|they|we|you|i|it)$/.test(first) &&
      /\b(?:what|whatever|all|as|where|when|if)\s+$/i.test(
        text.slice(Math.max(0, phrase[0]!.start - 12), phrase[0]!.start),
      )
    )
      return undefined
    if (!phrase.every(({ key, start }) => isKnown(key) || /\p{Lu}/u.test(text[start]!))) return undefined
    return { kind: 'repeated', length }
  }
  return undefined
}

/** “years and years”, “neck and neck”, “lawyers and lawyers”: idiom, measure, or many of a kind. */
const idioms =
  /^(?:years|days|weeks|months|hours|minutes|decades|centuries|ages|nights|generations|miles|kilomet(?:er|re)s|yards|feet|acres|pages|layers|rows|lines|hundreds|thousands|millions|billions|dozens|scores|loads|lots|tons|tonnes|piles|heaps|bags|boxes|buckets|gallons|pints|rounds|bits|times|waves|reams|streets|blocks|stacks|masses|questions|meetings|people|money|men|women|friends|neck|half|time|brick|more|less|better|worse|such|so|out|again|over|on|thousand|million|dollars|pounds|work|rain|snow|mud|sand|water|fear|love|history|business|war|peace|reasons?|lies|books|letters|papers|words|stories|stones?|one|others?|them|him|her|it|that|this|these|those|a|the)$/

function coordinate(paragraph: Paragraph, words: readonly Word[], at: number): Found | undefined {
  const { text } = paragraph
  for (let length = 1; length < longest && at + 2 * length < words.length; length++) {
    const link = words[at + length]!
    if (link.key !== 'and' && link.key !== 'or') continue
    if (words[at]!.key !== words[at + length + 1]!.key) return undefined
    if (!same(text, words, at, at + length + 1, length)) return undefined
    // “half of the deposit, or half of the deposit, within”
    const isParted = length >= fewestParted && text.startsWith(', ', words[at + length - 1]!.end)
    if (
      !(isParted || isGap(text, words[at + length - 1]!, link)) ||
      !isGap(text, link, words[at + length + 1]!)
    )
      return undefined
    // “the more he sang, and the more he sang, the louder”
    if (
      isParted &&
      (!closes(text, words, at, length) || /^(?:more|less|\p{Ll}+er)$/u.test(words[at + 1]!.key))
    )
      return undefined
    // “both at home and at home” is told as a pair.
    if (/^(?:both|either|neither)$/.test(words[at - 1]?.key ?? '')) return undefined
    const phrase = words.slice(at, at + length)
    if (phrase.every(({ start }) => /\p{Lu}/u.test(text[start]!))) return undefined
    if (length === 1 && idioms.test(phrase[0]!.key)) return undefined
    if (length > 1 && idioms.test(phrase.at(-1)!.key) && /^(?:for|of|in|after)$/.test(phrase[0]!.key))
      return undefined
    return isDoubled(paragraph, words, at, length) ? { kind: 'coordinate', length } : undefined
  }
  return undefined
}

/** Whether grammar leaves no other reading: not “health and health insurance”, “the king and the king of Spain”. */
function isDoubled(paragraph: Paragraph, words: readonly Word[], at: number, length: number): boolean {
  const place = paragraph.start + words[at]!.start
  const sentence = sentenceAt(paragraph, place)
  if (!sentence) return false
  const { tokens } = sentence
  if (isParticipial(paragraph, words, at, length, sentence)) return true
  if (length >= fewestClausal && closes(paragraph.text, words, at, length)) return true
  const tokenOf = (word: Word): Token | undefined => tokenAt(sentence, paragraph.start + word.start)
  const first = words.slice(at, at + length).map(tokenOf)
  if (
    length >= fewestClausal &&
    isSubject(sentence, first, tokens[tokenOf(words[at + 2 * length]!)!.index + 1])
  )
    return true
  if (length >= fewestClausal) return isModified(first, tokens[tokenOf(words[at + 2 * length]!)!.index + 1])
  if (length === 1 && first[0] && isAbstractDeed(paragraph.text, words, at, tokens, first[0])) return true
  const head = first.at(-1)
  const again = tokenOf(words[at + 2 * length]!)
  if (!head || !again || first.some(token => !token)) return false
  const before = tokens[first[0]!.index - 1]
  const next = tokens[again.index + 1]
  if (!/^(?:NOUN|ADJ)$/.test(head.pos) || !/^(?:NOUN|ADJ|PROPN)$/.test(again.pos)) return false
  if (first.some(token => /^(?:VERB|AUX|ADV|NUM|SCONJ)$/.test(token!.pos))) return false
  // “young men and young men who …”
  const isManyWho = length > 1 && head.tag === 'NNS' && first[0]!.pos !== 'DET'
  // “the city and the city’s mayor”, “a book and a book about it”
  if (
    next &&
    (/^['’]s?$/.test(next.text) ||
      next.pos === 'NUM' ||
      (complementing.test(next.norm) &&
        !(isManyWho && /^wh/.test(next.norm)) &&
        // “through heather and through heather to a cairn”
        !(next.norm === 'to' && first[0]!.pos === 'ADP' && first[0]!.norm !== 'from') &&
        // “the economic cost and the economic cost of the quarrel”
        !(next.norm === 'of' && length > 2 && first.some(token => token!.pos === 'ADJ'))))
  )
    return false
  // “thinner and thinner”, “sliding and sliding”
  if (length === 1 && (/.ing$/.test(head.norm) || isComparative(head.norm))) return false
  // “between man and man”, “there are lawyers and lawyers”
  if (length === 1 && before && /^(?:between|from)$/.test(before.norm) && head.tag === 'NN') return false
  if (tokens.slice(Math.max(0, first[0]!.index - 3), first[0]!.index).some(token => token.norm === 'there'))
    return false
  const goesOn =
    next !== undefined &&
    (/^(?:NOUN|ADJ|PROPN)$/.test(next.pos) || next.tag === 'VBG') &&
    !/^(?:(?:down|up)(?:stream|stairs|town|hill|wind)|abroad|elsewhere|nearby|alike|overseas|inland|offshore|today|tomorrow|yesterday|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/.test(
      next.norm,
    )
  const isDefinite = /^(?:the|this|that|his|her|its|their|our|my|your)$/.test(before?.norm ?? '')
  // “military and military efforts”, but “the military and military families”
  if (head.pos === 'ADJ') {
    // “The talks were long and long.”
    const isPredicate = before?.lemma === 'be' && length === 1 && (!next || next.pos === 'PUNCT')
    // “its military and military efforts”
    const isOwn =
      /^(?:its|their|his|her)$/.test(before?.norm ?? '') && next?.tag === 'NNS' && !isPersonNoun(next.norm)
    return isPredicate || (goesOn && (length > 1 || !isDefinite || isOwn || !substantive.test(head.norm)))
  }
  // “A house is a home and a home is a house.”
  if (next && isFiniteTag(next) && tokens.slice(0, first[0]!.index).some(isFiniteTag)) return false
  // “the heroine, a shoplifter, talks and talks”
  if (length === 1 && before?.text === ',' && lexicon(head.norm)?.tags.has('VBZ')) return false
  // “They sang and sang well”
  if (length === 1 && /^(?:he|she|it|they|we|i|you|who)$/.test(before?.norm ?? '')) return false
  return !goesOn && (head.tag === 'NN' || head.tag === 'NNS')
}

/** “Residents of the town and residents of the town said”: a subject that opens its sentence. */
const isSubject = (
  { start }: Sentence,
  phrase: readonly (Token | undefined)[],
  next: Token | undefined,
): boolean =>
  next !== undefined &&
  isFiniteTag(next) &&
  phrase[0]?.start === start &&
  phrase.at(-1)?.pos === 'NOUN' &&
  phrase.every(token => token !== undefined && /^(?:NOUN|ADJ|DET|ADP|NUM)$/.test(token.pos))

/** “guests to the first meeting and guests to the first meeting of the board”: one meeting, since its kind is told twice. */
const isModified = (phrase: readonly (Token | undefined)[], next: Token | undefined): boolean =>
  next?.norm === 'of' &&
  phrase[0]?.tag === 'NNS' &&
  phrase[1]?.pos === 'ADP' &&
  phrase.at(-1)?.pos === 'NOUN' &&
  phrase.some(token => token?.pos === 'ADJ')

/** So many words are not said again for what grammar they are of: “as it has been from the start and been from the start”. */
const fewestClausal = 4

/** Whether the second of two ends where its clause does, and no word behind it makes it another. */
const closes = (text: string, words: readonly Word[], at: number, length: number): boolean =>
  /^["”’)]*[,.;:!?—–]/.test(text.slice(words[at + 2 * length]!.end)) &&
  !words.slice(at, at + length).some(({ key }) => joinsWords.test(key))
const joinsWords = /^(?:and|or|but)$/

const isFiniteTag = ({ tag }: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)

/** “asked to review and review the rules”: a deed that no speaker says twice to tell how long it takes. */
function isAbstractDeed(
  text: string,
  words: readonly Word[],
  at: number,
  tokens: readonly Token[],
  { norm, index }: Token,
): boolean {
  const tags = lexicon(norm)?.tags
  return (
    norm.length > 5 &&
    latinate.test(norm) &&
    tags?.has('VB') === true &&
    /^(?:to|will|would|must|should|can|could|may|might|shall)$/.test(tokens[index - 1]?.norm ?? '') &&
    /^ (?:the|an?|its|their|his|her|this|these|those|all|any|every|each)\b(?! (?:next|following|same|other|day|week|night|moment|time)\b)/.test(
      text.slice(words[at + 2]!.end),
    )
  )
}
/** The prefixes and endings of verbs from Latin, the language of deeds on paper. */
const latinate =
  /^(?:re|con|com|de|pro|pre|ex|dis|sup|sub|ass|app|acc|inter|trans|en|im|in)\p{Ll}{3,}|(?:ate|ify|i[sz]e)$/u

/** “written in prison and written in prison over two years”: a participle with its adjunct, told anew with another. */
function isParticipial(
  { text, start }: Paragraph,
  words: readonly Word[],
  at: number,
  length: number,
  sentence: Sentence,
): boolean {
  const [first, link, last] = [words[at]!, words[at + 1], words[at + length - 1]!]
  if (length < 3 || !participle.test(first.key) || !adjunctive.test(link?.key ?? '')) return false
  const verb = tokenAt(sentence, start + first.start)
  const noun = tokenAt(sentence, start + last.start)
  const after = text.slice(words[at + 2 * length]!.end)
  return (
    /^VB[ND]$/.test(verb?.tag ?? '') &&
    noun?.pos === 'NOUN' &&
    /^(?:[,.;:!?]| (?:in|on|at|over|during|by|after|before|until|since)\b(?! (?:again|the end)))/.test(after)
  )
}
const participle = /(?:ed|en|[aeiou]nt|[^aeiou]t|own|ung|unk|orn|ept|elt|old|ade|ought|aught)$/
const adjunctive = /^(?:in|on|at|by|from|for|with|under|over|during|after|before|near|off|out)$/

/** Adjectives that name a body of people: “the military and military families”. */
const substantive =
  /^(?:military|public|poor|rich|old|young|dead|sick|ill|elderly|black|white|gay|deaf|blind|disabled|homeless|unemployed|wounded|injured|faithful|religious|royal|\p{Ll}+(?:ese|ish))$/u

/** What makes the second of two a thing of its own. */
export const complementing =
  /^(?:of|who|whose|that|which|only|alone|after|again|about|behind|between|beside|beyond|like|called|named|with|without|to|where)$/

const isComparative = (norm: string): boolean =>
  norm.endsWith('er') &&
  (norm.endsWith('ier') ||
    isKnown(norm.slice(0, -2)) ||
    isKnown(norm.slice(0, -1)) ||
    isKnown(norm.slice(0, -3)))
