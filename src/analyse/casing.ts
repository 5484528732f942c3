import type { Analysis } from './index.ts'

export const capitalised = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

/** A word with a capital where what it stands for has one. */
export const casedLike = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? capitalised(word) : word

/** The whole article so, made once. */
export const inSmallLetters = ({ text }: Analysis): string => text.toLowerCase()

/** The source of a pattern for text in small letters; what is escaped stays. With the flag `i` it would compile slower. */
export const patternInSmall = (source: string): string =>
  source.replace(/\\p\{\w+\}|\\.|[A-Z]/g, part => (part.length === 1 ? part.toLowerCase() : part))
