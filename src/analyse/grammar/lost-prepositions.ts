import { inflect, type Tagged } from '../../syntax/index.ts'
import { wordPairs, wordSet } from '../collections.ts'
import {
  isFiniteForm,
  isLower,
  isNominal,
  isVerbal,
  isWh,
  nominative,
  opensObject,
  tagsOf,
} from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { adjunct, goesOnFinitely, isCircumstance, nounPhrase } from './displaced-verbs.ts'
import { plainSubject } from './plain-subject.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

export const lacking = (first: Tagged, last: Tagged, preposition: string): Garble => ({
  first,
  last,
  fault: `lacks “${preposition}”`,
  better: `${first.text} ${preposition} ${last.text}`,
})

const opensNoun = ({ tag, norm }: Tagged): boolean =>
  tag === 'PRP$' || /^(?:the|a|an|this|these|those)$/.test(norm)

/** Whether a form may be finite, whatever the tagger took it for. */
const mayBeFinite = (token: Tagged): boolean =>
  isFiniteForm(token) || (isVerbal(token) && tagsOf(token).has('VBD'))

/** Whether a phrase begins at a word that no clause has for its subject: what is left has no finite verb. */
function isBarePhrase(tokens: readonly Tagged[], at: number): boolean {
  const phrase = nounPhrase(tokens, at)
  if (!phrase) return false
  const { head, end } = phrase
  if (tokens.slice(at + 1, end).some(token => tagsOf(token).has('VBD') && token.pos !== 'ADJ')) return false
  if (
    ['VBZ', 'VBP'].some(tag => tagsOf(head).has(tag)) &&
    end - at > 2 &&
    !/^[.,]$/.test(tokens[end]?.text ?? '.')
  )
    return false
  const isRelative = tokens[end] !== undefined && isWh(tokens[end]!)
  return !isRelative && !mayBeFinite(tokens[end]!) && !goesOnFinitely(tokens, end)
}

/** Whether nothing but adjuncts stands between a phrase and the full stop. */
function closesSentence(tokens: readonly Tagged[], at: number): boolean {
  let end = nounPhrase(tokens, at)?.end ?? at
  for (let next = adjunct(tokens, end); next; next = adjunct(tokens, end)) end = next.end
  const isSurelyNominal = tokens
    .slice(at, end)
    .every(({ pos }) => /^(?:DET|ADJ|NOUN|PROPN|ADP|NUM|PRON)$/.test(pos))
  return isSurelyNominal && /^[.;]$/.test(tokens[end]?.text ?? '.')
}

/** Whether a first phrase ends with a comma that a clause follows. */
function isBeforeClause(tokens: readonly Tagged[], at: number): boolean {
  const phrase = nounPhrase(tokens, at)
  const opener = phrase && tokens[phrase.end]?.text === ',' ? tokens[phrase.end + 1] : undefined
  return (
    opener !== undefined &&
    (opensNoun(opener) || nominative.test(opener.norm) || isNominal(opener) || opener.pos === 'NUM') &&
    tokens.slice(phrase!.end).some(mayBeFinite)
  )
}

/** The nouns of complex prepositions, with the preposition before them and the one behind. */
const inner = new Map(
  'in front of|in spite of|on behalf of|in accordance with|by virtue of|by dint of|in lieu of|in favour of|in favor of|in charge of|in defiance of|in need of|in search of|in view of|in terms of|in response to|in addition to|in relation to|in contrast to|in comparison with|in connection with|by means of|for lack of|on account of|in memory of|in honour of|in honor of|in support of|at odds with|in conjunction with'
    .split('|')
    .map(phrase => phrase.split(' ') as [string, string, string])
    .map(([before, noun, behind]) => [`${before} ${noun}`, behind]),
)
/** Those that stand for no adverb. */
const governingOnly = wordSet('spite behalf accordance virtue dint lieu memory')

/** “in front the church.”, “on behalf the family” */
const complexPreposition: Reader = (tokens, at) => {
  const noun = tokens[at]!
  const next = tokens[at + 1]
  const behind = inner.get(`${tokens[at - 1]!.norm} ${noun.norm}`)
  if (!behind || !next || !opensNoun(next)) return undefined
  const isFirst = at === 1
  const isSure = isFirst ? isBeforeClause(tokens, at + 1) : isBarePhrase(tokens, at + 1)
  if (!isSure || (isFirst && !governingOnly.has(noun.norm) && noun.norm !== 'addition')) return undefined
  return lacking(noun, next, behind)
}

/** Words that are prepositions with another behind them. */
const simple = wordPairs(
  'according to|due to|because of|prior to|owing to|regardless of|irrespective of|contrary to',
)

/** “according the ministry”, “closed due the storm”, “because the rain.” */
const prepositionOfTwo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (!next || !opensNoun(next)) return undefined
  if (!before) {
    if (word.norm === 'because' || word.norm === 'due' || !isBeforeClause(tokens, at + 1)) return undefined
    return lacking(word, next, simple.get(word.norm)!)
  }
  if (before.pos === 'AUX' || before.pos === 'DET' || before.tag === 'PRP$') return undefined
  // “the respect due the office”, “by according the town a charter”
  if (/^(?:due|prior|contrary)$/.test(word.norm) && !(before.pos === 'VERB' || before.tag === 'RP'))
    return undefined
  if (word.norm === 'according' && !/^[,—–]$/.test(before.text)) return undefined
  const isSure = isBarePhrase(tokens, at + 1) && (word.norm !== 'because' || closesSentence(tokens, at + 1))
  return isSure ? lacking(word, next, simple.get(word.norm)!) : undefined
}

/** “One the players”, “Several the houses”: a number or quantity before the whole it is of. */
const partitive: Reader = (tokens, at) => {
  const quantity = tokens[at - 1]!
  const before = tokens[at - 2]
  const phrase = nounPhrase(tokens, at)
  if (phrase?.head.tag !== 'NNS' || adverbial.test(phrase.head.norm) || !isLower(phrase.head))
    return undefined
  // “One the players liked was”, “for some the rules were”
  if (before && !(before.pos === 'VERB' && isFiniteForm(before))) return undefined
  const verb = tokens[phrase.end]
  if (!verb) return undefined
  if (before) return /^[.]$/.test(verb.text) ? lacking(quantity, tokens[at]!, 'of') : undefined
  const isSubject =
    isFiniteForm(verb) && verb.pos === 'AUX' && !tokens.slice(phrase.end + 1).some(isFiniteForm)
  return isSubject ? lacking(quantity, tokens[at]!, 'of') : undefined
}

/** “A number people”, “a handful children” */
const collective: Reader = (tokens, at) => {
  const noun = tokens[at]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  const before = tokens[at - 1]!
  const opener = before.pos === 'ADJ' ? tokens[at - 2] : before
  if (!/^an?$/.test(opener?.norm ?? '') || next?.tag !== 'NNS' || !isLower(next) || next.pos !== 'NOUN')
    return undefined
  if (
    !after ||
    !(isFiniteForm(after) || after.pos === 'ADP' || /^[.,]$/.test(after.text) || /^wh/.test(after.norm))
  )
    return undefined
  return ['VBZ', 'VBP'].some(tag => tagsOf(next).has(tag)) && next.norm !== 'people'
    ? undefined
    : lacking(noun, next, 'of')
}

/** Adjectives whose complement is told with a preposition. */
const governing = wordPairs(
  'responsible for|capable of|aware of|unaware of|guilty of|fond of|dependent on|reliant on|similar to|accustomed to|consistent with|compatible with|eligible for|reminiscent of|indicative of|accountable for|susceptible to|adjacent to|devoid of|wary of|mindful of|critical of|supportive of|intent on',
)

/** “is responsible the damage”, “was aware the problem.” */
const adjectiveComplement: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  let verb = at - 1
  while (verb > 0 && tokens[verb]!.pos === 'ADV') verb--
  if (!next || !/^(?:is|are|was|were|be|been|being)$/.test(tokens[verb]!.norm)) return undefined
  if (!opensNoun(next) && !/^(?:him|them|us|me)$/.test(next.norm)) return undefined
  // “How aware the town is”, “the more critical the state is”
  if (verb < at - 1 && /^(?:how|so|more|less|as|too)$/.test(tokens[at - 1]!.norm)) return undefined
  const phrase = nounPhrase(tokens, at + 1)
  if (phrase ? isCircumstance(phrase) : opensNoun(next)) return undefined
  if (verb === 0 || (phrase && !isBarePhrase(tokens, at + 1)) || tokens.at(-1)?.text === '?') return undefined
  return lacking(word, next, governing.get(word.norm)!)
}

/** “was accused fraud”: what one is accused of. */
const accusation: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!next || !/^(?:is|are|was|were|been|being)$/.test(before.norm)) return undefined
  const isCharge = next.pos === 'NOUN' && isLower(next) && !adverbial.test(next.norm) && next.tag === 'NN'
  return isCharge || opensObject(next) ? lacking(word, next, 'of') : undefined
}

/** Verbs of two objects, and those whose object has a noun said of it: “the boy given the prize”, “a town called Ash”. */
const takesTwo = wordSet(
  'begin start give award offer grant deny send promise allow tell ask teach show pay lend owe hand sell bring allot assign accord afford allocate bequeath cost feed forgive guarantee leave loan pass permit quote read refuse render save serve throw toss wish write fine deal charge envy pardon spare bid bet call name elect appoint make consider dub title entitle christen term label brand style deem declare pronounce proclaim crown vote judge count believe think find rate rank certify designate nickname become turn paint dye get take keep excuse earn win buy supply issue vouchsafe tip cause set put see hear watch have let bear say come go run',
)
const isTransitivePassive = ({ lemma, norm }: Tagged): boolean => !takesTwo.has(lemma) || norm === 'caused'

/** The one finite verb before a word, which no other clause, mark or conjunction parts from it; -1 for none. */
function mainVerbBefore(tokens: readonly Tagged[], at: number): number {
  for (let i = at - 1; i > 0; i--) {
    const token = tokens[i]!
    if (isWh(token) || /^(?:SCONJ|CCONJ|PUNCT)$/.test(token.pos) || nominative.test(token.norm)) return -1
    if (isFiniteForm(token)) return i
  }
  return -1
}

/** “under a truce brokered the government”: a participle with the one that did it, and no “by”. */
const agent: Reader = (tokens, at) => {
  const participle = tokens[at]!
  const noun = tokens[at - 1]!
  const next = tokens[at + 1]
  if (noun.pos !== 'NOUN' || !next || !tagsOf(participle).has('VBN') || !isTransitivePassive(participle))
    return undefined
  if (!(opensNoun(next) || (next.pos === 'PROPN' && !isLower(next)))) return undefined
  const doer = nounPhrase(tokens, at + 1)
  if (!doer || isCircumstance(doer) || adverbial.test(doer.head.norm) || goesOnFinitely(tokens, doer.end))
    return undefined
  const main = mainVerbBefore(tokens, at)
  const isSure =
    main > 0 &&
    (tokens[main]!.pos === 'AUX' ||
      !tagsOf(tokens[main]!).has('VBN') ||
      nominative.test(tokens[main - 1]!.norm))
  if (!isSure || /^(?:say|think|believe|claim|know|hope|suppose|feel|argue|tell)$/.test(tokens[main]!.lemma))
    return undefined
  if (plainSubject(tokens, main - 1) < 0 || main > at - 3) return undefined
  // “has for years regarded the plan”: its own participle
  if (/^(?:have|has|had)$/.test(tokens[main]!.norm) && !tokens.slice(main + 1, at).some(isVerbal))
    return undefined
  let first = at - 1
  while (first > main && /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tokens[first]!.pos)) first--
  const before = tokens[first]!
  return before.pos === 'ADP' && !/^(?:of|as|than|like|since|after|before|until|till)$/.test(before.norm)
    ? lacking(participle, next, 'by')
    : undefined
}

const forms = (verbs: Iterable<string>): string =>
  [...verbs].flatMap(verb => [verb, ...['VBZ', 'VBD', 'VBG'].map(tag => inflect(verb, tag))]).join(' ')

/** Verbs that have no object, but a phrase of one preposition. */
const prepositional = wordPairs(
  'depend on|rely on|listen to|belong to|adhere to|amount to|aspire to|collide with|comply with|conform to|cope with|embark on|interfere with|succumb to|resort to|sympathise with|sympathize with|hinge on|delve into|preside over|abstain from|pertain to|glance at|stare at|gaze at|react to|cater for|participate in|consist of|deviate from|insist on|apologise for|apologize for|contend with|dwell on|bask in|refrain from|emanate from|strive for|yearn for|vie for|vouch for|atone for|wait for|respond to|reply to|correspond to|allude to|attest to|consent to|accede to|cling to|dabble in|specialise in|specialize in|wallow in|confide in|intrude on|encroach on|impinge on|elaborate on|capitalise on|capitalize on|comment on|prey on|thrive on|interact with|coincide with|collude with|tamper with|tinker with|grapple with',
)
const governorOf = new Map(
  [...prepositional].flatMap(([verb, preposition]) =>
    forms([verb])
      .split(' ')
      .map(form => [form, preposition]),
  ),
)

/** “could depend the weather”, “they stared the ceiling” */
const verbComplement: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!next || word.pos !== 'VERB' || !opensNoun(next)) return undefined
  const object = nounPhrase(tokens, at + 1)
  if (!object || isCircumstance(object) || object.head.norm === 'deal' || goesOnFinitely(tokens, object.end))
    return undefined
  const isVerb =
    before.tag === 'TO' ||
    before.pos === 'AUX' ||
    before.pos === 'ADV' ||
    before.tag === 'RP' ||
    plainSubject(tokens, at - 1) >= 0
  return isVerb ? lacking(word, next, governorOf.get(word.norm)!) : undefined
}

/** Prepositions that are surely wanting; asked of small letters behind the first word. */
export const lostPrepositionReaders: readonly Started<Garble>[] = [
  [
    { word: [...new Set([...inner.keys()].map(phrase => phrase.split(' ')[1]))].join(' ') },
    complexPreposition,
  ],
  [{ word: [...simple.keys()].join(' ') }, prepositionOfTwo],
  [
    {
      word: 'the his her its their our my',
      before: 'one some several many most two three four five six seven eight nine ten',
    },
    partitive,
  ],
  [{ word: 'number handful lot majority variety' }, collective],
  [{ word: [...governing.keys()].join(' ') }, adjectiveComplement],
  [{ word: 'accused convicted acquitted suspected' }, accusation],
  [{ tag: 'VBN VBD' }, agent],
  [{ word: [...governorOf.keys()].join(' ') }, verbComplement],
]

/** Those asked of the first word. */
export const firstPrepositionReaders: readonly Started<Garble>[] = [
  [{ word: [...simple.keys()].join(' ') }, prepositionOfTwo],
]
