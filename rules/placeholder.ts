import type { Analysis, Paragraph } from '../src/analyse/index.ts'
import { shortened, withSpace } from '../src/analyse/lines.ts'
import { placeholders } from '../src/analyse/page/placeholders.ts'
import { insideQuotation } from '../src/analyse/quoting/quotations.ts'
import { type Finding, rule } from '../src/rule.ts'
import type { Span } from '../src/source.ts'

const lorem =
  /\b(?:lorem|ipsum|consectetur|adipiscing|eiusmod|incididunt|dolore|aliqua|veniam|nostrud|ullamco|laboris|aliquip|commodo|consequat|voluptate|cillum|fugiat|pariatur|excepteur|cupidatat|proident|mollit)\b/gi

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
      for (const { isNote, ...span } of placeholders(paragraph))
        yield finding(article, paragraph, span, isNote)
      if (paragraph.text.search(lorem) >= 0) yield* filler(article, paragraph)
    }
  },
})

/** “It was signed ‘Sincerely, [YOUR NAME]’”: a letter's own blank, which the story is about. */
const shows =
  /\b(?:letters?|e-?mails?|messages?|templates?|forms?|prompts?|chatbots?|posts?|documents?|signed|addressed|began|begins|opened|ended|ends|read|reads)\b/i

const isShown = (article: Analysis, { text, start }: Paragraph, span: Span): boolean =>
  span.start > start && insideQuotation(article, span) && shows.test(text.replace(/[“"][^”"]*[”"]/g, ''))

function finding(article: Analysis, paragraph: Paragraph, span: Span, isNote: boolean): Finding {
  const words = shortened(article.text.slice(span.start, span.end))
  const message = isNote
    ? `“${words}” is a note to the desk; settle it and delete it.`
    : `“${words}” stands for something still to come; fill it in.`
  return {
    span,
    message,
    ...(isShown(article, paragraph, span) && { severity: 'suggestion' as const }),
    ...(isNote && { fixes: [[{ ...withSpace(article, paragraph, span), text: '' }]] }),
  }
}

/** Sentences with three words of the printers’ Latin. */
function* filler(article: Analysis, paragraph: Paragraph): Iterable<Finding> {
  for (const sentence of paragraph.sentences) {
    if (new Set(sentence.text.toLowerCase().match(lorem)).size < 3) continue
    yield {
      span: sentence,
      message: `“${shortened(sentence.text)}” is filler; delete it.`,
      fixes: [[{ ...withSpace(article, paragraph, sentence), text: '' }]],
    }
  }
}
