import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '../rules/presets.ts'
import { schemaText } from '../scripts/schema.ts'
import { commented } from '../src/cli/init.ts'
import { configSchema, problemIn } from '../src/config/schema.ts'

const ajv = new Ajv({ strict: false, allErrors: true })
const validate = ajv.compile(JSON.parse(schemaText()))

describe('schema.json', () => {
  it('is what the rules make it', () => {
    expect(readFileSync('schema.json', 'utf8') === schemaText() ? '' : 'run npm run schema').toBe('')
  })

  it('takes what the configuration takes, and no more', () => {
    const configurations: unknown[] = [
      {},
      parse(commented()),
      { rules: { placeholder: 'off', 'retext-quotes': { severity: 'warning', preferred: 'smart' } } },
      { rules: { placeholder: { severity: 'never' } } },
      { rules: { nothing: 'on' } },
      { rules: { placeholder: { colour: 'red' } } },
      { stet: [{ rule: 'placeholder', reason: 'a form', line: 3 }] },
      { stet: [{ rule: 'placeholder' }] },
      { overrides: [{ files: ['a', 'b'], dialect: 'gb', rules: {} }] },
      { overrides: [{ rules: {} }] },
      { date: 'today', failOn: 'never', ignore: ['a'], extends: ['strict'] },
      { date: 'soon' },
      { lexicon: { accept: ['a'], reject: { b: 'c' } } },
      { lexicon: { reject: { b: 1 } } },
      { extend: 'strict' },
    ]
    for (const one of configurations) {
      const problem = problemIn(configSchema(catalogue), one)
      expect(validate(one), JSON.stringify(one)).toBe(problem === undefined)
    }
  })

  it('takes every rule’s own defaults', () => {
    for (const rule of catalogue.rules) {
      const options = Object.fromEntries(
        Object.entries(rule.options as Record<string, { default: unknown }>).map(([name, one]) => [
          name,
          one.default,
        ]),
      )
      expect(
        problemIn(configSchema(catalogue), { rules: { [rule.name]: options } }),
        rule.name,
      ).toBeUndefined()
    }
  })
})
