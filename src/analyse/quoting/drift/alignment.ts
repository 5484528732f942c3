import { parseSentence, type Tagged } from '../../../syntax/index.ts'

/** Something that is compared; the same object each time, so that it is read once. */
export interface Speech {
  readonly text: string
}

/** Where a text's words stand in another one. */
export interface Alignment {
  /** The stretch of the other one's text. */
  readonly start: number
  readonly end: number
  readonly words: string
  readonly score: number
  /** How many words are the same. */
  readonly equal: number
  /** How many are other forms of the same. */
  readonly inflected: number
  /** Whether a figure is not the same. */
  readonly figures: boolean
  readonly length: number
  readonly otherLength: number
}

/** Of a word that two texts share, and of words of one class. */
const alike: Readonly<Record<string, number>> = {
  NOUN: 0.4,
  VERB: 0.4,
  ADJ: 0.4,
  ADV: 0.3,
  DET: 0.4,
  PRON: 0.3,
  ADP: 0.3,
  AUX: 0.3,
  SCONJ: 0.3,
}
const gap = 0.12
/** Of words that say no: they are not lost in another wording. */
const negation = 0.8
const lost = (word: Tagged): number =>
  /^(?:not|n['’]t|never|no|nobody|nothing|none)$/.test(word.norm) ? negation : gap

/** Short forms, as the tagger parts them, and what they are short for. */
const shortened: Readonly<Record<string, string>> = {
  "n't": 'not',
  ca: 'can',
  wo: 'will',
  "'ll": 'will',
  "'re": 'are',
  "'ve": 'have',
  "'m": 'am',
}

const spelledOut = ({ norm }: Tagged): string => {
  const plain = norm.replace(/[’‘]/g, "'")
  return shortened[plain] ?? plain
}

function likeness(a: Tagged, b: Tagged): number {
  if (spelledOut(a) === spelledOut(b)) return 1
  if (a.lemma.toLowerCase() === b.lemma.toLowerCase()) return 0.95
  // “springtime” of “spring”
  if (a.norm.length > 4 && b.norm.length > 4 && (a.norm.startsWith(b.norm) || b.norm.startsWith(a.norm)))
    return 0.7
  return a.pos === b.pos ? (alike[a.pos] ?? 0.1) : a.pos === 'PROPN' || b.pos === 'PROPN' ? -0.1 : -0.3
}

/** Finds the stretch of the other quotation that these words stand for: all of one, any part of the other. */
export function align(one: Speech, other: Speech): Alignment | undefined {
  const { text } = other
  const a = taggedWords(one)
  const b = taggedWords(other)
  if (a.length === 0 || b.length === 0 || a.length > 90 || b.length > 400) return undefined
  const width = b.length + 1
  const score = new Float64Array((a.length + 1) * width)
  const from = new Int32Array((a.length + 1) * width)
  const same = new Int32Array((a.length + 1) * width)
  const forms = new Int32Array((a.length + 1) * width)
  for (let j = 0; j <= b.length; j++) from[j] = j
  const skipped = b.map(
    (word, j) => lost(word) + (/[.!?]/.test(text.slice(word.end, b[j + 1]?.start ?? word.end)) ? 0.5 : 0),
  )
  for (let i = 1; i <= a.length; i++) {
    const dropped = lost(a[i - 1]!)
    score[i * width] = score[(i - 1) * width]! - dropped
    for (let j = 1; j <= b.length; j++) {
      const like = likeness(a[i - 1]!, b[j - 1]!)
      const diagonal = (i - 1) * width + j - 1
      const options = [
        score[diagonal]! + like,
        score[(i - 1) * width + j]! - dropped,
        score[i * width + j - 1]! - skipped[j - 1]!,
      ]
      const pick =
        options[0]! >= options[1]! && options[0]! >= options[2]! ? 0 : options[1]! >= options[2]! ? 1 : 2
      const source = pick === 0 ? diagonal : pick === 1 ? (i - 1) * width + j : i * width + j - 1
      score[i * width + j] = options[pick]!
      from[i * width + j] = from[source]!
      same[i * width + j] = same[source]! + (pick === 0 && like === 1 ? 1 : 0)
      forms[i * width + j] = forms[source]! + (pick === 0 && like < 1 && like > 0.5 ? 1 : 0)
    }
  }
  let end = 0
  for (let j = 1; j <= b.length; j++)
    if (score[a.length * width + j]! > score[a.length * width + end]!) end = j
  const start = from[a.length * width + end]!
  if (end <= start) return undefined
  const last = toClauseEnd(text, a, b, end)
  const [from0, until] = [b[start]!.start, b[last - 1]!.end]
  const figures = (words: readonly Tagged[]): string =>
    words.flatMap(({ norm, pos }) => (pos === 'NUM' || /\d/.test(norm) ? norm : [])).join(' ')
  return {
    start: from0,
    end: until,
    words: text.slice(from0, until),
    score: score[a.length * width + end]!,
    equal: same[a.length * width + end]!,
    inflected: forms[a.length * width + end]!,
    figures: figures(a) !== figures(b.slice(start, end)),
    length: a.length,
    otherLength: end - start,
  }
}

/** Takes in the rest of the clause where the last words have no match of their own. */
function toClauseEnd(text: string, a: readonly Tagged[], b: readonly Tagged[], end: number): number {
  // “… how steel is made.”, of “how to make steel”.
  const reach = likeness(a.at(-1)!, b[end - 1]!) === 1 ? 1 : 8
  let last = end
  while (
    last < b.length &&
    last <= end + reach &&
    !/[.,;:!?—]/.test(text.slice(b[last - 1]!.end, b[last]!.start))
  )
    last++
  return last - end <= reach ? last : end
}

const tagged = new WeakMap<Speech, readonly Tagged[]>()

/** The words of a quotation with their classes, offsets those of its text; tagged once. */
export function taggedWords(quoted: Speech): readonly Tagged[] {
  let words = tagged.get(quoted)
  if (!words) {
    words = parseSentence(quoted.text).filter(
      ({ pos, text: word }) => pos !== 'PUNCT' && pos !== 'SYM' && /[\p{L}\p{N}]/u.test(word),
    )
    tagged.set(quoted, words)
  }
  return words
}
