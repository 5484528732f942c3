import { lexicon } from '../../syntax/index.ts'
import type { Piece } from '../pieces.ts'
import { isSubjectAgain, isUndergoneAgain, repeats, saysAgain } from '../repeating/echoes.ts'
import {
  addition,
  answering,
  auxiliaries,
  be,
  clausal,
  conjunctions,
  created,
  deverbal,
  fillers,
  idioms,
  leads,
  needy,
  oblique,
  particles,
  pronouns,
  saying,
  stranded,
} from './leftover-words.ts'
import { isOpen } from './openness.ts'
import { stub } from './stubs.ts'

/** `To be held.`, `Being held.`, `Said to have been.`, `which is.`, `It will be a.`, `It is because.`, `It is thought to be.` */
const remnant =
  /^(?:to be|to have been|(?:to be|being|to have been) (?!continued)(?:\w+ed|held|made|done|shown|seen|given|taken|found|sent|built|brought|put)|(?:said|believed|thought|expected|reported) to(?: have)?(?: been| be)?|(?:which|that it|that there|as it) (?:is|was|are|were|has|had|has been|have been)|(?:it|this|that|there|they|these) (?:is|was|are|were|will be|has been|have been|had been|has|had) (?:also )?(?:the|a|an|because|due|thought to be|said to be|believed to be|expected to be|considered to be|(?:scheduled|expected|planned|hoped|due) to be \w+ed)|it turned out|there exists?|there existed)$/
const soItIs = /^so (?:it|this|that|they|these|there|he|she) (?:is|was|are|were|has been|have been)$/
/** `She told reporters.`, `said the mayor.` */
const reporting =
  /^(?:(?:he|she|they|the [a-z]+) (?:also )?told (?:reporters|journalists|lawmakers|parliament|the court|the press)|according to (?:him|her|them|the [a-z]+|[a-z]+)|said (?:he|she|the [a-z]+|an? [a-z]+))$/

/** `Informed.`: participles of telling that are no answers. */
const informing = /^(?:informed|notified|voiced|conveyed|relayed|elaborated|uttered|recounted)$/

export type Leftover =
  /** `Stated.` */
  | 'saying'
  /** `He stated.`, `Officials said.`: somebody says, but nothing is said. */
  | 'attribution'
  /** `There is.`, `It was.`: right only where it takes up a clause before it. */
  | 'ellipsis'
  /** `So it is.`: right only where it grants what was claimed. */
  | 'echo'
  /** `They are.`, `He was.`: right also where another does what these do. */
  | 'contrast'
  /** `It also was.`: right only where the sentence before has the auxiliary too. */
  | 'addition'
  /** `It has become.`, `It was revealed.`, `is expected to.` */
  | 'clause'
  /** `However.`, `As such.` */
  | 'link'
  /** `Of it.`, `With regard.`: a phrase that some verb was to take. */
  | 'stub'
  /** `In the end.`, `Pages.`: a leftover only beside another. */
  | 'phrase'
  /** `of next week.`: the end of the sentence before, behind a stop too many. */
  | 'tail'

/** What a piece is the remains of, by its words alone; undefined where it may be a sentence. */
export function leftover(piece: Piece): Leftover | undefined {
  const found = remains(piece)
  if (found || piece.isLower) return found
  const part = stub(piece)
  return part && (part === 'sure' ? 'stub' : 'phrase')
}

function remains(piece: Piece): Leftover | undefined {
  const { words, isLower } = piece
  const first = words[0]!
  const text = words.join(' ')
  if (isOpen(words, piece.last)) return 'clause'
  if (words.length === 1) {
    if (isLower && /^\p{Ll}/u.test(first) && !isIdiom(piece)) return saying.has(first) ? 'saying' : 'link'
    if (/^(?:he|she|it|they|we)$/.test(first)) return 'link'
    if (informing.test(first)) return 'saying'
    if (!isLower && (deverbal.has(first) || isParticipleAlone(piece))) return 'stub'
    if (saying.has(first) || answering.has(first)) {
      if (!isLower && idioms.has(first)) return undefined
      return isLower || isPast(first) ? 'saying' : undefined
    }
    if (conjunctions.has(first) || (isLower && particles.has(first))) return 'link'
    if (auxiliaries.has(first)) return 'clause'
    return needy.has(first) || (isLower && clausal.has(first)) ? 'clause' : undefined
  }
  if (leads.has(text)) return 'link'
  // “ing to stay.”, “ed by.”: what is left of a word that was cut
  if (isLower && isSuffix.test(first)) return 'link'
  if (toBe.test(text) || (isLower && /^(?:is|was|are|were|has|had|have) to$/.test(text))) return 'clause'
  if (
    /^(?:point(?:s|ed)? out|went on|goes on to say|went on to say|add(?:s|ed)? that|call(?:s|ed)? for)$/.test(
      text,
    )
  )
    return text === 'went on' ? undefined : 'saying'
  // “In fact, it.”
  if (
    words.length < 6 &&
    /^(?:he|she|it|they|we|there|this)$/.test(words.at(-1)!) &&
    leads.has(words.slice(0, -1).join(' '))
  )
    return 'clause'
  if (remnant.test(text)) return 'clause'
  // “added she.”: behind a stop a verb with its small letter attributes nothing.
  if (isLower && words.length === 2 && saying.has(first) && /^(?:he|she|they|it)$/.test(words[1]!))
    return 'link'
  if (reporting.test(text)) return 'attribution'
  if (goneOn.test(text)) return 'clause'
  // “So says.”, “Added so.”
  if (words.length === 2 && /^(?:so|thus)$/.test(first) && saying.has(words[1]!)) return 'saying'
  if (words.length === 2 && /^(?:so|thus)$/.test(words[1]!) && saying.has(first) && isPast(first))
    return 'saying'
  if (isUndergoneAgain(piece)) return 'clause'
  if (addition.has(first) && words.length <= 3) {
    // “Further added.”, “Also noted that.”
    const rest = words.slice(1).filter(word => !fillers.has(word))
    if ((saying.has(rest[0]!) || answering.has(rest[0]!)) && isPast(rest[0]!) && rest.length < 3)
      if (rest.length === 1 || /^(?:that|the|to|out)$/.test(rest[1]!)) return 'saying'
  }
  if (isLower && words.every(word => particles.has(word))) return 'link'
  if (addedTo.test(text)) return 'addition'
  if (addedOn.test(text)) return 'clause'
  // “It was also.”, “She further.”
  if (pronouns.has(first) || first === 'this' || first === 'these') {
    const last = words.at(-1)!
    if (
      /^(?:also|further|furthermore)$/.test(last) &&
      words.slice(1, -1).every(word => auxiliaries.has(word) || word === 'been')
    )
      return 'clause'
  }
  if (isLower && repeats(piece)) return 'link'
  if (/^(?:also|further|furthermore)$/.test(words.at(-1)!) && (isSubjectAgain(piece) || isSpokesman(words)))
    return 'clause'
  if (first === 'there') return isExpletive(words) ? 'ellipsis' : undefined
  if (soItIs.test(text)) return 'echo'
  // “Is open.”
  if (be.has(first) && words.length === 2 && !isLower && isAdjective(words[1]!)) return 'clause'
  if (auxiliaries.has(first)) return isBareAuxiliary(words, isLower) ? 'clause' : undefined
  if ((saying.has(first) || answering.has(first)) && words.length === 2 && isPast(first)) {
    if (words[1] === 'that' || saying.has(words[1]!)) return 'saying'
  }
  if (isLower && isTail(piece)) return 'tail'
  if (isLower && isNounPhrase(words)) return 'link'
  if (!isLower && saysAgain(piece)) return 'link'
  if (first === 'it' || first === 'this' || first === 'that' || first === 'they' || first === 'these')
    return ofPronoun(words)
  if (be.has(words.at(-1)!) && words.length <= 4 && hasSpeaker(piece)) return 'contrast'
  if (
    saying.has(words.at(-1)!) &&
    (isPast(words.at(-1)!) || /^says?$/.test(words.at(-1)!)) &&
    hasSpeaker(piece)
  )
    return 'attribution'
  if (auxiliaries.has(words.at(-1)!) && isSubjectAgain(piece)) return 'contrast'
  // “He mentioned that.”, “The pilot said that.”
  if (words.length < 5 && words.at(-1) === 'that' && saying.has(words.at(-2)!) && isPast(words.at(-2)!)) {
    const isPronoun = pronouns.has(first)
    if (isPronoun ? !/^(?:said|told)$/.test(words.at(-2)!) : /^the$/.test(first)) return 'clause'
  }
  if (pronouns.has(first) && words.length === 2 && answering.has(words[1]!)) return 'attribution'
  // “Indicated Munro.”
  if (!isLower && saying.has(first) && isPast(first) && isNamed(piece)) return 'attribution'
  return undefined
}

/** “ing”, “ed”, “tion”: the end of a word, which begins none. */
const isSuffix = /^(?:ing|ed|tions?|ments?|ly|ness|sion|ity|ers|ies|ally|ated|ting|ning|ring|ling|ding)$/

/** “They were to.”, “It was at.”: what is to be, or where, does not follow. */
const toBe =
  /^(?:he|she|it|they|we|this|these|there) (?:is|are|was|were) (?:also )?(?:to|at|of|from|by|into|with|for)$/

/** “Established.” behind a sentence that has no passive whose list it goes on with. */
function isParticipleAlone({ words, before, sentence }: Piece): boolean {
  const [word] = words
  const tags = lexicon(word!)?.tags
  return (
    (created.has(word!) ||
      (/ed$/.test(word!) && tags?.has('VBN') === true && !['JJ', 'NN', 'NNP'].some(tag => tags.has(tag)))) &&
    !idioms.has(word!) &&
    before.length >= 40 &&
    sentence.next !== undefined &&
    sentence.next.text.length > 24 &&
    !passive.test(lastSentence(before)) &&
    (sentence.previous?.text.length ?? 0) > 24
  )
}
const passive = /\b(?:is|are|was|were|be|been|being|got|gets|feel\w*|felt)\b|\w[’'](?:s|re)\b|[?:;]/
const lastSentence = (before: string): string => /[^.!?]*[.!?]["”’')\]]*$/.exec(before)?.[0] ?? before

const verbs = [...auxiliaries, 'did', 'does', 'do'].join('|')
const group = `(?:(?:${verbs})(?: (?:been|be|have))?)`
const nominative = '(?:he|she|it|they|we|there|this|these)'
const more = '(?:also|too|as well|further|furthermore)'
/** `It also was.`, `And she also was.`, `Also it did.`: what adds stands before a verb that nothing follows. */
const addedTo = new RegExp(
  `^(?:(?:and )?${nominative} ${more} ${group}(?: so| too| as well| also)?|(?:and )?(?:also|as well) ${nominative} ${group}(?: so)?)$`,
)
/** `And also he.`, `She did as well so.`, `That it also.` */
const addedOn = new RegExp(
  `^(?:(?:and|that|and that) (?:also |as well )${nominative}|that ${nominative} also|${nominative} ${group} (?:also|as well|too) so)$`,
)

/** Whether all words behind the first are names. */
const isNamed = ({ sentence, words, start, end }: Piece): boolean =>
  words.length < 4 &&
  /^\p{Lu}\p{Ll}+(?: (?:(?:Mrs?|Ms|Dr)\. )?\p{Lu}[\p{L}’'-]+)+$/u.test(
    sentence.text.slice(start - sentence.start, end - sentence.start),
  )

/** `He pointed out that.`, `Went on to say.`, `It was made clear that.` */
const goneOn =
  /^(?:(?:(?:he|she|it|they|we|the \w+) )?(?:also |further |then )?(?:pointed out|went on to (?:say|add|state|note|explain|emphasi[sz]e|mention|stress|point out))|it (?:was|is|has been) (?:also |further )?(?:made (?:clear|known)|pointed out|put forward|brought up|carried out|referred to))(?: that)?$/

/** “The spokesperson also.” */
const isSpokesman = (words: readonly string[]): boolean =>
  words.length === 3 &&
  words[0] === 'the' &&
  /^(?:spokes\w+|minist\w+|officials?|president|government|statement|report|department|secretary|company|source)$/.test(
    words[1]!,
  )

/** `of next week.`, `and in the harbour.`: no verb that could be a sentence’s. */
function isTail({ sentence, words, start, end, before }: Piece): boolean {
  if (!/[\p{Ll}\d%]\.$/u.test(before) && start === sentence.start) return false
  // “addressed to "R. S." at his house”
  if (/["”]$/.test(before)) return false
  if (!opensTail.test(words[0]!)) return false
  return !sentence.tokens.some(
    token => token.start >= start && token.end <= end && (token.tag === 'MD' || /^VB[DZP]$/.test(token.tag)),
  )
}
/** `level water.`: two or three words behind a stop, none of them a verb. */
const isNounPhrase = (words: readonly string[]): boolean =>
  words.length < 4 &&
  words.every(word => {
    const tags = lexicon(word)?.tags
    return tags !== undefined && !['VBD', 'VBZ', 'VBP', 'VB', 'MD', 'NNP'].some(tag => tags.has(tag))
  })
const opensTail =
  /^(?:of|in|on|at|by|for|to|from|with|without|into|during|after|before|since|until|under|over|between|among|against|about|through|across|near|and|or|including|according|as|than|because|due|last|next|this|earlier|later)$/

/** `etc.`, `sic.`: no leftover. */
const isIdiom = ({ words, before }: Piece): boolean =>
  /^(?:etc|sic|ibid|cf|viz|al|i|e|ie|eg|com|org|net)$/.test(words[0]!) ||
  /\b(?:www|https?)\b\S*$/.test(before)

const isAdjective = (word: string): boolean => {
  const tags = lexicon(word)?.tags
  return tags?.has('JJ') === true && !tags.has('NN') && !tags.has('RB')
}

const isPast = (word: string): boolean => /(?:ed|said|told)$/.test(word)

/** `There is.`, `There have also been.` */
function isExpletive(words: readonly string[]): boolean {
  const rest = words.slice(1).filter(word => !fillers.has(word))
  return (
    rest.length > 0 && rest.every(word => be.has(word) || /^(?:has|have|had|been|will|would|be)$/.test(word))
  )
}

/** `Was revealed.`, `Has been.`, `is expected to.`, `Will be held.`: an auxiliary and no subject, no complement. */
function isBareAuxiliary(words: readonly string[], isLower: boolean): boolean {
  const rest = words.slice(1).filter(word => !fillers.has(word) && word !== 'since')
  const last = rest.at(-1)
  if (rest.some(word => pronouns.has(word))) return false
  // “Is likely to.”, “Will continue to.”, “Is to be.”
  if (rest.length > 1 && last === 'to' && rest.length < 4) return true
  if (rest.length === 2 && rest[0] === 'to' && rest[1] === 'be') return true
  if (last !== undefined && stranded.has(last) && rest.length > 1) rest.pop()
  const isModal = /^(?:will|would|can|could|may|might|must|should|shall)$/.test(words[0]!)
  if (rest.length === 0) return isLower || !isModal
  const participle = rest.at(-1)!
  const chain = rest.slice(0, -1)
  if (!chain.every(word => /^(?:be|been|being|have)$/.test(word))) return false
  if (/^(?:been|being)$/.test(participle)) return true
  // “Could be.” and “Will do.” are colloquial answers.
  if (participle === 'be' || participle === 'do' || participle === 'have')
    return isModal && (isLower || (participle === 'be' && /^(?:will|can|shall)$/.test(words[0]!)))
  const tags = lexicon(participle)?.tags
  if (!tags) return false
  if (isModal && chain.length === 0) return tags.has('VB') && isLower
  return tags.has('VBN')
}

/** `It was.`, `It has become.`, `It was also revealed.` */
function ofPronoun(words: readonly string[]): Leftover | undefined {
  const rest = words.slice(1).filter(word => !fillers.has(word))
  if (rest.length === 0) return undefined
  const isGoverned = oblique.has(rest.at(-2)!) || clausal.has(rest.at(-2)!)
  if (rest.length > 2 && isGoverned && /^(?:by|to|as|in|with|on|out|from)$/.test(rest.at(-1)!)) rest.pop()
  const [verb] = rest
  const bare = words[0] === 'it' ? 'ellipsis' : 'contrast'
  if (rest.length === 1) {
    if (needy.has(verb!)) return 'clause'
    if (saying.has(verb!) && isPast(verb!)) return /^(?:it|they)$/.test(words[0]!) ? 'attribution' : undefined
    if (answering.has(verb!) && verb!.endsWith('ed')) return 'attribution'
    return be.has(verb!) || auxiliaries.has(verb!) ? bare : undefined
  }
  const last = rest.at(-1)!
  const chain = rest.slice(0, -1)
  if (last === 'that' && chain.length >= 2 && clausal.has(chain.at(-1)!)) return 'clause'
  // “It has said.”
  if (isSaidBefore(rest)) return 'attribution'
  if (!chain.every(word => auxiliaries.has(word) || word === 'been' || word === 'be' || word === 'being'))
    return undefined
  if (/^(?:been|be|being)$/.test(last)) return bare
  if (last === 'become') return 'clause'
  const isPassive = chain.some(word => be.has(word) || /^(?:been|be|being)$/.test(word))
  return isPassive && (oblique.has(last) || (clausal.has(last) && (words[0] === 'it' || words[0] === 'this')))
    ? 'clause'
    : undefined
}

/** `has said`, `had also stated` */
const isSaidBefore = (words: readonly string[]): boolean =>
  words.length === 2 && /^(?:has|have|had)$/.test(words[0]!) && saying.has(words[1]!) && isPast(words[1]!)

/** Whether the words before a verb of saying name who speaks: `Officials said.`, not `That said.` */
function hasSpeaker({ sentence, words, isLower }: Piece): boolean {
  if (words.length > 5) return false
  if (pronouns.has(words[0]!))
    return words.slice(1, -1).every(word => fillers.has(word) || /^(?:has|have|had)$/.test(word))
  if (isLower) return false
  const { tokens } = sentence
  const last = tokens.findLastIndex(token => token.pos === 'VERB' || token.pos === 'AUX')
  if (last < 1) return false
  const speaker = tokens.slice(0, last).filter(token => !addition.has(token.norm))
  return (
    speaker.every(token => /^(?:PROPN|NOUN|DET|ADJ)$/.test(token.pos)) &&
    /^(?:PROPN|NOUN)$/.test(speaker.at(-1)?.pos ?? '')
  )
}
