import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Message, spanOf } from '../message.ts'
import type { Severity } from '../rule.ts'
import { pageUri } from './pages.ts'
import type { Positions } from './positions.ts'

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  suggestion: DiagnosticSeverity.Information,
}

/** What a diagnostic carries for clients that want more than its text. */
export interface Detail {
  readonly rule: string
  readonly actual: string
  readonly expected: readonly string[]
  readonly fix: Message['fix']
  readonly note?: string
}

/** A message as an editor shows it. */
export function diagnosticOf(message: Message, document: TextDocument, positions: Positions): Diagnostic {
  const { actual, expected, fix, note, reason, ruleId: rule, severity } = message
  const detail: Detail = { rule, actual, expected, fix, ...(note !== undefined && { note }) }
  const page = pageUri(message.url)
  return {
    range: positions.rangeOf(document, spanOf(message)),
    severity: severities[severity],
    source: 'bluepencil',
    code: rule,
    ...(page && { codeDescription: { href: page } }),
    message: reason,
    ...(isSuperfluous(message) && { tags: [DiagnosticTag.Unnecessary] }),
    data: detail,
  }
}

/** Whether all that is in question is to be deleted, so that an editor may fade it. */
function isSuperfluous({ expected, fix }: Message): boolean {
  return fix !== null && expected.length === 1 && expected[0]!.trim() === ''
}
