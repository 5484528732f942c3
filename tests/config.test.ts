import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { catalogue } from '../rules/presets.ts'
import { Configurations, type Flags } from '../src/config/index.ts'
import { rule } from '../src/rule.ts'
import { commandLine } from './built.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder = ''
const files = (given: Readonly<Record<string, string>>): void => {
  folder = mkdtempSync(join(tmpdir(), 'bluepencil-config-'))
  for (const [name, text] of Object.entries(given)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const held = (path: string, flags: Flags = {}) => new Configurations(catalogue, flags).for(join(folder, path))
const ran = async (path: string, flags: Flags = {}): Promise<string[]> =>
  (await held(path, flags)).plan.rules.map(one => one.rule.name)
/** What is said of a broken configuration, its folder left out. */
const complaint = async (name: string, text: string): Promise<string> => {
  files({ [name]: text })
  const error = await held('story.txt').then(
    () => new Error('it fits'),
    (error: Error) => error,
  )
  return error.message.replace(`${folder}/`, '')
}

/** A made-up catalogue, so that these tests hold whatever rules come and go. */
const toy = (name: string) =>
  rule({
    name,
    summary: 'A toy.',
    rationale: 'For the test.',
    severity: 'warning',
    fix: 'none',
    options: {
      allow: { type: 'array', items: { type: 'string' }, default: [] as string[], description: 'Words.' },
      most: { type: 'integer', minimum: 1, default: 3, description: 'A number.' },
    },
    good: [],
    bad: [],
    *check() {},
  })
const toys = {
  rules: [toy('one'), toy('two')],
  presets: { recommended: { summary: '', rules: { one: 'on', two: 'on' } } },
  stockNames: ['retext-quotes'],
  stock: async () => undefined,
} as const
const toyComplaint = async (name: string, text: string): Promise<string> => {
  files({ [name]: text })
  return new Configurations(toys).for(join(folder, 'story.txt')).then(
    () => 'it fits',
    (error: Error) => error.message.replace(`${folder}/`, ''),
  )
}

describe('a configuration', () => {
  it('is every rule of our own where there is none', async () => {
    files({})
    expect(await ran('story.txt')).toEqual(catalogue.rules.map(one => one.name))
  })

  it('is found upward, in each of its forms', async () => {
    const forms = {
      'bluepencil.config.json': '{ "rules": { "placeholder": "off" } }',
      'bluepencil.config.yaml': 'rules:\n  placeholder: off\n',
      'bluepencil.config.js': 'export default { rules: { placeholder: "off" } }',
      'bluepencil.config.mjs': 'export default async () => ({ rules: { placeholder: "off" } })',
      'package.json': '{ "name": "x", "bluepencil": { "rules": { "placeholder": "off" } } }',
    }
    for (const [name, text] of Object.entries(forms)) {
      files({ [name]: text })
      expect(await ran('desk/city/story.txt'), name).not.toContain('placeholder')
      expect((await held('desk/story.txt')).file, name).toBe(join(folder, name))
    }
  })

  it('leaves a package.json without our key alone', async () => {
    files({ 'package.json': '{ "name": "x" }', 'bluepencil.config.yaml': 'rules: { placeholder: off }' })
    expect(await ran('story.txt')).not.toContain('placeholder')
    files({
      'a/package.json': '{ not json "bluepencil"',
      'bluepencil.config.yaml': 'rules: { placeholder: off }',
    })
    expect(await ran('a/story.txt')).not.toContain('placeholder')
  })

  it('lays overrides by glob over what holds for all', async () => {
    files({
      'bluepencil.config.yaml': `
rules:
  placeholder: warning
lexicon: { accept: [Oulu], reject: { utilise: use } }
overrides:
  - files: live/**
    rules: { placeholder: { severity: suggestion } }
    lexicon: { accept: [Turku] }
  - files: ["*.md", "!draft.md"]
    rules: { placeholder: off }
    dialect: gb
`,
    })
    const severity = async (path: string) =>
      (await held(path)).plan.rules.find(one => one.rule.name === 'placeholder')?.severity
    expect(await severity('a.txt')).toBe('warning')
    expect(await severity('live/a.txt')).toBe('suggestion')
    expect(await ran('live/a.md')).not.toContain('placeholder')
    expect(await ran('draft.md')).toContain('placeholder')
    const { settings } = (await held('live/b.md')).plan
    expect([...settings!.accept]).toEqual(['Oulu', 'Turku'])
    expect(settings).toMatchObject({ dialect: 'gb', reject: new Map([['utilise', 'use']]) })
  })

  it('leaves ignored files alone', async () => {
    files({ 'bluepencil.config.yaml': 'ignore: [archive/, "*.html"]' })
    expect((await held('archive/a.txt')).ignored).toBe(true)
    expect((await held('a.html')).ignored).toBe(true)
    expect((await held('a.txt')).ignored).toBe(false)
  })

  it('builds on presets and on other files', async () => {
    files({
      'house.yaml': 'extends: mangled\nrules: { placeholder: warning }',
      'desk/bluepencil.config.yaml': 'extends: ../house.yaml\nrules: { sentence-fragment: off }',
    })
    const names = await ran('desk/a.txt')
    expect(names).toContain('placeholder')
    expect(names).not.toContain('sentence-fragment')
    expect(names).not.toContain('spelling')
  })

  it('runs the stock plugins by name, and the only rules asked for', async () => {
    files({
      'bluepencil.config.yaml':
        'extends: []\nrules: { retext-quotes: { severity: warning, preferred: smart } }',
    })
    expect(await ran('a.txt')).toEqual(['retext-quotes'])
    expect(await ran('a.txt', { rule: ['placeholder', 'retext-quotes'] })).toEqual([
      'placeholder',
      'retext-quotes',
    ])
    await expect(ran('a.txt', { rule: ['placeholdr'] })).rejects.toThrow(
      '--rule: “placeholdr” is not a rule; use “placeholder”',
    )
  })

  it('has today in the newsroom’s own time zone', async () => {
    files({ 'bluepencil.config.yaml': 'date: today\ntimeZone: Pacific/Kiritimati' })
    const zone = { timeZone: 'Pacific/Kiritimati' } as const
    expect((await held('a.txt')).plan.settings?.date).toBe(new Intl.DateTimeFormat('en-CA', zone).format())
    expect((await held('a.txt', { date: '2024-04-10' })).plan.settings?.date).toBe('2024-04-10')
  })

  it('knows the presets by rules that there are', async () => {
    for (const [name, { rules }] of Object.entries(catalogue.presets)) {
      for (const rule of Object.keys(rules)) {
        const known = catalogue.rules.some(one => one.name === rule) || catalogue.stockNames.includes(rule)
        expect(known || rule === 'unused-stet', `${rule} of ${name}`).toBe(true)
      }
    }
  })
})

describe('a broken configuration', () => {
  it('is told with file, line and remedy', async () => {
    expect(
      await toyComplaint('bluepencil.config.yaml', 'rules:\n  one:\n    severity: error\n    alow: [x]\n'),
    ).toBe('bluepencil.config.yaml:4: “alow” is not an option of one; use “allow”')
    expect(
      await toyComplaint(
        'bluepencil.config.json',
        '{\n  "rules": {\n    "one": {\n      "most": 0\n    }\n  }\n}',
      ),
    ).toBe('bluepencil.config.json:4: option “most” of one is 0; give a whole number of at least 1')
    expect(await toyComplaint('package.json', '{\n  "bluepencil": {\n    "rule": {}\n  }\n}')).toBe(
      'package.json:3: “rule” is not a setting; use “rules”',
    )
    expect(await toyComplaint('bluepencil.config.js', 'export default { rules: { one: "eror" } }')).toBe(
      'bluepencil.config.js: “one” is “eror”; use “error”',
    )
  })

  it.each([
    ['rules: { onne: off }', '1: “onne” is not a rule; use “one”'],
    [
      'rules: { one: 3 }',
      '1: “one” is 3; give one of “off”, “on”, “error”, “warning”, “suggestion”, or names and values',
    ],
    ['extends: recommendd', '1: “recommendd” is not a preset; use “recommended”'],
    ['extends: ./none.yaml', 'none.yaml: cannot be read; check that it is there, and its permissions'],
    ['dialect: uk', '1: “dialect” is “uk”; use “us”'],
    ['date: 10 April', '1: “date” is “10 April”; give the day of publication, YYYY-MM-DD, or "today"'],
    ['timeZone: Europe/Londn', '1: “Europe/Londn” is no time zone; give one such as Europe/London'],
    ['stet:\n  - rule: one\n', '2: entry 1 of “stet” has no “reason”; add “reason”'],
    ['overrides:\n  - rules: {}\n', '2: entry 1 of “overrides” has no “files”; add “files”'],
    ['lexicon: [Oulu]', '1: “lexicon” is ["Oulu"]; give names and values'],
    ['lexicon:\n  accept: Oulu', '2: “accept” is “Oulu”; give a list of strings'],
    ['rules:\n\t- x', '2: '],
    [
      'plugins: [x]',
      '1: “plugins” would run code, which a YAML file may not; name them in bluepencil.config.js, or with --plugin',
    ],
  ])('%s', async (text, wanted) => {
    const said = await toyComplaint('bluepencil.config.yaml', text)
    expect(said.replace(/^bluepencil\.config\.yaml:/, '').slice(0, wanted.length)).toBe(wanted)
  })

  it('may be JSON that is cut short', async () => {
    expect(await complaint('bluepencil.config.json', '{\n  "rules": {\n    "placeholder": \n')).toMatch(
      /^bluepencil\.config\.json:\d: .+; mend the JSON$/,
    )
  })

  it('is refused where it is code and code is not trusted', async () => {
    files({ 'bluepencil.config.js': 'throw new Error("it ran")' })
    await expect(held('a.txt', { trusted: false })).rejects.toThrow('is code, which is not run here')
  })
})

describe('the command line on configurations', () => {
  const cli = commandLine()

  it('writes a commented configuration that changes nothing', async () => {
    const cwd = cli.folder()
    expect(await cli.run(['init'], { cwd })).toMatchObject({ status: 0, err: '' })
    expect((await cli.run(['init'], { cwd })).err).toBe(
      'bluepencil.config.yaml: is there already; edit it, or take it away first\n',
    )
    const names = async (path: string): Promise<string[]> =>
      (await new Configurations(catalogue).for(path)).plan.rules.map(one => one.rule.name)
    expect(await names(join(cwd, 'a.txt'))).toEqual(catalogue.rules.map(one => one.name))
  })

  it('prints what holds for a file and where it comes from', async () => {
    const cwd = cli.folder({
      'bluepencil.config.yaml':
        'rules:\n  placeholder: warning\noverrides:\n  - files: live/*\n    dialect: gb\n',
    })
    const { out } = await cli.run(['config', 'live/a.txt'], { cwd })
    expect(out).toMatch(/^bluepencil\.config\.yaml\n/)
    expect(out).toMatch(/^rules\.placeholder +warning +bluepencil\.config\.yaml:2$/m)
    expect(out).toMatch(/^dialect +gb +bluepencil\.config\.yaml:5$/m)
    expect(out).toMatch(/^rules\.sentence-fragment +on \(\w+\) +preset recommended$/m)
  })

  it('tells of a broken one once, with status 2', async () => {
    const cwd = cli.folder({
      'bluepencil.config.yaml': 'rules:\n  placeholdr: off\n',
      'a.txt': 'A.',
      'b.txt': 'B.',
    })
    expect(await cli.run(['a.txt', 'b.txt'], { cwd })).toEqual({
      status: 2,
      out: '',
      err: 'bluepencil.config.yaml:2: “placeholdr” is not a rule; use “placeholder”\n',
    })
    expect((await cli.run(['a.txt', '--no-config'], { cwd })).status).toBe(0)
  })

  it('lays out a rule of one’s own, which runs from a configuration and from --plugin', async () => {
    const cwd = cli.folder({ 'a.txt': 'The ongoing talks failed.' })
    expect((await cli.run(['new-rule', 'pet-word'], { cwd })).status).toBe(0)
    const { readFileSync } = await import('node:fs')
    const file = join(cwd, 'rules/pet-word.js')
    // The package is not installed there.
    const index = JSON.stringify(join(process.cwd(), 'tests/rule-maker.js'))
    writeFileSync(file, readFileSync(file, 'utf8').replace("'bluepencil'", index))
    const { out } = await cli.run(['a.txt', '--plugin', './rules/pet-word.js', '--format', 'compact'], {
      cwd,
    })
    expect(out).toContain(
      'a.txt:1:5: warning: “ongoing” is a word that this house does not write; leave it out.',
    )
    writeFileSync(
      join(cwd, 'bluepencil.config.js'),
      'import rule from "./rules/pet-word.js"\nexport default { plugins: [rule], rules: { "pet-word": "error" } }\n',
    )
    expect((await cli.run(['a.txt', '--format', 'compact'], { cwd })).out).toContain('a.txt:1:5: error')
  })
})
