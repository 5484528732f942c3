import { capitalised } from '../src/analyse/casing.ts'
import { drifts } from '../src/analyse/quoting/drift.ts'
import { type Edit, rule } from '../src/rule.ts'
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
    for (const { quotation, other, words, sure, stretch = quotation.inner } of drifts(article)) {
      const { inner, start, end } = quotation
      const here = article.text.slice(stretch.start, stretch.end)
      const replacement = stretch === inner ? inPlaceOf(here, words) : casedLikeStory(here, words)
      const part = end - start > widest ? changedPart(stretch.start, here, replacement) : undefined
      // Where nothing but a word is lost there is nothing to show.
      const changed = part && part.end > part.start ? part : undefined
      yield {
        span: changed ?? { start, end },
        message: `“${flat(article.text.slice(inner.start, inner.end))}” was “${flat(words)}” ${other.start > start ? 'in the story' : other.paragraph.isProse ? 'before' : 'above'}; give the words as they were spoken.`,
        fixes: [[changed ?? { ...stretch, text: replacement }]],
        ...(!sure && { severity: 'suggestion' as const }),
      }
    }
  },
})

/** The longest quotation that is shown from end to end. */
const widest = 80

/** From the first word that is another to the last. */
function changedPart(start: number, here: string, words: string): Edit {
  const [a, b] = [here.split(/(?<=\s)/), words.split(/(?<=\s)/)]
  let first = 0
  while (first < a.length && a[first] === b[first]) first++
  let last = 0
  while (last < Math.min(a.length, b.length) - first && a.at(-1 - last) === b.at(-1 - last)) last++
  const length = (parts: readonly string[]): number => parts.join('').length
  const tail = length(a.slice(a.length - last))
  return {
    start: start + length(a.slice(0, first)),
    end: start + here.length - tail,
    text: b.slice(first, b.length - last).join(''),
  }
}

/** The other wording, with the capital and the stop that stand here. */
function inPlaceOf(here: string, words: string): string {
  const stop = /[.,!?;:…]*$/.exec(here)![0]
  // “NO PAY, NO KEYS” on a wall is not shouted by who reads it.
  if (isShouted(words) && !isShouted(here)) return inPlaceOf(here, words.toLowerCase())
  if (isTitle(here)) return titled(words)
  const first = words.charAt(0)
  return `${cased(here, words, first)}${words.slice(1).replace(/[.,]$/, '')}${stop}`
}

const isShouted = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)

/** A headline’s words without its capitals. */
const casedLikeStory = (here: string, words: string): string => {
  const plain = words
    .replace(/[.,]$/, '')
    .replace(/\p{Lu}[\p{L}’'-]*/gu, word =>
      lookup(word.toLowerCase())?.proper === false && !/^I(?:[’']|$)/.test(word) ? word.toLowerCase() : word,
    )
  return /^\p{Lu}/u.test(here) ? capitalised(plain) : plain
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
