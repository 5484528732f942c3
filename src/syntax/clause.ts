import type { Tagged, Token } from './types.ts'

const finiteTags = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
const subjects = new Set(['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass'])

/** Is this verb finite? Imperatives are not counted: their tag is VB, as an infinitive's is. */
// biome-ignore lint/suspicious/noShadowRestrictedNames: the grammar's own word for it
export function isFinite(tokens: readonly Tagged[], i: number): boolean {
  const t = tokens[i]
  return t !== undefined && (t.pos === 'VERB' || t.pos === 'AUX') && finiteTags.has(t.tag)
}

interface Offspring {
  readonly first: Int32Array
  readonly after: Int32Array
}
const families = new WeakMap<readonly Token[], Offspring>()

function offspring(tokens: readonly Token[]): Offspring {
  let family = families.get(tokens)
  if (!family) {
    const first = new Int32Array(tokens.length).fill(-1)
    const after = new Int32Array(tokens.length).fill(-1)
    for (let i = tokens.length - 1; i >= 0; i--) {
      const { head } = tokens[i]!
      if (head < 0) continue
      after[i] = first[head]!
      first[head] = i
    }
    family = { first, after }
    families.set(tokens, family)
  }
  return family
}

/** The dependents of a word, left to right. */
export function children(tokens: readonly Token[], i: number): number[] {
  const { first, after } = offspring(tokens)
  const found: number[] = []
  for (let c = first[i] ?? -1; c >= 0; c = after[c]!) found.push(c)
  return found
}

/** The dependent of a word that bears a relation, or -1. */
export function dependent(tokens: readonly Token[], i: number, ...rels: readonly string[]): number {
  const { first, after } = offspring(tokens)
  for (let c = first[i] ?? -1; c >= 0; c = after[c]!) if (rels.includes(tokens[c]!.rel)) return c
  return -1
}

/** First and last word of what a word governs, itself included. */
export function subtree(tokens: readonly Token[], i: number): { first: number; last: number } {
  const { first, after } = offspring(tokens)
  // Trees are projective, so the outermost dependents' outermost dependents bound the whole.
  let start = i
  for (let c = first[start] ?? -1; c >= 0 && c < start; c = first[start]!) start = c
  let end = i
  for (;;) {
    let outermost = -1
    for (let c = first[end] ?? -1; c >= 0; c = after[c]!) outermost = c
    if (outermost <= end) break
    end = outermost
  }
  return { first: start, last: end }
}

/** The word that heads the clause of a verb: for “has been told” and for “is ready” the last word, and itself else. */
export function clauseHead(tokens: readonly Token[], i: number): number {
  const t = tokens[i]
  return t && t.head >= 0 && (t.rel === 'aux' || t.rel === 'aux:pass' || t.rel === 'cop') ? t.head : i
}

/** The finite verb of the clause that a word heads (its auxiliary where it has one), or -1. */
export function finiteOf(tokens: readonly Token[], head: number): number {
  for (const c of children(tokens, head)) {
    const { rel } = tokens[c]!
    if ((rel === 'aux' || rel === 'aux:pass' || rel === 'cop') && isFinite(tokens, c)) return c
  }
  return isFinite(tokens, head) ? head : -1
}

/** The finite verb of the sentence's main clause, or of the first clause that has one; -1 in a verbless sentence. */
export function finiteVerb(tokens: readonly Token[]): number {
  const root = tokens.findIndex(t => t.head < 0)
  const main = root < 0 ? -1 : finiteOf(tokens, root)
  return main >= 0 ? main : tokens.findIndex((_, i) => isFinite(tokens, i))
}

/** The head word of a verb's subject, or -1; a conjoined verb shares the subject of the first. */
export function subjectOf(tokens: readonly Token[], verb: number): number {
  let head = clauseHead(tokens, verb)
  for (let steps = 0; head >= 0 && steps < 8; steps++) {
    for (const c of children(tokens, head)) if (subjects.has(tokens[c]!.rel)) return c
    if (tokens[head]!.rel !== 'conj') return -1
    head = tokens[head]!.head
  }
  return -1
}

/** Whether a finite verb stands behind the first word; only a first word that is one itself has the sentence parsed. */
export const hasFiniteVerbInside = (tokens: readonly Token[]): boolean =>
  isFinite(tokens, 0) ? finiteVerb(tokens) > 0 : tokens.some((_, i) => isFinite(tokens, i))
