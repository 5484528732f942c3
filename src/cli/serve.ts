import { UserError } from '../errors.ts'
import { nearest } from '../options.ts'
import { serve as startServer } from '../server/index.ts'
import type { Command } from './index.ts'

const usage = `bluepencil serve [options]

  --host NAME            where to listen: 127.0.0.1
  --port N               8081; 0 for any that is free
  --config FILE          this configuration in place of the one found upward
  --no-config            no configuration at all
  --allowed-host NAME    a name under which it may be asked; may be repeated; * for any
  --origin URL           a page's origin that may ask it; may be repeated; * for any
  --longest N            the most UTF-16 units of an article: 500000
  --timeout MS           how long a check may take: 30000
  --workers N            how many articles are checked at once: one a core
  --queue N              how many may wait: 256
  --quiet                no log

BLUEPENCIL_TOKEN in the environment is the token that clients must send.
`

const numbers = ['port', 'longest', 'timeout', 'workers', 'queue'] as const
const texts = ['host', 'config'] as const
const lists = { 'allowed-host': 'allowedHosts', origin: 'origins' } as const

/** `bluepencil serve`: serves checks over HTTP until it is told to stop. */
const serve: Command = async args => {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage)
    return 0
  }
  const token = process.env.BLUEPENCIL_TOKEN
  const quiet = args.includes('--quiet')
  const serving = await startServer({
    ...optionsFrom(args),
    ...(token && { token }),
    ...(!quiet && { log: text => void process.stderr.write(`${text.trimEnd()}\n`) }),
  })
  process.stdout.write(`bluepencil serves at ${serving.url}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void serving.close())
  await serving.closed
  return 0
}

export default serve

function optionsFrom(args: readonly string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {}
  for (let at = 0; at < args.length; at++) {
    const [, name, attached] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(args[at]!) ?? []
    if (name === 'quiet') continue
    if (name === 'no-config') {
      options.config = false
      continue
    }
    const known = [...numbers, ...texts, ...Object.keys(lists)]
    if (name === undefined || !known.includes(name)) {
      const near = name && nearest(name, known)
      throw new UserError(
        args[at]!,
        'there is no such option',
        near ? `use --${near}` : 'serve --help lists them',
      )
    }
    const value = attached ?? args[++at]
    if (value === undefined) throw new UserError(`--${name}`, 'its value is missing', `give --${name}=VALUE`)
    if ((numbers as readonly string[]).includes(name)) {
      const number = Number(value)
      if (!Number.isInteger(number) || number < 0) {
        throw new UserError(`--${name}`, `“${value}” is no whole number`, 'give one')
      }
      options[name] = number
    } else if (Object.hasOwn(lists, name)) {
      const key = lists[name as keyof typeof lists]
      options[key] = [...((options[key] as string[] | undefined) ?? []), value]
    } else options[name] = value
  }
  return options
}
