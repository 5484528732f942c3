import { genderOf } from '../naming/gazetteer.ts'
import type { Pronoun } from '../naming/people.ts'

/** What men and women call themselves in jest: it tells nothing. */
const jest =
  /^(?:queen|king|prince|princess|pope|emperor|sultan|nun|monk|patriarch|heroine|groom|bachelor|cowboy|mistress|shepherdess|male|female)$/

const before = '(?:(?!(?:like|as|with|not|to|for)\\b)[\\p{Ll}-]+ ){0,3}?'
const behind =
  '(?=[.,;:!?—]|$| (?:of|who|in|and|on|at|when|that|to|with|from|for|here|myself|too|then|now|but)\\b)'

/** `I was the only woman`, `As a father of three, I …` */
const descriptions = [
  new RegExp(
    `(?<![\\p{L}’'])I(?:['’]m| am| was|['’]ve been| have been| became)(?: (?:just|only|still|also|now|always|already|then))? (?:an?|the|his|her|their|your|one of the) ${before}([\\p{Ll}-]{3,})${behind}`,
    'gu',
  ),
  new RegExp(
    `(?:^|[.;] |\\b[Aa]nd )[Aa]s an? ${before}([\\p{Ll}-]{3,})(?: (?:of|who|in|from)\\b[^,.]{0,40})?, I(?![\\p{L}])`,
    'gu',
  ),
]

/** Whether whoever says these words says that she is a woman, or he a man. */
export function sexOfSpeaker(words: string): Pronoun | undefined {
  if (!/\bI\b/.test(words)) return undefined
  // What somebody else is quoted as saying within.
  const own = words.replace(/[‘'](?=\p{Lu})[^’']{0,200}[.,!?][’']/gu, '')
  const told = new Set(
    descriptions.flatMap(pattern =>
      [...own.matchAll(pattern)].flatMap(([, noun = '']) => (jest.test(noun) ? [] : (genderOf(noun) ?? []))),
    ),
  )
  return told.size === 1 ? [...told][0] : undefined
}
