import type { Edit, Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, base, between, isComparable, rewrite, slack } from './amounts.ts'

/** The time that a figure is compared with. */
const then = String.raw`(?:last (?:time|year|month|week|season|quarter|spring|summer|autumn|fall|winter)|(?:a|one|\p{Ll}+) (?:years?|months?|weeks?|decades?) (?:ago|earlier|before)|the (?:previous|last|same|year before|month before|week before|season before)|in (?:1[89]|20)\d\d|in \p{Lu}\p{Ll}+|before|at the (?:last|previous))`
/** “five points higher than last time”, “40 fewer than in 2019”, “three points up on a year ago” */
const compared = new RegExp(
  String.raw`^ ?(?:\p{Ll}+ )?(?:(more|higher|greater)|(fewer|lower|less|smaller)) than ${then}|^ (?:(up)|(down)) (?:on|from) ${then}`,
  'u',
)
const mayGain = /\b(?:more|higher|greater|fewer|lower|less|smaller) than\b|\b(?:up|down) (?:on|from)\b/
/** A sentence of its own is about the figures before only where a word takes them up. */
const resumed =
  /^["“]?(?:It|That|This|They|These|Both|Still|The (?:figure|number|total|rate|share|result|level)s?)\b/
/** What stands with the older of two figures. */
const old =
  /\b(?:had (?:been|stood|had|won|scored|taken|sold)|ago|last (?:time|year|month|week|season|election)|earlier|previous\w*|the year before|compared with|against|up from|down from|in (?:1[89]|20)\d\d|from)\b/

/** A gain or a loss on an earlier figure that the two figures told before do not give. */
export function* falseGains(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayGain)) {
    for (const told of sentence.of(amounts)) {
      const match = compared.exec(sentence.text.slice(told.end - sentence.start))
      if (!match || told.hedge) continue
      const finding = judge(sentence, told, match)
      if (finding) yield finding
    }
  }
}

interface Before {
  readonly quantity: Quantity
  readonly isOld: boolean
}

function judge(sentence: Sentence, told: Quantity, match: RegExpExecArray): Finding | undefined {
  const pair = figuresBefore(sentence, told)
  const [a, b] = pair
  if (!a || !b || pair.length !== 2 || a.isOld === b.isOld) return undefined
  const [from, to] = a.isOld ? [a.quantity, b.quantity] : [b.quantity, a.quantity]
  if (from.hedge || to.hedge) return undefined
  if (b.quantity.start < sentence.start && !resumed.test(sentence.text)) return undefined
  const gain = base(to) - base(from)
  const isUp = (match[1] ?? match[3]) !== undefined
  const right = Math.abs(gain) / (told.unit?.factor ?? 1)
  const isFitting = Math.abs(right - told.value) <= slack(from) + slack(to) + slack(told)
  if (right === 0 || (isFitting && gain > 0 === isUp) || told.value > 4 * right) return undefined
  const word = match.slice(1).find(Boolean)!
  const at = told.end + match[0].indexOf(word)
  const edits: (Edit | undefined)[] = [
    isFitting ? undefined : rewrite(sentence, told, right),
    gain > 0 === isUp ? undefined : { start: at, end: at + word.length, text: opposites[word]! },
  ]
  return {
    span: { start: told.start, end: at + word.length },
    message: `“${between(sentence, told.start, at + word.length)}” does not fit ${shown(sentence, from)} and ${shown(sentence, to)}; correct one.`,
    fixes: [edits.filter(edit => edit !== undefined)],
  }
}

const opposites: Readonly<Record<string, string>> = {
  more: 'fewer',
  fewer: 'more',
  higher: 'lower',
  lower: 'higher',
  greater: 'smaller',
  smaller: 'greater',
  less: 'more',
  up: 'down',
  down: 'up',
}

const shown = ({ paragraph }: Sentence, { start, end }: Quantity): string =>
  paragraph.text.slice(start - paragraph.start, end - paragraph.start)

const isPoints = ({ unit, next }: Quantity): boolean => (unit ? unit.name === 'point' : next === 'points')

/** The figures of the kind that a gain is of, in its sentence and the two before. */
function figuresBefore(sentence: Sentence, told: Quantity): readonly Before[] {
  const kind = (q: Quantity): boolean =>
    isPoints(told)
      ? q.unit?.name === 'percent'
      : told.unit
        ? isComparable(q, told)
        : !q.unit && q.next !== '' && (told.next === q.next || compared.test(` ${told.next} than last year`))
  const { previous } = sentence
  return [previous?.previous, previous, sentence].flatMap(one =>
    one
      ? one
          .of(amounts)
          .filter(q => q.end <= told.start && kind(q))
          .map((quantity, at, all) => ({
            quantity,
            isOld: old.test(clauseOf(one, quantity, all[at - 1], all[at + 1])),
          }))
      : [],
  )
}

/** What stands about a figure, up to the clauses and figures beside it. */
function clauseOf(
  one: Sentence,
  q: Quantity,
  last: Quantity | undefined,
  next: Quantity | undefined,
): string {
  const ahead = between(one, last?.end ?? one.start, q.start)
  const behind = between(one, q.end, next?.start ?? one.end)
  return `${ahead.slice(ahead.search(/[^,;]*$/))} ${/^[^,;]*/.exec(behind)![0]}`
}
