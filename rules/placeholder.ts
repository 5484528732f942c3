import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import { shortened, withSpace } from '../src/analyse/lines.ts'
import { insideQuotation } from '../src/analyse/quotations.ts'
import { type Finding, rule } from '../src/rule.ts'
import type { Span } from '../src/source.ts'

const figure =
  'percent|per cent|%|million|billion|thousand|people|persons|men|women|children|years?|year-old|months?|weeks?|days?|hours?|minutes?|seconds?|miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|acres?|a\\.m\\.|p\\.m\\.|votes?|seats?|members?|points?|goals?|pounds?|dollars?|euros?|jobs|homes|cases|deaths|times|others'
const blank =
  '(?:YOUR |FULL |FIRST |LAST |COMPANY |JOB |STREET )?(?:NAME|SURNAME|TITLE|DATE|TIME|DAY|MONTH|YEAR|PLACE|CITY|TOWN|STATE|COUNTRY|AGE|NUMBER|FIGURE|AMOUNT|PERCENTAGE|QUOTE|SOURCE|LINK|URL|PHOTO|IMAGE|CAPTION|HEADLINE|DECK|BYLINE|COMPANY|ORGANI[SZ]ATION|ADDRESS|PHONE|EMAIL)'

/** Figures, names and quotations that are still to come. */
const blanks: readonly RegExp[] = [
  // £TKm, TK percent, aged TK, TKTK, said TK TK; not TK Maxwell, TK 1980
  /[$£€]\s?TK(?:TK)*(?:s|m|bn|k)?\b|\bTK(?:TK)+s?\b|\bTK TK\b|\bTKs\b/g,
  new RegExp(`\\bTK(?:-year-old| ?(?:${figure})(?![\\p{L}]))`, 'gu'),
  /(?<=\b(?:aged?|of|in|on|at|about|nearly|over|than|by|from|named|called) )TK(?=[,.;)]|$| (?:and|or|people|who|which|said))/g,
  /(?<=,) TK(?=,)/g,
  // XX percent, $XX, XX,XXX; not Super Bowl XX, XXX-rated
  /[$£€]\s?[Xx]{1,4}(?:[.,][Xx]{1,3})*(?:m|bn|k)?\b(?!-)/g,
  new RegExp(`\\b(?:XX+|xx+)(?:[.,](?:XX*|xx*))*(?:-year-old| ?(?:${figure})(?![\\p{L}-]))`, 'gu'),
  /(?<=\b(?:aged?|about|some|nearly|around|than) )(?:XX+|xx+)(?=[,.;)\s])/g,
  /\bX{2,3},X{3}\b|\bXX[/-]XX(?:[/-]X{2,4})?\b|\bX[xX]{3,}\b|\bXxx+\b/g,
  // xxxx ask for the figure xxxx
  /\bx{3,}\b[^.\n]{1,60}?\bx{3,}\b|(?<=\p{L} )x{4,}(?= \p{Ll})/gu,
  /\[(?:amount|number|name|date|figure|place|age|title|source|percentage|location|time)\]/g,
  /[[(][^()[\]?]{2,40}\?{2,}[)\]]/g,
  /\((?:first |last |full |middle |sur)?(?:name|age|title|date|year|figure|spelling|number|source|rank|score)\?\)/gi,
  // [DESTINATION – CHECK], [AGE: CONFIRM WITH DESK]
  /\[[A-Z][A-Z’' ]{2,40} ?[–—:,-] ?(?:CHECK|check|CONFIRM|confirm|TK|TBC|tbc|VERIFY|verify|ASK|ask|TO COME|to come|PLS|pls|PLEASE|please)\b[^\][]{0,40}\]/g,
  // DD/MM/YYYY, HH:MM, 00000 000 000
  /\b(?:DD\/MM(?:\/YY(?:YY)?)?|MM\/DD(?:\/YY(?:YY)?)?|YYYY-MM-DD|HH:MM)\b|(?<![\d.,])0{3,5}(?:[ -]0{3,4}){1,3}(?![\d.,])/g,
  // 20XX, 19??
  /\b(?:19|20)(?:XX|xx|\?\?)(?![\p{L}\d])|\b(?:19|20)\dX\b/gu,
  /(?<![\d/])00\/00(?:\/0{2,4})?(?![\d/])|\(000\) 000-0000|[$£€]0?00\b(?![.,\d])/g,
  new RegExp(`(?<![\\p{L}\\d.,])(?:##+|000)(?: ?(?:${figure}))(?![\\p{L}])`, 'gu'),
  // [NAME], [Your name here], [INSERT QUOTE]
  new RegExp(
    `\\[(?:${blank}|TBC|TBD|TBA|TK(?:TK)*|X+|\\?+)(?: (?:HERE|TK|TO COME|OF [A-Z ]{2,30}))?\\]`,
    'g',
  ),
  /\[(?:Your|your|Insert|insert|INSERT|Add|ADD|Enter|ENTER) [^\][]{2,60}\]|\[(?:Name|Date|City|Company|Title|Quote|Source|Link)\]/g,
  /<<[^<>]{1,80}>>|<(?:INSERT|insert|Insert|NAME|name here|QUOTE|quote here|LINK|TK)[^<>]{0,40}>/g,
  /\binsert (?:a |the )?(?:quote|name|link|photo|picture|date|figure|headline|caption|text|image|video|number)s? here\b/gi,
  /[[(](?:quote|name|figure|photo|picture|detail|number|date|link|age|title)s? (?:to come|tk|tbc)[\])]/gi,
  /(?<=\b(?:of|on|at|aged|by|in) )(?:TBC|TBD)(?=[\s.,;)]|$)/g,
  /(?<=[\s([])\?{3,}(?=[\s.,;)\]]|$)/g,
  /(?<=\p{Ll} )_{3,}(?=[\s.,;]|$)/gu,
]

/** Notes from one desk to another. */
const notes: readonly RegExp[] = [
  /[[(](?:please )?(?:check|verify|confirm|double-check|fact-?check)(?: (?:the )?(?:spelling|name|date|figure|title|age|quote|fact|with|this|number|sp)[^\])]{0,40})?\??[\])]/gi,
  /\((?:pls|plz|please) (?:check|confirm|verify|add|insert|update|advise|see)\b[^()]{0,60}\)/gi,
  /\((?:add|insert|need|get|find|chase|update|fill in|include|ask|call)\b [^()]{3,90}\b(?:here|later|please|pls|if we|when we|before (?:we|pub|press)|from (?:the )?(?:desk|agency|wires?|reporter)|to come|tk|tbc)\b[^()]{0,40}\)/gi,
  /[[(](?:check|confirm|verify) (?:no|number|name|spelling|date|age|title|figure|quote|time|price|phone|fee|score|rank|w\/)\b\.?[^\])]{0,40}[\])]/gi,
  /^(?:Notes? (?:to|for) (?:the )?(?:editors?|desk|subs?|self|copy ?desk|production)|(?:NB|Memo) (?:to|for) (?:the )?(?:desk|subs?|editors?|production))\s?[:–—-] ?[^\n]{1,300}$/gim,
  /[[(](?:sp\.?\s?\?+|spelling\s?\?*|cq\s?\?*)[\])]/gi,
  /\[(?:EDITORS?|ED|EDS|SUBS?|DESK|NB|NOTE TO (?:DESK|EDITOR|SELF|SUBS))\s?[:,—–-][^\][]{1,200}\]/g,
  /\[(?:Ed|Eds|Sub|Subs|Desk|Note to (?:desk|editor|self|subs)): [^\][]{1,200}\]/g,
  /[[(]\?{2,}[\])]/g,
  /\b(?:TODO|FIXME)(?: ?:|\b(?= [a-z]))[^.\n]{0,80}/g,
]

const lorem =
  /\b(?:lorem|ipsum|consectetur|adipiscing|eiusmod|incididunt|dolore|aliqua|veniam|nostrud|ullamco|laboris|aliquip|commodo|consequat|voluptate|cillum|fugiat|pariatur|excepteur|cupidatat|proident|mollit)\b/gi

/** The quickest sign that anything of this may stand in a paragraph. */
const suspect =
  /TK|[Xx]{2}|[$£€]\s?[Xx]|00|##|[[(<]|DD\/MM|MM\/DD|HH:MM|YYYY|(?:Note|Memo|NB)s? (?:to|for) |\?{3}|_{3}|TBC|TBD|TODO|FIXME|lorem|consectetur|adipiscing|eiusmod|insert/i

export default rule({
  name: 'placeholder',
  summary: 'A placeholder that was never filled in, or a note to the desk that was never taken out.',
  rationale:
    'A name, figure or query left for later must not reach a reader. The rule knows what newsrooms write for things to come (TK, XX, brackets with a noun in capitals, notes to editors and filler Latin) and leaves alone what only looks like it: Super Bowl XX, size XXL, initials, flight TK 1980.',
  limits: 'A single “TK” is marked only where a figure, an age or a name is plainly missing.',
  severity: 'error',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'The [council] voted on Monday.',
    'Super Bowl XX was played in 1986, and the shirt came in XXL.',
    'TK Maxwell, a rapper from Tulsa, flew home on flight TK 1980.',
    '“I seen [sic] it,” said the witness (pictured).',
  ],
  bad: [
    {
      text: '“I was there,” said ‹[NAME]›, a witness.',
      message: '“[NAME]” stands for something still to come; fill it in.',
    },
    {
      text: 'Rents rose by ‹XX percent› last year.',
      message: '“XX percent” stands for something still to come; fill it in.',
    },
    {
      text: 'He was born in St. Clair‹ (check spelling)›, Michigan.',
      message: '“(check spelling)” is a note to the desk; settle it and delete it.',
      mended: 'He was born in St. Clair, Michigan.',
    },
    {
      text: 'The plan was dropped.‹ Lorem ipsum dolor sit amet, consectetur adipiscing elit.› It may be back.',
      message: '“Lorem ipsum dolor sit amet, consectetur adipiscing elit.” is filler; delete it.',
      mended: 'The plan was dropped. It may be back.',
    },
  ],
  *check(article) {
    for (const paragraph of article.paragraphs) {
      if (suspect.test(paragraph.text)) yield* inParagraph(article, paragraph)
    }
  },
})

/** “It was signed ‘Sincerely, [YOUR NAME]’”: a letter's own blank, which the story is about. */
const shows =
  /\b(?:letters?|e-?mails?|messages?|templates?|forms?|prompts?|chatbots?|posts?|documents?|signed|addressed|began|begins|opened|ended|ends|read|reads)\b/i

const isShown = (article: Analysis, { text, start }: Paragraph, span: Span): boolean =>
  span.start > start && insideQuotation(article, span) && shows.test(text.replace(/[“"][^”"]*[”"]/g, ''))

function* inParagraph(article: Analysis, paragraph: Paragraph): Iterable<Finding> {
  const taken: Finding['span'][] = []
  const isFree = (start: number, end: number): boolean =>
    !taken.some(one => one.start < end && one.end > start) &&
    !paragraph.literals.some(one => one.start < end && one.end > start)
  for (const [patterns, isNote] of [
    [notes, true],
    [blanks, false],
  ] as const) {
    for (const pattern of patterns) {
      for (const match of paragraph.text.matchAll(pattern)) {
        const words = match[0].trim()
        const start = paragraph.start + match.index + match[0].indexOf(words)
        const span = { start, end: start + words.length }
        if (!isFree(span.start, span.end)) continue
        taken.push(span)
        if (isNote) {
          yield {
            span,
            message: `“${shortened(words)}” is a note to the desk; settle it and delete it.`,
            fixes: [[{ ...withSpace(article, paragraph, span), text: '' }]],
          }
        } else
          yield {
            span,
            message: `“${shortened(words)}” stands for something still to come; fill it in.`,
            ...(isShown(article, paragraph, span) && { severity: 'suggestion' as const }),
          }
      }
    }
  }
  for (const sentence of paragraph.text.search(lorem) < 0 ? [] : paragraph.sentences) {
    if (new Set(sentence.text.toLowerCase().match(lorem)).size < 3) continue
    yield {
      span: sentence,
      message: `“${shortened(sentence.text)}” is filler; delete it.`,
      fixes: [[{ ...withSpace(article, paragraph, sentence), text: '' }]],
    }
  }
}
