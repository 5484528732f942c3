import { baseOf, inflect, lexicon, participleFor, type Tagged } from '../syntax/index.ts'
import { isBareVerb } from './bare-verbs.ts'
import { wordSet } from './collections.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isLower, isNominal, isVerbal, opensObject, tagsOf } from './tokens.ts'
import {
  governed,
  governedOrInverted,
  isBase,
  isNegated,
  isPastOnly,
  isVerbInGroup,
  isVerbOnly,
  mayEnd,
} from './verb-slots.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

/** The base of any form of a verb: “was” to “be”, “making” to “make”. */
export function baseForm(form: string): string | undefined {
  if (/^(?:am|is|are|was|were|been|being)$/.test(form)) return 'be'
  if (!/ing$/.test(form)) return baseOf(form) === form ? undefined : baseOf(form)
  const stem = form.slice(0, -3)
  const bases = [`${stem}e`, stem, stem.slice(0, -1), `${stem.slice(0, -1)}ie`]
  return bases.find(base => lexicon(base)?.tags.has('VB') && inflect(base, 'VBG') === form)
}

/** Whether a word is a form of a verb that is not its base. */
const isInflected = (token: Tagged): boolean => {
  const tags = tagsOf(token)
  return (
    !tags.has('VB') &&
    token.tag[0] !== 'W' &&
    !/^(?:found|ground|bound|wound|said)$/.test(token.norm) &&
    (isPastOnly(token) || ['VBD', 'VBN', 'VBZ', 'VBG'].some(tag => tags.has(tag))) &&
    baseForm(token.norm) !== undefined
  )
}

const bareVerb = (word: Tagged, form = baseForm(word.norm)): WrongForm | undefined =>
  form === undefined || form === word.norm ? undefined : { word, wanted: 'the bare verb', form }

/** Whether a word can be the last of a subject, so that a modal behind it is no noun. */
const endsSubject = (token: Tagged | undefined): boolean =>
  token !== undefined &&
  (isNominal(token) ||
    token.pos === 'PRON' ||
    token.pos === 'NUM' ||
    /^(?:and|or|but|there|this|these|those|that|all|both|who|which)$/.test(token.norm) ||
    token.pos === 'ADV')

/** “will helps”, “could saw”, “does not knows”. */
const afterModal: Reader = (tokens, at) => {
  const modal = tokens[at]!
  const verb = governedOrInverted(tokens, at)
  const word = tokens[verb]
  if (!word || tokens[verb + 1]?.tag === 'HYPH') return undefined
  const isDo = /^(?:do|does|did)$/.test(modal.norm)
  const negated = isNegated(tokens, at, verb)
  const inverted = tokens[at + 1]!.pos === 'PRON'
  if (isDo ? !negated && !inverted : modal.tag !== 'MD') return undefined
  const tags = tagsOf(word)
  if (!isInflected(word) || tags.has('RB') || tags.has('IN') || tags.has('DT')) return undefined
  // “he’d gone” has lost “had”, not “would”
  if (/^['’]d$/.test(modal.text) && !(tags.has('VBZ') || tags.has('VBG') || isPastOnly(word)))
    return undefined
  if (/^(?:needs|being)$/.test(word.norm) || word.pos === 'ADJ') return undefined
  // “will is open”: one auxiliary too many
  if (word.pos === 'AUX' && tokens[verb + 1] && tagsOf(tokens[verb + 1]!).has('VB')) return undefined
  if (!inverted && !endsSubject(tokens[at - 1])) return undefined
  if (mayEnd(tokens, at) && (!negated || word.pos === 'AUX')) return undefined
  return bareVerb(word)
}

/** “had went”, “has was”, “have make”. */
const afterHave: Reader = (tokens, at) => {
  const verb = governed(tokens, at)
  const word = tokens[verb]
  const next = tokens[verb + 1]
  if (!word || !next || next.tag === 'HYPH' || mayEnd(tokens, at)) return undefined
  const participle = (form: string): WrongForm => ({ word, wanted: 'the participle', form })
  if (/^(?:was|were)$/.test(word.norm)) return participle('been')
  const past = participleFor(word.norm)
  const mayBeNoun = tagsOf(word).has('NN') || tagsOf(word).has('JJ')
  if (past) return mayBeNoun && isNominal(next) ? undefined : participle(past)
  if (!isBase(word) || word.norm === tokens[at]!.norm) return undefined
  if (isVerbInGroup(word)) return participle(inflect(word.norm, 'VBN'))
  return undefined
}

/** Verbs that take no object, so that they have no passive. */
const intransitive = wordSet(
  'happen occur live look go come sit wait work speak talk sleep die fall rise arrive appear exist seem remain stay lie stand smile laugh cry listen wonder travel swim struggle disappear emerge vanish belong depend rely insist consist participate compete protest complain hesitate collapse crawl arise depart migrate vary begin start continue',
)
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
  const passive: WrongForm = { word, wanted: 'the participle', form: inflect(word.norm, 'VBN') }
  if (be.norm === 'being') return passive
  if (word.norm === 'be' || intransitive.has(word.norm)) return progressive
  if (!next || next.norm === 'by' || ditransitive.has(word.norm)) return passive
  return opensPhrase(next) ? progressive : passive
}

/** “was call”, “are look at”, “is be used”. */
const afterBe: Reader = (tokens, at) => {
  const verb = governed(tokens, at)
  const word = tokens[verb]
  const next = tokens[verb + 1]
  if (!word || !next || next.tag === 'HYPH' || mayEnd(tokens, at)) return undefined
  if (!isBase(word) || word.norm === tokens[at]!.norm) return undefined
  // “all he did was leave”, “the plan is leave now”
  if (tokens.slice(0, at).some(({ norm }) => /^(?:do|does|did|done|doing|to)$/.test(norm))) return undefined
  if (isVerbInGroup(word)) return behindBe(tokens, at, verb)
  return undefined
}

/** Verbs, adjectives and nouns behind which “to” opens nothing but an infinitive. */
const infinitival = wordSet(
  'want try decide refuse hope vow seek fail need intend attempt threaten aim plan manage strive tend seem appear claim pretend wish learn choose afford decline expect struggle promise offer ask allow force enable encourage persuade invite urge order require advise tell permit able unable willing unwilling likely unlikely eager reluctant ready happy glad sad sorry easy hard difficult possible impossible necessary important free keen anxious determined supposed bound going way effort decision ability inability chance failure desire refusal right willingness tendency intention have ought begin continue start cease first last enough order',
)

/** Words behind which “to” is a preposition. */
const prepositional = wordSet(
  'look forward used addition according close due thanks owing prior related key approach commit committed dedicate dedicated devote devoted object opposed accustom accustomed contribute admit confess resort lead access answer solution similar equal next subject limited reduced come get go return turn respond respect regard listen reply reaction resistance alternative',
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
  if (tags.has('NNS') || tags.has('DT') || tags.has('IN') || tags.has('VBZ')) return undefined
  const isGoverned = infinitival.has(before.lemma) || infinitival.has(before.norm)
  const isModifier = isNominal(next) || next.pos === 'ADJ'
  if (/ing$/.test(word.norm))
    return isGoverned && !(isModifier && tags.has('JJ')) && !claims.has(before.norm)
      ? bareVerb(word)
      : undefined
  if (tags.has('NN') && !participleFor(word.norm)) return undefined
  if (!isGoverned && (prepositional.has(before.lemma) || isVerbal(before) || mayEnd(tokens, at)))
    return undefined
  // “would have been able to, had she known”
  if (next.tag === 'PRP' && word.pos === 'AUX') return undefined
  if (isGoverned || isPastOnly(word)) return bareVerb(word)
  return isModifier || word.pos === 'ADJ' ? undefined : bareVerb(word)
}

const prepositions =
  'by without of for in from with at through about upon despite after before since besides into'

/** “by assume control”, “role in determine”. */
const afterPreposition: Reader = (tokens, at) => {
  const verb = at + 1
  const word = tokens[verb]!
  const next = tokens[verb + 1]
  if (!next || !isLower(word) || next.tag === 'HYPH' || !isBase(word) || !isVerbOnly(word)) return undefined
  const before = tokens[at - 1]
  if (!before || before.pos === 'VERB' || mayEnd(tokens, at)) return undefined
  // “I kind of see”, “with pretend money”
  if (/^(?:n't|\()$/.test(next.norm)) return undefined
  if (/^(?:kind|sort)$/.test(before.norm) || (isNominal(next) && !isBareVerb(word))) return undefined
  return { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
}

/** Verbs in another form than the word asks that governs them. */
export const slotReaders: readonly Started<WrongForm>[] = [
  [{ word: "do does did will would can could may might must shall should wo ca 'll 'd" }, afterModal],
  [{ word: "has have had having 've" }, afterHave],
  [{ word: "am is are was were be been being 're 'm" }, afterBe],
  [{ word: 'to' }, afterTo],
  [{ word: prepositions }, afterPreposition],
]
