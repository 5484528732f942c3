import { createHash } from 'node:crypto'
import type { Message } from '../message.ts'

/**
 * Makes a fingerprint for each message of a file, by which a later run knows it again wherever it has moved to:
 * 32 hexadecimal digits of path, rule and sentence; the second alike in a file gets another.
 */
export function fingerprints(path: string): (message: Message) => string {
  const seen = new Map<string, number>()
  return ({ ruleId, passage, actual }) => {
    const key = [path, ruleId, passage, actual].join('\0')
    const ordinal = seen.get(key) ?? 0
    seen.set(key, ordinal + 1)
    return createHash('sha256').update(`${key}\0${ordinal}`).digest('hex').slice(0, 32)
  }
}
