/** A pattern with properties of characters, `\p{L}` and the like, written as ranges. */
export function narrowBy(classes: Readonly<Record<string, string>>, pattern: string): string {
  if (!pattern.includes('\\p{')) return pattern
  let inClass = false
  return pattern.replace(/\\p\{(\w+)\}|\\[\s\S]|[[\]]/g, (token, property: string | undefined) => {
    if (token === '[') inClass = true
    if (token === ']') inClass = false
    const ranges = property === undefined ? undefined : classes[property]
    return ranges === undefined ? token : inClass ? ranges : `[${ranges}]`
  })
}
