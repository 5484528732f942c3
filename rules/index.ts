import type { AnyRule } from '../src/rule.ts'
import articleAAn from './article-a-an.ts'
import missingSubject from './missing-subject.ts'
import missingTerminator from './missing-terminator.ts'
import placeholder from './placeholder.ts'
import redundantUnit from './redundant-unit.ts'
import repeatedWord from './repeated-word.ts'
import sentenceFragment from './sentence-fragment.ts'
import spelling from './spelling.ts'
import strayFragment from './stray-fragment.ts'
import strayPunctuation from './stray-punctuation.ts'
import unbalancedBracket from './unbalanced-bracket.ts'
import unbalancedQuote from './unbalanced-quote.ts'

/**
 * Every rule of our own. The order is precedence: where two findings of one severity overlap, the earlier rule's stands.
 */
export const rules: readonly AnyRule[] = [
  // Leftovers of machines and of scraping
  placeholder,
  strayFragment,
  strayPunctuation,
  unbalancedBracket,
  // Captions
  // Names
  // Quotations
  unbalancedQuote,
  // Sentences
  sentenceFragment,
  missingSubject,
  missingTerminator,
  // Words
  repeatedWord,
  articleAAn,
  spelling,
  // Numbers and dates
  redundantUnit,
  // Forms
]
