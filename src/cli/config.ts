import { statSync } from 'node:fs'
import { catalogue } from '../../rules/presets.ts'
import { Configurations, configName, type Holding } from '../config/index.ts'
import type { Held } from '../config/resolve.ts'
import { UserError } from '../errors.ts'
import type { Command } from './index.ts'

/** `bluepencil config FILE`: what holds for a file, and where each value comes from. */
const config: Command = async args => {
  const { parseArgs } = await import('./args.ts')
  const { given, operands } = parseArgs(args)
  const [file] = operands
  if (file === undefined || operands.length > 1) {
    throw new UserError('config', 'takes the path of one file', 'name it')
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UserError(file, 'is a folder', 'name a file in it')
  }
  const flags = {
    ...(given.config && { config: given.config }),
    ...(given['no-config'] && { config: false as const }),
    ...(given.preset && { preset: given.preset }),
    ...(given.plugin && { plugin: given.plugin }),
  }
  process.stdout.write(shown(await new Configurations(catalogue, flags).for(file)))
  return 0
}

export default config

function shown(holding: Holding): string {
  const { held, plan, ignored, failOn, file } = holding
  const rows: [string, string, string][] = []
  const row = (name: string, value: unknown, place: string): void => {
    rows.push([name, typeof value === 'string' ? value : JSON.stringify(value), place])
  }
  for (const [name, { level, options }] of held.rules) {
    const rule = plan.rules.find(one => one.rule.name === name)
    const own = level.value === 'on' && rule ? ` (${rule.rule.severity})` : ''
    row(`rules.${name}`, `${level.value}${own}`, level.place)
    for (const [option, { value, place }] of Object.entries(options))
      row(`rules.${name}.${option}`, value, place)
  }
  for (const { value, place } of held.accept) row('lexicon.accept', value, place)
  for (const [word, { value, place }] of held.reject) row(`lexicon.reject.${word}`, value, place)
  for (const key of ['dialect', 'date', 'timeZone'] as const) {
    const one: Held<string> | undefined = held[key]
    if (one) row(key, one.value, one.place)
  }
  for (const entry of plan.stet ?? []) {
    const index = holding.stet.indexOf(entry as (typeof holding.stet)[number])
    row('stet', `${entry.rule}: ${entry.reason}`, holding.place(['stet', index]))
  }
  row('failOn', failOn, failOn === 'error' ? 'default' : holding.place(['failOn']))
  const [first, second] = [0, 1].map(column => Math.max(...rows.map(one => one[column]!.length)) + 2)
  const head = ignored ? `${configName(file)} leaves this file alone.\n` : `${configName(file)}\n`
  return (
    head +
    rows.map(([name, value, place]) => `${name.padEnd(first!)}${value.padEnd(second!)}${place}\n`).join('')
  )
}
