import type { Tagged } from '../../syntax/index.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isFiniteForm, isLower, isNominal, isWh, opensObject, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isCircumstance, nounPhrase, type Phrase } from './displaced-verbs.ts'
import { lacking } from './lost-prepositions.ts'
import { plainSubject } from './plain-subject.ts'
import {
  alsoAlone,
  catenatives,
  complementOf,
  formsOf,
  objectControls,
  predicatesWithTo,
  transitives,
} from './verb-frames.ts'
import { adverbialNouns, bare, counted } from './verb-nouns.ts'
import { isInner, isVerbOnly } from './verb-slots.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** Where the subject of a verb ends, auxiliaries and adverbs passed over. */
function subjectEnd(tokens: readonly Tagged[], verb: number): number {
  let at = verb - 1
  while (at >= 0 && (tokens[at]!.pos === 'AUX' || tokens[at]!.tag === 'MD' || isInner(tokens[at]!))) at--
  return at
}

/** Whether a verb is the one of a clause whose subject opens it. */
function heads(tokens: readonly Tagged[], verb: number): boolean {
  const end = subjectEnd(tokens, verb)
  if (end < 0) return false
  const last = tokens[end]!
  // “The firm, which owns it, agreed”
  if (last.text === ',') return !tokens.slice(0, end).some(isQuotation) && isSubjectBeforeComma(tokens, end)
  return plainSubject(tokens, end) >= 0 || isFirstSubject(tokens, end)
}

/** Whether a phrase is the subject of the sentence’s first verb, and of no clause without a pronoun: “the terms he agreed”. */
function isFirstSubject(tokens: readonly Tagged[], end: number): boolean {
  const last = tokens[end]!
  const isHead =
    isNominal(last) || last.tag === 'PRP' || (last.pos === 'ADJ' && tokens[end - 1]?.pos === 'DET')
  if (!isHead || tokens.slice(0, end).some(token => isFiniteForm(token) || isWh(token) || isQuotation(token)))
    return false
  let first = end
  while (first > 0 && isInPhrase(tokens[first - 1]!) && last.tag !== 'PRP') first--
  const before = tokens[first - 1]
  return !before || !(isNominal(before) || before.pos === 'PRON')
}
const isInPhrase = ({ pos, tag }: Tagged): boolean =>
  /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(pos) || /^(?:PRP\$|POS|HYPH)$/.test(tag)
const isQuotation = ({ text }: Tagged): boolean => /^["“”]$/.test(text)

/** Whether a comma closes what is said of the sentence’s first phrase. */
function isSubjectBeforeComma(tokens: readonly Tagged[], comma: number): boolean {
  const first = nounPhrase(tokens, 0)
  return first?.isDefinite === true && tokens[first.end]?.text === ',' && first.end < comma
}

/** Whether a base form can be nothing but a verb here: by its class, or by the object behind it. */
function isInfinitive(tokens: readonly Tagged[], at: number): boolean {
  const word = tokens[at]
  const next = tokens[at + 1]
  if (!word || !next || !isLower(word) || next.tag === 'HYPH' || word.text.startsWith("'")) return false
  const tags = tagsOf(word)
  if (!tags.has('VB') || word.pos === 'AUX' || tags.has('IN')) return false
  // “decided close the school”, but “seemed close”
  if (tags.has('JJ')) return opensObject(next) && !/^(?:seem|appear|stand)/.test(tokens[at - 1]!.norm)
  if (isVerbOnly(word)) return true
  return (
    opensObject(next) &&
    counted.has(word.norm) &&
    !bare.has(word.norm) &&
    !adverbialNouns.has(word.norm) &&
    !tags.has('VBD') &&
    !adverbial.test(tokens[at + 2]?.norm ?? '')
  )
}

/** “agreed repay the loan”, “have decided close the school” */
const catenative: Reader = (tokens, at) => {
  const governor = tokens[at]!
  const verb = tokens[at + 1]
  if (governor.pos !== 'VERB' || !verb || !isInfinitive(tokens, at + 1)) return undefined
  const before = tokens[at - 1]
  if (!before) return undefined
  const isHeld = /^(?:TO|MD)$/.test(before.tag) || /^(?:not|n't|never)$/.test(before.norm)
  if (!isHeld && !heads(tokens, at)) return undefined
  // “those who refuse face a fine”, “what they want remain”
  if (tokens.slice(Math.max(0, at - 8), at).some(token => isWh(token) && token.norm !== 'that'))
    return undefined
  if (tagsOf(governor).has('NN') && !isHeld && governor.tag !== 'VBD') return undefined
  return lacking(governor, verb, 'to')
}
const governorForms = [...formsOf(catenatives).keys()]
  .filter(form => form !== 'elect' && form !== 'stand')
  .join(' ')

/** “enabled them stay”, “forcing the club sell its ground” */
const objectControl: Reader = (tokens, at) => {
  const governor = tokens[at]!
  if (governor.pos !== 'VERB' || !tokens[at + 1]) return undefined
  const isPronoun = /^(?:him|them|us|me)$/.test(tokens[at + 1]!.norm)
  const object = isPronoun
    ? { head: tokens[at + 1]!, end: at + 2, isDefinite: true }
    : nounPhrase(tokens, at + 1)
  if (!object?.isDefinite || isCircumstance(object)) return undefined
  const verb = tokens[object.end]
  if (!verb || !isInfinitive(tokens, object.end)) return undefined
  // “the group it allowed the children join”, and a plural that is the subject of its own verb
  if (object.head.tag === 'NNS' && !/VBG/.test(governor.tag) && !heads(tokens, at)) return undefined
  const next = tokens[object.end + 1]
  if (!next || /^(?:and|or)$/.test(next.norm)) return undefined
  if (tokens.slice(Math.max(0, at - 8), at).some(isWh)) return undefined
  return lacking(object.head, verb, 'to')
}
const controlForms = [...formsOf(objectControls).keys()]
  .filter(form => !/^(?:sentence|train|equip)$/.test(form))
  .join(' ')

/** “were told keep away”, “is due appear in court” */
const predicateWithTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  let be = at - 1
  while (be > 0 && isInner(tokens[be]!)) be--
  if (be < 1 || !/^(?:is|are|was|were|be|been|being|'re|'s)$/.test(tokens[be]!.norm)) return undefined
  if (!verb || !(isInfinitive(tokens, at + 1) || isAwaitedVerb(tokens, at + 1)) || verb.norm === 'let')
    return undefined
  if (tokens[at - 1]?.norm === 'so' || tokens.slice(0, at).some(isWh)) return undefined
  return lacking(word, verb, 'to')
}

/** “expected rise again”, “due start on Monday”: a form that may be a noun, where none can stand */
function isAwaitedVerb(tokens: readonly Tagged[], at: number): boolean {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (
    !next ||
    !/^(?:expected|due|supposed|likely|unlikely|able|unable|ready|bound|scheduled|willing|unwilling)$/.test(
      tokens[at - 1]!.norm,
    )
  )
    return false
  const tags = tagsOf(word)
  if (
    !isLower(word) ||
    !tags.has('VB') ||
    word.pos === 'AUX' ||
    ['JJ', 'RB', 'IN', 'NNS', 'VBD', 'VBN', 'DT'].some(tag => tags.has(tag))
  )
    return false
  if (/^(?:credit|respect|notice|care|regard|thanks|process)$/.test(word.norm)) return false
  return (next.pos === 'ADP' && next.norm !== 'of') || next.pos === 'ADV' || opensObject(next)
}

const closes = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (/^[.,;]$/.test(token.text) ||
    (token.pos === 'ADP' && token.tag === 'IN') ||
    token.tag === 'TO' ||
    /^(?:and|but|that|who|which)$/.test(token.norm))

/** The object of a verb: a pronoun, or a phrase that is plainly one. */
function objectAt(tokens: readonly Tagged[], at: number): Phrase | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (/^(?:him|them|us|me)$/.test(token.norm)) return { head: token, end: at + 1, isDefinite: true }
  if (/^(?:her|it)$/.test(token.norm) && tokens[at + 1] && /^(?:a|an|the)$/.test(tokens[at + 1]!.norm))
    return { head: token, end: at + 1, isDefinite: true }
  const gerund = tokens[at + 1]
  // “the ruling a victory”: a noun that the tagger takes for a participle
  if (
    (gerund?.tag === 'VBG' ||
      (gerund?.pos === 'VERB' && /^(?:a|an|the)$/.test(tokens[at + 2]?.norm ?? ''))) &&
    tagsOf(gerund).has('NN') &&
    /^(?:the|his|her|their|its|this|that)$/.test(token.norm)
  )
    return { head: gerund, end: at + 2, isDefinite: true }
  const phrase = nounPhrase(tokens, at)
  return phrase?.isDefinite && !isCircumstance(phrase) ? phrase : undefined
}

/** “described the ruling a victory”, “deprived him the chance”, “accused the minister misleading the house” */
const objectComplement: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const base = complementForms.get(verb.norm)
  const preposition = base && complementOf.get(base)
  if (!preposition || verb.pos !== 'VERB') return undefined
  const object = objectAt(tokens, at + 1)
  if (!object) return undefined
  const next = tokens[object.end]
  if (!next) return undefined
  const isActive = /^(?:TO|MD)$/.test(tokens[at - 1]?.tag ?? '') || verb.tag === 'VBG' || heads(tokens, at)
  if (!isActive) return undefined
  const rest = tokens.slice(object.end)
  const stop = rest.findIndex(({ text }) => /^[.,;:?!—]$/.test(text))
  // “described the man, as …”, “accused the man standing beside her of theft”
  if (rest.slice(0, stop < 0 ? undefined : stop).some(({ norm }) => norm === preposition)) return undefined
  const isPronoun = object.head.tag === 'PRP'
  if (next.tag === 'VBG' && next.pos === 'VERB' && isLower(next)) {
    const isSure = base === 'accuse' || (isPronoun && /^(?:of|for|with|on)$/.test(preposition))
    const isWhole =
      opensObject(tokens[object.end + 1] ?? next) || tokens[object.end + 1]?.pos === 'ADP' || isPronoun
    return isSure && isWhole && isPerson(object) ? lacking(object.head, next, preposition) : undefined
  }
  if (!/^(?:a|an|the|his|her|their|its|our|my)$/.test(next.norm) || next.tag === 'PRP') return undefined
  const second = nounPhrase(tokens, object.end)
  if (!second || isCircumstance(second) || !closes(tokens[second.end]) || /self$|selves$/.test(next.norm))
    return undefined
  // “described the man a witness saw”
  if (second.end - object.end > 2 && tagsOf(second.head).has('VBD')) return undefined
  // “remind him the day is near”: a clause of its own
  if (
    rest
      .slice(0, stop < 0 ? undefined : stop)
      .some(
        (token, i) =>
          i < 12 &&
          isFiniteForm(token) &&
          !rest.slice(0, i).some(t => isWh(t) || t.pos === 'SCONJ' || t.pos === 'CCONJ'),
      )
  )
    return undefined
  return lacking(object.head, next, preposition)
}
const complementForms = formsOf(complementOf.keys())
const isPerson = ({ head }: Phrase): boolean =>
  head.tag === 'PRP' ||
  head.pos === 'PROPN' ||
  isPersonNoun(head.norm) ||
  /(?:er|or|ist|ian|man|woman|men|women)s?$/.test(head.norm)

/** “makes hard for growers to insure a crop”, “found difficult to say” */
const factitive: Reader = (tokens, at) => {
  const adjective = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || verb.pos !== 'VERB' || !isLower(adjective)) return undefined
  const isActive =
    /^(?:TO|MD)$/.test(tokens[at - 2]?.tag ?? '') ||
    verb.tag === 'VBG' ||
    (verb.tag !== 'VBN' && heads(tokens, at - 1))
  if (!isActive || tokens.slice(0, at).some(isWh)) return undefined
  let to = at + 1
  if (next.norm === 'for') {
    const whom = objectAt(tokens, at + 2) ?? nounPhrase(tokens, at + 2)
    if (!whom) return undefined
    to = whom.end
  }
  if (tokens[to]?.tag !== 'TO' || tokens[to + 1]?.tag !== 'VB') return undefined
  return { ...lacking(verb, adjective, 'it') }
}

/** Whether an object may be left out before a word, since it is told elsewhere in the sentence. */
const mayBeElsewhere = (tokens: readonly Tagged[], at: number): boolean =>
  tokens
    .slice(0, at)
    .some(
      token =>
        isWh(token) ||
        /^(?:as|than|like|all|everything|nothing|anything|how)$/.test(token.norm) ||
        isQuotation(token),
    )

/** “affects of weeds”, “will destroy and”: a verb with no object where it is never without */
const objectless: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const next = tokens[at + 1]
  if (!next || verb.pos !== 'VERB' || /^VB[NG]$/.test(verb.tag) || !isLower(verb)) return undefined
  const base = transitiveForms.get(verb.norm)!
  const tags = tagsOf(verb)
  const isOf =
    next.norm === 'of' &&
    !/^(?:accuse|inform|assure|convince|persuade|approve|require|demand|deserve|receive)$/.test(base)
  const isEnd =
    next.text === '.' &&
    at + 2 >= tokens.length &&
    !alsoAlone.has(base) &&
    verb.tag !== 'VB' &&
    tokens[at - 1]?.pos !== 'ADV'
  if (!isOf && !isEnd) return undefined
  if (tags.has('NN') || tags.has('NNS')) {
    if (!isOf || tokens[at - 1]!.tag !== 'MD') return undefined
  }
  const isHeld = isOf && verb.tag === 'VB' && /^(?:MD|TO)$/.test(tokens[at - 1]!.tag)
  if (!isHeld && (isEnd ? plainSubject(tokens, subjectEnd(tokens, at)) < 0 : !heads(tokens, at)))
    return undefined
  return mayBeElsewhere(tokens, at) ? undefined : { first: verb, last: next, fault: 'lacks an object' }
}
const transitiveForms = formsOf(transitives)

/** “Its maker has criticised by regulators”: the passive of a verb that has no use without its object. */
const activeForPassive: Reader = (tokens, at) => {
  const have = tokens[at - 2]!
  const by = tokens[at]!
  let verb = at - 1
  if (tokens[verb]!.tag === 'RB' && /ly$/.test(tokens[verb]!.norm)) verb--
  const participle = tokens[verb]
  let auxiliary = verb - 1
  while (auxiliary > 0 && isInner(tokens[auxiliary]!)) auxiliary--
  const governor = tokens[auxiliary]
  if (!participle || !governor || !have || !transitiveForms.has(participle.norm) || !isLower(participle))
    return undefined
  if (
    !(participle.tag === 'VBN' || tagsOf(participle).has('VBN')) ||
    !/^(?:has|have|had)$/.test(governor.norm)
  )
    return undefined
  const agent = nounPhrase(tokens, at + 1)
  if (
    !agent ||
    isCircumstance(agent) ||
    agent.head.tag === 'VBG' ||
    tokens.slice(0, auxiliary).some(token => isWh(token) && /^(?:what|whom)$/.test(token.norm))
  )
    return undefined
  if (
    /^(?:margin|majority|percent|%|points?|votes?|means?|way|then|now)$/.test(agent.head.norm) ||
    /^\d/.test(tokens[at + 1]!.text)
  )
    return undefined
  // “the men she had accused by letter”
  const subject = tokens[auxiliary - 1]
  if (subject && subject.tag === 'PRP' && tokens[auxiliary - 2] && isNominal(tokens[auxiliary - 2]!))
    return undefined
  const words = tokens.slice(auxiliary + 1, verb + 1).map(({ text }) => text)
  return {
    first: governor,
    last: by,
    fault: 'lacks “been”',
    better: [
      governor.text,
      ...words.slice(0, -1),
      'been',
      words.at(-1)!,
      ...(verb < at - 1 ? [tokens[at - 1]!.text] : []),
      by.text,
    ].join(' '),
  }
}

/** “I’ve doing this for years”: a perfect, and the form in “-ing” */
const perfectBeforeGerund: Reader = (tokens, at) => {
  const have = tokens[at]!
  let verb = at + 1
  while (tokens[verb] && isInner(tokens[verb]!)) verb++
  const word = tokens[verb]
  const next = tokens[verb + 1]
  if (!word || !next || word.tag !== 'VBG' || word.pos !== 'VERB' || !isLower(word)) return undefined
  const tags = tagsOf(word)
  if (/^['’]/.test(have.text)) {
    if (tags.has('JJ') && next.pos === 'NOUN') return undefined
  } else if (!opensObject(next) || tags.has('NN') || !heads(tokens, verb)) return undefined
  if (tokens.slice(0, at).some(isWh)) return undefined
  return lacking(tokens[verb - 1]!, word, 'been')
}

/** Words that the frames of verbs ask for and that are lost; asked of small letters behind the first word. */
export const frameReaders: readonly Started<Garble>[] = [
  [{ word: governorForms, pos: 'VERB' }, catenative],
  [{ word: controlForms, pos: 'VERB' }, objectControl],
  [{ word: [...predicatesWithTo].join(' ') }, predicateWithTo],
  [{ word: [...complementForms.keys()].join(' '), pos: 'VERB' }, objectComplement],
  [
    {
      word: 'hard harder difficult easy easier impossible',
      before: 'make makes made making find finds found finding',
    },
    factitive,
  ],
  [{ word: [...transitiveForms.keys()].join(' '), pos: 'VERB' }, objectless],
  [{ word: 'by' }, activeForPassive],
  [{ word: "'ve ’ve have has had" }, perfectBeforeGerund],
]
