import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import zlib from 'node:zlib'

/** A CommonJS file that was loaded. */
export interface Compiled<T> {
  readonly exports: T
  /**
   * Keeps the machine's form of the functions that ran, for the next process to start with. `exercised` says by how
   * much copy: what a larger run kept is not replaced.
   */
  keep(exercised: number): void
}

/**
 * Loads a CommonJS file with what V8 made of it in an earlier process, where that was kept. The cache that Node 22
 * has of its own is made before the code runs, and so without most of it.
 */
export function loadCompiled<T>(file: string): Compiled<T> {
  // Node 21 and the first of 22 have no checksum.
  const isWanted = !process.env.NODE_DISABLE_COMPILE_CACHE && 'crc32' in zlib
  const folder = isWanted ? privateFolder() : undefined
  const require = createRequire(file)
  if (folder === undefined) return { exports: require(file) as T, keep() {} }
  const print = `${process.version}-${process.arch}-${cachedDataVersionTag()}`
  const kept = join(folder, `${basename(file, '.cjs')}-${print}`)
  const known = readKept(kept)
  const source = readFileSync(file, 'latin1')
  const script = new Script(`(function(exports,require,module,__filename,__dirname){${source}\n})`, {
    filename: file,
    ...(known && { cachedData: known.code }),
  })
  const module = { exports: {} as T }
  script.runInThisContext()(module.exports, require, module, file, dirname(file))
  const before = known && !script.cachedDataRejected ? known.exercised : -1
  return {
    exports: module.exports,
    keep(exercised) {
      if (isWorthMore(exercised, before)) writeKept(kept, script.createCachedData(), exercised)
    },
  }
}

/** A few thousand words run nearly all that is ever run. */
const enough = 32_768

const isWorthMore = (exercised: number, before: number): boolean => before < enough && exercised > 4 * before

/** A folder that nobody else can write to; undefined where there can be none. */
function privateFolder(): string | undefined {
  const user = process.getuid?.()
  const folder = join(tmpdir(), user === undefined ? 'bluepencil' : `bluepencil-${user}`)
  try {
    const stats = lstatSync(folder, { throwIfNoEntry: false })
    if (!stats) {
      mkdirSync(folder, { mode: 0o700 })
      return folder
    }
    const isOwn = user === undefined || (stats.uid === user && (stats.mode & 0o077) === 0)
    return stats.isDirectory() && isOwn ? folder : undefined
  } catch {
    return undefined
  }
}

// A kept file: how much copy it was exercised by, the checksum of the code, the code. V8 believes what it is given.
const headerSize = 8

function readKept(path: string): { readonly code: Buffer; readonly exercised: number } | undefined {
  try {
    const bytes = readFileSync(path)
    const code = bytes.subarray(headerSize)
    if (zlib.crc32(code) !== bytes.readUInt32LE(4)) return undefined
    return { code, exercised: bytes.readUInt32LE(0) }
  } catch {
    return undefined
  }
}

function writeKept(path: string, code: Buffer, exercised: number): void {
  const header = Buffer.alloc(headerSize)
  header.writeUInt32LE(Math.min(exercised, 0xffffffff), 0)
  header.writeUInt32LE(zlib.crc32(code), 4)
  const draft = `${path}.${process.pid}`
  try {
    writeFileSync(draft, Buffer.concat([header, code]), { flag: 'wx', mode: 0o600 })
    renameSync(draft, path)
    dropOld(dirname(path))
  } catch {
    // Code that cannot be kept costs time, nothing more.
    rmSync(draft, { force: true })
  }
}

const month = 30 * 24 * 60 * 60 * 1000

/** Deletes what earlier versions left; what is in use is soon made anew. */
function dropOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const stats = statSync(path)
    if (stats.isFile() && Date.now() - stats.mtimeMs > month) rmSync(path, { force: true })
  }
}
