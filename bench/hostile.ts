// Sends hostile requests to the HTTP server, and then many at once: hostile [--count N] [--seed N] [--at-once N]
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildInto } from '../scripts/build.ts'
import { hostile, random, send } from '../tests/hostile.ts'
import { startServer } from '../tests/serve.ts'

const { values: flags } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '200' },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'bluepencil-'))
await buildInto(folder, 'cli')
const server = await startServer(join(folder, 'cli.cjs'))
const { url } = server

const rss = (): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.process.pid}/status`, 'utf8'))?.[1]) / 1024

const count = Number(flags.count)
const next = random(Number(flags.seed))
const answers = new Map<number | string, number>()
const began = performance.now()
for (let sent = 0; sent < count; sent += 16) {
  const batch = Array.from({ length: Math.min(16, count - sent) }, () => hostile(next))
  for (const [index, answer] of (await Promise.all(batch.map(one => send(url, one)))).entries()) {
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    if (typeof answer === 'string' || (answer >= 500 && answer !== 503)) console.log(answer, batch[index])
  }
}
const seconds = (performance.now() - began) / 1000
console.log(
  `${count} hostile bodies in ${seconds.toFixed(1)} s: ${[...answers].map(([a, n]) => `${a} × ${n}`).join(', ')}`,
)
console.log(`most memory so far ${rss().toFixed(0)} MB`)

const atOnce = Number(flags['at-once'])
const article = readFileSync('seeds/d09-volcano.txt', 'utf8')
const text = article.repeat(Math.ceil(50_000 / article.length)).slice(0, 50_000)
const start = performance.now()
let slowest = 0
const health = setInterval(async () => {
  const asked = performance.now()
  await fetch(`${url}/health`).then(answer => answer.text())
  slowest = Math.max(slowest, performance.now() - asked)
}, 50)
const statuses = await Promise.all(
  Array.from({ length: atOnce }, () =>
    fetch(`${url}/v2/check`, { method: 'POST', body: new URLSearchParams({ text, language: 'en' }) })
      .then(async answer => `${answer.status}${(await answer.text()).length > 0 ? '' : ' empty'}`)
      .catch(error => `lost: ${error}`),
  ),
)
clearInterval(health)
const tally = new Map<string, number>()
for (const status of statuses) tally.set(status, (tally.get(status) ?? 0) + 1)
console.log(
  `${atOnce} at once of 50 KB in ${((performance.now() - start) / 1000).toFixed(1)} s: ${[...tally].map(([a, n]) => `${a} × ${n}`).join(', ')}`,
)
console.log(`health answered within ${slowest.toFixed(0)} ms; most memory ${rss().toFixed(0)} MB`)
console.log(`stopped with ${await server.stop()}`)
