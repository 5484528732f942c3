import { lexicon, type Token } from '../../../syntax/index.ts'
import { wordSet } from '../../collections.ts'
import {
  type GrammaticalNumber,
  isSurelyPlural,
  isSurelySingular,
  type Noun,
  numberOfPronoun,
  units,
  zeroPlurals,
} from '../grammatical-number.ts'
import { phraseStart } from './subject.ts'

/** Nouns that stand for many before “of” alone: “a section of voters are”. */
const gatherings = wordSet(
  'series range array string wave spate raft mass portion part section type kind sort form mix mixture combination collection selection batch set queue line column train shower mountain sea torrent stream load share crop layer round sign head pack sample bulk generation stack pile heap class school bank service church court college network channel label brand station paper newspaper magazine chain maker carrier giant foundation institute sect order trade industry sector league movement city town village county country nation world body fire attack defence defense row cast front executive profession bar bench sole unit perch pool',
)

/** Whether a phrase has its own determiner or possessor. */
export const hasOwn = (tokens: readonly Token[], first: number, noun: number): boolean =>
  tokens.slice(first, noun).some(({ pos, tag }) => pos === 'DET' || tag === 'PRP$' || tag === 'POS')

/** Before units these make one amount: “the last two weeks was”. */
const measuring =
  /^(?:the|last|past|next|few|first|final|another|every|more|some|any|all|no|many|several|couple|extra|additional|further)$/

/** “these words”, “recent years”: units that are no one amount. */
function isCountless(tokens: readonly Token[], at: number): boolean {
  const phrase = tokens.slice(phraseStart(tokens, at), at)
  return (
    phrase.length > 0 &&
    phrase.every(
      ({ pos, norm, tag }) => (pos === 'DET' || pos === 'ADJ' || tag === 'PRP$') && !measuring.test(norm),
    )
  )
}

/** Whether a capital is due to where the word stands, and the word is no name. */
function opensWithCapital(tokens: readonly Token[], at: number): boolean {
  const { norm, tag } = tokens[at]!
  const before = tokens[at - 1]
  const known = lexicon(norm)
  if (!known || (before && !/^["“:]$/.test(before.text)) || known.tags.has('NNPS')) return false
  return !known.tags.has('NNP') || (tag !== 'NNS' && known.attested)
}

/** The number of the word that heads a subject, where it is beyond doubt. */
export function numberOfHead(tokens: readonly Token[], at: number): GrammaticalNumber | undefined {
  const token = tokens[at]!
  const { norm, tag, pos, text } = token
  const pronoun = numberOfPronoun(token)
  if (pronoun) return pronoun
  if (norm === 'these' || norm === 'those') return 'plural'
  if (norm === 'this') return 'singular'
  // “14 of the 22 bridges”
  if (
    pos === 'NUM' &&
    !/^(?:one|1|zero|0)$/.test(norm) &&
    /^\p{L}+$|^\d{1,3}$/u.test(norm) &&
    isOfThese(tokens, at)
  )
    return 'plural'
  if (pos !== 'NOUN' || (text !== norm && !opensWithCapital(tokens, at))) return undefined
  const plain: Noun = { norm, tag, pos, text: norm }
  if (isSurelyPlural(plain)) return 'plural'
  // “colours”: what the dictionary lacks has its number by its form
  if (tag === 'NNS' && !lexicon(norm))
    return /^\p{Ll}{4,}[^siu]s$/u.test(text) && !/ics$/.test(norm) ? 'plural' : undefined
  if (tag === 'NNS') return units.has(norm) && text === norm && isCountless(tokens, at) ? 'plural' : undefined
  return tag === 'NN' && isOne(tokens, at, plain) ? 'singular' : undefined
}

/** Whether a number is of many that are told: “of the bridges”, “of his 22 bridges”. */
function isOfThese(tokens: readonly Token[], at: number): boolean {
  if (
    tokens[at + 1]?.norm !== 'of' ||
    !/^(?:the|its|their|his|her|our|those|these)$/.test(tokens[at + 2]?.norm ?? '')
  )
    return false
  const noun = tokens.find(({ pos }, i) => i > at + 2 && pos !== 'NUM' && pos !== 'ADJ')
  return noun?.tag === 'NNS' && !units.has(noun.norm)
}

function isOne(tokens: readonly Token[], at: number, noun: Noun): boolean {
  const { norm } = noun
  const known = lexicon(norm)
  // “splendour”
  if (!known)
    return (
      tokens[at]!.text === norm &&
      /^\p{Ll}{4,}[^aeisu]$/u.test(norm) &&
      !/(?:e[dn]|an|ese)$/.test(norm) &&
      !zeroPlurals.has(norm)
    )
  if (/[^isu]s$/.test(norm) && !known.attested) return false
  // “the fighting were”, but not “people digging were”
  if (/.ing$/.test(norm) && known.tags.has('VBG')) return hasOwn(tokens, phraseStart(tokens, at), at)
  return isSurelySingular(noun) || (gatherings.has(norm) && tokens[at + 1]?.norm !== 'of')
}
