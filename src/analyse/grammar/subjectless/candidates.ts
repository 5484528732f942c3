import type { Sentence, Token } from '../../index.ts'
import { personNoun } from '../../naming/gazetteer.ts'
import type { Subject } from '../subjects.ts'

/** Subjects that the construction asks for, whatever was spoken of before, the likeliest first. */
export function subjectsOfConstruction(verb: Token): readonly string[] {
  const { sentence } = verb
  return [
    ...(isExistence(verb) ? ['There'] : []),
    ...(isExtraposition(sentence, verb) ? ['It'] : []),
    ...(isOneOfListed(sentence, verb) ? ['The last'] : []),
  ]
}

/** “Tea made £3m, salt £2m and soap £1m. Is the smallest of the three”: said of the last that is listed. */
const isOneOfListed = ({ tokens, previous }: Sentence, { index, norm }: Token): boolean =>
  /^(?:is|was)$/.test(norm) &&
  tokens[index + 1]?.norm === 'the' &&
  tokens[index + 2]?.tag === 'JJS' &&
  tokens[index + 3]?.norm === 'of' &&
  tokens.slice(index + 4, index + 7).some(({ tag }) => tag === 'NNS') &&
  /, [^,]+ and [^,]+\.$/.test(previous?.text ?? '')

/**
 * “Then washes her arms”: who has the arms may well be the one who washes them. “The senator left. On Tuesday, told
 * reporters that he …”: of whom one goes on to speak stands for the noun.
 */
export function withOwner(
  subjects: readonly Subject[],
  { tokens }: Sentence,
  { index }: Token,
): readonly Subject[] {
  const [best] = subjects
  if (!best) return subjects
  const isPerson = best.text.startsWith('The ')
  const owner = tokens
    .slice(index + 1, isPerson ? index + 12 : index + 4)
    .find(({ norm }) => (isPerson ? /^(?:he|she|her|his)$/ : /^(?:her|his)$/).test(norm))?.norm
  const text = owner === 'her' || owner === 'she' ? 'She' : 'He'
  if (!owner || best.text === text || !(isPerson || /^(?:He|She|It)$/.test(best.text))) return subjects
  return [{ text, plural: false }, ...subjects]
}

/** “She said was too early to drink it”: an adjective of which a clause or an infinitive is said. */
export const isOfClause = ({ sentence: { tokens }, index, norm }: Token): boolean => {
  if (!/^(?:is|was|seems|seemed)$/.test(norm)) return false
  const at = tokens[index + 1]?.pos === 'ADV' ? index + 2 : index + 1
  return (
    extraposing.test(tokens[at]?.norm ?? '') &&
    (tokens[at + 1]?.norm === 'that' || (tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.tag === 'VB'))
  )
}
/** Adjectives that judge a fact or an act, and no person. */
const extraposing =
  /^(?:early|late|soon|hard|difficult|easy|possible|impossible|likely|unlikely|clear|unclear|important|necessary|essential|vital|crucial|probable|obvious|evident|true|wrong|right|strange|odd|natural|inevitable|premature|dangerous|unfair|fair|better|best|essential|common|rare|normal|useful|legal|illegal|regrettable)$/

/** “Is thought that …”: no subject but “it” goes with a clause behind. */
const isExtraposition = ({ tokens }: Sentence, { index, norm }: Token): boolean =>
  /^(?:is|was)$/.test(norm) && tokens[index + 2]?.norm === 'that' && tokens[index + 3]?.pos !== 'PUNCT'

/** “Was a long silence after that”, but “Was a teacher in Leeds”. */
export function isExistence({ sentence: { tokens }, index, norm }: Token): boolean {
  if (!/^(?:is|was|were)$/.test(norm) || !/^(?:an?|no|little|much)$/.test(tokens[index + 1]?.norm ?? ''))
    return false
  let head = index + 2
  while (tokens[head]?.pos === 'ADJ' || tokens[head + 1]?.pos === 'NOUN') head++
  return tokens[head]?.pos === 'NOUN' && !personNoun.test(tokens[head]!.norm)
}
