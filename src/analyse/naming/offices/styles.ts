import { wordSet } from '../../collections.ts'
import { countries, demonyms, shortTitles, states } from '../gazetteer.ts'

/** A field of life whose offices are told apart from each other. */
type Sphere =
  | 'government'
  | 'legislature'
  | 'rank'
  | 'clergy'
  | 'bench'
  | 'bar'
  | 'business'
  | 'crown'
  | 'school'
  | 'faculty'
  | 'ward'
  | 'team'
  | 'touchline'
  | 'voice'
  | 'instrument'
  | 'suit'
  | 'voicing'
  | 'crew'
  | 'chamber'
  | 'nobility'
  | 'cockpit'
  | 'board'

const spheres = new Map<string, Sphere>()
for (const [sphere, heads] of [
  [
    'government',
    'president vice-president premier minister chancellor secretary undersecretary governor lieutenant-governor mayor treasurer executive attorney ambassador consul commissioner comptroller controller adviser taoiseach',
  ],
  ['legislature', 'senator representative assemblyman assemblywoman councillor alderman'],
  [
    'rank',
    'general colonel captain major lieutenant sergeant corporal private admiral commodore brigadier sheriff marshal chief constable inspector superintendent trooper deputy',
  ],
  ['clergy', 'pope cardinal archbishop bishop priest rabbi imam sister mother'],
  ['bench', 'judge justice magistrate'],
  ['bar', 'prosecution defence'],
  ['business', 'officer director editor'],
  ['crown', 'king queen prince princess emperor empress sultan'],
  ['school', 'principal pupil'],
  ['faculty', 'dean provost rector registrar'],
  ['ward', 'nurse surgeon paramedic midwife vet dentist pharmacist'],
  ['team', 'goalkeeper striker defender quarterback linebacker pitcher catcher shortstop'],
  ['touchline', 'coach referee'],
  ['voice', 'soprano mezzo-soprano contralto countertenor tenor baritone'],
  ['instrument', 'violinist cellist oboist flautist trumpeter harpist clarinettist pianist'],
  ['suit', 'plaintiff defendant'],
  ['voicing', 'spokesman'],
  ['chamber', 'speaker whip'],
  ['nobility', 'duke marquess earl viscount baron'],
  ['board', 'chair chairman chairwoman chairperson'],
  ['cockpit', 'first-officer co-pilot'],
  ['crew', 'producer choreographer screenwriter playwright cinematographer conductor'],
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
  mp: 'representative',
  headteacher: 'principal',
  headmaster: 'principal',
  headmistress: 'principal',
  schoolboy: 'pupil',
  schoolgirl: 'pupil',
  duchess: 'duke',
  marchioness: 'marquess',
  countess: 'earl',
  count: 'earl',
  viscountess: 'viscount',
  baroness: 'baron',
  copilot: 'co-pilot',
  pastor: 'priest',
  keeper: 'goalkeeper',
  'centre-forward': 'striker',
  'centre-back': 'defender',
  'centre-half': 'defender',
  umpire: 'referee',
  linesman: 'referee',
  mezzo: 'mezzo-soprano',
  flutist: 'flautist',
  clarinetist: 'clarinettist',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  veterinarian: 'vet',
  defending: 'defence',
  prosecuting: 'prosecution',
  prosecutor: 'prosecution',
}

const acronyms: Readonly<Record<string, string>> = {
  CEO: 'chief executive officer',
  CFO: 'chief financial officer',
  COO: 'chief operating officer',
  CTO: 'chief technology officer',
  CMO: 'chief marketing officer',
}

/** An office without the words that do not matter. */
export interface Style {
  readonly head: string
  readonly sphere: Sphere
  /** `foreign` of the foreign minister. */
  readonly portfolio: ReadonlySet<string>
  /** `deputy`, `vice` */
  readonly level: string
}

const levels =
  /^(?:deputy|vice|lieutenant|under|assistant|associate|junior|shadow|sub|co|acting|interim|head)$/
const idle = wordSet(
  'of for the and to a an u.s us uk u.k state-level federal national regional local new old mr ms our his her its their senior chief city county lord lady right honourable honorable',
)
const twoWords =
  /^(?:attorney|consul|secretary|governor|director|surgeon|solicitor|inspector|adjutant|postmaster) general$/
/** “Assistant State’s Attorney”, “Crown counsel” */
const publicly =
  /\b(?:district|(?:state|commonwealth)[’']s|crown|prosecuti(?:ng|on)|u\.?s\.?) (?:attorney|solicitor|counsel|lawyer|barrister)$/i
const lawyer = /^(?:lawyer|attorney|barrister|solicitor|counsel|advocate|qc|kc)$/
/** What a director or an editor may be of; others of that name say too little. */
const charge =
  /^(?:finance|financial|marketing|sales|managing|artistic|technical|sporting|creative|medical|research|communications|personnel|commercial|operations|legal|news|sports|political|foreign|city|business|features|picture|fashion|literary|health|education|science|music|programme|program|admissions|athletic|funeral|casting)$/

/** What an office comes to, `of` where a province has a premier of its own; undefined for what tells too little. */
export function styleOf(office: string, provincial: boolean): Style | undefined {
  const words = office
    .replace(/^\p{Lu}{3}$/u, word => acronyms[word] ?? word)
    // “Secretary-General”
    .replace(/-(?=[Gg]eneral\b)/, ' ')
    .replace(/\b[Ff]irst [Oo]fficer$/, 'first-officer')
    .replace(/(?:^|\s)\p{Lu}[\p{L}.-]+(?=\s)/gu, word =>
      demonyms.has(word.trim()) || countries.has(word.trim()) || states.has(word.trim()) ? '' : word,
    )
    .trim()
    .split(/\s+/)
    .filter(word => !/[’']s$|s[’']$/.test(word))
    .map(word => (shortTitles.get(word.replace(/\.$/, '')) ?? word).toLowerCase().replace(/\.$/, ''))
    .flatMap(word => word.split(' '))
    .map(word => synonyms[word] ?? word)
  const of = words.indexOf('of')
  const until = of > 0 ? of : words.length
  let at = until - 1
  // “attorney general”, “secretary general”
  if (twoWords.test(`${words[at - 1] ?? ''} ${words[at] ?? ''}`)) at--
  const head = words[at]
  if (!head) return undefined
  const rest = words.filter((_, index) => index !== at)
  if (head === 'representative' && rest.includes('trade'))
    return { head: 'trade', sphere: 'government', portfolio: new Set(), level: '' }
  const level = rest.filter(word => levels.test(word)).join(' ')
  const style = (name: string, sphere: Sphere, portfolio: Iterable<string> = []): Style => ({
    head: name,
    sphere,
    portfolio: new Set(portfolio),
    level,
  })
  if (/\bpublic defender$/i.test(office)) return style('defence', 'bar')
  // “defence lawyer”; an attorney alone is on either side.
  if (lawyer.test(head) && !words.includes('general')) {
    if (rest.includes('defense')) return style('defence', 'bar')
    const isDistrict = /\bdistrict attorney$/i.test(office)
    return publicly.test(office) ? style('prosecution', 'bar', isDistrict ? ['district'] : []) : undefined
  }
  if (head === 'defense' && rest.length === 0) return style('defence', 'bar')
  if (rest.includes('chief') && /^(?:executive|officer)$/.test(head)) {
    const charges = rest.filter(word => word !== 'chief' && !levels.test(word) && !idle.has(word))
    const what = head === 'executive' ? head : charges.join(' ')
    return what ? style(`chief ${what}`, 'business') : undefined
  }
  // “the majority leader”
  if (head === 'leader') {
    const of = rest.find(word => /^(?:majority|minority)$/.test(word))
    return of ? style(`${of} leader`, 'chamber') : undefined
  }
  // “Sister Agnes”, not “his sister”
  if (/^(?:sister|mother)$/.test(head) && !/^(?:Sister|Mother)$/.test(office)) return undefined
  if (head === 'deputy' && !/^(?:Deputy|deputy)$/.test(office)) return undefined
  if (head === 'justice' && /\b(?:chief|associate) justice$/i.test(office))
    return { ...style('justice', 'bench'), level: /chief/i.test(office) ? 'chief' : 'associate' }
  if (/^(?:vicar|rector|curate)$/.test(head) && !rest.includes('university'))
    return style('priest', 'clergy', ['parish'])
  // “Father Boyle”, not “his father”
  if (head === 'father' && /^(?:Father|Fr)\b/.test(office)) return style('priest', 'clergy')
  const sphere = spheres.get(head)
  if (!sphere) return undefined
  if (sphere === 'business') {
    const charges = rest.filter(word => charge.test(word)).map(word => word.replace(/^financial$/, 'finance'))
    if (charges.length > 0 && head !== 'officer') return style(`${charges.join(' ')} ${head}`, sphere)
    return head === 'director' ? style(head, 'crew') : undefined
  }
  if (head === 'premier' && !provincial) return style('minister', sphere, ['prime'])
  const portfolio = rest.filter(word => !levels.test(word) && !idle.has(word))
  // A minister and a secretary for one thing are one office.
  return style(head === 'secretary' ? 'minister' : head, sphere, portfolio)
}

/** Pairs of spheres that nobody is in at once, unless the article says how. */
const apart = wordSet(
  'bar-bench bench-clergy bench-rank bench-legislature bench-voicing clergy-rank clergy-legislature rank-school business-voicing touchline-team',
)
/** Ranks that people of public life may bear, and heads of other bodies. */
const grand =
  /^(?:general|colonel|admiral|marshal|commodore|brigadier|chief|sheriff|major|captain|superintendent|private)$/

const service = /^(?:fire|police|army|navy|air)$/
const grade = /^(?:lieutenant|major|brigadier|staff|master|first|second|rear)$/

/** Whether both offices have words of a kind, and not the same: `fire` and `police` of chiefs. */
function differsIn(kind: RegExp, a: Style, b: Style): boolean {
  const words = ({ portfolio, level }: Style): string[] =>
    [...portfolio, ...level.split(' ')].filter(word => kind.test(word))
  const [mine, theirs] = [words(a), words(b)]
  return mine.length > 0 && theirs.length > 0 && !mine.some(word => theirs.includes(word))
}

/** Whether one person cannot well hold both at once. */
export function clash(a: Style, b: Style): boolean {
  if (a.sphere !== b.sphere) return clashAcross(a, b) || clashAcross(b, a)
  const within = (one: Style, other: Style): boolean =>
    [...one.portfolio].every(word => other.portfolio.has(word))
  const pair = new Set([a.head, b.head])
  switch (a.sphere) {
    case 'rank':
      if (a.head === b.head) return differsIn(service, a, b) || differsIn(grade, a, b)
      // “Lt. Col.” and “Colonel”, “Detective Sergeant” and “Sergeant”
      return !a.portfolio.has(b.head) && !b.portfolio.has(a.head) && a.level !== b.head && b.level !== a.head
    case 'clergy':
      // A cardinal may be an archbishop, and a bishop is a priest.
      if (pair.has('cardinal')) return pair.has('pope') || pair.has('rabbi') || pair.has('imam')
      // … and no vicar a bishop.
      if (pair.has('priest') && (pair.has('bishop') || pair.has('archbishop')))
        return a.portfolio.has('parish') || b.portfolio.has('parish')
      return a.head !== b.head
    case 'school':
      return a.head !== b.head || (a.level !== b.level && /vice|deputy|assistant/.test(a.level + b.level))
    case 'touchline':
      return a.head !== b.head || (a.level !== '' && b.level !== '' && a.level !== b.level)
    case 'business':
      return a.head !== b.head && !joint.test(`${a.head} ${b.head}`)
    case 'government':
    case 'legislature':
    case 'bench':
      if (a.head !== b.head) return true
      if (a.sphere === 'bench' && a.level && b.level && a.level !== b.level) return true
      if (a.level !== b.level && a.sphere === 'government') return true
      return !within(a, b) && !within(b, a)
    case 'board':
      return a.level !== b.level && /vice|deputy/.test(a.level + b.level)
    default:
      return a.head !== b.head
  }
}

/** “artistic director and chief executive”, “managing director” for the chief executive, and editors of all kinds */
const joint = /artistic|creative|managing|music|casting|editor/

function clashAcross(a: Style, b: Style): boolean {
  if (a.sphere === 'board') return b.head === 'chief executive'
  if (a.sphere === 'cockpit') return b.head === 'captain'
  if (a.portfolio.has('district') && b.head === 'attorney') return true
  if ((a.sphere === 'rank' && grand.test(a.head)) || (b.sphere === 'rank' && grand.test(b.head))) {
    const other = a.sphere === 'rank' ? b : a
    if (other.sphere === 'school') return true
    return (other.sphere === 'clergy' || other.sphere === 'bench') && /^(?:captain|major)$/.test(a.head)
  }
  if (apart.has(`${a.sphere}-${b.sphere}`)) return a.sphere !== 'business' || a.head.startsWith('chief ')
  if (b.sphere === 'legislature') return a.head === 'governor' || a.head === 'mayor'
  if (a.sphere === 'government') {
    if (b.sphere === 'clergy') return /^(?:governor|mayor|commissioner)$/.test(a.head)
    if (b.sphere === 'rank' || b.sphere === 'school') return true
    if (b.sphere === 'voicing') return /^(?:president|minister|premier|governor|mayor)$/.test(a.head)
    return b.sphere === 'bench' && a.head !== 'attorney'
  }
  return false
}
