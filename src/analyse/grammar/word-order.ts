import type { Tagged } from '../../syntax/index.ts'
import { isFiniteForm, isLower, isNominal, isQuoteOrBracket, isVerbal, isWhOrAll, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'

/** Words that cannot stand beside each other so. */
export interface Garble {
  readonly first: Tagged
  readonly last: Tagged
  /** What is wrong with them, as a clause that has the words for its subject. */
  readonly fault: string
  /** What to write for them, where it is known. */
  readonly better?: string | undefined
}

type Reader = ReaderOf<Garble>

const articles = /^(?:a|an|the)$/
const finiteAuxiliaries = /^(?:is|are|was|were|had|did|would|could|should)$/
const nominatives = /^(?:he|she|they|we)$/
const isHyphen = (token: Tagged | undefined): boolean =>
  token !== undefined && (token.tag === 'HYPH' || /^[-–]$/.test(token.text))

/** Whether a form can be a finite verb in any sentence. */
const mayBeFinite = (token: Tagged): boolean => {
  const tags = tagsOf(token)
  return (
    isFiniteForm(token) ||
    tags.has('VBZ') ||
    tags.has('VBD') ||
    tags.has('VBP') ||
    (tags.size === 0 && /(?:ed|s)$/.test(token.norm))
  )
}

/** “the was”, “its of”: a determiner with nothing to determine. */
const bareDeterminer: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const after = tokens[at + 2]
  if (!next || !isLower(next)) return undefined
  // “vitamin A is”, “plan a was”
  if (
    word.norm === 'a' &&
    (word.text === 'A'
      ? at > 0
      : tokens[at - 1] !== undefined &&
        isNominal(tokens[at - 1]!) &&
        tokens[at - 1]!.text !== tokens[at - 1]!.norm)
  )
    return undefined
  if (isQuoteOrBracket(tokens[at - 1]) || isHyphen(next) || isHyphen(after) || isQuoteOrBracket(after))
    return undefined
  const lacksNoun =
    finiteAuxiliaries.test(next.norm) ||
    (/^(?:of|from|with|into|during|than|because|upon|among|although|unless)$/.test(next.norm) &&
      next.pos !== 'NOUN')
  if (lacksNoun && !(next.norm === 'with' && word.norm === 'the'))
    return { first: word, last: next, fault: 'lacks a noun' }
  // “marched through the on Saturday”
  const dated =
    /^(?:on|in|at|by|to|for)$/.test(next.norm) &&
    next.pos === 'ADP' &&
    after?.pos === 'PROPN' &&
    word.norm === 'the'
  if (dated) return { first: word, last: next, fault: 'lacks a noun' }
  // “the a”, “the their”
  const doubled =
    articles.test(word.norm) &&
    (/^(?:the|an|its|their|our|my|these|those)$/.test(next.norm) ||
      (next.norm === 'a' && after !== undefined && after.pos !== 'PUNCT'))
  if (doubled && word.norm !== next.norm && isLower(word))
    return { first: word, last: next, fault: 'gives one noun two determiners' }
  return undefined
}

/** “the.”: a sentence that ends in a determiner. */
const determinerAtEnd: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  if (!next || !/^[.;?!]$/.test(next.text) || !isLower(word)) return undefined
  return isQuoteOrBracket(tokens[at - 1]) || at === 0
    ? undefined
    : { first: tokens[at - 1]!, last: word, fault: 'lacks a noun' }
}

/** “the cost of was”: a preposition with no noun, where no verb before it could have left it behind. */
const barePreposition: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (!next || !before || !isLower(word)) return undefined
  if (!/^(?:is|are|was|were|has|had|will|would)$/.test(next.norm) || !isNominal(before) || next.pos !== 'AUX')
    return undefined
  if (tokens.slice(0, at).some(token => isVerbal(token) || isWhOrAll(token) || isQuoteOrBracket(token)))
    return undefined
  return { first: word, last: next, fault: 'lacks a noun' }
}

/** “the use of in the”: two prepositions, the first with no noun. */
const twoPrepositions: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  const after = tokens[at + 2]
  if (!next || !before || !after || before.pos !== 'NOUN') return undefined
  if (
    !/^(?:in|on|at|for|with|by|from|to|into|of)$/.test(next.norm) ||
    !(after.pos === 'DET' || after.tag === 'PRP$')
  )
    return undefined
  if (
    /^(?:part|fun|mention|note|sport|member|lot|kind|sort|type|fan|victim|control|charge|care|advantage|use|sight|front|top|thought|account|hold|ahead|means|out|because|memory|matter|head|side|course|way)$/.test(
      before.norm,
    )
  )
    return undefined
  // “in the region of”, “at the most”, “to the west”
  if (
    /^(?:region|neighbourhood|neighborhood|order|vicinity|least|most|best|latest|worst|very|north|south|east|west)$/.test(
      tokens[at + 3]?.norm ?? '',
    )
  )
    return undefined
  if (tokens.slice(0, at).some(isWhOrAll)) return undefined
  return { first: word, last: next, fault: 'lacks a noun between its prepositions' }
}

/** “is has”, “will can”: two finite verbs with nothing between. */
const twoAuxiliaries: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (!next || !before || !isLower(word) || !isLower(next)) return undefined
  const ofBe =
    /^(?:is|are|was|were)$/.test(word.norm) && /^(?:has|have|had|did|would|could|should)$/.test(next.norm)
  const ofHave =
    /^(?:has|have|had)$/.test(word.norm) && /^(?:is|are|was|were|has|would|could|should)$/.test(next.norm)
  const ofModal =
    /^(?:would|could|should|must)$/.test(word.norm) &&
    /^(?:would|could|should|must|is|are|was|were|has|had)$/.test(next.norm)
  if (!ofBe && !ofHave && !ofModal) return undefined
  // “what it was has gone”, “all there is would fit”, “wherever he is has”, “the man she was had gone”
  if (
    tokens.slice(0, at).some(isWhOrAll) ||
    before.pos === 'PRON' ||
    before.norm === 'there' ||
    isQuoteOrBracket(before)
  )
    return undefined
  if (tokens.slice(0, at).some(({ tag }) => tag === 'PRP' || tag === 'EX')) return undefined
  return isNominal(before) ? { first: word, last: next, fault: 'gives one subject two verbs' } : undefined
}

/** “the council has to the budget”, “they will the house”: an auxiliary whose verb is missing. */
const auxiliaryWithoutVerb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  if (!before || !isLower(word) || tokens[at + 1]?.norm !== 'to') return undefined
  const article = tokens[at + 2]
  const noun = tokens[at + 3]
  if (!article || !noun || !/^(?:the|a|an|its|their)$/.test(article.norm) || !isSubject(tokens, at - 1))
    return undefined
  if (
    /^(?:day|extent|degree|point|best|surprise|delight|dismay|horror|relief|man|west|east|north|south|last|left|right|end|moment|great|large|certain|lesser|greater|very|full|limit|letter|utmost|amazement|astonishment|disappointment|fury|anger|annoyance|consternation|embarrassment|regret)$/.test(
      noun.norm,
    )
  )
    return undefined
  return { first: word, last: article, fault: 'lacks a verb' }
}

/** Whether the words up to one are the plain subject that opens a sentence or a clause. */
export function isSubject(tokens: readonly Tagged[], last: number): boolean {
  let i = last
  if (nominatives.test(tokens[i]!.norm) || tokens[i]!.norm === 'it') return i === 0 || opens(tokens[i - 1]!)
  if (!isNominal(tokens[i]!)) return false
  while (
    i >= 0 &&
    (isNominal(tokens[i]!) || /^(?:ADJ|NUM|DET)$/.test(tokens[i]!.pos) || tokens[i]!.tag === 'PRP$')
  )
    i--
  return i < 0 || opens(tokens[i]!)
}

const opens = ({ pos, norm, tag }: Tagged): boolean =>
  (pos === 'SCONJ' && norm !== 'than' && norm !== 'as') || norm === ';' || (tag === 'IN' && norm === 'that')

/** “she the name of”: a pronoun that can only be a subject, and a noun phrase for its verb. */
const pronounBeforePhrase: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const noun = tokens[at + 2]
  if (!next || !noun || !/^(?:the|a|an|its|their)$/.test(next.norm)) return undefined
  if (at > 0 && !opens(tokens[at - 1]!)) return undefined
  // “We the people”, “he the elder”; “he a chef and she a nurse”
  if (
    noun.pos !== 'NOUN' ||
    word.norm === 'we' ||
    noun.tag === 'NNS' ||
    tokens.some(({ norm }) => norm === 'undersigned')
  )
    return undefined
  if (
    tokens.slice(at + 2).some(({ norm }) => nominatives.test(norm) && norm !== 'they') &&
    !tokens.slice(at).some(isFiniteForm)
  )
    return undefined
  return { first: word, last: noun, fault: 'lacks a verb' }
}

/** “they once they were”: a subject said twice. */
const pronounTwice: Reader = (tokens, at) => {
  const word = tokens[at]!
  const between = tokens[at + 1]
  const again = tokens[at + 2]
  const verb = tokens[at + 3]
  if (!between || !again || !verb || again.norm !== word.norm) return undefined
  const isAdverb = between.tag === 'RB' || between.norm === 'once'
  return isAdverb && isVerbal(verb) && isLower(again)
    ? { first: word, last: again, fault: 'names one subject twice' }
    : undefined
}

/** Nouns that open a sentence as adverbs, or take a clause with no pronoun: “the day the war ended”. */
export const adverbial =
  /^(?:time|times|moment|moments|day|days|week|weeks|month|months|year|years|night|nights|morning|mornings|afternoon|evening|way|instant|minute|minutes|second|seconds|hour|hours|place|reason|more|less|most|weekend|summer|winter|spring|autumn|fall|season|decade|century|today|yesterday|tonight|tomorrow|thing|things|all|everything|half|twice|double|part|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|home|ago|later|question|truth|fact|result|answer|point|while|bit|lot|spell|stretch)$/

/** Words whose noun takes a clause with no pronoun: “the biggest device the army has”. */
export const unsettled =
  /^(?:both|all|half|such|what|no|every|each|this|last|next|only|first|second|third|best|worst|very|same|few|one)$|est$/

/** “a federal panel the purchase will review”: object before verb, with one verb for two phrases. */
const twoPhrases: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  if (!before || at < 2 || at > 8 || !isLower(word)) return undefined
  if (before.pos !== 'NOUN' || !isLower(before) || adverbial.test(before.norm)) return undefined
  const head = tokens.slice(0, at)
  // “strategists in Taiwan stress the …”: the noun may be the verb
  if (mayBeFinite(before) && isNominal(tokens[at - 2]!)) return undefined
  // “a crater the size of a house”
  if (
    /^(?:size|length|height|width|weight|like|likes|colou?r|shape|depth|breadth|age|equivalent)$/.test(
      tokens[at + 1]?.norm ?? '',
    )
  )
    return undefined
  // “the rate a week ago”
  if (tokens.slice(at + 1, at + 4).some(({ norm }) => adverbial.test(norm))) return undefined
  if (!(tokens[0]!.pos === 'DET' || tokens[0]!.tag === 'NNS')) return undefined
  if (
    !head.every(
      token =>
        /^(?:DET|ADJ|NOUN|NUM|PROPN|ADP)$/.test(token.pos) && token.tag !== 'POS' && !isQuoteOrBracket(token),
    )
  )
    return undefined
  if (head.some(({ norm }) => adverbial.test(norm) || unsettled.test(norm))) return undefined
  if (
    head.slice(1).some(token => mayBeFinite(token) && !tagsOf(token).has('NN') && !tagsOf(token).has('NNS'))
  )
    return undefined
  // A clause with no pronoun, “the book the man read was”, has two verbs.
  let verbs = 0
  let chain = false
  let i = at + 1
  for (; i < tokens.length; i++) {
    const token = tokens[i]!
    if (/^[,;:.!?—–]$/.test(token.text) || token.pos === 'CCONJ' || isQuoteOrBracket(token)) break
    const possible =
      token.pos !== 'DET' && token.pos !== 'PROPN' && i > at + 1 && (mayBeFinite(token) || token.tag === 'VB')
    // “the book the man read was”
    const second = chain && tokens[i - 1]!.pos === 'VERB'
    if (possible && (!chain || second)) verbs++
    chain = possible || (chain && (isVerbal(token) || token.pos === 'ADV' || token.pos === 'PART'))
  }
  return verbs === 1 && i - at > 3
    ? { first: before, last: word, fault: 'leaves two phrases with one verb' }
    : undefined
}

/** “last year it reached”: a second subject before the verb. */
const subjectTwice: Reader = (tokens, at) => {
  const word = tokens[at]!
  const verb = tokens[at + 1]
  const before = tokens[at - 1]
  if (!verb || !before || at < 3 || !isFiniteForm(verb)) return undefined
  if (
    !isNominal(before) ||
    !/^(?:last|this|next|on|in|since|until|yesterday|the)$/.test(tokens[at - 2]!.norm)
  )
    return undefined
  if (!adverbial.test(before.norm)) return undefined
  const head = tokens.slice(0, at)
  if (
    !(tokens[0]!.pos === 'DET' || tokens[0]!.pos === 'NOUN') ||
    head.some(token => isVerbal(token) || token.pos === 'PUNCT' || isWhOrAll(token))
  )
    return undefined
  const first = head.findIndex(({ norm }) => /^(?:last|this|next|since|until)$/.test(norm))
  if (first < 2 || adverbial.test(tokens[1]!.norm) || !isNominal(tokens[first - 1]!)) return undefined
  for (let i = at + 2; i < tokens.length; i++) {
    if (/^[,;:.!?—–]$/.test(tokens[i]!.text)) break
    if (isFiniteForm(tokens[i]!)) return undefined
  }
  return { first: word, last: verb, fault: 'gives the sentence a second subject' }
}

/** “cross to able”, “were need repair”. */
const wrongComplement: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (!next || !before || !isLower(word)) return undefined
  if (before.norm === 'to')
    return next.pos !== 'NOUN' && !isHyphen(next)
      ? { first: before, last: word, fault: 'lacks a verb' }
      : undefined
  if (
    before.pos === 'AUX' &&
    next.pos === 'NOUN' &&
    !tokens
      .slice(Math.max(0, at - 4), at)
      .some(({ norm }) => norm === 'there' || norm === 'do' || norm === 'does')
  )
    return { first: before, last: word, fault: 'gives one subject two verbs' }
  return undefined
}

/** “many of towns”: a part of what is not said. */
const partOfNothing: Reader = (tokens, at) => {
  const quantity = tokens[at - 1]
  const noun = tokens[at + 1]
  const next = tokens[at + 2]
  if (!quantity || !noun) return undefined
  if (
    noun.tag !== 'NNS' ||
    !isLower(noun) ||
    next?.tag === 'POS' ||
    next?.pos === 'NOUN' ||
    next?.norm === 'and'
  )
    return undefined
  return { first: quantity, last: noun, fault: 'lacks a determiner' }
}

/** “he born was”. */
const participleBeforeVerb: Reader = (tokens, at) => {
  const participle = tokens[at + 1]
  const verb = tokens[at + 2]
  if (!participle || !verb) return undefined
  const isParticiple =
    /^(?:born|taken|given|gone|seen|known|shown|chosen|written|driven|broken|spoken|stolen|fallen|beaten|been|eaten|thrown)$/.test(
      participle.norm,
    )
  return isParticiple && /^(?:is|are|was|were|has|have|had)$/.test(verb.norm)
    ? { first: participle, last: verb, fault: 'has the words in the wrong order' }
    : undefined
}

/** “there no was”, “the firm no comment had”. */
const noBeforeVerb: Reader = (tokens, at) => {
  const word = tokens[at]!
  const next = tokens[at + 1]
  const before = tokens[at - 1]
  if (!next || !before || !finiteAuxiliaries.test(next.norm)) return undefined
  return before.norm === 'there' || isNominal(before)
    ? { first: word, last: next, fault: 'lacks a noun' }
    : undefined
}

/** “gone by of 5 percent”. */
const strayOf: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (!before || !next) return undefined
  if (!/^(?:DET|NUM|NOUN|PRON)$/.test(next.pos) || tokens.slice(0, at).some(isWhOrAll)) return undefined
  return { first: before, last: word, fault: 'lacks a noun between its prepositions' }
}

/** “the plan would the number of beds”: a modal and a noun phrase for its verb. */
const modalBeforePhrase: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]
  const next = tokens[at + 1]
  if (!before || !next || !isLower(word)) return undefined
  if (!/^(?:the|a|an|its|their)$/.test(next.norm) || !isSubject(tokens, at - 1)) return undefined
  // “the last will the man wrote”
  if (word.norm === 'will' && !(before.tag === 'NNS' || nominatives.test(before.norm))) return undefined
  return { first: word, last: next, fault: 'lacks a verb' }
}

const subjects = 'he she they we'
const determiners = 'DET PRON'
/** Words that cannot stand beside each other, whatever class each is read as. */
export const orderReaders: readonly Started<Garble>[] = [
  [{ pos: determiners, word: 'a an the my our your its their' }, bareDeterminer],
  [{ pos: determiners, word: 'the an my our your their' }, determinerAtEnd],
  [{ pos: 'DET', word: 'no' }, noBeforeVerb],
  [{ pos: 'PRON', word: subjects }, pronounBeforePhrase],
  [{ pos: 'PRON', word: subjects }, pronounTwice],
  [{ pos: 'PRON', word: 'it they he she' }, subjectTwice],
  [{ pos: 'PRON', word: subjects }, participleBeforeVerb],
  [{ pos: determiners, word: 'the its their a an' }, twoPhrases],
  [{ pos: 'ADP', word: 'of for from with at into during' }, barePreposition],
  [{ pos: 'ADP', word: 'of' }, twoPrepositions],
  [{ pos: 'ADP', word: 'of', before: 'by with at during against between since on about into from' }, strayOf],
  [{ pos: 'ADP', word: 'of', before: 'many several both few' }, partOfNothing],
  [{ pos: 'AUX', word: 'is are was were has have had would could should must' }, twoAuxiliaries],
  [
    {
      pos: 'AUX VERB',
      word: 'has have had wants want wanted plans plan hopes hope hoped seeks ought vowed refused decided',
    },
    auxiliaryWithoutVerb,
  ],
  [{ tag: 'MD', word: 'would could should must will' }, modalBeforePhrase],
  [{ pos: 'VERB NOUN ADJ', word: 'able unable', before: 'to' }, wrongComplement],
  [{ pos: 'VERB NOUN ADJ', word: 'need', before: 'is are was were' }, wrongComplement],
]
