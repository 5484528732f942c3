import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { lint } from '../src/lint.ts'
import { documentMemory } from '../src/memory.ts'
import { resolveOptions } from '../src/options.ts'
import { type Format, sourceOf } from '../src/source.ts'
import { anyCopy, textsIn } from './copy.ts'

const plan = {
  rules: rules.map(rule => ({ rule, options: resolveOptions(rule.options, undefined, 'test', rule.name) })),
}
const runs = Number(process.env.EDITING_RUNS ?? 25)

/** An article full of faults, in each format, and one that speaks of the same people again. */
const articles = fc
  .constantFrom(...textsIn('seeds'))
  .chain(({ text }) => fc.constantFrom(text, `${text}\n\n${text.slice(0, text.length / 2)}`))

function inFormat(text: string, format: Format): string {
  if (format !== 'html') return text
  return text.replace(/\S.*/g, line => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
}

/** Where, in shares of the text, to take how much away and what to put there. */
const edits = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80), fc.nat(600)),
  put: fc.oneof(
    fc.constant(''),
    fc.constantFrom('a', ' ', '.', ',', '”', '“', '\n', '\n\n', 'Mr. ', ' the', ' said', '(', '7', 'é'),
    anyCopy,
    // What is judged by what the rest of the article has.
    fc.constantFrom(
      ' Ana Duarte met Olof Brandt. Ms. Duart left. ',
      ' Mr. Brandt and Mr. Brandt spoke. ',
      ' “We never meant to carry ships of this size,” he said. ',
      ' “We never meant to bear ships of this size,” he said. ',
      ' the Lake Varna adviser, then the Lake Verna advisor ',
      ' Prime Minister Duarte, the finance minister, 51, ',
      ' the NUFW of nordeisen, the NFUW, the kyrgistan foods ',
    ),
    // What stands elsewhere, moved or said again.
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  /** Typed a character at a time. */
  isTyped: fc.boolean(),
})

/** The texts that an article becomes as it is edited, each edit undone now and then. */
function versions(
  text: string,
  all: readonly (typeof edits extends fc.Arbitrary<infer T> ? T : never)[],
): string[] {
  const found = [text]
  for (const { at, gone, put, isTyped } of all) {
    const before = found.at(-1)!
    const start = Math.floor(at * before.length)
    const from = typeof put === 'number' ? Math.floor(put * before.length) : 0
    const words = typeof put === 'number' ? before.slice(from, from + 400) : put
    const head = before.slice(0, start)
    const tail = before.slice(start + gone)
    if (isTyped)
      for (let length = 1; length < Math.min(words.length, 6); length++)
        found.push(head + words.slice(0, length) + tail)
    found.push(head + words + tail)
  }
  return found
}

describe('an article that is being edited', () => {
  for (const format of ['text', 'markdown', 'html'] as const) {
    it(`has the messages of the same article opened anew, in ${format}`, async () => {
      await fc.assert(
        fc.asyncProperty(articles, fc.array(edits, { maxLength: 6 }), async (text, all) => {
          const memory = documentMemory()
          for (const version of versions(inFormat(text, format), all)) {
            const source = sourceOf(version, 'copy', format)
            const { messages } = await lint(source, { ...plan, memory })
            memory.turn()
            expect(messages).toEqual((await lint(source, plan)).messages)
          }
        }),
        { numRuns: runs },
      )
    }, 600_000)
  }

  it('asks by the same functions and patterns at each check, so that none is remembered in vain', async () => {
    const asked = new Set<unknown>()
    const memory = new Proxy(documentMemory(), {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...given: unknown[]): unknown => {
          const [by] = given
          if (typeof by === 'function' || by instanceof RegExp) asked.add(by)
          return value.apply(target, given)
        }
      },
    })
    const text = textsIn('seeds')
      .map(({ text }) => text)
      .join('\n\n')
    const check = async (text: string): Promise<number> => {
      await lint(sourceOf(text, 'copy', 'text'), { ...plan, memory })
      memory.turn()
      return asked.size
    }
    const known = await check(text)
    expect(known).toBeGreaterThan(100)
    expect(await check(`${text} More.`)).toBe(known)
  })
})
