import { lexicon } from '../../../syntax/index.ts'
import type { Paragraph, Sentence, Token } from '../../index.ts'
import { isPersonNoun } from '../../naming/gazetteer.ts'
import { sentenceAt, tokenAt } from '../../places.ts'
import { isFiniteTag } from '../../tokens.ts'
import { type Found, fewestParted, idioms, isComparative, isGap, longest, same, type Word } from './words.ts'

export function coordinate(paragraph: Paragraph, words: readonly Word[], at: number): Found | undefined {
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
  if (isSuperlative(first, tokens[tokenOf(words[at + 2 * length]!)!.index + 1])) return true
  if (isDeed(tokens, first, tokens[tokenOf(words[at + 2 * length]!)!.index + 1])) return true
  if (isInfinitive(first, tokens[tokenOf(words[at + 2 * length]!)!.index + 1])) return true
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
        // “high winds and high winds to the coast”
        !(next.norm === 'to' && head.tag === 'NNS' && first[0]!.pos === 'ADJ') &&
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
  if (length === 1 && next && isWorkOf(head, next)) return true
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

/** “the oldest and the oldest in Europe”, “cheaper and cheaper than oil”, “quickly and quickly forgotten” */
function isSuperlative(
  [first, second, third]: readonly (Token | undefined)[],
  next: Token | undefined,
): boolean {
  if (first?.norm === 'the')
    return third === undefined && second?.tag === 'JJS' && !(next && isFiniteTag(next))
  if (second || !first) return false
  if (isComparative(first.norm)) return next?.norm === 'than'
  return (
    first.tag === 'RB' &&
    /.{3}ly$/.test(first.norm) &&
    !/^(?:slow|steadi|gradual|real|tru|on|ear)ly$/.test(first.norm)
  )
}

/** “would raise taxes and raise taxes on fuel”, “sings in French and sings in French” */
function isDeed(
  tokens: readonly Token[],
  phrase: readonly (Token | undefined)[],
  next: Token | undefined,
): boolean {
  const [first, last] = [phrase[0], phrase.at(-1)]
  if (phrase.length < 2 || first?.pos !== 'VERB' || !/^(?:NOUN|PROPN)$/.test(last?.pos ?? '')) return false
  if (idioms.test(last!.norm)) return false
  const closed = next === undefined || next.pos === 'PUNCT'
  if (/^(?:MD|TO)$/.test(tokens[first.index - 1]?.tag ?? ''))
    return closed || (next.pos === 'ADP' && !complementing.test(next.norm))
  return closed && phrase.length > 2 && phrase[1]!.pos === 'ADP'
}

/** “to boil water and to boil water”: with its object or its place, an infinitive is not said again for effect. */
const isInfinitive = (phrase: readonly (Token | undefined)[], next: Token | undefined): boolean =>
  phrase.length > 2 &&
  phrase[0]?.norm === 'to' &&
  phrase[1]?.tag === 'VB' &&
  /^(?:NOUN|ADV|ADJ|PROPN)$/.test(phrase.at(-1)?.pos ?? '') &&
  (next === undefined ||
    next.pos === 'PUNCT' ||
    (/^(?:ADP|SCONJ|CCONJ)$/.test(next.pos) && !complementing.test(next.norm)) ||
    /^(?:before|after|until)$/.test(next.norm))

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
    (/^ (?:the|an?|its|their|his|her|this|these|those|all|any|every|each)\b(?! (?:next|following|same|other|day|week|night|moment|time)\b)/.test(
      text.slice(words[at + 2]!.end),
    ) ||
      // “reduce and reduce emissions”
      [index + 3, index + 4].some(
        (noun, before) => tokens[noun]?.tag === 'NNS' && (before === 0 || tokens[noun - 1]!.pos === 'ADJ'),
      ))
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

/** “search and search operation”: what a deed is called with what is done of it. */
const isWorkOf = ({ norm }: Token, next: Token): boolean =>
  /^(?:operation|effort|mission|campaign|drive|exercise)s?$/.test(next.norm) &&
  lexicon(norm)?.tags.has('VB') === true &&
  lexicon(norm)?.tags.has('NN') === true

/** Adjectives that name a body of people: “the military and military families”. */
const substantive =
  /^(?:military|public|poor|rich|old|young|dead|sick|ill|elderly|black|white|gay|deaf|blind|disabled|homeless|unemployed|wounded|injured|faithful|religious|royal|\p{Ll}+(?:ese|ish))$/u

/** What makes the second of two a thing of its own. */
export const complementing =
  /^(?:of|who|whose|that|which|only|alone|after|again|about|behind|between|beside|beyond|like|called|named|with|without|to|where)$/
