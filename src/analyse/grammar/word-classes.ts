import { inflect, participleFor, type Tagged } from '../../syntax/index.ts'
import { capitalised } from '../casing.ts'
import { wordPairs, wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isFiniteTag, isLower, opensObject, tagsOf } from '../tokens.ts'
import { adverbOf } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

const be = 'is are was were'
const become = 'become becomes became remain remains remained seem seems seemed'

/** Adjectives that name no class of people or things, with the noun of the quality. */
const qualities = wordPairs(
  'economic economy|violent violence|different difference|important importance|strong strength|popular popularity|confident confidence|responsible responsibility|possible possibility|wide width|long length|deep depth|absent absence|evident evidence|conscious consciousness|able ability|similar similarity|angry anger|hungry hunger|aware awareness|silent silence|present presence|necessary necessity|accurate accuracy|efficient efficiency|stable stability|flexible flexibility|available availability|significant significance|successful success|patient patience|independent independence|convenient convenience|intelligent intelligence|relevant relevance|reluctant reluctance|resistant resistance|transparent transparency|urgent urgency|frequent frequency|proud pride|honest honesty|loyal loyalty|cruel cruelty|safe safety|warm warmth|dangerous danger|famous fame|beautiful beauty|wise wisdom|curious curiosity|generous generosity|complex complexity|secure security|mature maturity|productive productivity|creative creativity|sensitive sensitivity|capable capability|visible visibility|reliable reliability|sustainable sustainability|probable probability|inevitable inevitability|difficult difficulty|political politics|victorious victory|poor poverty|high height|brave bravery|eager eagerness|ill illness|weak weakness|sad sadness|happy happiness|innocent innocence|vague vagueness',
)
/** Of these the adjective may stand for people, or for a figure: “the poor of the parish”, “a high of 30”. */
const personal = wordSet(
  'sensitive poor high strong weak brave able angry hungry violent innocent wise proud absent famous present patient important ill beautiful sad happy loyal cruel conscious young safe deep responsible curious',
)

/** “the different between”, “the economic grew”, “her confident grew”, “the vague innocent of a person”. */
const adjectiveForNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const form = qualities.get(word.norm)!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !after) return undefined
  const found: WrongForm = { word, wanted: 'a noun', form }
  const opener = before.pos === 'ADJ' && at > 1 ? tokens[at - 2]! : before
  const isOwn =
    (opener.tag === 'PRP$' || opener.tag === 'POS') && opener.norm !== 'her'
      ? true
      : opener.norm === 'her' && at < 3
  const isThe = opener.norm === 'the'
  const isOne = /^an?$/.test(opener.norm)
  if (!isOwn && !isThe && !isOne && opener.norm !== 'no') return undefined
  const isPhrase = after.pos === 'DET' || after.tag === 'PRP$'
  if (next.norm === 'of' && next.pos === 'ADP' && isPhrase && opener !== before)
    return isThe &&
      tagsOf(before).has('JJ') &&
      !/^(?:most|more|very|least|less)$/.test(before.norm) &&
      !/^JJ[RS]$/.test(before.tag)
      ? found
      : undefined
  if (opener !== before)
    return next.norm === 'between' && isPhrase && !tagsOf(word).has('NN') ? found : undefined
  if (next.norm === 'of' && isPhrase && !personal.has(word.norm)) return isThe || isOwn ? found : undefined
  if (next.norm === 'between' && isPhrase && !personal.has(word.norm)) return found
  if (opener.norm === 'no') return next.norm === 'that' && next.pos === 'SCONJ' ? found : undefined
  // “the economic grew”, “its popular has grown”; the rich are people, and “the possible was done”
  const isFiniteVerb =
    (next.tag === 'VBD' || next.pos === 'AUX' || participleFor(next.norm)) &&
    !tagsOf(next).has('NN') &&
    !tagsOf(next).has('NNS')
  // “its strong lies in the silences”
  if (isOwn && /^(?:lies|rests|stems|comes)$/.test(next.norm) && /^(?:in|on|from)$/.test(after.norm))
    return found
  if (!isFiniteVerb || isOne || /^(?:are|were)$/.test(next.norm)) return undefined
  if (isOwn) return found
  return !personal.has(word.norm) &&
    !/^(?:is|was)$/.test(next.norm) &&
    !/^(?:possible|necessary|dangerous|difficult|inevitable|different|probable|similar)$/.test(word.norm)
    ? found
    : undefined
}

const copulas = wordSet(`${be} ${become}`)

/** Adjectives that say how, when or how much, and are no adverbs. */
const manner = wordSet(
  'sudden quick final immediate recent eventual rapid repeated current great wide serious complete severe brief official formal temporary heavy strong bitter steady sharp gradual significant considerable dramatic extreme particular relative absolute exceptional true financial political frequent regular unanimous careful easy poor slight high initial original previous successful automatic active open public perfect proper correct desperate close bad entire firm deep near',
)

/** Whether a form is the past tense of its clause, though the words about it may have it taken for a participle. */
const isPast = (tokens: readonly Tagged[], at: number): boolean =>
  tokens[at]!.tag === 'VBD' || (tokens[at]!.tag === 'VBN' && !tokens.some(isFiniteTag))

/** “fell sharp in March”. */
const flatAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const graded = /^(?:very|so|too|quite|extremely)$/.test(tokens[at - 1]!.norm)
  const verb = tokens[graded ? at - 2 : at - 1]
  if (!next || verb?.pos !== 'VERB' || !(word.pos === 'ADJ' || flat.has(word.norm)) || !adverbOf(word.norm))
    return undefined
  const isOwn = performing.has(verb.norm)
    ? !resultative.test(word.norm)
    : flat.has(word.norm) && moves.has(verb.norm)
  const ends =
    /^[.,]$/.test(next.text) || (flat.has(word.norm) && (next.pos === 'ADP' || next.pos === 'SCONJ'))
  return isOwn &&
    ends &&
    tagsOf(word).has('JJ') &&
    !tagsOf(word).has('NN') &&
    !tagsOf(word).has('VBN') &&
    next.norm !== 'as'
    ? { word, wanted: 'the adverb', form: adverbOf(word.norm) }
    : undefined
}
const flat = wordSet(
  'sharp quick steady rapid gradual dramatic significant considerable substantial slight perfect careful smooth',
)
/** What people do well or badly; an adjective behind it can be no complement, “safe” and the like apart. */
const performances =
  'drives drove sings sang speaks spoke sung dances danced plays played behaves behaved writes talks talked works worked performs performed'
const performing = wordSet(performances)
const resultative =
  /^(?:safe|drunk|dumb|dead|hard|fast|fine|long|late|live|professional|amateur|straight|free|loud|clean|dirty|public|fair|rough|tough|cold|hot|guilty|nice|cool|big|small|high|low|full|alone|able|same|similar|possible|available|available|french|english|[a-z]+(?:ish|ese|an))$/
const moving =
  'rose rise risen fell fall fallen grew grown dropped climbed increased declined improved changed worked works slowed expanded shrank worsened'
const moves = wordSet(moving)

/** “has recent opened”, “are current working”, “will great change”, “he sudden left”, “is extreme important”. */
const adjectiveForAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !after || !manner.has(word.norm) || !isLower(next)) return undefined
  const form = adverbOf(word.norm)
  if (!form) return undefined
  const found: WrongForm = { word, wanted: 'the adverb', form }
  const tags = tagsOf(next)
  const isVerbOnly = !tags.has('NN') && !tags.has('NNS') && next.pos === 'VERB'
  const goesOn =
    opensObject(after) ||
    after.pos === 'ADP' ||
    after.tag === 'TO' ||
    after.pos === 'SCONJ' ||
    after.norm === 'that' ||
    /^[.,]$/.test(after.text)
  if (!goesOn) return undefined
  if (/^(?:has|have|had)$/.test(before.norm))
    return isVerbOnly &&
      (next.tag === 'VBN' || next.tag === 'VBD') &&
      plainSubject(tokens, at - 2) >= 0 &&
      (opensObject(after) || after.tag === 'TO' || after.pos === 'ADP')
      ? found
      : undefined
  if (before.tag === 'MD')
    return tags.has('VB') && opensObject(after) && plainSubject(tokens, at - 2) >= 0 ? found : undefined
  if (/^(?:is|are|was|were|been)$/.test(before.norm)) {
    if (/ing$/.test(next.norm) && tags.has('VBG') && (next.tag === 'VBG' || !tags.has('NN'))) return found
    if (next.tag === 'VBN' && (isVerbOnly || after.norm === 'by'))
      return after.norm === 'by' || !tags.has('JJ') ? found : undefined
    // “is heavy dependent on”, but “is high pressure”, “was deep blue”
    const isPredicate =
      next.tag === 'JJ' && (after.pos === 'ADP' || !tags.has('NN')) && !tags.has('VB') && after.pos !== 'NOUN'
    return isPredicate && degrees.has(word.norm) ? found : undefined
  }
  // “he sudden left the room”, “the firm quick denied the report”
  const isSubject = before.pos === 'NOUN' || /^(?:he|she|they|we|i)$/.test(before.norm)
  const isTimely =
    /^(?:sudden|easy|quick|final|immediate|recent|eventual|rapid|repeated|current|brief|initial|previous|successful|frequent|gradual)$/.test(
      word.norm,
    )
  return isSubject &&
    isTimely &&
    isPast(tokens, at + 1) &&
    (isVerbOnly || opensObject(after)) &&
    plainSubject(tokens, at - 1) === 0
    ? found
    : undefined
}
const degrees = wordSet(
  'extreme heavy true relative particular exceptional absolute high significant considerable serious financial political strong wide',
)

const gains = wordSet(
  'progress growth damage support interest attention pressure influence improvement success investment losses gains',
)

/** “become increasing isolated”. */
const participleForAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !after || !/^(?:ADJ|VERB)$/.test(next.pos) || !/^(?:JJ|VBN)$/.test(next.tag)) return undefined
  return copulas.has(tokens[at - 1]!.norm) || /^becom(?:e|ing)$/.test(tokens[at - 1]!.norm)
    ? after.pos === 'ADP' || /^[.,]$/.test(after.text)
      ? { word, wanted: 'the adverb', form: `${word.norm}ly` }
      : undefined
    : undefined
}

/** “made significantly progress”. */
const adverbForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !after || before.pos !== 'VERB' || !gains.has(next.norm)) return undefined
  if (!(after.pos === 'ADP' || /^[.,]$/.test(after.text))) return undefined
  return { word, wanted: 'an adjective', form: word.norm.replace(/ally$/, 'al').replace(/ly$/, '') }
}

/** Nouns of an act that are counted, so that no preposition takes them bare: “after win the match”. */
export const acts = wordSet(
  'win sell join save steal reach raise pay lose leave visit sign attack meet kill buy build make take get give find keep hold bring write send catch beat kick throw lift hit start finish destroy produce hear tell see hide avoid reduce become put cut launch deny add solve protect improve increase create receive replace remove provide prevent ask collect lead complete publish release close open arrest',
)

/** “after win the match”, “by sell data”, “instead of raise taxes”. */
const bareAfterPreposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || !acts.has(word.norm) || tagsOf(word).has('VBG')) return undefined
  if (before.pos !== 'ADP' && before.pos !== 'SCONJ') return undefined
  const governor = tokens[at - 2]
  const form = inflect(word.norm, 'VBG')
  const found: WrongForm = { word, wanted: 'the form in “-ing”', form }
  // “for cut flowers”, “in lead paint”, “by lead singers”
  const isPlain = !/^(?:cut|lead|put|open|close|hit|release|release|start|finish|visit)$/.test(word.norm)
  const takesMany =
    next.tag === 'NNS' && isPlain && /^(?:by|without|of)$/.test(before.norm) && !tagsOf(word).has('NN')
  if (!(opensObject(next) || takesMany) || next.norm === 'it') return undefined
  // “what it’s for keep the”, “the one you came in see the”
  if (tokens.slice(0, at).some(({ tag }) => tag[0] === 'W')) return undefined
  // “Since win the cup”, but “has since cut a fifth”
  if (/^(?:since|despite)$/.test(before.norm))
    return at === 1 || tokens[at - 2]!.text === ',' ? found : undefined
  if (/^(?:after|before|by|without)$/.test(before.norm)) return found
  if (/^(?:of|for|in|at|on|from)$/.test(before.norm))
    return governor !== undefined &&
      !/^(?:be|come|go|look|wait|hope|ask)$/.test(governor.lemma) &&
      (governor.pos === 'VERB' || governor.pos === 'ADJ' || governor.norm === 'instead')
      ? found
      : undefined
  return undefined
}

/** Pronouns by what they are asked to be. */
const nominatives = wordPairs('him he|her she|them they|us we|me I')
const accusatives = wordPairs('he him|she her|they them|we us|i me')

/** “them were arrested”, “her said the vote was fair”. */
export const objectForSubject: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const form = nominatives.get(word.norm)
  if (!form || !next) return undefined
  const found: WrongForm = { word, wanted: 'the subject form', form: capitalised(form) }
  if (/^(?:is|was|are|were|has|have|had|will|said|says)$/.test(next.norm)) return found
  // “Him and his wife left”
  if (next.norm !== 'and' || tokens[2]?.tag !== 'PRP$' || tokens[3]?.pos !== 'NOUN') return undefined
  return /^(?:VBD|VBP|MD)$/.test(tokens[4]?.tag ?? '') ? found : undefined
}

/** “asked they to leave”, “thanked she for”, “hit he on”. */
const subjectForObject: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || word.text === 'I' || !isLower(word)) return undefined
  const form = accusatives.get(word.norm)
  const found: WrongForm = { word, wanted: 'the object form', form }
  if (before.pos === 'ADP' && /^(?:with|to|from|between|against|by|at|of|about)$/.test(before.norm))
    return next.norm === 'and' || /^[.,;]$/.test(next.text)
      ? /^(?:he|she|they)$/.test(word.norm) && tokens[at + 2]?.pos !== 'VERB'
        ? found
        : undefined
      : undefined
  if (before.pos !== 'VERB' || !/^VB[DZP]?$/.test(before.tag)) return undefined
  if (
    /^(?:asked|told|thanked|gave|helped|invited|ordered|warned|forced|allowed|sent|arrested|killed|hit|met|accused|urged|paid|praised|attacked)$/.test(
      before.norm,
    ) === false
  )
    return undefined
  const subject = plainSubject(tokens, at - 2)
  if (subject < 0) return undefined
  return next.tag === 'TO' ||
    (next.pos === 'ADP' && next.tag === 'IN') ||
    next.text === '.' ||
    (next.pos === 'DET' && before.norm === 'gave')
    ? found
    : undefined
}

/** “played good in the second half”. */
const goodForWell: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const isEnd =
    next !== undefined && (/^[.,]$/.test(next.text) || /^(?:in|at|against|with|together)$/.test(next.norm))
  return isEnd && tokens[at - 1]!.pos === 'VERB'
    ? { word: tokens[at]!, wanted: 'the adverb', form: 'well' }
    : undefined
}

/** “made the residents to leave”: a person who is made to do it needs no “to”. */
const causedTo: Reader = (tokens, at) => {
  const person = tokens[at - 1]!
  const verb = tokens[at + 1]
  if (verb?.tag !== 'VB' || person.pos !== 'NOUN' || !isPersonNoun(person.norm)) return undefined
  let first = at - 2
  while (first > 0 && (tokens[first]!.pos === 'ADJ' || tokens[first]!.pos === 'NUM')) first--
  if (tokens[first]!.pos !== 'DET' && tokens[first]!.tag !== 'PRP$') return undefined
  const causing = tokens[first - 1]
  return causing && /^(?:made|makes|let|lets)$/.test(causing.norm) && plainSubject(tokens, first - 2) >= 0
    ? { word: tokens[at]!, last: verb, wanted: 'the bare verb', form: verb.text }
    : undefined
}

/** Words of another class than their place asks for: adjectives, nouns and adverbs in turn. */
export const classReaders: readonly Started<WrongForm>[] = [
  [{ word: [...qualities.keys()].join(' '), pos: 'ADJ NOUN VERB PROPN' }, adjectiveForNoun],
  [{ before: `${moving} ${performances} very so too quite extremely`, pos: 'ADJ ADV' }, flatAdverb],
  [{ pos: 'ADJ ADV', word: [...manner].join(' ') }, adjectiveForAdverb],
  [
    { word: 'significantly considerably rapidly sharply substantially dramatically', pos: 'ADV' },
    adverbForAdjective,
  ],
  [{ before: 'after before by without since despite of for in at on from' }, bareAfterPreposition],
  [{ word: 'he she they' }, subjectForObject],
  [{ word: 'good', before: performances }, goodForWell],
  [{ word: 'to', tag: 'TO' }, causedTo],
  [{ word: 'increasing surprising alarming' }, participleForAdverb],
]
