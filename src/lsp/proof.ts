import type { Message } from '../message.ts'
import { addTo, type Checked, noTotals, reporter } from '../report/index.ts'
import type { AnyRule } from '../rule.ts'
import type { Source } from '../source.ts'
import { version } from '../version.ts'

/** The article as a page with proof-reader's marks, in HTML. */
export async function proofOf(
  source: Source,
  messages: readonly Message[],
  rules: readonly AnyRule[],
): Promise<string> {
  const run = { version, rules, width: 80, colour: false, began: new Date() }
  const page = (await reporter('html', run))!
  const checked: Checked = { path: source.path, source, messages, stood: [] }
  const head = page.begin?.() ?? ''
  const body = await page.file(checked)
  return head + body + (page.end?.(addTo(noTotals, checked)) ?? '')
}
