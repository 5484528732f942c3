import type { Trigger } from './told.ts'

/** What follows the subject of a clause. */
const verb =
  '(?=,? (?:(?:has|had|have) (?:since |now |also |nearly |more than |almost )*\\p{Ll}+|is|was|will|would|could|may|might|rose|fell|doubled|includes?|excludes?|represents?|compares?|marks?|does|did)\\b)'

const figures =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|twice|double[ds]?|majority|share|rate|percentage|percent|numbers?|figures?|sums?|amounts?|totals?|cost|price)\b/
const questions =
  /\?|\b(?:questions?|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|whether|why|how|who|what|where|which|if|doubts?|unclear|unknown|uncertain|unsure|debates?|debated|puzzles?|puzzled|mystery|issue|or)\b/
const speech =
  /["“”]|\b(?:sa(?:id|ys?)(?! nothing)|told|tells?|words?|spoke|speech|sermon|sentence[ds]?|announce[ds]?|declare[ds]?|sh?outed|called|warn(?:s|ed)|promised|replied|answered|swore|sang|read|wrote|letter|statement|toast|remarks?|slogan|motto|inscription|phrase|line|verdict|poem|text|added|asked|thanked|urged|greeted|apologi[sz]ed|confessed|admitted|pronounced|ordered)\b/
const times =
  /\b(?:1\d|20)\d\d\b|[’']\d0s\b|\b(?:years?|decades?|century|season|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|aged?|birthday|when|\d{1,2})\b/

export const answerTriggers: readonly Trigger[] = [
  // “This figure has doubled since then.”
  {
    cues: ['figure', 'percentage', 'number', 'sum', 'amount', 'total', 'rate'].flatMap(noun => [
      `this ${noun}`,
      `that ${noun}`,
    ]),
    sought: new RegExp(`\\b(?:this|that) (?:figure|percentage|number|sum|amount|total|rate)${verb}`, 'u'),
    wants: 'a figure',
    isAnswered: told => figures.test(told.words(4)),
  },
  // “The answer to this question is still unknown.”
  {
    cues: [' question'],
    sought: /\b(?:the )?(?:answers?|solutions?) to (?:this|that|these|those|the above) questions?\b/u,
    wants: 'a question',
    isAnswered: told => questions.test(told.words(5)),
  },
  // “With those words, he was led down to the cells.”
  {
    cues: ['with these ', 'with those '],
    sought: /(?<=^|[.!?]["”]? )with (?:these|those) (?:words|remarks)\b/u,
    wants: 'words',
    isAnswered: told => speech.test(told.words(4)),
  },
  // “That same year, he opened his own workshop.”
  {
    cues: ['same year', 'that year'],
    sought:
      /\b(?:(?:that|the) (?:very )?same year\b(?! (?:as|that)\b)|(?:in|of|during|later|earlier) that year\b)/u,
    wants: 'a year',
    isAnswered: told => times.test(told.all),
  },
  // “the aforementioned bridge”
  {
    cues: ['aforementioned', 'aforesaid', 'above'],
    sought: /\b(?:the|this|these|those) (?:aforementioned|aforesaid|above-?mentioned) (\p{Ll}+)/u,
    wants: 'an earlier mention',
    isAnswered: (told, [, noun]) => told.has(noun!),
  },
  // “The same is true of those mentioned.”
  {
    cues: ['mentioned', 'named', 'listed', 'described'],
    sought:
      /\b(?:of|for|with|to|by|among) (?:those|the ones|all of those) (?:mentioned|named|listed|described)(?: (?:above|earlier|before|here))?(?=[,.;])/u,
    wants: 'others',
    isAnswered: told => told.named > 2,
  },
]
