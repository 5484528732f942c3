import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandLine, type Ran } from './built.ts'

const story = `Officials Meet in Lisbon

LISBON — The minister met the the mayor on Monday. “It was a honor,” she said.
`

describe('code kept from an earlier run', () => {
  const cli = commandLine()
  const name = `bluepencil-${process.getuid?.()}`
  const check = (cwd: string, env: Record<string, string> = {}): Promise<Ran> =>
    cli.run(['--no-config', '--format', 'json', 'story.txt'], { cwd, env: { TMPDIR: cwd, ...env } })
  const keptIn = (folder: string): string[] => readdirSync(join(folder, name))

  async function keptOnce(): Promise<{ cwd: string; kept: string; first: Ran }> {
    const cwd = cli.folder({ 'story.txt': story })
    const first = await check(cwd)
    const [file] = keptIn(cwd)
    return { cwd, kept: join(cwd, name, file!), first }
  }

  test('is used, and changes nothing', async () => {
    const { cwd, first, kept } = await keptOnce()
    expect(JSON.parse(first.out)[0].messages).not.toEqual([])
    const { ino, mtimeMs } = statSync(kept)
    expect(await check(cwd)).toEqual(first)
    expect(statSync(kept)).toMatchObject({ ino, mtimeMs })
  })

  test('is for its user alone', async () => {
    const { kept } = await keptOnce()
    expect(statSync(kept).mode & 0o777).toBe(0o600)
    expect(statSync(join(kept, '..')).mode & 0o777).toBe(0o700)
  })

  test('is made anew where it is broken, cut short, empty or not ours', async () => {
    const { cwd, kept, first } = await keptOnce()
    const good = readFileSync(kept)
    const broken = Buffer.from(good)
    for (let at = 64; at < broken.length; at += 4096) broken[at]! ^= 0x55
    const header = Buffer.from(good)
    header.fill(0xff, 0, 8)
    for (const bytes of [
      broken,
      good.subarray(0, good.length >> 1),
      Buffer.alloc(0),
      Buffer.from('x'),
      header,
    ]) {
      writeFileSync(kept, bytes)
      expect(await check(cwd)).toEqual(first)
      expect(readFileSync(kept).length).toBeGreaterThan(good.length / 2)
      expect(await check(cwd)).toEqual(first)
    }
    expect(keptIn(cwd)).toHaveLength(1)
  })

  test('is replaced after a run over more copy, not after one over less', async () => {
    const cwd = cli.folder({ 'story.txt': 'It rained.\n' })
    await check(cwd)
    const size = (): number => statSync(join(cwd, name, keptIn(cwd)[0]!)).size
    const small = size()
    writeFileSync(join(cwd, 'story.txt'), story.repeat(4))
    await check(cwd)
    const large = size()
    expect(large).toBeGreaterThan(small)
    writeFileSync(join(cwd, 'story.txt'), 'It rained.\n')
    await check(cwd)
    expect(size()).toBe(large)
  })

  test('is not taken from a folder that others may write to, nor through a link', async () => {
    const { cwd, first, kept } = await keptOnce()
    chmodSync(join(kept, '..'), 0o777)
    writeFileSync(kept, 'x')
    expect(await check(cwd)).toEqual(first)
    expect(readFileSync(kept, 'utf8')).toBe('x')
    const other = cli.folder({ 'story.txt': story })
    mkdirSync(join(other, 'elsewhere'), { mode: 0o700 })
    symlinkSync(join(other, 'elsewhere'), join(other, name))
    expect(await check(other)).toEqual(first)
    expect(readdirSync(join(other, 'elsewhere'))).toEqual([])
  })

  test('is not kept where it is not wanted, or cannot be', async () => {
    const cwd = cli.folder({ 'story.txt': story })
    const { first } = await keptOnce()
    expect(await check(cwd, { NODE_DISABLE_COMPILE_CACHE: '1' })).toEqual(first)
    expect(await check(cwd, { TMPDIR: join(cwd, 'story.txt') })).toEqual(first)
    expect(await check(cwd, { TMPDIR: join(cwd, 'missing', 'deeper'), HOME: '' })).toEqual(first)
    expect(readdirSync(cwd)).toEqual(['story.txt'])
  })

  test('may be written by many at once', async () => {
    const cwd = cli.folder({ 'story.txt': story })
    const runs = await Promise.all(Array.from({ length: 6 }, () => check(cwd)))
    for (const run of runs) expect(run).toEqual(runs[0])
    expect(keptIn(cwd)).toHaveLength(1)
  })

  test('is not needed to tell the version', () => {
    const cwd = cli.folder()
    const { stdout } = spawnSync(process.execPath, [cli.path, '--version'], { env: { TMPDIR: cwd } })
    expect(String(stdout)).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(readdirSync(cwd)).toEqual([])
  })
})
