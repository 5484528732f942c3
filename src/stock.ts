import type { Root } from 'nlcst'
import { ParseEnglish } from 'parse-english'
import { type Plugin, unified } from 'unified'
import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Analysis, Paragraph } from './analyse/index.ts'
import { type AnyRule, type Finding, rule, type Severity } from './rule.ts'

const parser = new ParseEnglish()

/** A retext plugin, ready to be run on paragraphs. */
export interface StockPlugin {
  /** Its messages on one paragraph; a promise of them where it works asynchronously. */
  run(text: string): readonly VFileMessage[] | Promise<readonly VFileMessage[]>
}

type Transform = (tree: Root, file: VFile, next?: (error?: Error | null) => void) => unknown

/** Prepares a retext plugin. It is run on a paragraph at a time, since parsing slows down on longer text. */
export function stockPlugin(plugin: Plugin<never[]>, options?: unknown): StockPlugin {
  const processor = unified()
  const transform = (plugin as unknown as (this: unknown, options?: unknown) => Transform | undefined).call(
    processor,
    options,
  )
  return {
    run(text) {
      const file = new VFile({ value: text })
      if (!transform) return []
      const tree = parser.parse(text)
      if (transform.length > 2) {
        return new Promise((resolve, reject) => {
          transform(tree, file, error => (error ? reject(error) : resolve(file.messages)))
        })
      }
      const done = transform(tree, file)
      return done instanceof Promise ? done.then(() => file.messages) : file.messages
    },
  }
}

/** How a stock plugin stands as a rule. */
export interface Stock {
  /** The package's name, and the rule's. */
  readonly name: string
  readonly plugin: Plugin<never[]>
  readonly summary?: string
  readonly rationale?: string
  readonly severity?: Severity
  /** The options with which it is useful on news copy. */
  readonly defaults?: object
}

/** A retext plugin as a rule: its messages become findings, with fixes from `expected`. */
export function stockRule(stock: Stock): AnyRule {
  const found = new WeakMap<Analysis, Finding[]>()
  const prepared = new Map<string, StockPlugin>()
  const pluginFor = (options: object): StockPlugin => {
    const key = JSON.stringify(options)
    let one = prepared.get(key)
    if (!one) {
      const given = { ...stock.defaults, ...options }
      one = stockPlugin(stock.plugin, Object.keys(given).length > 0 ? given : undefined)
      prepared.set(key, one)
    }
    return one
  }
  return {
    ...rule({
      name: stock.name,
      summary: stock.summary ?? `The retext plugin ${stock.name}.`,
      rationale: stock.rationale ?? `Runs ${stock.name} as it is; its readme says what it marks.`,
      severity: stock.severity ?? 'suggestion',
      fix: 'offered',
      options: {},
      good: [],
      bad: [],
      check: article => found.get(article) ?? [],
    }),
    // A plugin knows its own options: they are handed on as they are.
    acceptsAnyOptions: true,
    async prepare(article: Analysis, options: object) {
      const plugin = pluginFor(options)
      const findings: Finding[] = []
      for (const paragraph of article.paragraphs) {
        if (paragraph.kind === 'table' || paragraph.kind === 'furniture') continue
        const run = plugin.run(paragraph.text)
        const messages = run instanceof Promise ? await run : run
        for (const message of messages) findings.push(findingOf(paragraph, message))
      }
      found.set(article, findings)
    },
  }
}

/** A plugin's message as a finding in the article. */
export function findingOf(paragraph: Paragraph, message: VFileMessage): Finding {
  const place = message.place
  const from = place && 'start' in place ? place.start.offset : place?.offset
  const to = place && 'start' in place ? place.end.offset : from
  const span = { start: paragraph.start + (from ?? 0), end: paragraph.start + (to ?? paragraph.text.length) }
  const expected = message.expected ?? []
  return {
    span,
    message: /[.!?]$/.test(message.reason) ? message.reason : `${message.reason}.`,
    ...(expected.length > 0 && { fixes: expected.map(text => [{ ...span, text }]) }),
    ...(message.note && { note: message.note }),
  }
}
