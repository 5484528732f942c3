import { createInterface } from 'node:readline/promises'
import { UserError } from '../errors.ts'
import { mend, safe } from '../mend.ts'
import type { Message } from '../message.ts'
import { reporter } from '../report/index.ts'
import { harmless } from '../report/screen.ts'
import { version } from '../version.ts'
import { writeCopy } from '../write.ts'
import { Checker, type Done, type Task } from './check.ts'

/** Asks about each offered fix of each file, applies what is chosen beside the safe ones, and yields what is left. */
export async function* ask(paths: readonly string[], task: Task): AsyncGenerator<Done> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UserError(
      '--fix=offered',
      'asks, and there is no terminal to ask at',
      'name the rules to apply with --rule',
    )
  }
  const { fix: _, write, ...plain } = task
  const checker = new Checker(plain)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  let stopped = false
  try {
    for (const path of paths) {
      const done = await checker.file(path)
      const { checked } = done
      if (!checked || checked.error !== undefined) {
        yield done
        continue
      }
      const chosen = new Map<Message, number>()
      for (const message of checked.messages) {
        if (safe(message) !== undefined) chosen.set(message, 0)
        else if (message.fix === 'offered' && !stopped) {
          const choice = await choose(message, checked, terminal)
          if (choice === 'stop') stopped = true
          else if (choice !== undefined) chosen.set(message, choice)
        }
      }
      const mended = mend(checked.source, checked.messages, message => chosen.get(message))
      if (mended.text !== checked.source.text && write) await writeCopy(path, mended, checked.source)
      yield chosen.size === 0 ? done : { ...(await checker.source(mended)), before: checked.source }
    }
  } finally {
    terminal.close()
  }
}

async function choose(
  message: Message,
  checked: Extract<Done['checked'], { error?: undefined }>,
  terminal: ReturnType<typeof createInterface>,
): Promise<number | 'stop' | undefined> {
  const width = Math.min(process.stdout.columns || 80, 100)
  const shown = await reporter('pretty', {
    version,
    rules: [],
    width,
    colour: !process.env.NO_COLOR,
    began: new Date(),
  })
  process.stdout.write(`\n${await shown!.file({ ...checked, messages: [message] })}`)
  const most = Math.min(message.expected.length, 9)
  if (most > 3) {
    for (const [index, text] of message.expected.slice(0, 9).entries()) {
      process.stdout.write(`    ${index + 1} ${harmless(text) || '(leave it out)'}\n`)
    }
  }
  const numbers = most > 1 ? `1–${most} or y` : 'y'
  for (;;) {
    const answer = (await terminal.question(`  ${numbers} apply, n leave, q leave the rest: `))
      .trim()
      .toLowerCase()
    if (answer === 'y') return 0
    if (answer === 'n' || answer === '') return undefined
    if (answer === 'q') return 'stop'
    const number = Number(answer)
    if (Number.isInteger(number) && number >= 1 && number <= most) return number - 1
  }
}
