import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ServeOptions } from '../src/server/index.ts'
import { bundled } from './bundle.ts'

let built: Promise<string> | undefined

/** The server in a process of its own. */
export interface Server {
  readonly url: string
  readonly process: ChildProcess
  /** What it has logged, a line each. */
  readonly log: string[]
  stop(): Promise<number | null>
}

/** Bundles the server, once, and starts it. */
export async function startServer(options: Omit<ServeOptions, 'log'> = {}): Promise<Server> {
  built ??= bundled({ serve: 'src/server/index.ts', 'server-worker': 'src/server/worker.ts' }).then(
    folder => {
      const main = `
      import { serve } from './serve.mjs'
      const log = line => process.stdout.write(line + '\\n')
      const server = await serve({ ...JSON.parse(process.argv[2]), log })
      process.once('SIGTERM', () => server.close())
    `
      writeFileSync(join(folder, 'main.mjs'), main)
      return folder
    },
  )
  const args = [join(await built, 'main.mjs'), JSON.stringify({ port: 0, config: false, ...options })]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const log: string[] = []
  const lines = createInterface({ input: child.stdout })
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the server ended with ${code}`)))
    lines.on('line', line => {
      log.push(line)
      const { message, url } = JSON.parse(line)
      if (message === 'listening') resolve(url)
    })
  })
  return {
    url,
    process: child,
    log,
    async stop() {
      const exited = child.exitCode === null ? once(child, 'exit') : [child.exitCode]
      child.kill('SIGTERM')
      return (await exited)[0] as number | null
    },
  }
}
