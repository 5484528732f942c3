import { lexicon } from '../../../syntax/index.ts'
import type { Token } from '../../index.ts'
import { isNounPhrase, isParticiple, type Judge } from './followers.ts'

/** “Is thought that …”: a participle that the tagger took for a noun. */
const isExtraposed: Judge = (next, then) =>
  then?.norm === 'that' && lexicon(next.norm)?.tags.has('VBN') === true
const isPredicate: Judge = (next, then, verb) =>
  isExtraposed(next, then, verb) ||
  isParticiple(next) ||
  next.pos === 'ADJ' ||
  next.pos === 'ADP' ||
  next.tag === 'TO' ||
  (next.pos === 'NOUN' && next.text === next.norm) ||
  (next.norm === 'there' && then?.pos === 'ADP') ||
  isNounPhrase(next)
const isVerbal: Judge = next => isParticiple(next) || next.tag === 'VBD'
const hasObject: Judge = next => isParticiple(next) || next.tag === 'VBD' || isNounPhrase(next)
const isInfinitive: Judge = next =>
  !/^\p{Lu}/u.test(next.text) &&
  (next.tag === 'VB' || (lexicon(next.norm)?.tags.has('VB') === true && !/^(?:DET|PRON|ADP)$/.test(next.pos)))
/** “Had two brothers”, but “Had two brothers known” and “Were a ship to sink” */
const isPlainPhrase: Judge = next => {
  const { tokens } = next.sentence
  if (!next.sentence.previous) return false
  if (!/^an?$/.test(next.norm) && next.pos !== 'NUM' && next.pos !== 'ADJ' && next.norm !== 'no') return false
  const end = tokens.findIndex(({ pos }, at) => at > next.index && !/^(?:NOUN|ADJ|PROPN|NUM|DET)$/.test(pos))
  return (
    end > 0 &&
    !/^(?:VB[DN]|TO)$/.test(tokens[end]!.tag) &&
    !/\b(?:would|might|could)\b/.test(next.sentence.text)
  )
}
/** “Were hundreds of them”, “Were no reports of deaths” */
const isExistent = (next: Token, then: Token | undefined): boolean =>
  (next.tag === 'NNS' && then?.pos === 'ADP') || (next.norm === 'no' && then?.tag === 'NNS')
const isVerbalOrPhrase: Judge = (next, then, verb) =>
  isVerbal(next, then, verb) ||
  (verb.norm === 'were' && isExistent(next, then)) ||
  isPlainPhrase(next, then, verb)

export const auxiliaries = new Map<string, Judge>([
  ...list('is was', isPredicate),
  ...list(
    'are',
    (next, then) =>
      isParticiple(next) || isExistent(next, then) || (next.pos === 'ADP' && then?.pos !== 'PRON'),
  ),
  // “Were the plan to fail, …”, “Had the firm known, …”: a noun phrase may be the subject.
  ...list('were had', isVerbalOrPhrase),
  ...list('am', () => true),
  ...list(
    'has',
    (next, then, verb) => hasObject(next, then, verb) || (next.tag === 'NNS' && then?.pos === 'ADP'),
  ),
  ...list('cost', next => next.tag === '$'),
  ...list('have', isVerbal),
  ...list('cannot', isInfinitive),
  ...list('will would can could may might must shall should does did', isInfinitive),
])

function list(words: string, judge: Judge): [string, Judge][] {
  return words
    .split(' ')
    .flatMap(word => [
      [word, judge] as [string, Judge],
      ...(/^(?:may|shall|had|cost)$/.test(word) ? [] : [[`${word}n't`, judge] as [string, Judge]]),
    ])
}
