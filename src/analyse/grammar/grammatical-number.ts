import { inflect, lexicon } from '../../syntax/index.ts'
import type { Tagged } from '../../syntax/types.ts'
import { wordSet } from '../collections.ts'

export type GrammaticalNumber = 'singular' | 'plural'

/** Nouns that look plural and may take a singular verb: “politics is”, “the works is”, “two thirds of it is”. */
const pluralInForm = wordSet(
  'news politics economics mathematics maths statistics logistics physics ethics athletics gymnastics acoustics aerobics analytics tactics optics graphics semantics linguistics genetics robotics electronics mechanics dynamics metrics basics ' +
    'series species headquarters means works barracks crossroads gallows measles mumps rabies diabetes darts billiards dominoes cards bowls skittles draughts craps innings lens alms odds data media bacteria agenda stamina opera insignia paraphernalia memorabilia trivia strata candelabra ' +
    'sports arms sales savings earnings premises remains thanks whereabouts regards stairs links shambles summons bellows kennels stables woods falls sands united states nations netherlands philippines bahamas maldives ' +
    'halves thirds quarters fifths sixths tenths percents lots loads tons heaps masses scores dozens hundreds thousands millions billions trillions grits molasses oats chips fries beans noodles greens mashed potatoes eggs pants blues ' +
    'congress species corps dice staff',
)

/** Units whose plural is one amount: “ten miles is”, “two weeks was”. */
export const units = wordSet(
  'seconds minutes hours days nights weeks fortnights months years decades centuries miles yards feet inches kilometers kilometres meters metres centimeters centimetres millimeters millimetres acres hectares dollars pounds euros yen cents pence francs rubles rupees pesos percent points tons tonnes kilograms kilos grams ounces stone liters litres gallons pints degrees times watts volts calories runs goals laps games votes knots barrels bushels pages words',
)

/** Nouns whose plural has the form of one, or that stand for many in that form. */
export const zeroPlurals = wordSet(
  'people folk fish sheep deer cannon tsunami aircraft spacecraft craft offspring shrimp salmon trout cod squid bison moose swine grouse elk roe buffalo antelope boar snipe teal mallard wigeon woodcock quail pheasant partridge plover pike perch carp tench bream haddock hake herring mackerel halibut tuna plaice sole head yen baht percent cent pc chinese japanese portuguese swiss vietnamese english french irish dutch welsh british scots',
)

/** Singular nouns that stand for many: a plural verb is British, or natural. */
const collectives = wordSet(
  'team government committee family staff crew public police council board company firm club side squad band group party union army navy force audience crowd jury press media majority minority cabinet parliament department ministry office bank school university college church court association federation organisation organization agency authority commission panel management opposition enemy leadership faculty community population nation country city village town county world generation youth elite class couple pair duo trio quartet quintet sextet octet orchestra choir chorus gallery cast gang mob regiment battalion platoon brigade unit corps delegation mission patrol coalition alliance bloc lobby movement network station channel paper newspaper magazine publisher label brand airline retailer supermarket chain maker operator carrier broadcaster regulator watchdog charity trust foundation institute household clergy laity electorate congregation membership workforce personnel cattle livestock poultry vermin flock herd swarm cabal clan tribe caste sect order brotherhood sisterhood fraternity senate congress assembly legislature judiciary executive administration bench bar profession industry trade sector league fire service brigade ambulance defence defense attack midfield front row pack troupe ensemble fleet squadron posse secretariat consortium conglomerate partnership syndicate cartel giant manufacturer supplier developer builder ' +
    'rest remainder half third quarter number variety range total lot bunch handful host series percentage percent proportion average dozen hundred thousand million billion trillion score multitude array string wave spate raft plethora myriad plenty bulk mass portion fraction share part section type kind sort form assortment mix mixture combination collection selection batch set few many more most fifth tenth maximum minimum majority plurality body flurry stream succession litany bevy slew stack pile load ton heap cluster crop smattering sprinkling shower scattering trickle torrent flood cross-section sample bulk abundance surfeit wealth line queue column train convoy procession parade legion throng horde sea army pool mountain ',
)

/** Whether a singular noun may name a body of people: “team”, “regulator”, “carmaker”. */
export const mayBeBody = (noun: string): boolean => collectives.has(noun) || /[^s]maker$/.test(noun)

/** Adjectives that name people, though they are nouns with a plural too. */
const classes = wordSet(
  'rich good brave sick blind mute gay innocent noble ill great evil royal black white dead old young poor native wise mad lame sane free fit able worst best least',
)

/** Adjectives and participles that name a class of people: “the injured were”. */
export function mayNamePeople({ norm }: Tagged): boolean {
  if (norm === 'man' || norm === 'woman') return false
  if (!classes.has(norm) && lexicon(inflect(norm, 'NNS'))?.tags.has('NNS')) return false
  const tags = lexicon(norm)?.tags
  return tags !== undefined && ['JJ', 'VBN', 'JJS', 'JJR', 'VBG'].some(tag => tags.has(tag))
}

/** Plurals that the treebanks once or twice call singular. */
const irregularPlurals = wordSet(
  'men women people children grandchildren lives wives policemen firemen teeth criteria phenomena alumni findings views patients remedies seas hostilities furnishings goods trousers proceeds surroundings scissors jeans binoculars goggles pliers tweezers pyjamas pajamas',
)

/** Nouns in “-s” that are singular for all. */
const singularInForm = wordSet('news mathematics physics gymnastics diabetes rabies linguistics')

/** What the number of a noun is read from. */
export type Noun = Pick<Tagged, 'norm' | 'tag' | 'pos' | 'text'>

/** Whether a noun can only be plural, and be followed by a plural verb alone. */
export function isSurelyPlural({ norm, tag, pos, text }: Noun): boolean {
  if (norm === 'police') return pos === 'NOUN' && text === norm
  if (irregularPlurals.has(norm) && pos === 'NOUN' && text === norm) return true
  if (tag !== 'NNS' || pos !== 'NOUN' || pluralInForm.has(norm) || units.has(norm)) return false
  // “Spokesmen for the bank”, but not “the Birds”
  if (text !== norm && !lexicon(norm)?.attested) return false
  const tags = lexicon(norm)?.tags
  return irregularPlurals.has(norm) || (tags?.has('NNS') === true && !tags.has('NN'))
}

/** Whether a noun can only be singular, and names no body of people or things. */
export function isSurelySingular({ norm, tag, pos, text }: Noun): boolean {
  if (singularInForm.has(norm)) return pos === 'NOUN' && text === norm
  if (tag !== 'NN' || pos !== 'NOUN' || collectives.has(norm) || zeroPlurals.has(norm) || text !== norm)
    return false
  if (pluralInForm.has(norm)) return false
  const tags = lexicon(norm)?.tags
  return tags?.has('NN') === true && !tags.has('NNS')
}

const singularPronouns = wordSet(
  'he she it everyone everybody everything someone somebody something nobody nothing anyone anybody anything',
)
const pluralPronouns = wordSet('we they')

export function numberOfPronoun({ norm }: Tagged): GrammaticalNumber | undefined {
  if (singularPronouns.has(norm)) return 'singular'
  return pluralPronouns.has(norm) || norm === 'both' ? 'plural' : undefined
}

const unchangingBases = wordSet(
  'put set cut hit let cost shut hurt burst cast split spread quit bet beat read rid thrust shed slit broadcast forecast offset upset input bid wed knit come become overcome run need dare must can will may used fit sweat lay spit ' +
    'said ca wo',
)
/** Pasts and presents that look the same: “he put”, “it cost”, “she misread”. */
export const unchanging = {
  has: (form: string): boolean =>
    unchangingBases.has(form) ||
    unchangingBases.has(form.replace(/^(?:mis|re|over|under|out|up|pre|fore)/, '')),
}

/** The number that a finite form asks of its subject; undefined where it asks for none. */
export function numberOfVerb({ norm, tag, pos }: Tagged): GrammaticalNumber | undefined {
  if (norm === 'is' || norm === 'was' || norm === 'has' || norm === 'does') return 'singular'
  if (norm === 'are' || norm === 'were' || norm === 'have' || norm === 'do')
    return tag === 'VB' ? undefined : 'plural'
  if (pos !== 'VERB' || unchanging.has(norm)) return undefined
  const tags = lexicon(norm)?.tags
  if (tag === 'VBZ') return tags?.has('VBZ') ? 'singular' : undefined
  return tag === 'VBP' && tags?.has('VBP') && !tags.has('VBD') ? 'plural' : undefined
}

const forms = new Map(
  'is are|was were|has have|does do'.split('|').flatMap(pair => {
    const [one, many] = pair.split(' ') as [string, string]
    return [
      [one, many],
      [many, one],
    ]
  }),
)

/** The other number of an auxiliary: “was”, “were”. */
export const otherNumber = (norm: string): string | undefined => forms.get(norm)

/** Whether a form in “-s” may be a noun as well as a verb, though the treebanks may not have met both. */
export const mayBePlural = ({ norm, lemma }: Tagged): boolean =>
  lexicon(norm)?.tags.has('NNS') === true || lexicon(lemma)?.tags.has('NN') === true

export const mayBeVerb = ({ norm, lemma }: Tagged): boolean => {
  const tags = lexicon(lemma)?.tags
  return lexicon(norm)?.tags.has('VBZ') === true || tags?.has('VB') === true
}
