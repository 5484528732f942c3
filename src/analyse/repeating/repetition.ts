import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { fewestContent, opensWith, saysTheSame } from './repetition/likeness.ts'
import { isSpoken, restates, saysItsNeighbour } from './repetition/neighbours.ts'
import { mayStandTwice, paragraphsTwice, runBefore } from './repetition/paragraphs.ts'
import { fewestWords, type Reading, readingOf } from './repetition/readings.ts'
import { type Repetition, runs, type Twice } from './repetition/runs.ts'

/** Said so often, a short sentence is a refrain. */
const refrain = 3

interface Known {
  readonly sentence: Sentence
  readonly reading: Reading
  /** Whether it says what the sentence before it says. */
  readonly isEcho: boolean
  /** Whether it tells in other words what the two sentences before it told, and nothing more. */
  readonly isRestated: boolean
  /** Whether it is held against all others. */
  readonly isCompared: boolean
}

/** The sentences of a paragraph that may say something again. */
function comparedIn(paragraph: Paragraph): readonly Known[] {
  if (!/\s/.test(paragraph.text)) return []
  return paragraph.sentences
    .map(sentence => {
      const reading = sentence.of(readingOf)
      const isCompared = reading.words.length >= fewestWords && !isSpoken(paragraph, sentence)
      const isEcho = saysItsNeighbour(sentence)
      return {
        sentence,
        reading,
        isEcho,
        isRestated: !isEcho && isCompared && restates(sentence),
        isCompared,
      }
    })
    .filter(({ isCompared, isEcho }) => isCompared || isEcho)
}

/** What two sentences have in common of which one may say the other again. */
const comparedBy = (paragraph: Paragraph): readonly (readonly [number, Known])[] =>
  knownIn(paragraph).flatMap(known => {
    const { head, key, keys } = known.reading
    return known.isCompared ? [...new Set([key, head, ...keys])].map(one => [one, known] as const) : []
  })

const knownIn = (paragraph: Paragraph): readonly Known[] =>
  paragraph.isProse ? paragraph.of(comparedIn) : []
const echoesIn = (paragraph: Paragraph): readonly Known[] =>
  knownIn(paragraph).filter(({ isEcho, isRestated }) => isEcho || isRestated)
const toldBy = (paragraph: Paragraph): readonly (readonly [string, Sentence])[] =>
  paragraph.isProse ? paragraph.sentences.map(sentence => [sentence.text, sentence]) : []
const standBy = (paragraph: Paragraph): readonly (readonly [string, Paragraph])[] =>
  paragraph.isProse && mayStandTwice(paragraph) ? [[paragraph.text, paragraph]] : []

/** Passages of running prose that stand twice, or nearly so. */
export function repetitions(article: Analysis): readonly Repetition[] {
  const standing = article.sharing(standBy)
  const said = article.sharing(toldBy)
  const compared = new Set([...article.sharing(comparedBy), ...article.gather(echoesIn)])
  const places = new Set(standing)
  for (const { paragraph } of said) places.add(paragraph)
  for (const { sentence } of compared) places.add(sentence.paragraph)
  if (places.size === 0) return []
  const exact = new Map<number, Known[]>()
  // By their first words, for a sentence that another goes on from where its full stop was lost.
  const opened = new Map<number, Known>()
  const similar = new Map<number, Known[]>()
  const twice: Twice[] = []
  const whole = paragraphsTwice(inOrder(standing))
  const told = new Map<string, Sentence>()
  for (const paragraph of inOrder(places)) {
    const same = whole.get(paragraph)?.sentences[0] ?? runBefore(paragraph, told)
    for (const sentence of paragraph.sentences)
      if (said.has(sentence) && !told.has(sentence.text)) told.set(sentence.text, sentence)
    if (same) {
      let first: Sentence | undefined = same
      for (const again of paragraph.sentences) {
        twice.push({ first: first!, again, isExact: true })
        first = first!.next
      }
      continue
    }
    for (const own of paragraph.of(comparedIn)) {
      const { sentence, reading } = own
      if (own.isEcho) twice.push({ first: sentence.previous!, again: sentence, isExact: true })
      if (own.isRestated) twice.push({ first: sentence.previous!, again: sentence, isExact: false })
      if (!own.isCompared || own.isRestated || !compared.has(own)) continue
      const same = exact.get(reading.key)
      if (same && opensWith(reading, same[0]!.reading)) {
        same.push(own)
        twice.push({ first: same[0]!.sentence, again: sentence, isExact: true })
        continue
      }
      exact.set(reading.key, [own])
      const longer = opened.get(reading.head)
      if (longer && opensWith(longer.reading, reading)) {
        twice.push({ first: longer.sentence, again: sentence, isExact: true })
        continue
      }
      if (!longer) opened.set(reading.head, own)
      if (reading.content < fewestContent) continue
      const match = alike(similar, reading.keys).find(one => saysTheSame(one.reading, reading))
      if (match) twice.push({ first: match.sentence, again: sentence, isExact: false })
      for (const key of reading.keys) {
        const list = similar.get(key)
        if (!list) similar.set(key, [own])
        else if (list.length < mostAlike && list.at(-1) !== own) list.push(own)
      }
    }
  }
  const isRefrain = (sentence: Sentence): boolean => {
    const { key, words } = sentence.of(readingOf)
    return words.length < 14 && (exact.get(key)?.length ?? 0) >= refrain
  }
  return runs(twice.filter(({ first }) => !isRefrain(first)))
}

const inOrder = (paragraphs: Iterable<Paragraph>): readonly Paragraph[] =>
  [...paragraphs].sort((a, b) => a.start - b.start)

/** Of sentences that share a pair of long words, this many are compared. */
const mostAlike = 8

function alike(similar: ReadonlyMap<number, readonly Known[]>, keys: readonly number[]): readonly Known[] {
  const found: Known[] = []
  for (const key of keys) {
    const list = similar.get(key)
    if (list) found.push(...list)
  }
  return found.length > mostAlike ? found.slice(0, mostAlike) : found
}
