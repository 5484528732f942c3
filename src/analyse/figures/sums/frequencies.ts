import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, base, between, fixesOf, rewrite } from './amounts.ts'

const span = 'hour|day|week|month|quarter|year'
const behind = new RegExp(String.raw`^(?: \p{Ll}+){0,2} (?:an?|per|each|every) (${span})\b`, 'u')
/** How many of one span another has, at the least and at the most: a working week has five days. */
const holds: Readonly<Record<string, readonly [number, number]>> = {
  'hour day': [6, 24],
  'day week': [5, 7],
  'day month': [20, 31],
  'day year': [200, 366],
  'week month': [4, 5],
  'week year': [40, 53],
  'month quarter': [3, 3],
  'month year': [9, 12],
  'quarter year': [4, 4],
}
const whole: Readonly<Record<string, number>> = {
  'day week': 7,
  'week year': 52,
  'month year': 12,
  'quarter year': 4,
  'month quarter': 3,
}

const twice = /\b(?:an?|per|each|every) (?:hour|day|week|month|quarter),? (?:or|making|\() ?/

/** `four trips a day, or 24 a week`: one rate told of two spans. */
export function* falseFrequencies(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, yearly)) {
    const finding = inSequel(sentence)
    if (finding) yield finding
  }
  for (const sentence of sentencesWith(article, twice)) {
    const found = sentence.of(amounts)
    for (let i = 0; i + 1 < found.length; i++) {
      const finding = rates(sentence, found[i]!, found[i + 1]!)
      if (finding) yield finding
    }
  }
}

/** “£3 a week more from May. That is about £156 a year …” */
const resumed =
  /^["“]?(?:That|This|It)(?:['’]s| is| was| comes to| came to| makes| amounts to| adds up to| works out (?:at|to))(?: about| around| roughly| nearly| almost| some)? $/
const yearly = /\b(?:That|This|It)\b[^.]{2,40}\b(?:an?|per|each|every) (?:day|week|month|quarter|year)\b/

function inSequel(sentence: Sentence): Finding | undefined {
  const { text, start, previous } = sentence
  const told = sentence.of(amounts)[0]
  if (!told || !previous || !resumed.test(text.slice(0, told.start - start))) return undefined
  const found = previous
    .of(amounts)
    .map(q => ({ q, of: behind.exec(previous.text.slice(q.end - previous.start)) }))
    .filter(({ q, of }) => of && !q.hedge && q.unit?.name === told.unit?.name)
  const [only] = found
  const second = behind.exec(text.slice(told.end - start))
  if (found.length !== 1 || !only || !second) return undefined
  const key = `${only.of![1]} ${second[1]}`
  const range = holds[key]
  if (!range) return undefined
  const ratio = base(told) / base(only.q)
  if (ratio >= range[0] * 0.85 && ratio <= range[1] * 1.15) return undefined
  return {
    span: { start: told.start, end: told.end },
    message: `“${between(sentence, told.start, told.end)}” a ${second[1]} is not ${between(previous, only.q.start, only.q.end)} a ${only.of![1]}; correct one.`,
    fixes: fixesOf(
      whole[key] === undefined
        ? undefined
        : rewrite(sentence, told, (base(only.q) * whole[key]!) / (told.unit?.factor ?? 1)),
    ),
  }
}

function rates(sentence: Sentence, a: Quantity, b: Quantity): Finding | undefined {
  const { text, start } = sentence
  const gap = between(sentence, a.end, b.start)
  const first = behind.exec(gap)
  if (!first || !/^(?:,? or (?:about |some )?|,? making |,? \()$/.test(gap.slice(first[0].length)))
    return undefined
  const second = behind.exec(text.slice(b.end - start))
  if (!second || a.unit?.dimension !== b.unit?.dimension || a.hedge) return undefined
  const key = `${first[1]} ${second[1]}`
  const range = holds[key]
  if (!range) return undefined
  const ratio = base(b) / base(a)
  const loose = b.hedge ? 0.15 : 0.06
  if (ratio >= range[0] * (1 - loose) && ratio <= range[1] * (1 + loose)) return undefined
  const right = whole[key]
  return {
    span: { start: a.start, end: b.end },
    message: `“${between(sentence, a.start, a.end)}” a ${first[1]} is not “${between(sentence, b.start, b.end)}” a ${second[1]}; correct one.`,
    fixes: fixesOf(
      right === undefined ? undefined : rewrite(sentence, b, (base(a) * right) / (b.unit?.factor ?? 1)),
    ),
  }
}
