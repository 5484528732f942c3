import { endings, type Format } from '../source.ts'
import { badRequest, HttpError } from './errors.ts'

/** An article as it was posted to `/check`. */
export interface Article {
  readonly text: string
  /** What it would be called within the folder; its ending names the format, where nothing else does. */
  readonly path: string
  readonly format?: Format
  readonly dialect?: 'us' | 'gb'
  readonly date?: string
}

const formats: readonly string[] = ['text', 'markdown', 'html']
const typed: Readonly<Record<string, Format>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
}

/** Reads an article: JSON, or the text itself. Throws an `HttpError` where it is not as it should be. */
export function readArticle(body: string, type: string, longest: number): Article {
  const format = typed[type]
  const article = format ? { text: body, path: `article.${endings[format]}`, format } : fromJson(body)
  if (article.text.length > longest) {
    throw new HttpError(413, `The article has more than ${longest} characters; send less`)
  }
  return article
}

function fromJson(body: string): Article {
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    throw badRequest(
      'The body is not JSON; send { "text": "…" }, or the text as text/plain, text/markdown or text/html',
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('The body is not a JSON object; send { "text": "…" }')
  }
  const { date, dialect, format, path, text } = value as Record<string, unknown>
  if (typeof text !== 'string') throw badRequest('“text” is not a string')
  if (path !== undefined && typeof path !== 'string') throw badRequest('“path” is not a string')
  if (format !== undefined && !formats.includes(format as string)) {
    throw badRequest(`“format” must be one of ${formats.join(', ')}`)
  }
  if (dialect !== undefined && dialect !== 'us' && dialect !== 'gb') {
    throw badRequest('“dialect” must be us or gb')
  }
  if (date !== undefined && !(typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date))) {
    throw badRequest('“date” must be YYYY-MM-DD')
  }
  return {
    text,
    path: path ?? `article.${endings[(format as Format | undefined) ?? 'text']}`,
    ...(format !== undefined && { format: format as Format }),
    ...(dialect !== undefined && { dialect }),
    ...(date !== undefined && { date }),
  }
}
