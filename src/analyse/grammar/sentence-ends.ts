import {
  finiteVerb,
  hasFiniteVerbInside,
  isFinite as isFiniteVerb,
  lexicon,
  participleFor,
  type Token,
} from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import { isPersonNoun } from '../naming/gazetteer.ts'

export const dated =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/

/** Of these a name follows: “the band The Who”. */
export const bearsName =
  /^(?:band|films|movie|group|musical|opera|sitcom|newspaper|paper|magazine|journal|daily|website|site|programme|program|pub|inn|hotel|restaurant|exhibition|painting|essay|story|game|column|blog|podcast|memoir|titles?|works?|comedy|drama|thriller|documentary|hit|tune|track|ballad|anthem|sequel|remake|team|club|house|ship|boat|volumes?)$/i

/** What takes a clause without “that”, or a name for its object: “was told Mr. Hale had left”, “is sure Ms. Orr will”. */
const takesName =
  /^(?:told|said|believed|thought|known|assumed|argued|claimed|alleged|supposed|agreed|decided|expected|proved|reported|feared|hoped|assured|informed|warned|advised|convinced|persuaded|satisfied|worried|concerned|pleased|delighted|called|named|given|offered|shown|sent|taught|elected|appointed|made|dubbed|asked|paid|awarded|denied|handed|owed|sure|certain|afraid|glad|sorry|aware|clear|proud|confident|hopeful|happy|unlike|like|worth|near|before|after|when|where|why|how|once|only|also|then|now|even|just|not|likely|unlikely|possible|lucky|grateful|positive|later|ago|so|as|than|once|well|enough|first|last|next)$/
const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
const unit = /^(?:second|minute|hour|day|week|month|year|decade|time)s$/

/** Whether the last word closes its clause, so that a name behind it is neither object nor subject of a relative. */
export function endsBeforeName(tokens: readonly Token[]): boolean {
  const at = tokens.length - 2
  const last = tokens[at]!
  const before = tokens[at - 1]
  if (!before || takesName.test(last.norm)) return false
  // “closed in May”, “lasted nine hours”: not where these open the sentence
  if (month.test(last.norm))
    return before.pos === 'ADP' && /^(?:VERB|NOUN|ADV|ADJ|PROPN|NUM)$/.test(tokens[at - 2]?.pos ?? '')
  if (/^(?:night|morning|afternoon|evening)$/.test(last.norm))
    return (month.test(before.norm) || before.norm === 'that') && finiteVerb(tokens) < at - 2
  if (unit.test(last.norm)) return before.pos === 'NUM' && tokens[at - 2]?.pos === 'VERB'
  const isPredicate = (last.tag === 'VBN' || last.tag === 'JJ') && last.text === last.norm
  const be = /^(?:not|n't|still|now|also|very|too|deeply|evenly|badly|been|yet|so|more)$/.test(before.norm)
    ? tokens[at - 2]
    : before
  return isPredicate && /^(?:is|are|was|were|been|be)$/.test(be?.norm ?? '')
}

/** Whether the last word, in small letters, is one that a sentence ends with: no word that modifies or governs another. */
export function mayEnd(tokens: readonly Token[]): boolean {
  const at = tokens.length - 2
  const last = tokens[at]
  const before = tokens[at - 1]
  if (!last || !before || last.text !== last.norm) return false
  if (/^NNS?$/.test(last.tag))
    return !bearsName.test(last.norm) && lexicon(last.norm)?.tags.has(last.tag) === true
  if (last.tag === 'VBN') return /^(?:has|have|had|be|been|was|were|is|are)$/.test(before.norm)
  if (last.pos === 'NUM') return closesOnFigure(tokens)
  return (
    object.test(last.norm) ||
    (last.tag === 'RB' && !/^(?:only|even|just|little|almost|not|n't|very|so|as|too|also)$/.test(last.norm))
  )
}

/** “in 2019”, “$30”, “begins at 8”: a figure that counts no noun behind it. */
export function closesOnFigure(left: readonly Token[]): boolean {
  const at = left.length - 2
  const before = left[at - 1]
  return (
    before?.tag === '$' ||
    /^[£€]/.test(left[at]!.text) ||
    (/^(?:1[5-9]|20)\d\d$/.test(left[at]!.text) && /^(?:in|since|until|by|from)$/.test(before?.norm ?? '')) ||
    (/^\d{1,2}(?:[.:]\d\d)?$/.test(left[at]!.text) && before?.norm === 'at')
  )
}

/** Whether the words can be a sentence: a clause, a command or a question. */
export const isFull = (tokens: readonly Token[]): boolean =>
  isWhole(tokens) || isCommand(tokens) || (isQuestion(tokens) && mayEnd(tokens))

/** “Take the early train and bring something to eat” */
const isCommand = ([verb, next]: readonly Token[]): boolean =>
  verb!.tag === 'VB' &&
  next !== undefined &&
  (next.pos === 'DET' || next.tag === 'PRP$' || next.norm === 'it')

/** “Who, then, will lead it?”, “How did he come to hang it?”, “Did he know?” */
export function isQuestion(tokens: readonly Token[]): boolean {
  const [first] = tokens
  if (first!.pos === 'AUX' && isFiniteVerb(tokens, 0)) return tokens.length > 4 && isSubjectOpener(tokens[1]!)
  if (first!.tag[0] !== 'W') return false
  const verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  if (verb < 0 || verb > 6) return false
  const isInverted =
    tokens[verb]!.pos === 'AUX' && tokens[verb + 1] !== undefined && isSubjectOpener(tokens[verb + 1]!)
  return (
    isInverted ||
    (first!.norm === 'how' && /^(?:many|much)$/.test(tokens[1]!.norm)) ||
    (/^(?:who|which|what)$/.test(first!.norm) &&
      tokens.slice(1, verb).every(({ pos }) => /^(?:PUNCT|ADV|NOUN)$/.test(pos)))
  )
}
const isSubjectOpener = ({ pos, tag }: Token): boolean =>
  /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/.test(pos) || tag === 'PRP$'

/** Whether the words can be a clause: a verb that can be finite stands behind its subject. */
function isWhole(tokens: readonly Token[]): boolean {
  if (tokens[0]!.tag[0] === 'W') return false
  if (tokens.some((_, index) => isFiniteVerb(tokens, index))) return hasFiniteVerbInside(tokens)
  // “The band played for two hours”: a past tense taken for a participle.
  return (
    tokens.some(({ tag }, index) => index > 0 && tag === 'VBN') &&
    tokens.findIndex(({ head }) => head < 0) > 0 &&
    tokens.find(({ head }) => head < 0)!.tag === 'VBN'
  )
}

/** “When he began his poems were about drums”, “What you project comes back”: a clause more than the one that a W-word opens. */
export const opensClause = (tokens: readonly Token[]): boolean =>
  isWhole(tokens) ||
  isWholeBehindTime(tokens) ||
  (tokens[0]!.tag[0] === 'W' && tokens.filter((_, index) => isFiniteVerb(tokens, index)).length > 1)

/** “When the owner died, it was split”: a clause of time and the one that it is said of. */
function isWholeBehindTime(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',')
  return (
    tokens[0]!.norm === 'when' && comma > 2 && tokens.some((_, at) => at > comma && isFiniteVerb(tokens, at))
  )
}

/** Whether what stands before a plain opener ends as a sentence does, though its verb was taken for another word. */
export function isNearlyWhole(tokens: readonly Token[]): boolean {
  const last = tokens.at(-2)
  if (!last || !(dated.test(last.text) || (last.text === last.norm && /^(?:NOUN|ADV)$/.test(last.pos))))
    return false
  if (last.tag === 'WRB') return false
  return tokens.some(
    ({ norm, pos }, at) =>
      at > 0 &&
      pos !== 'DET' &&
      (participleFor(norm) !== undefined ||
        (tokens[at - 1]!.pos === 'NOUN' && tokens[at + 1]?.norm !== 'of' && lexicon(norm)?.tags.has('VBZ'))),
  )
}

/** Whether the last word may close a sentence and has no name for its complement: “… every year”, “… back into it”. */
export function closes(tokens: readonly Token[], takesName = true): boolean {
  const at = tokens.length - 2
  const last = tokens[at]
  if (!last || last.text !== last.norm || lexicon(last.norm)?.tags.has('IN') || last.norm === 'whereby')
    return false
  // “called him The Birdman”
  if (object.test(last.norm))
    return !tokens
      .slice(at - 2, at)
      .some(({ lemma }) =>
        /^(?:call|name|dub|make|tell|ask|assure|promise|show|warn|convince|remind|inform|persuade|let|have)$/.test(
          lemma,
        ),
      )
  return (
    (/^NNS?$/.test(last.tag) && !(takesName && isPersonNoun(last.norm))) ||
    (last.pos === 'ADV' && last.tag !== 'WRB' && !/^(?:only|even|just|little|almost)$/.test(last.norm)) ||
    last.pos === 'NUM' ||
    last.text === ')' ||
    endsBeforeName(tokens)
  )
}
export const opensObject = ({ pos }: Token): boolean => pos === 'DET' || pos === 'PRON'
const object = /^(?:it|them|him|us|me|themselves|itself|himself|herself|myself|ourselves)$/

/** Nouns of which a clause without “that” is said: “the day Hall left”, “the fact Hall left”. */
const takesClause =
  /^(?:times?|days?|nights?|mornings?|evenings?|afternoons?|weeks?|months?|years?|seasons?|summer|winter|spring|autumn|moments?|minutes?|hours?|instant|second|occasions?|ways?|places?|reasons?|extent|point|facts?|claims?|news|ideas?|beliefs?|evidence|signs?|hopes?|fears?|proof|chances?|allegations?|suggestions?|reports?|rumou?rs?|view|feelings?|word|impression|case|assumption|suspicions?|doubt|thing|things|sense|risk|danger|possibility|odds|bet|promise|theory|notion|conclusion|degree|everything|something|anything|nothing|all|one|ones|speed|rate|direction|manner)$/

export const holdsClause = ({ norm }: Token): boolean => takesClause.test(norm)

/** Whether a main clause is whole to its last word, which neither opens the next one nor takes it: not “If he lost in May”. */
export function owesNothing(tokens: readonly Token[], takesName = true): boolean {
  const last = tokens.at(-2)!
  if (
    holdsClause(last) ||
    last.pos === 'NUM' ||
    last.tag === 'NNPS' ||
    last.pos === 'ADV' ||
    !closes(tokens, takesName)
  )
    return false
  const from = tokens.findLastIndex(({ text }) => /^(?:[,;:—–]|--?)$/.test(text)) + 1
  const segment = tokens.slice(from)
  const verb = segment.findIndex((_, index) => isFiniteVerb(segment, index))
  // “…, in the second half Hall”, “after he left the match Hall”: the last words may lead on to the next.
  if (verb < 0) return from > 0 && /^(?:NOUN|PROPN|DET|ADJ|VERB)$/.test(segment[0]!.pos)
  if (segment.slice(0, verb).some(opensClauseBehind)) return false
  const opening = segment.findLastIndex(token => token.pos === 'CCONJ' || opensClauseBehind(token))
  return (
    opening < verb ||
    segment.some((_, index) => index > opening && isFiniteVerb(segment, index)) ||
    (segment[opening]!.pos === 'CCONJ' && segment[opening + 1]?.pos !== 'ADP')
  )
}

const opensClauseBehind = ({ pos, tag, norm }: Token): boolean =>
  pos === 'SCONJ' ||
  tag[0] === 'W' ||
  /^(?:that|whereby|wherein|as|once|after|before|since|until|if|because)$/.test(norm)

/** “Hall started the game”, “Hall was charged with theft”: no object is lacking, as in “the game Hall won”. */
export function hasNoGap(tokens: readonly Token[]): boolean {
  let verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  if (verb < 1 || verb > 8 || (verb > 1 && tokens[0]!.pos === 'PROPN')) return false
  if (tokens.slice(1, verb).some(({ text }) => text === ',')) return true
  while (/^(?:AUX|PART|ADV)$/.test(tokens[verb]!.pos) && tokens[verb + 1] && verb < 12) verb++
  const stop = tokens.findIndex(({ text }, index) => index > verb && /^[.,;:!?]$/.test(text))
  const end = tokens[stop - 1]
  if (!end || /^(?:ADP|AUX|PART)$/.test(end.pos) || stop - verb < 2) return false
  const isOfBeing = tokens.slice(1, verb).some(({ lemma }) => lemma === 'be')
  const at = isOfBeing && tokens[verb]!.pos !== 'VERB' ? verb : verb + 1
  const next = tokens[at]!
  const isPassive = isOfBeing && tokens[verb]!.tag === 'VBN'
  return (
    next.pos === 'DET' ||
    (next.tag === 'PRP$' && !/^(?:consider|call|think)$/.test(tokens[verb]!.lemma)) ||
    next.norm === 'that' ||
    (next.tag === 'TO' && /^(?:DET|NUM)$/.test(tokens[at + 2]?.pos ?? '')) ||
    next.tag === '$' ||
    (!givesAway.test(tokens[verb]!.lemma) && isPlainObject(tokens, at)) ||
    (isPassive && next.pos === 'ADP') ||
    (isOfBeing && next.pos === 'ADJ') ||
    (!isOfBeing && intransitive.has(tokens[verb]!.lemma) && next.pos === 'ADP' && opensPhrase(tokens[at + 1]))
  )
}
const opensPhrase = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:DET|NUM|PROPN|NOUN|ADJ|PRON)$/.test(token.pos)

/** “it”, “38 overs”, “two of them”, “lawyers” */
function isPlainObject(tokens: readonly Token[], at: number): boolean {
  const { norm, text, pos, tag } = tokens[at]!
  if (/^(?:it|them|him|us|me)$/.test(norm)) return true
  if (pos === 'NUM') return tokens[at + 1]?.pos === 'NOUN' || tokens[at + 1]?.norm === 'of'
  return tag === 'NNS' && text === norm && !unit.test(norm)
}

/** Of these “him” is not the only object: “the name Hall gave him”. */
const givesAway =
  /^(?:give|show|send|tell|offer|lend|hand|bring|teach|leave|owe|buy|promise|call|name|set|make|get|cost)$/

/** Verbs that have no object. */
export const intransitive = wordSet(
  'rain snow arrive come go fall rise die live stay remain appear disappear vanish emerge happen occur sleep wait listen belong travel retire resign collapse escape vote compete succeed struggle respond react agree disagree object testify consist exist persist thrive depart walk stand sit lie',
)

/**
 * Whether each word that opens a clause has had its verb, and one more verb is the main clause’s: not “He said that
 * after he left the club” nor “When he fell ill in May”.
 */
export function isSaturated(tokens: readonly Token[]): boolean {
  let open = 0
  let main = 0
  tokens.forEach((token, index) => {
    if (isFiniteVerb(tokens, index)) {
      if (open > 0) open--
      else main++
    } else if ((opensClauseBehind(token) && takesVerb(tokens, index)) || isTimeOf(tokens, index)) open++
  })
  const verb = tokens.findLastIndex((_, index) => isFiniteVerb(tokens, index))
  const and = tokens.findIndex(({ pos }, index) => index > verb && pos === 'CCONJ')
  const from = tokens.findLastIndex(({ text }) => /^(?:[,;:—–]|--?)$/.test(text)) + 1
  // “…, and at the end of the room Muller”: an adjunct leads on.
  const isAdjunct = verb < from && !/^(?:NOUN|PROPN|DET|ADJ|VERB)$/.test(tokens[from]!.pos)
  return open === 0 && main > 0 && !isAdjunct && (and < 0 || joinsNouns(tokens, and))
}

/** “the next time they meet”, “the moment she arrived” */
const isTimeOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:time|moment|day|minute|way)$/.test(tokens[at]!.norm) &&
  /^(?:DET|PRON|PROPN)$/.test(tokens[at + 1]?.pos ?? '')

/** “that Hall left”, “since Hall left”; but “as a coach”, “since May”, “that year”: no clause follows. */
function takesVerb(tokens: readonly Token[], at: number): boolean {
  const { pos, tag, norm } = tokens[at]!
  const next = tokens[at + 1]?.tag ?? ''
  if (tag[0] === 'W') return next !== 'TO'
  if (pos === 'SCONJ') return norm === 'that' || !/^(?:VBG|VBN|IN|CD)$/.test(next)
  if (!/^(?:after|before|since|until)$/.test(norm)) return false
  const stop = tokens.findIndex(({ text }, index) => index > at && /^[,;:.]$/.test(text))
  return tokens.some((_, index) => index > at && index < stop && isFiniteVerb(tokens, index))
}

/** “tea and sugar”, “the first and second halves” */
const joinsNouns = (tokens: readonly Token[], and: number): boolean =>
  tokens.slice(and + 1, -1).every(({ pos }) => /^(?:NOUN|ADJ|NUM)$/.test(pos)) && tokens.length - and < 5
