import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Span } from '../source.ts'

/** What the characters of a position count. */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32'

const encodings: readonly Encoding[] = ['utf-16', 'utf-8', 'utf-32']

/** The encoding to speak with a client that offers these: ours, where it can be had. */
export function chooseEncoding(offered: readonly string[] = []): Encoding {
  return encodings.find(encoding => offered.includes(encoding)) ?? 'utf-16'
}

/** Turns the offsets of a document into a client's positions and back. */
export class Positions {
  readonly encoding: Encoding

  constructor(encoding: Encoding) {
    this.encoding = encoding
  }

  positionAt(document: TextDocument, offset: number): Position {
    const position = document.positionAt(offset)
    if (this.encoding === 'utf-16') return position
    const before = document.getText({ start: { line: position.line, character: 0 }, end: position })
    return { line: position.line, character: lengthIn(before, this.encoding) }
  }

  rangeOf(document: TextDocument, { start, end }: Span): Range {
    return { start: this.positionAt(document, start), end: this.positionAt(document, end) }
  }

  offsetAt(document: TextDocument, position: Position): number {
    if (this.encoding === 'utf-16') return document.offsetAt(position)
    const { line } = position
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    const character = unitsOf(text, position.character, this.encoding)
    return document.offsetAt({ line, character })
  }

  spanOf(document: TextDocument, { start, end }: Range): Span {
    return { start: this.offsetAt(document, start), end: this.offsetAt(document, end) }
  }

  /** Applies a client's changes, each to what the one before it has left. */
  update(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    let updated = document
    for (const change of changes) {
      const ours =
        'range' in change && this.encoding !== 'utf-16'
          ? { text: change.text, range: this.inUtf16(updated, change.range) }
          : change
      updated = TextDocument.update(updated, [ours], version)
    }
    return updated
  }

  private inUtf16(document: TextDocument, range: Range): Range {
    const { start, end } = this.spanOf(document, range)
    return { start: document.positionAt(start), end: document.positionAt(end) }
  }
}

/** How many units of an encoding a text takes. */
function lengthIn(text: string, encoding: Encoding): number {
  let length = 0
  for (const character of text) length += unit(character, encoding)
  return length
}

/** How many UTF-16 units make up so many units of an encoding. */
function unitsOf(text: string, length: number, encoding: Encoding): number {
  let units = 0
  let passed = 0
  for (const character of text) {
    passed += unit(character, encoding)
    if (passed > length) break
    units += character.length
  }
  return units
}

function unit(character: string, encoding: Encoding): number {
  if (encoding === 'utf-32') return 1
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
