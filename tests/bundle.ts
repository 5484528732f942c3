import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

/** What lets code that requires run in a module. */
export const requiring =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/** Bundles entry points of the project into a new folder, for tests that run them in a process of their own. */
export async function bundled(entryPoints: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'bluepencil-'))
  await build({
    entryPoints: { ...entryPoints },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // Some packages' main files require what a bundle does not hold.
    mainFields: ['module', 'main'],
    banner: { js: requiring },
    logLevel: 'error',
  })
  return folder
}
