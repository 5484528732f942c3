// Compares findings on machine translations with those on the human's of the same stories: translations [--by-system] [--list] FOLDER, which holds DOC.human.txt and DOC.SYSTEM.txt.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../rules/index.ts'
import { lint } from '../src/lint.ts'
import { reaches } from '../src/message.ts'
import type { Severity } from '../src/rule.ts'
import { sourceOf } from '../src/source.ts'
import { planOf } from './plan.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    level: { type: 'string', default: 'warning' },
    list: { type: 'boolean' },
    'by-system': { type: 'boolean' },
  },
})
const [folder] = positionals
if (!folder) throw new Error('translations: no folder given; name one')

interface Tally {
  words: number
  flags: number
  readonly rules: Map<string, number>
}

const plan = planOf(rules)
const systems = new Map<string, Tally>()
for (const file of readdirSync(folder).sort()) {
  const system = /\.([^.]+)\.txt$/.exec(file)?.[1]
  if (!system) continue
  const text = readFileSync(join(folder, file), 'utf8')
  const tally = systems.get(system) ?? { words: 0, flags: 0, rules: new Map() }
  systems.set(system, tally)
  tally.words += text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
  for (const message of (await lint(sourceOf(text, file), plan)).messages) {
    if (!reaches(message.severity, flags.level as Severity)) continue
    tally.flags++
    tally.rules.set(message.ruleId, (tally.rules.get(message.ruleId) ?? 0) + 1)
    if (flags.list) {
      const { start, end } = message.place
      const around = `${text.slice(Math.max(0, start.offset - 50), start.offset)}⟦${message.actual}⟧${text.slice(end.offset, end.offset + 40)}`
      console.log(`${file} [${message.ruleId}] ${around.replace(/\s+/g, ' ')} | ${message.reason}`)
    }
  }
}

const human = systems.get('human')
if (!human) throw new Error(`${folder}: no DOC.human.txt; give the folder that has them`)
const machines: Tally = { words: 0, flags: 0, rules: new Map() }
for (const [system, tally] of systems) {
  if (system === 'human') continue
  machines.words += tally.words
  machines.flags += tally.flags
  for (const [rule, count] of tally.rules) machines.rules.set(rule, (machines.rules.get(rule) ?? 0) + count)
  if (flags['by-system']) console.log(`${system.padEnd(24)} ${rate(tally.flags, tally)}`)
}
const times = systems.size - 1
console.log('rule                     machines  human  (flags in 1,000 words)')
for (const [rule, count] of [...machines.rules].sort(([, a], [, b]) => b - a))
  console.log(`${rule.padEnd(24)} ${rate(count, machines)}   ${rate(human.rules.get(rule) ?? 0, human)}`)
console.log(
  `all                      ${rate(machines.flags, machines)}   ${rate(human.flags, human)}   = ${(machines.flags / machines.words / (human.flags / human.words)).toFixed(2)} : 1 over ${times} systems`,
)

function rate(count: number, { words }: Tally): string {
  return ((1000 * count) / words).toFixed(2).padStart(8)
}
