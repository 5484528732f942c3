import { baseOf, inflect, lexicon, participleFor, type Tagged } from '../syntax/index.ts'
import { wordSet } from './collections.ts'
import { adjectiveOfAdverb, adverbOf, nounOfAdjective, nounOfVerb, verbOfNoun } from './derivation.ts'
import { dispatched, type Reader as ReaderOf } from './dispatch.ts'
import { isFiniteTag, tagsOf } from './tokens.ts'
import { advice, notVerbs, verbReaders } from './verb-groups.ts'
import { classReaders, objectForSubject } from './word-classes.ts'
import { lostAuxiliary } from './word-gaps.ts'
import { placeReaders } from './word-places.ts'

/** A word whose form its place in the sentence does not admit. */
export interface WrongForm {
  readonly word: Tagged
  /** The last word, where it is more than one. */
  readonly last?: Tagged
  /** What the place asks for: “the participle”. */
  readonly wanted: string
  /** The form to write, where it is known. */
  readonly form: string | undefined
}

/** As isNever, and of pasts that the dictionary lists without a class: “wore”. */
const isNeverOrPast = (token: Tagged, ...tags: readonly string[]): boolean => {
  const known = tagsOf(token)
  return (known.size > 0 || participleFor(token.norm) !== undefined) && !tags.some(tag => known.has(tag))
}

/** Verbs that no dictionary has as nouns or adjectives. */
const verbs =
  'agree disagree announce decide allow provide approve appoint arrive believe bring choose deny describe destroy discuss develop encourage enjoy ensure establish exist expect explain expand forget forgive achieve accept accompany accuse acquire adapt adjust admire admit adopt advise afford allege apply appear argue arise assemble assert assess assign assume assure attend avoid behave belong bless borrow bury carry celebrate clarify collaborate collect combine compel compete complain comprise concede conceive conclude condemn confirm confuse connect consider consist consume contain contribute convince create define deliver depart depend deprive derive deserve detect determine devote diagnose differ diminish discover distribute donate educate eliminate emerge enable enact enforce engage enter establish evaluate exceed exclude explode explore extend forbid fulfil fulfill govern hear identify ignore illustrate imagine imply impose improve include indicate inform injure insist inspire install instruct intend interpret introduce invade invent investigate involve justify legalise legalize lend listen lose maintain marry migrate modify motivate negotiate notify obey halve grow oblige obtain occupy occur offend omit operate oppose organise organize participate perceive perform persuade postpone prefer prepare prescribe pretend prevent proceed prohibit pronounce propose prosecute protect prove publish punish pursue qualify react realise realize receive recognise recognize recommend reduce refer regulate relate relax rely remain remember remind remove renovate replace require resemble reside resign resist respond restore restrict retain retire satisfy seem seek simplify solve speak specify submit succeed suffer suggest supervise suppose survive suspend teach tell threaten tolerate transform understand undertake unify unite verify weaken write compensate'
const verbsOnly = wordSet(verbs)

/** Irregular verbs of which the same is nearly so: “has give” cannot be right, though there is give in a rope. */
const barely = wordSet('give grow eat begin sing know send sit buy sell meet keep fall take elect')

/** Whether the bare verb is the only reading: “agree”, not “build” or “open”. */
const isBareVerb = (token: Tagged): boolean => token.text === token.norm && verbsOnly.has(token.norm)

const have = /^(?:have|has|had|having|'ve)$/
const be = /^(?:is|are|was|were|been|being|be|'re)$/

type Reader = ReaderOf<WrongForm>

/** The wrong forms of a sentence, one a word at most. */
export function* wrongForms(tokens: readonly Tagged[]): Iterable<WrongForm> {
  const pronoun = tokens[0] && objectForSubject(tokens, 0)
  if (pronoun) yield pronoun
  for (let i = 1; i < tokens.length; i++) {
    const word = tokens[i]!
    if (word.pos === 'PUNCT' || word.text !== word.norm) continue
    const found = read(tokens, i)
    if (found) yield found
  }
}

const between = "not n't never also just always already since recently now then only ever even finally"
const adverbsBetween = wordSet(between)

/** The word that governs a form, adverbs and “not” between them passed over; -1 where there is none. */
function governor(tokens: readonly Tagged[], at: number): number {
  let i = at - 1
  while (i >= 0 && adverbsBetween.has(tokens[i]!.norm)) i--
  return i
}

/** “have went”, “was stole by”. */
const pastForParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  const participle = participleFor(word.norm)
  if (!participle || word.text !== word.norm) return undefined
  const before = tokens[governor(tokens, at)]
  const next = tokens[at + 1]
  if (!before) return undefined
  const known = tagsOf(word)
  const mayBeNoun = known.has('NN') || known.has('JJ') || known.has('VB')
  const goesOn =
    next && (next.pos === 'ADP' || next.pos === 'DET' || next.tag === 'TO' || next.tag === 'PRP$')
  if (have.test(before.norm) && (before.pos === 'AUX' || before.pos === 'VERB') && (!mayBeNoun || goesOn))
    return { word, wanted: 'the participle', form: participle }
  // “was took from”, but “what it was took me aback”, “the ones that are, broke”
  const isPassive =
    be.test(before.norm) &&
    before.norm !== 'be' &&
    next &&
    (next.pos === 'ADP' || /^[.,;]$/.test(next.norm) || (word.norm === 'gave' && next.pos === 'DET'))
  if (
    isPassive &&
    (!mayBeNoun || next.pos === 'ADP') &&
    !/^(?:came|went|rose|fell|woke|awoke|began|broke|arose|sat)$/.test(word.norm) &&
    !hasClauseSubject(tokens, at)
  )
    return { word, wanted: 'the participle', form: participle }
  return undefined
}

/** “what there was took …”: a clause that is itself the subject. */
const hasClauseSubject = (tokens: readonly Tagged[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 8), at)
    .some(({ tag, norm }) => tag === 'WP' || tag === 'WRB' || norm === 'all' || norm === 'that')

/** “has agree”, “been choose”, “was build in”, “been award to”. */
const bareForParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (word.text !== word.norm || !tagsOf(word).has('VB') || notVerbs.has(word.norm)) return undefined
  const governorAt = governor(tokens, at)
  const before = tokens[governorAt]
  if (!before || tokens[at + 1]?.tag === 'HYPH' || tokens[at + 1]?.norm === '-') return undefined
  const form = inflect(word.norm, 'VBN')
  if (form === word.norm) return undefined
  const found: WrongForm = { word, wanted: 'the participle', form }
  // “the rules we have apply”, “the plan was build a wall”
  const subject = tokens[governorAt - 1]
  if (
    subject &&
    ((advice.test(subject.norm) && tokens[at + 1]?.norm !== 'by') ||
      (subject.tag === 'PRP' && tokens[governorAt - 2]?.pos === 'NOUN'))
  )
    return undefined
  // “all he did was resign”, “the thing to do is wait”
  const isCleft = tokens
    .slice(0, at)
    .some(({ norm, tag }) => /^(?:do|does|did|done|doing|to|all|what)$/.test(norm) || tag === 'WP')
  if (isBareVerb(word) || (barely.has(word.norm) && before.norm !== 'have' && before.norm !== 'had')) {
    if (before.norm === 'been' || before.norm === 'being') return found
    if (/^(?:has|had|'ve)$/.test(before.norm) && at - governorAt >= 1)
      return isCausative(tokens, governorAt) ? undefined : found
    if (before.norm === 'have' && !isCausative(tokens, governorAt)) return found
    return be.test(before.norm) &&
      before.norm !== 'be' &&
      before.pos === 'AUX' &&
      !isCleft &&
      isDeclarative(tokens, governorAt)
      ? found
      : undefined
  }
  const next = tokens[at + 1]
  if (!next || !be.test(before.norm) || before.norm === 'be') return undefined
  const isPassive = before.pos === 'AUX' && !isCleft && isDeclarative(tokens, governorAt)
  // “were force to leave”, “was build in”
  if (isPassive && next.tag === 'TO' && urged.has(word.norm) && tokens[at + 2]?.tag === 'VB') return found
  if (isPassive && word.norm === 'build' && next.pos === 'ADP') return found
  // “was award a medal”
  if (
    isPassive &&
    /^(?:a|an|the)$/.test(next.norm) &&
    word.norm !== 'need' &&
    isCountNoun(word) &&
    !isRole.test(word.norm)
  )
    return found
  // “been award to”, “been award by”
  if (!isCountNoun(word) || isRole.test(word.norm)) return undefined
  if (before.norm === 'been' && governorAt === at - 1 && /^(?:to|by)$/.test(next.norm)) return found
  return undefined
}

/** Verbs of which people are made to do something; all but the first are nouns too. */
const urged = wordSet('force ask urge order invite schedule design offer charge request')

const isRole =
  /^(?:chair|head|captain|host|judge|coach|guard|model|pilot|guide|champion|partner|master|boss|cook|witness|heir|subject|home|part|party|work|fun|cause|proof|evidence|prey|reason|question|key|answer|bar|challenge|threat|boost|blow|help|love|mother|father|credit|party|match|second|third|close|open|near|clear|due|next|free|kind|like|present|subject|back|out|up|down|over|about|close|able|well|right|wrong|last|home|front|hand|time|hell|war|peace|news|king|queen|manager|comfort|insult|tribute|testament|witness|spur|aid|guest|stranger|monument|slave|insight|route|lead|guardian|godfather|rival|visitor|friend|victim|privy|contributor|exposed|ally)$/

/** Whether the dictionary knows a plural of the noun: “award”, not “advice”. */
const isCountNoun = (token: Tagged): boolean =>
  tagsOf(token).has('NN') &&
  lexicon(inflect(token.norm, 'NNS'))?.tags.has('NNS') === true &&
  isNeverOrPast(token, 'JJ', 'RB', 'IN', 'VBN')

/** “had him go”, “to have do”: something stands between in thought. */
const isCausative = (tokens: readonly Tagged[], at: number): boolean =>
  /^(?:who|what|whom|which|better)$/.test(tokens[at + 1]?.norm ?? '') ||
  /^(?:do|does|did)$/.test(tokens[at - 1]?.norm ?? '')

/** Whether a subject stands right before the auxiliary. */
function isDeclarative(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1]
  return before !== undefined && (/^(?:NOUN|PROPN|PRON|AUX)$/.test(before.pos) || before.norm === 'has')
}

/** “did not went”, “will makes”, “must agreed”. */
const formAfterModal: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (word.text !== word.norm || word.pos === 'PUNCT') return undefined
  const governorAt = governor(tokens, at)
  const before = tokens[governorAt]
  if (!before || /^['’]d$/.test(before.text)) return undefined
  const isDo = /^(?:do|does|did)$/.test(before.norm)
  const isModal = before.tag === 'MD'
  if (!isDo && !isModal) return undefined
  const negated = at - governorAt > 1 && /^(?:not|n't|never)$/.test(tokens[governorAt + 1]!.norm)
  // “did went”, but “all he did went unseen”; “could of”
  if (isDo && !negated) return undefined
  if (isModal && !negated && !isDeclarative(tokens, governorAt)) return undefined
  if (word.norm === 'of') return haveForOf(tokens, at)
  const next = tokens[at + 1]
  const isPast =
    /ed$/.test(word.norm) &&
    isNeverOrPast(word, 'VB', 'NN', 'RB') &&
    !!next &&
    /^(?:TO|IN|DT|PRP|PRP\$)$/.test(next.tag)
  if (!isPast && !isNeverOrPast(word, 'VB', 'NN', 'NNS', 'JJ', 'RB', 'IN', 'DT', 'PRP')) {
    if (!/^(?:is|are|was|were|has|had|does|did|been)$/.test(word.norm)) return undefined
  }
  if (word.pos !== 'VERB' && word.pos !== 'AUX') return undefined
  if (word.tag === 'VBG') return undefined
  // “the will is”, “what he can is”, “the one that will, has”
  if (
    isModal &&
    (tokens[governorAt - 1]?.pos === 'DET' || (!negated && /^(?:is|are|was|were)$/.test(word.norm)))
  )
    return undefined
  if (hasClauseSubject(tokens, governorAt) && !negated) return undefined
  const form = baseOf(word.norm)
  return form === word.norm ? undefined : { word, wanted: 'the bare verb', form }
}

/** “could of been”, but “could, of course”. */
const haveForOf: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  const follows =
    next && next.norm !== 'course' && (tagsOf(next).has('VBN') || next.tag === 'RB' || next.norm === 'a')
  return follows ? { word: tokens[at]!, wanted: '“have”', form: 'have' } : undefined
}

/** Pasts that are nothing else, whatever the treebanks once called them. */
const pastOnly =
  /^(?:chose|went|wrote|took|gave|knew|grew|threw|flew|ate|rode|swore|tore|shook|forgot|began|drank|sang|swam|froze)$/

/** “to went”, “to maximized the”. */
const formAfterTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const to = tokens[at - 1]
  if (
    to?.norm !== 'to' ||
    word.text !== word.norm ||
    !(pastOnly.test(word.norm) || isNeverOrPast(word, 'VB', 'NN', 'NNS', 'RB', 'IN'))
  )
    return undefined
  const next = tokens[at + 1]
  // “everyone I talked to knew”
  if (
    /^(?:talk|speak|listen|refer|write|turn|look|attend|adhere|relate|respond|object|go|get|come|belong|be|sing|reply)$/.test(
      tokens[at - 2]?.lemma ?? '',
    )
  )
    return undefined
  const past = participleFor(word.norm) !== undefined
  const takesObject =
    next && (next.tag === 'DT' || next.tag === 'PRP$' || /^(?:him|them|it|us|me)$/.test(next.norm))
  if (!past && !(/ed$/.test(word.norm) && tagsOf(word).has('VBD') && takesObject)) return undefined
  if (
    /^(?:used|supposed|according|due|compared|said|the|thanks|owing|prior|related|close)$/.test(
      tokens[at - 2]?.norm ?? '',
    ) &&
    !past
  )
    return undefined
  return { word, wanted: 'the bare verb', form: baseOf(word.norm) }
}

const wanting =
  /^(?:promise|want|try|decide|refuse|hope|vow|pledge|seek|fail|need|intend|attempt|threaten|aim|plan|manage|strive|able|unable|willing|unwilling|likely|unlikely|determined|eager|reluctant|keen|going|about|ready|began|begun|begin|started|continue|expect)$/

/** “promised to compensation traders”. */
const nounAfterTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (tokens[at - 1]?.norm !== 'to' || word.text !== word.norm || !next || at < 2) return undefined
  if (!wanting.test(tokens[at - 2]!.lemma) || !isNeverOrPast(word, 'VB', 'JJ') || !tagsOf(word).has('NN'))
    return undefined
  const takesObject =
    next.pos === 'DET' ||
    next.tag === 'NNS' ||
    next.tag === 'PRP$' ||
    next.pos === 'PROPN' ||
    next.tag === 'PRP'
  const form = verbOfNoun(word.norm)
  return takesObject && form ? { word, wanted: 'a verb', form } : undefined
}

/** “an agree was reached”, “the negotiate broke down”. */
const verbAfterArticle: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (!isBareVerb(word)) return undefined
  let first = at - 1
  if (tokens[first]?.pos === 'ADJ') first--
  const article = tokens[first]
  const isOwner =
    article?.tag === 'POS' && first === at - 1 && /^(?:AUX|VERB)$/.test(tokens[at + 1]?.pos ?? '')
  if (!article || (!isOwner && !/^(?:a|an|the|this|its|his|their|our|no|every|another)$/.test(article.norm)))
    return undefined
  if (article.norm === 'this' && first > 0) return undefined
  const next = tokens[at + 1]
  if (next?.norm === '-' || next?.tag === 'HYPH' || /^["“”‘’']$/.test(next?.norm ?? '')) return undefined
  // “the rich agree”, “the two sides agree”
  if (
    first < at - 1 &&
    article.norm === 'the' &&
    !(tokens[at - 1]!.norm === 'other' && /^[.,]$/.test(next?.text ?? ''))
  )
    return undefined
  if (first < at - 1 && !tagsOf(tokens[at - 1]!).has('JJ')) return undefined
  return { word, wanted: 'a noun', form: nounOfVerb(word.norm) }
}

/** “after long consider, she left”: what stands between a preposition and the end of its phrase. */
const verbAfterAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const [preposition, adjective, next] = [tokens[at - 2], tokens[at - 1]!, tokens[at + 1]]
  const tags = tagsOf(adjective)
  return isBareVerb(word) &&
    /^(?:after|before|in|for|with|without|by|despite|under|upon|of)$/.test(preposition?.norm ?? '') &&
    tags.has('JJ') &&
    !tags.has('NN') &&
    !tags.has('NNS') &&
    /^(?:[,.;]|of)$/.test(next?.norm ?? '')
    ? { word, wanted: 'a noun', form: nounOfVerb(word.norm) }
    : undefined
}

/** “because he going home”: no auxiliary stands between the subject and its participle. */
const participleForFinite: Reader = (tokens, at) => {
  const word = tokens[at]!
  const be = lostAuxiliary(tokens, at)
  return be ? { word, wanted: 'a finite verb', form: `${be} ${word.norm}` } : undefined
}

/** “a fined of $550”. */
const participleAfterArticle: Reader = (tokens, at) => {
  const word = tokens[at]!
  const article = tokens[at - 1]
  if (!article || !/^an?$/.test(article.norm) || !/ed$/.test(word.norm) || word.text !== word.norm)
    return undefined
  if (tokens[at + 1]?.norm !== 'of' || !isNeverOrPast(word, 'NN') || !tagsOf(word).has('VBD'))
    return undefined
  // “fined” is of “fine”, not of “fin”
  const form = [word.norm.slice(0, -1), word.norm.slice(0, -2)].find(
    base => inflect(base, 'VBD') === word.norm,
  )
  return { word, wanted: 'a noun', form }
}

/** Adjectives that are no nouns in any dictionary. */
const adjectiveOnly = (token: Tagged): boolean =>
  token.text === token.norm &&
  /(?:ous|less|able|ible|ful|ical)$/.test(token.norm) &&
  tagsOf(token).has('JJ') &&
  isNeverOrPast(token, 'NN', 'NNS', 'VB', 'RB') &&
  !/^(?:hopeful|convertible|collectible|impossible|unthinkable|ridiculous|obvious|previous|unspeakable|inevitable|possible|improbable|unknowable|sublime|valuable|faithful|lawful|ineffable|intangible|marvellous|miraculous|homeless|jobless|eligible|religious|indigenous|famous|infamous|vulnerable|disabled|capable|able|poisonous|carnivorous|various|numerous)$/.test(
    token.norm,
  )

/** “his victorious does not”, “a champion and a dangerous.” */
const adjectiveForNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (!adjectiveOnly(word)) return undefined
  const article = tokens[at - 1]
  const next = tokens[at + 1]
  if (
    !article ||
    !next ||
    !/^(?:a|an|his|her|its|their|our|my|your)$/.test(article.norm) ||
    article.tag === 'PRP'
  )
    return undefined
  const stands =
    (next.pos === 'AUX' && next.tag !== 'VBG') ||
    next.tag === 'MD' ||
    (next.norm === '.' && at + 2 >= tokens.length - 1)
  // “his or her”, “like a dangerous”: nothing of the kind ends a phrase
  return stands ? { word, wanted: 'a noun', form: nounOfAdjective(word.norm) } : undefined
}

/** “has original planned”, “was recent closed”. */
const adjectiveForAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (
    !before ||
    !next ||
    word.text !== word.norm ||
    !tagsOf(word).has('JJ') ||
    !isNeverOrPast(word, 'RB', 'VBN', 'VBG', 'JJR', 'JJS')
  )
    return undefined
  if (
    /^(?:significant|considerable|slight|substantial|dramatic|relative|extreme|noticeable|marked)$/.test(
      word.norm,
    ) &&
    next.tag === 'JJR' &&
    /er$/.test(next.norm) &&
    !/^(?:other|former|lower|upper)$/.test(next.norm)
  )
    return { word, wanted: 'the adverb', form: adverbOf(word.norm) }
  const isPerfect = /^(?:has|have|had)$/.test(before.norm)
  if (!isPerfect || next.tag !== 'VBN' || !isNeverOrPast(next, 'NN')) return undefined
  const after = tokens[at + 2]
  const adverb = adverbOf(word.norm)
  const isOpen =
    !after ||
    after.pos === 'PUNCT' ||
    after.pos === 'ADP' ||
    after.pos === 'DET' ||
    after.tag === 'TO' ||
    after.tag === 'PRP' ||
    after.tag === 'PRP$'
  return adverb && isOpen ? { word, wanted: 'the adverb', form: adverb } : undefined
}

/** “spoke quiet.” */
const manner =
  'spoke speak speaks spoken behave behaved behaves behaving speaking reacted responded answered replied rose fell grew improved increased declined worked performed moved drove smiled acted voted'
const flatAdverb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (before?.pos !== 'VERB') return undefined
  if (
    word.text !== word.norm ||
    !tagsOf(word).has('JJ') ||
    (word.norm !== 'sharp' && !isNeverOrPast(word, 'RB', 'VBN', 'VBG', 'JJR', 'JJS', 'VBD'))
  )
    return undefined
  const isState =
    /^(?:rose|fell|grew|moved|drove)$/.test(before.norm) &&
    !/^(?:sharp|rapid|steady|slight|significant|dramatic|gradual|considerable|substantial|careful|quick|reckless|dangerous)$/.test(
      word.norm,
    )
  if (
    isState ||
    !next ||
    !(next.norm === '.' || next.norm === ',' || next.pos === 'ADP') ||
    /ish$|ese$/.test(word.norm)
  )
    return undefined
  const form = adverbOf(word.norm)
  return form ? { word, wanted: 'the adverb', form } : undefined
}

/** “China resurgences militarily”: a noun of action where the clause has no verb. */
const nounForVerb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (
    !before ||
    !next ||
    word.text !== word.norm ||
    !isNeverOrPast(word, 'VB', 'VBZ', 'VBP', 'VBD', 'VBN', 'JJ')
  )
    return undefined
  if (
    !/(?:ence|ance|ment|tion|sion|al)s?$/.test(word.norm) ||
    !(before.pos === 'PROPN' || /^(?:he|she|it|they|we)$/.test(before.norm))
  )
    return undefined
  const opener = tokens[at - 2]
  const opens =
    !opener ||
    opener.pos === 'SCONJ' ||
    opener.pos === 'CCONJ' ||
    /^(?:as|that|,|while|when)$/.test(opener.norm)
  if (!opens || !(next.tag === 'RB' && /ly$/.test(next.norm)) || finiteFollows(tokens, at + 1))
    return undefined
  // “resurgence”, “emergence”
  const verb = /rgences?$/.test(word.norm)
    ? word.norm.replace(/nces?$/, '')
    : verbOfNoun(word.norm.replace(/s$/, ''))
  const plural = before.norm === 'they' || before.norm === 'we'
  return { word, wanted: 'a verb', form: verb && (plural ? verb : inflect(verb, 'VBZ')) }
}

const finiteFollows = (tokens: readonly Tagged[], from: number): boolean => {
  for (let i = from; i < tokens.length && !/^[,;:.—]$/.test(tokens[i]!.norm); i++)
    if (isFiniteTag(tokens[i]!)) return true
  return false
}

/** “by reduce the”, “without ask him”. */
const bareAfterPreposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (
    !before ||
    !next ||
    !isBareVerb(word) ||
    !(
      /^(?:by|without|before|after)$/.test(before.norm) ||
      (/^(?:of|for)$/.test(before.norm) && tokens[at - 2]?.pos === 'NOUN')
    )
  )
    return undefined
  const takesObject =
    next.pos === 'DET' ||
    next.tag === 'PRP$' ||
    next.tag === 'NNS' ||
    next.tag === 'PRP' ||
    next.pos === 'PROPN'
  return takesObject && before.text === before.norm
    ? { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
    : undefined
}

/** “more easier than”, “the most biggest”. */
const doubleComparison: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (word.text !== word.norm || word.pos !== 'ADJ' || !before || !next) return undefined
  const positive = word.lemma
  if (positive === word.norm || !tagsOf({ ...word, norm: positive }).has('JJ')) return undefined
  if (
    before.norm === 'more' &&
    word.tag === 'JJR' &&
    /[^e]er$/.test(word.norm) &&
    next.norm === 'than' &&
    !/^(?:no|any|many|some|far|even|\d+)$/.test(tokens[at - 2]?.norm ?? '')
  )
    return { word: before, wanted: 'no “more”', form: undefined }
  return undefined
}

/** “a quickly decision”. */
const adverbForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (
    !before ||
    !next ||
    !/ly$/.test(word.norm) ||
    word.tag !== 'RB' ||
    !isNeverOrPast(word, 'JJ', 'NN', 'VB')
  )
    return undefined
  if (
    !/^(?:a|an|his|her|its|their|this)$/.test(before.norm) ||
    before.tag === 'PRP' ||
    next.tag !== 'NN' ||
    !isNeverOrPast(next, 'JJ', 'VBN', 'RB')
  )
    return undefined
  if (after && !(after.pos === 'PUNCT' && after.tag !== 'HYPH') && after.pos !== 'ADP' && after.pos !== 'AUX')
    return undefined
  if (notAdjectives.test(word.norm)) return undefined
  const form = adjectiveOfAdverb(word.norm)
  return form ? { word, wanted: 'an adjective', form } : undefined
}

/** Adverbs that may stand before a noun phrase: “a largely symbol-free room”, “his formerly friend”. */
const notAdjectives =
  /^(?:mostly|largely|mainly|nearly|hardly|barely|formerly|newly|only|predominantly|purely|partly|essentially|virtually|really|fully|exactly|possibly|probably|potentially|traditionally|historically|simply|merely|roughly|approximately|reportedly|allegedly|supposedly|predominately|primarily|chiefly|wholly|entirely|elderly|brotherly|sisterly|motherly|fatherly|neighbourly|neighborly|leisurely|unlikely|likely|early)$/

/** Any class that a wrong form is read as. */
const pos = 'NOUN VERB AUX ADJ ADV ADP PART PRON SCONJ CCONJ NUM INTJ X'
const auxiliaries = `have has had having 've is are was were been being be 're ${between}`
const modals = `do does did will would can could may might must shall should wo ca 'll ${between}`
const owners = 'a an his her its their our my your'

const read = dispatched<WrongForm>([
  [{ pos, before: auxiliaries }, pastForParticiple],
  [{ pos, before: auxiliaries }, bareForParticiple],
  [{ pos, before: modals }, formAfterModal],
  [{ pos, before: 'to' }, formAfterTo],
  [{ pos, before: 'to' }, nounAfterTo],
  [{ pos, word: verbs }, verbAfterArticle],
  [{ pos, word: verbs }, verbAfterAdjective],
  [{ tag: 'VBG', before: 'he she they we i' }, participleForFinite],
  [{ pos, before: 'a an' }, participleAfterArticle],
  [{ pos, before: owners }, adjectiveForNoun],
  [{ pos, before: `${owners} this`, tag: 'RB' }, adverbForAdjective],
  [{ pos: 'NOUN' }, nounForVerb],
  [{ tag: 'JJ NN RB', pos }, adjectiveForAdverb],
  [{ pos, before: manner }, flatAdverb],
  [{ pos, before: 'by without before after of for', word: verbs }, bareAfterPreposition],
  [{ pos: 'ADJ', before: 'more' }, doubleComparison],
  ...placeReaders,
  ...verbReaders,
  ...classReaders,
])
