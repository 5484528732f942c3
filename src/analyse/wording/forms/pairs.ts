import type { Analysis, Paragraph, Recalling } from '../../index.ts'
import type { Add, Finder } from './usage.ts'

/** What is found only because the article has its other form too: one look at the whole says which to seek. */
export function pairedForms(article: Analysis): Finder[] {
  return [
    finderOf(accents, accentsOf(article)),
    finderOf(ampersands, firmsOf(article)),
    finderOf(compounds, compoundsOf(article)),
  ].filter(finder => finder !== undefined)
}

type Seeking = (forms: readonly string[]) => Finder

const made = new Map<Seeking, Map<string, Finder>>(
  [accents, ampersands, compounds].map(one => [one, new Map()]),
)

/** The finder of some forms: the same for the same ones, so that what it found holds. */
function finderOf(seeking: Seeking, forms: readonly string[]): Finder | undefined {
  if (forms.length === 0) return undefined
  const known = made.get(seeking)!
  const key = forms.join('\n')
  let finder = known.get(key)
  if (!finder) {
    if (known.size > 100) known.clear()
    finder = seeking(forms)
    known.set(key, finder)
  }
  return finder
}

/** The different texts that are found in paragraphs, in order. */
const different = (article: Analysis, find: (paragraph: Paragraph) => readonly string[]): string[] => [
  ...new Set(article.gather(find)),
]

const letter = /[\p{L}-]/u
const bare = (said: string): string => said.normalize('NFD').replace(/\p{M}/gu, '')
/** Words of their own without their accents: “resume”, “rose”. */
const apart =
  /^(?:resume[sd]?|expose[sd]?|rose|pate|pates|lame|mate|attache[sd]?|charge|pique|sake|maid|ole|pole|peso|ano|mas|tu|la|el|como|pas|ou|a|des?|cure|saute|seance|divorce|fiance|fiancee|role|nee|senor|ha|soy|mama|papa)$/i

/** The accented words of an article that it has without accents, too. */
const accentsOf = (article: Analysis): string[] =>
  different(article, accented).filter(said => article.has(bare(said)))

function accented({ text }: Paragraph): readonly string[] {
  if (!/[À-ÿ]/.test(text)) return []
  const found = new Set<string>()
  for (const { index } of text.matchAll(/[À-ÿ]/g)) {
    let [start, end] = [index, index + 1]
    while (start > 0 && letter.test(text[start - 1]!)) start--
    while (end < text.length && letter.test(text[end]!)) end++
    const said = text.slice(start, end)
    const key = bare(said)
    if (key.length >= 3 && !apart.test(key)) found.add(said)
  }
  return [...found]
}

/** “café” and “cafe”, “São Paulo” and “Sao Paulo”. */
function accents(words: readonly string[]): Finder {
  const pairs = words.map(said => [bare(said), said] as const)
  return ({ text }, add) => {
    for (const [key, said] of pairs)
      for (const form of [key, said])
        eachWord(text, form, at => add(at, form.length, `accents of ${key}`, form, to => to))
  }
}

/** Each place where a word stands as one of its own. */
function eachWord(text: string, form: string, visit: (at: number) => void): void {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    if (!letter.test(text[at - 1] ?? ' ') && !letter.test(text[at + form.length] ?? ' ')) visit(at)
}

const firm = /\p{Lu}[\p{L}’'.-]* & \p{Lu}[\p{L}’'-]*/gu

/** The firms of an article that it writes with “and”, too. */
const firmsOf = (article: Analysis): string[] =>
  different(article, firms).filter(said => article.has(said.replace(' & ', ' and ')))

const firms = ({ text }: Paragraph): readonly string[] =>
  text.includes(' & ') ? [...text.matchAll(firm)].map(([said]) => said) : []

/** “Marks & Spencer” and “Marks and Spencer”. */
function ampersands(names: readonly string[]): Finder {
  return ({ text }, add) => {
    for (const name of names) {
      for (const form of [name, name.replace(' & ', ' and ')]) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
          add(at, form.length, `name ${name}`, form, to => to)
      }
    }
  }
}

const hyphened = /(?<![\p{L}-])\p{Ll}{3,20}-\p{Ll}{3,20} \p{Ll}{3,20}/u

/** The compounds of an article that it has without the hyphen before the same noun, too. */
const compoundsOf = (article: Analysis): string[] =>
  different(article, hyphenated).filter(said => article.has(said.replace('-', ' ')))

function hyphenated({ text }: Paragraph): readonly string[] {
  const found: string[] = []
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    const said = hyphened.exec(text.slice(Math.max(0, at - 22), at + 42))?.[0]
    if (said) found.push(said)
  }
  return found
}

/** “long-term plan” and “long term plan”: the same before the same noun. */
function compounds(phrases: readonly string[]): Finder {
  return ({ text }, add) => {
    for (const phrase of phrases) {
      const end = phrase.lastIndexOf(' ')
      for (const form of [phrase, phrase.replace('-', ' ')]) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
          if (/\p{L}/u.test(text[at - 1] ?? ' ') || /[\p{L}-]/u.test(text[at + form.length] ?? ' ')) continue
          add(at, end, `hyphen of ${phrase}`, form.slice(0, end), to => to)
        }
      }
    }
  }
}

const shortTitles: Readonly<Record<string, string>> = {
  Gov: 'Governor',
  Sen: 'Senator',
  Rep: 'Representative',
  Prof: 'Professor',
  Gen: 'General',
  Col: 'Colonel',
  Capt: 'Captain',
  Sgt: 'Sergeant',
  Lt: 'Lieutenant',
  Maj: 'Major',
  Cpl: 'Corporal',
  Supt: 'Superintendent',
  Insp: 'Inspector',
  Rev: 'Reverend',
  Hon: 'Honourable',
}
const title = new RegExp(
  String.raw`(?<![\p{L}.-])(?:(${Object.keys(shortTitles).join('|')})(\.?)|(${Object.values(shortTitles).join('|')})) (?=\p{Lu}\p{Ll})`,
  'gu',
)
export const mayTitle = new RegExp(String.raw`\b(?:${Object.keys(shortTitles).join('|')})\b\.? \p{Lu}`, 'u')

/** “Gov. Hale” and “Governor Hale”. */
export function ranks(passage: Recalling, add: Add): void {
  const { text } = passage
  for (const { 1: short, 2: stop = '', 3: whole, index } of passage.matches(title)) {
    const said = whole ?? `${short}${stop}`
    const full = whole ?? shortTitles[short!]!
    // “Attorney General Hale”, “Major League”
    if (/\p{Lu}\p{Ll}+ $/u.test(text.slice(Math.max(0, index - 12), index))) continue
    if (
      /^ (?:League|Motors|Assembly|Electric|Hospital|Mills|Hotel|Election|Staff)\b/.test(
        text.slice(index + said.length),
      )
    )
      continue
    add(index, said.length, `title ${full}`, said, to => to)
  }
}

const stateForms =
  'Alabama:Ala.:AL Arizona:Ariz.:AZ Arkansas:Ark.:AR California:Calif.:CA Colorado:Colo.:CO Connecticut:Conn.:CT Delaware:Del.:DE Florida:Fla.:FL Georgia:Ga.:GA Hawaii::HI Idaho::ID Illinois:Ill.:IL Indiana:Ind.:IN Iowa::IA Kansas:Kan.:KS Kentucky:Ky.:KY Louisiana:La.:LA Maine::ME Maryland:Md.:MD Massachusetts:Mass.:MA Michigan:Mich.:MI Minnesota:Minn.:MN Mississippi:Miss.:MS Missouri:Mo.:MO Montana:Mont.:MT Nebraska:Neb.:NE Nevada:Nev.:NV New_Hampshire:N.H.:NH New_Jersey:N.J.:NJ New_Mexico:N.M.:NM New_York:N.Y.:NY North_Carolina:N.C.:NC North_Dakota:N.D.:ND Ohio::OH Oklahoma:Okla.:OK Oregon:Ore.:OR Pennsylvania:Pa.:PA South_Carolina:S.C.:SC South_Dakota:S.D.:SD Tennessee:Tenn.:TN Texas::TX Utah::UT Vermont:Vt.:VT Virginia:Va.:VA Washington:Wash.:WA West_Virginia:W.Va.:WV Wisconsin:Wis.:WI Wyoming:Wyo.:WY'
    .split(' ')
    .map(row => row.replaceAll('_', ' ').split(':'))
const stateOf = new Map(
  stateForms.flatMap(([whole = '', ...short]) =>
    [whole, ...short].filter(Boolean).map(form => [form, whole] as const),
  ),
)
/** A town, a comma, and what may be its state. */
const placed =
  /\p{Lu}\p{Ll}+, ((?:New|North|South|West) \p{Lu}\p{Ll}+|[NSW]\.(?:[A-Z]|Va)\.|\p{Lu}\p{Ll}{1,4}\.|[A-Z]{2}\b|\p{Lu}\p{Ll}{3,12})(?![\p{L}])(?! \d{5})/gu
export const mayPlace = /\p{Ll}, (?:[A-Z]{2}\b|[A-Z][a-z]{1,4}\.|[NSW]\.[A-Z])/u

/** “Reno, Nev.” and “Elko, Nevada”. */
export function stateNames(passage: Recalling, add: Add): void {
  for (const { 0: whole, 1: said = '', index } of passage.matches(placed)) {
    const state = stateOf.get(said)
    if (!state) continue
    const at = index + whole.length - said.length
    add(at, said.length, `state ${state}`, said, to => to)
  }
}

const institution =
  /(?<=\p{Lu}[\p{L}’-]{2,} )([Pp]arty|[Cc]ouncil|[Uu]niversity|[Aa]irport|[Rr]iver|[Ss]treet|[Rr]oad|[Hh]ospital|[Cc]ommittee|[Cc]ommission|[Pp]arliament|[Cc]ounty)(?![\p{L}-])/gu
export const mayInstitute =
  / (?:party|council|university|airport|river|street|road|hospital|committee|commission|parliament|county)\b/

/** “the Labour Party” and “the Labour party”. */
export function institutions(passage: Recalling, add: Add): void {
  const { text } = passage
  for (const { 0: said, index } of passage.matches(institution)) {
    const name = /(\p{Lu}[\p{L}’-]+) $/u.exec(text.slice(Math.max(0, index - 24), index))?.[1]
    if (
      !name ||
      /^(?:The|A|An|This|That|Our|His|Her|Its|Their|Every|Each|No|One|Some|Any|Both|Another)$/.test(name)
    )
      continue
    if (/^ \p{Lu}/u.test(text.slice(index + said.length, index + said.length + 2))) continue
    add(index, said.length, `capital of ${name} ${said.toLowerCase()}`, said, to => to)
  }
}

const office =
  /(?<=[\p{Ll},;:] the |[.!?]["”’]? The |^The )([Pp]rime [Mm]inister|[Ff]oreign [Mm]inister|[Hh]ome [Ss]ecretary|[Ff]oreign [Ss]ecretary|[Cc]hancellor|[Cc]hief [Jj]ustice)(?![\p{L}-]| (?:of|for|\p{Lu}))/gu
export const mayGovern =
  /[Tt]he (?:Prime Minister|Foreign Minister|Home Secretary|Foreign Secretary|Chancellor|Chief Justice)\b/

/** “the Prime Minister” and “the prime minister”. */
export function offices(passage: Recalling, add: Add): void {
  for (const { 0: said, index } of passage.matches(office)) {
    // “the Prime minister” is a slip, not a form.
    if (/ /.test(said) && /\p{Lu}/u.test(said) && !/^\p{Lu}.* \p{Lu}/u.test(said)) continue
    add(index, said.length, `capital of ${said.toLowerCase()}`, said, to => to)
  }
}

const centuryNames =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )
const ofCentury = new RegExp(
  `\\b(?:(\\d{2}(?:st|nd|rd|th))|(${centuryNames.join('|')}))(?=[ -]centur(?:y|ies)\\b)`,
  'gi',
)

/** “the 19th century” and “the nineteenth century”. */
export function centuries(passage: Recalling, add: Add): void {
  for (const { 0: said, 1: figure, 2: word, index } of passage.matches(ofCentury)) {
    const number = figure ? Number.parseInt(figure, 10) : centuryNames.indexOf(word!.toLowerCase()) + 10
    if (/^\p{Lu}/u.test(said)) continue
    add(index, said.length, 'centuries', figure ? '19th' : 'nineteenth', to =>
      to === '19th'
        ? (figure ?? `${number}${number === 21 ? 'st' : 'th'}`)
        : (centuryNames[number - 10] ?? said),
    )
  }
}

const measuredBy =
  /(?<![\p{L}\d.,$£€-])(\d{1,4}|two|three|four|five|six|seven|eight|nine|ten)([- ])(year|month|week|day|hour|minute|mile|foot|inch|yard|met(?:er|re)|pound|member|point|storey|acre)(?=[- ]\p{Ll}{3})/gu
export const mayLackHyphen =
  /\b(?:[2-9]|\d{2,4}|two|three|four|five|six|seven|eight|nine|ten) (?:year|month|week|day|hour|minute|mile|foot|inch|yard|meter|metre|pound|member|point|storey|acre) [a-z]{3}/

/** “a 10-year plan” and “a 15 year plan”. */
export function unitHyphens(passage: Recalling, add: Add): void {
  for (const { 0: said, 1: count = '', 2: joint = '', 3: unit = '', index } of passage.matches(measuredBy)) {
    // “1 mile west”
    if (count === '1') continue
    add(index, said.length, 'hyphens of units', joint === '-' ? '10-year' : '10 year', to =>
      to === '10-year' ? `${count}-${unit}` : `${count} ${unit}`,
    )
  }
}

const suffix = /(?<=\p{L} )(Ltd|Inc|Corp|Jr|Sr|vs)(\.?)(?= \p{Ll}|, \p{Ll}|[’']s)/gu

/** “Acme Ltd.” and “Acme Ltd”. */
export function suffixes(passage: Recalling, add: Add): void {
  for (const { 0: said, 1: letters = '', index } of passage.matches(suffix))
    add(index, said.length, `stop of ${letters}`, said, to => to)
}
