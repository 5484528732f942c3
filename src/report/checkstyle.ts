import type { Severity } from '../rule.ts'
import type { MakeReporter } from './index.ts'
import { xml } from './xml.ts'

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'info',
}

/** Checkstyle's report, which Jenkins, reviewdog and many more read. */
const checkstyle: MakeReporter = () => ({
  begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
  file({ path, error, messages }) {
    const lines =
      error !== undefined
        ? [`<error line="1" severity="error" message="${xml(error)}" source="bluepencil"/>\n`]
        : messages.map(
            ({ ruleId, severity, reason, place: { start } }) =>
              `<error line="${start.line}" column="${start.column}" severity="${severities[severity]}" message="${xml(reason)}" source="bluepencil.${xml(ruleId)}"/>\n`,
          )
    return `<file name="${xml(path)}">\n${lines.join('')}</file>\n`
  },
  end: () => '</checkstyle>\n',
})

export default checkstyle
