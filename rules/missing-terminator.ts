import { clauses } from '../src/analyse/grammar/clauses.ts'
import { junctures } from '../src/analyse/grammar/junctures.ts'
import { openLines, pronominal, turn } from '../src/analyse/grammar/open-lines.ts'
import { type Juncture, runOns } from '../src/analyse/grammar/run-ons.ts'
import { dated, isFull, isQuestion, opensClause } from '../src/analyse/grammar/sentence-ends.ts'
import type { Analysis, Paragraph, Recalling, Sentence } from '../src/analyse/index.ts'
import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { type Finding, rule } from '../src/rule.ts'
import { isKnown } from '../src/spelling/index.ts'
import { lexicon, parseSentence } from '../src/syntax/index.ts'

/** Words that open sentences, of less than four letters. */
const shortOpeners =
  /^(?:The|A|An|He|She|It|We|You|But|And|Or|So|Yet|Nor|If|His|Her|Its|Our|My|Few|One|Two|Six|Ten|In|On|At|By|For|As|To|Of|Now|All|I)$/

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
    for (const paragraph of [...open, ...openLines(article)]) {
      if (endsClause(article, paragraph) && !goesOn(article, paragraph)) yield unended(article, paragraph)
    }
  },
})

function* runTogether(alone: Analysis): Iterable<Finding> {
  for (const paragraph of alone.prose) {
    for (const sentence of paragraph.sentences) yield* runOn(sentence)
    yield* unspaced(paragraph)
    yield* fusedTogether(paragraph)
  }
}

/** Whether a whole clause ends the paragraph; not where it is a title's: “‘What Did They Do?’, Town Hall, Thurs 6pm”. */
function endsClause(article: Analysis, { sentences, end }: Paragraph): boolean {
  const isSpeech = insideQuotation(article, { start: end - 1, end })
  const last = sentences.at(-1)!
  return (
    pronominal.test(last.text) ||
    (turn.test(last.text) && isAsked(last)) ||
    clauses(last).some(({ subject, verb }) => subject && (isSpeech || !insideQuotation(article, verb)))
  )
}

/** “Q: You left. What do you miss most” */
const isAsked = ({ tokens, text, paragraph }: Sentence): boolean =>
  paragraph.text.startsWith('Q') && isQuestion(turn.test(text) ? tokens.slice(2) : tokens)

function* runOn(sentence: Sentence): Iterable<Finding> {
  for (const { from, stop, last, opener, mark } of [
    ...sentence.recall(junctures),
    ...sentence.recall(named),
  ]) {
    const at = sentence.start + stop
    const span = { start: sentence.start + from, end: at + 1 + opener.length }
    yield {
      span,
      message: `The sentence that ends at “${last}” has no ${nameOf(mark)}; set one before “${opener}”.`,
      fixes: [[{ start: at, end: at, text: mark }]],
    }
  }
}

const nameOf = (mark: string): string => (mark === '?' ? 'question mark' : 'full stop')

const named = (_text: string, passage: Recalling): readonly Juncture[] => [...runOns(passage)]

/** A full stop between a small letter and a capital: “unjust.She”. */
const glued = /(?<![\p{L}\p{N}.@/_-])(\p{Ll}{2,})([.!?]["”’]?)(\p{Lu}\p{Ll}*)(?=[\s,])/gu

/** A small letter and a capital in one word: “deathOutside the court”. */
const fused = /(?<![\p{L}\p{N}.@/_’'-])((?:\p{Ll}|\p{Lu}(?=\p{Ll}))\p{Ll}{2,})(\p{Lu}\p{Ll}*)(?=,? \p{Ll})/gu

/** “of accidental deathOutside the court”: neither a mark nor a space stands between two sentences. */
function* fusedTogether(paragraph: Paragraph): Iterable<Finding> {
  for (const { 0: whole, 1: last = '', 2: opener = '', index } of paragraph.matches(fused)) {
    if (!(isKnown(last) && (last === last.toLowerCase() || dated.test(last))) || !opensSentence(opener))
      continue
    const start = paragraph.start + index
    const at = start + last.length
    if (!isBetweenClauses(paragraph, at)) continue
    yield {
      span: { start, end: start + whole.length },
      message: `“${whole}” runs two sentences together; set a full stop and a space before “${opener}”.`,
      fixes: [[{ start: at, end: at, text: '. ' }]],
    }
  }
}

/** Whether a clause ends and another begins at a place. */
function isBetweenClauses(paragraph: Paragraph, at: number): boolean {
  const sentence = paragraph.sentences.find(({ start, end }) => start < at && at < end)
  return (
    sentence !== undefined &&
    isFull(parseSentence(`${sentence.text.slice(0, at - sentence.start).slice(-reach)}.`)) &&
    opensClause(parseSentence(sentence.text.slice(at - sentence.start).slice(0, reach)))
  )
}
/** As many characters on either side tell whether a clause ends, or begins. */
const reach = 300

/** An article, a pronoun, a preposition or the like, which no trade name ends in: “YouTube”, “easyJet”. */
function opensSentence(word: string): boolean {
  const tags = lexicon(word.toLowerCase())?.tags
  return (
    shortOpeners.test(word) ||
    (word.length > 3 &&
      tags !== undefined &&
      !tags.has('NN') &&
      !tags.has('NNP') &&
      ['IN', 'DT', 'PRP', 'PRP$', 'RB', 'CC', 'EX'].some(tag => tags.has(tag))) ||
    /^(?:Outside|Inside|After|Before|However|Police|Officials|People|This|That|Those|These|They|There|Their|When|While|Although|Because|With|From|Under|Over|Most|Many|Some|Several|About|Both|Each|Another|Since|Until|Then|Now|Last|Next|Once|Even|Only|Also|Still|Here|Such|Three|Four|Five|Yesterday|Today|Earlier|Later|Meanwhile)$/.test(
      word,
    )
  )
}

/** “unjust.She did not reply”: the stop is there, and the space is not. */
function* unspaced(paragraph: Paragraph): Iterable<Finding> {
  for (const { 0: whole, 1: last = '', 2: mark = '', 3: opener = '', index } of paragraph.matches(glued)) {
    if (
      !isKnown(last) ||
      !(shortOpeners.test(opener) || (opener.length > 3 && isKnown(opener.toLowerCase())))
    )
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

/** Ends in a bare word, or in one that only a mark of quotation closes. */
const isUnended = ({ text }: Paragraph): boolean =>
  (text.length >= 60 || (text.length >= 35 && text.includes(', '))) && /[\p{Ll}\p{N}%]["”]?$/u.test(text)

/** “‘The Last Quince’ is published on 3 July by Harrow & Vane”, “‘Jenufa’ is at the Grand until 4 May”: below a review. */
const published =
  /^["“‘'].{2,80}["”’'](?: by .{2,40})? (?:is|are|opens?|runs?|continues?)\b(?! (?:a|an|the)\b)/

/** “What else is there? – K. Obuya, Ealing” */
const signed = /[.!?]["”]? ?[–—-]{1,2} ?\p{Lu}[^.!?]{0,3}[^!?]{2,60}$/u
/** “… a poet who writes”, before the verse: what follows is its object. */
const presents =
  /\b(?:who|which|that|as \p{Lu}\p{L}+) (?:writes|wrote|says|said|sings|sang|reads|runs|goes|begins)$/u

/** “‘… he’s so darling and”’: speech that another cuts short, or runs on. */
const breaksOff = /(?<!\p{L})(?:and|or|but|if|that|the|an?|of|to|said|reported|replied|added|asked)["”]$/u

/** Whether what follows continues the paragraph, or its last word is an address. */
function goesOn(article: Analysis, { index, kind, text }: Paragraph): boolean {
  const following = article.paragraphs[index + 1]
  return (
    breaksOff.test(text) ||
    /[@#/]\S*$|\w\.\p{L}+$/u.test(text) ||
    (following !== undefined && presents.test(text)) ||
    signed.test(text) ||
    (following === undefined && published.test(text)) ||
    (following !== undefined && (kind === 'item' ? /^\p{Ll}/u : /^[\p{Ll}\d]/u).test(following.text))
  )
}

function unended(article: Analysis, { text, end, sentences }: Paragraph): Finding {
  const word = /[^\s—–]+$/.exec(text)![0]
  const isQuoted = /["”]$/.test(text)
  const at = isQuoted && !setsStopsOutside(article.text) ? end - 1 : end
  const mark = turn.test(text) && isAsked(sentences.at(-1)!) ? '?' : '.'
  return {
    span: { start: end - word.length, end },
    message: `The paragraph ends at “${isQuoted ? word.slice(0, -1) : word}” without a ${nameOf(mark)}; set one.`,
    fixes: [[{ start: at, end: at, text: mark }]],
    ...(!isQuoted &&
      insideQuotation(article, { start: end - 1, end }) && { severity: 'suggestion' as const }),
  }
}

/** Whether full stops stand behind the marks of quoted words. */
const setsStopsOutside = (text: string): boolean => /\p{Ll}["”]\.(?!\p{L})/u.test(text)
