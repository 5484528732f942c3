// Times the built library in a process of its own, without a loader that would rewrite it: measure LIBRARY < JOB
// JOB is { warm, timed, grown }: texts to warm on, texts to time, and [small, large] pairs of texts that grow.
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'

const { lint } = await import(pathToFileURL(process.argv[2]).href)
const { warm, timed, grown } = JSON.parse(await text(process.stdin))

/** MB a second of processor time. */
async function rate(texts) {
  const bytes = texts.reduce((sum, one) => sum + Buffer.byteLength(one), 0)
  const began = process.cpuUsage()
  for (const one of texts) await lint(one)
  const { user, system } = process.cpuUsage(began)
  return bytes / (user + system)
}

/** Milliseconds of processor time, and what is on the heap at the end; of four rounds the median of the last three. */
async function cost(one) {
  const times = []
  let heap = 0
  for (let round = 0; round < 4; round++) {
    const varied = one.replace(/\d+/g, digits => String(Number(digits) + round))
    globalThis.gc()
    const before = process.memoryUsage().heapUsed
    const began = process.cpuUsage()
    await lint(varied)
    const { user, system } = process.cpuUsage(began)
    times.push((user + system) / 1000)
    heap = Math.max(heap, process.memoryUsage().heapUsed - before)
  }
  return { time: times.slice(1).sort((a, b) => a - b)[1], heap }
}

await rate(warm)
const costs = []
const figures = { rate: await rate(timed), costs }
for (const [small, large] of grown) costs.push([await cost(small), await cost(large)])
console.log(JSON.stringify(figures))
