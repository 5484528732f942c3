import { children, isFinite as isFiniteVerb } from '../syntax/index.ts'
import type { Sentence, Token } from './index.ts'

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

/** The clauses of a sentence that have a finite verb, in the order of their verbs. */
export function clauses(sentence: Sentence): readonly Clause[] {
  const { tokens } = sentence
  const found: Clause[] = []
  tokens.forEach((verb, index) => {
    if (!isFiniteVerb(tokens, index)) return
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
  return !sentence.tokens.some((_, index) => isFiniteVerb(sentence.tokens, index))
}
