import type { MakeReporter } from './index.ts'
import { harmless } from './screen.ts'

const commands = { error: 'error', warning: 'warning', suggestion: 'notice' } as const

/** Workflow commands that GitHub shows as annotations on the changed lines. */
const github: MakeReporter = () => ({
  file({ path, error, messages }) {
    if (error !== undefined) return `::error file=${property(path)},title=bluepencil::${data(error)}\n`
    return messages
      .map(({ place: { start, end }, severity, reason, ruleId, expected }) => {
        const where = [
          `file=${property(path)}`,
          `line=${start.line}`,
          `endLine=${end.line}`,
          // GitHub takes columns only where the lines are the same.
          ...(start.line === end.line ? [`col=${start.column}`, `endColumn=${end.column}`] : []),
          `title=${property(ruleId)}`,
        ]
        const best = expected[0]
        const suggestion =
          best === undefined ? '' : best === '' ? '\nSuggestion: delete it' : `\nSuggestion: ${best}`
        return `::${commands[severity]} ${where.join(',')}::${data(reason + suggestion)}\n`
      })
      .join('')
  },
})

export default github

const data = (text: string): string =>
  text.split('\n').map(harmless).join('\n').replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
