import { applyEdits } from './check.ts'
import type { Message } from './message.ts'
import type { Edit } from './rule.ts'
import type { Source } from './source.ts'

/** Says which of a message's fixes to apply: its index in `edits`, or undefined to leave it. */
export type Choice = (message: Message) => number | undefined

/** The fixes that may be applied unasked. */
export const safe: Choice = message => (message.fix === 'safe' ? 0 : undefined)

/** The first fix of each message that has one. */
export const first: Choice = message => (message.edits.length > 0 ? 0 : undefined)

/** The source with the chosen fixes applied; of fixes that overlap, the first one only. */
export function mend(source: Source, messages: readonly Message[], choice: Choice = safe): Source {
  const edits = chosenEdits(messages, choice)
  return edits.length === 0 ? source : { ...source, text: applyEdits(source.text, edits) }
}

/** The edits of the chosen fixes, in order, none overlapping another. */
export function chosenEdits(messages: readonly Message[], choice: Choice): Edit[] {
  const chosen: Edit[] = []
  for (const message of messages) {
    const fix = message.edits[choice(message) ?? -1]
    if (fix?.every(edit => !chosen.some(other => collide(edit, other)))) chosen.push(...fix)
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end)
}

function collide(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end
    ? true
    : a.start === b.start && (a.end === a.start || b.end === b.start)
}
