import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { letters, narrow, narrowed } from '../scripts/letters.ts'

const archaic = (code: number): boolean => code >= 0x3d0 && code <= 0x3ff
const alphabets = (code: number): boolean =>
  code <= 0x17f || (code >= 0x250 && code <= 0x2ff) || (code >= 0x370 && code <= 0x45f && !archaic(code))

describe('the letters of the package’s patterns', () => {
  for (const property of Object.keys(narrowed)) {
    it(`are those of \\p{${property}} in Latin, Greek and Cyrillic`, () => {
      const ours = new RegExp(narrow(`^\\p{${property}}$`), 'u')
      const unicode = new RegExp(`^\\p{${property}}$`, 'u')
      const wrong: string[] = []
      for (let code = 0; code < 0xffff; code++) {
        const character = String.fromCharCode(code)
        if (alphabets(code) && ours.test(character) !== unicode.test(character)) wrong.push(code.toString(16))
      }
      expect(wrong).toEqual([])
    })
  }

  it('are no more than letters in common punctuation, and letters in common foreign words', () => {
    const letter = new RegExp(narrow('^\\p{L}+$'), 'u')
    for (const mark of '‘’“”–—…•·°′″€£™®†‡«»¡¿・、。「」　') expect(letter.test(mark), mark).toBe(false)
    for (const word of [
      'Nguyễn',
      'Ấn',
      'Ḥadīd',
      'שלום',
      'سلام',
      'हिन्दी',
      '漢字',
      'ひらがな',
      '한국',
      'Հայ',
    ]) {
      expect(letter.test(word), word).toBe(true)
    }
  })

  it('are capitals or small ones in the names of neighbours', () => {
    const [capital, small] = [narrow('^\\p{Lu}$'), narrow('^\\p{Ll}+$')].map(one => new RegExp(one, 'u'))
    for (const name of [
      'Əliyev',
      'Șerban',
      'Țepeș',
      'Ḥadīd',
      'Ṣāliḥ',
      'Ṭāhir',
      'Nguyễn',
      'Łódź',
      'Čapek',
      'İnönü',
    ]) {
      expect(capital!.test(name[0]!), name).toBe(true)
      expect(small!.test(name[0]!), name).toBe(false)
      expect(small!.test(name.slice(1)), name).toBe(true)
    }
  })

  it('are put into a class where they stand in one, and into one of their own elsewhere', () => {
    const [n] = [narrow('[\\p{N}]')]
    expect(narrow('\\p{N}')).toBe(n)
    expect(narrow('[^\\p{N}.]\\p{N}')).toBe(`[^${n.slice(1, -1)}.]${n}`)
    expect(narrow('\\[\\p{N}\\]')).toBe(`\\[${n}\\]`)
    expect(narrow('[([]\\p{N}')).toBe(`[([]${n}`)
    expect(narrow('\\\\p{N}')).toBe('\\\\p{N}')
    expect(narrow('\\p{Emoji}\\P{L}')).toBe('\\p{Emoji}\\P{L}')
  })

  it('are narrowed in the patterns of a source, written and made, and nowhere else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bluepencil-letters-'))
    try {
      const file = join(folder, 'source.ts')
      writeFileSync(
        file,
        'const part = "\\\\p{L}"\nexport const all = [/\\p{N}/u, new RegExp("^[" + part + "]$", "u"), new RegExp(/a/, "g"), `\\\\p{N}`, 4 / 2]\n',
      )
      const { outputFiles } = await build({
        entryPoints: [file],
        bundle: true,
        format: 'esm',
        plugins: [letters],
        target: 'node20',
        supported: { 'regexp-unicode-property-escapes': true },
        write: false,
      })
      const out = join(folder, 'out.mjs')
      writeFileSync(out, outputFiles[0]!.text)
      const { all } = (await import(pathToFileURL(out).href)) as { all: unknown[] }
      expect(all.map(one => (one instanceof RegExp ? one.source : one))).toEqual([
        narrow('\\p{N}'),
        `^${narrow('[\\p{L}]')}$`,
        'a',
        '\\p{N}',
        2,
      ])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
