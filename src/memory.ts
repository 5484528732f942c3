import { forgetful, type Memory, type Paragraph } from './analyse/index.ts'
import type { Enabled, FindingsMemory } from './check.ts'
import type { Edit, Finding } from './rule.ts'

/** Findings of one paragraph, as they stood when it began at `start`. */
interface Remembered {
  readonly start: number
  readonly findings: readonly Finding[]
}

/** A map that forgets what the last two rounds did not ask for. */
class Recent<K, V> {
  #current = new Map<K, V>()
  #previous = new Map<K, V>()

  get(key: K, make: () => V): V {
    let value = this.#current.get(key)
    if (value === undefined) {
      value = this.#previous.get(key) ?? make()
      this.#current.set(key, value)
    }
    return value
  }

  turn(): void {
    this.#previous = this.#current
    this.#current = new Map()
  }
}

/**
 * Remembers what one document's paragraphs came to, from one `lint` to the next, so that an edit costs one
 * paragraph. Keep one for each document, and take a new one when the rules or the settings change.
 */
export function documentMemory(): Memory & FindingsMemory & { turn(): void } {
  const splits = new Recent<string, ReturnType<Memory['split']>>()
  const parses = new Recent<string, ReturnType<Memory['parse']>>()
  const found = new Recent<string, Map<Enabled, Remembered>>()
  return {
    split: text => splits.get(text, () => forgetful.split(text)),
    parse: text => parses.get(text, () => forgetful.parse(text)),
    findings(paragraph, enabled, find) {
      const byRule = found.get(`${paragraph.kind}\0${paragraph.text}`, () => new Map())
      const known = byRule.get(enabled)
      if (known) return shifted(known, paragraph)
      const findings = find()
      byRule.set(enabled, { start: paragraph.start, findings })
      return findings
    },
    /** Call it after each `lint`. */
    turn() {
      splits.turn()
      parses.turn()
      found.turn()
    },
  }
}

function shifted({ start, findings }: Remembered, paragraph: Paragraph): readonly Finding[] {
  const by = paragraph.start - start
  if (by === 0 || findings.length === 0) return findings
  const edit = (one: Edit): Edit => ({ ...one, start: one.start + by, end: one.end + by })
  return findings.map(finding => ({
    ...finding,
    span: { start: finding.span.start + by, end: finding.span.end + by },
    ...(finding.fixes && { fixes: finding.fixes.map(fix => fix.map(edit)) }),
  }))
}
