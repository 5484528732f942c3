import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { months } from './calendar.ts'
import { type Moment, momentsIn } from './moments.ts'

const great = String.raw`(?:First World War|World War (?:I|One|1)\b|Great War)`
const second = String.raw`(?:Second World War|World War (?:II|Two|2)\b)`
const over = '(?:ended|was over|finished|came to an end|was won|drew to a close)'
const began = '(?:began|broke out|started|was declared)'

/** A year, with the month and the day where the event was on one. */
type Dated = readonly [year: number, month?: number, day?: number]

/** Days that every encyclopedia dates. */
const days: readonly (readonly [RegExp, Dated])[] = [
  [
    /\bBerlin Wall (?:fell|opened|came down|was opened|was breached)|(?:fall|opening) of the Berlin Wall/,
    [1989, 11, 9],
  ],
  [/\bD-Day\b|Normandy landings/, [1944, 6, 6]],
  [/\bV-?E Day\b/, [1945, 5, 8]],
  [/\bPearl Harbor(?: was attacked| attack)|(?:attack|raid|bombing) (?:on|of) Pearl Harbor/, [1941, 12, 7]],
  [/\bbomb(?:ing)? (?:on|of|was dropped on|fell on) Hiroshima/, [1945, 8, 6]],
  [/\bbomb(?:ing)? (?:on|of|was dropped on|fell on) Nagasaki/, [1945, 8, 9]],
  [
    /\b(?:John F\. |President )?Kennedy was (?:shot|assassinated|killed)|assassination of (?:President |John F\. )Kennedy/,
    [1963, 11, 22],
  ],
  [/\b(?:moon landing|landed on the moon|walked on the moon|first man on the moon)/, [1969, 7, 20]],
  [
    /\b(?:Chernobyl (?:disaster|accident|explosion)|(?:disaster|accident|explosion) at Chernobyl)/,
    [1986, 4, 26],
  ],
  [/\bTitanic (?:sank|went down)|sinking of the Titanic/, [1912, 4, 15]],
  [/\b(?:fall of Saigon|Saigon fell)/, [1975, 4, 30]],
  [
    /\bLehman Brothers (?:collapsed|failed|filed for bankruptcy)|collapse of Lehman(?: Brothers)?/,
    [2008, 9, 15],
  ],
  [/\bBrexit (?:referendum|vote)\b|voted to leave the European Union/, [2016, 6, 23]],
  [/\bGood Friday Agreement (?:was signed|of)|signing of the Good Friday Agreement/, [1998, 4, 10]],
  [/\bRussia(?:’s|'s)? (?:full-scale invasion of|invaded) Ukraine/, [2022, 2, 24]],
  [/\bHillsborough disaster/, [1989, 4, 15]],
  [/\bLockerbie bombing/, [1988, 12, 21]],
  [/\bGrenfell Tower fire/, [2017, 6, 14]],
  [new RegExp(String.raw`${great} ${over}|end of the ${great}|\\bArmistice was signed`), [1918]],
  [new RegExp(String.raw`${great} ${began}|outbreak of the ${great}`), [1914]],
  [new RegExp(String.raw`${second} ${over}|end of (?:the )?${second}`), [1945]],
  [new RegExp(String.raw`${second} ${began}|outbreak of (?:the )?${second}`), [1939]],
  [/\b[Aa]partheid (?:ended|fell)|end of apartheid/, [1994]],
  [
    /\bSoviet Union (?:collapsed|fell apart|was dissolved|broke up)|(?:collapse|fall|break-?up) of the Soviet Union/,
    [1991],
  ],
  [/\bQueen Victoria died|death of Queen Victoria/, [1901, 1, 22]],
  [/\b(?:Queen )?Elizabeth II died|death of (?:Queen )?Elizabeth II/, [2022, 9, 8]],
  [/\bPrincess Diana (?:died|was killed)|death of (?:Diana, )?Princess (?:of Wales|Diana)/, [1997, 8, 31]],
  [
    /\bMartin Luther King(?:,? Jr\.)? was (?:shot|assassinated|killed)|assassination of (?:the Rev\. )?(?:Dr\. )?Martin Luther King/,
    [1968, 4, 4],
  ],
  [/\bSpanish Civil War (?:broke out|began|started)|outbreak of the Spanish Civil War/, [1936]],
  [/\bGreat Fire of London\b/, [1666, 9, 2]],
  [/\bBattle of Waterloo\b/, [1815, 6, 18]],
  [/\bBattle of Hastings\b/, [1066, 10, 14]],
  [/\bFrench Revolution (?:began|broke out)|storming of the Bastille/, [1789]],
  [/\b(?:signing of the )?Magna Carta was (?:signed|sealed)|sealing of (?:the )?Magna Carta/, [1215, 6, 15]],
  [/\bHurricane Katrina (?:struck|hit|made landfall)/, [2005, 8, 29]],
]
/** “the attacks of Sept. 11, 2002” */
const attacks =
  /\bSept(?:ember|\.)? 11,? (?:(?:terrorist |terror )?attacks )?(?:of |in )?$|\battacks of (?:\d{1,2} )?Sept(?:ember|\.)?(?: 11)?,? $/
const mayTell =
  /World War|Great War|[Aa]partheid|Soviet Union|Queen Victoria|Elizabeth II|Diana|Luther King|Civil War|Great Fire|Waterloo|Hastings|Revolution|Bastille|Magna Carta|Armistice|Berlin Wall|D-Day|Normandy landings|V-?E Day|Pearl Harbor|Hiroshima|Nagasaki|Kennedy|\b[Mm]oon\b|Chernobyl|Titanic|Saigon|Lehman|Brexit|European Union|Good Friday|Ukraine|Hillsborough|Lockerbie|Grenfell|Katrina|Sept|Olympic/

/** What lies between an event and its date: “the night the Wall opened, Nov. 9, 1989”, “in 1969, when man landed on the moon” */
const behind =
  /^(?:,| on| in|, on| of| \(|, in)(?: the)?(?: (?:night|morning|spring|summer|autumn|fall|winter|year) of)? $/
const ahead =
  /^(?:,|\)|:| —| –)?(?: the)?(?: (?:night|day|morning|evening|year))?(?: of| when| that| after| before)?(?: the| a)? $/

/** Dates of history that are another day or year. */
export function* falseHistory(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayTell)) {
    const moments = momentsIn(sentence.paragraph).filter(
      ({ start, end, grain }) =>
        start >= sentence.start && end <= sentence.end && /^(?:day|month|year)$/.test(grain),
    )
    if (moments.length > 0) yield* misdated(article, sentence, moments)
    yield* oddOlympics(sentence)
  }
}

function* misdated(
  article: Analysis,
  { text, start }: Sentence,
  moments: readonly Moment[],
): Generator<Finding> {
  for (const [event, date] of days) {
    const match = event.exec(text)
    if (
      !match ||
      /\b(?:anniversary|since|after|before|until|years?) (?:of |from )?(?:the )?$/.test(
        text.slice(0, match.index),
      )
    )
      continue
    const [from, to] = [match.index, match.index + match[0].length]
    const told =
      moments.find(one => one.start >= start + to && behind.test(text.slice(to, one.start - start))) ??
      moments.find(
        one =>
          one.end <= start + from && ahead.test(text.slice(one.end - start, from)) && one.grain === 'day',
      )
    if (told && !isOn(told, date)) yield put(article, told, match[0], date)
  }
  for (const one of moments) {
    if (
      one.grain === 'day' &&
      one.month === 9 &&
      one.day === 11 &&
      /\battacks?\b/.test(text) &&
      isNear(text, one.start - start) &&
      one.year &&
      one.year < 2004 &&
      one.year !== 2001
    )
      yield put(article, one, 'attacks', [2001, 9, 11])
    else if (one.grain === 'year' && attacks.test(text.slice(0, one.start - start)) && one.year !== 2001)
      yield put(article, one, 'attacks', [2001, 9, 11])
  }
}

const isNear = (text: string, at: number): boolean =>
  /\battacks? (?:of|on) $/.test(text.slice(Math.max(0, at - 14), at))

const isOn = ({ year, month, day }: Moment, date: Dated): boolean =>
  (year === undefined || year === date[0]) &&
  (month === undefined || date[1] === undefined || month === date[1]) &&
  // Here it was the day after.
  (day === undefined || date[2] === undefined || Math.abs(day - date[2]) <= 1)

function put(article: Analysis, told: Moment, event: string, [year, month, day]: Dated): Finding {
  const words = article.text.slice(told.start, told.end)
  const isYear = told.year !== undefined && told.year !== year
  const yearAt = told.start + words.lastIndexOf(String(told.year))
  const isDay =
    told.day !== undefined &&
    day !== undefined &&
    Math.abs(told.day - day) > 1 &&
    (told.month === month || told.month === undefined)
  return {
    span: { start: told.start, end: told.end },
    message: `“${event}” is of ${month ? `${day} ${months[month - 1]} ` : ''}${year}, not “${words}”; correct the date.`,
    fixes: [
      [
        ...(isDay ? [{ ...told.figure, text: String(day) }] : []),
        ...(isYear ? [{ start: yearAt, end: yearAt + 4, text: String(year) }] : []),
      ],
    ].filter(edits => edits.length > 0),
  }
}

const olympics = /\b((?:19|20)\d[13579]) (?:Summer |Winter )?Olympic(?:s| Games)\b/

/** “the 2013 Olympics”: there are none in odd years, but those that were put off to 2021. */
function* oddOlympics({ text, start }: Sentence): Generator<Finding> {
  const match = olympics.exec(text)
  if (!match || match[1] === '2021') return
  yield {
    span: { start: start + match.index, end: start + match.index + match[0].length },
    message: `“${match[0]}”: no Games were held in ${match[1]}; correct the year.`,
  }
}
