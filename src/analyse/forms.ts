import type { Span } from '../source.ts'
import { variant, variantKind } from '../spelling/index.ts'
import { ordinalOf } from './dates/days.ts'
import { datesIn } from './dates.ts'
import { distinct, names, namesake, namesakeBefore, type Row, words } from './forms/tables.ts'
import type { Analysis, Paragraph } from './index.ts'
import { inWords } from './numbers.ts'

/** One place where a thing is written in one of the ways that it can be. */
export interface Usage extends Span {
  /** What is written: the same for all its ways. */
  readonly thing: string
  /** How it is written here. */
  readonly form: string
  readonly weak: boolean
  /** The same in another form; undefined where it cannot be told. */
  write(form: string): string | undefined
}

/** All that the running prose of an article writes in one of several ways, in order. */
export const usages = (article: Analysis): readonly Usage[] => article.of(all)
const all = (article: Analysis): readonly Usage[] =>
  article.paragraphs.flatMap(paragraph => usagesIn(paragraph))

const judged = new Set(['paragraph', 'quotation', 'item', 'deck', 'caption', 'tagline'])

const usagesIn = (paragraph: Paragraph): readonly Usage[] =>
  judged.has(paragraph.kind) ? paragraph.of(find) : none
const none: readonly Usage[] = []

type Add = (
  at: number,
  length: number,
  thing: string,
  form: string,
  write: Usage['write'],
  weak?: boolean,
) => void

function find(paragraph: Paragraph): readonly Usage[] {
  const { text, start } = paragraph
  const found: Usage[] = []
  const add: Add = (at, length, thing, form, write, weak = false) => {
    found.push({ start: start + at, end: start + at + length, thing, form, write, weak })
  }
  listedForms(text, add)
  initialisms(text, add)
  honorifics(text, add)
  saints(text, add)
  variants(text, add)
  compounds(text, add)
  if (/\d/.test(text)) {
    percents(text, add)
    clocks(text, add)
    magnitudes(text, add)
    numerals(text, add)
    thousands(text, add)
    dates(paragraph, add)
  }
  if (paragraph.isProse) marks(text, add)
  return found.sort((a, b) => a.start - b.start)
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const index = (rows: readonly Row[], fold: (form: string) => string): Map<string, Row> =>
  new Map(rows.flatMap(row => row.forms.map(form => [fold(form), row] as const)))
const wordRows = index(words, form => form.toLowerCase())
const nameRows = index(names, form => form)
const alternatives = (rows: Map<string, Row>): string =>
  [...rows.keys()]
    .sort((a, b) => b.length - a.length)
    .map(quoted)
    .join('|')
const wordForms = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alternatives(wordRows)})(?![\\p{L}\\p{N}-])`, 'giu')
const nameForms = new RegExp(`(?<![\\p{L}\\p{N}.@/-])(?:${alternatives(nameRows)})(?![\\p{L}\\p{N}@-])`, 'gu')

function listedForms(text: string, add: Add): void {
  for (const { 0: said, index: at } of text.matchAll(wordForms)) {
    const row = wordRows.get(said.toLowerCase())!
    // “toward” stays where “OK” is a state: Oklahoma.
    if (said === 'OK' && /, $/.test(text.slice(Math.max(0, at - 2), at))) continue
    if (/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(said)) continue
    const form = row.forms.find(one => one.toLowerCase() === said.toLowerCase())!
    // “advisers” is held against “advisor” too.
    const single = wordRows.get(row.forms[0]!.slice(0, -1))
    if (single && row.forms.every((one, at) => one === `${single.forms[at]}s`))
      add(at, said.length, single.forms[0]!, form.slice(0, -1), to => likeCase(`${to}s`, said), row.weak)
    else add(at, said.length, row.forms[0]!, form, to => likeCase(to, said), row.weak)
  }
  for (const { 0: said, index: at } of text.matchAll(nameForms)) {
    const row = nameRows.get(said)!
    if (
      namesake.test(text.slice(at + said.length)) ||
      namesakeBefore.test(text.slice(Math.max(0, at - 12), at))
    )
      continue
    if (/^(?:Government|government)$/.test(said)) {
      if (
        !/\bthe $/.test(text.slice(Math.max(0, at - 4), at)) ||
        /^ \p{Lu}/u.test(text.slice(at + said.length))
      )
        continue
    }
    // A capital that opens a sentence tells nothing.
    if (
      /^(?:Internet|Government)$/.test(said) &&
      /(?:^|[.!?]["”’]? |[“"])$/.test(text.slice(Math.max(0, at - 3), at))
    )
      continue
    if (said === 'Odessa' && /^, Texas/.test(text.slice(at + said.length))) continue
    add(at, said.length, row.forms[0]!, said, to => to, row.weak)
  }
}

function likeCase(form: string, said: string): string {
  if (/^\p{Lu}\p{Ll}/u.test(said)) return form[0]!.toUpperCase() + form.slice(1)
  return form
}

const dotted = /(?<![\p{L}.])(?:\p{Lu}\.){2,5}(?![\p{L}\d])/gu
const plain =
  /(?<![\p{L}\d.$£€&/-])(?:US|UK|UN|EU|DC|LA|UAE|FBI|CIA|NATO|PLO|IRA|TV|NBA|NFL|WHO|IMF|GOP|CEO|AIDS|ID|PhD|MP|BBC)(?![\p{L}\d.]*[\p{L}\d])/gu
const spelt = new Set(
  'US UK UN EU DC LA UAE FBI CIA NATO PLO IRA TV NBA NFL WHO IMF GOP CEO AIDS ID MP BBC'.split(' '),
)

/** “U.S.” and “US”. */
function initialisms(text: string, add: Add): void {
  const isShouted = !/\p{Ll}{2}/u.test(text)
  if (isShouted) return
  for (const { 0: said, index: at } of text.matchAll(dotted)) {
    const letters = said.replaceAll('.', '')
    if (!spelt.has(letters)) continue
    const after = text.slice(at + said.length)
    if (namesake.test(after)) continue
    // A stop that ends the sentence stays.
    const ends =
      /^["”’)]*(?:$|\s+["“‘]?(?:The|A|An|It|He|She|They|We|But|And|In|On|At|For|If|As|Mr|Ms|That|This|There)\b)/.test(
        after,
      )
    add(at, said.length, `stops of ${letters}`, 'dotted', () => letters + (ends ? '.' : ''))
  }
  for (const { 0: said, index: at } of text.matchAll(plain)) {
    if (!spelt.has(said)) continue
    const after = text.slice(at + said.length)
    if (
      namesake.test(after) ||
      (said !== 'US' && namesakeBefore.test(text.slice(Math.max(0, at - 4), at)) && said === 'DC')
    )
      continue
    // “MEET US THERE”
    if (/^ \p{Lu}{2}/u.test(after) && /\p{Lu}{2} $/u.test(text.slice(Math.max(0, at - 3), at))) continue
    const dots = [...said].join('.') + (after.startsWith('.') ? '' : '.')
    add(at, said.length, `stops of ${said}`, 'plain', () => dots)
  }
}

const titles = /(?<![\p{L}.])(Mr|Mrs|Ms|Dr)(\.?) (?=\p{Lu})/gu

/** “Mr.” and “Mr”. */
function honorifics(text: string, add: Add): void {
  for (const { 1: title = '', 2: stop = '', index: at } of text.matchAll(titles)) {
    add(
      at,
      title.length + stop.length,
      'titles',
      stop ? 'Mr.' : 'Mr',
      to => title + (to === 'Mr.' ? '.' : ''),
    )
  }
}

const saint = /(?<![\p{L}.-])(Saint|St\.?|Mount|Mt\.?|Fort|Ft\.?) (\p{Lu}[\p{L}’-]{2,})/gu
const fullOf: Readonly<Record<string, string>> = { St: 'Saint', Mt: 'Mount', Ft: 'Fort' }

/** “Saint Aurelia” and “St. Aurelia”: one name, one form. */
function saints(text: string, add: Add): void {
  for (const { 1: said = '', 2: name = '', index: at } of text.matchAll(saint)) {
    const full = fullOf[said.replace('.', '')] ?? said
    const key = name.replace(/[’']s$/, '')
    add(at, said.length, `${full} ${key}`, said, to => to)
  }
}

const figurePercent = /(?<![\w.])(\d[\d,]*(?:\.\d+)?)(\s?%|[ -](?:percent|per cent)\b)/g

function percents(text: string, add: Add): void {
  if (!/%|percent|per cent/.test(text)) return
  for (const { 1: figure = '', 2: unit = '', index: at } of text.matchAll(figurePercent)) {
    if (unit.startsWith('-')) continue
    const form = unit.includes('%') ? '%' : unit.trim()
    add(at, figure.length + unit.length, 'percent', form, to => figure + (to === '%' ? '%' : ` ${to}`))
  }
}

const hour =
  /(?<![\d.:,$£€])(\d{1,2}(?:[:.][0-5]\d)?)(\s?)(a\.m\.|p\.m\.|am|pm|AM|PM|A\.M\.|P\.M\.)(?![\p{L}\d])/gu

/** “5 p.m.”, “5pm”, “5 PM”. */
function clocks(text: string, add: Add): void {
  for (const { 1: time = '', 2: gap = '', 3: half = '', index: at } of text.matchAll(hour)) {
    const form = (gap ? ' ' : '') + half.replace(/[aA]/, m => (m === 'A' ? 'P' : 'p'))
    const said = time.length + gap.length + half.length
    const isMorning = /a/i.test(half)
    const stopped = text[at + said] === '.'
    add(at, said, 'clock', form, to => {
      const other = to.replace(/[pP]/, m => (isMorning ? (m === 'P' ? 'A' : 'a') : m))
      const spaced = time + other
      return stopped && spaced.endsWith('.') ? spaced.slice(0, -1) : spaced
    })
  }
}

const sized = /([$£€]\s?\d[\d,]*(?:\.\d+)?)( ?)(million|billion|trillion|m|mn|bn|tn)\b/g
const letterOf: Readonly<Record<string, string>> = { million: 'm', billion: 'bn', trillion: 'tn' }
const wordOf: Readonly<Record<string, string>> = {
  m: 'million',
  mn: 'million',
  bn: 'billion',
  tn: 'trillion',
}

/** “£3m” and “£3 million”. */
function magnitudes(text: string, add: Add): void {
  for (const { 1: amount = '', 2: gap = '', 3: size = '', index: at } of text.matchAll(sized)) {
    const isWord = size.length > 2
    add(at, amount.length + gap.length + size.length, 'magnitude', isWord ? 'million' : 'm', to =>
      to === 'million' ? `${amount} ${wordOf[size] ?? size}` : amount + (letterOf[size] ?? size),
    )
  }
}

const countNoun =
  /(?<![\p{L}\d.,:$£€/–-])([2-9]|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine) (\p{Ll}{3,}s|people|men|women|children)(?![\p{L}-])/gu
const units =
  /^(?:points?|miles|feet|inches|yards|metres|meters|kilometres|kilometers|degrees|percent|hours|minutes|seconds|pounds|ounces|grams|kilos|times|years|months|dollars|euros|cents|cups|teaspoons|tablespoons|eggs|runs|wickets|goals|games|sets|shots|overs|litres|liters)$/

/** “9 dogs” and “nine dogs”. */
function numerals(text: string, add: Add): void {
  for (const { 1: count = '', 2: noun = '', index: at } of text.matchAll(countNoun)) {
    if (units.test(noun) || /^\p{Lu}/u.test(count)) continue
    const isFigure = /\d/.test(count)
    const value = isFigure
      ? Number(count)
      : 'two three four five six seven eight nine'.split(' ').indexOf(count) + 2
    add(at, count.length, `numbers of ${noun}`, isFigure ? 'figure' : 'word', to =>
      to === 'word' ? inWords(value) : String(value),
    )
  }
}

const grouped = /(?<![\w.,:#/$£€-])(?:(\d{1,3}(?:,\d{3})+)|(\d{4,6})) (?=\p{Ll}{2,}s\b|people\b)/gu

/** “1000 people” and “1,000 people”. */
function thousands(text: string, add: Add): void {
  for (const { 1: comma, 2: bare, index: at } of text.matchAll(grouped)) {
    if (bare && Number(bare) >= 1500 && Number(bare) <= 2100) continue
    const said = (comma ?? bare)!
    add(at, said.length, 'thousands', comma ? '1,000' : '1000', to =>
      to === '1000' ? said.replaceAll(',', '') : said.replace(/\B(?=(?:\d{3})+$)/g, ','),
    )
  }
}

/** “April 5”, “5 April”, “April 5th”. */
function dates(paragraph: Paragraph, add: Add): void {
  if (paragraph.kind === 'caption') return
  for (const mention of datesIn(paragraph)) {
    const { start, text } = paragraph
    const { day, monthFirst, isOrdinal, daySpan, monthSpan } = mention
    const from = Math.min(daySpan.start, monthSpan.start) - start
    const to = Math.max(daySpan.end + (isOrdinal ? 2 : 0), monthSpan.end) - start
    const said = text.slice(from, to)
    if (
      /^(?:July 4|4 July|September 11|Sept\. 11|11 September|May 1|May Day)$/.test(said) ||
      /\bof\b/.test(said)
    )
      continue
    const month = text.slice(monthSpan.start - start, monthSpan.end - start)
    add(from, to - from, 'order of dates', monthFirst ? 'April 5' : '5 April', form => {
      const shown = isOrdinal ? ordinalOf(day) : String(day)
      return mention.year !== undefined
        ? undefined
        : form === 'April 5'
          ? `${month} ${shown}`
          : `${shown} ${month}`
    })
    const dayText = isOrdinal ? ordinalOf(day) : String(day)
    add(
      daySpan.start - start,
      dayText.length,
      'days of the month',
      isOrdinal ? '5th' : '5',
      form => (form === '5' ? String(day) : ordinalOf(day)),
      true,
    )
  }
}

const candidate = /(?<![\p{L}’'-])\p{L}?\p{Ll}{3,}(?![\p{L}-])/gu
const mayVary =
  /our|or|[iy][sz][eia]|re|er|ll?(?:ed|ing|er|or|ous|ist)|enc|ens|og|ae|oe|gr[ae]y|sul[pf]|eptic|ulous|skil|fulfil|enrol|ough|ow|tyre|yjam|ewel|alumin|m[ou]+[lm]|age?ing|dg|cosy|cozy|ustache|programme|practis|licen|chequ|kerb/
const known = new Map<string, { us: string; gb: string; isIze: boolean } | null>()

/** A word's American and British spellings, remembered: looking them up costs more than all else here. */
function spellings(word: string): { us: string; gb: string; isIze: boolean } | null {
  let found = known.get(word)
  if (found === undefined) {
    const pair = mayVary.test(word) ? variant(word) : undefined
    found = pair && pair.us !== pair.gb ? { ...pair, isIze: variantKind(word) === 'ise-ize' } : null
    if (known.size > 20_000) known.clear()
    known.set(word, found)
  }
  return found
}

/** “colour” and “color”, “organise” and “organize”; names keep their own. */
function variants(text: string, add: Add): void {
  for (const { 0: said, index: at } of text.matchAll(candidate)) {
    const isCapital = /^\p{Lu}/u.test(said)
    const ahead = text.slice(Math.max(0, at - 5), at)
    if (isCapital && /\p{Lu}\. $/u.test(ahead)) continue
    if (isCapital && !/(?:^|[.!?]["”’]? ["“‘]?|^["“‘])$/.test(ahead)) {
      organisation(text, said, at, add)
      continue
    }
    const pair = spellings(said.toLowerCase())
    if (!pair || (isCapital && /^ \p{Lu}/u.test(text.slice(at + said.length)))) continue
    const lower = said.toLowerCase()
    if (tolerated.test(lower)) continue
    const form = lower === pair.us ? 'us' : 'gb'
    const write = (to: string): string => likeCase(to === 'us' ? pair.us : pair.gb, said)
    add(at, said.length, pair.isIze ? '-ize and -ise' : 'dialect', form, write)
  }
}

/** Spellings at home on both sides, or of words that differ in sense. */
const tolerated =
  /^(?:story|stories|storeys?|programs?|checks?|tires?|curbs?|practices?|licen[cs]es?|drafts?|draughts?|ton|tons|tonnes?|learned|spelled|spoiled|axe?s?|tsars?|czars?|grams?|mummy|mummies|mum|mums|mom|moms|theatres?|theaters?|dialogues?|dialogs?|catalogues?|catalogs?|grey|greys|gray|jails?|meters?|metres?|disks?|discs?|aesthetic\w*|archaeolog\w+|judge?ments?|ageing|aging|cancell?\w+|glamour|glamor|adviser|advisor|enquir\w+|analogues?|analogs?|medieval|mediaeval|encyclop\w+|moustaches?|mustaches?|sceptic\w*|artefacts?|artifacts?|focuss?ed|sab(?:re|er)s?|lust(?:re|er)|spect(?:re|er)s?|somb(?:re|er)|meag(?:re|er)|och(?:re|er)|calib(?:re|er)|fulfill?s?)$/

/** “World Health Organization” and “World Health Organisation”. */
function organisation(text: string, said: string, at: number, add: Add): void {
  const before = /(\p{Lu}[\p{L}’-]+) $/u.exec(text.slice(Math.max(0, at - 24), at))?.[1]
  const after = /^ (\p{Lu}[\p{L}’-]+)/u.exec(text.slice(at + said.length, at + said.length + 24))?.[1]
  if (!before && !after) return
  const pair = spellings(said.toLowerCase())
  if (!pair) return
  const lower = said.toLowerCase()
  add(
    at,
    said.length,
    `${before ?? ''} ${likeCase(pair.us, said)} ${before ? '' : (after ?? '')}`.trim(),
    lower === pair.us ? 'us' : 'gb',
    to => likeCase(to === 'us' ? pair.us : pair.gb, said),
  )
}

const hyphened = /(?<![\p{L}\p{N}’'-])(\p{Ll}{2,})-(\p{Ll}{3,})(?![\p{L}\p{N}-])/gu

/** “co-owner” and “coowner” are found by the closed form, which the rule looks for. */
function compounds(text: string, add: Add): void {
  if (!text.includes('-')) return
  for (const { 0: said, 1: first = '', 2: second = '', index: at } of text.matchAll(hyphened)) {
    if (wordRows.has(said) || distinct.test(said) || said.length < 7) continue
    add(at, said.length, `compound ${first}${second}`, said, to => to)
  }
}

/** Dashes and quotation marks. */
function marks(text: string, add: Add): void {
  for (const { 0: said, index: at } of text.matchAll(
    /(?<=[\p{Ll}\d,”"’)]) ?(?:—|(?<= )–(?= )|--) ?(?=[\p{L}\d“"])/gu,
  )) {
    const dash = said.trim()
    const form =
      said === '—'
        ? 'word—word'
        : said === ' — '
          ? 'word — word'
          : said === ' – '
            ? 'word – word'
            : said === '--'
              ? 'word--word'
              : said === ' -- '
                ? 'word -- word'
                : undefined
    if (!form || (dash === '—' && at < 60 && /^[\p{Lu} .,]{4,}/u.test(text))) continue
    add(at, said.length, 'dashes', form, to => to.replaceAll('word', ''))
  }
  if (!/["']/.test(text) && !/[“”’]/.test(text)) return
  for (const { 0: said, index: at } of text.matchAll(/["“”]/g)) {
    if (said === '"' && /\d$/.test(text.slice(Math.max(0, at - 1), at))) continue
    const opens = at === 0 || /[\s(—[‘']$/.test(text.slice(at - 1, at))
    add(at, 1, 'quotation marks', said === '"' ? 'straight' : 'curly', to =>
      to === 'straight' ? '"' : opens ? '“' : '”',
    )
  }
  for (const { 0: said, index: at } of text.matchAll(/(?<=\p{L})['’](?=\p{Ll})/gu)) {
    add(at, 1, 'apostrophes', said === "'" ? 'straight' : 'curly', to => (to === 'straight' ? "'" : '’'))
  }
}
