import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import { marked, messagesOf } from './expect.ts'

/**
 * tests/cases/<rule>.txt: passages parted by blank lines, each opened by a `# why` line; what the rule must
 * mark stands ‹so›, and a passage without marks must stay unmarked. `⏎` is a line end, `¶` a blank line.
 */
describe('cases', () => {
  for (const file of existsSync('tests/cases') ? readdirSync('tests/cases').sort() : []) {
    const name = file.replace(/\.txt$/, '')
    const rule = rules.find(rule => rule.name === name)
    describe(name, () => {
      it('belong to a rule', () => expect(rule, `rules/${name}.ts`).toBeDefined())
      if (!rule) return
      for (const { why, text } of passages(readFileSync(`tests/cases/${file}`, 'utf8'))) {
        it(`${why || 'case'}: ${text.replace(/\s+/g, ' ').slice(0, 90)}`, async () => {
          const plain = text.replace(/[‹›]/g, '')
          const messages = await messagesOf(rule, plain)
          if (!text.includes('‹')) return expect(marked(plain, messages)).toBe(plain)
          const wanted = marks(text)
          const touches = (
            mark: { start: number; end: number },
            message: (typeof messages)[number],
          ): boolean => message.place.start.offset <= mark.end && message.place.end.offset >= mark.start
          for (const mark of wanted) {
            const found = messages.some(message => touches(mark, message))
            expect(found ? '' : `not marked: ${plain.slice(mark.start, mark.end)}`).toBe('')
          }
          const stray = messages.filter(message => !wanted.some(mark => touches(mark, message)))
          expect(marked(plain, stray)).toBe(plain)
        })
      }
    })
  }
})

function passages(content: string): { why: string; text: string }[] {
  return content
    .split(/\n{2,}/)
    .map(block => block.split('\n').filter(line => line !== ''))
    .map(lines => ({
      why: lines
        .filter(line => line.startsWith('# '))
        .map(line => line.slice(2))
        .join(' '),
      text: lines
        .filter(line => !line.startsWith('# '))
        .join('\n')
        .replaceAll('⏎', '\n')
        .replaceAll('¶', '\n\n'),
    }))
    .filter(({ text }) => text !== '')
}

function marks(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let shift = 0
  for (const match of text.matchAll(/[‹›]/g)) {
    const at = match.index - shift++
    if (match[0] === '‹') found.push({ start: at, end: at })
    else found[found.length - 1]!.end = at
  }
  return found
}
