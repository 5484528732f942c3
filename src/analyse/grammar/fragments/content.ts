import type { Sentence } from '../../index.ts'
import { hasMainClause, isVerbless, words } from '../clauses.ts'
import { mayHavePredicate } from '../predicates.ts'
import { fewestWords } from './openings.ts'

/** “Whether the tower can be saved.”, “That the bridge would close.”: what is decided, asked or said. */
export const content =
  /^(?:Whether\b|(?:Why|How|That) (?:the|an?|he|she|it|they|we|his|her|its|their|any|no|each|every|many|some|most|\p{Lu}[\p{L}’'.]+) )/u

/** A content clause that no other verb takes; not an answer, nor the wording of a question that was named. */
export function isLooseContent(sentence: Sentence): boolean {
  const { text, tokens, previous } = sentence
  return (
    words(sentence).length >= fewestWords + 1 &&
    (!text.startsWith('That ') || tokens[0]!.pos === 'SCONJ') &&
    !isVerbless(sentence) &&
    !hasMainClause(sentence, true) &&
    !mayHavePredicate(sentence) &&
    !namesContent.test(previous!.text) &&
    !asks.test(previous!.text) &&
    !content.test(previous!.text)
  )
}

/** Nouns of which a clause or an infinitive tells the content. */
const namesContent =
  /\b(?:aim|ambition|answer|argument|belief|challenge|charge|choice|claim|concern|condition|decision|desire|doubt|dream|duty|fact|fear|goal|hope|idea|instinct|instruction|intent|intention|issue|job|lesson|matter|message|mission|mystery|object|objective|option|order|plan|point|policy|principle|problem|promise|purpose|puzzle|question|reason|remedy|riddle|role|rule|secret|solution|strategy|target|task|temptation|theory|thing|thought|trick|truth|urge|vow|way|wish)(?:s|es)?\b|\b(?:wonder|ponder|mus)(?:s|ed|ing)?\b/

/** “The plan was simple. To drain the lake.” */
export const isNamedPurpose = ({ text, tokens, previous }: Sentence): boolean =>
  text.startsWith('To ') && tokens[1]!.tag === 'VB' && namesContent.test(previous?.text ?? '')
/** “He was asked what he feared. Losing the house.”, “She had one wish. Seeing the sea.” */
export const asks =
  /\bask\p{Ll}* .*\bwh|\bwhat \p{L}+ (?:\p{L}+ )?(?:want|need|do|did|does|mean|hope|fear|like|love|hate)|^(?:What|Why|How)\b|\b(?:one|only|first|biggest|greatest|main|real|best|worst|hardest) (?:\p{Ll}+ )?(?:thing|way|job|answer|reason|task|wish|dream|plan|hobby|problem|trick|habit|fear|duty|idea|goal|aim|part)s?\b|\b(?:thing|way|job|answer|reason|task|wish|dream|plan|hobby|problem|trick|habit|fear|duty|idea|goal|aim|part)s?(?: \S+)?[.?!:]$/u
