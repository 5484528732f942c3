import { baseOf } from '../../syntax/index.ts'
import { wordPairs, wordSet } from '../collections.ts'
import { isLower, tagsOf } from '../tokens.ts'
import { adverbOf } from './derivation.ts'
import type { Reader as ReaderOf, Started } from './dispatch.ts'
import type { WrongForm } from './word-forms.ts'

type Reader = ReaderOf<WrongForm>

const units = wordPairs(
  'years year|months month|weeks week|days day|hours hour|minutes minute|seconds second|miles mile|feet foot|inches inch|yards yard|metres metre|meters meter|pounds pound|dollars dollar|euros euro|men man|storeys storey|stories story|stars star|goals goal|points point|pages page|times time|acres acre|tons ton|tonnes tonne|rooms room|bedrooms bedroom|games game',
)

/** “a two-years contract”, “a ten-years-old boy”: a unit within a compound before its noun. */
const countedInCompound: Reader = (tokens, at) => {
  const word = tokens[at]!
  if (tokens[at - 1]!.text !== '-' || tokens[at - 2]?.pos !== 'NUM' || !isLower(word)) return undefined
  let next = at + 1
  if (tokens[next]?.text === '-') next += 2
  const noun = tokens[next]
  // “three-years-olds”, “two-stories”
  if (noun?.pos !== 'NOUN' || tokens[next - 1]!.end === noun.start) return undefined
  return { word, wanted: 'the singular', form: units.get(word.norm) }
}

/** Adjectives that are adverbs before these participles, which make one description with them. */
const described: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    'recent published released completed built opened discovered appointed elected announced introduced retired formed acquired launched',
    'new built elected appointed formed opened discovered created introduced married arrived',
    'high qualified skilled educated trained regarded respected praised decorated paid rated',
    'wide used known read held reported expected criticised criticized respected accepted admired shared praised',
    'heavy armed guarded criticised criticized fortified populated damaged wooded indebted polluted subsidised subsidized',
    'close watched related guarded linked contested fought',
    'deep divided flawed rooted concerned indebted',
    'full equipped qualified staffed trained booked funded licensed',
    'serious injured wounded damaged ill',
    'bad injured hurt wounded damaged burned burnt needed',
    'private owned educated funded run held',
    'public owned funded traded',
    'sparse populated furnished',
    'dense populated wooded packed',
    'complete destroyed rebuilt restored renovated',
    'previous unknown unreleased published announced',
    'legal married binding required entitled',
  ].map(entry => {
    const [adjective, ...participles] = entry.split(' ')
    return [adjective!, new Set(participles)] as const
  }),
)

/** “a recent published report”, “are close related”: what tells how, before a participle. */
const adjectiveOfParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  const participle = tokens[at + 1]
  const next = tokens[at + 2]
  const before = tokens[at - 1]!
  if (!participle || !next || !isLower(word) || !described.get(word.norm)!.has(participle.norm))
    return undefined
  const isAttributive =
    (/^(?:a|an|the|this|that|its|his|her|their|our)$/.test(before.norm) || before.tag === 'POS') &&
    next.pos === 'NOUN'
  const isPredicative =
    /^(?:is|are|was|were|been|be|being)$/.test(before.norm) &&
    /^(?:PUNCT|ADP|SCONJ|CCONJ|PART)$/.test(next.pos)
  if (!isAttributive && !isPredicative) return undefined
  const form = word.norm === 'wide' ? 'widely' : (adverbOf(word.norm) ?? `${word.norm}ly`)
  return { word, wanted: 'the adverb', form }
}

/** Nouns whose adverb stands before these participles. */
const adverbial: ReadonlyMap<string, { readonly form: string; readonly participles: ReadonlySet<string> }> =
  new Map(
    [
      'democracy democratically elected chosen',
      'politics politically divided motivated charged connected exposed involved',
      'economics economically depressed deprived dependent',
      'religion religiously motivated divided',
      'science scientifically proven proved tested',
    ].map(entry => {
      const [noun, form, ...participles] = entry.split(' ')
      return [noun!, { form: form!, participles: new Set(participles) }] as const
    }),
  )

/** “was democracy elected”. */
const nounOfParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  const { form, participles } = adverbial.get(word.norm)!
  const isDescription = participles.has(tokens[at + 1]?.norm ?? '')
  return isDescription && /^(?:is|are|was|were|been|a|the)$/.test(tokens[at - 1]!.norm)
    ? { word, wanted: 'the adverb', form }
    : undefined
}

const ordinals = wordPairs(
  'two second|three third|four fourth|five fifth|six sixth|seven seventh|eight eighth|nine ninth|ten tenth',
)

/** “for the three time in a month”. */
const cardinalForOrdinal: Reader = (tokens, at) =>
  tokens[at - 1]!.norm === 'the' && tokens[at + 1]?.norm === 'time'
    ? { word: tokens[at]!, wanted: 'the ordinal', form: ordinals.get(tokens[at]!.norm) }
    : undefined

/** Participles of one word with an adverb in “-ly”, where another participle follows: “had repeated asked”. */
const doubledParticiple: Reader = (tokens, at) => {
  const word = tokens[at]!
  const before = tokens[at - 1]!
  const verb = tokens[at + 1]
  const next = tokens[at + 2]
  const form = adverbOf(word.norm)
  if (!form || !verb || !next || !isLower(verb) || !isLower(word)) return undefined
  if (!/^(?:has|have|had|was|were|been|is|are)$/.test(before.norm)) return undefined
  const tags = tagsOf(verb)
  if (!tags.has('VBN') || tags.has('NN') || baseOf(verb.norm) === verb.norm) return undefined
  return /^(?:ADP|DET|PUNCT|PART|SCONJ)$/.test(next.pos) || /^(?:TO|PRP\$?)$/.test(next.tag)
    ? { word, wanted: 'the adverb', form }
    : undefined
}

const participial = wordSet('repeated unexpected alleged supposed reported undoubted belated deserved')

/** Parts of compounds, and of descriptions of two words, in a form they do not take. */
export const compoundReaders: readonly Started<WrongForm>[] = [
  [{ word: [...units.keys()].join(' '), before: '-' }, countedInCompound],
  [{ word: [...described.keys()].join(' ') }, adjectiveOfParticiple],
  [{ word: [...adverbial.keys()].join(' ') }, nounOfParticiple],
  [{ word: [...ordinals.keys()].join(' '), before: 'the' }, cardinalForOrdinal],
  [{ word: [...participial].join(' ') }, doubledParticiple],
]
