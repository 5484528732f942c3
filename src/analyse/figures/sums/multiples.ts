import type { Finding } from '../../../rule.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { type Quantity, quantities, written } from '../numbers.ts'
import { base, between, fixesOf, isComparable, isYear, rewrite, slack } from './amounts.ts'

const names =
  '(half|twice|double|triple|three times|four times|five times|ten times|a third of|a quarter of|one-third of)'
const factors: Readonly<Record<string, number>> = {
  half: 0.5,
  twice: 2,
  double: 2,
  triple: 3,
  'three times': 3,
  'four times': 4,
  'five times': 5,
  'ten times': 10,
  'a third of': 1 / 3,
  'one-third of': 1 / 3,
  'a quarter of': 1 / 4,
}
const comparison = new RegExp(
  String.raw`^(?:[^,;.:—]{0,40})(?:, |,? (?:was|is|were|are|would be) )(more than |over |nearly |almost |about |roughly |less than |just under |just over )?${names} (?:(?:as (?:much|many) as )?(?:of )?(?:the|its|his|her|their|that|those|what|last|an?|[\p{Lu}][\p{L}.]*)\b[^,;.:—]{0,40}?)?$`,
  'u',
)

/** Multiples, shares of counts and spans of years that do not work out. */
export function* falseMultiples(article: Analysis): Generator<Finding> {
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'table') continue
    const { text } = paragraph
    const may = {
      multiple: /\b(?:half|twice|double|triple|times|third|quarter)\b/.test(text),
      share:
        /\d of (?:the |its |their |his |her )?\d/.test(text) ||
        /\b[Oo](?:f|ut of) (?:the |its |their |his |her )?\d[\d,]* [^.;]{0,40}, or |(?:percent|%|per cent|half|third|thirds|quarters?|fifths?) of (?:the |its |their |his |her |all )?\d[^.;]{0,40}(?:, or | \()/.test(
          text,
        ) ||
        /\bof (?:the|its|their|his|her) \d+.{0,40}, or /.test(text),
    }
    if (!may.multiple && !may.share) continue
    for (const sentence of paragraph.sentences) {
      const finding = (may.multiple && multiple(sentence)) || (may.share && share(sentence))
      if (finding) yield finding
    }
  }
}

const measures = (sentence: Sentence): readonly Quantity[] => sentence.of(quantities).slice(0, 40)

/** “$180,000, half the runner-up’s $90,000”. */
function multiple(sentence: Sentence): Finding | undefined {
  const found = sentence
    .of(quantities)
    .filter(q => q.unit?.dimension !== 'fraction' && !q.isOrdinal && !isYear(q))
  for (let i = 0; i + 1 < found.length; i++) {
    const [a, ...later] = found.slice(i)
    const b = later.find(q => isComparable(q, a!) && q.value !== 3 && q.value !== 4)
    if (!a || !b) continue
    const gap = between(sentence, a.end, b.start)
    const match = gap.length < 140 ? comparison.exec(gap) : null
    if (!match || (!a.unit && a.next !== b.next && b.next !== '' && /s$/.test(b.next) && /s$/.test(a.next)))
      continue
    const factor = factors[match[2]!]!
    const ratio = base(a) / base(b)
    const hedge = match[1]?.trim()
    const spread = slack(a) / a.value + slack(b) / b.value + 0.03
    const [low, high] =
      hedge === undefined
        ? [0.85, 1.15]
        : /more|over/.test(hedge)
          ? [1 - spread, 1.6]
          : /nearly|almost|less|under/.test(hedge)
            ? [0.75, 1 + spread]
            : [0.8, 1.2]
    if (ratio / factor >= low! && ratio / factor <= high!) return undefined
    const start = a.end + match[0].lastIndexOf(match[2]!)
    const others = (['half', 'twice', 'three times', 'four times'] as const).filter(
      name => name !== match[2] && Math.abs(ratio / factors[name]! - 1) < 0.12,
    )
    const shown = between(sentence, start, b.end)
    return {
      span: b.end - start <= 80 ? { start, end: b.end } : { start, end: start + match[2]!.length },
      message: `“${between(sentence, a.start, a.end)}” is not “${shown}”; correct the comparison or a figure.`,
      fixes: fixesOf(...others.map(text => ({ start, end: start + match[2]!.length, text }))),
    }
  }
  return undefined
}

const shareHedge =
  '(?:about |nearly |almost |roughly |some |more than |just over |just under |over |only |just )?(?:only )?'
const afterWhole = new RegExp(String.raw`^ ?[\p{L} ’'-]{0,30}, ${shareHedge}$`, 'u')
const afterPart = new RegExp(String.raw`^(?: \p{L}+)?(?:, or |, | \()${shareHedge}$`, 'u')
const afterShare = /^ (?:of|in) (?:the |its |their |his |her |our |all )?(?:about )?$/

/** “Of 200 pupils, 150, or 65 percent, passed”; “three-quarters of the 80 flats, or 70”. */
function inverted(sentence: Sentence, a: Quantity, b: Quantity, c: Quantity): Finding | undefined {
  const [first, second] = [between(sentence, a.end, b.start), between(sentence, b.end, c.start)]
  const isShare = (q: Quantity): boolean =>
    (q.unit?.name === 'percent' || q.unit?.dimension === 'fraction') && !q.hedge
  const tail = sentence.text.slice(c.end - sentence.start)
  let part: Quantity | undefined
  let whole: Quantity | undefined
  let told: Quantity | undefined
  if (
    isShare(c) &&
    /\b[Oo](?:f|ut of) (?:the |its |their |his |her )?$/.test(
      sentence.text.slice(0, a.start - sentence.start),
    ) &&
    afterWhole.test(first) &&
    afterPart.test(second) &&
    /^[,)]/.test(tail)
  )
    [whole, part, told] = [a, b, c]
  else if (
    isShare(a) &&
    afterShare.test(first) &&
    /^ [\p{L} ’'-]{0,30}(?:, or | \()(?:about |some |only )?$/u.test(second) &&
    /^(?:[,.)]| (?:of them|in all)\b)/.test(tail)
  )
    [told, whole, part] = [a, b, c]
  if (!part || !whole || !told || part.unit || whole.unit || part.hedge || whole.hedge) return undefined
  const said = told.unit!.dimension === 'percent' ? told.value / 100 : told.value
  const right = part.value / whole.value
  if (
    !(right <= 1) ||
    Math.abs(right - said) <= (told.unit!.dimension === 'percent' ? told.step / 200 + 0.011 : 0.05)
  )
    return undefined
  const percent = Math.round(right * 100)
  return {
    span: told === c ? told : part,
    message: `“${between(sentence, part.start, part.end)}” of ${between(sentence, whole.start, whole.end)} is ${percent} percent, not “${between(sentence, told.start, told.end)}”; correct one.`,
    fixes:
      told === c
        ? told.unit!.dimension === 'percent'
          ? fixesOf(rewrite(sentence, told, percent))
          : []
        : fixesOf(rewrite(sentence, part, Math.round(said * whole.value))),
  }
}

/** “40 of their 160 hectares, or a quarter”; “30 of the 60 pupils (40 percent)”. */
function share(sentence: Sentence): Finding | undefined {
  const found = measures(sentence)
  for (let i = 0; i + 2 < found.length; i++) {
    const [part, whole, told] = [found[i]!, found[i + 1]!, found[i + 2]!]
    const turned = inverted(sentence, part, whole, told)
    if (turned) return turned
    if (told.unit?.dimension !== 'percent' && told.unit?.dimension !== 'fraction') continue
    if (
      !/^ (?:[\w-]+ )?(?:out )?of (?:the |its |their |his |her |our )?(?:[a-z]+ )?$/.test(
        between(sentence, part.end, whole.start),
      )
    )
      continue
    if (
      !/^ ?[\p{L} ’'-]{0,40}(?:, or | \(|, )(?:about |nearly |almost |roughly |some |more than |just (?:over|under) |over )?(?:only )?$/u.test(
        between(sentence, whole.end, told.start),
      )
    )
      continue
    if (!isComparable(part, whole) && part.unit) continue
    if (whole.value <= 0 || part.value > whole.value) continue
    const right = part.value / whole.value
    const said = told.unit.dimension === 'percent' ? told.value / 100 : told.value
    const allowed =
      told.unit.dimension === 'percent' ? Math.max(told.step / 200, told.hedge ? 0.03 : 0.006) + 0.01 : 0.07
    if (Math.abs(right - said) <= allowed + slack(part) / whole.value + (slack(whole) * right) / whole.value)
      continue
    const percent = Math.round(right * (told.step < 1 ? 1000 : 100)) / (told.step < 1 ? 10 : 1)
    return {
      span: told,
      message: `“${between(sentence, part.start, whole.end)}” is ${written(percent, '0') ?? percent} percent, not “${between(sentence, told.start, told.end)}”; correct one.`,
      fixes: told.unit.dimension === 'percent' ? fixesOf(rewrite(sentence, told, percent)) : [],
    }
  }
  return undefined
}
