import { lexicon } from '../../../syntax/index.ts'
import { givenNames, honorifics } from '../../naming/gazetteer.ts'
import { isUnreal } from '../agreement.ts'
import { numberOfVerb } from '../grammatical-number.ts'
import { discord, type Reader } from './discord.ts'
import { demandsBareVerb, opensClause } from './surroundings.ts'

const titles =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|dame|inspector|superintendent|sergeant|constable|detective|judge|justice|senator|councillor|cllr|sen|rep|gov|lt|col|capt|sgt|supt|insp|pc|det|rev|lord|lady|president|chancellor|archbishop|bishop|mayor|captain|colonel|admiral)$/

/** “Mrs Doyle have”, “Inspector Lim are”, “Mary Doyle were”: one person, named. */
export const named: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let end = at - 1
  while (end > 0 && tokens[end]!.tag === 'RB' && tokens[end]!.pos === 'ADV') end--
  const last = tokens[end]
  if (last?.pos !== 'PROPN' || last.tag !== 'NNP' || last.text === last.norm) return undefined
  let first = end
  while (first > 0 && (tokens[first - 1]!.pos === 'PROPN' || tokens[first - 1]!.norm === '.')) first--
  const opener = tokens[first]!
  const words = end - first + 1
  if (words > 4 || tokens.slice(first, end + 1).some(({ norm, tag }) => tag === 'NNPS' || norm === '&'))
    return undefined
  const isTitled =
    words > 1 && (honorifics.has(opener.text.replace('.', '')) || titles.test(opener.norm.replace('.', '')))
  const isFull = words === 2 && givenNames.has(opener.text) && !lexicon(last.norm)?.attested
  if (!isTitled && !isFull) return undefined
  const before = tokens[first - 1]
  if (before && !opensClause(tokens, first)) return undefined
  if (isUnreal(tokens, first) || demandsBareVerb(tokens, first)) return undefined
  const number = numberOfVerb(verb)
  return number === 'plural' ? discord(verb, opener, last, 'singular') : undefined
}

/** “Mr. Abara say”. */
export const namedBefore: Reader = (tokens, at) =>
  at > 1 && tokens[at - 1]!.tag === 'NNP' ? named(tokens, at) : undefined
