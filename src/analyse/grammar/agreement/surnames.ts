import type { Token } from '../../../syntax/index.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { people } from '../../naming/people.ts'
import { isVerbOrMark } from '../../tokens.ts'
import { demandsBareVerb, isUnreal } from '../agreement.ts'
import { verbAt } from './modifiers.ts'

/** “Anstey were taught”: the surname alone of a person whom the article has named in full, and the verb of many. */
export function* surnameDiscords(
  article: Analysis,
  sentence: Sentence,
): Iterable<{ readonly verb: Token; readonly subject: Token }> {
  const { tokens } = sentence
  for (let i = 0; i + 1 < tokens.length; i++) {
    const name = tokens[i]!
    if (name.tag !== 'NNP' || name.text === name.norm) continue
    const verb = tokens[verbAt(tokens, i + 1)]
    if (!verb || verb.tag === 'VB' || !/^(?:are|were|have)$/.test(verb.norm) || !opensClause(tokens, i))
      continue
    if (demandsBareVerb(tokens, i) || (verb.norm === 'were' && isUnreal(tokens, i))) continue
    const person = article.of(people).at(name, sentence.paragraph)
    // “American Negroes” is nobody.
    const isOne = person?.given !== undefined && (person.pronoun !== undefined || !/s$/.test(name.text))
    if (isOne && person.surname === name.text) yield { verb, subject: name }
  }
}

function opensClause(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (!before) return true
  if (/^(?:that|because|although|though|while|when|but|said)$/.test(before.norm)) return true
  return before.text === ',' && tokens[0]!.pos === 'ADP' && !tokens.slice(0, first - 1).some(isVerbOrMark)
}
