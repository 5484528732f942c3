// Findings on published copy: published [--list] [--level …] [--rule NAME] [--brown] [--books] [FILE|FOLDER…]; by default the corpus of clean stories and Brown's press.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../rules/index.ts'
import { lint } from '../src/lint.ts'
import { reaches } from '../src/message.ts'
import type { Severity } from '../src/rule.ts'
import { sourceOf } from '../src/source.ts'
import { brownBooks, brownPress, type Text } from './brown.ts'
import { planOf } from './plan.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    list: { type: 'boolean' },
    level: { type: 'string', default: 'warning' },
    rule: { type: 'string', multiple: true },
    brown: { type: 'boolean' },
    books: { type: 'boolean' },
  },
})

const texts = (place: string): Text[] =>
  statSync(place).isDirectory()
    ? readdirSync(place)
        .sort()
        .flatMap(name => texts(join(place, name)))
    : place.endsWith('.txt')
      ? [{ name: basename(place, '.txt'), text: readFileSync(place, 'utf8') }]
      : []

const places = positionals.length > 0 ? positionals : flags.brown || flags.books ? [] : ['tests/corpus']
const corpus = [
  ...places.flatMap(texts),
  ...(flags.brown || (positionals.length === 0 && !flags.books) ? brownPress() : []),
  ...(flags.books ? brownBooks() : []),
]
const chosen = rules.filter(rule => !flags.rule || flags.rule.includes(rule.name))
const plan = planOf(chosen)
const counts = new Map<string, number>()
let words = 0
let bytes = 0
let total = 0
const began = performance.now()
for (const { name, text } of corpus) {
  words += text.split(/\s+/).length
  bytes += text.length
  const source = sourceOf(text, `${name}.txt`)
  for (const { ruleId, severity, place, reason } of (await lint(source, plan)).messages) {
    if (!reaches(severity, flags.level as Severity)) continue
    total++
    counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
    if (!flags.list) continue
    const [start, end] = [place.start.offset, place.end.offset]
    const context = `…${source.text.slice(Math.max(0, start - 60), start)}⟦${source.text.slice(start, end)}⟧${source.text.slice(end, end + 40)}…`
    console.log(`${name} [${ruleId}] ${context.replace(/\s+/g, ' ')} ${reason}`)
  }
}
for (const [rule, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${rule.padEnd(26)} ${count}`)
console.log(
  `${total} findings in ${words} words of ${corpus.length} texts: ${((1000 * total) / words).toFixed(2)} in 1,000 (${(bytes / 1e6 / ((performance.now() - began) / 1000)).toFixed(2)} MB/s)`,
)
