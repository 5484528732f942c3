import { expect } from 'vitest'
import { first, mend } from '../src/mend.ts'
import { marked, messagesOf } from '../src/prove.ts'
import type { AnyRule, Example, Fault } from '../src/rule.ts'
import { sourceOf } from '../src/source.ts'

export { marked, messagesOf }

/** Fails where the rule has anything to say. */
export async function expectSilence(rule: AnyRule, example: Example): Promise<void> {
  const { text, ...circumstances } = typeof example === 'string' ? { text: example } : example
  expect(marked(text, await messagesOf(rule, text, circumstances))).toBe(text)
}

/** Fails unless the rule marks just what is marked, says just that, and mends it so. */
export async function expectFaults(rule: AnyRule, fault: Fault): Promise<void> {
  const text = fault.text.replace(/[‹›]/g, '')
  const messages = await messagesOf(rule, text, fault)
  expect(marked(text, messages)).toBe(fault.text)
  expect(messages.map(message => message.reason)).toEqual([fault.message].flat())
  for (const message of messages) {
    expect(message.expected).not.toContain(message.actual)
    expect(rule.fix === 'none' && message.fix !== null).toBe(false)
    expect(rule.fix === 'offered' && message.fix === 'safe').toBe(false)
  }
  const mended = mend(sourceOf(text), messages, first).text
  if (fault.mended === undefined) {
    expect(mended).toBe(text)
    return
  }
  expect(mended).toBe(fault.mended)
  expect(marked(mended, await messagesOf(rule, mended, fault))).toBe(mended)
}
