import type { Finding } from '../../../rule.ts'
import type { Analysis } from '../../index.ts'
import { sentencesWith } from '../../places.ts'

const name = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`
const kin = String.raw`(?:(?<order>younger|older|elder|little|big|kid|baby|twin) )?(?<kin>brother|sister|sibling|mother|father|son|daughter|grandmother|grandfather|grandson|granddaughter)`
/** “Anna Bell, 34, and her younger brother, Tom, 37” */
const both = new RegExp(
  String.raw`${name}, (?<own>\d{1,3}),[^.;:“”"\d]{1,60}?\b(?:his|her) ${kin},? ${name}, (?<other>\d{1,3})(?=[,.;]|$)`,
  'u',
)
const mayCompare = /, \d{1,3},.{1,90}\b(?:his|her) \p{Ll}{3,12},? .{2,40}, \d{1,3}(?=[,.;]|$)/u

/** How much older the other of two must be, at least and at most. */
function range(order: string | undefined, kin: string): readonly [number, number] | undefined {
  if (/^(?:mother|father)$/.test(kin)) return [12, 75]
  if (/^(?:son|daughter)$/.test(kin)) return [-75, -12]
  if (/^grand(?:mother|father)$/.test(kin)) return [25, 110]
  if (/^grand/.test(kin)) return [-110, -25]
  if (!order) return undefined
  if (order === 'twin') return [0, 0]
  return /^(?:younger|little|kid|baby)$/.test(order) ? [-60, 0] : [0, 60]
}

const decades =
  /\b(?:in (?:his|her) (?:(early|mid|late)[- ])?(\d0)s, (?:aged )?(?:he is |she is )?(\d{2})|(sexagenarian|septuagenarian|octogenarian|nonagenarian|centenarian|teenager),? (?:who (?:is|turned|was) |aged )?(\d{2,3}))(?=[,.;]|$)|\b(\d{2,3})-year-old (?:\p{Ll}+ )?(sexagenarian|septuagenarian|octogenarian|nonagenarian|centenarian|teenager)\b/u
const spans: Readonly<Record<string, readonly [number, number]>> = {
  teenager: [13, 19],
  sexagenarian: [60, 69],
  septuagenarian: [70, 79],
  octogenarian: [80, 89],
  nonagenarian: [90, 99],
  centenarian: [100, 120],
}

/** Ages that the kinship or the decade told with them does not allow. */
export function* falseKinAges(article: Analysis): Generator<Finding> {
  for (const { text, start } of sentencesWith(article, mayCompare)) {
    const match = both.exec(text)
    if (!match) continue
    const { own, order, kin, other } = match.groups as Record<string, string | undefined>
    const allowed = range(order, kin!)
    const older = Number(other) - Number(own)
    if (!allowed || (older >= allowed[0] && older <= allowed[1])) continue
    const end = start + match.index + match[0].length
    yield {
      span: { start: end - other!.length, end },
      message: `A ${order ? `${order} ` : ''}${kin} of somebody of ${own} is not ${other}; correct an age or the kinship.`,
    }
  }
  for (const { text, start } of sentencesWith(article, decades)) {
    const match = decades.exec(text)!
    const [whole, , decade, aged, word, old, before, noun] = match
    const told = Number(aged ?? old ?? before)
    const [from, to] = decade ? [Number(decade), Number(decade) + 9] : spans[(word ?? noun)!]!
    if (told >= from && told <= to) continue
    yield {
      span: { start: start + match.index, end: start + match.index + whole.length },
      message: `“${told}” is not the age of “${whole}”; correct one.`,
    }
  }
}
