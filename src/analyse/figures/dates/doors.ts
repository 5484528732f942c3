import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import { type Moment, momentsIn } from './moments.ts'

const doors =
  /\b(?:[Dd]oors|[Gg]ates|[Tt]he doors|[Tt]he gates)\b[^.;]{0,24}\bopen(?:ed|ing)?\b[^.;\d]{0,12}$/
const curtain =
  /\b(?:kick(?:s|ed)?[ -]?off|curtain(?: goes up)?|starts?|started|begins?|began|show|concert|performance|match|(?:is|are|goes|go) on(?: stage)?)\b[^.;\d]{0,16}$/
const follows = /\bfollow(?:s|ed|ing)?\b[^.;\d]{0,16}$/
const mayOrder = /\b(?:[Dd]oors|[Gg]ates)\b.{0,30} open|\bfollow(?:s|ed|ing)?\b.{0,20}\d/

/** “Doors open at 8 p.m. for a concert that starts at 7:30 p.m.”, “… at 8 p.m.; the band follows at 6:45 p.m.” */
export function* falseHours(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayOrder)) {
    const { paragraph } = sentence
    const clocks = momentsIn(paragraph).filter(({ grain }) => grain === 'clock')
    for (const [index, one] of clocks.entries()) {
      if (one.start < sentence.start || one.end > sentence.end) continue
      const ahead = sentence.text.slice(0, one.start - sentence.start)
      const other = follows.test(ahead)
        ? clocks[index - 1]
        : doors.test(ahead)
          ? clocks[index + 1]
          : undefined
      if (!other || (doors.test(ahead) && !isStart(sentence, other))) continue
      const [first, second] = other.start < one.start ? [other, one] : [one, other]
      const back = first.minutes! - second.minutes!
      // Beyond midnight it is another day.
      if (back <= 0 || back > 360 || first.minutes! < 720 !== second.minutes! < 720) continue
      const [from, to] = [one, other].sort((a, b) => a.start - b.start) as [Moment, Moment]
      const isNear = to.end - from.start <= 80
      yield {
        span: isNear ? { start: from.start, end: to.end } : { start: to.start, end: to.end },
        message: `“${article.text.slice(second.start, second.end)}” is before “${article.text.slice(first.start, first.end)}”; correct an hour.`,
      }
      return
    }
  }
}

const isStart = ({ text, start, end }: Sentence, { start: at }: Moment): boolean =>
  at < end && curtain.test(text.slice(0, at - start))
