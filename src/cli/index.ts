import { readFileSync } from 'node:fs'
import { rules } from '../../rules/index.ts'
import { lint } from '../lint.ts'
import { resolveOptions } from '../options.ts'
import { read } from '../read.ts'

const args = process.argv.slice(2).filter((arg, i, all) => arg !== '--format' && all[i - 1] !== '--format')
const plan = {
  rules: rules.map(rule => ({ rule, options: resolveOptions(rule.options, undefined, '', rule.name) })),
}
const results = []
for (const path of args) {
  const { messages } = await lint(read(readFileSync(path), path), plan)
  results.push({ path, messages: messages.map(({ edits, ...message }) => message) })
}
process.stdout.write(`${JSON.stringify(results)}\n`)
