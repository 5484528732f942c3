import type { Span } from '../source.ts'
import { countries, demonyms, genderOfGivenName, honorifics, shortTitles, states } from './gazetteer.ts'
import type { Analysis } from './index.ts'
import { courteous } from './parties.ts'
import { type Mention, type Office, type Person, people } from './people.ts'
import { insideQuotation } from './quotations.ts'

/** A mention whose office or honorific is not the one that the article gives the person elsewhere. */
export interface Misstyling extends Span {
  /** Title and name as they stand: `Defense Secretary Whitcomb`. */
  readonly text: string
  /** The office or honorific elsewhere: `national security adviser`. */
  readonly usual: string
  /** What could stand instead, likeliest first. */
  readonly remedies: readonly string[]
  readonly sure: boolean
}

/** Mentions whose office or honorific changes without a cause. */
export const misstylings = (analysis: Analysis): readonly Misstyling[] => analysis.of(findMisstylings)

function findMisstylings(analysis: Analysis): readonly Misstyling[] {
  const found: Misstyling[] = []
  for (const person of people(analysis).all) {
    if (person.mentions.length < 2) continue
    found.push(...officesOf(analysis, person), ...honorificsOf(analysis, person))
  }
  return found.sort((a, b) => a.start - b.start)
}

type Sphere = 'government' | 'legislature' | 'rank' | 'clergy' | 'bench'

const spheres = new Map<string, Sphere>()
for (const [sphere, heads] of [
  [
    'government',
    'president vice-president premier minister chancellor secretary undersecretary governor lieutenant-governor mayor treasurer executive attorney ambassador commissioner comptroller controller adviser taoiseach general-attorney',
  ],
  ['legislature', 'senator representative assemblyman assemblywoman councillor alderman'],
  [
    'rank',
    'general colonel captain major lieutenant sergeant corporal private admiral commodore brigadier sheriff marshal chief constable inspector superintendent',
  ],
  ['clergy', 'pope archbishop bishop'],
  ['bench', 'judge justice magistrate'],
] as const) {
  for (const head of heads.split(' ')) spheres.set(head, sphere)
}

const synonyms: Readonly<Record<string, string>> = {
  advisor: 'adviser',
  defence: 'defense',
  labour: 'labor',
  congressman: 'representative',
  congresswoman: 'representative',
  councilman: 'councillor',
  councilwoman: 'councillor',
  councilor: 'councillor',
  cllr: 'councillor',
}

/** An office without the words that do not matter. */
interface Style {
  readonly head: string
  readonly sphere: Sphere
  /** `foreign` of the foreign minister. */
  readonly portfolio: ReadonlySet<string>
  /** `deputy`, `vice` */
  readonly level: string
}

const levels = /^(?:deputy|vice|lieutenant|under|assistant|associate|junior|shadow|sub|co|acting|interim)$/
const idle = new Set(
  'of for the and to u.s us uk u.k state-level federal national regional local new old mr ms our his her its their senior chief city county lord lady right honourable honorable'.split(
    ' ',
  ),
)

function styleOf(office: string): Style | undefined {
  const words = office
    .replace(/(?:^|\s)\p{Lu}[\p{L}.-]+(?=\s)/gu, word =>
      demonyms.has(word.trim()) || countries.has(word.trim()) || states.has(word.trim()) ? '' : word,
    )
    .trim()
    .split(/[\s]+/)
    .map(word => (shortTitles.get(word.replace(/\.$/, '')) ?? word).toLowerCase().replace(/\.$|[’']s$/g, ''))
    .flatMap(word => word.split(' '))
    .map(word => synonyms[word] ?? word)
  const of = words.indexOf('of')
  const until = of > 0 ? of : words.length
  let at = until - 1
  // “attorney general”, “secretary general”
  if (
    words[at] === 'general' &&
    /^(?:attorney|secretary|governor|director|surgeon|solicitor|inspector|adjutant|postmaster)$/.test(
      words[at - 1] ?? '',
    )
  )
    at--
  const head = words[at]
  const sphere = head === undefined ? undefined : spheres.get(head)
  if (!head || !sphere) return undefined
  const rest = words.filter((_, index) => index !== at)
  const level = rest.filter(word => levels.test(word)).join(' ')
  const portfolio = new Set(rest.filter(word => !levels.test(word) && !idle.has(word)))
  if (head === 'premier') return { head: 'minister', sphere, portfolio: new Set(['prime']), level }
  // A minister and a secretary for one thing are one office.
  return { head: head === 'secretary' ? 'minister' : head, sphere, portfolio, level }
}

/** Whether one person cannot well hold both at once. */
function clash(a: Style, b: Style): boolean {
  if (a.sphere !== b.sphere) {
    const pair = new Set([a.head, b.head])
    return (pair.has('governor') || pair.has('mayor')) && (pair.has('senator') || pair.has('representative'))
  }
  const within = (one: Style, other: Style): boolean =>
    [...one.portfolio].every(word => other.portfolio.has(word))
  if (a.sphere === 'rank') {
    // “Lt. Col.” and “Colonel”, “Detective Sergeant” and “Sergeant”
    return (
      a.head !== b.head &&
      !a.portfolio.has(b.head) &&
      !b.portfolio.has(a.head) &&
      a.level !== b.head &&
      b.level !== a.head
    )
  }
  if (a.head !== b.head) return true
  if (a.level !== b.level && a.sphere === 'government') return true
  return !within(a, b) && !within(b, a)
}

const cause =
  /\b(?:former|formerly|ex-|acting|interim|outgoing|incoming|-elect|designate|candidate|nominee|future|once|previously|became|becomes?|becoming|appointed|appoints|named|promoted|promotion|sworn|elected|resign(?:ed|s)?|succeeded|replaced|took (?:over|office)|serv(?:ed|ing) as|used to be|until|years? (?:ago|earlier|before|later)|demoted|reshuffle|retired|ousted|stepped down|double[sd]? as|also|as well as)\b|\b(?:then|late)[ -]$/i
const year = /\b(?:19|20)\d\d\b/
const formerly =
  /\b(?:former|formerly|ex-|until|then|resigned|resigns|stepped down|stepping down|outgoing|late|promoted|succeeded|replaced|elect|appointed|sworn|became|named)\b/i

function* officesOf(analysis: Analysis, person: Person): Iterable<Misstyling> {
  const styled = person.offices.flatMap(office => {
    const style = styleOf(office.text)
    return style ? [{ office, style }] : []
  })
  if (styled.length < 2) return
  // The first office, and whatever goes with it, against whatever does not.
  const groups: (typeof styled)[] = []
  for (const one of styled) {
    const group = groups.find(group => group.some(other => !clash(one.style, other.style)))
    if (group) group.push(one)
    else groups.push([one])
  }
  if (groups.length < 2) return
  const usual = groups.reduce((a, b) => (b.length > a.length ? b : a))
  if (usual.some(({ office }) => formerly.test(sentenceOf(office.mention)))) return
  for (const group of groups) {
    if (group === usual) continue
    if (group.some(({ office }) => hasCause(office.mention))) continue
    for (const { office } of group) {
      const { mention } = office
      if (!office.before || mention.wholeStart === mention.start || insideQuotation(analysis, mention))
        continue
      yield misstyled(analysis, person, mention, usual[0]!.office)
    }
  }
}

/** Whether the words about a mention tell of a change, or its sentence of a year. */
function hasCause(mention: Mention): boolean {
  const { start, text } = mention.paragraph
  const before = text.slice(Math.max(0, mention.wholeStart - start - 50), mention.wholeStart - start)
  const after = text.slice(mention.end - start, mention.end - start + 80)
  const near = `${before.replace(/^.*[.!?]\s/s, '')} ${/^[^.!?]*/.exec(after)![0]}`
  const title = text.slice(mention.wholeStart - start, mention.start - start)
  return cause.test(near) || cause.test(before) || cause.test(title) || year.test(sentenceOf(mention))
}

function sentenceOf({ paragraph, start, end }: Mention): string {
  return (
    paragraph.sentences.find(sentence => sentence.start <= start && end <= sentence.end)?.text ??
    paragraph.text
  )
}

function misstyled(analysis: Analysis, person: Person, mention: Mention, usual: Office): Misstyling {
  const name = analysis.text.slice(mention.start, mention.end)
  const title = usual.before ? usual.text : capitalised(beforeName(usual.text))
  const polite = courteous(analysis, person)
  const usesHonorifics = /\b(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}/u.test(analysis.text)
  const remedies = [`${title} ${name}`]
  if (usesHonorifics && mention.form === 'surname' && polite !== person.name) remedies.unshift(polite)
  else if (usesHonorifics) remedies.push(polite)
  return {
    start: mention.wholeStart,
    end: mention.end,
    text: analysis.text.slice(mention.wholeStart, mention.end).replace(/\s+/g, ' '),
    usual: usual.text,
    remedies: [...new Set(remedies)],
    // “Attorney General Kennedy” and “President Kennedy” are brothers.
    sure: person.given !== undefined,
  }
}

/** “health minister” for “minister of health”, as it stands before a name. */
const beforeName = (office: string): string =>
  /state$/.test(office) ? office : office.replace(/^(minister|secretary) (?:of|for) (?:the )?(.+)$/i, '$2 $1')

const capitalised = (office: string): string =>
  office
    .replace(/(?<![\p{L}’'])\p{Ll}(?=\p{L})/gu, letter => letter.toUpperCase())
    .replace(/ (?:Of|The|For|And) /g, word => word.toLowerCase())

const kin =
  /\b(?:wife|husband|couple|spouse|widow|widower|mother|father|parents|brother|sister|son|daughter|family|married|marriage|twins?|Mr\.? and Mrs)\b/i

/** `Mr. Halvorsen` of a Dr. Halvorsen, `Mr. Kim` of a Ms. Kim */
function* honorificsOf(analysis: Analysis, person: Person): Iterable<Misstyling> {
  const said = person.mentions.filter(
    mention =>
      mention.honorific &&
      /^(?:Mr|Mrs|Ms|Miss|Dr)$/.test(mention.honorific) &&
      !insideQuotation(analysis, mention),
  )
  const counts = new Map<string, Mention[]>()
  for (const mention of said) {
    const list = counts.get(mention.honorific!)
    if (list) list.push(mention)
    else counts.set(mention.honorific!, [mention])
  }
  if (counts.size !== 2) return
  const [usual, rare] = [...counts.values()].sort(
    (a, b) => b.length - a.length || a[0]!.start - b[0]!.start,
  ) as [Mention[], Mention[]]
  const [mention] = rare
  const given = person.given && genderOfGivenName(person.given.split(/[ -]/)[0]!)
  const isSettled =
    usual.length > 1 ||
    (usual[0]!.honorific === 'Dr' && usual[0]!.start < mention!.start) ||
    (given !== undefined && honorifics.get(usual[0]!.honorific!) === given)
  if (rare.length > 1 || !isSettled) return
  // “Mrs. Silva and Ms. Silva, her daughter”
  if (
    usual.some(other => other.paragraph === mention!.paragraph && sentenceOf(other) === sentenceOf(mention!))
  )
    return
  const styles = [usual[0]!.honorific!, mention!.honorific!]
  const genders = new Set(styles.map(style => honorifics.get(style)).filter(Boolean))
  const isMarital = styles.every(style => /^(?:Ms|Mrs|Miss)$/.test(style))
  // Another of the family, perhaps: the article knows only one.
  if (genders.size > 1 && (!person.given || kin.test(mention!.paragraph.text))) return
  if (people(analysis).named(person.surname).length > 1) return
  const before = analysis.text.slice(usual[0]!.wholeStart, usual[0]!.start)
  yield {
    start: mention!.wholeStart,
    end: mention!.end,
    text: analysis.text.slice(mention!.wholeStart, mention!.end).replace(/\s+/g, ' '),
    usual: before.trim(),
    remedies: [before + analysis.text.slice(mention!.start, mention!.end)],
    sure: !isMarital,
  }
}
