import type { Tagged } from '../../../syntax/index.ts'
import type { Reader as ReaderOf } from '../dispatch.ts'
import type { GrammaticalNumber } from '../grammatical-number.ts'

/** A finite verb that differs in number from a subject that is no plain noun phrase right before it. */
export interface Discord {
  readonly verb: Tagged
  /** The words of the subject that settle its number. */
  readonly subject: readonly [first: Tagged, last: Tagged]
  readonly number: GrammaticalNumber
}

export type Reader = ReaderOf<Discord>

export const discord = (verb: Tagged, first: Tagged, last: Tagged, number: GrammaticalNumber): Discord => ({
  verb,
  subject: [first, last],
  number,
})
