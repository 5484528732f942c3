import { hasMainClause, isNote, isVerbless, words } from '../src/analyse/clauses.ts'
import type { Analysis, Sentence, Token } from '../src/analyse/index.ts'
import { finiteTags, hasOwnSubject, mayHavePredicate, opensNoun } from '../src/analyse/predicates.ts'
import { insideQuotation } from '../src/analyse/quotations.ts'
import { type Edit, type Finding, rule } from '../src/rule.ts'
import { lexicon } from '../src/syntax/index.ts'

/** How a phrase that opens so is joined to the sentence before it. */
type Joint = ',' | ''

/** Prepositions that open whole sentences every day; a verb behind one is rather a main verb than not. */
const everyday = [
  /^(?:After|Before|During|Until|Since|Without|Within|Between|Among|Against|Under|Over|Through|From|With|Near|Across|Around|At|By|For|In|On(?! the (?:one|other)\b)|To)\b/,
  ',',
] as const

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
    /^(?:Such as|Rather than|Other than|Apart from|Aside from|Except for|Compared (?:to|with)|Based on)\b/,
    ',',
  ],
  [/^Having (?:been|\p{Ll}+ed|never|always|already|long)\b/u, ','],
  everyday,
]

/** Subordinators that leave a clause hanging. */
const subordinators =
  /^(?:Although|Though|Even though|Whereas|While|Because|Since|Unless|Until|After|Before|When|Whenever|Where|If|Even if|As if|As though|As soon as|As long as|So that(?!['’])|In order that|Provided that|Given that|Which|Who|Whose|Whom)\b/
const noComma =
  /^(?:Because|While|When|Where|Until|Unless|So that|As if|As though|If|As soon as|As long as)\b/

/** The least words of a phrase that is a lost piece of a sentence and not a touch of style. */
const fewestWords = 5
/** Of these four are enough: nobody writes them for style. */
const fourAreEnough =
  /^(?:Apart from|Aside from|Other than|As well as|Such as|Due to|Owing to|Because of|According to|Along with|Together with) /

export default rule({
  name: 'sentence-fragment',
  summary: 'A phrase or a dependent clause left alone as a sentence.',
  rationale:
    'Machines cut a sentence in two at its last comma. The rule is sure where a phrase that opens with a preposition or subordinator, long enough not to be a touch of style, follows a whole sentence that it completes.',
  limits: 'Short fragments, answers to a question and fragments in quotations are taken for style.',
  severity: 'warning',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'According to the council, the bridge will open in May.',
    'The minister said no. Not this time.',
    'Why did she leave the party after so many years? Because of one speech on a wet Tuesday.',
    'When the deck was widened, the closure lasted eight weeks.',
  ],
  bad: [
    {
      text: 'The bridge will be shut until at least May‹. According to the mayor and two of her aides.›',
      message:
        '“According to the mayor and two of her aides.” is no sentence by itself; join it to the sentence before.',
      mended: 'The bridge will be shut until at least May, according to the mayor and two of her aides.',
    },
    {
      text: 'The firm lost the contract last spring‹. Although its bid had been the lowest of the four.›',
      message:
        '“Although its bid had been the lowest of the four.” is no sentence by itself; join it to the sentence before.',
      mended: 'The firm lost the contract last spring, although its bid had been the lowest of the four.',
    },
  ],
  *check(article) {
    for (const paragraph of article.prose) {
      for (const sentence of paragraph.sentences) {
        const finding = fragment(article, sentence)
        if (finding) yield finding
      }
    }
  },
})

function fragment(article: Analysis, sentence: Sentence): Finding | undefined {
  const { text, previous } = sentence
  if (!previous || !/\.$/.test(text) || !/[\p{L}\d%]["”’)]?\.["”’)]?$|[ap]\.m\.$/u.test(previous.text))
    return undefined
  const joint = jointOf(sentence)
  // A notice of phrases: “Major, late 5th Dragoons. On 2 May, aged 101, with his boots on.”
  if (
    joint === undefined ||
    isNote(previous) ||
    insideQuotation(article, sentence) ||
    /["“”]/.test(text.slice(0, 2))
  )
    return undefined
  const stop = article.text.lastIndexOf('.', sentence.start - 1)
  const first = sentence.tokens[0]!
  const opening = lowered(first)
  const isAbbreviation = /\b(?:[ap]\.m|U\.S|etc|Inc|Ltd|Co|Corp|Jr|Sr)\.$/.test(previous.text)
  const backward = [{ start: isAbbreviation ? stop + 1 : stop, end: first.end, text: `${joint} ${opening}` }]
  const forward = joinedToNext(sentence)
  const isForward = forward.length > 0 && (fronted.test(text) || leadsOn(sentence))
  return {
    span: sentence,
    message: `“${shortened(text)}” is no sentence by itself; join it to the sentence ${isForward ? 'behind' : 'before'}.`,
    ...(stop >= previous.start && { fixes: isForward ? [...forward, backward] : [backward, ...forward] }),
  }
}

/** What a comma parts from the clause behind it rather than from the one before, where no comma is due. */
const fronted = /^(?:Because|Despite|In spite of|Having|Owing to|Due to|Unless|If)\b/

/** The way to join a phrase to the sentence behind it: “Because of the heat, the dogs were moved.” */
function joinedToNext({ next, end }: Sentence): Edit[][] {
  const first = next?.tokens[0]
  if (
    !first ||
    !(/^(?:DET|PRON|NOUN|PROPN)$/.test(first.pos) || first.norm === 'which') ||
    first.text === 'I'
  )
    return []
  return [[{ start: end - 1, end: first.end, text: `, ${lowered(first)}` }]]
}

/** Whether a phrase rather opens the sentence behind it, which goes on with its subject or could not open itself. */
function leadsOn({ text, previous, next }: Sentence): boolean {
  if (/^Where(?:as)? /.test(text)) return false
  // “Having been born there. She said …”: it is said of who follows; what comes of a thing, “Making it …”, is not.
  const isState = /^(?:Having|Being|\p{Lu}\p{Ll}+ing)\b/u.test(text) && !resulting.test(text)
  if (isState && /^(?:He|She|They)$/.test(next!.tokens[0]!.text)) return true
  if (resulting.test(text)) return false
  const subject = /^\p{L}+(?: (?:though|if|as|long|soon)){0,2} (it|he|she|they|we)\b/iu.exec(text)?.[1]
  const start = /^\p{L}+/u.exec(next!.text)?.[0].toLowerCase()
  const subordinator = /^(?:When|While|Because|Although|If)\b/.exec(text)?.[0].toLowerCase()
  return (
    start === 'which' ||
    (start !== undefined && start === subject?.toLowerCase()) ||
    (subordinator !== undefined && previous!.text.includes(` ${subordinator} `))
  )
}

const resulting =
  /^(?:Making|Leaving|Giving|Bringing|Causing|Allowing|Forcing|Taking|Turning|Ending|Adding|Including|Following|Regarding|Concerning|Pending|Barring|According|Owing|During|Citing|Saying|Calling|Noting|Warning|Arguing|Hoping|Nothing|Something|Anything|Everything)\b/

/** “The text of which, long believed lost.”: a relative whose noun ended the sentence before. */
const relative = /^(?:The|An?)(?: \p{Ll}+){1,3} of (?:which|whom)\b/u

function jointOf(sentence: Sentence): Joint | undefined {
  const { text } = sentence
  if (relative.test(text)) return ','
  // “And in the Low Countries and in Denmark.”
  const conjunction =
    /^(?:And|But|Or|Especially|Particularly|Mainly|Mostly|Partly) (?=[a-z])/.exec(text)?.[0] ?? ''
  const phrase = text.charAt(conjunction.length).toUpperCase() + text.slice(conjunction.length + 1)
  const opening = phrases.find(([pattern]) => pattern.test(phrase)) ?? participle(sentence)
  const subordinator = subordinators.test(phrase)
  if (!opening && !subordinator) return undefined
  const fewest = hanging.test(text)
    ? 3
    : fourAreEnough.test(text)
      ? 4
      : conjunction === ''
        ? fewestWords
        : fewestWords + 2
  if (words(sentence).length < fewest) return undefined
  if (opening && isVerbless(sentence))
    return castList.test(text) || mayHavePredicate(sentence)
      ? undefined
      : conjunction === 'And '
        ? ','
        : opening[1]
  if (hasMainClause(sentence, subordinator && conjunction === '') || mayHavePredicate(sentence))
    return undefined
  if (pointsBack.test(text) || idiomatic.test(text) || answersNegation(sentence)) return undefined
  if (
    mayBePreposition.test(text) &&
    (sentence.tokens[0]!.pos === 'SCONJ' ? opensAdjunct.test(text) : !hasOwnSubject(sentence))
  )
    return undefined
  if (subordinator)
    return isElliptic(sentence) ? undefined : isRelative(sentence) ? ',' : noComma.test(text) ? '' : ','
  return opening === everyday ? undefined : opening![1]
}

/** “Citing a lack of evidence.”, “Having lost the vote for leader.”: what the subject of the sentence before did besides. */
function participle({ text, tokens, previous, next }: Sentence): readonly [RegExp, Joint] | undefined {
  if (!adverbial.test(text) || tokens[0]!.tag !== 'VBG' || tokens.length > mostTokens) return undefined
  // “Sporting firearms change.”
  if (tokens.some((token, index) => index > 1 && mayBeFinite(token, tokens[index - 1]!))) return undefined
  // One after the other they are style: “Walking home in the rain. Thinking of her.”
  if (
    previous!.text.length < 24 ||
    asks.test(previous!.text) ||
    adverbial.test(previous!.text) ||
    (next && adverbial.test(next.text))
  )
    return undefined
  const second = tokens[1]
  return second &&
    (/^(?:DET|PRON|NUM|ADJ|NOUN|PROPN|VERB|SYM)$/.test(second.pos) ||
      /^(?:home|away|alone)$/.test(second.norm))
    ? [adverbial, ',']
    : undefined
}
const mostTokens = 16
/** “He was asked what he feared. Losing the house.” */
const asks =
  /\bwh(?:at|o|y|ere|en)\b|\b(?:thing|way|job|answer|reason|task|wish|dream|plan|hobby|problem|trick|habit|fear|duty|idea|goal|aim|part)s?\b/i
function mayBeFinite({ norm, pos }: Token, before: Token): boolean {
  const tags = lexicon(norm)?.tags
  if (!tags || pos === 'PROPN' || opensNoun.test(before.pos) || before.tag === 'PRP$') return false
  return finiteTags.some(tag => tags.has(tag)) && (before.pos === 'NOUN' || !tags.has('VB'))
}
const adverbial = /^\p{Lu}\p{Ll}+ing \S/u

/** “With Ann Dale, Bo Reyes and the Hull Choir.”: who takes part, in a listing. */
const castList =
  /^With (?:(?:Dr|Prof|Sir|Dame|Lord|Lady)\.? )?\p{Lu}[\p{L}’'-]*(?:,? (?:and |& )?(?:the )?\p{Lu}[\p{L}’'.-]*)*\.$/u

/** “Prior to that he taught”: the pronoun ends the phrase, and opens no clause. */
const pointsBack =
  /^(?:After|Before|Since|Despite|Like|Unlike|Besides|(?:Prior|Owing|Due|Thanks|Contrary) to|(?:Because|Instead|Ahead) of|Apart from|As well as|(?:In addition|Compared) (?:to|with)|Along with) (?:that|this|then|which)\b/

/** “If only he had asked.”, “Which is where it ends.” */
const idiomatic = /^(?:If only|Which (?:is|was) (?:where|why|how|what|when|to|not|all|just))\b/

/** “Not because she is better. Because she was first.” */
function answersNegation({ text, previous }: Sentence): boolean {
  return previous?.text.startsWith('Not ') === true && previous.text.includes(` ${lowerWord(text)} `)
}

const lowerWord = (text: string): string => /^\p{L}+/u.exec(text)![0].toLowerCase()

/** These leave even a clause of three words hanging. */
const hanging = /^(?:Although|Whereas|Unless) \p{L}+ \p{L}+/u

/** “After a while it rains.” */
const mayBePreposition = /^(?:After|Before|Since|Until)\b/

/** “Since the flood there is a boat.”, “After the war he went home.” */
const opensAdjunct = /^\p{L}+ (?:the|an?|his|her|its|their|that|this) \p{Ll}+ (?:there|he|she|it|they|we) /u

/** “… in the winter. When the lake froze.”, “… in Hull. Where he had worked.”: what is said of a time or a place besides. */
function isRelative({ text, previous }: Sentence): boolean {
  const noun = previous!.tokens.findLast(({ pos }) => pos !== 'PUNCT')
  if (!noun) return false
  return /^When /.test(text)
    ? noun.pos === 'NUM' || timeNoun.test(noun.norm)
    : /^Where /.test(text) && /^(?:NOUN|PROPN)$/.test(noun.pos)
}
const timeNoun =
  /^(?:day|week|month|year|decade|century|night|morning|afternoon|evening|weekend|spring|summer|autumn|fall|winter|season|war|january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/

/** “While in the service he read law.”: the subordinator has no clause of its own. */
function isElliptic(sentence: Sentence): boolean {
  const second = sentence.tokens[/^(?:Even|As|So|In)\b/.test(sentence.text) ? 2 : 1]
  return !second || second.pos === 'ADP' || second.tag === 'VBG' || second.tag === 'VBN'
}

function lowered(token: Token): string {
  if (token.pos === 'PROPN') return token.text
  return token.text[0]!.toLowerCase() + token.text.slice(1)
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).replace(/\s+\S*$/, '')} …`
}
