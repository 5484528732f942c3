import type { Analysis } from '../../index.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import { isPersonNoun, titleHeads } from '../gazetteer.ts'
import type { Misstyling } from '../offices.ts'
import { type Person, people } from '../people.ts'
import { clash, styleOf } from './styles.ts'

/** “Ms Laird, who became health secretary only last month,” */
const become =
  /^, who (?:is|was|became|has been|was (?:appointed|named|made|elected)|took over as|serves as|has served as) (?:the |an? |its |her |his )?((?:[\p{Ll}-]+ ){0,3}?[\p{Ll}-]+?)(?= (?:only|last|this|in|on|since|for|of|at|until|from|two|three|four|five|a|after|when|just)\b|[,.;])/u

/** An office that a clause about the name gives somebody, and that another holds: of one who was introduced with another. */
export function* predicatedOffices(
  analysis: Analysis,
  person: Person,
  provincial: boolean,
): Iterable<Misstyling> {
  const ledger = people(analysis)
  for (const mention of person.mentions) {
    const { paragraph, start, end } = mention
    const after = paragraph.text.slice(end - paragraph.start, end - paragraph.start + 90)
    if (!after.startsWith(', who ')) continue
    const match = become.exec(after)
    const said = match?.[1]
    const noun = said?.split(/[ -]/).at(-1)
    if (!said || !noun || !(isPersonNoun(noun) || titleHeads.has(noun))) continue
    if (/\b(?:former|then|once|deputy|acting)\b/.test(match[0]) || insideQuotation(analysis, mention))
      continue
    const style = styleOf(said, provincial)
    const usual = style && person.offices.find(office => office.mention.start < start)
    const own = usual && styleOf(usual.text, provincial)
    if (!own || !clash(style, own)) continue
    const isAnothers = ledger.all.some(
      other => other !== person && other.offices.some(({ text }) => isSame(text, said)),
    )
    if (!isAnothers) continue
    const from = end + match[0].length - said.length
    yield {
      start: from,
      end: from + said.length,
      text: said,
      usual: usual.text,
      remedies: [usual.text.toLowerCase()],
      advice: 'give one office, or say what changed',
      sure: true,
    }
  }
}

const isSame = (one: string, other: string): boolean =>
  one.replace(/^.*[’']s /, '').toLowerCase() === other.toLowerCase()

/** Nouns of office by sex, and what the other sex is called. */
const gendered = new Map<string, string>()
for (const stem of ['chair', 'spokes', 'congress', 'council', 'assembly', 'business', 'alder']) {
  gendered.set(`${stem}woman`, `${stem}man`)
  gendered.set(`${stem}man`, `${stem}woman`)
}
const definite = new RegExp(
  String.raw`\b[Tt]he (${[...gendered.keys()].join('|')})\b(?! (?:of|for)\b|,? \p{Lu})`,
  'gu',
)

/** “the chairwoman” where the only chair is a man, and “the spokesman” of a spokeswoman. */
export function* genderedOffices(analysis: Analysis): Iterable<Misstyling> {
  const found = analysis.matches(definite)
  if (found.length === 0) return
  const offices = people(analysis).all.flatMap(person =>
    person.offices.map(({ text, mention }) => ({
      person,
      mention,
      noun: text.split(' ').at(-1)!.toLowerCase(),
    })),
  )
  for (const { paragraph, match } of found) {
    const noun = match[1]!
    const start = paragraph.start + match.index + match[0].length - noun.length
    if (!paragraph.isProse || insideQuotation(analysis, { start, end: start + 1 })) continue
    const other = gendered.get(noun)!
    if (offices.some(one => one.noun === noun)) continue
    const holders = offices.filter(one => one.noun === other && one.mention.start < start)
    const before = analysis.text.slice(0, start - 4)
    if (holders.length === 0 || new RegExp(String.raw`\b${noun}\b`, 'i').test(before)) continue
    if (new Set(holders.map(({ person }) => person)).size > 1) continue
    // Of another's office, where somebody of that sex holds one: “the chairwoman” is the chief executive.
    const sex = noun.endsWith('woman') ? 'she' : 'he'
    const meant = people(analysis).all.filter(
      person =>
        person.offices.length > 0 &&
        (person.pronoun ?? person.likelyPronoun) === sex &&
        person !== holders[0]!.person,
    )
    const [only] = meant
    yield {
      start,
      end: start + noun.length,
      text: noun,
      usual: other,
      remedies: [
        ...(only && meant.length === 1 ? [only.offices[0]!.text.replace(/^.*[’']s /, '').toLowerCase()] : []),
        other,
      ],
      advice: 'give one office',
      sure: true,
    }
  }
}
