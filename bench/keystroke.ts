// Types into a 10,000-word article through the language server: keystroke [--words N] [--keys N] [--format text|markdown|html] [--pull] [--rules]
// A client that is pushed to has the first marks; one that pulls has all of them.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { rules } from '../rules/index.ts'
import { buildInto } from '../scripts/build.ts'
import { lint } from '../src/lint.ts'
import { documentMemory } from '../src/memory.ts'
import { endings, type Format, sourceOf } from '../src/source.ts'
import { Client, pulling, pushed } from '../tests/client.ts'
import { textsIn } from '../tests/copy.ts'
import { planOf } from './plan.ts'

const { values: flags } = parseArgs({
  options: {
    words: { type: 'string', default: '10000' },
    keys: { type: 'string', default: '600' },
    format: { type: 'string', default: 'text' },
    rules: { type: 'boolean' },
    pull: { type: 'boolean' },
    // A fast typist's sixteen keys a second.
    pace: { type: 'string', default: '60' },
  },
})
/** What is typed, each sentence wiped out behind the next: words, names and marks, and a slip now and then. */
const sentences = [
  'The minister said that that the plans would of course go ahead, “if all goes well.” ',
  'On Friday, 12 of the 40 farms near Hull had no water, Ms. Aldous told a council of nine. ',
  '“Nobody saw it comming,” Mr. Prentice added, and he put the losses at $1.5 million a year. ',
  'A second vote is set for March 3, when Dana Whitlock and her rival from Leeds (both 51) meet. ',
  'The two sides, who met in Oslo last week, “will not give up the river”, said their envoy, Ana Ruiz. ',
  'Nearly half of them (46) left school at 16; a third, 33, went on to a college or a trade. ',
  'Its cost has risen from 4 percent to 6 per cent since the winter, which few had expected. ',
]

const format = flags.format as Format
const article = articleOf(Number(flags.words))
if (flags.rules) await costs()
else await keystrokes(Number(flags.keys))

/** One long article out of many short ones. */
function articleOf(words: number): string {
  const paragraphs: string[] = []
  let count = 0
  for (const { text } of [...textsIn('tests/corpus'), ...textsIn('seeds')]) {
    for (const line of text.split(/\n+/)) {
      if (count >= words) break
      paragraphs.push(
        format === 'html' ? `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>` : line,
      )
      count += line.split(/\s+/).length
    }
  }
  return paragraphs.join('\n\n')
}

/** Types it at the top, in the middle and at the end, and prints how long each took until its diagnostics came. */
async function keystrokes(keys: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bluepencil-'))
  await buildInto(folder, 'cli')
  const client = new Client(process.execPath, [join(folder, 'cli.cjs'), 'lsp'])
  await client.start({ capabilities: flags.pull ? pulling : pushed })
  const language = { text: 'plaintext', markdown: 'markdown', html: 'html' }[format]
  const uri = `file:///bench/article.${endings[format]}`
  const opened = performance.now()
  await client.open(uri, article, language)
  await found(1)
  console.log(`${article.split(/\s+/).length} words opened in ${(performance.now() - opened).toFixed(0)} ms`)
  let version = 1
  const lines = article.split('\n')
  for (const [name, share] of [
    ['warming up', 0.5],
    ['top', 0.02],
    ['middle', 0.5],
    ['end', 0.98],
  ] as const) {
    let line = Math.floor(lines.length * share)
    while (!/\. /.test(lines[line]!)) line++
    const start = lines[line]!.indexOf('. ') + 2
    const times: number[] = []
    const spent = processorTime()
    let [typed, next, column] = ['', 0, 0]
    for (let key = 0; key < keys; key++) {
      if (column === typed.length) {
        const whole = { start: { line, character: start }, end: { line, character: start + column } }
        if (column > 0) {
          await client.change(uri, ++version, { range: whole, text: '' })
          await found(version)
        }
        typed = sentences[next++ % sentences.length]!
        column = 0
      }
      const at = { line, character: start + column }
      const began = performance.now()
      await client.change(uri, ++version, { range: { start: at, end: at }, text: typed[column++]! })
      await found(version)
      times.push(performance.now() - began)
      await new Promise(resolve => setTimeout(resolve, Number(flags.pace)))
    }
    const each = (processorTime() - spent) / keys
    times.sort((a, b) => a - b)
    const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(1)
    console.log(
      `${name.padEnd(10)} 50th ${at(0.5)} ms, 95th ${at(0.95)} ms, 99th ${at(0.99)} ms, worst ${at(1)} ms${each > 0 ? `; ${each.toFixed(1)} ms of processor time each` : ''}`,
    )
  }
  await client.stop()

  /** Milliseconds that the server has had a processor for, where the system tells. */
  function processorTime(): number {
    const path = `/proc/${client.process.pid}/stat`
    if (!existsSync(path)) return 0
    const [user, system] = readFileSync(path, 'utf8').split(') ')[1]!.split(' ').slice(11, 13).map(Number)
    return (user! + system!) * 10
  }

  async function found(version: number): Promise<void> {
    if (flags.pull) await client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })
    else await client.diagnostics(uri, version)
  }
}

/** What each step of a keystroke costs within the engine. */
async function costs(): Promise<void> {
  const times = new Map<string, number>()
  const timed = rules.map(rule => ({
    ...rule,
    check: (...args: Parameters<typeof rule.check>) => {
      const began = performance.now()
      const findings = [...rule.check(...args)]
      times.set(rule.name, (times.get(rule.name) ?? 0) + performance.now() - began)
      return findings
    },
  }))
  const plan = {
    ...planOf(timed),
    memory: documentMemory(),
  }
  const at = article.indexOf('. ', article.length / 2) + 2
  const rounds = 100
  let total = 0
  let cpu = process.cpuUsage()
  const typed = sentences.join('')
  for (let round = -50; round < rounds; round++) {
    if (round === 0) {
      times.clear()
      total = 0
      cpu = process.cpuUsage()
    }
    const text = `${article.slice(0, at)}${typed.slice(0, (round + 50) % typed.length)}${article.slice(at)}`
    const source = sourceOf(text, 'article', format)
    const began = performance.now()
    await lint(source, plan)
    plan.memory.turn()
    total += performance.now() - began
  }
  const { system, user } = process.cpuUsage(cpu)
  const sum = [...times.values()].reduce((a, b) => a + b, 0)
  console.log(
    `${(total / rounds).toFixed(2)} ms a keystroke, of which rules ${(sum / rounds).toFixed(2)} ms; ${((user + system) / 1000 / rounds).toFixed(2)} ms of processor time`,
  )
  for (const [rule, time] of [...times].sort((a, b) => b[1] - a[1])) {
    const scope = timed.find(one => one.name === rule)?.scope ?? 'article'
    console.log(`${(time / rounds).toFixed(3).padStart(8)} ms  ${rule} (${scope})`)
  }
}
