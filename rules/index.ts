import type { AnyRule } from '../src/rule.ts'
import agreement from './agreement.ts'
import articleAAn from './article-a-an.ts'
import attributionPronoun from './attribution-pronoun.ts'
import capitalization from './capitalization.ts'
import confusedWord from './confused-word.ts'
import danglingReference from './dangling-reference.ts'
import dateMismatch from './date-mismatch.ts'
import duplicatePassage from './duplicate-passage.ts'
import duplicatedName from './duplicated-name.ts'
import duplicatedPhrase from './duplicated-phrase.ts'
import foreignLanguage from './foreign-language.ts'
import formInconsistency from './form-inconsistency.ts'
import garbledCaption from './garbled-caption.ts'
import garbledSentence from './garbled-sentence.ts'
import machineResidue from './machine-residue.ts'
import misplacedCaption from './misplaced-caption.ts'
import missingSubject from './missing-subject.ts'
import missingTerminator from './missing-terminator.ts'
import nameInconsistency from './name-inconsistency.ts'
import numberMismatch from './number-mismatch.ts'
import placeholder from './placeholder.ts'
import quoteAttribution from './quote-attribution.ts'
import quoteDrift from './quote-drift.ts'
import redundantUnit from './redundant-unit.ts'
import repeatedWord from './repeated-word.ts'
import scrapeResidue from './scrape-residue.ts'
import sentenceFragment from './sentence-fragment.ts'
import sharedSurname from './shared-surname.ts'
import spelling from './spelling.ts'
import strayFragment from './stray-fragment.ts'
import strayName from './stray-name.ts'
import strayPunctuation from './stray-punctuation.ts'
import titleInconsistency from './title-inconsistency.ts'
import unbalancedBracket from './unbalanced-bracket.ts'
import unbalancedQuote from './unbalanced-quote.ts'
import unintroducedSurname from './unintroduced-surname.ts'
import wordForm from './word-form.ts'

/**
 * Every rule of our own. The order is precedence: where two findings of one severity overlap, the earlier rule's stands.
 */
export const rules: readonly AnyRule[] = [
  // Leftovers of machines and of scraping
  foreignLanguage,
  placeholder,
  machineResidue,
  scrapeResidue,
  duplicatePassage,
  strayFragment,
  danglingReference,
  strayPunctuation,
  unbalancedBracket,
  // Captions
  garbledCaption,
  misplacedCaption,
  // Names
  duplicatedName,
  nameInconsistency,
  titleInconsistency,
  unintroducedSurname,
  sharedSurname,
  strayName,
  // Quotations
  unbalancedQuote,
  quoteAttribution,
  attributionPronoun,
  quoteDrift,
  // Sentences
  sentenceFragment,
  missingSubject,
  missingTerminator,
  agreement,
  wordForm,
  garbledSentence,
  // Words
  duplicatedPhrase,
  repeatedWord,
  articleAAn,
  capitalization,
  confusedWord,
  spelling,
  // Numbers and dates
  dateMismatch,
  numberMismatch,
  redundantUnit,
  // Forms
  formInconsistency,
]
