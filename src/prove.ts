import { lint, type Plan } from './lint.ts'
import { first, mend } from './mend.ts'
import type { Message } from './message.ts'
import { resolveOptions } from './options.ts'
import type { AnyRule, Circumstances, Example, Fault } from './rule.ts'
import { defaultSettings } from './settings.ts'
import { endings, sourceOf } from './source.ts'

/**
 * Runs a rule's examples: silent on the good, and on the bad marking just what stands ‹so›, with just that
 * message and that mended text. Rejects with an `Error` that tells the first one that fails.
 */
export async function proveExamples(rule: AnyRule): Promise<void> {
  for (const example of rule.good as readonly Example[]) {
    const { text, ...circumstances } = typeof example === 'string' ? { text: example } : example
    same(rule, 'lets stand', marked(text, await messagesOf(rule, text, circumstances)), text)
  }
  for (const fault of rule.bad as readonly Fault[]) {
    const text = fault.text.replace(/[‹›]/g, '')
    const messages = await messagesOf(rule, text, fault)
    same(rule, 'marks', marked(text, messages), fault.text)
    same(rule, 'says', messages.map(one => one.reason).join('\n'), [fault.message].flat().join('\n'))
    const mended = mend(sourceOf(text), messages, first).text
    same(rule, 'mends', mended, fault.mended ?? text)
    if (fault.mended !== undefined) {
      same(rule, 'lets the mended stand', marked(mended, await messagesOf(rule, mended, fault)), mended)
    }
  }
}

function same(rule: AnyRule, what: string, actual: string, expected: string): void {
  if (actual === expected) return
  throw new Error(`${rule.name} ${what}\n${actual}\nin place of\n${expected}`)
}

/** The messages of one rule on a text. */
export async function messagesOf(
  rule: AnyRule,
  text: string,
  { options, format = 'text', settings }: Circumstances<object> = {},
): Promise<readonly Message[]> {
  const plan: Plan = {
    rules: [{ rule, options: resolveOptions(rule.options, options, 'example', rule.name) }],
    settings: { ...defaultSettings, ...settings },
  }
  return (await lint(sourceOf(text, `example.${endings[format]}`, format), plan)).messages
}

/** The text with what the messages are about marked ‹so›. */
export function marked(text: string, messages: readonly Message[]): string {
  let out = ''
  let at = 0
  for (const { place } of messages) {
    out += `${text.slice(at, place.start.offset)}‹${text.slice(place.start.offset, place.end.offset)}›`
    at = place.end.offset
  }
  return out + text.slice(at)
}
