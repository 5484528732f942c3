import type { Tagged } from '../../syntax/index.ts'
import { isFiniteForm, isLower, isQuoteOrBracket, isVerbal, nominative, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { adverbial, type Garble, unsettled } from './word-order.ts'

type Reader = ReaderOf<Garble>

const isDeterminer = (token: Tagged | undefined): boolean =>
  token !== undefined && /^(?:the|a|an|his|its|their|our|my|your|this|these|those)$/.test(token.norm)

/** Words that put a clause under another, so that it must have its own verb. */
const subordinates =
  /^(?:that|because|although|though|if|when|while|since|unless|before|after|whether|already)$/

/** The first word of a plain phrase that ends at a noun and opens a clause; -1 where there is none. */
function openingPhrase(tokens: readonly Tagged[], end: number): number {
  const noun = tokens[end]
  if (noun?.pos !== 'NOUN' || !isLower(noun)) return -1
  let first = end - 1
  while (first >= 0 && (tokens[first]!.pos === 'ADJ' || tokens[first]!.pos === 'NOUN')) first--
  if (first < 0 || !isDeterminer(tokens[first])) return -1
  return first === 0 || subordinates.test(tokens[first - 1]!.norm) ? first : -1
}

/** “the owners me called”, “they him found”: a pronoun that can only be an object, before its verb. */
const objectPronounFirst: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!isLower(word) || !verb) return undefined
  if (verb.pos !== 'VERB' || !/^VB[DZP]$/.test(verb.tag) || !isLower(verb)) return undefined
  if (nominative.test(before.norm) && isLower(word)) {
    if (
      tokens[at - 2] &&
      !/^(?:CCONJ|SCONJ|PUNCT)$/.test(tokens[at - 2]!.pos) &&
      tokens[at - 2]!.tag[0] !== 'W'
    )
      return undefined
    return word.norm === 'it' && verb.tag !== 'VBD'
      ? undefined
      : { first: before, last: verb, fault: 'puts the object before its verb' }
  }
  const first = word.norm === 'it' ? -1 : openingPhrase(tokens, at - 1)
  return first >= 0 && !tagsOf(before).has('VBZ') && !tagsOf(before).has('VBD')
    ? { first: before, last: verb, fault: 'puts the object before its verb' }
    : undefined
}

/** “the bridge it was built in 1911”: a pronoun that says the subject again. */
const subjectAgain: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!isLower(word) || !verb || !isFiniteForm(verb)) return undefined
  const first = openingPhrase(tokens, at - 1)
  if (first < 0 || adverbial.test(before.norm) || adverbial.test(tokens[first + 1]!.norm)) return undefined
  if (tokens.slice(0, at).some(isQuoteOrBracket)) return undefined
  if (tokens.slice(first, at).some(({ norm }) => unsettled.test(norm))) return undefined
  // What the pronoun says again has its number.
  if ((before.tag === 'NNS') !== (word.norm === 'they')) return undefined
  let chain = at + 1
  while (tokens[chain]!.pos !== 'VERB' && /^(?:VERB|AUX|ADV|PART)$/.test(tokens[chain + 1]?.pos ?? ''))
    chain++
  // “The first omelet he made fell”, “a car he was driving struck”
  const next = tokens[chain + 1]
  if (
    !next ||
    next.pos === 'VERB' ||
    next.pos === 'AUX' ||
    next.pos === 'PUNCT' ||
    next.pos === 'CCONJ' ||
    next.pos === 'SCONJ'
  )
    return undefined
  let end = chain + 1
  for (; end < tokens.length; end++) {
    const token = tokens[end]!
    if (/^[.,;:?!—–]$/.test(token.text) || (token.norm === 'that' && token.pos !== 'DET')) break
    if (token.norm === 'that' && isDeterminer(tokens[end + 1])) break
    if (isFiniteForm(token) || token.pos === 'VERB') return undefined
  }
  const last = tokens[end - 1]!
  const stop = tokens[end]
  if (!stop || !(stop.text === '.' || stop.norm === 'that')) return undefined
  // “The bridge it was built to replace.”, “The man she lived with.”, “The book he wrote in Rome.”
  if (last.pos === 'ADP' && stop.norm !== 'that') return undefined
  const isPassive = tokens[chain]!.tag === 'VBN' && !perfect.test(verb.norm)
  // “The piano he had moved three times.”
  const hasObject = (isDeterminer(next) && !adverbial.test(tokens[chain + 2]!.norm)) || next.tag === 'JJ'
  const goes = /^(?:came|went|fell|rose|died|arrived|happened|comes|goes)$/.test(tokens[chain]!.norm)
  return isPassive || hasObject || goes || (verb.pos === 'AUX' && chain === at + 1 && next.pos !== 'ADP')
    ? { first: before, last: verb, fault: 'names one subject twice' }
    : undefined
}

const perfect = /^(?:has|had|have|'d|'ve)$/

const ditransitive =
  /^(?:given|called|named|awarded|told|offered|sent|paid|granted|shown|taught|promised|denied|asked|handed|dealt|owed|lent|sold|set|meant|made|born|built|used)$/

/** “when already the animal it was lying.”: a clause that ends with its subject said twice. */
const subjectAgainAtEnd: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const participle = tokens[at + 2]
  const before = tokens[at - 1]!
  if (!/^(?:is|was)$/.test(verb?.norm ?? '') || !participle) return undefined
  if (tokens[at + 3]?.text !== '.' || before.pos !== 'NOUN' || adverbial.test(before.norm)) return undefined
  if (!/^(?:the|a|his|her)$/.test(tokens[at - 2]?.norm ?? '')) return undefined
  const closed =
    (participle.tag === 'VBN' && !ditransitive.test(participle.norm)) ||
    /^(?:lying|sleeping|standing|sitting|dying|arriving)$/.test(participle.norm)
  return closed ? { first: before, last: participle, fault: 'names one subject twice' } : undefined
}

/** “for which diesel there was they kept on”. */
const clauseInExistence: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const pronoun = tokens[at + 1]
  const next = tokens[at + 2]
  if (!pronoun || !next || !nominative.test(pronoun.norm) || !isFiniteForm(next)) return undefined
  // “All there was they took”, “if there were he would”
  return tokens[at - 3]?.norm !== 'which'
    ? undefined
    : { first: verb, last: next, fault: 'runs two clauses together' }
}

/** “by that a student had taken it”: a preposition before a clause. */
const prepositionBeforeThat: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  const noun = tokens[at + 2]
  if (at < 2 || !/^(?:the|a|an)$/.test(next?.norm ?? '')) return undefined
  // “by that the other day”, “from that the stock moved up”
  if (tokens[at - 2]!.pos === 'PUNCT') return undefined
  if (noun?.pos !== 'NOUN' || adverbial.test(noun.norm)) return undefined
  return tokens.slice(at + 3).some(isVerbal)
    ? { first: before, last: next!, fault: 'puts a preposition before a clause' }
    : undefined
}

/** “that the factory a new owner found.”: a clause with object and verb in the wrong order. */
const verbLast: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  if (at < 6 || !isLower(verb) || verb.pos !== 'VERB') return undefined
  let end = at - 2
  if (/^(?:has|have|had|is|was|were|will|would|can|could|must)$/.test(tokens[end]!.norm)) end--
  else if (!/^VB[DZP]$/.test(verb.tag)) return undefined
  if (end < 4 || tokens[end]!.pos !== 'NOUN' || adverbial.test(tokens[end]!.norm)) return undefined
  let seam = -1
  for (let i = end; i > 0 && i > end - 18; i--) {
    const token = tokens[i]!
    if (isVerbal(token)) {
      if (token.tag !== 'VBN' || tokens[i + 1]?.pos !== 'NOUN') return undefined
    }
    if (token.pos === 'PUNCT' || token.pos === 'CCONJ' || token.tag[0] === 'W' || token.tag === 'PRP')
      return undefined
    if (token.pos === 'NOUN' && isDeterminer(tokens[i + 1]) && !adverbial.test(token.norm)) seam = i
    if (token.norm === 'that' || (token.pos === 'SCONJ' && subordinates.test(token.norm))) {
      if (i === 0 || seam < 0 || !isDeterminer(tokens[i + 1])) return undefined
      // “the tune that the man the firm hired”: not after a noun, where it may be a relative
      const indefinite = /^(?:a|an)$/.test(tokens[seam + 1]!.norm)
      if (!indefinite && (token.norm !== 'that' || tokens[i - 1]!.pos !== 'VERB')) return undefined
      return { first: tokens[seam]!, last: verb, fault: 'puts the verb after its object' }
    }
  }
  return undefined
}

/** “I not know”, “he no has”: a negation with no auxiliary. */
const bareNegation: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  const before = tokens[at - 1]!
  if (!verb || !isLower(word)) return undefined
  const opener = tokens[at - 2]
  if (opener && !/^(?:because|when|although|though|while|since|but|and|,)$/.test(opener.norm))
    return undefined
  if (
    tokens
      .slice(0, at)
      .some(
        ({ tag, norm }) =>
          tag === 'MD' || /^(?:do|does|did|is|are|was|were|has|have|had|that|were|lest|not|only)$/.test(norm),
      )
  )
    return undefined
  const isVerb =
    word.norm === 'no'
      ? /^(?:has|have|had|is|was|want|wants|know|knows)$/.test(verb.norm)
      : verb.pos === 'VERB' &&
        /^VB[PDZ]?$/.test(verb.tag) &&
        (tagsOf(verb).has('VB') || tagsOf(verb).has('VBZ'))
  // “He not only”, “She not being well”
  return isVerb ? { first: before, last: verb, fault: 'lacks an auxiliary' } : undefined
}

/** “the plan is aims to”, “which is makes tyres”: “be” and a finite verb. */
const beBeforeFinite: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  const next = tokens[at + 2]
  const before = tokens[at - 1]!
  if (!verb || !next || verb.pos !== 'VERB' || !isLower(verb)) return undefined
  const tags = tagsOf(verb)
  if (!/^VB[DZ]$/.test(verb.tag) || tags.has('VBN') || !(tags.has('VBZ') || tags.has('VBD'))) return undefined
  if (verb.tag === 'VBD' && /^(?:rang|sang|sank|drank|began|stole)$/.test(verb.norm)) return undefined
  const opens =
    next.pos === 'DET' || next.tag === 'TO' || next.pos === 'ADP' || next.tag === 'NNS' || next.tag === 'PRP$'
  if (!opens || tokens.slice(0, at - 1).some(({ tag }) => tag[0] === 'W')) return undefined
  const isRelative =
    before.tag[0] === 'W' &&
    /^(?:which|who)$/.test(before.norm) &&
    /^(?:NOUN|PROPN|PUNCT)$/.test(tokens[at - 2]?.pos ?? '')
  const isSubject = nominative.test(before.norm) ? at === 1 : openingPhrase(tokens, at - 1) === 0
  return isRelative || isSubject
    ? { first: word, last: verb, fault: 'gives one subject two verbs' }
    : undefined
}

/** “the my brother”, “his the best friend”, “the both brothers”. */
const twoDeterminers: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || !isLower(word) || !isLower(next) || !/^(?:NOUN|ADJ)$/.test(next.pos)) return undefined
  if (!isLower(before) && at > 1) return undefined
  const opens = at === 1 || /^(?:ADP|VERB|SCONJ|CCONJ)$/.test(tokens[at - 2]!.pos)
  return opens ? { first: before, last: word, fault: 'gives one noun two determiners' } : undefined
}

/** “has yesterday the new library opened”: a time between an auxiliary and the object. */
const timeInVerb: Reader = (tokens, at) => {
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!/^(?:the|a|an|his|its|their)$/.test(next?.norm ?? '')) return undefined
  return before.pos === 'AUX' && tokens.slice(at + 2, at + 10).some(({ pos }) => pos === 'VERB')
    ? { first: before, last: next!, fault: 'parts a verb from its auxiliary' }
    : undefined
}

/** Clauses that are not in full English order; asked behind the first word. */
export const clauseReaders: readonly Started<Garble>[] = [
  [{ word: 'me him us them it' }, objectPronounFirst],
  [{ word: 'it he she they' }, subjectAgain],
  [{ word: 'it' }, subjectAgainAtEnd],
  [{ word: 'is are was were', before: 'there' }, clauseInExistence],
  [{ word: 'that', before: 'by despite' }, prepositionBeforeThat],
  [{ word: '.' }, verbLast],
  [{ word: 'not no', before: 'he she they we i' }, bareNegation],
  [{ word: 'is are was were' }, beBeforeFinite],
  [{ before: 'the a', word: 'my our your their his both such' }, twoDeterminers],
  [{ before: 'my our your their', word: 'the a an' }, twoDeterminers],
  [{ word: 'yesterday today tomorrow tonight', before: 'has have had will would must can' }, timeInVerb],
]
