import { isFiniteForm, isLower, isNominal, isQuoteOrBracket, isWhOrAll, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { isDeterminer, isInPhrase } from './foreign-order.ts'
import { adverbial, type Garble, unsettled } from './word-order.ts'

type Reader = ReaderOf<Garble>

/** Adjectives that may follow their noun. */
const postpositive =
  /^(?:responsible|available|possible|impossible|present|concerned|involved|alone|due|proper|general|elect|worth|like|such|necessary|alive|aware|asleep|awake|afraid|old|long|tall|deep|wide|high|thick|away|else|enough|included|next|last|later|earlier|early|late|north|south|east|west|free|empty|open|full|short|ready|able|apart|ahead|royal|divine|eternal|immemorial|martial|politic|galore|plus|square|nearby|upstairs|foremost|supreme|extraordinary|inclusive|exclusive|only|better|worse|more|less|bigger|smaller|higher|lower|wrong|right|sure|dead|ill|red|white|blue|green|black|incarnate|odd|aplenty|vacant|missing|left|extra|good|great|sufficient|comparable|similar|equal)$|(?:able|ible|er|est)$/

/** Verbs that give their object a predicate: “consider the work on a farm dull”. */
const judged =
  /^(?:consider|find|make|think|call|deem|render|keep|hold|declare|believe|leave|get|paint|turn)$/

/** “with a majority large the sale”, “a gain clear.”: an adjective behind its noun. */
const adjectiveBehindNoun: Reader = (tokens, at) => {
  const noun = tokens[at]!
  const adjective = tokens[at + 1]
  const next = tokens[at + 2]
  const before = tokens[at - 2]
  if (
    !adjective ||
    !next ||
    !before ||
    adjective.pos !== 'ADJ' ||
    adjective.tag !== 'JJ' ||
    !isLower(adjective) ||
    noun.tag !== 'NN'
  )
    return undefined
  const tags = tagsOf(adjective)
  if (
    !tags.has('JJ') ||
    ['NN', 'RB', 'VB', 'VBN', 'VBG', 'VBD', 'IN', 'JJR'].some(tag => tags.has(tag)) ||
    postpositive.test(adjective.norm)
  )
    return undefined
  if (
    !isLower(noun) ||
    adverbial.test(noun.norm) ||
    /^(?:bit|little|something|lot|matter|inch|foot|mile|metre|meter|foot|touch|shade|trifle|tad|life|heart|man|woman)$/.test(
      noun.norm,
    )
  )
    return undefined
  if (tokens.slice(0, at).some(({ lemma }) => judged.test(lemma))) return undefined
  const governs =
    (before.pos === 'ADP' && before.norm !== 'with') ||
    /^(?:is|was|are|were|became|contrast|has)$/.test(before.norm) ||
    before.pos === 'NOUN'
  const isMajority = before.norm === 'with' && isDeterminer(next)
  if (!(governs || isMajority)) return undefined
  if (!(next.text === '.' || isDeterminer(next)) || tokens.slice(0, at).some(isQuoteOrBracket))
    return undefined
  return {
    first: noun,
    last: adjective,
    fault: 'has the words in the wrong order',
    better: `${adjective.text} ${noun.text}`,
  }
}

/** “Muscle of the thigh there was a gain”: a phrase before an existence that has no place for it. */
const phraseBeforeExistence: Reader = (tokens, at) => {
  const verb = tokens[at + 1]
  if (at < 2 || at > 6 || !/^(?:is|are|was|were)$/.test(verb?.norm ?? '') || tokens[at]!.tag !== 'EX')
    return undefined
  const head = tokens.slice(0, at)
  if (
    !/^(?:NOUN|DET)$/.test(head[0]!.pos) ||
    head.some(token => !isInPhrase(token) || adverbial.test(token.norm) || isWhOrAll(token))
  )
    return undefined
  if (
    /^(?:every|each|any|some|no|next|last|this|that|all|more|most|a)$/.test(head[0]!.norm) ||
    !isNominal(head.at(-1)!) ||
    head.at(-1)!.text !== head.at(-1)!.norm
  )
    return undefined
  return tokens.slice(at + 2).some(isFiniteForm)
    ? undefined
    : { first: head.at(-1)!, last: verb!, fault: 'has no place in the clause' }
}

/** “has of visitors a record number”: an “of” phrase before its noun. */
const partBeforeWhole: Reader = (tokens, at) => {
  const noun = tokens[at + 1]
  const next = tokens[at + 2]
  if (noun?.tag !== 'NNS' || !/^(?:the|a|an)$/.test(next?.norm ?? '')) return undefined
  return { first: tokens[at - 1]!, last: next!, fault: 'has the words in the wrong order' }
}

/** “Of the theater the fame has spread.”: a whole that opens the sentence, and its part with an article of its own. */
const wholeFirst: Reader = (tokens, at) => {
  const [of, article, whole] = tokens
  const part = tokens[4]
  if (at !== 3 || of!.norm !== 'of' || article!.norm !== 'the' || whole!.tag !== 'NN' || !isLower(whole!))
    return undefined
  return part?.tag === 'NN' && !unsettled.test(part.norm) && !adverbial.test(part.norm)
    ? { first: of!, last: part, fault: 'has the words in the wrong order' }
    : undefined
}

/** Nouns in the order of another language, kept word by word; asked of small letters behind the first word. */
export const phraseOrderReaders: readonly Started<Garble>[] = [
  [{ pos: 'NOUN', before: 'a an' }, adjectiveBehindNoun],
  [{ word: 'there' }, phraseBeforeExistence],
  [{ word: 'of', before: 'has have had' }, partBeforeWhole],
  [{ word: 'the' }, wholeFirst],
]
