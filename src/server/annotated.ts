import { mapOf, type ProseMap, type Segment } from '../parse/prose.ts'
import { badRequest } from './errors.ts'

/** Text with markup in it: what is to be checked, and where it stands in the original. */
export interface Annotated {
  readonly text: string
  readonly map: ProseMap
  /** The original, markup included. */
  readonly original: string
}

/** Puts together the text of the LanguageTool API's `data`. Throws an `HttpError` where it is not as it should be. */
export function readAnnotated(data: string): Annotated {
  const value = parsed(data)
  if (!isObject(value)) throw badRequest('“data” is not a JSON object')
  const { annotation, text } = value
  if (annotation !== undefined && text !== undefined) {
    throw badRequest('“data” has both “text” and “annotation”; give one of them')
  }
  if (typeof text === 'string') return plain(text)
  if (!Array.isArray(annotation)) throw badRequest('“data” needs a “text” or an “annotation”')
  const segments: Segment[] = []
  let prose = ''
  let original = ''
  for (const part of annotation) {
    const { said, stands } = read(part)
    if (said.length > 0) {
      segments.push({
        at: prose.length,
        length: said.length,
        source: original.length,
        sourceLength: stands.length,
      })
    }
    prose += said
    original += stands
  }
  return { text: prose, map: mapOf(segments), original }
}

/** Text without markup. */
export const plain = (text: string): Annotated => ({
  text,
  original: text,
  map: { toSource: span => span, isPlain: () => true },
})

function parsed(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    throw badRequest('“data” is not JSON')
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a part of an annotation says, and what stands there. */
function read(part: unknown): { said: string; stands: string } {
  if (!isObject(part)) throw badRequest('a part of “annotation” is not an object')
  const { interpretAs, markup, text } = part
  if ((text === undefined) === (markup === undefined)) {
    throw badRequest('a part of “annotation” needs “text” or “markup”, not both')
  }
  if (text !== undefined) {
    if (typeof text !== 'string') throw badRequest('“text” in “annotation” is not a string')
    if (interpretAs !== undefined) throw badRequest('“interpretAs” belongs to “markup” only')
    return { said: text, stands: text }
  }
  if (typeof markup !== 'string') throw badRequest('“markup” in “annotation” is not a string')
  if (interpretAs !== undefined && typeof interpretAs !== 'string') {
    throw badRequest('“interpretAs” in “annotation” is not a string')
  }
  return { said: interpretAs ?? '', stands: markup }
}
