import { execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { commandLine } from './built.ts'

vi.setConfig({ testTimeout: 60_000 })

const cli = commandLine()
const seeds = readdirSync('seeds').filter(name => name.endsWith('.txt'))
const git = (cwd: string, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@b.example', '-c', 'init.defaultBranch=main', ...args],
    {
      cwd,
      encoding: 'utf8',
    },
  )
const compact = async (cwd: string, ...args: string[]): Promise<string[]> => {
  const { out } = await cli.run(['--format', 'compact', ...args], { cwd })
  return out
    .split('\n')
    .filter(Boolean)
    .map(line => line.split(': ')[0]!)
}

describe('stet entries of a configuration', () => {
  it('silence, and are reported where they silence nothing in the whole run', async () => {
    const cwd = cli.folder({
      'a.txt': 'Said [NAME].\n',
      'b.txt': 'Said [PLACE].\n',
      'bluepencil.config.yaml': `extends: []
rules: { placeholder: on }
stet:
  - { rule: placeholder, text: "[NAME]", file: a.txt, reason: a form }
  - { rule: placeholder, text: "[DATE]", reason: gone }
  - { rule: placeholder, file: elsewhere.txt, reason: another file's }
`,
    })
    expect(await compact(cwd, '.')).toEqual(['b.txt:1:6', 'bluepencil.config.yaml:5:1'])
  })
})

describe('--baseline', () => {
  it('keeps quiet about what was accepted, wherever it moves, and marks new faults', async () => {
    const cwd = cli.folder({ 'a.txt': 'Said [NAME].\n\nHe spoke of [PLACE].\n' })
    expect((await cli.run(['--baseline', 'write', 'a.txt'], { cwd })).status).toBe(0)
    writeFileSync(
      join(cwd, 'a.txt'),
      'New words.\n\nHe spoke of [PLACE].\n\nSaid [NAME].\n\nAnd of [DATE].\n',
    )
    expect(await compact(cwd, '--baseline', 'use', 'a.txt')).toEqual(['a.txt:7:8'])
    // The same sentence twice is one more than was accepted.
    writeFileSync(join(cwd, 'a.txt'), 'Said [NAME].\n\nSaid [NAME].\n')
    expect(await compact(cwd, '--baseline', 'use', '--rule', 'placeholder', 'a.txt')).toEqual(['a.txt:3:6'])
  })

  it('says what is wrong with a baseline', async () => {
    const cwd = cli.folder({ 'a.txt': 'A.', 'b.json': '[]' })
    expect((await cli.run(['--baseline', 'use', 'a.txt'], { cwd })).err).toBe(
      '.bluepencil-baseline.json: is not there; make it with --baseline write\n',
    )
    expect((await cli.run(['--baseline=use', '--baseline-file=b.json', 'a.txt'], { cwd })).err).toBe(
      'b.json: is no baseline; make it anew with --baseline write\n',
    )
  })
})

describe('--since', () => {
  it('marks changed lines and new files only', async () => {
    const cwd = cli.folder({ 'desk/a b.txt': 'Said [NAME].\n\nFine.\n', 'c.txt': 'Said [NAME].\n' })
    git(cwd, 'init', '-q')
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'x')
    writeFileSync(join(cwd, 'desk/a b.txt'), 'Said [NAME].\n\nFine, [PLACE].\n')
    writeFileSync(join(cwd, 'new.txt'), 'Said [NAME].\n')
    expect(await compact(cwd, '--since', 'HEAD', '.')).toEqual(['desk/a b.txt:3:7', 'new.txt:1:6'])
    expect(await compact(join(cwd, 'desk'), '--since', 'HEAD', '.')).toEqual(['a b.txt:3:7'])
    git(cwd, 'add', '.')
    git(cwd, 'commit', '-qm', 'y')
    expect(await compact(cwd, '--since', 'HEAD', '.')).toEqual([])
    expect(await compact(cwd, '--since', 'HEAD~1', '.')).toEqual(['desk/a b.txt:3:7', 'new.txt:1:6'])
  })

  it('says what it cannot compare with', async () => {
    const cwd = cli.folder({ 'a.txt': 'A.' })
    expect((await cli.run(['--since', 'HEAD', 'a.txt'], { cwd })).err).toBe(
      '--since: this is no git repository; leave it out\n',
    )
    git(cwd, 'init', '-q')
    expect((await cli.run(['--since', 'nowhere', 'a.txt'], { cwd })).err).toBe(
      '--since: git knows no revision “nowhere”; check it with git log\n',
    )
  })
})

describe('a run over many files', () => {
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => {
        const name = seeds[index % seeds.length]!
        return [`${String(index).padStart(3, '0')}-${name}`, readFileSync(join('seeds', name), 'utf8')]
      }),
    )

  it('comes to the same on one thread as on several, in order', async () => {
    const cwd = cli.folder({ ...many(30), 'zz.txt': Buffer.from([0xff]) })
    const [one, three] = await Promise.all(
      ['1', '3'].map(count => cli.run(['--workers', count, '--format', 'json', '.'], { cwd })),
    )
    expect(three).toEqual(one)
    expect(JSON.parse(one!.out)).toHaveLength(31)
    expect(one!.err).toBe('zz.txt:1: is not UTF-8; convert it, for example with iconv -t utf-8\n')
  })

  it('remembers with --cache, by content and configuration', async () => {
    const cwd = cli.folder(many(6))
    const all = ['--cache', '--format', 'json', '.']
    const first = await cli.run(all, { cwd })
    expect(existsSync(join(cwd, '.bluepencil-cache'))).toBe(true)
    expect(await cli.run(all, { cwd })).toEqual(first)
    // What stands in the cache is what is told.
    const kept = readdirSync(join(cwd, '.bluepencil-cache'), { recursive: true, withFileTypes: true }).filter(
      one => one.isFile(),
    )
    expect(kept).toHaveLength(6)
    for (const { parentPath, name } of kept) writeFileSync(join(parentPath, name), 'cut short')
    expect(await cli.run(all, { cwd })).toEqual(first)
    writeFileSync(join(cwd, 'bluepencil.config.yaml'), 'rules: { sentence-fragment: off }')
    expect((await cli.run(all, { cwd })).out).not.toContain('"ruleId":"sentence-fragment"')
  })
})

describe('--stream', () => {
  const lines = (text: string): Record<string, unknown>[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))

  it('answers each line with a line, a bad one with its error', async () => {
    const input = [
      JSON.stringify({ id: 7, path: 'a.html', text: '<p>Said [NAME].</p>' }),
      '{ not json',
      JSON.stringify('Said [NAME].'),
      '',
      JSON.stringify({ id: 'x', body: 'no text' }),
      JSON.stringify({ id: 'last', text: 'Fine.', format: 'markdown' }),
    ].join('\n')
    const { out, status } = await cli.run(['--stream', '--rule', 'placeholder'], { input })
    expect(status).toBe(0)
    expect(lines(out)).toMatchObject([
      { id: 7, path: 'a.html', messages: [{ ruleId: 'placeholder', place: { start: { column: 9 } } }] },
      { line: 2, error: 'line 2: is not JSON; give one article a line' },
      { messages: [{ actual: '[NAME]' }] },
      { id: 'x', line: 5, error: 'line 5: has no “text”; give {"id": …, "path": …, "text": …}' },
      { id: 'last', messages: [] },
    ])
  })

  it('runs under xargs, and as the mapper of a sorted pipe', async () => {
    const cwd = cli.folder()
    const articles = seeds.flatMap(name =>
      [1, 2, 3].map(copy =>
        JSON.stringify({ id: `${name}-${copy}`, text: readFileSync(join('seeds', name), 'utf8') }),
      ),
    )
    for (const part of [0, 1, 2, 3]) {
      writeFileSync(
        join(cwd, `part-${part}`),
        `${articles.filter((_, index) => index % 4 === part).join('\n')}\n`,
      )
    }
    const mapper = `"${process.execPath}" "${cli.path}" --stream --no-config`
    const xargs = `ls part-* | xargs -P 2 -I{} sh -c '${mapper} < {} > out-{}' && cat out-part-*`
    const streamed = `cat part-* | sort | ${mapper} | sort`
    const run = (command: string): Map<unknown, unknown> =>
      new Map(
        lines(
          execFileSync('bash', ['-o', 'pipefail', '-c', command], {
            cwd,
            encoding: 'utf8',
            maxBuffer: 2 ** 28,
          }),
        ).map(one => [one.id, one.messages]),
      )
    const parallel = run(xargs)
    expect(parallel.size).toBe(articles.length)
    expect(new Map([...run(streamed)].sort())).toEqual(new Map([...parallel].sort()))
  })

  it('waits for a slow reader', async () => {
    const child = spawn(process.execPath, [cli.path, '--stream', '--rule', 'placeholder'])
    const line = `${JSON.stringify({ text: 'Said [NAME]. '.repeat(200) })}\n`
    let written = 0
    const total = 2000
    const feed = (): void => {
      while (written < total) {
        written++
        if (!child.stdin.write(line)) {
          child.stdin.once('drain', feed)
          return
        }
      }
      child.stdin.end()
    }
    feed()
    await wait(1500)
    // Nothing was read, so that by now it takes no more.
    const before = written
    await wait(500)
    expect(written).toBe(before)
    expect(before).toBeLessThan(total)
    let answers = 0
    child.stdout.on('data', (chunk: Buffer) => {
      for (const byte of chunk) if (byte === 10) answers++
    })
    await new Promise(done => child.on('close', done))
    expect(answers).toBe(total)
  })
})

describe('--watch', () => {
  it('checks again what changes, and all when the configuration does', async () => {
    const cwd = cli.folder({
      'a.txt': 'Fine.\n',
      'b.txt': 'Said [NAME].\n',
      'bluepencil.config.yaml': 'rules: {}\n',
    })
    const child = spawn(process.execPath, [cli.path, '--watch', '--format', 'compact', '.'], { cwd })
    let out = ''
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk
    })
    const until = async (wanted: RegExp): Promise<void> => {
      for (let tries = 0; !wanted.test(out) && tries < 100; tries++) await wait(50)
      expect(out).toMatch(wanted)
      out = ''
    }
    await until(/b\.txt:1:6: error/)
    await wait(500)
    writeFileSync(join(cwd, 'a.txt'), 'Now [PLACE].\n')
    await until(/^\s*a\.txt:1:5: error.*\n$/)
    writeFileSync(join(cwd, 'bluepencil.config.yaml'), 'rules: { placeholder: warning }\n')
    await until(/a\.txt:1:5: warning[\s\S]*b\.txt:1:6: warning/)
    child.kill('SIGTERM')
    expect(await new Promise(done => child.on('close', done))).toBe(0)
  })
})

describe('a fix that is killed', () => {
  it('leaves each file old or new, whole', async () => {
    const old = `${'It was a honor to sail. '.repeat(40)}\n`.repeat(20)
    const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, old]))
    let oldLeft = 0
    let newMade = 0
    for (const after of [0, 5, 20, 60]) {
      const cwd = cli.folder(files)
      const child = spawn(
        process.execPath,
        [cli.path, '--fix', '--workers', '2', '--rule', 'article-a-an', '.'],
        { cwd },
      )
      const changed = (): boolean =>
        Object.keys(files).some(name => readFileSync(join(cwd, name), 'utf8') !== old)
      while (child.exitCode === null && !changed()) await wait(1)
      await wait(after)
      child.kill('SIGKILL')
      await new Promise(done => child.on('close', done))
      for (const name of Object.keys(files)) {
        const text = readFileSync(join(cwd, name), 'utf8')
        expect([old, old.replaceAll('a honor', 'an honor')].includes(text)).toBe(true)
        if (text === old) oldLeft++
        else newMade++
      }
    }
    expect(oldLeft).toBeGreaterThan(0)
    expect(newMade).toBeGreaterThan(0)
  })

  it('does not write over an edit made meanwhile', async () => {
    const { writeCopy } = await import('../src/write.ts')
    const { sourceOf } = await import('../src/source.ts')
    const cwd = cli.folder({ 'a.txt': 'new words' })
    const path = join(cwd, 'a.txt')
    await expect(writeCopy(path, sourceOf('mended'), sourceOf('old words'))).rejects.toThrow(
      'has changed while it was checked; check it again',
    )
    expect(readFileSync(path, 'utf8')).toBe('new words')
    expect(readdirSync(cwd)).toEqual(['a.txt'])
  })
})
