import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** The server in a process of its own. */
export interface Server {
  readonly url: string
  readonly process: ChildProcess
  /** What it has logged, a line each. */
  readonly log: string[]
  stop(): Promise<number | null>
}

/** Starts `bluepencil serve` on a free port. */
export async function startServer(
  cli: string,
  args: readonly string[] = ['--no-config'],
  env: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  const log: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the server ended with ${code}: ${log.join('\n')}`)))
    createInterface({ input: child.stderr! }).on('line', line => {
      log.push(line)
      const listening = /"message":"listening","url":"([^"]+)"/.exec(line)
      if (listening) resolve(listening[1]!)
    })
  })
  return {
    url,
    process: child,
    log,
    async stop() {
      if (child.exitCode !== null) return child.exitCode
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      return (await exited)[0] as number | null
    },
  }
}
