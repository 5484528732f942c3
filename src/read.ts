import { UserError } from './errors.ts'
import { type Format, formatOf, type Source } from './source.ts'

/** The most bytes that one article may have: 64 MiB. */
export const largestArticle = 64 * 2 ** 20

/**
 * Decodes the bytes of one article.
 *
 * Throws a `UserError` where they are not UTF-8 text.
 */
export function read(bytes: Uint8Array, path: string, format: Format = formatOf(path)): Source {
  if (bytes.length > largestArticle) {
    throw new UserError(
      path,
      `has ${bytes.length} bytes, more than the ${largestArticle} of the largest article`,
      'split it',
    )
  }
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new UserError(path, 'is UTF-16', 'save it as UTF-8')
  }
  const bom = first === 0xef && second === 0xbb && third === 0xbf
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes)
  } catch {
    const place = `${path}:${lineOfBadByte(bytes)}`
    throw isBinary(bytes)
      ? new UserError(path, 'is not text', 'leave it out, or convert it to text')
      : new UserError(place, 'is not UTF-8', 'convert it, for example with iconv -t utf-8')
  }
  if (text.includes('\0')) throw new UserError(path, 'is not text', 'leave it out, or convert it to text')
  return { path, text, format, bom }
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0)
}

function lineOfBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes)
  const bad = text.indexOf('\ufffd')
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < bad; at = text.indexOf('\n', at + 1)) line++
  return line
}
