import type { Message } from './message.ts'
import type { AnyRule, Circumstances, Example, Fault } from './rule.ts'

/** A rule's rationale and examples, in Markdown. */
export function explainRule(rule: AnyRule): string {
  const parts = [`### ${rule.name}`, plain(rule.summary), plain(rule.rationale)]
  if (rule.limits) parts.push(plain(rule.limits))
  const bad = rule.bad.filter(isOrdinary)
  const good = rule.good.filter(example => typeof example === 'string' || isOrdinary(example))
  if (bad.length > 0) parts.push('**Marked**', bad.slice(0, 3).map(fault).join('\n'))
  if (good.length > 0) parts.push('**Left alone**', good.slice(0, 3).map(example).join('\n'))
  return parts.join('\n\n')
}

/** A message with what its rule is about, in Markdown. */
export function explainMessage(
  message: Message,
  rule: AnyRule | undefined,
  page: string | undefined,
): string {
  const parts = [plain(message.reason)]
  if (message.note) parts.push(plain(message.note))
  if (rule) parts.push('---', explainRule(rule))
  if (page) parts.push(`[The rule’s page](${page})`)
  return parts.join('\n\n')
}

/** Examples in markup, or under options, would need more telling than a hover has room for. */
const isOrdinary = ({ format = 'text', options }: Circumstances<object>): boolean =>
  format === 'text' && options === undefined

const fault = ({ text, mended }: Fault): string => {
  const marked = plain(text).replaceAll('‹', '**‹').replaceAll('›', '›**')
  return mended === undefined ? `- ${marked}` : `- ${marked}  \n  → ${plain(mended)}`
}

const example = (one: Example): string => `- ${plain(typeof one === 'string' ? one : one.text)}`

/** Text that Markdown shows as it is, on one line. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/\s*\n\s*/g, ' ⏎ ')
