import { inflect, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteForm, isLower, isNominal, tagsOf } from '../tokens.ts'
import { isMark, isQuotation, subjectFrom, written } from './clause-parts.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { nounPhrase } from './displaced-verbs.ts'
import { plainSubject } from './plain-subject.ts'
import { isInner } from './verb-slots.ts'
import type { Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const asking = wordSet(
  'know wonder ask explain understand see tell decide discover learn forget remember say describe consider investigate examine discuss determine establish reveal clear unclear unsure sure unknown question idea doubt wanted uncertain matter about of on',
)

/** “wanted to know what would the club do”, “asked how did the fire start”: a question told in the order of one that is asked. */
const toldQuestion: Reader = (tokens, at) => {
  const auxiliary = tokens[at]!
  if (tokens.at(-1)!.text === '?' || tokens.some(isQuotation) || !isFiniteForm(auxiliary) || at < 2)
    return undefined
  let wh = at - 1
  // “how many people did”, “which of the two would”
  while (wh > 0 && tokens[wh]!.tag[0] !== 'W' && at - wh < 4 && /^(?:ADJ|NOUN|ADV)$/.test(tokens[wh]!.pos))
    wh--
  const word = tokens[wh]!
  const governor = tokens[wh - 1]
  if (!governor || !/^(?:what|where|why|how|when|whom|which)$/.test(word.norm)) return undefined
  if (!asking.has(governor.lemma) && !asking.has(tokens[wh - 2]?.lemma ?? '')) return undefined
  if (!(asking.has(governor.lemma) || isNominal(governor) || governor.tag === 'PRP')) return undefined
  if (/^(?:about|of|on)$/.test(governor.norm) && wh < at - 1) return undefined
  const isModal = auxiliary.tag === 'MD' || /^(?:do|does|did)$/.test(auxiliary.norm)
  const whole = subjectFrom(tokens, at + 1)
  if (whole < 0) return undefined
  // “how did the fire start”: the verb that looks like the head of its subject
  const isSwallowed =
    isModal &&
    whole - at > 3 &&
    tagsOf(tokens[whole - 1]!).has('VB') &&
    !(tokens[whole] && tokens[whole]!.pos === 'VERB')
  const end = isSwallowed ? whole - 1 : whole
  let verb = end
  while (tokens[verb] && isInner(tokens[verb]!)) verb++
  const next = tokens[verb]
  if (!next) return undefined
  const isPronoun = /^(?:he|she|it|they|we)$/.test(tokens[at + 1]!.norm)
  // “asked where had he been”, “nobody knows where is he”
  const isPlain = isPronoun && !isModal && word.norm !== 'what' && wh === at - 1
  if (next.pos === 'PUNCT' && !isPlain) return undefined
  const isPerfect = /^(?:has|have|had)$/.test(auxiliary.norm)
  const fits = isModal
    ? next.tag === 'VB' || tagsOf(next).has('VB')
    : next.tag === 'VBN' || (!isPerfect && next.tag === 'VBG')
  // “what was the reason given”, “how are things going”: the verb may belong to the noun
  if (!isPlain && (!fits || (!isModal && !isPerfect))) return undefined
  const subject = written(tokens, at + 1, end)
  const isDo = /^(?:do|does|did)$/.test(auxiliary.norm) && verb === end
  const form = auxiliary.norm === 'did' ? 'VBD' : 'VBZ'
  const better = isDo
    ? `${subject} ${auxiliary.norm === 'do' ? next.text : inflect(next.norm, form)}`
    : `${subject} ${auxiliary.text}`
  return {
    first: auxiliary,
    last: tokens[isDo ? verb : end - 1]!,
    fault: 'asks in the order of a question that is not told',
    better,
  }
}

/** Openings behind which the verb stands before its subject. */
const inverting = /^(?:never|rarely|seldom|hardly|scarcely|nowhere|nor)$/

/** “Not until she was 40 she learned”, “Never before the club had lost”, “Only after the vote he resigned” */
const uninverted: Reader = (tokens, at) => {
  if (at !== 0 || tokens.length < 6 || tokens.at(-1)!.text === '?' || tokens.some(isQuotation))
    return undefined
  const [first, second, third] = tokens as [Tagged, Tagged, Tagged]
  const isClause =
    (first.norm === 'not' && second.norm === 'until') ||
    (first.norm === 'only' && /^(?:when|after|once|if|because)$/.test(second.norm))
  let from = -1
  if (isClause) {
    const verb = tokens.findIndex((token, i) => i > 1 && isFiniteForm(token))
    const hasInner = verb > 0 && plainSubject(tokens, verb - 1) >= 0
    // “Not until May he knew”
    const phrase = hasInner ? undefined : nounPhrase(tokens, 2)
    from = hasInner ? verb + 1 : (phrase?.end ?? -1)
    if (from < 0) return undefined
    while (hasInner && tokens[from] && !opensMain(tokens, from)) from++
    if (tokens[from]?.text === ',') from++
  } else if (inverting.test(first.norm)) from = /^(?:before|again|since|once)$/.test(second.norm) ? 2 : 1
  else if (first.norm === 'no' && second.norm === 'sooner') from = 2
  else if (
    /^(?:under|at|in|on)$/.test(first.norm) &&
    second.norm === 'no' &&
    /^(?:circumstances?|times?|point|stage|way|account)$/.test(third.norm)
  )
    from = 3
  else if (first.norm === 'only' && /^(?:then|later|now|recently|rarely)$/.test(second.norm)) from = 2
  if (from < 1 || !tokens[from]) return undefined
  // “Hardly a window has been broken”
  if (/^(?:a|an|any|one|another)$/.test(tokens[from]!.norm)) return undefined
  const end = subjectFrom(tokens, from)
  if (end < 0) return undefined
  let verb = end
  while (tokens[verb] && tokens[verb]!.pos === 'ADV') verb++
  const finite = tokens[verb]
  if (!finite || !isFiniteForm(finite) || !isLower(finite)) return undefined
  // “Only when he sings I sleep”: no auxiliary stands before a subject anywhere
  if (
    tokens.some(
      (token, i) =>
        token.pos === 'AUX' &&
        i > 0 &&
        i + 1 < tokens.length &&
        i !== verb &&
        subjectFrom(tokens, i + 1) > 0 &&
        !isFiniteForm(tokens[i + 1]!) &&
        i < verb,
    )
  )
    return undefined
  const subject = written(tokens, from, end)
  const isAuxiliary = finite.pos === 'AUX' || finite.tag === 'MD'
  const help = finite.tag === 'VBD' ? 'did' : finite.tag === 'VBZ' ? 'does' : 'do'
  const better = isAuxiliary ? `${finite.text} ${subject}` : `${help} ${subject} ${finite.lemma}`
  return verb === end
    ? { first: tokens[from]!, last: finite, fault: 'stands in the order that no such opening has', better }
    : { first: tokens[from]!, last: finite, fault: 'stands in the order that no such opening has' }
}
const opensMain = (tokens: readonly Tagged[], at: number): boolean => {
  const end = /^(?:he|she|it|they|we|i|you)$/.test(tokens[at]!.norm)
    ? at + 1
    : tokens[at]!.text === ',' || /^(?:the|a|an)$/.test(tokens[at]!.norm)
      ? subjectFrom(tokens, tokens[at]!.text === ',' ? at + 1 : at)
      : -1
  return end > 0 && tokens[end] !== undefined && (isFiniteForm(tokens[end]!) || tokens[end]!.pos === 'AUX')
}

/** “Although he was ill, but he went”, “Because it rained, so the game was off”: two conjunctions for one joint */
const joinedTwice: Reader = (tokens, at) => {
  const comma = tokens[at - 1]!
  const first = tokens[0]!
  const opens = first.norm === 'even' ? tokens[1]!.norm : first.norm
  const fits = tokens[at]!.norm === 'but' ? /^(?:although|though|while|despite)$/ : /^(?:because|since)$/
  if (at < 4 || !fits.test(opens) || tokens.slice(1, at - 1).some(isMark)) return undefined
  if (opens !== 'despite' && !tokens.slice(1, at - 1).some(isFiniteForm)) return undefined
  const end = subjectFrom(tokens, at + 1)
  let verb = end
  while (end > 0 && tokens[verb] && isInner(tokens[verb]!)) verb++
  // “As he was late, so he said”
  if (
    end < 0 ||
    !tokens[verb] ||
    !isFiniteForm(tokens[verb]!) ||
    /^(?:say|claim|think)$/.test(tokens[verb]!.lemma)
  )
    return undefined
  return {
    first: comma,
    last: tokens[at]!,
    fault: `joins again what “${first.text}” has joined`,
    better: ',',
  }
}

/** Clauses in the order of others, and joints told twice; asked of small letters behind the first word. */
export const toldReaders: readonly Started<Garble>[] = [
  [
    { word: 'would will could can should might must may do does did is are was were has have had' },
    toldQuestion,
  ],
  [{ word: 'but so', before: ',' }, joinedTwice],
]
/** Those that judge how a sentence opens. */
export const openingReaders: readonly Started<Garble>[] = [
  [{ word: 'not only never rarely seldom hardly scarcely nowhere nor no under at in on' }, uninverted],
]
