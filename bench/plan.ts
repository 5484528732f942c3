import type { Plan } from '../src/lint.ts'
import { resolveOptions } from '../src/options.ts'
import type { AnyRule } from '../src/rule.ts'

/** The plan of a check by rules, each with its options as they are by default. */
export const planOf = (rules: readonly AnyRule[]): Plan => ({
  rules: rules.map(rule => ({ rule, options: resolveOptions(rule.options, undefined, '', rule.name) })),
})
