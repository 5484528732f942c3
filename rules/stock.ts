import type { Plugin } from 'unified'
import type { AnyRule } from '../src/rule.ts'
import { type Stock, stockRule } from '../src/stock.ts'

/** The stock plugins that come with the package; each is loaded when a configuration asks for it. */
const stocks: Readonly<Record<string, () => Promise<Stock>>> = {
  'retext-contractions': async () => ({
    name: 'retext-contractions',
    plugin: await load(import('retext-contractions')),
    defaults: { straight: true },
  }),
  'retext-diacritics': async () => ({
    name: 'retext-diacritics',
    plugin: await load(import('retext-diacritics')),
  }),
  'retext-indefinite-article': async () => ({
    name: 'retext-indefinite-article',
    plugin: await load(import('retext-indefinite-article')),
  }),
  'retext-quotes': async () => ({ name: 'retext-quotes', plugin: await load(import('retext-quotes')) }),
  'retext-readability': async () => ({
    name: 'retext-readability',
    plugin: await load(import('retext-readability')),
    // News sentences run to 25 words; the plugin's own age of 16 marks one in four.
    defaults: { age: 22, minWords: 30, threshold: 6 / 7 },
  }),
  'retext-redundant-acronyms': async () => ({
    name: 'retext-redundant-acronyms',
    plugin: await load(import('retext-redundant-acronyms')),
  }),
  'retext-repeated-words': async () => ({
    name: 'retext-repeated-words',
    plugin: await load(import('retext-repeated-words')),
  }),
  'retext-sentence-spacing': async () => ({
    name: 'retext-sentence-spacing',
    plugin: await load(import('retext-sentence-spacing')),
  }),
}

async function load(module: Promise<{ default: unknown }>): Promise<Plugin<never[]>> {
  return (await module).default as Plugin<never[]>
}

export const stockNames: readonly string[] = Object.keys(stocks)

/** The rule of a stock plugin by its package's name; undefined where it does not come with us. */
export async function stock(name: string): Promise<AnyRule | undefined> {
  const one = stocks[name]
  return one && stockRule(await one())
}
