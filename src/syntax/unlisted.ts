import { irregularTags } from './inflection.ts'

/** Endings that make adjectives, whatever stands before them. */
const adjectival = /.{3}(?:[ai]ble|ical|etic|[dlnst]ial|ious|eous|less|ful|[aeiou]nic|tary|atory)$/

/** What the dictionary lists of a form; undefined where it lacks the form. */
type Listing = (form: string) => readonly string[] | undefined

/**
 * The tags of a form that the dictionary lists without any: “wept”, “nodded”, “considerably”, “salesmen”. Undefined
 * where the form does not tell.
 */
export function unlistedTags(form: string, listed: Listing): readonly string[] | undefined {
  const irregular = irregularTags(form)
  if (irregular) return irregular
  if (/.{3}ly$/.test(form)) return ['RB']
  const doubled = /^(.+([bdgklmnprt]))\2(ed|ing)$/.exec(form)
  if (doubled && listed(doubled[1]!)) return doubled[3] === 'ed' ? ['VBD', 'VBN', 'JJ'] : ['VBG', 'NN', 'JJ']
  if (/.{3}men$/.test(form) && listed(form.replace(/men$/, 'man'))) return ['NNS']
  const singular = /^(.+[^su])s$/.exec(form)?.[1]
  if (singular && listed(singular.replace(/ie$/, 'y'))?.includes('NN')) return ['NNS']
  return adjectival.test(form) ? ['JJ'] : undefined
}

/** “nod”, “shrugs”: verbs whose doubled forms are entries of their own, so that the noun alone is listed. */
export function doublingTags(form: string, listed: Listing): readonly string[] {
  const base = /^([a-z]*[^aeiou][aeiou]([bdgmnprt]))(s?)$/.exec(form)
  if (!base || !listed(`${base[1]}${base[2]}ed`)) return []
  return base[3] ? ['VBZ'] : ['VB', 'VBP']
}

/** The word class that a tag mostly goes with. */
export const usual: Record<string, string> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  NNPS: 'PROPN',
  JJ: 'ADJ',
  JJR: 'ADJ',
  JJS: 'ADJ',
  RB: 'ADV',
  VB: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  VBD: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
}
