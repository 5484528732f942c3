import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { UserError } from './errors.ts'
import type { Message } from './message.ts'
import type { Checked } from './report/index.ts'
import { replaceFile } from './write.ts'

/** How often each accepted fault may be met: by rule, by the print of its sentence. */
type Accepted = Record<string, Record<string, number>>

export interface Baseline {
  keep(checked: Checked & { error?: undefined }): Checked & { error?: undefined }
  close(): Promise<void>
}

/** Opens the baseline for a run that writes it anew, or leaves out what it accepts. */
export async function openBaseline(given: {
  readonly baseline?: string
  readonly 'baseline-file'?: string
}): Promise<Baseline> {
  const file = given['baseline-file'] ?? '.bluepencil-baseline.json'
  return given.baseline === 'write' ? writing(file) : using(file)
}

/** A message by its rule and sentence: moved text stays known, new faults do not. */
function printOf({ passage, actual }: Message): string {
  const words = `${passage}\0${actual}`.replace(/\s+/g, ' ')
  return createHash('sha256').update(words).digest('hex').slice(0, 20)
}

function writing(file: string): Baseline {
  const accepted = new Map<string, Map<string, number>>()
  return {
    keep(checked) {
      for (const message of checked.messages) {
        const prints = accepted.get(message.ruleId) ?? new Map<string, number>()
        accepted.set(message.ruleId, prints)
        const print = printOf(message)
        prints.set(print, (prints.get(print) ?? 0) + 1)
      }
      return { ...checked, messages: [] }
    },
    async close() {
      const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
        [...map].sort(([a], [b]) => (a < b ? -1 : 1))
      const rules = Object.fromEntries(
        sorted(accepted).map(([rule, prints]) => [rule, Object.fromEntries(sorted(prints))]),
      )
      await replaceFile(resolve(file), `${JSON.stringify({ version: 1, accepted: rules }, null, 2)}\n`)
    },
  }
}

function using(file: string): Baseline {
  const left = new Map<string, number>()
  for (const [rule, prints] of Object.entries(readBaseline(file))) {
    for (const [print, count] of Object.entries(prints)) left.set(`${rule} ${print}`, count)
  }
  return {
    keep(checked) {
      const messages = checked.messages.filter(message => {
        const key = `${message.ruleId} ${printOf(message)}`
        const count = left.get(key) ?? 0
        if (count > 0) left.set(key, count - 1)
        return count === 0
      })
      return { ...checked, messages }
    },
    close: async () => {},
  }
}

function readBaseline(file: string): Accepted {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new UserError(file, 'is not there', 'make it with --baseline write')
  }
  try {
    const { version, accepted } = JSON.parse(text) as { version: unknown; accepted: Accepted }
    if (version === 1 && typeof accepted === 'object' && accepted) return accepted
  } catch {
    // Told below.
  }
  throw new UserError(file, 'is no baseline', 'make it anew with --baseline write')
}
