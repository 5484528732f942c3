import { inflect, lexicon, type Tagged } from '../../../syntax/index.ts'
import { isPersonNoun } from '../../naming/gazetteer.ts'
import { isFiniteTag } from '../../tokens.ts'
import { isUnreal } from '../agreement.ts'
import { isSurelySingular } from '../grammatical-number.ts'
import { plainSubject } from '../plain-subject.ts'
import { discord, type Reader } from './discord.ts'
import { demandsBareVerb, determined, opensClause } from './surroundings.ts'

/** “and nobody paint pictures”. */
export const indefinite: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const pronoun = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!isBase(verb)) return undefined
  const tags = lexicon(verb.norm)!.tags
  if (!next || ['VBD', 'VBN', 'JJ', 'RB', 'IN'].some(tag => tags.has(tag))) return undefined
  if (
    next.tag !== 'NNS' &&
    next.pos !== 'DET' &&
    next.tag !== 'PRP' &&
    next.tag !== 'PRP$' &&
    next.tag !== 'TO'
  )
    return undefined
  if (!opensClause(tokens, at - 1) || demandsBareVerb(tokens, at - 1) || isUnreal(tokens, at - 1))
    return undefined
  // “Everybody stand”, and questions
  return at > 1 && tokens.at(-1)!.text !== '?' ? discord(verb, pronoun, pronoun, 'singular') : undefined
}

/** Whether a form is the bare form of a verb whose past is another: “say”, not “put”. */
const isBase = ({ norm, text, pos }: Tagged): boolean =>
  pos !== 'AUX' &&
  pos !== 'PUNCT' &&
  text === norm &&
  norm.length > 2 &&
  lexicon(norm)?.tags.has('VB') === true &&
  !/^(?:come|become|run|overcome|dare|forecast|please|like|let)$/.test(norm)

/** “His wife work as a nurse.”: a sentence that would have no verb at all. */
function isSoleVerb(tokens: readonly Tagged[], at: number): boolean {
  const verb = tokens[at]!
  const noun = tokens[at - 1]!
  const next = tokens[at + 1]!
  const goesOn =
    next.tag === 'PRP$' ||
    /^(?:the|a|an)$/.test(next.norm) ||
    (isPersonNoun(noun.norm) && (next.tag === 'TO' || (next.pos === 'ADP' && next.norm !== 'of')))
  if (!goesOn || plainSubject(tokens, at - 1) !== 0 || tokens.at(-1)!.text !== '.') return false
  if (verb.pos !== 'VERB' && !isPersonNoun(noun.norm)) return false
  return !tokens.some((token, i) => i !== at && isFiniteTag(token))
}

/** “A witness describe the scene”, “the evidence show that”: one thing, and the verb of many. */
export const bare: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const noun = tokens[at - 1]!
  const next = tokens[at + 1]
  if (at < 2 || !next || noun.tag !== 'NN' || !isBase(verb) || !isSurelySingular(noun)) return undefined
  const tags = lexicon(verb.norm)!.tags
  // “The man, say the police, …”
  if (verb.norm === 'say' && tokens.some(({ text }) => text === ',')) return undefined
  if (tags.has('VBD') || tags.has('VBN') || tags.has('JJ') || tags.has('RB') || tags.has('IN'))
    return undefined
  const reports = next.norm === 'that' && next.pos === 'SCONJ'
  const takesObject = /^(?:DET|NUM)$/.test(next.pos) || /^(?:PRP\$?|TO)$/.test(next.tag)
  const isNeed = verb.norm === 'need' && /^(?:an?|the|more|new|to)$/.test(next.norm) && verb.pos === 'VERB'
  if (verb.norm === 'need' && !isNeed) return undefined
  if (!reports && !(takesObject && (!tags.has('NN') || isNeed)) && !isSoleVerb(tokens, at)) return undefined
  const first = determined(tokens, at - 1)
  if (first < 0 || !/^(?:the|a|an|his|her|its|their|this|that|our|my)$/.test(tokens[first]!.norm))
    return undefined
  if (
    tokens
      .slice(first + 1, at - 1)
      .some(({ norm, tag }) => /^JJ[RS]$/.test(tag) || /^(?:poor|rich)$/.test(norm))
  )
    return undefined
  if (!opensClause(tokens, first) || isUnreal(tokens, first) || demandsBareVerb(tokens, first))
    return undefined
  // “Does the law …”, “the more the law …”
  if (tokens.slice(0, first).some(({ tag }) => tag === 'MD' || /^JJ[RS]$|^RB[RS]$/.test(tag)))
    return undefined
  return inflect(verb.norm, 'VBZ') === verb.norm ? undefined : discord(verb, noun, noun, 'singular')
}
