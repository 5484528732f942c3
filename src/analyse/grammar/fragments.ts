import type { Sentence } from '../index.ts'
import { hasMainClause, isVerbless, words } from './clauses.ts'
import {
  isAddedNoun,
  isAmountAlone,
  isDescription,
  isGlossWithClause,
  isPhraseWithClause,
  isSubjectWithoutVerb,
} from './fragments/alone.ts'
import { isElliptic, isOfTimeOrPlace, isPrepositional, opensAsClause } from './fragments/clauses.ts'
import { content, isLooseContent, isNamedPurpose } from './fragments/content.ts'
import { hasTwoSubjects } from './fragments/cut-heads.ts'
import {
  castList,
  everyday,
  fewestOf,
  fewestWords,
  idiomatic,
  type Joint,
  noComma,
  ofWhich,
  phrases,
  pointsBack,
  relatives,
  someOfWhom,
  subordinators,
} from './fragments/openings.ts'
import { isParticipial } from './fragments/participles.ts'
import { looseJoint } from './loose-phrases.ts'
import { mayHavePredicate } from './predicates.ts'

/** “Or whether he had known.”, “And whose mistake it was.”: goes on with a clause of its own kind. */
const goesOn = /^(?:And|Or|But|Nor) (?=(whether|why|how|whose|who|which|whom)\b)/
/** “More people voted than ever.”: what “than” is measured by. */
const measured = /\b(?:more|less|fewer|rather|other|sooner|\p{L}{2,}er)\b/iu

/** “The first time in nine years that they had met.”: what the sentence before was. */
const superlative = /^The (?:first|last|only|latest|most|least|\p{Ll}+est) /u

/** “Even after they left.”, “Just as she came.”: an adverb, and the clause that it dates. */
const timing =
  /^(?:Even|Just|Only|Simply|Shortly|Soon|Long|Perhaps|Ever) (?=(?:as|after|before|because|when|while|until|since)\b)/
/** “Because, as the engineer told them, two cables had frayed.”: what stands between the commas is no clause of its own. */
const interrupted =
  /^(?:Because|Although|Whereas|Unless|Since), (?:as|for|in|at|by|with|after|before|when|if|despite|on|from|during|like|unlike)\b[^,]+, [^,]+\.$/

const indirect = /\b(?:whether|why|how|if|what|when|where|who)\b/
const relating = /\b(?:who|whose|whom|which|that)\b/
/** Whether a clause stands alone that goes on with one of the sentence before. */
const isGoingOn = (sentence: Sentence, word: string): boolean =>
  words(sentence).length > fewestWords &&
  (/^(?:whether|why|how)$/.test(word) ? indirect : relating).test(sentence.previous!.text) &&
  !isVerbless(sentence) &&
  !hasMainClause(sentence, false)

/** How a sentence that is none by itself joins the one before; undefined where it may stand alone. */
export function jointOf(sentence: Sentence): Joint | undefined {
  const { text } = sentence
  if (ofWhich.test(text) || (someOfWhom.test(text) && words(sentence).length >= fewestWords)) return ','
  if (text.startsWith('Than ')) return measured.test(sentence.previous!.text) ? '' : undefined
  const loose = looseJoint(sentence)
  if (loose !== undefined) return loose
  if (
    isAddedNoun(sentence) ||
    (superlative.test(text) && isSubjectWithoutVerb(sentence)) ||
    isAmountAlone(sentence)
  )
    return ','
  if (isGlossWithClause(sentence)) return ','
  const going = goesOn.exec(text)
  if (going)
    return isGoingOn(sentence, going[1]!) ? (/^wh(?:ether|y)|^how/.test(going[1]!) ? ',' : '') : undefined
  if (relatives.some(opening => opening.test(text))) return relative(sentence)
  if (content.test(text)) return isLooseContent(sentence) ? '' : undefined
  // “And in the Low Countries and in Denmark.”
  const conjunction =
    /^(?:(?:And|But|Or|Especially|Particularly|Mainly|Mostly|Partly|Largely) (?=[a-z])|Not (?:least )?(?=because\b))/.exec(
      text,
    )?.[0] ??
    timing.exec(text)?.[0] ??
    ''
  const phrase = text.charAt(conjunction.length).toUpperCase() + text.slice(conjunction.length + 1)
  const isEveryday = everyday.test(phrase)
  const leaning = phrases.find(([opening]) => opening.test(phrase))?.[1]
  const joint =
    leaning ?? (isEveryday || isParticipial(sentence) || isDescription(sentence) ? ',' : undefined)
  const isClause = /^As (?!(?:if|though|soon as|long as)\b)/.test(phrase)
    ? conjunction === ''
      ? opensAsClause(sentence)
      : sentence.tokens[1]!.pos === 'SCONJ' && !text.includes(',')
    : subordinators.test(phrase)
  if (joint === undefined && !isClause) return undefined
  if (interrupted.test(text)) return noComma.test(text) ? '' : ','
  if (words(sentence).length < fewestOf(text, conjunction)) return undefined
  if (joint !== undefined && isVerbless(sentence))
    return castList.test(text) || isNamedPurpose(sentence) || mayHavePredicate(sentence)
      ? undefined
      : conjunction === 'And '
        ? ','
        : text.startsWith('To ')
          ? ''
          : joint
  const isOpened = conjunction === '' || (timing.test(text) && sentence.tokens[1]!.pos === 'ADP')
  if (conjunction !== '' && isOpened && hasTwoSubjects(sentence, 2)) return undefined
  if (isEveryday && !isClause && isPhraseWithClause(sentence)) return ','
  if (hasMainClause(sentence, isClause && isOpened) || mayHavePredicate(sentence)) return undefined
  if (pointsBack.test(text) || idiomatic.test(text) || answersNegation(sentence)) return undefined
  // “Not because she is better. But because she was first.”
  if (
    conjunction === 'Not ' &&
    !/ but /.test(text) &&
    /^(?:But|Because|Rather|Instead|It|He|She|They)\b/.test(sentence.next?.text ?? '')
  )
    return undefined
  if (isClause && !isPrepositional(sentence))
    return isElliptic(sentence) ? undefined : isOfTimeOrPlace(sentence) || !noComma.test(text) ? ',' : ''
  return leaning ?? (isEveryday ? undefined : joint)
}

function relative(sentence: Sentence): Joint | undefined {
  const { text, tokens } = sentence
  // “Which side is right is unclear.”
  const isNoun = /^(?:Which|Whose)$/.test(tokens[0]!.text) && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[1]!.pos)
  if (isNoun && tokens[0]!.text === 'Which') return undefined
  return words(sentence).length < 4 ||
    idiomatic.test(text) ||
    hasMainClause(sentence, /^(?:Which|Who)/.test(text))
    ? undefined
    : ','
}

/** “Not because she is better. Because she was first.” */
function answersNegation({ text, previous }: Sentence): boolean {
  return previous?.text.startsWith('Not ') === true && previous.text.includes(` ${lowerWord(text)} `)
}

const lowerWord = (text: string): string => /^\p{L}+/u.exec(text)![0].toLowerCase()
