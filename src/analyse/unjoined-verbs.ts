import { participleFor, type Tagged } from '../syntax/index.ts'
import { wordSet } from './collections.ts'
import { adjunct, nounPhrase } from './displaced-verbs.ts'
import { isFiniteForm, isLower, isNominal, isWh, tagsOf } from './tokens.ts'
import { adverbial, type Garble } from './word-order.ts'

/** Verbs, adjectives and nouns that a clause without “that” may follow. */
const takesClause = wordSet(
  'say tell think believe know hope fear feel find see hear show prove learn discover realize realise understand assume expect suppose suspect imagine guess decide agree insist admit deny mean ensure remember forget recall notice dream pray swear bet worry regret wish pretend assure convince persuade inform remind teach warn promise doubt conclude estimate reveal announce confirm report claim allege argue concede make let seem appear sure certain afraid glad sorry aware happy confident clear likely unlikely possible proud pleased delighted fact claim news belief evidence sign hope fear chance feeling impression case doubt way reason place write pledge vow promise concern worry add reply state declare note observe suggest propose recommend demand ask order request require urge predict calculate judge reckon consider figure testify hold maintain contend complain explain indicate point provide happen be',
)

/** Marks that part a sentence. */
const parts = /^[.,;:()"“”—–]$|^--?$/

/** Whether a form can be nothing but a finite verb. */
function isFiniteOnly(token: Tagged, before: Tagged | undefined): boolean {
  if (!isFiniteForm(token) || !isLower(token) || token.text.startsWith("'") || token.text.startsWith('’'))
    return false
  if (
    token.norm === 'will' &&
    (/^(?:ADJ|DET)$/.test(before?.pos ?? '') || /^(?:PRP\$|POS)$/.test(before?.tag ?? ''))
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
  let calls = 1
  let verbs = 0
  let finite = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    // Another sentence begins here, and a full stop is what is lost.
    if (at > 0 && !isLower(token) && token.text !== 'I' && /^(?:DET|PRON|ADP|SCONJ|CCONJ|ADV)$/.test(token.pos)) return undefined
    if (parts.test(token.text)) {
      // What has not had its verb yet may have it behind the mark.
      calls =
        Math.max(0, calls - finite) + (/^(?:which|who|whose|whom)$/.test(tokens[at + 1]?.norm ?? '') ? 0 : 1)
      verbs = finite = 0
      continue
    }
    if (isFiniteForm(token)) finite++
    if (isFiniteOnly(token, tokens[at - 1]) || hasObject(tokens, at)) {
      verbs++
      if (verbs > calls && token.norm !== 'had') return broken(tokens, at)
    }
    if (callsForVerb(tokens, at)) calls++
  }
  return undefined
}

function callsForVerb(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  const { pos, tag, norm } = token
  if (/^(?:CCONJ|SCONJ|INTJ|X)$/.test(pos) || isWh(token) || tag === 'JJS' || /^(?:most|least)$/.test(norm))
    return true
  if (
    /^(?:than|as|like|so|such|before|after|since|until|till|once|whenever|except|all|only|but|the|time|either|neither|nor|lest|if|though|because|instead|no|not|never|little|nowhere|here|there|now|seldom|rarely)$/.test(
      norm,
    ) &&
    norm !== 'the' &&
    norm !== 'not' &&
    norm !== 'no'
  )
    return true
  const next = tokens[at + 1]
  if (pos === 'VERB' && takesClause.has(token.lemma) && next?.tag !== 'TO') return true
  const mayFollow =
    next !== undefined && (/^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(next.pos) || next.tag === 'PRP$')
  if (mayFollow && (takesClause.has(token.lemma) || (adverbial.test(norm) && !alone.test(norm)))) return true
  // “the bill the council is to pass”: a relative with no pronoun
  if (
    !before ||
    !(
      isNominal(before) ||
      before.pos === 'PRON' ||
      before.pos === 'NUM' ||
      before.pos === 'ADJ' ||
      before.pos === 'ADV'
    )
  )
    return false
  return (
    pos === 'DET' ||
    pos === 'PRON' ||
    /^(?:many|some|few|most|several|other|one|two|three|four|five)$/.test(norm) ||
    (pos === 'PROPN' && before.pos !== 'PROPN')
  )
}

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
  const first = nounPhrase(tokens, 0)
  if (!first?.isDefinite || tokens.length < fewest || tokens.at(-1)!.text !== '.') return undefined
  if (tokens.slice(1, first.end).some(token => tagsOf(token).has('VBD')))
    return undefined
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
