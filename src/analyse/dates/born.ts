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
    String.raw`(?:^|[,;] )${subject} was (?:only |just )?(?<age>${age}) when [^.,;\d]{4,70} (?:in|of) (?<year>${year})(?=[.,;]|$)`,
    'u',
  ),
  // “He first stood on a stage in 1949, at 18”
  new RegExp(
    String.raw`^${subject} (?:\p{Ll}+ )?\p{Ll}[^.,;:\d()“”"]{2,90} in (?<year>${year}),? (?:when (?:still |only |just )?(?:she|he) was |(?:still |only |just )?(?:aged|at the age of|at age|at) )(?:only |just )?(?<age>${age})(?=[,.;]|$| years old)`,
    'u',
  ),
]
const mayAge =
  /\b(?:[Aa]ged|[Aa]t|was)\b[^.;]{0,20}, (?:she|he|[A-Z])|\bwas \S{1,12}(?: \S{1,12})? when\b|\b\d{4},? (?:when|still|only|just|aged|at) /

interface Birth {
  /** Where the sentence ends that tells it. */
  readonly from: number
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
  const pronoun = (/\b([Ss]he|[Hh]e) (?:was|had been) $/.exec(sentence.text.slice(0, at)) ??
    // “Born in Bolton in 1931, he ran away”
    (at === 0 ? /^[^.;]{0,120}?, (she|he) \p{Ll}/u.exec(sentence.text) : null))?.[1]?.toLowerCase()
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
  return { from: sentence.end, year: one.year, person }
}

const kin =
  /\b(?:mother|father|sister|brother|daughter|son|wife|husband|aunt|uncle|grandmother|grandfather|granddaughter|grandson|niece|nephew|cousin|widow|widower|friend|colleague|girl|boy|woman|man)\b/
const female = /\b(?:mother|sister|daughter|wife|aunt|grandmother|granddaughter|niece|widow|girl|woman)\b/i
const male = /\b(?:father|brother|son|husband|uncle|grandfather|grandson|nephew|widower|boy|man)\b/i

const genderOf = ({ pronoun, likelyPronoun }: Person): string | undefined => pronoun ?? likelyPronoun

/** Ages at a year, and deeds of a year, that the birth told elsewhere does not allow. */
export function* agesOfBirth(article: Analysis): Generator<Finding> {
  yield* deedsBeforeBirth(article)
  for (const sentence of sentencesWith(article, mayAge)) {
    if (!/\d{4}/.test(sentence.text) || /\bborn\b/i.test(sentence.text)) continue
    const match = forms.map(form => form.exec(sentence.text)).find(Boolean)
    const born = match && birthTold(article)
    const finding = born && misaged(article, sentence, match, born)
    if (finding) yield finding
  }
}

const deed = new RegExp(
  String.raw`^(?:[Ii]n ${year},? ${subject} (?<first>(?:\p{Ll}+ )?\p{Ll}+)|(?<who2>[Ss]he|[Hh]e|\p{Lu}[\p{L}’'-]+) (?<then>(?:\p{Ll}+ )?\p{Ll}+)\b[^.,;:\d()“”"]{2,90} in ${year})(?=[ ,.;]|$)`,
  'u',
)
const mayDo = /^(?:[Ii]n \d{4}|.{0,120} in \d{4}\b)/
/** What nobody does as a child; a debut is made by some at five. */
const grown =
  /\b(?:graduated|qualified|married|enlisted|retired|resigned|was (?:elected|appointed|ordained|promoted|knighted)|took office|founded|emigrated alone|became (?:a|an|the) (?:doctor|lawyer|judge|nurse|teacher|minister|mayor|priest|professor|partner|director|captain|officer))\b/

/** “She was born in 1957 … In 1949 she married”: nobody does what is told before birth. */
function* deedsBeforeBirth(article: Analysis): Generator<Finding> {
  const born = birthTold(article)
  if (!born) return
  for (const sentence of sentencesWith(article, mayDo)) {
    if (sentence.start < born.from || forms.some(form => form.test(sentence.text))) continue
    const match = deed.exec(sentence.text)
    if (
      !match ||
      /\bborn\b|\b(?:had|was|were|is) (?:been )?(?:named|called|built|founded|set|written|made|first)\b/.test(
        match[0],
      )
    )
      continue
    const { who, who2, first, then } = match.groups as Record<string, string | undefined>
    const when = (match[1] ?? match.at(-1))!
    const age = Number(when) - born.year
    if (age > 11 || (age >= 0 && !grown.test(sentence.text.slice(0, match[0].length + 40)))) continue
    if (/^(?:had|has|have|is)\b/.test((first ?? then)!)) continue
    const start = sentence.start + match[0].lastIndexOf(when)
    const from = { paragraph: sentence.paragraph, end: sentence.start }
    if (
      insideQuotation(article, { start, end: start + 4 }) ||
      !isMeant(article, (who ?? who2)!, born.person, from)
    )
      continue
    yield {
      span: { start, end: start + 4 },
      message: `“${when}” is ${age < 0 ? 'before the birth' : 'too soon after the birth'} in ${born.year}; correct a year.`,
    }
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
