import { inflect, type Tagged } from '../../syntax/index.ts'
import { isNeverOrPast, tagsOf } from '../tokens.ts'
import { adverbReaders } from './adverb-places.ts'
import { askedReaders } from './asked-forms.ts'
import { isBareVerb, verbs } from './bare-verbs.ts'
import { formationReaders } from './comparisons.ts'
import { complementReaders } from './complements.ts'
import { compoundReaders } from './compound-forms.ts'
import { adjectiveOfAdverb, adverbOf, nounOfAdjective, nounOfVerb } from './derivation.ts'
import { dispatched, type Reader as ReaderOf } from './dispatch.ts'
import { experiencerReaders } from './experiencers.ts'
import { flatReaders } from './flat-adverbs.ts'
import { anyClass, governedReaders } from './governed-forms.ts'
import { linkingReaders } from './linking-verbs.ts'
import { nominalReaders } from './noun-for-verb.ts'
import { prepositionalReaders } from './prepositional-verbs.ts'
import { qualityReaders } from './quality-nouns.ts'
import { slotReaders } from './slot-forms.ts'
import { bareVerbReaders } from './verb-for-noun.ts'
import { verbReaders } from './verb-groups.ts'
import { wideReaders } from './wide-forms.ts'
import { classReaders, objectForSubject } from './word-classes.ts'
import { lostAuxiliary } from './word-gaps.ts'
import { placeReaders } from './word-places.ts'

/** A word whose form its place in the sentence does not admit. */
export interface WrongForm {
  readonly word: Tagged
  /** The last word, where it is more than one. */
  readonly last?: Tagged
  /** What the place asks for: “the participle”. */
  readonly wanted: string
  /** The form to write, where it is known. */
  readonly form: string | undefined
}

type Reader = ReaderOf<WrongForm>

/** The wrong forms of a sentence, one a word at most. */
export function* wrongForms(tokens: readonly Tagged[]): Iterable<WrongForm> {
  const pronoun = tokens[0] && objectForSubject(tokens, 0)
  if (pronoun) yield pronoun
  for (let i = 1; i < tokens.length; i++) {
    const word = tokens[i]!
    if (word.pos === 'PUNCT' || (word.text !== word.norm && word.text[0] !== '’')) continue
    const found = read(tokens, i)
    if (found) yield found
  }
}

/** “after long consider, she left”: what stands between a preposition and the end of its phrase. */
const verbAfterAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const [preposition, adjective, next] = [tokens[at - 2], tokens[at - 1]!, tokens[at + 1]]
  const tags = tagsOf(adjective)
  return isBareVerb(word) &&
    /^(?:after|before|in|for|with|without|by|despite|under|upon|of)$/.test(preposition?.norm ?? '') &&
    tags.has('JJ') &&
    !tags.has('NN') &&
    !tags.has('NNS') &&
    /^(?:[,.;]|of)$/.test(next?.norm ?? '')
    ? { word, wanted: 'a noun', form: nounOfVerb(word.norm) }
    : undefined
}

/** “because he going home”: no auxiliary stands between the subject and its participle. */
const participleForFinite: Reader = (tokens, at) => {
  const word = tokens[at]!
  const be = lostAuxiliary(tokens, at)
  return be ? { word, wanted: 'a finite verb', form: `${be} ${word.norm}` } : undefined
}

/** “a fined of $550”. */
const participleAfterArticle: Reader = (tokens, at) => {
  const word = tokens[at]!
  const article = tokens[at - 1]
  if (!article || !/^an?$/.test(article.norm) || !/ed$/.test(word.norm) || word.text !== word.norm)
    return undefined
  if (tokens[at + 1]?.norm !== 'of' || !isNeverOrPast(word, 'NN') || !tagsOf(word).has('VBD'))
    return undefined
  // “fined” is of “fine”, not of “fin”
  const form = [word.norm.slice(0, -1), word.norm.slice(0, -2)].find(
    base => inflect(base, 'VBD') === word.norm,
  )
  return { word, wanted: 'a noun', form }
}

/** Adjectives that are no nouns in any dictionary. */
const adjectiveOnly = (token: Tagged): boolean =>
  token.text === token.norm &&
  /(?:ous|less|able|ible|ful|ical)$/.test(token.norm) &&
  tagsOf(token).has('JJ') &&
  isNeverOrPast(token, 'NN', 'NNS', 'VB', 'RB') &&
  !/^(?:hopeful|convertible|collectible|impossible|unthinkable|ridiculous|obvious|previous|unspeakable|inevitable|possible|improbable|unknowable|sublime|valuable|faithful|lawful|ineffable|intangible|marvellous|miraculous|homeless|jobless|eligible|religious|indigenous|famous|infamous|vulnerable|disabled|capable|able|poisonous|carnivorous|various|numerous)$/.test(
    token.norm,
  )

/** “his victorious does not”, “a champion and a dangerous.” */
const adjectiveForNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (!adjectiveOnly(word)) return undefined
  const article = tokens[at - 1]
  const next = tokens[at + 1]
  if (
    !article ||
    !next ||
    !/^(?:a|an|his|her|its|their|our|my|your)$/.test(article.norm) ||
    article.tag === 'PRP'
  )
    return undefined
  const stands =
    (next.pos === 'AUX' && next.tag !== 'VBG') ||
    next.tag === 'MD' ||
    (next.norm === '.' && at + 2 >= tokens.length - 1)
  // “his or her”, “like a dangerous”: nothing of the kind ends a phrase
  return stands ? { word, wanted: 'a noun', form: nounOfAdjective(word.norm) } : undefined
}

/** “has original planned”, “was recent closed”. */
const adjectiveForAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (
    !before ||
    !next ||
    word.text !== word.norm ||
    !tagsOf(word).has('JJ') ||
    !isNeverOrPast(word, 'RB', 'VBN', 'VBG', 'JJR', 'JJS')
  )
    return undefined
  if (
    /^(?:significant|considerable|slight|substantial|dramatic|relative|extreme|noticeable|marked)$/.test(
      word.norm,
    ) &&
    next.tag === 'JJR' &&
    /er$/.test(next.norm) &&
    !/^(?:other|former|lower|upper)$/.test(next.norm)
  )
    return { word, wanted: 'the adverb', form: adverbOf(word.norm) }
  const isPerfect = /^(?:has|have|had)$/.test(before.norm)
  if (!isPerfect || next.tag !== 'VBN' || !isNeverOrPast(next, 'NN')) return undefined
  const after = tokens[at + 2]
  const adverb = adverbOf(word.norm)
  const isOpen =
    !after ||
    after.pos === 'PUNCT' ||
    after.pos === 'ADP' ||
    after.pos === 'DET' ||
    after.tag === 'TO' ||
    after.tag === 'PRP' ||
    after.tag === 'PRP$'
  return adverb && isOpen ? { word, wanted: 'the adverb', form: adverb } : undefined
}

/** “spoke quiet.” */
const manner =
  'spoke speak speaks spoken behave behaved behaves behaving speaking reacted responded answered replied rose fell grew improved increased declined worked performed moved drove smiled acted voted'
const flatAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before?.pos !== 'VERB') return undefined
  if (
    word.text !== word.norm ||
    !tagsOf(word).has('JJ') ||
    (word.norm !== 'sharp' && !isNeverOrPast(word, 'RB', 'VBN', 'VBG', 'JJR', 'JJS', 'VBD'))
  )
    return undefined
  const isState =
    /^(?:rose|fell|grew|moved|drove)$/.test(before.norm) &&
    !/^(?:sharp|rapid|steady|slight|significant|dramatic|gradual|considerable|substantial|careful|quick|reckless|dangerous)$/.test(
      word.norm,
    )
  if (
    isState ||
    !next ||
    !(next.norm === '.' || next.norm === ',' || next.pos === 'ADP') ||
    /ish$|ese$/.test(word.norm)
  )
    return undefined
  const form = adverbOf(word.norm)
  return form ? { word, wanted: 'the adverb', form } : undefined
}

/** “by reduce the”, “without ask him”. */
const bareAfterPreposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (
    !before ||
    !next ||
    !isBareVerb(word) ||
    !(
      /^(?:by|without|before|after)$/.test(before.norm) ||
      (/^(?:of|for)$/.test(before.norm) && tokens[at - 2]?.pos === 'NOUN')
    )
  )
    return undefined
  const takesObject =
    next.pos === 'DET' ||
    next.tag === 'PRP$' ||
    next.tag === 'NNS' ||
    next.tag === 'PRP' ||
    next.pos === 'PROPN'
  return takesObject && before.text === before.norm
    ? { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
    : undefined
}

/** “a quickly decision”. */
const adverbForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (
    !before ||
    !next ||
    !/ly$/.test(word.norm) ||
    word.tag !== 'RB' ||
    !isNeverOrPast(word, 'JJ', 'NN', 'VB')
  )
    return undefined
  if (
    !/^(?:a|an|his|her|its|their|this)$/.test(before.norm) ||
    before.tag === 'PRP' ||
    next.tag !== 'NN' ||
    !isNeverOrPast(next, 'JJ', 'VBN', 'RB')
  )
    return undefined
  if (after && !(after.pos === 'PUNCT' && after.tag !== 'HYPH') && after.pos !== 'ADP' && after.pos !== 'AUX')
    return undefined
  if (notAdjectives.test(word.norm)) return undefined
  const form = adjectiveOfAdverb(word.norm)
  return form ? { word, wanted: 'an adjective', form } : undefined
}

/** Adverbs that may stand before a noun phrase: “a largely symbol-free room”, “his formerly friend”. */
const notAdjectives =
  /^(?:mostly|largely|mainly|nearly|hardly|barely|formerly|newly|only|predominantly|purely|partly|essentially|virtually|really|fully|exactly|possibly|probably|potentially|traditionally|historically|simply|merely|roughly|approximately|reportedly|allegedly|supposedly|predominately|primarily|chiefly|wholly|entirely|elderly|brotherly|sisterly|motherly|fatherly|neighbourly|neighborly|leisurely|unlikely|likely|early)$/

const owners = 'a an his her its their our my your'

const read = dispatched<WrongForm>([
  ...askedReaders,
  ...bareVerbReaders,
  ...adverbReaders,
  ...nominalReaders,
  ...governedReaders,
  [{ pos: anyClass, word: verbs }, verbAfterAdjective],
  [{ tag: 'VBG', before: 'he she they we i' }, participleForFinite],
  [{ pos: anyClass, before: 'a an' }, participleAfterArticle],
  [{ pos: anyClass, before: owners }, adjectiveForNoun],
  [{ pos: anyClass, before: `${owners} this`, tag: 'RB' }, adverbForAdjective],
  [{ tag: 'JJ NN RB', pos: anyClass }, adjectiveForAdverb],
  [{ pos: anyClass, before: manner }, flatAdverb],
  [{ pos: anyClass, before: 'by without before after of for', word: verbs }, bareAfterPreposition],
  ...prepositionalReaders,
  ...complementReaders,
  ...flatReaders,
  ...formationReaders,
  ...placeReaders,
  ...experiencerReaders,
  ...compoundReaders,
  ...linkingReaders,
  ...verbReaders,
  ...classReaders,
  ...qualityReaders,
  ...slotReaders,
  ...wideReaders,
])
