import type { MakeReporter } from './index.ts'
import { xml } from './xml.ts'

/** A suite a file, a failed case a message; a file with nothing to mark is a case that passes. */
const junit: MakeReporter = () => ({
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="bluepencil">\n',
  file({ path, error, messages }) {
    const name = xml(path)
    const suite = (tests: number, failures: number, errors: number, cases: readonly string[]): string =>
      `<testsuite name="${name}" tests="${tests}" failures="${failures}" errors="${errors}">\n${cases.join('')}</testsuite>\n`
    if (error !== undefined) {
      const cause = `<error type="unread" message="${xml(error)}"/>`
      return suite(1, 0, 1, [`<testcase name="read" classname="${name}">${cause}</testcase>\n`])
    }
    if (messages.length === 0) return suite(1, 0, 0, [`<testcase name="clean" classname="${name}"/>\n`])
    const cases = messages.map(({ ruleId, severity, reason, place: { start }, actual, expected }) => {
      const at = `${start.line}:${start.column}`
      const text = [`${path}:${at}`, actual, ...expected.map(one => `→ ${one}`)].join('\n')
      return `<testcase name="${xml(ruleId)} ${at}" classname="${name}"><failure type="${severity}" message="${xml(reason)}">${xml(text)}</failure></testcase>\n`
    })
    return suite(messages.length, messages.length, 0, cases)
  },
  end: () => '</testsuites>\n',
})

export default junit
