import type { Span } from '../source.ts'
import type { Analysis, Paragraph, Sentence, Token } from './index.ts'

/** The last span, among spans in order, that begins at an offset or before it. */
export function lastBefore<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  return spans[low - 1]
}

/** The span that holds an offset, among spans in order; undefined in the gaps. */
function holding<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  const found = lastBefore(spans, offset)
  return found && offset < found.end ? found : undefined
}

/** The sentence of a paragraph that an offset lies in. */
export const sentenceAt = (paragraph: Paragraph, offset: number): Sentence | undefined =>
  holding(paragraph.sentences, offset)

/** The word of a sentence that an offset lies in. */
export const tokenAt = (sentence: Sentence, offset: number): Token | undefined =>
  holding(sentence.tokens, offset)

/** The sentences that a pattern without the flag g, the same at each call, is found in, of all paragraphs but tables. */
export function sentencesWith(article: Analysis, sought: RegExp): readonly Sentence[] {
  let infer = finders.get(sought)
  if (!infer) {
    infer = paragraph =>
      paragraph.kind === 'table' || !sought.test(paragraph.text)
        ? []
        : paragraph.sentences.filter(({ text }) => sought.test(text))
    finders.set(sought, infer)
  }
  return article.gather(infer)
}

const finders = new WeakMap<RegExp, (paragraph: Paragraph) => readonly Sentence[]>()
