import { baseOf, inflect, lexicon, participleFor, type Tagged } from '../syntax/index.ts'
import { wordSet } from './collections.ts'
import { verbOfNoun } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isPersonNoun } from './gazetteer.ts'
import { hasSubject, plainSubject } from './plain-subject.ts'
import { isFiniteTag, isLower, opensObject, tagsOf } from './tokens.ts'
import type { WrongForm } from './word-forms.ts'
import { adverbial } from './word-order.ts'

type Reader = ReaderOf<WrongForm>

const between = 'not also already just never recently since now still only often'
const betweens = wordSet(`${between} n't`)

/** The word that governs a form, adverbs and “not” passed over. */
function governor(tokens: readonly Tagged[], at: number): number {
  let i = at - 1
  while (i > 0 && betweens.has(tokens[i]!.norm)) i--
  return i
}

/** Nouns that are verbs too, and stand in the singular only behind a determiner: no “has visit”, no “was visit”. */
export const counted = wordSet(
  'sign rise win visit attack die call start build meet launch raid kill kick jump climb fight walk move attempt name join break throw swim arrest plan pledge award ban bomb book border campaign charge collapse exit explode finish hunt invite issue kiss lift link match mistake pass pause point purchase question rank record remark rescue rule shift shoot smash speak stand step stop struggle study surge survey switch tackle tour transfer trap travel treat trick try turn upgrade view vote warn wait ruin review reveal request reply repeat refund quit push pull promote project post plunge plant pick phone peak park order offer map lock load leak land lack kidnap jail injure hire hide heal harvest hand halt grab gather fund form float flee film fill file feed fail export execute estimate envisage elect eject drop drown drive draw double distribute dismiss delay deport defeat damage cut crush cross crash cover convict contest compete close claim check chase catch cast carry capture buy burn bury bring borrow blast bite beat assault arrange announce allocate aid accuse abandon search demand defend describe discuss divide ship dock paint pack print stage tow torch veto urge spend send sell steal hold find question leave reach publish release raise open close force save result return move use gain build serve access answer trade influence',
)
/** Of these the noun has a sense with no article; they are sure only where something named by a pronoun or plural is meant. */
export const massive = wordSet(
  'defeat damage demand search delay drive order land lack hunt form film cover capture burn aid leave reach release force hold close open carry fight travel vote speak request export fund use access influence trade answer',
)

/** Nouns that a clause may follow without “that”: “has hope the talks will go on”. */
export const takesClause =
  /^(?:hope|faith|reason|proof|cause|fear|doubt|time|work|school|power|need|word|news|claim|sense|way|room|help|play|love|control|use|access|practice|talk)$/

const isCleft = (tokens: readonly Tagged[], at: number): boolean =>
  tokens.slice(0, at).some(({ norm }) => /^(?:do|does|did|done|doing|to|all|what|there)$/.test(norm))

/** Adjectives, and participles, that are verbs besides: “has wound the clock”. */
export const notVerbs = wordSet('rent exempt loath prostrate callous wound content subordinate')

/** Whether a word is a bare verb and cannot be the participle that is asked for. */
const isBare = (word: Tagged): boolean => {
  const tags = tagsOf(word)
  if (word.pos === 'ADJ' || !tags.has('VB') || notVerbs.has(word.norm)) return false
  if ((tags.has('VBN') || tags.has('VBD')) && !counted.has(word.norm)) return false
  return inflect(word.norm, 'VBN') !== word.norm
}

/** Whether the form may be something else than verb and noun, and is read so. */
const mayBeOther = (word: Tagged): boolean =>
  !(word.pos === 'VERB' && /^VBP?$/.test(word.tag)) &&
  ['JJ', 'JJR', 'RB', 'IN', 'VBG'].some(tag => tagsOf(word).has(tag))

/** “has sign a deal”, “have rise since”. */
const bareAfterHave: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const have = governor(tokens, at)
  if (!next || !/^(?:has|have|had)$/.test(tokens[have]!.norm) || !isBare(word)) return undefined
  if (next.tag === 'HYPH') return undefined
  // “could have fail at”
  const isModal = tokens[have - 1]?.tag === 'MD' && tokens[have]!.norm === 'have'
  if (!isModal && tokens.slice(0, have).some(({ tag }) => tag === 'MD' || tag === 'VB')) return undefined
  if (!hasSubject(tokens, isModal ? have - 2 : have - 1)) return undefined
  const tags = tagsOf(word)
  const found: WrongForm = { word, wanted: 'the participle', form: inflect(word.norm, 'VBN') }
  // “had lunch the next day”
  const isTime = [tokens[at + 2], tokens[at + 3]].some(one => one && adverbial.test(one.norm))
  if (opensObject(next)) return takesClause.test(word.norm) || (tags.has('NN') && isTime) ? undefined : found
  if (mayBeOther(word)) return undefined
  const follows =
    next.pos === 'ADP' ||
    next.pos === 'SCONJ' ||
    next.pos === 'NUM' ||
    next.tag === 'TO' ||
    /^[.,]$/.test(next.text) ||
    /^(?:there|again|once|twice)$/.test(next.norm)
  if (!follows) return undefined
  if (!tags.has('NN')) return found
  return counted.has(word.norm) && (next.pos === 'NUM' || !massive.has(word.norm)) ? found : undefined
}

/** What may be said to be an action in so many words: “the answer is build more”. */
export const advice =
  /^(?:answer|advice|plan|idea|rule|solution|message|key|trick|option|thing|choice|job|task|goal|aim|way|response|motto|point|policy|temptation|step|slogan|tactic|strategy|order|word|problem|result|issue|alternative)s?$/

/** “was arrest at”, “were damage in”, “are search for”. */
const bareAfterBe: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const be = governor(tokens, at)
  const auxiliary = tokens[be]!
  if (!next || !isBare(word) || !/^(?:is|are|was|were|been|being|be)$/.test(auxiliary.norm)) return undefined
  if (auxiliary.norm === 'be' && tokens[be - 1]?.tag !== 'MD') return undefined
  const tags = tagsOf(word)
  if (['JJ', 'JJR', 'RB', 'IN', 'VBG'].some(tag => tags.has(tag))) return undefined
  if (tags.has('NN') && !counted.has(word.norm)) return undefined
  if (isPersonNoun(word.norm) || next.tag === 'HYPH' || isCleft(tokens, be)) return undefined
  const hasOwn = /^be(?:en|ing)?$/.test(auxiliary.norm)
    ? hasSubject(tokens, governor(tokens, be) - 1)
    : hasSubject(tokens, be - 1)
  const head = tokens[auxiliary.norm === 'be' ? be - 2 : be - 1] ?? auxiliary
  if (!hasOwn || (advice.test(head.norm) && next.pos !== 'ADP')) return undefined
  const isAgent =
    /^(?:he|she|they|we|i)$/.test(head.norm) ||
    (auxiliary.norm !== 'is' && auxiliary.norm !== 'was' && head.tag === 'NNS') ||
    (head.pos === 'NOUN' && isPersonNoun(head.norm))
  if (massive.has(word.norm) && !isAgent) return undefined
  const follows =
    next.pos === 'ADP' ||
    next.tag === 'TO' ||
    opensObject(next) ||
    /^[.,]$/.test(next.text) ||
    /^(?:home|alive|dead|guilty|twice|once)$/.test(next.norm) ||
    next.pos === 'SCONJ'
  const isMany = next.pos === 'NUM' || next.tag === 'NNS' || next.tag === 'JJR'
  if (!follows && !(isMany && isAgent)) return undefined
  const isActive =
    opensObject(next) ||
    isMany ||
    (/^(?:is|are)$/.test(auxiliary.norm) &&
      (next.norm === 'for' || (next.tag === 'TO' && word.norm === 'plan')))
  return isActive
    ? { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
    : { word, wanted: 'the participle', form: inflect(word.norm, 'VBN') }
}

/** A pronoun that is the subject wherever it stands: “a swing that you would using”, but not “what they could using it”. */
const isPersonal = (tokens: readonly Tagged[], at: number): boolean =>
  /^(?:he|she|they|we|i|you)$/.test(tokens[at]?.norm ?? '') &&
  !tokens
    .slice(Math.max(0, at - 4), at)
    .some(
      ({ tag, norm }) =>
        (tag[0] === 'W' && norm !== 'that') || /^(?:all|as|whenever|wherever|best)$/.test(norm),
    )

/** “will playing in”, “must wore helmets”, “will closure in June”. */
const afterModal: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const modalAt = governor(tokens, at)
  const modal = tokens[modalAt]!
  const isDo = /^(?:do|does|did)$/.test(modal.norm) && at - modalAt > 1
  if (!next || !(modal.tag === 'MD' || isDo) || !isLower(modal) || /^['’]d$/.test(modal.text))
    return undefined
  if (word.pos === 'AUX' || word.norm === 'needs') return undefined
  const tags = tagsOf(word)
  if (tags.has('VB') || tags.has('RB') || tags.has('IN') || tags.has('DT') || next.tag === 'HYPH')
    return undefined
  if (!hasSubject(tokens, modalAt - 1) && !isPersonal(tokens, modalAt - 1)) return undefined
  const wrong = (form: string | undefined): WrongForm | undefined =>
    form && form !== word.norm ? { word, wanted: 'the bare verb', form } : undefined
  if (tags.has('VBG') && /ing$/.test(word.norm)) {
    const goesOn =
      opensObject(next) ||
      next.pos === 'ADP' ||
      next.pos === 'NUM' ||
      (next.tag === 'TO' && !tags.has('NN')) ||
      next.tag === 'NNS'
    return goesOn ? wrong(baseOfIng(word.norm)) : undefined
  }
  if (participleFor(word.norm) || tags.has('VBD') || tags.has('VBN') || tags.has('VBZ')) {
    if (tags.has('NN') || (tags.has('JJ') && next.pos === 'NOUN')) return undefined
    return next.pos === 'PUNCT' && next.text !== '.' ? undefined : wrong(baseOf(word.norm))
  }
  if (word.pos === 'ADJ' || !tags.has('NN') || tags.has('JJ')) return undefined
  return wrong(verbOfNoun(word.norm))
}

/** “running” to “run”, “making” to “make”. */
function baseOfIng(form: string): string | undefined {
  const stem = form.slice(0, -3)
  return [stem, `${stem}e`, stem.slice(0, -1), `${stem.slice(0, -1)}ie`].find(
    base => lexicon(base)?.tags.has('VB') && inflect(base, 'VBG') === form,
  )
}

const wanting = wordSet(
  'want try decide refuse hope vow seek fail need intend attempt threaten aim plan manage strive able unable willing unwilling likely unlikely determined eager reluctant ready force tell allow urge order ask begin start continue expect agree promise pledge invite persuade decline seem tend',
)
/** Of these “to” is never a preposition, whatever follows it: “refused to accepting more”. */
const infinitival =
  /^(?:refuse|decline|decide|hope|want|manage|promise|threaten|intend|vow|fail|try|attempt|seem|tend|able|unable|willing|unwilling|eager|likely|unlikely)$/
/** Of these “to” may be a preposition: “agreed to reduced terms”. */
const prepositional = /^(?:agree|ready|promise|pledge|order|invite|ask|begin|start|tell|force)$/

/** “hope to finished by”, “forced to left their”, “wants to improving the roads”. */
const afterTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const governing = tokens[at - 2]
  if (!next || !governing || !wanting.has(governing.lemma)) return undefined
  const tags = tagsOf(word)
  if (tags.has('VB') || tags.has('DT') || tags.has('IN') || next.tag === 'HYPH') return undefined
  const takesObject = opensObject(next)
  const found = (form: string | undefined): WrongForm | undefined =>
    form && form !== word.norm ? { word, wanted: 'the bare verb', form } : undefined
  if (tags.has('VBG') && /ing$/.test(word.norm))
    return infinitival.test(governing.lemma) || (takesObject && !prepositional.test(governing.lemma))
      ? found(baseOfIng(word.norm))
      : undefined
  if (!(tags.has('VBD') || tags.has('VBN')) || tags.has('NN')) return undefined
  if (takesObject) return found(baseOf(word.norm))
  return !prepositional.test(governing.lemma) && (next.pos === 'ADP' || next.text === '.')
    ? found(baseOf(word.norm))
    : undefined
}

/** “has destruction three bridges”. */
const nounAfterHave: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (tokens[at - 1]!.norm === 'never') {
    const verb = /^(?:has|have|had)$/.test(tokens[at - 2]?.norm ?? '') ? verbOfNoun(word.norm) : undefined
    return verb ? { word, wanted: 'the participle', form: inflect(verb, 'VBN') } : undefined
  }
  if (!next || !/(?:ment|tion|sion|ance|ence|al)$/.test(word.norm) || tagsOf(word).has('JJ')) return undefined
  if (!(next.pos === 'NUM' || opensObject(next)) || plainSubject(tokens, at - 2) !== 0) return undefined
  if (tokens.slice(at + 1).some(isFiniteTag)) return undefined
  const verb = verbOfNoun(word.norm)
  return verb ? { word, wanted: 'the participle', form: inflect(verb, 'VBN') } : undefined
}

/** “look forward to meet the team”. */
const afterForwardTo: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (tokens[at - 2]?.norm !== 'forward' || tokens[at - 3]?.lemma !== 'look') return undefined
  const next = tokens[at + 1]
  return tagsOf(word).has('VB') && word.tag === 'VB' && next && opensObject(next)
    ? { word, wanted: 'the form in “-ing”', form: inflect(word.norm, 'VBG') }
    : undefined
}

const urging = /^(?:order|ask|tell|force|allow|urge|want|expect|require|persuade|invite|help)$/

/** “ordered the firm to paid $2 million”. */
const afterUrged: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const whom = tokens[at - 2]
  const tags = tagsOf(word)
  if (!next || !whom || !(whom.pos === 'NOUN' || whom.tag === 'PRP')) return undefined
  if (!(tags.has('VBD') || tags.has('VBN')) || tags.has('VB') || tags.has('NN') || tags.has('JJ'))
    return undefined
  if (!(opensObject(next) || next.pos === 'NUM' || next.text === '$')) return undefined
  const verb = tokens
    .slice(Math.max(0, at - 6), at - 2)
    .some(({ lemma, pos }) => pos === 'VERB' && urging.test(lemma))
  const form = baseOf(word.norm)
  return verb && form !== word.norm ? { word, wanted: 'the bare verb', form } : undefined
}

const wantsTo =
  'expected told forced asked allowed ordered supposed going likely able unable willing unlikely'

/** “were told leave their homes”: an infinitive without “to”. */
const bareInfinitive: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const next = tokens[at + 1]
  if (!next || word.tag !== 'VB' || !/^(?:is|are|was|were|been|be)$/.test(tokens[at - 2]?.norm ?? ''))
    return undefined
  const tags = tagsOf(word)
  if (!tags.has('VB') || tags.has('VBN') || tags.has('JJ') || tags.has('RB')) return undefined
  if (tags.has('NN') && !opensObject(next)) return undefined
  if (!(opensObject(next) || next.pos === 'ADP' || next.text === '.')) return undefined
  return {
    word: before,
    last: word,
    wanted: 'an infinitive with “to”',
    form: `${before.text} to ${word.text}`,
  }
}

/** “was conducting by three universities”: what others do to it. */
const activeForPassive: Reader = (tokens, at) => {
  const word = tokens[at]!
  const agent = tokens[at + 2]
  if (
    tokens[at + 1]?.norm !== 'by' ||
    !agent ||
    !(agent.pos === 'NUM' || agent.pos === 'PROPN' || opensObject(agent))
  )
    return undefined
  const base = baseOfIng(word.norm)
  return base ? { word, wanted: 'the participle', form: inflect(base, 'VBN') } : undefined
}

/** Forms that do not go with the auxiliary, the modal or the “to” before them. */
export const verbReaders: readonly Started<WrongForm>[] = [
  [{ before: `has have had ${between} n't` }, bareAfterHave],
  [{ before: `is are was were been being be ${between} n't` }, bareAfterBe],
  [{ before: `do does did will would can could may might must shall should ${between} n't` }, afterModal],
  [{ before: 'to' }, afterTo],
  [{ before: 'to' }, afterForwardTo],
  [{ before: 'to', pos: 'VERB' }, afterUrged],
  [{ before: wantsTo, tag: 'VB' }, bareInfinitive],
  [
    {
      before: 'is was were are been',
      word: 'conducting organising organizing publishing producing designing founding funding writing directing inventing destroying commissioning owning',
    },
    activeForPassive,
  ],
  [{ before: 'has have had never', tag: 'NN' }, nounAfterHave],
]
