import type { Span } from '../source.ts'
import { genderOf, genderOfGivenName, honorifics } from './gazetteer.ts'
import type { Analysis } from './index.ts'
import { ages, parties } from './offices/particulars.ts'
import { clash, styleOf } from './offices/styles.ts'
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
  /** What to do: `give one age`. */
  readonly advice: string
  readonly sure: boolean
}

const oneOffice = 'give one office, or say what changed'

/** Mentions whose office or honorific changes without a cause. */
export const misstylings = (analysis: Analysis): readonly Misstyling[] => analysis.of(findMisstylings)

function findMisstylings(analysis: Analysis): readonly Misstyling[] {
  const found: Misstyling[] = []
  for (const person of people(analysis).all) {
    if (person.mentions.length < 2) continue
    found.push(
      ...officesOf(analysis, person),
      ...honorificsOf(analysis, person),
      ...knighthoods(analysis, person),
    )
    found.push(...strangeOffice(analysis, person))
    found.push(...ages(analysis, person), ...parties(analysis, person))
  }
  found.push(...loneOffices(analysis))
  return found.sort((a, b) => a.start - b.start)
}

const cause =
  /\b(?:former|formerly|ex-|acting|interim|outgoing|incoming|-elect|designate|candidate|nominee|future|once|previously|became|becomes?|becoming|appointed|appoints|named|promoted|promotion|sworn|elected|resign(?:ed|s)?|succeeded|replaced|took (?:over|office)|serv(?:ed|ing) as|used to be|until|years? (?:ago|earlier|before|later)|demoted|reshuffle|retired|ousted|stepped down|double[sd]? as|also(?! (?:said|says|told|tells|added|noted|warned|asked|wrote|argued|announced|denied|spoke|met|called|urged|praised|plans|wants|hopes))|as well as|too|double[sd] as|turned|switched|defected|has been called|since (?:his|her)|joint|part-time)\b|\b(?:then|late)[ -]$/i
const year = /\b(?:19|20)\d\d\b/
const formerly =
  /\b(?:former|formerly|ex-|until|then|resigned|resigns|stepped down|stepping down|outgoing|late|promoted|succeeded|replaced|elect|appointed|sworn|became|named)\b/i

function* officesOf(analysis: Analysis, person: Person): Iterable<Misstyling> {
  const offices = held(person)
  if (offices.length < 2) return
  const provincial = analysis.of(isProvincial)
  const styled = offices.flatMap(office => {
    const style = styleOf(office.text, provincial)
    // Who directs may produce too; who is the director is not the producer.
    return style && (style.sphere !== 'crew' || isDefinite(office)) ? [{ office, style }] : []
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
      if (insideQuotation(analysis, office.mention)) continue
      const found = misstyled(analysis, person, office, usual[0]!.office)
      if (found) yield found
    }
  }
}

/** The offices of a person, “the Rev.” among them. */
function held({ offices, mentions }: Person): readonly Office[] {
  const reverend = mentions.filter(({ honorific }) => honorific === 'Rev' || honorific === 'Fr')
  return reverend.length === 0
    ? offices
    : [...offices, ...reverend.map(mention => ({ text: 'Father', mention, before: true }))].sort(
        (a, b) => a.mention.start - b.mention.start,
      )
}

/** “, the producer,”, “, the film’s director,” */
const isDefinite = ({ mention, text, before }: Office): boolean =>
  !before &&
  (/[’']s /.test(text) ||
    /^, the /.test(mention.paragraph.text.slice(mention.end - mention.paragraph.start).slice(0, 6)))

/** Whether the article is of a state or province, which has a premier and no prime minister. */
const isProvincial = ({ text }: Analysis): boolean =>
  /\b(?:the state|the province|the territory|state government|provincial|Premier of)\b/.test(text)

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

function misstyled(
  analysis: Analysis,
  person: Person,
  { mention, text: said, before }: Office,
  usual: Office,
): Misstyling | undefined {
  const name = analysis.text.slice(mention.start, mention.end)
  // “Attorney General Kennedy” and “President Kennedy” are brothers.
  const rest = { usual: plainly(usual.text), advice: oneOffice, sure: person.given !== undefined }
  if (!before || mention.wholeStart === mention.start) {
    // “the tenor Aubert”, “Mori, the violinist,”
    const from = before ? mention.start - said.length - 1 : analysis.text.indexOf(said, mention.end)
    if (from < mention.paragraph.start || from > mention.end + 20) return undefined
    const span = { start: from, end: from + said.length }
    return { ...span, text: said, remedies: [plainly(usual.text)], ...rest }
  }
  const title = usual.before ? usual.text : capitalised(beforeName(plainly(usual.text)))
  const polite = courteous(analysis, person)
  const usesHonorifics = /\b(?:Mr|Mrs|Ms|Dr)\.? \p{Lu}/u.test(analysis.text)
  const remedies = [`${title} ${name}`]
  // “Rachel Dunmore, defending,” has no title.
  if (!usual.before && /ing$|^prosecution$/.test(usual.text)) remedies.length = 0
  if (usesHonorifics && mention.form === 'surname' && polite !== person.name) remedies.unshift(polite)
  else if (usesHonorifics) remedies.push(polite)
  else if (!usual.before) remedies.unshift(name)
  return {
    start: mention.wholeStart,
    end: mention.end,
    text: analysis.text.slice(mention.wholeStart, mention.end).replace(/\s+/g, ' '),
    remedies: [...new Set(remedies)],
    ...rest,
  }
}

/** “chief executive” of “the bank’s chief executive” */
const plainly = (office: string): string => office.replace(/^.{0,40}?(?:[’']s|s[’']) /, '')

/** Offices that a country or a force has one of. */
const lone =
  /(?:^|[.!?]["”]? )The (president|prime minister|premier|taoiseach|chancellor|king|queen|emperor|pope|sultan|colonel|captain|major|lieutenant|sergeant|corporal|admiral|inspector|superintendent|constable) (?=\p{Ll}{2,}(?:ed|s|t|de|ew|ught|ook|aid|ore|ame)\b)/gu

/** “President Riordan opened the yard. The taoiseach asked …”, of whom the article tells nothing more. */
function* loneOffices(analysis: Analysis): Iterable<Misstyling> {
  const ledger = people(analysis)
  const provincial = analysis.of(isProvincial)
  for (const paragraph of analysis.prose) {
    for (const match of paragraph.matches(lone)) {
      const office = match[1]!
      const start = paragraph.start + match.index + match[0].indexOf('The ') + 4
      const sentence = paragraph.sentences.find(one => one.start <= start && start < one.end)
      const before = sentence?.previous
      if (!before || timesSaid(analysis, office) > 1 || insideQuotation(analysis, { start, end: start + 1 }))
        continue
      const style = styleOf(office, provincial)!
      const named = new Set(ledger.within(before, paragraph).map(one => ledger.of(one)!))
      const holders = [...named].filter(({ offices }) => offices.length > 0)
      const own = holders[0]?.offices.find(one => styleOf(one.text, provincial)?.sphere === style.sphere)
      if (holders.length !== 1 || !own?.before || !clash(style, styleOf(own.text, provincial)!)) continue
      if (cause.test(before.text) || cause.test(sentence.text)) continue
      yield {
        start,
        end: start + office.length,
        text: office,
        usual: own.text,
        remedies: [own.text.toLowerCase()],
        advice: 'say who is meant',
        sure: true,
      }
    }
  }
}

function timesSaid({ text }: Analysis, office: string): number {
  const lower = text.toLowerCase()
  const first = lower.indexOf(office)
  return lower.indexOf(office, first + 1) < 0 ? 1 : 2
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
  if (counts.size === 1) yield* misgendered(analysis, person, said)
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
  const gender = honorifics.get(mention!.honorific!)
  const others = people(analysis)
    .named(person.surname)
    .filter(other => other !== person && !(gender && other.pronoun && other.pronoun !== gender))
  if (others.length > 0) return
  const before = analysis.text.slice(usual[0]!.wholeStart, usual[0]!.start)
  yield {
    start: mention!.wholeStart,
    end: mention!.end,
    text: analysis.text.slice(mention!.wholeStart, mention!.end).replace(/\s+/g, ' '),
    usual: before.trim(),
    remedies: [before + analysis.text.slice(mention!.start, mention!.end)],
    advice: 'give one honorific',
    sure: !isMarital,
  }
}

const publicOffice =
  /^(?:Senator|Sen\.?|Governor|Gov\.?|President|Judge|Justice|General|Gen\.?|Colonel|Col\.?|Captain|Capt\.?|Major|Sergeant|Sgt\.?|Mayor|Bishop|Archbishop|Cardinal|Rabbi|Ambassador|Congressman|Congresswoman|Chancellor|Superintendent|Supt\.?|Inspector|Sheriff|Admiral|Lieutenant|Lt\.?|Premier|Prime Minister)$/

/** “Senator Pruitt” of a Ms. Pruitt who bakes: a public office that the article gives once, and never explains. */
function* strangeOffice(analysis: Analysis, { mentions, offices }: Person): Iterable<Misstyling> {
  const given = offices.filter(({ before, text }) => before && publicOffice.test(text))
  const [office] = given
  if (given.length !== 1 || mentions.length < 4) return
  const { mention, text } = office!
  const polite = mentions.filter(({ honorific }) => honorific && /^(?:Mr|Mrs|Ms|Miss|Mx)$/.test(honorific))
  const earlier = polite.filter(({ start }) => start < mention.start)
  if (earlier.length < 2 || mention === mentions[0] || insideQuotation(analysis, mention)) return
  const stem = text.toLowerCase().replace(/\.$/, '').slice(0, 5)
  const told = analysis.text.toLowerCase().split(stem).length - 1
  if (told > 1 || hasCause(mention)) return
  const usual = analysis.text.slice(earlier[0]!.wholeStart, earlier[0]!.start)
  yield {
    start: mention.wholeStart,
    end: mention.end,
    text: analysis.text.slice(mention.wholeStart, mention.end).replace(/\s+/g, ' '),
    usual: usual.trim(),
    remedies: [usual + analysis.text.slice(mention.start, mention.end)],
    advice: oneOffice,
    sure: true,
  }
}

/** “Sir Ingrid Vass”, “Dame Peter Hall” */
function* knighthoods(analysis: Analysis, { mentions, given }: Person): Iterable<Misstyling> {
  const gender = given && genderOfGivenName(given.split(/[ -]/)[0]!)
  if (!gender) return
  const wrong = gender === 'he' ? 'Dame' : 'Sir'
  const right = gender === 'he' ? 'Sir' : 'Dame'
  for (const { start, end, wholeStart } of mentions) {
    const title = analysis.text.slice(wholeStart, start)
    if (title.trim() !== wrong) continue
    const name = analysis.text.slice(start, end)
    const usual = mentions.find(other => other.honorific && other.honorific !== wrong)
    const polite = usual && analysis.text.slice(usual.wholeStart, usual.start) + name
    yield {
      start: wholeStart,
      end,
      text: `${wrong} ${name}`,
      usual: polite ? polite.slice(0, -name.length).trim() : right,
      remedies: [...(polite ? [polite] : []), `${right} ${name}`],
      advice: 'give the title that fits',
      sure: true,
    }
  }
}

/** “Karin Holm, the group’s spokeswoman, … Mr. Holm” */
function* misgendered(analysis: Analysis, person: Person, said: readonly Mention[]): Iterable<Misstyling> {
  const [mention] = said
  const gender = honorifics.get(mention!.honorific!)
  if (said.length > 1 || !gender || !person.given || mention!.start < person.mentions[1]!.start) return
  const nouns = person.offices.flatMap(({ text }) => genderOf(text.toLowerCase().split(/[ -]/).at(-1)!) ?? [])
  const byName = genderOfGivenName(person.given.split(/[ -]/)[0]!)
  // A man’s name tells less: “Ms. Holm” may be his wife.
  const other = nouns[0] ?? (byName === 'she' ? byName : undefined)
  if (!other || other === gender || nouns.includes(gender) || (byName && byName !== other)) return
  if (kin.test(analysis.text) || people(analysis).named(person.surname).length > 1) return
  const before = analysis.text.slice(mention!.wholeStart, mention!.start)
  const right = `${other === 'she' ? 'Ms' : 'Mr'}${before.includes('.') ? '. ' : ' '}`
  yield {
    start: mention!.wholeStart,
    end: mention!.end,
    text: analysis.text.slice(mention!.wholeStart, mention!.end).replace(/\s+/g, ' '),
    usual: right.trim(),
    remedies: [right + analysis.text.slice(mention!.start, mention!.end)],
    advice: 'give one honorific',
    sure: nouns.length > 0,
  }
}
