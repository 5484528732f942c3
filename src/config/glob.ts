import ignore from 'ignore'

const made = new Map<string, ReturnType<typeof ignore>>()

/** Whether any of the globs, read as .gitignore reads them, matches a path below their folder. */
export function matches(globs: string | readonly string[], path: string): boolean {
  if (path === '' || path.startsWith('..') || /^(?:\/|[A-Za-z]:)/.test(path)) return false
  const key = typeof globs === 'string' ? globs : globs.join('\n')
  let one = made.get(key)
  if (!one) {
    one = ignore().add(key)
    made.set(key, one)
  }
  return one.ignores(path)
}
