import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine, runNode } from './built.ts'
import { type Server, startServer } from './serve.ts'

/** A client of the LanguageTool API, as people have it; not one of the project's own packages. */
const client = 'gramma@1.6.0'
const folder = mkdtempSync(join(tmpdir(), 'bluepencil-gramma-'))
const installed = spawnSync(
  'npm',
  ['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, client],
  { encoding: 'utf8', timeout: 120_000 },
)
const isThere = installed.status === 0
if (!isThere) console.warn(`${client} could not be installed: its test is skipped. ${installed.stderr}`)

const built = commandLine()
let server: Server
beforeAll(async () => {
  if (isThere) server = await startServer(built.path)
}, 60_000)
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe.skipIf(!isThere)('gramma', () => {
  it('marks what bluepencil marks', async () => {
    const settings = {
      api_url: `${server.url}/v2/check`,
      api_key: '',
      dictionary: [],
      language: 'en-US',
      rules: {},
    }
    const copy = built.folder({
      'a.txt': 'The army will grow by a third before 2032. Stated.\n',
      'b.txt': 'The army will grow by a third before 2032.\n',
      '.gramma.json': JSON.stringify(settings),
    })
    const check = (name: string) =>
      runNode([join(folder, 'node_modules', 'gramma', 'src', 'cli.js'), 'check', '-p', name], {
        cwd: copy,
        env: { HOME: folder },
      })
    const faulty = await check('a.txt')
    expect(faulty.status).toBe(1)
    expect(faulty.out).toContain('is left over from a lost clause')
    expect((await check('b.txt')).status).toBe(0)
  }, 60_000)
})
