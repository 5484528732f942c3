#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'
import { UserError } from '../errors.ts'

// Most patterns run a few times in a run; machine code for each would cost more than it saves.
setFlagsFromString('--regexp-tier-up-ticks=100')

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
    if (command) return await (await command()).default(rest)
    const { run } = await import('./run.ts')
    return await run(first === undefined ? [] : [first, ...rest])
  } catch (error) {
    const ours =
      error instanceof UserError
        ? error.message
        : `bluepencil: has failed; please report this\n${stackOf(error)}`
    process.stderr.write(`${ours}\n`)
    return 2
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

// A reader that has seen enough, such as head, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
})

process.exitCode = await main(process.argv.slice(2))
