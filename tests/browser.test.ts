import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

const page = `
  import { rules } from './rules/index.ts'
  import { lint } from './src/lint.ts'
  import { resolveOptions } from './src/options.ts'
  import { sourceOf } from './src/source.ts'
  const plan = { rules: rules.map(rule => ({ rule, options: resolveOptions(rule.options, undefined, '', rule.name) })) }
  globalThis.check = text => lint(sourceOf(text), plan)
`

describe('the engine', () => {
  it('bundles for a browser and runs without Node', async () => {
    const bundle = await build({
      stdin: { contents: page, resolveDir: process.cwd(), loader: 'ts' },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      target: 'es2022',
      write: false,
    })
    const window: Record<string, unknown> = {
      TextDecoder,
      TextEncoder,
      atob,
      console,
      setTimeout,
      structuredClone,
    }
    window.globalThis = window
    runInNewContext(bundle.outputFiles[0]!.text, window)
    const { messages } = await (
      window.check as (text: string) => Promise<{ messages: { reason: string }[] }>
    )('Said [NAME], a witness.')
    expect(messages.map(message => message.reason)).toContain(
      '“[NAME]” stands for something still to come; fill it in.',
    )
  }, 30_000)
})
