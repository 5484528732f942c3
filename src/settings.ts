/** What holds for a whole article, beside the rules. */
export interface Settings {
  /** The spelling that the house writes; by default what the article itself mostly writes. */
  readonly dialect?: 'us' | 'gb'
  /** The day of publication, `YYYY-MM-DD`, from which the year of `Tuesday, April 10` is known. */
  readonly date?: string
  /** The time zone in which a moment of the front matter falls on a day, such as `Europe/London`. */
  readonly timeZone?: string
  /** Names and words to accept. */
  readonly accept: ReadonlySet<string>
  /** Words to reject, each with what to write instead. */
  readonly reject: ReadonlyMap<string, string>
}

export const defaultSettings: Settings = { accept: new Set(), reject: new Map() }

/** The day that a moment falls on, `YYYY-MM-DD`. */
export function dayOf(moment: Date, timeZone = 'UTC'): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', parts).format(moment)
}
