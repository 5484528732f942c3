import { formatNames } from '../report/index.ts'
import { wrap } from '../report/screen.ts'
import { flagGroups } from './args.ts'

const opening = `bluepencil [options] [file|glob|folder|-]…
bluepencil COMMAND …

Marks in a news article what a copy editor would mark, and says how to mend it.

Commands
  rules            list the rules
  explain RULE     why a rule marks what it marks, with examples
  init             write a commented configuration
  config FILE      what holds for a file, and where each value comes from
  new-rule NAME    lay out a rule of one's own, with its test
  lsp              serve editors over the Language Server Protocol
  serve            serve over HTTP, LanguageTool's API included
`

const closing = `
Exit status: 0 nothing at or above --fail-on; 1 something; 2 an error in usage,
configuration or input.
`

/** What --help says. */
export function help(): string {
  let text = opening
  for (const [heading, flags] of Object.entries(flagGroups)) {
    text += `\n${heading}\n`
    for (const [name, flag] of Object.entries<{
      value?: string
      bare?: string
      short?: string
      help: string
    }>(flags)) {
      const value =
        flag.value === undefined ? '' : flag.bare === undefined ? ` ${flag.value}` : `[=${flag.value}]`
      const head = `  ${flag.short ? `-${flag.short}, ` : ''}--${name}${value}`
      const told =
        name === 'format' ? `${formatNames.join(', ')}; may be repeated, each with its file` : flag.help
      const lines = wrap(told, 50)
      text += `${head.padEnd(28)}${head.length > 26 ? `\n${' '.repeat(28)}` : ''}${lines.join(`\n${' '.repeat(28)}`)}\n`
    }
  }
  return text + closing
}
