import { createTwoFilesPatch } from 'diff'
import { harmless } from '../report/screen.ts'
import type { Source } from '../source.ts'

/** What mending would change, as a unified diff; nothing where it would change nothing. */
export async function diffOf(before: Source, after: Source): Promise<string> {
  if (before.text === after.text) return ''
  const path = harmless(before.path).replaceAll('\\', '/').replace(/^\.\//, '')
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before.text, after.text, undefined, undefined, {
    context: 3,
  })
  return patch.replace(/^=+\n/, '')
}
