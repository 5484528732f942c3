import { lexicon, type Tagged } from '../../syntax/index.ts'
import { wordPairs, wordSet } from '../collections.ts'
import { isLower } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'
import { isHyphen } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

/** Adjectives that are always compared by their ending. */
const comparatives = wordPairs(
  'hot hotter|cold colder|warm warmer|cool cooler|long longer|short shorter|tall taller|high higher|low lower|old older|young younger|big bigger|small smaller|large larger|wide wider|deep deeper|thick thicker|thin thinner|fast faster|slow slower|strong stronger|weak weaker|cheap cheaper|rich richer|poor poorer|hard harder|easy easier|heavy heavier|light lighter|busy busier|early earlier|late later|near nearer|safe safer|wet wetter|dry drier|good better|bad worse|few fewer|quick quicker|great greater',
)
const superlative = (form: string): string =>
  form === 'better' ? 'best' : form === 'worse' ? 'worst' : form.replace(/r$/, 'st')

const copula =
  /^(?:is|are|was|were|be|been|being|becomes?|became|gets?|got|seems?|seemed|looks?|looked|much|far|even|slightly|no)$/

/** “is more hot than”, “the most old bridge”. */
const analytic: Reader = (tokens, at) => {
  const word = tokens[at]!
  const more = tokens[at - 1]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  const form = comparatives.get(word.norm)
  if (!form || !before || !next || !isLower(word)) return undefined
  if (more.norm === 'more') {
    // “more poor than rich”, “one more old house”
    const isCompared = next.norm === 'than' && !/^(?:ADJ|ADV)$/.test(tokens[at + 2]?.pos ?? 'ADJ')
    return copula.test(before.norm) && isCompared
      ? { word: more, last: word, wanted: 'the comparative', form }
      : undefined
  }
  // “the most old men could do”
  const after = tokens[at + 2]
  const isPhrase =
    next.tag === 'NN' && after !== undefined && (after.pos === 'ADP' || /^[.,]$/.test(after.text))
  return before.norm === 'the' && isPhrase
    ? { word: more, last: word, wanted: 'the superlative', form: superlative(form) }
    : undefined
}

/** “more easier than”, “the most biggest”, “is more safer now”: one comparison too many. */
const doubled: Reader = (tokens, at) => {
  const word = tokens[at]!
  const more = tokens[at - 1]!
  const before = tokens[at - 2]
  const next = tokens[at + 1]
  if (!before || !isLower(word) || !isCompared(word) || /^(?:no|any|many|some|\d+)$/.test(before.norm))
    return undefined
  if (more.norm === 'most')
    return /est$|^(?:best|worst)$/.test(word.norm) ? oneComparison(more, word) : undefined
  if (!/er$|^worse$/.test(word.norm) || notCompared.has(word.norm)) return undefined
  // “more older people”: more of them; “more better-paid jobs”
  const isOne = /^(?:an?|the)$/.test(before.norm) && next?.tag === 'NN'
  if (isHyphen(next) || (!isOne && next && /^(?:NOUN|ADJ|PROPN|VERB)$/.test(next.pos))) return undefined
  if (next?.norm === 'and' && /er$/.test(tokens[at + 2]?.norm ?? '')) return undefined
  return oneComparison(more, word)
}

const oneComparison = (more: Tagged, word: Tagged): WrongForm => ({
  word: more,
  last: word,
  wanted: 'one comparison',
  form: word.text,
})

const notCompared = wordSet(
  'other former latter elder senior junior upper lower inner outer later older younger rather',
)

/** Whether a form is one of comparison, and its adjective is known: “icier”, but not “either”. */
function isCompared({ norm, lemma, tag }: Tagged): boolean {
  if (!/^(?:JJR|RBR|JJS|RBS)$/.test(tag)) return false
  if (/^(?:better|worse|best|worst|further|farther)$/.test(norm)) return true
  const base = lemma === norm ? [norm.replace(/i?e(?:r|st)$/, ''), norm.replace(/ie(?:r|st)$/, 'y')] : [lemma]
  return base.some(form => form !== norm && lexicon(form)?.tags.has('JJ') === true)
}

/** Forms made by a rule that the word does not follow. */
const regularised = wordPairs(
  'builded built|sended sent|worser worse|gooder better|bestest best|hided hid|catched caught|teached taught|buyed bought|bringed brought|thinked thought|runned ran|childs children|womans women|sheeps sheep|deers deer|aircrafts aircraft|spacecrafts spacecraft|mouses mice|tooths teeth|rised rose|falled fell|growed grew|drived drove|writed wrote|goed went|eated ate|speaked spoke|choosed chose|stealed stole|breaked broke|drawed drew|standed stood|telled told|selled sold|holded held|meeted met|losed lost|winned won|feeled felt|maked made|taked took|gived gave|finded found|heared heard|keeped kept|sleeped slept|beginned began|swimmed swam|shooted shot|fighted fought|seeked sought|becomed became|comed came|hurted hurt|cutted cut|hitted hit',
)
const overRegular: Reader = (tokens, at) => ({
  word: tokens[at]!,
  wanted: 'an irregular form',
  form: regularised.get(tokens[at]!.norm),
})

/** Comparisons and pasts that are not formed so. */
export const formationReaders: readonly Started<WrongForm>[] = [
  [{ before: 'more most', word: [...comparatives.keys()].join(' ') }, analytic],
  [{ before: 'more most', tag: 'JJR RBR JJS RBS' }, doubled],
  [{ word: [...regularised.keys()].join(' ') }, overRegular],
]
