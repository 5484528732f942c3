import { catalogue } from '../../rules/presets.ts'
import { unknownRule } from '../config/resolve.ts'
import { UserError } from '../errors.ts'
import { wrap } from '../report/screen.ts'
import type { AnyRule, Example, Fault } from '../rule.ts'
import type { Command } from './index.ts'

/** `bluepencil explain RULE`: why it marks what it marks, with examples. */
const explain: Command = async ([name, ...others]) => {
  if (name === undefined || others.length > 0) {
    throw new UserError('explain', 'takes the name of one rule', '“bluepencil rules” lists them')
  }
  const rule = catalogue.rules.find(one => one.name === name) ?? (await catalogue.stock(name))
  if (!rule) throw unknownRule(name, 'explain', catalogue)
  const width = Math.max(60, Math.min(process.stdout.columns || 80, 100))
  process.stdout.write(explained(rule, width))
  return 0
}

export default explain

const safety = {
  none: 'It offers no fix.',
  offered: 'Its fixes are an editor’s choice.',
  safe: '--fix applies its fix where there is but one, outside quotations.',
}

/** All that a rule says of itself. */
export function explained(rule: AnyRule, width: number): string {
  const paragraphs = [`${rule.name} (${rule.severity})`, rule.summary, rule.rationale]
  if (rule.limits) paragraphs.push(rule.limits)
  paragraphs.push(safety[rule.fix])
  const lines = paragraphs.map(text => `${wrap(text, width).join('\n')}\n`)
  const item = (text: string, lead: string): string => {
    const shown = wrap(text.replace(/\n+/g, ' ⏎ '), width - lead.length)
    return `${lead}${shown.join(`\n${' '.repeat(lead.length)}`)}\n`
  }
  const bad = (rule.bad as readonly Fault[]).map(fault => {
    const told = [fault.message].flat().map(message => item(message, '           '))
    const mended = fault.mended === undefined ? '' : item(fault.mended, '  mended:  ')
    return `${item(fault.text, '  marked:  ')}${told.join('')}${mended}`
  })
  const good = (rule.good as readonly Example[]).map(example =>
    item(typeof example === 'string' ? example : example.text, '  stands:  '),
  )
  const options = Object.entries(
    rule.options as Record<string, { type: string; description: string; default: unknown }>,
  ).map(([name, one]) => item(`${one.description} Default: ${JSON.stringify(one.default)}.`, `  ${name}: `))
  if (bad.length > 0) lines.push(bad.join('\n'))
  if (good.length > 0) lines.push(good.join(''))
  if (options.length > 0) lines.push(`Options\n${options.join('')}`)
  return lines.join('\n')
}
