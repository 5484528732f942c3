import { children, clauseHead, lexicon, parseSentence, subtree, type Token } from '../../../syntax/index.ts'
import type { Sentence } from '../../index.ts'
import { isPersonNoun } from '../../naming/gazetteer.ts'
import { isFiniteForm, isNominal } from '../../tokens.ts'
import type { Disagreement } from '../agreement.ts'
import { type GrammaticalNumber, mayBeVerb, mayNamePeople } from '../grammatical-number.ts'
import { isSubordinator, opensClause, opensQuotation, reports } from './edges.ts'
import { hasOwn, numberOfHead } from './heads.ts'
import { isHelped, isMandated, isUnrealClause } from './moods.ts'
import { phraseStart, subjectBefore, weekday } from './subject.ts'
import {
  formOfOtherNumber,
  isAuxiliary,
  isTensed,
  mayBeFinite,
  mayBeNoun,
  numberOfForm,
} from './verb-forms.ts'

/**
 * Disagreements that a second reading bears out. What tags and parses a sentence has learnt from well-formed text, and
 * is led astray by the fault itself: so the verb is put in its other number, and the sentence read once more. Where
 * that gives the verb the same subject, and the subject has one number alone, it is judged.
 */
export function* readDisagreements(sentence: Sentence): Iterable<Disagreement> {
  const { tokens } = sentence
  for (let at = 1; at < tokens.length; at++) {
    const asked = numberOfForm(tokens[at]!)
    if (!asked) continue
    const found = disagreementAt(sentence, at, asked)
    if (found) yield found
  }
}

function disagreementAt(sentence: Sentence, at: number, asked: GrammaticalNumber): Disagreement | undefined {
  const { tokens } = sentence
  const near = wordBefore(tokens, at)
  // “A 40-mile queue of”: a unit within a compound
  if (near < 0 || (near > 0 && tokens[near - 1]!.text === '-' && tokens[near - 2]?.pos === 'NUM'))
    return undefined
  // Parsing is dear, so that what tags tell is asked first.
  if (!mayDisagree(tokens, near, asked) || !mayBeFinite(tokens, at, near)) return undefined
  const candidates = candidatesFor(tokens, at, near, asked)
  if (!candidates) return undefined
  const mended = mendedReading(sentence, at, asked)
  if (!mended || !isTensed(mended[at]!)) return undefined
  const subject = parsedSubject(mended, at)
  const number = subject < 0 ? undefined : numberOfHead(tokens, subject)
  if (!number || number === asked || number !== numberOfHead(mended, subject)) return undefined
  // “Notable in this category are”
  if (tokens[subject]!.pos !== 'PRON' && lexicon(tokens[subject]!.norm)?.tags.has('JJ') && subject === 0)
    return undefined
  if (!candidates.includes(subject) && !isSurelyFirst(tokens, mended, subject)) return undefined
  const clause: ClauseRead = {
    tokens,
    mended,
    at,
    subject,
    near,
    first: firstOf(tokens, mended, subject),
    isParsed: subject === parsedSubject(tokens, at),
    number,
  }
  const isSure = isWhole(clause) && (number === 'singular' ? isOne(clause) : isMany(clause))
  return isSure ? { verb: tokens[at]!, subject: tokens[subject]!, number } : undefined
}

/** A verb with the subject that both readings gave it. */
interface ClauseRead {
  readonly tokens: readonly Token[]
  readonly mended: readonly Token[]
  readonly at: number
  readonly subject: number
  /** The word before the verb, adverbs passed over. */
  readonly near: number
  readonly first: number
  readonly isParsed: boolean
  readonly number: GrammaticalNumber
}

/** The sentence with the verb in its other number; undefined where its words are then others. */
function mendedReading(
  { text, start, tokens }: Sentence,
  at: number,
  asked: GrammaticalNumber,
): readonly Token[] | undefined {
  const verb = tokens[at]!
  const form = formOfOtherNumber(verb, asked)
  if (form === verb.norm) return undefined
  const mended = parseSentence(text.slice(0, verb.start - start) + form + text.slice(verb.end - start))
  return mended.length === tokens.length ? mended : undefined
}

/** The subject that the parser gave a verb: the nearest, where a clause is the predicate of another. */
function parsedSubject(tokens: readonly Token[], at: number): number {
  return (
    children(tokens, clauseHead(tokens, at)).findLast(
      child => child < at && /^(?:nsubj|csubj|expl)/.test(tokens[child]!.rel),
    ) ?? -1
  )
}

const isAdverb = ({ pos, tag, norm }: Token): boolean =>
  pos === 'ADV' && tag === 'RB' && !/^(?:not|there|here)$/.test(norm)

const floating = /^(?:all|each|both|himself|herself|itself|themselves|ourselves)$/

/** The word before a verb, adverbs and what floats behind a subject passed over: “we all”, “it itself”. */
function wordBefore(tokens: readonly Token[], at: number): number {
  let i = at - 1
  while (i >= 0 && isAdverb(tokens[i]!)) i--
  return i > 0 && floating.test(tokens[i]!.norm) ? i - 1 : i
}

/** The other number than what is asked of a noun before a preposition, behind which a verb’s last word stands. */
function numberBehindPreposition(
  tokens: readonly Token[],
  near: number,
  asked: GrammaticalNumber,
): GrammaticalNumber | undefined {
  for (let i = near - 1; i > 0 && i > near - 10; i--) {
    const { pos, tag } = tokens[i]!
    if (pos === 'PUNCT' || isFiniteForm(tokens[i]!)) return undefined
    if ((pos !== 'ADP' && tag[0] !== 'W') || !isNominal(tokens[i - 1]!)) continue
    const number = numberOfHead(tokens, i - 1)
    if (number && number !== asked) return number
  }
  return undefined
}

/** Whether a noun before a verb has another number than the verb, as far as a walk leftwards tells. */
function mayDisagree(tokens: readonly Token[], near: number, asked: GrammaticalNumber): boolean {
  const walked = walkedSubject(tokens, near)
  if (!walked && numberBehindPreposition(tokens, near, asked)) return true
  const told = numberOfHead(tokens, walked?.head ?? near)
  return told !== undefined && told !== asked
}

/** The subject that a walk leftwards surely finds. */
function walkedSubject(tokens: readonly Token[], near: number): ReturnType<typeof subjectBefore> {
  const walked = subjectBefore(tokens, near)
  return walked && /^(?:start|subordinator|saying|mark)$/.test(walked.edge) && !walked.enclosed
    ? walked
    : undefined
}

/**
 * What may be the subject and has the other number, by the parse and by a walk leftwards; none where neither finds a
 * subject, and undefined where the subject agrees.
 */
function candidatesFor(
  tokens: readonly Token[],
  at: number,
  near: number,
  asked: GrammaticalNumber,
): readonly number[] | undefined {
  const walked = subjectBefore(tokens, near)
  const surely = walkedSubject(tokens, near)
  const numberAt = (i: number): GrammaticalNumber | undefined => (i < 0 ? undefined : numberOfHead(tokens, i))
  const verb = tokens[at]!
  const parsed = isTensed(verb) || verb.tag === 'VB' ? parsedSubject(tokens, at) : -1
  const candidates = [parsed, surely?.head ?? near].filter(i => {
    const number = numberAt(i)
    return number !== undefined && number !== asked
  })
  if (candidates.length === 0) return parsed < 0 && !walked && isTensed(verb) ? [] : undefined
  if (isTensed(verb) && numberAt(parsed) === asked && !(surely && surely.head < parsed)) return undefined
  const isWalkedFound = walked !== undefined && candidates.includes(walked.head)
  if (walked && !isWalkedFound && numberAt(walked.head) === asked && /^(?:sub|say)/.test(walked.edge))
    return undefined
  if (candidates.includes(near)) return candidates
  if (/^(?:latter|former|rest|half|few|many|most|some|others|all|both)$/.test(tokens[near]!.norm))
    return undefined
  // “the state my hands were in”
  const isOwnClause = /^(?:NOUN|PROPN|PRON)$/.test(tokens[phraseStart(tokens, near) - 1]?.pos ?? '')
  return !isWalkedFound && numberAt(near) === asked && isOwnClause ? undefined : candidates
}

const isSurelyFirst = (tokens: readonly Token[], mended: readonly Token[], subject: number): boolean =>
  firstOf(tokens, mended, subject) === 0

/** Where the subject’s phrase begins, whichever reading has it begin earlier. */
function firstOf(tokens: readonly Token[], mended: readonly Token[], subject: number): number {
  if (tokens[subject]!.pos === 'PRON') return subject
  const walked = phraseStart(tokens, subject)
  const before = tokens[walked - 1]
  // “the state-led attack”
  if (before && /^VB[NG]$/.test(before.tag) && tokens[walked - 2]?.norm === '-' && walked > 2)
    return phraseStart(tokens, walked - 3)
  if (before?.norm === 'that' && before.tag === 'DT') return walked - 1
  const parsed = subtree(mended, subject).first
  const isModified = tokens
    .slice(parsed, walked)
    .every(token => /^(?:ADV|DET|ADJ)$/.test(token.pos) && token.tag[0] !== 'W' && !isSubordinator(token))
  return parsed < walked && isModified ? parsed : walked
}

/** Words that may stand between a subject and its verb. */
const mayPart = ({ pos, norm, text }: Token): boolean =>
  pos === 'ADV' || text === ',' || floating.test(norm) || /^(?:not|only|today|now|yesterday)$/.test(norm)

/** Whether what stands between the subject and its verb belongs to the subject, and its clause begins with it. */
function isWhole(clause: ClauseRead): boolean {
  const { tokens, mended, subject, at, first } = clause
  const { last } = subtree(mended, subject)
  if (last >= at || !tokens.slice(last + 1, at).every(mayPart)) return false
  const inner = tokens.slice(subject + 1, at)
  if (inner.some(mayNotStandInside) || /^[-–]$/.test(tokens[subject + 1]!.text)) return false
  const marksOf = (pattern: RegExp): number => inner.filter(({ text }) => pattern.test(text)).length
  if (marksOf(/^,$/) === 1 || marksOf(/^[([]$/) !== marksOf(/^[)\]]$/)) return false
  if (inner.some(({ text }, i) => text === ',' && inner[i + 1]?.pos === 'CCONJ')) return false
  // The verb of a relative clause inside is not this one.
  if (inner.filter(({ tag }) => tag[0] === 'W').length > inner.filter(isFiniteForm).length) return false
  for (let i = subject + 1; i < at; i++)
    if (isFiniteForm(tokens[i]!) && !isWithinClause(mended, i, subject)) return false
  if (isJoined(tokens, subject) || isJoined(mended, subject)) return false
  if (mayBeName(clause)) return false
  const { norm } = tokens[subject]!
  if (weekday.test(norm) || /^(?:day|moment|instant|minute|hour)$/.test(norm)) return false
  if (norm === 'we' || norm === 'they') return true
  const isNominative = /^(?:he|she|it)$/.test(norm)
  const before = tokens[subject - 1]
  if (isNominative && before && /^(?:and|or|nor|&|between|than)$/.test(before.norm)) {
    const partner = tokens[subject - 2]
    return partner !== undefined && !/^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(partner.pos)
  }
  if (isNominative && (norm !== 'it' || /^[,)]$/.test(before?.text ?? ''))) return true
  return opensClause(tokens, { ...clause, head: subject, first })
}

/** Marks and words that show that two clauses or headlines stand side by side, or add to the subject. */
const mayNotStandInside = ({ text, norm, tag, pos }: Token): boolean =>
  /^[:;]$/.test(text) ||
  tag === 'EX' ||
  (pos === 'DET' && text !== norm) ||
  // “The mayor together with his aides are”
  /^(?:together|along|well|plus|coupled)$/.test(norm)

/** Whether a word stands in a clause that hangs on a noun. */
function isWithinClause(tokens: readonly Token[], at: number, noun: number): boolean {
  for (let i = at; i >= 0 && i !== noun; i = tokens[i]!.head)
    if (/^(?:acl|ccomp)/.test(tokens[i]!.rel)) return true
  return false
}

/** Whether a noun has another beside it, or a preposition before it. */
const isJoined = (tokens: readonly Token[], noun: number): boolean =>
  children(tokens, noun).some(
    child => /^(?:conj|case)$/.test(tokens[child]!.rel) || (child > noun && tokens[child]!.rel === 'cc'),
  )

const causative = /^(?:let|make|help|have|see|hear|watch|feel|notice)$/

const opensObject = (next: Token | undefined): boolean =>
  next !== undefined && /^(?:DET|PRON|SCONJ|PART)$/.test(next.pos)

/** Whether a subject of one surely has the verb of many by mistake. */
function isOne({ tokens, subject, at, near, first }: ClauseRead): boolean {
  const verb = tokens[at]!
  const noun = tokens[subject]!
  const isPlain = /^(?:are|have|do)$/.test(verb.norm)
  if (!isPlain && isUnrealClause(tokens, first)) return false
  if (verb.norm === 'were' && noun.norm === 'it' && tokens[first - 1]?.norm === 'as') return false
  if (!/^(?:are|were)$/.test(verb.norm) && !isUnaided(tokens, first)) return false
  if (noun.pos === 'PRON') return noun.norm === 'this' ? isTensed(verb) : !isModified(tokens, subject)
  // “the wounded were”
  if (subject === first + 1 && tokens[first]!.norm === 'the' && mayNamePeople(noun)) return false
  if (!sharesPreposition(tokens, subject, at)) return false
  // “a kaleidoscope of colours make”
  if (/^an?$/.test(tokens[first]!.norm) && tokens[subject + 1]!.norm === 'of' && tokens[near]!.tag === 'NNS')
    return false
  const isApart = near !== subject
  if (!isAuxiliary(verb) && !opensObject(tokens[at + 1])) {
    // “the estimate of the yield”, “the gas flow from”
    if (verb.tag === 'VB' && mayBeNoun(verb)) return false
    if (isApart && lexicon(verb.norm)?.tags.has('NN')) return false
  }
  if (/^(?:help|need)$/.test(noun.norm) && !isTensed(verb)) return false
  // “the bill that lets Mr. Abara say so”
  if (!isAuxiliary(verb) && tokens.slice(subject, at).some(({ lemma }) => causative.test(lemma))) return false
  return (
    hasOwn(tokens, first, subject) || (isTensed(verb) && !(isApart && tokens[subject + 1]!.pos !== 'ADP'))
  )
}

/**
 * Whether what “and” joins behind a subject can only hang on the preposition: “the fate of bread and butter”, but not
 * “the price of bread and wages”.
 */
function sharesPreposition(tokens: readonly Token[], subject: number, at: number): boolean {
  for (let i = subject + 1; i < at; i++) {
    const { norm } = tokens[i]!
    if (/^(?:or|nor|&|plus)$/.test(norm)) return false
    if (norm !== 'and') continue
    let next = i + 1
    while (tokens[next]?.pos === 'ADJ') next++
    const [one, other] = [tokens[i - 1]!, tokens[next]!]
    if (tokens[subject + 1]!.pos !== 'ADP' || isPersonNoun(tokens[subject]!.norm)) return false
    if (!isNominal(one) || one.tag !== other.tag || tokens[next + 1]!.text === ',') return false
  }
  return true
}

/** Whether nothing before a subject leaves its verb bare. */
function isUnaided(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]
  if (before && isFiniteForm(before) && !reports(before.norm)) return false
  // “saw a small, dim figure appear”
  const isSeen = tokens.slice(Math.max(0, first - 8), first).some(({ lemma }) => causative.test(lemma))
  return !isSeen && !isMandated(tokens, first) && !isHelped(tokens, first)
}

/** “American anything” */
const isModified = (tokens: readonly Token[], pronoun: number): boolean =>
  /thing$/.test(tokens[pronoun]!.norm) && tokens[pronoun - 1]?.pos === 'ADJ'

/** What one amount may do: “ten goals makes a record”. */
const amounts =
  /^(?:is|was|makes|equals|leaves|means|seems|remains|sounds|costs|takes|requires|represents|gives|gets|looks|feels|brings|buys|goes)$/

/** Whether a subject of many surely has the verb of one by mistake. */
function isMany({ tokens, subject, at, near, first }: ClauseRead): boolean {
  const verb = tokens[at]!
  const noun = tokens[subject]!
  const phrase = tokens.slice(first, subject)
  // “Building houses is”, “no two days is”
  if (
    phrase.some(
      ({ tag, norm }, i) =>
        tag === 'VBG' ||
        (i === 0 && /ing$/.test(norm)) ||
        /^(?:no|more|too|fewer|less|such|what|whatever)$/.test(norm),
    )
  )
    return false
  const next = tokens[at + 1]
  const last = phrase.at(-1)
  // “any line which the wire passes is”
  if (last && isNominal(last) && mayBeVerb(noun) && !hasOwn(tokens, first, subject)) return false
  if (
    /^(?:what|which|how|where)$/.test(tokens[first - 1]?.norm ?? '') &&
    isAuxiliary(verb) &&
    tokens.at(-1)!.text === '?'
  )
    return false
  const isCounted = phrase.some(({ pos }) => pos === 'NUM')
  if (isCounted && amounts.test(verb.norm) && !/^VB[NG]$/.test(next?.tag ?? '') && !isPersonNoun(noun.norm))
    return false
  return tokens[subject + 1]!.pos !== 'PROPN' && !isRunInName(tokens, near, subject)
}

/**
 * “Keys has”, “Friends is a comedy”, “Pulp are back”: a name or a title, where nothing but one word stands before the
 * verb; a noun that ends as derived ones do is no name.
 */
function mayBeName({ tokens, subject, at, near, number }: ClauseRead): boolean {
  const { pos, norm } = tokens[subject]!
  const before = tokens[subject - 1]
  if (pos !== 'NOUN' || near !== subject || (before && !opensQuotation(tokens, subject - 1))) return false
  if (number === 'singular') return !/(?:tion|sion|ness|ity|ment|ism|[ae]nce|ship|hood)$/.test(norm)
  if (tokens[at + 1]?.pos === 'DET') return true
  return (
    (before !== undefined || lexicon(norm)?.attested === true) &&
    !/(?:ists|als|ments|[st]ions|[tc]ies|men|people|children)$/.test(norm) &&
    !isPersonNoun(norm)
  )
}

/** “Facts in focus Lester Markel is”: a name that nothing joins to the phrase before it. */
function isRunInName(tokens: readonly Token[], near: number, subject: number): boolean {
  let at = near
  if (at === subject || tokens[at]!.pos !== 'PROPN') return false
  while (tokens[at]?.pos === 'PROPN') at--
  while (tokens[at]?.pos === 'ADJ') at--
  return !/^(?:ADP|DET|PUNCT|CCONJ|PART)$/.test(tokens[at]?.pos ?? '')
}
