import type { Source, Span } from '../source.ts'
import type { LineKinds } from './classify.ts'
import type { ProseMap } from './prose.ts'
import { parseText } from './text.ts'

/** What a stretch of an article is to its reader. */
export type PartKind =
  | 'headline'
  | 'deck'
  | 'byline'
  | 'dateline'
  | 'subhead'
  | 'paragraph'
  | 'item'
  | 'caption'
  | 'credit'
  | 'quotation'
  | 'verse'
  | 'table'
  | 'furniture'
  | 'tagline'

/** One part of an article; its span is in the prose. */
export interface Part extends Span {
  readonly kind: PartKind
  /** Spans of the prose that are not language, such as code in a line of Markdown. */
  readonly literals?: readonly Span[]
}

/** A comment in Markdown or HTML, where a proof-reader may write `stet`. */
export interface Comment {
  readonly text: string
  /** Its span in the source. */
  readonly span: Span
  /** The prose offset at which it stands. */
  readonly at: number
}

/** An article taken apart: its prose, without markup, and the parts that the prose falls into. */
export interface Article {
  readonly source: Source
  /** The prose. Every span of an analysis or a finding is in it; `map` leads back to the source. */
  readonly text: string
  readonly parts: readonly Part[]
  readonly map: ProseMap
  readonly comments: readonly Comment[]
  /** The front matter, or the metadata of an HTML page, by name. */
  readonly meta: Readonly<Record<string, unknown>>
}

/** Takes an article apart by its format. Parsers of markup are loaded when they are first wanted. */
export async function parse(source: Source, known?: LineKinds): Promise<Article> {
  switch (source.format) {
    case 'markdown':
      return (await import('./markdown.ts')).parseMarkdown(source, known)
    case 'html':
      return (await import('./html.ts')).parseHtml(source, known)
    default:
      return parseText(source, known)
  }
}
