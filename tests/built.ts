import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { buildInto } from '../scripts/build.ts'

/** What a run of the command line came to. */
export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Buffer
  readonly env?: Record<string, string>
}

/** The command line, built once for a test file; each test has a folder of its own to work in. */
export function commandLine() {
  let built = ''
  const folders: string[] = []
  beforeAll(async () => {
    built = mkdtempSync(join(tmpdir(), 'bluepencil-built-'))
    await buildInto(built, 'cli')
  }, 60_000)
  afterAll(() => {
    for (const folder of [built, ...folders]) rmSync(folder, { recursive: true, force: true })
  })
  return {
    get path() {
      return join(built, 'cli.cjs')
    },
    /** Makes a folder with these files. */
    folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
      const folder = mkdtempSync(join(tmpdir(), 'bluepencil-copy-'))
      folders.push(folder)
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), content)
      }
      return folder
    },
    run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
      return runNode([join(built, 'cli.cjs'), ...args], options)
    },
  }
}

/** Runs Node and waits for it to end. */
export function runNode(args: readonly string[], { cwd, input = '', env = {} }: RunOptions): Promise<Ran> {
  return new Promise((settle, reject) => {
    const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env
    const child = spawn(process.execPath, args, { cwd: resolve(cwd ?? '.'), env: { ...inherited, ...env } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', chunk => out.push(chunk))
    child.stderr.on('data', chunk => err.push(chunk))
    child.on('error', reject)
    child.on('close', status =>
      settle({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    )
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}
