import type { Tagged } from '../../syntax/index.ts'
import { brokenReaders } from './broken-clauses.ts'
import { brokenIdiomReaders } from './broken-idioms.ts'
import { correlativeReaders, phraseReaders } from './broken-phrases.ts'
import { joinReaders } from './clause-joins.ts'
import { dispatched, type Started } from './dispatch.ts'
import { displacedReaders, pronounReaders } from './displaced-verbs.ts'
import { emptySlotReaders } from './empty-slots.ts'
import { excessReaders } from './excess-words.ts'
import { foreignReaders } from './foreign-order.ts'
import { frameReaders } from './frame-gaps.ts'
import { clauseReaders } from './garbles.ts'
import { endReaders } from './late-verbs.ts'
import { firstJointReaders, lostJointReaders } from './lost-joints.ts'
import { firstPrepositionReaders, lostPrepositionReaders } from './lost-prepositions.ts'
import { lostWordReaders } from './lost-words.ts'
import { phraseOrderReaders } from './phrase-order.ts'
import { firstScrambleReaders, scrambleReaders } from './scrambles.ts'
import { questionReaders, strayPronounReaders } from './stray-pronouns.ts'
import { swapReaders } from './swapped-words.ts'
import { openingReaders } from './told-questions.ts'
import { unjoined, verbless } from './unjoined-verbs.ts'
import { gapReaders } from './word-gaps.ts'
import { type Garble, orderReaders } from './word-order.ts'

const inSmallLetters = ([start, read]: Started<Garble>): Started<Garble> => [
  start,
  (tokens, at) => (tokens[at]!.text === tokens[at]!.norm ? read(tokens, at) : undefined),
]

const readFirst = dispatched<Garble>([
  ...orderReaders,
  ...correlativeReaders,
  ...pronounReaders,
  ...firstPrepositionReaders,
  ...firstJointReaders,
  ...questionReaders,
  ...openingReaders,
  ...firstScrambleReaders,
])
const read = dispatched<Garble>([
  ...swapReaders.map(inSmallLetters),
  ...orderReaders,
  ...clauseReaders,
  ...pronounReaders,
  ...questionReaders,
  ...[
    ...correlativeReaders,
    ...phraseReaders,
    ...gapReaders,
    ...lostPrepositionReaders,
    ...emptySlotReaders,
    ...strayPronounReaders,
    ...lostWordReaders,
    ...lostJointReaders,
    ...brokenIdiomReaders,
    ...excessReaders,
    ...brokenReaders,
    ...foreignReaders,
    ...displacedReaders,
    ...phraseOrderReaders,
    ...frameReaders,
    ...joinReaders,
    ...scrambleReaders,
  ].map(inSmallLetters),
])

/** The first place of a sentence where no reading of the words makes a sentence; what stands behind it is not sure. */
export function garbled(tokens: readonly Tagged[]): Garble | undefined {
  for (let i = 0; i < tokens.length; i++) {
    const found = i === 0 ? readFirst(tokens, i) : read(tokens, i)
    if (found) return found
    if (tokens[i + 1]?.pos !== 'PUNCT' || tokens[i]!.pos === 'PUNCT') continue
    for (const readEnd of endReaders) {
      const late = readEnd(tokens, i)
      if (late) return late
    }
  }
  return verbless(tokens) ?? unjoined(tokens)
}
