import { beforeInsertion, hasOtherClause, isNote } from '../src/analyse/clauses.ts'
import { weekdays } from '../src/analyse/dates/calendar.ts'
import { personNoun } from '../src/analyse/gazetteer.ts'
import type { Analysis, Sentence, Token } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quotations.ts'
import { isSpeechVerb } from '../src/analyse/saying.ts'
import { isPastOnly, keepsObject, subjectless } from '../src/analyse/subjectless.ts'
import { agreeingForm, type Subject, subjectsBefore, subjectsWithin } from '../src/analyse/subjects.ts'
import { type Finding, rule } from '../src/rule.ts'
import { baseOf, isFinite as isFiniteVerb, lexicon } from '../src/syntax/index.ts'

/** `denies`: a form of no noun. */
const isVerbOnly = (norm: string): boolean => {
  const tags = lexicon(norm)?.tags
  return tags?.has('VBZ') === true && !tags.has('NNS') && !tags.has('NN')
}

/** A clause of fewer words and marks is a leftover, not a sentence that lost its subject. */
const fewestTokens = 5

export default rule({
  name: 'missing-subject',
  summary: 'A sentence that lost its subject.',
  rationale:
    'Translation from a language that drops its pronouns leaves sentences that open with the bare verb. The rule is sure where a sentence of running prose opens with a finite verb that is no question, no command and no inversion, and no other clause follows that it could belong to.',
  limits:
    'A sentence that opens with a verb which could as well be a noun or a command is left alone, and so are diaries and other texts that drop their subjects throughout.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'The plan covers roads and schools. Had it failed, the council would have paid for both.',
    'Will the bridge open on time? Nobody would say so on Monday.',
    'Said Ms. Okoro: “I have backed both of them.”',
    'Take the second road after the mill and follow it to the river.',
  ],
  bad: [
    {
      text: 'The package runs to 300 pages. ‹Includes› a school for pilots and two hangars near the coast.',
      message: '“Includes” has no subject; write “It includes” or name the subject.',
      mended:
        'The package runs to 300 pages. It includes a school for pilots and two hangars near the coast.',
    },
    {
      text: 'The passengers waited on the quay for hours. ‹Were› given blankets and hot soup by the crew.',
      message: '“Were” has no subject; write “They were” or name the subject.',
      mended:
        'The passengers waited on the quay for hours. They were given blankets and hot soup by the crew.',
    },
  ],
  *check(article) {
    const found = article.alone(bareVerbs)
    // A diary, or notes: “Rose at six. Walked to the mill.”
    if (found.length < 6 || found.length < article.sentences.length / 4)
      for (const verb of found) yield lostSubject(article, verb)
    for (const verb of article.alone(innerVerbs)) yield lostInside(article, verb)
  },
})

function* bareVerbs(alone: Analysis): Generator<Token> {
  for (const { sentences } of alone.prose) {
    for (const sentence of sentences) {
      const verb = bareVerb(alone, sentence)
      if (verb) yield verb
    }
  }
}

function* innerVerbs(alone: Analysis): Generator<Token> {
  for (const { sentences } of alone.prose)
    for (const sentence of sentences) if (ended.test(sentence.text)) yield* subjectless(sentence)
}

/** “because had no time”: the subject of the main clause before, or of the sentence before, is the likeliest. */
function lostInside(article: Analysis, verb: Token): Finding {
  const { sentence } = verb
  const before = sentence.tokens[verb.index - 1]!
  const subjects = subjectsWithin(article, sentence, verb)
  const isAdverb = /^(?:also|then|later)$/.test(before.norm)
  const words = article.text.slice(before.start, verb.end)
  const adverb = isAdverb ? `${before.text} ` : ''
  const texts = subjects.map(
    subject => `${midSentence(subject.text)} ${adverb}${agreeingForm(verb, subject)}`,
  )
  const start = isAdverb ? before.start : verb.start
  return {
    span: { start: before.start, end: verb.end },
    message: `“${words}” lacks a subject; write “${isAdverb ? '' : `${before.text} `}${texts[0]}” or name the subject.`,
    fixes: texts.map(text => [{ start, end: verb.end, text }]),
    ...(insideQuotation(article, verb) && { severity: 'suggestion' as const }),
  }
}

/** A stop ends it, whatever the page has left behind that. */
const ended = /[.:;]["”’)]*(?:&nbsp;|<br ?\/?>)*$/

/** The finite verb that opens a sentence of statement with no subject; undefined where there is one. */
function bareVerb(article: Analysis, sentence: Sentence): Token | undefined {
  if (!ended.test(sentence.text)) return undefined
  const time = /^\d\d?[.:]\d\d(?: ?[ap]\.?m\.?)?: /.exec(sentence.text)?.[0] ?? ''
  const untimed = sentence.text.slice(time.length)
  const lead = reportOpening(untimed)
  const adverb = lead ?? adverbOpening(untimed)
  const word = /^([A-Za-z][a-z’']+),? /.exec(untimed.slice(adverb ? adverb.length + 1 : 0))?.[1]
  if (!word) return undefined
  const norm = word.toLowerCase().replace('’', "'")
  const judge = lead === undefined ? (auxiliaries.get(norm) ?? verbs(norm)) : reports(norm)
  if (!judge || (adverb && /^(?:do|have|are|were)$/.test(norm))) return undefined
  // “Never had he seen it”, “Then came the rain”: inversions.
  if (
    adverb &&
    /^(?:had|did|does|will|would|was|is|began|started|followed|stood|rose|arose)$/.test(norm) &&
    /^(?:Then|Never|Now|Soon|Often|Still|Later|Meanwhile|Always|Already)$/.test(adverb)
  )
    return undefined
  const { tokens } = sentence
  const first = sentence.start + time.length
  const at = tokens.findIndex(({ start }) => start === first + (adverb ? adverb.length + 1 : 0))
  if (at < 0 || tokens[at]?.norm !== norm.replace(/n't$/, '')) return undefined
  if (tokens.length - at < fewestTokens - (isVerbOnly(norm) ? 1 : 0) || insideQuotation(article, sentence))
    return undefined
  // “Was n’t”: the negation, and adverbs, stand between the verb and what shows that it is one.
  let next = at + 1
  while (
    (tokens[next]?.pos === 'ADV' && !/^(?:no|there|aside)$/.test(tokens[next]!.norm)) ||
    /^(?:n't|not)$/.test(tokens[next]?.norm ?? '') ||
    // “Has since met the leaders”
    (tokens[next]?.norm === 'since' && /^VB[DN]$/.test(tokens[next + 1]?.tag ?? ''))
  )
    next++
  const isLater =
    lead === undefined && /^(?:Later|Then|Instead|Afterwards?|Since then|Thereafter)$/.test(adverb ?? '')
  const following = tokens[next]
  // “Especially is this true”, “Is not the crisis a race between the two”
  if (
    (adverb || next > at + 1) &&
    /^(?:is|was|are|were|has|had|does|did)$/.test(norm) &&
    /^(?:DET|PRON)$/.test(following?.pos ?? '')
  )
    return undefined
  if (
    !following ||
    !(judge(following, tokens[next + 1], tokens[at]!) || (isLater && isMoved(tokens[at]!, following)))
  )
    return undefined
  // Notes and notices: “Fourth for bridge. Must be able to count.”, “Left shoe, size 9”
  const { previous } = sentence
  if (previous?.paragraph === sentence.paragraph && isNote(previous)) return undefined
  if (norm === 'left' && /^(?:NOUN|ADJ)$/.test(following.pos)) return undefined
  // “Serves four.”, “Makes about 12.”: what a recipe yields.
  if (yields.test(sentence.text) && (sentence.previous?.tokens[0]?.tag ?? 'VB') === 'VB') return undefined
  // “Explains Keys: …”
  if (/^\p{Lu}/u.test(following.text) && tokens[next + 1]?.text === ':') return undefined
  // “Says it will cost less”
  const last = following.pos === 'AUX' ? next : at
  const isSure = isNothingElse(tokens[at]!, following) || (isLater && isMoved(tokens[at]!, following))
  if (
    !isSure &&
    lead === undefined &&
    !takesClause.test(norm) &&
    following.norm !== 'that' &&
    hasOtherClause(sentence, last)
  )
    return undefined
  return isRunInHead(sentence, at) ? undefined : tokens[at]
}

/** “Decries joblessness Mitchell decried …”: a head that lost its line, with the sentence behind it. */
function isRunInHead({ tokens }: Sentence, verb: number): boolean {
  const end = tokens.findIndex(
    ({ pos, text }, index) => index > verb && pos === 'PUNCT' && !/^["“]$/.test(text),
  )
  const next = tokens.findIndex(
    ({ text }, index) => index > verb + 1 && index <= verb + headWords && /^["“\p{Lu}]/u.test(text),
  )
  if (next < 0 || (end >= 0 && next > end) || reports(tokens[verb]!.norm)) return false
  const before = tokens[next - 1]!
  return (
    before.text === before.norm &&
    /^(?:NOUN|VERB|AUX|ADV|ADJ)$/.test(before.pos) &&
    tokens.some((_, index) => index > next && isFiniteVerb(tokens, index))
  )
}
/** A head of more words has its own line. */
const headWords = 6

/** Whether a verb and what follows it can neither ask, nor set a condition, nor be a participle said of what comes after. */
function isNothingElse({ norm, lemma, tag }: Token, following: Token): boolean {
  if (/^(?:is|was|are|am|has|does)$/.test(norm)) return true
  if (/^(?:have|had|were)$/.test(norm))
    return isParticiple(following) || following.tag === 'VBD' || following.norm === 'no'
  if (/^(?:will|would|can|could|cannot|must|may|might)$/.test(norm)) return following.tag === 'VB'
  const tags = lexicon(norm)?.tags
  if (!tags?.size) return isPastOnly(norm)
  if (tags.has('VB')) return false
  // “Seeds of the palm”: whatever is a noun may have a plural.
  if (tags.has('VBZ') && !tags.has('NNS') && !tags.has('NN')) return !lexicon(baseOf(norm))?.tags.has('NN')
  if (tag === 'VBZ' && (following.tag === 'RP' || following.norm === 'aside')) return true
  return (
    tags.has('VBD') &&
    (isPastOnly(norm) || (tag === 'VBD' && isNounPhrase(following) && !keepsObject.test(lemma)))
  )
}

/** Linking words and times that open a report: “However, added that …”, “On Friday announced that …”. */
const reportOpener = new RegExp(
  String.raw`^(?:(?:However|Meanwhile|Nevertheless|Nonetheless|Furthermore|Moreover|Additionally|Also|Later|Instead|Still|Then|Separately),|But|And|However|Nevertheless|Nonetheless|(?:On|Last|Late on|Earlier on) (?:${weekdays.join('|')}),?|(?:Yesterday|Today|Last (?:night|week|month|year)|Earlier this (?:week|month|year)|In (?:a|the) (?:statement|letter|speech|report|ruling|note|memo|post)),?)(?= \p{Ll})`,
  'u',
)
const reportOpening = (text: string): string | undefined => reportOpener.exec(text)?.[0]

/** A past tense of saying with its clause: “added that she …”, “told reporters that she …”; no participle, “told of the plan”. */
const reports = (norm: string): Judge | undefined =>
  isSpeechVerb(norm) && lexicon(norm)?.tags.has('VBD') === true
    ? (next, then, verb) =>
        opensThat(next) || (verb.norm === 'said' && saysClause(next, then, verb)) || isTold(verb)
    : undefined
const saysClause: Judge = (next, then) => next.pos === 'PRON' && (then?.tag === 'MD' || then?.pos === 'AUX')
/** “that” with what opens a clause behind it. */
const that = String.raw`that (?:the|an?|it|he|she|they|his|her|its|their|no|all|some|most|there|\p{Ll}+s|\p{Lu}[\p{L}’'-]+,?|\d[\d,.]*) `
const thatClause = new RegExp(`^${that}`, 'u')
const toldThat = new RegExp(String.raw`^(?: \p{L}+){1,3} ${that}`, 'u')

/** “told the crowd that the roof …” */
const isTold = ({ norm, sentence, end }: Token): boolean =>
  /^(?:told|assured|informed|warned|reminded)$/.test(norm) &&
  toldThat.test(sentence.text.slice(end - sentence.start))

const adverbs =
  /^(?:Also|Later|Then|Afterwards?|Soon|Now|Never|Still|Meanwhile|Since then|Often|Already|Instead|Sometimes|Always|Even|Again|Furthermore|Moreover|Thereafter)(?= [a-z])/
/** “Then washed”, “Immediately impressed”, but “Early” and “Only” */
function adverbOpening(text: string): string | undefined {
  const listed = adverbs.exec(text)?.[0]
  if (listed) return listed
  const word = /^(?!Only )\p{Lu}\p{Ll}{2,}ly(?= \p{Ll})/u.exec(text)?.[0]
  const tags = word ? lexicon(word)?.tags : undefined
  return tags?.has('RB') && !['JJ', 'NN', 'NNP'].some(tag => tags.has(tag)) ? word : undefined
}

/** Says whether what follows a verb, adverbs aside, shows it to be one that has no subject behind it. */
type Judge = (next: Token, afterNext: Token | undefined, verb: Token) => boolean

const isNounPhrase = ({ pos, tag, norm, sentence, start }: Token): boolean =>
  pos === 'DET' ||
  norm === 'no' ||
  pos === 'NUM' ||
  tag === '$' ||
  tag === 'PRP$' ||
  /^(?:them|him|us|me|everything|everyone|everybody|nothing|nobody|something|anything|someone)$/.test(norm) ||
  (approximates.test(norm) && quantity.test(sentence.text.slice(start - sentence.start)))
/** “up to twelve years”, “at least four people” */
const approximates = /^(?:up|at|more|less|fewer|about|around|some|nearly|almost|over|roughly)$/
const quantity =
  /^(?:up to|at (?:least|most)|(?:more|less|fewer) than|about|around|some|nearly|almost|over|roughly) (?:[$£€]?\d|an? |half |one |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve )/
const isParticiple = ({ tag }: Token): boolean => tag === 'VBN' || tag === 'VBG'

/** “Is thought that …”: a participle that the tagger took for a noun. */
const isExtraposed: Judge = (next, then) =>
  then?.norm === 'that' && lexicon(next.norm)?.tags.has('VBN') === true
const isPredicate: Judge = (next, then, verb) =>
  isExtraposed(next, then, verb) ||
  isParticiple(next) ||
  next.pos === 'ADJ' ||
  next.pos === 'ADP' ||
  next.tag === 'TO' ||
  (next.pos === 'NOUN' && next.text === next.norm) ||
  (next.norm === 'there' && then?.pos === 'ADP') ||
  isNounPhrase(next)
const isVerbal: Judge = next => isParticiple(next) || next.tag === 'VBD'
const hasObject: Judge = next => isParticiple(next) || next.tag === 'VBD' || isNounPhrase(next)
const isInfinitive: Judge = next =>
  !/^\p{Lu}/u.test(next.text) &&
  (next.tag === 'VB' || (lexicon(next.norm)?.tags.has('VB') === true && !/^(?:DET|PRON|ADP)$/.test(next.pos)))
/** “Had two brothers”, but “Had two brothers known” and “Were a ship to sink” */
const isPlainPhrase: Judge = next => {
  const { tokens } = next.sentence
  if (!next.sentence.previous) return false
  if (!/^an?$/.test(next.norm) && next.pos !== 'NUM' && next.pos !== 'ADJ' && next.norm !== 'no') return false
  const end = tokens.findIndex(({ pos }, at) => at > next.index && !/^(?:NOUN|ADJ|PROPN|NUM|DET)$/.test(pos))
  return (
    end > 0 &&
    !/^(?:VB[DN]|TO)$/.test(tokens[end]!.tag) &&
    !/\b(?:would|might|could)\b/.test(next.sentence.text)
  )
}
/** “Were hundreds of them”, “Were no reports of deaths” */
const isExistent = (next: Token, then: Token | undefined): boolean =>
  (next.tag === 'NNS' && then?.pos === 'ADP') || (next.norm === 'no' && then?.tag === 'NNS')
const isVerbalOrPhrase: Judge = (next, then, verb) =>
  isVerbal(next, then, verb) ||
  (verb.norm === 'were' && isExistent(next, then)) ||
  isPlainPhrase(next, then, verb)

const auxiliaries = new Map<string, Judge>([
  ...list('is was', isPredicate),
  ...list(
    'are',
    (next, then) =>
      isParticiple(next) || isExistent(next, then) || (next.pos === 'ADP' && then?.pos !== 'PRON'),
  ),
  // “Were the plan to fail, …”, “Had the firm known, …”: a noun phrase may be the subject.
  ...list('were had', isVerbalOrPhrase),
  ...list('am', () => true),
  ...list(
    'has',
    (next, then, verb) => hasObject(next, then, verb) || (next.tag === 'NNS' && then?.pos === 'ADP'),
  ),
  ...list('cost', next => next.tag === '$'),
  ...list('have', isVerbal),
  ...list('cannot', isInfinitive),
  ...list('will would can could may might must shall should does did', isInfinitive),
])

function list(words: string, judge: Judge): [string, Judge][] {
  return words
    .split(' ')
    .flatMap(word => [
      [word, judge] as [string, Judge],
      ...(/^(?:may|shall|had|cost)$/.test(word) ? [] : [[`${word}n't`, judge] as [string, Judge]]),
    ])
}

const yields =
  /^(?:Serves|Makes|Feeds|Yields) (?:about |around |roughly |up to |at least )?(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen)\b)/

/** Verbs whose object may be a clause with no “that”. */
const takesClause = /^(?:says|said|thinks|believes|reckons|expects|knows)$/

/** Verbs of saying and of motion open inverted sentences: “Said the mayor: …”, “Came the dawn.” */
const inverts =
  /^(?:said|asked|asks|replied|replies|added|adds|wrote|writes|declared|cried|stood|stands|lay|lies|sat|sits|fell|hung|thanks|needs|means)$/

/** “Weighs”: a form that the dictionary lacks, of a verb that is no noun. */
function isOnlyPresent(norm: string): boolean {
  const base = /[^s]s$/.test(norm) ? lexicon(norm.slice(0, -1))?.tags : undefined
  return base?.has('VB') === true && !base.has('NN')
}

const invariant = /^(?:put|set|cut|hit|let|shut|shed|quit|split|spread|thrust|cast|burst)$/

/** “Put down her cup and looked out”: what is joined to it is no command. */
const opensPastSequence = ({ sentence: { tokens }, index }: Token): boolean =>
  tokens.some(
    ({ tag, pos, norm }, at) =>
      at > index + 1 &&
      pos === 'VERB' &&
      tag === 'VBD' &&
      !lexicon(norm)?.tags.has('VB') &&
      tokens[conjunctionBehind(tokens, at)]?.pos === 'CCONJ',
  )

/** How to judge what follows a form that may be a finite verb other than an auxiliary. */
function verbs(norm: string): Judge | undefined {
  const tags = lexicon(norm)?.tags
  // “Came the dawn”, but “Came to Hull”
  if (/^(?:came|comes|went|goes)$/.test(norm))
    return (next, then) => /^(?:to|from|into|back|home|on)$/.test(next.norm) && then?.tag !== 'VB'
  // “Says who?”, “Says he: …”, but “Says it will appeal”
  const opensClause: Judge = (next, then) =>
    next.pos === 'PRON' && (then?.tag === 'MD' || then?.pos === 'AUX')
  if (norm === 'says' || norm === 'said')
    return (next, then, verb) => opensClause(next, then, verb) || opensThat(next) || opensModal(next, then)
  if (takesClause.test(norm))
    return (next, then, verb) => opensClause(next, then, verb) || isPresent(next, then, verb)
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

/** “Added that she would pay” */
const opensThat = ({ norm, sentence, start }: Token): boolean =>
  norm === 'that' && thatClause.test(sentence.text.slice(start - sentence.start))

/** “Said would bring it back” */
const opensModal = (next: Token, then: Token | undefined): boolean => next.tag === 'MD' && then?.tag === 'VB'

/** Verbs of place and wish, whose form in -s is hardly ever a noun before these words. */
const placing = /^(?:lives|stands|sits|hangs|ranks)$/
const wishing = /^(?:wants|hopes|aims|plans|seeks|needs|promises|claims)$/

/** “Carries a drill, …”, not “Works by Bach”. */
const takesObject: Judge = (next, then, verb) =>
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
  /^(?:stayed|lived|worked|arrived|returned|moved|died|walked|remained|appeared|travell?ed|studied|graduated|retired|served|resigned|looked|slept|waited|competed|belonged|emerged|vanished|campaigned|lasted|played|pleaded|collapsed|escaped|voted|sailed|failed|succeeded|struggled|competed|listened|contributed|participated|embarked|happened|occurred|reemerged|reappeared|reigned|commuted|migrated|emigrated|boasted|complained|hesitated|remarried|reacted|responded|agreed|disagreed|objected|testified|debuted|premiered|originated|consisted|existed|persisted|prospered|thrived|stemmed|ensued|hailed|departed|decided|tried|wanted|seemed|needed|hoped|refused|continued|apologi[sz]ed|laughed|smiled|cried|prayed|relented|resided|surrendered|shrugged|nodded|winced|joked|lectured|rejoiced|persevered)$/

/** “Granted that …”, “Seen that …” */
const conditional = /^(?:granted|provided|supposed|given|seen|assumed|considered|resolved)$/

/** “Later moved to Leeds”: behind an adverb of time a participle hardly opens a sentence. */
const isMoved = ({ norm, pos }: Token, next: Token): boolean =>
  !isSpeechVerb(norm) &&
  pos === 'VERB' &&
  lexicon(norm)?.tags.has('VBD') === true &&
  (next.pos === 'ADP' || next.tag === 'TO')

const isOnlyPast = (norm: string): boolean =>
  isPastOnly(norm) && !['NN', 'NNP', 'JJ'].some(tag => lexicon(norm)?.tags.has(tag))

/** “Opened in 1912” may be a participle; “Opened a café”, “Promised to come” and “Took charge” may not. */
const isPast: Judge = (next, then, verb) =>
  (verb.tag[0] === 'V' || isOnlyPast(verb.norm)) &&
  (isNounPhrase(next) ||
    opensSequence(next, then, verb) ||
    (opensThat(next) && !conditional.test(verb.norm)) ||
    (verb.norm === 'pleaded' && next.pos === 'ADJ') ||
    (next.tag === 'TO' && then?.tag === 'VB') ||
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

/** “Asked for the deeds and called the police”: no participle is joined to a verb that can only be finite. */
const opensSequence: Judge = (_next, _then, { sentence: { tokens }, index }) =>
  tokens.some(
    ({ norm, pos }, at) =>
      at > index + 1 &&
      /^(?:VERB|AUX)$/.test(pos) &&
      isPastOnly(norm) &&
      tokens[conjunctionBehind(tokens, at)]?.pos === 'CCONJ',
  )
function conjunctionBehind(tokens: readonly Token[], verb: number): number {
  let at = verb - 1
  while (tokens[at]?.pos === 'ADV') at--
  return beforeInsertion(tokens, at)
}

function lostSubject(article: Analysis, verb: Token): Finding {
  const { sentence } = verb
  const colon = sentence.tokens.findLastIndex(({ text }, index) => index < verb.index && text === ':')
  const { start } = sentence.tokens[colon + 1]!
  const adverb = article.text.slice(start, verb.start).toLowerCase()
  const late = lateAdverb(sentence, verb)
  const { end } = late ?? verb
  const texts = withOwner(subjectsBefore(article, sentence, verb), sentence, verb).map(subject =>
    fronted.test(adverb)
      ? `${article.text.slice(start, verb.start)}${midSentence(subject.text)} ${agreeingForm(verb, subject)}`
      : `${subject.text} ${adverb}${agreeingForm(verb, subject)}`,
  )
  if (adverb === '' && isOneOfListed(sentence, verb)) texts.unshift(`The last ${verb.norm}`)
  if (adverb === '' && isExtraposition(sentence, verb)) texts.unshift(`It ${verb.norm}`)
  if (adverb === '' && isExistence(sentence, verb)) texts.unshift(`There ${verb.norm}`)
  return {
    span: { start, end },
    message: `“${article.text.slice(start, verb.end)}” has no subject; write “${texts[0]}” or name the subject.`,
    fixes: texts.map(text => [
      { start, end, text: late ? `${text} ${late.norm} ${sentence.tokens[late.index - 1]!.text}` : text },
    ]),
  }
}

/** “Were asked also to keep a diary”: the adverb belongs before the participle. */
const lateAdverb = ({ tokens }: Sentence, { index, pos }: Token): Token | undefined =>
  pos === 'AUX' &&
  tokens[index + 1]?.tag === 'VBN' &&
  /^(?:also|then|later)$/.test(tokens[index + 2]?.norm ?? '')
    ? tokens[index + 2]
    : undefined

/** “Tea made £3m, salt £2m and soap £1m. Is the smallest of the three”: said of the last that is listed. */
const isOneOfListed = ({ tokens, previous }: Sentence, { index, norm }: Token): boolean =>
  /^(?:is|was)$/.test(norm) &&
  tokens[index + 1]?.norm === 'the' &&
  tokens[index + 2]?.tag === 'JJS' &&
  tokens[index + 3]?.norm === 'of' &&
  tokens.slice(index + 4, index + 7).some(({ tag }) => tag === 'NNS') &&
  /, [^,]+ and [^,]+\.$/.test(previous?.text ?? '')

/** Adverbs that stay in front: “Then she washes”, but “She also washes”. */
const fronted =
  /^(?:then|later|now|soon|afterwards?|since then|but|and|however|(?:[^ ]+,|(?:on|last|late|earlier|in|yesterday|today)\b.*)) $/

const midSentence = (subject: string): string =>
  subject.replace(/^(?:He|She|It|They|We|The)\b/, word => word.toLowerCase())

/** “Then washes her arms”: who has the arms may well be the one who washes them. */
function withOwner(subjects: readonly Subject[], { tokens }: Sentence, { index }: Token): readonly Subject[] {
  const owner = tokens.slice(index + 1, index + 4).find(({ norm }) => /^(?:her|his)$/.test(norm))?.norm
  const text = owner === 'her' ? 'She' : 'He'
  const [best] = subjects
  if (!owner || !best || best.text === text || !/^(?:He|She|It)$/.test(best.text)) return subjects
  return [{ text, plural: false }, ...subjects]
}

/** “Is thought that …”: no subject but “it” goes with a clause behind. */
const isExtraposition = ({ tokens }: Sentence, { index, norm }: Token): boolean =>
  /^(?:is|was)$/.test(norm) && tokens[index + 2]?.norm === 'that' && tokens[index + 3]?.pos !== 'PUNCT'

/** “Was a long silence after that”, but “Was a teacher in Leeds”. */
function isExistence({ tokens }: Sentence, { index, norm }: Token): boolean {
  if (!/^(?:is|was|were)$/.test(norm) || !/^(?:an?|no|little|much)$/.test(tokens[index + 1]?.norm ?? ''))
    return false
  let head = index + 2
  while (tokens[head]?.pos === 'ADJ' || tokens[head + 1]?.pos === 'NOUN') head++
  return tokens[head]?.pos === 'NOUN' && !personNoun.test(tokens[head]!.norm)
}
