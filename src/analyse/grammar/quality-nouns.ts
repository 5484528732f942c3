import { lexicon, type Tagged } from '../../syntax/index.ts'
import { wordPairs, wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isLower, isNominal, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import type { WrongForm } from './word-forms.ts'
import { isHyphen } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

/** Nouns of a quality that nobody is, with the adjective. */
const adjectives = wordPairs(
  'confidence confident|silence silent|expense expensive|safety safe|poverty poor|success successful|fame famous|honesty honest|absence absent|popularity popular|importance important|difficulty difficult|danger dangerous|patience patient|anger angry|hunger hungry|happiness happy|sadness sad|loyalty loyal|bravery brave|pride proud|violence violent|necessity necessary|reluctance reluctant|ignorance ignorant|arrogance arrogant|innocence innocent|independence independent|convenience convenient|awareness aware|wisdom wise|beauty beautiful|strength strong|weakness weak|sickness sick|illness ill|responsibility responsible|certainty certain|menace menacing|generosity generous|ability able|possibility possible|availability available|efficiency efficient|intelligence intelligent|jealousy jealous|nervousness nervous|freedom free|truth true|death dead|wealth wealthy|health healthy|optimism optimistic|pessimism pessimistic|enthusiasm enthusiastic|suspicion suspicious|caution cautious|courage courageous',
)
const degree = wordSet(
  'very too so more less most quite rather extremely not wonderfully really highly particularly increasingly',
)

/** “she is confidence that”, “too expense for”, “was silence for”. */
const nounForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const isGraded = degree.has(tokens[at - 1]!.norm)
  const verbAt = isGraded ? at - 2 : at - 1
  const verb = tokens[verbAt]
  const subject = tokens[verbAt - 1]
  if (!next || !verb || !subject || !copulas.has(verb.norm)) return undefined
  const ends =
    next.pos === 'ADP' ||
    next.pos === 'SCONJ' ||
    next.tag === 'TO' ||
    /^[.,]$/.test(next.text) ||
    next.norm === 'and'
  if (!ends || next.norm === 'of' || plainSubject(tokens, verbAt - 1) < 0) return undefined
  const isPerson =
    /^(?:he|she|they|we|i)$/.test(subject.norm) ||
    (subject.pos === 'NOUN' && isPersonNoun(subject.norm)) ||
    subject.pos === 'PROPN'
  const isGrade = isGraded && tokens[at - 1]!.norm !== 'not'
  // “the region remains poverty”: what no degree is said of may be named so
  return isPerson || isGrade || (subject.tag === 'NNS' && word.norm === 'success')
    ? { word, wanted: 'an adjective', form: adjectives.get(word.norm) }
    : undefined
}
const copulas = wordSet('is are was were become becomes became remain remains remained seem seems seemed')

/** “resurgence” to “resurgent”, “dominance” to “dominant”: a noun of state whose adjective is known. */
function adjectiveOfState(noun: string): string | undefined {
  if (!/[ae]nce$/.test(noun) || massive.has(noun)) return undefined
  const form = noun.replace(/ce$/, 't')
  const tags = lexicon(form)?.tags
  return tags === undefined || tags.has('VB') || tags.has('NN') ? undefined : form
}

/** Of these one may say that something is so much of them, or that they are what something is about: “is evidence of”. */
const massive = wordSet(
  'evidence science violence silence intelligence influence audience presence convenience insurance finance distance balance romance assistance guidance compliance experience difference reference conference resistance independence',
)

const bodies = wordSet(
  'party country nation group team movement region economy industry company army union state league',
)

/** “The party is resurgence in the north”, “the only country that is resurgence”. */
const stateForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const subject = tokens[at - 2]
  const form = adjectiveOfState(word.norm)
  if (!form || !next || !subject || !isLower(word) || !/^(?:in|on|to|at|and|but|[.,])$/.test(next.norm))
    return undefined
  const isBody =
    /^\p{Lu}/u.test(subject.text) ||
    bodies.has(subject.norm) ||
    /^(?:he|she|they|we|i|that|who|which)$/.test(subject.norm) ||
    isPersonNoun(subject.norm)
  return isBody && subject.tag !== 'DT' ? { word, wanted: 'an adjective', form } : undefined
}

/** “It is importance to act”, “it was necessity that”. */
const qualityOfIt: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const form = adjectives.get(word.norm)
  if (!form || !next || tokens[at - 2]?.norm !== 'it' || !/^(?:is|was)$/.test(tokens[at - 1]!.norm))
    return undefined
  const isOfIt = next.tag === 'TO' && tokens[at + 2]?.tag === 'VB'
  return isOfIt && /^(?:importance|necessity|difficulty|danger|possibility)$/.test(word.norm)
    ? { word, wanted: 'an adjective', form }
    : undefined
}

/** Nouns that describe no other noun but these, with the adjective that does. */
const attributive: ReadonlyMap<string, { readonly form: string; readonly heads: ReadonlySet<string> }> =
  new Map(
    [
      'controversy controversial',
      'success successful story stories rate rates fee fees criteria criterion factor factors ratio probability metric metrics bonus',
      'tragedy tragic queen king',
      'difference different engine equation equations function functions method operator score scores set',
      'importance important',
      'absence absent',
      'honesty honest box boxes policy test',
      'generosity generous',
      'arrogance arrogant',
      'ignorance ignorant',
      'reluctance reluctant',
      'wisdom wise teeth tooth literature',
      'necessity necessary',
      'beauty beautiful queen queens pageant pageants salon salons contest contests competition products product parlour parlours parlor parlors shop shops spot spots treatment treatments industry standard standards sleep brand brands editor editors care therapist therapists routine routines myth mark regime school secrets tips business company firm market giant sector treatment blogger influencer counter retailer chain tips regimen trends advice writer college advertising',
      'danger dangerous zone zones money list man men area areas signal signals sign signs level levels line point points season mark room pay theory',
      'resurgence resurgent',
      'significance significant test tests level levels testing',
      'prominence prominent',
      'relevance relevant',
      'reliability reliable',
      'popularity popular contest contests rating ratings poll polls stakes',
      'difficulty difficult level levels rating setting settings',
      'sincerity sincere',
      'brilliance brilliant',
      'elegance elegant',
      'persistence persistent hunting',
    ].map(entry => {
      const [noun, form, ...heads] = entry.split(' ')
      return [noun!, { form: form!, heads: new Set(heads) }] as const
    }),
  )

const isOpener = ({ tag, norm }: Tagged): boolean =>
  tag === 'PRP$' ||
  tag === 'POS' ||
  /^(?:an?|the|this|that|these|those|most|very|another|his|its)$/.test(norm)

/** Whether the phrase ends behind its noun, so that the word before the noun describes nothing else. */
const isHeadOfPhrase = (tokens: readonly Tagged[], at: number): boolean => {
  const [head, next] = [tokens[at], tokens[at + 1]]
  if (!head || !isNominal(head) || !isLower(head)) return false
  return !isHyphen(next) && (next === undefined || !/^(?:NOUN|PROPN)$/.test(next.pos))
}

/** “a controversy plan”, “the team’s success defence”. */
const nounBeforeNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const { form, heads } = attributive.get(word.norm)!
  if (!isLower(word) || !isOpener(tokens[at - 1]!) || !isHeadOfPhrase(tokens, at + 1)) return undefined
  // “Will the danger increase”
  if (at > 1 && (tokens[at - 2]!.pos === 'AUX' || tokens[at - 2]!.tag === 'MD')) return undefined
  if (heads.has(tokens[at + 1]!.norm) || tagsOf(tokens[at + 1]!).has('VBZ')) return undefined
  return { word, wanted: 'an adjective', form }
}

/** What an economy and a state have; of a science one says “an economics degree”. */
const ofEconomy = wordSet(
  'outlook growth crisis policy policies recovery downturn slowdown sanctions development situation reform reforms activity output decline boom collapse turmoil stability data forecast forecasts conditions pressure pressures impact damage ties relations cooperation aid benefit benefits cost costs hardship woes troubles problems system power influence agenda advantage summit',
)
const ofState = wordSet(
  'crisis party parties leader leaders leadership system prisoner prisoners will pressure opponent opponents career future instability stability reform reforms process situation violence turmoil support power agenda rival rivals scandal asylum campaign consensus debate deadlock stalemate influence views ambitions crisis landscape correspondent',
)

/** “the economics outlook”, “economical growth”, “a politics leader”. */
const scienceForAdjective: Reader = (tokens, at) => {
  const word = tokens[at]!
  const isEconomy = word.norm[0] === 'e'
  const next = tokens[at + 1]
  if (!next || !isLower(word) || !(isEconomy ? ofEconomy : ofState).has(next.norm)) return undefined
  if (tokens[at - 1]!.tag === 'HYPH' || !isHeadOfPhrase(tokens, at + 1)) return undefined
  return { word, wanted: 'an adjective', form: isEconomy ? 'economic' : 'political' }
}

/** Nouns of qualities, and of the sciences, for their adjectives. */
export const qualityReaders: readonly Started<WrongForm>[] = [
  [{ word: [...adjectives.keys()].join(' ') }, nounForAdjective],
  [{ before: 'is are was were remains remained', tag: 'NN' }, stateForAdjective],
  [{ before: 'is was', tag: 'NN' }, qualityOfIt],
  [{ word: [...attributive.keys()].join(' ') }, nounBeforeNoun],
  [{ word: 'economics economical politics' }, scienceForAdjective],
]
