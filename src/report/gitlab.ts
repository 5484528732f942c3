import type { Severity } from '../rule.ts'
import { fingerprints } from './fingerprint.ts'
import type { MakeReporter } from './index.ts'
import { entries } from './json.ts'

const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  suggestion: 'info',
}

/** GitLab's code quality report, a reduced form of Code Climate's. */
const gitlab: MakeReporter = () => {
  const entry = entries()
  return {
    begin: () => '[',
    file({ path, error, messages }) {
      const fingerprint = fingerprints(path)
      if (error !== undefined) {
        return entry({
          description: error,
          check_name: 'bluepencil',
          fingerprint: `unread-${path}`,
          severity: 'blocker',
          location: { path, lines: { begin: 1 } },
        })
      }
      return messages
        .map(message =>
          entry({
            description: message.reason,
            check_name: message.ruleId,
            fingerprint: fingerprint(message),
            severity: severities[message.severity],
            location: { path, lines: { begin: message.place.start.line, end: message.place.end.line } },
          }),
        )
        .join('')
    },
    end: () => '\n]\n',
  }
}

export default gitlab
