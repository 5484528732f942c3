import type { Tagged } from '../../syntax/index.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import {
  isFiniteForm,
  isLower,
  isNominal,
  isQuoteOrBracket,
  isVerbal,
  isWh,
  nominative,
  tagsOf,
} from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import { adverbial, type Garble, unsettled } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** A noun with what goes before it, or a preposition with such: its head, and the first word behind it. */
export interface Phrase {
  readonly head: Tagged
  readonly end: number
  readonly isDefinite: boolean
}

const isArticle = ({ tag, norm }: Tagged): boolean =>
  tag === 'PRP$' || /^(?:the|a|an|this|these|those|some|several|many)$/.test(norm)

/** The noun phrase that begins at a word. */
export function nounPhrase(tokens: readonly Tagged[], from: number): Phrase | undefined {
  let at = from
  const opener = tokens[at]
  const isOpened = opener !== undefined && isArticle(opener)
  if (isOpened) at++
  while (tokens[at] && (/^(?:ADJ|NUM)$/.test(tokens[at]!.pos) || tokens[at]!.tag === 'VBN')) at++
  const first = at
  while (tokens[at] && (isNominal(tokens[at]!) || tokens[at]!.tag === 'POS')) at++
  if (at === first) return undefined
  // “peace and freedom”
  if (tokens[at]?.norm === 'and' && tokens[at + 1] && !isArticle(tokens[at + 1]!)) {
    const other = nounPhrase(tokens, at + 1)
    if (other) at = other.end
  }
  return {
    head: tokens[at - 1]!,
    end: at,
    isDefinite: isOpened || tokens[from]!.pos === 'PROPN' || tokens[at - 1]!.tag === 'NNS',
  }
}

/** The preposition and noun phrase that begin at a word. */
export const adjunct = (tokens: readonly Tagged[], from: number): Phrase | undefined =>
  tokens[from]?.pos === 'ADP' ? nounPhrase(tokens, from + 1) : undefined

/** Phrases of time and manner, which stand between a subject and its verb. */
const circumstance =
  /^(?:turn|fact|effect|course|least|first|last|best|worst|once|all|part|general|particular|practice|principle|theory|addition|contrast|instance|example|case|cases|event|view|opinion|mind|end|beginning|start|outset|meantime|meanwhile|interim|process|course|past|future|present|average|balance|whole|main|sense|ways?|means|account|occasion|occasions|degree|extent|surprise|horror|credit|delight|relief|knowledge|reason|reasons|age|childhood|youth|boy|girl|child|lad|teenager|student|rule|result|consequence|request|law|nature|definition|accident|chance|mistake|virtue|hand|contrary|name|death|life|birth|war|peace|stage|point|generations?|ages|aggregate|isolation|person|private|public|secret|vain|spite|respect|respects|regard|others|whom|which)$/
export const isCircumstance = ({ head }: Phrase): boolean =>
  circumstance.test(head.norm) || adverbial.test(head.norm) || head.pos === 'NUM' || /^\d/.test(head.text)

/** Whether a clause may end before a word. */
export const endsAt = (token: Tagged | undefined): boolean =>
  token !== undefined && (/^(?:[.,;!?()”"]|\.{3,4})$/.test(token.text) || /^(?:CCONJ|SCONJ)$/.test(token.pos))

/** Whether a form is a verb as it stands, and nothing else. */
function isBase(token: Tagged): boolean {
  const tags = tagsOf(token)
  return (
    tags.has('VB') &&
    !['NN', 'NNS', 'JJ', 'RB', 'IN', 'VBD', 'VBN'].some(tag => tags.has(tag)) &&
    isLower(token)
  )
}

/** Whether a verb’s form may be finite, though the tagger took it for a participle: “she prominence achieved”. */
const mayBeFinite = (token: Tagged): boolean =>
  token.pos === 'VERB' &&
  isLower(token) &&
  ['VBD', 'VBZ', 'VBP'].some(tag => tagsOf(token).has(tag)) &&
  !/^(?:said|says)$/.test(token.norm)

/** Whether a verb has all that it governs before it. */
const closesClause = (tokens: readonly Tagged[], verb: number): boolean =>
  endsAt(tokens[verb + 1]) || tokens[verb + 1]?.pos === 'ADP'

const unlikeSubject = /^(?:as|than|like|and|or|not|but|of|between)$/

/** “he the grudge carried”, “she prominence achieved as”, “they on this endeavor embarked” */
const behindPronoun: Reader = (tokens, at) => {
  const pronoun = tokens[at]!
  const before = tokens[at - 1]
  const opener = tokens[at + 1]
  if (!opener || (before && unlikeSubject.test(before.norm))) return undefined
  const object = opener.pos === 'ADP' ? undefined : nounPhrase(tokens, at + 1)
  // “we Americans”, “you people”
  if (object && /^we$/.test(pronoun.norm) && !isArticle(opener)) return undefined
  const found = object ?? adjunct(tokens, at + 1)
  if (!found || isCircumstance(found) || unsettled.test(opener.norm)) return undefined
  if (
    !object &&
    /^(?:like|as|than|without|besides|except|until|since|after|before|during|of)$/.test(opener.norm)
  )
    return undefined
  if (object && object.head.tag !== 'NNS' && tagsOf(object.head).has('VBD')) return undefined
  const end = pastAdjuncts(tokens, found.end)
  const verb = tokens[end]
  if (!verb || !mayBeFinite(verb) || !closesClause(tokens, end)) return undefined
  return displaced(tokens, at, at + 1, end)
}

/** Words of a sentence as they are written, from one up to another. */
function written(tokens: readonly Tagged[], from: number, until: number): string {
  let text = ''
  for (let i = from; i < until; i++)
    text += `${i > from && tokens[i]!.start > tokens[i - 1]!.end ? ' ' : ''}${tokens[i]!.text}`
  return text
}

/** A verb that stands behind what it governs; the mend puts it before. */
const displaced = (tokens: readonly Tagged[], first: number, governed: number, verb: number): Garble => ({
  first: tokens[first]!,
  last: tokens[verb]!,
  fault: 'puts the verb after what it governs',
  better: `${written(tokens, first, governed)} ${tokens[verb]!.text} ${written(tokens, governed, verb)}`,
})

/** The first word behind the adjuncts that begin at a word. */
export function pastAdjuncts(tokens: readonly Tagged[], from: number): number {
  let at = from
  for (let next = adjunct(tokens, at); next; next = adjunct(tokens, at)) at = next.end
  return at
}

/** The phrases that begin at a word, one behind the other. */
function phrasesFrom(tokens: readonly Tagged[], from: number): readonly Phrase[] {
  const found: Phrase[] = []
  for (let end = from; found.length < 5; end = found.at(-1)!.end) {
    const next = adjunct(tokens, end) ?? nounPhrase(tokens, end)
    if (!next) break
    found.push(next)
  }
  return found
}

/** Words behind which a modal may come before its subject. */
const inverting =
  /^(?:only|not|never|nor|neither|so|such|rarely|seldom|hardly|scarcely|little|no|nowhere|nothing|than|as)$/

/** “will new mistakes make”, “could the new jobs provide.” */
const behindModal: Reader = (tokens, at) => {
  if (!hasSubjectBefore(tokens, at) || tokens.some(({ text }) => text === '?')) return undefined
  if (tokens.slice(Math.max(0, at - 8), at).some(({ norm }) => inverting.test(norm))) return undefined
  const phrases = phrasesFrom(tokens, at + 1)
  const last = phrases.at(-1)
  const verb = last && tokens[last.end]
  if (!verb || (phrases.length === 1 && isCircumstance(last)) || !isLower(verb)) return undefined
  const tags = tagsOf(verb)
  if (!tags.has('VB') || tags.has('IN') || tags.has('RB') || !closesClause(tokens, last.end)) return undefined
  // “the work he will the next day start”
  if (phrases.some(isCircumstance) && !isBase(verb)) return undefined
  return displaced(tokens, at, at + 1, last.end)
}

/** Words whose “to” brings in a verb and no place. */
const governors =
  /^(?:want|decide|try|able|unable|intend|hope|attempt|refuse|manage|fail|ought|seek|wish|afford|willing|unwilling|eager|likely|unlikely|tend|design|order|enable|allow|permit|persuade|urge|ask|force|deserve|plan|dare|hesitate|strive|agree|expect|require|threaten|vow|pledge)$/

/** “want to with friends stay”, “to about the relationship know.” */
const behindTo: Reader = (tokens, at) => {
  const phrases = phrasesFrom(tokens, at + 1)
  const last = phrases.at(-1)
  const verb = last && tokens[last.end]
  if (!verb || !isLower(verb) || !tagsOf(verb).has('VB') || !closesClause(tokens, last.end)) return undefined
  if (/^(?:is|are|was|were|has|had)$/.test(verb.norm)) return undefined
  const isGoverned = governors.test(tokens[at - 1]!.lemma) && !/^(?:from|in|by)$/.test(tokens[at + 1]!.norm)
  // “to the places people love.”
  if (!isGoverned && (!isBase(verb) || last.head.tag !== 'NN')) return undefined
  if (tagsOf(verb).has('RB') || tagsOf(verb).has('IN')) return undefined
  if (phrases.length === 1 && isCircumstance(last)) return undefined
  // “helped to let the company grow”
  if (
    tokens
      .slice(Math.max(0, at - 14), at)
      .some(({ lemma }) => /^(?:help|let|make|see|hear|have)$/.test(lemma))
  )
    return undefined
  return displaced(tokens, at, at + 1, last.end)
}

const hasSubjectBefore = (tokens: readonly Tagged[], at: number): boolean => {
  const before = tokens[at - 1]
  return (
    before !== undefined &&
    (isNominal(before) || nominative.test(before.norm) || /^(?:it|you|who|which|that)$/.test(before.norm))
  )
}

/** “was by Deng Xiaoping invited”, “must be within twenty days returned”, “has for the Red Sox played” */
const participleLast: Reader = (tokens, at) => {
  const auxiliary = tokens[at]!
  const before = tokens[at - 1]
  const found = adjunct(tokens, at + 1)
  if (!found || !before || isCircumstance(found)) return undefined
  if (!(hasSubjectBefore(tokens, at) || before.pos === 'AUX' || before.pos === 'ADV' || before.tag === 'TO'))
    return undefined
  const preposition = tokens[at + 1]!.norm
  const isPassive = /^(?:is|are|was|were|been|being|be)$/.test(auxiliary.norm)
  const governed = isPassive
    ? /^(?:by|from|into|with|to|through|as|in|at|on|within|during|under|against|for)$/
    : /^(?:for|with|from|into|against|to)$/
  if (!governed.test(preposition) || (!found.isDefinite && !/^(?:by|as|from)$/.test(preposition)))
    return undefined
  const end = pastAdjuncts(tokens, found.end)
  const verb = tokens[end]
  if (verb?.pos !== 'VERB' || !/^VB[ND]$/.test(verb.tag) || !tagsOf(verb).has('VBN')) return undefined
  if (!closesClause(tokens, end)) return undefined
  return displaced(tokens, at, at + 1, end)
}

/** The first word of the plain subject that ends before a word, and is no circumstance; -1 for none. */
function subjectBefore(tokens: readonly Tagged[], at: number): number {
  const head = tokens[at - 1]
  if (!head || !isNominal(head) || circumstance.test(head.norm) || adverbial.test(head.norm)) return -1
  const first = plainSubject(tokens, at - 1)
  if (first < 0) return -1
  if (tokens.slice(first, at).some(({ norm }) => unsettled.test(norm) || adverbial.test(norm))) return -1
  // “said Holt he would go”, “with Ritter he went”
  const before = tokens[first - 1]
  if (before && (before.pos === 'VERB' || /^(?:with|without|since|till|until)$/.test(before.norm))) return -1
  const opener = tokens[first]!
  const isTold =
    opener.pos === 'PROPN' || opener.tag === 'PRP$' || /^(?:the|a|an|this|these|those)$/.test(opener.norm)
  return isTold ? first : -1
}

/** “The minister he said”, “Holt he opened the season”: a subject told twice, where the clause has no other verb. */
const subjectTwice: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const first = subjectBefore(tokens, at)
  if (first < 0 || !verb || !isFiniteForm(verb) || tokens.at(-1)?.text !== '.') return undefined
  const head = tokens[at - 1]!
  const isName = head.pos === 'PROPN'
  if (tokens.some(isQuoteOrBracket) || goesOnFinitely(tokens, at + 2)) return undefined
  const pronoun = tokens[at]!
  const isPlural = /^NNP?S$/.test(head.tag)
  if (isPlural !== /^(?:they|we)$/.test(pronoun.norm) || (isName && pronoun.norm === 'it')) return undefined
  // “the land he desired”, but “the minister he desired”; “the Congress it will elect”
  if (/^s?he$/.test(pronoun.norm) ? !isName && !isPersonNoun(head.norm) : first > 0) return undefined
  return { first: head, last: pronoun, fault: 'names one subject twice', better: head.text }
}

/** Whether a finite verb stands behind a word that no conjunction, relative or mark brings in. */
export function goesOnFinitely(tokens: readonly Tagged[], from: number): boolean {
  if (tokens[from] && isVerbal(tokens[from]!)) return true
  for (const token of tokens.slice(from)) {
    if (/^(?:SCONJ|CCONJ)$/.test(token.pos) || isWh(token) || /^[,;:—–]$/.test(token.text)) return false
    if (isFiniteForm(token) || nominative.test(token.norm)) return true
  }
  return false
}

/** “His father the grudge carried until his death.”: two phrases, and one finite verb behind both. */
const objectBehindSubject: Reader = (tokens, at) => {
  const first = subjectBefore(tokens, at)
  if (first < 0 || tokens.some(isQuoteOrBracket)) return undefined
  const head = tokens[at - 1]!
  const object = nounPhrase(tokens, at)
  if (!object || isCircumstance(object)) return undefined
  // “Smith the butcher said”, “my friend the doctor came”, “Ivan the Terrible ruled”, “a hole the size of a fist”
  const isOne = head.pos === 'PROPN' || isPersonNoun(head.norm)
  const { norm } = object.head
  if (isOne && (isPersonNoun(norm) || !isLower(object.head) || /(?:ist|er|or|ian|ant)$/.test(norm)))
    return undefined
  if (
    /^(?:size|length|height|width|weight|breadth|depth|shape|colou?r|age|like|likes|equal)$/.test(
      object.head.norm,
    )
  )
    return undefined
  const end = pastAdjuncts(tokens, object.end)
  const verb = tokens[end]
  if (!verb || !mayBeFinite(verb) || goesOnFinitely(tokens, end + 1)) return undefined
  return displaced(tokens, at - 1, at, end)
}

/** The phrases behind a subject that no verb governs yet, up to the auxiliary and participle that do; -1 for none. */
function perfectBehind(tokens: readonly Tagged[], from: number): number {
  const opener = tokens[from]
  const isCompared = opener?.norm === 'more' && tokens[from + 1]?.norm === 'than'
  const object = nounPhrase(tokens, isCompared ? from + 2 : from)
  if (!object || isCircumstance(object)) return -1
  const auxiliary = pastAdjuncts(tokens, object.end)
  const isPerfect =
    /^(?:has|have|had)$/.test(tokens[auxiliary]?.norm ?? '') && tokens[auxiliary]!.pos === 'AUX'
  const participle = tokens[auxiliary + 1]
  if (!isPerfect || participle?.pos !== 'VERB' || !tagsOf(participle).has('VBN')) return -1
  return closesClause(tokens, auxiliary + 1) && !goesOnFinitely(tokens, auxiliary + 2) ? auxiliary : -1
}

/** The first word of a sentence’s subject that a number behind it counts no more, a first apposition passed over. */
function firstSubjectBefore(tokens: readonly Tagged[], at: number): number {
  const last = tokens[at - 1]
  if (last?.text !== ',') return subjectBefore(tokens, at) === 0 ? at - 1 : -1
  const comma = tokens.findIndex(({ text }) => text === ',')
  const isApposed = comma > 0 && comma < at - 2 && /^(?:ADP|DET|NUM)$/.test(tokens[comma + 1]!.pos)
  return isApposed && !tokens.slice(0, at).some(isFiniteForm) && subjectBefore(tokens, comma) === 0
    ? comma - 1
    : -1
}

/** “The firm 200 jobs in the north has cut since May”: subject, object, and the perfect behind both. */
const perfectLast: Reader = (tokens, at) => {
  const head = firstSubjectBefore(tokens, at)
  if (head < 0 || tokens.some(isQuoteOrBracket)) return undefined
  const auxiliary = perfectBehind(tokens, at)
  if (auxiliary < 0) return undefined
  const verb = tokens[auxiliary + 1]!
  return {
    first: tokens[at]!,
    last: verb,
    fault: 'puts the verb after what it governs',
    better: `${tokens[auxiliary]!.text} ${verb.text} ${written(tokens, at, auxiliary)}`,
  }
}

/** “Chao to the United States went.”: behind a name, what belongs behind the verb. */
const adjunctBehindName: Reader = (tokens, at) => {
  const first = subjectBefore(tokens, at)
  const found = first < 0 || tokens[at - 1]!.pos !== 'PROPN' ? undefined : adjunct(tokens, at)
  if (!found || isCircumstance(found)) return undefined
  const end = pastAdjuncts(tokens, found.end)
  const verb = tokens[end]
  if (!verb || !mayBeFinite(verb) || !closesClause(tokens, end) || goesOnFinitely(tokens, end + 1))
    return undefined
  return displaced(tokens, at - 1, at, end)
}

/** “elected of the Royal Society a Fellow”: a genitive before its noun, where nothing takes it. */
const genitiveFirst: Reader = (tokens, at) => {
  const before = tokens[at - 1]
  if (
    !before ||
    /^(?:because|out|instead|inside|outside|ahead|short|off|regardless|as|than)$/.test(before.norm)
  )
    return undefined
  if (!/^(?:VERB|AUX|ADP)$/.test(before.pos)) return undefined
  const genitive = nounPhrase(tokens, at + 1)
  const opener = genitive && tokens[genitive.end]
  if (
    !opener ||
    !isLower(opener) ||
    !genitive.isDefinite ||
    isCircumstance(genitive) ||
    !(opener.tag === 'PRP$' || /^(?:the|a|an)$/.test(opener.norm))
  )
    return undefined
  const noun = nounPhrase(tokens, genitive.end)
  if (!noun || isCircumstance(noun) || !closesClause(tokens, noun.end - 1)) return undefined
  const better = `${written(tokens, genitive.end, noun.end)} ${written(tokens, at, genitive.end)}`
  return {
    first: tokens[at]!,
    last: tokens[noun.end - 1]!,
    fault: 'has the words in the wrong order',
    better,
  }
}

const pronouns = 'he she they we i'

/** “He the grudge carried”: asked of the first word too. */
export const pronounReaders: readonly Started<Garble>[] = [[{ word: pronouns }, behindPronoun]]

/** Verbs behind what they govern, as languages have it that put them last; asked of small letters behind the first word. */
export const displacedReaders: readonly Started<Garble>[] = [
  [{ word: `${pronouns} it` }, subjectTwice],
  [{ word: 'of' }, genitiveFirst],
  [{ tag: 'MD' }, behindModal],
  [{ word: 'to' }, behindTo],
  [{ word: 'is are was were be been being has have had' }, participleLast],
  [{ word: 'the a an his her its their our my' }, objectBehindSubject],
  [{ word: 'to into with as against' }, adjunctBehindName],
  [{ pos: 'NUM' }, perfectLast],
  [{ word: 'the a an his her its their more several many' }, perfectLast],
]
