import { isFinite as isFiniteVerb } from '../../../syntax/index.ts'
import type { Sentence, Token } from '../../index.ts'
import { hasMainClause, isVerbless, words } from '../clauses.ts'
import { mayHavePredicate } from '../predicates.ts'
import { isElliptic, isPrepositional, opensAsClause } from './clauses.ts'
import { fewestWords, idiomatic, pointsBack, subordinators } from './openings.ts'

/** Openings that lead to a clause behind them; a phrase without a verb may stand at the head for style. */
const leading =
  /^(?:Although|Though|Even though|While|Because|Since|Unless|Until|After|Before|When|Whenever|If|As|By the time|Now that|Given that|Despite|In spite of|Instead of|In addition to|As well as|Owing to|Due to|Thanks to|In an? \p{Ll}+ (?:with|to|on|published|posted))\b/u
const longestHead = 40

/** “Although it rained. The match went on.”: whether a sentence that opens its paragraph lacks the clause that follows. */
export function isHeadCutOff(sentence: Sentence): boolean {
  const { text, next, tokens } = sentence
  if (!next || !leading.test(text) || leading.test(next.text) || /[:;—–]/.test(text)) return false
  // “When the police rang the bell. I was in my bath.” answers a question.
  if (words(sentence).length <= fewestWords || tokens.length > longestHead || /\b(?:I|we)\b/i.test(next.text))
    return false
  const isClause = /^As (?!(?:if|though|soon as|long as)\b)/.test(text)
    ? opensAsClause(sentence)
    : subordinators.test(text)
  if (text.startsWith('As ') && !isClause) return false
  if (isClause && (isVerbless(sentence) || isPrepositional(sentence) || isElliptic(sentence))) return false
  return (
    !hasMainClause(sentence, isClause) &&
    !mayHavePredicate(sentence) &&
    !hasTwoSubjects(sentence) &&
    !pointsBack.test(text) &&
    !idiomatic.test(text) &&
    hasMainClause(next, false)
  )
}

/** “After the war the audience left”: a preposition’s noun, and the subject behind it. */
export function hasTwoSubjects({ tokens }: Sentence, from = 1): boolean {
  const verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  return (
    /^(?:after|before|since|until)$/.test(tokens[from - 1]!.norm) &&
    tokens.slice(from, verb).filter(({ pos, tag }) => pos === 'DET' || tag === 'PRP$').length > 1
  )
}

/** “The bridge, which was built in 1932. It will close.”: a subject whose verb comes behind a stop and a pronoun too many. */
export function isSubjectAlone(sentence: Sentence): boolean {
  const { tokens, next } = sentence
  const [pronoun, verb] = next?.tokens ?? []
  if (!pronoun || !verb || !/^(?:It|He|She|They)$/.test(pronoun.text) || !isFiniteVerb(next!.tokens, 1))
    return false
  const relative = tokens.findIndex(
    ({ text, norm }, index) => text === ',' && relativeWord.test(tokens[index + 1]?.norm ?? norm),
  )
  if (relative < 1 || !isFiniteVerb(tokens, relative + 2)) return false
  return (
    isPlainSubject(tokens.slice(0, relative)) &&
    (pronoun.text !== 'It' || tokens[relative + 1]!.norm === 'which') &&
    !hasMainClause(sentence, false) &&
    !mayHavePredicate(sentence) &&
    // “…, which weighs a ton, vanished”, whatever the tagger makes of it
    !tokens.some(({ pos }, index) => index > relative && pos === 'VERB' && tokens[index - 1]!.text === ',')
  )
}
const relativeWord = /^(?:which|who)$/
/** A noun phrase, with an age at most: “Rohan Mistry, 51”. */
const isPlainSubject = (tokens: readonly Token[]): boolean =>
  /^(?:DET|PROPN|NOUN|NUM|ADJ)$/.test(tokens[0]!.pos) &&
  tokens.every(
    ({ pos, text, norm }, index) =>
      /^(?:DET|PROPN|NOUN|NUM|ADJ)$/.test(pos) ||
      norm === 'of' ||
      (text === ',' && tokens[index + 1]?.pos === 'NUM'),
  )
