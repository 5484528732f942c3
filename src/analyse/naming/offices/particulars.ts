import type { Span } from '../../../source.ts'
import { groupedBy, once } from '../../collections.ts'
import type { Analysis } from '../../index.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import type { Misstyling } from '../offices.ts'
import type { Mention, Person } from '../people.ts'

/** Something told of a person: an age, a party. */
interface Told extends Span {
  readonly text: string
  /** What it comes to: `34`, `Democrat`. */
  readonly value: string
  /** What the words must be for another value. */
  readonly reword: (other: Told) => string
}

const earlier =
  /\b(?:then|when|former|formerly|once|now|until|since|years? (?:ago|earlier|later)|switched|defected|joined|quit|became|turned|elected|(?:19|20)\d\d)\b/i

const ageBehind = /^,? (?:\(|aged )?(\d{1,3})(?=[,.;)])/
const ageBefore = /\b(\d{1,3})-year-old (?:[\p{L}-]+ ){0,3}$/u

/** “Ann Marsh, 34, … Marsh, 43, …” */
export const ages = (analysis: Analysis, person: Person): Iterable<Misstyling> =>
  disagreeing(toldBy(analysis, agesOf(person)), 'give one age')

/** What is told where a person is mentioned. */
type Mentioned = readonly [mention: Mention, told: Told]

/** What the story tells of a person as things stand. */
const readBy = (read: (mention: Mention) => Told | undefined): ((person: Person) => readonly Mentioned[]) =>
  once(({ mentions }) =>
    mentions.flatMap((mention): Mentioned[] => {
      const one = mention.paragraph.isProse ? read(mention) : undefined
      return one && !earlier.test(clauseAbout(mention)) ? [[mention, one]] : []
    }),
  )
const agesOf = readBy(ageOf)

/** What of it the article itself tells, not who is quoted. */
const toldBy = (analysis: Analysis, all: readonly Mentioned[]): readonly Told[] =>
  all.flatMap(([mention, told]) => (insideQuotation(analysis, mention) ? [] : [told]))

function ageOf(mention: Mention): Told | undefined {
  const { start, text } = mention.paragraph
  const behind = ageBehind.exec(text.slice(mention.end - start, mention.end - start + 14))
  if (behind && /^[ ,(]/.test(behind[0])) {
    if (!/^,|^ (?:\(|aged)/.test(behind[0])) return undefined
    return toldAs(mention.end + behind[0].length - behind[1]!.length, behind[1]!)
  }
  const before = text.slice(Math.max(0, mention.wholeStart - start - 50), mention.wholeStart - start)
  const ahead = before.includes('-year-old ') ? ageBefore.exec(before) : null
  return ahead ? toldAs(mention.wholeStart - before.length + ahead.index, ahead[1]!) : undefined
}

const toldAs = (start: number, text: string): Told => ({
  start,
  end: start + text.length,
  text,
  value: text,
  reword: other => other.value,
})

/** The words about a mention that may tell of another time. */
function clauseAbout({ paragraph, start, end }: Mention): string {
  const { text } = paragraph
  const before = text.slice(Math.max(0, start - paragraph.start - 60), start - paragraph.start)
  const after = text.slice(end - paragraph.start, end - paragraph.start + 40)
  return `${before.replace(/^.*[.!?]\s/s, '')} ${/^[^.!?]*/.exec(after)![0]}`
}

const partyNames: Readonly<Record<string, string>> = {
  D: 'Democrat',
  R: 'Republican',
  Democratic: 'Democrat',
  Tory: 'Conservative',
}
const partyBehind =
  /^, (?:an? )?(Democrat|Republican|Conservative|Tory|Liberal Democrat|Labour member)(?=,| (?:of|from|who)\b)|^(?:,| \() ?([DR])(?:-\p{Lu}[\p{L}. ]{1,14})?(?=[,)])/u
const partyBefore = /\b(Democratic|Democrat|Republican|Labour|Conservative|Tory|Liberal Democrat|Green|SNP) /

/** “Sen. Paul Dreyer, a Democrat, … Dreyer, a Republican, …” */
export const parties = (analysis: Analysis, person: Person): Iterable<Misstyling> =>
  disagreeing(toldBy(analysis, partiesOf(person)), 'give one party')

const partiesOf = readBy(partyOf)

function partyOf(mention: Mention): Told | undefined {
  const { paragraph, title, start, wholeStart, end } = mention
  if (title && wholeStart < start) {
    const before = partyBefore.exec(title)
    if (before) return affiliated(wholeStart + before.index, before[1]!)
  }
  const after = paragraph.text.slice(end - paragraph.start, end - paragraph.start + 34)
  if (after[0] !== ',' && after[1] !== '(') return undefined
  const behind = partyBehind.exec(after)
  if (!behind) return undefined
  const text = behind[1] ?? behind[2]!
  return affiliated(end + behind[0].indexOf(text), text)
}

function affiliated(start: number, text: string): Told {
  const value = partyNames[text] ?? text
  const reword = (other: Told): string => {
    if (text.length === 1) return other.value[0]!
    return text === 'Democratic' ||
      (other.value === 'Democrat' && text === 'Republican' && other.text !== 'Democrat')
      ? other.text.length === 1
        ? other.value
        : other.text
      : other.value
  }
  return { start, end: start + text.length, text, value, reword }
}

/** What is told less often, or later, than something else. */
function* disagreeing(told: readonly Told[], advice: string): Iterable<Misstyling> {
  if (told.length < 2) return
  const counts = groupedBy(told, ({ value }) => value)
  if (counts.size !== 2) return
  const [usual, rare] = [...counts.values()].sort(
    (a, b) => b.length - a.length || a[0]!.start - b[0]!.start,
  ) as [Told[], Told[]]
  for (const one of rare) {
    yield {
      start: one.start,
      end: one.end,
      text: one.text,
      usual: usual[0]!.text,
      remedies: [one.reword(usual[0]!)],
      advice,
      sure: true,
    }
  }
}

const kinship =
  /^(.{2,30}[’']s) (?:\p{Ll}+ )?(brother|sister|cousin|uncle|aunt|nephew|niece|father|mother|son|daughter|husband|wife|widow|widower|grandfather|grandmother|grandson|granddaughter)$/u

/** “the victim’s brother, Omar Said, … Mr. Said, the victim’s cousin, …” */
export function* kinships(analysis: Analysis, { offices }: Person): Iterable<Misstyling> {
  const told = offices.flatMap(({ text, mention, before }) => {
    const match = before || !mention.paragraph.isProse ? null : kinship.exec(text)
    if (!match || insideQuotation(analysis, mention)) return []
    const near = analysis.text.slice(
      Math.max(0, mention.start - text.length - 3),
      mention.end + text.length + 8,
    )
    const at = near.indexOf(text)
    if (at < 0) return []
    const end = Math.max(0, mention.start - text.length - 3) + at + text.length
    const value = match[2]!
    const noun: Told = { ...toldAs(end - value.length, value) }
    return [{ whose: match[1]!.replace(/^the /i, ''), noun }]
  })
  const [first] = told
  if (!first || told.some(({ whose }) => whose !== first.whose)) return
  yield* disagreeing(
    told.map(({ noun }) => noun),
    'give one kinship',
  )
}
