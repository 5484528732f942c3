import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { analyse } from './analyse/index.ts'
import { check } from './check.ts'
import { resolveOptions } from './options.ts'
import { articleOfTree } from './parse/tree.ts'
import type { AnyRule, Definition } from './rule.ts'

/** A definition as a plugin for any pipeline that ends in nlcst. */
export function pluginOf<O extends object>(definition: Definition<O>): Plugin<[Partial<O>?]> {
  return function plugin(given) {
    const options = resolveOptions(definition.options, given, 'bluepencil', definition.name)
    return (tree, file) => {
      const analysis = analyse(articleOfTree(tree as Root, file as VFile))
      for (const message of check(analysis, [{ rule: definition as unknown as AnyRule, options }])) {
        const place = { start: { ...message.place.start }, end: { ...message.place.end } }
        const raised = file.message(message.reason, { place, ruleId: message.ruleId, source: 'bluepencil' })
        if (message.severity === 'error') raised.fatal = true
        if (message.severity === 'suggestion') raised.fatal = undefined
        Object.assign(raised, { actual: message.actual, expected: [...message.expected], url: message.url })
        if (message.note) raised.note = message.note
      }
    }
  }
}
