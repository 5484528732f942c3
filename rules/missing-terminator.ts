import { clauses } from '../src/analyse/clauses.ts'
import { isPersonNoun } from '../src/analyse/gazetteer.ts'
import type { Analysis, Paragraph, Sentence } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quotations.ts'
import { type Juncture, runOns } from '../src/analyse/run-ons.ts'
import { type Finding, rule } from '../src/rule.ts'
import { isKnown } from '../src/spelling/index.ts'
import {
  finiteVerb,
  isFinite as isFiniteVerb,
  lexicon,
  parseSentence,
  participleFor,
  type Tagged,
  type Token,
} from '../src/syntax/index.ts'

/** Words that bear a capital nowhere but at the start of a sentence, and in titles. */
const openers = new Set(
  `The A An He She It They We You This That These Those There Here But And Or So Yet Nor Then When While Although Though
  However If Because Unless Until Once His Her Its Their Our Your My Some Many Most All Both Each Every Another Others
  Several Few One Two Three Four Five Six Seven Eight Nine Ten Nobody Everyone Everybody Nothing Neither After Before
  Since Under According During Despite Among Between In On At By For From With As To Of Instead Meanwhile Perhaps Later
  Earlier Now Today Yesterday`.split(/\s+/),
)
/** Of these a name may follow: “… a year But Mr. Hall said …”. */
const beforeNames = new Set(['But', 'However', 'Although', 'Because', 'Meanwhile', 'According', 'Though'])
/** Of these a verb may follow where they are a letter or a number: “Plan A was dropped”, “Type One is rare”. */
const designating = /^(?:A|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)$/

const letterBefore = /^(?:to|and|or|in|of|on|at|for|from|with|is|was) /

/** Of these a comma follows. */
const linking = /^(?:However|Meanwhile|Instead|Later|Earlier|Today|Yesterday|Now|Then)$/
const dated =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/

/** Words that hold a title or a slogan behind them: “a film called It was you”, “the song We are here”. */
const introducesTitle =
  /^(?:called|titled|entitled|named|dubbed|headlined|reading|reads|read|saying|says|said|song|songs|film|book|novel|play|album|single|show|series|episode|sign|slogan|motto|hymn|poem|chant|chanting|chanted|singing|sang|sing|shouting|shouted|question|asking|asked|ask|think|thought|and|or|of|v|vs|the|a|an)$/i

/** “has never seen a show He fears …”: what is one of many bears no title. */
const isAnyOne =
  /\b(?:an?|no|any|every|each|another) (?:song|film|book|novel|play|album|single|show|series|episode|sign|poem|question)$/

export default rule({
  name: 'missing-terminator',
  summary: 'A sentence that lost its full stop, or the space behind it.',
  rationale:
    'Scraping and pasting drop the mark that ends a sentence, and two sentences run into each other. The rule is sure where a word that is capitalised only at the start of a sentence stands between two whole clauses, or where a paragraph of whole sentences ends in a bare word.',
  limits:
    'Two sentences run together at a name are mostly left alone, since “the race Mr. Hall won” is good English.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    'Readers of The Times wrote to the band The The. They had no reply.',
    'The court at The Hague will hear them on Monday.',
    'The walk takes in three sites:\nthe mill, the weir and the old lock.',
  ],
  bad: [
    {
      text: 'The talks brought the two sides ‹closer The› deal itself will take another year.',
      message: 'The sentence that ends at “closer” has no full stop; set one before “The”.',
      mended: 'The talks brought the two sides closer. The deal itself will take another year.',
    },
    {
      text: 'The firm, which made tents for the army in two wars, closed its mill in Leeds in the spring of 2019. In May it will close the one that it opened in ‹Hull›',
      message: 'The paragraph ends at “Hull” without a full stop; set one.',
      mended:
        'The firm, which made tents for the army in two wars, closed its mill in Leeds in the spring of 2019. In May it will close the one that it opened in Hull.',
    },
  ],
  *check(article) {
    yield* article.alone(runTogether)
    // The first of many may be a deck.
    const open = article.prose.filter((one, index, all) => one.of(isUnended) && (index > 0 || all.length < 4))
    // Listings and verse that set no full stops.
    if (open.length > 2 && open.length > article.prose.length / 8) return
    for (const paragraph of open) {
      if (endsClause(article, paragraph) && !goesOn(article, paragraph)) yield unended(article, paragraph)
    }
  },
})

function* runTogether(alone: Analysis): Iterable<Finding> {
  for (const paragraph of alone.prose) {
    for (const sentence of paragraph.sentences) yield* runOn(alone, sentence)
    yield* unspaced(paragraph)
  }
}

/** Whether a whole clause ends the paragraph; not where it is a title's: “‘What Did They Do?’, Town Hall, Thurs 6pm”. */
function endsClause(article: Analysis, { sentences, end }: Paragraph): boolean {
  const isSpeech = insideQuotation(article, { start: end - 1, end })
  return clauses(sentences.at(-1)!).some(
    ({ subject, verb }) => subject && (isSpeech || !insideQuotation(article, verb)),
  )
}

function* runOn(article: Analysis, sentence: Sentence): Iterable<Finding> {
  for (const { from, stop, last, opener } of [...sentence.recall(junctures), ...sentence.recall(named)]) {
    const at = sentence.start + stop
    const span = { start: sentence.start + from, end: at + 1 + opener.length }
    yield {
      span,
      message: `The sentence that ends at “${last}” has no full stop; set one before “${opener}”.`,
      fixes: [[{ start: at, end: at, text: '.' }]],
      ...(insideQuotation(article, span) && { severity: 'suggestion' as const }),
    }
  }
}

const named = (text: string): readonly Juncture[] => [...runOns(text)]

/** A full stop between a small letter and a capital: “unjust.She”. */
const glued = /(?<![\p{L}\p{N}.@/_-])(\p{Ll}{2,})([.!?]["”’]?)(\p{Lu}\p{Ll}*)(?=[\s,])/gu

/** “unjust.She did not reply”: the stop is there, and the space is not. */
function* unspaced(paragraph: Paragraph): Iterable<Finding> {
  for (const { 0: whole, 1: last = '', 2: mark = '', 3: opener = '', index } of paragraph.matches(glued)) {
    if (!isKnown(last) || !(openers.has(opener) || (opener.length > 3 && isKnown(opener.toLowerCase()))))
      continue
    const start = paragraph.start + index
    const at = start + last.length + mark.length
    yield {
      span: { start, end: start + whole.length },
      message: `“${whole}” runs two sentences together; set a space before “${opener}”.`,
      fixes: [[{ start: at, end: at, text: ' ' }]],
    }
  }
}

/** As many characters on either side tell whether a clause ends, or begins. */
const reach = 300

function junctures(text: string): Juncture[] {
  const found: Juncture[] = []
  let from = 0
  for (const at of capitals(text)) {
    const opener = /^[A-Za-z]+(?=,? )/.exec(text.slice(at, at + 18))?.[0]
    if (!opener || !(openers.has(opener) || /s$|^(?:Police|People)$/.test(opener))) continue
    const isLinked = text[at + opener.length] === ','
    if (isLinked && !linking.test(opener)) continue
    const next = text.slice(at + opener.length + (isLinked ? 2 : 1), at + opener.length + 14)
    if (
      !/^[\p{Ll}\d]/u.test(next) &&
      !beforeNames.has(opener) &&
      !(/^(?:In|On|By)$/.test(opener) && dated.test(next))
    )
      continue
    const stop = at - 1
    const last = text.slice(text.lastIndexOf(' ', stop - 1) + 1, stop)
    // “from bottom A to top C”: a letter, not the article.
    if (opener === 'A' && letterBefore.test(next)) continue
    if (
      (introducesTitle.test(last) && !isAnyOne.test(text.slice(from, stop))) ||
      (designating.test(opener) && !/^\p{Ll}/u.test(last))
    )
      continue
    const start = stop - from > reach ? text.indexOf(' ', stop - reach) + 1 : from
    const left = parseSentence(`${text.slice(start, stop)}.`)
    if (!isProse(left)) continue
    // Parsing costs more than all else: a name in -s is told by classes alone.
    const isPlain = openers.has(opener)
    if (isPlain && !mayEnd(left)) continue
    const right = parseSentence(text.slice(at, at + reach))
    if (!isPlain && !(opensBehind(left, right) && mayEnd(left))) continue
    if (!(isWhole(right) || isWholeBehindTime(right)) || (designating.test(opener) && isFiniteVerb(right, 1)))
      continue
    found.push({ from: stop - last.length, stop, last, opener })
    from = at
  }
  return found
}

/** Where a capital stands behind a word that no mark closes. */
function* capitals(text: string): Iterable<number> {
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const code = text.charCodeAt(at + 1)
    if (code >= 65 && code <= 90 && /[\p{L}\p{N}%]/u.test(text[at - 1] ?? '')) yield at + 1
  }
}

/** Whether the words can be a clause: a verb that can be finite stands behind its subject. */
function isWhole(tokens: readonly Token[]): boolean {
  const root = tokens.findIndex(token => token.head < 0)
  // “The band played for two hours”: a past tense taken for a participle.
  const verb = finiteVerb(tokens) < 0 && tokens[root]?.tag === 'VBN' ? root : finiteVerb(tokens)
  return verb > 0 && tokens[0]!.tag[0] !== 'W'
}

/** “When the owner died, it was split”: a clause of time and the one that it is said of. */
function isWholeBehindTime(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',')
  return (
    tokens[0]!.norm === 'when' && comma > 2 && tokens.some((_, at) => at > comma && isFiniteVerb(tokens, at))
  )
}

/** Whether what stands before a plain opener ends as a sentence does, though its verb was taken for another word. */
function isNearlyWhole(tokens: readonly Token[]): boolean {
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

const mayEnd = (tokens: readonly Token[]): boolean => isWhole(tokens) || isNearlyWhole(tokens)

/** A headline run into its story has no articles, nor a pronoun first: “Ignition sets off blast The chief said …”. */
const isProse = (tokens: readonly Token[]): boolean =>
  tokens.length >= 8 ||
  (tokens.length >= 3 && /^(?:he|she|it|they|we)$/.test(tokens[0]!.norm)) ||
  (tokens.length >= 5 && tokens.some(({ pos }) => pos === 'DET' || pos === 'PRON'))

const season = /^(?:year|month|week|night|morning|evening|season)$/

/** “… yesterday Officials said …”: a plural noun and its verb, behind an adverb. */
function opensBehind(left: readonly Tagged[], right: readonly Tagged[]): boolean {
  const [first, second] = right
  const before = left.at(-2)
  return (
    before !== undefined &&
    (before.pos === 'ADV' ||
      /day$/.test(before.norm) ||
      season.test(before.norm) ||
      (isPersonNoun(first!.norm) && before.pos === 'NOUN' && before.text === before.norm)) &&
    first!.tag === 'NNS' &&
    first!.tagMargin > 0.5 &&
    (/^(?:VBD|MD)$/.test(second?.tag ?? '') ||
      ((isPersonNoun(first!.norm) || season.test(before.norm)) && second?.pos === 'AUX'))
  )
}

const isUnended = ({ text }: Paragraph): boolean => text.length >= 60 && /[\p{Ll}\p{N}%]$/u.test(text)

/** “‘The Last Quince’ is published on 3 July by Harrow & Vane”, “‘Jenufa’ is at the Grand until 4 May”: below a review. */
const published =
  /^["“‘'].{2,80}["”’'](?: by .{2,40})? (?:is|are|opens?|runs?|continues?)\b(?! (?:a|an|the)\b)/

/** “What else is there? – K. Obuya, Ealing” */
const signed = /[.!?]["”]? ?[–—-]{1,2} ?\p{Lu}[^.!?]{0,3}[^!?]{2,60}$/u
/** “… a poet who writes”, before the verse: what follows is its object. */
const presents =
  /\b(?:who|which|that|as \p{Lu}\p{L}+) (?:writes|wrote|says|said|sings|sang|reads|runs|goes|begins)$/u

/** Whether what follows continues the paragraph, or its last word is an address. */
function goesOn(article: Analysis, { index, text }: Paragraph): boolean {
  const following = article.paragraphs[index + 1]
  return (
    /[@#/]\S*$|\w\.\p{L}+$/u.test(text) ||
    (following !== undefined && presents.test(text)) ||
    signed.test(text) ||
    (following === undefined && published.test(text)) ||
    (following !== undefined && /^[\p{Ll}\d]/u.test(following.text))
  )
}

function unended(article: Analysis, { text, end }: Paragraph): Finding {
  const word = /[^\s—–]+$/.exec(text)![0]
  return {
    span: { start: end - word.length, end },
    message: `The paragraph ends at “${word}” without a full stop; set one.`,
    fixes: [[{ start: end, end, text: '.' }]],
    ...(insideQuotation(article, { start: end - 1, end }) && { severity: 'suggestion' as const }),
  }
}
