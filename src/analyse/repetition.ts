import type { Analysis, Paragraph, Sentence } from './index.ts'
import { isQuoted } from './lines.ts'

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

const grammatical = new Set(
  'a an the this that these those of in on at to for from by with as and or but so if than then also there it its he she they his her their is are was were be been being has have had do does did will would can could may might must shall should not which who whom whose what when where while after before into about over under again further more most some any each both all no nor only own same too very just now him them we our us you your i my me said'.split(
    ' ',
  ),
)

interface Known {
  readonly sentence: Sentence
  readonly content: readonly string[]
  /** Names and figures, in order. */
  readonly facts: string
}

/** Passages of running prose that stand twice, or nearly so. */
export function repetitions(article: Analysis): readonly Repetition[] {
  const exact = new Map<string, Sentence[]>()
  // By their first words, for a sentence that another goes on from where its full stop was lost.
  const opened = new Map<string, { sentence: Sentence; key: string }>()
  const similar = new Map<string, Known[]>()
  const twice: { first: Sentence; again: Sentence; isExact: boolean }[] = []
  for (const paragraph of article.prose) {
    if (!/\s/.test(paragraph.text)) continue
    for (const sentence of paragraph.sentences) {
      const { content, facts, head, key, keys, length } = sentence.recall(readingOf)
      if (length < fewestWords || isSpoken(paragraph, sentence)) continue
      const same = exact.get(key)
      if (same) {
        same.push(sentence)
        twice.push({ first: same[0]!, again: sentence, isExact: true })
        continue
      }
      exact.set(key, [sentence])
      const longer = opened.get(head)
      if (longer?.key.startsWith(`${key} `)) {
        twice.push({ first: longer.sentence, again: sentence, isExact: true })
        continue
      }
      if (!longer) opened.set(head, { sentence, key })
      if (content.length < fewestContent) continue
      const own = { sentence, content, facts }
      const candidates = keys.flatMap(one => similar.get(one) ?? [])
      const match = candidates.slice(0, 8).find(one => saysTheSame(one, own))
      if (match) twice.push({ first: match.sentence, again: sentence, isExact: false })
      for (const one of new Set(keys)) {
        const list = similar.get(one)
        if (!list) similar.set(one, [own])
        else if (list.length < 8) list.push(own)
      }
    }
  }
  const isRefrain = (sentence: Sentence): boolean => {
    const { key, length } = sentence.recall(readingOf)
    return length < 14 && (exact.get(key)?.length ?? 0) >= refrain
  }
  return runs(twice.filter(({ first }) => !isRefrain(first)))
}

/** What a sentence is compared by. */
interface Reading {
  /** How many words it has. */
  readonly length: number
  readonly key: string
  /** Its first words. */
  readonly head: string
  readonly content: readonly string[]
  readonly facts: string
  /** Pairs of its longest words, one of which a paraphrase keeps. */
  readonly keys: readonly string[]
}

const eachWord = /[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu

function readingOf(text: string): Reading {
  const words = text.match(eachWord) ?? []
  const forms = words.map(formOf)
  const content: string[] = []
  const stems = new Set<string>()
  const named: string[] = []
  for (const [index, { hasDigit, isCapital, isContent, norm, stem }] of forms.entries()) {
    if (hasDigit || (index > 0 && isCapital)) named.push(norm)
    if (!isContent) continue
    content.push(norm)
    stems.add(stem)
  }
  const [first, second, third] = longestThree(stems)
  const keys = [`${first} ${second}`, `${second} ${third}`, `${first} ${third}`]
  const norms = forms.map(({ norm }) => norm)
  const head = norms.slice(0, fewestWords).join(' ')
  return { length: words.length, key: norms.join(' '), head, content, facts: named.sort().join(' '), keys }
}

/** The longest three; of words of one length, by the alphabet. */
function longestThree(words: Iterable<string>): readonly (string | undefined)[] {
  const top: string[] = []
  for (const word of words) {
    let at = top.length
    while (at > 0 && isBefore(word, top[at - 1]!)) at--
    if (at === 3) continue
    top.splice(at, 0, word)
    if (top.length > 3) top.pop()
  }
  return top
}

const isBefore = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a < b)

/** A word as it is compared. */
interface Form {
  readonly norm: string
  readonly stem: string
  readonly isContent: boolean
  readonly hasDigit: boolean
  readonly isCapital: boolean
}

/** The words met before; most words of a text are the same few hundred. */
let known = new Map<string, Form>()
const mostKnown = 20_000

function formOf(word: string): Form {
  const before = known.get(word)
  if (before) return before
  if (known.size >= mostKnown) known = new Map()
  const norm = word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/[.,'-]+$|,/g, '')
  const form = {
    norm,
    stem: stem(norm),
    isContent: !grammatical.has(norm),
    hasDigit: /\d/.test(word),
    isCapital: /^\p{Lu}/u.test(word),
  }
  known.set(word, form)
  return form
}

/** A sentence that begins within quotation marks is the speaker's to repeat. */
const isSpoken = (paragraph: Paragraph, { start, text }: Sentence): boolean =>
  /^["“‘']/.test(text) || paragraph.kind === 'quotation' || isQuoted(paragraph, start)

/** Whether two sentences have the same facts and all but the same words. */
function saysTheSame(a: Known, b: Known): boolean {
  if (a.facts !== b.facts) return false
  const longer = Math.max(a.content.length, b.content.length)
  const rest = new Map<string, number>()
  for (const word of a.content) rest.set(stem(word), (rest.get(stem(word)) ?? 0) + 1)
  let shared = 0
  for (const word of b.content) {
    const left = rest.get(stem(word)) ?? 0
    if (left === 0) continue
    rest.set(stem(word), left - 1)
    shared++
  }
  return shared >= fewestContent && longer - shared <= (longer >= 10 ? 1 : 0)
}

const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word)

/** Puts neighbours together that repeat neighbours. */
function runs(twice: readonly { first: Sentence; again: Sentence; isExact: boolean }[]): Repetition[] {
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
  return found.map(({ first, again, isExact }) => ({
    first,
    again,
    isExact,
    isParagraph: again.length === again[0]!.paragraph.sentences.length,
  }))
}
