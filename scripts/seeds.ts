// Writes NAME.txt, the copy as received, beside each marked article of a folder: seeds [FOLDER]
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readMarked } from '../bench/marked.ts'

const folder = process.argv[2] ?? 'seeds'
for (const file of readdirSync(folder).filter(name => name.endsWith('.marked'))) {
  const name = basename(file, '.marked')
  const { text } = readMarked(readFileSync(join(folder, file), 'utf8'), name)
  writeFileSync(join(folder, `${name}.txt`), text)
}
