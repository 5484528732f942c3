import type { Span } from '../../source.ts'
import { once } from '../collections.ts'
import type { Analysis } from '../index.ts'
import { insideQuotation } from '../quoting/quotations.ts'
import { demonyms } from './gazetteer.ts'
import { borrowedOffices, repeatedOffices } from './offices/borrowed.ts'
import { hasCause, isFormer, isProvincial, isTold, sentenceOf } from './offices/causes.ts'
import { honorificsOf, knighthoods, peerages, professorships, strangeOffice } from './offices/honorifics.ts'
import { ages, kinships, parties } from './offices/particulars.ts'
import { genderedOffices, predicatedOffices } from './offices/predicated.ts'
import { clash, type Style, styleOf } from './offices/styles.ts'
import { loneOffices, spokenOffices } from './offices/unnamed.ts'
import { courteous } from './parties.ts'
import { type Office, type Person, people } from './people.ts'

/** A mention whose office or honorific is not the one that the article gives the person elsewhere. */
export interface Misstyling extends Span {
  /** Title and name as they stand: `Defense Secretary Whitcomb`. */
  readonly text: string
  /** The office or honorific elsewhere: `national security adviser`. */
  readonly usual: string
  /** What could stand instead, likeliest first. */
  readonly remedies: readonly string[]
  /** What to do: `give one age`. */
  readonly advice: string
  readonly sure: boolean
}

/** What to do about an office. */
export const oneOffice = 'give one office, or say what changed'

/** Mentions whose office or honorific changes without a cause. */
export const misstylings = (analysis: Analysis): readonly Misstyling[] => analysis.of(findMisstylings)

function findMisstylings(analysis: Analysis): readonly Misstyling[] {
  const found: Misstyling[] = []
  for (const person of people(analysis).all) {
    found.push(...peerages(analysis, person))
    if (person.mentions.length < 2) continue
    found.push(...professorships(analysis, person))
    const offices = [...officesOf(analysis, person)]
    found.push(...offices, ...honorificsOf(analysis, person), ...knighthoods(analysis, person))
    for (const one of repeatedOffices(analysis, person))
      if (!offices.some(({ start, end }) => start < one.end && one.start < end)) found.push(one)
    found.push(...borrowed(analysis, person).filter(one => !offices.some(({ start }) => start === one.start)))
    found.push(...strangeOffice(analysis, person))
    found.push(...predicatedOffices(analysis, person, analysis.of(isProvincial)))
    found.push(...ages(analysis, person), ...parties(analysis, person), ...kinships(analysis, person))
  }
  found.push(...loneOffices(analysis), ...spokenOffices(analysis), ...genderedOffices(analysis))
  return found.sort((a, b) => a.start - b.start)
}

interface Styled {
  readonly office: Office
  readonly style: Style
}

const styledBy = (provincial: boolean): ((person: Person) => readonly Styled[]) =>
  once(person =>
    held(person).flatMap(office => {
      const style = styleOf(office.text, provincial)
      // Who directs may produce too; who is the director is not the producer.
      return style && (style.sphere !== 'crew' || isDefinite(office)) ? [{ office, style }] : []
    }),
  )
const styledInProvince = styledBy(true)
const styledInState = styledBy(false)

function* officesOf(analysis: Analysis, person: Person): Iterable<Misstyling> {
  // “chairman and chief executive” are often one.
  const isJoint = analysis.has(joined)
  const provincial = analysis.of(isProvincial)
  const styled = (provincial ? styledInProvince : styledInState)(person).filter(
    ({ office }) => !isJoint || !/\bchair/i.test(office.text),
  )
  if (styled.length < 2) return
  // The first office, and whatever goes with it, against whatever does not.
  const groups: Styled[][] = []
  for (const one of styled) {
    const group = groups.find(group => group.some(other => !clash(one.style, other.style)))
    if (group) group.push(one)
    else groups.push([one])
  }
  if (groups.length < 2) return
  const weight = (group: readonly Styled[]): number =>
    group.reduce((sum, { office }) => sum + weightOf(analysis, office), 0)
  const usual = groups.reduce((a, b) => (weight(b) > weight(a) ? b : a))
  const told = usual
    .filter(({ office }) => isFormer(office.mention))
    .map(({ office }) => sentenceOf(office.mention))
  for (const group of groups) {
    if (group === usual) continue
    // “Foreign Minister Ilves, who was defense minister until May,” has never been interior minister.
    if (told.some(text => !isOfOther(text, group[0]!.style, provincial))) continue
    // “said Marsh, the new treasurer”
    if (
      group.some(
        ({ office }) =>
          /^new /.test(office.text) || hasCause(office.mention) || isTold(analysis, office.text),
      )
    )
      continue
    for (const { office } of group) {
      if (insideQuotation(analysis, office.mention)) continue
      // “President Kennedy” is his brother the attorney general’s president.
      if (office.text === 'President' && serving.test(usual[0]!.office.text)) continue
      const found = misstyled(analysis, person, office, usual[0]!.office)
      if (found) yield found
    }
  }
}

/** What a caption calls somebody counts for less than the story, and what the story goes on to say for more. */
function weightOf({ text }: Analysis, { text: said, mention }: Office): number {
  if (!mention.paragraph.isProse) return 1
  const noun = ` the ${plainly(said).toLowerCase()} `
  let isGoneOn = false
  for (let at = text.indexOf(noun); at >= 0 && !isGoneOn; at = text.indexOf(noun, at + 1))
    isGoneOn = /\p{Ll}/u.test(text[at + noun.length] ?? '')
  return 2 + (mention.form === 'full' ? 1 : 0) + (isGoneOn ? 1 : 0)
}

/** Offices that are another's, and that nothing explains. */
function borrowed(analysis: Analysis, person: Person): readonly Misstyling[] {
  const found: Misstyling[] = []
  for (const { office, usual } of borrowedOffices(analysis, person, held(person))) {
    if (insideQuotation(analysis, office.mention) || hasCause(office.mention)) continue
    if (isTold(analysis, office.text) || isFormer(usual.mention)) continue
    const one = misstyled(analysis, person, office, usual)
    if (one) found.push(one)
  }
  return found
}

/** Whether what a sentence tells of former times is of another office than one. */
function isOfOther(sentence: string, style: Style, provincial: boolean): boolean {
  const former = formerOffice.exec(sentence)?.[1]
  const other = former && styleOf(former, provincial)
  return other !== undefined && other !== '' && clash(style, other)
}
const formerOffice =
  /\b(?:was|been|served as|former|formerly|once|then) (?:the |a |an )?((?:\p{Ll}+ ){0,2}(?:minister|secretary|commissioner|mayor|governor|senator|ambassador|judge|prosecutor|sergeant|inspector|captain|colonel)(?: (?:of|for) \p{Ll}+)?)\b/u

const joined =
  /\bchair\w* and (?:chief|CEO|president)|\b(?:executive|CEO|president) and chair|\bexecutive chair|\bboth (?:posts|roles|jobs|titles)|\bdual role/i

const serving = /^(?:attorney|ambassador|commissioner|treasurer|.*advis[eo]r$)/i

const portfolioBefore =
  /(?:^|\s)((?:foreign|finance|prime|interior|health|defen[cs]e|trade|transport|education|energy|justice|agriculture|home) )$/

const state = /(?:^|\s)((?:(?:Assistant|Deputy) )?(?:State|Commonwealth)[’']s )$/

/** “foreign Minister Dahlgren”, “State’s Attorney Lund”: the portfolio belongs to the office, with no capital or as a possessive. */
function whole(office: Office): Office {
  const { mention, text, before } = office
  if (!before || !/^(?:Minister|Secretary|Attorney)$/.test(text)) return office
  const { paragraph, wholeStart } = mention
  const lead = paragraph.text.slice(0, wholeStart - paragraph.start).slice(-28)
  if (text === 'Attorney') return { ...office, text: (state.exec(lead)?.[1] ?? '') + text }
  const portfolio = portfolioBefore.exec(lead)?.[1]
  return portfolio ? { ...office, text: portfolio[0]!.toUpperCase() + portfolio.slice(1) + text } : office
}

/** The offices of a person, “the Rev.” among them. */
const held = once(({ offices: named, mentions }: Person): readonly Office[] => {
  const offices = named.map(whole)
  const isNurse = offices.some(({ text, before }) => before && text === 'Nurse')
  const isVicar = offices.some(({ text }) => /\b(?:vicar|rector|curate)$/i.test(text))
  const styled = mentions.flatMap(mention => {
    const { honorific } = mention
    if (isVicar) return []
    const text =
      honorific === 'Rev' || honorific === 'Fr'
        ? 'Father'
        : honorific === 'Dr' && isNurse
          ? 'Surgeon'
          : undefined
    return text ? [{ text, mention, before: true }] : []
  })
  return styled.length === 0
    ? offices
    : [...offices, ...styled].sort((a, b) => a.mention.start - b.mention.start)
})

const courtesy = /\b(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}/u

/** “, the producer,”, “, the film’s director,” */
const isDefinite = ({ mention, text, before }: Office): boolean =>
  !before &&
  (/[’']s /.test(text) ||
    /^, the /.test(mention.paragraph.text.slice(mention.end - mention.paragraph.start).slice(0, 6)))

function misstyled(
  analysis: Analysis,
  person: Person,
  { mention, text: said, before }: Office,
  usual: Office,
): Misstyling | undefined {
  const name = analysis.text.slice(mention.start, mention.end)
  // “Attorney General Kennedy” and “President Kennedy” are brothers.
  const rest = {
    usual: plainly(usual.text),
    advice: oneOffice,
    // A crowned head has no other name.
    sure: person.given !== undefined || /(?:^|[ -])(?:king|queen|prince|princess)$/i.test(usual.text),
  }
  if (!before || mention.wholeStart === mention.start) {
    // “the tenor Aubert”, “Mori, the violinist,”
    // “the club’s assistant coach”: whose it is stays.
    const isKept = !before && said.split(' ').at(-1) === usual.text.split(' ').at(-1)
    const own = isKept ? said.replace(/^.{0,40}?(?:[’']s|s[’']) /, '') : said
    const from = before ? mention.start - own.length - 1 : analysis.text.indexOf(own, mention.end)
    if (from < mention.paragraph.start || from > mention.end + 20 + said.length - own.length) return undefined
    // “Rachel Dunmore, defending,” has no title to give.
    if (before && isPleading(usual)) {
      const span = { start: from, end: mention.end }
      return { ...span, text: analysis.text.slice(from, mention.end), remedies: [name], ...rest }
    }
    if (before && usual.before && isCapitalTitle(usual.text)) {
      const span = { start: from, end: mention.end }
      return {
        ...span,
        text: analysis.text.slice(from, mention.end),
        remedies: [`${usual.text} ${name}`, name],
        ...rest,
      }
    }
    const span = { start: from, end: from + own.length }
    const right = plainly(usual.text)
    const remedy = /^\p{Ll}/u.test(own)
      ? right.replace(/^\p{Lu}(?=\p{Ll})/u, letter => letter.toLowerCase())
      : right
    return { ...span, text: own, remedies: [remedy], ...rest }
  }
  const isTitle = usual.before && isCapitalTitle(usual.text)
  const title = isTitle ? usual.text : capitalised(beforeName(plainly(usual.text)))
  const polite = courteous(analysis, person)
  const usesHonorifics = analysis.has(courtesy)
  const remedies = [`${title} ${name}`]
  // “Rachel Dunmore, defending,” has no title.
  if (isPleading(usual)) remedies.length = 0
  if (usesHonorifics && !isTitle && mention.form === 'surname' && polite !== person.name)
    remedies.unshift(polite)
  else if (usesHonorifics) remedies.push(polite)
  // “league president Otmar Reiss” has no title either.
  else if (!isTitle && !styling.test(plainly(usual.text))) remedies.unshift(name)
  // “the Rev. Tahir” is no “the Imam Tahir”.
  const hasThe =
    mention.honorific === 'Rev' &&
    /\b[Tt]he $/.test(analysis.text.slice(Math.max(0, mention.wholeStart - 4), mention.wholeStart))
  const start = mention.wholeStart - (hasThe ? 4 : 0)
  return {
    start,
    end: mention.end,
    text: analysis.text.slice(start, mention.end).replace(/\s+/g, ' '),
    remedies: [...new Set(remedies)],
    ...rest,
  }
}

/** “Foreign Minister”, not “Club chairman” that opens a sentence. */
const isCapitalTitle = (title: string): boolean => /(?:^| )\p{Lu}[\p{L}’-]*\.?$/u.test(title)

const isPleading = ({ before, text }: Office): boolean => !before && /ing$|^prosecution$/.test(text)

/** Offices that stand before a name as they are: “Mayor Wrona”. */
const styling =
  /^(?:(?:deputy|vice|prime|foreign|finance|interior|defen[cs]e|health|justice|education|lieutenant) )?(?:mayor|governor|ambassador|consul|judge|justice|bishop|archbishop|cardinal|senator|sheriff|captain|major|colonel|general|sergeant|lieutenant|inspector|superintendent|king|queen|prince|princess|president|chancellor|minister|secretary|councillor|rabbi|imam|professor)$/i

/** “chief executive” of “the bank’s chief executive”, “foreign minister” of “Czech foreign minister” */
function plainly(office: string): string {
  const own = office.replace(/^.{0,40}?(?:[’']s|s[’']) /, '')
  const [first, ...rest] = own.split(' ')
  return rest.length > 0 && demonyms.has(first!) ? rest.join(' ') : own
}

/** “health minister” for “minister of health”, as it stands before a name. */
const beforeName = (office: string): string =>
  /state$/.test(office) ? office : office.replace(/^(minister|secretary) (?:of|for) (?:the )?(.+)$/i, '$2 $1')

const capitalised = (office: string): string =>
  office
    .replace(/(?<![\p{L}’'])\p{Ll}(?=\p{L})/gu, letter => letter.toUpperCase())
    .replace(/ (?:Of|The|For|And) /g, word => word.toLowerCase())
