import type { Tagged } from '../../syntax/index.ts'
import { isSpeechVerb } from '../quoting/saying.ts'
import {
  isFiniteForm,
  isFiniteTag,
  isLower,
  isNominal,
  isQuoteOrBracket,
  isVerbal,
  tagsOf,
} from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const auxiliary = /^(?:is|are|was|were|has|have|had|will|would|can|could|must)$/
const has = (tokens: readonly Tagged[], pattern: RegExp): boolean =>
  tokens.some(({ norm }) => pattern.test(norm))

/** Nouns that a clause or a question may be: “the problem is that was never said”, “the question is which was first”. */
const statable =
  /^(?:question|issue|point|problem|puzzle|debate|trick|matter|thing|fact|truth|trouble|difference|answer|result|reason|idea|mystery|choice|it|this|that|what|which|who|all|one)$/

/** “The fund is which had a deficit”, “The school is that was closed”: a relative in the place of what is said. */
const relativeBehindBe: Reader = (tokens, at) => {
  const auxiliaryAt = tokens[at - 1]!
  let verb = at + 1
  while (tokens[verb]?.pos === 'ADV') verb++
  if (!tokens[verb] || !isFiniteForm(tokens[verb]!) || tokens[verb + 1]?.pos === 'PUNCT') return undefined
  let end = at - 2
  while (end > 0 && /^(?:has|have|had|not|n't|still|now)$/.test(tokens[end]!.norm)) end--
  const noun = tokens[end]
  if (!noun || !isNominal(noun) || statable.test(noun.norm) || plainSubject(tokens, end) < 0) return undefined
  if (has(tokens.slice(0, at - 1), /^(?:what|who|which|that|how|where|question|it)$/)) return undefined
  return { first: auxiliaryAt, last: tokens[verb]!, fault: 'has a relative clause for its predicate' }
}

/** “She that asks the deputy should …”: a pronoun that takes no relative. */
const relativeBehindPronoun: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  if (at !== 1 || !verb || !isFiniteForm(verb) || tokens.some(isQuoteOrBracket)) return undefined
  return { first: tokens[0]!, last: verb, fault: 'gives a pronoun a relative clause' }
}

/** “was built in 1911 has been closed”: a second verb where no conjunction, no relative and no pronoun calls for one. */
const secondVerb: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  if (at < 5 || !(isNominal(before) || before.pos === 'NUM') || !tokens[at + 1]) return undefined
  if (!/^VB[NG]$/.test(tokens[at + 1]!.tag) && !/^(?:been|to|a|the|not)$/.test(tokens[at + 1]!.norm))
    return undefined
  const first = tokens.findIndex(isFiniteForm)
  const participle = tokens[first + 1]
  if (first < 1 || first > at - 3 || plainSubject(tokens, first - 1) !== 0 || !participle) return undefined
  if (!/^(?:is|are|was|were)$/.test(tokens[first]!.norm) || participle.tag !== 'VBN') return undefined
  if (takesClause.test(participle.norm) || tokens[first + 2]?.pos !== 'ADP') return undefined
  const inner = tokens.slice(first + 2, at)
  // “by the man the army had hired”: a relative with no pronoun
  const isPlain = inner.every(
    ({ pos, tag }, i) =>
      (/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/.test(pos) || tag === 'PRP$') &&
      !(
        (pos === 'DET' || tag === 'PRP$' || pos === 'PROPN') &&
        i > 0 &&
        isNominal(inner[i - 1]!) &&
        pos !== inner[i - 1]!.pos
      ),
  )
  return isPlain ? { first: before, last: tokens[at]!, fault: 'gives one subject two verbs' } : undefined
}
const takesClause =
  /^(?:told|said|believed|thought|known|reported|feared|hoped|assured|informed|warned|advised|convinced|expected|understood|agreed|decided|estimated|claimed|alleged|suggested|noted|felt|found|shown|proved|born|made|left|due|based|called|asked)$/

/** “hardly nothing”: what is scarcely so, denied again. */
const deniedTwice: Reader = (tokens, at) => {
  const word = tokens[at]!
  const better = {
    nothing: 'anything',
    nobody: 'anybody',
    none: 'any',
    never: 'ever',
    no: 'any',
    nowhere: 'anywhere',
  }[word.norm]
  const before = tokens[at - 1]!
  return better
    ? { first: before, last: word, fault: 'denies twice', better: `${before.text} ${better}` }
    : undefined
}

/** “hardly nothing to see been”: a participle behind what can govern none. */
const beenBehind: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const isInfinitive = before.tag === 'VB' && tokens[at - 2]?.tag === 'TO' && !tagsOf(before).has('NN')
  // “much visited been.”, “says been the tests”
  const isParticiple =
    /^VB[DN]$/.test(before.tag) &&
    tagsOf(before).has('VBN') &&
    before.pos === 'VERB' &&
    tokens[at + 1]?.text === '.'
  const isPresent = before.tag === 'VBZ' && before.pos === 'VERB' && tagsOf(before).has('VBZ')
  if (
    !(isInfinitive || isParticiple || isPresent) ||
    /^(?:have|had|has)$/.test(before.norm) ||
    before.text.startsWith("'")
  )
    return undefined
  return { first: before, last: tokens[at]!, fault: 'has the words in the wrong order' }
}

/** “able of to begin”, “without to wait”: a preposition and an infinitive. */
const prepositionBeforeInfinitive: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  if (verb?.tag !== 'VB' || !isLower(verb) || !tagsOf(verb).has('VB') || tokens[at - 2]?.pos === 'VERB')
    return undefined
  return { first: tokens[at - 1]!, last: verb, fault: 'puts a preposition before an infinitive' }
}

/** “without that anyone had looked” */
const withoutThat: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const isSubject =
    next && /^(?:he|she|it|they|we|i|anyone|anybody|nobody|the|his|her|their)$/.test(next.norm)
  return isSubject && tokens.slice(at + 2).some(isVerbal)
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'puts a preposition before a clause' }
    : undefined
}

/** “part of paid back the loss”: a preposition, and a form that is only a verb’s. */
const prepositionBeforePast: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const tags = tagsOf(word)
  if (!next || !(tags.has('VBD') || tags.has('VBN')) || tags.has('JJ') || tags.has('NN') || tags.has('NNP'))
    return undefined
  if (word.pos !== 'VERB' || !isLower(word) || isQuoteOrBracket(tokens[at - 2])) return undefined
  const object = next.tag === 'RP' ? tokens[at + 2] : next
  return object && /^(?:the|a|an|his|its|their|her|this|that)$/.test(object.norm)
    ? { first: tokens[at - 1]!, last: word, fault: 'lacks a noun' }
    : undefined
}

/** “nobody can to know”: a modal and an infinitive with “to”. */
const modalBeforeTo: Reader = (tokens, at) => {
  const modal = tokens[at - 1]!
  const verb = tokens[at + 1]
  const subject = tokens[at - 2]
  if (modal.tag !== 'MD' || verb?.tag !== 'VB' || !subject || !isLower(modal)) return undefined
  if (
    !(
      isNominal(subject) ||
      /^(?:he|she|it|they|we|i|you|nobody|everybody|who|which|one|not)$/.test(subject.norm)
    )
  )
    return undefined
  // “do what they can to help”, “all he could to win”
  if (
    has(
      tokens.slice(0, at - 1),
      /^(?:what|whatever|all|as|everything|than|most|best|how|so|little|anything|where|when|wherever)$/,
    )
  )
    return undefined
  return { first: modal, last: verb, fault: 'needs no “to”', better: `${modal.text} ${verb.text}` }
}

/** “is since ten years”: a time that goes on asks for the perfect and “for”. */
const presentSince: Reader = (tokens, at) => {
  const unit = tokens[at + 2]
  return tokens[at + 1]?.pos === 'NUM' &&
    /^(?:years|months|weeks|days|hours|decades)$/.test(unit?.norm ?? '') &&
    !/^(?:before|after|ago|earlier|later)$/.test(tokens[at + 3]?.norm ?? '')
    ? { first: tokens[at]!, last: tokens[at]!, fault: 'asks for a point in time', better: 'for' }
    : undefined
}

/** “have been four rescued”: a number between “been” and its participle. */
const numberBehindBeen: Reader = (tokens, at) => {
  const participle = tokens[at + 2]
  if (tokens[at + 1]?.pos !== 'NUM' || participle?.tag !== 'VBN' || tagsOf(participle).has('JJ'))
    return undefined
  if (has(tokens.slice(0, at), /^(?:there|it|this|that)$/)) return undefined
  return /^(?:and|[.,])$/.test(tokens[at + 3]?.norm ?? '')
    ? { first: tokens[at]!, last: participle, fault: 'has the words in the wrong order' }
    : undefined
}

/** “the went”, “a told”: an article and a form that is a finite verb’s only. */
const articleBeforeVerb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const tags = tagsOf(word)
  if (!isFiniteTag(word) || !isLower(word) || !isLower(before) || word.pos !== 'VERB') return undefined
  if (!(tags.has('VBD') || tags.has('VBZ')) || [...tags].some(tag => !/^VB[DZP]?$/.test(tag)))
    return undefined
  return tokens[at - 2] && !isQuoteOrBracket(tokens[at - 2])
    ? { first: before, last: word, fault: 'lacks a noun' }
    : undefined
}

/** “the in the”: an article, and a phrase with its own. */
const articleBeforePhrase: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const before = tokens[at - 1]!
  if (tokens[at]!.pos !== 'ADP' || !isLower(before) || !/^(?:the|a|an|its|their|his)$/.test(next?.norm ?? ''))
    return undefined
  const opener = tokens[at - 2]
  // “at the at the”: a phrase said twice
  if (!opener || isQuoteOrBracket(opener) || /^[-–]$/.test(opener.text) || opener.norm === tokens[at]!.norm)
    return undefined
  return { first: before, last: next!, fault: 'lacks a noun' }
}

/** “The number of ships which come it has since doubled”: the subject again, behind its relative clause. */
const subjectBehindRelative: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!verb || !isFiniteForm(verb) || !isNominal(before) || adverbial.test(before.norm)) return undefined
  if (tokens[0]!.pos !== 'DET' && tokens[0]!.tag !== 'PRP$') return undefined
  const head = tokens.slice(0, at)
  const relative = head.findIndex(({ norm, tag }) => /^(?:which|who|that)$/.test(norm) && tag[0] === 'W')
  if (relative < 2 || head.slice(0, relative).some(token => isVerbal(token) || token.pos === 'PUNCT'))
    return undefined
  if (head.slice(relative + 1).filter(isFiniteForm).length !== 1) return undefined
  if (
    head
      .slice(relative + 1)
      .some(({ pos, tag }) => pos === 'PUNCT' || pos === 'SCONJ' || pos === 'CCONJ' || tag[0] === 'W')
  )
    return undefined
  // “The firm which makes the tyres it uses is …”: a relative with no pronoun, and the verb that is still to come
  for (let i = at + 2; i < tokens.length; i++) {
    if (/^[.;:]$/.test(tokens[i]!.text)) break
    if (isFiniteForm(tokens[i]!)) return undefined
  }
  return { first: before, last: verb, fault: 'names one subject twice' }
}

const nominative = 'he she they we i'
/** Two pronouns that are both a subject’s: “when he they”. */
const twoSubjects: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const word = tokens[at]!
  const verb = tokens[at + 1]
  if (word.norm === before.norm || !isLower(word) || !verb || !isVerbal(verb)) return undefined
  return { first: before, last: word, fault: 'names two subjects for one verb' }
}

/** “he them must isolate”: an object between a subject and its auxiliary. */
const objectBeforeAuxiliary: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const verb = tokens[at + 1]
  if (!verb || !auxiliary.test(verb.norm) || !isLower(tokens[at]!)) return undefined
  return { first: before, last: verb, fault: 'puts the object before its verb' }
}

/** “Who wins receives he $5,000”: a present tense before its subject. */
const pronounBehindVerb: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  if (at < 3 || verb.tag !== 'VBZ' || verb.pos !== 'VERB' || !isLower(verb) || isSpeechVerb(verb.norm))
    return undefined
  if (
    /^(?:has|does|is|thinks|knows|believes|means|feels|sees|hopes|fears|wishes)$/.test(verb.norm) ||
    tokens.at(-1)?.text === '?'
  )
    return undefined
  return next && (/^(?:the|a|an|[$£€]|his|her)$/.test(next.norm) || next.pos === 'NUM')
    ? {
        first: verb,
        last: tokens[at]!,
        fault: 'puts the verb before its subject',
        better: `${tokens[at]!.text} ${verb.text}`,
      }
    : undefined
}

/** Clauses that lack a joint, or have a word that no clause can take there; asked of small letters behind the first word. */
export const brokenReaders: readonly Started<Garble>[] = [
  [{ word: 'which that', before: 'is are was were been' }, relativeBehindBe],
  [{ word: 'that which', before: 'she they we i' }, relativeBehindPronoun],
  [{ word: 'has have is are was were will would' }, secondVerb],
  [{ word: 'nothing nobody none never no nowhere', before: 'hardly scarcely barely' }, deniedTwice],
  [{ word: 'been' }, beenBehind],
  [{ word: 'to', before: 'of without from despite' }, prepositionBeforeInfinitive],
  [{ word: 'that', before: 'without' }, withoutThat],
  [{ tag: 'VBD VBN', before: 'of from with into at' }, prepositionBeforePast],
  [{ word: 'to', before: 'can could must should may might would' }, modalBeforeTo],
  [{ word: 'since', before: 'is are am' }, presentSince],
  [{ word: 'been', before: 'has have' }, numberBehindBeen],
  [{ tag: 'VBD', before: 'the a an' }, articleBeforeVerb],
  [{ word: 'in on at by for with from to into of', before: 'the a an' }, articleBeforePhrase],
  [{ word: 'it they he she' }, subjectBehindRelative],
  [{ word: nominative, before: nominative }, twoSubjects],
  [{ word: 'him them us me', before: `${nominative} that because when whether` }, objectBeforeAuxiliary],
  [{ word: 'he she they', tag: 'PRP' }, pronounBehindVerb],
]
