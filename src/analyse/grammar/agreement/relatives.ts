import { lexicon, type Tagged } from '../../../syntax/index.ts'
import { type Disagreement, hasDeterminer, isUnreal } from '../agreement.ts'
import { type GrammaticalNumber, isSurelyPlural, isSurelySingular } from '../grammatical-number.ts'
import { isIndefinite, phraseStart } from './subject.ts'

/** “people who was”: a relative pronoun right behind its noun takes the noun's number. */
export function relativeDisagreement(
  tokens: readonly Tagged[],
  at: number,
  verbAt: number,
  asked: GrammaticalNumber,
): Disagreement | undefined {
  const verb = tokens[verbAt]!
  const isWho = tokens[at]!.norm === 'who'
  const only = asked === 'plural' ? onlyOne(tokens, at) : undefined
  if (only && verb.norm !== 'were') return { verb, subject: only, number: 'singular' }
  // “the soldiers, who was”
  const end = tokens[at - 1]?.norm === ',' && tokens[at]!.norm !== 'that' ? at - 2 : at - 1
  const isApart = end < at - 1
  const noun = tokens[end]
  if (!noun) return undefined
  if (isWho && end === at - 1 && noun.norm === 'those' && asked === 'singular')
    return tokens[at - 2]?.norm === 'of' ? undefined : { verb, subject: noun, number: 'plural' }
  // “anybody who know”
  if (isWho && asked === 'plural' && end === at - 1 && isIndefinite(noun) && !isUnreal(tokens, end))
    return { verb, subject: noun, number: 'singular' }
  const isPronoun = tokens[at]!.tag[0] === 'W'
  const isLexical = verb.pos !== 'AUX' && !/^(?:has|have)$/.test(verb.norm)
  if (isLexical && !isWho && !(isPronoun && (takesObject(tokens, verbAt) || isPlainVerb(tokens, verbAt))))
    return undefined
  if (isLexical && isWho && asked === 'plural' && verbAt !== at + 1) return undefined
  const first = phraseStart(tokens, end)
  if (isApart && first > 0) return undefined
  const before = tokens[first - 1]
  if (
    before &&
    /^(?:of|and|or|nor|,|to|with|in|for|by|from|at|on|about|than|as|like|between|including)$/.test(
      before.norm,
    )
  )
    return undefined
  // “waves through the earth which emerge”
  if (before?.pos === 'ADP' && asked === 'plural') return undefined
  // A capital that opens the sentence is no name’s.
  const named = end === 0 ? { ...noun, text: noun.norm } : noun
  if (tokens.slice(first, at).some(({ tag, norm }) => tag === 'POS' || norm === 'one' || norm === 'only'))
    return undefined
  // “It is the voters who is”: what is singled out has the number too, but “that” may be the conjunction.
  if (
    asked === 'singular' &&
    isSurelyPlural(named) &&
    (isWho || (first === 0 && (isLexical || hasDeterminer(tokens, 0, at))))
  )
    return { verb, subject: noun, number: 'plural' }
  if (
    asked === 'plural' &&
    (verb.norm !== 'were' || (isApart && first === 0 && tokens[verbAt + 1]?.tag === 'VBN')) &&
    isSurelySingular(noun) &&
    (isWho || isApart || (isLexical && !isUnreal(tokens, first))) &&
    hasDeterminer(tokens, first, at)
  )
    return { verb, subject: noun, number: 'singular' }
  return undefined
}

/** “that carry the water”, “that bans plastic bags”: what follows leaves the form no other reading. */
function takesObject(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at + 1]
  const tags = lexicon(tokens[at]!.norm)?.tags
  if (!next || tags?.has('VBD') || tags?.has('JJ')) return false
  return /^(?:DET|PRON)$/.test(next.pos) || (/^(?:NOUN|ADJ)$/.test(next.pos) && tokens[at]!.pos === 'VERB')
}

/** “that applies to”, “who live next door”: a verb of one form alone, and what goes with one behind it. */
function isPlainVerb(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at + 1]
  const tags = lexicon(tokens[at]!.norm)?.tags
  if (!next || ['VBD', 'JJ', 'IN', 'RB', 'NN', 'NNS'].some(tag => tags?.has(tag))) return false
  return tokens[at]!.pos === 'VERB' && /^(?:ADP|PART|SCONJ|ADV)$/.test(next.pos)
}

/** “the only one of the speakers who have”: the clause is said of the one. */
function onlyOne(tokens: readonly Tagged[], pronoun: number): Tagged | undefined {
  for (let i = pronoun - 1; i > 1 && i > pronoun - 7; i--) {
    const { norm, pos } = tokens[i]!
    if (norm === 'of')
      return tokens[i - 1]!.norm === 'one' && tokens[i - 2]!.norm === 'only' ? tokens[i - 1] : undefined
    if (!/^(?:NOUN|ADJ|DET|NUM|PRON)$/.test(pos)) return undefined
  }
  return undefined
}
