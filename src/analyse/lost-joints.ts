import { participleFor, type Tagged } from '../syntax/index.ts'
import { wordSet } from './collections.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { adjunct, nounPhrase, pastAdjuncts } from './displaced-verbs.ts'
import { isPersonNoun } from './gazetteer.ts'
import { plainSubject } from './plain-subject.ts'
import { isDoubleQuote, isFiniteForm, isLower, isNominal, isVerbal, nominative, tagsOf } from './tokens.ts'
import { adverbial, type Garble } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** Whether one of some words may be a finite verb, whatever the tagger took it for. */
const mayHaveFinite = (tokens: readonly Tagged[], from: number, until: number): boolean =>
  tokens.slice(from, until).some((token, i) => {
    if (
      isFiniteForm(token) ||
      (isVerbal(token) && token.tag === 'VB') ||
      /^['’](?:s|re|ve|d|ll|m)$/.test(token.norm)
    )
      return true
    const before = tokens[from + i - 1]
    if (token.pos === 'NOUN' && (/^(?:DET|ADJ|ADP|NUM)$/.test(before?.pos ?? '') || before?.tag === 'PRP$'))
      return false
    const tags = tagsOf(token)
    return (
      ['VBD', 'VBZ', 'MD'].some(tag => tags.has(tag)) || (tags.size === 0 && /(?:ed|s)$/.test(token.norm))
    )
  })

/** The first mark of some behind a word; -1 for none. */
const markBehind = (tokens: readonly Tagged[], at: number, marks: RegExp): number =>
  tokens.findIndex(({ text }, index) => index > at && marks.test(text))

/** “The firm, which the largest in Europe, will close”: a relative clause with no verb. */
const relativeWithoutVerb: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const stop = markBehind(tokens, at, /^[,;:.?!()“”"—–]$/)
  if (!next || stop < at + 3 || !/^[,.]$/.test(tokens[stop]!.text)) return undefined
  if (!(next.pos === 'DET' || next.tag === 'PRP$' || next.pos === 'ADJ')) return undefined
  return mayHaveFinite(tokens, at + 1, stop) || tokens.slice(at + 1, stop).some(({ tag }) => tag === 'TO')
    ? undefined
    : { first: tokens[at]!, last: next, fault: 'opens a clause with no verb' }
}

/** “because the bridge too narrow.”, “ruled that the law unfair”, “Although the rain, …”: a conjunction, and no verb. */
const conjunctionWithoutVerb: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const isFirst = at === 0
  const stop = markBehind(tokens, at, isFirst ? /^[,;:.?!()“”"—–]$/ : /^[;:.?!()“”"—–]$/)
  if (!next || stop < at + 3 || tokens[stop]!.text !== (isFirst ? ',' : '.')) return undefined
  if (!(/^(?:the|its|their|our)$/.test(next.norm) || nominative.test(next.norm))) return undefined
  if (
    tokens[at]!.norm === 'that' &&
    !/^(?:said|says|ruled|believes?|thinks?|argued|claimed|warned|added|insisted|showed|found|concluded)$/.test(
      tokens[at - 1]?.norm ?? '',
    )
  )
    return undefined
  if (mayHaveFinite(tokens, at + 1, stop) || tokens.slice(at, stop).some(isDoubleQuote)) return undefined
  // “Although the four boys, the youngest nineteen, were known”
  if (isFirst && !isFiniteForm(tokens[nounPhrase(tokens, stop + 1)?.end ?? stop + 2] ?? next))
    return undefined
  return { first: tokens[at]!, last: next, fault: 'opens a clause with no verb' }
}

/** “that the government it would not pay” */
const subjectTwiceBehindThat: Reader = (tokens, at) => {
  const subject = nounPhrase(tokens, at + 1)
  const pronoun = subject && tokens[subject.end]
  const verb = subject && tokens[subject.end + 1]
  if (
    !subject?.isDefinite ||
    !pronoun ||
    !verb ||
    !/^(?:it|he|she|they)$/.test(pronoun.norm) ||
    !isFiniteForm(verb)
  )
    return undefined
  if (
    tokens[at - 1]?.pos !== 'VERB' ||
    adverbial.test(subject.head.norm) ||
    (subject.head.tag === 'NNS') !== (pronoun.norm === 'they')
  )
    return undefined
  const stop = markBehind(tokens, subject.end, /^[,;:.?!()“”"—–]$/)
  return tokens.slice(subject.end + 2, stop).some(isFiniteForm)
    ? undefined
    : { first: subject.head, last: pronoun, fault: 'names one subject twice', better: subject.head.text }
}

/** “In the report says that”, “According to the police said the man”: a phrase with a preposition for a subject. */
const phraseForSubject: Reader = (tokens, at) => {
  const phrase = tokens[at]!.norm === 'according' ? nounPhrase(tokens, at + 2) : nounPhrase(tokens, at + 1)
  const verb = phrase && tokens[phrase.end]
  const next = phrase && tokens[phrase.end + 1]
  if (
    at > 0 ||
    !verb ||
    !next ||
    !/^(?:said|says|shows?|showed|found|finds|reveals|revealed|states|stated|suggests|suggested|warns|warned)$/.test(
      verb.norm,
    )
  )
    return undefined
  return next.norm === 'that' && tokens[phrase.end + 2]?.pos !== 'VERB'
    ? { first: phrase.head, last: verb, fault: 'gives a verb no subject' }
    : undefined
}

/** “Despite the rain fell all day”: a preposition, and a clause. */
const prepositionBeforeClause: Reader = (tokens, at) => {
  const subject = nounPhrase(tokens, at + 1)
  const verb = subject && tokens[subject.end]
  if (!subject || !verb || !isFiniteForm(verb) || tokens[subject.end + 1]?.pos === 'PUNCT') return undefined
  const isSure =
    verb.pos === 'AUX' ||
    (verb.tag === 'VBD' && participleFor(verb.norm) !== undefined && participleFor(verb.norm) !== verb.norm)
  return isSure ? { first: tokens[at]!, last: verb, fault: 'stands before a clause' } : undefined
}

/** “twice as much than” */
const asThan: Reader = (tokens, at) => {
  const degree = tokens[at - 1]!
  return tokens[at - 2]?.norm === 'as' &&
    /^(?:ADJ|ADV)$/.test(degree.pos) &&
    !/^(?:more|less|other|rather|better|worse)$/.test(degree.norm) &&
    !/^JJR|RBR$/.test(degree.tag)
    ? { first: tokens[at]!, last: tokens[at]!, fault: 'does not go with “as”', better: 'as' }
    : undefined
}

/** “a responsible for the accounts” */
const articleBeforeComplement: Reader = (tokens, at) => {
  const article = tokens[at - 1]!
  const next = tokens[at + 1]
  return next && /^(?:for|to|of|that|from)$/.test(next.norm) && isLower(article)
    ? { first: article, last: tokens[at]!, fault: `needs no “${article.text}”`, better: tokens[at]!.text }
    : undefined
}

/** “is not enough old to drive” */
const enoughBeforeAdjective: Reader = (tokens, at) => {
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
const participleBeforeNumber: Reader = (tokens, at) => {
  const number = tokens[at + 1]
  return /^(?:were|was|are|have|been)$/.test(tokens[at - 1]!.norm) &&
    tokens[at - 2]?.norm === 'there' &&
    number?.pos === 'NUM'
    ? { first: tokens[at]!, last: number, fault: 'has the words in the wrong order' }
    : undefined
}

/** “The man, was arrested on Monday, has been freed” */
const lostRelative: Reader = (tokens, at) => {
  const verb = tokens[at]!
  const subject = nounPhrase(tokens, 0)
  if (!subject?.isDefinite || subject.end !== at - 1 || verb.pos !== 'AUX') return undefined
  const close = markBehind(tokens, at, /^[,;:.?!()“”"—–]$/)
  const main = tokens[close + 1]
  if (
    close < at + 3 ||
    tokens[close]!.text !== ',' ||
    !main ||
    !isFiniteForm(main) ||
    !/^(?:is|are|was|were|has|have|had|will|would|said|says)$/.test(main.norm)
  )
    return undefined
  const who = isPersonNoun(subject.head.norm) ? 'who' : 'which'
  return { first: tokens[at - 1]!, last: verb, fault: `lacks “${who}”`, better: `, ${who} ${verb.text}` }
}

/** “It was not until May did the firm reply” */
const untilInverted: Reader = (tokens, at) => {
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
const adjectiveBeforePossessive: Reader = (tokens, at) => {
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
const questionToldWithNoun: Reader = (tokens, at) => {
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

/** “The driver of the car was he arrested” */
const pronounBehindAuxiliary: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  const auxiliary = tokens[at - 1]!
  if (
    auxiliary.pos !== 'AUX' ||
    !isNominal(tokens[at - 2] ?? auxiliary) ||
    !verb ||
    !/^VB[NGD]?$/.test(verb.tag)
  )
    return undefined
  if (plainSubject(tokens, at - 2) !== 0 || tokens.at(-1)!.text === '?') return undefined
  return { first: auxiliary, last: tokens[at]!, fault: 'names one subject twice', better: auxiliary.text }
}

const goals = 'hospital school court jail prison church bed'
/** “taken hospital with burns” */
const bareGoal: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const next = tokens[at + 1]
  return verb.pos === 'VERB' && next && (next.pos === 'ADP' || next.pos === 'PUNCT' || next.pos === 'CCONJ')
    ? { first: verb, last: tokens[at]!, fault: 'lacks “to”', better: `${verb.text} to ${tokens[at]!.text}` }
    : undefined
}

/** “goes the Senate”, but “goes the distance” */
const goesTo: Reader = (tokens, at) => {
  const verb = tokens[at - 1]!
  const phrase = nounPhrase(tokens, at)
  let subject = at - 2
  while (/^(?:ADV|AUX)$/.test(tokens[subject]?.pos ?? '')) subject--
  if (
    !phrase ||
    plainSubject(tokens, subject) < 0 ||
    wayLike.test(phrase.head.norm) ||
    adverbial.test(phrase.head.norm)
  )
    return undefined
  return /^(?:[.,]|for|on|in|to|at|with)$/.test(tokens[phrase.end]?.norm ?? '') && !tokens.some(isDoubleQuote)
    ? { first: verb, last: tokens[at]!, fault: 'lacks “to”', better: `${verb.text} to ${tokens[at]!.text}` }
    : undefined
}
const wayLike =
  /^(?:way|ways|distance|mile|miles|route|routes|same|rounds?|limit|whole|length|course|other|full|hog|extra|opposite)$/

/** “said it the worst storm”, “when it the mountain.” */
const pronounWithoutVerb: Reader = (tokens, at) => {
  const pronoun = tokens[at - 1]!
  const opener = tokens[at - 2]
  const phrase = nounPhrase(tokens, at)
  if (!opener || !phrase || adverbial.test(phrase.head.norm)) return undefined
  const isOpen =
    /^(?:said|says)$/.test(opener.norm) || /^(?:when|after|because|until|although|while)$/.test(opener.norm)
  const stop = markBehind(tokens, at, /^[,;:.?!()“”"—–]$/)
  if (!isOpen || stop < 0 || mayHaveFinite(tokens, at, stop)) return undefined
  return { first: pronoun, last: tokens[at]!, fault: 'lacks a verb' }
}

/** “The report, which it was published on Monday,” */
const pronounBehindWhich: Reader = (tokens, at) => {
  const be = tokens[at + 1]
  const participle = tokens[at + 2]
  if (
    tokens[at - 2]?.text !== ',' ||
    !be ||
    !/^(?:is|was)$/.test(be.norm) ||
    participle?.tag !== 'VBN' ||
    keepsObject.has(participle.lemma)
  )
    return undefined
  const phrase = adjunct(tokens, at + 3)
  return phrase && /^[,.]$/.test(tokens[pastAdjuncts(tokens, at + 3)]?.text ?? '')
    ? {
        first: tokens[at - 1]!,
        last: tokens[at]!,
        fault: 'names the subject twice',
        better: tokens[at - 1]!.text,
      }
    : undefined
}
const keepsObject = wordSet(
  'give tell ask force offer allow award grant deny show teach send pay lend owe promise order require expect',
)

/** Words that join clauses and phrases, lost or out of place; asked of small letters behind the first word. */
export const lostJointReaders: readonly Started<Garble>[] = [
  [{ word: 'which who', before: ',' }, relativeWithoutVerb],
  [{ word: 'because although though unless whereas whether that' }, conjunctionWithoutVerb],
  [{ word: 'that' }, subjectTwiceBehindThat],
  [
    {
      word: 'than',
      before: 'much many few little well good big large high long fast old soon often likely far',
    },
    asThan,
  ],
  [
    {
      word: 'responsible capable aware able unable likely unlikely afraid guilty fond glad sorry unaware',
      before: 'a an',
    },
    articleBeforeComplement,
  ],
  [{ word: 'enough' }, enoughBeforeAdjective],
  [{ word: 'killed injured wounded arrested hurt found born' }, participleBeforeNumber],
  [{ word: 'is are was were has have had', before: ',' }, lostRelative],
  [{ word: 'did do does' }, untilInverted],
  [{ word: 'its their his our my', before: 'last next own new main' }, adjectiveBeforePossessive],
  [{ word: 'is are was were', before: 'where when why how' }, questionToldWithNoun],
  [{ word: 'he she they it' }, pronounBehindAuxiliary],
  [{ word: goals, before: 'taken rushed airlifted went go goes going returned flown sent' }, bareGoal],
  [{ word: 'the his her their', before: 'goes went go' }, goesTo],
  [{ word: 'the a an', before: 'it he she they' }, pronounWithoutVerb],
  [{ word: 'it', before: 'which' }, pronounBehindWhich],
]
/** Those asked of the first word. */
export const firstJointReaders: readonly Started<Garble>[] = [
  [{ word: 'in at on by according' }, phraseForSubject],
  [{ word: 'despite' }, prepositionBeforeClause],
  [{ word: 'because although though unless whereas' }, conjunctionWithoutVerb],
]
