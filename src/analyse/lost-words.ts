import { lexicon, type Tagged } from '../syntax/index.ts'
import { wordSet } from './collections.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { adjunct, isCircumstance, nounPhrase, pastAdjuncts } from './displaced-verbs.ts'
import { isPersonNoun } from './gazetteer.ts'
import { plainSubject } from './plain-subject.ts'
import { isSpeechVerb } from './saying.ts'
import {
  isDoubleQuote,
  isFiniteForm,
  isLower,
  isNever,
  isNominal,
  isVerbal,
  isWh,
  nominative,
  opensObject,
  tagsOf,
} from './tokens.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const lacking = (first: Tagged, last: Tagged, word: string): Garble => ({
  first,
  last,
  fault: `lacks “${word}”`,
  better: `${first.text} ${word} ${last.text}`,
})

/** “said the she was proud”: a determiner, and a subject with its verb. */
const determinerBeforePronoun: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  return verb && isFiniteForm(verb) && isLower(tokens[at - 1]!) && tokens[at - 2]?.tag !== 'HYPH'
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks a noun' }
    : undefined
}

/** Phrases that may stand before an adjective: “its at times brutal rule”. */
const insertable =
  /^(?:at (?:times|best|worst|most|least|once|first|last)|by (?:then|now|far|no)|to (?:date|its|their|some)|in (?:turn|part|effect|no|its|many|some)|of course|for (?:now|once|some|many)|as (?:yet|it)|on its)$/
const isInsertable = (first: Tagged, second: Tagged): boolean =>
  insertable.test(`${first.norm} ${second.norm}`)

/** “the for administration”, “a which grew”, “the there”: a determiner before a word that no noun phrase has there. */
const determinerAlone: Reader = (tokens, at) => {
  const determiner = tokens[at - 1]!
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || isSetOff(tokens, at) || !isLower(determiner) || word.pos === 'NOUN' || word.pos === 'PROPN')
    return undefined
  if (
    /^(?:NOUN|PUNCT|ADJ)$/.test(next.pos) &&
    /^(?:in|on|by|over|off|as|to|will|can|who|what|then|for|at)$/.test(word.norm) &&
    !/^(?:the|a|an)$/.test(determiner.norm)
  )
    return undefined
  // “the will had said”, “a she wolf”, “an in with the guard”, “the in vivo test”, “every which way”
  if (/^(?:will|can|would|could|should)$/.test(word.norm) && !(word.tag === 'MD' && next.tag === 'VB'))
    return undefined
  if (/^(?:he|she|it|they|we)$/.test(word.norm) && !isVerbal(next)) return undefined
  if (/^(?:with|vivo|vitro|situ|absentia|camera|house|way)$/.test(next.norm)) return undefined
  // “an in joke”, “the to and fro”, “the at times brutal rule”
  if (isInsertable(word, next) || next.pos === 'PUNCT' || next.pos === 'CCONJ' || next.norm === 'not')
    return undefined
  return { first: determiner, last: word, fault: 'lacks a noun' }
}

/** Whether a word is hyphenated, quoted or a letter: “the on-site”, “vitamin a in”. */
function isSetOff(tokens: readonly Tagged[], at: number): boolean {
  const around = [tokens[at - 2], tokens[at], tokens[at + 1], tokens[at + 2]]
  return (
    around.some(token => token !== undefined && (token.tag === 'HYPH' || /^[-–/"“”'‘’]$/.test(token.text))) ||
    (tokens[at - 1]!.norm === 'a' &&
      (tokens[at - 2]?.pos === 'NOUN' || tokens[at - 2]?.pos === 'PROPN' || tokens[at - 2]?.norm === 'to'))
  )
}

/** “a broad range of was issues”, “the board of they tax”: a preposition and a word that cannot be its object. */
const prepositionAlone: Reader = (tokens, at) => {
  const noun = tokens[at - 2]
  const next = tokens[at + 1]
  if (noun?.pos !== 'NOUN' || !next || next.pos === 'PUNCT' || tokens[at - 1]!.pos !== 'ADP') return undefined
  if (
    tokens
      .slice(0, at)
      .some(
        token =>
          isWh(token) ||
          isDoubleQuote(token) ||
          /^(?:as|than|all|nothing|anything|everything|something|no|any|what|first|last|only)$/.test(
            token.norm,
          ) ||
          token.tag === 'JJS' ||
          token.tag === 'TO',
      )
  )
    return undefined
  if (tokens[at]!.norm === 'will' && next.tag !== 'VB') return undefined
  // “the man he is a friend of is”
  for (let i = 1; i < at - 1; i++)
    if (isNominal(tokens[i - 1]!) && opensNounPhrase(tokens[i]!)) return undefined
  return { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks a noun' }
}
const opensNounPhrase = ({ pos, tag, norm }: Tagged): boolean =>
  pos === 'DET' ||
  tag === 'PRP$' ||
  nominative.test(norm) ||
  norm === 'it' ||
  norm === 'you' ||
  pos === 'PROPN'

/** “favorite he designer”, “turned to she purple”: a pronoun that is a subject’s, and no verb. */
const pronounBeforeNominal: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const word = tokens[at]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (!before || !next || !/^(?:NOUN|ADJ)$/.test(word.pos) || tokens.some(isDoubleQuote)) return undefined
  if (!isNever(word, 'VB', 'VBZ', 'VBD', 'VBP', 'VBN', 'VBG', 'RB', 'MD', 'IN', 'NNS', 'JJR'))
    return undefined
  if (!isAttested(word) || before.pos === 'AUX') return undefined
  // “he chairman, she secretary”, “as he certain of it”
  if (
    /^[,;:—–]$/.test(before.text) ||
    /^(?:as|than|like|or|nor|and|but|so)$/.test(before.norm) ||
    next.tag === 'HYPH'
  )
    return undefined
  return { first: pronoun, last: word, fault: 'lacks a verb' }
}

const isAttested = ({ norm }: Tagged): boolean => lexicon(norm)?.attested === true

/** “he them must isolate”, “she him left”: an object right behind a subject. */
const objectBehindSubject: Reader = (tokens, at) =>
  isLower(tokens[at - 1]!) || at === 1
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'has the words in the wrong order' }
    : undefined

/** “had better grab he a colony”: a subject where an object belongs, and an object behind it. */
const subjectBehindVerb: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const before = tokens[at - 2]
  if (!before || !isLower(pronoun) || before.pos === 'AUX' || isSpeechVerb(before.norm)) return undefined
  if (!(before.pos === 'VERB' || before.pos === 'NOUN' || before.pos === 'DET' || before.tag === 'PRP$'))
    return undefined
  return tokens
    .slice(0, at)
    .some(token => isDoubleQuote(token) || /^(?:than|as|nor|so|neither)$/.test(token.norm)) ||
    tokens.at(-1)!.text === '?'
    ? undefined
    : { first: pronoun, last: tokens[at]!, fault: 'lacks a verb' }
}

/** “indignation on of the war”: no preposition stands before “of”. */
const prepositionsWithOf: Reader = (tokens, at) => {
  const preposition = tokens[at - 1]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (!before || !next || preposition.pos !== 'ADP' || !isNominal(before) || /ing$/.test(before.norm))
    return undefined
  return /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(next.pos) || next.tag === 'PRP$'
    ? { first: preposition, last: tokens[at]!, fault: 'has one preposition too many' }
    : undefined
}

/** “accomplished because feat.” */
const becauseBeforeNoun: Reader = (tokens, at) => {
  const noun = tokens[at + 1]
  return noun?.pos === 'NOUN' &&
    isLower(noun) &&
    tokens[at + 2]?.text === '.' &&
    at > 2 &&
    noun.norm !== 'reasons'
    ? { first: tokens[at]!, last: noun, fault: 'has no clause' }
    : undefined
}

/** “This the chief reason”: a sentence whose subject has no verb. */
const demonstrativeWithoutVerb: Reader = (tokens, at) => {
  const verb = tokens.findIndex(isFiniteForm)
  const stop = tokens.findIndex(({ text }) => /^[,;:?!.—–]$/.test(text))
  return at === 1 &&
    stop > 4 &&
    (verb < 0 || verb > stop || tokens.slice(2, verb).some(token => isWh(token) || token.pos === 'SCONJ')) &&
    tokens[stop]!.text === '.'
    ? { first: tokens[0]!, last: tokens[1]!, fault: 'lacks a verb' }
    : undefined
}

/** “several ago months” */
const agoBeforeNoun: Reader = (tokens, at) => {
  const unit = tokens[at + 1]
  return unit?.tag === 'NNS'
    ? {
        first: tokens[at]!,
        last: unit,
        fault: 'has the words in the wrong order',
        better: `${unit.text} ${tokens[at]!.text}`,
      }
    : undefined
}

/** “the firm would respectable position”: a modal, and what no form of it governs. */
const modalBeforeNominal: Reader = (tokens, at) => {
  const modal = tokens[at - 1]!
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (modal.tag !== 'MD' || !next || next.tag === 'HYPH' || plainSubject(tokens, at - 2) < 0) return undefined
  const isPhrase = (word.tag === 'JJ' && next.pos === 'NOUN') || (word.tag === 'NNS' && isLower(word))
  if (
    !isPhrase ||
    !isAttested(word) ||
    !isNever(word, 'VB', 'VBP', 'RB', 'VBN', 'VBD', 'IN', 'MD', 'JJR') ||
    word.norm === 'doubtless'
  )
    return undefined
  if (tokens.slice(0, at - 1).some(token => isWh(token) && token.norm !== 'that')) return undefined
  // “He can, the minister said”; “the can opener”
  return next.pos === 'PUNCT' ? undefined : { first: modal, last: word, fault: 'lacks a verb' }
}

/** “He a boomed drive”, “They in the casino will”: a pronoun that opens a sentence, and no verb. */
const pronounWithoutVerb: Reader = (tokens, at) => {
  const pronoun = tokens[0]!
  const next = tokens[2]
  if (
    at !== 1 ||
    !next ||
    !nominative.test(pronoun.norm) ||
    tokens.some(isDoubleQuote) ||
    tokens.at(-1)!.text === '?'
  )
    return undefined
  const word = tokens[1]!
  if (
    /^(?:of|in|on|at|for|from|with|by)$/.test(word.norm) &&
    (!/^(?:he|she|i)$/.test(pronoun.norm) ||
      isInsertable(word, next) ||
      isCircumstance(adjunct(tokens, 1) ?? { head: next, end: 0, isDefinite: false }))
  )
    return undefined
  return next.tag === 'HYPH' ? undefined : { first: pronoun, last: word, fault: 'lacks a verb' }
}

/** “double its in the country”: a possessive, and a phrase. */
const possessiveBeforePhrase: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  if (
    tokens[at]!.pos !== 'ADP' ||
    !next ||
    next.tag === 'HYPH' ||
    /^[-–/"“”'‘’]$/.test(next.text) ||
    isInsertable(tokens[at]!, next)
  )
    return undefined
  const phrase = adjunct(tokens, at)
  if (!phrase || (isCircumstance(phrase) && phrase.head.pos !== 'PROPN')) return undefined
  return { first: tokens[at - 1]!, last: next, fault: 'lacks a noun' }
}

/** “that she whether the trial could go on would decide” */
const pronounBeforeQuestion: Reader = (tokens, at) =>
  tokens[at + 1] && !isVerbal(tokens[at + 1]!)
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'has the words in the wrong order' }
    : undefined

/** “80 cents a barrel to after rising” */
const toBeforeConjunction: Reader = (tokens, at) => {
  const noun = tokens[at - 2]
  if (!noun || !(isNominal(noun) || noun.pos === 'NUM') || tagsOf(noun).has('VBZ') || !tokens[at + 1])
    return undefined
  if (tokens.slice(0, at).some(token => isWh(token) || token.norm === 'from' || isDoubleQuote(token)))
    return undefined
  return { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks what “to” leads to' }
}

const fraction = wordSet(
  'third quarter fifth tenth half dozen decade century month week year million billion thousand hundred hour mile ton tonne',
)
/** “fallen by more a third”, “killed more 200 people” */
const comparativeBeforeMeasure: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || !(before.pos === 'ADP' || (before.pos === 'VERB' && isFiniteForm(before)))) return undefined
  const isMeasure =
    (/^an?$/.test(next.norm) &&
      fraction.has(tokens[at + 2]?.norm ?? '') &&
      !/^(?:later|earlier|ago)$/.test(tokens[at + 3]?.norm ?? '')) ||
    (/^\d[\d,.]*$/.test(next.text) && tokens[at + 2]?.tag === 'NNS' && before.pos === 'ADP')
  return isMeasure ? lacking(tokens[at]!, next, 'than') : undefined
}

/** “between $420 million $450 million” */
const betweenWithoutAnd: Reader = (tokens, at) => {
  const end = measureEnd(tokens, at + 1)
  if (end < 0) return undefined
  const next = tokens[end]
  if (
    !next ||
    measureEnd(tokens, end) < 0 ||
    !/^[$£€\p{L}]*\d/u.test(next.text + (tokens[end + 1]?.text ?? ''))
  )
    return undefined
  return lacking(tokens[end - 1]!, next, 'and')
}
/** The first word behind a figure with its sign and unit; -1 for none. */
function measureEnd(tokens: readonly Tagged[], from: number): number {
  let at = from
  if (/^[$£€]$/.test(tokens[at]?.text ?? '')) at++
  if (!/^[$£€\p{Lu}\p{L}]*\d[\d,.]*\p{Ll}*$/u.test(tokens[at]?.text ?? '')) return -1
  at++
  while (/^(?:million|billion|trillion|%|percent|per|cent|km|m|kg|p)$/.test(tokens[at]?.norm ?? '')) at++
  return at
}

/** Verbs with an object and an infinitive that has its “to”. */
const objectVerbs =
  'tell tells told want wants wanted allow allows allowed force forces forced persuade persuades persuaded invite invites invited permit permits permitted enable enables enabled encourage encourages encouraged advise advises advised instruct instructs instructed warn warns warned compel compelled oblige obliges obliged ask asks asked'
/** “told the doctor see him at once” */
const objectBeforeVerb: Reader = (tokens, at) => {
  const governor = tokens[at]!
  if (governor.pos !== 'VERB' || !tokens[at + 1]) return undefined
  const object = /^(?:him|them|us|me|her)$/.test(tokens[at + 1]!.norm)
    ? { head: tokens[at + 1]!, end: at + 2 }
    : nounPhrase(tokens, at + 1)
  if (!object) return undefined
  const verb = tokens[object.end]
  if (
    !verb ||
    !isLower(verb) ||
    !tagsOf(verb).has('VB') ||
    !isNever(verb, 'NN', 'NNS', 'JJ', 'RB', 'VBN', 'IN', 'VBD', 'CC')
  )
    return undefined
  if (/^ask/.test(governor.norm) && !(isPersonNoun(object.head.norm) || object.head.pos === 'PRON'))
    return undefined
  const next = tokens[object.end + 1]
  if (
    !next ||
    !(
      opensObject(next) ||
      next.pos === 'ADP' ||
      next.pos === 'NUM' ||
      next.pos === 'PROPN' ||
      next.tag === 'NNS'
    )
  )
    return undefined
  // “the story he told the children read well”
  if (
    tokens.slice(0, at).some(token => isWh(token) || token.pos === 'SCONJ') ||
    (object.head.tag === 'NNS' && /^(?:tell|told|warn)/.test(governor.norm))
  )
    return undefined
  return lacking(object.head, verb, 'to')
}

/** “The planet, which it is twice the size of Earth,” */
const pronounBehindRelative: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  let after = at + 2
  while (/^(?:roughly|about|nearly|almost|now|also|still|not|twice|half)$/.test(tokens[after]?.norm ?? ''))
    after++
  if (tokens[at - 2]?.text !== ',' || !verb || !/^(?:is|was|are|were)$/.test(verb.norm) || !tokens[after])
    return undefined
  const isComplement =
    /^(?:the|a|an)$/.test(tokens[after]!.norm) || (after > at + 2 && tokens[after]!.pos === 'ADJ')
  if (!isComplement) return undefined
  const stop = tokens.findIndex(({ text }, i) => i > after && /^[,.;]$/.test(text))
  if (stop < 0 || /^(?:ADP|PART|VERB)$/.test(tokens[stop - 1]!.pos)) return undefined
  const who = tokens[at - 1]!
  return { first: who, last: tokens[at]!, fault: 'names the subject twice', better: who.text }
}

/** “was at the time was bidding” */
const auxiliaryTwice: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !isVerbal(word)) return undefined
  for (let first = at - 2; first > Math.max(0, at - 8); first--) {
    const token = tokens[first]!
    if (token.norm !== word.norm || !isVerbal(token)) continue
    if (tokens[first + 1]!.pos !== 'ADP' || pastAdjuncts(tokens, first + 1) !== at) return undefined
    const wh = tokens.findLastIndex((one, i) => i < first && isWh(one))
    if (wh >= 0 && !(tokens[wh - 1]?.text === ',' && tokens[wh]!.norm !== 'what')) return undefined
    if (wh < 0 && plainSubject(tokens, first - 1) < 0) return undefined
    const words = tokens.slice(first + 1, at + 1).map(({ text }) => text)
    return { first: token, last: word, fault: 'has one auxiliary twice', better: words.join(' ') }
  }
  return undefined
}

/** “is likely win a second term” */
const adjectiveBeforeVerb: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const next = tokens[at + 2]
  if (
    !/^(?:is|are|was|were|be|been|not|n't|also|now|still|seems?|seemed)$/.test(tokens[at - 1]!.norm) ||
    !verb ||
    !next
  )
    return undefined
  if (!isLower(verb) || !tagsOf(verb).has('VB') || verb.pos === 'ADJ' || /ly$/.test(verb.norm))
    return undefined
  const isVerb =
    isNever(verb, 'NN', 'NNS', 'JJ', 'RB', 'VBN', 'IN', 'DT', 'PRP', 'CD') ||
    (opensObject(next) && isNever(verb, 'JJ', 'RB', 'IN', 'DT', 'VBN', 'PRP', 'CD'))
  return isVerb ? lacking(tokens[at]!, verb, 'to') : undefined
}

/** “He gone to the shop”, “because they taken the money” */
const participleBehindPronoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const tags = tagsOf(word)
  if (
    !tags.has('VBN') ||
    tags.has('VBD') ||
    tags.has('JJ') ||
    tags.has('NN') ||
    tags.has('VB') ||
    word.norm === 'been'
  )
    return undefined
  if (!next || !(opensObject(next) || next.pos === 'ADP' || next.tag === 'TO') || tokens.some(isDoubleQuote))
    return undefined
  const opener = tokens[at - 2]
  if (opener && !(opener.pos === 'SCONJ' || /^(?:that|because|and|but|,)$/.test(opener.norm)))
    return undefined
  // “she gone, he went”, “and they done, we left”
  if (opener && tokens.slice(0, at).some(isFiniteForm) && /^(?:and|but|,)$/.test(opener.norm))
    return undefined
  if (tokens.slice(at).some(isFiniteForm) && !opener) return undefined
  const pronoun = tokens[at - 1]!
  const have = /^s?he$/.test(pronoun.norm) ? 'has' : 'have'
  return {
    first: pronoun,
    last: word,
    fault: 'lacks an auxiliary',
    better: `${pronoun.text} ${have} ${word.text}`,
  }
}

/** “said there no plan to close it” */
const thereWithoutVerb: Reader = (tokens, at) => {
  const there = tokens[at - 1]!
  const before = tokens[at - 2]
  const phrase = nounPhrase(tokens, tokens[at]!.norm === 'no' ? at + 1 : at)
  if (
    !phrase ||
    (before &&
      !(
        before.pos === 'SCONJ' ||
        (/^(?:said|says|that|because|and|but)$/.test(before.norm) && tokens[at - 3]?.norm !== 'here')
      ))
  )
    return undefined
  const stop = tokens.findIndex(({ text }, i) => i > at && /^[,;.?!]$/.test(text))
  if (stop < 0 || tokens.slice(at, stop).some(token => isFiniteForm(token) || isWh(token))) return undefined
  const isMany = phrase.head.tag === 'NNS'
  const isPast = tokens.slice(0, at).some(({ tag }) => tag === 'VBD')
  const be = isPast ? (isMany ? 'were' : 'was') : isMany ? 'are' : 'is'
  return { ...lacking(there, tokens[at]!, be), fault: 'lacks a verb' }
}

/** “is one the best players” */
const oneWithoutOf: Reader = (tokens, at) => {
  const one = tokens[at - 1]!
  const before = tokens[at - 2]
  if (!before || !(isVerbal(before) || before.norm === 'as' || before.text === ',')) return undefined
  const next = tokens[at + 1]
  const isSuperlative = next?.tag === 'JJS' || next?.norm === 'most'
  const phrase = nounPhrase(tokens, next?.norm === 'most' ? at + 2 : at)
  return isSuperlative && phrase?.head.tag === 'NNS' ? lacking(one, tokens[at]!, 'of') : undefined
}

/** “behind of Leeds”, “despite of the rain” */
const prepositionBeforeOf: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  return before.pos === 'ADP' && tokens[at + 1] && tokens[at + 1]!.pos !== 'PUNCT'
    ? { first: before, last: tokens[at]!, fault: 'needs no “of”', better: before.text }
    : undefined
}

/** “many of staff”, “several of members” */
const quantityOfBare: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const noun = tokens[at + 1]
  const next = tokens[at + 2]
  if (noun?.tag !== 'NNS' || !isLower(noun) || !isNever(noun, 'CD', 'DT') || !next || next.tag === 'POS')
    return undefined
  if (/^(?:hundreds|thousands|millions|dozens|scores|others|ours|theirs|hers|yours|mine)$/.test(noun.norm))
    return undefined
  return { first: before, last: noun, fault: 'lacks “the”', better: `${before.text} of the ${noun.text}` }
}

/** “he would to the meeting” */
const modalBeforePhrase: Reader = (tokens, at) => {
  const modal = tokens[at - 1]!
  const next = tokens[at + 1]
  if (modal.tag !== 'MD' || !next || !(next.tag === 'PRP$' || /^(?:the|a|an)$/.test(next.norm)))
    return undefined
  if (
    plainSubject(tokens, at - 2) < 0 ||
    tokens.slice(0, at).some(token => isWh(token) && token.norm !== 'that')
  )
    return undefined
  return { first: modal, last: next, fault: 'lacks a verb' }
}

/** “volunteers had through the night for him in the woods.” */
const havePhrases: Reader = (tokens, at) => {
  const have = tokens[at - 1]!
  if (tokens[at]!.pos !== 'ADP' || !isNominal(tokens[at - 2] ?? have)) return undefined
  if (tokens.slice(0, at - 1).some(token => isVerbal(token) || /^(?:as|than)$/.test(token.norm)))
    return undefined
  const first = adjunct(tokens, at)
  const end = pastAdjuncts(tokens, at)
  const second =
    first &&
    (adjunct(tokens, first.end) ??
      (/^(?:him|her|them|it|us|me)$/.test(tokens[first.end + 1]?.norm ?? '')
        ? { end: first.end + 2 }
        : undefined))
  if (!first || !second) return undefined
  const stop = Math.max(end, pastAdjuncts(tokens, second.end))
  return /^[.]$/.test(tokens[stop]?.text ?? '')
    ? { first: have, last: tokens[at]!, fault: 'lacks a verb' }
    : undefined
}

/** “asked that the court to release her son.” */
const clauseWithInfinitive: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const subject = nounPhrase(tokens, at + 1)
  if (verb.pos !== 'VERB' || !subject?.isDefinite) return undefined
  const end = pastAdjuncts(tokens, subject.end)
  const infinitive = tokens[end + 1]
  if (tokens[end]?.tag !== 'TO' || infinitive?.tag !== 'VB' || !isLower(infinitive)) return undefined
  const stop = tokens.findIndex(({ text }, i) => i > end && /^[,;.?!]$/.test(text))
  if (stop < 0 || tokens.slice(end, stop).some(token => isFiniteForm(token) || isWh(token))) return undefined
  return /^[.;]$/.test(tokens[stop]!.text)
    ? { first: tokens[end]!, last: infinitive, fault: 'lacks a finite verb' }
    : undefined
}

/** “was accused by stealing a car” */
const chargedBy: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const before = tokens[at - 1]!
  const isPassive = /^(?:is|are|was|were|been|being)$/.test(tokens[at - 2]?.norm ?? '')
  return isPassive && next?.tag === 'VBG' && tagsOf(next).has('VBG') && !tagsOf(next).has('NN')
    ? { first: tokens[at]!, last: tokens[at]!, fault: `does not go with “${before.text}”`, better: 'of' }
    : undefined
}

/** “fallen to almost no.” */
const nothingBehindNo: Reader = (tokens, at) =>
  tokens[at + 1]?.text === '.'
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'lacks a noun' }
    : undefined

/** “Why I should stop?” */
const plainQuestion: Reader = (tokens, at) => {
  const subject = tokens[at + 1]
  const auxiliary = tokens[at + 2]
  if (at > 1 || (at === 1 && !isDoubleQuote(tokens[0]!)) || !subject || !nominative.test(subject.norm))
    return undefined
  if (!auxiliary || !isFiniteForm(auxiliary) || auxiliary.pos !== 'AUX') return undefined
  const stop = tokens.findIndex(({ text }) => /^[?,;:.—–]$/.test(text))
  return tokens[stop]?.text === '?' && tokens[at + 3]?.pos !== 'PUNCT'
    ? {
        first: subject,
        last: auxiliary,
        fault: 'asks in the order of a statement',
        better: `${auxiliary.text} ${subject.text === 'I' ? 'I' : subject.norm}`,
      }
    : undefined
}

/** What no class of the words about it lets stand; asked of small letters behind the first word. */
export const lostWordReaders: readonly Started<Garble>[] = [
  [
    {
      word: 'in on at by for to as since against within without who whom which what whose there has have been be they he she it we will would could should can that his her when if because unless although',
      before: 'the a an its their our my every',
    },
    determinerAlone,
  ],
  [
    {
      word: 'is are was were has had will would can could they he she we',
      before: 'of with from into by at',
    },
    prepositionAlone,
  ],
  [{ pos: 'NOUN ADJ', before: 'he she' }, pronounBeforeNominal],
  [{ word: 'him them us me', before: 'he she they we' }, objectBehindSubject],
  [{ word: 'a an the', before: 'he she they we' }, subjectBehindVerb],
  [{ word: 'of', before: 'in on with by for at from to' }, prepositionsWithOf],
  [{ word: 'because' }, becauseBeforeNoun],
  [{ word: 'the a an', before: 'this that these those' }, demonstrativeWithoutVerb],
  [{ word: 'ago', before: 'several two three four five six seven eight nine ten many' }, agoBeforeNoun],
  [{ pos: 'NOUN ADJ', before: 'will would can could must should may might' }, modalBeforeNominal],
  [{ word: 'a an the his her their its of in on at for from with by' }, pronounWithoutVerb],
  [{ word: 'he she they we', before: 'the a an its their our my every' }, determinerBeforePronoun],
  [
    {
      word: 'in on at by for with from to of into during after before since against',
      before: 'its their our my',
    },
    possessiveBeforePhrase,
  ],
  [{ word: 'whether which', before: 'he she they we' }, pronounBeforeQuestion],
  [{ word: 'after if because until although than', before: 'to' }, toBeforeConjunction],
  [{ word: 'more less fewer' }, comparativeBeforeMeasure],
  [{ word: 'between' }, betweenWithoutAnd],
  [{ word: objectVerbs }, objectBeforeVerb],
  [{ word: 'it he she they', before: 'which who' }, pronounBehindRelative],
  [{ word: 'is are was were has have had will would can could' }, auxiliaryTwice],
  [{ word: 'likely unlikely able unable willing unwilling reluctant eager due' }, adjectiveBeforeVerb],
  [{ tag: 'VBN VBD', before: 'he she they we i' }, participleBehindPronoun],
  [{ word: 'no a an any several few many', before: 'there' }, thereWithoutVerb],
  [{ word: 'the', before: 'one' }, oneWithoutOf],
  [
    { word: 'of', before: 'despite during against among behind beyond beneath towards toward upon via' },
    prepositionBeforeOf,
  ],
  [{ word: 'of', before: 'many several each either neither' }, quantityOfBare],
  [{ word: 'to', before: 'can could must should may might would will' }, modalBeforePhrase],
  [{ word: 'through throughout during after before since', before: 'has have had' }, havePhrases],
  [{ word: 'that' }, clauseWithInfinitive],
  [{ word: 'by for with in', before: 'accused suspected convicted acquitted' }, chargedBy],
  [{ word: 'no', before: 'almost virtually practically nearly of with from' }, nothingBehindNo],
]
/** Those asked of the first word too. */
export const questionReaders: readonly Started<Garble>[] = [[{ word: 'why' }, plainQuestion]]
