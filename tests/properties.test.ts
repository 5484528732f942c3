import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { lint } from '../src/lint.ts'
import { documentMemory } from '../src/memory.ts'
import { first, mend, safe } from '../src/mend.ts'
import { resolveOptions } from '../src/options.ts'
import { type Format, sourceOf } from '../src/source.ts'
import { anyCopy } from './copy.ts'

const plan = {
  rules: rules.map(rule => ({ rule, options: resolveOptions(rule.options, undefined, 'test', rule.name) })),
}
const formats = fc.constantFrom<Format>('text', 'markdown', 'html')
const runs = { numRuns: 150 }

describe('whatever the copy', () => {
  it('places every message within the source, in order', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, formats, async (text, format) => {
        const { source, messages } = await lint(sourceOf(text, 'copy', format), plan)
        let before = 0
        for (const { place, actual, reason, expected, edits } of messages) {
          expect(place.start.offset).toBeGreaterThanOrEqual(before)
          expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset)
          expect(place.end.offset).toBeLessThanOrEqual(source.text.length)
          expect(source.text.slice(place.start.offset, place.end.offset)).toBe(actual)
          expect(source.text.split(/\r\n|[\r\n]/)[place.start.line - 1]!.length).toBeGreaterThanOrEqual(
            place.start.column - 1,
          )
          expect(expected.length).toBe(edits.length)
          expect(expected).not.toContain(actual)
          expect(new Set(expected).size).toBe(expected.length)
          expect(reason).toMatch(/[.”’)]$/)
          before = place.start.offset
        }
      }),
      runs,
    )
  }, 60_000)

  it('changes nothing but what its fixes say', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, formats, async (text, format) => {
        const { source, messages } = await lint(sourceOf(text, 'copy', format), plan)
        for (const message of messages) {
          message.expected.forEach((expected, index) => {
            const { start, end } = message.place
            const mended = mend(source, [message], () => index).text
            expect(mended).toBe(source.text.slice(0, start.offset) + expected + source.text.slice(end.offset))
          })
        }
      }),
      runs,
    )
  }, 60_000)

  it('mends to a state that mending leaves alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async text => {
        let source = sourceOf(text)
        for (let round = 0; round < 10; round++) {
          const mended = mend(source, (await lint(source, plan)).messages, safe)
          if (mended.text === source.text) return
          source = mended
        }
        expect(mend(source, (await lint(source, plan)).messages, safe).text).toBe(source.text)
      }),
      runs,
    )
  }, 60_000)

  it('finds the same with a memory as without', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, anyCopy, anyCopy, async (one, two, three) => {
        const memory = documentMemory()
        for (const text of [one, `${one}\n\n${two}`, `${three}\n\n${one}`, `${two}\n\n${one}`]) {
          const source = sourceOf(text)
          const { messages } = await lint(source, { ...plan, memory })
          memory.turn()
          expect(messages).toEqual((await lint(source, plan)).messages)
        }
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('offers first fixes that can be applied together', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async text => {
        const { source, messages } = await lint(sourceOf(text), plan)
        expect(() => mend(source, messages, first)).not.toThrow()
      }),
      runs,
    )
  }, 60_000)
})
