// Packs editors/vscode with the server into a .vsix, without the network: vsix [FILE]
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createVSIX } from '@vscode/vsce'
import { build } from 'esbuild'
import { rules } from '../rules/index.ts'
import { catalogue } from '../rules/presets.ts'
import { configSchema } from '../src/config/schema.ts'
import { buildInto } from './build.ts'
import { rulePage } from './pages.ts'

/** Packs the extension into a file. */
export async function packInto(file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bluepencil-vsix-'))
  try {
    await buildInto(join(folder, 'server'), 'cli')
    await build({
      entryPoints: ['editors/vscode/src/extension.ts'],
      outfile: join(folder, 'extension.cjs'),
      bundle: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['vscode'],
      minify: true,
      logLevel: 'warning',
    })
    for (const [from, to] of [
      ['editors/vscode/README.md', 'README.md'],
      ['LICENSE', 'LICENSE.txt'],
      ['NOTICE', 'NOTICE.txt'],
    ] as const) {
      cpSync(from, join(folder, to))
    }
    writeFileSync(join(folder, 'schema.json'), JSON.stringify(configSchema(catalogue)))
    mkdirSync(join(folder, 'docs', 'rules'), { recursive: true })
    for (const rule of rules) writeFileSync(join(folder, 'docs', 'rules', `${rule.name}.md`), rulePage(rule))
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    const manifest = JSON.parse(readFileSync('editors/vscode/package.json', 'utf8')) as object
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, version }, null, 2))
    writeFileSync(join(folder, '.vscodeignore'), '')
    mkdirSync(dirname(resolve(file)), { recursive: true })
    await createVSIX({
      cwd: folder,
      packagePath: resolve(file),
      dependencies: false,
      allowMissingRepository: true,
      skipLicense: true,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await packInto(process.argv[2] ?? 'bluepencil.vsix')
