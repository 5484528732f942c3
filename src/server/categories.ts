import type { AnyRule } from '../rule.ts'

export interface Category {
  readonly id: string
  readonly name: string
  /** The issue type of the Internationalization Tag Set. */
  readonly issueType: string
}

const of = (id: string, name: string, issueType: string): Category => ({ id, name, issueType })

const typos = of('TYPOS', 'Possible Typo', 'misspelling')
const grammar = of('GRAMMAR', 'Grammar', 'grammar')
const style = of('STYLE', 'Style', 'style')
const punctuation = of('PUNCTUATION', 'Punctuation', 'typographical')
const casing = of('CASING', 'Capitalization', 'typographical')
const repetitions = of('REPETITIONS', 'Repetitions', 'duplication')
const redundancy = of('REDUNDANCY', 'Redundant Phrases', 'style')
const facts = of('SEMANTICS', 'Names, Numbers and Dates', 'inconsistency')
const leftovers = of('MISC', 'Leftovers', 'uncategorized')

/** Categories by what a rule's name has in it; the first that fits counts. */
const named: readonly (readonly [RegExp, Category])[] = [
  [/^spelling$|diacritics/, typos],
  [/inconsistency|mismatch|drift|^date-|^number-|^name-|^title-|surname|unknown-person/, facts],
  [/duplicate|repeated/, repetitions],
  [/redundant/, redundancy],
  [/^capitali/, casing],
  [/punctuation|terminator|quote|bracket|attribution|contractions|spacing/, punctuation],
  [/residue|placeholder|stray|caption|dangling|garbled/, leftovers],
  [/agreement|article-a-an|indefinite-article|word-form|fragment|subject/, grammar],
]

/** The LanguageTool category of a rule. */
export function categoryOf({ name, severity }: Pick<AnyRule, 'name' | 'severity'>): Category {
  return named.find(([pattern]) => pattern.test(name))?.[1] ?? (severity === 'suggestion' ? style : grammar)
}
