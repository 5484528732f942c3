import type { Span } from '../source.ts'
import { variant, variantKind } from '../spelling/index.ts'
import { months } from './dates/calendar.ts'
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

/** All that an article writes in one of several ways, in order; headlines, tables and credits left out. */
export const usages = (article: Analysis): readonly Usage[] => article.of(all)

const judged = new Set(['paragraph', 'quotation', 'item', 'deck', 'caption', 'tagline'])

type Add = (
  at: number,
  length: number,
  thing: string,
  form: string,
  write: Usage['write'],
  weak?: boolean,
) => void
type Finder = (text: string, add: Add, paragraph: Paragraph) => void

/** Only what an article has in two forms is looked for: most have few. */
function all(article: Analysis): readonly Usage[] {
  const finders = findersFor(article.text)
  const found: Usage[] = []
  for (const paragraph of article.paragraphs) {
    if (!judged.has(paragraph.kind)) continue
    const { text, start } = paragraph
    const add: Add = (at, length, thing, form, write, weak = false) => {
      found.push({ start: start + at, end: start + at + length, thing, form, write, weak })
    }
    for (const finder of finders) finder(text, add, paragraph)
  }
  return found.sort((a, b) => a.start - b.start)
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
  if (has(/\d/)) finders.push(dates)
  if (kinds('—', ' – ', '--') || has(/—/, / — /)) finders.push(dashes)
  if (has(/["']/, /[“”’]/)) finders.push(quotationMarks)
  return finders
}

interface Listed {
  readonly form: string
  readonly thing: string
  /** The form that is written back, without the plural's ending. */
  readonly base: string
  readonly ending: string
  readonly weak: boolean
}

const word = /\p{L}[\p{L}-]*/u

/** The forms of a table by their first word. */
function byFirstWord(rows: readonly Row[], fold: (form: string) => string): Map<string, Listed[]> {
  const singles = new Map(rows.map(row => [row.forms[0]!, row]))
  const index = new Map<string, Listed[]>()
  for (const row of rows) {
    // “advisers” is held against “advisor” too.
    const single = singles.get(row.forms[0]!.slice(0, -1))
    const isPlural = single !== undefined && row.forms.every((form, at) => form === `${single.forms[at]}s`)
    for (const form of row.forms) {
      const ending = isPlural ? 's' : ''
      const listed = {
        form: fold(form),
        thing: isPlural ? single.forms[0]! : row.forms[0]!,
        base: isPlural ? form.slice(0, -1) : form,
        ending,
        weak: row.weak === true,
      }
      const first = word.exec(listed.form)![0]
      const list = index.get(first)
      if (list) list.push(listed)
      else index.set(first, [listed])
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.form.length - a.form.length)
  return index
}

const listedWords = byFirstWord(words, form => form.toLowerCase())
const listedNames = byFirstWord(names, form => form)
const eachWord = /[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f-]*/g
const wordy = /[\p{L}\p{N}-]/u

/** Words of the tables, spellings of two countries, and hyphened compounds, in one pass. */
function spelledForms(text: string, add: Add): void {
  eachWord.lastIndex = 0
  for (let match = eachWord.exec(text); match; match = eachWord.exec(text)) {
    const said = match[0]
    if (said.length < 2 && said !== 'O') continue
    const at = match.index
    const lower = said.toLowerCase()
    const listed = listedWords.get(lower)
    if (listed) listedWord(text, at, listed, add)
    const named =
      said === lower && !/^(?:al|wi|internet|government|i)/.test(said) ? undefined : listedNames.get(said)
    if (named) listedName(text, at, named, add)
    if (said.includes('-')) compound(text, said, at, add)
    else if (said.length > 3) spelling(text, said, lower, at, add)
  }
}

/** The longest of the forms that stands here as a word of its own. */
function standing(text: string, folded: string, at: number, listed: readonly Listed[]): Listed | undefined {
  if (at > 0 && /[\p{L}\p{N}.@/-]/u.test(text[at - 1]!)) return undefined
  return listed.find(({ form }) => folded.startsWith(form) && !wordy.test(text[at + form.length] ?? ' '))
}

function listedWord(text: string, at: number, listed: readonly Listed[], add: Add): void {
  const found = standing(text, text.slice(at, at + 24).toLowerCase(), at, listed)
  if (!found) return
  const said = text.slice(at, at + found.form.length)
  // “Tulsa, OK”; “Attorney General Hale”
  if ((said === 'OK' && text.slice(Math.max(0, at - 2), at) === ', ') || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(said))
    return
  add(at, said.length, found.thing, found.base, to => likeCase(to + found.ending, said), found.weak)
}

function listedName(text: string, at: number, listed: readonly Listed[], add: Add): void {
  const found = standing(text, text.slice(at, at + 24), at, listed)
  if (!found) return
  const said = found.form
  const after = text.slice(at + said.length, at + said.length + 16)
  const before = text.slice(Math.max(0, at - 12), at)
  if (namesake.test(after) || namesakeBefore.test(before)) return
  if (/^[Gg]overnment$/.test(said) && (!/\bthe $/.test(before) || /^ \p{Lu}/u.test(after))) return
  // A capital that opens a sentence tells nothing.
  if (/^(?:Internet|Government)$/.test(said) && /(?:^|[.!?]["”’]? |[“"])$/.test(before)) return
  if (said === 'Odessa' && after.startsWith(', Texas')) return
  add(at, said.length, found.thing, said, to => to, found.weak)
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

const shortMonth = (month: string): string =>
  /^(?:March|April|May|June|July)$/.test(month)
    ? month
    : `${month.slice(0, month.startsWith('Sep') ? 4 : 3)}.`

/** “April 5”, “5 April”, “April 5th”. */
function dates(_text: string, add: Add, paragraph: Paragraph): void {
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
    const short = /^(?:Jan|Feb|Aug|Sep|Oct|Nov|Dec)/.exec(month)
    if (short) {
      const isShort = month.length < 6 && !/^(?:June|July)$/.test(month)
      add(monthSpan.start - start, month.length, 'names of months', isShort ? 'Oct.' : 'October', form =>
        form === 'October' ? months.find(name => name.startsWith(month.slice(0, 3)))! : shortMonth(month),
      )
    }
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

const mayVary =
  /our|or|[iy][sz][eia]|re|er|ll?(?:ed|ing|er|or|ous|ist)|enc|ens|og|ae|oe|gr[ae]y|sul[pf]|eptic|ulous|skil|fulfil|enrol|ough|ow|tyre|yjam|ewel|alumin|m[ou]+[lm]|age?ing|dg|cosy|cozy|ustache|programme|practis|licen|chequ|kerb/
interface Spellings {
  readonly us: string
  readonly gb: string
  readonly isIze: boolean
}

const known = new Map<string, Spellings | null>()

/** A word's American and British spellings, remembered: looking them up costs more than all else here. */
function spellings(word: string): Spellings | null {
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
function spelling(text: string, said: string, lower: string, at: number, add: Add): void {
  const pair = spellings(lower)
  if (!pair) return
  if (/[’']$/.test(text.slice(Math.max(0, at - 1), at)) || (at > 0 && /[\p{L}-]/u.test(text[at - 1]!))) return
  if (said !== lower) {
    const ahead = text.slice(Math.max(0, at - 5), at)
    if (/\p{Lu}\. $/u.test(ahead)) return
    const opens = /(?:^|[.!?]["”’]? ["“‘]?|^["“‘])$/.test(ahead)
    if (!opens) {
      organisation(text, said, at, pair, add)
      return
    }
    if (/^ \p{Lu}/u.test(text.slice(at + said.length, at + said.length + 2))) return
  }
  if (tolerated.test(lower)) return
  const form = lower === pair.us ? 'us' : 'gb'
  const write = (to: string): string => likeCase(to === 'us' ? pair.us : pair.gb, said)
  add(at, said.length, pair.isIze ? '-ize and -ise' : 'dialect', form, write)
}

/** Spellings at home on both sides, or of words that differ in sense. */
const tolerated =
  /^(?:story|stories|storeys?|programs?|checks?|tires?|curbs?|practices?|licen[cs]es?|drafts?|draughts?|ton|tons|tonnes?|learned|spelled|spoiled|axe?s?|tsars?|czars?|grams?|mummy|mummies|mum|mums|mom|moms|theatres?|theaters?|dialogues?|dialogs?|catalogues?|catalogs?|grey|greys|gray|jails?|meters?|metres?|disks?|discs?|aesthetic\w*|archaeolog\w+|judge?ments?|ageing|aging|cancell?\w+|glamour|glamor|adviser|advisor|enquir\w+|analogues?|analogs?|medieval|mediaeval|encyclop\w+|moustaches?|mustaches?|sceptic\w*|artefacts?|artifacts?|focuss?ed|sab(?:re|er)s?|lust(?:re|er)|spect(?:re|er)s?|somb(?:re|er)|meag(?:re|er)|och(?:re|er)|calib(?:re|er)|fulfill?s?)$/

/** “World Health Organization” and “World Health Organisation”. */
function organisation(text: string, said: string, at: number, pair: Spellings, add: Add): void {
  const before = /(\p{Lu}[\p{L}’-]+) $/u.exec(text.slice(Math.max(0, at - 24), at))?.[1]
  const after = /^ (\p{Lu}[\p{L}’-]+)/u.exec(text.slice(at + said.length, at + said.length + 24))?.[1]
  if (!before && !after) return
  const whole = `${before ?? ''} ${likeCase(pair.us, said)} ${before ? '' : (after ?? '')}`.trim()
  add(at, said.length, whole, said.toLowerCase() === pair.us ? 'us' : 'gb', to =>
    likeCase(to === 'us' ? pair.us : pair.gb, said),
  )
}

/** “co-owner”: its closed form is what the rule looks for. */
function compound(text: string, said: string, at: number, add: Add): void {
  const parts = /^(\p{Ll}{2,})-(\p{Ll}{3,})$/u.exec(said)
  if (!parts || said.length < 7 || listedWords.has(said) || distinct.test(said)) return
  if (at > 0 && /[\p{L}\p{N}’'-]/u.test(text[at - 1]!)) return
  add(at, said.length, `compound ${parts[1]}${parts[2]}`, said, to => to)
}

function dashes(text: string, add: Add): void {
  if (!/[—–]|--/.test(text)) return
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
}

function quotationMarks(text: string, add: Add): void {
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
