import { expect } from 'vitest'
import { lint } from '../src/lint.ts'
import { first, mend } from '../src/mend.ts'
import type { Message } from '../src/message.ts'
import { resolveOptions } from '../src/options.ts'
import type { AnyRule, Circumstances, Example, Fault } from '../src/rule.ts'
import { defaultSettings } from '../src/settings.ts'
import { sourceOf } from '../src/source.ts'

const endings = { text: 'txt', markdown: 'md', html: 'html' } as const

/** The messages of one rule on a text. */
export async function messagesOf(
  rule: AnyRule,
  text: string,
  circumstances: Circumstances<object> = {},
): Promise<readonly Message[]> {
  const { options, format = 'text', settings } = circumstances
  const plan = {
    rules: [{ rule, options: resolveOptions(rule.options, options, 'example', rule.name) }],
    settings: { ...defaultSettings, ...settings },
  }
  return (await lint(sourceOf(text, `example.${endings[format]}`, format), plan)).messages
}

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

export function marked(text: string, messages: readonly Message[]): string {
  let out = ''
  let at = 0
  for (const { place } of messages) {
    out += `${text.slice(at, place.start.offset)}‹${text.slice(place.start.offset, place.end.offset)}›`
    at = place.end.offset
  }
  return out + text.slice(at)
}
