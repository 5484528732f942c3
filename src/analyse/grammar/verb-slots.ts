import { baseOf, inflect, lexicon, participleFor, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isLower, isNominal, tagsOf } from '../tokens.ts'
import { isBareVerb } from './bare-verbs.ts'

/** Adverbs that stand between an auxiliary and its verb, those in “-ly” apart. */
const inner = wordSet(
  "not n't never ever also too just already always often still yet now then only even rarely seldom hardly soon since recently thus therefore perhaps maybe once again long almost either neither both sometimes usually probably really actually",
)

/** Whether a word is an adverb that a verb group may hold. */
export const isInner = (token: Tagged): boolean =>
  inner.has(token.norm) || (/ly$/.test(token.norm) && tagsOf(token).has('RB') && token.tag === 'RB')

export const subjectPronouns = /^(?:he|she|it|they|we|i|you)$/

/** Whether an auxiliary stands before its subject: “Will he”, “where did they”. */
const isInverted = (tokens: readonly Tagged[], at: number): boolean => {
  const before = tokens[at - 1]
  return !before || before.tag[0] === 'W' || /^(?:[,;:“"(]|and|but|or|nor|never)$/.test(before.norm)
}

/** Where the verb stands that an auxiliary governs, an inverted pronoun passed over; -1 for none. */
export const governedOrInverted = (tokens: readonly Tagged[], at: number): number =>
  governed(tokens, subjectPronouns.test(tokens[at + 1]?.norm ?? '') && isInverted(tokens, at) ? at + 1 : at)

/** Where the verb stands that a word governs, adverbs and “not” passed over; -1 for none. */
export function governed(tokens: readonly Tagged[], at: number): number {
  let i = at + 1
  const last = i + 3
  while (i < last && tokens[i] && isInner(tokens[i]!)) i++
  const word = tokens[i]
  return word && word.pos !== 'PUNCT' && isLower(word) ? i : -1
}

/** Whether “not” stands between an auxiliary and the word it governs. */
export const isNegated = (tokens: readonly Tagged[], at: number, verb: number): boolean =>
  tokens.slice(at + 1, verb).some(({ norm }) => /^(?:not|n't|never)$/.test(norm))

/** Words that a clause may be said of with no “that”: “all she had”, “the money he had”. */
const mayHeadRelative = (token: Tagged): boolean =>
  isNominal(token) ||
  token.pos === 'NUM' ||
  /^(?:all|everything|anything|nothing|something|everyone|everybody|anyone|anybody|those|these|one|ones|few|little|most|more|least|best|worst|any|some|much|many|him|them|her|us|me)$/.test(
    token.norm,
  )

/** Words that measure by a clause whose verb is left unsaid: “as far as he can”, “all that we could”. */
const measures =
  /^(?:all|everything|anything|than|as|whatever|whichever|whoever|those|most|more|best|least|much|little|wherever|whenever)$/
const fused = /^(?:what|whom|which|who|that)$/
const adverbs = /^(?:how|however|where|when|why)$/
const openers = /^(?:because|although|though|if|unless|until|whether|since|after|before|while)$/

/** What a clause may end with: a modal, “be”, or the auxiliary that is a full verb besides. */
export type Ending = 'modal' | 'be' | 'have'

const opensClause = ({ norm, pos, tag }: Tagged): boolean =>
  subjectPronouns.test(norm) ||
  pos === 'DET' ||
  tag === 'PRP$' ||
  /^(?:that|who|which)$/.test(norm) ||
  pos === 'PROPN'

/** Whether a relative at a word has the auxiliary’s subject, and no object that is left out. */
function isOwnSubject(tokens: readonly Tagged[], i: number, at: number): boolean {
  const near = i === at - 1 || (i === at - 2 && isInner(tokens[at - 1]!))
  const head = tokens[i - 1]
  return (
    near &&
    (!head || head.tag === 'NN' || head.pos === 'PROPN' || head.pos === 'NUM' || !mayHeadRelative(head))
  )
}

/**
 * Whether the clause of an auxiliary may end with it, its verb or its object standing elsewhere: “all she had”, “the
 * trouble they are”, “as fast as he can”.
 */
export function mayEnd(tokens: readonly Tagged[], at: number, ending: Ending): boolean {
  for (let i = at - 1; i >= 0 && i > at - 14; i--) {
    const token = tokens[i]!
    if (/^[,;:.()“”"—–!?]$/.test(token.text)) return false
    const before = tokens[i - 1]
    if (measures.test(token.norm) && opensClause(tokens[i + 1]!)) return true
    if (/^(?:than|as)$/.test(token.norm)) return true
    // “those who hope that it can are few”
    if (token.norm === 'that' && ending === 'be' && before && !mayHeadRelative(before)) continue
    if (openers.test(token.norm) && i < at - 1) return false
    if (adverbs.test(token.norm)) return ending === 'be'
    if (fused.test(token.norm)) {
      if (token.norm === 'that' && (!before || !mayHeadRelative(before))) return false
      return !isOwnSubject(tokens, i, at) && ending !== 'modal'
    }
    const opensSubject =
      subjectPronouns.test(token.norm) || token.pos === 'DET' || token.tag === 'PRP$' || token.pos === 'PROPN'
    if (!opensSubject || !before || (token.pos === 'PROPN' && before.pos === 'PROPN')) continue
    if (mayHeadRelative(before) || (before.pos === 'ADJ' && tokens[i - 2]?.pos === 'DET'))
      return ending !== 'modal'
  }
  return false
}

/** Whether a form is a past and can be no participle: “went”, “was”. */
export const isPastOnly = ({ norm }: Tagged): boolean =>
  participleFor(norm) !== undefined || /^(?:was|were)$/.test(norm)

const isParticiple = (form: string): boolean =>
  !/ed$/.test(form) || ['VBN', 'VBD', 'JJ'].some(tag => lexicon(form)?.tags.has(tag))

/** Whether a form is the base of a verb, and neither its past nor its participle. */
export const isBase = (token: Tagged): boolean => {
  const tags = tagsOf(token)
  return (
    tags.has('VB') &&
    !participleFor(token.norm) &&
    !/^(?:am|is|are|was|were|['’].*)$/.test(token.norm) &&
    baseOf(token.norm) === token.norm &&
    isParticiple(inflect(token.norm, 'VBN')) &&
    inflect(token.norm, 'VBN') !== token.norm
  )
}

/** Nouns and adjectives that the lexicon knows as verbs alone. */
const homographs = wordSet(
  'alight animate barefoot bolt bloat buckle budge bulletproof bunk buy cant careen childproof cipher clasp claw cloak clutter coil combine compress conjugate construct convert cook countenance cox curl defile designate dice dole duplicate eat echo elect employ exempt fail fetter find fireproof franchise fringe frisk frost furnish fuse garble gird goddamn gorge grade headquarter heal hiccough hinge hire hook hover incarnate incline insert jigger join kosher lace latch launder limber lint loath louse lurk make malign mantle mask melt miss mist mock moot mortgage mull obsolete orient overspread overturn pay pine pose premix pretend prostrate queue recoil redesign redraft reel refuse reload repose retrograde retry rework robe roger rustproof say scissor scoot scramble see sell serve shackle shanghai snarl soundproof sow spoil stall startle stitch stow straggle sublimate swear tangle tempt thank tie tone trench true tweet twist unwelcome upload veil verge vest vape wander want weatherproof whittle yoke',
)
/** Verbs whose noun is rare, and never without its article. */
export const rareNouns = wordSet(
  'give do grow eat begin sing know sit buy sell meet keep fall take carry occur remove see find make go come become bear say construct pay hire serve insert',
)

const other = ['NN', 'NNS', 'JJ', 'JJR', 'RB', 'RBR', 'IN', 'RP', 'DT', 'CC', 'UH', 'MD', 'PRP', 'CD', 'WP']

/** Whether a base form is a verb and nothing else: “decide”, not “plan”. */
export const isVerbOnly = (token: Tagged): boolean => {
  if (homographs.has(token.norm)) return false
  const tags = tagsOf(token)
  return isBareVerb(token) || (tags.has('VB') && !other.some(tag => tags.has(tag)))
}

/** Whether a base form behind an auxiliary is its verb, since the noun would have an article. */
export const isVerbInGroup = (token: Tagged): boolean => isVerbOnly(token) || rareNouns.has(token.norm)
