import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { chosenEdits, safe } from '../mend.ts'
import type { Message } from '../message.ts'
import type { Edit } from '../rule.ts'
import type { Format } from '../source.ts'
import { diagnosticOf } from './diagnostics.ts'
import type { Positions } from './positions.ts'

export const fixAllKind = `${CodeActionKind.SourceFixAll}.bluepencil`

/** The commands that the server carries out. */
export const commands = {
  letStand: 'bluepencil.letStand',
  accept: 'bluepencil.acceptWord',
  ignore: 'bluepencil.ignoreRule',
  fix: 'bluepencil.fixSafe',
  proof: 'bluepencil.proofOf',
  explain: 'bluepencil.explain',
} as const

/** What a client can take. */
export interface Abilities {
  readonly documentChanges: boolean
  /** Whether an action that cannot be had may be shown with the reason. */
  readonly disabled: boolean
}

export interface Asked {
  readonly document: TextDocument
  readonly format: Format
  readonly messages: readonly Message[]
  readonly range: Range
  /** The kinds that are wanted; all, where it is left out. */
  readonly only: readonly string[] | undefined
  /** Why the configuration cannot be written, where it cannot. */
  readonly unwritable: string | undefined
}

/** What may be done about the messages within a range. */
export function actionsFor(asked: Asked, positions: Positions, abilities: Abilities): CodeAction[] {
  const { document, messages, range, only } = asked
  const wants = (kind: string): boolean =>
    !only || only.some(one => kind === one || kind.startsWith(`${one}.`))
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    const { start, end } = positions.spanOf(document, range)
    for (const message of messages) {
      const { place } = message
      if (place.start.offset > end || place.end.offset < start) continue
      actions.push(...quickFixes(message, asked, positions, abilities))
    }
  }
  if (wants(fixAllKind)) {
    const edits = chosenEdits(messages, safe)
    if (edits.length > 0) {
      const edit = workspaceEdit(document, edits, positions, abilities)
      actions.push({ title: 'Make all safe corrections', kind: fixAllKind, edit })
    }
  }
  return actions
}

function quickFixes(
  message: Message,
  { document, format, unwritable }: Asked,
  positions: Positions,
  abilities: Abilities,
): CodeAction[] {
  const diagnostic = diagnosticOf(message, document, positions)
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] as Diagnostic[] }
  const actions: CodeAction[] = message.expected.map((expected, index) => ({
    ...shared,
    title: titleOf(message.actual, expected),
    ...(index === 0 && (message.expected.length === 1 || message.fix === 'safe') && { isPreferred: true }),
    edit: workspaceEdit(document, message.edits[index]!, positions, abilities),
  }))
  const { ruleId, actual, passage } = message
  const commanded = (title: string, command: string, ...rest: unknown[]): CodeAction[] => {
    if (unwritable !== undefined)
      return abilities.disabled ? [{ ...shared, title, disabled: { reason: unwritable } }] : []
    return [{ ...shared, title, command: { title, command, arguments: [document.uri, ...rest] } }]
  }
  const stands = 'Let it stand (stet)'
  if (format === 'text')
    actions.push(...commanded(stands, commands.letStand, ruleId, actual.trim() || passage))
  else
    actions.push({
      ...shared,
      title: stands,
      edit: workspaceEdit(document, [stetComment(document.getText(), message)], positions, abilities),
    })
  const word = wordOf(message)
  if (word) actions.push(...commanded(`Add “${word}” to the lexicon`, commands.accept, word))
  actions.push(...commanded(`Always ignore ${ruleId} here`, commands.ignore, ruleId))
  return actions
}

/** The comment that lets a passage stand: before its words, or above them where they open a line. */
function stetComment(text: string, { actual, place, ruleId }: Message): Edit {
  const { offset } = place.start
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1,
    offset,
  )
  const words = actual.replace(/\s+/g, ' ').trim()
  // Without its words named, a comment lets the rule stand in all of the paragraph.
  const named = /^[^“”"<>]{1,80}$/.test(words) && !words.includes('--') ? ` “${words}”` : ''
  const comment = `<!-- stet ${ruleId}${named}: stands as written -->`
  // A comment that opens a line of Markdown would take the whole line out of the prose.
  return { start: offset, end: offset, text: /^\s*$/.test(line) ? `${comment}\n${line}` : comment }
}

/** Rules whose words a newsroom may want to accept for good. */
const lexical = new Set(['spelling', 'name-inconsistency', 'word-form', 'capitalization'])

function wordOf({ actual, ruleId }: Message): string | undefined {
  return lexical.has(ruleId) &&
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*(?: [\p{L}\p{N}\p{M}'’.-]+){0,3}$/u.test(actual)
    ? actual
    : undefined
}

/** `Change “said. Stated.” to “said.”` */
function titleOf(actual: string, expected: string): string {
  if (expected.trim() === '') return `Delete “${brief(actual)}”`
  return actual === '' ? `Insert “${brief(expected)}”` : `Change “${brief(actual)}” to “${brief(expected)}”`
}

function brief(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length <= 48 ? line : `${letters.slice(0, 28).join('')}…${letters.slice(-18).join('')}`
}

/** Edits of a document as the client takes them. */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  positions: Positions,
  abilities: Abilities,
): WorkspaceEdit {
  const { uri, version } = document
  const textEdits: TextEdit[] = edits.map(edit => ({
    range: positions.rangeOf(document, edit),
    newText: edit.text,
  }))
  return abilities.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } }
}
