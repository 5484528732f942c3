import { lexicon, participleFor, type Tagged } from '../syntax/index.ts'

const none: ReadonlySet<string> = new Set()

/** All tags that the dictionary knows a form to take. */
export const tagsOf = ({ norm }: Tagged): ReadonlySet<string> => lexicon(norm)?.tags ?? none

/** Whether a form is known, and has none of these readings. */
export const isNever = (token: Tagged, ...tags: readonly string[]): boolean => {
  const known = tagsOf(token)
  return known.size > 0 && !tags.some(tag => known.has(tag))
}

/** As isNever, and of pasts that the dictionary lists without a class: “wore”. */
export const isNeverOrPast = (token: Tagged, ...tags: readonly string[]): boolean => {
  const known = tagsOf(token)
  return (known.size > 0 || participleFor(token.norm) !== undefined) && !tags.some(tag => known.has(tag))
}

/** Whether the treebanks know a form, and not the dictionary alone. */
export const isAttested = ({ norm }: Tagged): boolean => lexicon(norm)?.attested === true

export const isLower = ({ text, norm }: Tagged): boolean => text === norm

export const isNominal = ({ pos }: Tagged): boolean => pos === 'NOUN' || pos === 'PROPN'

export const isVerbal = ({ pos }: Tagged): boolean => pos === 'VERB' || pos === 'AUX'

/** Whether the tag is a finite verb’s, whatever the part of speech. */
export const isFiniteTag = ({ tag }: Tagged): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)

/** By label, since it is asked of nearly every word. */
const finiteLabels: boolean[] = []
export const isFiniteForm = (token: Tagged): boolean =>
  (finiteLabels[token.label] ??= isVerbal(token) && isFiniteTag(token))

/** Whether an object may begin here, and no infinitive: “the”, “them”, “its”. */
export const opensObject = ({ tag, norm }: Tagged): boolean =>
  tag === 'PRP$' || /^(?:the|a|an|this|these|those|him|them|us|me|it)$/.test(norm)

/** Pronouns that are nothing but a subject. */
export const nominative = /^(?:he|she|they|we|i)$/

/** What a plain phrase does not go beyond. */
export const isVerbOrMark = ({ pos }: Tagged): boolean =>
  pos === 'VERB' || pos === 'AUX' || pos === 'PUNCT' || pos === 'CCONJ'

/** Words that may put a clause inside another: “who”, “where”, “that”. */
export const isWh = ({ tag, norm }: Tagged): boolean => tag[0] === 'W' || norm === 'that'

/** These and “all”: “all he wanted was”. */
export const isWhOrAll = ({ tag, norm }: Tagged): boolean =>
  tag[0] === 'W' || norm === 'that' || norm === 'all'

/** A double mark of quotation. */
export const isDoubleQuote = ({ text }: Tagged): boolean => /^["“”«»]$/.test(text)

/** Any mark of quotation, single ones among them, or an opening bracket. */
export const isQuoteOrBracket = (token: Tagged | undefined): boolean =>
  token !== undefined && /^["“”‘’'«»(]$/.test(token.text)
