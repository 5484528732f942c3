import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { datesIn } from '../dates.ts'
import { inWords, numberOf } from '../numbers.ts'
import { daysBetween, monthNames, months } from './calendar.ts'

const year = '((?:1[5-9]|20)\\d\\d)'
const count = '(\\d{1,3}|an?|[a-z]+(?:-[a-z]+)?)'
/** `in 1994 and again two years later, in 1998` */
const later = new RegExp(
  String.raw`\b${year}\b(?![-–/])([^.;()]{0,90}?)\b${count} (years?|decades?|centur(?:y|ies)) (later|after that|afterwards?|earlier|before that|before)(?:,| \() in ${year}\b`,
  'u',
)
const period = new RegExp(
  String.raw`\b(decade|century|quarter[- ]century) (?:from|between) ${year} (?:to|and|until) ${year}\b`,
  'i',
)
const event = new RegExp(
  String.raw`\bborn in ${year},? (?:and |she |he |who )?(?:joined|married|graduated|enlisted|emigrated|retired|won|became|entered|was elected|was appointed|took over)\b[^.;\d]{0,50} in ${year}\b`,
)
const agedTwice = new RegExp(
  String.raw`\bat (?:the age of )?(\d{1,2}),? in ${year}\b[^.;\d]{0,60}\b(?:was|at|aged) (\d{1,2})\b[^.;\d]{0,40}\bin ${year}\b`,
)
const anniversary = new RegExp(
  String.raw`\b(\d{1,3})(?:st|nd|rd|th) anniversary of (?:the|its|his|her|their) ${year} [^.;\d]{2,40}? in ${year}\b`,
)
const seasons = new RegExp(
  String.raw`\bfrom (${monthNames})(?: ${year})? (?:to|until|through) (${monthNames})(?: ${year})?(?:, (?:or |for |a span of )?| \()${count} months\b`,
)

const seasonsBehind = new RegExp(
  String.raw`\b${count} months(?:,|:| –| —| \(|(?<=\bthe \S{1,9} months)) (?:running )?from (${monthNames})(?: ${year})? (?:to|until|through) (${monthNames})(?: ${year})?(?! \d)`,
)

/** Years, ages and months whose distance is not the one that is told. */
export function* falseDistances(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayTell)) {
    if (!/\d|\bmonths\b/.test(sentence.text)) continue
    const finding =
      laterYear(sentence) ??
      longPeriod(sentence) ??
      beforeBirth(sentence) ??
      twoAges(sentence) ??
      ofMonths(sentence) ??
      monthsOf(sentence) ??
      outOfTime(sentence) ??
      anniversaryOf(sentence)
    if (finding) yield finding
  }
}

const mayTell =
  /\b(?:instead of|rather than|later|after that|afterwards?|earlier|before|decade|century|born|months|anniversary|at (?:the age of )?\d)/

const countOf = (word: string): number => (/^an?$/i.test(word) ? 1 : numberOf(word))

function laterYear({ text, start }: Sentence): Finding | undefined {
  const match = later.exec(text)
  if (!match) return undefined
  const [whole, from, gap, word, unit, way, to] = match
  if (/\d{4}/.test(gap!)) return undefined
  const scale = /^y/.test(unit!) ? 1 : /^d/.test(unit!) ? 10 : 100
  const told = countOf(word!) * scale
  const isLater = /later|after/.test(way!)
  const right = isLater ? Number(from) + told : Number(from) - told
  const slack = scale === 1 ? 1 : scale === 10 ? 3 : 15
  if (Number.isNaN(told) || Math.abs(right - Number(to)) <= slack) return undefined
  const at = start + match.index + whole.length - 4
  const wordAt = start + match.index + from!.length + gap!.length
  return {
    span: { start: wordAt, end: start + match.index + whole.length },
    message: `“${whole.slice(from!.length + gap!.length)}”: from ${from} that is ${right}; correct the span or a year.`,
    fixes: [[{ start: at, end: at + 4, text: String(right) }]],
  }
}

/** `the decade from 1990 to 2010` */
function longPeriod({ text, start }: Sentence): Finding | undefined {
  const match = period.exec(text)
  if (!match) return undefined
  const years = Number(match[3]) - Number(match[2])
  const told = /^d/i.test(match[1]!) ? 10 : /^q/i.test(match[1]!) ? 25 : 100
  if (years === told || years === told - 1) return undefined
  return {
    span: { start: start + match.index, end: start + match.index + match[0].length },
    message: `“${match[0]}” is ${years} years and no ${match[1]}; correct a year.`,
  }
}

/** `born in 1962, joined the navy in 1955` */
function beforeBirth({ text, start }: Sentence): Finding | undefined {
  const match = event.exec(text)
  if (!match || Number(match[2]) > Number(match[1])) return undefined
  return {
    span: { start: start + match.index, end: start + match.index + match[0].length },
    message: `${match[2]} is before the birth in ${match[1]}; correct a year.`,
  }
}

/** `elected at 30 in 1980 and was 45 when he left in 1990` */
function twoAges({ text, start }: Sentence): Finding | undefined {
  const match = agedTwice.exec(text)
  if (!match) return undefined
  const [first, from, second, to] = match.slice(1).map(Number) as [number, number, number, number]
  if (Math.abs(to - from - (second - first)) <= 1 || to < from) return undefined
  const at = start + match.index + match[0].lastIndexOf(match[3]!, match[0].length - 5)
  const right = first + to - from
  return {
    span: { start: at, end: at + match[3]!.length },
    message: `Someone ${first} in ${from} was ${right} in ${to}, not ${second}; correct an age or a year.`,
    fixes: [[{ start: at, end: at + match[3]!.length, text: String(right) }]],
  }
}

/** `from March to May 1944, six months` */
function ofMonths({ text, start }: Sentence): Finding | undefined {
  const match = seasons.exec(text)
  if (!match) return undefined
  const [, one, yearOne, other, yearOther, word] = match
  const [a, b] = [months.indexOf(one as 'May'), months.indexOf(other as 'May')]
  const years = yearOne && yearOther ? Number(yearOther) - Number(yearOne) : 0
  const apart = b - a + 12 * years + (years === 0 && b < a ? 12 : 0)
  const told = countOf(word!)
  if (Number.isNaN(told) || told === apart || told === apart + 1) return undefined
  const at = start + match.index + match[0].length - ' months'.length - word!.length
  const right = /\d/.test(word!) ? String(apart + 1) : inWords(apart + 1)
  return {
    span: { start: start + match.index, end: start + match.index + match[0].length },
    message: `“${one} to ${other}” is ${apart + 1} months, not ${word}; correct one.`,
    ...(right && { fixes: [[{ start: at, end: at + word!.length, text: right }]] }),
  }
}

/** `six months, from March to May` */
function monthsOf({ text, start }: Sentence): Finding | undefined {
  const match = seasonsBehind.exec(text)
  if (!match || hedged.test(text.slice(0, match.index))) return undefined
  const [whole, word, one, yearOne, other, yearOther] = match
  const [a, b] = [months.indexOf(one as 'May'), months.indexOf(other as 'May')]
  const years = yearOne && yearOther ? Number(yearOther) - Number(yearOne) : undefined
  const apart = b - a + 12 * (years ?? (b < a ? 1 : 0))
  const told = countOf(word!)
  const fits = (span: number): boolean => told === span || told === span + 1
  // “14 months, from March to May”, of the year after.
  if (Number.isNaN(told) || apart < 0 || fits(apart) || (years === undefined && fits(apart + 12)))
    return undefined
  const at = start + match.index
  const otherAt = at + whole.lastIndexOf(other!)
  const right = /\d/.test(word!) ? String(apart + 1) : inWords(apart + 1)
  return {
    span: { start: at, end: at + whole.length },
    message: `“${one} to ${other}” is ${apart + 1} months, not ${word}; correct one.`,
    fixes: [
      ...(right && apart > 0 ? [[{ start: at, end: at + word!.length, text: right }]] : []),
      ...(told < 12
        ? [[{ start: otherAt, end: otherAt + other!.length, text: months[(a + told - 1) % 12]! }]]
        : []),
    ],
  }
}

const hedged = /\b(?:about|nearly|almost|some|over|than|of|up to|last|first|or) $/i
const untimely = new RegExp(
  String.raw`\b${count} (days?|weeks?) (early|earlier|ahead of schedule|ahead of time|late|later|behind schedule)(?:,|:| –| —| \()? (?:on )?$`,
)

/** `two days early, on February 12 instead of February 10` */
function outOfTime(sentence: Sentence): Finding | undefined {
  const { text, start, paragraph } = sentence
  if (!/ (?:instead of|rather than) /.test(text)) return undefined
  const found = datesIn(paragraph).filter(one => one.start >= start && one.end <= sentence.end)
  for (const [index, b] of found.slice(1).entries()) {
    const a = found[index]!
    if (!/^,? (?:instead of|rather than) (?:on )?$/.test(text.slice(a.end - start, b.start - start))) continue
    const lead = text.slice(0, a.start - start)
    const told = untimely.exec(lead)
    if (!told) continue
    const [, word, unit, way] = told
    const apart = daysBetween(b, a)
    const isLate = /late|behind/.test(way!)
    const days = countOf(word!) * (/^w/.test(unit!) ? 7 : 1) * (isLate ? 1 : -1)
    if (Number.isNaN(days) || days === apart || Math.abs(apart) > 120) continue
    const at = start + told.index
    const exchanged = [
      { start: a.start, end: a.end, text: text.slice(b.start - start, b.end - start) },
      { start: b.start, end: b.end, text: text.slice(a.start - start, a.end - start) },
    ]
    const wayAt = at + told[0].indexOf(way!, word!.length)
    const opposite = opposites[way!]!
    return {
      span: { start: at, end: b.end },
      message: `“${text.slice(a.start - start, a.end - start)}” is ${Math.abs(apart)} days ${apart > 0 ? 'after' : 'before'} “${text.slice(b.start - start, b.end - start)}”, not “${word} ${unit} ${way}”; correct one.`,
      fixes: days === -apart ? [exchanged, [{ start: wayAt, end: wayAt + way!.length, text: opposite }]] : [],
    }
  }
  return undefined
}

const opposites: Readonly<Record<string, string>> = {
  early: 'late',
  earlier: 'later',
  'ahead of schedule': 'behind schedule',
  'ahead of time': 'late',
  late: 'early',
  later: 'earlier',
  'behind schedule': 'ahead of schedule',
}

/** `the 25th anniversary of the 1990 fire, in 2020` */
function anniversaryOf({ text, start }: Sentence): Finding | undefined {
  const match = anniversary.exec(text)
  if (!match) return undefined
  const right = Number(match[3]) - Number(match[2])
  if (right === Number(match[1]) || right < 1) return undefined
  const at = start + match.index
  return {
    span: { start: at, end: at + match[0].length },
    message: `“${match[1]}” does not fit ${match[2]} and ${match[3]}, ${right} years; correct one.`,
  }
}
