import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { daysBefore, type Moment, momentsIn } from './moments.ts'

/** Events of one course, each before those behind it: nobody is released before the arrest. */
const courses: readonly (readonly string[])[] = [
  ['met', 'engaged', 'married|wed', 'divorced|separated'],
  [
    'arrested|detained',
    'charged|indicted',
    'tried|stood trial|went on trial',
    'convicted|found guilty',
    'sentenced|jailed|imprisoned',
    'released|freed|paroled|pardoned',
  ],
  ['kidnapped|abducted|captured|taken hostage', 'freed|released|rescued|ransomed'],
  ['admitted', 'discharged'],
  ['joined|hired|recruited', 'promoted|rose to', 'retired|resigned|left the|sacked|dismissed|stepped down'],
  [
    'elected|sworn in|took office|appointed',
    'left office|resigned|stepped down|stood down|ousted|voted out|impeached',
  ],
  ['enrolled|matriculated', 'graduated'],
  ['founded|established|opened|launched', 'closed|shut|folded|dissolved|wound up|went bankrupt|demolished'],
  ['bought|acquired|purchased', 'sold|resold'],
  ['begun|began|started', 'finished|completed|ended'],
  ['diagnosed', 'died'],
  ['passed|approved|adopted|signed', 'came into force|took effect|repealed'],
  ['proposed|announced|unveiled', 'completed|opened'],
]
const places = new Map<string, readonly [course: number, step: number][]>()
for (const [course, steps] of courses.entries())
  for (const [step, words] of steps.entries())
    for (const word of words.split('|')) places.set(word, [...(places.get(word) ?? []), [course, step]])

const words = [...places.keys()].sort((a, b) => b.length - a.length).join('|')
/** An event with its moment: “was discharged on 10 February” */
const event = new RegExp(String.raw`(?<![-\p{L}])(${words})\b[^.;:(),“”"\d]{0,40}?$`, 'u')
const mayRun = new RegExp(String.raw`(?<![-\p{L}])(?:${words})\b`, 'u')
/** What may stand between an event and what goes on from it, so that both are of one subject. */
const going =
  /(?:^|,|\b(?:and|but|then|he|she|it|they|who|which))(?: (?:was|were|had|had been|has been|is|will be|then|later|only|finally|eventually|also|again|to be|got))*$/
const otherwise =
  /\b(?:re-?\p{Ll}+ed|again|second|third|another|former|previous|not|never|if|would|whose|after|since|whom)\b/u

/** 1 where a word's step comes behind the other's in their course, -1 where before; undefined where they share none. */
const wayFrom = (one: string, other: string): number | undefined =>
  (places.get(one) ?? []).flatMap(([course, step]) =>
    (places.get(other) ?? []).flatMap(([same, then]) => (same === course ? [Math.sign(then - step)] : [])),
  )[0]

interface Told {
  readonly moment: Moment
  readonly word: string
  /** Where the event word begins, in the sentence. */
  readonly at: number
}

/** Events told in an order that their course does not allow: “admitted on 14 February, was discharged on 10 February”. */
export function* falseCourses(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayRun)) {
    if (!/\d/.test(sentence.text)) continue
    const told = toldIn(sentence)
    const next = sentence.next
    const resumed = told.length === 1 && next ? resumption(article, sentence, told[0]!, next) : undefined
    if (resumed) yield resumed
    for (const [index, second] of told.slice(1).entries()) {
      const finding = misordered(article, sentence, told[index]!, second)
      if (finding) yield finding
    }
  }
}

const datedIn = ({ paragraph, start, end }: Sentence): readonly Moment[] =>
  momentsIn(paragraph).filter(
    one => one.start >= start && one.end <= end && one.grain !== 'clock' && one.grain !== 'weekday',
  )

function toldIn(sentence: Sentence): readonly Told[] {
  const { start, text } = sentence
  const moments = datedIn(sentence)
  if (moments.length === 0) return []
  let from = 0
  return moments.flatMap(moment => {
    const clause = text.slice(from, moment.start - start)
    const match = event.exec(clause)
    const at = from + (match?.index ?? 0)
    from = moment.end - start
    return match ? [{ moment, word: match[1]!, at }] : []
  })
}

/** “His trial began”, “Her release came”: what a course names by a noun. */
const steps: readonly (readonly [RegExp, string])[] = [
  [/\barrest\b/, 'arrested'],
  [/\b(?:trial|court case)\b/, 'tried'],
  [/\b(?:conviction|guilty verdict)\b/, 'convicted'],
  [/\b(?:sentencing)\b/, 'sentenced'],
  [/\brelease\b/, 'released'],
  [/\b(?:marriage|wedding)\b/, 'married'],
  [/\bdivorce\b/, 'divorced'],
  [/\b(?:resignation)\b/, 'resigned'],
  [/\b(?:retirement)\b/, 'retired'],
  [/\bpromotion\b/, 'promoted'],
  [/\bgraduation\b/, 'graduated'],
]
const goesOn = /^(?:He|She|It|They|His|Her|Its|Their)\b/

/** “He was arrested in 2021. His trial began in 2020.” */
function resumption(article: Analysis, sentence: Sentence, one: Told, next: Sentence): Finding | undefined {
  if (!goesOn.test(next.text) || otherwise.test(next.text) || /\b(?:had|before)\b/.test(next.text))
    return undefined
  if (/\b(?:not|never|another|again)\b/.test(sentence.text)) return undefined
  const moments = datedIn(next)
  const [moment] = moments
  if (!moment || moments.length > 1) return undefined
  const clause = next.text.slice(0, moment.start - next.start)
  const noun = steps.find(([name]) => name.test(clause))?.[1]
  const verb = event.exec(clause)?.[1]
  const word = noun ?? verb
  if (!word || wayFrom(one.word, word) !== 1 || daysBefore(moment, one.moment) === 0) return undefined
  const shown = ({ start, end }: Moment): string => article.text.slice(start, end)
  return {
    span: { start: moment.start, end: moment.end },
    message: `“${shown(moment)}” is before “${shown(one.moment)}”, but “${word}” comes after “${one.word}”; correct a date.`,
  }
}

function misordered(
  article: Analysis,
  { text, start }: Sentence,
  one: Told,
  other: Told,
): Finding | undefined {
  const gap = text.slice(one.moment.end - start, other.at)
  if (!going.test(gap.trimEnd()) || otherwise.test(gap) || gap.length > 60) return undefined
  const way = wayFrom(one.word, other.word)
  // What is told last came first only where the tense tells so.
  const isForward = way === 1
  if (!way || (way === -1 && !/\bhad(?: \p{Ll}+)? ?$/u.test(gap))) return undefined
  const [early, late] = isForward ? [one.moment, other.moment] : [other.moment, one.moment]
  if (daysBefore(late, early) === 0) return undefined
  const shown = ({ start, end }: Moment): string => article.text.slice(start, end)
  const from = one.moment.start
  const end = other.moment.end
  return {
    span: { start: end - from <= 80 ? from : other.moment.start, end },
    message: `“${shown(late)}” is before “${shown(early)}”, but “${isForward ? other.word : one.word}” comes after “${isForward ? one.word : other.word}”; correct a date.`,
  }
}
