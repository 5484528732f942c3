import type { Span } from '../../source.ts'
import { isKnown, lookup } from '../../spelling/index.ts'
import { lexicon } from '../../syntax/index.ts'
import { wordSet } from '../collections.ts'
import type { Paragraph, Sentence, Token } from '../index.ts'
import { sentenceAt, tokenAt } from '../places.ts'

/** A word that stands twice in a row. */
export interface Repeat extends Span {
  readonly word: string
  readonly first: Span
  readonly second: Span
  readonly paragraph: Paragraph
}

const doubled = /(?<![\p{L}\p{N}'’.&@#/_-])(\p{L}[\p{L}'’]*)(\s+)\1(?![\p{L}\p{N}'’_/&@-])/giu

const anyDoubled = new RegExp(doubled.source, 'iu')

/** Whether a text has a word twice in a row, whatever its case. */
export const hasRepeat = (text: string): boolean => anyDoubled.test(text) || text.search(doubledShort) >= 0

/** “Mr. Mr. Chen”, “$4 $4 million”, “4 4 percent”, “one of, of the best” */
const doubledShort =
  /(?<![\p{L}\d.,$£€-])(?:((?:Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep)\.)\s+\1(?= \p{Lu})|([$£€]\d+(?:[.,]\d+)*)\s+\2(?![\d,.-])|(\d{1,3})\s+\3(?= (?:percent|per cent|million|billion|people|miles|years)\b)|((?<=, )which|(?<=\b(?:of|to|for|with|from|by|at|on|about|against) )(?:them|him|us|me|her)(?=,\s\w+ (?:and|but|or)\b)|(?<=\b(?:one|some|many|most|part|half|all|both|each|none|any) )of),\s+\4(?= \p{Ll}))/gu

/** Words that stand twice in a row, across line ends and in different case too. */
export function repeats(paragraph: Paragraph): readonly Repeat[] {
  const found: Repeat[] = []
  const add = (index: number, whole: string, word: string): void => {
    const start = paragraph.start + index
    const end = start + whole.length
    const [first, second] = [
      { start, end: start + word.length },
      { start: end - word.length, end },
    ]
    found.push({ word, start, end, first, second, paragraph })
  }
  for (const { 0: whole, 1: word = '', index } of paragraph.matches(doubled)) add(index, whole, word)
  for (const { 0: whole, 1: title, 2: amount, 3: count, 4: parted, index } of paragraph.matches(doubledShort))
    add(index, whole, title ?? amount ?? count ?? parted ?? '')
  return found
}

/** Doubled, these are a slip unless the grammar around them says otherwise. */
export const smallWords = wordSet(
  'the a an of and or but nor to for from with at by into onto upon about among between during against within without through under after before since until towards toward ' +
    'this these those his their its our your my was were are been be being is am has have he she they we you i it him them us who which whose where when while because if whether than as ' +
    'not also just only even still would could should shall might must will in on over off there then each every any some such both either neither',
)

/** Said twice for emphasis, in chants, in the nursery, or in two parts of the same sentence. */
const saidTwice = wordSet(
  'had that can do did does her very much far many really so too no yes ha bye now hear well oh please never go long blah beep yadda aye hush night chop pooh tut yum goo knock tick tock bang boo choo yo tom ' +
    'win new hundred thousand million half double sapiens tse mau mahi agar tuk ylang dik beri cha pow row woof miaow meow quack ding dong drip drop ' +
    'wow hey ho hum la na da doo dum ooh ah uh um er mm hmm hip goodbye hello come run more up down out round again big old little quite way super pretty real same dear poor boys girls say bora pago walla',
)

const numbers = wordSet('one two three four five six seven eight nine ten')

/** “three three of them”, “six six points”: but “in one one day”, “won two two pound coins”. */
const countsNext = (after: string): boolean => {
  const next = /^\s+(\p{Ll}+)/u.exec(after)?.[1]
  return next === 'of' || (next !== undefined && lexicon(next)?.tags.has('NNS') === true)
}

/** “a larger one one would be nice”, but “a larger one one day” */
const isStandIn = (before: string, after: string): boolean => {
  const kind = /\b(?:an?|the) (\p{Ll}+) $/iu.exec(before)?.[1]
  const next = /^\s+(\p{Ll}+)/u.exec(after)?.[1]
  return (
    kind !== undefined &&
    ['JJ', 'JJR', 'JJS'].some(tag => lexicon(kind)?.tags.has(tag)) &&
    (next === undefined ||
      !lexicon(next)?.tags.has('NN') ||
      /^(?:would|will|can|could|was|is|has|in|on)$/.test(next))
  )
}

const sayWhat =
  /\b(?:what(?:ever)?|who(?:ever)?|where(?:ver)?|how(?:ever)?|which(?:ever)?|all|everything|anything|thing|whether|reason|problem|question|point|issue|truth|fact|trouble|difference|answer|idea|that)\b/i

/** Verbs that take “in”, “on”, “over” and the like for themselves: “handed in in June”. */
const particleVerbs = wordSet(
  'come hand go move bring give check log sign join turn cash chime kick set step weigh call fill get let put send take tune plug drop settle bail barge book break build cave dig drag fit jump lock phase pitch pull rein roll rope sell sink sleep stay stand start stop squeeze swear vote write rush live carry pass hold keep add hang play push rely agree base decide focus work move hear read win pay drive fly look blow boil bowl cross do fall hand knock lay mull run spill think tide turn walk cut show switch let lean insist press ride catch cheer clock close cling feed follow fade pile pack phone muck pour pop usher zoom zero allow invite let',
)
const dated =
  /^\s+(?:the\s+)?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may\b|june|july|aug|sep|oct|nov|dec|spring|summer|autumn|winter|time\b|turn\b|late\b|early\b|average\b|all\b|earnest\b|top\b|behalf\b)/i

/** Whether a repeated word may well stand: “what it is is”, “had had”, “Duran Duran”. */
export function mayStand({ word, start, end, second, paragraph }: Repeat, text: string): boolean {
  const norm = word.toLowerCase().replace('’', "'")
  const before = text.slice(Math.max(paragraph.start, start - 120), start)
  const after = text.slice(end, Math.min(paragraph.end, end + 30))
  const again = text.slice(second.start, second.end)
  if (word.length === 1 && word !== 'a' && word !== 'I' && !(word === 'A' && /(?:^|[.!?]\s+)$/.test(before)))
    return true
  // “Mr. Mr. Chen”, “4 4 percent”
  if (!/^\p{L}+$/u.test(norm.replace(/'/g, ''))) return false
  if (numbers.has(norm)) return !countsNext(after) && !(norm === 'one' && isStandIn(before, after))
  if (saidTwice.has(norm)) return !isSlip(norm, before, after, paragraph, start)
  const small = smallWords.has(norm)
  // “no no no”, “Out! Out!”, but “the the the”
  if (!small && new RegExp(`\\b${norm}[\\s,!?.…-]+$`, 'i').test(before)) return true
  if (!small && new RegExp(`^[\\s,!?.…-]+${norm}\\b`, 'i').test(after)) return true
  if (isName(word, again, small, after, before)) return true
  if (!small) return isRareOrForeign(norm, before, after)
  const sentence = sentenceAt(paragraph, start)
  return sentence !== undefined && isGrammatical(norm, sentence, start, before, after)
}

/** Where words that may be said twice may not: what must stand before and behind them. */
const slips: ReadonlyMap<string, readonly [before: RegExp, after: RegExp]> = new Map([
  // “Do do not look”, “so do do the passengers”
  ['do', [/(?:^|[.!?]\s+|\bso\s+|\bas\s+)$/i, /^\s+(?:not|the|an?|his|her|their|its)\b/]],
  // “He did did not say”, but “what he did did not help”
  // … and “The horse did did all the work”
  [
    'did',
    [
      /(?:(?:^|[.!?,;]["”’]?\s+|\bthat\s+)(?:he|she|it|they)|(?:^|[.!?;]["”’]?\s+|[“"])(?:the|an?|his|her|their|my|our) \p{Ll}+)\s+$/iu,
      /^\s+(?:not|all|nothing|everything|most)\b/,
    ],
  ],
  // “The cousin had had moved”, but “The time she had had passed”
  [
    'had',
    [
      /(?:^|[.!?;,]["”’]?\s+|[“"])(?:the|an?|his|her|their|its|my|our) \p{Ll}+\s+$/iu,
      /^\s+(?!need|feed|speed|breed)\p{Ll}{2,}ed(?=[.,;!?]|\s+(?:to|in|into|on|from|at|away|out|up|down|by|for)\b)/u,
    ],
  ],
  ['does', [/(?:^|[.!?,;]["”’]?\s+|\bthat\s+)(?:he|she|it)\s+$/i, /^\s+not\b/]],
  // “It is up up to them”, “they ran out out of luck”
  ['up', [/\b(?:is|are|was|were|be)\s+$/, /^\s+to\b/]],
  ['out', [/\p{L}\s+$/u, /^\s+(?:of|all|any|every|two|three|four|five|six)\b/]],
  // “It was late, so so we left”
  ['so', [/,\s+$/, /^\s+(?:he|she|it|they|we|the|an?)\b/]],
])

function isSlip(norm: string, before: string, after: string, paragraph: Paragraph, start: number): boolean {
  if (norm === 'that') return isDoubledRelative(paragraph, start, after)
  const slip = slips.get(norm)
  return slip?.[0].test(before) === true && slip[1].test(after)
}

/** Nouns whose content a that-clause may tell: “the fact that that went”. */
const contentNoun =
  /^(?:fact|idea|claim|belief|hope|fear|view|notion|argument|sense|news|report|rumou?r|sign|proof|evidence|thought|feeling|suggestion|theory|conclusion|point|question|possibility|chance|risk|danger|concern|worry|complaint|doubt|understanding|assumption|knowledge|reason|way|time|day|moment|year|week|message|word|promise|warning|condition|ground|law|rule|truth|thing|problem|trouble)s?$/

const telling =
  /^(?:t(?:ell|ells|old|elling)|assur|inform|remind|warn|convinc|persuad|notif|show|promis|advis|satisf|ask|agree|said|say)/

/** “every dollar that that went”: a relative clause has one. */
function isDoubledRelative(paragraph: Paragraph, start: number, after: string): boolean {
  const next = /^\s+(\p{Ll}+)/u.exec(after)?.[1]
  const tags = next === undefined ? undefined : lexicon(next)?.tags
  if (!tags || !['VBD', 'VBZ', 'MD'].some(tag => tags.has(tag))) return false
  const sentence = sentenceAt(paragraph, start)
  const noun = sentence && tokenBefore(sentence, start)
  if (noun?.pos !== 'NOUN' || contentNoun.test(noun.norm)) return false
  // “told the court that that was …”, but “said that every dollar that that went …”
  const earlier = sentence!.tokens.slice(Math.max(0, noun.index - 6), noun.index)
  return !earlier
    .slice(earlier.findLastIndex(({ norm }) => norm === 'that') + 1)
    .some(({ norm }) => telling.test(norm))
}

const titles =
  /^(?:president|minister|prime|secretary|senator|governor|mayor|judge|professor|chancellor|ambassador|director|chairman|police|officials|street|party|council|committee|department|university)$/i

/** “Duran Duran”, “New York New York”, “will Will Smith”, “the The Times”. */
function isName(word: string, again: string, small: boolean, after: string, before: string): boolean {
  const [first, second] = [/^\p{Lu}/u.test(word), /^\p{Lu}/u.test(again)]
  if (word.length > 1 && word === word.toUpperCase() && again === again.toUpperCase()) {
    return !small || !/\p{Lu}{2}/u.test(before + after)
  }
  if (first && second)
    return !titles.test(word) && !(small && !(word === 'The' && isBand(after))) && word !== 'I'
  // “the The committee” is a slip, “the The Times” is not; “may May be”
  if (second) return !small || word === 'will' || word === 'i' || /^\s+["“]?\p{Lu}/u.test(after)
  // “Will will stay”, “Mark mark”
  return (
    first && !small && lookup(word)?.frequency !== undefined && !/(?:^|[.!?:]["”’]?\s+|["“‘])$/.test(before)
  )
}

/** “The The played”, but “The The sociologist”. */
function isBand(after: string): boolean {
  const next = /^\s+(\p{Ll}+)/u.exec(after)?.[1]
  const tags = next === undefined ? undefined : lexicon(next)?.tags
  return !tags || !(tags.has('NN') || tags.has('NNS') || tags.has('JJ')) || tags.has('VBD') || tags.has('VBZ')
}

function isRareOrForeign(norm: string, before: string, after: string): boolean {
  const known = lookup(norm)
  if (!known || known.proper || known.frequency < 4) return true
  const left = /([\p{L}’']+)\s+$/u.exec(before)?.[1]
  const right = /^\s+([\p{L}’']+)/u.exec(after)?.[1]
  return [left, right].some(word => word !== undefined && /^\p{Ll}/u.test(word) && !isKnown(word))
}

function isGrammatical(
  norm: string,
  sentence: Sentence,
  start: number,
  before: string,
  after: string,
): boolean {
  if (/^(?:is|was|are|were|has|have|will|would|could|should|might|must|be|shall|am)$/.test(norm)) {
    // “what it is is”, “those who will will”
    // … but not “of which he could could”, where a preposition takes the relative.
    const head = before.slice(-60).replace(plainSubject, '').replace(governedRelative, '')
    return sayWhat.test(head) && !/\bthat the [\p{L} ]{0,40}$/iu.test(before)
  }
  const previous = tokenBefore(sentence, start)
  if (/^(?:you|it|him|them|us)$/.test(norm)) {
    if (!previous || !(isVerbal(previous) || previous.pos === 'ADP')) return false
    // “It is said it it will rain”
    if (previous.tag === 'VBN' && sentence.tokens[previous.index - 1]?.lemma === 'be') return false
    // “gave it it all”
    return opensFinite(after) || /^(?:give|show|tell|send|offer|hand|teach|lend|pay)$/.test(previous.lemma)
  }
  if (/^(?:in|on|over|off|by|for|with|at|to|of|about|through|after|from)$/.test(norm)) {
    if (!previous) return false
    const verbal = isVerbal(previous)
    if (!verbal && !/^(?:back|further)$/.test(previous.norm)) return false
    if (/^(?:in|on|over|off|by|through)$/.test(norm) && particleVerbs.has(previous.lemma)) return true
    return previous.norm === 'back' || dated.test(after)
  }
  // “if then, then”, “when he is there there is”
  // “oh my my”, “My my!”
  if (norm === 'my') return /^["”’]?[,.!?…]/.test(after) || /\boh,?\s+$/i.test(before)
  if (norm === 'there')
    return previous ? isVerbal(previous) || previous.pos === 'ADP' : /^[,.!?…]/.test(after)
  return false
}

const governedRelative =
  /\b(?:of|in|on|at|by|for|from|with|to|about|through|under|after|against) (?:which|whom|whose)\b/gi

/** A subject that opens its clause: “if that is is”, “because it was was”. */
const plainSubject =
  /(?<=(?:^|[.!?,;]["”’]?\s+|\b(?:if|because|but|and|so|though|when|since)\s+|["“]))(?:that|this|it|he|she)\s+$/i

/** “called it it was”, “gave you you can keep”: the second is the subject of what follows. */
const opensFinite = (after: string): boolean => {
  const next = /^\s+([\p{Ll}’']+)/u.exec(after)?.[1]
  const tags = next === undefined ? undefined : lexicon(next)?.tags
  return (
    tags !== undefined &&
    ['VBD', 'VBZ', 'VBP', 'MD'].some(tag => tags.has(tag)) &&
    !/^(?:back|to|in|on|out|up|down|like|set|well)$/.test(next!)
  )
}

const isVerbal = ({ pos, norm }: Token): boolean =>
  pos === 'VERB' ||
  pos === 'AUX' ||
  /[^e]ed$/.test(norm) ||
  ['VBD', 'VBN'].some(tag => lexicon(norm)?.tags.has(tag))

const tokenBefore = (sentence: Sentence, start: number): Token | undefined =>
  sentence.tokens[(tokenAt(sentence, start)?.index ?? 0) - 1]
