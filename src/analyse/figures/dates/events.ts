import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { datesIn } from '../dates.ts'
import { inWords, numberOf, wordsFor } from '../numbers.ts'
import { daysBetween, weekdays } from './calendar.ts'

const count = `(\\d{1,2}|${wordsFor(1, 14).join('|')})`
const day = `(${weekdays.join('|')})`
const length = new RegExp(String.raw`\b${count}-(day|week) (\p{Ll}+)`, 'giu')
/** `runs from Friday to Saturday` */
const fromDayToDay = new RegExp(
  String.raw`\b(?:from|runs|running|lasts from) ${day}(?: (?:to|through|until)|[–-]) ${day}\b|\b(?:opens|opened|begins|began|starts|started|will open|will begin|will start) (?:on )?${day},? and (?:will )?(?:end|close|finish|conclude|ended|closed|finished|concluded)s?(?: on)? ${day}\b`,
)
const opened =
  /\b(?:opened|founded|launched|began|started|created) in ((?:1[6-9]|20)\d\d) and (?:was )?(?:closed|ended|folded|shut|scrapped|stopped|disbanded|wound up) in ((?:1[6-9]|20)\d\d),? after (\d{1,3}|[a-z]+(?:-[a-z]+)?) years\b|\b(?:jailed|imprisoned|sentenced|convicted|locked up|elected|sworn in)(?: [^.;,\d]{1,30})? in ((?:1[6-9]|20)\d\d),? (?:and |was |he was |she was )*(?:freed|released|paroled|let out|voted out|defeated|ousted)(?: [^.;,\d]{1,20})? in ((?:1[6-9]|20)\d\d),? after (?:serving |spending |having served )?(\d{1,3}|[a-z]+(?:-[a-z]+)?) years\b|\b(?:joined|arrived|came|began|started|took over|took office) in ((?:1[6-9]|20)\d\d) and (?:left|retired|resigned|quit|went|departed|stepped down) in ((?:1[6-9]|20)\d\d),? after (\d{1,3}|[a-z]+(?:-[a-z]+)?) years\b/
const lived =
  /\bborn (?:on|in) [^.;()]{0,24}?((?:1[5-9]|20)\d\d),? and died (?:on|in) [^.;()]{0,24}?((?:1[5-9]|20)\d\d)\b/

/** More years than lie between can be no span of the two. */
const since =
  /\bin ((?:1[6-9]|20)\d\d) and [^.;,\d]{3,30} in ((?:1[6-9]|20)\d\d),? after (\d{1,3}|[a-z]+(?:-[a-z]+)?) years\b/

/** Events whose length their first and last days do not give, and lives that end before they begin. */
export function* falseEvents(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table') continue
    const { text } = paragraph
    const mayLast = /-(?:day|week) /.test(text)
    const mayEnd = / in \d{4},? after |born /.test(text)
    if (!mayLast && !mayEnd) continue
    for (const sentence of paragraph.sentences) {
      const finding = (mayLast && lasting(sentence)) || (mayEnd && (ended(sentence) ?? backwards(sentence)))
      if (finding) yield finding
    }
  }
}

function lasting(sentence: Sentence): Finding | undefined {
  const { text, start, paragraph } = sentence
  const found = [...text.matchAll(length)]
  if (found.length !== 1) return undefined
  const [whole, word, unit, noun] = found[0]!
  const at = found[0]!.index
  // The forecast and the wait are of other days.
  if (/^(?:forecast|wait|deadline|notice|delay|old|extension|truce|ban|average|low|high)$/.test(noun!))
    return undefined
  const said = numberOf(word!) * (unit === 'week' ? 7 : 1)
  const told = fromDayToDay.exec(text.slice(at))
  let days: number | undefined
  let span = ''
  if (told && unit === 'day') {
    const [first, last] = [(told[1] ?? told[3])!, (told[2] ?? told[4])!].map(name =>
      weekdays.indexOf(name as 'Monday'),
    ) as [number, number]
    days = (((last - first) % 7) + 7) % 7
    if (said > 8) return undefined
    span = told[0]
  } else {
    const dates = datesIn(paragraph).filter(
      ({ start: from, end }) => from >= start + at && end <= sentence.end,
    )
    if (dates.length !== 2) return undefined
    const [a, b] = dates as [(typeof dates)[number], (typeof dates)[number]]
    const gap = text.slice(a.end - start, b.start - start)
    const lead = text.slice(at + whole.length, a.start - start)
    const isRange = /^(?: (?:to|through|until)|[–-]) ?$/.test(gap) && /\b(?:from|runs|running) $/.test(lead)
    const isStory =
      /^,? and (?:ended|ends|will end|closed|closes) on $/.test(gap) &&
      /^ (?:began|begins|started|opened|will begin) on $/.test(lead)
    if ((!isRange && !isStory) || a.month === 2) return undefined
    days = daysBetween(a, b)
    span = text.slice(a.start - start, b.end - start)
  }
  const slack = unit === 'week' ? 3 : 0
  if (days < 1 || (said >= days - slack && said <= days + 1 + slack)) return undefined
  const right = days + 1
  const put = /\d/.test(word!) ? String(right) : inWords(right)
  const end = text.indexOf(span, at) + span.length
  return {
    span: { start: start + at, end: start + (end > at && end - at <= 80 ? end : at + whole.length) },
    message: `“${whole}” does not fit “${span}”, ${right} days; correct one.`,
    ...(unit === 'day' &&
      put && { fixes: [[{ start: start + at, end: start + at + word!.length, text: put }]] }),
  }
}

/** `opened in 1950 and closed in 1970, after 30 years` */
function ended({ text, start }: Sentence): Finding | undefined {
  const sure = opened.exec(text)
  const match = sure ?? since.exec(text)
  if (!match) return undefined
  const [from, to, said] = [
    match[1] ?? match[4] ?? match[7],
    match[2] ?? match[5] ?? match[8],
    match[3] ?? match[6] ?? match[9],
  ]
  const right = Number(to) - Number(from)
  const told = numberOf(said!)
  if (Number.isNaN(told) || right < 1 || Math.abs(told - right) <= 1 || (!sure && told < right))
    return undefined
  const at = start + match.index + match[0].lastIndexOf(said!)
  return {
    span: { start: at, end: at + said!.length + 6 },
    message: `“${from}” to “${to}” is ${right} years, not “${said} years”; correct one.`,
    fixes: [
      [
        {
          start: at,
          end: at + said!.length,
          text: /\d/.test(said!) ? String(right) : (inWords(right) ?? String(right)),
        },
      ],
    ],
  }
}

function backwards({ text, start }: Sentence): Finding | undefined {
  const match = lived.exec(text)
  if (!match || Number(match[2]) >= Number(match[1])) return undefined
  return {
    span: { start: start + match.index, end: start + match.index + match[0].length },
    message: `Nobody born in ${match[1]} died in ${match[2]}; correct a year.`,
  }
}
