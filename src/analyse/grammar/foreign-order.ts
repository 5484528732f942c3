import { inflect, type Tagged } from '../../syntax/index.ts'
import { isFiniteForm, isLower, isNominal, isQuoteOrBracket, isVerbal, isWhOrAll, tagsOf } from '../tokens.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import { plainSubject } from './plain-subject.ts'
import { adverbial, type Garble, unsettled } from './word-order.ts'

type Reader = ReaderOf<Garble>

export const isDeterminer = (token: Tagged | undefined): boolean =>
  token !== undefined && (token.tag === 'PRP$' || /^(?:the|a|an)$/.test(token.norm))
export const isInPhrase = ({ pos, tag }: Tagged): boolean =>
  /^(?:DET|ADJ|NOUN|PROPN|NUM|ADP)$/.test(pos) || tag === 'PRP$' || tag === 'POS'

/** Words after which the verb may come before its subject. */
const inverting =
  /^(?:never|not|n't|only|nor|neither|so|such|rarely|seldom|hardly|scarcely|barely|little|few|no|none|nowhere|nothing|as|than|how|if|like|yes|likewise|there|here|once|ever|least|most|more|less|thus|too|even|any|to|better|best|worse)$/

/** Whether a form can be a participle, though the tagger took it for a past. */
const isParticiple = ({ pos, tag, lemma, norm }: Tagged): boolean =>
  pos === 'VERB' && (tag === 'VBN' || (tag === 'VBD' && inflect(lemma, 'VBN') === norm))

/** The first word behind the phrase that begins at a word, as long as nothing but nouns and what goes with them stands there. */
function phraseEnd(tokens: readonly Tagged[], from: number): number {
  let at = from
  while (tokens[at] && isInPhrase(tokens[at]!)) at++
  return at
}

/** Whether two phrases stand in a stretch: “to the management a letter”, a determiner right behind a noun. */
const hasSeam = (tokens: readonly Tagged[], from: number, end: number): boolean =>
  tokens
    .slice(from + 1, end)
    .some(
      (token, i) =>
        isDeterminer(token) && isNominal(tokens[from + i]!) && !adverbial.test(tokens[from + i]!.norm),
    )

/** “have to the management a letter sent”, “must to the victim the money give”: a verb behind its object, far from its auxiliary. */
const verbBehindObject: Reader = (tokens, at) => {
  const auxiliary = tokens[at]!
  const first = tokens[at + 1]
  if (!first || !(first.pos === 'ADP' || isDeterminer(first) || first.pos === 'ADV') || !tokens[at - 1])
    return undefined
  let subject = at - 1
  while (subject > 0 && (tokens[subject]!.pos === 'ADV' || tokens[subject]!.norm === 'longer')) subject--
  if (!/^(?:who|which)$/.test(tokens[subject]!.norm) && plainSubject(tokens, subject) < 0) return undefined
  let from = at + 1
  while (tokens[from]?.pos === 'ADV' || /^(?:until|over)$/.test(tokens[from]?.norm ?? '')) from++
  const end = phraseEnd(tokens, from)
  const verb = tokens[end]
  const next = tokens[end + 1]
  if (!verb || !next || verb.pos !== 'VERB' || end - at < 4 || !isNominal(tokens[end - 1]!)) return undefined
  const wanted = auxiliary.tag === 'MD' ? verb.tag === 'VB' : isParticiple(verb)
  if (!wanted || !(/^[.,]$/.test(next.text) || /^(?:CCONJ|SCONJ)$/.test(next.pos) || next.tag === 'RP'))
    return undefined
  return hasSeam(tokens, from, end) || (tokens[from]!.pos === 'ADP' && isDeterminer(tokens[from - 1]))
    ? { first: auxiliary, last: verb, fault: 'puts the verb after its object' }
    : undefined
}

/** “were from the river pulled.”, “was in the war by the army burned.”: a participle behind the phrases that belong behind it. */
const participleAtEnd: Reader = (tokens, at) => {
  const auxiliaryAt = tokens[at - 1]!.norm === 'been' ? at - 2 : at - 1
  if (plainSubject(tokens, auxiliaryAt - 1) < 0 || tokens[at]!.pos !== 'ADP' || !isDeterminer(tokens[at + 1]))
    return undefined
  const end = phraseEnd(tokens, at + 1)
  const verb = tokens[end]
  if (!verb || !isParticiple(verb) || !isNominal(tokens[end - 1]!)) return undefined
  if (!/^(?:[.,]|since|and)$/.test(tokens[end + 1]?.norm ?? '')) return undefined
  const inner = tokens.slice(at, end)
  const belongs = inner.some(
    ({ norm }, i) => /^(?:by|from|into|with|through)$/.test(norm) && isDeterminer(inner[i + 1]),
  )
  return belongs &&
    !inner.some(
      ({ norm }) =>
        adverbial.test(norm) || /^(?:start|beginning|outset|first|means|exception|kind)$/.test(norm),
    )
    ? { first: tokens[at - 1]!, last: verb, fault: 'has the words in the wrong order' }
    : undefined
}

/** “In the last quarter have the sales fallen.”: a phrase first, and the subject behind the auxiliary, where nothing asks for it. */
const auxiliaryBeforeSubject: Reader = (tokens, at) => {
  const auxiliary = tokens[at]!
  const next = tokens[at + 1]
  if (at < 2 || at > 8 || !next || tokens.at(-1)?.text !== '.' || tokens[0]!.pos !== 'ADP') return undefined
  if (!isDeterminer(next) && !/^(?:he|she|they|we|it)$/.test(next.norm)) return undefined
  const head = tokens.slice(0, at)
  if (head.some(token => inverting.test(token.norm) || !(isInPhrase(token) || token.text === ',')))
    return undefined
  if (tokens.some(isQuoteOrBracket) || tokens.some(({ text }) => text === ';' || text === ':'))
    return undefined
  const isPronoun = !isDeterminer(next)
  const end = isPronoun ? at + 2 : phraseEnd(tokens, at + 1)
  const verb = tokens.slice(end).find(token => token.pos === 'VERB')
  // “In the hall was the mayor”, “In 1920 was it built”
  const isVerb = verb && (auxiliary.tag === 'MD' ? verb.tag === 'VB' : /^VB[ND]$/.test(verb.tag))
  if (!isVerb || (/^(?:is|are|was|were)$/.test(auxiliary.norm) && !isPronoun)) return undefined
  // “At that time Jennings had a clerk named Smith”: the subject is there already.
  if (
    /^ha/.test(auxiliary.norm) &&
    !isPronoun &&
    (/^an?$/.test(next.norm) ||
      head.some(
        ({ pos }, i) => pos === 'PROPN' && isNominal(head[i - 1] ?? auxiliary) && head[i - 1]!.pos === 'NOUN',
      ))
  )
    return undefined
  const before = tokens[at - 1]!
  return isNominal(before) || before.pos === 'NUM'
    ? { first: auxiliary, last: next, fault: 'puts the verb before its subject' }
    : undefined
}

/** “In May closed the firm its mill.”: a phrase, the verb, the subject and then the object. */
const verbBeforeSubject: Reader = (tokens, at) => {
  const verb = tokens[at]!
  if (at < 2 || at > 8 || !isDeterminer(tokens[at + 1]) || !isLower(verb) || verb.pos !== 'VERB')
    return undefined
  if (tokens[0]!.pos !== 'ADP' || tokens.slice(0, at).some(token => !isInPhrase(token))) return undefined
  let end = at + 2
  while (/^(?:ADJ|NOUN|NUM)$/.test(tokens[end]?.pos ?? '')) end++
  if (
    !isDeterminer(tokens[end]) ||
    !isNominal(tokens[end - 1]!) ||
    end - at > 5 ||
    adverbial.test(tokens[end + 1]?.norm ?? '')
  )
    return undefined
  if (
    tokens.slice(end).some(isVerbal) ||
    tokens.slice(0, at).some(({ norm }) => /^(?:as|than|like)$/.test(norm))
  )
    return undefined
  const seam = end
  const stop = phraseEnd(tokens, seam)
  const subject = tokens
    .slice(at + 1, seam)
    .map(({ text }) => text)
    .join(' ')
  return /^[.,]$/.test(tokens[stop]?.text ?? '')
    ? {
        first: verb,
        last: tokens[seam - 1]!,
        fault: 'puts the verb before its subject',
        better: `${subject} ${verb.text}`,
      }
    : undefined
}

/** “gathered to the results hear.”: an infinitive behind its object. */
const infinitiveBehindObject: Reader = (tokens, at) => {
  let end = at + 2
  if (!isDeterminer(tokens[at + 1])) return undefined
  while (/^(?:ADJ|NOUN)$/.test(tokens[end]?.pos ?? '')) end++
  const verb = tokens[end]
  const tags = verb && tagsOf(verb)
  if (
    !verb ||
    !tags?.has('VB') ||
    tags.has('NN') ||
    tags.has('JJ') ||
    tags.has('VBD') ||
    tags.has('VBN') ||
    tags.has('RB')
  )
    return undefined
  if (
    !/^VBP?$/.test(verb.tag) ||
    tokens[end - 1]!.pos !== 'NOUN' ||
    verb.pos !== 'VERB' ||
    end - at < 3 ||
    !/^[.,]$/.test(tokens[end + 1]?.text ?? '') ||
    tokens.slice(0, at).some(isWhOrAll)
  )
    return undefined
  if (
    tokens
      .slice(Math.max(0, at - 14), at)
      .some(({ norm }) => /^(?:help|helps|helped|let|lets|make|makes|made|see|saw|hear|heard)$/.test(norm))
  )
    return undefined
  return { first: tokens[at]!, last: verb, fault: 'puts the verb after its object' }
}

/** “whether it the plan accepts”, “that he the bridge repaired” */
const objectBehindSubject: Reader = (tokens, at) => {
  let end = at + 2
  if (!/^(?:the|a|an|his|its|their)$/.test(tokens[at + 1]?.norm ?? '')) return undefined
  while (/^(?:ADJ|NOUN)$/.test(tokens[end]?.pos ?? '')) end++
  const verb = tokens[end]
  return verb && isFiniteForm(verb) && end > at + 2 && /^[.,]$/.test(tokens[end + 1]?.text ?? '')
    ? { first: tokens[at]!, last: verb, fault: 'puts the object before its verb' }
    : undefined
}

/** “The team with its coach five of the six games has won.”: two phrases, and all that is verb at the end. */
const verbsAtEnd: Reader = (tokens, at) => {
  const last = tokens[at - 1]!
  const isPerfect = last.tag === 'VBN' && /^(?:has|have|had)$/.test(tokens[at - 2]?.norm ?? '')
  const end = isPerfect ? at - 2 : at - 1
  if (end < 6 || (!isPerfect && (!/^VB[DZ]$/.test(last.tag) || last.pos !== 'VERB'))) return undefined
  const head = tokens.slice(0, end)
  if (!(tokens[0]!.pos === 'DET' || tokens[0]!.tag === 'PRP$') || !head.every(isInPhrase)) return undefined
  if (head.some(({ norm }) => adverbial.test(norm) || unsettled.test(norm))) return undefined
  const seam = head.findIndex(
    (token, i) => i > 1 && isDeterminer(token) && head[i - 1]!.pos === 'NOUN' && isLower(head[i - 1]!),
  )
  return seam > 1 && isPerfect
    ? { first: head[seam - 1]!, last, fault: 'puts the verb after its object' }
    : undefined
}

const auxiliaries = 'has have had will would can could must should may'
/** Verbs in the order of another language, kept word by word; asked of small letters behind the first word. */
export const foreignReaders: readonly Started<Garble>[] = [
  [{ word: auxiliaries }, verbBehindObject],
  [{ pos: 'ADP', before: 'is are was were been' }, participleAtEnd],
  [{ word: `${auxiliaries} is was are were` }, auxiliaryBeforeSubject],
  [{ tag: 'VBD VBZ VBN' }, verbBeforeSubject],
  [{ word: '.' }, verbsAtEnd],
  [{ word: 'to' }, infinitiveBehindObject],
  [{ word: 'it', before: 'whether because if although unless' }, objectBehindSubject],
]
