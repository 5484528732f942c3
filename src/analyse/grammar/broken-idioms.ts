import type { Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteForm, isLower, isNominal, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { adjunct, isCircumstance, nounPhrase, pastAdjuncts } from './displaced-verbs.ts'
import { plainSubject } from './plain-subject.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** Idioms of a transitive verb, a preposition and a noun with no article; the object stands behind the verb or the noun. */
const idioms = new Map(
  [
    'take into account',
    'take into consideration',
    'take into custody',
    'put into effect',
    'put into practice',
    'put into operation',
    'put into action',
    'put into force',
    'put to use',
    'put to death',
    'put at risk',
    'put on trial',
    'put in place',
    'bring into force',
    'bring into play',
    'bring into question',
    'bring into line',
    'bring under control',
    'bring to justice',
    'bring to light',
    'bring to life',
    'bring to account',
    'call into question',
    'call into doubt',
    'set in motion',
    'set on fire',
    'keep in mind',
    'keep in check',
    'keep under control',
    'bear in mind',
    'take for granted',
    'hold to account',
    'throw into doubt',
    'throw into chaos',
  ].map(idiom => {
    const [verb = '', preposition = '', noun = ''] = idiom.split(' ')
    return [`${verb} ${preposition} ${noun}`, noun] as const
  }),
)
const verbs = wordSet([...idioms.keys()].map(idiom => idiom.split(' ')[0]).join(' '))
const prepositions = wordSet([...idioms.keys()].map(idiom => idiom.split(' ')[1]).join(' '))

/** Whether a verb is active and its object has not been told before it: not “the money he put into the bank account”. */
function lacksObject(tokens: readonly Tagged[], verb: number): boolean {
  let at = verb - 1
  while (at > 0 && (tokens[at]!.pos === 'AUX' || tokens[at]!.tag === 'RB')) at--
  const group = tokens.slice(at + 1, verb)
  if (group.some(({ norm }) => /^(?:am|is|are|was|were|be|been|being)$/.test(norm))) return false
  return plainSubject(tokens, at) >= 0 && (group.length > 0 || isFiniteForm(tokens[verb]!))
}

/** “had taken into his guilty plea account”: the object between the words of an idiom. */
const objectInIdiom: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const opener = tokens[at + 1]
  if (!opener || !verbs.has(verb.lemma) || !(opener.pos === 'DET' || opener.tag === 'PRP$')) return undefined
  for (let i = at + 3; i < at + 9 && tokens[i]; i++) {
    const noun = idioms.get(`${verb.lemma} ${tokens[at]!.norm} ${tokens[i]!.norm}`)
    if (tokens[i]!.pos === 'PUNCT' || isFiniteForm(tokens[i]!)) return undefined
    const object = tokens.slice(at + 1, i)
    if (!noun || !object.some(isNominal) || !isLower(tokens[i]!)) continue
    const next = tokens[i + 1]
    if (next && isNominal(next)) return undefined
    if (!lacksObject(tokens, at - 1)) return undefined
    const told = object.map(({ text }) => text).join(' ')
    return {
      first: verb,
      last: tokens[i]!,
      fault: 'has the object inside an idiom',
      better: `${verb.text} ${tokens[at]!.text} ${noun} ${told}`,
    }
  }
  return undefined
}

/** “coming to the loss terms with” */
const termsWith: Reader = (tokens, at) => {
  let to = at - 2
  while (to > at - 7 && to > 0 && tokens[to]!.norm !== 'to') to--
  const come = tokens[to - 1]
  const object = tokens.slice(to + 1, at)
  if (tokens[to]?.norm !== 'to' || come?.lemma !== 'come' || tokens[at + 1]?.norm !== 'with') return undefined
  if (!object.some(isNominal) || object.some(isFiniteForm)) return undefined
  const end = tokens[at + 2]
  if (end && !/^[.,;]$/.test(end.text)) return undefined
  const told = object.map(({ text }) => text).join(' ')
  return {
    first: come,
    last: tokens[at + 1]!,
    fault: 'has the object inside an idiom',
    better: `${come.text} to terms with ${told}`,
  }
}

/** Verbs that a phrase of direction completes. */
const directed = wordSet('into onto to toward towards across through over along around')
const endsRelative = (token: Tagged | undefined): boolean =>
  token === undefined ||
  /^(?:[.,;!?”"])$/.test(token.text) ||
  isFiniteForm(token) ||
  token.pos === 'ADP' ||
  token.pos === 'CCONJ'

/** A verb that stands last in the phrases of its clause, with where they are parted into what it governs. */
interface LastVerb {
  readonly verb: number
  readonly object: number
}

/** The last verb behind a direction and an object, though the tagger took it for a noun: “through the town flows,” */
function verbBehind(tokens: readonly Tagged[], at: number): LastVerb | undefined {
  const direction = adjunct(tokens, at)
  const isInto = /^(?:into|onto)$/.test(tokens[at]!.norm)
  if (!direction?.isDefinite || (!isInto && isCircumstance(direction)) || direction.head.norm === 'bargain')
    return undefined
  const end = pastAdjuncts(tokens, direction.end)
  const last = tokens[end - 1]!
  const isClosed = /^[.,]$/.test(tokens[end]?.text ?? '.') || isFiniteForm(tokens[end]!)
  if (
    isClosed &&
    end - at > 2 &&
    tagsOf(last).has('VBZ') &&
    last.tag === 'NNS' &&
    isNominal(tokens[end - 2]!)
  )
    return { verb: end - 1, object: end - 1 }
  const object = /^(?:into|onto|to|towards?)$/.test(tokens[at]!.norm) ? nounPhrase(tokens, end) : undefined
  const isObject = object !== undefined && tokens[object.end]?.pos === 'VERB'
  const verb = isObject ? object.end : end
  return tokens[verb]?.pos === 'VERB' && endsRelative(tokens[verb + 1]) ? { verb, object: end } : undefined
}

/** Verbs that tell how a thing is to somebody: “which to the public seems right”. */
const judging = wordSet(
  'seem look appear mean sound matter feel say think prove remain become suggest represent signify',
)

/** “a session that into the early morning stretched at”, “the man who to the bank the money brought” */
const relativeVerbLast: Reader = (tokens, at) => {
  const noun = tokens[at - 2]?.text === ',' ? tokens[at - 3] : tokens[at - 2]
  if (!noun || !isNominal(noun)) return undefined
  const found = verbBehind(tokens, at)
  const verb = found && tokens[found.verb]!
  if (!verb || !isLower(verb) || judging.has(verb.lemma)) return undefined
  if (!['VBD', 'VBZ', 'VBP'].some(tag => tagsOf(verb).has(tag) || verb.tag === tag)) return undefined
  const written = (from: number, until: number): string[] => tokens.slice(from, until).map(({ text }) => text)
  return {
    first: tokens[at]!,
    last: verb,
    fault: 'puts the verb after what it governs',
    better: [verb.text, ...written(found.object, found.verb), ...written(at, found.object)].join(' '),
  }
}

/** Idioms and relative clauses whose words another word parts; asked of small letters behind the first word. */
export const brokenIdiomReaders: readonly Started<Garble>[] = [
  [{ word: [...prepositions].join(' ') }, objectInIdiom],
  [{ word: 'terms' }, termsWith],
  [{ word: [...directed].join(' '), before: 'that which who' }, relativeVerbLast],
]
