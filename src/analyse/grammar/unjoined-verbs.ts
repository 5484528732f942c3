import { participleFor, type Tagged } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isFiniteForm, isLower, isWh, tagsOf } from '../tokens.ts'
import { adjunct, nounPhrase } from './displaced-verbs.ts'
import { plainSubject } from './plain-subject.ts'
import { intransitive } from './sentence-ends.ts'
import { adverbial, type Garble } from './word-order.ts'

/** Verbs, adjectives and nouns that a clause without “that” may follow. */
const takesClause = wordSet(
  'say tell think believe know hope fear feel find see hear show prove learn discover realize realise understand assume expect suppose suspect imagine guess decide agree insist admit deny mean ensure remember forget recall notice dream pray swear bet worry regret wish pretend assure convince persuade inform remind teach warn promise doubt conclude estimate reveal announce confirm report claim allege argue concede seem appear sure certain afraid glad sorry aware happy confident clear likely unlikely possible proud pleased delighted fact claim news belief evidence sign hope fear chance feeling impression case doubt way reason place write pledge vow promise concern worry add reply state declare note observe suggest propose recommend demand ask order request require urge predict calculate judge reckon consider figure testify hold maintain contend complain explain indicate point provide happen be',
)

/** Marks that part a sentence. */
const parts = /^[.,;:()"“”—–]$|^--?$/

/** Whether a form can be nothing but a finite verb. */
function isFiniteOnly(token: Tagged, before: Tagged | undefined, next: Tagged | undefined): boolean {
  if (!isFiniteForm(token) || !isLower(token) || token.text.startsWith("'") || token.text.startsWith('’'))
    return false
  if (
    token.norm === 'will' &&
    (next?.pos === 'NOUN' ||
      /^(?:ADJ|DET)$/.test(before?.pos ?? '') ||
      /^(?:PRP\$|POS)$/.test(before?.tag ?? ''))
  )
    return false
  if (/^(?:is|are|was|were|has|had|will|would|can|could|must|should)$/.test(token.norm)) return true
  const tags = tagsOf(token)
  return tags.size > 0 && [...tags].every(tag => tag === 'VBD') && participleFor(token.norm) !== token.norm
}

/**
 * “The album was recorded in a barn is her best”: a finite verb more than there are subjects, conjunctions, relatives and verbs of saying
 * to call for one.
 */
export function unjoined(tokens: readonly Tagged[]): Garble | undefined {
  if (!hasTwo(tokens)) return undefined
  let calls = 1
  let verbs = 0
  let finite = 0
  let plain = 0
  let awaits = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    // Another sentence begins here, and a full stop is what is lost.
    if (
      at > 0 &&
      !isLower(token) &&
      token.text !== 'I' &&
      /^(?:DET|PRON|ADP|SCONJ|CCONJ|ADV)$/.test(token.pos)
    )
      return undefined
    if (parts.test(token.text)) {
      // What has not had its verb yet may have it behind the mark.
      calls =
        Math.max(0, calls - finite) + (/^(?:which|who|whose|whom)$/.test(tokens[at + 1]?.norm ?? '') ? 0 : 1)
      verbs = finite = plain = 0
      continue
    }
    if (isFiniteForm(token)) finite++
    // “has for years admired”: the participle that an auxiliary has waited for
    const isAwaited = awaits && token.pos === 'VERB'
    awaits = token.pos === 'AUX' || (awaits && token.pos !== 'VERB')
    if (isPlainVerb(tokens, at)) plain++
    if (isFiniteOnly(token, tokens[at - 1], tokens[at + 1]) || (!isAwaited && hasObject(tokens, at))) {
      verbs++
      if (verbs > calls && token.norm !== 'had') return broken(tokens, at)
      if (plain > 0 && verbs === calls && isSingular.test(token.norm)) return broken(tokens, at)
    }
    if (callsForVerb(tokens, at)) calls++
  }
  return undefined
}

const isSingular = /^(?:is|was|has|does)$/

/** “The road leads to the village”: a verb right behind a subject in the singular that opens the sentence. */
const isPlainVerb = (tokens: readonly Tagged[], at: number): boolean => {
  const { tag, pos, lemma, norm } = tokens[at]!
  const subject = tokens[at - 1]
  if (pos !== 'VERB' || isSingular.test(norm) || !subject || !/^NNP?$/.test(subject.tag)) return false
  if (!(tag === 'VBZ' || (tag === 'VBD' && intransitive.has(lemma)))) return false
  return tokens[at + 1]?.pos === 'ADP' && plainSubject(tokens, at - 1) === 0
}

/** Whether two verbs are finite at all, and one an auxiliary, so that a sentence is worth the count. */
function hasTwo(tokens: readonly Tagged[]): boolean {
  let count = 0
  let auxiliaries = 0
  for (const token of tokens) {
    if (!isFiniteForm(token)) continue
    count++
    if (token.pos === 'AUX') auxiliaries++
  }
  return count > 1 && auxiliaries > 0
}

/** Words that join a clause, or have one behind them with no joint: “no sooner”, “the only one”. */
const joining = wordSet(
  'whereby than as like so such before after since until till once whenever except all only but time either neither nor lest if though because instead never little nowhere here there now seldom rarely most least',
)
const quantity = wordSet('many some few most several other one two three four five')

/** Whether a word lets one more clause stand in the sentence. */
function callsForVerb(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at]!
  const { pos, tag, norm } = token
  if (pos === 'CCONJ' || pos === 'SCONJ' || pos === 'INTJ' || pos === 'X' || tag === 'JJS') return true
  if (isWh(token) || joining.has(norm)) return true
  const next = tokens[at + 1]
  // “One is Ann was ill”
  if (token.pos === 'AUX' && (next?.pos === 'PROPN' || next?.pos === 'PRON')) return true
  if (pos === 'VERB' && next?.tag !== 'TO' && takesClause.has(token.lemma)) return true
  if (next && opensSubject(next) && (takesClause.has(norm) || (adverbial.test(norm) && !alone.test(norm))))
    return true
  // “the bill the council is to pass”: a relative with no pronoun
  const before = tokens[at - 1]
  if (!before || !/^(?:NOUN|PROPN|PRON|NUM|ADJ|ADV)$/.test(before.pos)) return false
  return pos === 'DET' || pos === 'PRON' || quantity.has(norm) || (pos === 'PROPN' && before.pos !== 'PROPN')
}

const opensSubject = ({ pos, tag }: Tagged): boolean =>
  /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(pos) || tag === 'PRP$'

/** Adverbs, of which no clause is said. */
const alone =
  /^(?:today|yesterday|tonight|tomorrow|more|less|most|half|twice|double|home|ago|later|january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day)$/u

/** “caused the fire”, “holds a lease”: a form with an object, which a participle has not. */
const hasObject = (tokens: readonly Tagged[], at: number): boolean => {
  const { tag, pos, lemma } = tokens[at]!
  const next = tokens[at + 1]
  return (
    pos === 'VERB' &&
    /^VB[DZ]$/.test(tag) &&
    isLower(tokens[at]!) &&
    !(tag === 'VBZ' && tagsOf(tokens[at]!).has('NNS')) &&
    !keepsObject.has(lemma) &&
    next !== undefined &&
    (/^(?:the|a|an)$/.test(next.norm) || next.tag === 'PRP$') &&
    !adverbial.test(tokens[at + 2]?.norm ?? '')
  )
}
/** Verbs whose passive has an object still. */
const keepsObject = wordSet(
  'give award offer grant deny send allow tell ask teach show pay lend owe hand sell assign allot name elect appoint make consider dub call cost leave charge fine spare forgive promise guarantee buy bring save envy begrudge refuse read write play',
)

const broken = (tokens: readonly Tagged[], at: number): Garble => ({
  first: tokens[at - 1]!,
  last: tokens[at]!,
  fault: 'gives one subject two verbs',
})

/** “The board on Tuesday night to close two branches.”: a subject and an infinitive, and no verb that joins them. */
export function verbless(tokens: readonly Tagged[]): Garble | undefined {
  const to = tokens.findIndex(token => token.tag === 'TO' || isFiniteForm(token))
  if (to < 2 || tokens[to]!.tag !== 'TO') return undefined
  const first = nounPhrase(tokens, 0)
  if (!first?.isDefinite || tokens.length < fewest || tokens.at(-1)!.text !== '.') return undefined
  if (tokens.slice(1, first.end).some(token => tagsOf(token).has('VBD'))) return undefined
  let at = first.end
  let isDated = false
  for (;;) {
    const more = adjunct(tokens, at) ?? timeAt(tokens, at)
    if (!more) break
    isDated ||= day.test(tokens[more.end - 1]!.norm)
    at = more.end
  }
  const verb = tokens[at + 1]
  if (tokens[at]?.tag !== 'TO' || verb?.tag !== 'VB' || !isLower(verb) || !opensComplement(tokens[at + 2]))
    return undefined
  // “The plan to close it”: of some nouns an infinitive is said
  let opened = 0
  let hasClause = false
  for (const token of tokens.slice(at + 2)) {
    if (/^[;:?“”"()—–]$/.test(token.text)) return undefined
    if (token.pos === 'SCONJ' || isWh(token)) {
      opened = 1
      hasClause = true
    } else if (isFiniteForm(token) && --opened < 0) return undefined
  }
  return isDated || (hasClause && tokens[0]!.norm === 'the' && first.head.tag === 'NNS')
    ? { first: tokens[at - 1]!, last: verb, fault: 'lacks a verb' }
    : undefined
}
/** Shorter ones are captions and heads. */
const fewest = 10
const day = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|night|morning|afternoon|evening|week|month|year)$/
const opensComplement = (token: Tagged | undefined): boolean =>
  token !== undefined && (/^(?:DET|NUM|ADP|NOUN|ADJ|PROPN)$/.test(token.pos) || token.tag === 'PRP$')

/** “Tuesday night”, “this week” */
const timeAt = (tokens: readonly Tagged[], from: number): { end: number } | undefined => {
  const phrase = nounPhrase(tokens, from)
  return phrase && adverbial.test(phrase.head.norm) ? phrase : undefined
}
