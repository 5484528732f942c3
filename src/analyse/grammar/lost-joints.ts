import type { Started } from './dispatch.ts'
import { conjunctionWithoutVerb, pronounWithoutVerb, relativeWithoutVerb } from './lost-joints/lost-verbs.ts'
import { bareGoal, goals, goesTo, lostRelative } from './lost-joints/lost-words.ts'
import {
  phraseForSubject,
  prepositionBeforeClause,
  pronounBehindAuxiliary,
  pronounBehindWhich,
  subjectTwiceBehindThat,
} from './lost-joints/subjects.ts'
import {
  adjectiveBeforePossessive,
  articleBeforeComplement,
  asThan,
  enoughBeforeAdjective,
  participleBeforeNumber,
  questionToldWithNoun,
  untilInverted,
} from './lost-joints/word-order.ts'
import type { Garble } from './word-order.ts'

/** Words that join clauses and phrases, lost or out of place; asked of small letters behind the first word. */
export const lostJointReaders: readonly Started<Garble>[] = [
  [{ word: 'which who', before: ',' }, relativeWithoutVerb],
  [{ word: 'because although though unless whereas whether that' }, conjunctionWithoutVerb],
  [{ word: 'that' }, subjectTwiceBehindThat],
  [
    {
      word: 'than',
      before: 'much many few little well good big large high long fast old soon often likely far',
    },
    asThan,
  ],
  [
    {
      word: 'responsible capable aware able unable likely unlikely afraid guilty fond glad sorry unaware',
      before: 'a an',
    },
    articleBeforeComplement,
  ],
  [{ word: 'enough' }, enoughBeforeAdjective],
  [{ word: 'killed injured wounded arrested hurt found born' }, participleBeforeNumber],
  [{ word: 'is are was were has have had', before: ',' }, lostRelative],
  [{ word: 'did do does' }, untilInverted],
  [{ word: 'its their his our my', before: 'last next own new main' }, adjectiveBeforePossessive],
  [{ word: 'is are was were', before: 'where when why how' }, questionToldWithNoun],
  [{ word: 'he she they it' }, pronounBehindAuxiliary],
  [{ word: goals, before: 'taken rushed airlifted went go goes going returned flown sent' }, bareGoal],
  [{ word: 'the his her their', before: 'goes went go' }, goesTo],
  [{ word: 'the a an', before: 'it he she they' }, pronounWithoutVerb],
  [{ word: 'it', before: 'which' }, pronounBehindWhich],
]
/** Those asked of the first word. */
export const firstJointReaders: readonly Started<Garble>[] = [
  [{ word: 'in at on by according' }, phraseForSubject],
  [{ word: 'despite' }, prepositionBeforeClause],
  [{ word: 'because although though unless whereas' }, conjunctionWithoutVerb],
]
