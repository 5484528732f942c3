import type { Tagged } from '../../syntax/index.ts'
import { frontedDiscord, standingForms } from './agreement/fronted.ts'
import { quantityDiscord } from './agreement/quantities.ts'
import { bare, indefinite } from './concord/bare-forms.ts'
import {
  askedOfMany,
  country,
  oneOfMany,
  onlyOneWho,
  otherNumbered,
  police,
  shareOfWhole,
  twoPhrases,
} from './concord/counted-subjects.ts'
import type { Discord } from './concord/discord.ts'
import { apposed, parted } from './concord/insertions.ts'
import { named, namedBefore } from './concord/names.ts'
import { joined, kin } from './concord/pairs.ts'
import {
  acrossCommas,
  bareAfterPronoun,
  clausePhrase,
  insideRelative,
  secondVerb,
} from './concord/plain-subjects.ts'
import { ofWhom, oneOfWhom, quantified } from './concord/portions.ts'
import { askedOfOne, helpedOne, questioned } from './concord/questions.ts'
import { dispatched } from './dispatch.ts'

const plainSingular = 'is was has does'
const plainPlural = 'are were have do'

/** Discords with subjects joined by “and”, named persons, quantities and subjects behind their verb. */
export function* discords(tokens: readonly Tagged[]): Iterable<Discord> {
  for (let i = 0; i < tokens.length; i++) {
    const found = read(tokens, i)
    if (found) yield found
  }
}

const anybody = 'nobody everybody everyone somebody someone'

const verbal = 'VERB AUX ADJ ADV ADP PROPN X'
const read = dispatched<Discord>([
  [{ word: plainSingular, pos: verbal }, questioned],
  [{ word: standingForms }, frontedDiscord],
  [{ word: plainSingular, pos: verbal, before: 'whom which' }, ofWhom],
  [{ word: plainPlural, pos: verbal, before: 'whom which' }, oneOfWhom],
  [{ word: plainSingular, pos: verbal }, kin],
  [{ word: plainSingular, pos: verbal }, joined],
  [{ word: plainSingular, pos: verbal }, quantified],
  [{ word: plainSingular, pos: verbal }, quantityDiscord],
  [{ word: plainPlural, pos: verbal, before: ',' }, apposed],
  [{ word: plainPlural, pos: verbal, before: ',' }, parted],
  [{ word: plainPlural, pos: verbal }, named],
  [{ word: plainPlural, pos: verbal }, quantified],
  [{ word: plainPlural, pos: verbal }, askedOfOne],
  [{ word: plainPlural, pos: verbal }, helpedOne],
  [{ before: anybody }, indefinite],
  [{ tag: 'VBP', pos: 'VERB' }, namedBefore],
  [{ pos: 'NOUN VERB ADJ ADV PROPN' }, bare],
  [{ tag: 'VBZ', pos: 'VERB' }, joined],
  [{ pos: 'VERB AUX INTJ NOUN' }, acrossCommas],
  [{ tag: 'VBZ VBP VB', pos: 'VERB' }, insideRelative],
  [{ tag: 'VBZ VBP VB', pos: 'VERB' }, secondVerb],
  [{ tag: 'VBP VB VBD', pos: 'VERB AUX' }, country],
  [{ pos: 'VERB AUX' }, shareOfWhole],
  [{ tag: 'VBP VB VBD', pos: 'VERB AUX' }, oneOfMany],
  [{ tag: 'VBP VB', pos: 'VERB AUX' }, onlyOneWho],
  [{ word: plainSingular, pos: verbal }, otherNumbered],
  [{ word: plainSingular, pos: verbal }, twoPhrases],
  [{ word: plainSingular, pos: verbal, before: 'police' }, police],
  [{ word: plainSingular, pos: verbal }, askedOfMany],
  [{ pos: 'VERB AUX' }, clausePhrase],
  [{ before: 'he she it', pos: 'VERB NOUN' }, bareAfterPronoun],
])
