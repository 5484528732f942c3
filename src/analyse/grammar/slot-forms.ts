import { baseOf, inflect, lexicon, participleFor, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isLower, isNominal, opensObject, tagsOf } from '../tokens.ts'
import { isBareVerb } from './bare-verbs.ts'
import { verbOfNoun } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { hasSubject } from './plain-subject.ts'
import {
  actions,
  adverbialNouns,
  advice,
  bare,
  counted,
  massive,
  notVerbs,
  takesClause,
} from './verb-nouns.ts'
import {
  governed,
  governedOrInverted,
  isBase,
  isNegated,
  isPastOnly,
  isVerbInGroup,
  isVerbOnly,
  mayEnd,
  rareNouns,
  subjectPronouns,
} from './verb-slots.ts'
import { acts } from './word-classes.ts'
import type { WrongForm } from './word-forms.ts'
import { adverbial } from './word-order.ts'

type Reader = ReaderOf<WrongForm>

/** The base of any form of a verb: “was” to “be”, “making” to “make”. */
export function baseForm(form: string): string | undefined {
  if (/^(?:am|is|are|was|were|been|being)$/.test(form)) return 'be'
  if (!/ing$/.test(form)) return baseOf(form) === form ? undefined : baseOf(form)
  const stem = form.slice(0, -3)
  // “putting” is of “put”, “telling” of “tell”
  const single = stem.slice(0, -1)
  const isDoubled = /([bdgkmnprtv])\1$/.test(stem)
  const bases = [`${stem}e`, ...(isDoubled ? [single, stem] : [stem, single]), `${single}ie`]
  return bases.find(base => lexicon(base)?.tags.has('VB') && inflect(base, 'VBG') === form)
}

/** Whether a word is a form of a verb that is not its base. */
const isInflected = (token: Tagged): boolean => {
  const tags = tagsOf(token)
  return (
    (!tags.has('VB') || (isPastOnly(token) && !/^(?:saw|bore|fell|wove)$/.test(token.norm))) &&
    token.tag[0] !== 'W' &&
    !/^(?:ground|bound|wound|said)$/.test(token.norm) &&
    (isPastOnly(token) || ['VBD', 'VBN', 'VBZ', 'VBG'].some(tag => tags.has(tag))) &&
    baseForm(token.norm) !== undefined
  )
}

const bareVerb = (word: Tagged, form = baseForm(word.norm)): WrongForm | undefined =>
  form === undefined || form === word.norm ? undefined : { word, wanted: 'the bare verb', form }

/** What stands before a modal that is a noun: “the will”, “free will”, “its might”. */
const isNounModal = (tokens: readonly Tagged[], at: number): boolean => {
  const before = tokens[at - 1]
  if (!before || !/^(?:will|can|might|must|may|could)$/.test(tokens[at]!.norm)) return false
  return before.pos === 'DET'
    ? !/^(?:this|that|these|those|all|both)$/.test(before.norm)
    : before.tag === 'PRP$' || before.tag === 'POS' || before.pos === 'ADJ' || before.pos === 'ADP'
}

/** “will helps”, “could saw”, “does not knows”. */
const afterModal: Reader = (tokens, at) => {
  const modal = tokens[at]!
  const verb = governedOrInverted(tokens, at)
  const word = tokens[verb]
  const next = tokens[verb + 1]
  if (!word || !next || next.tag === 'HYPH') return undefined
  const isDo = /^(?:do|does|did)$/.test(modal.norm)
  const negated = isNegated(tokens, at, verb)
  const inverted = subjectPronouns.test(tokens[at + 1]!.norm)
  if (isDo ? !negated && !inverted : modal.tag !== 'MD') return undefined
  const tags = tagsOf(word)
  if (!inverted && !isDo && hasSubject(tokens, at - 1)) {
    const form = ['VB', 'JJ', 'RB', 'VBD', 'VBN', 'VBG'].some(tag => tags.has(tag))
      ? undefined
      : verbOfNoun(word.norm)
    if (form && word.pos === 'NOUN') return bareVerb(word, form)
  }
  if (!isInflected(word) || tags.has('RB') || tags.has('IN') || tags.has('DT')) return undefined
  // “he’d gone” has lost “had”, not “would”
  if (/^['’]d$/.test(modal.text) && !(tags.has('VBZ') || tags.has('VBG') || isPastOnly(word)))
    return undefined
  if (/^(?:needs|being)$/.test(word.norm) || word.pos === 'ADJ') return undefined
  // “will is open”: one auxiliary too many
  if (word.pos === 'AUX' && tagsOf(next).has('VB') && !tagsOf(next).has('VBN') && next.norm !== 'better')
    return undefined
  if (!inverted && (isNounModal(tokens, at) || !tokens[at - 1])) return undefined
  if (/^\p{Lu}/u.test(modal.text) && at > 0) return undefined
  // “How can judges rule?”, “How could paying help?”
  const isAsked = !tokens[at - 1] || tokens[at - 1]!.tag[0] === 'W' || tokens[at - 1]!.pos === 'PUNCT'
  if (tags.has('NNS') && (next.tag === 'VB' || (isAsked && tagsOf(next).has('VB')))) return undefined
  if (tags.has('VBG') && !isNominal(tokens[at - 1] ?? next) && tokens[at - 1]?.pos !== 'PRON')
    return undefined
  // “they did what they could using the tools”
  const isFused = tags.has('VBG') && tokens.slice(0, at).some(({ norm }) => norm === 'what')
  const isAuxiliary = /^(?:am|is|are|was|were|been|has|had|does|did)$/.test(word.norm)
  if (!inverted && !(negated && !isAuxiliary) && mayEnd(tokens, at, isAuxiliary || isFused ? 'be' : 'modal'))
    return undefined
  return bareVerb(word)
}

/** “could of been”, but “could, of course”. */
const haveForOf: Reader = (tokens, at) => {
  const next = tokens[at + 1]
  if (tokens[at - 1]!.tag !== 'MD' || !next || next.norm === 'course') return undefined
  return tagsOf(next).has('VBN') || next.tag === 'RB' || next.norm === 'a'
    ? { word: tokens[at]!, wanted: '“have”', form: 'have' }
    : undefined
}

/** “had went”, “has was”, “have make”. */
const afterHave: Reader = (tokens, at) => {
  const verb = governedOrInverted(tokens, at)
  const word = tokens[verb]
  const next = tokens[verb + 1]
  if (!word || !next || next.tag === 'HYPH' || mayEnd(tokens, at, 'have')) return undefined
  const participle = (form: string): WrongForm => ({ word, wanted: 'the participle', form })
  if (/^(?:was|were)$/.test(word.norm)) return participle('been')
  const past = participleFor(word.norm)
  const mayBeNoun = tagsOf(word).has('NN') || tagsOf(word).has('JJ')
  if (past) return mayBeNoun && next.pos === 'NOUN' ? undefined : participle(past)
  if (!isBase(word) || word.norm === tokens[at]!.norm) return undefined
  const isVerb = isVerbInGroup(word) || isVerbBehindHave(tokens, at, verb)
  return isVerb ? participle(word.norm === 'get' ? 'got' : inflect(word.norm, 'VBN')) : undefined
}

/** Whether a verb that is a noun too is the verb behind “have”, by what follows it. */
function isVerbBehindHave(tokens: readonly Tagged[], at: number, verb: number): boolean {
  const word = tokens[verb]!
  const next = tokens[verb + 1]!
  const tags = tagsOf(word)
  if (word.pos === 'ADJ' || takesClause.test(word.norm) || notVerbs.has(word.norm)) return false
  // “had lunch the next day”
  const isTime = [tokens[verb + 2], tokens[verb + 3]].some(one => one && adverbial.test(one.norm))
  if (opensObject(next)) return !isTime
  if (word.norm === 'help') return next.tag === 'VB'
  if (['JJ', 'JJR', 'RB', 'IN'].some(tag => tags.has(tag)) || !counted.has(word.norm)) return false
  const follows =
    next.pos === 'ADP' ||
    next.pos === 'SCONJ' ||
    next.tag === 'TO' ||
    /^[.,]$/.test(next.text) ||
    /^(?:there|again|once|twice)$/.test(next.norm)
  return next.pos === 'NUM' || (follows && !(massive.has(word.norm) && !/^['’]/.test(tokens[at]!.text)))
}

/** Verbs that take no object, so that they have no passive. */
const intransitive = wordSet(
  'happen occur live look go come sit wait work speak talk sleep die fall rise arrive appear exist seem remain stay lie stand smile laugh cry listen wonder travel swim struggle disappear emerge vanish belong depend rely insist consist participate compete protest complain hesitate collapse crawl arise depart migrate vary begin start continue',
)
/** Verbs of will, with an infinitive. */
const aims = wordSet('plan seek hope try aim attempt prepare strive threaten struggle refuse decline')
/** Verbs whose passive keeps an object: “is called a fool”, “was given a prize”. */
const ditransitive = wordSet(
  'call name give award grant offer send tell teach show pay deny deduct dub deem consider elect appoint label make ask promise hand allow',
)

const opensPhrase = (token: Tagged): boolean =>
  opensObject(token) ||
  token.pos === 'NUM' ||
  token.pos === 'PROPN' ||
  token.tag === 'NNS' ||
  token.pos === 'DET'

/** The participle or the form in “-ing”, as the words about a verb behind “be” ask. */
function behindBe(tokens: readonly Tagged[], at: number, verb: number): WrongForm {
  const word = tokens[verb]!
  const next = tokens[verb + 1]
  const be = tokens[at]!
  const progressive: WrongForm = { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
  const passive: WrongForm = {
    word,
    wanted: 'the participle',
    form: word.norm === 'bear' ? 'born' : inflect(word.norm, 'VBN'),
  }
  if (be.norm === 'being') return passive
  if (word.norm === 'be' || intransitive.has(word.norm)) return progressive
  if (!next || next.norm === 'by' || ditransitive.has(word.norm)) return passive
  if (next.tag === 'TO') return aims.has(word.norm) ? progressive : passive
  // “have been argue for years”
  const isLasting =
    next.norm === 'for' && tokens.slice(verb + 2, verb + 6).some(({ norm }) => adverbial.test(norm))
  if (isLasting && be.norm === 'been') return progressive
  if (next.norm === 'for' && /^(?:look|search|hope|care|fight|prepare)$/.test(word.norm)) return progressive
  const hasObject = opensPhrase(next) || next.pos === 'NOUN' || (next.pos === 'PRON' && next.tag !== 'WDT')
  const isLong = next.pos === 'ADJ' && isNominal(tokens[verb + 2] ?? next)
  return hasObject || isLong || (actions.has(word.norm) && next.pos === 'ADP') ? progressive : passive
}

/** “was call”, “are look at”, “is be used”. */
const afterBe: Reader = (tokens, at) => {
  const verb = governed(tokens, at)
  const word = tokens[verb]
  const next = tokens[verb + 1]
  if (!word || !next || next.tag === 'HYPH' || tokens[at]!.tag === 'NN' || tokens[at - 1]?.tag === 'PRP$')
    return undefined
  if (!isBase(word) || word.norm === tokens[at]!.norm) return undefined
  if (isCleft(tokens, at)) return undefined
  return isVerbInGroup(word) || isVerbBehindBe(tokens, at, verb) ? behindBe(tokens, at, verb) : undefined
}

/** “all he did was leave”, “the thing to do is wait”, “the trick is stay calm”. */
const isCleft = (tokens: readonly Tagged[], at: number): boolean => {
  if (!/^(?:is|was)$/.test(tokens[at]!.norm)) return false
  const isPhrase = tokens[at + 2]?.pos === 'ADP'
  for (let i = at - 1; i >= 0 && !/^[;:.]$/.test(tokens[i]!.text); i--)
    if (
      /^(?:do|does|did|done|doing|all|best|least)$/.test(tokens[i]!.norm) ||
      (advice.test(tokens[i]!.norm) && !isPhrase)
    )
      return true
  return false
}

/** Whether a verb that is a noun too is the verb behind “be”: a noun that is counted has its article there. */
function isVerbBehindBe(tokens: readonly Tagged[], at: number, verb: number): boolean {
  const word = tokens[verb]!
  const next = tokens[verb + 1]!
  const tags = tagsOf(word)
  if (!tags.has('NN') || isPersonNoun(word.norm) || notVerbs.has(word.norm)) return false
  if (next.norm === 'by' && !actions.has(word.norm) && !tags.has('JJ') && word.pos !== 'ADJ') return true
  if (['JJ', 'JJR', 'RB', 'IN', 'VBG', 'UH'].some(tag => tags.has(tag)) || word.pos === 'ADJ') return false
  const subject = tokens[at - 1]
  if (!subject || (advice.test(subject.norm) && next.pos !== 'ADP') || subject.norm === 'there') return false
  const isAgent = /^(?:he|she|we|they|i|you|been)$/.test(subject.norm) || tokens[at]!.norm === 'been'
  const isMany = /^(?:are|were|['’]re)$/.test(tokens[at]!.norm)
  if (
    isMany &&
    counted.has(word.norm) &&
    (next.norm === 'in' || (next.tag !== 'NN' && isPersonNoun(subject.norm)))
  )
    return true
  if (advice.test(subject.norm) && massive.has(word.norm)) return false
  // “Guests are sleep in the hall”
  if (isMany && actions.has(word.norm) && subject.tag === 'NNS' && next.pos === 'ADP') return true
  if (bare.has(word.norm))
    return isAgent && actions.has(word.norm) && (next.pos === 'ADP' || opensObject(next))
  return (
    (next.pos === 'PROPN' && ditransitive.has(word.norm)) ||
    next.pos === 'ADP' ||
    next.tag === 'TO' ||
    opensObject(next) ||
    (/^[.,]$/.test(next.text) && (counted.has(word.norm) || !/^(?:is|was)$/.test(tokens[at]!.norm))) ||
    (next.pos === 'SCONJ' && next.norm === 'that') ||
    next.pos === 'ADV'
  )
}

/** Verbs, adjectives and nouns behind which “to” opens nothing but an infinitive. */
const infinitival = wordSet(
  'want try decide refuse hope vow seek fail need intend attempt threaten aim plan manage strive tend seem appear claim pretend wish learn choose afford decline expect struggle promise offer ask allow force enable encourage persuade invite urge order require advise tell permit able unable willing unwilling likely unlikely eager reluctant ready happy glad sad sorry easy hard difficult possible impossible necessary important free keen anxious determined supposed bound going way effort decision ability inability chance failure desire refusal right willingness tendency intention have ought forced motivated crime offence offense sin mistake pleasure shame honour honor privilege illegal unlawful legal cheaper easier harder better foolish rude tempting begin continue start cease first last enough order certain sure permission moment like prefer available opportunity obligation duty authority incentive',
)

/** Words behind which “to” is a preposition. */
const prepositional = wordSet(
  'look forward used assign addition according close due thanks owing prior related key approach commit committed dedicate dedicated devote devoted object opposed accustom accustomed contribute admit confess resort lead access answer solution similar equal next subject limited reduced come get go return turn respond respect regard listen reply reaction resistance alternative',
)

/** Of these “to” may be a preposition before a gerund: “a claim to being”, “important to understanding”. */
const claims = wordSet(
  'claim claims effort efforts right rights failure refusal ability inability chance desire intention tendency willingness important necessary free way order last first decision',
)

/** “to went”, “to studied the law”, “able to seeing”. */
const afterTo: Reader = (tokens, at) => {
  const verb = governed(tokens, at)
  const word = tokens[verb]
  const next = tokens[verb + 1]
  const before = tokens[at - 1]
  if (!word || !next || !before || next.tag === 'HYPH' || !isInflected(word)) return undefined
  const tags = tagsOf(word)
  if (word.norm === 'found' || ['NNS', 'DT', 'IN', 'VBZ'].some(tag => tags.has(tag))) return undefined
  const isPurpose =
    (before.norm === 'order' && tokens[at - 2]?.norm === 'in') ||
    (before.norm === 'effort' && /^(?:an|no)$/.test(tokens[at - 2]?.norm ?? ''))
  const isGoverned = isPurpose || infinitival.has(before.lemma) || infinitival.has(before.norm)
  const isModifier = isNominal(next) || next.pos === 'ADJ'
  if (/ing$/.test(word.norm))
    return isGoverned &&
      !(isModifier && tags.has('JJ') && before.pos === 'NOUN') &&
      (isPurpose || !claims.has(before.norm))
      ? bareVerb(word)
      : undefined
  if ((tags.has('NN') || !tags.has('VBD')) && !isPastOnly(word)) return undefined
  const isPreposition = prepositional.has(before.lemma) || prepositional.has(before.norm)
  if (!isGoverned && (isPreposition || mayEnd(tokens, at, 'have'))) return undefined
  // “would have been able to, had she known”
  if (next.tag === 'PRP' && word.pos === 'AUX') return undefined
  if (isGoverned || isPastOnly(word)) return bareVerb(word)
  return isModifier || word.pos === 'ADJ' ? undefined : bareVerb(word)
}

const prepositions =
  'by without of for in from with at through about upon despite after before since besides into'

/** “by assume control”, “role in determine”, “of build the road”. */
const afterPreposition: Reader = (tokens, at) => {
  const verb = at + 1
  const word = tokens[verb]!
  const next = tokens[verb + 1]
  const before = tokens[at - 1]
  if (!next || !isLower(word) || next.tag === 'HYPH' || !isBase(word)) return undefined
  if (before && (before.pos === 'VERB' || before.pos === 'ADV' || mayEnd(tokens, at, 'have')))
    return undefined
  // “contempt for do’s and don’ts”, “I kind of see”
  if (/^(?:n't|\(|['’]s?)$/.test(next.norm) || /^(?:kind|sort)$/.test(before?.norm ?? '')) return undefined
  const found: WrongForm = { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
  // “with pretend money”
  if (isVerbOnly(word) ? !isNominal(next) || isBareVerb(word) : isVerbBehindPreposition(tokens, at))
    return found
  return undefined
}

/** Whether a verb that is a noun too is the gerund behind a preposition, since its object follows. */
function isVerbBehindPreposition(tokens: readonly Tagged[], at: number): boolean {
  const word = tokens[at + 1]!
  const next = tokens[at + 2]!
  const isRare = rareNouns.has(word.norm)
  if (!isRare && !acts.has(word.norm) && !counted.has(word.norm)) return false
  if (bare.has(word.norm) || adverbialNouns.has(word.norm) || word.pos === 'ADJ' || notVerbs.has(word.norm))
    return false
  if (['JJ', 'RB', 'IN', 'VBG'].some(tag => tagsOf(word).has(tag))) return false
  if ([tokens[at + 3], tokens[at + 4]].some(one => one && adverbial.test(one.norm))) return false
  if (opensObject(next)) return at > 0 && /^(?:by|of|from|without|for|through)$/.test(tokens[at]!.norm)
  return (
    isRare &&
    !/^(?:fall|pay|hire)$/.test(word.norm) &&
    (next.pos === 'ADP' || next.pos === 'PRON' || next.pos === 'ADV')
  )
}

/** Verbs in another form than the word asks that governs them. */
export const slotReaders: readonly Started<WrongForm>[] = [
  [{ word: "do does did will would can could may might must shall should wo ca 'll 'd" }, afterModal],
  [{ word: "has have had having 've" }, afterHave],
  [{ word: "am is are was were be been being 're 'm" }, afterBe],
  [{ word: 'of', before: 'would could may might must should' }, haveForOf],
  [{ word: 'to' }, afterTo],
  [{ word: prepositions }, afterPreposition],
]
