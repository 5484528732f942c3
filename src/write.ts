import { randomBytes } from 'node:crypto'
import { open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { UserError } from './errors.ts'
import type { Source } from './source.ts'

/** The bytes of a source, its byte order mark kept. */
export const encode = ({ bom, text }: Source): Buffer => Buffer.from(bom ? `\ufeff${text}` : text)

/**
 * Puts mended copy in the place of a file: its mode is kept, a link is followed, and whatever happens the file
 * is either the old one or the new one. Throws a `UserError` where it has changed since it was read.
 */
export async function writeCopy(path: string, mended: Source, before: Source): Promise<void> {
  const target = await realpath(path)
  if (!(await readFile(target)).equals(encode(before))) {
    throw new UserError(path, 'has changed while it was checked', 'check it again')
  }
  await replaceFile(target, encode(mended), (await stat(target)).mode)
}

/** Writes a file beside the old one and puts it in its place in one step. */
export async function replaceFile(target: string, bytes: Uint8Array | string, mode = 0o666): Promise<void> {
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}~`)
  try {
    const file = await open(draft, 'wx', mode & 0o7777)
    try {
      await file.writeFile(bytes)
      // The mask of the process takes bits away from a new file.
      if (mode !== 0o666) await file.chmod(mode & 0o7777)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, target)
  } catch (error) {
    await unlink(draft).catch(() => {})
    throw error
  }
}
