import type { Span } from '../../source.ts'
import { lookup } from '../../spelling/index.ts'
import { lexicon } from '../../syntax/index.ts'
import { firstFrom, wordSet } from '../collections.ts'
import type { Analysis, Paragraph, Token } from '../index.ts'
import { genderOf, givenNames, organisationHeads, personNoun } from '../naming/gazetteer.ts'
import { surnameToo } from '../naming/names/kinds.ts'
import { type Name, names } from '../naming/names.ts'
import { type Mention, type Person, type Pronoun, people, personsIn } from '../naming/people.ts'
import { insideQuotation, previousProse } from './quotations.ts'
import { isPlaceOf, isSpeakingThing, tellsOf } from './speakers.ts'

/** Somebody or something that a pronoun could mean. */
export interface Figure extends Span {
  /** `unknown` is a name of which nothing tells what it names. */
  readonly sort: 'person' | 'several' | 'body' | 'place' | 'unknown'
  /** What a word settles. */
  readonly pronoun: Pronoun | undefined
  /** What is settled, or else likely. */
  readonly likely: Pronoun | undefined
  readonly person: Person | undefined
  /** Whether they are several by name. */
  readonly isCouple?: boolean
  /** Whether a pronoun stands for it. */
  readonly pronominal: boolean
}

const pronouns: ReadonlyMap<string, Partial<Figure>> = new Map<string, Partial<Figure>>([
  ...['he', 'him', 'his', 'himself'].map(word => [word, { sort: 'person', pronoun: 'he' }] as const),
  ...['she', 'her', 'hers', 'herself'].map(word => [word, { sort: 'person', pronoun: 'she' }] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves', 'both'].map(
    word => [word, { sort: 'several' }] as const,
  ),
  ...['it', 'its', 'itself'].map(word => [word, { sort: 'body' }] as const),
  ...['one', 'another', 'someone', 'somebody', 'anyone', 'whoever'].map(
    word => [word, { sort: 'person' }] as const,
  ),
])

/** How far back a pronoun may reach. */
const reach = 1500

/** Whoever and whatever stands before an offset, in its paragraph and in the one before, outside quotations; in order. */
export function castBefore(article: Analysis, paragraph: Paragraph, until: number): readonly Figure[] {
  const before = previousProse(article, paragraph)
  const from = until - reach
  return [
    ...(before && before.end > from ? figuresIn(article, before, { start: from, end: before.end }) : []),
    ...figuresIn(article, paragraph, { start: from, end: until }),
  ]
}

/** Whoever and whatever the sentences of a stretch of a paragraph name before its end, outside quotations; in order. */
export function figuresIn(
  article: Analysis,
  place: Paragraph,
  { start, end }: Span = place,
): readonly Figure[] {
  const outside = (span: Span): boolean => !insideQuotation(article, span)
  const census = article.of(people)
  const sentences = place.sentences.filter(one => one.end > start && one.start < end)
  const [first] = sentences
  if (!first) return []
  const all = place.of(names)
  const named = all.slice(firstFrom(all, first.start), firstFrom(all, end)).filter(outside)
  const mentions = census.within({ start: first.start, end }, place).filter(outside)
  const ofNames = named.flatMap(name => {
    const person = census.of(name)
    return person || !name.doubtful ? [person ? figureOf(name, person) : ofName(place, name)] : []
  })
  const ofNouns = sentences.flatMap(({ tokens }) =>
    tokens.flatMap((token): Figure[] => {
      if (token.start >= end) return []
      const at = firstFrom(named, token.start + 1)
      if (
        [named[at - 1], named[at]].some(one => one && one.wholeStart <= token.start && token.start < one.end)
      )
        return []
      const near = mentions.slice(firstFrom(mentions, token.start - 240), firstFrom(mentions, token.end + 60))
      const found = ofWord(article, tokens, token, near)
      if (!found || !outside(token) || isDenied(tokens, token)) return []
      const { sort = 'unknown', pronoun, pronominal = false } = found
      return [
        { start: token.start, end: token.end, sort, pronoun, likely: pronoun, person: undefined, pronominal },
      ]
    }),
  )
  const found = [...ofNames, ...ofNouns, ...couplesOf(place, ofNames)]
  return toldByNext(
    place,
    found.sort((a, b) => a.start - b.start || b.end - a.end),
  )
}

const figuresByParagraph = (): Map<Paragraph, readonly Figure[]> => new Map()

const figuresOf = (article: Analysis, place: Paragraph): readonly Figure[] =>
  article.near(place, figuresIn, personsIn)

/** Where an article has “he” or “she”, or somebody whom it fits; read no further than is asked. */
export function* sexed(article: Analysis, pronoun: Pronoun): Iterable<Figure> {
  const known = article.of(figuresByParagraph)
  for (const place of article.paragraphs) {
    if (!place.isProse) continue
    let figures = known.get(place)
    if (!figures) {
      figures = figuresOf(article, place)
      known.set(place, figures)
    }
    for (const figure of figures) if (figure.likely === pronoun) yield figure
  }
}

const figureOf = ({ wholeStart: start, end }: Name, person: Person): Figure => ({
  start,
  end,
  sort: 'person',
  person,
  pronoun: person.pronoun,
  likely: person.likelyPronoun,
  pronominal: false,
})

function ofName(place: Paragraph, name: Name): Figure {
  const { wholeStart: start, end, kind, words } = name
  const last = words.at(-1)!.toLowerCase()
  // “Northgate Aggregates”: a plural noun that is nobody’s surname, behind no given name.
  const isFirm =
    words.length > 1 &&
    !givenNames.has(words[0]!) &&
    lexicon(last)?.tags.has('NNS') === true &&
    lookup(last)?.proper === false &&
    !surnameToo.test(last)
  const sort = isPlaceOf(place, name)
    ? 'place'
    : kind === 'unknown' && !isFirm
      ? 'unknown'
      : kind === 'person' || kind === 'place'
        ? kind
        : 'body'
  return { start, end, sort, person: undefined, pronoun: undefined, likely: undefined, pronominal: false }
}

/** “Bo and Cy Pell”, “Mr. Hale and Ms. Roe”: two names are several people. */
const couplesOf = ({ text, start }: Paragraph, figures: readonly Figure[]): readonly Figure[] =>
  figures.flatMap((one): Figure[] => {
    const before = text.slice(Math.max(0, one.start - start - 60), one.start - start)
    const other =
      /\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+)*,? and (?:(?:Mr|Mrs|Ms|Dr)\.? |\p{Lu}\p{L}+ )?$/u.exec(
        before,
      )
    return other
      ? [{ ...one, start: one.start - other[0].length, sort: 'several', person: undefined, isCouple: true }]
      : []
  })

/** A name that the “he” or “she” next to it goes on from, which agrees with whatever else tells of it. */
const toldByNext = ({ text, start }: Paragraph, figures: readonly Figure[]): readonly Figure[] =>
  figures.map((one, at) => {
    if (one.pronoun || one.pronominal) return one
    const next = figures.slice(at + 1).find(({ sort }) => sort !== 'body')
    const told = next?.pronominal && next.sort === 'person' ? next.pronoun : undefined
    // “the colonel lives with his dogs”, but not “the judge asked the clerk whether he …”
    if (!next || !told) return one
    const isFirst =
      at === 0 &&
      (one.sort === 'unknown' ||
        (one.sort === 'person' &&
          !one.person &&
          !/\b(?:the|an?)\b/.test(text.slice(one.end - start, next.start - start))))
    if (one.likely === undefined ? !isFirst : one.likely !== told) return one
    return {
      ...one,
      sort: 'person',
      pronoun: one.person || one.sort === 'unknown' ? told : undefined,
      likely: told,
    }
  })

function ofWord(
  article: Analysis,
  tokens: readonly Token[],
  token: Token,
  mentions: readonly Mention[],
): Partial<Figure> | undefined {
  const { norm, pos, tag } = token
  const meant = pronouns.get(norm)
  // “no one”, “one driver”
  const isNoOne = norm === 'one' && (pos === 'NUM' || tokens[token.index - 1]?.norm === 'no')
  if (meant && !isNoOne) return { ...meant, pronominal: true }
  if (pos !== 'NOUN' && !personNoun.test(norm)) return undefined
  // “a senior official”, “over the side”
  if ((norm === 'senior' || norm === 'junior') && pos !== 'NOUN') return undefined
  if (norm === 'side' && isWhereabouts(tokens, token)) return undefined
  // “shook his head”
  if (norm === 'head' && /^(?:his|her|their)$/.test(tokens[token.index - 1]?.norm ?? '')) return undefined
  const isPlural = tag === 'NNS' || /^(?:people|men|women|children|police)$/.test(norm)
  if (isPlural) return mayBePeople(norm) ? { sort: 'several' } : bodyOf(norm.replace(/s$/, ''))
  const body = bodyOf(norm)
  if (personNoun.test(norm) || genderOf(norm) || (!body && isAgent(norm)))
    return tellsOf(article, tokens, token, mentions) ||
      isPredicate(article, token, mentions) ||
      isNamedNext(article, token, mentions) ||
      isSameAgain(tokens, token, mentions)
      ? undefined
      : { sort: 'person', pronoun: genderOf(norm) }
  return body
}

/** “Ann Pike was the first officer to …”: what somebody is, and nobody else. */
const isPredicate = ({ text }: Analysis, { start }: Token, mentions: readonly Mention[]): boolean =>
  mentions.some(
    ({ end }) =>
      end < start &&
      start - end < 40 &&
      /^,? (?:is|was|became|has been|had been) (?:an?|the|one of the) (?:[\p{L}-]+ ){0,2}$/u.test(
        text.slice(end, start),
      ),
  )

/** “over the side”, “at his side” */
const isWhereabouts = (tokens: readonly Token[], { index }: Token): boolean =>
  /^(?:over|on|at|by|along|from|to|beside|down|up)$/.test(tokens[index - 2]?.norm ?? '')

/** What is several people under one name, beside organisations. */
const bodies = wordSet(
  'family staff crew firm side squad crowd jury management opposition pair couple duo trio audience public cast gang delegation mission faction movement household clan tribe congregation workforce leadership panel regime coalition',
)

/** “Their lawyer, Ann Pike,” */
const isNamedNext = ({ text }: Analysis, { end }: Token, mentions: readonly Mention[]): boolean =>
  mentions.some(({ wholeStart }) => wholeStart - end === 2 && text[end] === ',')

/** “Ann Pike scored twice. The striker …”: who opens a sentence by an article behind the only one who is named. */
const isSameAgain = (
  tokens: readonly Token[],
  { index, start }: Token,
  mentions: readonly Mention[],
): boolean => {
  if (
    index > 3 ||
    tokens[0]!.norm !== 'the' ||
    tokens.slice(1, index).some(({ pos }) => !/^(?:ADJ|NOUN|PROPN)$/.test(pos))
  )
    return false
  const before = mentions.filter(({ end }) => end < start)
  return before.length > 0 && before.every(({ key }) => key === before[0]!.key)
}

const bodyOf = (noun: string): Partial<Figure> | undefined =>
  noun !== 'guard' && (isSpeakingThing(noun) || organisationHeads.has(noun) || bodies.has(noun))
    ? { sort: 'body' }
    : undefined

/** Plurals that name people, beside those of who does or is something. */
const peopleNouns = wordSet(
  'people men women children police parents twins triplets siblings couples pairs spouses newlyweds lovers relatives cousins families kin others locals members officials adults elders youths teens victims survivors hostages refugees migrants exiles villagers islanders townspeople residents natives citizens guests fans hosts crews lads kids',
)

const mayBePeople = (norm: string): boolean =>
  peopleNouns.has(norm) || personNoun.test(norm) || isAgent(norm.replace(/s$/, ''))

/** What is formed as a doer and is a thing. */
const instruments = wordSet(
  'error letter counter dinner number matter corner shower tower tender river computer trailer container freezer printer boiler heater cooler poster elevator tractor factor rubber banner manner summer hammer supper copper layer chapter quarter charter sticker shutter gutter cutter starter stopper cracker burger locker folder binder blender burner charger chopper cleaner clipper cooker cruiser cursor dresser drawer dryer escalator feeder filter fixer generator grater grinder holder hanger indicator ladder lighter liner loader locker lumber marker meter mirror mixer mower opener order paper plaster pointer powder propeller radiator razor reactor receiver recorder refrigerator saucer scanner scooter seater shaker sharpener shelter slipper speaker steamer stretcher sweater tanker timer toaster trawler trigger trouser tumbler wafer washer wrapper zipper answer anchor border cover power corridor',
)

/** “climber”, “stallholder”, “pianist”: whoever does what a verb says, or has to do with something. */
function isAgent(noun: string): boolean {
  if (instruments.has(noun)) return false
  if (/(?:ist|ian|eer|ee|ant|man|woman|person|holder|keeper|goer)$/.test(noun) && noun.length > 5) return true
  const stem = /^(.{3,})(?:er|or)$/.exec(noun)?.[1]
  return (
    stem !== undefined &&
    [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].some(verb => lexicon(verb)?.tags.has('VB') === true)
  )
}

/** “not even his wife”, “without her lawyer”: who is not there, or knows nothing. */
function isDenied(tokens: readonly Token[], { index }: Token): boolean {
  let at = index - 1
  while (/^(?:DET|ADJ|PRON)$/.test(tokens[at]?.pos ?? '') && tokens[at]?.norm !== 'not') at--
  const norm = tokens[at]?.norm
  return norm === 'without' || norm === 'nor' || (norm === 'even' && tokens[at - 1]?.norm === 'not')
}
