import type { Span } from '../../../source.ts'
import { capitalised } from '../../casing.ts'
import type { Recalling } from '../../index.ts'

/** One place where a thing is written in one of the ways that it can be. */
export interface Usage extends Span {
  /** What is written: the same for all its ways. */
  readonly thing: string
  /** How it is written here. */
  readonly form: string
  readonly weak: boolean
  /** The same in another form; undefined where it cannot be told. */
  write(form: string): string | undefined
}

/** Notes a usage; offsets are in the paragraph's text. */
export type Add = (
  at: number,
  length: number,
  thing: string,
  form: string,
  write: Usage['write'],
  weak?: boolean,
) => void

/** Finds the usages of one kind in a paragraph. */
export type Finder = (passage: Recalling, add: Add) => void

/** The form with the capital that the words in question have. */
export function likeCase(form: string, said: string): string {
  if (/^\p{Lu}\p{Ll}/u.test(said)) return capitalised(form)
  return form
}
