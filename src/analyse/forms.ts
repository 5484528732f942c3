import { honorifics, initialisms, saints } from './forms/abbreviations.ts'
import { creditForms } from './forms/credited.ts'
import {
  clockPoints,
  clocks,
  counted,
  dates,
  decades,
  magnitudes,
  measures,
  moneys,
  numerals,
  percents,
  percentWords,
  temperatures,
  thousands,
} from './forms/figures.ts'
import { dashes, quotationMarks, ranges } from './forms/marks.ts'
import {
  institutions,
  mayGovern,
  mayInstitute,
  mayPlace,
  mayTitle,
  offices,
  pairedForms,
  ranks,
  stateNames,
  suffixes,
} from './forms/pairs.ts'
import { maySerialise, series } from './forms/series.ts'
import { spelledForms } from './forms/spelled.ts'
import type { Add, Finder, Usage } from './forms/usage.ts'
import type { Analysis, Recalling } from './index.ts'
import { foldName } from './names.ts'
import { bearers } from './respellings/surface.ts'

export type { Usage } from './forms/usage.ts'

/** All that an article writes in one of several ways, in order; headlines, tables and credits left out. */
export const usages = (article: Analysis): readonly Usage[] => article.of(all)

const judged = new Set(['paragraph', 'quotation', 'item', 'deck', 'caption', 'tagline'])

/** Only what an article has in two forms is looked for: most have few. */
function all(article: Analysis): readonly Usage[] {
  const finders = findersFor(article.text)
  const isDated = /\d/.test(article.text)
  const isSerial = maySerialise(article.text)
  const found: Usage[] = []
  for (const paragraph of article.paragraphs) {
    if (!judged.has(paragraph.kind)) continue
    const { start } = paragraph
    const note = (usage: Usage): void => {
      found.push({ ...usage, start: start + usage.start, end: start + usage.end })
    }
    for (const finder of finders) for (const usage of paragraph.recall(gathererOf(finder))) note(usage)
    if (isDated) dates(paragraph, adder(note))
    if (isSerial) series(paragraph, adder(note))
  }
  creditForms(
    article,
    adder(usage => found.push(usage)),
  )
  return found.filter(usage => !isOfTwo(article, usage)).sort((a, b) => a.start - b.start)
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
    gather = (text, passage) => {
      const found: Usage[] = []
      finder(
        text,
        adder(usage => found.push(usage)),
        passage,
      )
      return found
    }
    gatherers.set(finder, gather)
  }
  return gather
}

function findersFor(text: string): readonly Finder[] {
  const has = (...patterns: readonly RegExp[]): boolean => patterns.every(pattern => pattern.test(text))
  const kinds = (...forms: readonly string[]): boolean => forms.filter(form => text.includes(form)).length > 1
  const finders: Finder[] = [spelledForms]
  if (
    has(
      /\b[A-Z]\.[A-Z]\./,
      /\b(?:US|UK|UN|EU|DC|LA|UAE|FBI|CIA|NATO|PLO|IRA|TV|NBA|NFL|WHO|IMF|GOP|CEO|AIDS|ID|MP|BBC)\b/,
    )
  )
    finders.push(initialisms)
  if (has(/\b(?:Mrs?|Ms|Dr)\. /, /\b(?:Mrs?|Ms|Dr) /)) finders.push(honorifics)
  if (has(/\b(?:S(?:ain)?t|M(?:oun)?t|F(?:or)?t)\b/)) finders.push(saints)
  if (kinds('%', 'percent', 'per cent')) finders.push(percents)
  if (has(/\d ?[apAP]\.?[mM]\b/)) finders.push(clocks)
  if (has(/[$£€]\s?\d[\d.,]* ?[mbt]/)) finders.push(magnitudes)
  if (has(/\b[2-9] [a-z]{3}/, /\b(?:two|three|four|five|six|seven|eight|nine) [a-z]/)) finders.push(numerals)
  if (has(/\d{4} [a-z]/, /\d,\d{3} [a-z]/)) finders.push(thousands)
  if (has(/\b\d-[a-z]{3}/, /\b(?:two|three|four|five|six|seven|eight|nine)-[a-z]{3}/)) finders.push(counted)
  if (has(mayGovern)) finders.push(offices)
  if (kinds('—', ' – ', '--') || has(/—/, / — /)) finders.push(dashes)
  if (has(/["']/, /[“”’]/)) finders.push(quotationMarks)
  if (text.includes('percent') && text.includes('per cent')) finders.push(percentWords)
  if (has(/\d0[’']?s\b/)) finders.push(decades)
  if (has(/\d:[0-5]\d ?[ap]\.?m/i, /\d\.[0-5]\d ?[ap]\.?m/i)) finders.push(clockPoints)
  if (has(/\d ?(?:°|degrees)? ?[CF]\b/)) finders.push(temperatures)
  if (has(/\d ?(?:km|kg|cm|mm|ft|mph)\b/)) finders.push(measures)
  if (has(/[$€]\d/, /\d (?:(?:million|billion) )?(?:dollars|euros)\b/)) finders.push(moneys)
  if (has(/\d–\d/, /\d-\d/)) finders.push(ranges)
  if (has(mayTitle)) finders.push(ranks)
  if (has(mayPlace)) finders.push(stateNames)
  if (has(mayInstitute)) finders.push(institutions)
  if (has(/\b(?:Ltd|Inc|Corp|Jr|Sr|vs)\b/)) finders.push(suffixes)
  finders.push(...pairedForms(text))
  return finders
}
