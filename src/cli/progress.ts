/** A bar on the terminal that says how far a run is; it goes away when all is done. */
export function progressBar(files: number): { step(): void; clear(): void } {
  const { stderr } = process
  let done = 0
  let drawn = 0
  let shown = false
  return {
    step() {
      done++
      const now = performance.now()
      if (now - drawn < 100) return
      drawn = now
      shown = true
      const room = Math.max(10, Math.min(40, (stderr.columns || 80) - 24))
      const full = Math.round((done / files) * room)
      stderr.write(`\r\u001b[2K${'█'.repeat(full)}${'░'.repeat(room - full)} ${done} of ${files}`)
    },
    clear() {
      if (shown) stderr.write('\r\u001b[2K')
      shown = false
    },
  }
}
