import { hashOf } from '../../../syntax/words.ts'
import { wordSet } from '../../collections.ts'
import type { Sentence } from '../../index.ts'
import { fact, formsWithin, writingOf } from '../../written.ts'

/** Shorter sentences are refrains, answers and turns of speech as often as not. */
export const fewestWords = 7

const grammatical = wordSet(
  'a an the this that these those of in on at to for from by with as and or but so if than then also there it its he she they his her their is are was were be been being has have had do does did will would can could may might must shall should not which who whom whose what when where while after before into about over under again further more most some any each both all no nor only own same too very just now him them we our us you your i my me said',
)

/** What a sentence is compared by; the numbers are hashes. */
export interface Reading {
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

export function readingOf({ paragraph, start, end }: Sentence): Reading {
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

const stemOf = (word: string): string => (word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word)
