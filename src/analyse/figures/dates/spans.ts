import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { datesIn, type Mention } from '../dates.ts'
import { inWords, type Quantity, quantities, written } from '../numbers.ts'
import { afterArticle } from '../sums/amounts.ts'
import { daysBetween, monthNames, shifted, weekdays } from './calendar.ts'

const clock = String.raw`(noon|midday|midnight|\d{1,2}(?:[:.][0-5]\d)? ?(?:[ap]\.?m\.?)?)`
const onDay = `(?: on (${weekdays.join('|')}))?`
/** “from 9 a.m. to noon”, “opens at 7 a.m. and closes at 8 p.m.” */
const hours = new RegExp(
  String.raw`\b(?:from|between|at|(?:beg[au]n|begins?|open(?:s|ed)?|start(?:s|ed)?|left|leaves?|departs?|sat|met|shut|clos(?:e|es|ed)) (?:at|from)) ${clock}${onDay}(?: (?:to|until|till|and|through)|,? and (?:(?:will )?(?:ends?|ended|clos\w+|shut\w*|finish\w+|stopp?\w*|arriv\w+|adjourn\w+|ran|runs|re-?open\w*|land\w*|returns?|returned|gets? (?:in|there))|is over|is due)(?: at| until| till)?) ${clock}${onDay}(?![\w:])`,
  'gi',
)
const years =
  /\b(?:from|between) ((?:1[6-9]|20)\d\d) (?:to|and|until|till|through) ((?:1[6-9]|20)\d\d)\b|\b(?:elected|appointed|hired|joined|opened|founded|began|took office|took over|arrived|started)\b[^.;\d]{0,30} in ((?:1[6-9]|20)\d\d)\b[^.;\d]{0,50}\b(?:until|left|retired|resigned|closed|quit|ended|stepped down|departed|stopped|died)\b[^.;\d]{0,24} ((?:1[6-9]|20)\d\d)\b/gi
const behind =
  /^(?: inclusive)?(?: (?:on|every|each) \p{L}+(?: (?:to|through|and) \p{L}+)?)?(?:,| \(|;| [—–])? ?(?:or |which is |that is |(?:a|an) (?:span|period|spell|total|run|tenure|stretch|term|reign|career|gap|shift|day|window|session|wait|stint) of |for |lasting |lasted |spanning |after |in all |making |a total of |some )?(?:a )?(?:full |whole |straight )?$/iu
const ahead = /\b(?:for|after|takes|took|lasts|lasted|lasting|spent|over|his|her|its|their|a) $/i
const aheadGap =
  /^(?:,|:| \(| [—–])? ?$|^ to \p{Ll}+(?: \p{Ll}+)?, $|^: (?:the|it|they|she|he) (?:\p{Ll}+ )?$|^ (?:in|as|at|of) [^,.;]{2,40}, $/u
const tail =
  /^(?:[,.;)]|$| (?:in all|later|in total|of(?! (?:them|those|which|it|that)\b)|that|as|at|in|a day|every day|on|altogether|long|day|shift|session|wait|reign|tenure|gap|run|spell|journey|window)\b)/
const lasting = /\b(?:last(?:ed|ing)?|took|taking|spann?(?:ed|ing)|ran for|went on for|in all|stretch\w*)\b/

/** Durations that their two ends do not give: “from 9 a.m. to noon, four hours”; “15 years, from 1990 to 2000”. */
export function* falseSpans(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table' || !/\b(?:hour|day|week|year|decade|minute)s?\b/.test(paragraph.text))
      continue
    if (!/\d/.test(paragraph.text)) continue
    for (const [index, sentence] of paragraph.sentences.entries()) {
      const told = sentence
        .of(quantities)
        .filter(q => q.unit?.dimension === 'duration' && !q.hedge && !q.isOrdinal)
      if (told.length !== 1) continue
      const finding =
        ofHours(sentence, told[0]!) ??
        ofSpell(paragraph.sentences[index - 1], sentence, told[0]!) ??
        ofYears(sentence, told[0]!) ??
        ofDays(sentence, told[0]!) ??
        ofDayRange(sentence, told[0]!)
      if (finding) yield finding
    }
  }
}

/** Whether a duration is said of the span of text between two offsets of the sentence. */
function isSaidOf({ text, start }: Sentence, q: Quantity, from: number, to: number): boolean {
  const [first, last] = [q.start - start, q.end - start]
  if (first >= to) return behind.test(text.slice(to, first)) && tail.test(text.slice(last))
  if (last > from) return false
  return ahead.test(text.slice(Math.max(0, first - 10), first)) && aheadGap.test(text.slice(last, from))
}

function ofHours(sentence: Sentence, q: Quantity): Finding | undefined {
  if (!/^(?:hour|minute)$/.test(q.unit!.name)) return undefined
  const found = sentence.matches(hours)
  if (found.length !== 1) return undefined
  const match = found[0]!
  const right = minutesIn(match)
  if (right === undefined) return undefined
  const end = match.index + match[0].length
  const gap = sentence.text.slice(end, q.start - sentence.start)
  if (
    !isSaidOf(sentence, q, match.index, end) &&
    !/^,? (?:about )?$/.test(gap) &&
    !(/^ later\b/.test(sentence.text.slice(q.end - sentence.start)) && /^,? $/.test(gap))
  )
    return undefined
  const said = q.value * (q.unit!.name === 'hour' ? 60 : 1)
  if (right === said || Math.abs(right - said) === 720) return undefined
  if (q.unit!.name === 'hour' && Math.abs(right - said) < 30) return undefined
  return misspan(sentence, q, match[0], right / (q.unit!.name === 'hour' ? 60 : 1))
}

/** Events and shutdowns that last for hours. */
const spell =
  /^\S+[ -]hour (?:\p{Ll}+ )?(?:session|meeting|hearing|debate|sitting|talks|match|game|performance|show|ceremony|march|stand-?off|siege|search|vigil|operation|shift|journey|flight|crossing|trip|strike|blackout|outage|closure|shutdown|walkout|stoppage|curfew|power cut|voyage|concert|broadcast|marathon|seminar|workshop)\b/u

/** Minutes between two hours, on one day or on the two days named. */
function minutesIn([, first = '', dayFirst, last = '', dayLast]: RegExpExecArray): number | undefined {
  const [a, b] = [minutesOf(first, last), minutesOf(last, first)]
  if (a === undefined || b === undefined) return undefined
  const [from, to] = [dayFirst, dayLast].map(day =>
    weekdays.findIndex(one => one.toLowerCase() === day?.toLowerCase()),
  )
  const nights = from! >= 0 && to! >= 0 ? (to! - from! + 7) % 7 : undefined
  return nights === undefined ? (b - a + 1440) % 1440 || 1440 : nights * 1440 + b - a
}

/** “It began at 9 a.m. and ended at noon. The four-hour session …” */
function ofSpell(before: Sentence | undefined, sentence: Sentence, q: Quantity): Finding | undefined {
  if (q.unit!.name !== 'hour') return undefined
  const { text, start, next } = sentence
  if (!spell.test(text.slice(q.figure.start - start))) return undefined
  const isBehind = /^(?:The|That|This) $/.test(text.slice(0, q.start - start))
  const found = (isBehind ? before : next)?.matches(hours) ?? []
  const minutes = found.length === 1 ? minutesIn(found[0]!) : undefined
  if (
    minutes === undefined ||
    (!isBehind && !/\b(?:an?|the|their|its) $/.test(text.slice(0, q.start - start)))
  )
    return undefined
  const right = minutes / 60
  if (Math.abs(right - q.value) < 1 || Math.abs(right - q.value) === 12) return undefined
  return misspan(sentence, q, found[0]![0], right)
}

/** Minutes after midnight; the half that stands with the other hour may serve for both. */
function minutesOf(said: string, other: string): number | undefined {
  if (/^(?:noon|midday)$/i.test(said)) return 720
  if (/^midnight$/i.test(said)) return 0
  const [, hour = '', minute = '0', half] = /^(\d{1,2})(?:[:.](\d\d))? ?([ap])?/i.exec(said)!
  if (!half)
    return /[ap]\.?m/i.test(other) || !/[:.]\d\d/.test(said) ? undefined : Number(hour) * 60 + Number(minute)
  return (Number(hour) % 12) * 60 + Number(minute) + (half.toLowerCase() === 'p' ? 720 : 0)
}

function ofYears(sentence: Sentence, q: Quantity): Finding | undefined {
  if (!/^(?:year|decade)$/.test(q.unit!.name)) return undefined
  const found = sentence.matches(years)
  const match = found[0]
  const [from = 0, to = 0] =
    match && found.length === 1 && isSaidOf(sentence, q, match.index, match.index + match[0].length)
      ? [Number(match[1] ?? match[3]), Number(match[2] ?? match[4])]
      : (twoYears(sentence, q) ?? [])
  const right = to - from
  const isDecade = q.unit!.name === 'decade'
  const said = q.value * (isDecade ? 10 : 1)
  if (right < 1 || Math.abs(said - right) <= (isDecade ? 4 : 1)) return undefined
  return misspan(sentence, q, `${from} to ${to}`, isDecade ? undefined : right, `${right} years`)
}

const year = /(?<![\d,.$£€-])(?:1[6-9]|20)\d\d(?![\d,.]\d|[-–]|\d|s\b)/g
/** What joins the two ends of a span: “in 1970 and ran it until it closed in ”. */
const reaching =
  /^(?: and \p{Ll}[^,.;]{1,30}|,? (?:and )?[^,.;]{0,50}\b(?:until|till|to|through|ended|lifted|repealed|closed|retired|died|left|resigned|abolished|demolished|stopped|quit|finished|death|divorced?))\b[^,.;]{0,30} (?:in )?$|^ (?:to|until|through) $/u
/** “had lasted three decades”, “all those 32 years”, “married for 52 years” */
const overAll =
  /\b(?:lasted|lasting|stood for|in force for|all(?: of)? those|those|all the|in all,? (?:for )?|ran for|reigned for|ruled for|served for|married for|lived (?:there|here) for|a total of) $/

/** The two years of a sentence, where a duration is said to reach from one to the other. */
function twoYears({ text, start }: Sentence, q: Quantity): readonly [number, number] | undefined {
  const [a, b, more] = [...text.matchAll(year)]
  const isFollowed =
    a !== undefined &&
    /\bfor $/.test(text.slice(0, q.start - start)) &&
    /^, (?:from|between) $/.test(text.slice(q.end - start, a.index))
  if (!a || !b || more || !(isFollowed || overAll.test(text.slice(0, q.start - start)))) return undefined
  const [from, to] = [Number(a[0]), Number(b[0])]
  const gap = text.slice(a.index + 4, b.index)
  return from < to && reaching.test(gap) ? [from, to] : undefined
}

/** “began on May 3 and ended on May 10, lasting 12 days” */
function ofDays(sentence: Sentence, q: Quantity): Finding | undefined {
  if (!/^(?:day|week)$/.test(q.unit!.name)) return undefined
  const dates = datesIn(sentence.paragraph).filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  )
  if (dates.length !== 2) return undefined
  const [a, b] = dates as [(typeof dates)[number], (typeof dates)[number]]
  const gap = sentence.text.slice(a.end - sentence.start, b.start - sentence.start)
  if (!/\b(?:to|until|till|through|and|ended|ending|closed)\b/.test(gap)) return undefined
  if (!/\b(?:from|began|beginning|started|starting|opened|between|broke out|lit)\b/i.test(sentence.text))
    return undefined
  if (
    q.start < a.start &&
    !/^(?:,|:| \(| [—–])? (?:from|between) $/.test(
      sentence.text.slice(q.end - sentence.start, a.start - sentence.start),
    )
  )
    return undefined
  if (!lasting.test(sentence.text) && !opens(sentence, q, a)) return undefined
  if (a.month === 2 || b.month === 2 || (a.year && b.year && a.year !== b.year)) return undefined
  const days = daysBetween(a, b)
  const said = q.value * (q.unit!.name === 'week' ? 7 : 1)
  const slack = q.unit!.name === 'week' ? 4 : 1
  if (Math.abs(said - days) <= slack) return undefined
  const words = `${sentence.text.slice(a.start - sentence.start, a.end - sentence.start)} to ${sentence.text.slice(b.start - sentence.start, b.end - sentence.start)}`
  if (days < 1) return Math.abs(said + days) <= slack ? exchanged(sentence, a, b, words) : undefined
  const finding = misspan(sentence, q, words, q.unit!.name === 'week' ? undefined : days, `${days} days`)
  const to = shifted({ year: b.year ?? a.year ?? 2023, month: a.month, day: a.day }, said)
  // “for 14 days, from 2 March to 26 March”: one digit of the date is likelier wrong than the length.
  if (q.start > a.start || to.month !== b.month || b.isOrdinal || !isDigitOff(to.day, b.day)) return finding
  const redated = [{ ...b.daySpan, text: String(to.day) }]
  const reach = { start: q.start, end: b.end }
  return reach.end - reach.start <= 80 && reach.start < reach.end
    ? { ...finding, span: reach, fixes: [redated, ...(finding.fixes ?? [])] }
    : { ...finding, span: { start: b.start, end: b.end }, fixes: [redated] }
}

const isDigitOff = (a: number, b: number): boolean =>
  String(a).length === String(b).length && (a % 10 === b % 10 || Math.floor(a / 10) === Math.floor(b / 10))

/** “from 14 June to 3 May”, of six weeks. */
const exchanged = ({ text, start }: Sentence, a: Mention, b: Mention, words: string): Finding => ({
  span: { start: a.start, end: b.end },
  message: `“${words}” runs backwards; exchange its ends or correct one.`,
  fixes: [
    [
      { start: a.start, end: a.end, text: text.slice(b.start - start, b.end - start) },
      { start: b.start, end: b.end, text: text.slice(a.start - start, a.end - start) },
    ],
  ],
})

/** “for 14 days, from 2 March to”: the range goes on from the length. */
const opens = ({ text, start }: Sentence, q: Quantity, { start: from }: { start: number }): boolean =>
  /\b(?:for|last\w*|runs?|running|ran|after|over|spent|took|takes) $/.test(text.slice(0, q.start - start)) &&
  /^(?: (?:on|in|at|with|under) [^,.;:]{2,30})?, (?:from|between) $/.test(
    text.slice(q.end - start, from - start),
  )

const dayRange = new RegExp(
  String.raw`\b(?:from|between) (?:(\d{1,2})(?: to | until |[-–]| and )(\d{1,2}) (?:${monthNames})|(?:${monthNames}) (\d{1,2})(?: to | until | through |[-–]| and )(\d{1,2}))\b(?! (?:${monthNames}))`,
  'g',
)

/** “spent 12 days on the ice, from 3 to 9 January” */
function ofDayRange(sentence: Sentence, q: Quantity): Finding | undefined {
  if (!/^(?:day|week)$/.test(q.unit!.name)) return undefined
  const [match, more] = sentence.matches(dayRange)
  if (!match || more) return undefined
  const { text, start } = sentence
  const gap = text.slice(q.end - start, match.index)
  const isSaid =
    q.end - start <= match.index
      ? /\b(?:for|lasted?|lasts|took|takes|spent|spend|runs?|ran|after|over) (?:\p{Ll}+ ){0,2}$/u.test(
          text.slice(0, q.start - start),
        ) && /^(?: (?:on|in|at|with|under|as) [^,.;:]{2,30})?, $/.test(gap)
      : isSaidOf(sentence, q, match.index, match.index + match[0].length)
  if (!isSaid) return undefined
  const days = Number(match[2] ?? match[4]) - Number(match[1] ?? match[3])
  const said = q.value * (q.unit!.name === 'week' ? 7 : 1)
  if (
    days < 1 ||
    (said >= days - (q.unit!.name === 'week' ? 3 : 0) && said <= days + (q.unit!.name === 'week' ? 4 : 1))
  )
    return undefined
  return misspan(sentence, q, match[0], q.unit!.name === 'week' ? undefined : days + 1, `${days + 1} days`)
}

function misspan(
  sentence: Sentence,
  q: Quantity,
  words: string,
  right: number | undefined,
  shown = `${right} ${q.unit!.name}${right === 1 ? '' : 's'}`,
): Finding {
  const { start } = sentence
  const said = sentence.text.slice(q.figure.start - start, q.figure.end - start)
  const text =
    right === undefined
      ? undefined
      : Number.isInteger(right) && !/\d/.test(said)
        ? inWords(right)
        : written(right, said)
  return {
    span: { start: q.start, end: q.end },
    message: `“${words}” is ${shown}, not “${sentence.text.slice(q.start - start, q.end - start)}”; correct one.`,
    ...(text && { fixes: [[afterArticle(sentence, { ...q.figure, text })]] }),
  }
}
