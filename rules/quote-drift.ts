import { drifts } from '../src/analyse/drift.ts'
import type { Analysis } from '../src/analyse/index.ts'
import type { Quotation } from '../src/analyse/quotations.ts'
import { rule } from '../src/rule.ts'
import type { Span } from '../src/source.ts'

export default rule({
  name: 'quote-drift',
  summary: 'The same quotation given in two wordings.',
  rationale:
    'Words between quotation marks are the speaker’s own, so they can have one wording only. Machines that paraphrase an article reword its quotations too, in one place and not in another. The rule compares quotations that the copy itself calls the same, that one speaker is given, or that nearly agree.',
  limits:
    'Which of the two wordings was spoken, the article cannot tell; the one in the story, or the first, is offered.',
  severity: 'warning',
  fix: 'offered',
  options: {},
  good: [
    '“We are buying people who know how to make steel,” Mr. Brand said.\nMr. Brand’s line that he was “buying people who know how to make steel” was on every lip.',
    '“We will fight them in the courts,” she said.\n“We will fight them in the streets,” she said.',
  ],
  bad: [
    {
      text: '“We are buying people who know how to make steel,” Mr. Brand said.\nMr. Brand’s line that the company was ‹“purchasing folks who understand how to make steel”› was on every lip.',
      message:
        '“purchasing folks who understand how to make steel” was “buying people who know how to make steel” before; give the words as they were spoken.',
      mended:
        '“We are buying people who know how to make steel,” Mr. Brand said.\nMr. Brand’s line that the company was “buying people who know how to make steel” was on every lip.',
    },
    {
      text: '“The harbor was never meant to carry ships of this size,” Ms. Adu said.\nAt the hearing nobody spoke.\n‹“The harbor was never built to carry ships of this size,”› Ms. Adu said.',
      message:
        '“The harbor was never built to carry ships of this size,” was “The harbor was never meant to carry ships of this size” before; give the words as they were spoken.',
      mended:
        '“The harbor was never meant to carry ships of this size,” Ms. Adu said.\nAt the hearing nobody spoke.\n“The harbor was never meant to carry ships of this size,” Ms. Adu said.',
    },
  ],
  *check(article) {
    for (const { quotation, match, sure } of drifts(article)) {
      const { inner, start, end } = quotation
      const replacement = inPlaceOf(article, quotation, match)
      yield {
        span: { start, end },
        message: `“${flat(article, inner)}” was “${flat(article, match)}” ${match.start < start ? 'before' : 'in the story'}; give the words as they were spoken.`,
        fixes: [[{ start: inner.start, end: inner.end, text: replacement }]],
        ...(!sure && { severity: 'suggestion' as const }),
      }
    }
  },
})

/** The other wording, with the capital and the stop that stand here. */
function inPlaceOf({ text }: Analysis, { inner }: Quotation, match: Span): string {
  const here = text.slice(inner.start, inner.end)
  const words = text.slice(match.start, match.end)
  const stop = /[.,!?;:…]*$/.exec(here)![0]
  const first = /^\p{Lu}/u.test(here) ? words.charAt(0).toUpperCase() : words.charAt(0)
  return `${first}${words.slice(1)}${stop}`
}

function flat({ text }: Analysis, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  return words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 88))} …` : words
}
