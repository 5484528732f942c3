import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

let root: string | undefined

/** The folder that the package stands in, found upward from this file: the one with the rules' pages. */
function packageRoot(): string {
  if (root !== undefined) return root
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'docs', 'rules')) && dirname(folder) !== folder) folder = dirname(folder)
  root = folder
  return root
}

const known = new Map<string, string | undefined>()

/** Where a rule's page can be opened; undefined where the package came without its manual. */
export function pageUri(url: string): string | undefined {
  if (/^[a-z]+:/i.test(url)) return url
  if (!known.has(url)) {
    const path = join(packageRoot(), url)
    known.set(url, existsSync(path) ? pathToFileURL(path).href : undefined)
  }
  return known.get(url)
}
