import type { Edit, Finding } from '../../../rule.ts'
import type { Analysis, Paragraph, Sentence } from '../../index.ts'
import { type Person, people } from '../../naming/people.ts'
import { sentencesWith } from '../../places.ts'
import { insideQuotation } from '../../quoting/quotations.ts'
import { issueOf } from '../dates.ts'
import { numberOf } from '../numbers.ts'

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
  // “Born in Bolton in 1931, Harold Lyle ran away”
  const named = ledger
    .within({ start: sentence.start, end: at === 0 ? sentence.end : sentence.start + at }, sentence.paragraph)
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

/** Whether an age at a year is judged by the birth that the article tells. */
export const isJudged = (article: Analysis, { text }: Sentence): boolean =>
  !/\bborn\b/i.test(text) && forms.some(form => form.test(text)) && birthTold(article) !== undefined

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

const aged = String.raw`(?<!\d)(\d{2})(?=[,.;]|$| (?:when|in|and)\b)`
/** “at 30 … Four years later, at 36”: the two ages of one paragraph. */
const agedLater = new RegExp(
  String.raw`\b(?:at|aged|at the age of|(?:he|she) was) ${aged}.{4,160}?\b(\d{1,2}|[A-Z]?[a-z]+(?:-[a-z]+)?) years? later, (?:at|aged|at the age of|when (?:he|she) was) ${aged}`,
  's',
)
const mayAgeLater = /\byears? later, (?:at|aged|when (?:he|she) was) /

/** Ages of one person that are not so far apart as is said. */
export function* agesApart(article: Analysis): Generator<Finding> {
  for (const { paragraph } of sentencesWith(article, mayAgeLater)) {
    const match = agedLater.exec(paragraph.text)
    if (!match || /\b\d{2},/.test(match[0].slice(match[0].indexOf(match[1]!) + 2, -3))) continue
    const [first, count, second] = [Number(match[1]), numberOf(match[2]!), Number(match[3])]
    if (Number.isNaN(count) || Math.abs(first + count - second) <= 1) continue
    const end = paragraph.start + match.index + match[0].length
    yield {
      span: { start: end - 2, end },
      message: `Someone of ${first} is ${first + count} after ${count} years, not ${second}; correct one.`,
      fixes: [[{ start: end - 2, end, text: String(first + count) }]],
    }
  }
}

const pairs: readonly RegExp[] = [
  new RegExp(
    String.raw`\bwas (?:only |just )?(?<age>\d{1,2}) when [^.,;\d]{4,70} (?:in|of) (?<year>${year})\b`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:died|retired|married|graduated|was elected|was appointed|emigrated) in (?<year>${year})(?:,| at the age of|, at the age of| at|, aged| aged|, at) (?:at |aged |the age of )?(?<age>\d{1,2})\b`,
    'g',
  ),
  new RegExp(
    String.raw`\b[Ii]n (?<year>${year}),? (?:when (?:he|she) was |at (?:the age of )?|aged )(?<age>\d{1,2})\b`,
    'g',
  ),
]
const mayPair = /\bwas \S+ when\b.*\d{4}|\bin \d{4},? (?:at|aged|when)\b|\bIn \d{4},? (?:at|aged|when)\b/

/** “She was 23 when he was born in 1961. She died in 1999 at the age of 71.” */
export function* agesOfPairs(article: Analysis): Generator<Finding> {
  const told = sentencesWith(article, mayPair).map(sentence => ({
    sentence,
    facts: pairs.map(pattern => sentence.matches(pattern)).find(found => found.length > 0) ?? [],
  }))
  for (const [index, { sentence, facts }] of told.slice(1).entries()) {
    const before = told[index]!
    const [one] = before.facts
    const [other] = facts
    if (!one || !other || before.facts.length + facts.length > 2) continue
    if (before.sentence !== sentence.previous || !/^(?:She|He)\b/.test(sentence.text)) continue
    // The subject before is of one sex with the pronoun, and nobody else is named.
    const isShe = sentence.text.startsWith('She')
    const subject = before.sentence.text.slice(0, one.index)
    if (
      !new RegExp(
        isShe
          ? '^(?:She|.{0,30}?(?:mother|sister|daughter|wife|aunt|widow))\\b'
          : '^(?:He|.{0,30}?(?:father|brother|son|husband|uncle))\\b',
      ).test(subject)
    )
      continue
    const [a, b] = [one, other].map(({ groups }) => Number(groups!.year) - Number(groups!.age)) as [
      number,
      number,
    ]
    if (Math.abs(a - b) <= 1) continue
    const at = sentence.start + other.index + other[0].lastIndexOf(other.groups!.age!)
    const right = Number(other.groups!.year) - a
    yield {
      span: { start: at, end: at + other.groups!.age!.length },
      message: `Someone ${one.groups!.age} in ${one.groups!.year} was ${right} in ${other.groups!.year}, not ${other.groups!.age}; correct an age or a year.`,
      ...(right > 0 && {
        fixes: [[{ start: at, end: at + other.groups!.age!.length, text: String(right) }]],
      }),
    }
  }
}

/** “Lotte Brandt, 94”, in a story of a year that the birth told elsewhere does not give. */
export function* agesNow(article: Analysis): Generator<Finding> {
  const issue = issueOf(article)
  const born = issue?.from === 'told' ? birthTold(article) : undefined
  if (!issue || !born) return
  for (const mention of born.person.mentions) {
    const { paragraph, end } = mention
    if (mention.form !== 'full' || !paragraph.isProse) continue
    const match = /^, (?:aged )?(\d{2,3})(?=[,.;])/.exec(article.text.slice(end, end + 14))
    if (!match || insideQuotation(article, mention)) continue
    const [told, right] = [Number(match[1]), issue.year - born.year]
    if (told === right || told === right - 1 || right < 5) continue
    const at = end + match[0].length
    yield {
      span: { start: at - match[1]!.length, end: at },
      message: `“${told}” cannot be the age of someone born in ${born.year}; correct the age or the year.`,
      fixes: [right, right - 1].map(age => [{ start: at - match[1]!.length, end: at, text: String(age) }]),
    }
  }
}
