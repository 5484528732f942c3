import { inflect, lexicon, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isLower, isNever, tagsOf } from '../tokens.ts'
import { adverbOf } from './derivation.ts'

/** What is sure of a form by all that the dictionary says it may be, whatever the tagger took it for. */

const isKnown = (token: Tagged, tag: string, ...others: readonly string[]): boolean =>
  isLower(token) && tagsOf(token).has(tag) && isNever(token, ...others)

/** “agreement”: a noun in the singular, and nothing else. */
export const isOnlyNoun = (token: Tagged): boolean =>
  isKnown(
    token,
    'NN',
    'NNS',
    'VB',
    'VBP',
    'VBZ',
    'VBD',
    'VBN',
    'VBG',
    'JJ',
    'RB',
    'IN',
    'CD',
    'MD',
    'DT',
    'PRP',
  )

/** “tribes”, “children”, “bread”: a noun in either number, and nothing else but a name. */
export const isOnlyNominal = (token: Tagged): boolean => {
  const tags = tagsOf(token)
  return (
    isLower(token) &&
    (tags.has('NN') || tags.has('NNS')) &&
    isNever(token, 'VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'JJ', 'JJR', 'RB', 'IN', 'CD', 'MD', 'DT', 'PRP')
  )
}

/** “agree”: the bare form of a verb, and nothing else; the dictionary lists “ties” as a noun where it has none for “tie”. */
export const isOnlyVerb = (token: Tagged): boolean =>
  token.pos !== 'AUX' &&
  isKnown(
    token,
    'VB',
    'NN',
    'NNS',
    'NNP',
    'JJ',
    'JJR',
    'RB',
    'IN',
    'VBD',
    'VBN',
    'VBG',
    'MD',
    'UH',
    'CC',
    'CD',
    'DT',
  ) &&
  !lexicon(inflect(token.norm, 'VBZ'))?.tags.has('NNS')

/** “recent”, “quick”: an adjective that has an adverb beside it, and no adverb or form of a verb itself. */
export const isOnlyAdjective = (token: Tagged): boolean =>
  isKnown(token, 'JJ', 'RB', 'VB', 'VBN', 'VBG', 'VBD', 'IN', 'JJR', 'JJS', 'CD', 'DT', 'PRP', 'NNS') &&
  adverbOf(token.norm) !== undefined

/** Adjectives in “-ly”, most of them made of nouns; the dictionary has some as adverbs alone. */
const inLy =
  /^(?:(?:brother|sister|mother|father|neighbou?r|friend|king|queen|prince|knight|lord|saint|scholar|master|coward|world|earth|heaven|death|ghost|man|woman|state|time|order|disorder|leisure|cost|love|home|body|beast|fellow|gentleman|soldier|writer|workman|sailor|statesman|craftsman|priest|bride|wife)ly|bodily|elderly|kindly|lively|lonely|lowly|sickly|deadly|goodly|portly|ghastly|gnarly|unruly|holy|ugly|silly|oily|wily|jolly|surly|burly|curly|hilly|woolly|early|likely|unlikely|daily|weekly|monthly|yearly|hourly|nightly|quarterly|fortnightly|only|cleanly|comely|homely|seemly|unseemly|ungainly|untimely|unfriendly|unworldly|westerly|easterly|northerly|southerly)$/

/** “quickly”: an adverb in “-ly”, and nothing else. */
export const isOnlyAdverb = (token: Tagged): boolean =>
  /ly$/.test(token.norm) && isKnown(token, 'RB', 'JJ', 'NN', 'NNP', 'VB', 'UH') && !inLy.test(token.norm)

/** Prepositions that are neither particles nor adverbs. */
const prepositions = wordSet(
  'of from with into at during among amongst upon despite towards toward between against for to by on in throughout onto via per within without amid beside',
)
/** “of”: nothing but a preposition, and no part of a verb. */
export const isPreposition = (token: Tagged): boolean => isLower(token) && prepositions.has(token.norm)

/** What must have a noun to its right. */
export const openers = 'the a an every my our your its their'
const opening = wordSet(openers)
export const opensNoun = (token: Tagged | undefined): boolean =>
  token !== undefined && opening.has(token.norm) && isLower(token)

const closing = wordSet(
  'and or but nor that which who whom whose where when while because although though since if unless until than as is are was were has have had will would can could should may might must did does do be been he she they we i it him them us me',
)
/** What cannot stand behind such a word: a mark, a conjunction, a pronoun, a finite auxiliary, a preposition. */
export const shutsPhrase = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (/^[.,;:?!)]$/.test(token.text) ||
    (isLower(token) && (closing.has(token.norm) || prepositions.has(token.norm))))

/** What joins two words into one, so that neither is judged alone. */
export const isHyphen = (token: Tagged | undefined): boolean =>
  token !== undefined && (token.tag === 'HYPH' || /^[-–/]$/.test(token.text))
