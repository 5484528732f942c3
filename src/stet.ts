import type { Message } from './message.ts'
import type { Article } from './parse/index.ts'

/** A passage that an editor lets stand. */
export interface Stet {
  readonly rule: string
  /** The passage's words; without them, the whole file. */
  readonly text?: string
  readonly reason: string
}

/** The messages without those that a `stet` silences. */
export function letStand(
  _article: Article,
  messages: readonly Message[],
  _entries: readonly Stet[] = [],
): readonly Message[] {
  return messages
}
