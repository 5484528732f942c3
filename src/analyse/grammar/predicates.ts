import { dependent, inflect, isFinite as isFiniteVerb, lexicon } from '../../syntax/index.ts'
import type { Sentence, Token } from '../index.ts'

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
export const mayHavePredicate = ({ tokens }: Sentence): boolean => {
  const comma = tokens.findIndex(token => token.text === ',')
  return tokens.some((_, index) => mayBePredicate(tokens, index, comma))
}

/** Whether a form of the past stands behind a relative clause that has a verb of its own. */
function isBehindRelative(tokens: readonly Token[], index: number): boolean {
  const relative = tokens.findLastIndex(({ norm }, at) => at < index && /^(?:who|which|that)$/.test(norm))
  return (
    relative > 0 &&
    lexicon(tokens[index]!.norm)?.tags.has('VBD') === true &&
    tokens.some((_, at) => at > relative && at < index && isFiniteVerb(tokens, at))
  )
}

function mayBePredicate(tokens: readonly Token[], index: number, comma: number): boolean {
  const token = tokens[index]!
  // “While they waited, they sang.”
  if (comma > 0 && index === comma + 2 && /^(?:he|she|they|we|I)$/.test(tokens[comma + 1]!.text)) return true
  if (index === 0 || token.norm === 'been') return false
  if (token.pos === 'PROPN') return isNoName(token)
  if (token.tag === 'VBG') return isNoParticiple(token)
  // “At the 11th sits Lowrie.”, “behind her hung a clock”
  if (
    stands.test(token.norm) &&
    !isFiniteVerb(tokens, index) &&
    /^(?:PROPN|DET)$/.test(tokens[index + 1]?.pos ?? '')
  )
    return true
  // “…, the figures fell to 51 percent”
  if (token.pos === 'ADJ') {
    const isBehindNoun = comma > 0 && index > comma && tokens[index - 1]!.pos === 'NOUN'
    return isBehindNoun && lexicon(token.norm)?.tags.has('VBD') === true
  }
  if (isFiniteVerb(tokens, index)) return false
  if (token.tag === 'VBN' && dependent(tokens, index, 'aux', 'aux:pass') >= 0) return false
  const before = tokens[index - 1]!
  if (before.norm === 'having') return false
  // “a man who had followed the case wept”: the relative has its verb
  if (token.tag === 'VBN' && before.pos === 'NOUN' && isBehindRelative(tokens, index)) return true
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
  // The last word would be a verb without anything behind it.
  const isSure = comma > 0 && index > comma && tokens[index + 1]?.text !== '.' ? 0.95 : 0.5
  // “various bodies condemned slavery”
  if (
    token.tag === 'VBN' &&
    /^(?:NOUN|PROPN)$/.test(before.pos) &&
    opensObject.test(tokens[index + 1]?.pos ?? '')
  )
    return lexicon(token.norm)?.tags.has('VBD') === true
  return (
    token.tagMargin < isSure &&
    finiteTagsBehind(tokens, index, comma).some(tag => lexicon(token.norm)?.tags.has(tag))
  )
}

/** The finite forms that a word may be by the words around it: none in “…, toll roads” or “gave her evidence”. */
function finiteTagsBehind(tokens: readonly Token[], index: number, comma: number): readonly string[] {
  const { tag, lemma, norm } = tokens[index]!
  // “cocaine hidden among tulips”
  if (tag === 'RP' || (tag === 'VBN' && /ne?$/.test(norm) && inflect(lemma, 'VBD') !== norm)) return []
  if (comma < 0 || index < comma) return finiteTags
  const [first, before] = [tokens[index - 2], tokens[index - 1]!]
  if (index === comma + 1) return opensList.test(tokens[0]!.norm) ? [] : finiteTags
  const isObject =
    /^VB[DPZ]?$/.test(before.tag) || (/^(?:her|him|them|us|me)$/.test(before.norm) && first?.pos === 'VERB')
  if (tag[0] === 'W' || isObject) return []
  // “…, cassette tape”: one thing has another form of the verb
  return before.tag === 'NN' && !/^(?:ADP|CCONJ)$/.test(beforePhrase(tokens, index - 1)?.pos ?? '')
    ? ['VBD', 'VBZ', 'MD']
    : finiteTags
}
/** Openings of a list of nouns, behind whose comma another noun stands. */
const opensList = /^(?:according|such|including|as|along|together)$/

/** The word before the noun phrase that ends at a word. */
function beforePhrase(tokens: readonly Token[], end: number): Token | undefined {
  let at = end
  while (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/.test(tokens[at]?.pos ?? '')) at--
  return tokens[at]
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
export function isBareComplement(tokens: Sentence['tokens'], index: number): boolean {
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
