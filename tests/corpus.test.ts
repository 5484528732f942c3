import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readMarked } from '../bench/marked.ts'
import { rules } from '../rules/index.ts'
import { lint } from '../src/lint.ts'
import { reaches } from '../src/message.ts'
import { resolveOptions } from '../src/options.ts'
import { sourceOf } from '../src/source.ts'
import { textsIn } from './copy.ts'
import { marked } from './expect.ts'

const plan = {
  rules: rules.map(rule => ({ rule, options: resolveOptions(rule.options, undefined, 'test', rule.name) })),
}

/** What an editor would have to look at, in the text: nothing, in clean copy. */
async function flagged(text: string): Promise<string> {
  const { messages } = await lint(sourceOf(text, 'story.txt'), plan)
  const grave = messages.filter(message => reaches(message.severity, 'warning'))
  return grave
    .map(
      message =>
        `${message.ruleId}: ${marked(text, [message]).slice(Math.max(0, message.place.start.offset - 60), message.place.end.offset + 60)}`,
    )
    .join('\n')
}

describe('clean copy', () => {
  const texts = textsIn('tests/corpus')
  for (const { name, text } of texts.filter(({ name }) => !name.startsWith('sentences'))) {
    it(name, async () => expect(await flagged(text)).toBe(''))
  }
  for (const { name, text } of texts.filter(({ name }) => name.startsWith('sentences'))) {
    for (const passage of text
      .split(/\n{2,}/)
      .map(block => block.trim())
      .filter(Boolean)) {
      it(`${name}: ${passage.slice(0, 80)}`, async () => expect(await flagged(passage)).toBe(''))
    }
  }
})

describe('seeds', () => {
  for (const { name, text } of textsIn('seeds')) {
    it(`${name} is what its marked form says`, () => {
      const form = readFileSync(`seeds/${name.replace(/\.txt$/, '.marked')}`, 'utf8')
      expect(text).toBe(readMarked(form, name).text)
    })
  }
})
