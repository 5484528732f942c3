import { lexicon, type Tagged } from '../../syntax/index.ts'
import { isUnreal } from './agreement.ts'
import { endsPhrase, headAfter } from './determiners.ts'
import {
  type GrammaticalNumber,
  isSurelyPlural,
  isSurelySingular,
  numberOfVerb,
} from './grammatical-number.ts'

/** “there is two reasons”, “there are a reason”. */
export interface Existence {
  readonly verb: Tagged
  readonly noun: Tagged
  readonly number: GrammaticalNumber
}

export function* existences(tokens: readonly Tagged[]): Iterable<Existence> {
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (tokens[i]!.norm !== 'there') continue
    const verb = tokens[i + 1]!
    const asked = verb.pos === 'AUX' || verb.pos === 'VERB' ? numberOfVerb(verb) : undefined
    if (!asked || !existing.test(verb.norm)) continue
    // “I wish there were a way”
    if (verb.norm === 'were' && isUnreal(tokens, i)) continue
    let at = i + 2
    if (/^ha(?:s|ve)$/.test(verb.norm)) {
      if (/^(?:never|always|also|already)$/.test(tokens[at]?.norm ?? '')) at++
      if (tokens[at]?.norm !== 'been') continue
      at++
    }
    // “there seems to be”
    if (/^(?:seem|appear)/.test(verb.norm)) {
      if (tokens[at]?.norm !== 'to' || tokens[at + 1]?.norm !== 'be') continue
      at += 2
    }
    at = behindInsertion(tokens, at)
    while (
      tokens[at]?.pos === 'ADV' &&
      tokens[at]!.tag === 'RB' &&
      !/^(?:so|as|too|about|almost|nearly)$/.test(tokens[at]!.norm)
    )
      at++
    const found = existent(tokens, behindRounding(tokens, at), asked)
    if (found) yield { verb, ...found }
  }
}

/** Verbs that say that something is there. */
const existing =
  /^(?:is|are|was|were|has|have|remains?|exists?|stands?|follows?|comes?|lies?|seems?|appears?)$/

/** Just behind what commas enclose: “there is, officials say, 30 vacancies”. */
function behindInsertion(tokens: readonly Tagged[], at: number): number {
  if (tokens[at]?.text !== ',') return at
  const close = tokens.findIndex(({ text }, i) => i > at && text === ',')
  return close > 0 && close < at + 9 ? close + 1 : at
}

/** Just behind “at least”, “more than” or “about” before a number. */
function behindRounding(tokens: readonly Tagged[], at: number): number {
  const isTwo = /^(?:at|more|fewer|less|up)$/.test(tokens[at]?.norm ?? '')
  const behind = at + (isTwo ? 2 : 1)
  const rounds = isTwo || /^(?:about|almost|nearly|some|around|over|only|just)$/.test(tokens[at]?.norm ?? '')
  return rounds && tokens[behind]?.pos === 'NUM' ? behind : at
}

/** “four boats left”, “several reasons why”, “two men waiting”, “three people here” */
const goesOn = ({ tag, pos, norm }: Tagged): boolean =>
  /^(?:this|last|so)$/.test(norm) ||
  tag === 'WRB' ||
  (pos === 'VERB' && tag !== 'VB' && norm !== 'said') ||
  (pos === 'ADV' && tag === 'RB')

/** “dozens of them”, “hundreds of letters”, but not “thousands of pounds”, which is one amount. */
function isRoundNumber(tokens: readonly Tagged[], at: number): boolean {
  const counted = tokens[at + 2]
  return (
    /^(?:dozens|scores|hundreds|thousands|millions)$/.test(tokens[at]!.norm) &&
    tokens[at + 1]?.norm === 'of' &&
    counted !== undefined &&
    (counted.norm === 'them' || isSurelyPlural(counted))
  )
}

function existent(
  tokens: readonly Tagged[],
  at: number,
  asked: GrammaticalNumber,
): Omit<Existence, 'verb'> | undefined {
  const first = tokens[at]
  if (!first) return undefined
  const opener =
    first.pos === 'DET' || first.pos === 'NUM' || /^(?:many|several|few)$/.test(first.norm) ? at : at - 1
  const head = headAfter(tokens, opener)
  const noun = tokens[head]
  const next = tokens[head + 1]
  if (!noun || !(endsPhrase(next) || goesOn(next!))) return undefined
  const listed =
    next?.norm === ',' || tokens.slice(head, head + 8).some(({ norm }) => norm === 'and' || norm === 'or')
  if (asked === 'singular') {
    if (!isSurelyPlural(noun) && !isRoundNumber(tokens, head)) return undefined
    // “there is two weeks to go”: time and money are one amount
    if (opener === at && /^(?:a|an|the|this|that|one|any|more|what|every|each)$/.test(first.norm))
      return undefined
    if (opener < at && listed) return undefined
    return { noun, number: 'plural' }
  }
  if (opener !== at || !/^(?:a|an|one|another)$/.test(first.norm) || listed || next?.norm === 'of')
    return undefined
  if (/^(?:few|good|great)$/.test(tokens[at + 1]!.norm)) return undefined
  return isSurelySingular(noun) && !lexicon(noun.norm)?.tags.has('CD')
    ? { noun, number: 'singular' }
    : undefined
}
