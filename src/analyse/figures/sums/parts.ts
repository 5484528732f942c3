import type { Edit, Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { withCommas } from '../numbers/words.ts'
import type { Quantity } from '../numbers.ts'
import { allotted, brought, totalBehind } from './allotments.ts'
import {
  amounts,
  base,
  between,
  change,
  fixesOf,
  isComparable,
  rewrite,
  slack,
  spanOf,
  sumOf,
} from './amounts.ts'
import { wrongRest } from './remainders.ts'

/** What makes a list open-ended, or its members overlap. */
const open =
  /\b(?:includ\w+|among|such as|like|of (?:them|those|whom|which)|as well as|plus|more|least|most|some|each|every|per|apiece|average|both|between|second|respectively|or)\b|compared|versus|[%]/i
const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?: \w+)? (?:men|males?|boys)\b/i, /^(?: \w+)? (?:women|females?|girls)\b/i],
  [/^(?: \w+)? sons\b/i, /^(?: \w+)? daughters\b/i],
  [/^(?: \w+)? brothers\b/i, /^(?: \w+)? sisters\b/i],
  [/^(?: \w+)? adults\b/i, /^(?: \w+)? (?:children|minors)\b/i],
]

/** Whether the words behind two amounts tell of the two kinds that make up all: men and women. */
const areComplements = (one: string, other: string): boolean =>
  complements.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)))

const numeral =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b/i

/** A paragraph that may tell of parts or wholes. */
interface Counting {
  readonly paragraph: Paragraph
  readonly hasParts: boolean
}

function countingIn(paragraph: Paragraph): readonly Counting[] {
  if (!paragraph.isProse && paragraph.kind !== 'item' && paragraph.kind !== 'deck') return []
  if (!numeral.test(paragraph.text) || paragraph.sentences.length === 0) return []
  return [{ paragraph, hasParts: paragraph.sentences.some(mayBeOfParts) }]
}

const taken = /\b(?:other|remain\w*|left|total|in all|altogether|all told|together)\b/i

const mayBeOfParts = (sentence: Sentence): boolean =>
  sentence.of(amounts).length > (taken.test(sentence.text) ? 0 : 1)

/** As many sentences back a whole may stand. */
const reach = 3

/** Parts that do not add up to their whole, which may stand in a paragraph before. */
export function* falseSums(article: Analysis): Generator<Finding> {
  let before: readonly Sentence[] = []
  for (const { hasParts, paragraph } of article.gather(countingIn)) {
    const { sentences } = paragraph
    if (hasParts) {
      const earlier = before
      yield* paragraph.judged(sumsIn, earlier, () => [...sumsIn(sentences, earlier)])
    }
    before = [...before, ...sentences].slice(-reach)
  }
}

function* sumsIn(sentences: readonly Sentence[], earlier: readonly Sentence[]): Generator<Finding> {
  let before = earlier
  for (const sentence of sentences) {
    const found = sentence.of(amounts)
    if (found.length > 1) {
      const finding =
        apposed(sentence, found, before) ??
        divided(sentence, found, before) ??
        totalled(sentence, found) ??
        allotted(sentence, found, before) ??
        brought(sentence, found, before)
      if (finding) yield finding
    }
    const rest =
      found.length > 0
        ? (remainder(sentence, found, before) ?? wrongRest(sentence, found, before))
        : undefined
    if (rest) yield rest
    const total = found.length > 0 ? totalBehind(sentence, found, before.at(-1)) : undefined
    if (total) yield total
    before = [...before, sentence].slice(-reach)
  }
}

interface Parts {
  readonly parts: readonly Quantity[]
  /** What opens them: “:”, “—”, “(” or “,”. */
  readonly mark: string
  /** Where the mark stands among the offsets of the prose. */
  readonly at: number
}

/** Amounts in a coordinated list behind a colon, a dash, a bracket or a comma. */
function partsIn(sentence: Sentence, found: readonly Quantity[]): Parts | undefined {
  for (let first = 0; first + 1 < found.length; first++) {
    const opening = /(: | [—–-]{1,2} |—| \(|, )(?:with )?(?:about |some |roughly )?$/.exec(
      sentence.text.slice(0, found[first]!.start - sentence.start).slice(-24),
    )
    if (!opening) continue
    const parts = [found[first]!]
    let closed = false
    for (let next = first + 1; next < found.length && !closed; next++) {
      const gap = between(sentence, found[next - 1]!.end, found[next]!.start)
      if (
        !/(?:,|;)(?: and)? (?:about |another |the (?:other|remaining) )?$|\band (?:about |another |the (?:other|remaining) )?$/.test(
          gap,
        )
      )
        break
      if (/[—–:()]/.test(gap) || gap.length > 90 || open.test(gap)) break
      parts.push(found[next]!)
      closed = /\band (?:about |another |the (?:other|remaining) )?$/.test(gap)
    }
    if (!closed || parts.some(part => !isComparable(part, parts[0]!))) continue
    const last = parts.at(-1)!
    const tail = sentence.text.slice(last.end - sentence.start)
    const mark = opening[1]!.trim()
    const rest =
      mark === '('
        ? tail.split(')')[0]!
        : mark === ','
          ? tail.split(/[,.;]/)[0]!
          : tail.split(/[—–]| -{1,2} /)[0]!
    const goesOn = found.some(
      q => isComparable(q, last) && q.start > last.end && q.start < last.end + rest.length,
    )
    if (open.test(rest) || (mark !== ',' && goesOn)) return undefined
    return { parts, mark, at: found[first]!.start - opening[0].length }
  }
  return undefined
}

/** “Forty-one agreements — 29 on defence, eight on trade and four on education”. */
function apposed(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  const list = partsIn(sentence, found)
  if (!list) return undefined
  const { parts, mark, at } = list
  const sum = sumOf(parts)
  const largest = Math.max(...parts.map(base))
  const earlier = found.filter(q => q.end <= at)
  const wholes = earlier.filter(q => isComparable(q, parts[0]!) && base(q) >= largest)
  // Of whole millions, nobody rounds all one way.
  const isWhole = [...parts, ...wholes].every(({ step, magnitude }) => step === magnitude && magnitude > 1)
  const tight = isWhole ? 0.48 : 1
  const slacks = tight * parts.reduce((total, part) => total + slack(part) * (part.unit?.factor ?? 1), 0)
  const fits = (whole: Quantity): boolean =>
    Math.abs(base(whole) - sum) <= slacks + tight * slack(whole) * (whole.unit?.factor ?? 1) + 1e-6
  if (wholes.some(fits) || earlier.some(q => q.value === parts.length)) return undefined
  let whole = wholes.reduce<Quantity | undefined>(
    (best, q) => (!best || Math.abs(base(q) - sum) < Math.abs(base(best) - sum) ? q : best),
    undefined,
  )
  const lead = between(sentence, whole?.end ?? sentence.start, at)
  if (open.test(lead) || whole?.hedge === 'over') return undefined
  if (whole) {
    // “won 12 games, five in May and two in June” tells of some only.
    if (mark === ',' && (whole.hedge || lead.split(' ').length > 4 || !exhausts(sentence, parts, whole, sum)))
      return undefined
    if (sum < 0.5 * base(whole) || sum > 2 * base(whole)) return undefined
    return misfit(sentence, whole, parts, sum)
  }
  // “The evacuees — 2,600 from Dennis Bay and 1,900 from Anse Claire —”: the whole stands before.
  if (mark === ',' || parts[0]!.unit || !/^(?:The|These|Those|All)\b[^,;:]{3,50}$/.test(lead))
    return undefined
  const told = before
    .flatMap(one => one.of(amounts))
    .filter(q => isComparable(q, parts[0]!) && q.value > largest)
  if (told.some(fits)) return undefined
  whole = told.filter(q => q.value / sum > 0.8 && q.value / sum < 1.25).at(-1)
  return whole && misfit(sentence, undefined, parts, sum, whole)
}

/** Bare figures with a place or purpose, or complementary kinds: “five on the north side and three on the south”. */
function exhausts(sentence: Sentence, parts: readonly Quantity[], whole: Quantity, sum: number): boolean {
  const behind = parts.map(part =>
    sentence.text.slice(part.end - sentence.start, part.end - sentence.start + 30),
  )
  const kinds = parts.length === 2 && areComplements(behind[0]!, behind[1]!)
  const definite = /\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Tt]hese|[Tt]hose|[Aa]ll) $/.test(
    sentence.text.slice(0, whole.start - sentence.start),
  )
  // Where each stands in one place, they cannot pass their whole.
  return (
    kinds ||
    ((definite || sum > base(whole)) &&
      behind.every(text => /^ (?:on|in|from|for|at|to|by|with)\b/.test(text)))
  )
}

/** “Of the 120 people aboard, 70 were men and 40 were women.” */
function divided(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  for (let i = 0; i + 1 < found.length; i++) {
    const [a, b] = [found[i]!, found[i + 1]!]
    const [behindA, behindB] = [a, b].map(q =>
      sentence.text.slice(q.end - sentence.start).replace(/^ (?:were|are|was) /, ' '),
    )
    if (!areComplements(behindA!, behindB!)) continue
    const sum = a.value + b.value
    const earlier = found.slice(0, i)
    const whole =
      earlier.at(-1) ??
      (/^(?:The |They |Of (?:them|those), )?/.test(sentence.text) && i === 0 && a.start - sentence.start < 14
        ? before.at(-1)?.of(amounts).at(-1)
        : undefined)
    if (
      !whole ||
      whole.unit ||
      a.unit ||
      b.unit ||
      found.length > i + 2 ||
      whole.value <= Math.max(a.value, b.value)
    )
      return undefined
    if (Math.abs(whole.value - sum) <= slack(whole) + slack(a) + slack(b)) return undefined
    const all = /^Of the\b|\bOf the\b|\bof the\b/.test(sentence.text.slice(0, 8))
    if (sum < whole.value && !all) return undefined
    if (sum > 1.5 * whole.value || sum < 0.5 * whole.value) return undefined
    const inside = earlier.includes(whole)
    return misfit(sentence, inside ? whole : undefined, [a, b], sum, inside ? undefined : whole)
  }
  return undefined
}

const totalBefore =
  /\b(?:(?:for )?an? (?:combined |overall )?total of|totall?ing|combined|altogether|making|in total|numbers|numbered|numbering) (?:about )?$/i
const totalAfter = /^(?: \w+)? (?:in all|in total|altogether|all told|overall)\b/i

/** “four sons and three daughters, seven children” */
const isOfBothKinds = (sentence: Sentence, [a, b, more]: readonly Quantity[], whole: Quantity): boolean =>
  a !== undefined &&
  b !== undefined &&
  more === undefined &&
  areComplements(between(sentence, a.end, sentence.end), between(sentence, b.end, sentence.end)) &&
  /^ \p{Ll}+(?:,| —| –|:) $/u.test(between(sentence, b.end, whole.start)) &&
  /^(?:children|people|siblings|pupils|students|members|players|passengers)$/.test(whole.next)

/** “70 men and 40 women, a total of 120”. */
function totalled(sentence: Sentence, found: readonly Quantity[]): Finding | undefined {
  const whole = found.at(-1)!
  const unit = whole.unit
  // “12 miles on Friday, 9 on Saturday”: the unit serves for all; “in the four quarters” counts none of it.
  const parts = found
    .slice(0, -1)
    .filter(({ inWords, value }) => !(unit && inWords && value === 1))
    .filter(
      part => !/\bin (?:the|its|his|her|their) $/.test(sentence.text.slice(0, part.start - sentence.start)),
    )
    .map((part, index, all) =>
      unit &&
      !part.unit &&
      index > 0 &&
      all[0]!.unit?.name === unit.name &&
      /^(?:on|in|at|by|from|to|and|)$/.test(part.next)
        ? { ...part, unit: all[0]!.unit }
        : part,
    )
  const ahead = sentence.text.slice(0, whole.start - sentence.start)
  const behind = sentence.text.slice(whole.end - sentence.start)
  if (!totalBefore.test(ahead) && !totalAfter.test(behind) && !isOfBothKinds(sentence, parts, whole))
    return undefined
  if (parts.length < 2 || whole.hedge || parts.some(part => !isComparable(part, whole))) return undefined
  if (/\b(?:each|apiece|per|times|every|of (?:them|those|whom)|from)\b/i.test(sentence.text)) return undefined
  const joined = parts
    .slice(1)
    .every((part, index) =>
      /^[^.;:—()]{0,70}(?:,|and|plus) (?:another |only |just |(?:\p{Ll}+ ){1,4})?$/u.test(
        between(sentence, parts[index]!.end, part.start),
      ),
    )
  if (!joined) return undefined
  const sum = sumOf(parts)
  const slacks = [...parts, whole].reduce((total, part) => total + slack(part), 0)
  if (Math.abs(sum - base(whole)) <= slacks || sum < 0.5 * base(whole) || sum > 2 * base(whole))
    return undefined
  return misfit(sentence, whole, parts, sum, undefined, true)
}

/** “He carried 38 counties; she won the other 63” of 99. */
function remainder(
  sentence: Sentence,
  found: readonly Quantity[],
  before: readonly Sentence[],
): Finding | undefined {
  const last = found.find(q =>
    /\b(?:other|remaining) $/.test(sentence.text.slice(0, q.start - sentence.start)),
  )
  if (!last || last.unit || last.hedge) return undefined
  const ahead = found.filter(q => q.end <= last.start && !q.unit)
  if (ahead.length === 0 || ahead.some(q => q.hedge)) return undefined
  const inside =
    /^(?:of|out of|all)\b.{0,24}$|\b(?:[Oo]f|[Aa]ll) (?:the |its |their |his |her |our )?(?:\w+ )?$/.test(
      sentence.text.slice(0, ahead[0]!.start - sentence.start),
    )
  const noun = ahead[0]!.next
  const told = inside
    ? [ahead[0]!]
    : before
        .flatMap(one => one.of(amounts))
        .filter(q => !q.unit && q.next === noun && q.value > ahead[0]!.value)
  const parts = [...(inside ? ahead.slice(1) : ahead), last]
  const whole = told.at(-1)
  if (
    !whole ||
    parts.length < 2 ||
    parts.length > 4 ||
    !/s$|men$|people|children/.test(inside ? whole.next : noun)
  )
    return undefined
  const sum = sumOf(parts)
  if (told.some(one => one.value === sum) || sum === whole.value || sum > 2 * whole.value) return undefined
  return misfit(sentence, inside ? whole : undefined, parts, sum, inside ? undefined : whole)
}

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
