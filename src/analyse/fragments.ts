import { isFinite as isFiniteVerb, lexicon } from '../syntax/index.ts'
import { hasMainClause, isVerbless, words } from './clauses.ts'
import { monthNames, weekdays } from './dates/calendar.ts'
import type { Sentence, Token } from './index.ts'
import { looseJoint } from './loose-phrases.ts'
import { hasOwnSubject, mayHavePredicate, opensNoun } from './predicates.ts'

/** How a phrase or clause that stands alone is joined to the sentence before it. */
export type Joint = ',' | ''

/** Prepositions that open whole sentences every day; a verb behind one is rather a main verb than not. */
const everyday =
  /^(?:After|Before|During|Until|Since|Without|Within|Between|Among|Against|Under|Over|Through|From|With|Near|Across|Around|At|By|For|In|Into|On(?! the (?:one|other)\b)|To)\b/

/** Openings of phrases that lean on a clause and hardly ever stand alone, even for effect. */
const phrases: readonly (readonly [RegExp, Joint])[] = [
  [/^According to\b/, ','],
  [/^(?:Along|Together|Coupled|Combined) with\b/, ','],
  [/^As well as\b/, ','],
  [
    /^In (?:addition|contrast|response|relation|regard|comparison|accordance|line|keeping) (?:to|with)\b/,
    ',',
  ],
  [/^Despite\b/, ','],
  [/^In spite of\b/, ','],
  [
    /^(?:Because|On account|As a result|By means|In front|In favou?r|In terms|In place|In light|In view|Instead|Ahead|On behalf|Regardless|Irrespective) of\b/,
    '',
  ],
  [/^(?:Owing|Due|Prior|Subsequent|Contrary|With (?:regard|respect)) to\b/, ''],
  [/^Thanks to\b/, ','],
  [/^(?:One|Two|Three|Four|Five|Six|Several|Some|Most|Many|Both|Half) of (?:them|whom|which)\b/, ','],
  [
    /^(?:Including|Excluding|Regarding|Concerning|Following|Pending|Barring|Notwithstanding|Throughout|Amid|Alongside|Besides|Unlike|Like)\b/,
    ',',
  ],
  [
    /^(?:Such as|Rather than|Other than|Apart from|Aside from|Except for|Compared (?:to|with)|Based (?:up)?on)\b/,
    ',',
  ],
  [/^Having (?:been|\p{Ll}+ed|never|always|already|long)\b/u, ','],
]

/** Subordinators that leave a clause hanging. */
const subordinators =
  /^(?:Although|Though|Even though|Whereas|While|Because|Since|Unless|Until|After|Before|When|Whenever|Where|If|Even if|As|As if|As though|As soon as|As long as|So that(?!['’])|In order that|Provided that|Given that)\b/
const noComma =
  /^(?:Because|When|Where|Until|Unless|So that|As (?:if|though|soon as|long as)|If|While (?:it|he|she|they|we|you|I))\b/

/** “Who had not won a race.”, “In which he played.”: said of the sentence before. */
const relatives = [
  /^(?:Which|Who|Whose|Whom)\b/,
  /^(?:At|By|For|From|In|Of|On|To|Through|Under|Upon|With|After|During) (?:which|whom|where)\b/,
]
/** “The text of which, long believed lost.”: a relative whose noun ended the sentence before. */
const ofWhich = /^(?:The|An?)(?: \p{Ll}+){1,3} of (?:which|whom)\b/u

/** “Whether the tower can be saved.”, “That the bridge would close.”: what is decided, asked or said. */
const content =
  /^(?:Whether\b|(?:Why|How|That) (?:the|an?|he|she|it|they|we|his|her|its|their|any|no|each|every|many|some|most|\p{Lu}[\p{L}’'.]+) )/u

/** A content clause that no other verb takes; not an answer, nor the wording of a question that was named. */
function isLooseContent(sentence: Sentence): boolean {
  const { text, tokens, previous } = sentence
  return (
    words(sentence).length >= fewestWords + 1 &&
    (!text.startsWith('That ') || tokens[0]!.pos === 'SCONJ') &&
    !isVerbless(sentence) &&
    !hasMainClause(sentence, true) &&
    !mayHavePredicate(sentence) &&
    !namesContent.test(previous!.text) &&
    !asks.test(previous!.text) &&
    !content.test(previous!.text)
  )
}

/** Nouns of which a clause or an infinitive tells the content. */
const namesContent =
  /\b(?:aim|ambition|answer|argument|belief|challenge|charge|choice|claim|concern|condition|decision|desire|doubt|dream|duty|fact|fear|goal|hope|idea|instinct|instruction|intent|intention|issue|job|lesson|matter|message|mission|mystery|object|objective|option|order|plan|point|policy|principle|problem|promise|purpose|puzzle|question|reason|remedy|riddle|role|rule|secret|solution|strategy|target|task|temptation|theory|thing|thought|trick|truth|urge|vow|way|wish)(?:s|es)?\b|\b(?:wonder|ponder|mus)(?:s|ed|ing)?\b/

/** “The plan was simple. To drain the lake.” */
const isNamedPurpose = ({ text, tokens, previous }: Sentence): boolean =>
  text.startsWith('To ') && tokens[1]!.tag === 'VB' && namesContent.test(previous?.text ?? '')

/** The least words of a phrase that is a lost piece of a sentence and not a touch of style. */
const fewestWords = 5
/** Of these four are enough: nobody writes them for style. */
const fourAreEnough =
  /^(?:Apart from|Aside from|Other than|As well as|Such as|Due to|Owing to|Because of|According to|Along with|Together with|Which|Who|Whose|Whom|As) /
/** These leave even a clause of three words hanging. */
const hanging = /^(?:Although|Whereas|Unless) \p{L}+ \p{L}+/u

/** “Or whether he had known.”, “And whose mistake it was.”: goes on with a clause of its own kind. */
const goesOn = /^(?:And|Or|But|Nor) (?=(whether|why|how|whose|who|which|whom)\b)/
/** “More people voted than ever.”: what “than” is measured by. */
const measured = /\b(?:more|less|fewer|rather|other|sooner|\p{L}{2,}er)\b/iu

const indirect = /\b(?:whether|why|how|if|what|when|where)\b/
const relating = /\b(?:who|whose|whom|which|that)\b/
/** Whether a clause stands alone that goes on with one of the sentence before. */
const isGoingOn = (sentence: Sentence, word: string): boolean =>
  words(sentence).length > fewestWords &&
  (/^(?:whether|why|how)$/.test(word) ? indirect : relating).test(sentence.previous!.text) &&
  !isVerbless(sentence) &&
  !hasMainClause(sentence, false)

/** How a sentence that is none by itself joins the one before; undefined where it may stand alone. */
export function jointOf(sentence: Sentence): Joint | undefined {
  const { text } = sentence
  if (ofWhich.test(text)) return ','
  if (text.startsWith('Than ')) return measured.test(sentence.previous!.text) ? '' : undefined
  const loose = looseJoint(sentence)
  if (loose !== undefined) return loose
  const going = goesOn.exec(text)
  if (going)
    return isGoingOn(sentence, going[1]!) ? (/^wh(?:ether|y)|^how/.test(going[1]!) ? ',' : '') : undefined
  if (relatives.some(opening => opening.test(text))) return relative(sentence)
  if (content.test(text)) return isLooseContent(sentence) ? '' : undefined
  // “And in the Low Countries and in Denmark.”
  const conjunction =
    /^(?:(?:And|But|Or|Especially|Particularly|Mainly|Mostly|Partly|Largely) (?=[a-z])|Not (?:least )?(?=because\b))/.exec(
      text,
    )?.[0] ?? ''
  const phrase = text.charAt(conjunction.length).toUpperCase() + text.slice(conjunction.length + 1)
  const isEveryday = everyday.test(phrase)
  const leaning = phrases.find(([opening]) => opening.test(phrase))?.[1]
  const joint = leaning ?? (isEveryday || isParticipial(sentence) ? ',' : undefined)
  const isClause = /^As (?!(?:if|though|soon as|long as)\b)/.test(phrase)
    ? opensAsClause(sentence)
    : subordinators.test(phrase)
  if (joint === undefined && !isClause) return undefined
  if (words(sentence).length < fewestOf(text, conjunction)) return undefined
  if (joint !== undefined && isVerbless(sentence))
    return castList.test(text) || isNamedPurpose(sentence) || mayHavePredicate(sentence)
      ? undefined
      : conjunction === 'And '
        ? ','
        : text.startsWith('To ')
          ? ''
          : joint
  if (hasMainClause(sentence, isClause && conjunction === '') || mayHavePredicate(sentence)) return undefined
  if (pointsBack.test(text) || idiomatic.test(text) || answersNegation(sentence)) return undefined
  // “Not because she is better. But because she was first.”
  if (
    conjunction === 'Not ' &&
    /^(?:But|Because|Rather|Instead|It|He|She|They)\b/.test(sentence.next?.text ?? '')
  )
    return undefined
  if (isClause && !isPrepositional(sentence))
    return isElliptic(sentence) ? undefined : isOfTimeOrPlace(sentence) || !noComma.test(text) ? ',' : ''
  return leaning ?? (isEveryday ? undefined : joint)
}

/** “As its population grew.”, “As are short skirts.”: one subject, one verb and no comma; but “As a youth he joined”. */
function opensAsClause({ text, tokens }: Sentence): boolean {
  const verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  if (verb < 1 || /[,;:—–"“]| -- | so |^As \S+ as /.test(text)) return false
  const subject = tokens.slice(1, verb).filter(({ pos }) => pos !== 'ADV')
  const isOne = subject.every(
    ({ pos, tag, norm }, index) =>
      /^(?:NOUN|PROPN|ADP|CCONJ|PART)$/.test(pos) ||
      index === 0 ||
      (/^(?:ADJ|NUM)$/.test(pos) && !/^(?:NOUN|PROPN|PRON)$/.test(subject[index - 1]!.pos)) ||
      /^(?:ADP|CCONJ|DET)$/.test(subject[index - 1]!.pos) ||
      (tag === 'PRP$' && /^(?:of|in)$/.test(norm)),
  )
  const last = subject.at(-1)
  return (
    isOne &&
    (last === undefined ? tokens[verb]!.pos === 'AUX' : /^(?:NOUN|PROPN|PRON|DET|NUM|ADJ)$/.test(last.pos)) &&
    !tokens.some(
      ({ norm }, index) =>
        index > verb + 1 &&
        ((nominative.test(norm) && !leadsToSubject.test(tokens[index - 1]!.norm)) ||
          (isFiniteVerb(tokens, index) && !isBound(tokens, verb, index))),
    )
  )
}
/** “… and had left”, “… where it grew”: no clause beside that of the first verb. */
const isBound = (tokens: readonly Token[], first: number, index: number): boolean =>
  tokens[index - 1]!.pos === 'CCONJ' ||
  tokens
    .slice(first + 1, index)
    .some(({ norm, tag, pos }) => tag[0] === 'W' || norm === 'that' || pos === 'SCONJ')
const nominative = /^(?:i|he|she|they|we)$/
const leadsToSubject =
  /^(?:that|who|whom|which|when|where|while|because|if|than|as|what|how|why|and|although|though|since|until|before|after)$/

function fewestOf(text: string, conjunction: string): number {
  if (hanging.test(text)) return 3
  if (fourAreEnough.test(text)) return 4
  return conjunction === '' ? fewestWords : fewestWords + 2
}

function relative(sentence: Sentence): Joint | undefined {
  const { text, tokens } = sentence
  // “Which side is right is unclear.”
  const isNoun = /^(?:Which|Whose)$/.test(tokens[0]!.text) && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(tokens[1]!.pos)
  if (isNoun && tokens[0]!.text === 'Which') return undefined
  return words(sentence).length < 4 ||
    idiomatic.test(text) ||
    hasMainClause(sentence, /^(?:Which|Who)/.test(text))
    ? undefined
    : ','
}

const mostTokens = 30

/** “Citing a lack of evidence.”, “Having lost the vote for leader.”: what the subject of the sentence before did besides. */
function isParticipial({ text, tokens, previous, next }: Sentence): boolean {
  if (!adverbial.test(text) || !isGerund(tokens[0]!) || tokens.length > mostTokens) return false
  // “Sporting firearms change.”
  if (tokens.some((_, index) => index > 1 && (mayBeFinite(tokens, index) || isOrphan(tokens, index))))
    return false
  // One after the other they are style: “Walking home in the rain. Thinking of her.”
  return (
    previous!.text.length >= 24 &&
    !asks.test(previous!.text) &&
    !adverbial.test(previous!.text) &&
    !(next && adverbial.test(next.text))
  )
}
/** “Eating while angry had given her a pain”: the words before the verb are no subject, so that the gerund is. */
const isOrphan = (tokens: readonly Token[], index: number): boolean =>
  isFiniteVerb(tokens, index) && tokens[index - 1]!.pos === 'ADJ'
const isGerund = ({ norm, tag }: Token): boolean => {
  const tags = tag === 'VBG' ? undefined : lexicon(norm)?.tags
  return tag === 'VBG' || (tags !== undefined && tags.size === 1 && tags.has('VBG'))
}
/** “He was asked what he feared. Losing the house.”, “She had one wish. Seeing the sea.” */
const asks =
  /\bask\p{Ll}* .*\bwh|\bwhat \p{L}+ (?:\p{L}+ )?(?:want|need|do|did|does|mean|hope|fear|like|love|hate)|^(?:What|Why|How)\b|\b(?:one|only|first|biggest|greatest|main|real|best|worst|hardest) (?:\p{Ll}+ )?(?:thing|way|job|answer|reason|task|wish|dream|plan|hobby|problem|trick|habit|fear|duty|idea|goal|aim|part)s?\b|\b(?:thing|way|job|answer|reason|task|wish|dream|plan|hobby|problem|trick|habit|fear|duty|idea|goal|aim|part)s?(?: \S+)?[.?!:]$/u
/** Whether a noun can be the verb of the noun before it, which agrees with it. */
function mayBeFinite(tokens: readonly Token[], index: number): boolean {
  const { norm, pos, tagMargin } = tokens[index]!
  const before = tokens[index - 1]!
  const tags = pos === 'NOUN' && tagMargin < 0.7 ? lexicon(norm)?.tags : undefined
  if (!tags || opensNoun.test(before.pos) || /^(?:PRP\$|POS|VBG)$/.test(before.tag)) return false
  const isPlural = /^NNP?S$/.test(before.tag)
  return (isPlural ? ['VBD', 'VBP', 'MD'] : ['VBD', 'VBZ', 'MD']).some(tag => tags.has(tag))
}
const adverbial = /^\p{Lu}\p{Ll}+ing \S/u

/** “With Ann Dale, Bo Reyes and the Hull Choir.”: who takes part, in a listing. */
const castList =
  /^With (?:(?:Dr|Prof|Sir|Dame|Lord|Lady)\.? )?\p{Lu}[\p{L}’'-]*(?:,? (?:and |& )?(?:the )?\p{Lu}[\p{L}’'.-]*)*\.$/u

/** “Prior to that he taught”: the pronoun ends the phrase, and opens no clause. */
const pointsBack =
  /^(?:After|Before|Since|Despite|Like|Unlike|Besides|(?:Prior|Owing|Due|Thanks|Contrary) to|(?:Because|Instead|Ahead) of|Apart from|As well as|(?:In addition|Compared) (?:to|with)|Along with) (?:that|this|then|which)\b/

/** “If only he had asked.”, “Which is where it ends.” */
const idiomatic =
  /^(?:If only|Which (?:means|meant|brings|begs|raises|reminds|does(?: not|n[’']t) mean|(?:is|was) (?:where|why|how|what|when|to|not|all|just)))\b/

/** “Not because she is better. Because she was first.” */
function answersNegation({ text, previous }: Sentence): boolean {
  return previous?.text.startsWith('Not ') === true && previous.text.includes(` ${lowerWord(text)} `)
}

const lowerWord = (text: string): string => /^\p{L}+/u.exec(text)![0].toLowerCase()

/** “After a while it rains.”: a preposition, and the clause behind it the main one. */
const isPrepositional = (sentence: Sentence): boolean =>
  /^(?:After|Before|Since|Until)\b/.test(sentence.text) &&
  (opensTime.test(sentence.text) ||
    (sentence.tokens[0]!.pos === 'SCONJ' ? opensAdjunct.test(sentence.text) : !hasOwnSubject(sentence)))

/** “Since about 1990 the pulse has been late.” */
const opensTime = new RegExp(
  String.raw`^\p{L}+ (?:(?:about|around|roughly|early|late|mid-?) ?)?(?:(?:1[5-9]|20)\d\d|last|next|then|now|noon|midnight|dawn|dusk|today|yesterday|tomorrow|Christmas|Easter|${weekdays.join('|')}|${monthNames})\b`,
  'u',
)
/** “Since the flood there is a boat.”, “After the war he went home.” */
const opensAdjunct = /^\p{L}+ (?:the|an?|his|her|its|their|that|this) \p{Ll}+ (?:there|he|she|it|they|we) /u

/** “… in the winter. When the lake froze.”, “… in Hull. Where he had worked.”: what is said of a time or a place besides. */
function isOfTimeOrPlace({ text, previous }: Sentence): boolean {
  const noun = previous!.tokens.findLast(({ pos }) => pos !== 'PUNCT')
  if (!noun) return false
  return /^When /.test(text)
    ? noun.pos === 'NUM' || timeNoun.test(noun.norm)
    : /^Where /.test(text) && /^(?:NOUN|PROPN)$/.test(noun.pos)
}
const timeNoun =
  /^(?:day|week|month|year|decade|century|night|morning|afternoon|evening|weekend|spring|summer|autumn|fall|winter|season|war|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/

/** “While in the service he read law.”: the subordinator has no clause of its own, and the verb is the main one. */
function isElliptic(sentence: Sentence): boolean {
  const second = sentence.tokens[/^(?:Even|As (?:if|though|soon|long)|So|In)\b/.test(sentence.text) ? 2 : 1]
  return (
    !second ||
    second.pos === 'CCONJ' ||
    ((second.pos === 'ADP' || second.tag === 'VBG' || second.tag === 'VBN') && !isVerbless(sentence))
  )
}

/** Openings that lead to a clause behind them; a phrase without a verb may stand at the head for style. */
const leading =
  /^(?:Although|Though|Even though|While|Because|Since|Unless|Until|After|Before|When|Whenever|If|As soon as|As long as|Given that|Despite|In spite of|Instead of|In addition to|As well as|Owing to|Due to|Thanks to|In an? \p{Ll}+ (?:with|to|on|published|posted))\b/u
const longestHead = 40

/** “Although it rained. The match went on.”: whether a sentence that opens its paragraph lacks the clause that follows. */
export function isHeadCutOff(sentence: Sentence): boolean {
  const { text, next, tokens } = sentence
  if (!next || !leading.test(text) || leading.test(next.text) || /[:;—–]/.test(text)) return false
  // “When the police rang the bell. I was in my bath.” answers a question.
  if (words(sentence).length <= fewestWords || tokens.length > longestHead || /\b(?:I|we)\b/i.test(next.text))
    return false
  const isClause = subordinators.test(text)
  if (isClause && (isVerbless(sentence) || isPrepositional(sentence) || isElliptic(sentence))) return false
  return (
    !hasMainClause(sentence, isClause) &&
    !mayHavePredicate(sentence) &&
    !hasTwoSubjects(sentence) &&
    !pointsBack.test(text) &&
    !idiomatic.test(text) &&
    hasMainClause(next, false)
  )
}

/** “After the war the audience left”: a preposition’s noun, and the subject behind it. */
function hasTwoSubjects({ tokens }: Sentence): boolean {
  const verb = tokens.findIndex((_, index) => isFiniteVerb(tokens, index))
  return (
    /^(?:after|before|since|until)$/.test(tokens[0]!.norm) &&
    tokens.slice(1, verb).filter(({ pos }) => pos === 'DET').length > 1
  )
}

/** “The bridge, which was built in 1932. It will close.”: a subject whose verb comes behind a stop and a pronoun too many. */
export function isSubjectAlone(sentence: Sentence): boolean {
  const { tokens, next } = sentence
  const [pronoun, verb] = next?.tokens ?? []
  if (!pronoun || !verb || !/^(?:It|He|She|They)$/.test(pronoun.text) || !isFiniteVerb(next!.tokens, 1))
    return false
  const relative = tokens.findIndex(
    ({ text, norm }, index) => text === ',' && relativeWord.test(tokens[index + 1]?.norm ?? norm),
  )
  if (relative < 1 || !isFiniteVerb(tokens, relative + 2)) return false
  return (
    isPlainSubject(tokens.slice(0, relative)) &&
    (pronoun.text !== 'It' || tokens[relative + 1]!.norm === 'which') &&
    !hasMainClause(sentence, false) &&
    !mayHavePredicate(sentence) &&
    // “…, which weighs a ton, vanished”, whatever the tagger makes of it
    !tokens.some(({ pos }, index) => index > relative && pos === 'VERB' && tokens[index - 1]!.text === ',')
  )
}
const relativeWord = /^(?:which|who)$/
/** A noun phrase, with an age at most: “Rohan Mistry, 51”. */
const isPlainSubject = (tokens: readonly Token[]): boolean =>
  /^(?:DET|PROPN|NOUN|NUM|ADJ)$/.test(tokens[0]!.pos) &&
  tokens.every(
    ({ pos, text, norm }, index) =>
      /^(?:DET|PROPN|NOUN|NUM|ADJ)$/.test(pos) ||
      norm === 'of' ||
      (text === ',' && tokens[index + 1]?.pos === 'NUM'),
  )
