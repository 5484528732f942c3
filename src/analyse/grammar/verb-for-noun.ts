import type { Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteForm, isFiniteTag, isQuoteOrBracket, tagsOf } from '../tokens.ts'
import { isBareVerb } from './bare-verbs.ts'
import { nounOfVerb } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'
import { isHyphen, isOnlyAdjective, isOnlyVerb } from './word-kinds.ts'

type Reader = ReaderOf<WrongForm>

/** Adjectives that stand for persons or people behind “the”: “the rich agree”, “the English know”. */
const people = wordSet(
  'rich poor young old dead living sick blind deaf mute unemployed homeless elderly wealthy powerful weak strong wounded injured disabled innocent guilty needy hungry wicked good bad brave faithful wise foolish few many two three four five six seven eight nine ten first last latter former others learned mighty righteous damned privileged oppressed meek free brave just proud lucky fortunate great able evil ignorant educated unwary uninitiated initiated working professional religious',
)

/** “an agree was”, “every pose for the team”: what a determiner must not have for its noun. */
const verbForNoun: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  let first = at - 1
  while (first > 0 && at - first < 4 && modifies(tokens[first]!)) first--
  const opener = tokens[first]!
  const isOwner = opener.tag === 'POS' && first === at - 1 && isClosed(next)
  if (!(determiners.has(opener.norm) || isOwner) || isHyphen(next) || isQuoteOrBracket(next)) return undefined
  if (!isOnlyVerb(word) || converted.has(word.norm) || isQuoteOrBracket(tokens[at - 1])) return undefined
  const form = nounOfVerb(word.norm)
  if (!(form || isBareVerb(word)) || (opener.text === 'A' && first > 0)) return undefined
  return takesNoun(tokens, first, at) ? { word, wanted: 'a noun', form } : undefined
}

function takesNoun(tokens: readonly Tagged[], first: number, at: number): boolean {
  const opener = tokens[first]!
  const next = tokens[at + 1]
  // “makes this happen”, “that this remain”
  if (opener.norm === 'this' && tokens[first - 1]?.pos === 'ADP' && tokens[first - 1]!.norm !== 'of')
    return true
  if (opener.norm === 'this' || opener.norm === 'any')
    return isClosed(next) && !tokens.slice(0, first).some(governsBare)
  if (first === at - 1) return true
  const inner = tokens.slice(first + 1, at)
  if (inner.some(({ norm }) => (opener.norm === 'the' ? people.has(norm) : /^(?:few|many)$/.test(norm))))
    return false
  if (inner.every(one => isOnlyAdjective(one) || ordinal.test(one.norm)) || ends(next)) return true
  // “a bad decide”, “in the wrong depart”; but “the English agree”, “let a friend decide”
  if (inner.every(({ pos }) => pos === 'ADJ') && (opener.norm !== 'the' || tokens[first - 1]?.pos === 'ADP'))
    return true
  return isClosed(next) && !tokens.slice(0, first).some(governsBare)
}

const ordinal =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|new|old|other)$/
const determiners = wordSet('the a an every my our your its their his no another this any')
const causative = wordSet(
  'make let have help see hear watch feel notice bid do will would can could may might shall should must insist demand suggest recommend propose ask urge require request order desire wish lest essential important vital crucial imperative necessary',
)
/** Whether a bare verb may depend on a word. */
const governsBare = (token: Tagged): boolean => causative.has(token.lemma) || token.norm === 'that'

/** Whether the phrase is over: a mark, a preposition, a finite verb. */
const isClosed = (next: Tagged | undefined): boolean =>
  next === undefined || /^[.,;:?!)]$/.test(next.text) || next.pos === 'ADP' || isFiniteForm(next)

const modifies = (token: Tagged): boolean => {
  const tags = tagsOf(token)
  return (
    (token.pos === 'ADJ' && tags.has('JJ') && !tags.has('NNS') && !tags.has('VBD') && !tags.has('IN')) ||
    ordinal.test(token.norm)
  )
}

/** Verbs that are nouns or adjectives too, though the dictionary lists them as verbs. */
export const converted = wordSet(
  'pay fuse incline conjugate designate prostrate precipitate distillate initiate intimate substitute consort convict import export reveal invite disconnect compute refuse preserve employ',
)

/** What shows that the noun phrase ends before it. */
const ends = (next: Tagged | undefined): boolean =>
  next !== undefined && (next.norm === 'of' || (isFiniteTag(next) && next.pos === 'AUX'))

/** Verbs where their nouns should be. */
export const bareVerbReaders: readonly Started<WrongForm>[] = [[{}, verbForNoun]]
