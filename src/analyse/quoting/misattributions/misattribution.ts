import type { Person, Pronoun } from '../../naming/people.ts'
import type { Saying } from '../saying.ts'
import type { Case, Voice } from '../voices.ts'

/** An attribution by a pronoun that cannot mean the one who speaks. */
export interface Misattribution {
  readonly saying: Saying
  readonly pronoun: Voice
  /** Whose words they are, where that is sure. */
  readonly person: Person | undefined
  /** What the speaker is called where the ledger has no such person. */
  readonly name?: string | undefined
  /** The pronoun that fits, as far as anything tells. */
  readonly right: Pronoun | 'it' | 'they' | undefined
  /** The form that the pronoun stands in, where it is no subject. */
  readonly form?: Case
}
