import { isFinite as isFiniteVerb, lexicon } from '../../syntax/index.ts'
import type { Sentence } from '../index.ts'
import { hasMainClause, isVerbless } from './clauses.ts'
import { mayHavePredicate } from './predicates.ts'

/** A phrase that belongs to the sentence before it, though no preposition or subordinator says so. */
interface Loose {
  readonly opening: RegExp
  /** What stands for the stop before it. */
  readonly joint: ',' | ''
  isLoose(sentence: Sentence): boolean
}

const hasNoMainVerb = (sentence: Sentence): boolean =>
  !hasMainClause(sentence, false) && !mayHavePredicate(sentence)

const passive = /\b(?:is|are|was|were|been|being)\b/
const auxiliary = 'is|are|was|were|has|have|had|will|would|can|could'
const adverbs = '(?:(?:never|also|later|then|now|still|always|often|soon) )*'

const phrases: readonly Loose[] = [
  // “Its roof having been declared unsafe by two surveyors.”
  {
    opening:
      /^(?:Its|His|Her|Their|The|An?) (?:[\w’'-]+ ){1,4}(?:having (?:been |\p{Ll}+ed )|being (?:that|the|an?|in|on|too|so) )/u,
    joint: ',',
    isLoose: sentence => !hasMainClause(sentence, false),
  },
  // “And is given each year to a writer.”; not “And will he come”
  {
    opening: new RegExp(
      `^(?:And|But) ${adverbs}(?:${auxiliary}) (?!been (?:for|since|in)\\b)(?!(?:\\w+ )?(?:he|she|it|they|we|you|I|this|that|there|the|an?|his|her|their)\\b)\\w+ `,
    ),
    joint: '',
    isLoose: ({ previous }) => /^(?:The|An?|He|She|It|They|\p{Lu}\p{Ll}+) /u.test(previous!.text),
  },
  // “And rebuilt in 1904 after a fire.”
  {
    opening: new RegExp(
      `^(?:And|But) ${adverbs}\\w+(?:ed|t|n) (?:in|by|for|at|on|to|into|from|with|because|after|until|when)\\b`,
    ),
    joint: '',
    isLoose: sentence => hasParticipleAlone(sentence) && passive.test(sentence.previous!.text),
  },
  // “All of them by women.”, “The second of them three weeks later.”
  {
    opening:
      /^(?:All|Each|None|Neither|Few|Another|The (?:first|second|third|last|others|rest)) of (?:them|which|whom)\b/,
    joint: ',',
    isLoose: hasNoMainVerb,
  },
  // “A decision that the union called shameful.”
  {
    opening: /^An? [^,.;:]{4,60} (?:who|that|which) [^,;:]+\.$/,
    joint: ',',
    isLoose: hasOneVerb,
  },
  // “The fastest pace in nearly two decades.”, of a figure
  {
    opening: /^The (?:\p{Ll}+est|most \p{Ll}+|first|only) (?:\p{Ll}+ ){1,3}(?:in|since|for|on|of|at|to) /u,
    joint: ',',
    isLoose: sentence =>
      isVerbless(sentence) && !mayHavePredicate(sentence) && /\d/.test(sentence.previous!.text),
  },
]

/** Whether no verb is left beside that of the relative clause, which the tagger may have taken for a participle. */
function hasOneVerb(sentence: Sentence): boolean {
  const { tokens } = sentence
  // “A woman called out that she had seen it”: no noun before it, no relative.
  const relative = tokens.findIndex(({ norm }) => /^(?:who|that|which)$/.test(norm))
  if (!/^(?:NOUN|PROPN)$/.test(tokens[relative - 1]?.pos ?? '')) return false
  const finite = tokens.filter((_, index) => isFiniteVerb(tokens, index)).length
  if (finite > 0) return finite === 1 && hasNoMainVerb(sentence)
  return tokens.filter(({ tag }) => tag === 'VBN').length === 1
}

/** Whether the first verb may be a participle, and none is finite behind it: “And rebuilt …”. */
function hasParticipleAlone({ tokens }: Sentence): boolean {
  const first = tokens.findIndex(({ pos }) => pos === 'VERB')
  return (
    tokens.every((_, index) => index === first || !isFiniteVerb(tokens, index)) &&
    (first < 0 || lexicon(tokens[first]!.norm)?.tags.has('VBN') !== false)
  )
}

const fewestTokens = 7
const longestPhrase = 40

/** How a phrase that is no sentence joins the one before; undefined where it may stand alone. */
export function looseJoint(sentence: Sentence): ',' | '' | undefined {
  const { text } = sentence
  const found = phrases.find(({ opening }) => opening.test(text))
  if (!found || sentence.tokens.length < fewestTokens || sentence.tokens.length > longestPhrase)
    return undefined
  return found.isLoose(sentence) ? found.joint : undefined
}

/** The words of “Among them the former head, two generals and a spy.” behind which “were” is lost; undefined where it is not. */
export function lostCopula(sentence: Sentence): string | undefined {
  const found =
    /^Among (?:them|these|those)(?= (?:the|an?|two|three|four|five|six|several|many|his|her|their) )/.exec(
      sentence.text,
    )
  return found && sentence.tokens.length >= fewestTokens && hasNoMainVerb(sentence) ? found[0] : undefined
}
