import type { Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isDoubleQuote, isLower, isWh, isWhOrAll, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const opensPhrase = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'PRP$' || /^(?:the|a|an|this|these|those)$/.test(token.norm) || token.pos === 'PROPN')

const be = 'is are was were'
const have = 'has have had'
const modals = 'will would can could must should may might'
const auxiliaries = `${be} ${have} ${modals} do does did`
/** What no form of these auxiliaries is followed by. */
const excluded: readonly (readonly [before: ReadonlySet<string>, after: ReadonlySet<string>])[] = [
  [be, `${be} ${have} ${modals} been`],
  [have, `is are ${modals}`],
  [modals, `${be} has had ${modals} did does been`],
  ['do does did', `${be} has had ${modals} be been`],
].map(([before, after]) => [wordSet(before!), wordSet(after!)])

/** “is was in Paris”, “has is agreed”: two auxiliaries that do not go together. */
const twoAuxiliaries: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || before.pos === 'NOUN' || word.pos === 'NOUN' || before.norm === word.norm) return undefined
  if (!excluded.some(([first, second]) => first.has(before.norm) && second.has(word.norm))) return undefined
  // “would is seen”: the one auxiliary in the wrong form
  if (before.tag === 'MD' && !tagsOf(next).has('VB')) return undefined
  const first = plainSubject(tokens, at - 2)
  if (first < 0 || next.pos === 'PUNCT') return undefined
  // “The way things are is a shame”, “what we do is be kind”
  if (tokens.slice(0, at - 1).some(token => adverbial.test(token.norm) || isWhOrAll(token))) return undefined
  if (word.norm === 'be' && tokens.slice(0, at - 1).some(({ norm }) => norm === 'to' || norm === 'do'))
    return undefined
  const isModal = (token: Tagged): boolean => token.tag === 'MD' || /^d(?:o|oes|id)$/.test(token.norm)
  const second =
    next.tag === 'VB'
      ? isModal(word)
      : next.tag === 'VBG'
        ? /^(?:is|are|was|were)$/.test(word.norm)
        : word.tag === 'VBD'
  return {
    first: before,
    last: word,
    fault: 'has one auxiliary too many',
    better: second ? word.text : before.text,
  }
}

/** “The firm not did reply”. */
const negationFirst: Reader = (tokens, at) => {
  const not = tokens[at - 1]!
  const word = tokens[at]!
  if (at < 2 || plainSubject(tokens, at - 2) < 0 || tokens[at - 2]!.pos === 'DET') return undefined
  return { first: not, last: word, fault: 'has the words in the wrong order', better: `${word.text} not` }
}

/** “works for with a bank”, “began at in the kitchen”: two prepositions behind a verb that has its subject. */
const twoPrepositions: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const verb = tokens[at - 2]
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !after || verb?.pos !== 'VERB' || !/^VB[DZP]$/.test(verb.tag) || verb.norm === 'arrived')
    return undefined
  if (word.pos !== 'ADP' || before.pos !== 'ADP' || plainSubject(tokens, at - 3) < 0) return undefined
  if (!(opensPhrase(next) || next.pos === 'NUM' || next.pos === 'NOUN')) return undefined
  if (/^(?:least|most|first|last|best|home|once|noon|night|times|fact|all)$/.test(next.norm)) return undefined
  return after.tag === 'HYPH' || after.norm === '-'
    ? undefined
    : { first: before, last: word, fault: 'has one preposition too many', better: undefined }
}

/** “the this case”, “the some trees”. */
const twoDeterminers: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const word = tokens[at]!
  const next = tokens[at + 1]
  const opener = tokens[at - 2]
  if (!next || !opener || !/^(?:ADP|VERB)$/.test(opener.pos) || next.pos !== 'NOUN' || !isLower(next))
    return undefined
  const isSurely = before.norm === 'the' ? true : /^(?:the|an)$/.test(word.norm) && opener.norm !== 'of'
  if (!isSurely || tokens[at + 2]?.tag === 'HYPH') return undefined
  // “gave his the blame”, “that day”
  return adverbial.test(next.norm)
    ? undefined
    : {
        first: before,
        last: word,
        fault: 'gives one noun two determiners',
        better: before.norm === 'the' ? word.text : before.text,
      }
}

/** “between May to October”. */
const betweenTo: Reader = (tokens, at) => {
  for (let i = at + 2; i < Math.min(at + 6, tokens.length - 1); i++) {
    const { norm, pos } = tokens[i]!
    if (norm === 'to') {
      const isMeasure = (one: Tagged): boolean =>
        one.pos === 'NUM' ||
        one.pos === 'SYM' ||
        /^[$€£\d]/.test(one.text) ||
        (one.pos === 'PROPN' && months.test(one.norm))
      return isMeasure(tokens[at + 1]!) && isMeasure(tokens[i + 1]!)
        ? { first: tokens[i]!, last: tokens[i]!, fault: 'does not go with “between”', better: 'and' }
        : undefined
    }
    if (norm === 'and' || pos === 'VERB' || pos === 'PUNCT') return undefined
  }
  return undefined
}
const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** “neither the mayor or the council”, “either the firm pays nor it closes”. */
const wrongCorrelative: Reader = (tokens, at) => {
  const opener = tokens[at]!
  const right = opener.norm === 'neither' ? 'nor' : 'or'
  const wrong = opener.norm === 'neither' ? 'or' : 'nor'
  for (let i = at + 1; i < Math.min(at + 8, tokens.length); i++) {
    const { norm, pos } = tokens[i]!
    if (norm === right || pos === 'PUNCT' || norm === 'of') return undefined
    if (right === 'nor' && (pos === 'VERB' || pos === 'AUX')) return undefined
    if (norm === wrong && isLower(tokens[i]!))
      return {
        first: tokens[i]!,
        last: tokens[i]!,
        fault: `does not go with “${opener.text}”`,
        better: right,
      }
  }
  return undefined
}

/** “was by the police arrested”. */
const agentFirst: Reader = (tokens, at) => {
  const auxiliary = tokens[at - 1]!
  const subjectAt = auxiliary.norm === 'been' ? at - 3 : at - 2
  if (
    !opensPhrase(tokens[at + 1]) ||
    (plainSubject(tokens, subjectAt) < 0 && !/^(?:he|she|it|they|we)$/.test(tokens[subjectAt]?.norm ?? ''))
  )
    return undefined
  let i = at + 1
  while (i < at + 6 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[i]?.pos ?? '')) i++
  const participle = tokens[i]
  const after = tokens[i + 1]
  if (!participle || !after || !/^VB[DN]$/.test(participle.tag) || tokens[i - 1]!.norm === 'time')
    return undefined
  return after.pos === 'ADP' || after.norm === 'that' || /^[.,]$/.test(after.text)
    ? {
        first: auxiliary,
        last: participle,
        fault: 'has the words in the wrong order',
        better: [auxiliary, participle, ...tokens.slice(at, i)].map(({ text }) => text).join(' '),
      }
    : undefined
}

/** “In 2010 moved he to Spain.” */
const verbBeforePronoun: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (at < 3 || verb.pos !== 'VERB' || verb.tag !== 'VBD' || next?.pos !== 'ADP' || tokens[0]!.pos !== 'ADP')
    return undefined
  if (
    /^(?:said|asked|replied|cried|thought|wrote|added|told|says|had|did)$/.test(verb.norm) ||
    tokens.some(isDoubleQuote)
  )
    return undefined
  if (
    tokens
      .slice(1, at - 1)
      .some(({ pos, tag }) => !/^(?:DET|ADJ|NOUN|NUM|PROPN)$/.test(pos) || tag[0] === 'W')
  )
    return undefined
  return {
    first: verb,
    last: word,
    fault: 'has the words in the wrong order',
    better: `${word.text} ${verb.text}`,
  }
}

/** “Yesterday said the minister that”. */
const verbBeforeSubject: Reader = (tokens, at) => {
  if (tokens.some(isDoubleQuote) || at > 6) return undefined
  const isFirst =
    tokens[0]!.pos === 'ADV' || adverbial.test(tokens[0]!.norm)
      ? at === 1
      : tokens[0]!.pos === 'ADP' && tokens[0]!.norm !== 'like'
  if (!isFirst || tokens.slice(1, at).some(({ pos }) => !/^(?:DET|ADJ|NOUN|NUM|PROPN)$/.test(pos)))
    return undefined
  let i = at + 1
  if (!/^(?:the|a|an|his|her|its|their)$/.test(tokens[i]?.norm ?? '')) return undefined
  i++
  while (tokens[i]?.pos === 'ADJ' || tokens[i]?.pos === 'NOUN') i++
  const that = tokens[i]
  return that?.norm === 'that' && (that.pos === 'SCONJ' || tokens[i + 1]?.tag === 'NNS') && i > at + 2
    ? {
        first: tokens[at]!,
        last: tokens[i - 1]!,
        fault: 'has the words in the wrong order',
        better: [...tokens.slice(at + 1, i), tokens[at]!].map(({ text }) => text).join(' '),
      }
    : undefined
}

/** “like who a shutter opens”, “six days only there exists.” */
const strayWho: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const isOdd = next !== undefined && (/^(?:a|an|the)$/.test(next.norm) || next.tag === 'VBZ')
  return isOdd && next.norm !== 'is' && !tokens.some(isDoubleQuote)
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'has no sense in English' }
    : undefined
}
const existenceLast: Reader = (tokens, at) =>
  /^[.,;]$/.test(tokens[at + 1]?.text ?? '') &&
  at > 2 &&
  !tokens.slice(0, at).some(token => isWh(token) || /^(?:all|as|than|if)$/.test(token.norm))
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'puts the verb after its subject’s place' }
    : undefined

/** “since three years”, of a stretch of time. */
const sinceStretch: Reader = (tokens, at) => {
  const number = tokens[at + 1]
  const unit = tokens[at + 2]
  const next = tokens[at + 3]
  if (!number || !unit || !next || !(number.pos === 'NUM' || /^(?:several|many)$/.test(number.norm)))
    return undefined
  if (!/^(?:years|months|weeks|days|hours|decades)$/.test(unit.norm) || !/^[.,]$/.test(next.text))
    return undefined
  return tokens.slice(0, at).some(({ norm }) => /^(?:has|have|had)$/.test(norm))
    ? { first: tokens[at]!, last: tokens[at]!, fault: 'asks for a point in time', better: 'for' }
    : undefined
}

/** “said that that he was ill”. */
const thatTwice: Reader = (tokens, at) =>
  /^(?:he|she|it|they|we|i|the|a|an)$/.test(tokens[at + 1]?.norm ?? '')
    ? { first: tokens[at - 1]!, last: tokens[at]!, fault: 'stands twice', better: 'that' }
    : undefined

/** “wants that she leaves”, “it exists two reasons”. */
const wrongPattern: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next) return undefined
  const isWish = before.pos === 'VERB' && /^(?:he|she|they|we)$/.test(next.norm)
  const isExistence = before.norm === 'it' && (next.pos === 'NUM' || /^(?:many|several)$/.test(next.norm))
  return isWish || isExistence
    ? { first: before, last: tokens[at]!, fault: 'is no English pattern' }
    : undefined
}

/** Correlatives; asked of any word. */
export const correlativeReaders: readonly Started<Garble>[] = [
  [{ word: 'between' }, betweenTo],
  [{ word: 'neither either' }, wrongCorrelative],
]
/** Words that are one too many, or out of order; asked of small letters behind the first word. */
export const phraseReaders: readonly Started<Garble>[] = [
  [{ word: `${auxiliaries} be been`, before: auxiliaries }, twoAuxiliaries],
  [{ word: `${auxiliaries}`, before: 'not' }, negationFirst],
  [
    { word: 'in on at of for with to by from', before: 'at for from with into of to during against about' },
    twoPrepositions,
  ],
  [{ word: 'this some any every each', before: 'the' }, twoDeterminers],
  [{ word: 'the an', before: 'his its' }, twoDeterminers],
  [{ word: 'by', before: `${be} been` }, agentFirst],
  [{ word: 'that', before: 'want wants wanted' }, wrongPattern],
  [{ word: 'exists exist', before: 'it' }, wrongPattern],
  [{ word: 'who', before: 'like as' }, strayWho],
  [{ word: 'since' }, sinceStretch],
  [{ word: 'that', before: 'that' }, thatTwice],
  [{ word: 'exists exist', before: 'there' }, existenceLast],
  [{ word: 'he she they' }, verbBeforePronoun],
  [{ word: 'said announced declared explained stated' }, verbBeforeSubject],
]
