import { isFinite as isFiniteVerb, lexicon } from '../../../syntax/index.ts'
import { monthNames, weekdays } from '../../figures/dates/calendar.ts'
import type { Sentence, Token } from '../../index.ts'
import { isSpeechVerb } from '../../quoting/saying.ts'
import { hasOtherClause } from '../clauses.ts'
import { isPastOnly, keepsObject } from '../subjectless.ts'
import { behindAdverbs } from './adverbs.ts'
import { isNounPhrase, isReflexive, isTold, opensThat, saysClause } from './followers.ts'

const day = weekdays.join('|')
const span =
  '(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|season|decade)'
const count = '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|some|many)'

/** Times that no noun behind them can join: “In 1998”, “By the end of May”, “On Tuesday night”, “Two years later”. */
const time = new RegExp(
  String.raw`^(?:(?:But|And|So) )?(?:(?:in|by|since|until|from) (?:(?:early|late|mid|about|around|the (?:end|start|beginning|middle|spring|summer|autumn|fall|winter) of) )*(?:(?:${monthNames})(?: \d{1,2})?(?:,? \d{4})?|(?:1[5-9]|20)\d\d)|(?:late |early |again )?on (?:${day})(?: (?:night|morning|afternoon|evening))?|by (?:then|now|noon|midnight)|(?:later|earlier) (?:that|this|the same) (?:same )?${span}|${count} ${span}s? (?:later|earlier|ago|before)|since then|but|yet)(?= \p{Ll})`,
  'iu',
)

/** Adjuncts of more words are not read. */
const longestLead = 14

/** The verb that follows an adjunct with no subject between or behind them: “In 1998 was elected to the council.” */
export function verbBehindAdjunct(sentence: Sentence): Token | undefined {
  const { tokens, text } = sentence
  if (!opensAdjunct.test(text)) return undefined
  const timed = time.exec(text)?.[0]
  const at =
    timed === undefined
      ? behindComma(tokens)
      : tokens.findIndex(({ start }) => start > sentence.start + timed.length)
  if (at < 1) return undefined
  const verb = behindAdverb(tokens, at)
  const token = tokens[verb]
  if (!token || token.text !== token.norm) return undefined
  const isAlone = /^(?:But|Yet) /.test(text) && at === 1
  const isSure = timed === undefined ? /^VB[NGD]$/.test(tokens[0]!.tag) : !isAlone
  return isFiniteAlone(sentence, verb, isSure) ? token : undefined
}

/** The verb of a main clause that lost its subject behind a first clause: “By the time they broke in, had already fled.” */
export function verbBehindClause(sentence: Sentence): Token | undefined {
  const { tokens, text } = sentence
  if (!opensClause.test(text)) return undefined
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (comma < 3 || comma > longestLead) return undefined
  const clause = tokens.slice(0, comma)
  const isPlain = clause.every(
    ({ pos, tag, text }, at) =>
      at === 0 || !(/^W[DP]/.test(tag) || pos === 'CCONJ' || /^[“”":;(—–]$/.test(text)),
  )
  if (!isPlain || !clause.some((_, at) => isFiniteVerb(tokens, at))) return undefined
  const verb = behindAdverb(tokens, comma + 1)
  const token = tokens[verb]
  return token && token.text === token.norm && isFiniteAlone(sentence, verb, false) ? token : undefined
}
const opensClause =
  /^(?:When|After|Before|Once|While|Although|Though|Even though|Because|Since|Until|By the time|As soon as|As|If|Unless) /

/** Behind an adverb that stands before a verb: “never”, “also”, “quickly”. */
const behindAdverb = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.pos === 'ADV' && adverb.test(tokens[at]!.norm) ? at + 1 : at
const adverb = /ly$|^(?:also|then|later|never|still|soon|again|already|once|now|often|always)$/

const opensAdjunct =
  /^(?:But|And|So|In|On|At|By|For|From|With|Since|Until|During|After|Before|Within|Under|Over|Through|Throughout|Despite|Among|Between|Around|Near|Later|Earlier|Last|This|The (?:next|following|same|previous)|Even|Still|However|Instead|Now|Then|Also|Meanwhile|Moreover|Nevertheless|Nonetheless|Again|Often|Usually|Indeed|Yet|Together|Along|Instead|To|\p{Lu}\p{Ll}+(?:ing|ed|rn|en|wn)|Today|Yesterday|Tomorrow|Soon|Sometimes|Perhaps|\p{Lu}\p{Ll}+ly|\d+|An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|Some|Many) ?,?/u

/** Behind the comma of a first phrase without a verb: “At the meeting, ”, “Even so, ”. */
function behindComma(tokens: readonly Token[]): number {
  const [first, second] = tokens
  const isVerbal = /^VB[NGD]$/.test(first!.tag) || (first!.tag === 'TO' && second!.tag === 'VB')
  if (!isVerbal && !/^(?:ADP|ADV|CCONJ)$/.test(first!.pos)) return -1
  const comma = tokens.findIndex(({ text }) => text === ',')
  if (comma < 1 || comma > longestLead) return -1
  const isPhrase = tokens
    .slice(isVerbal ? 2 : 0, comma)
    .every(
      ({ pos, tag }) =>
        /^(?:ADP|ADV|DET|ADJ|NOUN|PROPN|NUM|CCONJ|PART|SYM)$/.test(pos) || tag === 'PRP$' || tag === 'PRP',
    )
  return isPhrase ? comma + 1 : -1
}

const be = /^(?:is|are|was|were)$/
const have = /^(?:has|have|had)$/
const modal = /^(?:will|would|can|could|may|might|must|should|cannot)$/
/** Verbs that stand before their subject behind an adjunct: “In the corner stands a piano.” */
const inverts =
  /^(?:come|go|stand|lie|sit|fall|hang|follow|arise|emerge|say|be|do|have|begin|start|appear|live|remain|rise|run|hover|loom|grow|belong|rest|dwell|lurk|lead)$/

/** Whether a word is a finite verb for which no subject can stand behind it. */
function isFiniteAlone(sentence: Sentence, verb: number, isTimed: boolean): boolean {
  const { tokens } = sentence
  const token = tokens[verb]!
  const { norm, lemma } = token
  const next = behindAdverbs(tokens, verb)
  const following = tokens[next]
  const then = tokens[next + 1]
  if (!following || !then || following.text === ',') return false
  if (be.test(norm))
    return (
      (/^VB[NG]$/.test(following.tag) && (keepsObject.test(following.lemma) || !opensSubject(then))) ||
      (following.pos === 'ADJ' && /^(?:to|that|for|of|with|about|by|in|at|when|whether)$/.test(then.norm))
    )
  if (have.test(norm))
    return (
      lexicon(following.norm)?.tags.has('VBN') === true &&
      /^VB[ND]$/.test(following.tag) &&
      !(inverts.test(following.lemma) && opensSubject(then))
    )
  if (modal.test(norm) || /^d(?:id|oes)$/.test(norm)) return following.tag === 'VB'
  if (/^(?:seem|remain|appear)s?(?:ed)?$/.test(norm) && (following.pos === 'ADJ' || following.tag === 'TO'))
    return true
  if (token.pos !== 'VERB') return false
  if (isSpeechVerb(norm))
    return (
      opensThat(following) ||
      isTold(token) ||
      isToldFar(tokens, verb) ||
      (norm === 'said' && saysClause(following, then, token))
    )
  const tags = lexicon(norm)?.tags
  const mayInvert = tokens[verb - 1]!.text === ',' ? /^(?:come|stand|lie|sit|hang|say)$/ : inverts
  if (mayInvert.test(lemma) && opensSubject(following)) return false
  if (tags?.has('VBZ') && token.tag === 'VBZ')
    return (
      isReflexive(following) ||
      (isNounPhrase(following) &&
        (!tags.has('NNS') || following.pos === 'DET' || following.tag === 'PRP$')) ||
      opensThat(following) ||
      (following.tag === 'TO' && then.tag === 'VB')
    )
  if (!tags?.has('VBD') && !isPastOnly(norm)) return false
  if (!/^VB[DN]$/.test(token.tag)) return false
  const isGoverning =
    isNounPhrase(following) ||
    following.norm === 'it' ||
    isReflexive(following) ||
    opensThat(following) ||
    (following.tag === 'TO' && then.tag === 'VB') ||
    (/^(?:ADP|PART)$/.test(following.pos) && (isTimed || isPastOnly(norm)) && following.norm !== 'by')
  return (
    isGoverning && !hasOtherClause(sentence, verb) && !tokens.slice(next).some(({ text }) => text === ';')
  )
}

const opensSubject = ({ pos, tag }: Token): boolean =>
  /^(?:DET|NUM|PROPN|NOUN|PRON|ADJ)$/.test(pos) || tag === 'PRP$' || tag === '$'

/** “told reporters in Des Moines that he had gone” */
function isToldFar(tokens: readonly Token[], verb: number): boolean {
  if (!/^(?:told|assured|informed|warned|reminded)$/.test(tokens[verb]!.norm)) return false
  let at = verb + 1
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(tokens[at]?.pos ?? '') && at < verb + 9) at++
  return at > verb + 1 && tokens[at]?.norm === 'that'
}

/** Openings that put the auxiliary before the subject. */
const inverting =
  /^(?:Nor|Never|Rarely|Seldom|Hardly|Scarcely|Nowhere|Not (?:until|only|once|since)|Only (?:when|after|if|by|in|then|once|as|now|with|on|at|because|recently|later|through)|No sooner|At no (?:time|point)|Under no circumstances|In no way|On no account|By no means)\b/

/** The auxiliary of an inversion that lost its subject: “Nor does expect”, “Only when the lights came up did realise”. */
export function auxiliaryWithoutSubject({ tokens, text }: Sentence): Token | undefined {
  if (!inverting.test(text)) return undefined
  if (tokens[0]!.text === 'Nor') return asksForSubject(tokens, 1) ? tokens[1] : undefined
  // Each clause before it must have had its verb.
  let open = 0
  for (let at = 1; at < tokens.length && tokens[at]!.pos !== 'PUNCT'; at++) {
    const { pos, tag } = tokens[at]!
    if (pos === 'SCONJ' || tag[0] === 'W') open++
    if (!isFiniteVerb(tokens, at)) continue
    if (open === 0) return asksForSubject(tokens, at) ? tokens[at] : undefined
    open--
  }
  return undefined
}

/** Whether a verb follows an auxiliary where its subject should. */
function asksForSubject(tokens: readonly Token[], at: number): boolean {
  const next = tokens[behindAdverbs(tokens, at)]
  if (next?.pos !== 'VERB') return false
  return /^(?:do|does|did|will|would|can|could|may|might|must|should)$/.test(tokens[at]!.norm)
    ? next.tag === 'VB'
    : have.test(tokens[at]!.norm) && lexicon(next.norm)?.tags.has('VBN') === true && /^VB[ND]$/.test(next.tag)
}
