import type { Tagged } from '../../../syntax/index.ts'
import { isFiniteForm, isVerbal, tagsOf } from '../../tokens.ts'
import type { Reader as ReaderOf } from '../dispatch.ts'
import type { Garble } from '../word-order.ts'

export type Reader = ReaderOf<Garble>

/** Whether one of some words may be a finite verb, whatever the tagger took it for. */
export const mayHaveFinite = (tokens: readonly Tagged[], from: number, until: number): boolean =>
  tokens.slice(from, until).some((token, i) => {
    if (
      isFiniteForm(token) ||
      (isVerbal(token) && token.tag === 'VB') ||
      /^['’](?:s|re|ve|d|ll|m)$/.test(token.norm)
    )
      return true
    const before = tokens[from + i - 1]
    if (token.pos === 'NOUN' && (/^(?:DET|ADJ|ADP|NUM)$/.test(before?.pos ?? '') || before?.tag === 'PRP$'))
      return false
    const tags = tagsOf(token)
    return (
      ['VBD', 'VBZ', 'MD'].some(tag => tags.has(tag)) || (tags.size === 0 && /(?:ed|s)$/.test(token.norm))
    )
  })

/** Whatever may end a clause. */
export const clauseMark = /^[,;:.?!()“”"—–]$/

/** The first mark of some behind a word; -1 for none. */
export const markBehind = (tokens: readonly Tagged[], at: number, marks: RegExp): number =>
  tokens.findIndex(({ text }, index) => index > at && marks.test(text))
