import { isKnown, lookup } from '../../../spelling/index.ts'
import { lexicon } from '../../../syntax/index.ts'
import { capitalised } from '../../casing.ts'
import type { Analysis, Counts, Paragraph } from '../../index.ts'
import { isQuoted } from '../../lines.ts'
import { givenNames, isPersonNoun } from '../gazetteer.ts'
import type { Miscapital } from './miscapital.ts'
import { smallNames } from './names.ts'

/** “a Nurse returning”, “an Engineer”: no house writes one of many people large. */
const oneOfMany = /(?<=(?<![\p{L}’'-])(?:[Aa]|[Aa]n|[Aa]nother) )(\p{Lu}\p{Ll}{3,})(?=[.,;]|\s\p{Ll})/gu
/** People of a body, a party or a rank. */
const ranked =
  /^(?:senator|congressman|congresswoman|marine|ranger|giant|scout|mason|guardian|lord|lady|conservative|liberal|elder|saint|bishop|archbishop|pope|brother|sister|father|mother|knight|deputy|minister|cabinet|justice|green|friend|angel|king|queen|prince|princess|president|captain|colonel|general|major|sergeant|judge|governor|mayor|member|fellow|guide|brownie|tory|whig|reporter|observer|examiner|inquirer|pioneer|messenger|spectator|courier)$/
/** “without power North of the Humber”, “ten miles West” */
const direction =
  /(?<=\p{Ll}\s)(North|South|East|West)(?= of (?:the )?\p{Lu})|(?<=\b(?:miles|kilomet(?:er|re)s|km|met(?:er|re)s|yards|further|farther|due)\s)(North|South|East|West)(?=[.,;]|\s\p{Ll})/gu
/** “The vote WAS put off” */
const shouted =
  /(?<=\p{Ll},?\s)(WAS|WERE|THAT|THE|OF|FOR|WITH|HAS|HAVE|HAD|BUT|FROM|BY|HIS|HER|THEIR|WHICH|WHEN|AFTER|BEFORE|SAID|WILL|WOULD|BEEN)(?=\s\p{Ll})/gu
/** “was Very tired” */
const adverb =
  /(?<=\b(?:is|was|are|were|be|been)\s)(Very|So|Too|Not|Quite|Still|Now|Also|Never|Always|Already|Often)(?=\s\p{Ll})/gu
/** “Mcgregor”, “O’brien” */
const inner = /(?<![\p{L}\p{N}’'-])(Mc|O['’])(\p{Ll}{4,})(?![\p{L}\p{N}])/gu
/** “Castle street”, where the article writes “Mill Street” */
const street =
  /(?<=\p{Ll}\s)(?!This|That|The|These|Mile|Every|Each|His|Her|Its)\p{Lu}\p{Ll}{2,} (street|avenue|road|lane|square|drive|terrace|boulevard)(?=[.,;]|\s\p{Ll})/gu
const largeStreet: Readonly<Record<string, RegExp>> = Object.fromEntries(
  'street avenue road lane square drive terrace boulevard'
    .split(' ')
    .map(kind => [kind, new RegExp(`\\p{Lu}\\p{Ll}+ ${capitalised(kind)}\\b`, 'u')]),
)
/** “A: someone had to.” */
const answer = /^[QA][.:] (\p{Ll}[\p{Ll}’']*)(?=\s)/gu
/** “The long Goodbye”: a title between quotation marks. */
const title = /["“](\p{Lu}[\p{L}’']*(?: [\p{L}’']+){2,6})[,.]?["”]/gu
const smallInTitles =
  /^(?:a|an|the|and|but|or|nor|for|so|yet|of|in|on|at|to|by|as|with|from|into|over|upon|than|that|is|are|was|be|it|its|his|her|my|your|our|their|not|no|like|off|out|up|down|when|who|what|you|we|he|she|they|i|if|about|after|before|under|through|without|de|la|le|du|van|von)$/

/** “mr. Doyle”, “dr Osei” */
const honorific = /(?<![\p{L}\p{N}.’'-])(mr|mrs|ms|dr|prof)(?=\.? \p{Lu}\p{Ll})/gu
/** “Mr. brown” */
const honoured = /(?<![\p{L}\p{N}’'-])(?:Mr|Mrs|Ms|Miss|Dr)\.? (\p{Ll}{3,})(?=[,.’']|\s\p{Ll})/gu
/** “all Summer”, “hurricane Katrina”, “the middle east”, “the republican Party” */
const season =
  /(?<=\b(?:[Aa]ll|[Ee]very|[Ll]ast|[Nn]ext|[Tt]his|[Ee]ach|[Ee]arly|[Ll]ate|[Tt]he|in) )(Summer|Winter|Autumn)(?=[.,;]|\s\p{Ll})/gu
const small =
  /(?<=\p{L},?\s)(?:(?:hurricane|typhoon|cyclone)(?= \p{Lu}\p{Ll}+(?:[.,;]|\s\p{Ll}))|(?<=\b[Tt]he )middle east(?! of)|(?<=\b[Tt]he )(?:republican|democratic|labou?r|conservative|communist)(?= Party\b)|covid(?=-19| vaccin| test| case| death))/gu

const patterns = [
  honorific,
  honoured,
  season,
  small,
  oneOfMany,
  direction,
  shouted,
  adverb,
  inner,
  street,
  answer,
  title,
]
/** Whether a paragraph has anything of the kind. */
export const mayErrByKind = (paragraph: Paragraph): boolean =>
  patterns.some(pattern => paragraph.matches(pattern).length > 0)

/** Capitals that the kind of word decides: people of many, directions, words of grammar, patronymics, streets, titles. */
export function* byKind(article: Analysis, paragraph: Paragraph, capitals: Counts): Iterable<Miscapital> {
  if (!paragraph.isProse) return
  const { start: from } = paragraph
  const one = (kind: Miscapital['kind'], index: number, text: string, better: string): Miscapital => ({
    kind,
    start: from + index,
    end: from + index + text.length,
    text,
    better: [better],
    sure: true,
  })
  const low = (index: number, text: string): Miscapital => one('common', index, text, text.toLowerCase())
  for (const { 0: text, index } of paragraph.matches(oneOfMany))
    if (isCommonPerson(text, capitals)) yield low(index, text)
  for (const pattern of [direction, adverb])
    for (const { 0: text, index } of paragraph.matches(pattern))
      if (
        !/\b(?:the|in|deep|far|North|South|East|West|of|Mid)\s$/.test(
          paragraph.text.slice(Math.max(0, index - 6), index),
        )
      )
        yield low(index, text)
  for (const { 0: text, index } of paragraph.matches(season)) yield low(index, text)
  for (const { 0: text, index } of paragraph.matches(small))
    yield one('name', index, text, text.split(' ').map(capitalised).join(' '))
  for (const { 1: text = '', index } of paragraph.matches(honorific))
    yield one('half', index, text, capitalised(text))
  for (const { 0: whole, 1: text = '', index } of paragraph.matches(honoured))
    if (
      !smallNames.test(text) &&
      !/^(?:and|or|who|is|was|said|the|this|that|these|those|his|her|its|our|your|their|any|out|it|him|them)$/.test(
        text,
      )
    )
      yield one('name', index + whole.length - text.length, text, capitalised(text))
  const cries = paragraph.matches(shouted)
  // More of them are somebody’s way of stressing words.
  if (cries.length === 1 && !isQuoted(paragraph, from + cries[0]!.index))
    yield low(cries[0]!.index, cries[0]![0])
  for (const { 0: text, 1: lead = '', 2: rest = '', index } of paragraph.matches(inner)) {
    if (rest === 'clock') continue
    const right = lead + capitalised(rest)
    if (lead !== 'Mc' || article.text.includes(right)) yield one('half', index, text, right)
  }
  for (const { 0: whole, 1: kind = '', index } of paragraph.matches(street))
    if (largeStreet[kind]!.test(article.text))
      yield one('half', index, whole, whole.replace(kind, capitalised(kind)))
  for (const { 0: whole, 1: text = '' } of paragraph.matches(answer))
    if (isKnown(text)) yield one('start', whole.length - text.length, text, capitalised(text))
  for (const { 0: whole, 1: words = '', index } of paragraph.matches(title)) {
    const small = smallInTitle(words)
    if (small) yield one('half', index + whole.indexOf(words) + small.at, small.text, capitalised(small.text))
  }
}

function isCommonPerson(text: string, capitals: Counts): boolean {
  const small = text.toLowerCase()
  const entry = lookup(small)
  return (
    isPersonNoun(small) &&
    !ranked.test(small) &&
    !givenNames.has(text) &&
    entry?.proper === false &&
    entry.frequency >= 4 &&
    !lexicon(small)?.tags.has('NNP') &&
    (capitals.get(small) ?? 0) < 2
  )
}

/** The one word of weight that a title has small, where another has a capital that nothing but a title gives it. */
function smallInTitle(words: string): { readonly text: string; readonly at: number } | undefined {
  const all = words.split(' ')
  let at = 0
  let found: { readonly text: string; readonly at: number } | undefined
  let large = 0
  for (const [index, word] of all.entries()) {
    const isSmall = /^\p{Ll}/u.test(word)
    if (isSmall && !smallInTitles.test(word)) {
      if (found || word.length < 3) return undefined
      found = { text: word, at }
    } else if (index > 0 && !isSmall && isOrdinary(word)) large++
    else if (index > 0 && !isSmall) return undefined
    at += word.length + 1
  }
  const tags = found && lexicon(found.text)?.tags
  return large > 0 &&
    /^\p{Lu}/u.test(all.at(-1)!) &&
    tags &&
    (tags.has('JJ') || tags.has('NN') || tags.has('NNS')) &&
    !tags.has('VBD')
    ? found
    : undefined
}

/** A word that has a small letter everywhere else. */
const isOrdinary = (word: string): boolean => {
  const entry = lookup(word.toLowerCase())
  return (
    entry?.proper === false &&
    entry.frequency >= 4 &&
    !/^I(?:['’]|$)/.test(word) &&
    !lexicon(word)?.tags.has('NNP')
  )
}
