import { baseOf, lexicon } from '../../../syntax/index.ts'
import { isSpeechVerb } from '../../quoting/saying.ts'
import { barePhrase } from '../fragments/bare-phrases.ts'
import { isPastOnly, keepsObject } from '../subjectless.ts'
import {
  isNounPhrase,
  isReflexive,
  isTold,
  type Judge,
  opensInfinitive,
  opensModal,
  opensPastSequence,
  opensPresentSequence,
  opensSequence,
  opensThat,
  saysClause,
} from './followers.ts'

/** A past tense of saying with its clause: “added that she …”, “told reporters that she …”; no participle, “told of the plan”. */
export const reports = (norm: string): Judge | undefined =>
  isSpeechVerb(norm) && lexicon(norm)?.tags.has('VBD') === true
    ? (next, then, verb) =>
        opensThat(next) || (verb.norm === 'said' && saysClause(next, then, verb)) || isTold(verb)
    : undefined

/** Verbs whose object may be a clause with no “that”. */
export const takesClause = /^(?:says|said|thinks|believes|reckons|expects|knows)$/

/** Verbs of saying and of motion open inverted sentences: “Said the mayor: …”, “Came the dawn.” */
const inverts =
  /^(?:said|asked|asks|replied|replies|added|adds|wrote|writes|declared|cried|stood|stands|lay|lies|sat|sits|fell|hung|thanks|needs|means)$/

/** “Weighs”: a form that the dictionary lacks, of a verb that is no noun. */
function isOnlyPresent(norm: string): boolean {
  const base = /[^s]s$/.test(norm) ? lexicon(norm.slice(0, -1))?.tags : undefined
  return base?.has('VB') === true && !base.has('NN')
}

const invariant = /^(?:put|set|cut|hit|let|shut|shed|quit|split|spread|thrust|cast|burst)$/

/** How to judge what follows a form that may be a finite verb other than an auxiliary. */
export function verbs(norm: string): Judge | undefined {
  const tags = lexicon(norm)?.tags
  // “Came the dawn”, but “Came to Hull”
  if (/^(?:came|comes|went|goes)$/.test(norm))
    return (next, then) => /^(?:to|from|into|back|home|on)$/.test(next.norm) && then?.tag !== 'VB'
  if (norm === 'says' || norm === 'said')
    return (next, then, verb) => saysClause(next, then, verb) || opensThat(next) || opensModal(next, then)
  if (takesClause.test(norm))
    return (next, then, verb) => saysClause(next, then, verb) || isPresent(next, then, verb)
  if (tags?.has('VB') && tags.has('VBD') && invariant.test(norm))
    return (next, then, verb) =>
      (isNounPhrase(next) || (next.tag === 'RP' && then !== undefined && isNounPhrase(then))) &&
      opensPastSequence(verb)
  if (norm === 'needs') return (next, then) => next.tag === 'TO' && then?.tag === 'VB'
  if (!tags?.size)
    return isPastOnly(norm) || /[^e]ed$/.test(norm) ? isPast : isOnlyPresent(norm) ? isPresent : undefined
  if (tags.has('VB')) return undefined
  if (inverts.test(norm))
    return (next, then, verb) => opensThat(next) || (tags.has('VBD') && opensSequence(next, then, verb))
  // “Doubles cost €95”: whatever is a noun may have a plural.
  if (tags.has('VBZ'))
    return ['NNS', 'NN'].some(tag => tags.has(tag)) || lexicon(baseOf(norm))?.tags.has('NN')
      ? takesObject
      : isPresent
  return tags.has('VBD') ? isPast : undefined
}

/** Verbs of place and wish, whose form in -s is hardly ever a noun before these words. */
const placing = /^(?:lives|stands|sits|hangs|ranks)$/
const wishing = /^(?:wants|hopes|aims|plans|seeks|needs|promises|claims)$/

/** “Carries a drill, …”, not “Works by Bach”. */
const takesObject: Judge = (next, then, verb) =>
  (/^(?:looks|sounds|feels)$/.test(verb.norm) &&
    next.norm === 'as' &&
    /^(?:if|though)$/.test(then?.norm ?? '')) ||
  // “Plans to sell its mill.”, with no verb but that
  (wishing.test(verb.norm) &&
    next.tag === 'TO' &&
    then?.tag === 'VB' &&
    barePhrase(verb.sentence.tokens, 0) !== undefined) ||
  isReflexive(next) ||
  (/^(?:ADP|DET)$/.test(next.pos) &&
    next.norm !== 'of' &&
    next.norm !== 'by' &&
    opensPresentSequence(verb)) ||
  (opensThat(next) && !/^(?:reports|claims|fears|hopes|doubts|signs|charges|complaints)$/.test(verb.norm)) ||
  (verb.tag === 'VBZ' &&
    ((placing.test(verb.norm) && /^(?:in|on|at|near|with|by)$/.test(next.norm) && isNounPhrase(then!)) ||
      (wishing.test(verb.norm) && next.tag === 'TO' && then?.tag === 'VB') ||
      (next.pos === 'NOUN' && next.norm !== 'cost' && next.rel === 'obj' && verb.tagMargin > 0.4))) ||
  (verb.norm === 'remains' && /^(?:ADJ|VERB)$/.test(next.pos)) ||
  // “Runs without an interval”, “Runs from 6 to 9”
  next.norm === 'without' ||
  (/^(?:for|from|until|till)$/.test(next.norm) && then?.pos === 'NUM') ||
  // “Sets up a commission”, “Lays out the route”
  (next.tag === 'RP' && then !== undefined && isNounPhrase(then) && verb.tag === 'VBZ') ||
  (next.norm === 'aside' && then?.pos === 'NOUN') ||
  (isNounPhrase(next) && then?.pos !== 'PUNCT' && (verb.pos === 'VERB' || next.pos === 'DET'))

const isPresent: Judge = next =>
  isNounPhrase(next) || next.tag === 'VBG' || /^(?:NOUN|ADJ|ADP|PROPN|PRON|PART|SCONJ)$/.test(next.pos)

/** These have no object, and so no participle that could stand before a noun or open a phrase. */
const intransitive =
  /^(?:stayed|lived|worked|arrived|returned|moved|died|walked|remained|appeared|travell?ed|studied|graduated|retired|served|resigned|looked|slept|waited|competed|belonged|emerged|vanished|campaigned|lasted|played|pleaded|rained|snowed|collapsed|escaped|voted|sailed|failed|succeeded|struggled|competed|listened|contributed|participated|embarked|happened|occurred|reemerged|reappeared|reigned|commuted|migrated|emigrated|boasted|complained|hesitated|remarried|reacted|responded|agreed|disagreed|objected|testified|debuted|premiered|originated|consisted|existed|persisted|prospered|thrived|stemmed|ensued|hailed|departed|decided|tried|wanted|seemed|needed|hoped|refused|continued|apologi[sz]ed|laughed|smiled|cried|prayed|relented|resided|surrendered|shrugged|nodded|winced|joked|lectured|rejoiced|persevered)$/

/** “Granted that …”, “Seen that …” */
const conditional = /^(?:granted|provided|supposed|given|seen|assumed|considered|resolved)$/

const isOnlyPast = (norm: string): boolean =>
  isPastOnly(norm) && !['NN', 'NNP', 'JJ'].some(tag => lexicon(norm)?.tags.has(tag))

/** “Opened in 1912” may be a participle; “Opened a café”, “Promised to come” and “Took charge” may not. */
const isPast: Judge = (next, then, verb) =>
  (verb.tag[0] === 'V' || isOnlyPast(verb.norm)) &&
  (isNounPhrase(next) ||
    next.norm === 'it' ||
    isReflexive(next) ||
    opensSequence(next, then, verb) ||
    (opensThat(next) && !conditional.test(verb.norm)) ||
    (verb.norm === 'turned' && next.norm === 'out' && (then?.norm === 'that' || then?.tag === 'TO')) ||
    (verb.norm === 'pleaded' && next.pos === 'ADJ') ||
    (next.tag === 'TO' && then?.tag === 'VB') ||
    (verb.tag === 'VBD' && opensInfinitive(next, then)) ||
    (verb.tag === 'VBD' && next.pos === 'NOUN') ||
    (next.tag === 'RP' && then !== undefined && (isNounPhrase(then) || then.pos === 'NOUN')) ||
    (next.pos === 'ADP' && intransitive.test(verb.norm)) ||
    (verb.tag === 'VBD' &&
      next.pos === 'PROPN' &&
      !['NN', 'NNP'].some(tag => lexicon(verb.norm)?.tags.has(tag)) &&
      !isSpeechVerb(verb.norm) &&
      !keepsObject.test(verb.lemma)) ||
    (isPastOnly(verb.norm) &&
      (/^(?:NOUN|ADJ|ADP|PART|SCONJ)$/.test(next.pos) || next.tag === 'VBG' || object.test(next.norm))))

const object = /^(?:it|no|nobody|nothing|everything|everyone)$/
