import { isKnown, lookup } from '../../spelling/index.ts'
import { lexicon } from '../../syntax/index.ts'
import { capitalised } from '../casing.ts'
import { wordSet } from '../collections.ts'
import type { Counts, Paragraph } from '../index.ts'
import { isQuoted } from '../lines.ts'
import { sentenceAt } from '../places.ts'
import { isSpeechVerb } from '../quoting/saying.ts'
import type { Miscapital } from './capitals/miscapital.ts'
import { genderOf, givenNames } from './gazetteer.ts'

/** Words of grammar with a capital behind a comma or one of their kind, and a small word behind them: “but The company”. */
const grammar =
  /(?<=\p{Ll},\s|\b(?:but|and|that|because|when|while|if|as|so|or|in|on|at|of|to|for|with|from|by|than|who|which|is|was|are|were|has|have|had)\s)(The|An|She|It|They|We|And|But|Or|Of|In|On|At|By|For|From|With|To|Which|When|Where|While|Because|After|Before|Is|Are|Was|Were|Has|Have|Had|Will|Would|Their|Its|This|These|Those|There)(?=\s\p{Ll}{2,})/gu
/** “have Doubled since” */
const verb =
  /(?<=(?<![\p{L}\p{N}’'-])(?:have|has|had|was|were|been|being|is|are|be|to|will|would|could|can|should|must)\s)(\p{Lu}\p{Ll}{3,})(?=[.,;]?\s\p{Ll})(?!\s\p{Ll}+\s\p{Lu}\p{Ll}+\s\p{Ll})/gu
/** “with his Mother when”, “in the Kitchen and” */
const noun =
  /(?<=(?<![\p{L}\p{N}’'-])(?:(?:in|at|from|into|on|to|with|through|near|of|by) (?:the|an?|his|her|their|its)|[Hh]is|[Hh]er|[Mm]y|[Yy]our) )(\p{Lu}\p{Ll}{3,})(?=[.,;]?\s\p{Ll}|[.]$)/gu
/** “University Of Leeds” */
const particle = /(?<=\p{Ll}\s)(\p{Lu}\p{Ll}+)\s(Of)(?=\s\p{Lu}\p{Ll})(?!\sThe\b)/gu
/** “THe” */
const doubled = /(?<![\p{L}\p{N}’'-])\p{Lu}{2}\p{Ll}{1,}(?![\p{L}\p{N}])/gu
/** “…,” said the mayor, “Was built”: the quotation goes on behind a comma. */
const resumed =
  /,["”]\s[^"“”.?!]{3,120},\s["“](And|But|Or|Nor|So|Was|Were|Is|Are|Has|Have|Had|Will|Would|Can|Could|Because|If|When|Which|Who|That|To|Of|In|For|With|Until|Unless|Although|While|Where)(?=\s\p{Ll})/gu
/** “he said: “we are no shop.”” */
const unraised = /(?<![\p{L}\p{N}])(\p{Ll}+)[:,]\s["“](\p{Ll}[\p{Ll}’']*)((?:\s[^"“”]{1,200})?[.?!,])["”]/gu

/** Whether a paragraph has anything of the kind. */
export const mayHaveStrayCapitals = (paragraph: Paragraph): boolean => paragraph.of(anyStrays).length > 0

/** What would be found if the article wrote nothing else with a capital. */
const anyStrays = (paragraph: Paragraph): readonly Miscapital[] => [...straysIn(paragraph, new Map())]

/** Capitals in the middle of a sentence that no name asks for, and the small letter of a quotation that opens one. */
export const strayCapitals = (paragraph: Paragraph, capitals: Counts): Iterable<Miscapital> =>
  mayHaveStrayCapitals(paragraph) ? straysIn(paragraph, capitals) : []

function* straysIn(paragraph: Paragraph, capitals: Counts): Iterable<Miscapital> {
  if (!paragraph.isProse) return
  const { start: from, text: prose } = paragraph
  const one = (
    start: number,
    text: string,
    better: string,
    kind: Miscapital['kind'] = 'common',
  ): Miscapital => ({
    kind,
    start: from + start,
    end: from + start + text.length,
    text,
    better: [better],
    sure: true,
  })
  const low = (index: number, text: string): Miscapital => one(index, text, text.toLowerCase())
  for (const { 0: text, index } of paragraph.matches(grammar))
    if (!isTitle(prose, index) && !asks(prose, index) && !isQuoted(paragraph, from + index))
      yield low(index, text)
  for (const { 0: text, index } of paragraph.matches(verb))
    if (isCommon(text, capitals) && isVerbForm(text)) yield low(index, text)
  for (const { 0: text, index } of paragraph.matches(noun))
    if (isCommon(text, capitals) && isCommonNoun(text, prose.slice(0, index))) yield low(index, text)
  for (const { 1: head = '', 2: text = '', index } of paragraph.matches(particle))
    if (bodies.has(head.toLowerCase()) && !isTitle(prose, index)) yield low(index + head.length + 1, text)
  for (const { 0: text, index } of paragraph.matches(doubled)) {
    const small = text.toLowerCase()
    if (/^\p{Lu}{2}s$/u.test(text) || !isKnown(small) || (lookup(small)?.frequency ?? 0) < 5) continue
    yield one(index, text, opensSentence(prose, index) ? capitalised(small) : small, 'half')
  }
  for (const { 0: whole, 1: text = '', index } of paragraph.matches(resumed))
    yield low(index + whole.length - text.length, text)
  for (const { 0: whole, 1: said = '', 2: text = '', 3: rest = '', index } of paragraph.matches(unraised))
    if (isSpeechVerb(said) && isWhole(text, rest) && opensSpeech(paragraph, index, whole))
      yield one(index + whole.length - 1 - rest.length - text.length, text, capitalised(text), 'start')
}

/** “the question arises, On whose side would they be?” */
const asks = (prose: string, index: number): boolean =>
  /^[^.!?]{0,300}\?/.test(prose.slice(index, index + 320))

/** Within a title: “Gone With the wind”, “the A to Z”, or a list of headings. */
const isTitle = (prose: string, index: number): boolean =>
  // “on Friday, And the bill passed”
  !/day, $/.test(prose.slice(Math.max(0, index - 5), index)) &&
  /(?:["“‘'*_(]|\p{Lu}\S*\s(?:\p{Ll}+\s)?)$/u.test(prose.slice(Math.max(0, index - 24), index))

/** Whether a word is written with a capital here only, and no dictionary has it as a name. */
function isCommon(text: string, capitals: Counts): boolean {
  const small = text.toLowerCase()
  const entry = lookup(small)
  return (
    isKnown(small) &&
    entry?.proper !== true &&
    (entry?.frequency ?? 0) >= 4 &&
    !givenNames.has(text) &&
    (capitals.get(small) ?? 0) < 2
  )
}

const isVerbForm = (text: string): boolean => {
  const tags = lexicon(text.toLowerCase())?.tags
  return (
    tags !== undefined &&
    ['VBN', 'VB', 'VBG'].some(tag => tags.has(tag)) &&
    !tags.has('NN') &&
    !tags.has('NNS')
  )
}

/** What no house writes large: kin with a possessive, “his Mother”; rooms, times, weather and vehicles, “the Kitchen”. */
function isCommonNoun(text: string, before: string): boolean {
  const small = text.toLowerCase()
  return everyday.has(small) || (/(?:his|her|my|their|your) $/i.test(before) && genderOf(small) !== undefined)
}
const everyday = wordSet(
  'kitchen bedroom bathroom garage attic basement cellar roof hallway stairs staircase classroom playground ' +
    'morning afternoon evening night weekend summer winter autumn ' +
    'rain snow wind fog storm smoke fire flames ' +
    'car van lorry truck bus ambulance bicycle motorcycle boat helicopter',
)

const bodies = wordSet(
  'university college school institute bank department ministry court church house council association society federation republic state bishop archbishop duke earl bureau office',
)

const opensSentence = (prose: string, index: number): boolean =>
  /(?:^|[.?!:]["”’)]*\s+|["“]|[—–]\s)$/.test(prose.slice(Math.max(0, index - 6), index))

/** Whether a verb of saying has its subject before it in a plain clause, and is no insertion: not “If so,” he said, “we”. */
function opensSpeech(paragraph: Paragraph, index: number, whole: string): boolean {
  const { start, text } = paragraph
  const from = sentenceAt(paragraph, start + index)?.start ?? start
  const clause = text.slice(from - start, index)
  if (/["“”]/.test(clause)) return false
  if (/^\p{Ll}+:/u.test(whole)) return true
  return !clause.includes(',') || /^(?:Asked|Pressed|Questioned|When asked) [^,]*,[^,]*$/.test(clause)
}

/** Whether what is quoted is a sentence and no scrap of one. */
const isWhole = (first: string, rest: string): boolean =>
  rest.split(' ').length > 3 &&
  /^(?:i|he|she|it|they|we|you|there|this|that|these|those|the|an?|my|our|your|his|her|their|its|no|not|if|when|because|what|who|why|how|nobody|everyone|everybody|nothing|all|some|yes)$/.test(
    first,
  )
