import { children, isFinite as isFiniteVerb, lexicon } from '../../syntax/index.ts'
import type { Sentence, Token } from '../index.ts'
import { isSpeechVerb } from '../quoting/saying.ts'
import { isBareComplement } from './predicates.ts'

/** A finite verb with the subject that the parser gave it, if any. */
export interface Clause {
  /** The finite verb or auxiliary. */
  readonly verb: Token
  /** The word that heads the clause: the verb itself, the participle or the predicate. */
  readonly head: Token
  readonly subject: Token | undefined
  /** Whether a subordinator, a relative or a governing clause makes it depend on another. */
  readonly subordinate: boolean
}

const subordinateRels = new Set([
  'advcl',
  'acl',
  'acl:relcl',
  'ccomp',
  'csubj',
  'csubj:pass',
  'xcomp',
  'nmod',
  'parataxis',
])

/** A finite verb, and no participle before its noun that the tagger took for one: “three failed winters”. */
const isPredicate = (tokens: readonly Token[], index: number): boolean =>
  isFiniteVerb(tokens, index) &&
  // “to let the players get used to it”
  !(tokens[index]!.tag === 'VBP' && tokens[0]!.tag === 'TO' && isBareComplement(tokens, index)) &&
  !possessive.test(tokens[index - 1]?.norm ?? '') &&
  !(mayModify(tokens, index) && tokens[index]!.rel === 'amod') &&
  !isJoinedToParticiple(tokens, index)

/** Behind these stands a noun phrase, whatever the tagger says: “their nerves”. */
const possessive = /^(?:my|our|your|their|its)$/

/** “being washed and wrapped”: what is joined to a participle is one too. */
function isJoinedToParticiple(tokens: readonly Token[], index: number): boolean {
  const { tag, norm } = tokens[index]!
  if (tag !== 'VBD' || tokens[index - 1]?.pos !== 'CCONJ' || !lexicon(norm)?.tags.has('VBN')) return false
  const { rel, head } = tokens[index]!
  const first = tokens[head]
  return (
    rel === 'conj' && first?.tag === 'VBN' && !tokens.some((_, at) => at < index && isFiniteVerb(tokens, at))
  )
}

/** Only where this holds is the sentence parsed. */
const mayModify = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.tag === 'VBD' && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[index + 1]?.pos ?? '')

/** The clauses of a sentence that have a finite verb, in the order of their verbs. */
export function clauses(sentence: Sentence): readonly Clause[] {
  const { tokens } = sentence
  const found: Clause[] = []
  tokens.forEach((verb, index) => {
    if (!isPredicate(tokens, index)) return
    const head =
      verb.rel === 'aux' || verb.rel === 'aux:pass' || verb.rel === 'cop' ? (tokens[verb.head] ?? verb) : verb
    const dependents = children(tokens, head.index).map(index => tokens[index]!)
    const subject = dependents.find(
      token => token.rel.startsWith('nsubj') || token.rel.startsWith('csubj') || token.rel === 'expl',
    )
    const subordinate =
      subordinateRels.has(head.rel) ||
      dependents.some(token => token.rel === 'mark' && token.index < head.index)
    found.push({ verb, head, subject, subordinate })
  })
  return found
}

/** The words of a sentence without quotation marks, brackets and other punctuation. */
export function words(sentence: Sentence): readonly Token[] {
  return sentence.tokens.filter(token => token.pos !== 'PUNCT' && token.pos !== 'SYM')
}

/** Whether a sentence has no finite verb at all. */
export function isVerbless(sentence: Sentence): boolean {
  return !sentence.tokens.some((_, index) => isPredicate(sentence.tokens, index))
}

/** Whether a sentence is a note: no article before its first noun, no verb, nor a word that could be one after all. */
export function isNote(sentence: Sentence): boolean {
  return (
    !/^(?:DET|PRON)$/.test(sentence.tokens[0]!.pos) &&
    isVerbless(sentence) &&
    !sentence.tokens.some(({ norm, text }) => {
      const tags = text === norm ? lexicon(norm)?.tags : undefined
      return tags !== undefined && (tags.has('VBD') || tags.has('VBZ') || tags.has('MD'))
    })
  )
}

/** Words that make the clause behind them depend on another. */
const subordinating =
  /^(?:that|if|because|although|though|whereas|while|since|unless|until|after|before|as|than|whether|so|lest|once|when|whenever|where|wherever|who|whom|whose|which|what|how|why)$/

/**
 * Whether a finite verb is left that no subordinating word before it takes for its own; `opensSubordinate`
 * where the first word is one. A comma closes what the words before it opened.
 */
export function hasMainClause({ tokens }: Sentence, opensSubordinate: boolean): boolean {
  return isLeft(tokens, 0, opensSubordinate ? 1 : 0, false)
}

/** Whether a finite verb behind the one at `index` is neither subordinate to it nor joined to it. */
export function hasOtherClause({ tokens }: Sentence, index: number): boolean {
  return isLeft(tokens, index + 1, 0, true)
}

function isLeft(tokens: readonly Token[], from: number, opened: number, governed: boolean): boolean {
  let open = opened
  let owned = governed
  // Whether a verb stands before in this part, between two marks.
  let told = governed
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index]!
    if (/^[,;:—–()]$/.test(token.text)) {
      // “While her brother, Minh, drove”
      const close = token.text === ',' ? endOfApposition(tokens, index) : -1
      if (close > 0) index = close
      else {
        open = 0
        told = false
      }
    } // “is more than the defence had hoped”
    else if (
      index > 0 &&
      (subordinates(tokens, index) || (told && (token.norm === 'than' || holdsVerb(tokens, index))))
    )
      open++
    if (!isPredicate(tokens, index) || isInserted(tokens, index) || (told && isOfSaying(tokens, index)))
      continue
    told = true
    if (governed && (isChained(tokens, index) || isPlural(tokens, index))) continue
    if (open > 0) {
      open--
      owned = true
    } else if (!owned || !isCoordinated(tokens, index)) return true
  }
  return false
}

/** “as he had said it would”: what is said needs no “that” before a pronoun. */
export const isOfSaying = (tokens: readonly Token[], verb: number): boolean =>
  /^(?:he|she|it|they|we|i)$/.test(tokens[verb - 1]?.norm ?? '') && isSpeechVerb(tokens[verb - 2]?.norm ?? '')

/** “is shut before the rains begin”: a preposition that a clause follows, though the tagger took it for none. */
function holdsVerb(tokens: readonly Token[], index: number): boolean {
  if (!/^(?:after|before|since|until)$/.test(tokens[index]!.norm) || tokens[index]!.pos !== 'ADP')
    return false
  let at = index + 1
  while (withinNounPhrase.test(tokens[at]?.pos ?? '')) at++
  return at > index + 1 && at < tokens.length && isPredicate(tokens, at)
}

/** “…, the miner said, …”: who says it, in the middle or at the end. */
function isInserted(tokens: readonly Token[], index: number): boolean {
  if (!isSpeechVerb(tokens[index]!.norm) || !/^[,.;—–]$/.test(tokens[index + 1]?.text ?? '.')) return false
  for (let at = index - 1; at > 0 && at > index - 9; at--) if (tokens[at]!.text === ',') return true
  return false
}

/** The comma that closes an apposition of a name: “, Minh,”. */
function endOfApposition(tokens: readonly Token[], comma: number): number {
  if (tokens[comma - 1]?.pos !== 'NOUN') return -1
  let at = comma + 1
  while (tokens[at]?.pos === 'PROPN') at++
  return at > comma + 1 && at < comma + 5 && tokens[at]?.text === ',' ? at : -1
}

function subordinates(tokens: readonly Token[], index: number): boolean {
  const { norm, pos, tag } = tokens[index]!
  // “When they do that my wife has to drive”
  if (
    !subordinating.test(norm) ||
    (norm === 'that' && /^d(?:o|oes|id|one|oing)$/.test(tokens[index - 1]?.norm ?? ''))
  )
    return false
  // “before layering the sera”, “as far back as 1789”: a phrase, and no clause of its own
  const next = tokens[index + 1]
  if (
    next?.tag === 'VBG' ||
    (pos === 'SCONJ' &&
      /ing$/.test(next?.norm ?? '') &&
      next?.pos === 'NOUN' &&
      tokens[index + 2]?.pos === 'DET') ||
    (norm === 'as' && (next?.pos === 'NUM' || isOfDegree(tokens, index)))
  )
    return false
  if (pos === 'SCONJ' || tag[0] === 'W') return true
  // “said all along that the quarrel”: whatever the tagger says, no pronoun stands before an article.
  return (
    norm === 'that' &&
    /^(?:the|an?|his|her|its|their|our|my|he|she|they|we|it)$/.test(tokens[index + 1]?.norm ?? '') &&
    tokens.slice(Math.max(0, index - 4), index).some(before => isSpeechVerb(before.norm))
  )
}

const isOfDegree = (tokens: readonly Token[], index: number): boolean =>
  /^(?:ADJ|ADV)$/.test(tokens[index + 1]?.pos ?? '') &&
  tokens.slice(index + 2, index + 5).some(({ norm }) => norm === 'as')

/** “…, then sold the tickets” */
const isChained = (tokens: readonly Token[], index: number): boolean =>
  tokens[index - 1]?.norm === 'then' && tokens[index - 2]?.text === ',' && tokens[index]!.tag === 'VBD'

/** “in two districts clashes over a gate”, “two halves of”: a noun that the tagger took for a verb. */
const isPlural = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.tag === 'VBZ' &&
  (tokens[index - 1]?.tag === 'CD' ||
    (tokens[index - 1]?.tag === 'NNS' && lexicon(tokens[index]!.norm)?.tags.has('NNS') === true))

/** “… and had left”, “… and the others stayed”: joined to the verb before it. */
function isCoordinated(tokens: readonly Token[], index: number): boolean {
  let at = beforeInsertion(tokens, index - 1)
  while (tokens[at]?.pos === 'ADV') at--
  const second = at
  for (let left = 4; left > 0 && withinNounPhrase.test(tokens[at]?.pos ?? ''); left--) at--
  return tokens[at]?.pos === 'CCONJ' && !(at < second && joinsSubjects(tokens, at))
}

/** “and, when none came, rang”: the conjunction stands before the insertion that a comma closes. */
export function beforeInsertion(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== ',') return at
  const opening = tokens.findLastIndex(({ text }, index) => index < at && text === ',')
  return tokens[opening - 1]?.pos === 'CCONJ' ? opening - 1 : at
}

/** “While he slept, Ann and Bill left”: nothing but a noun phrase, “a gang of boys”, stands between the comma and the conjunction. */
function joinsSubjects(tokens: readonly Token[], conjunction: number): boolean {
  let at = conjunction - 1
  while (withinNounPhrase.test(tokens[at]?.pos ?? '') || tokens[at]?.norm === 'of') at--
  return at < conjunction - 1 && tokens[at]?.text === ','
}

const withinNounPhrase = /^(?:PRON|DET|ADJ|NOUN|PROPN|NUM)$/
