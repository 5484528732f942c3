import type { Analysis, Paragraph, Sentence, Token } from '../../index.ts'
import type { Add } from './usage.ts'

/** Whether an article may have series with the comma before “and” and without. */
export const maySerialise = (article: Analysis): boolean => article.has(serial) && article.has(plain)
const serial = /\p{Ll}, (?:\p{L}[\p{L}’'-]* ){0,3}\p{L}[\p{L}’'-]*, (?:and|or) \p{Ll}/u
const plain = /\p{Ll}, (?:\p{L}[\p{L}’'-]* ){1,3}(?:and|or) \p{Ll}/u

const noun = /^NNS?$/
const inside = /^(?:NNS?|JJ|DT|PRP\$|CD|VBN)$/
/** What a series is governed by: a verb or a preposition, or nothing where a colon opens it. */
const governor = /^(?:VB[DGNPZ]?|IN|TO)$/

/** “ham, eggs, and toast” and “ham, eggs and toast”: series of common nouns that a verb or a preposition governs. */
export function series(paragraph: Paragraph, add: Add): void {
  for (const sentence of paragraph.sentences) {
    if (!/, [^,.;]{2,40},? (?:and|or) \p{Ll}/u.test(sentence.text)) continue
    for (const { at, length, conjunction, isSerial } of seriesIn(sentence))
      add(at - paragraph.start, length, 'serial commas', isSerial ? ', and' : ' and', to =>
        to === ', and' ? `, ${conjunction}` : ` ${conjunction}`,
      )
  }
}

interface Series {
  /** Where the comma stands, or the blank before the conjunction. */
  readonly at: number
  readonly length: number
  readonly conjunction: string
  readonly isSerial: boolean
}

function* seriesIn({ tokens }: Sentence): Generator<Series> {
  for (let i = 4; i + 1 < tokens.length; i++) {
    const { norm } = tokens[i]!
    if (norm !== 'and' && norm !== 'or') continue
    const isSerial = tokens[i - 1]!.text === ','
    const last = isSerial ? i - 2 : i - 1
    const second = phraseBack(tokens, last)
    if (second === undefined || tokens[second - 1]?.text !== ',') continue
    let first = phraseBack(tokens, second - 2)
    if (first === undefined) continue
    // Members before these two.
    while (tokens[first - 1]?.text === ',') {
      const earlier = phraseBack(tokens, first - 2)
      if (earlier === undefined) break
      first = earlier
    }
    const before = tokens[first - 1]
    if (!before || !(governor.test(before.tag) || before.text === ':')) continue
    // “In the spring, frogs, …”: a preposition that opens the sentence governs no series.
    if (/^(?:IN|TO)$/.test(before.tag) && opensClause(tokens, first - 1)) continue
    const end = phraseOn(tokens, i + 1)
    if (end === undefined || !closes(tokens[end + 1])) continue
    const at = tokens[last]!.end
    yield { at, length: tokens[i]!.end - at, conjunction: tokens[i]!.text, isSerial }
  }
}

/** The first word of the noun phrase that ends at an index: at most three words. */
function phraseBack(tokens: readonly Token[], index: number): number | undefined {
  if (!noun.test(tokens[index]?.tag ?? '')) return undefined
  let at = index
  while (at > 0 && index - at < 3 && inside.test(tokens[at - 1]!.tag)) at--
  return inside.test(tokens[at - 1]?.tag ?? '') ? undefined : at
}

function phraseOn(tokens: readonly Token[], index: number): number | undefined {
  for (let at = index; at < index + 4 && at < tokens.length; at++) {
    const { tag } = tokens[at]!
    if (noun.test(tag) && !noun.test(tokens[at + 1]?.tag ?? '')) return at
    if (!inside.test(tag)) return undefined
  }
  return undefined
}

const opensClause = (tokens: readonly Token[], index: number): boolean =>
  index === 0 || /^(?:,|;|and|but|["“:—–])$/.test(tokens[index - 1]!.text)

/** Whether the series is over: a verb would make its last member a subject. */
const closes = (next: Token | undefined): boolean =>
  next === undefined || /^[.,;:!?)\]”"—–]$/.test(next.text) || /^(?:IN|TO)$/.test(next.tag)
