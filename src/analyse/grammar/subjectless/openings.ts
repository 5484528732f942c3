import { baseOf, isFinite as isFiniteVerb, lexicon } from '../../../syntax/index.ts'
import type { Analysis, Sentence, Token } from '../../index.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import { isSpeechVerb } from '../../quoting/saying.ts'
import { hasOtherClause, isNote } from '../clauses.ts'
import { endsInStop, isPastOnly, keepsObject } from '../subjectless.ts'
import { behindAdverbs } from './adverbs.ts'
import { auxiliaries } from './auxiliaries.ts'
import { isNounPhrase, isParticiple, isReflexive, type Judge } from './followers.ts'
import { auxiliaryWithoutSubject, verbBehindAdjunct, verbBehindClause } from './fronted.ts'
import { reports, takesClause, verbs } from './full-verbs.ts'
import { adverbOpening, reportOpening } from './lead-ins.ts'

/** `denies`: a form of no noun. */
const isVerbOnly = (norm: string): boolean => {
  const tags = lexicon(norm)?.tags
  return tags?.has('VBZ') === true && !tags.has('NNS') && !tags.has('NN')
}

/** A clause of fewer words and marks is a leftover, not a sentence that lost its subject. */
const fewestTokens = 5

/** The verbs that open a sentence of running prose with no subject before them. */
export function* subjectlessOpenings(alone: Analysis): Generator<Token> {
  for (const { sentences } of alone.prose) {
    for (const sentence of sentences) {
      const verb = bareVerb(alone, sentence) ?? fronted(alone, sentence)
      if (verb) yield verb
    }
  }
}

/** “In 1998 was elected”; not in a note. */
function fronted(article: Analysis, sentence: Sentence): Token | undefined {
  const verb = endsInStop(sentence) ? verbBehindAdjunct(sentence) : undefined
  if (!verb || sentence.tokens.length - verb.index < fewestTokens || insideQuotation(article, sentence))
    return undefined
  const { previous } = sentence
  return previous && isNote(previous) ? undefined : verb
}

/** The auxiliaries of running prose behind which the subject is lost. */
export function* subjectlessInversions(alone: Analysis): Generator<Token> {
  for (const { sentences } of alone.prose) {
    for (const sentence of sentences) {
      const auxiliary = endsInStop(sentence) ? auxiliaryWithoutSubject(sentence) : undefined
      if (auxiliary) yield auxiliary
    }
  }
}

/** The verbs of running prose that follow a first clause with no subject of their own. */
export function* subjectlessBehindClauses(alone: Analysis): Generator<Token> {
  for (const { sentences } of alone.prose) {
    for (const sentence of sentences) {
      const verb = endsInStop(sentence) ? verbBehindClause(sentence) : undefined
      if (verb) yield verb
    }
  }
}

/** How a sentence opens that may lack its subject. */
interface Opening {
  /** “However,”, “On Friday”: what opens a report. */
  readonly lead: string | undefined
  /** The lead, or an adverb in its place: “Then”, “Immediately”. */
  readonly adverb: string | undefined
  /** The first word behind both. */
  readonly verb: Token
  /** The word as it is written: “weren't”, whose token is “were”. */
  readonly norm: string
  readonly judge: Judge
}

/** The finite verb that opens a sentence of statement with no subject; undefined where there is one. */
function bareVerb(article: Analysis, sentence: Sentence): Token | undefined {
  if (!endsInStop(sentence)) return undefined
  const opening = openingOf(sentence)
  if (!opening) return undefined
  const { lead, adverb, verb, norm, judge } = opening
  const { tokens } = sentence
  const at = verb.index
  if (tokens.length - at < fewestTokens - (isVerbOnly(norm) ? 1 : 0) || insideQuotation(article, sentence))
    return undefined
  const next = behindAdverbs(tokens, at)
  const following = tokens[next]
  // “Especially is this true”, “Is not the crisis a race between the two”
  if (
    (adverb || next > at + 1) &&
    /^(?:is|was|are|were|has|had|does|did)$/.test(norm) &&
    /^(?:DET|PRON)$/.test(following?.pos ?? '')
  )
    return undefined
  if (!following) return undefined
  const isLater =
    lead === undefined &&
    /^(?:Later|Then|Instead|Afterwards?|Since then|Thereafter)$/.test(adverb ?? '') &&
    (isMoved(verb, following) || isDoneAgain(verb, tokens[at + 1]!, following))
  if (!judge(following, tokens[next + 1], verb) && !isLater) return undefined
  if (isNotice(sentence, norm, following)) return undefined
  // “Explains Keys: …”
  if (/^\p{Lu}/u.test(following.text) && tokens[next + 1]?.text === ':') return undefined
  // “Says it will cost less”
  if (
    !isNothingElse(verb, following) &&
    !isLater &&
    lead === undefined &&
    !takesClause.test(norm) &&
    following.norm !== 'that' &&
    hasOtherClause(sentence, following.pos === 'AUX' ? next : at)
  )
    return undefined
  return isRunInHead(sentence, at) ? undefined : verb
}

/** The word that may be a bare verb, behind a time of day and an adverb. */
function openingOf(sentence: Sentence): Opening | undefined {
  const time = /^\d\d?[.:]\d\d(?: ?[ap]\.?m\.?)?: /.exec(sentence.text)?.[0] ?? ''
  const untimed = sentence.text.slice(time.length)
  const lead = reportOpening(untimed)
  const adverb = lead ?? adverbOpening(untimed)
  const offset = adverb ? adverb.length + 1 : 0
  const word = /^([A-Za-z][a-z’']+),? /.exec(untimed.slice(offset))?.[1]
  if (!word) return undefined
  const norm = word.toLowerCase().replace('’', "'")
  const judge = lead === undefined ? (auxiliaries.get(norm) ?? verbs(norm)) : reports(norm)
  if (!judge || (adverb && (/^(?:do|have|are|were)$/.test(norm) || isInversion(adverb, norm))))
    return undefined
  const start = sentence.start + time.length + offset
  const verb = sentence.tokens.find(token => token.start === start)
  return verb?.norm === norm.replace(/n't$/, '') ? { lead, adverb, verb, norm, judge } : undefined
}

/** “Never had he seen it”, “Then came the rain” */
const isInversion = (adverb: string, norm: string): boolean =>
  /^(?:had|did|does|will|would|was|is|began|started|followed|stood|rose|arose)$/.test(norm) &&
  /^(?:Then|Never|Now|Soon|Often|Still|Later|Meanwhile|Always|Already)$/.test(adverb)

/** Notes, notices and recipes, which need no subject. */
function isNotice({ text, paragraph, previous }: Sentence, norm: string, following: Token): boolean {
  // “Fourth for bridge. Must be able to count.”, “Left shoe, size 9”
  if (previous?.paragraph === paragraph && isNote(previous)) return true
  if (norm === 'left' && /^(?:NOUN|ADJ)$/.test(following.pos)) return true
  // “Serves four.”, “Makes about 12.”: what a recipe yields.
  return yields.test(text) && (previous?.tokens[0]?.tag ?? 'VB') === 'VB'
}

/** “Decries joblessness Mitchell decried …”: a head that lost its line, with the sentence behind it. */
function isRunInHead({ tokens }: Sentence, verb: number): boolean {
  const end = tokens.findIndex(
    ({ pos, text }, index) => index > verb && pos === 'PUNCT' && !/^["“]$/.test(text),
  )
  const next = tokens.findIndex(
    ({ text }, index) => index > verb + 1 && index <= verb + headWords && /^["“\p{Lu}]/u.test(text),
  )
  if (next < 0 || (end >= 0 && next > end) || reports(tokens[verb]!.norm)) return false
  const before = tokens[next - 1]!
  return (
    before.text === before.norm &&
    /^(?:NOUN|VERB|AUX|ADV|ADJ)$/.test(before.pos) &&
    tokens.some((_, index) => index > next && isFiniteVerb(tokens, index))
  )
}
/** A head of more words has its own line. */
const headWords = 6

/** Whether a verb and what follows it can neither ask, nor set a condition, nor be a participle said of what comes after. */
function isNothingElse({ norm, lemma, tag }: Token, following: Token): boolean {
  if (/^(?:is|was|are|am|has|does)$/.test(norm)) return true
  if (/^(?:have|had|were)$/.test(norm))
    return isParticiple(following) || following.tag === 'VBD' || following.norm === 'no'
  if (/^(?:will|would|can|could|cannot|must|may|might)$/.test(norm)) return following.tag === 'VB'
  const tags = lexicon(norm)?.tags
  if (!tags?.size) return isPastOnly(norm)
  if (tags.has('VB')) return false
  // “Seeds of the palm”: whatever is a noun may have a plural.
  if (tags.has('VBZ') && !tags.has('NNS') && !tags.has('NN')) return !lexicon(baseOf(norm))?.tags.has('NN')
  if (tag === 'VBZ' && (following.tag === 'RP' || following.norm === 'aside' || isReflexive(following)))
    return true
  return (
    tags.has('VBD') &&
    (isPastOnly(norm) || (tag === 'VBD' && isNounPhrase(following) && !keepsObject.test(lemma)))
  )
}

const yields =
  /^(?:Serves|Makes|Feeds|Yields) (?:about |around |roughly |up to |at least )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen)\b)/

/** “Later moved to Leeds”: behind an adverb of time a participle hardly opens a sentence. */
const isMoved = ({ norm, pos }: Token, next: Token): boolean =>
  !isSpeechVerb(norm) &&
  pos === 'VERB' &&
  lexicon(norm)?.tags.has('VBD') === true &&
  (next.pos === 'ADP' || next.tag === 'TO')

/** “Then scored twice more, …” */
const isDoneAgain = (verb: Token, next: Token, following: Token): boolean =>
  next.pos === 'ADV' &&
  following.pos === 'PUNCT' &&
  lexicon(verb.norm)?.tags.has('VBD') === true &&
  !hasOtherClause(verb.sentence, verb.index)
