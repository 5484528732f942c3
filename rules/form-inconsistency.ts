import { groupedBy } from '../src/analyse/collections.ts'
import type { Analysis } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { type Usage, usages } from '../src/analyse/wording/forms.ts'
import { type Finding, rule, type Severity } from '../src/rule.ts'
import type { Span } from '../src/source.ts'

/** Of one thing's strays, so many are told. */
const most = 3
/** Marks are typed, not chosen: even those within quotations belong to the article's own style. */
const typographic = new Set([
  'dashes',
  'dashes of ranges',
  'dashes of scores',
  'quotation marks',
  'apostrophes',
])

export default rule({
  name: 'form-inconsistency',
  summary: 'One thing written in two ways in one article.',
  rationale:
    'A reader who meets U.S. and US, percent and % or adviser and advisor in one article takes one of them for a slip. The form that the article uses most stands; in a tie the first does, or the one at home where the rest of the article is. Series keep to one comma, and credits of one agency to one form.',
  limits:
    'Headlines, bylines and tables are left out, since houses write them otherwise, and so are quotations and names such as US Steel. Series are read only where a verb or a preposition governs plain nouns.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The U.S. sent advisers to the U.N. on Monday. The U.S. advisers flew home on Friday.',
    'US Steel rose 4 percent. The U.S. market fell 2 percent.',
    'The World Health Organization asked them to organise a clinic, and they organised two.',
  ],
  bad: [
    {
      text: 'The U.S. agreed. So did the U.S. Senate and, in the end, the ‹US› Navy.',
      message: '“US” is written “U.S.” elsewhere in the article; keep to one form.',
      mended: 'The U.S. agreed. So did the U.S. Senate and, in the end, the U.S. Navy.',
    },
    {
      text: 'Rents rose 4 percent in May and ‹3%› in June, after 2 percent in April.',
      message: '“3%” is written “3 percent” elsewhere in the article; keep to one form.',
      mended: 'Rents rose 4 percent in May and 3 percent in June, after 2 percent in April.',
    },
    {
      text: 'Two legal advisers and a tax ‹advisor› left before the other advisers came.',
      message: '“advisor” is written “adviser” elsewhere in the article; keep to one form.',
      mended: 'Two legal advisers and a tax adviser left before the other advisers came.',
    },
  ],
  *check(article) {
    const things = groupedBy(usages(article), ({ thing }) => thing)
    for (const [thing, list] of things) {
      if (thing.startsWith('compound ')) continue
      if (list.some(({ form }) => form !== list[0]!.form)) yield* strays(article, thing, list)
    }
    yield* hyphens(article, things)
  },
})

function* strays(article: Analysis, thing: string, list: readonly Usage[]): Generator<Finding> {
  const own = typographic.has(thing) ? list : list.filter(usage => !insideQuotation(article, usage))
  const counts = new Map<string, number>()
  for (const { form } of own) counts.set(form, (counts.get(form) ?? 0) + 1)
  if (counts.size < (isSpelt(thing) && own.length < list.length ? 1 : 2)) return
  const [best, count] = [...counts].reduce((a, b) =>
    b[1] > a[1] || (b[1] === a[1] && isPreferred(article, b[0])) ? b : a,
  )
  // What a speaker says is spelt by the house, and a single form of its own stands for the house.
  const spoken = isSpelt(thing)
    ? list.filter(usage => !own.includes(usage) && isRespelt(article, usage, own))
    : []
  const minority = [...own, ...spoken].filter(({ form }) => form !== best)
  const isSpelling = thing === 'dialect' || thing === '-ize and -ise'
  const others = new Set(isSpelling ? own.map(({ start, end }) => fold(article.text.slice(start, end))) : [])
  for (const usage of minority.slice(0, most)) {
    const said = article.text.slice(usage.start, usage.end)
    const text = usage.write(best)
    if (text === said) continue
    const shown = (text ?? best).trim()
    // “organisers” and “organizers”: one word in two spellings is a slip, whatever the rest is.
    const isTwofold = isSpelling && text !== undefined && others.has(fold(text))
    yield {
      span: usage,
      severity: isTwofold ? 'warning' : severityOf(thing, count, minority),
      message: typographic.has(thing)
        ? `“${said.trim()}” is not of the article’s other ${thing}; keep to one form.`
        : isSpelling
          ? `“${said}” is not spelled as the rest of the article is; write “${shown}”.`
          : `“${said}” is written “${shown}” elsewhere in the article; keep to one form.`,
      ...(text !== undefined && { fixes: [[{ start: usage.start, end: usage.end, text }]] }),
    }
  }
}

/** Whether a speaker’s word stands outside quotations in another spelling, and not by its capital alone. */
const isRespelt = (article: Analysis, usage: Usage, own: readonly Usage[]): boolean => {
  const word = (one: Usage): string => article.text.slice(one.start, one.end)
  return own.some(one => {
    const isSame = word(one).toLowerCase() === word(usage).toLowerCase()
    const isOneWord = usage.write(one.form) === undefined || fold(usage.write(one.form)!) === fold(word(one))
    return one.form !== usage.form && !isSame && isOneWord
  })
}

/** Whether the forms of a thing sound alike, or are names of one place, so that a quotation has them from its writer. */
const isSpelt = (thing: string): boolean =>
  thing === 'dialect' ||
  thing === '-ize and -ise' ||
  /^(?:spelling of |compound |\p{L}[\p{L}’'-]+$)/u.test(thing)

/** In a tie: the house’s spelling, or what is at home where the rest of the article is. */
const isPreferred = (article: Analysis, form: string): boolean => {
  const side = article.settings.dialect ?? article.of(leaning)
  return form === side || (side !== undefined && atHome[side].has(form))
}

/** What America, and what Britain, writes of forms that the tables have. */
const atHome = {
  us: new Set('percent|health care|child care|day care|adviser|email|toward'.split('|')),
  gb: new Set('per cent|healthcare|childcare|daycare|towards|co-operate|co-operation'.split('|')),
}

/** On which side an article is: by its spellings, else by its courtesy titles and dates. */
function leaning(article: Analysis): 'us' | 'gb' | undefined {
  const count = (side: string): number =>
    usages(article).filter(({ thing, form }) => thing === 'dialect' && form === side).length
  const [us, gb] = [count('us'), count('gb')]
  if (us !== gb) return us > gb ? 'us' : 'gb'
  if (american.test(article.text)) return 'us'
  return /\bper cent\b|£\d/.test(article.text) ? 'gb' : undefined
}
const american =
  /\b(?:Mr|Mrs|Ms|Dr)\. \p{Lu}|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\. \d|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}/u

/** A word without its case and ending. */
const fold = (word: string): string => word.toLowerCase().replace(/(?:e?s|e?d|ing|e)$/, '')

/** A stray among many is a slip; forms in balance may follow a rule of the house. */
function severityOf(thing: string, majority: number, minority: readonly Usage[]): Severity {
  if (minority[0]!.weak) return 'suggestion'
  if (typographic.has(thing) || thing === 'names of months') return 'suggestion'
  if (thing === 'serial commas') return majority >= 3 && minority.length === 1 ? 'warning' : 'suggestion'
  if (thing === 'numbers above twelve')
    return majority >= 3 && minority.length === 1 ? 'warning' : 'suggestion'
  if (thing === 'credits') return majority >= 3 && minority.length === 1 ? 'warning' : 'suggestion'
  if (thing === 'dialect' || thing === '-ize and -ise')
    return majority >= 2 && majority >= 2 * minority.length ? 'warning' : 'suggestion'
  // Titles and states may be shortened by rule: sure only of a stray among more.
  if (/^(?:title|state|unit|capital) /.test(thing) && majority < 2 * minority.length) return 'suggestion'
  if (minority.length > 2 && majority < 4 * minority.length) return 'suggestion'
  return 'warning'
}

/** “co-owner” where the article also has “coowner”. */
function* hyphens(article: Analysis, things: ReadonlyMap<string, readonly Usage[]>): Generator<Finding> {
  for (const thing of things.keys()) {
    const word = thing.startsWith('compound ') ? thing.slice(9) : ''
    if (!word || !article.has(word)) continue
    const spans = placesOf(word, article.text)
    if (spans.length === 0) continue
    const own = things.get(thing)!.filter(usage => !insideQuotation(article, usage))
    if (own.length === 0) {
      // Only a speaker has the hyphen.
      if (spans.some(span => !insideQuotation(article, span)))
        yield* respelt(article, things.get(thing)!, word)
      continue
    }
    const isClosed =
      spans.length > own.length || (spans.length === own.length && spans[0]!.start < own[0]!.start)
    const text = isClosed ? word : own[0]!.form
    yield* respelt(article, isClosed ? own : spans, text)
  }
}

function* respelt(article: Analysis, spans: readonly Span[], text: string): Generator<Finding> {
  for (const { start, end } of spans.slice(0, most))
    yield {
      span: { start, end },
      message: `“${article.text.slice(start, end)}” is written “${text}” elsewhere in the article; keep to one form.`,
      fixes: [[{ start, end, text }]],
    }
}

/** Where a word stands by itself, in small letters. */
function placesOf(word: string, text: string): Span[] {
  const found: Span[] = []
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
    const end = start + word.length
    if (!/[a-z]/.test(text[start - 1] ?? ' ') && !/[a-z]/.test(text[end] ?? ' ')) found.push({ start, end })
  }
  return found
}
