import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { expectFaults, expectSilence } from './expect.ts'

describe.each(rules.map(rule => [rule.name, rule] as const))('%s', (_, rule) => {
  it('has no more examples than teach', () => {
    expect(rule.good.length).toBeLessThanOrEqual(5)
    expect(rule.bad.length).toBeLessThanOrEqual(5)
    expect(rule.bad.length).toBeGreaterThan(0)
    expect(rule.good.length).toBeGreaterThan(0)
  })

  it('shows a fix if it has any', () => {
    expect(rule.bad.some(fault => fault.mended !== undefined)).toBe(rule.fix !== 'none')
  })

  for (const example of rule.good) {
    const text = typeof example === 'string' ? example : example.text
    it(`lets stand: ${text.replace(/\s+/g, ' ').slice(0, 90)}`, () => expectSilence(rule, example))
  }

  for (const fault of rule.bad) {
    it(`marks: ${fault.text.replace(/\s+/g, ' ').slice(0, 90)}`, () => expectFaults(rule, fault))
  }
})
