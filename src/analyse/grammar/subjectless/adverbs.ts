import type { Token } from '../../index.ts'

/** “Was n’t”: the negation, and adverbs, stand between the verb and what shows that it is one. */
export function behindAdverbs(tokens: readonly Token[], verb: number): number {
  let next = verb + 1
  while (
    (tokens[next]?.pos === 'ADV' && !/^(?:no|there|aside)$/.test(tokens[next]!.norm)) ||
    /^(?:n't|not)$/.test(tokens[next]?.norm ?? '') ||
    // “Has since met the leaders”
    (tokens[next]?.norm === 'since' && /^VB[DN]$/.test(tokens[next + 1]?.tag ?? ''))
  )
    next++
  return next
}
