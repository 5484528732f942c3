import type { MakeReporter } from './index.ts'
import { harmless } from './screen.ts'

/** One message a line: `path:line:column: severity: message [rule]`. */
const compact: MakeReporter = () => ({
  file({ path, error, messages }) {
    if (error !== undefined) return `${harmless(error)}\n`
    const lines = messages.map(({ place, severity, reason, ruleId }) => {
      const { line, column } = place.start
      return `${harmless(path)}:${line}:${column}: ${severity}: ${harmless(reason)} [${ruleId}]\n`
    })
    return lines.join('')
  },
})

export default compact
