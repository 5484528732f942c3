import type { Edit, Finding } from '../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../index.ts'
import { numberOf } from '../numbers.ts'
import { type Person, people } from '../people.ts'
import { sentencesWith } from '../places.ts'
import { insideQuotation } from '../quotations.ts'

const year = String.raw`((?:1[89]|20)\d\d)`
const births = new RegExp(String.raw`\bborn\b[^.;]{0,60}?\b${year}\b`, 'gi')
const age = String.raw`(\d{1,2}|\p{Ll}{3,9}(?:-\p{Ll}{3,5})?)`
const subject = String.raw`(?<who>[Ss]he|[Hh]e|\p{Lu}[\p{L}’'-]+)`
/** “In 1929, aged 18, she went”, “Aged 18, she went up to Girton in 1929”, “She was 18 when she went up in 1929” */
const forms: readonly RegExp[] = [
  new RegExp(
    String.raw`\b[Ii]n (?<year>${year}), (?:when )?(?:still |only |just )?(?:aged|at|at the age of|at age) (?:only |just )?(?<age>${age}), ${subject} \p{Ll}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[,;] )(?:[Aa]ged|[Aa]t|[Aa]t the age of|[Aa]t age) (?:only |just )?(?<age>${age}), ${subject} \p{Ll}[^.,;\d]{1,60} in (?<year>${year})(?=[.,;]|$)`,
    'u',
  ),
  new RegExp(
    String.raw`(?:^|[,;] )${subject} was (?:only |just )?(?<age>${age}) when (?:she|he) [^.,;\d]{1,60} in (?<year>${year})(?=[.,;]|$)`,
    'u',
  ),
]
const mayAge =
  /\b(?:[Aa]ged|[Aa]t|was)\b[^.;]{0,20}, (?:she|he|[A-Z])|\bwas \S{1,12}(?: \S{1,12})? when (?:she|he)\b/

interface Birth {
  readonly year: number
  readonly person: Person
}

/** The one birth that an article tells, with whose it is. */
const birthTold = (article: Analysis): Birth | undefined => article.of(findBirth)

const anyBorn = /\bborn\b/i

function findBirth(article: Analysis): Birth | undefined {
  const told: { sentence: Sentence; at: number; year: number }[] = []
  for (const sentence of sentencesWith(article, anyBorn))
    for (const match of sentence.matches(births))
      told.push({ sentence, at: match.index, year: Number(match[1]) })
  const [one] = told
  if (!one || told.some(other => other.year !== one.year)) return undefined
  const ledger = people(article)
  const { sentence, at } = one
  const pronoun = /\b([Ss]he|[Hh]e) (?:was|had been) $/.exec(sentence.text.slice(0, at))?.[1]?.toLowerCase()
  const chief = ledger.all.reduce<Person | undefined>(
    (best, other) => (!best || other.mentions.length > best.mentions.length ? other : best),
    undefined,
  )
  const named = ledger
    .within({ start: sentence.start, end: sentence.start + at }, sentence.paragraph)
    .map(mention => ledger.of(mention)!)
  const bearers = new Set(named)
  const person = pronoun ? (chief && genderOf(chief) === pronoun ? chief : undefined) : named[0]
  if (!person || (!pronoun && (bearers.size > 1 || kin.test(sentence.text.slice(0, at))))) return undefined
  return { year: one.year, person }
}

const kin =
  /\b(?:mother|father|sister|brother|daughter|son|wife|husband|aunt|uncle|grandmother|grandfather|granddaughter|grandson|niece|nephew|cousin|widow|widower|friend|colleague|girl|boy|woman|man)\b/
const female = /\b(?:mother|sister|daughter|wife|aunt|grandmother|granddaughter|niece|widow|girl|woman)\b/i
const male = /\b(?:father|brother|son|husband|uncle|grandfather|grandson|nephew|widower|boy|man)\b/i

const genderOf = ({ pronoun, likelyPronoun }: Person): string | undefined => pronoun ?? likelyPronoun

/** Ages at a year that the birth told elsewhere does not give. */
export function* agesOfBirth(article: Analysis): Generator<Finding> {
  for (const sentence of sentencesWith(article, mayAge)) {
    if (!/\d{4}/.test(sentence.text) || /\bborn\b/i.test(sentence.text)) continue
    const match = forms.map(form => form.exec(sentence.text)).find(Boolean)
    const born = match && birthTold(article)
    const finding = born && misaged(article, sentence, match, born)
    if (finding) yield finding
  }
}

function misaged(
  article: Analysis,
  sentence: Sentence,
  match: RegExpExecArray,
  born: Birth,
): Finding | undefined {
  const { who, age: word, year: when } = match.groups as { who: string; age: string; year: string }
  const told = numberOf(word)
  const right = Number(when) - born.year
  if (!(told > 2 && told < 100) || told === right || told === right - 1) return undefined
  const start = sentence.start + match.index
  const from = { paragraph: sentence.paragraph, end: start }
  if (insideQuotation(article, { start, end: start + 1 }) || !isMeant(article, who, born.person, from))
    return undefined
  const [ageAt, yearAt] = [match[0].indexOf(word), match[0].indexOf(when)].map(at => start + at)
  const first = Math.min(ageAt!, yearAt!)
  const end = Math.max(ageAt! + word.length, yearAt! + 4)
  const reyear = (by: number): Edit[] => [
    { start: yearAt!, end: yearAt! + 4, text: String(born.year + told + by) },
  ]
  const years = [reyear(0), reyear(1)]
  const reaged =
    right > 2 && /\d/.test(word) ? [[{ start: ageAt!, end: ageAt! + word.length, text: String(right) }]] : []
  return {
    span: { start: first, end },
    message: `“${word}” in ${when} cannot be the age of someone born in ${born.year}; correct the age or the year.`,
    fixes: right > 12 ? [...reaged, ...years] : [...years, ...reaged],
  }
}

/** Whether a subject can only be one person: nobody else of the pronoun stands before it in its paragraph. */
function isMeant(
  article: Analysis,
  who: string,
  person: Person,
  { paragraph, end }: { paragraph: Paragraph; end: number },
): boolean {
  if (!/^(?:he|she)$/i.test(who)) return who === person.surname && people(article).named(who).length === 1
  const pronoun = who.toLowerCase()
  if (genderOf(person) !== pronoun) return false
  const ledger = people(article)
  const ahead = ledger.within({ start: paragraph.start, end }, paragraph).map(one => ledger.of(one)!)
  const others = ahead.filter(one => one !== person && (genderOf(one) ?? pronoun) === pronoun)
  const before = article.text.slice(paragraph.start, end)
  return others.length === 0 && !(pronoun === 'she' ? female : male).test(before)
}
