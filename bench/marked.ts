/** A defect of a marked article; spans are UTF-16 offsets, into the defective and into the clean text. */
export interface Defect {
  readonly category: string
  readonly level: 'must' | 'stretch' | 'mask'
  readonly start: number
  readonly end: number
  readonly actual: string
  /** Acceptable replacements of `actual`, best first; none where the right one cannot be known. */
  readonly fixes: readonly string[]
  readonly cleanStart: number
  readonly cleanEnd: number
}

/** A marked article taken apart. */
export interface Marked {
  readonly name: string
  readonly text: string
  readonly clean: string
  readonly defects: readonly Defect[]
}

/** Reads the marked form, `⟦category|level|defective text|fix¦fix⟧`. Throws where a mark is malformed. */
export function readMarked(marked: string, name: string): Marked {
  let text = ''
  let clean = ''
  let at = 0
  const defects: Defect[] = []
  for (const match of marked.matchAll(/⟦([^⟦⟧]*)⟧/g)) {
    const plain = marked.slice(at, match.index)
    text += plain
    clean += plain
    const [category, level, actual, ways, ...more] = match[1]!.split('|')
    if (ways === undefined || more.length > 0 || !['must', 'stretch', 'mask'].includes(level!)) {
      throw new Error(`${name}: “${match[0]}” is not category|level|text|fixes`)
    }
    const fixes = ways.trim() === '?' ? [] : ways.split('¦')
    const mended = fixes[0] ?? actual!
    defects.push({
      category: category!,
      level: level as Defect['level'],
      start: text.length,
      end: text.length + actual!.length,
      actual: actual!,
      fixes,
      cleanStart: clean.length,
      cleanEnd: clean.length + mended.length,
    })
    text += actual
    clean += mended
    at = match.index + match[0].length
  }
  return { name, text: text + marked.slice(at), clean: clean + marked.slice(at), defects }
}

/** Reads a file of marked articles, which lines of five equals signs part. Throws where a mark is malformed. */
export const readSpecimens = (marked: string, name: string): Marked[] => {
  const parts = marked.split(/^={5}\n/m)
  return parts.map((part, at) => readMarked(part, parts.length > 1 ? `${name}:${at + 1}` : name))
}
