import type { Edit, Finding } from '../../../rule.ts'
import type { Sentence } from '../../index.ts'
import { withCommas } from '../numbers/words.ts'
import type { Quantity } from '../numbers.ts'
import { base, between, change, fixesOf, rewrite, spanOf } from './amounts.ts'

const sibling = /^ (?:\p{Ll}+ ){0,2}(?:brother|sister|sibling)s?\b/u

export function misfit(
  sentence: Sentence,
  whole: Quantity | undefined,
  parts: readonly Quantity[],
  sum: number,
  elsewhere?: Quantity,
  wholeFirst = false,
): Finding | undefined {
  const target = whole ?? elsewhere!
  // “the youngest of five, with two brothers and two sisters”: whoever has them makes one more.
  if (
    base(target) === sum + 1 &&
    parts.every(part => sibling.test(between(sentence, part.end, sentence.end)))
  )
    return undefined
  const factor = target.unit?.factor ?? 1
  const fixParts = [...parts]
    .reverse()
    .map(part => rewrite(sentence, part, (base(part) + base(target) - sum) / (part.unit?.factor ?? 1)))
    .filter((edit): edit is Edit => edit !== undefined)
  const fixWhole = whole && rewrite(sentence, whole, sum / factor)
  const edits = [
    ...(wholeFirst ? [] : fixParts.slice(0, 1)),
    ...(fixWhole ? [fixWhole] : []),
    ...(wholeFirst ? fixParts.slice(0, 1) : []),
  ]
  edits.sort((a, b) => change(sentence, a) - change(sentence, b))
  // Of three small parts or more, none is likelier to be wrong than their count.
  if (fixWhole && parts.length > 2 && target.value <= 12)
    edits.sort((a, b) => Number(b === fixWhole) - Number(a === fixWhole))
  const span =
    whole && spanOf(whole, parts.at(-1)!).end - spanOf(whole, parts.at(-1)!).start <= 80
      ? spanOf(whole, parts.at(-1)!)
      : spanOf(parts[0]!, parts.at(-1)!)
  const isFar = whole !== undefined && span.end <= parts.at(-1)!.end && span.start >= parts[0]!.start
  // A total is reckoned last, and so is the whole of two parts far behind it.
  if (whole && isFar && (wholeFirst || (parts.length === 2 && whole.end < parts[0]!.start))) {
    const noun = /^ \p{Ll}+/u.exec(between(sentence, whole.end, sentence.end))?.[0] ?? ''
    return {
      span: { start: whole.start, end: whole.end + noun.length },
      message: `“${parts.map(part => between(sentence, part.start, part.end)).join(' + ')}” makes ${figure(sum / (parts[0]!.unit?.factor ?? 1))}, not ${figure(target.value)}; correct a part or the whole.`,
      fixes: fixesOf(fixWhole),
    }
  }
  const tight = span.end - span.start <= 80
  // An edit outside the span would widen it.
  const within = edits.filter(edit => edit.start >= span.start && edit.end <= span.end)
  const kept = tight ? within : edits.filter(edit => edit !== fixWhole).slice(0, 1)
  const shown = parts.map(part => between(sentence, part.start, part.end)).join(' + ')
  const total = sum / (parts[0]!.unit?.factor ?? 1)
  return {
    span: tight ? span : parts.at(-1)!,
    message: `“${shown}” makes ${figure(total)}, not ${figure(target.value)}; correct a part or the whole.`,
    fixes: fixesOf(...kept),
  }
}

export const figure = (value: number): string =>
  value >= 1e6 && Number.isInteger(Math.round(value / 1e4))
    ? `${Math.round(value / 1e4) / 100} million`
    : withCommas(Math.round(value * 100) / 100)
