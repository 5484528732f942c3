import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import retextRepeatedWords from 'retext-repeated-words'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import placeholder from '../rules/placeholder.ts'

describe('a rule in a unified pipeline', () => {
  it('runs on plain text, beside stock plugins', async () => {
    const file = await unified()
      .use(retextEnglish)
      .use(placeholder.plugin)
      .use(retextRepeatedWords)
      .use(retextStringify)
      .process('Said [NAME], a a witness.')
    expect(file.messages.map(String)).toEqual([
      '1:6-1:12: “[NAME]” stands for something still to come; fill it in.',
      '1:14-1:17: Unexpected repeated `a`, remove one occurrence',
    ])
    expect(file.messages[0]).toMatchObject({
      source: 'bluepencil',
      ruleId: 'placeholder',
      fatal: true,
      actual: '[NAME]',
    })
  })

  it('runs on Markdown through remark-retext, at the places of the source', async () => {
    const file = await unified()
      .use(remarkParse)
      .use(remarkRetext, unified().use(retextEnglish).use(placeholder.plugin) as never)
      .use(function compiler() {
        this.compiler = () => ''
      })
      .process('# A *title*\n\nSaid **[NAME]**, a witness.\n')
    expect(file.messages.map(String)).toEqual([
      '3:8-3:14: “[NAME]” stands for something still to come; fill it in.',
    ])
  })

  it('runs on HTML through rehype-retext, at the places of the source', async () => {
    const file = await unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeRetext, unified().use(retextEnglish).use(placeholder.plugin) as never)
      .use(rehypeStringify)
      .process('<h1>Title</h1>\n<p>Said <b>[NAME]</b>, a witness.</p>\n')
    expect(file.messages.map(String)).toEqual([
      '2:12-2:18: “[NAME]” stands for something still to come; fill it in.',
    ])
  })

  it('refuses an option that it does not have', () => {
    const options = { alow: [] } as object
    expect(() => unified().use(placeholder.plugin, options).freeze()).toThrow(
      'bluepencil: “alow” is not an option of placeholder; it has none',
    )
  })
})
