import { lookup } from '../../spelling/index.ts'
import { lexicon } from '../../syntax/index.ts'
import { capitalised } from '../casing.ts'
import { wordSet } from '../collections.ts'
import type { Counts, Paragraph } from '../index.ts'
import type { Miscapital } from './capitals/miscapital.ts'
import { givenNames, isPersonNoun } from './gazetteer.ts'

/** Months that are common words too, where nothing but a month can stand. */
const months =
  /(?<![\p{L}\p{N}’'-])(?:(?:in|since|until|during|early|late)\s+(may|march|august)(?=[.,;]|\s+(?:\d{4}|when|after|but|and|last|this|because)(?![\p{L}\d]))|(?:on|from|until|since|to)\s+(may|march|august)(?=\s+\d{1,2}(?![\p{L}\d%])))/gu
/** Names of two words, of which the first is a common one. */
const places =
  /(?<![\p{L}\p{N}’'-])(?:new(?= (?:Zealand|Delhi|Orleans|Hampshire))|(?<=\b(?:in|to|from|of|near|for) )new(?= (?:York|Jersey|Mexico))|(?:north|south)(?= (?:Korea|Carolina|Dakota)(?!n?[\p{L}]))|south(?= (?:Africa|Sudan)(?![\p{L}]))|(?:saudi(?= Arabia)|sri(?= Lanka)|costa(?= Rica)|hong(?= Kong)|los(?= Angeles)|san(?= (?:Francisco|Diego|Antonio))))/gu
/** “Tuesday Morning”, but “Saturday Night Live”. */
const daytimes =
  /(?<=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )(?:Morning|Afternoon|Evening)(?=[.,;]|\s+\p{Ll})/gu
/** A small word and a capital behind it. */
const before = /(?<=[\p{L}\p{N},;”"]\s)(\p{Ll}{3,})(?=\s\p{Lu}\p{Ll}+(?![\p{L}]))/gu
/** “many Conductors”: a quantity and a plural with a capital. */
const counted =
  /(?<![\p{L}\p{N}’'-])(?:many|several|most|few|some|dozens of|hundreds of|thousands of)\s(\p{Lu}\p{Ll}+s)(?=[.,;]|\s\p{Ll})/gu

/** Whether a paragraph has such phrases at all. */
export const hasPhrases = (paragraph: Paragraph): boolean => paragraph.of(anyPhrases).length > 0

/** What would be found if the article wrote nothing with a capital. */
const anyPhrases = (paragraph: Paragraph): readonly Miscapital[] => [...phrasesIn(paragraph, new Map())]

/** Capitals that the words around decide: months, places and given names without one, common nouns with one. */
export const capitalPhrases = (paragraph: Paragraph, capitals: Counts): Iterable<Miscapital> =>
  hasPhrases(paragraph) ? phrasesIn(paragraph, capitals) : []

function* phrasesIn(paragraph: Paragraph, capitals: Counts): Iterable<Miscapital> {
  const { start: from } = paragraph
  const one = (kind: Miscapital['kind'], start: number, text: string, better: string): Miscapital => ({
    kind,
    start: from + start,
    end: from + start + text.length,
    text,
    better: [better],
    sure: true,
  })
  for (const { 0: whole, 1: first, 2: second, index } of paragraph.matches(months)) {
    const month = first ?? second!
    yield one('name', index + whole.length - month.length, month, capitalised(month))
  }
  for (const { 0: text, index } of paragraph.matches(places))
    yield one('name', index, text, capitalised(text))
  for (const { 0: text, index } of paragraph.matches(daytimes))
    yield one('common', index, text, text.toLowerCase())
  for (const { 1: text = '', index } of paragraph.matches(before))
    if (isGivenName(text)) yield one('name', index, text, capitalised(text))
  for (const { 0: whole, 1: text = '', index } of paragraph.matches(counted)) {
    const small = text.toLowerCase()
    if (isPersonNoun(small) && !lexicon(small)?.tags.has('NNPS') && (capitals.get(small) ?? 0) < 2)
      yield one('common', index + whole.length - text.length, text, small)
  }
}

/** Given names that the dictionary has as common words, and hardly anybody. */
const nicknames = wordSet(
  'billy bobby charlie graham jenny jimmy johnny ken maria martin mary mike molly nelson sheila ted timothy tom tony veronica',
)

/** Whether a small word is a given name, and hardly anything else. */
function isGivenName(word: string): boolean {
  if (!givenNames.has(capitalised(word))) return false
  const tags = lexicon(word)?.tags
  const isCommon =
    tags !== undefined && ['NN', 'VB', 'JJ', 'RB', 'MD', 'IN', 'NNS', 'VBD'].some(tag => tags.has(tag))
  return !isCommon || nicknames.has(word) || (lookup(word)?.frequency ?? 0) < 2
}
