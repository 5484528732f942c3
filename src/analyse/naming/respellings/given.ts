import { groupedBy } from '../../collections.ts'
import type { Analysis } from '../../index.ts'
import { genderOfGivenName, givenNames } from '../gazetteer.ts'
import { foldName } from '../names.ts'
import { type Person, people } from '../people.ts'
import type { Respelling } from '../respellings.ts'
import { isNear, soundsLike } from './slips.ts'
import { together } from './strangers.ts'

/** Spellings of one given name. */
const givenVariants = new Map<string, number>()
for (const [number, group] of (
  'katherine catherine katharine kathryn cathryn catharine|jon john|steven stephen stephan|geoffrey jeffrey geoffry jeffery|sean shaun shawn|ann anne|' +
  'sara sarah|mohammed mohamed muhammad mohammad muhammed|philip phillip|alan allan allen|marc mark|eric erik|carl karl|nicholas nicolas nikolas|' +
  'isabel isobel isabelle isabella|teresa theresa|brian bryan|lawrence laurence|graham graeme|ian iain|neil neal|stewart stuart|rachel rachael|debra deborah|' +
  'elizabeth elisabeth|lindsay lindsey|hannah hanna|vivian vivien|dmitri dmitry dmitriy|sergei sergey|alexei alexey|alexander aleksandr alexandr|yuri yuriy|andrei andrey|' +
  'hussein husain hussain|ahmed ahmad|yusuf yousef youssef yousuf|omar umar|abdullah abdallah|volodymyr vladimir|zoe zoey|claire clare|jonathan jonathon johnathan|michele michelle|' +
  'matthew mathew|anthony antony|frances francis|leslie lesley|marian marion|gerard gerrard|gareth garth|tracy tracey|stacy stacey|terence terrence|rodger roger|derek derrick|lewis louis|julian julien|' +
  'kristin kristen kristine|rebecca rebekah|christina kristina|caitlin kaitlin caitlyn kaitlyn|megan meghan|sofia sophia|victor viktor|lucas lukas|oscar oskar|conor connor|hayley hailey haley|christopher kristopher|frederick frederic fredrick|gabriela gabriella|daniela daniella|monica monika|erica erika|jacob jakob|rafael raphael|natalie nathalie|natalia natalya nataliya|aisha ayesha|khalid khaled|saeed said|karim kareem|rashid rasheed|tariq tarek|leila layla|yasmin yasmine|yulia yuliya|tatiana tatyana|yevgeny evgeny evgeni yevgeni|mikhail michail|vasily vasili|anatoly anatoli|gennady gennadi|andriy andrii|siobhan siobhain|aleksei alexei|allison alison|lorraine loraine|margaret margret|barbara barbra|dorothy dorothea|leonard lenard'
)
  .split('|')
  .entries()) {
  for (const name of group.split(' ')) givenVariants.set(name, number)
}

/** “Katherine Mori … Catherine Mori” */
export function* givenNameVariants(analysis: Analysis): Iterable<Respelling> {
  const bySurname = groupedBy(
    people(analysis).all.filter(({ given }) => given),
    ({ surname }) => foldName(surname),
  )
  for (const family of bySurname.values()) {
    if (family.length < 2 || family.length > 12) continue
    const byFirst = [...family].sort(
      (a, b) => fullCount(b) - fullCount(a) || a.mentions[0]!.start - b.mentions[0]!.start,
    )
    for (const [index, rare] of byFirst.entries()) {
      if (fullCount(rare) > 2) continue
      const usual = byFirst.slice(0, index).find(other => mayBeOne(analysis, rare, other))
      if (!usual) continue
      const written = firstName(rare)
      for (const mention of rare.mentions) {
        const at = mention.form === 'full' ? mention.text.indexOf(written) : -1
        if (at < 0) continue
        const start = mention.start + at
        yield { start, end: start + written.length, text: written, usual: firstName(usual), sure: true }
      }
    }
  }
}

/** `Katherine`, `T. J.`, `Xiaoming`: what is compared of a given name. */
const firstName = ({ given }: Person): string =>
  isInitials(given!) || isWithInitial(given!) ? given! : given!.split(' ')[0]!

const isInitials = (given: string): boolean => /^(?:\p{Lu}\.? ?){2,}$/u.test(given)
const isWithInitial = (given: string): boolean => /^\p{Lu}\p{L}+ \p{Lu}\.$/u.test(given)

const fullCount = ({ mentions }: Person): number => mentions.filter(({ form }) => form === 'full').length
const kin =
  /\b(?:wife|husband|son|daughter|brother|sister|father|mother|uncle|aunt|cousin|nephew|niece|twin|grandson|granddaughter|grandfather|grandmother|widow|widower|partner|child)$/

function mayBeOne(analysis: Analysis, rare: Person, usual: Person): boolean {
  if (rare.pronoun && usual.pronoun && rare.pronoun !== usual.pronoun) return false
  if ([...rare.offices, ...usual.offices].some(({ text }) => kin.test(text))) return false
  return (
    (isVariant(rare, usual) || (isSlipOfGiven(rare, usual) && isUnintroduced(analysis, rare, usual))) &&
    !together(rare, usual) &&
    !isKin(analysis.text, rare)
  )
}

/** `Steven` and `Stephen` */
function isVariant(rare: Person, usual: Person): boolean {
  const [a, b] = [foldName(rare.given!).split(' '), foldName(usual.given!).split(' ')]
  const listed = givenVariants.get(a[0]!)
  // “Guenter” is how who has no dots writes “Günter”.
  const isUndotted =
    a[0]!.replace(/([aou])e/g, '$1') === b[0]!.replace(/([aou])e/g, '$1') &&
    /[äöü]/i.test(rare.given! + usual.given!)
  return (
    a[0] !== b[0] &&
    a.slice(1).join(' ') === b.slice(1).join(' ') &&
    (isUndotted || (listed !== undefined && listed === givenVariants.get(b[0]!)))
  )
}

/** `T. K.` for `T. J.`, `James B.` for `James R.`, and any other name for one that the article has introduced. */
function isSlipOfGiven(rare: Person, usual: Person): boolean {
  const [one, other] = [rare.given!, usual.given!]
  const [a, b] = [foldName(one).split(' '), foldName(other).split(' ')]
  if (a.length !== b.length) return false
  const differing = a.filter((word, at) => word !== b[at])
  if (isInitials(one) && isInitials(other)) return differing.length === 1
  if (isWithInitial(one) && isWithInitial(other)) return a[0] === b[0] && differing.length === 1
  const [mine, theirs] = [a[0]!, b[0]!]
  if (mine === theirs || a.slice(1).join(' ') !== b.slice(1).join(' ')) return false
  if (/^.\.?$/.test(mine) || /^.\.?$/.test(theirs)) return false
  const [first, second] = [one.split(' ')[0]!, other.split(' ')[0]!]
  const [gender, otherGender] = [genderOfGivenName(first), genderOfGivenName(second)]
  if (gender && otherGender && gender !== otherGender) return false
  if (givenNames.has(first) && givenNames.has(second)) return mine[0] === theirs[0] && !isShort(mine, theirs)
  return mine.length > 3 && (isNear(mine, theirs, mine.length > 5 ? 2 : 1) || soundsLike(mine, theirs))
}

/** Short forms that hardly begin as their names do. */
const shortForms = new Set(
  'larry lawrence|larry laurence|mike michael|mick michael|mickey michael|jim james|jimmy james|jamie james|jack john|joe joseph|joey joseph|chuck charles|harry henry|hal henry|hal harold|sally sarah|sadie sarah|maggie margaret|meg margaret|molly mary|mamie mary|jake jacob|sue susan|susie susan|sue suzanne|tom thomas|tommy thomas|moe morris|dot dorothy|dolly dorothy|dottie dorothy|jerry jerome|jerry jeremiah|ted theodore|terry theresa|tess theresa|tess teresa|kit katherine|kitty katherine|cindy cynthia|barney bernard|babs barbara|eddie edward|eddie edwin|ellie eleanor|fanny frances|louie lewis|mo mohammed|mo mohamed|mo muhammad|alex aleksandr|misha mikhail'.split(
    '|',
  ),
)

/** “Rob” and “Robert”, “Maria” and “Mario”, “Larry” and “Lawrence”: one name for short, or a family's. */
const isShort = (one: string, other: string): boolean =>
  one.slice(0, 3) === other.slice(0, 3) ||
  one.startsWith(other) ||
  other.startsWith(one) ||
  shortForms.has(`${one} ${other}`) ||
  shortForms.has(`${other} ${one}`)

/** “, who lives next door”, “, 34,”, “, a plumber”, “ (right)” */
const introducing =
  /^(?:, (?:who\b|whose\b|\d|(?:an?|the|his|her|their|no|also|another|\p{Lu}[\p{L}’']+[’']s) |(?:\p{Ll}+ ){1,3}(?:of|at|for|from|in) )| \(|,? (?:[JS]r\.?|I{2,3}|IV)\b)/u

/** Whether nothing tells who somebody is, who is named in full once, and of whose surname somebody is known. */
function isUnintroduced({ text }: Analysis, rare: Person, usual: Person): boolean {
  const [mention] = rare.mentions
  // The surname alone may have been taken for the one named last.
  if (fullCount(rare) > 1 || mention!.form !== 'full' || mention!.start < usual.mentions[0]!.start)
    return false
  const isStyled =
    mention!.title !== undefined && usual.mentions.some(({ title }) => title?.endsWith(mention!.title!))
  if ((mention!.title && !isStyled) || mention!.role || mention!.honorific) return false
  return !introducing.test(text.slice(mention!.end, mention!.end + 40)) && !isOfFamily(rare, usual, text)
}

const familyWord =
  /\b(?:wife|husband|sons?|daughters?|brothers?|sisters?|siblings?|father|mother|uncle|aunt|cousins?|nephew|niece|twins?|parents?|grand(?:son|daughter|father|mother)|widow|widower|family|couple|married|relation|related|namesake)\b/
const kinBefore = new RegExp(`${kin.source.slice(0, -1)},? $`)

/** Whether the article tells of a family: “the Whitcombes”, “his brother Jon”. */
const isOfFamily = (rare: Person, { surname }: Person, text: string): boolean =>
  familyWord.test(rare.mentions[0]!.paragraph.text) ||
  text.includes(`he ${surname}s`) ||
  text.includes(`${surname} family`)

function isKin(text: string, rare: Person): boolean {
  const given = rare.given!.split(' ')[0]!
  for (let at = text.indexOf(given); at >= 0; at = text.indexOf(given, at + 1))
    if (kinBefore.test(text.slice(Math.max(0, at - 20), at))) return true
  return false
}
