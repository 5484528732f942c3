import type { Finding } from '../../../rule.ts'
import { casedLike } from '../../casing.ts'
import type { Analysis, Sentence } from '../../index.ts'
import { sentencesWith } from '../../places.ts'
import type { Quantity } from '../numbers.ts'
import { amounts, between } from './amounts.ts'
import { figure } from './misfits.ts'

const mayPortion =
  /\b(?:majority|minority|[Mm]ost|half|[Hh]alf|third|two-thirds|quarters?|fifth)\b[^.]*(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b/

/** Portions in words that the counts beside them do not bear out: “a majority of the seats, 48 of 101”. */
export function* falsePortions(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayPortion)) {
    const found = sentence.of(amounts).filter(({ unit }) => unit?.dimension !== 'fraction')
    for (let i = 0; i + 1 < found.length; i++) {
      const finding =
        overhalf(sentence, found[i]!, found[i + 1]!) ?? outOf(sentence, found[i]!, found[i + 1]!)
      if (!finding) continue
      yield finding
      break
    }
  }
}

const isPlain = ({ unit, hedge, isOrdinal }: Quantity): boolean => !unit && !hedge && !isOrdinal

const portion =
  /\b(?:(more than|over|less than|fewer than|under) )?(half|(?:a|one)[ -]third|two[ -]thirds|(?:a|one)[ -]quarter|three[ -]quarters|(?:a|one)[ -]fifth|most|(?:an?|the) (?:\p{Ll}+ )?majority) (?:of )?(?:the|its|his|her|their) $/iu
const shares: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  thirds: 2 / 3,
  quarter: 1 / 4,
  quarters: 3 / 4,
  fifth: 1 / 5,
}

/** `More than half of the 90 rooms — 40 — are empty` */
function overhalf(sentence: Sentence, a: Quantity, b: Quantity): Finding | undefined {
  if (!isPlain(a) || !isPlain(b)) return undefined
  const lead = portion.exec(sentence.text.slice(0, a.start - sentence.start))
  if (!lead || !/^ (?:\p{Ll}+ ){0,2}\p{Ll}+(?:, or | — | \(|, )$/u.test(between(sentence, a.end, b.start)))
    return undefined
  if (!/^(?:,| —|\)|\.)/.test(sentence.text.slice(b.end - sentence.start))) return undefined
  const name = lead[2]!.toLowerCase()
  const isMost = /most|majority/.test(name)
  const word = lead[1]?.toLowerCase() ?? (isMost ? 'more' : undefined)
  const right = isMost ? 1 / 2 : shares[name.slice(name.search(/[a-z]+$/))]!
  const share = b.value / a.value
  const fits =
    word === undefined
      ? Math.abs(share - right) <= 0.02 + 0.5 / a.value
      : /more|over/.test(word)
        ? share > right
        : share < right
  return fits
    ? undefined
    : {
        span: { start: sentence.start + lead.index, end: b.end },
        message: `${between(sentence, b.start, b.end)} is not “${lead[0].trim().replace(/ (?:of )?\w+$/, '')}” of ${figure(a.value)}; correct one.`,
      }
}

/** “a majority of the seats, 57 of 120”; “most of the rooms (40 of 90)” */
const greater =
  /\b(?:(a|an? (?:\p{Ll}+ )?)(majority|minority)|([Mm]ost)|([Mm]ore than|[Oo]ver|[Ll]ess than|[Ff]ewer than|[Uu]nder) half) (?:of |in )?(?:the |its |their |all )?[^,.;:()\d]{0,40}(?:,(?: with| or| winning| taking)? | \(| — )(?:just |only )?$/u

function outOf(sentence: Sentence, part: Quantity, whole: Quantity): Finding | undefined {
  if (!isPlain(part) || !isPlain(whole) || part.value > whole.value) return undefined
  if (!/^ (?:\p{Ll}+ )?(?:out )?of (?:the |its |their )?$/u.test(between(sentence, part.end, whole.start)))
    return undefined
  const lead = greater.exec(sentence.text.slice(0, part.start - sentence.start))
  if (
    !lead ||
    !/^(?:[,.)]| —| \p{Ll}+(?:s|men|people)?[,.)])/u.test(sentence.text.slice(whole.end - sentence.start))
  )
    return undefined
  const word = (lead[2] ?? lead[3] ?? lead[4]!).toLowerCase()
  const isMore = /^(?:majority|most|more than|over)$/.test(word)
  const share = part.value / whole.value
  if (isMore ? share > 0.5 : share < 0.5 || (share === 0.5 && word === 'minority')) return undefined
  const at = sentence.start + lead.index
  const said = lead[1] ? `${lead[1]}${lead[2]}` : lead[3] ? lead[3] : `${lead[4]} half`
  const other = counterparts[word]
  return {
    span: { start: at, end: at + said.length },
    message: `“${between(sentence, part.start, whole.end)}” is not “${said}”; correct the word or a figure.`,
    fixes: other
      ? [
          [
            {
              start: at,
              end: at + said.length,
              text: casedLike(said.toLowerCase().replace(word, other), said),
            },
          ],
        ]
      : [],
  }
}

const counterparts: Readonly<Record<string, string>> = {
  majority: 'minority',
  minority: 'majority',
  'more than': 'less than',
  over: 'under',
  'less than': 'more than',
  'fewer than': 'more than',
  under: 'over',
}
