import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { formatNames } from '../src/report/index.ts'
import { widthOf } from '../src/report/screen.ts'
import { commandLine } from './built.ts'

vi.setConfig({ testTimeout: 60_000 })

const cli = commandLine()

/** One fault for a rule that will stay: a placeholder, an error without a fix. */
const faulty = 'The mayor, [NAME], spoke on Monday.\n'
const clean = 'The mayor spoke on Monday.\n'

describe('bluepencil', () => {
  it('ends with 0 on clean copy, 1 on a fault, 2 on a wrong command line', async () => {
    const cwd = cli.folder({ 'clean.txt': clean, 'faulty.txt': faulty })
    expect(await cli.run(['clean.txt'], { cwd })).toMatchObject({ status: 0, err: '' })
    expect(await cli.run(['faulty.txt'], { cwd })).toMatchObject({ status: 1, err: '' })
    expect((await cli.run(['faulty.txt', '--fail-on', 'never'], { cwd })).status).toBe(0)
    expect(await cli.run(['clean.txt', '--colour'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: '--colour: there is no such option; use --color\n',
    })
  })

  it('prints one JSON array, an object a file, as the contract says', async () => {
    const cwd = cli.folder({ 'clean.txt': clean, 'faulty.txt': faulty })
    const { out } = await cli.run(['--format', 'json', 'clean.txt', 'faulty.txt'], { cwd })
    expect(JSON.parse(out)).toEqual([
      { path: 'clean.txt', messages: [] },
      {
        path: 'faulty.txt',
        messages: [
          {
            ruleId: 'placeholder',
            severity: 'error',
            reason: '“[NAME]” stands for something still to come; fill it in.',
            place: { start: { line: 1, column: 12, offset: 11 }, end: { line: 1, column: 18, offset: 17 } },
            actual: '[NAME]',
            expected: [],
            fix: null,
            url: 'docs/rules/placeholder.md',
          },
        ],
      },
    ])
  })

  it('finds copy in folders and by globs, and heeds .gitignore', async () => {
    const cwd = cli.folder({
      'desk/a.txt': faulty,
      'desk/deep/b.md': faulty,
      'desk/c.html': `<p>${faulty}</p>`,
      'desk/data.json': '{}',
      'desk/old/d.txt': faulty,
      'node_modules/x/e.txt': faulty,
      '.gitignore': 'old/\n',
    })
    const paths = async (...args: string[]): Promise<string[]> =>
      JSON.parse((await cli.run(['--format', 'json', ...args], { cwd })).out).map(
        (one: { path: string }) => one.path,
      )
    expect(await paths('.')).toEqual(['desk/a.txt', 'desk/c.html', 'desk/deep/b.md'])
    expect(await paths('desk/**/*.txt')).toEqual(['desk/a.txt'])
    expect(await paths('desk', '--no-ignore', '--ext', 'txt')).toEqual(['desk/a.txt', 'desk/old/d.txt'])
    expect(await paths('desk/old/d.txt')).toEqual(['desk/old/d.txt'])
  })

  it('reads standard input under the name that it is given', async () => {
    const { out, status } = await cli.run(['-', '--stdin-filename', 'x.html', '--format', 'compact'], {
      input: '<p>The mayor, <b>[NAME]</b>, spoke.</p>',
    })
    expect(out).toBe(
      'x.html:1:18: error: “[NAME]” stands for something still to come; fill it in. [placeholder]\n',
    )
    expect(status).toBe(1)
  })

  it('says in one line what is wrong with a file, and checks the others', async () => {
    const cwd = cli.folder({
      'faulty.txt': faulty,
      'bad.txt': Buffer.from([0x41, 0x0a, 0xff, 0xfe, 0x41]),
      'binary.txt': Buffer.from([0x41, 0x00, 0xff, 0x41]),
      'wide.txt': Buffer.from('\ufeffA story.', 'utf16le'),
      'empty.txt': '',
      'folder/data.json': '{}',
      'shut.txt': clean,
    })
    const files = [
      'bad.txt',
      'binary.txt',
      'wide.txt',
      'empty.txt',
      'missing.txt',
      'folder',
      'none*.txt',
      'faulty.txt',
    ]
    const { status, out, err } = await cli.run([...files, '--format', 'compact'], { cwd })
    expect(err.split('\n').sort()).toEqual(
      [
        '',
        'bad.txt:2: is not UTF-8; convert it, for example with iconv -t utf-8',
        'binary.txt: is not text; leave it out, or convert it to text',
        'folder: holds no copy; copy ends in .txt, .md, .markdown, .html, .htm; --ext names others',
        'missing.txt: is not there; check its path',
        'none*.txt: matches nothing; check it',
        'wide.txt: is UTF-16; save it as UTF-8',
      ].sort(),
    )
    expect(out).toContain('faulty.txt:1:12: error')
    expect(status).toBe(2)
  })

  it('refuses a file that is too large without reading it', async () => {
    const cwd = cli.folder({ 'huge.txt': 'x' })
    const { truncateSync } = await import('node:fs')
    truncateSync(join(cwd, 'huge.txt'), 65 * 2 ** 20)
    const { err, status } = await cli.run(['huge.txt'], { cwd })
    expect(err).toBe(
      'huge.txt: has 68157440 bytes, more than the 67108864 of the largest article; split it\n',
    )
    expect(status).toBe(2)
  })

  it('writes several reports in one run, each to its file', async () => {
    const cwd = cli.folder({ 'faulty.txt': faulty })
    const formats = formatNames.flatMap(name => ['--format', `${name}=out.${name}`])
    const { status, out, err } = await cli.run(['faulty.txt', ...formats], { cwd })
    expect({ status, out, err }).toEqual({ status: 1, out: '', err: '' })
    for (const name of formatNames) {
      expect(readFileSync(join(cwd, `out.${name}`), 'utf8')).toContain('stands for something still to come')
    }
  })

  it('colours for those who ask, and not for pipes', async () => {
    const cwd = cli.folder({ 'faulty.txt': faulty })
    expect((await cli.run(['faulty.txt'], { cwd })).out).not.toContain('\u001b')
    expect((await cli.run(['faulty.txt', '--color'], { cwd })).out).toContain('\u001b[31merror')
    expect((await cli.run(['faulty.txt'], { cwd, env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[31m')
    expect((await cli.run(['faulty.txt'], { cwd, env: { FORCE_COLOR: '0' } })).out).not.toContain('\u001b')
  })

  it('does what it says of each command and option', async () => {
    const { out, status } = await cli.run(['--help'])
    expect(status).toBe(0)
    for (const line of out.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80)
    expect(out).toContain(formatNames.slice(0, 3).join(', '))
    expect((await cli.run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await cli.run(['rules'])).out).toContain('placeholder')
    expect((await cli.run(['explain', 'placeholder'])).out).toContain('must not reach a reader')
    expect(await cli.run(['explain', 'placeholdr'])).toMatchObject({
      status: 2,
      err: 'explain: “placeholdr” is not a rule; use “placeholder”\n',
    })
  })

  it('stops quietly when its reader has seen enough', async () => {
    const cwd = cli.folder({ 'many.txt': faulty.repeat(3000) })
    const { runNode } = await import('./built.ts')
    const script = `
      const { spawn } = require('node:child_process')
      const child = spawn(process.execPath, [${JSON.stringify(cli.path)}, 'many.txt'])
      child.stdout.once('data', () => child.stdout.destroy())
      child.stderr.on('data', text => process.stderr.write(text))
      child.on('close', (code, signal) => console.log(code, signal))`
    const { out, err } = await runNode(['-e', script], { cwd })
    expect(err).toBe('')
    expect(out).not.toContain('SIG')
  })
})

describe('the pretty report', () => {
  const show = async (text: string): Promise<string> => {
    const cwd = cli.folder({ 'story.txt': text })
    return (await cli.run(['story.txt', '--rule', 'placeholder'], { cwd })).out
  }

  it('shows the passage, its fault underlined, and the closing count', async () => {
    expect(await show(faulty)).toBe(`story.txt

  1:12  error                                                        placeholder
  “[NAME]” stands for something still to come; fill it in.
    The mayor, [NAME], spoke on Monday.
               ~~~~~~

1 error in 1 file.
`)
  })

  it('keeps within 80 columns, whatever the copy', async () => {
    const long = `${'word '.repeat(200)}[NAME] ${'長い文章です。'.repeat(40)}\n${'w'.repeat(500)}[NAME]${'👩‍👩‍👧'.repeat(80)}\n[INSERT ${'x'.repeat(40)}]`
    for (const line of (await show(long)).split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80)
  })

  it('shows what would steer a terminal as pictures', async () => {
    const out = await show('The \u001b[31m\u0007mayor\u202e, [NAME], \u009b2Jspoke\r\n.')
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(out).toContain('␛[31m␇mayor')
  })

  it('puts the marks below what is wide', async () => {
    const lines = (await show('東京の市長 [NAME] spoke.')).split('\n')
    const at = lines.findIndex(line => line.includes('東京'))
    expect(lines[at + 1]).toBe(`    ${' '.repeat(11)}~~~~~~`)
  })
})

describe('--fix', () => {
  const doubled = 'The ferry  sailed.\r\nIt was a honor to sail.\r\n'

  it('keeps mode, byte order mark and line ends, and follows links', async () => {
    const cwd = cli.folder({ 'real/story.txt': `\ufeff${doubled}` })
    const real = join(cwd, 'real/story.txt')
    chmodSync(real, 0o640)
    symlinkSync('real/story.txt', join(cwd, 'link.txt'))
    const { err } = await cli.run(['--fix', '--rule', 'article-a-an', 'link.txt'], { cwd })
    expect(err).toBe('')
    expect(readFileSync(real, 'utf8')).toBe(`\ufeff${doubled.replace('a honor', 'an honor')}`)
    expect(statSync(real).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
  })

  it('shows with --diff what it would do, and does nothing', async () => {
    const cwd = cli.folder({ 'story.txt': doubled })
    const { out } = await cli.run(['--diff', '--rule', 'article-a-an', 'story.txt'], { cwd })
    expect(out).toBe(
      [
        '--- a/story.txt',
        '+++ b/story.txt',
        '@@ -1,2 +1,2 @@',
        ' The ferry  sailed.\r',
        '-It was a honor to sail.\r',
        '+It was an honor to sail.\r',
        '',
      ].join('\n'),
    )
    expect(readFileSync(join(cwd, 'story.txt'), 'utf8')).toBe(doubled)
  })

  it('mends standard input into standard output', async () => {
    const { out } = await cli.run(['--fix', '--rule', 'article-a-an', '-'], { input: 'It was a honor.' })
    expect(out).toBe('It was an honor.')
  })

  it('asks about offered fixes only at a terminal', async () => {
    const cwd = cli.folder({ 'story.txt': clean })
    expect(await cli.run(['--fix=offered', 'story.txt'], { cwd })).toMatchObject({
      status: 2,
      err: '--fix=offered: asks, and there is no terminal to ask at; name the rules to apply with --rule\n',
    })
  })
})
