import { baseOf, inflect, lexicon, participleFor, type Tagged } from '../syntax/index.ts'
import { isBareVerb } from './bare-verbs.ts'
import { wordSet } from './collections.ts'
import { verbOfNoun } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isNeverOrPast, tagsOf } from './tokens.ts'
import { advice, notVerbs } from './verb-groups.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

/** Irregular verbs of which the same is nearly so: “has give” cannot be right, though there is give in a rope. */
const barely = wordSet('give grow eat begin sing know send sit buy sell meet keep fall take elect')

const have = /^(?:have|has|had|having|'ve)$/
const be = /^(?:is|are|was|were|been|being|be|'re)$/

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
    (next.pos === 'ADP' ||
      /^(?:[.,;]|last|yesterday|today|again)$/.test(next.norm) ||
      (word.norm === 'gave' && next.pos === 'DET'))
  if (
    isPassive &&
    (!mayBeNoun || next.pos === 'ADP' || next.norm === 'last') &&
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
  // “was cause by the rain”
  if (isPassive && next.norm === 'by' && dealt.has(word.norm)) return found
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

/** What is done to something by somebody, and a noun too. */
const dealt = wordSet(
  'cause damage attack support fund sign award rescue arrest record file prompt spark trigger',
)

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

/** Any class that a wrong form is read as. */
export const anyClass = 'NOUN VERB AUX ADJ ADV ADP PART PRON SCONJ CCONJ NUM INTJ X'
const auxiliaries = `have has had having 've is are was were been being be 're ${between}`
const modals = `do does did will would can could may might must shall should wo ca 'll ${between}`

/** Forms that the auxiliary, the modal or the “to” before them does not admit. */
export const governedReaders: readonly Started<WrongForm>[] = [
  [{ pos: anyClass, before: auxiliaries }, pastForParticiple],
  [{ pos: anyClass, before: auxiliaries }, bareForParticiple],
  [{ pos: anyClass, before: modals }, formAfterModal],
  [{ pos: anyClass, before: 'to' }, formAfterTo],
  [{ pos: anyClass, before: 'to' }, nounAfterTo],
]
