import { catalogue } from '../../rules/presets.ts'
import { wrap } from '../report/screen.ts'
import type { Command } from './index.ts'

/** `bluepencil rules`: every rule with its severity, how it mends, and what it marks. */
const rules: Command = async () => {
  const names = [...catalogue.rules.map(rule => rule.name), ...catalogue.stockNames]
  const column = Math.max(...names.map(name => name.length)) + 2
  const width = Math.max(60, Math.min(process.stdout.columns || 80, 110))
  const stock = await Promise.all(catalogue.stockNames.map(name => catalogue.stock(name)))
  for (const rule of [...catalogue.rules, ...stock]) {
    const { name, severity, fix, summary } = rule!
    const lines = wrap(summary, width - column - 20)
    const head = `${name.padEnd(column)}${severity.padEnd(12)}${(fix === 'none' ? '' : fix).padEnd(8)}`
    process.stdout.write(`${head}${lines.join(`\n${' '.repeat(head.length)}`)}\n`)
  }
  return 0
}

export default rules
