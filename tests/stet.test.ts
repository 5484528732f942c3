import { describe, expect, it } from 'vitest'
import placeholder from '../rules/placeholder.ts'
import { lint } from '../src/lint.ts'
import { first, mend } from '../src/mend.ts'
import { type Format, sourceOf } from '../src/source.ts'
import type { Stet } from '../src/stet.ts'

const run = async (text: string, format: Format, stet: readonly Stet[] = []) => {
  const plan = { rules: [{ rule: placeholder, options: {} }], stet, unusedStet: 'warning' as const }
  return lint(sourceOf(text, 'story', format), plan)
}
const said = async (
  text: string,
  format: Format = 'markdown',
  stet: readonly Stet[] = [],
): Promise<string[]> =>
  (await run(text, format, stet)).messages.map(one => `${one.place.start.line} ${one.ruleId}`)

describe('stet', () => {
  it('lets the paragraph after it stand, and no other', async () => {
    const text = '<!-- stet placeholder: his joke -->\n\nSaid [NAME].\n\nSaid [NAME].\n'
    expect(await said(text)).toEqual(['5 placeholder'])
    expect(
      await said('<!-- stet placeholder: his joke -->\n<p>Said [NAME].</p>\n<p>Said [NAME].</p>', 'html'),
    ).toEqual(['3 placeholder'])
  })

  it('lets the paragraph that it stands in stand', async () => {
    expect(await said('Said [NAME]. <!-- stet placeholder: his joke -->\n\nSaid [NAME].\n')).toEqual([
      '3 placeholder',
    ])
    expect(
      await said('<p>Said <!-- stet placeholder: his joke -->[NAME].</p>\n<p>[NAME]</p>', 'html'),
    ).toEqual(['2 placeholder'])
    expect(
      await said('<p>Said [NAME].<!-- stet placeholder: his joke --></p>\n<p>[NAME]</p>', 'html'),
    ).toEqual(['2 placeholder'])
  })

  it('lets a whole file stand', async () => {
    expect(await said('Said [NAME].\n\nSaid [NAME].\n\n<!-- stet-file placeholder: a form -->\n')).toEqual([])
  })

  it('lets certain words stand', async () => {
    const text = '<!-- stet placeholder “[NAME]”: a form -->\n\nSaid [NAME] of [PLACE].\n'
    expect((await run(text, 'markdown')).messages.map(one => one.actual)).toEqual(['[PLACE]'])
  })

  it('lets all rules stand where it names none', async () => {
    expect(await said('<!-- stet: as he wrote it -->\n\nSaid [NAME].\n')).toEqual([])
  })

  it('is marked where it silences nothing, and can be taken out', async () => {
    const text = 'Said he. <!-- stet placeholder: once -->\n'
    const { source, messages } = await run(text, 'markdown')
    expect(messages).toMatchObject([
      {
        ruleId: 'unused-stet',
        severity: 'warning',
        reason: 'The stet of placeholder silences nothing; remove it.',
      },
    ])
    expect(mend(source, messages, first).text).toBe('Said he. \n')
  })

  it('is not marked where its rule does not run', async () => {
    expect(await said('<!-- stet spelling: his way -->\n\nSaid he.\n')).toEqual([])
  })

  it('may be an entry, for words, a line or all', async () => {
    const text = 'Said [NAME].\nSaid [PLACE].\nSaid [DATE].\n'
    const entry = { rule: 'placeholder', reason: 'a form' }
    expect(await said(text, 'text', [entry])).toEqual([])
    expect(await said(text, 'text', [{ ...entry, line: 2 }])).toEqual(['1 placeholder', '3 placeholder'])
    expect(await said(text, 'text', [{ ...entry, text: '[DATE]' }])).toEqual([
      '1 placeholder',
      '2 placeholder',
    ])
    expect(await said(text, 'text', [{ ...entry, rule: 'spelling' }])).toHaveLength(3)
    const unused = { ...entry, text: 'elsewhere' }
    expect((await run(text, 'text', [unused, { ...entry, line: 1 }])).stood).toEqual([{ ...entry, line: 1 }])
  })
})
