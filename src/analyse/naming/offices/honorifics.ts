import { inSmallLetters } from '../../casing.ts'
import { groupedBy, once } from '../../collections.ts'
import type { Analysis } from '../../index.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import { genderOfGivenName, genderOfOffice, honorifics } from '../gazetteer.ts'
import { type Misstyling, oneOffice } from '../offices.ts'
import { pronounsIn } from '../people/pronouns.ts'
import { type Mention, type Person, people } from '../people.ts'
import { hasCause, sentenceOf } from './causes.ts'
import { styleOf } from './styles.ts'

const kin =
  /\b(?:wife|husband|couple|spouse|widow|widower|mother|father|parents|brother|sister|son|daughter|family|married|marriage|twins?|Mr\.? and Mrs)\b/i

const honoured = once(({ mentions }: Person) =>
  mentions.filter(({ honorific }) => honorific && /^(?:Mr|Mrs|Ms|Miss|Dr)$/.test(honorific)),
)

/** `Mr. Halvorsen` of a Dr. Halvorsen, `Mr. Kim` of a Ms. Kim */
export function* honorificsOf(analysis: Analysis, person: Person): Iterable<Misstyling> {
  const said = honoured(person).filter(mention => !insideQuotation(analysis, mention))
  const counts = groupedBy(said, ({ honorific }) => honorific!)
  if (counts.size === 1) yield* misgendered(analysis, person, said)
  if (counts.size !== 2) return
  const given = person.given && genderOfGivenName(person.given.split(/[ -]/)[0]!)
  const fits = ([mention]: Mention[]): number => (honorifics.get(mention!.honorific!) === given ? 0 : 1)
  const [usual, rare] = [...counts.values()].sort(
    (a, b) => b.length - a.length || fits(a) - fits(b) || a[0]!.start - b[0]!.start,
  ) as [Mention[], Mention[]]
  const [mention] = rare
  const isSettled =
    usual.length > 1 ||
    (usual[0]!.honorific === 'Dr' && usual[0]!.start < mention!.start) ||
    (given !== undefined && honorifics.get(usual[0]!.honorific!) === given)
  if (rare.length > 1 || !isSettled) return
  const isFamily = kin.test(sentenceOf(mention!).replace(/\bnever married\b/g, ''))
  // “Mrs. Silva and Ms. Silva, her daughter”
  if (
    usual.some(other => other.paragraph === mention!.paragraph && sentenceOf(other) === sentenceOf(mention!))
  )
    return
  const styles = [usual[0]!.honorific!, mention!.honorific!]
  const genders = new Set(styles.map(style => honorifics.get(style)).filter(Boolean))
  const isMarital = styles.every(style => /^(?:Ms|Mrs|Miss)$/.test(style))
  // Another of the family, perhaps: the article knows only one.
  if (genders.size > 1 && (!person.given || isFamily)) return
  const gender = honorifics.get(mention!.honorific!)
  const others = people(analysis)
    .named(person.surname)
    .filter(other => other !== person && !(gender && other.pronoun && other.pronoun !== gender))
  if (others.length > 0) return
  const before = analysis.text.slice(usual[0]!.wholeStart, usual[0]!.start)
  yield retitled(
    analysis,
    mention!,
    before,
    'give one honorific',
    !isMarital || ((usual.length > 1 || isIntroduced(person, usual[0]!)) && !isFamily),
  )
}

/** Whether a mention is the first of somebody, in full, as one was always called. */
const isIntroduced = ({ mentions }: Person, mention: Mention): boolean =>
  mention === mentions[0] && mention.form === 'full' && mention.honorific === 'Miss'

/** A mention that ought to have another title before the name; the title brings the space behind it. */
function retitled(
  { text }: Analysis,
  { wholeStart, start, end }: Mention,
  title: string,
  advice: string,
  sure: boolean,
): Misstyling {
  return {
    start: wholeStart,
    end,
    text: text.slice(wholeStart, end).replace(/\s+/g, ' '),
    usual: title.trim(),
    remedies: [title + text.slice(start, end)],
    advice,
    sure,
  }
}

const publicOffice =
  /^(?:Cllr|Councillor|Senator|Sen\.?|Governor|Gov\.?|President|Judge|Justice|General|Gen\.?|Colonel|Col\.?|Captain|Capt\.?|Major|Sergeant|Sgt\.?|Mayor|Bishop|Archbishop|Cardinal|Rabbi|Ambassador|Congressman|Congresswoman|Chancellor|Superintendent|Supt\.?|Inspector|Sheriff|Admiral|Lieutenant|Lt\.?|Premier|Prime Minister)$/

/** “Senator Pruitt” of a Ms. Pruitt who bakes: a public office that the article gives once, and never explains. */
export function* strangeOffice(analysis: Analysis, { mentions, offices }: Person): Iterable<Misstyling> {
  const given = offices.filter(({ before, text }) => before && publicOffice.test(text))
  const [office] = given
  if (given.length !== 1) return
  const { mention, text } = office!
  const polite = mentions.filter(
    ({ honorific }) => honorific && /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)$/.test(honorific),
  )
  const earlier = polite.filter(({ start }) => start < mention.start)
  // “a film professor, Pilar Abascal, … said Dr. Abascal”
  const isIntroduced =
    earlier.some(({ honorific }) => honorific === 'Dr' || honorific === 'Prof') ||
    offices.some(other => other !== office && other.mention.start < mention.start)
  // “Professor Anton Weil … Senator Weil”
  const titled = offices.find(
    other =>
      other.before &&
      other.mention.start < mention.start &&
      /^\p{Lu}/u.test(other.text) &&
      // Of two that are told apart, their spheres tell.
      styleOf(other.text, false) === undefined,
  )
  const least = titled ? 0 : isIntroduced ? 1 : 2
  if (earlier.length < least || insideQuotation(analysis, mention)) return
  if (hasCause(mention)) return
  const stem = text.toLowerCase().replace(/\.$/, '').slice(0, 5)
  const told = analysis.of(inSmallLetters).split(stem).length - 1
  if (told > 1) return
  const usual = earlier[0] ? analysis.text.slice(earlier[0].wholeStart, earlier[0].start) : `${titled!.text} `
  yield retitled(analysis, mention, usual, oneOffice, true)
}

/** “Sir Ingrid Vass”, “Dame Peter Hall” */
export function* knighthoods(analysis: Analysis, { mentions, given, surname }: Person): Iterable<Misstyling> {
  const gender = given && genderOfGivenName(given.split(/[ -]/)[0]!)
  if (!gender) return
  const wrong = gender === 'he' ? 'Dame' : 'Sir'
  const right = gender === 'he' ? 'Sir' : 'Dame'
  for (const { start, end, wholeStart } of mentions) {
    const title = analysis.text.slice(wholeStart, start)
    if (title.trim() !== wrong) continue
    const name = analysis.text.slice(start, end)
    const usual = mentions.find(other => other.honorific && other.honorific !== wrong)
    const before = usual && analysis.text.slice(usual.wholeStart, usual.start)
    const polite = before && (usual.start < start ? before + surname : before + name)
    yield {
      start: wholeStart,
      end,
      text: `${wrong} ${name}`,
      usual: before?.trim() ?? right,
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
  const nouns = person.offices.flatMap(({ text }) => genderOfOffice(text) ?? [])
  const byName = genderOfGivenName(person.given.split(/[ -]/)[0]!)
  // A man’s name tells less: “Ms. Holm” may be his wife.
  const other = nouns[0] ?? (byName === 'she' ? byName : undefined)
  if (!other || other === gender || nouns.includes(gender) || (byName && byName !== other)) return
  if (analysis.has(kin) || people(analysis).named(person.surname).length > 1) return
  const before = analysis.text.slice(mention!.wholeStart, mention!.start)
  const isSure = nouns.length > 0 || isSheBeside(analysis, person, mention!)
  const right = `${other === 'she' ? 'Ms' : 'Mr'}${before.includes('.') ? '. ' : ' '}`
  yield retitled(analysis, mention!, right, 'give one honorific', isSure)
}

/** Whether the paragraph says “she” where all others whom it names are men. */
function isSheBeside(analysis: Analysis, person: Person, { paragraph }: Mention): boolean {
  if (!paragraph.of(pronounsIn).some(({ pronoun }) => pronoun === 'she')) return false
  const ledger = people(analysis)
  const others = ledger.within(paragraph, paragraph).map(mention => ledger.of(mention)!)
  return others.every(other => other === person || (other.pronoun ?? other.likelyPronoun) === 'he')
}

const lord =
  /\b(?:ennobled|elevated|life peer|made a peer|created|[Bb]aron|[Vv]iscount|[Ee]arl\b|House of Lords|lords?hip|took (?:his|her) seat)/

/** “Lord Alan”, “Lord Tallis”, “Lady Olive” of a Sir Alan, a Sir Humphrey Tallis and a Dame Olive whom nobody has made a peer. */
export function* peerages(analysis: Analysis, person: Person): Iterable<Misstyling> {
  const { mentions, given, surname } = person
  const knight = mentions.find(({ honorific }) => honorific === 'Sir' || honorific === 'Dame')
  if (!knight || !given || analysis.has(lord)) return
  const first = given.split(' ')[0]!
  const rank = knight.honorific!
  const peer = rank === 'Sir' ? 'Lord' : 'Lady'
  const strangers = people(analysis).all.filter(
    other => other !== person && other.given === undefined && other.surname === surname,
  )
  for (const mention of [...mentions, ...strangers.flatMap(({ mentions }) => mentions)]) {
    // “Lady Pargeter” may be a Sir Hugh’s wife.
    if (rank === 'Dame' && mention.form === 'surname' && analysis.has(sir)) continue
    if (
      titleOf(analysis, mention) !== peer ||
      mention.start < knight.start ||
      insideQuotation(analysis, mention)
    )
      continue
    const { wholeStart, end } = mention
    const text = analysis.text.slice(wholeStart, end)
    yield {
      start: wholeStart,
      end,
      text,
      usual: rank,
      remedies: [`${rank} ${first}`],
      advice: 'give the title that fits',
      sure: true,
    }
  }
}

const sir = /\bSir \p{Lu}/u

const titleOf = ({ text }: Analysis, { wholeStart, start }: Mention): string =>
  text.slice(wholeStart, start).trim()

/** “Mr Lind” of a Professor Lind. */
export function* professorships(analysis: Analysis, person: Person): Iterable<Misstyling> {
  const styled = person.mentions.filter(({ title, honorific }) => isProfessor(title) || honorific === 'Prof')
  if (!styled.some(({ form }) => form === 'surname') || styled.length < 2) return
  const plain = person.mentions.filter(({ honorific }) => /^(?:Mr|Mrs|Ms|Miss)$/.test(honorific ?? ''))
  const [mention] = plain
  if (plain.length !== 1 || mention!.start < styled[0]!.start || insideQuotation(analysis, mention!)) return
  if (kin.test(mention!.paragraph.text) || people(analysis).named(person.surname).length > 1) return
  const usual = styled.find(({ form }) => form === 'surname')!
  yield retitled(
    analysis,
    mention!,
    analysis.text.slice(usual.wholeStart, usual.start),
    'give one honorific',
    true,
  )
}

const isProfessor = (title: string | undefined): boolean =>
  title !== undefined && /^Prof(?:essor|\.)?$/.test(title)
