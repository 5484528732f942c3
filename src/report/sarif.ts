import type { Message } from '../message.ts'
import type { AnyRule, Severity } from '../rule.ts'
import { fingerprints } from './fingerprint.ts'
import type { MakeReporter } from './index.ts'
import { entries } from './json.ts'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', suggestion: 'note' }

/** SARIF 2.1.0, written as the files come in; read by GitHub's code scanning and many editors. */
const sarif: MakeReporter = ({ version, rules, began }) => {
  const indices = new Map(rules.map((rule, index) => [rule.name, index]))
  const failures: object[] = []
  const entry = entries()
  return {
    begin() {
      const driver = {
        name: 'bluepencil',
        semanticVersion: version.split('+')[0],
        version,
        rules: rules.map(descriptor),
      }
      return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":${JSON.stringify(driver)}},"columnKind":"utf16CodeUnits","results":[`
    },
    file({ path, error, messages }) {
      const uri = uriOf(path)
      if (error !== undefined) {
        failures.push({
          level: 'error',
          message: { text: error },
          locations: [{ physicalLocation: { artifactLocation: { uri } } }],
        })
        return ''
      }
      const fingerprint = fingerprints(path)
      return messages
        .map(message => entry(resultOf(message, uri, fingerprint(message), indices.get(message.ruleId))))
        .join('')
    },
    end() {
      const invocation = {
        executionSuccessful: failures.length === 0,
        startTimeUtc: began.toISOString(),
        ...(failures.length > 0 && { toolExecutionNotifications: failures }),
      }
      return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`
    },
  }
}

export default sarif

function descriptor({ name, summary, rationale, severity }: AnyRule): object {
  return {
    id: name,
    name: name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: rationale },
    help: { text: rationale },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: ['editorial'] },
  }
}

function resultOf(message: Message, uri: string, fingerprint: string, ruleIndex: number | undefined): object {
  const { ruleId, severity, reason, place, actual, edits, note, expected } = message
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: levels[severity],
    message: { text: note ? `${reason} ${note}` : reason },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
          region: {
            startLine: place.start.line,
            startColumn: place.start.column,
            endLine: place.end.line,
            endColumn: place.end.column,
            charOffset: place.start.offset,
            charLength: place.end.offset - place.start.offset,
            snippet: { text: actual },
          },
        },
      },
    ],
    partialFingerprints: { 'bluepencil/v1': fingerprint },
    ...(edits.length > 0 && {
      fixes: edits.map((fix, index) => ({
        description: { text: expected[index] === '' ? 'Delete it' : `Write “${expected[index]}”` },
        artifactChanges: [
          {
            artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
            replacements: fix.map(({ start, end, text }) => ({
              deletedRegion: { charOffset: start, charLength: end - start },
              insertedContent: { text },
            })),
          },
        ],
      })),
    }),
  }
}

/** A path as the reference that SARIF wants: forward slashes, each piece encoded, no drive taken for a scheme. */
function uriOf(path: string): string {
  const slashed = path.replace(/\\/g, '/')
  const encoded = slashed.split('/').map(encodeURIComponent).join('/')
  return slashed.startsWith('/') ? `file://${encoded}` : encoded
}
