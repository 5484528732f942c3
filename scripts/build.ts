// Builds dist/: the command line and servers bundled whole, the library and its types beside them: build [FOLDER]
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { unfold as unfoldSpelling } from '../src/spelling/table.ts'
import { unfold as unfoldSyntax } from '../src/syntax/model.ts'
import { letters } from './letters.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

/** Every source that results depend on, in one print, so that a cache never outlives the code that filled it. */
function fingerprint(): string {
  const print = createHash('sha256')
  for (const folder of ['src', 'rules']) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.[jt]s$/.test(name)) print.update(name).update(readFileSync(join(folder, name)))
    }
  }
  return print.digest('hex').slice(0, 12)
}

/** Leaves a model out of the bundle, as a file of bytes beside it, read when it is first asked for. */
const models = (outdir: string): Plugin => ({
  name: 'models',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]english\.model\.js$/ }, ({ path }) => {
      const name = basename(dirname(path))
      const packed = /^export default '([A-Za-z0-9+/=]*)'\s*$/.exec(readFileSync(path, 'utf8'))?.[1]
      if (packed === undefined) throw new Error(`${path}: is no packed model; pack it as one base64 string`)
      const unfold = name === 'syntax' ? unfoldSyntax : unfoldSpelling
      writeFileSync(join(outdir, `${name}.model`), unfold(Buffer.from(packed, 'base64')))
      return {
        contents: `import { readFileSync } from 'node:fs'
export default readFileSync(new URL('${name}.model', import.meta.url))`,
        loader: 'js',
      }
    })
  },
})

/** Leaves the function that imports out of a bundle, as a file beside it. */
const importing = (outdir: string): Plugin => ({
  name: 'importing',
  setup({ onResolve }) {
    onResolve({ filter: /[\\/]importing\.ts$/ }, () => {
      writeFileSync(join(outdir, 'importing.cjs'), 'exports.importModule=url=>import(url)\n')
      return { path: './importing.cjs', external: true }
    })
  },
})

/** The same code in ASCII, which V8 reads at half the size; what esbuild leaves is in patterns. */
const ascii = (code: string): string =>
  code.replace(/[^\x00-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Builds what checks as one file of CommonJS, the only form that V8's code can be kept of; returns its name. */
async function buildRun(outdir: string, common: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...common,
    splitting: false,
    format: 'cjs',
    entryPoints: { run: 'src/cli/run.ts' },
    define: { ...common.define, 'import.meta.url': 'moduleUrl' },
    plugins: [...common.plugins!, importing(outdir)],
    banner: { js: "const moduleUrl=require('node:url').pathToFileURL(__filename).href;" },
    write: false,
  })
  const [main, licences] = ['run.js', 'run.js.LEGAL.txt'].map(
    name => outputFiles.find(({ path }) => basename(path) === name)?.text,
  )
  if (licences) writeFileSync(join(outdir, 'run.js.LEGAL.txt'), licences)
  const code = ascii(main!)
  const name = `run-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.cjs`
  writeFileSync(join(outdir, name), code)
  return name
}

/** Leaves the commands out of the command line’s first file, as files beside it. */
const commandsApart: Plugin = {
  name: 'commands',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/[\w-]+\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: `./command-${basename(path, '.ts')}.js`, external: true }
        : undefined,
    )
  },
}

const commands = ['rules', 'explain', 'init', 'config', 'new-rule', 'lsp', 'serve', 'help']

/** The command line, the language server and the HTTP server, each with all it needs. */
async function buildCommandLine(outdir: string, bundled: BuildOptions): Promise<void> {
  const run = await buildRun(outdir, bundled)
  // Node takes longer to start on a module than on CommonJS.
  await build({
    ...bundled,
    splitting: false,
    format: 'cjs',
    entryPoints: { cli: 'src/cli/index.ts' },
    outExtension: { '.js': '.cjs' },
    define: { ...bundled.define, BLUEPENCIL_RUN: JSON.stringify(run) },
    plugins: [...bundled.plugins!, commandsApart],
  })
  await build({
    ...bundled,
    entryPoints: {
      ...Object.fromEntries(commands.map(name => [`command-${name}`, `src/cli/${name}.ts`])),
      worker: 'src/cli/worker.ts',
      lsp: 'src/lsp/index.ts',
      'server-worker': 'src/server/worker.ts',
    },
    chunkNames: 'cli-[hash]',
    // Packages in CommonJS ask for Node's modules by require.
    banner: {
      js: "import{createRequire as $require}from'node:module';const require=$require(import.meta.url);",
    },
  })
}

/** Builds into a folder: all of it, the command line alone, or the library without its types. */
export async function buildInto(outdir: string, parts: 'all' | 'cli' | 'library' = 'all'): Promise<void> {
  rmSync(outdir, { recursive: true, force: true })
  mkdirSync(outdir, { recursive: true })
  const common: BuildOptions = {
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    // By its table Node lacks them, and each pattern would be compiled anew at each call.
    supported: { 'regexp-unicode-property-escapes': true },
    minify: true,
    keepNames: false,
    legalComments: 'linked',
    logLevel: 'warning',
    define: { BLUEPENCIL_VERSION: JSON.stringify(`${version}+${fingerprint()}`) },
  }
  const bundled: BuildOptions = {
    ...common,
    plugins: [models(outdir), letters],
    // The packages' CommonJS forms hide their names from a dynamic import, or ask for files beside them.
    alias: {
      yaml: './node_modules/yaml/browser/index.js',
      'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js',
    },
  }
  if (parts !== 'library') await buildCommandLine(outdir, bundled)
  if (parts === 'cli') return
  const rules = readdirSync('rules').filter(name => name.endsWith('.ts'))
  await build({
    ...common,
    minify: false,
    entryPoints: {
      index: 'src/index.ts',
      ...Object.fromEntries(rules.map(name => [`rules/${name.slice(0, -3)}`, `rules/${name}`])),
    },
    chunkNames: 'chunk-[hash]',
    packages: 'external',
    plugins: [models(outdir), letters],
  })
  if (parts === 'library') return
  const compiler = join('node_modules', 'typescript', 'bin', 'tsc')
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--outDir', join(outdir, 'types')], {
    stdio: 'inherit',
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildInto(process.argv[2] ?? 'dist')
