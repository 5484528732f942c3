import { inflect, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteForm, isLower, isNominal, isWh, nominative, opensObject, tagsOf } from '../tokens.ts'
import { adjectiveOfAdverb, adverbOf, nounOfVerb } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import { adverbialNouns, bare, counted, massive } from './verb-nouns.ts'
import { isBase, isInner, isVerbOnly } from './verb-slots.ts'
import type { WrongForm } from './word-forms.ts'
import { isOnlyAdjective, isOnlyAdverb, isOnlyVerb } from './word-kinds.ts'
import { adverbial } from './word-order.ts'

type Reader = ReaderOf<WrongForm>

const isMark = ({ text }: Tagged): boolean => /^[.,;:?!]$/.test(text)
const isHyphen = (token: Tagged | undefined): boolean =>
  token?.tag === 'HYPH' || /^[-–/]$/.test(token?.text ?? '')

/** Whether an object may be told before a word, or a clause end with its auxiliary. */
const mayBeParted = (tokens: readonly Tagged[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 10), at)
    .some(
      token =>
        (isWh(token) && token.norm !== 'that') || /^(?:all|than|as|everything|those|like)$/.test(token.norm),
    )

/** Whether the subject that ends at a word follows a noun, whose relative it may open with no pronoun. */
function isContact(tokens: readonly Tagged[], end: number): boolean {
  let first = end
  while (first > 0 && tokens[end]!.tag !== 'PRP' && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(tokens[first]!.pos)) {
    if (tokens[first]!.pos === 'DET') break
    first--
  }
  const before = tokens[first - 1]
  return before !== undefined && (isNominal(before) || before.pos === 'PRON')
}

/** “have develop a network”, “had touch people”, “could ’ve score two goals” */
const baseBehindHave: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  let have = at - 1
  while (have > 0 && isInner(tokens[have]!)) have--
  const auxiliary = tokens[have]!
  if (
    !next ||
    !/^(?:has|have|had|['’]ve)$/.test(auxiliary.norm) ||
    !isLower(word) ||
    !isBase(word) ||
    isHyphen(next)
  )
    return undefined
  const subject = tokens[have - 1]
  if (
    !subject ||
    !(isNominal(subject) || subject.tag === 'PRP' || subject.tag === 'MD' || subject.tag[0] === 'W')
  )
    return undefined
  // “The rules we have apply to all”
  if (isContact(tokens, have - 1)) return undefined
  if (mayBeParted(tokens, have) || /^(?:be|do|have|let|get)$/.test(word.norm)) return undefined
  const isVerb =
    (isVerbOnly(word) && (opensObject(next) || next.pos === 'ADP' || next.pos === 'NUM')) ||
    (counted.has(word.norm) &&
      !massive.has(word.norm) &&
      !bare.has(word.norm) &&
      !tagsOf(word).has('JJ') &&
      (next.tag === 'NNS' ||
        /^(?:so|some|any|several|many|him|them|us|me|it|over|out|up|down|off)$/.test(next.norm)))
  return isVerb ? { word, wanted: 'the participle', form: inflect(word.norm, 'VBN') } : undefined
}

/** Nouns of action that are never said of a subject with no article, though they are not counted: “are use helicopters”. */
const actionsOf = wordSet(
  'use search grant quote experience control abuse kill repeat live sell move build play watch handle visit test sort rate rank charge balance document film photograph plan target trigger question review shape transport request supply produce export import',
)

/** “are use helicopters”, “have been live in Pakistan”, “It’s portray as” */
const baseBehindBe: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  let verb = at - 1
  while (verb > 0 && isInner(tokens[verb]!)) verb--
  const be = tokens[verb]!
  const subject = tokens[verb - 1]
  if (!next || !subject || !isLower(word) || isHyphen(next)) return undefined
  if (/^['’]s$/.test(be.text)) {
    if (!/^(?:it|he|she)$/.test(subject.norm) || !isVerbOnly(word) || word.norm === 'get') return undefined
    return next.pos === 'ADP' || next.norm === 'as'
      ? { word, wanted: 'the participle', form: inflect(word.norm, 'VBN') }
      : undefined
  }
  if (
    !/^(?:are|were|been|['’]re)$/.test(be.norm) &&
    !(/^(?:is|was)$/.test(be.norm) && nominative.test(subject.norm))
  )
    return undefined
  if (!actionsOf.has(word.norm) || subject.norm === 'there' || mayBeParted(tokens, verb)) return undefined
  // “were live on air”, “are live from Madrid”
  if (word.norm === 'live')
    return next.norm === 'in' || next.norm === 'there' || next.norm === 'with'
      ? { word, wanted: 'the form in “-ing”', form: 'living' }
      : undefined
  if (next.tag === 'NNS' && isLower(next) && !/^(?:cases|rates|prices)$/.test(next.norm))
    return { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
  if (next.pos === 'VERB' && next.tag === 'VBG' && word.norm === 'quote')
    return { word, wanted: 'the participle', form: 'quoted' }
  return undefined
}

const pure = 'by without of for from with into after before despite upon through in on at about against'

/** “After assume control”, “observed by climb the steps”, “interested in go to see it” */
const baseBehindPreposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const preposition = tokens[at - 1]!
  if (
    !next ||
    !isLower(word) ||
    isHyphen(next) ||
    !isBase(word) ||
    preposition.pos === 'ADV' ||
    preposition.tag === 'RP'
  )
    return undefined
  if (
    /^(?:do|have|be|let|kind|sort)$/.test(word.norm) &&
    !(
      word.norm === 'do' &&
      /^(?:by|of|for)$/.test(preposition.norm) &&
      /^(?:something|so|this|it|the)$/.test(next.norm)
    )
  )
    return undefined
  const found: WrongForm = { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
  const isNever = /^(?:by|without|after|before|despite|upon)$/.test(preposition.norm)
  const before = tokens[at - 2]
  if (!isNever) {
    // “the town she grew up in remain poor”
    if (
      !before ||
      tokens
        .slice(0, at - 1)
        .some(
          token =>
            isWh(token) ||
            (isFiniteForm(token) &&
              nominative.test(tokens[tokens.indexOf(token) - 1]?.norm ?? '') &&
              isNominal(tokens[tokens.indexOf(token) - 2] ?? token)),
        )
    )
      return undefined
    if (before.pos === 'ADV' || before.tag === 'RP' || isVerbAlone(before)) return undefined
  }
  if (isVerbOnly(word)) {
    const goesOn =
      opensObject(next) || next.pos === 'ADP' || next.pos === 'ADJ' || next.tag === 'TO' || next.tag === 'RP'
    return goesOn && !/^(?:n't|\()$/.test(next.norm) && next.norm !== 'of' ? found : undefined
  }
  if (
    !opensObject(next) ||
    !counted.has(word.norm) ||
    bare.has(word.norm) ||
    adverbialNouns.has(word.norm) ||
    adverbial.test(tokens[at + 2]?.norm ?? '')
  )
    return undefined
  if (['JJ', 'RB', 'IN', 'VBG', 'VBD'].some(tag => tagsOf(word).has(tag))) return undefined
  return isNever &&
    /^(?:by|without|after)$/.test(preposition.norm) &&
    !tokens.slice(at + 1).some(token => isFiniteForm(token))
    ? found
    : undefined
}
/** A verb that a particle may follow. */
const isVerbAlone = ({ pos, tag }: Tagged): boolean => pos === 'VERB' && tag !== 'VBN' && tag !== 'VBG'

/** “It recent published its list”, “We current have 40”, “like to personal invite you” */
const adjectiveBeforeVerb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!verb || !isLower(word) || !isOnlyAdjective(word) || verb.pos !== 'VERB' || !isLower(verb))
    return undefined
  const form = adverbOf(word.norm)
  if (
    !form ||
    /^(?:sure|glad|certain|ready|happy|likely|able|alone|ill|well|wrong|right|clear|such|other|same|own|free|proud|mad|afraid)$/.test(
      word.norm,
    )
  )
    return undefined
  const opener = tokens[at - 2]
  const isSubject =
    (nominative.test(before.norm) || before.norm === 'who') && isFiniteForm(verb) && opener?.pos !== 'VERB'
  const isHeld =
    (before.tag === 'TO' || before.tag === 'MD') &&
    verb.tag === 'VB' &&
    tagsOf(verb).has('VB') &&
    !(tagsOf(verb).has('NN') && !/^(?:TO|MD)$/.test(before.tag))
  if (isHeld && isNominal(tokens[at + 2] ?? verb) && tagsOf(verb).has('NN') && before.tag === 'TO')
    return undefined
  if (isHeld && before.tag === 'TO' && tagsOf(verb).has('NN')) return undefined
  return isSubject || isHeld ? { word, wanted: 'the adverb', form } : undefined
}

/** “red and blue, respective.” */
const respective: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  return next && isMark(next) && tokens[at - 1]!.pos !== 'DET' && tokens[at - 1]!.tag !== 'PRP$'
    ? { word: tokens[at]!, wanted: 'the adverb', form: 'respectively' }
    : undefined
}

const fewAdverbs = wordSet(
  'mostly largely mainly nearly hardly barely formerly newly only predominantly purely partly essentially virtually really fully exactly possibly probably potentially traditionally historically simply merely roughly approximately reportedly allegedly supposedly primarily chiefly wholly entirely apparently effectively ostensibly nominally technically truly utterly equally particularly especially jointly family early namely notably increasingly overwhelmingly decidedly distinctly almost currently then presumably evidently necessarily usually normally typically generally relatively gingerly',
)

/** “other notably directors”, “their firstly match”, “the vitally supplies ran out” */
const adverbBeforeNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const noun = tokens[at + 1]
  const next = tokens[at + 2]
  if (!noun || !next || !isLower(word) || !isLower(noun) || !isOnlyAdverb(word) || fewAdverbs.has(word.norm))
    return undefined
  const tags = tagsOf(noun)
  if (!(tags.has('NN') || tags.has('NNS')) || noun.pos !== 'NOUN') return undefined
  if (['JJ', 'VBN', 'VBG', 'RB', 'VBD', 'VBZ', 'VB', 'CD', 'JJR', 'JJS', 'DT'].some(tag => tags.has(tag)))
    return undefined
  if (
    !(
      isMark(next) ||
      /^(?:ADP|AUX|SCONJ)$/.test(next.pos) ||
      next.tag === 'TO' ||
      next.tag[0] === 'W' ||
      isFiniteForm(next)
    )
  )
    return undefined
  const form = adjectiveOfAdverb(word.norm)
  return form ? { word, wanted: 'an adjective', form } : undefined
}

const units = wordSet(
  'year month week day hour minute second metre meter kilometre kilometer mile yard dollar euro pound decade time round inch',
)

/** “several metre away”, “a few second later”, “for many year,” */
const unitInSingular: Reader = (tokens, at) => {
  const word = tokens[at]!
  const count = tokens[at - 1]!
  const next = tokens[at + 1]
  const before = tokens[at - 2]
  if (!next || isHyphen(next) || isHyphen(before) || !isLower(word)) return undefined
  const isFew = count.norm === 'few' && /^(?:a|the|last|past|next|first)$/.test(before?.norm ?? '')
  const isCount =
    isFew ||
    /^(?:several|many)$/.test(count.norm) ||
    (/^(?:two|three|four|five|six|seven|eight|nine|ten|\d{2,3})$/.test(count.norm) &&
      !/^(?:a|an|the|his|her|its|their|number|no|[$£€]|of)$/.test(before?.norm ?? ''))
  if (!isCount || (/^\d/.test(count.norm) && (Number(count.norm) < 2 || /^\p{Lu}/u.test(before?.text ?? ''))))
    return undefined
  if (word.norm === 'second' && !isFew && !/^(?:later|ago|before|after)$/.test(next.norm)) return undefined
  return /^(?:later|ago|away|earlier|apart|after|before|from|in|at|along)$/.test(next.norm) ||
    (/^[.,]$/.test(next.text) && !/^\d/.test(count.norm))
    ? { word, wanted: 'the plural', form: word.norm === 'inch' ? 'inches' : `${word.norm}s` }
    : undefined
}

/** “The bank’s decide to close it”: a genitive before a verb */
const verbBehindGenitive: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const owner = tokens[at - 2]
  const form = nounOfVerb(word.norm)
  return form &&
    owner &&
    isNominal(owner) &&
    tokens[at - 1]!.tag === 'POS' &&
    isOnlyVerb(word) &&
    (next?.tag === 'TO' || next?.norm === 'of')
    ? { word, wanted: 'a noun', form }
    : undefined
}

/** “denied steal the car”: a verb that takes a gerund */
const baseForGerund: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const verb = tokens[at - 1]!
  if (
    !next ||
    verb.pos !== 'VERB' ||
    !isLower(word) ||
    !isVerbOnly(word) ||
    !(opensObject(next) || next.pos === 'ADP' || next.tag === 'NNS')
  )
    return undefined
  return tokens.slice(0, at - 1).some(isWh) || plainSubject(tokens, at - 2) < 0
    ? undefined
    : { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
}

/** “is hope to win”, “are plan to sell”: what one is about */
const aimBehindBe: Reader = (tokens, at) => {
  const word = tokens[at]!
  const be = tokens[at - 1]!
  const subject = tokens[at - 2]
  if (!subject || tokens[at + 1]?.tag !== 'TO' || tokens[at + 2]?.tag !== 'VB') return undefined
  if (
    !/^(?:is|are|was|were|['’]re|been)$/.test(be.norm) ||
    subject.norm === 'there' ||
    !(nominative.test(subject.norm) || isNominal(subject))
  )
    return undefined
  return { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
}

/** “was born and raise in Ohio” */
const secondParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const first = tokens[at - 2]
  const be = tokens[at - 3]
  if (
    !next ||
    !first ||
    !be ||
    first.tag !== 'VBN' ||
    !/^(?:is|was|been)$/.test(be.norm) ||
    !isLower(word) ||
    !isBase(word)
  )
    return undefined
  if (!(isVerbOnly(word) || counted.has(word.norm)) || tagsOf(word).has('JJ') || bare.has(word.norm))
    return undefined
  return next.norm === 'in' || next.norm === 'by' || next.text === '.'
    ? { word, wanted: 'the participle', form: inflect(word.norm, 'VBN') }
    : undefined
}

/** Forms that stand where no reading of their neighbours lets them; asked of small letters behind the first word. */
export const wideReaders: readonly Started<WrongForm>[] = [
  [{ tag: 'VB VBP NN VBD VBN JJ', pos: 'VERB NOUN ADJ' }, baseBehindHave],
  [{ word: [...actionsOf].join(' ') }, baseBehindBe],
  [{ before: "'s ’s", pos: 'VERB NOUN' }, baseBehindBe],
  [{ before: pure, pos: 'VERB NOUN ADJ' }, baseBehindPreposition],
  [
    { pos: 'ADJ ADV NOUN', before: 'he she they we i it who to will would can could should must may might' },
    adjectiveBeforeVerb,
  ],
  [{ word: 'respective' }, respective],
  [{ before: "'s ’s ' ’", pos: 'VERB NOUN' }, verbBehindGenitive],
  [
    {
      before:
        'denies denied admits admitted avoid avoids avoided enjoys enjoyed finished considered suggested risked resisted postponed practised recalled',
      pos: 'VERB NOUN',
    },
    baseForGerund,
  ],
  [{ word: 'hope plan try seek prepare attempt struggle' }, aimBehindBe],
  [{ before: 'and', pos: 'VERB NOUN' }, secondParticiple],
  [
    {
      tag: 'RB',
      before: 'the his her its their our my this each every other of with some several many few these those',
    },
    adverbBeforeNoun,
  ],
  [{ word: [...units].join(' ') }, unitInSingular],
]
