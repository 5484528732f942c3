import { capitalised } from '../src/analyse/casing.ts'
import { drifts } from '../src/analyse/drift.ts'
import { rule } from '../src/rule.ts'
import { lookup } from '../src/spelling/index.ts'

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
    for (const { quotation, other, words, sure } of drifts(article)) {
      const { inner, start, end } = quotation
      const replacement = inPlaceOf(article.text.slice(inner.start, inner.end), words)
      yield {
        span: { start, end },
        message: `“${flat(article.text.slice(inner.start, inner.end))}” was “${flat(words)}” ${other.start < start ? 'before' : 'in the story'}; give the words as they were spoken.`,
        fixes: [[{ start: inner.start, end: inner.end, text: replacement }]],
        ...(!sure && { severity: 'suggestion' as const }),
      }
    }
  },
})

/** The other wording, with the capital and the stop that stand here. */
function inPlaceOf(here: string, words: string): string {
  const stop = /[.,!?;:…]*$/.exec(here)![0]
  if (isTitle(here)) return titled(words)
  const first = words.charAt(0)
  return `${cased(here, words, first)}${words.slice(1).replace(/[.,]$/, '')}${stop}`
}

const isTitle = (text: string): boolean =>
  !/(?<![\p{L}’'])(?!with|from|into|over|than|that)\p{Ll}{4}/u.test(text) &&
  (text.match(/ \p{Lu}/gu)?.length ?? 0) > 2

/** With the capitals of a headline. */
const titled = (words: string): string =>
  words
    .replace(/[.,]$/, '')
    .replace(/(?<![\p{L}’'])\p{Ll}+/gu, (word, at: number) =>
      at > 0 && /^(?:a|an|the|and|but|or|nor|of|in|on|at|to|by|for|as)$/.test(word)
        ? word
        : capitalised(word),
    )

function cased(here: string, words: string, first: string): string {
  if (/^\p{Lu}/u.test(here)) return first.toUpperCase()
  const word = /^[\p{L}’']+/u.exec(words)?.[0] ?? ''
  // “no pay, no play” within a sentence; a name keeps its capital.
  return /^I(?:[’']|$)/.test(word) || lookup(word.toLowerCase())?.proper !== false
    ? first
    : first.toLowerCase()
}

function flat(text: string): string {
  const words = text.replace(/\s+/g, ' ')
  return words.length > 90 ? `${words.slice(0, words.lastIndexOf(' ', 88))} …` : words
}
