import type { Severity } from '../rule.ts'
import { counted } from './counted.ts'
import type { MakeReporter } from './index.ts'
import { harmless } from './screen.ts'

const signs: Readonly<Record<Severity, string>> = { error: '🔴', warning: '🟠', suggestion: '🔵' }

/** GitHub takes 65,536 characters in a comment; the tables stop well before. */
const longest = 50_000

/** A summary for a pull request: the counts, then a table a file. */
const markdown: MakeReporter = () => {
  const tables: string[] = []
  let length = 0
  let left = 0
  const failures: string[] = []
  return {
    file({ path, error, messages }) {
      if (error !== undefined) failures.push(`- ${inline(error)}`)
      if (messages.length === 0) return ''
      const rows = messages.map(({ severity, ruleId, reason, place: { start }, expected }) => {
        const best = expected[0]
        const suggestion = best === undefined ? '' : best.trim() === '' ? '*delete*' : code(best)
        return `| ${signs[severity]} | ${start.line} | ${inline(reason)} | ${suggestion} | ${inline(ruleId)} |`
      })
      const table = [
        `### ${inline(path)}`,
        '',
        '| | line | what | write | rule |',
        '| - | -: | - | - | - |',
        ...rows,
      ].join('\n')
      if (length + table.length > longest) left++
      else {
        tables.push(table)
        length += table.length
      }
      return ''
    },
    end({ files, errors, warnings, suggestions }) {
      const counts = [
        `${signs.error} ${counted(errors, 'error')}`,
        `${signs.warning} ${counted(warnings, 'warning')}`,
        `${signs.suggestion} ${counted(suggestions, 'suggestion')}`,
      ]
      const total = errors + warnings + suggestions
      return `${[
        '## bluepencil',
        total === 0
          ? `Nothing to mark in ${counted(files, 'file')}.`
          : `${counts.join(' · ')} in ${counted(files, 'file')}.`,
        ...(failures.length > 0 ? [failures.join('\n')] : []),
        ...tables,
        ...(left > 0 ? [`… and ${counted(left, 'more file')}.`] : []),
      ].join('\n\n')}\n`
    },
  }
}

export default markdown

/** A text that Markdown and HTML take for nothing but text, on one line. */
const inline = (text: string): string =>
  harmless(text)
    .replace(/[\\`*_{}[\]()#+!|~$@-]/g, mark => `\\${mark}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')

const code = (text: string): string => {
  const plain = harmless(text).replace(/\|/g, '\\|')
  const fence = plain.includes('`') ? '``' : '`'
  return `${fence} ${plain.replace(/``+/g, '`')} ${fence}`.replace(/^` (.*) `$/, '`$1`')
}
