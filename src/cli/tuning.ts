import { statSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

/** Tells V8 what kind of run it is in for. Only flags that this version is known to have: others it would complain of. */
export function tune(operands: readonly string[]): void {
  const major = Number.parseInt(process.versions.node, 10)
  if (major > 24) return
  // A pattern's bytecode costs as much to make as its machine code, which would follow.
  setFlagsFromString('--no-regexp-tier-up')
  if (!isShort(operands)) return
  // Code is not polished that is hardly run again.
  setFlagsFromString('--no-regexp-optimization')
  if (major !== 20) return
  setFlagsFromString('--interrupt-budget=1000000')
  // What an article leaves behind is short-lived; it is collected half as often.
  setFlagsFromString('--semi-space-growth-factor=12')
}

/** A few pages. */
const short = 65_536

/** Whether all that is named is files, and few pages in all. */
function isShort(operands: readonly string[]): boolean {
  let bytes = operands.length > 0 ? 0 : Number.POSITIVE_INFINITY
  for (const operand of operands) {
    const stats = statSync(operand, { throwIfNoEntry: false })
    bytes += stats?.isFile() ? stats.size : Number.POSITIVE_INFINITY
  }
  return bytes <= short
}
