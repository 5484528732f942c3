import { relative } from 'node:path'

/** A path as messages name it: from where we stand, if it is below. */
export function nameFor(path: string): string {
  const near = relative(process.cwd(), path)
  return near === '' || near.startsWith('..') ? path : near
}
