import type { Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { type Moment, momentsIn } from '../dates/moments.ts'
import { between } from './amounts.ts'
import { rewriteTerm, type Term, termsOf } from './terms.ts'

/** “four hours later”, “four hours had passed” */
const passed =
  /^ (?:later|after(?:wards?)?[,.]|on[,.]|had (?:passed|gone by|elapsed|gone)|(?:have|has) (?:passed|elapsed))\b/
const passedAhead =
  /\b(?:lasted|lasting|took|taking|after|in all,?|ran for|sat for|went on for|a wait of|a gap of|some) $/i
/** What begins at the first of the two times. */
const begun =
  /\b(?:beg[iau]ns?|open(?:s|ed)|start(?:s|ed)|left|leaves|convened|met|sat down|set (?:off|out)|took off|departed|departs|gavel\w* in|kicked off|called to order|arrived|went (?:in|on|into)|entered|boarded|lit|broke out|called)\b[^.;]*$/
const apart =
  /\b(?:local time|time zone|GMT|next day|following (?:day|morning)|yesterday|break|interval|lunch|flew|flight)\b/

/** Hours between two times of day that are not as many as is said. */
export function* falseClocks(article: Analysis): Generator<Finding> {
  yield* article.gather(clocksIn)
}

function clocksIn(paragraph: Paragraph): readonly Finding[] {
  if (paragraph.kind === 'table' || !/\b(?:hours?|minutes)\b/.test(paragraph.text)) return []
  const clocks = momentsIn(paragraph).filter(({ grain }) => grain === 'clock')
  if (clocks.length < 2) return []
  return paragraph.sentences.flatMap(sentence => {
    const finding = misspent(sentence, clocks)
    return finding ? [finding] : []
  })
}

function misspent(sentence: Sentence, clocks: readonly Moment[]): Finding | undefined {
  const told = termsOf(sentence).find(term => isSpan(sentence, term))
  if (!told || told.quantity.hedge) return undefined
  const first = sentence.previous?.start ?? sentence.start
  const near = clocks.filter(one => one.start >= first && one.end <= sentence.end)
  const [from, to] = near
  if (!from || !to || near.length > 2 || from.isHalf !== to.isHalf) return undefined
  if (from.weekday !== to.weekday && to.weekday !== undefined && from.weekday !== undefined) return undefined
  const text = sentence.paragraph.text.slice(
    first - sentence.paragraph.start,
    sentence.end - sentence.paragraph.start,
  )
  if (apart.test(text) || !begun.test(text.slice(0, from.start - first))) return undefined
  const half = from.isHalf ? 720 : 1440
  const minutes = (((to.minutes! - from.minutes!) % half) + half) % half
  const said = Math.round(told.value * 1440)
  const off = Math.abs(minutes - said)
  const isFine = told.minor !== undefined || told.quantity.unit!.name === 'minute'
  // Hours are told loosely; a slip is of whole ones, or of the minutes alone.
  if (off < (isFine ? 6 : 45) || off > 185 || minutes > 960 || minutes === 0) return undefined
  if (!isFine && (minutes % 60 !== 0 || said % 60 !== 0)) return undefined
  const edits = rewriteTerm(told, minutes / 1440)
  return {
    span: { start: told.start, end: told.end },
    message: `“${between(sentence, told.start, told.end)}” does not lie between the two times told, which are ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')} hours apart; correct one.`,
    fixes: edits.length > 0 ? [edits] : [],
  }
}

const isSpan = (
  { text, start }: Sentence,
  { start: from, end, kind, quantity, isAttributive }: Term,
): boolean =>
  kind === 'duration' &&
  /^(?:hour|minute)$/.test(quantity.unit!.name) &&
  !isAttributive &&
  (passed.test(text.slice(end - start)) || passedAhead.test(text.slice(0, from - start)))
