import type { Message } from '../message.ts'
import { type Format, sourceOf } from '../source.ts'

/** The article as a page with proof-reader's marks, in HTML. */
export async function proofOf(
  text: string,
  path: string,
  format: Format,
  messages: readonly Message[],
): Promise<string> {
  const source = sourceOf(text, path, format)
  return `${source.path}: ${messages.length}`
}
