import type { Span } from '../../source.ts'
import { lexicon } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { mayBeBody } from '../grammar/grammatical-number.ts'
import type { Analysis, Paragraph, Sentence, Token } from '../index.ts'
import { lastBefore, sentenceAt } from '../places.ts'
import { previousProse } from '../quoting/quotations.ts'
import {
  demonyms,
  genderOf,
  genderOfGivenName,
  honorifics,
  isPersonNoun,
  placeHeads,
  titleHeads,
} from './gazetteer.ts'
import { type Name, names } from './names.ts'
import { pronounsIn } from './people/pronouns.ts'
import { type Pronoun, people } from './people.ts'

/** Somebody whom “he” or “she” may mean. */
export interface Bearer extends Span {
  /** What honorific, noun or given name tells. */
  readonly sex: Pronoun | undefined
  /** The name's first word, or the noun in small letters. */
  readonly word: string
  /** Where the name proper begins; undefined for a noun. */
  readonly nameStart: number | undefined
  /** Whether only its form, or a custom of speech, makes it a person: “villager”, but also “number”; a ship, a dog. */
  readonly doubtful: boolean
}

/** Whether a pronoun may mean somebody: one whose sex is not settled as the other. */
export function fits(article: Analysis, pronoun: Pronoun, { sex, word, nameStart }: Bearer): boolean {
  const census = article.of(people)
  const settled =
    nameStart === undefined
      ? // “the minister”, of the one who was introduced as such
        sexOfOffice(article).get(word)
      : census.of({ start: nameStart, end: nameStart })?.likelyPronoun
  return (settled ?? sex ?? pronoun) === pronoun
}

/** The sexes of those whose office is told, by its noun; of two of one office none is settled. */
const sexOfOffice = (article: Analysis): ReadonlyMap<string, Pronoun> => article.of(officesBySex)
function officesBySex(article: Analysis): ReadonlyMap<string, Pronoun> {
  const found = new Map<string, Pronoun | undefined>()
  for (const { offices, pronoun } of article.of(people).all)
    for (const { text } of offices) {
      const noun = lastWord(text)
      found.set(noun, found.has(noun) && found.get(noun) !== pronoun ? undefined : pronoun)
    }
  return new Map([...found].flatMap(([noun, pronoun]) => (pronoun ? [[noun, pronoun] as const] : [])))
}

/** Whether somebody whom a pronoun may mean stands in a stretch of the article. */
const isAnswered = (article: Analysis, pronoun: Pronoun, { start, end }: Span, surely: boolean): boolean =>
  article.paragraphs.some(
    paragraph =>
      paragraph.start < end &&
      paragraph.end > start &&
      paragraph.kind !== 'furniture' &&
      paragraph
        .of(bearersIn)
        .some(
          one =>
            one.start >= start &&
            one.start < end &&
            !(surely && (one.doubtful || isOfAnother(article, pronoun, one))) &&
            fits(article, pronoun, one),
        ),
  )

/** “her lawyer”, “his two brothers”: somebody else than the one whose he is. */
const isOfAnother = ({ text }: Analysis, pronoun: Pronoun, { start }: Bearer): boolean =>
  /\b(her|his)(?: [\p{L}-]+){0,2} $/iu
    .exec(text.slice(Math.max(0, start - 40), start))?.[1]
    ?.toLowerCase() === (pronoun === 'he' ? 'his' : 'her')

/** Whether the pronouns of one sex in a clause have nobody to stand for; `surely` leaves doubtful people out. */
export function isStrange(
  article: Analysis,
  pronoun: Pronoun,
  { start, end }: Span,
  surely: boolean,
): boolean {
  const uses = article.gather(pronounsIn)
  const own = uses.filter(use => use.pronoun === pronoun && (use.at < start || use.at >= end))
  // A story may open with the pronoun of one who is named later or never, and goes on with it.
  if (own.some(({ at }) => at < start)) return false
  if (isAnswered(article, pronoun, { start: 0, end }, surely)) {
    const others = uses.filter(use => use.pronoun !== pronoun && use.at < start)
    if (others.length < 2 || !isOtherSex(article, pronoun, others[0]!.at, end)) return false
  }
  const next = own[0]?.at
  return next === undefined || isAnswered(article, pronoun, { start: end, end: next }, false)
}

/** Whether the only one whom a pronoun could mean was named before the article took up the other pronoun. */
function isOtherSex(article: Analysis, pronoun: Pronoun, firstUse: number, before: number): boolean {
  const fitting = article.paragraphs
    .filter(({ start }) => start < before)
    .flatMap(paragraph => paragraph.of(bearersIn))
    .filter(one => one.start < before && !one.doubtful && fits(article, pronoun, one))
  return (
    fitting.every(({ start }) => start < firstUse) &&
    fitting.filter(({ nameStart }) => nameStart !== undefined).length === 1
  )
}

/** A pronoun that stands for nobody. */
export interface Stranger {
  readonly sentence: Sentence
  readonly at: number
  readonly word: string
}

/** The first “he” and the first “she” of an article, where nobody of that sex comes before or beside it. */
export const strangers = (article: Analysis): Stranger[] =>
  sexes.flatMap(pronoun => {
    const first = article.gather(pronounsIn).find(use => use.pronoun === pronoun)
    const found = first && strangerAt(article, first.at)
    return found && isStrange(article, pronoun, found.sentence, true) ? [found] : []
  })

function strangerAt(article: Analysis, at: number): Stranger | undefined {
  const paragraph = lastBefore(article.paragraphs, at)
  const sentence = paragraph?.isProse ? sentenceAt(paragraph, at) : undefined
  // A story, or a paragraph of it, may open with the pronoun of one who is named later or never.
  const before = sentence?.previous
  if (!sentence || !before || /["“”?]/.test(sentence.text)) return undefined
  if (!before.previous && !previousProse(article, paragraph!)) return undefined
  return { sentence, at, word: /^\p{L}+/u.exec(article.text.slice(at, at + 9))![0] }
}
const sexes = ['he', 'she'] as const

/** Everybody in a paragraph, by name or by noun, whom a pronoun in the singular may mean. */
export function bearersIn(paragraph: Paragraph): readonly Bearer[] {
  const persons = paragraph.of(names).filter(name => mayBePerson(name, paragraph))
  const byName = persons.map(named)
  const introduced = new Set(persons.flatMap(name => introducedBefore(paragraph, name)))
  const byNoun = paragraph.sentences
    .flatMap(({ tokens }) => tokens)
    .filter(token => mayBePersonal(token) || isPersonal(token))
    // “Prime Minister Ann Dale” is one, and so is “the prime minister, Ann Dale”.
    .filter(({ start, end }) => !((lastBefore(byName, start)?.end ?? 0) > start) && !introduced.has(end))
    .map(meant)
  return [...byName, ...byNoun].sort((a, b) => a.start - b.start)
}

/** Where the noun ends by which a name is introduced: “the mayor of Lyon, Anne Petit”. */
function introducedBefore({ start, text }: Paragraph, { role, wholeStart }: Name): number[] {
  if (!role) return []
  const until = wholeStart - start
  const noun = lastWord(role.split(/ (?:of|for|to|at) /)[0])
  const at = text
    .slice(Math.max(0, until - 90), until)
    .toLowerCase()
    .lastIndexOf(noun)
  return at < 0 ? [] : [start + Math.max(0, until - 90) + at + noun.length]
}

const named = ({ wholeStart, start, end, honorific, title, role, words }: Name): Bearer => ({
  start: wholeStart,
  end,
  sex:
    (honorific && honorifics.get(honorific)) ||
    genderOf(lastWord(title)) ||
    genderOf(lastWord(role)) ||
    (words.length > 1 ? genderOfGivenName(words[0]!) : undefined),
  word: words[0]!,
  nameStart: start,
  doubtful: false,
})
const lastWord = (text = ''): string => text.toLowerCase().split(/[ -]/).at(-1)!

const meant = (token: Token): Bearer => ({
  start: token.start,
  end: token.end,
  sex: genderOf(token.norm),
  word: token.norm,
  nameStart: undefined,
  doubtful: !isPersonal(token) || ordinal.test(token.norm),
})

/** Whether a name may be somebody’s: not “in Hull”, “the Reds”, “Voters say”. */
function mayBePerson(name: Name, { text, start }: Paragraph): boolean {
  if (name.honorific || name.title || name.role || name.kind === 'person') return true
  const before = text.slice(Math.max(0, name.start - start - 8), name.start - start)
  // “the American said”
  if (name.kind === 'thing')
    return (
      demonyms.has(name.text) &&
      /\b(?:the|an?) $/i.test(before) &&
      !/^ \p{Ll}+/u.test(text.slice(name.end - start))
    )
  if (name.kind !== 'unknown') return false
  if (name.words.length > 1) return true
  if (name.evidence < 0 || /\b[Tt]he $/.test(before)) return false
  // “Snow closed the road”, not “Snow said”
  if (!name.doubtful || name.evidence > 0) return true
  const tags = lexicon(name.text.toLowerCase())?.tags
  return !tags || (tags.has('NNP') && !tags.has('NN') && !tags.has('NNS'))
}

const pronominal = wordSet('someone somebody anyone anybody everyone everybody nobody whoever another each')
/** Nouns for one person besides those that name a trade or a tie. */
const human = wordSet(
  'person human individual soul adult adolescent child kid baby infant toddler orphan twin sibling spouse parent grandparent relative ancestor descendant heir guy bloke lad lass chap gentleman lady boss suspect victim thief burglar accused deceased culprit hostage hero heroine star ace genius prodigy guest host celebrity fan cop spy pal mate buddy member citizen immigrant migrant refugee participant applicant claimant occupant inhabitant servant merchant opponent correspondent ally enemy saint god goddess lord angel devil ghost monster pioneer expatriate graduate undergraduate delegate candidate advocate associate recruit convict fugitive inmate captive nominee appointee employee trainee trustee retiree absentee referee agent mp',
)
/** Beasts and ships, which some call “he” or “she”. */
const creatures = wordSet(
  'dog cat horse mare stallion foal pony cow bull calf ox pig sow boar bird hen rooster cock goose swan puppy pup kitten cub lion lioness tiger bear elephant whale wolf fox ape monkey gorilla chimpanzee orangutan dolphin goat lamb ram ewe camel donkey mule animal panda penguin tortoise parrot ship boat vessel yacht liner frigate destroyer schooner ferry tanker',
)

/** Whether a word may be a noun for one person for all its form tells. */
const mayBePersonal = ({ norm, tag, text }: Token): boolean =>
  creatures.has(norm) ||
  (tag === 'NN' &&
    text === norm &&
    /.{2}(?:er|or|ant|ent|ee|ian|ist)$/.test(norm) &&
    !/(?:m|perc)ent$/.test(norm))

/** Whether a word is a noun for one person. */
function isPersonal({ norm, text, pos, tag, index, sentence: { tokens } }: Token): boolean {
  const before = tokens[index - 1]
  const next = tokens[index + 1]
  if (pronominal.has(norm)) return true
  // “One asked for tea”, not “one night” or “the second one”
  if (norm === 'one')
    return !/^(?:NOUN|ADJ|PROPN|NUM)$/.test(next?.pos ?? '') && !/^(?:DET|ADJ)$/.test(before?.pos ?? '')
  if (tag === 'NNS' || tag === 'NNPS' || (!/^(?:NOUN|PROPN)$/.test(pos) && !nominalised.test(norm)))
    return false
  if (human.has(norm) || isPersonNoun(norm) || (titleHeads.has(norm) && text === norm)) return true
  // “the youngest”, “the injured”
  if (nominalised.test(norm))
    return (
      /^(?:the|an?|another|his|her|their)$/.test(before?.norm ?? '') &&
      !/^(?:NOUN|ADJ|PROPN|NUM|CCONJ)$/.test(next?.pos ?? '') &&
      next?.norm !== 'of'
    )
  return text === norm && isOfPersonalForm(norm)
}
/** One of several, who may be things. */
const ordinal = /^(?:first|second|third|fourth|last|former|latter|other)$/
const nominalised =
  /^(?:(?:young|old|eld)(?:er|est)|first|second|third|fourth|last|former|latter|other|injured|wounded|dead|missing|beloved|unemployed|sick)$/

/** “singer”, “violinist”, “veterinarian”, “policewoman”; not “tower”, “regulator”, “carmaker” */
function isOfPersonalForm(norm: string): boolean {
  if (/(?:man|woman|person|ster|monger|smith|wright|ographer|ologist|ician|arian|[^i]ist)$/.test(norm))
    return norm.length > 5
  const stem = /^(.{3,})(?:er|or)$/.exec(norm)?.[1]
  if (stem === undefined || mayBeBody(norm) || placeHeads.has(norm)) return false
  return [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1'), stem.replace(/i$/, 'y')].some(
    verb => lexicon(verb)?.tags.has('VB') === true,
  )
}
