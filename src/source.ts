/** How a source is marked up. */
export type Format = 'text' | 'markdown' | 'html'

/** A range of UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** One piece of copy as it was received. */
export interface Source {
  /** Where it came from, as messages name it. */
  readonly path: string
  /** The decoded text, byte order mark left out, line ends as they stood. */
  readonly text: string
  readonly format: Format
  /** Whether the bytes opened with a byte order mark. */
  readonly bom: boolean
}

const formats: Readonly<Record<string, Format>> = {
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** The ending of a path that names a format. */
export const endings: Readonly<Record<Format, string>> = { text: 'txt', markdown: 'md', html: 'html' }

/** The format that a path's ending names; plain text where it names none. */
export function formatOf(path: string): Format {
  return formats[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'text'
}

/** A source from text in memory. */
export function sourceOf(text: string, path = '<text>', format: Format = formatOf(path)): Source {
  const bom = text.charCodeAt(0) === 0xfeff
  return { path, text: bom ? text.slice(1) : text, format, bom }
}
