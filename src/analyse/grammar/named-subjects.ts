import { isFinite as isFiniteVerb, lexicon, parseSentence, type Token } from '../../syntax/index.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'
import { isPlainSpeechVerb, isSpeechVerb } from '../quoting/saying.ts'
import type { Juncture } from './run-ons.ts'
import {
  closes,
  closesOnFigure,
  dated,
  endsBeforeName,
  hasNoGap,
  holdsClause,
  isFull,
  isSaturated,
} from './sentence-ends.ts'

/** A name of up to four words behind a word or a figure, and how what is said of it begins. */
const named =
  / (\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*){0,3})(?:(, )|(['’]s? )(?=\p{Ll})|( and )(?=\p{Lu})| (?:(?:\p{Ll}+ly|also|still|then|now|later|never|already) )?(\p{Ll}+)(?= ))/uy

/** As many characters on either side tell whether a clause ends, or begins. */
const reach = 300

/** Where a sentence runs into a name that is the subject of the next: “in the second half Hall scored twice”. */
export function* namedSubjects(text: string): Iterable<Juncture> {
  let from = 0
  for (let stop = text.indexOf(' '); stop >= 0; stop = text.indexOf(' ', stop + 1)) {
    if (!/^ \p{Lu}/u.test(text.slice(stop, stop + 3)) || !/[\p{Ll}\d%]/u.test(text[stop - 1] ?? '')) continue
    const last = text.slice(text.lastIndexOf(' ', stop - 1) + 1, stop)
    if (!mayClose(last)) continue
    named.lastIndex = stop
    const [, name = '', comma, , , verb] = named.exec(text) ?? []
    if (name === '' || name === 'I' || (verb !== undefined && !isVerbOnly(verb))) continue
    const start = stop - from > reach ? text.indexOf(' ', stop - reach) + 1 : from
    const left = parseSentence(`${text.slice(start, stop)}.`)
    if (!isFull(left) || !isClosed(left)) continue
    const right = parseSentence(text.slice(stop + 1, stop + reach))
    const isSure = comma ? isApposed(right, left) : isPredicated(right)
    if (!isSure) continue
    const opener = name.split(' ')[0]!
    yield { from: stop - last.length, stop, last, opener, mark: '.' }
    from = stop + 1
  }
}

/** A noun, participle or figure, as the dictionary tells. */
const mayClose = (last: string): boolean => {
  if (/^[$£€]?\d/.test(last)) return true
  if (isSpeechVerb(last) || isPersonNoun(last)) return false
  const tags = lexicon(last)?.tags
  return tags !== undefined && !tags.has('IN') && ['NN', 'NNS', 'VBN', 'PRP', 'RB'].some(tag => tags.has(tag))
}

/** Whether a word can be a finite verb and no noun. */
const isVerbOnly = (word: string): boolean => {
  if (/^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)$/.test(word))
    return true
  const tags = lexicon(word)?.tags
  return tags !== undefined && (tags.has('VBD') || (tags.has('VBZ') && !tags.has('NNS')))
}

/** Whether nothing before a name takes it: neither the last word nor a verb of saying. */
function isClosed(left: readonly Token[]): boolean {
  const last = left.at(-2)!
  if (!isSaturated(left) || (holdsClause(last) && !holdsNone(left))) return false
  if (last.pos === 'NUM' && !closesOnFigure(left)) return false
  if (/^(?:NNPS?|IN|RBR?|WRB)$/.test(last.tag) && !closing.test(last.norm) && !dated.test(last.text))
    return false
  if (
    !closing.test(last.norm) &&
    !(closes(left) && !lexicon(last.norm)?.tags.has('JJ')) &&
    !endsBeforeName(left)
  )
    return false
  const verb = left.findLastIndex((_, index) => isFiniteVerb(left, index))
  return !left
    .slice(verb)
    .some(
      ({ norm, lemma, pos }, index, clause) =>
        pos === 'VERB' &&
        (isSpeechVerb(norm) || takesClause.test(lemma)) &&
        clause[index + 1]?.norm !== 'that',
    )
}

/** “did nothing”, “in 20 minutes”: no clause is said of these. */
const holdsNone = (left: readonly Token[]): boolean =>
  /^(?:nothing|anything|everything|something|things?)$/.test(left.at(-2)!.norm) ||
  (left.at(-3)?.pos === 'NUM' && left.at(-4)?.pos === 'ADP')

/** Adverbs that end a clause. */
const closing =
  /^(?:today|yesterday|there|here|again|together|away|alone|instead|either|anyway|twice|abroad|elsewhere|everywhere|nearby|upstairs|downstairs|outside|well)$/

/** Verbs of which a clause without “that” may be the object: “showed the court Hall had lied”. */
const takesClause =
  /^(?:say|tell|think|believe|know|hope|fear|feel|find|see|hear|show|prove|learn|discover|realize|realise|understand|assume|expect|suppose|suspect|imagine|guess|decide|agree|insist|admit|deny|mean|ensure|remember|forget|recall|notice|dream|pray|swear|bet|worry|regret|wish|pretend|assure|convince|persuade|inform|remind|teach|warn|promise|doubt|conclude|estimate|reveal|announce|confirm|report|claim|allege|argue|concede|make|let|help|watch|have)$/

/** “Hall, his deputy, stayed” */
function isApposed(right: readonly Token[], left: readonly Token[]): boolean {
  const open = right.findIndex(({ text }) => text === ',')
  const close = right.findIndex(({ text }, index) => index > open && text === ',')
  // “Hall, 66, who was born”, “Hall, who was born”
  const mayName = left.at(-2)!.tag === 'NN' && !endsBeforeName(left)
  if (
    !mayName &&
    open > 0 &&
    (right[open + 1]?.norm === 'who' || (right[open + 1]?.pos === 'NUM' && close === open + 2))
  )
    return true
  if (open < 1 || close < 0 || close - open > 12) return false
  const inner = right[open + 1]!
  if (inner.pos === 'CCONJ' || (inner.pos === 'PROPN' && close - open < 4)) return false
  return isFiniteVerb(right, close + 1) || (right[close + 1]?.pos === 'ADV' && isFiniteVerb(right, close + 2))
}

/** “Hall won the race”, “Hall’s brother won it”, “Hall and Orr have left”: a subject and its verb, with all that it asks for. */
function isPredicated(right: readonly Token[]): boolean {
  const verb = right.findIndex((_, index) => isFiniteVerb(right, index))
  if (verb < 1 || verb > 10) return false
  const subject = right.slice(0, verb)
  if (!subject.every(({ pos, tag }) => tag[0] !== 'W' && !/^(?:PUNCT|SCONJ|VERB|AUX)$/.test(pos)))
    return false
  return hasNoGap(right.slice(verb - 1)) || isSpoken(right, verb)
}

/** “Hall said although”: what is said follows. */
const isSpoken = (right: readonly Token[], verb: number): boolean =>
  isPlainSpeechVerb(right[verb]!.norm) && right[verb + 1]?.pos === 'SCONJ'
