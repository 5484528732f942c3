import type { Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteForm, isLower, isNever, isNominal, isQuoteOrBracket, isWhOrAll, tagsOf } from '../tokens.ts'
import { adjectiveOfAdverb, adverbOf } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'
import { isHyphen, isOnlyAdjective, isOnlyAdverb, isOnlyVerb, isPreposition } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

/** Adverbs of degree, focus, time and stance, which may stand before the first noun of two: “a mainly student audience”. */
const beforeNouns = wordSet(
  'mostly largely mainly nearly hardly barely formerly newly only predominantly predominately purely partly essentially virtually really fully exactly possibly probably potentially traditionally historically simply merely roughly approximately reportedly allegedly supposedly primarily chiefly wholly entirely exclusively strictly typically uniquely distinctly especially particularly overwhelmingly principally usually originally truly previously ostensibly nominally technically notably increasingly basically mildly vaguely decidedly remotely presumably apparently certainly currently specifically solely',
)

/** “nearly”, “mainly” */
export const isOfDegree = ({ norm }: Tagged): boolean => beforeNouns.has(norm)

const openers = wordSet(
  'a an the this that these those his her its their our my your every each no another some any several many other all few both such',
)

/** “a quickly decision”, “for locally transport”: an adverb where the noun behind it is all that it can be said of. */
const adverbForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const noun = tokens[at + 1]
  const after = tokens[at + 2]
  if (!noun || !after || !isOnlyAdverb(word) || !isNounThere(noun)) return undefined
  if (isHyphen(after) || isQuoteOrBracket(after) || mayModify(after)) return undefined
  const form = adjectiveOfAdverb(word.norm)
  return form && takesAdjective(tokens, at) ? { word, wanted: 'an adjective', form } : undefined
}

/** Whether a word is a noun there: it may be a verb, for which there is no place, but no adjective. */
const isNounThere = (noun: Tagged): boolean =>
  noun.pos === 'NOUN' &&
  isLower(noun) &&
  !/(?:ing|one|body|ed)$/.test(noun.norm) &&
  isNever(noun, 'JJ', 'JJR', 'VBN', 'VBG', 'RB', 'CD', 'DT', 'PRP', 'JJS')

/** Whether the noun before it may be part of an adjective with it: “a locally government-run”. */
const mayModify = (after: Tagged): boolean =>
  /^(?:JJ|VBN|VBG)$/.test(after.tag) ||
  (tagsOf(after).has('VBN') && after.pos !== 'VERB' && after.pos !== 'AUX')

/** What is not counted, and has an adjective rather than an article. */
const abstract =
  /(?:tion|sion|ment|ness|ity|ism|[ae]nce)$|^(?:damage|support|progress|interest|pressure|growth|concern|criticism|praise|harm)$/

function takesAdjective(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1]!
  const after = tokens[at + 2]!
  const isLoose = beforeNouns.has(tokens[at]!.norm)
  const isHead = !isNominal(after) && after.pos !== 'ADJ' && after.pos !== 'CCONJ' && after.text !== ','
  const isOpened =
    (openers.has(before.norm) && before.tag !== 'PRP') || before.tag === 'POS' || before.tag === 'PRP$'
  if (isLoose)
    return isHead && /^(?:a|an|the|his|its|their|our|my|your)$/.test(before.norm) && before.tag !== 'PRP'
  if (isOpened) return !isNominal(after) && after.pos !== 'ADJ'
  const opener = tokens[at - 2]
  if (before.pos === 'ADJ' || /^(?:very|most|more)$/.test(before.norm))
    return opener !== undefined && openers.has(opener.norm) && isHead && before.norm !== 'only'
  // “drew heavily criticism from”
  if (before.pos === 'VERB' && before.tag !== 'VBN') return isHead && abstract.test(tokens[at + 1]!.norm)
  // “came to strikingly conclusions”, but “to gradually rest”
  const noun = tokens[at + 1]!
  const isNounAlone = noun.tag === 'NNS' && isNever(noun, 'VB', 'VBP', 'VBZ')
  if (before.norm === 'to') return isNounAlone && isHead
  return isPreposition(before) && isHead && !/^(?:as|than)$/.test(before.norm)
}

/** Adjectives that tell when, how often, or how something is done, and that no noun has behind it. */
const temporal = wordSet(
  'recent current constant frequent gradual rapid immediate subsequent previous eventual official personal actual usual general normal regular initial formal sudden simultaneous deliberate repeated effective continual continuous successful efficient automatic temporary permanent thorough significant substantial considerable dramatic abrupt cautious swift occasional progressive unanimous',
)

/** Nouns made of adjectives, which may be subjects: “we poor pay”. */
const people = wordSet(
  'poor rich young old dead sick blind deaf wealthy weak strong innocent guilty needy wicked brave faithful wise foolish few many black white good bad mere little lucky fortunate modern ancient ordinary humble simple',
)

const perfect = 'have has had having'
const be = 'is are was were be been being am'
const modals = 'will would can could may might shall should must do does did to'

/** “It recent opened”, “was official changed by”, “will rapid weaken”: an adjective between a verb and what goes before it. */
const adjectiveForAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  if (!verb || !isOnlyAdjective(word) || people.has(word.norm) || !isLower(verb) || isHyphen(tokens[at + 2]))
    return undefined
  const form = adverbOf(word.norm)
  return form && standsForAdverb(tokens, at) ? { word, wanted: 'the adverb', form } : undefined
}

function standsForAdverb(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1]!
  const verb = tokens[at + 1]!
  if (
    /^(?:he|she|it|they|we|i|who)$/.test(before.norm) ||
    (/^(?:which|that)$/.test(before.norm) && tokens[at - 2]?.pos === 'NOUN')
  )
    return (
      isFiniteForm(verb) && verb.pos === 'VERB' && !(before.norm === 'it' && tokens[at - 2]?.pos === 'VERB')
    )
  if (isModal.has(before.norm)) return isOnlyVerb(verb)
  if (isPerfect.has(before.norm)) return isParticiple(tokens, at + 1)
  if (isBe.has(before.norm) && tokens[at - 2]?.tag !== 'EX')
    return (
      isParticiple(tokens, at + 1) ||
      (temporal.has(tokens[at]!.norm) && verb.tag === 'VBG' && verb.pos === 'VERB')
    )
  // “Magazines constant change their policy”
  return (
    isNominal(before) &&
    temporal.has(tokens[at]!.norm) &&
    tokens[at]!.pos === 'ADJ' &&
    // “a bank official said”, “the attorney general said”
    !/^(?:official|general)$/.test(tokens[at]!.norm) &&
    isFiniteForm(verb) &&
    verb.pos === 'VERB' &&
    tokens[at - 2]?.pos !== 'ADP'
  )
}

const isModal = wordSet(modals)
const isPerfect = wordSet(perfect)
const isBe = wordSet(be)

/** Participles that have become prepositions or conjunctions. */
const prepositional =
  /^(?:compared|given|provided|based|considered|granted|followed|related|concerned|supposed|opposed|needed|required|combined|coupled|made|put|set|left)$/

/** A participle, and no adjective or noun, with the end of its phrase behind it. */
const isParticiple = (tokens: readonly Tagged[], at: number): boolean => {
  const verb = tokens[at]!
  const after = tokens[at + 1]
  const tags = tagsOf(verb)
  // “the news that he was free shook”
  if (!temporal.has(tokens[at - 1]!.norm) && tokens.slice(0, at).some(isWhOrAll)) return false
  if (!tags.has('VBN') || tags.has('NN') || tags.has('VB') || prepositional.test(verb.norm)) return false
  return (
    !after || /^[.,;]$/.test(after.text) || after.pos === 'ADP' || after.tag === 'TO' || after.pos === 'SCONJ'
  )
}

/** Verbs whose preposition adverbs of degree go before: “relies heavily on”, “differ greatly from”. */
const governing =
  /^(?:rely|depend|differ|vary|contribute|benefit|suffer|focus|concentrate|deviate|diverge|consist)$/
const degrees =
  'entire complete total great heavy strong primary exclusive considerable significant substantial direct wide marked sharp slight partial equal'

/** “relies heavy on”, “differ great from”. */
const degreeOfVerb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  const form = adverbOf(word.norm)
  return form && next?.pos === 'ADP' && verb.pos === 'VERB' && governing.test(verb.lemma)
    ? { word, wanted: 'the adverb', form }
    : undefined
}

/** Adverbs for adjectives, and adjectives for adverbs, by what stands on both sides. */
export const adverbReaders: readonly Started<WrongForm>[] = [
  [{ pos: 'ADV ADJ NOUN VERB' }, adverbForAdjective],
  [
    { pos: 'ADJ NOUN VERB ADV', before: `${perfect} ${be} ${modals} he she it they we i who which that` },
    adjectiveForAdverb,
  ],
  [{ word: [...temporal].join(' ') }, adjectiveForAdverb],
  [{ word: degrees }, degreeOfVerb],
]
