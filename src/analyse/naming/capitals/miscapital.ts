import type { Span } from '../../../source.ts'
import { capitalised } from '../../casing.ts'

/** A word that wants, or does not want, its capital. */
export interface Miscapital extends Span {
  readonly kind: 'start' | 'name' | 'pronoun' | 'title' | 'half' | 'common'
  readonly text: string
  /** How it should be written, likeliest first. */
  readonly better: readonly string[]
  readonly sure: boolean
}

/** A word in small letters, at an offset of the prose, that wants a capital. */
export const smallWord = (
  kind: Miscapital['kind'],
  start: number,
  text: string,
  sure = true,
): Miscapital => ({ kind, start, end: start + text.length, text, better: [capitalised(text)], sure })
