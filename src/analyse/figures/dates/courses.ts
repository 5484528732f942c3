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
    for (const [index, second] of told.slice(1).entries()) {
      const finding = misordered(article, sentence, told[index]!, second)
      if (finding) yield finding
    }
  }
}

function toldIn({ paragraph, start, end, text }: Sentence): readonly Told[] {
  const moments = momentsIn(paragraph).filter(
    one => one.start >= start && one.end <= end && one.grain !== 'clock' && one.grain !== 'weekday',
  )
  if (moments.length < 2) return []
  let from = 0
  return moments.flatMap(moment => {
    const clause = text.slice(from, moment.start - start)
    const match = event.exec(clause)
    const at = from + (match?.index ?? 0)
    from = moment.end - start
    return match ? [{ moment, word: match[1]!, at }] : []
  })
}

function misordered(
  article: Analysis,
  { text, start }: Sentence,
  one: Told,
  other: Told,
): Finding | undefined {
  const gap = text.slice(one.moment.end - start, other.at)
  if (!going.test(gap.trimEnd()) || otherwise.test(gap) || gap.length > 60) return undefined
  const way = places
    .get(one.word)!
    .flatMap(([course, step]) =>
      places.get(other.word)!.flatMap(([same, then]) => (same === course ? [Math.sign(then - step)] : [])),
    )[0]
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
