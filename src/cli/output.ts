import { fstatSync, statSync, writeSync } from 'node:fs'
import { devNull } from 'node:os'

/** Whether to write past Node’s stream, which takes longer to make than a report to write; a screen needs it. */
let direct = process.platform !== 'win32' && !isDevice()

function isDevice(): boolean {
  try {
    const stats = fstatSync(1)
    return stats.isCharacterDevice() && stats.rdev !== statSync(devNull).rdev
  } catch {
    return true
  }
}

/** Whether standard output is a screen. */
export const isScreen = (): boolean => !direct && process.stdout.isTTY === true

/** Writes to standard output, and waits where its reader is slow. */
export async function writeAll(text: string | Uint8Array): Promise<void> {
  if (text.length === 0) return
  const rest = direct ? writeDirectly(Buffer.from(text as string)) : text
  if (rest.length === 0 || process.stdout.write(rest)) return
  await new Promise<void>(resume => process.stdout.once('drain', resume))
}

/** Returns what is left to write where the reader of a pipe makes us wait. */
function writeDirectly(bytes: Uint8Array): Uint8Array {
  let rest = bytes
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') leaveQuietly(error as NodeJS.ErrnoException)
    direct = false
    heedReader()
  }
  return rest
}

/** A reader that has seen enough, such as head, is no fault. */
function leaveQuietly(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  throw error
}

/** Ends quietly, with its reader, what is written to Node’s stream. */
export const heedReader = (): void => void process.stdout.on('error', leaveQuietly)

if (!direct) heedReader()
