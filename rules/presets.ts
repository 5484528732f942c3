import type { Catalogue, Preset, RuleSetting } from '../src/config/types.ts'
import { rules } from './index.ts'
import { stock, stockNames } from './stock.ts'

/** The rules that look for damage: what translating, paraphrasing, scraping and transcribing leave behind. */
const damage: ReadonlySet<string> = new Set([
  'attribution-pronoun',
  'dangling-reference',
  'duplicate-passage',
  'duplicated-name',
  'duplicated-phrase',
  'garbled-caption',
  'garbled-sentence',
  'machine-residue',
  'misplaced-caption',
  'missing-subject',
  'missing-terminator',
  'placeholder',
  'quote-attribution',
  'repeated-word',
  'scrape-residue',
  'sentence-fragment',
  'stray-fragment',
  'stray-punctuation',
  'unbalanced-bracket',
  'unbalanced-quote',
  'word-form',
])

const all = (setting: (severity: string) => RuleSetting): Record<string, RuleSetting> =>
  Object.fromEntries(rules.map(rule => [rule.name, setting(rule.severity)]))

/** The sets of rules that a configuration may build on. */
export const presets = {
  recommended: {
    summary: 'Every rule of our own, at its own severity.',
    rules: { ...all(() => 'on'), 'unused-stet': 'warning' },
  },
  strict: {
    summary: 'Every rule, with suggestions raised to warnings, and the stock plugins for style.',
    rules: {
      ...all(severity => (severity === 'suggestion' ? 'warning' : 'on')),
      'unused-stet': 'error',
      'retext-diacritics': 'suggestion',
      'retext-readability': 'suggestion',
      'retext-redundant-acronyms': 'warning',
      'retext-sentence-spacing': 'suggestion',
    },
  },
  mangled: {
    summary: 'Damage alone: what translating, paraphrasing, scraping and transcribing leave behind.',
    rules: {
      ...Object.fromEntries(
        rules.filter(rule => damage.has(rule.name)).map(rule => [rule.name, 'on'] as const),
      ),
      'unused-stet': 'warning',
    },
  },
  readability: {
    summary: 'Sentences that are hard to read.',
    rules: { 'retext-readability': 'suggestion', 'unused-stet': 'warning' },
  },
} satisfies Record<string, Preset>

/** All that a configuration may choose from. */
export const catalogue: Catalogue = { rules, presets, stockNames, stock }
