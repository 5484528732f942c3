import type { Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import { indexOfName, monthNames, months } from './calendar.ts'

const year = String.raw`((?:1[5-9]|20)\d\d)`
const yearRange = new RegExp(
  String.raw`\b(?:(from) ${year} (?:to|until|till|through) |(between) ${year} and |${year} ?[-–] ?)${year}(?!\d|,\d|[-–/.]\d)`,
  'gi',
)
const moving =
  /\b(?:f[ae]ll(?:en|s|ing)?|dropp?\w*|ros?e|rise\w*|climb\w*|declin\w*|sank|slipp\w*|cut|down|up|reduc\w*|back) (?:\w+ )?$/i
const clock = String.raw`(\d{1,2})(?:[:.](\d\d))? ?(a\.?m\.?|p\.?m\.?)?`
const timeRange = new RegExp(
  String.raw`\b(?:from|between) ${clock} (?:to|until|till|and) ${clock}(?![a-z\d])`,
  'gi',
)
const month = String.raw`(${monthNames}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)`
const dayRangeUs = new RegExp(
  String.raw`\b${month} (\d{1,2})(?:,?(?: to | through | until | and |[-–])(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?:${month} )?)(\d{1,2})(?!\d|[,.]?\d|:|st|nd|rd|th)`,
  'g',
)
const dayRangeGb = new RegExp(
  String.raw`\b(from|between|runs?|running|lasts?|open|on show|closed) (\d{1,2})(?: ${month})? (?:to|and|until) (\d{1,2}) ${month}`,
  'g',
)

const begun = 'born|built|opened|founded|established|launched|formed|set up'
const over =
  'died|closed|shut|demolished|torn down|disbanded|dissolved|abandoned|folded|scrapped|pulled down|wound up|rebuilt|restored|renamed|reopened|enlarged|burned|burnt|sold|merged'
const taken = 'elected|appointed|hired|joined|arrived|took office|took over|sworn in'
const left = 'retired|resigned|quit|left|departed|stepped down|stood down|ousted|sacked|dismissed|fired'
/** What may stand between two verbs of one subject. */
const sameSubject = String.raw`(?:,|,? (?:and|but|then|only to be)|,? and then)(?: (?:it|he|she|they|was|were|has|had|been|later|finally|then|also))*`
/** “built in 1961 and closed in 1958”, “elected in 2014, stepped down in 2012” */
const life = new RegExp(
  [
    [begun, over],
    [taken, left],
  ]
    .map(
      ([first, second]) =>
        String.raw`\b(?:${first}) (?:[^.;\d]{0,30} )?in ((?:1[5-9]|20)\d\d)${sameSubject} (?:${second}) (?:[^.;,\d]{0,20} )?in ((?:1[5-9]|20)\d\d)\b`,
    )
    .join('|'),
  'g',
)

/** “brought forward from 11 July to 4 July”, “moved from …” */
const changed = /\b(?:forward|moved|changed|rescheduled|shifted|switched|advanced)\b[^.;]*$/

/** Ranges of years, days and hours that run backwards. */
export function* backwardRanges(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    const { text, start: shift } = paragraph
    if (!/\d/.test(text) || paragraph.kind === 'table') continue
    const at = (index: number, length: number): { start: number; end: number } => ({
      start: shift + index,
      end: shift + index + length,
    })
    const backwards = (index: number, whole: string, first: string, second: string): Finding => {
      const from = whole.indexOf(first)
      const to = whole.lastIndexOf(second)
      return {
        span: at(index, whole.length),
        message: `“${whole}” runs backwards; exchange its ends or correct one.`,
        fixes: [
          [
            { ...at(index + from, first.length), text: second },
            { ...at(index + to, second.length), text: first },
          ],
        ],
      }
    }
    if (/(?:1[5-9]|20)\d\d/.test(text)) {
      for (const match of text.matchAll(yearRange)) {
        const [whole] = match
        const first = (match[2] ?? match[4] ?? match[5])!
        const second = match[6]!
        if (Number(first) <= Number(second)) continue
        const before = text.slice(Math.max(0, match.index - 24), match.index)
        const after = text.slice(match.index + whole.length, match.index + whole.length + 16)
        if (moving.test(before) || /[$£€\d]$/.test(before)) continue
        // “from 1500 to 1400 B.C.”, “from 1800 to 1500 calories”
        if (
          /^,? ?(?:B\.?C|hours|hrs|GMT|UTC)|^ [a-z]+s\b(?<! (?:was|is|has|as|its|this|his|across))/.test(
            after,
          )
        )
          continue
        if (match[5] && /^\d|^ ?[-–]/.test(after)) continue
        if (match[5] && !/[\s(“"[,]$/.test(before) && before !== '') continue
        yield backwards(match.index, whole, first, second)
      }
    }
    for (const match of text.matchAll(life)) {
      const [from, to] = [(match[1] ?? match[3])!, (match[2] ?? match[4])!]
      if (Number(from) > Number(to)) yield backwards(match.index, match[0], from, to)
    }
    for (const match of text.matchAll(timeRange)) {
      const [whole, hourA, minuteA = '0', halfA, hourB, minuteB = '0', halfB] = match
      if (!halfB || (halfA && halfA[0]!.toLowerCase() !== halfB[0]!.toLowerCase()) || !halfA) continue
      const first = (Number(hourA) % 12) * 60 + Number(minuteA)
      const second = (Number(hourB) % 12) * 60 + Number(minuteB)
      if (first <= second) continue
      const [low, high] = [
        whole.slice(whole.indexOf(hourA!)).split(/ (?:to|until|till|and) /)[0]!,
        whole.split(/ (?:to|until|till|and) /)[1]!,
      ]
      yield backwards(match.index, whole, low, high)
    }
    if (!/(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(text)) continue
    for (const match of text.matchAll(dayRangeUs)) {
      const [whole, monthA, dayA, monthB, dayB] = match
      if (
        !/[-–]| to | through | until /.test(whole) &&
        !/between $/i.test(text.slice(0, match.index).slice(-8))
      )
        continue
      if (
        / to | until /.test(whole) &&
        !/\bfrom (?:\w{3,6}day,? )?$/i.test(text.slice(0, match.index).slice(-18))
      )
        continue
      if (monthB && indexOfName(months, monthA!) !== indexOfName(months, monthB)) continue
      if (Number(dayA) > 31 || Number(dayB) > 31 || Number(dayA) <= Number(dayB)) continue
      if (/^ ?(?:[ap]\.?m|percent|per cent|people|%)/.test(text.slice(match.index + whole.length))) continue
      yield backwards(match.index, whole, dayA!, dayB!)
    }
    for (const match of text.matchAll(dayRangeGb)) {
      const [whole, , dayA, monthA, dayB, monthB] = match
      if (changed.test(text.slice(0, match.index).slice(-40))) continue
      if (monthA && indexOfName(months, monthA) !== indexOfName(months, monthB!)) continue
      if (Number(dayA) > 31 || Number(dayB) > 31 || Number(dayA) <= Number(dayB)) continue
      yield backwards(match.index, whole, dayA!, dayB!)
    }
  }
}
