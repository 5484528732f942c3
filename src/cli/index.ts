#!/usr/bin/env node
import { join } from 'node:path'
import { isUserError } from '../errors.ts'
import { version } from '../version.ts'
import { parseArgs } from './args.ts'
import { type Compiled, loadCompiled } from './compiled.ts'
import { heedReader, writeAll } from './output.ts'
import { tune } from './tuning.ts'

/** What checks, as one file of CommonJS beside this one; in development there is none. */
declare const BLUEPENCIL_RUN: string | undefined

/** What may stand in place of files; each is loaded when it is wanted. */
const commands: Readonly<Record<string, () => Promise<{ readonly default: Command }>>> = {
  rules: () => import('./rules.ts'),
  explain: () => import('./explain.ts'),
  init: () => import('./init.ts'),
  config: () => import('./config.ts'),
  'new-rule': () => import('./new-rule.ts'),
  lsp: () => import('./lsp.ts'),
  serve: () => import('./serve.ts'),
}

/** A command; it returns the exit status, once all is said. */
export type Command = (args: readonly string[]) => Promise<number>

async function main([first, ...rest]: readonly string[]): Promise<number> {
  try {
    const command = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined
    if (command) {
      heedReader()
      tune([])
      return await (await command()).default(rest)
    }
    return await check(first === undefined ? [] : [first, ...rest])
  } catch (error) {
    const ours = isUserError(error)
      ? error.message
      : `bluepencil: has failed; please report this\n${stackOf(error)}`
    process.stderr.write(`${ours}\n`)
    return 2
  }
}

async function check(args: readonly string[]): Promise<number> {
  const { given, operands } = parseArgs(args)
  if (given.help || (args.length === 0 && process.stdin.isTTY)) {
    await writeAll((await import('./help.ts')).help())
    return 0
  }
  if (given.version) {
    await writeAll(`${version.split('+')[0]}\n`)
    return 0
  }
  tune(operands)
  if (typeof BLUEPENCIL_RUN !== 'string') return (await import('./run.ts')).run(given, operands)
  const file = join(__dirname, BLUEPENCIL_RUN)
  const { exports, keep }: Compiled<typeof import('./run.ts')> = loadCompiled(file)
  return exports.run(given, operands, keep)
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

main(process.argv.slice(2)).then(status => {
  process.exitCode = status
})
