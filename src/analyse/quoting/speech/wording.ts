import type { Span } from '../../../source.ts'

/** Names of works: most of their words have capitals. */
export function isTitle(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  return long.filter(word => /^\p{Lu}/u.test(word)).length > long.length / 2
}

export function lastWord(text: string, { start, end }: Span): Span {
  const from = Math.max(start, end - 40)
  const word = /[^\s“”"‘]+$/u.exec(text.slice(from, end))
  return { start: word ? from + word.index : end, end }
}

export const firstWordEnd = (text: string, start: number): number =>
  start + (/^[^\s,.]+/.exec(text.slice(start, start + 40))?.[0].length ?? 0)

/** The attribution in short, as it is written. */
export function flat(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  return words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 58))} …` : words
}
