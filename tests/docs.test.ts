import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { indexPage, rulePage } from '../scripts/pages.ts'

describe('docs/rules, made by npm run docs', () => {
  it('has a page a rule and no other', () => {
    const wanted = ['README.md', ...rules.map(rule => `${rule.name}.md`)].sort()
    expect(readdirSync('docs/rules').sort()).toEqual(wanted)
    expect(readFileSync('docs/rules/README.md', 'utf8')).toBe(indexPage(rules))
  })

  for (const rule of rules) {
    it(`tells what ${rule.name} is now`, () => {
      expect(readFileSync(`docs/rules/${rule.name}.md`, 'utf8')).toBe(rulePage(rule))
    })
  }
})
