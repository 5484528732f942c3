import { isPersonNoun } from '../../naming/gazetteer.ts'
import { isSurelySingular, numberOfVerb } from '../grammatical-number.ts'
import { plainSubject } from '../plain-subject.ts'
import { discord, type Reader } from './discord.ts'
import { determined, isVerbOrBreak } from './surroundings.ts'

/** “The chief executive, Anna Bruhn, have resigned”: one person, named behind the office. */
export const apposed: Reader = (tokens, at) => {
  const verb = tokens[at]!
  let open = at - 2
  while (open > 0 && tokens[open]!.pos === 'PROPN') open--
  const noun = tokens[open - 1]
  if (tokens[at - 1]!.text !== ',' || tokens[open]?.text !== ',' || open > at - 3 || !noun) return undefined
  if (!isPersonNoun(noun.norm) || !isSurelySingular(noun) || plainSubject(tokens, open - 1) !== 0)
    return undefined
  if (tokens.slice(0, open).some(({ norm }) => norm === 'and') || numberOfVerb(verb) !== 'plural')
    return undefined
  return discord(verb, noun, noun, 'singular')
}

/** “The goose, for reasons of quarantine, have been”: one thing, and a phrase between commas that adds nobody to it. */
export const parted: Reader = (tokens, at) => {
  const verb = tokens[at]!
  if (tokens[at - 1]!.text !== ',' || numberOfVerb(verb) !== 'plural') return undefined
  let open = at - 2
  while (open > 0 && at - open < 10 && !isVerbOrBreak(tokens[open]!)) open--
  const noun = tokens[open - 1]
  if (tokens[open]?.text !== ',' || !noun || !isSurelySingular(noun) || noun.pos !== 'NOUN') return undefined
  if (!/^(?:for|after|before|during|despite|in|at|on|since|until|by)$/.test(tokens[open + 1]!.norm))
    return undefined
  return determined(tokens, open - 1) === 0 && /^(?:the|this|that|an?)$/.test(tokens[0]!.norm)
    ? discord(verb, noun, noun, 'singular')
    : undefined
}
