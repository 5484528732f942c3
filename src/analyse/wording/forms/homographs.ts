import type { Recalling } from '../../index.ts'
import { type Add, type Finder, likeCase } from './usage.ts'

/** A noun that Britain spells apart from the verb, or from another noun, and where the other spelling is surely it. */
interface Homograph {
  readonly gb: string
  readonly us: string
  readonly noun: RegExp
}

/** What stands before a noun, and before no verb. */
const governed = String.raw`(?<=\b(?:[Aa]n?|[Tt]he|other|another|second|third|old|his|her|its|their|our|my|your|this|that|these|those|no|any|every|each|new|flat|spare|front|rear|valid|driving|driver’s|driver's|of|over|without|for|by|on|with|from|\d) |\b(?:[Aa]n?|[Tt]he|his|her|its|their|our|of|for|on|over|with|about|new) [a-z’'-]{3,14} )`

const homographs: readonly Homograph[] = [
  { gb: 'licence', us: 'license', noun: nounOf('licen[cs]e', '(?! (?:the|an?|its|their|his|her|them)\\b)') },
  { gb: 'tyre', us: 'tire', noun: nounOf('t[yi]re', '(?! (?:of|out)\\b)') },
  { gb: 'kerb', us: 'curb', noun: nounOf('(?:kerb|curb)', '(?! (?:on|the|its|their|crime|spending)\\b)') },
  // A check may be of many kinds; one for a sum is drawn on a bank.
  {
    gb: 'cheque',
    us: 'check',
    noun: /\b(?:cheque|check(?= (?:for|of) [$£€]))s?\b/g,
  },
  {
    gb: 'storey',
    us: 'story',
    noun: /(?<=\b(?:first|second|third|fourth|fifth|top|upper|ground|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}(?:st|nd|rd|th)?)[ -])(?:storey|story)(?= (?:of the (?:house|building|tower|hotel|block|school)|building|house|tower|block|hotel|window)\b)|\bstoreys?\b/g,
  },
]

function nounOf(forms: string, rest: string): RegExp {
  return new RegExp(`${governed}${forms}s?(?![\\p{L}-])${rest}`, 'gu')
}

/** The finders of such nouns, each with the two spellings that it tells apart. */
export const homographForms: readonly { readonly finder: Finder; readonly two: readonly string[] }[] =
  homographs.map(({ gb, us, noun }) => ({
    two: [gb, us],
    finder: (passage: Recalling, add: Add): void => {
      for (const { 0: said, index } of passage.matches(noun)) {
        const isBritish = said.startsWith(gb)
        const ending = said.slice((isBritish ? gb : us).length)
        add(index, said.length, `the noun ${us}`, isBritish ? 'gb' : 'us', to =>
          likeCase((to === 'gb' ? gb : us) + ending, said),
        )
      }
    },
  }))

const kinds: Readonly<Record<string, string>> = {
  St: 'Street',
  Rd: 'Road',
  Ave: 'Avenue',
  Blvd: 'Boulevard',
  Ln: 'Lane',
  Hwy: 'Highway',
  Sq: 'Square',
  Tce: 'Terrace',
}
const way = new RegExp(
  String.raw`(?<=(?<!\p{L})\p{Lu}[\p{L}’'-]{2,} )(?:(${Object.keys(kinds).join('|')})(\.?)(?!\.? \p{Lu})|(${Object.values(kinds).join('|')})(?! \p{Lu}))(?![\p{L}’'-])`,
  'gu',
)
export const mayShortenWays = new RegExp(String.raw`\p{L} (?:${Object.keys(kinds).join('|')})\b`, 'u')

/** “963 Ponce De Leon ” */
const addressed = /\b\d+\p{L}? (?:\p{Lu}[\p{L}’'.-]* )+$/u

/** “Weir Street” and “Weir St”; with a number, as in an address, many houses shorten it. */
export function ways(passage: Recalling, add: Add): void {
  const { text } = passage
  for (const { 0: said, 1: short, 2: stop = '', 3: full, index } of passage.matches(way)) {
    if (addressed.test(text.slice(Math.max(0, index - 40), index))) continue
    const kind = full ?? kinds[short!]!
    const rest = text.slice(index + said.length)
    // The stop of a sentence is no abbreviation’s.
    const isEnd = stop === '.' && /^(?:\s*$|\s+["“]?\p{Lu})/u.test(rest)
    const length = said.length - (isEnd ? 1 : 0)
    add(index, length, `way ${kind}`, full ?? (stop && !isEnd ? `${short}.` : short!), to => to)
  }
}
