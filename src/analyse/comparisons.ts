import { wordPairs } from './collections.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isLower } from './tokens.ts'
import type { WrongForm } from './word-forms.ts'

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

/** Forms made by a rule that the word does not follow. */
const regularised = wordPairs(
  'builded built|sended sent|worser worse|gooder better|bestest best|hided hid|catched caught|teached taught|buyed bought|bringed brought|thinked thought|runned ran',
)
const overRegular: Reader = (tokens, at) => ({
  word: tokens[at]!,
  wanted: 'an irregular form',
  form: regularised.get(tokens[at]!.norm),
})

/** Comparisons and pasts that are not formed so. */
export const formationReaders: readonly Started<WrongForm>[] = [
  [{ before: 'more most', word: [...comparatives.keys()].join(' ') }, analytic],
  [{ word: [...regularised.keys()].join(' ') }, overRegular],
]
