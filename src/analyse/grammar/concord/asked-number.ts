import type { Tagged } from '../../../syntax/index.ts'
import { isLower } from '../../tokens.ts'
import { numberOfVerb } from '../grammatical-number.ts'

export const isAdverb = ({ pos, norm }: Tagged): boolean =>
  pos === 'ADV' && !/^(?:there|here|then|up|down|out|back|away|off|ago)$/.test(norm)

/** The number that a form asks for, where a bare form is the only verb that its place has. */
export const asks = (verb: Tagged): ReturnType<typeof numberOfVerb> =>
  verb.pos === 'VERB' && verb.tag === 'VB' && isLower(verb)
    ? numberOfVerb({ ...verb, tag: 'VBP' })
    : numberOfVerb(verb)

export const isQuotation = ({ text }: Tagged): boolean => /^["“”]$/.test(text)
