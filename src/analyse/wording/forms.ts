import { type Analysis, type Given, given, type Recalling } from '../index.ts'
import { foldName } from '../naming/names.ts'
import { bearers } from '../naming/respellings/surface.ts'
import { honorifics, initialisms, saints } from './forms/abbreviations.ts'
import { creditForms } from './forms/credited.ts'
import {
  ages,
  clockPoints,
  clocks,
  counted,
  dates,
  decades,
  largeNumerals,
  magnitudes,
  mayCountLarge,
  measures,
  moneys,
  numerals,
  percents,
  percentWords,
  products,
  temperatures,
  thousands,
} from './forms/figures.ts'
import { homographForms, mayShortenWays, ways } from './forms/homographs.ts'
import { dashes, quotationMarks, ranges } from './forms/marks.ts'
import {
  centuries,
  institutions,
  mayGovern,
  mayInstitute,
  mayLackHyphen,
  mayPlace,
  mayTitle,
  offices,
  pairedForms,
  ranks,
  stateNames,
  suffixes,
  unitHyphens,
} from './forms/pairs.ts'
import { maySerialise, series } from './forms/series.ts'
import { spelledForms } from './forms/spelled.ts'
import type { Add, Finder, Usage } from './forms/usage.ts'

export type { Usage } from './forms/usage.ts'

/** All that an article writes in one of several ways, in order; headlines, tables and credits left out. */
export const usages = (article: Analysis): readonly Usage[] => article.of(all)

const judged = new Set(['paragraph', 'quotation', 'item', 'deck', 'caption', 'tagline'])

/** Only what an article has in two forms is looked for: most have few. */
function all(article: Analysis): readonly Usage[] {
  const found = [...article.alone(usagesIn, soughtBy)]
  creditForms(
    article,
    adder(usage => found.push(usage)),
  )
  return found.filter(usage => !isOfTwo(article, usage)).sort((a, b) => a.start - b.start)
}

/** What is looked for in every paragraph. */
interface Sought {
  readonly finders: readonly Finder[]
  readonly isDated: boolean
  readonly isSerial: boolean
}

const figure = /\d/

const sought = (article: Analysis): Sought => ({
  finders: findersFor(article),
  isDated: article.has(figure),
  isSerial: maySerialise(article),
})

const numbers = new WeakMap<Finder, number>()
let lastNumber = 0

/** A number of its own for each finder. */
function numberOf(finder: Finder): number {
  let number = numbers.get(finder)
  if (number === undefined) {
    number = ++lastNumber
    numbers.set(finder, number)
  }
  return number
}

const soughtBy: readonly Given[] = [
  given(
    sought,
    ({ finders, isDated, isSerial }) => `${isDated} ${isSerial} ${finders.map(numberOf).join(' ')}`,
  ),
]

/** Offsets are in the prose. */
function* usagesIn(alone: Analysis): Generator<Usage> {
  const { finders, isDated, isSerial } = alone.of(sought)
  for (const paragraph of alone.paragraphs) {
    if (!judged.has(paragraph.kind)) continue
    const { start } = paragraph
    const found: Usage[] = []
    const note = (usage: Usage): void => {
      found.push({ ...usage, start: start + usage.start, end: start + usage.end })
    }
    for (const finder of finders) for (const usage of paragraph.recall(gathererOf(finder))) note(usage)
    if (isDated) dates(paragraph, adder(note))
    if (isSerial) series(paragraph, adder(note))
    yield* found
  }
}

/** “Mr. Hruba” and “Ms. Hrubá”. */
const isOfTwo = (article: Analysis, { thing }: Usage): boolean =>
  thing.startsWith('accents of ') && bearers(article, foldName(thing.slice(11))) > 1

const adder =
  (note: (usage: Usage) => void): Add =>
  (at, length, thing, form, write, weak = false) =>
    note({ start: at, end: at + length, thing, form, write, weak })

type Gatherer = (text: string, passage: Recalling) => readonly Usage[]
const gatherers = new WeakMap<Finder, Gatherer>()

/** What a finder finds, offsets in the paragraph's text; the same function for the same finder. */
function gathererOf(finder: Finder): Gatherer {
  let gather = gatherers.get(finder)
  if (!gather) {
    gather = (_text, passage) => {
      const found: Usage[] = []
      finder(
        passage,
        adder(usage => found.push(usage)),
      )
      return found
    }
    gatherers.set(finder, gather)
  }
  return gather
}

/** A finder, and what an article has where there is something to find: all of these, or two of those. */
interface Row {
  readonly finder: Finder
  readonly all?: readonly (RegExp | string)[]
  readonly two?: readonly string[]
}

const rows: readonly Row[] = [
  {
    finder: initialisms,
    all: [
      /\b[A-Z]\.[A-Z]\./,
      /\b(?:US|UK|UN|EU|DC|LA|UAE|FBI|CIA|NATO|PLO|IRA|TV|NBA|NFL|WHO|IMF|GOP|CEO|AIDS|ID|MP|BBC)\b/,
    ],
  },
  { finder: honorifics, all: [/\b(?:Mrs?|Ms|Dr)\. /, /\b(?:Mrs?|Ms|Dr) /] },
  { finder: saints, all: [/\b(?:S(?:ain)?t|M(?:oun)?t|F(?:or)?t)\b/] },
  { finder: percents, two: ['%', 'percent', 'per cent'] },
  { finder: clocks, all: [/\d ?[apAP]\.?[mM]\b/] },
  { finder: magnitudes, all: [/[$£€]\s?\d[\d.,]* ?[mbt]/] },
  { finder: numerals, all: [/\b[2-9] [a-z]{3}/, /\b(?:two|three|four|five|six|seven|eight|nine) [a-z]/] },
  { finder: thousands, all: [/\d{4} [a-z]/, /\d,\d{3} [a-z]/] },
  { finder: ages, two: ['over-', 'over ', 'under-', 'under '] },
  { finder: products, all: [/\dx\d|\d×\d/, /\d [x×] \d/] },
  { finder: counted, all: [/\b\d-[a-z]{3}/, /\b(?:two|three|four|five|six|seven|eight|nine)-[a-z]{3}/] },
  { finder: offices, all: [mayGovern] },
  { finder: centuries, all: [/\d(?:st|th)[ -]century/, /(?:[a-z]th|twenty-first)[ -]century/] },
  {
    finder: unitHyphens,
    all: [
      mayLackHyphen,
      /\b\w+-(?:year|month|week|day|hour|minute|mile|foot|inch|yard|met|pound|member|point|storey|acre)/,
    ],
  },
  { finder: largeNumerals, all: [mayCountLarge, /\b(?:1[3-9]|[2-9]\d) [a-z]{3}/] },
  { finder: dashes, two: ['—', ' – ', '--', ' — '] },
  { finder: quotationMarks, all: [/["']/, /[“”’]/] },
  { finder: percentWords, all: ['percent', 'per cent'] },
  { finder: decades, all: [/\d0[’']?s\b/] },
  { finder: clockPoints, all: [/\d:[0-5]\d ?[ap]\.?m/i, /\d\.[0-5]\d ?[ap]\.?m/i] },
  { finder: temperatures, all: [/\d ?(?:°|degrees)? ?[CF]\b/] },
  { finder: measures, all: [/\d ?(?:km|kg|cm|mm|ft|mph|mg|ml|ha|g)\b/] },
  { finder: moneys, all: [/[$€]\d/, /\d (?:(?:million|billion) )?(?:dollars|euros)\b/] },
  { finder: ranges, all: [/\d–\d/, /\d-\d/] },
  { finder: ranks, all: [mayTitle] },
  { finder: stateNames, all: [mayPlace] },
  { finder: institutions, all: [mayInstitute] },
  { finder: ways, all: [mayShortenWays, /\b(?:Street|Road|Avenue|Boulevard|Lane|Highway|Square|Terrace)\b/] },
  ...homographForms,
  { finder: suffixes, all: [/\b(?:Ltd|Inc|Corp|Jr|Sr|vs)\b/] },
]

function findersFor(article: Analysis): readonly Finder[] {
  const has = (one: RegExp | string): boolean => article.has(one)
  const wanted = rows.filter(({ all, two }) => all?.every(has) || (two && two.filter(has).length > 1))
  return [spelledForms, ...wanted.map(({ finder }) => finder), ...pairedForms(article)]
}
