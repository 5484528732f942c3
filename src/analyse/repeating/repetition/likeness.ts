import type { Reading } from './readings.ts'

/** Of a paraphrase, the words of its own that must agree. */
export const fewestContent = 6

/** Whether the words of one are the first words of the other. */
export const opensWith = ({ words }: Reading, { words: first }: Reading): boolean =>
  first.length <= words.length && first.every(({ norm }, at) => norm === words[at]!.norm)

/** Whether two sentences have the same facts and all but the same words. */
export function saysTheSame(a: Reading, b: Reading): boolean {
  if (a.facts !== b.facts) return false
  const longer = Math.max(a.content, b.content)
  const rest = new Map<string, number>()
  for (const { isContent, stem } of a.words) if (isContent) rest.set(stem, (rest.get(stem) ?? 0) + 1)
  let shared = 0
  for (const { isContent, stem } of b.words) {
    const left = (isContent && rest.get(stem)) || 0
    if (left === 0) continue
    rest.set(stem, left - 1)
    shared++
  }
  return shared >= fewestContent && longer - shared <= (longer >= 10 ? 1 : 0)
}
