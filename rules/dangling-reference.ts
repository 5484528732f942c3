import { emptiness } from '../src/analyse/emptiness.ts'
import type { Sentence } from '../src/analyse/index.ts'
import { isQuoted, shortened, withSpace } from '../src/analyse/lines.ts'
import { type Finding, rule } from '../src/rule.ts'

/** Two things that “the former” and “the latter” may choose between. */
const two =
  /\b(?:and|or|nor|but|than|versus|vs\.?|between|both|from|while|whereas|either|one|other|two|first|second|instead)\b|[,;/–—]/
const choice =
  /(?:^|[^\p{L}-])[Tt]he (former|latter)(?:[’']s)?(?=[,.;:)]| (?:is|are|was|were|has|have|had|will|would|can|could|may|might|did|does|said|says|of (?:whom|which)|being|in|on|at|by|for|than|to)\b)/u

export default rule({
  name: 'dangling-reference',
  summary: 'A sentence that only points elsewhere, and nothing is there.',
  rationale:
    'Where a machine cannot read a clause it writes one of pronouns and general words: it is also hoped that they will do so. The rule is sure where a sentence of narrative has no word of its own, neither a name nor a figure nor a verb or noun that says anything, points elsewhere at least twice and has the form that machines give it. “The former” and “the latter” are marked where the sentences before name only one thing.',
  limits:
    'Quotations, questions, answers and first-person copy are left alone, and so is an empty sentence that people write too: that was the end of it.',
  severity: 'warning',
  fix: 'offered',
  scope: 'paragraph',
  options: {},
  good: [
    'It is hoped that they will reopen the bridge by May.',
    'Nobody believed that the old engine could be made to run. It is said that she made it do so with a spoon.',
    'He owned a barge and a ferry. The latter sank in 1931.',
    '“It is what it is,” she said. “This is the way they do it.”',
  ],
  bad: [
    {
      text: 'The leaders spoke of landing on the moon.‹ It is also hoped that they will find ways to do so.› They dined at eight.',
      message:
        '“It is also hoped that they will find ways to do so.” refers to nothing that is named; say what is meant or delete it.',
      mended: 'The leaders spoke of landing on the moon. They dined at eight.',
    },
    {
      text: 'The strike costs the city $4 million a day.‹ This is also regarded as being part of that.› The mayor promised coffee.',
      message:
        '“This is also regarded as being part of that.” refers to nothing that is named; say what is meant or delete it.',
      mended: 'The strike costs the city $4 million a day. The mayor promised coffee.',
    },
    {
      text: 'The council met on Monday. ‹The latter› was full of people.',
      message: '“The latter” has no two things before it to choose between; name it.',
    },
  ],
  *check(article) {
    for (const paragraph of article.prose) {
      for (const sentence of paragraph.sentences) {
        const finding = empty(article, sentence) ?? chosen(sentence)
        if (finding) yield finding
      }
    }
  },
})

function empty(article: Parameters<typeof withSpace>[0], sentence: Sentence): Finding | undefined {
  const found = emptiness(sentence)
  if (!found) return undefined
  if (found.turns < 3 && isQuoted(sentence.paragraph, sentence.start)) return undefined
  if (
    /\?["”’]*$/.test(sentence.previous?.text ?? '') ||
    /\b(?:I|we|you|my|our|us|me)\b/i.test(sentence.text.slice(0, found.length))
  )
    return undefined
  const words = sentence.text.slice(0, found.length)
  const span = { start: sentence.start, end: sentence.start + words.length }
  const isRunOn = /\p{L}/u.test(sentence.text.slice(words.length))
  return {
    span,
    message: `“${shortened(words, 80)}” refers to nothing that is named; say what is meant or delete it.`,
    fixes: [[{ ...(isRunOn ? span : withSpace(article, sentence.paragraph, span)), text: '' }]],
  }
}

/** “The latter” with one thing before it. */
function chosen({ text, start, previous, paragraph }: Sentence): Finding | undefined {
  const match = choice.exec(text)
  if (!match || (paragraph.index > 0 && !previous)) return undefined
  const at = match.index + match[0].search(/[Tt]he/)
  if (
    two.test(text.slice(0, at)) ||
    (previous && (two.test(previous.text) || two.test(previous.previous?.text ?? '')))
  )
    return undefined
  const words = text.slice(at, at + `the ${match[1]}`.length)
  return {
    span: { start: start + at, end: start + at + words.length },
    message: `“${words}” has no two things before it to choose between; name it.`,
  }
}
