import { hashOf } from '../../syntax/words.ts'
import { groupedBy, wordSet } from '../collections.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { isQuoted } from '../lines.ts'
import { fact, formsWithin, writingOf } from '../written.ts'

/** A passage that says again what one before it said. */
export interface Repetition {
  readonly first: Sentence
  /** The sentences of the repetition, next to each other in one paragraph. */
  readonly again: readonly Sentence[]
  readonly isExact: boolean
  /** Whether the whole paragraph stands twice. */
  readonly isParagraph: boolean
}

/** Shorter sentences are refrains, answers and turns of speech as often as not. */
const fewestWords = 7
/** Of a paraphrase, the words of its own that must agree. */
const fewestContent = 6
/** Said so often, a short sentence is a refrain. */
const refrain = 3

const grammatical = wordSet(
  'a an the this that these those of in on at to for from by with as and or but so if than then also there it its he she they his her their is are was were be been being has have had do does did will would can could may might must shall should not which who whom whose what when where while after before into about over under again further more most some any each both all no nor only own same too very just now him them we our us you your i my me said',
)

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

interface Twice {
  readonly first: Sentence
  readonly again: Sentence
  readonly isExact: boolean
}

/** Of fewer words, a paragraph may come again for effect; what is said in quotation marks may be pulled out of the story. */
const fewestInParagraph = 8
const fewestInQuotation = 18

function mayStandTwice({ text }: Paragraph): boolean {
  const words = text.split(/\s+/).length
  return words >= (/^["“‘][^"”]*["”’]?$/.test(text) ? fewestInQuotation : fewestInParagraph)
}

/** Paragraphs that stand word for word where one stood before, with the one before; not those that come three times. */
function paragraphsTwice(standing: readonly Paragraph[]): ReadonlyMap<Paragraph, Paragraph> {
  const byText = groupedBy(standing, ({ text }) => text)
  const found = new Map<Paragraph, Paragraph>()
  for (const [first, ...again] of byText.values()) if (again.length === 1) found.set(again[0]!, first!)
  return found
}

/** Where the sentences of a paragraph stood in a row within one before it. */
function runBefore(paragraph: Paragraph, told: ReadonlyMap<string, Sentence>): Sentence | undefined {
  const { sentences, text } = paragraph
  const start = sentences[0] && told.get(sentences[0].text)
  if (!start || sentences.length < 2 || /^["“‘]/.test(text)) return undefined
  if (text.split(/\s+/).length < fewestInParagraph) return undefined
  let before: Sentence | undefined = start
  for (const sentence of sentences) {
    if (before?.text !== sentence.text) return undefined
    before = before.next
  }
  return start
}

/** `She has two sons. She has two sons.`: not what somebody says for effect. */
function saysItsNeighbour({ text, previous, paragraph, start }: Sentence): boolean {
  // “…,” she said. “…,” she said.
  if (previous?.text === text && attributed.test(text)) return true
  return (
    previous !== undefined &&
    previous.text === text &&
    text.length < 60 &&
    /^\p{Lu}(?:[^.!?“”"]* ){3,}[^.!?“”"]*\.$/u.test(text) &&
    !/\b(?:I|we|you|my|our|your|not|no|never|nobody|nothing|none)\b|n[’']t\b/i.test(text) &&
    paragraph.kind !== 'quotation' &&
    !isQuoted(paragraph, start)
  )
}

/** What is said, and by whom. */
const attributed =
  /^["“][^“”"]{12,}[,?!]["”] (?:[\p{L}.’'-]+ ){1,5}(?:said|says|added|told [\p{L} ]{3,30})\.$/u

/** Of a restatement: its words of its own that the sentences before it have, and those that they have not. */
const fewestRestated = 7
const mostNew = 2
/** What a sentence adds, denies or compares. */
const adds =
  /\b(?:but|however|although|though|while|instead|also|only|not|never|no|nor|then|later|after|before|since|because|so|too|another|other|more|less|than|even|again|still|if|when|until|both|each)\b|n[’']t\b|[?:;]/i

/** “On Wednesday, the bank lifted its rate to 9 percent”, behind a sentence that has told it: no word of weight is new. */
function restates(sentence: Sentence): boolean {
  const { previous, paragraph } = sentence
  if (!previous || paragraph.kind !== 'paragraph' || adds.test(sentence.text)) return false
  const reading = sentence.of(readingOf)
  if (reading.content < fewestRestated) return false
  const known = new Set<string>()
  for (const before of [previous, previous.previous]) {
    if (!before || isSpoken(paragraph, before)) continue
    for (const { stem } of before.of(readingOf).words) known.add(stem.replace(/-year-old$/, ''))
  }
  let shared = 0
  let fresh = 0
  let isFirm = false
  for (const [at, word] of reading.words.entries()) {
    if (!word.isContent) continue
    if (known.has(word.stem)) {
      shared++
      isFirm ||= word.hasDigit || (at > 0 && word.isCapital)
      continue
    }
    if (word.hasDigit || (at > 0 && word.isCapital)) return false
    fresh++
  }
  return fresh <= mostNew && shared >= fewestRestated && shared >= 4 * fresh && isFirm
}

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

/** What a sentence is compared by; the numbers are hashes. */
interface Reading {
  readonly words: readonly Word[]
  /** Of all its words. */
  readonly key: number
  /** Of its first words. */
  readonly head: number
  /** How many of its words are no words of grammar. */
  readonly content: number
  /** Of its names and figures, in whatever order. */
  readonly facts: number
  /** Of pairs of its longest words, one of which a paraphrase keeps. */
  readonly keys: readonly number[]
}

/** A word as it is compared. */
interface Word {
  readonly norm: string
  readonly stem: string
  readonly hash: number
  readonly isContent: boolean
  readonly hasDigit: boolean
  readonly isCapital: boolean
}

const wordOf = fact((text): Word => {
  const norm = text.toLowerCase().replace(/’/g, "'").replace(/'$/, '')
  return {
    norm,
    stem: stemOf(norm),
    hash: hashOf(norm),
    isContent: !grammatical.has(norm),
    hasDigit: /\d/.test(text),
    isCapital: /^\p{Lu}/u.test(text),
  }
})

const mixed = (a: number, b: number): number => Math.imul(a, 0x01000193) ^ b

function readingOf({ paragraph, start, end }: Sentence): Reading {
  const writing = paragraph.recall(writingOf)
  const words = formsWithin(writing, start - paragraph.start, end - paragraph.start).map(wordOf)
  let key = 0
  let head = 0
  let content = 0
  let facts = 0
  const top: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    key = mixed(key, word.hash)
    if (at === fewestWords - 1) head = key
    if (word.hasDigit || (at > 0 && word.isCapital)) facts = (facts + Math.imul(word.hash, 0x85ebca6b)) | 0
    if (!word.isContent) continue
    content++
    keepLongest(top, word)
  }
  const [first, second, third] = top.map(({ stem }) => hashOf(stem))
  const keys =
    third === undefined
      ? first === undefined
        ? []
        : [mixed(first, second ?? 0)]
      : [mixed(first!, second!), mixed(second!, third), mixed(first!, third)]
  return { words, key, head, content, facts, keys }
}

/** Keeps the three longest stems; of those of one length, the first by the alphabet. */
function keepLongest(top: Word[], word: Word): void {
  let at = top.length
  while (at > 0 && isBefore(word.stem, top[at - 1]!.stem)) at--
  if (at === 3 || top.some(({ stem }) => stem === word.stem)) return
  top.splice(at, 0, word)
  if (top.length > 3) top.pop()
}

const isBefore = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b)

/** Whether the words of one are the first words of the other. */
const opensWith = ({ words }: Reading, { words: first }: Reading): boolean =>
  first.length <= words.length && first.every(({ norm }, at) => norm === words[at]!.norm)

/** A sentence that begins within quotation marks is the speaker's to repeat. */
const isSpoken = (paragraph: Paragraph, { start, text }: Sentence): boolean =>
  /^["“‘']/.test(text) || paragraph.kind === 'quotation' || isQuoted(paragraph, start)

/** Whether two sentences have the same facts and all but the same words. */
function saysTheSame(a: Reading, b: Reading): boolean {
  if (a.facts !== b.facts) return false
  const longer = Math.max(a.content, b.content)
  const rest = new Map<string, number>()
  for (const { isContent, stem } of a.words) if (isContent) rest.set(stem, (rest.get(stem) ?? 0) + 1)
  let shared = 0
  for (const { isContent, stem } of b.words) {
    const left = (isContent && rest.get(stem)) || 0
    if (left === 0) continue
    rest.set(stem, left - 1)
    shared++
  }
  return shared >= fewestContent && longer - shared <= (longer >= 10 ? 1 : 0)
}

const stemOf = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word)

/** Puts neighbours together that repeat neighbours. */
function runs(twice: readonly Twice[]): Repetition[] {
  const found: { first: Sentence; last: Sentence; again: Sentence[]; isExact: boolean }[] = []
  for (const { first, again, isExact } of twice) {
    const run = found.at(-1)
    const before = run?.again.at(-1)
    if (run && before?.next === again && run.last.next === first) {
      run.again.push(again)
      run.last = first
      run.isExact &&= isExact
    } else found.push({ first, last: first, again: [again], isExact })
  }
  for (const run of found) {
    // “It holds 910. Some sleep in shifts.”: sentences too short to be told alone.
    for (;;) {
      const [next, other] = [run.last.next, run.again.at(-1)!.next]
      if (!next || !other || next.text !== other.text || next === run.again[0]) break
      run.last = next
      run.again.push(other)
    }
    for (;;) {
      const [previous, other] = [run.first.previous, run.again[0]!.previous]
      if (!previous || !other || previous.text !== other.text || other === run.last) break
      run.first = previous
      run.again.unshift(other)
    }
  }
  return found.map(({ first, again, isExact }) => ({
    first,
    again,
    isExact,
    isParagraph: again.length === again[0]!.paragraph.sentences.length,
  }))
}
