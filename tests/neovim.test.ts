import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { commandLine } from './built.ts'

const hasNeovim = spawnSync('nvim', ['--version']).status === 0
if (!hasNeovim)
  console.warn('Neovim is not installed: its test is skipped. Install it with apt-get install neovim.')

const built = commandLine()

describe.skipIf(!hasNeovim)('Neovim', () => {
  it('shows what is found and applies a code action', async () => {
    const folder = built.folder({ 'a.txt': 'The plans, he said 😀, stand. He gave it to the the man.\n' })
    const out = join(folder, 'told.json')
    const args = ['--headless', '--clean', '-n', '-S', resolve('tests/neovim.lua')]
    const given = [built.path, join(folder, 'a.txt'), out]
    await promisify(execFile)('nvim', [...args.slice(0, 3), ...given, ...args.slice(3)], {
      env: { ...process.env, NODE: process.execPath },
      timeout: 60_000,
    })
    const told = JSON.parse(readFileSync(out, 'utf8'))
    expect(told[0]).toMatchObject({ code: 'repeated-word', line: 0 })
    expect(told.at(-2).action).toMatch(/^(?:Change|Delete) /)
    expect(told.at(-1)).toEqual({ left: 0 })
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(
      'The plans, he said 😀, stand. He gave it to the man.\n',
    )
  }, 90_000)
})
