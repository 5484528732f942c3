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
import { buildInto } from '../scripts/build.ts'
import { brownBooks, brownPress } from './brown.ts'

const articles = readdirSync('seeds')
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(join('seeds', name), 'utf8'))
const press = brownPress().map(({ text }) => text)
const folder = mkdtempSync(join(tmpdir(), 'bluepencil-speed-'))
const say = (name: string, figure: string): void => console.log(`${name.padEnd(44)} ${figure}`)
const median = (figures: number[]): number => figures.sort((a, b) => a - b)[figures.length >> 1]!

try {
  await cold()
  const ours = await warm()
  await peers(ours)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Whole processes, the kinds in turn, so that a busy machine is busy for all. */
async function cold(): Promise<void> {
  await buildInto(join(folder, 'built'), 'cli')
  // As in the package.
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  const story = join(folder, 'story.txt')
  writeFileSync(story, articles.join('\n').slice(0, 8192))
  const cli = join(folder, 'built', 'cli.cjs')
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

/** MB/s over Brown's press, warmed on its books: what repeats itself would be remembered, not checked. Then ten times the text. */
async function warm(): Promise<number> {
  const library = join('node_modules', '.cache', 'bluepencil-speed')
  await buildInto(library, 'library')
  const flat = articles.join(' ').replace(/\s+/g, ' ')
  const lists: Record<string, (length: number) => string> = {
    'one file': length => fill(articles.join('\n\n'), length),
    'one paragraph': length => fill(flat, length),
    'one sentence': length => `${fill(flat.replace(/[.!?”"“‘’']/g, ''), length)}.`,
  }
  const job = {
    warm: brownBooks().map(({ text }) => text),
    timed: press,
    grown: Object.values(lists).map(make => [make(40_000), make(400_000)]),
  }
  const { stdout } = spawnSync(
    process.execPath,
    ['--expose-gc', join('bench', 'measure.js'), join(library, 'index.js')],
    { input: JSON.stringify(job), encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  const { rate, costs } = JSON.parse(stdout) as Figures
  say('warm, recommended preset, one core', `${rate.toFixed(2)} MB/s`)
  for (const [at, name] of Object.keys(lists).entries()) {
    const [small, large] = costs[at]!
    const times = (large.time / small.time).toFixed(1)
    const memory = (large.heap / small.heap).toFixed(1)
    say(
      `ten times the text, ${name}`,
      `${times} × the time, ${memory} × the memory (${large.time.toFixed(0)} ms)`,
    )
  }
  return rate
}

interface Cost {
  /** Milliseconds. */
  readonly time: number
  /** Bytes. */
  readonly heap: number
}

/** What `measure.js` prints. */
interface Figures {
  readonly rate: number
  readonly costs: readonly (readonly [small: Cost, large: Cost])[]
}

function fill(text: string, length: number): string {
  return `${text} `.repeat(Math.ceil(length / text.length)).slice(0, length)
}

/** MB a second of processor time. */
async function rateOf(run: (text: string) => Promise<unknown>, texts: readonly string[]): Promise<number> {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  const began = process.cpuUsage()
  for (const text of texts) await run(text)
  const { user, system } = process.cpuUsage(began)
  return bytes / (user + system)
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
