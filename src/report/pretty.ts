import type { Message } from '../message.ts'
import type { Severity } from '../rule.ts'
import type { Source } from '../source.ts'
import { counted } from './counted.ts'
import type { MakeReporter, Run, Totals } from './index.ts'
import { cut, cutEnd, harmless, widthOf, wrap } from './screen.ts'

/** For a reader at a terminal: each passage with its fault underlined, the message, and what to write instead. */
const pretty: MakeReporter = run => {
  const paint = painter(run.colour)
  let begun = false
  return {
    file({ path, error, messages, source }) {
      if (error !== undefined || messages.length === 0) return ''
      const opening = begun ? '\n' : ''
      begun = true
      const blocks = messages.map(message => block(message, source, run, paint))
      return `${opening}${paint.underline(harmless(path))}\n\n${blocks.join('\n')}`
    },
    end(totals) {
      const lines = closing(totals).map(line => wrap(line, run.width).join('\n'))
      return `${begun ? '\n' : ''}${lines.join('\n')}\n`
    },
  }
}

export default pretty

type Painter = ReturnType<typeof painter>

function painter(colour: boolean) {
  const code =
    (open: number, close: number) =>
    (text: string): string =>
      colour ? `\u001b[${open}m${text}\u001b[${close}m` : text
  return {
    error: code(31, 39),
    warning: code(33, 39),
    suggestion: code(34, 39),
    green: code(32, 39),
    dim: code(2, 22),
    bold: code(1, 22),
    underline: code(4, 24),
  }
}

const indent = '  '

function block(message: Message, source: Source, { width }: Run, paint: Painter): string {
  const { severity, ruleId, place, reason, note } = message
  const where = `${place.start.line}:${place.start.column}`
  const room = Math.max(20, width - indent.length)
  const gap = Math.max(2, room - where.length - severity.length - ruleId.length - 2)
  const head = `${indent}${paint.dim(where)}  ${paint[severity](severity)}${' '.repeat(gap)}${paint.dim(ruleId)}`
  const lines = [head]
  const tell = (text: string, shown = (line: string) => line): void => {
    for (const line of wrap(harmless(text), room)) lines.push(indent + shown(line))
  }
  tell(reason, paint.bold)
  lines.push(...excerpt(message, source, room, paint).map(line => indent + line))
  lines.push(...instead(message, room, paint).map(line => indent + line))
  if (note) tell(note, paint.dim)
  return `${lines.join('\n')}\n`
}

/** The passage round a fault, in one line, with a line of marks below. */
function excerpt(message: Message, { text }: Source, width: number, paint: Painter): string[] {
  const { start, end } = message.place
  const lineStart = text.lastIndexOf('\n', start.offset - 1) + 1
  const nextBreak = text.indexOf('\n', end.offset)
  const lineEnd = nextBreak < 0 ? text.length : nextBreak
  const shownWidth = width - 2
  const most = Math.floor(shownWidth * 0.8)
  const fault = shorten(harmless(text.slice(start.offset, end.offset)), most)
  const faultWidth = Math.max(1, widthOf(fault))
  const before = harmless(text.slice(Math.max(lineStart, start.offset - 4 * width), start.offset)).trimStart()
  const after = harmless(text.slice(end.offset, Math.min(lineEnd, end.offset + 4 * width))).trimEnd()
  const left = Math.max(shownWidth - faultWidth - widthOf(after), Math.floor((shownWidth - faultWidth) / 2))
  const shownBefore = widthOf(before) <= left ? before : `…${cutEnd(before, left - 1)}`
  const right = shownWidth - faultWidth - widthOf(shownBefore)
  const shownAfter = widthOf(after) <= right ? after : right > 1 ? `${cut(after, right - 1)}…` : ''
  const marks = `${' '.repeat(widthOf(shownBefore))}${'~'.repeat(faultWidth)}`
  const colour = paint[message.severity]
  return [`  ${shownBefore}${colour(fault)}${shownAfter}`, `  ${colour(marks)}`]
}

/** A text with its middle left out where it is too wide. */
function shorten(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const half = Math.floor((width - 3) / 2)
  return `${cut(text, half)} … ${cutEnd(text, half)}`
}

/** What to write instead: the first suggestions, or that the passage is to go. */
function instead({ expected, fix }: Message, width: number, paint: Painter): string[] {
  if (fix === null) return []
  const lines = expected.slice(0, 3).map((text, index) => {
    const lead = index === 0 ? (fix === 'safe' ? '  fix: ' : '  try: ') : '   or: '
    const words =
      harmless(text).trim() === '' ? '(leave it out)' : shorten(harmless(text).trim(), width - lead.length)
    return paint.green(lead) + words
  })
  return expected.length > 3 ? [...lines, paint.dim(`       and ${expected.length - 3} more`)] : lines
}

function closing({ files, failed, errors, warnings, suggestions, safe, offered }: Totals): string[] {
  const severities: readonly [number, Severity][] = [
    [errors, 'error'],
    [warnings, 'warning'],
    [suggestions, 'suggestion'],
  ]
  const found = severities.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun))
  const read = counted(files - failed, 'file')
  const lines = [found.length === 0 ? `Nothing to mark in ${read}.` : `${found.join(', ')} in ${read}.`]
  if (failed > 0) lines.push(`${counted(failed, 'file')} could not be checked.`)
  if (safe > 0) lines.push(`${safe} can be mended with --fix.`)
  if (offered > 0)
    lines.push(
      `${offered} ${offered === 1 ? 'has a suggestion' : 'have suggestions'}; --fix=offered asks about each.`,
    )
  return lines
}
