/** What holds for a whole article, beside the rules. */
export interface Settings {
  /** The spelling that the house writes; by default what the article itself mostly writes. */
  readonly dialect?: 'us' | 'gb'
  /** The day of publication, `YYYY-MM-DD`, from which the year of `Tuesday, April 10` is known. */
  readonly date?: string
  /** Names and words to accept. */
  readonly accept: ReadonlySet<string>
  /** Words to reject, each with what to write instead. */
  readonly reject: ReadonlyMap<string, string>
}

export const defaultSettings: Settings = { accept: new Set(), reject: new Map() }
