import { dependent, isFinite as isFiniteVerb, lexicon } from '../syntax/index.ts'
import type { Sentence, Token } from './index.ts'

/**
 * “After a supplier complained”: a verb behind the noun makes the preposition a conjunction, unless it may stand
 * before its subject, “After the war came peace”.
 */
export function hasOwnSubject({ tokens }: Sentence): boolean {
  const verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  const inner = tokens.slice(1, verb)
  return (
    verb > 1 &&
    !tokens.some(({ text }) => text === ',') &&
    inner.every(({ pos, tag }) => /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(pos) || tag === 'PRP$') &&
    /^(?:NOUN|PROPN)$/.test(inner.at(-1)!.pos) &&
    !stands.test(tokens[verb]!.norm) &&
    !/^(?:is|are|was|were|do|does|did|began|begins|followed|follows|appeared|emerged|arose|grew)$/.test(
      tokens[verb]!.norm,
    )
  )
}

/** Whether some word can be the predicate after all, though the tagger took it for something else. */
export function mayHavePredicate({ tokens }: Sentence): boolean {
  const comma = tokens.findIndex(token => token.text === ',')
  return tokens.some((token, index) => {
    // “While they waited, they sang.”
    if (comma > 0 && index === comma + 2 && /^(?:he|she|they|we|I)$/.test(tokens[comma + 1]!.text))
      return true
    if (index === 0 || token.norm === 'been') return false
    if (token.pos === 'PROPN') return isNoName(token)
    if (token.tag === 'VBG') return isNoParticiple(token)
    // “…, the figures fell to 51 percent”
    if (token.pos === 'ADJ') {
      const isBehindNoun = comma > 0 && index > comma && tokens[index - 1]!.pos === 'NOUN'
      return isBehindNoun && lexicon(token.norm)?.tags.has('VBD') === true
    }
    if (isFiniteVerb(tokens, index)) return false
    // “At the 11th sits Lowrie.”
    if (stands.test(token.norm) && /^(?:PROPN|DET)$/.test(tokens[index + 1]?.pos ?? '')) return true
    if (token.tag === 'VBN' && dependent(tokens, index, 'aux', 'aux:pass') >= 0) return false
    const before = tokens[index - 1]!
    if (before.norm === 'having') return false
    if (token.tag === 'VB') return comma > 0 ? isBare(tokens[index - 1]!) : isImperative(tokens, index)
    // “farmers downstream lost a third”
    if (
      token.tag === 'VBN' &&
      /^(?:ADJ|ADV)$/.test(before.pos) &&
      /^(?:NOUN|PROPN)$/.test(tokens[index - 2]?.pos ?? '') &&
      opensObject.test(tokens[index + 1]?.pos ?? '') &&
      lexicon(token.norm)?.tags.has('VBD')
    )
      return true
    if (
      (opensNoun.test(before.pos) && before.norm !== 'one') ||
      /^(?:PRP\$|POS|TO|VBG)$/.test(before.tag) ||
      token.tag === 'IN' ||
      before.rel === 'amod'
    )
      return false
    const isSure = comma > 0 && index > comma ? 0.95 : 0.5
    // “various bodies condemned slavery”
    if (
      token.tag === 'VBN' &&
      /^(?:NOUN|PROPN)$/.test(before.pos) &&
      opensObject.test(tokens[index + 1]?.pos ?? '')
    )
      return lexicon(token.norm)?.tags.has('VBD') === true
    return token.tagMargin < isSure && finiteTags.some(tag => lexicon(token.norm)?.tags.has(tag))
  })
}

/** “sang”, taken for a name. */
const isNoName = ({ text, norm }: Token): boolean => text === norm && /^\p{Ll}/u.test(text)
/** “strode”, taken for a present participle. */
const isNoParticiple = ({ tag, norm }: Token): boolean => tag === 'VBG' && !/in[g’']?$/.test(norm)
const opensObject = /^(?:DET|PRON|NOUN|PROPN|NUM)$/

/** Behind a comma any base form may be a command, or the tagger's mistake for another verb. */
const isBare = ({ pos, tag }: Token): boolean => tag[0] !== 'W' && !/^(?:TO|MD)$/.test(tag) && pos !== 'ADV'

/** “Until it rains let us wait”; but “did not know”, “to meet and greet”, “watched them go”. */
function isImperative(tokens: Sentence['tokens'], index: number): boolean {
  const before = tokens[index - 1]!
  // “Where it sang did not matter”: the negation's own verb has no subject.
  if (/^(?:not|n't)$/.test(before.norm)) return tokens[index - 3]?.pos === 'VERB'
  if (before.pos === 'CCONJ')
    return !tokens.slice(0, index).some(({ tag }) => tag === 'TO' || tag === 'MD' || tag === 'VB')
  return (
    (/^(?:NOUN|PROPN|PRON|NUM|VERB)$/.test(before.pos) || before.tag === 'RB' || before.pos === 'PUNCT') &&
    !isBareComplement(tokens, index)
  )
}

/** “helped him leave”, “saw the boys go”: behind the object of a verb that takes a bare infinitive. */
function isBareComplement(tokens: Sentence['tokens'], index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 5; at--) {
    if (takesBare.test(tokens[at]!.lemma)) return true
    if (!/^(?:NOUN|PROPN|PRON|DET|ADJ)$/.test(tokens[at]!.pos)) return false
  }
  return false
}
const takesBare = /^(?:help|let|make|see|watch|hear|feel|have|bid)$/

/** Verbs that stand before their subject where a place opens the sentence. */
const stands =
  /^(?:sits|sat|stands|stood|lies|lay|hangs|hung|comes|came|goes|went|lives|lived|runs|ran|rises|rose)$/

export const finiteTags = ['VBD', 'VBZ', 'VBP', 'MD']

/** Behind these, a word that could be a noun is one. */
export const opensNoun = /^(?:DET|ADJ|ADP|NUM|CCONJ)$/
