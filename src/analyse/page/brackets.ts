import { isFinite as isFiniteVerb, parseSentence, subjectOf } from '../../syntax/index.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'

import { allMatches } from '../matches.ts'

/** A bracket without its partner. */
export interface LoneBracket {
  readonly paragraph: Paragraph
  /** Its offset in the prose. */
  readonly at: number
  readonly mark: string
  /** The bracket of another shape that stands where its partner should. */
  readonly mismatch?: { readonly at: number; readonly mark: string }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const opening: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** a)  1)  iv)  with no bracket before it. */
const enumerator = /(?:^|[\s“"‘'(—–;:,/])(?:\d{1,3}|\p{L}|[ivxIVX]{2,4})$/u
/** `(61`: an age or a note, with its bracket. */
const bracketed = /\((?:\d{1,3}|\p{L}|[ivxIVX]{2,4})$/u
const emoticon = /(?:^|\s)(?:[:;=8xX]['’]?[-^o]?)$/
/** `(page 8)`, `(chapter x)`: within brackets a number closes them, and is no pair of eyes. */
const bareEyes = /[8xX]$/
/** `Pears (61)`: goals, ages and votes behind names. */
const numbered = /\p{Lu}[\p{L}’-]+ \(\d{1,3}\)/u
const numberedName = /\p{Lu}[\p{L}’-]+ \d{1,3}$/u
/** [0, 1) */
const interval = /[([]-?[\d.]{1,8}, ?-?[\d.∞]{1,8}[)\]]/g

/** The brackets that have no partner in their paragraph, nor at the far end of a run of paragraphs. */
export function loneBrackets(article: Analysis): readonly LoneBracket[] {
  const found: LoneBracket[] = []
  for (const lone of article.gather(inParagraph)) {
    const partner =
      closesParagraph(lone) &&
      found.findLastIndex(
        one =>
          one.mark === opening[lone.mark] &&
          opensParagraph(one) &&
          lone.paragraph.index - one.paragraph.index < 9,
      )
    if (typeof partner === 'number' && partner >= 0) found.splice(partner, 1)
    else found.push(lone)
  }
  return found
}

const opensParagraph = ({ paragraph, at }: LoneBracket): boolean =>
  /^["“'‘]?$/.test(paragraph.text.slice(0, at - paragraph.start))
const closesParagraph = ({ paragraph, at, mark }: LoneBracket): boolean =>
  mark in opening && /^[.”"’']*$/.test(paragraph.text.slice(at - paragraph.start + 1))

function inParagraph(paragraph: Paragraph): readonly LoneBracket[] {
  const { text } = paragraph
  if (!/^(?:paragraph|quotation|item|headline|deck|subhead)$/.test(paragraph.kind)) return []
  if (!/[()[\]{}]/.test(text)) return []
  const intervals = allMatches(text, interval).map(({ index, 0: { length } }) => ({ index, length }))
  const stack: { at: number; mark: string }[] = []
  const lone: LoneBracket[] = []
  let enumerated = false
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]!
    if (!(mark in closing) && !(mark in opening)) continue
    const at = paragraph.start + i
    const before = text.slice(Math.max(0, i - 6), i)
    // :-)   (:
    const isInside = mark === ')' && stack.at(-1)?.mark === '('
    if (
      (emoticon.test(before) && !(isInside && bareEyes.test(before))) ||
      (mark === '(' && /^[-^o]?[:;](?=\s|$)/.test(text.slice(i + 1, i + 4)))
    )
      continue
    if (intervals.some(({ index, length }) => i >= index && i < index + length)) continue
    if (paragraph.literals.some(({ start, end }) => at >= start && at < end)) continue
    if (isAddress(text, i) && stack.at(-1)?.mark !== opening[mark]) continue
    if (mark in closing) {
      stack.push({ at, mark })
      continue
    }
    // “Ruiz 38) headed”, where others are “Pears (61)”
    const isNumbered = numbered.test(text) && numberedName.test(text.slice(Math.max(0, i - 30), i))
    const isEnumerator = mark === ')' && enumerator.test(before) && !bracketed.test(before) && !isNumbered
    const open = stack.at(-1)
    if (open?.mark === opening[mark]) {
      if (isEnumerator) enumerated = true
      stack.pop()
    } else if (isEnumerator) enumerated = true
    else if (open && !text.includes(closing[open.mark]!, i) && i + paragraph.start - open.at < 120) {
      stack.pop()
      lone.push({ paragraph, at: open.at, mark: open.mark, mismatch: { at, mark } })
    } else lone.push({ paragraph, at, mark })
  }
  for (const one of stack) lone.push({ paragraph, ...one })
  // (1 to 3) and 4) may be an enumeration's: too many to tell, but for what opens behind the last of them.
  const last = text.lastIndexOf(')') + paragraph.start
  return enumerated
    ? lone.filter(one => one.mark !== ')' && (one.mark !== '(' || one.at > last))
    : lone.sort((a, b) => a.at - b.at)
}

function isAddress(text: string, index: number): boolean {
  const word = /\S{0,80}$/.exec(text.slice(Math.max(0, index - 80), index))![0]
  return /:\/\/|www\./.test(word)
}

const amount =
  /^(?:(?:about|around|roughly|nearly|almost|approximately|some|or|over|more than|up to) )?(?:[$£€¥]|US\$|A\$|C\$)?\d[\d,.]*\d?(?:[-–]\d[\d,.]*)?%?(?: (?:million|billion|trillion|hundred|thousand|m|bn|percent|per cent|square|cubic|kilomet(?:er|re)s?|kms?|met(?:er|re)s?|m|centimet(?:er|re)s?|cm|millimet(?:er|re)s?|mm|miles?|mph|kph|yards?|feet|foot|ft|inch(?:es)?|pounds?|lbs?|kilograms?|kilos?|kg|grams?|ounces?|ton(?:ne)?s?|acres?|hectares?|degrees?|celsius|fahrenheit|C|F|euros?|dollars?|lit(?:er|re)s?|gallons?)\b)*/i

/** Places in the prose where the partner of a bracket may have stood, best first. */
export function placesForPartner(article: Analysis, lone: LoneBracket): readonly number[] {
  const { paragraph, at } = lone
  const sentence = paragraph.sentences.find(({ start, end }) => at >= start && at < end)
  if (!sentence) return []
  if (!(lone.mark in closing)) return startsOf(sentence, at)
  const alike = endLikeOthers(article, lone, sentence)
  return [...(alike === undefined ? [] : [alike]), ...endsOf(sentence, at).filter(place => place !== alike)]
}

const balanced = /\(([^()]{3,60})\)|\[([^[\]]{3,60})\]/g

/** “(by proxy‹)›, Osei”, beside “(by proxy)”; “(up by a fifth‹)›, freight costs (up by a third)”: where a bracket of the same make ends. */
function endLikeOthers(article: Analysis, { at, mark }: LoneBracket, sentence: Sentence): number | undefined {
  const content = sentence.text.slice(at - sentence.start + 1)
  // “(“singing, I swear,” its coxswain said‹)›, and turned”
  const said =
    /^[“"][^“”"]{3,120}[”"] (?:\p{L}[\p{L}.’'-]* ){1,4}?(?:said|says|wrote|added)(?=,| and\b)/u.exec(content)
  if (said) return at + 1 + said[0].length
  // “they [the partners‹]› who signed”
  const named =
    mark === '[' &&
    /^(?:(?:the|an?|his|her|their|its|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) )?[\p{L}’.-]+(?: \p{Ll}+)?(?= (?:who|which|that|is|was|are|were|had|has|have|will|would|never|did)\b)/u.exec(
      content,
    )
  if (named) return at + 1 + named[0].length
  for (const { match } of article.matches(balanced)) {
    const inner = match[1] ?? match[2]!
    if (content.startsWith(inner) && /^[,;. ]/.test(content.slice(inner.length))) return at + 1 + inner.length
    const words = inner.split(' ')
    const own = content.split(/(?<=[,;]) | /).slice(0, words.length)
    const isAlike =
      words.length > 1 &&
      own.length === words.length &&
      words.slice(0, Math.max(1, words.length - 1)).every((word, index) => word === own[index]) &&
      /[,;]$/.test(own.at(-1)!)
    if (isAlike) return at + own.join(' ').length
  }
  return undefined
}

function endsOf(sentence: Sentence, at: number): number[] {
  const offset = at - sentence.start
  const before = sentence.text.slice(0, offset)
  const content = sentence.text.slice(offset + 1)
  const places: number[] = []
  const figure = amount.exec(content)?.[0].trimEnd().replace(/[,.]$/, '')
  // (22 boats, most of them family-owned
  const isCount =
    figure !== undefined && /^\d[\d,]*$/.test(figure) && /^ \p{Ll}+s\b/u.test(content.slice(figure.length))
  if (
    figure &&
    !isCount &&
    /^,? \p{Ll}/u.test(content.slice(figure.length)) &&
    /\d$|%$|[A-Za-z]$/.test(figure)
  ) {
    if (/ \p{L}/u.test(figure) || /^[$£€¥\d]/.test(figure)) {
      if (!/^,? (?:of|in|to|from|on|at|for|per|an?|each|by|with)\b/.test(content.slice(figure.length)))
        places.push(figure.length)
    }
  }
  const short = /^(?:\p{Lu}[\p{Lu}\d.&-]{1,9}|(?:\p{Ll}\.){2,})(?=\s|,)/u.exec(content)?.[0]
  if (short) places.push(short.length)
  // (It was, a little‹)› And then …
  if (/^["“]?$/.test(before.trim()) && /[.!?]["”’']*$/.test(content)) places.push(content.length)
  const verb = predicateOf(before, content)
  if (verb !== undefined) places.push(verb)
  if (places.length === 0) {
    const stop = /[.!?]["”’']*$/.exec(content)
    const phrase = adjunct.exec(content)
    if (phrase) places.push(phrase[0].length)
    const comma = /[,;](?= (?:and|but|who|which|where|when|while|the|he|she|it|they|a)\b)/.exec(content)
    if (comma) places.push(comma.index)
    if (stop && content.length < 160) places.push(stop.index)
  }
  return places.filter(place => place < 200).map(place => sentence.start + offset + 1 + place)
}

/**
 * Where a clause is joined to the one before the bracket: `made coffins (larch, with rope handles ‹)› and was said`,
 * `3-2 (after extra time ‹)› and the crowd left`.
 */
function conjunctionBefore(tokens: Parameters<typeof isFiniteVerb>[0], verb: number): number {
  if (tokens.slice(0, verb).some((_, at) => isFiniteVerb(tokens, at))) return -1
  let at = verb - 1
  while (at > 0 && /^(?:DET|ADJ|NOUN|PROPN|PRON|ADV|NUM)$/.test(tokens[at]!.pos)) at--
  return /^(?:and|but)$/.test(tokens[at]!.norm) ? at : -1
}

const adverb = /^(?:still|now|also|already|never|often|always|then|once|just|only|later|soon)$/
/** `by two votes` before `after a long night` */
const adjunct =
  /^(?:by|in|at|on|from|with|for|of) (?:\S+ ){1,4}?\S+(?= (?:after|before|when|while|since|until|because|although|though)\b)/

/** Where the clause that a bracket interrupted between subject and verb goes on. */
function predicateOf(before: string, content: string): number | undefined {
  const tokens = parseSentence(content)
  const opened = parseSentence(before)
  const awaitsVerb = opened.length > 0 && !opened.some((_, index) => isFiniteVerb(opened, index))
  // “(where the lights never went out ‹)› have offered”: the first verb is the bracket's own.
  let own = /^(?:where|who|which|whose|when|although|because|if|since|while|as)\b/.test(content) ? 1 : 0
  for (let i = 1; i < tokens.length && i < 40; i++) {
    if (!isFiniteVerb(tokens, i)) continue
    if (own-- > 0) continue
    const { norm, pos } = tokens[i - 1]!
    const conjunction = awaitsVerb ? -1 : conjunctionBefore(tokens, i)
    if (conjunction > 0) return content.slice(0, tokens[conjunction]!.start).replace(/,?\s*$/, '').length
    if (
      pos === 'PRON' ||
      pos === 'SCONJ' ||
      pos === 'CCONJ' ||
      /^(?:to|which|who|that|and|or|but)$/.test(norm)
    )
      continue
    const whole = parseSentence(`${before}${content.slice(tokens[i]!.start)}`)
    const verb = whole.findIndex(token => token.start >= before.length)
    const subject = verb < 0 ? -1 : subjectOf(whole, verb)
    if (awaitsVerb || (subject >= 0 && whole[subject]!.start < before.length)) {
      let first = i
      while (first > 1 && adverb.test(tokens[first - 1]!.norm)) first--
      return content.slice(0, tokens[first]!.start).replace(/,?\s*$/, '').length
    }
  }
  return undefined
}

const openers =
  /(?:^|\s)(?=(?:about|around|roughly|nearly|approximately|or|formerly|born|aged|pictured|left|right|including|see|e\.g\.|i\.e\.|known as|also known as|also called|not|then|now|minus|plus|down|up|from)\s[^()]{0,60}$)/g

function startsOf(sentence: Sentence, at: number): number[] {
  const before = sentence.text.slice(0, at - sentence.start)
  const places: number[] = []
  const last = [...before.matchAll(openers)].at(-1)
  if (last) places.push(last.index + last[0].length)
  const figure = /(?:^|\s)((?:[$£€¥])?\d[\d,.]*(?:[- ][\p{L}%]+){0,2})$/u.exec(before)
  if (figure) places.push(before.length - figure[1]!.length)
  const short = /(?:^|\s)(\p{Lu}[\p{Lu}\d.&-]{1,9})$/u.exec(before)
  if (short) places.push(before.length - short[1]!.length)
  return [...new Set(places)].map(place => sentence.start + place)
}
