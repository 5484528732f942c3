import type { Span } from '../../../source.ts'

/** A word that wants, or does not want, its capital. */
export interface Miscapital extends Span {
  readonly kind: 'start' | 'name' | 'pronoun' | 'title' | 'half' | 'common'
  readonly text: string
  /** How it should be written, likeliest first. */
  readonly better: readonly string[]
  readonly sure: boolean
}
