import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../errors.ts'
import type { Command } from './index.ts'

/** `bluepencil new-rule NAME`: lays out a rule of one's own, with its examples and test. */
const newRule: Command = async ([name, ...others]) => {
  if (name === undefined || others.length > 0)
    throw new UserError('new-rule', 'takes one name', 'give the fault’s')
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    throw new UserError(
      'new-rule',
      `“${name}” is no rule’s name`,
      'write small letters and hyphens, as in stray-comma',
    )
  }
  const files = { [`rules/${name}.js`]: ruleText(name), [`rules/${name}.test.js`]: testText(name) }
  for (const file of Object.keys(files)) {
    if (existsSync(file)) throw new UserError(file, 'is there already', 'choose another name')
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
    process.stdout.write(`${file} is written.\n`)
  }
  process.stdout.write(`
Run its examples with: node --test rules/${name}.test.js
Switch it on in bluepencil.config.js:

  import rule from './rules/${name}.js'
  export default { plugins: [rule], rules: { '${name}': 'on' } }
`)
  return 0
}

export default newRule

const ruleText = (name: string): string => `import { rule } from 'bluepencil'

export default rule({
  name: '${name}',
  summary: 'A word that this house does not write.',
  rationale: 'Say here why an editor marks it, and what makes the rule sure.',
  severity: 'warning',
  // none, offered (an editor’s choice) or safe (may be applied unasked)
  fix: 'offered',
  // paragraph, where each paragraph can be judged on its own; otherwise article
  scope: 'paragraph',
  options: {
    words: {
      type: 'array',
      items: { type: 'string' },
      default: ['ongoing'],
      description: 'The words to mark.',
    },
  },
  // The examples are the rule’s test: the fault stands ‹so›, with all that its fix touches.
  good: ['The talks continue.'],
  bad: [
    {
      text: 'The ‹ongoing ›talks failed.',
      message: '“ongoing” is a word that this house does not write; leave it out.',
      mended: 'The talks failed.',
    },
  ],
  *check(article, { words }) {
    for (const sentence of article.sentences) {
      for (const token of sentence.tokens) {
        if (!words.includes(token.norm)) continue
        const end = article.text[token.end] === ' ' ? token.end + 1 : token.end
        yield {
          span: { start: token.start, end: token.end },
          message: \`“\${token.text}” is a word that this house does not write; leave it out.\`,
          fixes: [[{ start: token.start, end, text: '' }]],
        }
      }
    }
  },
})
`

const testText = (name: string): string => `import { test } from 'node:test'
import { proveExamples } from 'bluepencil'
import rule from './${name}.js'

test('${name}', () => proveExamples(rule))
`
