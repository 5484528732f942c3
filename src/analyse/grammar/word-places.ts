import { baseOf, inflect, lexicon, type Tagged } from '../../syntax/index.ts'
import { wordPairs, wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isLower, isNever, tagsOf } from '../tokens.ts'
import { adjectiveOfAdverb, adverbOf, nounOfAdjective } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

const opensPhrase = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (/^(?:the|a|an|this|these|those|its|his|her|their|our|my)$/.test(token.norm) || token.pos === 'NUM')
const be = 'is are was were been being be'
const isBe = wordSet(be)

/** Words that take one preposition, and what is written for it. */
const governed = new Map<string, readonly [wrong: RegExp, right: string]>([
  ['according', [/^(?:by|of|from|at|in)$/, 'to']],
  ['depends', [/^(?:of|from)$/, 'on']],
  ['depending', [/^(?:of|from)$/, 'on']],
  ['depended', [/^(?:of|from)$/, 'on']],
  ['consists', [/^(?:from|on)$/, 'of']],
  ['consisted', [/^(?:from|on)$/, 'of']],
  ['consisting', [/^(?:from|on)$/, 'of']],
  ['responsible', [/^(?:of)$/, 'for']],
  ['regardless', [/^(?:from|to)$/, 'of']],
  ['owing', [/^(?:of|by)$/, 'to']],
  ['famous', [/^of$/, 'for']],
  ['interested', [/^(?:on|at|about|for)$/, 'in']],
  ['accused', [/^(?:for|with)$/, 'of']],
  ['blamed', [/^of$/, 'for']],
  ['afraid', [/^from$/, 'of']],
  ['aware', [/^(?:about|for)$/, 'of']],
  ['guilty', [/^for$/, 'of']],
  ['similar', [/^with$/, 'to']],
  ['suffers', [/^of$/, 'from']],
  ['suffered', [/^of$/, 'from']],
  ['insisted', [/^for$/, 'on']],
])

/** “according by the bank”. */
const preposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (word.pos !== 'ADP' && word.pos !== 'SCONJ') return undefined
  const rule = governed.get(tokens[at - 1]!.norm)
  const next = tokens[at + 1]
  if (!rule?.[0].test(word.norm) || !next) return undefined
  // “the most famous of the five”
  if (word.norm === 'of' && /^(?:most|more|least)$/.test(tokens[at - 2]?.norm ?? '')) return undefined
  if (!opensPhrase(next) && next.pos !== 'PROPN') return undefined
  // “in which I happen to be interested on the legislative side”
  if (word.norm === 'on' && tokens.slice(0, at).some(({ tag }) => tag[0] === 'W')) return undefined
  // “according, in the words of”, “according in all things”
  return word.norm === 'in' || word.norm === 'at'
    ? undefined
    : { word, wanted: `“${rule[1]}”`, form: rule[1] }
}

/** Verbs that take an object, and the preposition that is put before it. */
const transitive = new Map<string, string>([
  ['discussed', 'about'],
  ['discuss', 'about'],
  ['discusses', 'about'],
  ['emphasised', 'on'],
  ['emphasized', 'on'],
  ['emphasises', 'on'],
  ['emphasizes', 'on'],
  ['stressed', 'on'],
  ['requested', 'for'],
  ['comprises', 'of'],
  ['lacks', 'of'],
  ['lacked', 'of'],
  ['mentioned', 'about'],
  ['awaited', 'for'],
  ['awaits', 'for'],
])

/** “discussed about the plan”. */
const strayPreposition: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || verb.pos !== 'VERB' || transitive.get(verb.norm) !== tokens[at]!.norm) return undefined
  if (/^(?:is|are|was|were|be|been|being|as|and|or)$/.test(tokens[at - 2]?.norm ?? 'as')) return undefined
  if (verb.tag === 'VBN' && !/^(?:has|have|had)$/.test(tokens[at - 2]!.norm)) return undefined
  // “discussed about 20 cases”
  if (next.pos === 'NUM' && tokens[at]!.norm === 'about') return undefined
  return opensPhrase(next) || /^(?:NUM|NOUN|PROPN)$/.test(next.pos)
    ? { word: verb, last: tokens[at]!, wanted: `no “${tokens[at]!.text}”`, form: verb.text }
    : undefined
}

/** “ours homes”. */
const pronounForDeterminer: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const isNoun = next !== undefined && tagsOf(next).has('NNS') && isLower(next) && next.pos !== 'AUX'
  return isNoun && tokens[at - 1]!.pos === 'VERB'
    ? { word, wanted: 'the determiner', form: word.norm === 'hers' ? 'her' : word.norm.slice(0, -1) }
    : undefined
}

/** “had being born”. */
const beingForBeen: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  return next?.tag === 'VBN' && tagsOf(next).has('VBN') ? { word, wanted: '“been”', form: 'been' } : undefined
}

/** The adjective of a quality: “success” to “successful”, “happiness” to “happy”. */
function adjectiveOf(noun: string): string | undefined {
  const candidates = [
    noun.replace(/iness$/, 'y'),
    noun.replace(/ness$/, ''),
    noun.replace(/ce$/, 't'),
    noun.replace(/cy$/, 't'),
    noun.replace(/ity$/, ''),
    noun.replace(/ity$/, 'e'),
    `${noun}ful`,
    `${noun}ous`,
    noun.replace(/y$/, 'iful'),
    noun.replace(/er$/, 'ry'),
  ]
  return candidates.find(form => form !== noun && form.length > 3 && lexicon(form)?.tags.has('JJ'))
}

/** “very danger”, “they are confidence that”. */
const nounForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || word.pos !== 'NOUN' || !isNever(word, 'JJ', 'RB', 'VBN', 'VBG', 'CD', 'NNS')) return undefined
  if (before.norm === 'very') {
    // “the very danger”, “his very success”
    if (/^(?:the|this|that|these|those|its|his|her|their|our|my|your)$/.test(tokens[at - 2]?.norm ?? ''))
      return undefined
    const form = adjectiveOf(word.norm)
    return form ? { word, wanted: 'an adjective', form } : undefined
  }
  if (!/^(?:are|were|am)$/.test(before.norm) || !/^(?:they|we|i)$/.test(tokens[at - 2]?.norm ?? ''))
    return undefined
  const complement = next.norm === 'that' || next.norm === 'about' || next.norm === 'to' || next.norm === '.'
  const form = /(?:ce|ness)$/.test(word.norm) ? adjectiveOf(word.norm) : undefined
  return complement &&
    form &&
    !/^(?:evidence|audience|experience|science|dance|finance|witness)$/.test(word.norm)
    ? { word, wanted: 'an adjective', form }
    : undefined
}

/** “was complete destroyed in”. */
const adjectiveForAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const participle = tokens[at + 1]
  const after = tokens[at + 2]
  if (!participle || !after || !tagsOf(word).has('JJ')) return undefined
  if (
    !/(?:al|ent|ant|ous|ful|ive|ete|ic|able|ible|ate|ere|id|ain|strong|heavy|quick|poor|brief|sharp|wide)$/.test(
      word.norm,
    )
  )
    return undefined
  if (!isNever(word, 'RB', 'VBN', 'VBG') || participle.tag !== 'VBN' || !isNever(participle, 'NN', 'VB'))
    return undefined
  const isOpen = /^[.,;]$/.test(after.text) || after.pos === 'ADP' || after.tag === 'TO'
  const form = adverbOf(word.norm)
  return isOpen && form ? { word, wanted: 'the adverb', form } : undefined
}

/** “an advice about”: a noun that has no singular to count. */
const countedMass: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  // “an advice column”, “an information-sharing pact”
  const isOpen =
    next !== undefined &&
    (/^[.,;]$/.test(next.text) ||
      /^(?:about|from|on|for|to|that|which)$/.test(next.norm) ||
      next.pos === 'AUX')
  return isOpen ? { word, wanted: 'a noun that can be counted', form: undefined } : undefined
}

/** “the strongly earthquake shook”. */
const adverbForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const noun = tokens[at + 1]
  const after = tokens[at + 2]
  if (!noun || !after || !/ly$/.test(word.norm) || !isNever(word, 'JJ', 'NN', 'VB')) return undefined
  if (noun.pos !== 'NOUN' || !isNever(noun, 'JJ', 'VBN', 'RB', 'VBG')) return undefined
  // “shook three”: a verb that the tagger took for an adjective
  const isPast = after.tag === 'JJ' && opensPhrase(tokens[at + 3])
  if (!(isPast || after.pos === 'AUX' || (after.pos === 'VERB' && after.tag !== 'VBG')) || !isLower(noun))
    return undefined
  const form = adjectiveOfAdverb(word.norm)
  if (
    /^(?:mostly|largely|mainly|nearly|newly|only|merely|formerly|really|supposedly|allegedly)$/.test(
      word.norm,
    )
  )
    return undefined
  return form ? { word, wanted: 'an adjective', form } : undefined
}

/** “the most biggest”, “more cheaper to”. */
const twiceCompared: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const isMost = word.norm === 'most' && tokens[at - 1]!.norm === 'the'
  if (!next || (word.norm === 'most' && !isMost)) return undefined
  if (next.pos !== 'ADJ' || !isLower(next) || next.lemma === next.norm) return undefined
  if (!lexicon(next.lemma)?.tags.has('JJ') || !(isMost ? /est$/ : /er$/).test(next.norm)) return undefined
  if (isMost)
    return next.tag === 'JJS' && tokens[at + 2]?.tag !== 'HYPH'
      ? { word, last: next, wanted: 'one comparison', form: next.text }
      : undefined
  const after = tokens[at + 2]
  const isPredicate =
    isBe.has(tokens[at - 1]!.norm) || /^(?:even|much|far|became|become)$/.test(tokens[at - 1]!.norm)
  const ends =
    after &&
    (after.tag === 'TO' || /^[.,;]$/.test(after.text) || after.pos === 'ADP' || after.norm === 'than')
  return next.tag === 'JJR' &&
    isPredicate &&
    ends &&
    !/^(?:older|younger|elder|senior|junior)$/.test(next.norm)
    ? { word, last: next, wanted: 'one comparison', form: next.text }
    : undefined
}

/** “must to wear”, “will to build”. */
const toAfterModal: Reader = (tokens, at) => {
  const word = tokens[at]!
  const modal = tokens[at - 1]!
  const verb = tokens[at + 1]
  const subject = tokens[at - 2]
  if (!verb || !subject || modal.tag !== 'MD' || verb.tag !== 'VB') return undefined
  if (/^(?:nobody|everybody|everyone|somebody|someone)$/.test(subject.norm))
    return { word, wanted: 'the bare verb', form: undefined }
  const isSubject = subject.tag === 'NNS' || /^(?:he|she|they|we|it|i|you)$/.test(subject.norm)
  const plain = isSubject || (subject.pos === 'NOUN' && modal.norm !== 'will')
  // “what he can to help”, “all they can to win”, “as best he may to”
  if (
    !plain ||
    tokens
      .slice(0, at)
      .some(
        ({ tag, norm }) =>
          tag[0] === 'W' || /^(?:all|as|that|everything|anything|than|best|most|more)$/.test(norm),
      )
  )
    return undefined
  return { word, wanted: 'the bare verb', form: undefined }
}

/** “the accident was happened”: what nobody does to anything. */
const passiveOfIntransitive: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  if (tokens[at + 1]?.norm === '-') return undefined
  if (
    tokens
      .slice(Math.max(0, at - 12), at)
      .some(({ tag, norm }) => tag[0] === 'W' || /^(?:all|that|there|it|he|she|they|we)$/.test(norm))
  )
    return undefined
  const next = tokens[at + 1]
  return next && (next.pos === 'ADP' || next.text === '.' || opensPhrase(next))
    ? { word: before, wanted: `no “${before.norm}”`, form: undefined }
    : undefined
}

/** “Did he went”. */
const pastInQuestion: Reader = (tokens, at) => {
  const word = tokens[at]!
  const auxiliary = tokens[at - 2]
  if (!auxiliary || !/^(?:did|does|do)$/.test(auxiliary.norm)) return undefined
  if (at > 2 && tokens[at - 3]!.tag !== 'WRB') return undefined
  if (!tagsOf(word).has('VBD') || !isNever(word, 'VB', 'NN', 'RB', 'IN') || word.pos !== 'VERB')
    return undefined
  const form = baseOf(word.norm)
  return form === word.norm ? undefined : { word, wanted: 'the bare verb', form }
}

/** “she does not likes it”. */
const presentAfterDo: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (word.pos !== 'VERB') return undefined
  if (!/^(?:do|does|did|can|could|will|would|should|must)$/.test(tokens[at - 2]?.norm ?? '')) return undefined
  return /^(?:DET|PRON)$/.test(tokens[at + 1]?.pos ?? '') || tokens[at + 1]?.tag === 'TO'
    ? { word, wanted: 'the bare verb', form: word.lemma }
    : undefined
}

/** “they are produce a car”: a bare verb for a participle. */
const bareAfterBe: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !/^(?:he|she|they|we)$/.test(tokens[at - 2]?.norm ?? '')) return undefined
  if (!tagsOf(word).has('VB') || !isNever(word, 'JJ', 'RB', 'VBN', 'IN', 'VBG')) return undefined
  if (!/^(?:a|an|the|his|her|its|their|our|my)$/.test(next.norm)) return undefined
  // “what they were master the art”, “all he is”
  if (
    isPersonNoun(word.norm) ||
    tokens.slice(0, at - 2).some(({ tag, norm }) => tag[0] === 'W' || /^(?:all|that|as|than)$/.test(norm))
  )
    return undefined
  return { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
}

const gerundial = new Set(
  'interested in|accused of|suspected of|convicted of|capable of|instead of|good at|bad at|responsible for|tired of|afraid of|aimed at|succeeded in|insisted on|guilty of|incapable of|thought of|idea of'.split(
    '|',
  ),
)

/** “interested in buy the land”, “before leave the house”. */
const bareAfterPreposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (before.pos !== 'ADP' && before.pos !== 'SCONJ') return undefined
  if (
    !next ||
    !tagsOf(word).has('VB') ||
    tagsOf(word).has('VBG') ||
    !isNever(word, 'JJ', 'IN', 'PRP', 'DT', 'VBN')
  )
    return undefined
  const governs = gerundial.has(`${tokens[at - 2]?.norm} ${before.norm}`)
  const article = /^(?:the|a|an|his|her|its|their|our|my|him|them|us|it)$/.test(next.norm)
  const form = inflect(word.norm, 'VBG')
  const found: WrongForm = { word, wanted: 'the form in “-ing”', form }
  if (governs && article) return found
  const temporal = /^(?:before|after|without|by|while|when)$/.test(before.norm)
  if (!temporal || !isNever(word, 'NN', 'NNS', 'RB', 'VBD')) return undefined
  return article || (next.pos === 'ADP' && /^(?:before|after|without)$/.test(before.norm)) ? found : undefined
}

/** “the different between”, “the important of the vote”. */
const adjectiveForNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || (next.norm !== 'of' && next.norm !== 'between')) return undefined
  if (
    !/(?:ent|ant|ible|ous|able)$/.test(word.norm) ||
    !tagsOf(word).has('JJ') ||
    !isNever(word, 'NN', 'NNS', 'VB')
  )
    return undefined
  const form = nounOfAdjective(word.norm)
  return form && opensPhrase(tokens[at + 2]) ? { word, wanted: 'a noun', form } : undefined
}

/** Nouns that have no plural, and plurals made twice. */
const uncountable = wordPairs(
  'informations information|furnitures furniture|equipments equipment|advices advice|homeworks homework|luggages luggage|baggages baggage|sceneries scenery|softwares software|hardwares hardware|feedbacks feedback|mens men|childrens children|womens women|policemens policemen|knowledges knowledge|housings housing|jewelleries jewellery|traffics traffic|machineries machinery',
)
const pluralOfMass: Reader = (tokens, at) => {
  const word = tokens[at]!
  const form = uncountable.get(word.norm)!
  if (word.tag === 'VBZ' || tokens[at + 1]?.tag === 'POS' || /^['’]$/.test(tokens[at + 1]?.text ?? ''))
    return undefined
  return { word, wanted: 'a noun without “-s”', form }
}

/** Words of the wrong class for their place, by the words on both sides. */
export const placeReaders: readonly Started<WrongForm>[] = [
  [{ before: [...governed.keys()].join(' ') }, preposition],
  [{ before: [...transitive.keys()].join(' '), word: 'about on for of' }, strayPreposition],
  [{ word: 'ours theirs yours hers' }, pronounForDeterminer],
  [{ word: 'being', before: "has have had having 've" }, beingForBeen],
  [{ before: 'very are were am' }, nounForAdjective],
  [{ before: be, tag: 'JJ' }, adjectiveForAdverb],
  [{ before: 'the a an', tag: 'RB' }, adverbForAdjective],
  [
    {
      before: 'a an another',
      word: 'advice information furniture luggage equipment homework evidence software traffic',
    },
    countedMass,
  ],
  [{ word: 'most more' }, twiceCompared],
  [{ word: 'to', before: 'must can should will may might could' }, toAfterModal],
  [
    {
      before: 'is are was were',
      word: 'happened occurred died existed belonged seemed consisted depended arisen vanished',
    },
    passiveOfIntransitive,
  ],
  [{ before: 'he she they it we you i' }, pastInQuestion],
  [{ before: "not n't never", tag: 'VBZ' }, presentAfterDo],
  [{}, bareAfterPreposition],
  [{ before: 'the' }, adjectiveForNoun],
  [{ word: [...uncountable.keys()].join(' ') }, pluralOfMass],
  [{ before: 'are were was is' }, bareAfterBe],
]
