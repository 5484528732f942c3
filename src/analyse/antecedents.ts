import type { Span } from '../source.ts'
import { lexicon } from '../syntax/index.ts'
import { wordSet } from './collections.ts'
import { demonyms, genderOf, genderOfGivenName, honorifics, isPersonNoun, placeHeads } from './gazetteer.ts'
import { mayBeBody } from './grammatical-number.ts'
import type { Analysis, Paragraph, Sentence, Token } from './index.ts'
import { type Name, names } from './names.ts'
import { pronounsIn } from './people/pronouns.ts'
import type { Pronoun } from './people.ts'
import { lastBefore, sentenceAt } from './places.ts'
import { previousProse } from './quotations.ts'

/** Somebody whom “he” or “she” may mean. */
export interface Bearer extends Span {
  /** What honorific, noun or given name tells. */
  readonly sex: Pronoun | undefined
  readonly kind: 'name' | 'person' | 'creature'
}

/** Whether somebody whom a pronoun may mean stands before an offset, or anywhere in the article where none is given. */
const isAnswered = (article: Analysis, pronoun: Pronoun, before = Number.POSITIVE_INFINITY): boolean =>
  article.paragraphs.some(
    paragraph =>
      paragraph.start < before &&
      paragraph.kind !== 'furniture' &&
      paragraph.of(bearersIn).some(({ start, sex }) => start < before && (sex ?? pronoun) === pronoun),
  )

/** Whether a pronoun at an offset has nobody to stand for; `start` is where its clause begins. */
export function isStrange(article: Analysis, pronoun: Pronoun, at: number, start: number): boolean {
  const before = article.gather(pronounsIn).filter(use => use.at < start)
  // A story may open with the pronoun of one who is named later or never.
  if (before.some(use => use.pronoun === pronoun)) return false
  return (
    !isAnswered(article, pronoun, at) ||
    (before.length > 1 && isOtherSex(article, pronoun, before[0]!.at, at))
  )
}

/** Whether the only one whom a pronoun could mean was named before the article took up the other pronoun. */
function isOtherSex(article: Analysis, pronoun: Pronoun, firstUse: number, at: number): boolean {
  const fitting = article.gather(bearersIn).filter(one => one.start < at && (one.sex ?? pronoun) === pronoun)
  return (
    fitting.every(({ start }) => start < firstUse) &&
    fitting.filter(({ kind }) => kind === 'name').length === 1
  )
}

/** A pronoun that stands for nobody in the whole article. */
export interface Stranger {
  readonly sentence: Sentence
  readonly at: number
  readonly word: string
}

/** The pronouns of the one sentence of an article that speaks of a man or woman, where it has none. */
export function strangers(article: Analysis): Stranger[] {
  const uses = article.gather(pronounsIn)
  if (uses.length === 0) return []
  return sexes.flatMap(pronoun => {
    const own = uses.filter(use => use.pronoun === pronoun)
    const [first] = own
    if (!first || isAnswered(article, pronoun)) return []
    const paragraph = article.paragraphs.find(({ end }) => end > first.at)!
    const sentence = sentenceAt(paragraph, first.at)
    // A story may open with the pronoun of one who is never named.
    if (!sentence || !paragraph.isProse || own.some(({ at }) => at >= sentence.end)) return []
    const before = sentence.previous ?? previousProse(article, paragraph)?.sentences.at(-1)
    if (!before || !(before.previous || sentence.next || previousProse(article, before.paragraph))) return []
    const word = /^\p{L}+/u.exec(article.text.slice(first.at, first.at + 9))![0]
    return [{ sentence, at: first.at, word }]
  })
}
const sexes = ['he', 'she'] as const

/** Everybody in a paragraph, by name or by noun, whom a pronoun in the singular may mean. */
export function bearersIn(paragraph: Paragraph): readonly Bearer[] {
  const byName = paragraph
    .of(names)
    .filter(name => mayBePerson(name, paragraph))
    .map(named)
  const byNoun = paragraph.sentences
    .flatMap(({ tokens }) => tokens)
    .filter(token => isPersonal(token) || creatures.has(token.norm))
    // “Prime Minister Ann Dale” is one.
    .filter(({ start }) => !((lastBefore(byName, start)?.end ?? 0) > start))
    .map(meant)
  return [...byName, ...byNoun].sort((a, b) => a.start - b.start)
}

const named = ({ wholeStart, end, honorific, title, role, words }: Name): Bearer => ({
  start: wholeStart,
  end,
  sex:
    (honorific && honorifics.get(honorific)) ||
    genderOf(lastWord(title)) ||
    genderOf(lastWord(role)) ||
    (words.length > 1 ? genderOfGivenName(words[0]!) : undefined),
  kind: 'name',
})
const lastWord = (text = ''): string => text.toLowerCase().split(/[ -]/).at(-1)!

const meant = ({ start, end, norm }: Token): Bearer => ({
  start,
  end,
  sex: genderOf(norm),
  kind: creatures.has(norm) ? 'creature' : 'person',
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
  const tags = name.doubtful ? lexicon(name.text.toLowerCase())?.tags : undefined
  return !tags || tags.has('NNP')
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
  if (human.has(norm) || isPersonNoun(norm)) return true
  // “the youngest”, “the injured”
  if (nominalised.test(norm))
    return (
      /^(?:the|an?|another|his|her|their)$/.test(before?.norm ?? '') &&
      !/^(?:NOUN|ADJ|PROPN|NUM|CCONJ)$/.test(next?.pos ?? '') &&
      next?.norm !== 'of'
    )
  return text === norm && isOfPersonalForm(norm)
}
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
