import type { Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import { inWords, numberOf } from '../numbers.ts'

const set = String.raw`\d{1,2}[-–]\d{1,2}(?: \(\d+[-–]?\d*\))?`
const setList = new RegExp(`${set}(?:,? (?:and )?${set})+`, 'g')
const manner = /\b(straight|two|three|four|five)([ -])(sets?|games?)\b/g
/** “It was her three-set victory”: what takes the match up again. */
const resumed =
  /^["“]?(?:It was|The|That|This|His|Her)\b[^,.;]{0,24}?\b(straight|two|three|four|five)(-)(sets?|games?) (?:victory|win|match|defeat|loss|triumph|success)\b/
/** Of another match. */
const apart = /\b(?:had|last|earlier|first|each|previous|lost|before|after)\b/

interface Sets {
  readonly list: string
  readonly at: number
  /** The sets that the one named first took. */
  readonly taken: number
  readonly count: number
}

/** `won 6-4, 4-6, 3-6`; `in straight sets, 6-4, 4-6, 6-2`; `6-3, 6-2. It was her three-set victory` */
export function wrongSets(sentence: Sentence): Finding | undefined {
  const told = setsIn(sentence)
  if (!told) return undefined
  const { text, start, next } = sentence
  const { list, at, taken, count } = told
  for (const match of text.matchAll(manner)) {
    const isBehind = match.index >= at + list.length
    const gap = isBehind
      ? text.slice(at + list.length, match.index)
      : text.slice(match.index + match[0].length, at)
    if (gap.length > 60 || apart.test(gap) || /\bby $/.test(text.slice(0, match.index))) continue
    const finding = misfit(sentence, match, told)
    if (finding) return finding
  }
  const again = [next, next?.next].find(one => one && !setsIn(one) && resumed.test(one.text))
  const [whole, word, link, noun] = (again && resumed.exec(again.text)) ?? []
  if (again && whole && word && link && noun) {
    const said = `${word}${link}${noun}`
    const manner = Object.assign([said, word, link, noun], { index: whole.lastIndexOf(said) })
    const finding = misfit(again, manner, told)
    if (finding) return finding
  }
  const ahead = text.slice(0, at)
  const isWin =
    /\b(?:won|wins|beat|beats|beating|defeated|defeats|defeating|winning)\b[^;.]*$/.test(ahead) &&
    !/\b(?:lost|losing|was beaten|were beaten|beaten by|and the|then)\b/.test(ahead)
  return isWin && taken * 2 < count
    ? {
        span: { start: start + at, end: start + at + list.length },
        message: `“${list}” gives the winner fewer sets; correct a set or the verb.`,
      }
    : undefined
}

/** The only list of sets in a sentence. */
function setsIn({ text }: Sentence): Sets | undefined {
  const lists = [...text.matchAll(setList)]
  if (lists.length !== 1) return undefined
  const { 0: list, index } = lists[0]!
  const scores = [...list.matchAll(/(\d{1,2})[-–](\d{1,2})(?! ?\))/g)].map(
    ([, a, b]) => [Number(a), Number(b)] as const,
  )
  const isOfSets = scores.every(([a, b]) => Math.max(a, b) <= 25 && Math.max(a, b) >= 6)
  if (!isOfSets || scores.length > 5) return undefined
  return { list, at: index, taken: scores.filter(([a, b]) => a > b).length, count: scores.length }
}

interface Manner extends ReadonlyArray<string> {
  readonly index: number
}

function misfit(
  { text, start }: Sentence,
  told: Manner,
  { list, at, taken, count }: Sets,
): Finding | undefined {
  const [said = '', word = '', link = '', noun = ''] = told
  const isStraight = taken === 0 || taken === count
  if (word === 'straight' ? isStraight : numberOf(word) === count) return undefined
  const right = `${word === 'straight' || !isStraight || link === '-' ? inWords(count) : 'straight'}${link}${noun}`
  const own = { start: start + told.index, end: start + told.index + said.length }
  const isHere = text.startsWith(list, at)
  const end = start + at + list.length
  const isNear = isHere && own.start < start + at && end - own.start <= 80
  return {
    span: isNear ? { start: own.start, end } : own,
    message: `“${list}” are ${inWords(count)} sets${isStraight ? '' : ', with one or more to either side'}, not “${said}”; correct one.`,
    fixes: [[{ ...own, text: right }]],
  }
}
