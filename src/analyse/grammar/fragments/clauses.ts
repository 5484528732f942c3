import { isFinite as isFiniteVerb } from '../../../syntax/index.ts'
import { monthNames, weekdays } from '../../figures/dates/calendar.ts'
import type { Sentence, Token } from '../../index.ts'
import { nominative } from '../../tokens.ts'
import { isVerbless } from '../clauses.ts'
import { hasOwnSubject } from '../predicates.ts'

/** “As its population grew.”, “As are short skirts.”: one subject, one verb and no comma; but “As a youth he joined”. */
export function opensAsClause({ text, tokens }: Sentence): boolean {
  const verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  if (verb < 1 || /[,;:—–"“]| -- | so |^As \S+ as /.test(text)) return false
  const subject = tokens.slice(1, verb).filter(({ pos }) => pos !== 'ADV')
  const isOne = subject.every(
    ({ pos, tag, norm }, index) =>
      /^(?:NOUN|PROPN|ADP|CCONJ|PART)$/.test(pos) ||
      index === 0 ||
      (/^(?:ADJ|NUM)$/.test(pos) && !/^(?:NOUN|PROPN|PRON)$/.test(subject[index - 1]!.pos)) ||
      /^(?:ADP|CCONJ|DET)$/.test(subject[index - 1]!.pos) ||
      (tag === 'PRP$' && /^(?:of|in)$/.test(norm)),
  )
  const last = subject.at(-1)
  return (
    isOne &&
    (last === undefined ? tokens[verb]!.pos === 'AUX' : /^(?:NOUN|PROPN|PRON|DET|NUM|ADJ)$/.test(last.pos)) &&
    !tokens.some(
      ({ norm }, index) =>
        index > verb + 1 &&
        ((nominative.test(norm) && !leadsToSubject.test(tokens[index - 1]!.norm)) ||
          (isFiniteVerb(tokens, index) && !isBound(tokens, verb, index))),
    )
  )
}
/** “… and had left”, “… where it grew”: no clause beside that of the first verb. */
const isBound = (tokens: readonly Token[], first: number, index: number): boolean =>
  tokens[index - 1]!.pos === 'CCONJ' ||
  tokens
    .slice(first + 1, index)
    .some(({ norm, tag, pos }) => tag[0] === 'W' || norm === 'that' || pos === 'SCONJ')
const leadsToSubject =
  /^(?:that|who|whom|which|when|where|while|because|if|than|as|what|how|why|and|although|though|since|until|before|after)$/

/** “After a while it rains.”: a preposition, and the clause behind it the main one. */
export const isPrepositional = (sentence: Sentence): boolean =>
  /^(?:After|Before|Since|Until)\b/.test(sentence.text) &&
  (opensTime.test(sentence.text) ||
    (sentence.tokens[0]!.pos === 'SCONJ' ? opensAdjunct.test(sentence.text) : !hasOwnSubject(sentence)))

/** “Since about 1990 the pulse has been late.” */
const opensTime = new RegExp(
  String.raw`^\p{L}+ (?:(?:about|around|roughly|early|late|mid-?) ?)?(?:(?:1[5-9]|20)\d\d|last|next|then|now|noon|midnight|dawn|dusk|today|yesterday|tomorrow|Christmas|Easter|${weekdays.join('|')}|${monthNames})\b`,
  'u',
)
/** “Since the flood there is a boat.”, “After the war he went home.” */
const opensAdjunct = /^\p{L}+ (?:the|an?|his|her|its|their|that|this) \p{Ll}+ (?:there|he|she|it|they|we) /u

/** “… in the winter. When the lake froze.”, “… in Hull. Where he had worked.”: what is said of a time or a place besides. */
export function isOfTimeOrPlace({ text, previous }: Sentence): boolean {
  const noun = previous!.tokens.findLast(({ pos }) => pos !== 'PUNCT')
  if (!noun) return false
  return /^When /.test(text)
    ? noun.pos === 'NUM' || timeNoun.test(noun.norm)
    : /^Where /.test(text) && /^(?:NOUN|PROPN)$/.test(noun.pos)
}
const timeNoun =
  /^(?:day|week|month|year|decade|century|night|morning|afternoon|evening|weekend|spring|summer|autumn|fall|winter|season|war|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/

/** “While in the service he read law.”: the subordinator has no clause of its own, and the verb is the main one. */
export function isElliptic(sentence: Sentence): boolean {
  const second = sentence.tokens[/^(?:Even|As (?:if|though|soon|long)|So|In)\b/.test(sentence.text) ? 2 : 1]
  return (
    !second ||
    second.pos === 'CCONJ' ||
    ((second.pos === 'ADP' || second.tag === 'VBG' || second.tag === 'VBN') && !isVerbless(sentence))
  )
}
