// Writes a page a rule, and their index, into docs/rules.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { rules } from '../rules/index.ts'
import { indexPage, rulePage } from './pages.ts'

const folder = 'docs/rules'
await mkdir(folder, { recursive: true })
for (const name of await readdir(folder)) await rm(join(folder, name))
await writeFile(join(folder, 'README.md'), indexPage(rules))
for (const rule of rules) await writeFile(join(folder, `${rule.name}.md`), rulePage(rule))
