import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { catalogue } from '../../rules/presets.ts'
import { Configurations } from '../config/index.ts'
import { nameFor } from '../config/place.ts'
import { locator, type Message } from '../message.ts'
import { sourceOf } from '../source.ts'
import type { Done, Task } from './check.ts'

/** Messages on the stet entries of a configuration that silenced nothing, at the lines where they stand. */
export async function unusedEntries(file: string, idle: readonly number[], task: Task): Promise<Done> {
  const holding = await new Configurations(catalogue, { ...task.flags, config: file }).for(
    join(dirname(file), 'article.txt'),
  )
  const source = sourceOf(readFileSync(file, 'utf8'), nameFor(file), 'text')
  const point = locator(source.text)
  const messages = [...idle]
    .sort((a, b) => a - b)
    .map((index): Message => {
      const line = holding.line(['stet', index]) ?? 1
      const start = offsetOfLine(source.text, line)
      const end = source.text.indexOf('\n', start)
      const span = { start, end: end < 0 ? source.text.length : end }
      return {
        ruleId: 'unused-stet',
        severity: holding.plan.unusedStet ?? 'warning',
        reason: `The stet of ${holding.stet[index]!.rule} silences nothing; remove it.`,
        place: { start: point(span.start), end: point(span.end) },
        actual: source.text.slice(span.start, span.end),
        expected: [],
        fix: null,
        url: 'docs/rules/unused-stet.md',
        edits: [],
        passage: '',
      }
    })
  return { checked: { path: nameFor(file), source, messages, stood: [] }, failOn: holding.failOn }
}

function offsetOfLine(text: string, line: number): number {
  let at = 0
  for (let count = 1; count < line; count++) at = text.indexOf('\n', at) + 1 || text.length
  return at
}
