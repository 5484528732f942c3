import { baseOf, type Tagged } from '../../syntax/index.ts'
import { wordPairs, wordSet } from '../collections.ts'
import { isDoubleQuote, isFiniteTag, isLower, isNominal, nominative, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import { isInner } from './verb-slots.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

const counted =
  'member resident citizen survivor victim supporter teacher doctor nurse lawyer farmer journalist student engineer soldier worker scientist writer actor singer boy girl man woman child friend colleague patient passenger volunteer veteran reporter businessman politician priest'

/** “The talks been held”, “The talks not yet been held”: a participle that has lost its auxiliary. */
const bareBeen: Reader = (tokens, at) => {
  let last = at - 1
  while (last > 0 && isInner(tokens[last]!)) last--
  const subject = tokens[last]!
  if (!tokens[at + 1] || plainSubject(tokens, last) < 0) return undefined
  // “Has the bill been passed”, and speech as it is spoken
  if (tokens.some(token => isDoubleQuote(token) || /^(?:ha(?:s|ve|d|ving)|['’](?:ve|s|d))$/.test(token.norm)))
    return undefined
  const isMany = subject.tag === 'NNS' || /^(?:they|we|you|i)$/.test(subject.norm)
  const adverbs = tokens.slice(last + 1, at + 1).map(({ text }) => text)
  return {
    first: subject,
    last: tokens[at]!,
    fault: 'lacks an auxiliary',
    better: [subject.text, isMany ? 'have' : 'has', ...adverbs].join(' '),
  }
}

/** “because he going home”: the “is” that no longer stands between a pronoun and its participle; undefined for none. */
export function lostAuxiliary(tokens: readonly Tagged[], at: number): string | undefined {
  const word = tokens[at]!
  const subject = tokens[at - 1]!
  if (/^(?:being|having|during|according|including|concerning)$/.test(word.norm)) return undefined
  const before = tokens[at - 2]
  const isJoined = /^(?:and|but)$/.test(before?.norm ?? '')
  const opener = isJoined ? tokens[at - 3] : before
  const opens =
    opener === undefined ||
    /^[“"‘]$/.test(opener.text) ||
    (!isJoined && /^(?:that|because|when|if|although|unless|until)$/.test(opener.norm))
  // “he talking, she listening”: each of two has his own; “She swimming?”
  if (!opens || tokens.at(-1)?.text === '?' || tokens.at(-2)?.text === '?') return undefined
  if (tokens.some((one, i) => i !== at && one.tag === 'VBG' && nominative.test(tokens[i - 1]?.norm ?? '')))
    return undefined
  // A clause of his own has he all the same: “That he having left they stayed”.
  if (opener === undefined && finiteFollowsComma(tokens, at)) return undefined
  return subject.norm === 'i' ? 'am' : /^(?:he|she)$/.test(subject.norm) ? 'is' : 'are'
}
/** “He standing guard, the others slept” */
const finiteFollowsComma = (tokens: readonly Tagged[], at: number): boolean => {
  const comma = tokens.findIndex(({ text }, i) => i > at && text === ',')
  return comma > 0 && tokens.some((token, i) => i > comma && isFiniteTag(token))
}

/** “They going to vote.”: a sentence whose one verb is a participle behind a pronoun. */
const bareParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  const subject = tokens[0]!
  if (at !== 1 || !tagsOf(word).has('VBG')) return undefined
  if (tokens.some(token => isFiniteTag(token) || isDoubleQuote(token) || token.text === ',')) return undefined
  const be = lostAuxiliary(tokens, at)
  return be
    ? {
        first: subject,
        last: word,
        fault: 'lacks an auxiliary',
        better: `${subject.text} ${be} ${word.text}`,
      }
    : undefined
}

/** Adjectives that are said of one and have a complement. */
const complemented = wordSet(
  'afraid glad sorry unable able aware unaware sure certain happy unhappy keen eager reluctant willing unwilling likely unlikely proud fond capable incapable guilty responsible angry ashamed confident anxious ready grateful furious delighted',
)

/** “She afraid that the dam would burst”: an adjective that has lost its “be”. */
const bareAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const subject = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!complemented.has(word.norm) || !next || tokens.some(isDoubleQuote)) return undefined
  const isComplement = next.norm === 'that' || next.pos === 'ADP' || next.tag === 'TO'
  if (!isComplement || plainSubject(tokens, at - 1) < 0 || tokens.at(-1)?.text === '?') return undefined
  // “he glad to go, she not”
  if (
    tokens.some(({ text }, i) => i > at && /^[,;]$/.test(text) && nominative.test(tokens[i + 1]?.norm ?? ''))
  )
    return undefined
  const be = subject.norm === 'i' ? 'am' : /^s?he$/.test(subject.norm) ? 'is' : 'are'
  return { first: subject, last: word, fault: 'lacks “be”', better: `${subject.text} ${be} ${word.text}` }
}

/** “Ashdown came not to lie down”: a refusal told with a verb of motion, and no purpose. */
const comeNotTo: Reader = (tokens, at) => {
  const subject = tokens[at - 2]
  const verb = tokens[at + 2]
  if (tokens[at + 1]?.tag !== 'TO' || !subject || verb?.tag !== 'VB') return undefined
  // “He came not to judge but to listen”
  const rest = tokens.slice(at)
  if (rest.some(({ text, pos }) => pos === 'CCONJ' || /^[,;:—–?“”"]$/.test(text))) return undefined
  if (!hasNominalBefore(tokens, at - 1)) return undefined
  const came = tokens[at - 1]!.norm
  const tense = came === 'came' ? 'did not' : came === 'comes' ? 'does not' : 'do not'
  return {
    first: tokens[at - 1]!,
    last: verb,
    fault: 'negates the verb of another',
    better: `${tense} ${verb.text}`,
  }
}

/** “Still Ashdown came”: a subject that an adverb may stand before. */
const hasNominalBefore = (tokens: readonly Tagged[], verb: number): boolean =>
  plainSubject(tokens, verb - 1) >= 0 ||
  (tokens[0]!.pos === 'ADV' && plainSubject(tokens.slice(1), verb - 2) >= 0)

/** “The minister not say who”. */
const bareNegation: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const subject = tokens[at - 1]!
  if (verb?.pos !== 'VERB' || !/^VB[PZ]?$/.test(verb.tag) || !isNominal(subject)) return undefined
  if (/^(?:dares?|needs?)$/.test(subject.norm)) return undefined
  if (plainSubject(tokens, at - 1) !== 0 || tokens[0]!.pos === 'VERB' || tagsOf(verb).has('VBN'))
    return undefined
  return {
    first: tokens[at]!,
    last: verb,
    fault: 'lacks an auxiliary',
    better: verb.tag === 'VBZ' ? `does not ${baseOf(verb.norm)}` : `did not ${verb.text}`,
  }
}

/** “said that the and left”: an article with nothing behind it. */
const articleBeforeConjunction: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (
    !next ||
    at < 2 ||
    !isLower(before) ||
    /^[/"“”'’‘)]$/.test(next.text) ||
    /^["“‘']$/.test(tokens[at - 2]!.text)
  )
    return undefined
  return { first: before, last: word, fault: 'lacks a noun' }
}

/** “closed because of.”, “Police believe that the man.” */
const cutShort: Reader = (tokens, at) => {
  const last = tokens[at - 1]!
  if (at < 4 || at < tokens.length - 2) return undefined
  if (last.norm === 'of' && tokens[at - 2]!.norm === 'because')
    return { first: tokens[at - 2]!, last, fault: 'lacks a noun' }
  if (last.pos !== 'NOUN') return undefined
  let i = at - 2
  while (i > 1 && (tokens[i]!.pos === 'ADJ' || tokens[i]!.pos === 'NOUN')) i--
  const that = tokens[i - 1]
  const verb = tokens[i - 2]
  if (!/^(?:the|a|an)$/.test(tokens[i]!.norm) || that?.norm !== 'that' || that.pos !== 'SCONJ' || !verb)
    return undefined
  return /^(?:said|says|say|believes?d?|thinks?|thought|told|warned|argued|claimed|added)$/.test(verb.norm) &&
    verb.pos === 'VERB'
    ? { first: that, last, fault: 'lacks a verb' }
    : undefined
}

/** Verbs and participles with the preposition that joins what they are said of. */
const joined = wordPairs(
  'consists of|consisted of|depends on|depended on|relies on|relied on|listened to|listens to|belongs to|belonged to|complained about|insisted on|apologised for|apologized for|participated in|participates in|accused of|suspected of|convicted of|based in|located in|headquartered in|succeeded in|specialises in|specializes in|arrived at',
)

/** “consists five members”, “is based London”, “was accused stealing”. */
const lackingPreposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  const preposition = joined.get(word.norm)!
  if (!next || !after || word.pos !== 'VERB') return undefined
  const found: Garble = {
    first: word,
    last: next,
    fault: `lacks “${preposition}”`,
    better: `${word.text} ${preposition} ${next.text}`,
  }
  if (/^(?:accused|suspected|convicted)$/.test(word.norm)) {
    const isPassive = /^(?:is|are|was|were|been)$/.test(tokens[at - 1]!.norm)
    return isPassive && next.tag === 'VBG' && tagsOf(next).has('VBG') ? found : undefined
  }
  if (/^(?:based|located|headquartered)$/.test(word.norm)) {
    const isPlace = next.pos === 'PROPN' && next.tag === 'NNP' && !isLower(next)
    return isPlace && /^(?:is|are|was|were)$/.test(tokens[at - 1]!.norm) ? found : undefined
  }
  if (plainSubject(tokens, at - 1) < 0) return undefined
  const isObject =
    next.tag === 'PRP$' ||
    /^(?:the|a|an)$/.test(next.norm) ||
    next.pos === 'NUM' ||
    (next.tag === 'NNS' && isLower(next))
  if (!isObject || [next, after, tokens[at + 3]].some(one => one && adverbial.test(one.norm)))
    return undefined
  // “insisted the bank was sound”: a clause may follow
  const reports = /^(?:insisted|complained|succeeded|arrived)$/.test(word.norm)
  return reports && (word.norm !== 'arrived' || next.norm !== 'the' || tokens.slice(at + 1).some(isFiniteTag))
    ? undefined
    : found
}

/** “He was member of”: a noun that is counted, and no office that one alone holds. */
const lackingArticle: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || word.pos !== 'NOUN' || !/^(?:is|was|became|as)$/.test(verb.norm)) return undefined
  if (!(next.pos === 'ADP' || next.tag === 'WP' || /^[.,]$/.test(next.text)) || next.tag === 'HYPH')
    return undefined
  const subject = tokens[at - 2]
  const isAs = verb.norm === 'as' && /^work(?:s|ed|ing)?$/.test(subject?.norm ?? '')
  if (
    !subject ||
    (!isAs && (verb.norm === 'as' || plainSubject(tokens, at - 2) < 0 || subject.tag === 'NNS'))
  )
    return undefined
  const article = /^[aeiou]/.test(word.norm) ? 'an' : 'a'
  return {
    first: verb,
    last: word,
    fault: 'lacks an article',
    better: `${verb.text} ${article} ${word.text}`,
  }
}

/** Words that are surely wanting; asked of small letters behind the first word. */
export const gapReaders: readonly Started<Garble>[] = [
  [{ word: 'been' }, bareBeen],
  [{ tag: 'VBG', before: 'he she they we' }, bareParticiple],
  [{ word: 'not', before: 'came comes come' }, comeNotTo],
  [{ word: 'not' }, bareNegation],
  [{ pos: 'ADJ', before: 'he she they we i' }, bareAdjective],
  [{ word: 'and or but because', before: 'the my our your their its an' }, articleBeforeConjunction],
  [{ word: '.' }, cutShort],
  [{ word: [...joined.keys()].join(' ') }, lackingPreposition],
  [{ word: counted, before: 'is was became as' }, lackingArticle],
]
