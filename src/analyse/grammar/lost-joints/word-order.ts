import { isDoubleQuote, isFiniteForm, isLower, tagsOf } from '../../tokens.ts'
import { nounPhrase } from '../displaced-verbs.ts'
import type { Reader } from './reader.ts'

/** “twice as much than” */
export const asThan: Reader = (tokens, at) => {
  const degree = tokens[at - 1]!
  return tokens[at - 2]?.norm === 'as' &&
    /^(?:ADJ|ADV)$/.test(degree.pos) &&
    !/^(?:more|less|other|rather|better|worse)$/.test(degree.norm) &&
    !/^JJR|RBR$/.test(degree.tag)
    ? { first: tokens[at]!, last: tokens[at]!, fault: 'does not go with “as”', better: 'as' }
    : undefined
}

/** “a responsible for the accounts” */
export const articleBeforeComplement: Reader = (tokens, at) => {
  const article = tokens[at - 1]!
  const next = tokens[at + 1]
  return next && /^(?:for|to|of|that|from)$/.test(next.norm) && isLower(article)
    ? { first: article, last: tokens[at]!, fault: `needs no “${article.text}”`, better: tokens[at]!.text }
    : undefined
}

/** “is not enough old to drive” */
export const enoughBeforeAdjective: Reader = (tokens, at) => {
  const adjective = tokens[at + 1]
  const next = tokens[at + 2]
  const before = tokens[at - 1]!
  if (adjective?.tag !== 'JJ' || !tagsOf(adjective).has('JJ') || !next) return undefined
  return /^(?:is|are|was|were|be|not|n't|been|seems?)$/.test(before.norm) &&
    (next.tag === 'TO' || next.norm === 'for')
    ? {
        first: tokens[at]!,
        last: adjective,
        fault: 'has the words in the wrong order',
        better: `${adjective.text} ${tokens[at]!.text}`,
      }
    : undefined
}

/** “There were killed 12 people” */
export const participleBeforeNumber: Reader = (tokens, at) => {
  const number = tokens[at + 1]
  return /^(?:were|was|are|have|been)$/.test(tokens[at - 1]!.norm) &&
    tokens[at - 2]?.norm === 'there' &&
    number?.pos === 'NUM'
    ? { first: tokens[at]!, last: number, fault: 'has the words in the wrong order' }
    : undefined
}

/** “It was not until May did the firm reply” */
export const untilInverted: Reader = (tokens, at) => {
  if (tokens[0]?.norm !== 'it' || tokens[2]?.norm !== 'not' || tokens[3]?.norm !== 'until') return undefined
  const next = tokens[at + 1]
  return next &&
    at < 12 &&
    !tokens.slice(4, at).some(isFiniteForm) &&
    (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'PROPN')
    ? { first: tokens[at]!, last: next, fault: 'asks where nothing is asked' }
    : undefined
}

/** “of last its six games” */
export const adjectiveBeforePossessive: Reader = (tokens, at) => {
  const adjective = tokens[at - 1]!
  const next = tokens[at + 1]
  return tokens[at - 2]?.pos === 'ADP' &&
    tokens[at - 2]!.norm !== 'at' &&
    next &&
    (next.pos === 'NUM' || next.pos === 'NOUN' || next.pos === 'ADJ')
    ? {
        first: adjective,
        last: tokens[at]!,
        fault: 'has the words in the wrong order',
        better: `${tokens[at]!.text} ${adjective.text}`,
      }
    : undefined
}

/** “Nobody knows where is the money.” */
export const questionToldWithNoun: Reader = (tokens, at) => {
  const question = tokens[at - 1]!
  const asking = tokens[at - 2]
  const subject = nounPhrase(tokens, at + 1)
  if (
    !asking ||
    !/^(?:knows?|knew|wonders?|wondered|understands?|understood|explains?|explained|asked|asks|unclear|sure|reveal|revealed)$/.test(
      asking.norm,
    )
  )
    return undefined
  if (
    !subject?.isDefinite ||
    !(tokens[at + 1]!.pos === 'DET' || tokens[at + 1]!.tag === 'PRP$') ||
    tokens.some(isDoubleQuote)
  )
    return undefined
  return /^[.]$/.test(tokens[subject.end]?.text ?? '')
    ? { first: question, last: tokens[at]!, fault: 'has the words in the wrong order' }
    : undefined
}
