// Cold start, warm throughput and growth, beside peers in the same run: speed
// The built command line is timed; the stock retext plugins run on the same articles; harper.js does where it is
// installed here or in LAB (npm install harper.js in some folder, LAB=that folder).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import retextDiacritics from 'retext-diacritics'
import retextEnglish from 'retext-english'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextQuotes from 'retext-quotes'
import retextReadability from 'retext-readability'
import retextRedundantAcronyms from 'retext-redundant-acronyms'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import retextStringify from 'retext-stringify'
import { unified } from 'unified'
import { catalogue } from '../rules/presets.ts'
import { buildInto } from '../scripts/build.ts'
import { Configurations } from '../src/config/index.ts'
import { lint } from '../src/lint.ts'
import { sourceOf } from '../src/source.ts'
import { brownPress } from './brown.ts'

const articles = readdirSync('seeds')
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(join('seeds', name), 'utf8'))
const press = brownPress().map(({ text }) => text)
const folder = mkdtempSync(join(tmpdir(), 'bluepencil-speed-'))
const { plan } = await new Configurations(catalogue, { config: false }).for('article.txt')
const say = (name: string, figure: string): void => console.log(`${name.padEnd(44)} ${figure}`)
const median = (figures: number[]): number => figures.sort((a, b) => a - b)[figures.length >> 1]!

try {
  await cold()
  const ours = await warm()
  await growth()
  await peers(ours)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Whole processes, the kinds in turn, so that a busy machine is busy for all. */
async function cold(): Promise<void> {
  await buildInto(join(folder, 'built'), 'cli')
  const story = join(folder, 'story.txt')
  writeFileSync(story, articles.join('\n').slice(0, 8192))
  const cli = join(folder, 'built', 'cli.js')
  const timed = (args: string[], env: Record<string, string> = {}): number => {
    const began = performance.now()
    spawnSync(process.execPath, args, { stdio: 'ignore', env: { ...process.env, TMPDIR: folder, ...env } })
    return performance.now() - began
  }
  const kinds = {
    node: () => timed(['-e', '0']),
    kept: () => timed([cli, '--no-config', story]),
    first: () => timed([cli, '--no-config', story], { NODE_DISABLE_COMPILE_CACHE: '1' }),
    version: () => timed([cli, '--version']),
  }
  type Kind = keyof typeof kinds
  const times: Record<Kind, number[]> = { node: [], kept: [], first: [], version: [] }
  kinds.kept()
  for (let round = 0; round < 15; round++) {
    for (const kind of Object.keys(kinds) as Kind[]) times[kind].push(kinds[kind]())
  }
  const of = (kind: Kind): number => median(times[kind])
  const over = (kind: Kind): string =>
    `${(of(kind) - of('node')).toFixed(0)} ms (${of(kind).toFixed(0)} − ${of('node').toFixed(0)})`
  say('cold, 8 KB, over node -e 0', over('kept'))
  say('the same without code of an earlier run', over('first'))
  say('--version, over node -e 0', over('version'))
}

/** MB/s over half of Brown's press, warmed on the other: what repeats itself would be remembered, not checked. */
async function warm(): Promise<number> {
  let rate = 0
  for (const half of [0, 1]) {
    const texts = press.filter((_, index) => index % 2 === half)
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    const began = process.cpuUsage()
    for (const text of texts) await lint(sourceOf(text, 'a.txt'), plan)
    const { user, system } = process.cpuUsage(began)
    rate = bytes / (user + system)
  }
  say('warm, recommended preset, one core', `${rate.toFixed(2)} MB/s`)
  return rate
}

/** Ten times the text: in time, and in what is on the heap at the end. */
async function growth(): Promise<void> {
  const flat = articles.join(' ').replace(/\s+/g, ' ')
  const lists: Record<string, (length: number) => string> = {
    'one file': length => fill(articles.join('\n\n'), length),
    'one paragraph': length => fill(flat, length),
    'one sentence': length => `${fill(flat.replace(/[.!?”"“‘’']/g, ''), length)}.`,
  }
  for (const [name, make] of Object.entries(lists)) {
    const [small, large] = [await cost(make(40_000)), await cost(make(400_000))]
    const times = (large.time / small.time).toFixed(1)
    const memory = (large.heap / small.heap).toFixed(1)
    say(
      `ten times the text, ${name}`,
      `${times} × the time, ${memory} × the memory (${large.time.toFixed(0)} ms)`,
    )
  }
}

function fill(text: string, length: number): string {
  return `${text} `.repeat(Math.ceil(length / text.length)).slice(0, length)
}

async function cost(text: string): Promise<{ time: number; heap: number }> {
  const times: number[] = []
  let heap = 0
  for (let round = 0; round < 4; round++) {
    const source = sourceOf(
      text.replace(/\d+/g, digits => String(Number(digits) + round)),
      'a.txt',
    )
    globalThis.gc?.()
    const before = process.memoryUsage().heapUsed
    const began = process.cpuUsage()
    await lint(source, plan)
    const { user, system } = process.cpuUsage(began)
    times.push((user + system) / 1000)
    heap = Math.max(heap, process.memoryUsage().heapUsed - before)
  }
  return { time: median(times.slice(1)), heap }
}

async function peers(ours: number): Promise<void> {
  const processor = unified()
    .use(retextEnglish)
    .use(retextRepeatedWords)
    .use(retextReadability)
    .use(retextIndefiniteArticle)
    .use(retextRedundantAcronyms)
    .use(retextSentenceSpacing)
    .use(retextQuotes)
    .use(retextDiacritics)
    .use(retextStringify)
    .freeze()
  const rateOf = async (
    check: (text: string) => Promise<unknown>,
    texts: readonly string[],
  ): Promise<number> => {
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
    const began = process.cpuUsage()
    for (const text of texts) await check(text)
    const { user, system } = process.cpuUsage(began)
    return bytes / (user + system)
  }
  await rateOf(text => processor.process(text), articles)
  const stock = await rateOf(text => processor.process(text), press)
  say(
    'eight stock retext plugins',
    `${stock.toFixed(3)} MB/s; ours is ${(ours / stock).toFixed(0)} × as fast`,
  )
  const harper = await harperLinter()
  if (!harper) {
    say('harper.js', 'not installed; set LAB to a folder that has it')
    return
  }
  await harper(articles[0]!)
  const rate = await rateOf(harper, articles.slice(1))
  say('harper.js', `${rate.toFixed(3)} MB/s; ours is ${(ours / rate).toFixed(0)} × as fast`)
}

interface Harper {
  readonly LocalLinter: new (
    options: object,
  ) => {
    setup(): Promise<void>
    lint(text: string, options: object): Promise<unknown>
  }
  readonly Dialect: { readonly American: number }
  readonly binary?: unknown
}

async function harperLinter(): Promise<((text: string) => Promise<unknown>) | undefined> {
  const home = [process.env.LAB, '.']
    .flatMap(at => (at ? [join(at, 'node_modules', 'harper.js')] : []))
    .find(existsSync)
  if (!home) return undefined
  const { exports } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const entry = (name: string): string => {
    const one =
      exports[name].import?.default ?? exports[name].import ?? exports[name].default ?? exports[name]
    return pathToFileURL(join(home, one)).href
  }
  const harper = (await import(entry('.'))) as Harper
  const binary = harper.binary ?? ((await import(entry('./binary'))) as Harper).binary
  const linter = new harper.LocalLinter({ binary, dialect: harper.Dialect.American })
  await linter.setup()
  return text => linter.lint(text, { language: 'plaintext' })
}
